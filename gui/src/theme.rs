//! Colours by what they are for, sizes and fonts: what the desktop looks like, in both themes.
//!
//! The token files beside this module hold every colour there is; widgets ask for a use.

use std::sync::{Arc, OnceLock};

use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow,
    Stroke, Style, TextStyle, Theme, Ui, Vec2, Visuals,
};
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};

/// A colour of a token file: `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(Color32);

impl<'de> Deserialize<'de> for Ink {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Color32::from_hex(&text)
            .map(Self)
            .map_err(|_| D::Error::custom(format!("{text} is no colour; write one like #1d2025")))
    }
}

impl From<Ink> for Color32 {
    fn from(ink: Ink) -> Self {
        ink.0
    }
}

/// Every use of colour, in one theme.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    panel: Ink,
    bar: Ink,
    window: Ink,
    extreme: Ink,
    faint: Ink,
    line: Ink,
    widget: Ink,
    widget_hovered: Ink,
    widget_active: Ink,
    text_subdued: Ink,
    text: Ink,
    text_strong: Ink,
    accent: Ink,
    accent_fill: Ink,
    on_accent: Ink,
    success: Ink,
    warning: Ink,
    error: Ink,
    error_fill: Ink,
    limit: Ink,
    grid: Ink,
    series: Vec<Ink>,
    agent: AgentInks,
}

/// What agents do, by colour.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgentInks {
    /// With a customer.
    pub talking: Ink,
    /// Writing up.
    pub wrap_up: Ink,
    /// Reserved and waiting for a customer.
    pub waiting: Ink,
    /// Being reserved: the device rings.
    pub reserving: Ink,
    /// A customer is on the way.
    pub connecting: Ink,
    /// Looking at a record.
    pub previewing: Ink,
    /// On a call that came in.
    pub inbound: Ink,
    /// There, and not ready.
    pub away: Ink,
    /// Not there.
    pub logged_out: Ink,
}

macro_rules! uses {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        impl Tokens {
            $($(#[$doc])* #[must_use] pub fn $name(&self) -> Color32 { self.$name.into() })*
        }
    };
}

uses! {
    /// Behind everything.
    panel,
    /// Bars and tabs.
    bar,
    /// Windows and menus.
    window,
    /// Behind text that is edited, and behind plots.
    extreme,
    /// Every other row.
    faint,
    /// Between parts.
    line,
    /// A widget at rest.
    widget,
    /// Notes and units.
    text_subdued,
    /// Text.
    text,
    /// What matters most.
    text_strong,
    /// The one accent: selection, focus, the main action.
    accent,
    /// Behind what is selected.
    accent_fill,
    /// Text on the accent.
    on_accent,
    /// What went well.
    success,
    /// What is probably not meant.
    warning,
    /// What is wrong.
    error,
    /// Behind an error's text.
    error_fill,
    /// A legal or vendor limit.
    limit,
    /// Lines to read a value by.
    grid,
}

impl Tokens {
    /// The tokens of what is drawn now.
    #[must_use]
    pub fn of(ui: &Ui) -> &'static Self {
        Self::in_theme(if ui.visuals().dark_mode {
            Theme::Dark
        } else {
            Theme::Light
        })
    }

    /// The tokens of a theme.
    ///
    /// # Panics
    /// If a token file that comes with the program is broken, which a test finds first.
    #[must_use]
    pub fn in_theme(theme: Theme) -> &'static Self {
        static DARK: OnceLock<Tokens> = OnceLock::new();
        static LIGHT: OnceLock<Tokens> = OnceLock::new();
        let read = |text: &str| toml::from_str(text).expect("the token files are complete");
        match theme {
            Theme::Dark => DARK.get_or_init(|| read(include_str!("theme/dark.toml"))),
            Theme::Light => LIGHT.get_or_init(|| read(include_str!("theme/light.toml"))),
        }
    }

    /// The colour of a series; there are as many as can be told apart.
    #[must_use]
    pub fn series(&self, index: usize) -> Color32 {
        self.series[index % self.series.len()].into()
    }

    /// What agents do.
    #[must_use]
    pub const fn agent(&self) -> AgentInks {
        self.agent
    }
}

/// Gives the program its fonts, sizes and both themes.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    for theme in [Theme::Dark, Theme::Light] {
        ctx.set_style_of(theme, style(theme));
    }
}

/// The family of headings.
#[must_use]
pub fn strong_family() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// Inter for reading, JetBrains Mono for TOML; licence in `fonts/OFL.txt`.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("inter", REGULAR), ("inter-strong", STRONG), ("mono", MONO)] {
        let data = Arc::new(FontData::from_static(bytes));
        fonts.font_data.insert(name.to_owned(), data);
    }
    let mut family = |family: FontFamily, names: [&str; 2]| {
        let names = names.map(str::to_owned).to_vec();
        fonts.families.insert(family, names);
    };
    family(FontFamily::Proportional, ["inter", "mono"]);
    family(FontFamily::Monospace, ["mono", "inter"]);
    family(strong_family(), ["inter-strong", "mono"]);
    fonts
}

/// Inter, its Latin letters and the signs used here, figures of one width.
pub(crate) const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.otf");
const STRONG: &[u8] = include_bytes!("../fonts/Inter-SemiBold.otf");
const MONO: &[u8] = include_bytes!("../fonts/JetBrainsMono-Regular.ttf");

fn style(theme: Theme) -> Style {
    let mut style = Style {
        visuals: visuals(theme),
        animation_time: 0.08,
        ..Style::default()
    };
    let regular = |size: f32| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, regular(11.0)),
        (TextStyle::Body, regular(13.0)),
        (TextStyle::Button, regular(13.0)),
        (
            TextStyle::Monospace,
            FontId::new(12.5, FontFamily::Monospace),
        ),
        (TextStyle::Heading, FontId::new(16.0, strong_family())),
        (strong_style(), FontId::new(13.0, strong_family())),
        (figure_style(), FontId::new(21.0, strong_family())),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::new(8.0, 6.0);
    spacing.button_padding = Vec2::new(10.0, 4.0);
    spacing.interact_size = Vec2::new(36.0, 24.0);
    spacing.slider_width = 170.0;
    spacing.combo_width = 96.0;
    spacing.indent = 14.0;
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(14);
    spacing.tooltip_width = 380.0;
    spacing.scroll.bar_width = 8.0;
    spacing.scroll.floating = true;
    style
}

fn visuals(theme: Theme) -> Visuals {
    let tokens = Tokens::in_theme(theme);
    let mut visuals = match theme {
        Theme::Dark => Visuals::dark(),
        Theme::Light => Visuals::light(),
    };
    let radius = CornerRadius::same(4);
    visuals.panel_fill = tokens.panel();
    visuals.window_fill = tokens.window();
    visuals.window_stroke = Stroke::new(1.0, tokens.line());
    visuals.window_corner_radius = CornerRadius::same(8);
    visuals.menu_corner_radius = CornerRadius::same(6);
    visuals.extreme_bg_color = tokens.extreme();
    visuals.faint_bg_color = tokens.faint();
    visuals.code_bg_color = tokens.faint();
    visuals.hyperlink_color = tokens.accent();
    visuals.warn_fg_color = tokens.warning();
    visuals.error_fg_color = tokens.error();
    visuals.selection.bg_fill = tokens.accent_fill();
    visuals.selection.stroke = Stroke::new(1.0, tokens.accent());
    visuals.weak_text_color = Some(tokens.text_subdued());
    visuals.indent_has_left_vline = false;
    visuals.slider_trailing_fill = true;
    let shadow = Shadow {
        offset: [0, 8],
        blur: 28,
        spread: 0,
        color: Color32::from_black_alpha(if theme == Theme::Dark { 110 } else { 40 }),
    };
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    let quiet = &mut visuals.widgets.noninteractive;
    quiet.bg_fill = tokens.panel();
    quiet.weak_bg_fill = tokens.panel();
    quiet.bg_stroke = Stroke::new(1.0, tokens.line());
    quiet.fg_stroke = Stroke::new(1.0, tokens.text());
    quiet.corner_radius = radius;
    let states = [
        (&mut visuals.widgets.inactive, tokens.widget, tokens.text),
        (
            &mut visuals.widgets.hovered,
            tokens.widget_hovered,
            tokens.text_strong,
        ),
        (
            &mut visuals.widgets.active,
            tokens.widget_active,
            tokens.text_strong,
        ),
        (
            &mut visuals.widgets.open,
            tokens.widget_hovered,
            tokens.text_strong,
        ),
    ];
    for (widget, fill, text) in states {
        widget.bg_fill = fill.into();
        widget.weak_bg_fill = fill.into();
        widget.bg_stroke = Stroke::NONE;
        widget.fg_stroke = Stroke::new(1.0, Color32::from(text));
        widget.corner_radius = radius;
        widget.expansion = 0.0;
    }
    visuals.widgets.hovered.bg_stroke = Stroke::new(1.0, tokens.line());
    visuals
}

/// Text that stands out.
#[must_use]
pub fn strong_style() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// A number to be read from afar.
#[must_use]
pub fn figure_style() -> TextStyle {
    TextStyle::Name("figure".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.2.
    fn luminance(color: Color32) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_can_be_read_in_both_themes() {
        for theme in [Theme::Dark, Theme::Light] {
            let tokens = Tokens::in_theme(theme);
            for back in [
                tokens.panel(),
                tokens.bar(),
                tokens.window(),
                tokens.extreme(),
            ] {
                for text in [
                    tokens.text(),
                    tokens.text_subdued(),
                    tokens.error(),
                    tokens.warning(),
                ] {
                    let found = contrast(text, back);
                    assert!(
                        found >= 4.5,
                        "{theme:?}: {text:?} on {back:?} is {found:.2}"
                    );
                }
                for index in 0..tokens.series.len() {
                    let found = contrast(tokens.series(index), back);
                    assert!(
                        found >= 2.4,
                        "{theme:?}: series {index} on {back:?} is {found:.2}"
                    );
                }
            }
        }
    }
}
