//! Agents as lanes, coloured by what they do; how many do what.

use std::collections::BTreeMap;

use egui::{Color32, Rect, Role, Sense, Ui, pos2, vec2};
use outpace_engine::AgentState;

use crate::number;
use crate::parts;
use crate::stage::{Board, Stay};
use crate::theme::{AgentInks, Tokens};

/// The colour of a state.
pub(crate) fn color(inks: AgentInks, state: AgentState) -> Color32 {
    match state {
        AgentState::Connected => inks.talking,
        AgentState::WrapUp => inks.wrap_up,
        AgentState::Available | AgentState::ReservedHeld | AgentState::Dialing => inks.waiting,
        AgentState::ReservedRinging => inks.reserving,
        AgentState::Connecting => inks.connecting,
        AgentState::Previewing => inks.previewing,
        AgentState::Inbound => inks.inbound,
        AgentState::Idle => inks.away,
        AgentState::LoggedOut => inks.logged_out,
    }
    .into()
}

/// What people call a state.
pub(crate) const fn name(state: AgentState) -> &'static str {
    match state {
        AgentState::LoggedOut => "logged out",
        AgentState::Idle => "on a break",
        AgentState::Available => "available",
        AgentState::ReservedRinging => "being reserved",
        AgentState::ReservedHeld => "waiting for a customer",
        AgentState::Previewing => "looking at a record",
        AgentState::Dialing => "hears it ring",
        AgentState::Connecting => "being joined",
        AgentState::Connected => "talking",
        AgentState::WrapUp => "wrapping up",
        AgentState::Inbound => "on an inbound call",
    }
}

/// Height of a lane at most, in points.
const LANE_MOST: f32 = 40.0;

/// Height of the whole board where every lane is as high as it may be.
pub(super) fn height_most(agents: usize) -> f32 {
    agents as f32 * LANE_MOST + 56.0
}

/// Seconds of the day that are seen at a time.
const SEEN_S: f64 = 1800.0;

pub(super) fn ui(ui: &mut Ui, board: &Board) {
    legend(ui, board);
    let count = board.lanes.len();
    let height = ((ui.available_height() - 18.0) / count.max(1) as f32).clamp(5.0, LANE_MOST);
    egui::ScrollArea::vertical()
        .id_salt("lanes")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let size = vec2(ui.available_width(), height * count as f32 + 16.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| {
                let name = format!("Board of {count} agents");
                egui::WidgetInfo::labeled(Role::GraphicsObject, true, name)
            });
            let label = if height >= 11.0 { 44.0 } else { 0.0 };
            let end = board.now_s.max(SEEN_S * 0.2);
            let lanes = Lanes {
                board,
                area: Rect::from_min_max(
                    pos2(rect.left() + label, rect.top()),
                    pos2(rect.right(), rect.bottom() - 16.0),
                ),
                height,
                from: (end - SEEN_S).max(0.0),
                end,
            };
            lanes.draw(ui, rect.left());
            lanes.clock(ui);
            if let Some(at) = response.hover_pos()
                && let Some(words) = lanes.words(at)
            {
                response.on_hover_text_at_pointer(words);
            }
        });
}

/// How many agents do what; also what the colours in sight mean.
fn legend(ui: &mut Ui, board: &Board) {
    let since_s = (board.now_s - SEEN_S).max(0.0);
    ui.horizontal_wrapped(|ui| states_ui(ui, &board.states_since(since_s)));
}

/// States by colour. Of two that have one colour, one nobody is in is left out.
pub(crate) fn states_ui(ui: &mut Ui, states: &BTreeMap<AgentState, usize>) {
    ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
    let inks = Tokens::of(ui).agent();
    for (state, count) in states {
        let ink = color(inks, *state);
        let mut alike = states.iter().filter(|it| color(inks, *it.0) == ink);
        let stands_for = alike.clone().find(|it| *it.1 > 0).or(alike.next());
        if *count > 0 || stands_for.map(|it| it.0) == Some(state) {
            parts::swatch(ui, ink, &format!("{count} {}", name(*state)));
        }
    }
}

/// The last half hour of every agent.
struct Lanes<'a> {
    board: &'a Board,
    area: Rect,
    /// Of a lane.
    height: f32,
    from: f64,
    end: f64,
}

impl Lanes<'_> {
    fn across(&self, at: f64) -> f32 {
        self.area.left() + ((at - self.from) / (self.end - self.from)) as f32 * self.area.width()
    }

    /// Those in sight; their numbers from `left` on, where they have room.
    fn draw(&self, ui: &Ui, left: f32) {
        let tokens = Tokens::of(ui);
        let (seen, painter) = (ui.clip_rect(), ui.painter());
        for (agent, lane) in self.board.lanes.iter().enumerate() {
            let top = self.area.top() + self.height * agent as f32;
            if top + self.height < seen.top() || top > seen.bottom() {
                continue;
            }
            if left < self.area.left() {
                painter.text(
                    pos2(left, top + self.height / 2.0),
                    egui::Align2::LEFT_CENTER,
                    (agent + 1).to_string(),
                    egui::TextStyle::Small.resolve(ui.style()),
                    tokens.text_subdued(),
                );
            }
            for (place, stay) in lane.stays.iter().enumerate() {
                let next = lane.stays.get(place + 1);
                let until = next.map_or(self.board.now_s, |it| it.from_s);
                if until < self.from {
                    continue;
                }
                let shape = Rect::from_min_max(
                    pos2(self.across(stay.from_s.max(self.from)), top + 0.5),
                    pos2(self.across(until), top + self.height - 0.5),
                );
                painter.rect_filled(shape, 1.0, color(tokens.agent(), stay.state));
            }
        }
    }

    fn clock(&self, ui: &Ui) {
        let font = egui::TextStyle::Small.resolve(ui.style());
        let mut tick = (self.from / 300.0).ceil() * 300.0;
        // The last one only where it has room.
        while tick <= self.end && self.across(tick) + TICK_HALF <= self.area.right() {
            ui.painter().text(
                pos2(self.across(tick), self.area.bottom() + 2.0),
                egui::Align2::CENTER_TOP,
                &number::clock(self.board.opens_s + tick)[..5],
                font.clone(),
                Tokens::of(ui).text_subdued(),
            );
            tick += 300.0;
        }
    }

    /// What is said of the agent that is pointed at.
    fn words(&self, at: egui::Pos2) -> Option<String> {
        let agent = ((at.y - self.area.top()) / self.height) as usize;
        let lane = self.board.lanes.get(agent)?;
        let part = f64::from((at.x - self.area.left()) / self.area.width());
        let when = self.from + part * (self.end - self.from);
        let place = lane.stays.iter().rposition(|it| it.from_s <= when)?;
        let Stay { from_s, state } = lane.stays[place];
        let next = lane.stays.get(place + 1);
        let until = next.map_or(self.board.now_s, |it| it.from_s);
        Some(format!(
            "Agent {}: {}\nsince {}, {}",
            agent + 1,
            name(state),
            number::clock(self.board.opens_s + from_s),
            number::seconds(until - from_s)
        ))
    }
}

/// Half the width of a time under the lanes, in points.
const TICK_HALF: f32 = 16.0;
