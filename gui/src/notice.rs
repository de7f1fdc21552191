//! What the desktop says to the person: what went well, what went wrong and what can be done about it.

use std::time::{Duration, Instant};

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, Stroke};

use crate::theme::Tokens;

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Something was done.
    Done,
    /// Something failed; nothing is lost.
    Wrong,
}

/// One thing said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How serious it is.
    pub weight: Weight,
    /// What.
    pub text: String,
}

impl Notice {
    /// Something was done.
    #[must_use]
    pub fn done(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Done,
            text: text.into(),
        }
    }

    /// Something failed.
    #[must_use]
    pub fn wrong(text: impl Into<String>) -> Self {
        Self {
            weight: Weight::Wrong,
            text: text.into(),
        }
    }
}

/// What was said and is still shown. Errors stay until they are dismissed.
#[derive(Debug, Default)]
pub struct Notices {
    shown: Vec<(Notice, Instant)>,
}

impl Notices {
    /// Says something. The same thing is not shown twice.
    pub fn say(&mut self, notice: Notice) {
        self.shown.retain(|(it, _)| *it != notice);
        self.shown.push((notice, Instant::now()));
        if self.shown.len() > SHOWN_MAX {
            self.shown.remove(0);
        }
    }

    /// What is shown, the oldest first.
    pub fn all(&self) -> impl Iterator<Item = &Notice> {
        self.shown.iter().map(|(notice, _)| notice)
    }

    /// Draws them in the corner.
    pub fn ui(&mut self, ctx: &Context) {
        self.shown
            .retain(|(it, since)| it.weight == Weight::Wrong || since.elapsed() < DONE_FOR);
        if self.shown.is_empty() {
            return;
        }
        let mut dismissed = None;
        Area::new(Id::unique("notices"))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, [-14.0, -40.0])
            .show(ctx, |ui| {
                let tokens = Tokens::of(ui);
                for (index, (notice, _)) in self.shown.iter().enumerate() {
                    let (edge, title) = match notice.weight {
                        Weight::Done => (tokens.success(), "Done"),
                        Weight::Wrong => (tokens.error(), "Did not work"),
                    };
                    Frame::new()
                        .fill(tokens.window())
                        .stroke(Stroke::new(1.0, edge))
                        .corner_radius(6)
                        .inner_margin(Margin::symmetric(12, 10))
                        .show(ui, |ui| {
                            ui.set_width(360.0);
                            ui.horizontal(|ui| {
                                ui.colored_label(edge, title);
                                ui.with_layout(
                                    egui::Layout::right_to_left(egui::Align::Center),
                                    |ui| {
                                        if ui.small_button("Dismiss").clicked() {
                                            dismissed = Some(index);
                                        }
                                    },
                                );
                            });
                            ui.label(&notice.text);
                        });
                    ui.add_space(6.0);
                }
            });
        if let Some(index) = dismissed {
            self.shown.remove(index);
        }
        ctx.request_repaint_after(Duration::from_millis(500));
    }
}

/// How long good news stay.
const DONE_FOR: Duration = Duration::from_secs(6);

/// More than so many cover the window.
const SHOWN_MAX: usize = 5;
