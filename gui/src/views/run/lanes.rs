//! Agents as lanes, coloured by what they do; how many do what.

use egui::{Color32, Rect, RichText, Role, Sense, Ui, pos2, vec2};
use outpace_engine::AgentState;

use crate::number;
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

/// Seconds of the day that are seen at a time.
const SEEN_S: f64 = 1800.0;

pub(super) fn ui(ui: &mut Ui, board: &Board) {
    let tokens = Tokens::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (state, count) in board.states() {
            let (dot, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
            ui.painter()
                .rect_filled(dot, 2.0, color(tokens.agent(), state));
            ui.label(RichText::new(format!("{count} {}", name(state))).small());
            ui.add_space(6.0);
        }
    });
    let count = board.lanes.len();
    let height = ((ui.available_height() - 18.0) / count.max(1) as f32).clamp(5.0, 40.0);
    egui::ScrollArea::vertical()
        .id_salt("lanes")
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let size = vec2(ui.available_width(), height * count as f32 + 16.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| {
                egui::WidgetInfo::labeled(
                    Role::GraphicsObject,
                    true,
                    format!("Board of {count} agents"),
                )
            });
            let label = if height >= 11.0 { 44.0 } else { 0.0 };
            let area = Rect::from_min_max(
                pos2(rect.left() + label, rect.top()),
                pos2(rect.right(), rect.bottom() - 16.0),
            );
            let end = board.now_s.max(SEEN_S * 0.2);
            let from = (end - SEEN_S).max(0.0);
            let across = |at: f64| area.left() + ((at - from) / (end - from)) as f32 * area.width();
            let seen = ui.clip_rect();
            let painter = ui.painter();
            for (agent, lane) in board.lanes.iter().enumerate() {
                let top = area.top() + height * agent as f32;
                if top + height < seen.top() || top > seen.bottom() {
                    continue;
                }
                if label > 0.0 {
                    let font = egui::TextStyle::Small.resolve(ui.style());
                    painter.text(
                        pos2(rect.left(), top + height / 2.0),
                        egui::Align2::LEFT_CENTER,
                        format!("{}", agent + 1),
                        font,
                        tokens.text_subdued(),
                    );
                }
                for (place, stay) in lane.stays.iter().enumerate() {
                    let until = lane
                        .stays
                        .get(place + 1)
                        .map_or(board.now_s, |it| it.from_s);
                    if until < from {
                        continue;
                    }
                    let shape = Rect::from_min_max(
                        pos2(across(stay.from_s.max(from)), top + 0.5),
                        pos2(across(until), top + height - 0.5),
                    );
                    painter.rect_filled(shape, 1.0, color(tokens.agent(), stay.state));
                }
            }
            let font = egui::TextStyle::Small.resolve(ui.style());
            let mut tick = (from / 300.0).ceil() * 300.0;
            // The last one only where it has room.
            while tick <= end && across(tick) + TICK_HALF <= area.right() {
                let text = &number::clock(board.opens_s + tick)[..5];
                painter.text(
                    pos2(across(tick), area.bottom() + 2.0),
                    egui::Align2::CENTER_TOP,
                    text,
                    font.clone(),
                    tokens.text_subdued(),
                );
                tick += 300.0;
            }
            if let Some(at) = response.hover_pos()
                && let Some(words) = hovered(board, area, height, from, end, at)
            {
                response.on_hover_text_at_pointer(words);
            }
        });
}

/// Half the width of a time under the lanes, in points.
const TICK_HALF: f32 = 16.0;

fn hovered(
    board: &Board,
    area: Rect,
    height: f32,
    from: f64,
    end: f64,
    at: egui::Pos2,
) -> Option<String> {
    let agent = ((at.y - area.top()) / height) as usize;
    let lane = board.lanes.get(agent)?;
    let when = from + f64::from((at.x - area.left()) / area.width()) * (end - from);
    let place = lane.stays.iter().rposition(|it| it.from_s <= when)?;
    let Stay { from_s, state } = lane.stays[place];
    let until = lane
        .stays
        .get(place + 1)
        .map_or(board.now_s, |it| it.from_s);
    Some(format!(
        "Agent {}: {}\nsince {}, {}",
        agent + 1,
        name(state),
        number::clock(board.opens_s + from_s),
        number::seconds(until - from_s)
    ))
}
