//! A few pictures that are what they were: a difference is looked at, and taken on purpose with `UPDATE_SNAPSHOTS=1`.

use egui_kittest::Harness;
use outpace_gui::chart::{Axis, Chart, Point, Series, Shape, Use};
use outpace_gui::number::Unit;
use outpace_gui::theme;

use crate::raster::Raster;

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

fn drawn(theme: egui::Theme, name: &str) {
    let chart = curves();
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
    harness.snapshot(name);
}

#[test]
fn curves_in_the_dark() {
    drawn(egui::Theme::Dark, "curves_dark");
}

#[test]
fn curves_in_the_light() {
    drawn(egui::Theme::Light, "curves_light");
}
