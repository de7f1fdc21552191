//! Whether 16 ms of sound are voice: the network's word, and loudness for the exact time.
//!
//! The network knows speech from noise, but its score follows slowly: after the last word it falls for
//! 130 ms, and in noise of 10 dB it stays above one half for half a second and more. Loudness against the
//! noise floor falls at once but takes a lorry for speech. So both must say yes, and a pause inside a phrase,
//! in which loudness falls and the score does not, is no pause.

/// A score of at least this begins a spurt. In the first second noise alone may reach 0.6.
const SPEECH: f32 = 0.65;
/// A spurt goes on while the score is at least this.
const STILL_SPEECH: f32 = 0.55;
/// A score that has fallen by so much from its height says that the phrase is over.
const FALLEN: f32 = 0.08;
/// The height is forgotten by so much a step.
const FORGOTTEN: f32 = 0.005;
/// Steps without loudness after which the network's word alone no longer holds: 256 ms.
const QUIET_MAX: u32 = 16;
/// Loud is so many dB above the noise floor,
const ABOVE_FLOOR_DB: f32 = 2.0;
/// and not further than this below the loudest step of late.
const BELOW_PEAK_DB: f32 = 30.0;
/// The loudest step is forgotten by so many dB a step: 3 dB/s.
const PEAK_FALLS_DB: f32 = 0.05;
/// In speech the floor rises by no more a step: 2 dB/s.
const FLOOR_RISES_DB: f32 = 0.03;

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Voiced {
    /// Speech, or a pause inside it too short to count.
    pub(super) voiced: bool,
    /// Louder than the noise: edges lie where this changes.
    pub(super) loud: bool,
}

impl Voiced {
    /// Silence, or what must count as such.
    pub(super) const NO: Self = Self {
        voiced: false,
        loud: false,
    };
}

/// Noise floor, loudness and the network's word of late.
#[derive(Default)]
pub(super) struct Voicing {
    floor_db: Option<f32>,
    peak_db: f32,
    /// Power of the step before.
    before: f32,
    height: f32,
    quiet: u32,
}

impl Voicing {
    /// A step: mean square of its samples, the network's score, whether a spurt goes on.
    pub(super) fn step(&mut self, power: f32, score: f32, speaking: bool) -> Voiced {
        let now_db = decibels(power);
        let smooth_db = decibels(0.5 * (power + core::mem::replace(&mut self.before, power)));
        let enough = if speaking { STILL_SPEECH } else { SPEECH };
        let speech = score >= enough;
        let floor_db = self.floor(
            if self.floor_db.is_some() {
                smooth_db
            } else {
                now_db
            },
            speech,
        );
        self.peak_db = if speech {
            self.peak_db.max(now_db)
        } else {
            self.peak_db
        } - PEAK_FALLS_DB;
        self.height = score.max(self.height - FORGOTTEN);
        let loud = smooth_db > (floor_db + ABOVE_FLOOR_DB).max(self.peak_db - BELOW_PEAK_DB);
        self.quiet = if loud {
            0
        } else {
            self.quiet.saturating_add(1)
        };
        let in_phrase = score > self.height - FALLEN && self.quiet <= QUIET_MAX;
        Voiced {
            voiced: speech && (loud || in_phrase),
            loud,
        }
    }

    /// The noise floor after a step as loud as `db`.
    fn floor(&mut self, db: f32, speech: bool) -> f32 {
        let floor = self.floor_db.unwrap_or(db);
        let up = db - floor;
        let moved = match (speech, up > 0.0) {
            (true, true) => up.min(FLOOR_RISES_DB),
            (false, true) => 0.1 * up,
            (_, false) => 0.3 * up,
        };
        self.floor_db = Some(floor + moved);
        floor + moved
    }
}

/// Level of a mean square; silence is −30 dB, far below the smallest sound.
fn decibels(power: f32) -> f32 {
    10.0 * libm::log10f(power + 1e-3)
}
