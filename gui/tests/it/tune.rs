//! The Tune view.

use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desktop::Desktop;

#[test]
fn from_the_start_to_a_gain_for_twelve_agents_without_a_click() {
    let mut desktop = Desktop::new();
    desktop.until("the curve has its answer", |harness| {
        harness
            .query_by_label_contains("Gain for 12 agents under")
            .is_some()
            && harness
                .query_by_label_contains("Agents then wait")
                .is_some()
    });
}

#[test]
fn a_slider_is_moved_and_the_chosen_setting_is_played_anew() {
    let mut desktop = Desktop::new();
    desktop.until("days of the scenario as it is", |harness| {
        harness.state_mut().views().tune.days_of_chosen() >= 2
    });
    let slider = |harness: &mut egui_kittest::Harness<'static, outpace_gui::app::App>| {
        let slider = harness.get_by_role_and_label(egui::accesskit::Role::Slider, "Gain");
        slider.accesskit_node().numeric_value()
    };
    assert_eq!(slider(&mut desktop.harness), Some(1.0));
    desktop
        .harness
        .get_by_role_and_label(egui::accesskit::Role::Slider, "Gain")
        .set_value_accesskit(0.4);
    desktop.until("days of the new setting", |harness| {
        harness.query_by_label("Chosen: gain 0.4").is_some()
            && harness.state_mut().views().tune.days_of_chosen() >= 2
    });
    assert!(desktop.harness.query_by_label("Reset Gain").is_some());
}
