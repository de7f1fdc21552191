//! The line's own noise, beside which a tone is to be heard.

/// The line's own noise: the weakest 40 ms of the last two to four seconds.
pub(super) struct Noise {
    /// Powers of the last looks.
    last: [f32; NOISE_LOOKS],
    place: usize,
    /// Looks since the weakest of the stretch before was kept.
    looks: u32,
    weakest: f32,
    weakest_before: f32,
}

/// Looks over which noise is as loud as it is, and looks in a stretch.
const NOISE_LOOKS: usize = 4;
const NOISE_STRETCH: u32 = 200;
/// Weaker is no noise but a packet that was lost, or a telephone that mutes itself.
const NO_NOISE: f32 = 1e-8;

impl Noise {
    pub(super) const fn new() -> Self {
        Self {
            last: [f32::MAX; NOISE_LOOKS],
            place: 0,
            looks: 0,
            weakest: f32::MAX,
            weakest_before: f32::MAX,
        }
    }

    pub(super) fn hear(&mut self, band: f32) {
        self.last[self.place] = band.max(NO_NOISE);
        self.place = (self.place + 1) % NOISE_LOOKS;
        let loudest = self
            .last
            .iter()
            .fold(0.0_f32, |most, &power| most.max(power));
        if loudest > NO_NOISE {
            self.weakest = self
                .weakest
                .min(self.last.iter().sum::<f32>() / NOISE_LOOKS as f32);
        }
        self.looks += 1;
        if self.looks == NOISE_STRETCH {
            self.looks = 0;
            self.weakest_before = core::mem::replace(&mut self.weakest, f32::MAX);
        }
    }

    pub(super) fn power(&self) -> f32 {
        self.weakest.min(self.weakest_before)
    }
}
