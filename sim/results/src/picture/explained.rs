//! One answered call: the sound, what was heard of it, and when each detector made up its mind.

use plotters::element::{Circle, PathElement, Rectangle, TriangleMarker};
use plotters::series::LineSeries;

use super::Picture;
use super::plot::{Axis, Chart, Drawn, Frame, WIDE, fill_between, label, label_before, stroke};
use crate::detection::{ExplainedCall, ExplainedVerdict};
use crate::folder::ResultsError;
use crate::number;
use crate::svg::{Dash, Ink, px};

/// No more of a call is drawn: verdicts fall long before.
const SHOWN_MAX_S: f64 = 30.0;
/// The law's time from the greeting's end to an agent.
const LEGAL_S: f64 = 2.0;

/// How many rows a part of the picture takes; a row is [`ROW_PX`] high.
const WAVEFORM_ROWS: f64 = 3.0;
const PROBABILITY_ROWS: f64 = 3.0;
const ROW_PX: f64 = 30.0;

/// Where each part is, its middle in rows from below.
struct Places {
    waveform: f64,
    speech: Vec<f64>,
    tones: f64,
    /// The line of probability zero.
    probability: f64,
    verdicts: Vec<f64>,
    rows: f64,
}

impl Places {
    fn of(call: &ExplainedCall) -> Self {
        let mut from_below = 0.4;
        let mut next = |rows: f64| {
            from_below += rows;
            from_below - rows / 2.0
        };
        let mut verdicts: Vec<f64> = call.verdicts.iter().map(|_| next(1.0)).collect();
        verdicts.reverse();
        let probability = next(PROBABILITY_ROWS + 0.8) - PROBABILITY_ROWS / 2.0;
        let tones = next(1.0);
        let mut speech: Vec<f64> = call.speech.iter().map(|_| next(0.8)).collect();
        speech.reverse();
        let waveform = next(WAVEFORM_ROWS);
        Self {
            waveform,
            speech,
            tones,
            probability,
            verdicts,
            rows: from_below + 0.5,
        }
    }

    /// The vertical axis: a name for each part.
    fn axis(&self, call: &ExplainedCall) -> Axis {
        let mut names = vec![
            (self.waveform, "sound".to_owned()),
            (self.tones, "tones".to_owned()),
        ];
        let speech = self.speech.iter().zip(&call.speech);
        names.extend(speech.map(|(at, (gate, _))| (*at, format!("speech, {gate}"))));
        let verdicts = self.verdicts.iter().zip(&call.verdicts);
        names.extend(verdicts.map(|(at, it)| (*at, it.detector.clone())));
        if !call.probability.is_empty() {
            for (p, name) in [(0.0, "0 %"), (0.5, "machine? 50 %"), (1.0, "100 %")] {
                names.push((self.probability + p * PROBABILITY_ROWS, name.to_owned()));
            }
        }
        names.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let ticks = names.iter().map(|(at, _)| *at).collect();
        let label = move |at: f64| {
            let found = names.iter().find(|(place, _)| (place - at).abs() < 1e-9);
            found.map_or_else(String::new, |(_, name)| name.clone())
        };
        Axis {
            name: String::new(),
            range: 0.0..self.rows,
            ticks,
            label: Box::new(label),
            room: 118,
            has_lines: false,
        }
    }
}

pub(crate) fn picture(call: &ExplainedCall) -> Result<Picture, ResultsError> {
    let title = "How an answered call was told apart";
    let places = Places::of(call);
    let end_s = shown_s(call);
    let frame = Frame {
        alt: title,
        size: (WIDE, (places.rows * ROW_PX) as i32 + 68),
        x: Axis::from_zero("seconds after the answer", end_s, 12, |at| {
            number::tick(at, 0)
        }),
        y: places.axis(call),
        ends: Vec::new(),
    };
    let svg = frame.draw(|chart| {
        greeting(chart, call, &places, end_s)?;
        sound(chart, call, &places, end_s)?;
        probability(chart, call, &places, end_s)?;
        for (verdict, height) in call.verdicts.iter().zip(&places.verdicts) {
            draw_verdict(chart, verdict, *height, end_s)?;
        }
        Ok(())
    })?;
    Ok(Picture {
        title,
        note: String::new(),
        body: Ok(svg),
    })
}

fn shown_s(call: &ExplainedCall) -> f64 {
    let verdicts = call.verdicts.iter();
    let last = verdicts.map(|it| it.late_machine_s.unwrap_or(it.at_s) + 0.5);
    last.fold(call.length_s.max(1.0), f64::max).min(SHOWN_MAX_S)
}

/// The end of the person's greeting, and the law's two seconds after it.
fn greeting(chart: &Chart, call: &ExplainedCall, places: &Places, end_s: f64) -> Drawn {
    let Some(end) = call.greeting_end_s else {
        return Ok(());
    };
    let lines = [
        (end, "greeting over", Ink::Text, Dash::Short),
        (end + LEGAL_S, "2 s later", Ink::Limit, Dash::Long),
    ];
    for (at, text, ink, dash) in lines.into_iter().filter(|line| line.0 <= end_s) {
        let line = vec![(at, 0.0), (at, places.rows)];
        let style = stroke(ink.dashed(dash), 12);
        chart.plotting_area().draw(&PathElement::new(line, style))?;
        label(chart, (at, places.rows - 0.3), text, ink)?;
    }
    Ok(())
}

/// Waveform, spurts and tones.
fn sound(chart: &Chart, call: &ExplainedCall, places: &Places, end_s: f64) -> Drawn {
    let step = call.length_s / call.waveform.len().max(1) as f64;
    // The loudest sample fills its rows; a quiet recording is not blown up beyond twenty times.
    let loudest = call
        .waveform
        .iter()
        .fold(0.05_f64, |most, (low, high)| most.max(-low).max(*high));
    let height = |sample: f64| places.waveform + sample / loudest * (WAVEFORM_ROWS / 2.0 - 0.2);
    let columns = call.waveform.iter().enumerate();
    let columns = columns.map(|(index, ends)| (index as f64 * step, *ends));
    let columns: Vec<_> = columns.filter(|(at, _)| *at <= end_s).collect();
    let upper = columns.iter().map(|(at, (_, high))| (*at, height(*high)));
    let lower = columns.iter().map(|(at, (low, _))| (*at, height(*low)));
    fill_between(chart, upper, lower, Ink::Grey, 1.0)?;
    for ((at, (_, spurts)), ink) in places
        .speech
        .iter()
        .zip(&call.speech)
        .zip([Ink::Sky, Ink::Green])
    {
        for (from, to) in spurts.iter().filter(|(from, _)| *from <= end_s) {
            let corners = [(*from, at - 0.22), (to.min(end_s), at + 0.22)];
            let bar = Rectangle::new(corners, stroke(ink.rgb(), 0).filled());
            chart.plotting_area().draw(&bar)?;
        }
    }
    let mut last: Option<&(f64, String)> = None;
    for tone in call.tones.iter().filter(|(at, _)| *at <= end_s) {
        let place = (tone.0, places.tones);
        let mark = Circle::new(place, px(4), stroke(Ink::Purple.rgb(), 0).filled());
        chart.plotting_area().draw(&mark)?;
        if tone.1.is_empty() {
            continue;
        }
        // A tone told again and again is named once.
        if last.is_none_or(|(at, name)| *name != tone.1 || tone.0 - at > 3.0) {
            label(chart, place, &tone.1, Ink::Text)?;
        }
        last = Some(tone);
    }
    Ok(())
}

fn probability(chart: &mut Chart, call: &ExplainedCall, places: &Places, end_s: f64) -> Drawn {
    if call.probability.is_empty() {
        return Ok(());
    }
    let height = |p: f64| places.probability + p * PROBABILITY_ROWS;
    for p in [0.0, 0.5, 1.0] {
        let line = vec![(0.0, height(p)), (end_s, height(p))];
        let style = stroke(Ink::Grid.rgb(), 10);
        chart.plotting_area().draw(&PathElement::new(line, style))?;
    }
    // What was told holds until something else is.
    let told = call.words.iter().filter(|(at, _)| *at <= end_s);
    let ends = told.clone().skip(1).map(|(at, _)| *at).chain([end_s]);
    let words = told.zip(ends);
    let words = words.flat_map(|((from, p), to)| [(*from, height(*p)), (to, height(*p))]);
    let style = stroke(Ink::Purple.dashed(Dash::Dotted), 14);
    chart.draw_series(LineSeries::new(words, style))?;
    let shown = call.probability.iter().filter(|(at, _)| *at <= end_s);
    let curve = shown.map(|(at, p)| (*at, height(*p)));
    chart.draw_series(LineSeries::new(curve, stroke(Ink::Orange.rgb(), 20)))?;
    Ok(())
}

/// A bar while the detector listens, and then its verdict: a dot for an agent, a triangle for hanging up.
fn draw_verdict(chart: &Chart, verdict: &ExplainedVerdict, height: f64, end_s: f64) -> Drawn {
    let at = verdict.at_s.min(end_s);
    let line = vec![(0.0, height), (at, height)];
    let style = stroke(Ink::Soft.rgb(), 12);
    chart.plotting_area().draw(&PathElement::new(line, style))?;
    let ink = if verdict.to_agent {
        Ink::Blue
    } else {
        Ink::Orange
    };
    let style = stroke(ink.rgb(), 0).filled();
    match verdict.to_agent {
        true => chart
            .plotting_area()
            .draw(&Circle::new((at, height), px(5), style))?,
        false => {
            let mark = TriangleMarker::new((at, height), px(6), style);
            chart.plotting_area().draw(&mark)?;
        }
    }
    let mut text = format!(
        "{}, {:.2} s, {}",
        verdict.class, verdict.at_s, verdict.cause
    );
    if let Some(late) = verdict.late_machine_s {
        text += &format!("; found out at {late:.2} s");
        let style = stroke(Ink::Orange.rgb(), 15);
        let mark = TriangleMarker::new((late.min(end_s), height), px(6), style);
        chart.plotting_area().draw(&mark)?;
    }
    if at > end_s * 0.5 {
        // Above the line that leads to it.
        label_before(chart, (at, height + 0.36), &text, Ink::Text)
    } else {
        label(chart, (at, height), &text, Ink::Text)
    }
}
