//! Tones of networks, fax machines and recorders, as data.
//!
//! Read before editing: ITU-T E.180/Q.35 and its Supplement 2 (various tones used in national networks);
//! ANSI T1.401 (special information tones); ITU-T T.30 and V.25 (fax and modem tones).
//! The countries' rows are those of Asterisk's `configs/samples/indications.conf.sample` (read 2026-11).

use super::super::{Sit, Tone};
use super::clock::Samples;

/// The frequencies of a tone.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pitch {
    /// One, or two so close that they beat, anywhere E.180 puts them: 400–450 Hz, with 15 Hz to spare.
    Low,
    /// Two at once.
    Pair(f32, f32),
}

/// A length in a cadence, ends included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Length {
    pub(super) min: Samples,
    pub(super) max: Samples,
}

/// `ms` as networks keep it: within 15 %.
const fn about(ms: u64) -> Length {
    between(ms * 85 / 100, ms * 115 / 100)
}

/// `ms` as a machine that counts samples keeps it: within a packet of 20 ms, and 10 ms of measurement.
const fn counted(ms: u64) -> Length {
    between(ms - 30, ms + 30)
}

const fn between(min_ms: u64, max_ms: u64) -> Length {
    Length {
        min: Samples::from_ms(min_ms),
        max: Samples::from_ms(max_ms),
    }
}

/// A tone that comes and goes.
pub(super) struct Cadence {
    pub(super) tone: Tone,
    pub(super) pitch: Pitch,
    /// On, off, on, off …, from any on.
    pub(super) lengths: &'static [Length],
    /// So many lengths in a row must have been heard.
    pub(super) heard: usize,
    /// Every other burst is weaker by more than 5 dB.
    pub(super) steps: bool,
}

const LOW: Pitch = Pitch::Low;
const US_BUSY: Pitch = Pitch::Pair(480.0, 620.0);

const fn cadence(tone: Tone, pitch: Pitch, lengths: &'static [Length], heard: usize) -> Cadence {
    Cadence {
        tone,
        pitch,
        lengths,
        heard,
        steps: false,
    }
}

/// In this order: the first that fits names the tone.
///
/// Spain's busy tone and Italy's congestion tone are the same signal, 425 Hz on and off for 200 ms each. It is
/// called reorder, as the quick one of a country's two is everywhere else.
pub(super) const CADENCES: &[Cadence] = &[
    // Australia, congestion: as busy, but every other burst 10 dB down. The weak ones may drown.
    Cadence {
        tone: Tone::Reorder,
        pitch: LOW,
        lengths: &[about(375), about(375)],
        heard: 4,
        steps: true,
    },
    cadence(Tone::Reorder, LOW, &[about(375), about(1125)], 4),
    // United Kingdom, congestion.
    cadence(
        Tone::Reorder,
        LOW,
        &[about(400), about(350), about(225), about(525)],
        4,
    ),
    // Spain, congestion: three short bursts and a pause.
    cadence(
        Tone::Reorder,
        LOW,
        &[
            about(200),
            about(200),
            about(200),
            about(200),
            about(200),
            about(600),
        ],
        4,
    ),
    // United Kingdom, Australia: ringing tone in pairs.
    cadence(
        Tone::Ringback,
        LOW,
        &[about(400), about(200), about(400), about(2000)],
        3,
    ),
    // United States. Nothing else has these two frequencies, so two bursts are enough.
    cadence(Tone::Busy, US_BUSY, &[about(500), about(500)], 3),
    cadence(Tone::Reorder, US_BUSY, &[about(250), about(250)], 3),
    // Italy, Spain (busy); Germany; France.
    cadence(Tone::Reorder, LOW, &[about(200), about(200)], 4),
    cadence(Tone::Reorder, LOW, &[about(245), about(245)], 4),
    // United Kingdom, Australia; Germany; France, Italy, Japan.
    cadence(Tone::Busy, LOW, &[about(375), about(375)], 4),
    cadence(Tone::Busy, LOW, &[about(490), about(490)], 4),
    // E.180 § 6: busy tone on 0.1–0.66 s, and as long off.
    cadence(Tone::Busy, LOW, &[between(300, 660), between(300, 660)], 6),
];

/// The shortest burst of the cadences above.
pub(super) const BUSY_BURST_MIN: Samples = Samples::from_ms(170);
/// The longest pause of the cadences of busy above, but for Australia's congestion, which the first burst has named.
pub(super) const BUSY_PAUSE_MAX: Samples = Samples::from_ms(690);
/// One burst of ringing tone. E.180 § 4: 0.67–1.5 s; the United States have 2 s.
pub(super) const RINGBACK: Length = between(600, 2250);
/// Ringing tone of one frequency: 1 s of 425 Hz in most of Europe and of 400 Hz in Asia, 1.5 s of 440 Hz in France
/// and of 425 Hz in Spain. After speech any other lone low burst is a beep. What rings on after an answer is the
/// exchange or gateway that passes the call on, and these count samples: the length is right to a packet of 20 ms
/// and the measurement, the frequency within [`COUNTED_HZ`].
pub(super) const SINGLE_RINGBACK: [(f32, Length); 4] = [
    (425.0, counted(1000)),
    (400.0, counted(1000)),
    (440.0, counted(1500)),
    (425.0, counted(1500)),
];
/// The same of two frequencies or one modulated: 1 s in Japan, 2 s in North America.
pub(super) const PAIR_RINGBACK: [Length; 2] = [about(1000), about(2000)];
/// E.180 has ±1 %, which oscillators needed; a table in memory is as exact as the measurement, 2 Hz.
pub(super) const COUNTED_HZ: f32 = 0.005;
/// E.180: 400–450 Hz, and 1 % and a little of measurement.
pub(super) const LOW_HZ: core::ops::RangeInclusive<f32> = 385.0..=472.0;
/// Wider than this in the spectrum (bins²) is more than one tone: 440 + 480 Hz, 400 + 450 Hz, 400 Hz modulated.
pub(super) const CLOSE_PAIR_SPREAD: f32 = 0.75;

/// A terminating tone. The shortest and longest of 21 recorders listed in simpleamd's source last 120 and
/// 970 ms; mod_avmd and others search up to 2 kHz.
pub(super) const BEEP: Length = between(105, 1680);
/// Its frequency.
pub(super) const BEEP_HZ: core::ops::RangeInclusive<f32> = 280.0..=2400.0;

/// Keys of a telephone, ITU-T Q.23: one of each.
pub(super) const KEY_LOW_HZ: [f32; 4] = [697.0, 770.0, 852.0, 941.0];
pub(super) const KEY_HIGH_HZ: [f32; 4] = [1209.0, 1336.0, 1477.0, 1633.0];
/// Pairs of North America: dial tone, ringing tone, busy.
pub(super) const CALL_PROGRESS_HZ: [[f32; 2]; 3] = [[350.0, 440.0], [440.0, 480.0], [480.0, 620.0]];

/// What answers as fax or modem: V.25 answer tone 2,100 ± 15 Hz (T.30 CED; V.8 ANSam), and Bell 103/212's.
pub(super) const FAX_HZ: [f32; 2] = [2100.0, 2225.0];
/// Within this, 1 % included.
pub(super) const FAX_TOLERANCE_HZ: f32 = 30.0;
/// Known after this; it lasts 2.6–4 s.
pub(super) const FAX_AFTER: Samples = Samples::from_ms(800);

/// T.30 calling tone: 1,100 ± 38 Hz, 0.5 s ± 15 % on, 3 s off.
pub(super) const CALLING_HZ: core::ops::RangeInclusive<f32> = 1055.0..=1145.0;
pub(super) const CALLING: Length = between(400, 610);
pub(super) const CALLING_PERIOD: Length = between(2900, 4100);

/// Special information tones, E.180 § 8: 950, 1,400, 1,800 ± 50 Hz for 330 ± 70 ms each. ANSI's lie within.
pub(super) const SIT_HZ: [core::ops::RangeInclusive<f32>; 3] =
    [890.0..=1010.0, 1340.0..=1460.0, 1740.0..=1860.0];
pub(super) const SIT_LENGTH: Length = between(225, 440);
/// So much of one is heard when the end of ringing tone covers the rest.
pub(super) const SIT_HEARD: Length = between(100, 440);
/// E.180 allows 30 ms between them, ANSI 4 ms; two packets may be lost just there.
pub(super) const SIT_GAP_MAX: Samples = Samples::from_ms(75);
/// Known when the third has lasted this long.
pub(super) const SIT_THIRD: Samples = Samples::from_ms(200);

/// ANSI T1.401: the first two tones are low and short or high and long; the third is always 1,776.7 Hz, 380 ms.
/// Low and high are 913.8 or 985.2 Hz, then 1,370.6 or 1,428.5 Hz; short and long 274 or 380 ms.
pub(super) const SIT_CODES: [(Sit, [Half; 2]); 4] = [
    (Sit::Intercept, [Half::Low, Half::Low]),
    (Sit::VacantCode, [Half::High, Half::Low]),
    (Sit::Reorder, [Half::Low, Half::High]),
    (Sit::NoCircuit, [Half::High, Half::High]),
];

/// Which of two frequencies and lengths a tone of ANSI's has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    Low,
    High,
}

/// Low and high of the first and second tone.
pub(super) const SIT_HALVES_HZ: [[f32; 2]; 2] = [[913.8, 985.2], [1370.6, 1428.5]];
/// The third of every code; E.180's lies anywhere within 50 Hz of 1,800.
pub(super) const SIT_THIRD_HZ: f32 = 1776.7;
/// ±0.5 %, and measurement: half the way to E.180's 950 or 1,400 Hz.
pub(super) const SIT_TOLERANCE_HZ: [f32; 2] = [17.0, 14.2];
/// Shorter is short: half the way from 274 to 380 ms.
pub(super) const SIT_SHORT_MAX: Samples = Samples::from_ms(327);
