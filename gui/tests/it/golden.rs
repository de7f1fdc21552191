//! A few pictures that are what they were: a difference is looked at, and taken on purpose with `UPDATE_SNAPSHOTS=1`.
//!
//! The tests fill the triangles themselves (`raster.rs`), so the pictures are the same on every machine but for what
//! processors round differently: [`tolerance`] is for that, and a test shows that it lets nothing else through.

use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotOptions};
use outpace_gui::app::Start;
use outpace_gui::chart::{Axis, Chart, Point, Series, Shape, Use};
use outpace_gui::command::UiCommand;
use outpace_gui::desk::ThemeChoice;
use outpace_gui::number::Unit;
use outpace_gui::theme;
use outpace_gui::views::View as _;

use crate::desktop::Desktop;
use crate::raster::Raster;

/// A dot may be as far off as the eye hardly sees, and ten dots farther: less than one letter, or a line of ten dots.
fn tolerance() -> SnapshotOptions {
    SnapshotOptions::new().threshold(0.6).max_failed_pixels(10)
}

fn curves() -> Chart {
    let curve = [(0.006, 84.0), (0.013, 72.0), (0.026, 60.0), (0.031, 58.0)];
    let line: Vec<Point> = curve.iter().map(|it| Point::at(it.0, it.1)).collect();
    let band = curve
        .iter()
        .map(|it| Point::between(it.0, it.1 - 3.0, it.1 + 3.0))
        .collect();
    Chart {
        title: "Idle time against abandon rate".to_owned(),
        about: String::new(),
        x: Axis::new("Abandon rate", Unit::Share).with(&[0.0, 0.045]),
        y: Axis::new("Idle time per connect", Unit::Seconds).with(&[0.0]),
        series: vec![
            Series::new("", Use::Series(0), Shape::Band, band),
            Series::new(
                "Predictive, by gain",
                Use::Series(0),
                Shape::Line { dashed: false },
                line.clone(),
            ),
            Series::new(
                "Predictive, by gain",
                Use::Series(0),
                Shape::Marks {
                    radius: 4.0,
                    filled: true,
                },
                line,
            ),
            Series::upright("Limit 3.00 %", Use::Limit, 0.03),
        ],
    }
}

fn drawn(theme: egui::Theme, chart: Chart) -> Harness<'static> {
    let mut harness = Harness::builder()
        .with_size([520.0, 320.0])
        .with_theme(theme)
        .renderer(Raster::default())
        .build_ui(move |ui| {
            if ui.ctx().cumulative_frame_nr() == 0 {
                theme::install(ui.ctx());
            }
            chart.show(ui, 290.0);
        });
    harness.run_steps(4);
    harness
}

#[test]
fn curves_in_the_dark() {
    drawn(egui::Theme::Dark, curves()).snapshot_options("curves_dark", &tolerance());
}

#[test]
fn curves_in_the_light() {
    drawn(egui::Theme::Light, curves()).snapshot_options("curves_light", &tolerance());
}

#[test]
fn a_picture_that_changed_a_little_is_noticed() {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let known = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/curves_dark.png");
    std::fs::copy(known, folder.path().join("curves_dark.png")).expect("it is there");
    let options = tolerance().output_path(folder.path());
    let is_same = |chart: Chart| {
        let mut harness = drawn(egui::Theme::Dark, chart);
        harness
            .try_snapshot_options("curves_dark", &options)
            .is_ok()
    };
    assert!(is_same(curves()));
    // The limit a thirtieth of it farther to the right; one point a second higher; a colour; a word.
    let mut moved = curves();
    moved.series[3] = Series::upright("Limit 3.00 %", Use::Limit, 0.031);
    assert!(!is_same(moved));
    let mut higher = curves();
    let mut points = higher.series[2].points.to_vec();
    points[1].y += 1.0;
    higher.series[2].points = points.into();
    assert!(!is_same(higher));
    let mut other = curves();
    other.series[2].ink = Use::Series(1);
    assert!(!is_same(other));
    let mut word = curves();
    word.x.label = "Abandoned rate".to_owned();
    assert!(!is_same(word));
}

#[test]
fn a_name_in_the_legend_hides_what_it_names_and_shows_it_again() {
    let mut harness = drawn(egui::Theme::Dark, curves());
    let limit = theme::Tokens::in_theme(egui::Theme::Dark).limit();
    let dots = |harness: &mut Harness<'_>| {
        harness.hover_at(egui::pos2(2.0, 300.0));
        harness.run_steps(4);
        let picture = harness.render().expect("a picture");
        let near = |(a, b): (&u8, &u8)| a.abs_diff(*b) < 70;
        let is_limit = |it: &&image::Rgba<u8>| it.0.iter().zip(&limit.to_array()).all(near);
        picture.pixels().filter(is_limit).count()
    };
    let shown = dots(&mut harness);
    harness.get_by_label("Limit 3.00 %").click();
    let hidden = dots(&mut harness);
    harness.get_by_label("Limit 3.00 %").click();
    assert!(
        shown > 50 && hidden * 4 < shown,
        "{hidden} dots of {shown} are left"
    );
    assert_eq!(dots(&mut harness), shown);
}

/// A view in front, and nothing else under way.
fn view(theme: ThemeChoice, show: UiCommand) -> Desktop {
    let mut desktop = Desktop::sized([1100.0, 660.0], theme, Start::default());
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.until("nothing under way", |harness| {
        !harness.state_mut().is_busy()
    });
    desktop.harness.state_mut().ask(show);
    desktop.harness.run_steps(3);
    desktop
}

/// What moves for a moment has come to rest.
fn settled(mut desktop: Desktop, name: &str) {
    desktop.harness.run_steps(60);
    desktop.harness.snapshot_options(name, &tolerance());
}

#[test]
fn a_day_that_is_over() {
    let mut desktop = view(ThemeChoice::Dark, UiCommand::ShowRun);
    desktop.harness.get_by_label("Speed Fastest").click();
    desktop.harness.get_by_label("Play the day").click();
    desktop.until("the day is over", |harness| {
        harness.query_by_label("The day is over.").is_some()
    });
    settled(desktop, "run_dark");
}

#[test]
fn two_settings_compared() {
    let mut desktop = view(ThemeChoice::Light, UiCommand::ShowCompare);
    desktop.harness.state_mut().views().compare.want_days(12);
    desktop.harness.state_mut().ask(UiCommand::Start);
    desktop.until("twelve days of both", |harness| {
        let compare = &harness.state_mut().views().compare;
        compare.days() == 12 && !compare.is_busy()
    });
    settled(desktop, "compare_light");
}

#[test]
fn the_calls_of_a_day() {
    let mut desktop = view(ThemeChoice::Dark, UiCommand::ShowCalls);
    desktop.harness.state_mut().ask(UiCommand::Start);
    desktop.until("its calls", |harness| {
        let calls = &harness.state_mut().views().calls;
        calls.listed() > 5000 && !calls.is_busy()
    });
    settled(desktop, "calls_dark");
}

#[test]
fn a_recorded_day() {
    let mut desktop = view(ThemeChoice::Light, UiCommand::ShowReplay);
    desktop.harness.state_mut().ask(UiCommand::Start);
    desktop.until("its journal", |harness| {
        let replay = &harness.state_mut().views().replay;
        replay.recorded().is_some() && !replay.is_busy()
    });
    settled(desktop, "replay_light");
}
