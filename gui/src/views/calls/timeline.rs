//! One call, from dialling to its end.

use egui::{Color32, Rect, RichText, Role, Sense, Stroke, Ui, pos2, vec2};
use outpace_engine::meters::TakenFor;
use outpace_engine::{EndedBy, Timestamp};
use outpace_sim::CallRow;

use crate::callbook::{CallBook, plain};
use crate::number::{clock, seconds};
use crate::parts::section;
use crate::theme::Tokens;

pub(super) fn ui(ui: &mut Ui, call: &CallRow, book: &CallBook) {
    let tokens = Tokens::of(ui);
    let record = &call.record;
    let opens_s = book.opens_s;
    section(
        ui,
        &format!(
            "{}: contact {}, attempt {}, {}: {}",
            record.call,
            record.contact.index() + 1,
            record.attempt,
            book.campaign(call),
            plain(record.outcome.name())
        ),
    );
    ui.horizontal_wrapped(|ui| {
        let late = if record.late { ", joined too late" } else { "" };
        ui.weak(format!(
            "Reached: {}. {}, ended by {}{late}.",
            plain(call.truth.name()),
            if record.answered.known().is_some() {
                taken_words(record.taken_for)
            } else {
                "Not answered"
            },
            match record.ended_by {
                EndedBy::Network => "the network",
                EndedBy::FarEnd => "the far end",
                EndedBy::Us => "us",
            }
        ));
        if let Some(agent) = record.agent {
            ui.weak(format!("Agent {}.", agent.index() + 1));
        }
    });
    let (from, to) = (
        record.originated.as_secs_f64(),
        record.released.as_secs_f64(),
    );
    strip(ui, call, (from, to));
    ui.label(
        RichText::new(format!(
            "Dialled {}, over {}, {} in all",
            clock(opens_s + from),
            clock(opens_s + to),
            seconds(to - from)
        ))
        .small()
        .color(tokens.text_subdued()),
    );
}

/// An instant of a call: its name, when, and the colour of what follows it.
type Mark = (&'static str, Timestamp, Color32);

/// What happened in a call, in order.
fn marks(call: &CallRow, tokens: &Tokens) -> Vec<Mark> {
    let record = &call.record;
    let agent = tokens.agent();
    let mut marks: Vec<Mark> = [
        ("dialled", record.originated, tokens.widget()),
        ("ringing", record.ringing, agent.reserving.into()),
        ("answered", record.answered, agent.previewing.into()),
        (
            "known to be a person",
            record.live_at(),
            agent.waiting.into(),
        ),
        ("joined", record.connected, agent.talking.into()),
        ("given up", record.gave_up, tokens.error()),
        ("over", record.released, tokens.line()),
    ]
    .into_iter()
    .filter(|it| it.1.known().is_some())
    .collect();
    marks.sort_by_key(|it| it.1);
    marks
}

/// The call as a bar, and below it what happened when.
fn strip(ui: &mut Ui, call: &CallRow, (from, to): (f64, f64)) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 62.0), Sense::hover());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(Role::GraphicsObject, true, "Timeline of the call")
    });
    let across =
        |at: f64| rect.left() + ((at - from) / (to - from).max(1e-3)) as f32 * (rect.width() - 8.0);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let places = marks(call, tokens);
    let mut free = [f32::MIN; 3];
    for (place, (name, at, color)) in places.iter().enumerate() {
        let at_s = at.as_secs_f64();
        let until = places.get(place + 1).map_or(to, |it| it.1.as_secs_f64());
        let bar = Rect::from_min_max(
            pos2(across(at_s), rect.top()),
            pos2(across(until).max(across(at_s) + 1.0), rect.top() + 18.0),
        );
        ui.painter().rect_filled(bar, 2.0, *color);
        let text = format!("{name} +{}", seconds(at_s - from));
        let galley = ui
            .painter()
            .layout_no_wrap(text, font.clone(), tokens.text());
        let left = across(at_s).min(rect.right() - galley.size().x);
        if let Some(row) = free.iter().position(|end| *end <= left) {
            free[row] = left + galley.size().x + 10.0;
            let top = rect.top() + 21.0 + 13.0 * row as f32;
            ui.painter().line_segment(
                [
                    pos2(across(at_s), rect.top() + 18.0),
                    pos2(across(at_s), top + 6.0),
                ],
                Stroke::new(1.0, tokens.line()),
            );
            ui.painter()
                .galley(pos2(left + 3.0, top), galley, tokens.text());
        }
    }
}

/// What call progress analysis made of the answer.
const fn taken_words(taken: TakenFor) -> &'static str {
    match taken {
        TakenFor::NotAnalysed => "No detector listened",
        TakenFor::Person => "Taken for a person",
        TakenFor::Unsure => "Not told apart in time",
        TakenFor::Machine => "Taken for a machine",
        TakenFor::Fax => "Taken for a fax",
        TakenFor::Announcement => "Taken for an announcement",
        TakenFor::DeadAir => "Nothing was heard",
        TakenFor::Screener => "Taken for a phone that screens calls",
    }
}
