//! `report.html`: rows that open.

use outpace_results::{By, DAY_MINUTES, read_run};

use crate::report::{blended, ports, preview, week};

#[test]
fn rows_of_the_page_open_to_calls_and_say_how_to_see_them_all() {
    for (folder, heading) in [
        (week(), "Progressive and predictive campaigns"),
        (preview(), "Preview campaigns"),
        (ports(), "IVR campaigns"),
        (blended(), "Calls that came in"),
    ] {
        let page = std::fs::read_to_string(folder.join("report.html")).expect("a page");
        assert!(
            page.contains(&format!("<h3 class=\"kind\">{heading}</h3>")),
            "{heading}"
        );
        assert!(page.len() < 400_000, "{heading}: {} bytes", page.len());
        let stored = read_run(folder).expect("a whole run");
        // Every command on the page lists as many lines as the page says.
        let rows = page.split("<details class=\"row\">").skip(1);
        let rows = rows.filter_map(|row| row.split("</details>").next());
        let mut capped = 0;
        for row in rows.step_by(3) {
            let Some((_, command)) = row.split_once("<code>outpace report . ") else {
                continue;
            };
            let (command, _) = command.split_once("</code>").expect("its end");
            let (by, key) = command.split_once(" --drill ").expect("a key");
            let by = by.strip_prefix("--by ").expect("what by");
            let key = key.trim_matches('\'');
            let lines = stored.drill(counted_by(by), key).len();
            let shown = row.matches("<tr><td>").count();
            assert_eq!(shown, lines.min(5), "{command}");
            capped += usize::from(shown < lines);
            let said = row.contains("The first 5 of ");
            assert_eq!(said, shown < lines, "{command}");
        }
        assert!(capped > 0, "{heading}");
    }
}

/// What a word of `--by` counts by.
fn counted_by(word: &str) -> By {
    match word {
        "campaign" => By::Campaign,
        "hour" => By::Interval(60),
        "day" => By::Interval(DAY_MINUTES),
        "outcome" => By::Outcome,
        "list" => By::List,
        "team" => By::Team,
        "agent" => By::Agent,
        other => panic!("the page counts by {other}"),
    }
}
