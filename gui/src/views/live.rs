//! stub
use super::View;
use crate::command::Command;
use crate::desk::Desk;
use egui::Ui;
/// stub
#[derive(Default)]
pub struct LiveView;
impl View for LiveView {
    fn logic(&mut self, _desk: &Desk) {}
    fn ui(&mut self, ui: &mut Ui, _desk: &Desk, _asks: &mut Vec<Command>) {
        ui.label("stub");
    }
    fn obey(&mut self, _command: &Command, _desk: &Desk) {}
}
