//! Every decision of the pacing with its reason; the one that is looked at in sight.

use egui::{Align, Label, RichText, Sense, Ui};
use egui_extras::{Column, TableBuilder};

use super::ReplayView;
use crate::number;
use crate::parts::section;
use crate::theme::Tokens;

impl ReplayView {
    pub(super) fn decisions_ui(&mut self, ui: &mut Ui) {
        let Some(recorded) = &self.recorded else {
            return;
        };
        let here = recorded.decisions_until(self.at_s);
        let all = recorded.decisions.len();
        let (told, sum) = (number::count(here as f64), number::count(all as f64));
        section(ui, &format!("Decisions: {told} of {sum}"));
        let mut go = None;
        let mut table = TableBuilder::new(ui)
            .id_salt("recorded decisions")
            .striped(true)
            .sense(Sense::click())
            .auto_shrink([false, false])
            .column(Column::exact(62.0))
            .column(Column::remainder().clip(true));
        if self.follows {
            table = table.scroll_to_row(here.saturating_sub(1), Some(Align::Center));
        }
        table.body(|body| {
            body.rows(36.0, all, |mut row| {
                let place = row.index();
                let decision = &recorded.decisions[place];
                row.set_selected(place + 1 == here);
                row.col(|ui| {
                    let clock = number::clock(recorded.opens_s + decision.at_s);
                    let color = Tokens::of(ui).text_subdued();
                    ui.add(Label::new(RichText::new(clock).color(color)).selectable(false));
                });
                row.col(|ui| {
                    let tokens = Tokens::of(ui);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 1.0;
                        let color = if decision.is_correction {
                            tokens.accent()
                        } else {
                            tokens.text()
                        };
                        let what = RichText::new(&decision.what).color(color);
                        ui.add(Label::new(what).truncate().selectable(false));
                        let why = RichText::new(&decision.why).small();
                        let why = why.color(tokens.text_subdued());
                        ui.add(Label::new(why).truncate().selectable(false))
                            .on_hover_text(&decision.why);
                    });
                });
                if row.response().clicked() {
                    go = Some(decision.at_s);
                }
            });
        });
        self.follows = false;
        // The list is where it was clicked; it needs not follow.
        if let Some(at_s) = go {
            self.at_s = at_s;
        }
    }
}
