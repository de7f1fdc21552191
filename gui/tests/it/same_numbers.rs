//! What the desktop shows is what the simulator's own summary says, which the command line prints.

use std::sync::atomic::AtomicBool;

use outpace_gui::command::{Command, UiCommand};
use outpace_sim::{Identity, Keep, StudyPlan, study};

use crate::desktop::Desktop;

#[test]
fn the_curves_chosen_point_and_the_comparison_are_the_summarys_numbers() {
    let mut desktop = Desktop::new();
    desktop.until("ten days", |harness| {
        harness.state_mut().views().tune.days_of_chosen() >= 10
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.until("nothing under way", |harness| {
        !harness.state_mut().is_busy()
    });
    let scenario = desktop
        .harness
        .state()
        .desk()
        .document
        .good()
        .expect("right")
        .loaded
        .scenario
        .clone();
    let summary = |replications: u32| {
        let plan = StudyPlan {
            seed: 7,
            replications,
            keep: Keep::Meters,
        };
        let study = study(&scenario, plan, &AtomicBool::new(false), &|| {});
        let identity = Identity {
            set: &[],
            seed: 7,
            replications,
            version: "test",
        };
        study.summary(&scenario, &identity)
    };
    let tally = desktop
        .harness
        .state_mut()
        .views()
        .tune
        .chosen()
        .expect("days")
        .clone();
    let own = summary(tally.days());
    for (name, shown) in [
        ("abandon_rate", tally.abandon()),
        ("idle_s_per_connect", tally.idle()),
        ("utilisation", tally.utilisation()),
    ] {
        let printed = own.metrics[name];
        let near = |a: Option<f64>, b: Option<f64>| (a.unwrap() - b.unwrap()).abs() < 1e-9;
        assert!(
            near(shown.mean, printed.mean)
                && near(shown.ci95_low, printed.ci95_low)
                && shown.n == printed.n,
            "{name}: {shown:?} {printed:?}"
        );
    }
    desktop
        .harness
        .state_mut()
        .ask(Command::CompareWith(vec!["campaign.gain=0.6".to_owned()]));
    desktop.until("the comparison", |harness| {
        harness.state_mut().views().compare.days() == 40
    });
    let own = summary(40);
    let views = desktop.harness.state_mut().views();
    let comparison = views.compare.comparison().expect("it is known");
    let mut compared = 0;
    for (name, measure) in &comparison.comparisons[0].measures {
        if let (Some(shown), Some(printed)) =
            (measure.first, own.metrics.get(name).and_then(|it| it.mean))
        {
            let near = (shown - printed).abs() < 1e-6 * printed.abs().max(1.0);
            assert!(near, "{name}: {shown} {printed}");
            compared += 1;
        }
    }
    assert!(compared > 4, "{compared}");
}
