//! A stretch of the day: agents as lanes, calls below them, the time that is looked at in the middle.

use egui::{Color32, FontId, Painter, Rect, Role, Sense, Stroke, Ui, pos2};

use crate::number::{clock, seconds};
use crate::replaying::{GAP_S, Recorded, Span};
use crate::theme::Tokens;
use crate::views::run::lanes;

/// Draws it; where the day was clicked, in seconds.
pub(super) fn ui(ui: &mut Ui, recorded: &Recorded, at_s: f64, seen_s: f64) -> Option<f64> {
    let size = ui.available_size();
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    response.widget_info(|| {
        egui::WidgetInfo::labeled(Role::GraphicsObject, true, "Agents and calls of the day")
    });
    let canvas = Canvas::new(ui, rect, recorded, at_s, seen_s);
    canvas.agents();
    let placed = canvas.calls();
    canvas.clock();
    canvas.marks(at_s);
    let at = response.hover_pos()?;
    let when = canvas.time(at.x);
    if let Some(words) = canvas.words(at.y, when, &placed) {
        response.clone().on_hover_text_at_pointer(words);
    }
    let clicked = response.clicked() || response.dragged();
    clicked.then(|| when.clamp(0.0, recorded.end_s))
}

/// The stretch of the day that is seen, in seconds of the day.
pub(super) fn seen(at_s: f64, seen_s: f64) -> (f64, f64) {
    let from = (at_s - seen_s / 2.0).max(0.0);
    (from, from + seen_s)
}

/// Where things are on it.
struct Canvas<'a> {
    recorded: &'a Recorded,
    painter: Painter,
    font: FontId,
    tokens: &'static Tokens,
    /// With the agents' numbers.
    rect: Rect,
    /// Without them, and without the clock.
    area: Rect,
    from: f64,
    seen_s: f64,
    /// Height of an agent's lane.
    lane: f32,
    /// Height of a call.
    row: f32,
    /// Where the calls begin.
    below: f32,
}

impl<'a> Canvas<'a> {
    fn new(ui: &Ui, rect: Rect, recorded: &'a Recorded, at_s: f64, seen_s: f64) -> Self {
        let area = Rect::from_min_max(
            pos2(rect.left() + 44.0, rect.top() + 2.0),
            pos2(rect.right(), rect.bottom() - 18.0),
        );
        let agents = recorded.lanes.len();
        let lane = (area.height() * 0.55 / agents.max(1) as f32).clamp(2.0, 44.0);
        let below = area.top() + lane * agents as f32 + 10.0;
        Self {
            recorded,
            painter: ui.painter_at(rect),
            font: egui::TextStyle::Small.resolve(ui.style()),
            tokens: Tokens::of(ui),
            rect,
            area,
            from: seen(at_s, seen_s).0,
            seen_s,
            lane,
            // All calls that were ever under way at once have room, where there is any.
            row: ((area.bottom() - below) / recorded.most_calls.max(1) as f32)
                .clamp(ROW_LEAST, ROW_MOST),
            below,
        }
    }

    fn to(&self) -> f64 {
        self.from + self.seen_s
    }

    fn across(&self, at: f64) -> f32 {
        self.area.left() + ((at - self.from) / self.seen_s) as f32 * self.area.width()
    }

    fn time(&self, x: f32) -> f64 {
        self.from + f64::from((x - self.area.left()) / self.area.width()) * self.seen_s
    }

    fn agents(&self) {
        for (agent, stays) in self.recorded.lanes.iter().enumerate() {
            let top = self.area.top() + self.lane * agent as f32;
            if self.lane >= 11.0 {
                self.painter.text(
                    pos2(self.rect.left(), top + self.lane / 2.0),
                    egui::Align2::LEFT_CENTER,
                    (agent + 1).to_string(),
                    self.font.clone(),
                    self.tokens.text_subdued(),
                );
            }
            let first = stays
                .partition_point(|it| it.from_s < self.from)
                .saturating_sub(1);
            for (place, stay) in stays.iter().enumerate().skip(first) {
                if stay.from_s > self.to() {
                    break;
                }
                let next = stays.get(place + 1);
                let until = next.map_or(self.recorded.end_s, |it| it.from_s);
                let shape = Rect::from_min_max(
                    pos2(self.across(stay.from_s.max(self.from)), top + 0.5),
                    pos2(self.across(until.min(self.to())), top + self.lane - 0.5),
                );
                let color = lanes::color(self.tokens.agent(), stay.state);
                self.painter.rect_filled(shape, 1.0, color);
            }
        }
    }

    /// Draws the calls; each with its row.
    fn calls(&self) -> Vec<(usize, &'a Span)> {
        let rows = ((self.area.bottom() - self.below) / self.row) as usize;
        let placed = calls(self.recorded, self.from, self.to(), rows);
        let ink = self.tokens.agent();
        for (row, call) in &placed {
            let top = self.below + self.row * *row as f32;
            let piece = |begin: f64, end: f64, color: Color32| {
                let left = self.across(begin.max(self.from));
                let right = self.across(end.min(self.to())).max(left + 1.0);
                let shape = Rect::from_min_max(pos2(left, top), pos2(right, top + self.row - 2.0));
                self.painter.rect_filled(shape, 1.0, color);
            };
            let known = call.live_s.unwrap_or(call.over_s);
            piece(call.dialled_s, known, ink.reserving.into());
            match (call.live_s, call.joined_s) {
                (Some(live_s), Some(joined_s)) => piece(live_s, joined_s, ink.waiting.into()),
                (Some(live_s), None) => piece(live_s, call.over_s, self.tokens.error()),
                (None, _) => {}
            }
            if let Some(joined_s) = call.joined_s {
                piece(joined_s, call.over_s, ink.talking.into());
            }
        }
        placed
    }

    fn clock(&self) {
        let step = tick_every(self.seen_s);
        let mut tick = (self.from / step).ceil() * step;
        while tick <= self.to() {
            self.painter.text(
                pos2(self.across(tick), self.area.bottom() + 3.0),
                egui::Align2::CENTER_TOP,
                &clock(self.recorded.opens_s + tick)[..5],
                self.font.clone(),
                self.tokens.text_subdued(),
            );
            tick += step;
        }
    }

    /// The time that is looked at, and where something differs.
    fn marks(&self, at_s: f64) {
        let line = |at: f64, color: Color32| {
            let stroke = Stroke::new(1.5, color);
            self.painter
                .vline(self.across(at), self.area.y_range(), stroke);
        };
        line(at_s, self.tokens.accent());
        let other = self.recorded.other.as_ref();
        let other = other.and_then(|it| it.difference.as_ref());
        for differs in self.recorded.difference.iter().chain(other) {
            line(differs.at_s, self.tokens.warning());
        }
    }

    /// What is said of what is pointed at.
    fn words(&self, y: f32, when: f64, placed: &[(usize, &Span)]) -> Option<String> {
        if y < self.below {
            let agent = ((y - self.area.top()) / self.lane) as usize;
            return agent_words(self.recorded, agent, when);
        }
        let row = ((y - self.below) / self.row) as usize;
        placed
            .iter()
            .find(|(it, call)| *it == row && call.dialled_s <= when && when <= call.over_s)
            .map(|(_, call)| call_words(self.recorded, call))
    }
}

/// Height of a call at least.
const ROW_LEAST: f32 = 7.0;
/// And at most.
const ROW_MOST: f32 = 26.0;

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
            free[row] = call.over_s + GAP_S;
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
