//! Adaptive mode: VICIdial's three methods.

use expect_test::expect;
use outpace_engine::PerMille;
use outpace_engine::config::{Adaptive, AdaptiveMethod, Mode};

use crate::Case;

const LINES: &str = "mode = \"progressive\"\nlines_per_agent = 1";

fn adaptive(keys: &str) -> Case {
    Case::small()
        .replace(LINES, "mode = \"adaptive\"")
        .replace("[campaign.list]", &format!("{keys}\n[campaign.list]"))
}

fn settings(keys: &str) -> Adaptive {
    match adaptive(keys).good().scenario.engine.campaigns[0].mode {
        Mode::Adaptive(settings) => settings,
        other => panic!("{other:?}"),
    }
}

#[test]
fn its_keys_and_their_defaults() {
    assert_eq!(settings(""), Adaptive::default());
    let all = "[campaign.adaptive]\nmethod = \"tapered\"\ninitial_level = 1.5\nmaximum_level = 4\n\
        drop_limit = \"2.5 %\"\nintensity = -20\ntarget_difference = 2\nlatest = \"20:30\"\n\
        level_threshold = 3\ncounts_ready_only = true";
    let written = Adaptive {
        method: AdaptiveMethod::Tapered,
        initial_level: 1.5,
        maximum_level: 4.0,
        drop_limit: PerMille::new(25),
        intensity: -20,
        target_difference: 2,
        latest_minutes: 20 * 60 + 30,
        level_threshold: 3,
        counts_ready_only: true,
    };
    assert_eq!(settings(all), written);
}

#[test]
fn what_cannot_be_is_said() {
    adaptive("[campaign.adaptive]\nmethod = \"hard\"\nintensity = 41\nlatest = 2100\nlevel = 2")
        .check(expect![[r#"
            exit 2
            day.toml:13: campaign.adaptive.method: "hard" is not allowed; allowed: "hard_limit", "tapered", "average"
            day.toml:14: campaign.adaptive.intensity: 41 is out of range; allowed: -40 to 40
            day.toml:15: campaign.adaptive.latest: 2100 is no time of day; write one like "09:00", up to "24:00"
            day.toml:16: campaign.adaptive.level: unknown key; allowed: method, initial_level, maximum_level, drop_limit, intensity, target_difference, latest, level_threshold, counts_ready_only
        "#]]);
    adaptive("[campaign.adaptive]\ninitial_level = 3.5").check(expect![[r#"
        exit 2
        day.toml:13: campaign.adaptive.initial_level: 3.5 is more than maximum_level; allowed: 1.0 to 3.0
    "#]]);
    adaptive("[campaign.adaptive]\ndrop_limit = \"5 %\"").check(expect![[r#"
        warning: day.toml:13: campaign.adaptive.drop_limit: 5.0 % cuts the level only above abandon_limit (3.0 %)
    "#]]);
    Case::small()
        .replace(
            "[campaign.list]",
            "[campaign.adaptive]\nintensity = 5\n[campaign.list]",
        )
        .check(expect![[r#"
            warning: day.toml:10: campaign.mode: "progressive" does not use the keys of adaptive mode: adaptive
        "#]]);
}
