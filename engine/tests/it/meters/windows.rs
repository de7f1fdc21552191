//! Where a window begins and ends.

use outpace_engine::meters::definitions::{
    ConnectionStartPoint, HungUpEarly, TWO_SECONDS, amazon_connect, crtc, ftc, ofcom,
};
use outpace_engine::meters::{Calendar, ClockStart, MAX_PERIODS, Meter, Window};
use outpace_engine::{Timestamp, Zone};

use super::building::{But, at, pair, person};

const DAY: f64 = 86_400.0;

#[test]
fn thirty_days_tumble_from_the_campaigns_first_day() {
    let calendar = Calendar {
        campaign_start: at(2.5 * DAY),
        ..Calendar::utc()
    };
    let window = Window::Days(30);
    assert_eq!(window.period(&calendar, at(2.5 * DAY)), Some(0));
    assert_eq!(window.period(&calendar, at(32.0 * DAY - 1.0)), Some(0));
    assert_eq!(window.period(&calendar, at(32.0 * DAY)), Some(1));
    assert_eq!(window.begins(&calendar, 1), at(32.0 * DAY));
    assert_eq!(window.ends(&calendar, at(40.0 * DAY)), Some(at(62.0 * DAY)));
}

#[test]
fn a_day_ends_at_local_midnight() {
    let calendar = Calendar {
        zone: Zone::new(vec![(Timestamp::ZERO, 3600)]),
        ..Calendar::utc()
    };
    let midnight = 10.0 * DAY - 3600.0;
    assert_eq!(Window::Day.period(&calendar, at(midnight - 0.5)), Some(9));
    assert_eq!(Window::Day.period(&calendar, at(midnight)), Some(10));
    assert_eq!(Window::Day.begins(&calendar, 10), at(midnight));
}

#[test]
fn a_month_is_a_calendar_month() {
    let calendar = Calendar::utc();
    // 1970: February begins on day 31 and has 28 days.
    let february = Window::Month
        .period(&calendar, at(31.0 * DAY))
        .expect("tumbles");
    assert_eq!(
        Window::Month.period(&calendar, at(59.0 * DAY - 1.0)),
        Some(february)
    );
    assert_eq!(Window::Month.begins(&calendar, february), at(31.0 * DAY));
    assert_eq!(
        Window::Month.begins(&calendar, february + 1),
        at(59.0 * DAY)
    );
}

#[test]
fn an_answer_before_midnight_belongs_to_that_day_however_late_it_is_told() {
    let calendar = Calendar::utc();
    let mut meter = Meter::new(ofcom(ClockStart::Answer));
    meter.record(&person(DAY + 5.0).joined(1.0), &calendar);
    meter.record(&person(DAY - 1.0), &calendar);
    let closed = meter.closed(at(DAY + 10.0), &calendar);
    assert_eq!(closed.len(), 1);
    assert_eq!(pair(closed[0].counted), (1, 1));
    assert_eq!((closed[0].begins, closed[0].ends), (at(0.0), at(DAY)));
    let current = meter.current(at(DAY + 10.0), &calendar);
    assert_eq!(pair(current.counted), (0, 1));
}

#[test]
fn a_window_in_which_nothing_happened_reads_nothing() {
    let calendar = Calendar::utc();
    let mut meter = Meter::new(crtc());
    meter.record(&person(DAY), &calendar);
    let reading = meter.current(at(100.0 * DAY), &calendar);
    assert_eq!(pair(reading.counted), (0, 0));
    assert_eq!(meter.closed(at(100.0 * DAY), &calendar).len(), 1);
}

#[test]
fn a_meter_keeps_so_many_windows_and_counts_what_came_too_late() {
    let calendar = Calendar::utc();
    let mut meter = Meter::new(ofcom(ClockStart::Answer));
    for day in 1..=MAX_PERIODS + 1 {
        meter.record(&person(day as f64 * DAY), &calendar);
    }
    let now = at((MAX_PERIODS + 1) as f64 * DAY);
    let closed = meter.closed(now, &calendar);
    assert_eq!(closed.len(), MAX_PERIODS - 1);
    assert_eq!(closed[0].begins, at(2.0 * DAY));
    meter.record(&person(DAY), &calendar);
    assert_eq!(meter.too_old(), 1);
    meter.record(&person(2.0 * DAY), &calendar);
    assert_eq!(pair(meter.closed(now, &calendar)[0].counted), (2, 2));
}

#[test]
fn in_a_rolling_hour_exactly_an_hour_ago_is_out() {
    let calendar = Calendar::utc();
    let start = ConnectionStartPoint::ConnectedToSystem;
    let mut meter = Meter::new(amazon_connect(start, TWO_SECONDS, 1));
    meter.record(&person(100.0), &calendar);
    let count = |now| pair(meter.current(now, &calendar).counted);
    assert_eq!(count(at(3_699.999_999_999)), (1, 1));
    assert_eq!(count(at(3700.0)), (0, 0));
    assert!(meter.closed(at(9999.0), &calendar).is_empty());
}

#[test]
fn a_rolling_window_takes_answers_out_of_order_and_refuses_what_is_over() {
    let calendar = Calendar::utc();
    let start = ConnectionStartPoint::ConnectedToSystem;
    let mut meter = Meter::new(amazon_connect(start, TWO_SECONDS, 1));
    meter.record(&person(5000.0), &calendar);
    meter.record(&person(2000.0).joined(1.0), &calendar);
    meter.record(&person(1400.0), &calendar);
    assert_eq!(pair(meter.current(at(5000.0), &calendar).counted), (1, 2));
    assert_eq!(pair(meter.current(at(5600.0), &calendar).counted), (1, 1));
    assert_eq!(meter.too_old(), 1);
}

#[test]
fn the_ftcs_window_is_the_campaign_while_it_is_young() {
    let calendar = Calendar::utc();
    let mut meter = Meter::new(ftc(HungUpEarly::Answered));
    for day in 1..60 {
        meter.record(&person(f64::from(day) * DAY).joined(1.0), &calendar);
    }
    assert_eq!(
        pair(meter.current(at(59.5 * DAY), &calendar).counted),
        (0, 30)
    );
    assert_eq!(
        pair(meter.closed(at(59.5 * DAY), &calendar)[0].counted),
        (0, 29)
    );
}
