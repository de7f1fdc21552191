//! `outpace report --wfm`: intervals in the shape of workforce management.

use serde_json::Value;

use crate::report::{blended, report, report_json, rows, sum, week};

#[test]
fn intervals_go_to_workforce_management_in_its_shape() {
    let ran = report(week(), &["--wfm", "--interval", "15"]);
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    let mut lines = ran
        .stdout
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().expect("a header");
    assert_eq!(header[..2], ["Interval Start UTC Date", "Queue"]);
    let column = |name: &str| header.iter().position(|&it| it == name).expect("a column");
    let (offered, handled) = (column("Offered"), column("Interactions Handled"));
    let (average, time) = (column("AHT"), column("Total Handle Time"));
    let mut sums = [0.0; 2];
    let mut before = String::new();
    for line in lines {
        // 09:00 in New York in July.
        assert!(line[0] >= "2026-07-06T13:00:00Z", "{line:?}");
        assert!(line[0].ends_with(":00Z") && *line[0] > *before, "{line:?}");
        before = line[0].to_owned();
        let number = |column: usize| line[column].parse::<f64>().expect("a number");
        sums[0] += number(offered);
        sums[1] += number(handled);
        assert_eq!(line[average].is_empty(), number(handled) == 0.0, "{line:?}");
        assert!(number(handled) == 0.0 || number(time) > 0.0, "{line:?}");
    }
    let counted = report_json(week(), &[]);
    assert_eq!(sums, [sum(&counted, "totalVoice"), sum(&counted, "voice")]);
}

#[test]
fn queues_go_to_workforce_management_beside_campaigns() {
    let csv = report(blended(), &["--wfm"]).stdout;
    let header: Vec<&str> = csv.lines().next().expect("a header").split(',').collect();
    let sum = |queue: &str, column: &str| {
        let column = header.iter().position(|it| *it == column).expect(column);
        let lines = csv.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let own = lines.filter(|line| line[1] == queue);
        own.map(|line| line[column].parse::<f64>().expect("a number"))
            .sum::<f64>()
    };
    let counted = report_json(blended(), &[]);
    let of = |section: &str, key: &str, counter: &str| {
        let is = |row: &&Value| row["section"] == section && row["key"] == key;
        let row = rows(&counted).iter().find(is).expect(key);
        row["counters"][counter].as_f64().expect(counter)
    };
    assert_eq!(
        sum("service", "Offered"),
        of("inbound", "service", "callers")
    );
    assert_eq!(
        sum("service", "Interactions Handled"),
        of("inbound", "service", "callersServed")
    );
    assert_eq!(
        sum("service", "Drops"),
        of("inbound", "service", "callersGaveUp")
    );
    assert_eq!(sum("service", "Dialed"), 0.0);
    assert_eq!(
        sum("welcome", "Dialed"),
        of("agent", "welcome", "attempted")
    );
    let handled_s = of("inbound", "service", "talkTime") + of("inbound", "service", "wrapupTime");
    let intervals = csv.lines().count() as f64;
    let apart = (sum("service", "Total Handle Time") - handled_s).abs();
    assert!(
        apart <= 0.5 * intervals,
        "each is rounded to a second: {apart}"
    );
}
