//! The layout: views as tabs that can be put beside one another, and are found there again.

use egui::{Color32, Frame, Id, Margin, Stroke, Ui, Visuals, WidgetText};
use egui_tiles::{
    Behavior, Container, SimplificationOptions, TabState, Tile, TileId, Tiles, Tree, UiResponse,
};
use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::desk::Desk;
use crate::theme::Tokens;
use crate::views::{ViewKind, Views};

/// Where every view is.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Dock {
    tree: Tree<ViewKind>,
    front: ViewKind,
}

impl Default for Dock {
    fn default() -> Self {
        let mut tiles = Tiles::default();
        let panes: Vec<TileId> = ViewKind::ALL
            .into_iter()
            .map(|kind| tiles.insert_pane(kind))
            .collect();
        let front = panes[ViewKind::Tune as usize];
        let root = tiles.insert_tab_tile(panes);
        if let Some(Tile::Container(Container::Tabs(tabs))) = tiles.get_mut(root) {
            tabs.set_active(front);
        }
        Self {
            tree: Tree::new(Id::unique("views"), root, tiles),
            front: ViewKind::Tune,
        }
    }
}

impl Dock {
    /// The view that commands of the menu are for.
    #[must_use]
    pub(crate) const fn front(&self) -> ViewKind {
        self.front
    }

    /// A layout from an older build may lack a view.
    #[must_use]
    pub(crate) fn is_complete(&self) -> bool {
        ViewKind::ALL
            .iter()
            .all(|kind| self.tree.tiles.find_pane(kind).is_some())
    }

    /// Brings a view to the front.
    pub(crate) fn show(&mut self, kind: ViewKind) {
        self.front = kind;
        let wanted = self.tree.tiles.find_pane(&kind);
        self.tree.make_active(|id, _| Some(id) == wanted);
    }

    /// The views that can be seen.
    #[must_use]
    pub(crate) fn visible(&self) -> Vec<ViewKind> {
        let active = self.tree.active_tiles();
        let panes = active
            .into_iter()
            .filter_map(|id| self.tree.tiles.get_pane(&id));
        panes.copied().collect()
    }

    /// Draws everything.
    pub(crate) fn ui(
        &mut self,
        ui: &mut Ui,
        views: &mut Views,
        desk: &Desk,
        asks: &mut Vec<Command>,
    ) {
        let mut behavior = Panels {
            views,
            desk,
            asks,
            front: self.front,
        };
        self.tree.ui(&mut behavior, ui);
        let front = behavior.front;
        // Whatever is not in sight cannot be in front.
        let visible = self.visible();
        self.front = if visible.contains(&front) {
            front
        } else {
            visible.first().copied().unwrap_or(front)
        };
    }
}

struct Panels<'a> {
    views: &'a mut Views,
    desk: &'a Desk,
    asks: &'a mut Vec<Command>,
    front: ViewKind,
}

impl Behavior<ViewKind> for Panels<'_> {
    fn pane_ui(&mut self, ui: &mut Ui, _: TileId, kind: &mut ViewKind) -> UiResponse {
        let rect = ui.max_rect();
        let pressed = ui.input(|input| {
            input.pointer.any_pressed()
                && input
                    .pointer
                    .interact_pos()
                    .is_some_and(|at| rect.contains(at))
        });
        if pressed {
            self.front = *kind;
        }
        let tokens = Tokens::of(ui);
        Frame::new()
            .fill(tokens.panel())
            .inner_margin(Margin::symmetric(12, 10))
            .show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                self.views.get(*kind).ui(ui, self.desk, self.asks);
            });
        UiResponse::None
    }

    fn tab_title_for_pane(&mut self, kind: &ViewKind) -> WidgetText {
        let busy = if self.views.get(*kind).is_busy() {
            " •"
        } else {
            ""
        };
        format!("{}{busy}", kind.title()).into()
    }

    fn on_tab_button(
        &mut self,
        tiles: &mut Tiles<ViewKind>,
        tile: TileId,
        button: egui::Response,
    ) -> egui::Response {
        let Some(kind) = tiles.get_pane(&tile) else {
            return button;
        };
        if button.clicked() {
            self.front = *kind;
        }
        let command = kind.command();
        button.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Tab, true, format!("{} tab", kind.title()))
        });
        button.on_hover_text(command.tooltip())
    }

    fn simplification_options(&self) -> SimplificationOptions {
        SimplificationOptions {
            all_panes_must_have_tabs: true,
            ..SimplificationOptions::default()
        }
    }

    fn tab_bar_height(&self, _: &egui::Style) -> f32 {
        32.0
    }

    fn gap_width(&self, _: &egui::Style) -> f32 {
        2.0
    }

    fn tab_title_spacing(&self, _: &Visuals) -> f32 {
        14.0
    }

    fn tab_bar_color(&self, visuals: &Visuals) -> Color32 {
        tokens(visuals).bar()
    }

    fn tab_bg_color(
        &self,
        visuals: &Visuals,
        _: &Tiles<ViewKind>,
        _: TileId,
        state: &TabState,
    ) -> Color32 {
        if state.active {
            tokens(visuals).panel()
        } else {
            Color32::TRANSPARENT
        }
    }

    fn tab_outline_stroke(
        &self,
        _: &Visuals,
        _: &Tiles<ViewKind>,
        _: TileId,
        _: &TabState,
    ) -> Stroke {
        Stroke::NONE
    }

    fn tab_bar_hline_stroke(&self, _: &Visuals) -> Stroke {
        Stroke::NONE
    }

    fn tab_text_color(
        &self,
        visuals: &Visuals,
        _: &Tiles<ViewKind>,
        _: TileId,
        state: &TabState,
    ) -> Color32 {
        let tokens = tokens(visuals);
        if state.active {
            tokens.text_strong()
        } else {
            tokens.text_subdued()
        }
    }
}

fn tokens(visuals: &Visuals) -> &'static Tokens {
    Tokens::in_theme(if visuals.dark_mode {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    })
}
