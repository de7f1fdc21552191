//! Ringing and messages: conditions that are no rates.

use core::time::Duration;

use outpace_engine::meters::definitions::all;
use outpace_engine::meters::{Calendar, Instants, MinimumRing, Panel, Rings};

use super::building::{But, at, person, unanswered};

fn ringing_since(seconds: f64) -> Instants {
    Instants {
        ringback: Some(at(seconds)),
        ..Instants::dialled(at(0.0))
    }
}

#[test]
fn a_ringing_call_is_never_cancelled_before_fifteen_seconds() {
    let minimum = MinimumRing::FIFTEEN_SECONDS;
    assert_eq!(minimum.may_cancel_from(&ringing_since(3.0)), at(18.0));
    let given_up = |at_s| Instants {
        our_release: Some(at(at_s)),
        ..ringing_since(3.0)
    };
    assert!(minimum.is_cut_short(&given_up(17.999_999_999)));
    assert!(!minimum.is_cut_short(&given_up(18.0)));
}

#[test]
fn before_ringing_a_call_may_be_cancelled_at_once() {
    let silent = Instants::dialled(at(7.0));
    let minimum = MinimumRing::FIFTEEN_SECONDS;
    assert_eq!(minimum.may_cancel_from(&silent), at(7.0));
}

#[test]
fn four_rings_are_enough_where_they_are_shorter() {
    let rings = |cycle| MinimumRing {
        rings: Some(Rings {
            count: 4,
            cycle: Duration::from_secs(cycle),
        }),
        ..MinimumRing::FIFTEEN_SECONDS
    };
    assert_eq!(rings(3).length(), Duration::from_secs(12));
    assert_eq!(rings(6).length(), Duration::from_secs(15));
}

#[test]
fn who_answers_or_refuses_was_not_cut_short() {
    let minimum = MinimumRing::FIFTEEN_SECONDS;
    let mut answered = person(20.0).instants;
    answered.ringback = Some(at(19.0));
    assert!(!minimum.is_cut_short(&answered));
    let refused = Instants {
        far_end_release: Some(at(4.0)),
        ..ringing_since(3.0)
    };
    assert!(!minimum.is_cut_short(&refused));
}

#[test]
fn the_panel_counts_short_rings_and_missing_messages() {
    let mut panel = Panel::new(&all(), Calendar::utc());
    let mut short = unanswered(0.0);
    short.instants.our_release = Some(at(15.9));
    for attempt in [
        short,
        unanswered(100.0),
        person(200.0),
        person(300.0).message(3.0),
        person(400.0).message(3.1),
        person(500.0).joined(3.0),
        person(600.0).joined(4.0),
    ] {
        panel.record(&attempt);
    }
    let conduct = panel.conduct();
    assert_eq!((conduct.given_up, conduct.rang_short), (2, 1));
    let messages = (
        conduct.owed_message,
        conduct.no_message,
        conduct.late_message,
    );
    assert_eq!(messages, (4, 1, 1));
}

#[test]
fn who_hung_up_first_hung_up() {
    let both = |theirs, ours| Instants {
        far_end_release: Some(at(theirs)),
        our_release: Some(at(ours)),
        ..ringing_since(3.0)
    };
    assert_eq!(both(5.0, 6.0).they_hung_up(), Some(at(5.0)));
    assert_eq!(both(5.0, 5.0).they_hung_up(), Some(at(5.0)));
    assert_eq!(both(6.0, 5.0).they_hung_up(), None);
    assert!(MinimumRing::FIFTEEN_SECONDS.is_cut_short(&both(6.0, 5.0)));
    assert_eq!(ringing_since(3.0).they_hung_up(), None);
}
