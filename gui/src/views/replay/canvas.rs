//! A stretch of the day: agents as lanes, calls below them, the time that is looked at in the middle.

use egui::{Rect, Role, Sense, Stroke, Ui, pos2};

use crate::number::{clock, seconds};
use crate::replaying::{Recorded, Span};
use crate::theme::Tokens;
use crate::views::run::lanes;

/// Draws it; where the day was clicked, in seconds.
pub(super) fn ui(ui: &mut Ui, recorded: &Recorded, at_s: f64, seen_s: f64) -> Option<f64> {
    let tokens = Tokens::of(ui);
    let from = (at_s - seen_s / 2.0).max(0.0);
    let to = from + seen_s;
    let size = ui.available_size();
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(Role::GraphicsObject, true, "Agents and calls of the day")
    });
    let label = 44.0;
    let area = Rect::from_min_max(
        pos2(rect.left() + label, rect.top() + 2.0),
        pos2(rect.right(), rect.bottom() - 18.0),
    );
    let across = |at: f64| area.left() + ((at - from) / seen_s) as f32 * area.width();
    let painter = ui.painter_at(rect);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let agents = recorded.lanes.len();
    let lane = (area.height() * 0.55 / agents.max(1) as f32).clamp(2.0, 20.0);
    for (agent, stays) in recorded.lanes.iter().enumerate() {
        let top = area.top() + lane * agent as f32;
        if lane >= 11.0 {
            painter.text(
                pos2(rect.left(), top + lane / 2.0),
                egui::Align2::LEFT_CENTER,
                (agent + 1).to_string(),
                font.clone(),
                tokens.text_subdued(),
            );
        }
        let first = stays
            .partition_point(|it| it.from_s < from)
            .saturating_sub(1);
        for (place, stay) in stays.iter().enumerate().skip(first) {
            if stay.from_s > to {
                break;
            }
            let until = stays.get(place + 1).map_or(recorded.end_s, |it| it.from_s);
            let shape = Rect::from_min_max(
                pos2(across(stay.from_s.max(from)), top + 0.5),
                pos2(across(until.min(to)), top + lane - 0.5),
            );
            painter.rect_filled(shape, 1.0, lanes::color(tokens.agent(), stay.state));
        }
    }
    let below = area.top() + lane * agents as f32 + 10.0;
    let placed = calls(recorded, from, to, ((area.bottom() - below) / ROW) as usize);
    for (row, call) in &placed {
        let top = below + ROW * *row as f32;
        let ink = tokens.agent();
        let piece = |begin: f64, end: f64, color: egui::Color32| {
            let shape = Rect::from_min_max(
                pos2(across(begin.max(from)), top),
                pos2(
                    across(end.min(to)).max(across(begin.max(from)) + 1.0),
                    top + ROW - 2.0,
                ),
            );
            painter.rect_filled(shape, 1.0, color);
        };
        let known = call.live_s.unwrap_or(call.over_s);
        piece(call.dialled_s, known, ink.reserving.into());
        if let Some(live_s) = call.live_s {
            let end = call.joined_s.unwrap_or(call.over_s);
            let is_lost = call.joined_s.is_none();
            piece(
                live_s,
                end,
                if is_lost {
                    tokens.error()
                } else {
                    ink.waiting.into()
                },
            );
        }
        if let Some(joined_s) = call.joined_s {
            piece(joined_s, call.over_s, ink.talking.into());
        }
    }
    let step = tick_every(seen_s);
    let mut tick = (from / step).ceil() * step;
    while tick <= to {
        painter.text(
            pos2(across(tick), area.bottom() + 3.0),
            egui::Align2::CENTER_TOP,
            &clock(recorded.opens_s + tick)[..5],
            font.clone(),
            tokens.text_subdued(),
        );
        tick += step;
    }
    painter.vline(
        across(at_s),
        area.y_range(),
        Stroke::new(1.5, tokens.accent()),
    );
    let other = recorded
        .other
        .as_ref()
        .and_then(|it| it.difference.as_ref());
    for differs in recorded.difference.iter().chain(other) {
        painter.vline(
            across(differs.at_s),
            area.y_range(),
            Stroke::new(1.5, tokens.warning()),
        );
    }
    let pointed = response.hover_pos().map(|it| {
        (
            it,
            from + f64::from((it.x - area.left()) / area.width()) * seen_s,
        )
    });
    if let Some((at, when)) = pointed {
        let words = if at.y < below {
            agent_words(recorded, ((at.y - area.top()) / lane) as usize, when)
        } else {
            let row = ((at.y - below) / ROW) as usize;
            placed
                .iter()
                .find(|(it, call)| *it == row && call.dialled_s <= when && when <= call.over_s)
                .map(|(_, call)| call_words(recorded, call))
        };
        if let Some(words) = words {
            response.clone().on_hover_text_at_pointer(words);
        }
    }
    let clicked = response.clicked() || response.dragged();
    pointed
        .filter(|_| clicked)
        .map(|(_, when)| when.clamp(0.0, recorded.end_s))
}

/// Height of a call.
const ROW: f32 = 7.0;

/// Seconds between two ticks.
fn tick_every(seen_s: f64) -> f64 {
    if seen_s <= 300.0 {
        60.0
    } else if seen_s <= 900.0 {
        180.0
    } else if seen_s <= 3600.0 {
        600.0
    } else {
        3600.0
    }
}

/// The calls of a stretch, each in a row where it has room.
fn calls(recorded: &Recorded, from: f64, to: f64, rows: usize) -> Vec<(usize, &Span)> {
    let last = recorded.calls.partition_point(|it| it.dialled_s <= to);
    // Talks last for hours at most.
    let first = recorded
        .calls
        .partition_point(|it| it.dialled_s < from - 7200.0);
    let mut free = vec![f64::MIN; rows];
    let mut placed = Vec::new();
    for call in recorded.calls[first..last]
        .iter()
        .filter(|it| it.over_s >= from)
    {
        if let Some(row) = free.iter().position(|end| *end <= call.dialled_s) {
            free[row] = call.over_s + 1.0;
            placed.push((row, call));
        }
    }
    placed
}

fn agent_words(recorded: &Recorded, agent: usize, when: f64) -> Option<String> {
    let stays = recorded.lanes.get(agent)?;
    let place = stays
        .partition_point(|it| it.from_s <= when)
        .checked_sub(1)?;
    let until = stays.get(place + 1).map_or(recorded.end_s, |it| it.from_s);
    let stay = stays[place];
    Some(format!(
        "Agent {}: {}\nsince {}, {}",
        agent + 1,
        lanes::name(stay.state),
        clock(recorded.opens_s + stay.from_s),
        seconds(until - stay.from_s)
    ))
}

fn call_words(recorded: &Recorded, call: &Span) -> String {
    let outcome = call
        .outcome
        .map_or("going on", outpace_engine::Outcome::name)
        .replace('_', " ");
    let agent = call
        .agent
        .map_or_else(String::new, |it| format!("\nAgent {}", it + 1));
    format!(
        "{}: {outcome}\ndialled {}, {}{agent}",
        call.call,
        clock(recorded.opens_s + call.dialled_s),
        seconds(call.over_s - call.dialled_s)
    )
}
