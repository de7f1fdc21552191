//! The network of the ear for words: it recognises the sounds of speech, and judges by these whose they are.
//!
//! ```text
//! inputs ─► dense, 0 to 4 ─► gated units that hear ─► narrow, tanh ─► gated units that judge ─► line ─► log-odds
//! ```
//!
//! What the hearing units recognise is what they learnt to spell, before they learnt to judge. In the layers weights
//! and what they are multiplied with are sixteen-bit whole numbers: sums are exact in any order, and eight products go
//! at a time. The last line and all that is between the layers is `f32`, in a fixed order. So the same frames say the same
//! everywhere. Read before editing: K. Cho et al., "Learning Phrase Representations using RNN Encoder–Decoder", EMNLP
//! 2014 (the units, in the form in which the reset gate is applied after the product).

use core::array;

use wide::{i16x8, i32x4};

/// Inputs of a step.
pub(super) const INPUTS: usize = super::CONTEXT * super::FRAMES * super::BANDS;
/// Units of the dense layer.
const DENSE: usize = 48;
/// Units that hear the sounds of speech.
const HEARING: usize = 128;
/// Units of what the judging ones are told.
const NARROW: usize = 48;
/// Units that judge.
const JUDGING: usize = 64;

/// One, among the whole numbers.
const UNIT: f32 = 4096.0;
/// No unit of the dense layer says more.
const LOUDEST: f32 = 4.0;
/// Outputs that are computed together: what each input is multiplied with is fetched once for so many.
const BLOCK: usize = 16;

/// What the network remembers.
pub(super) struct Network {
    hearing: [f32; HEARING],
    judging: [f32; JUDGING],
}

impl Network {
    pub(super) const fn new() -> Self {
        Self {
            hearing: [0.0; HEARING],
            judging: [0.0; JUDGING],
        }
    }

    /// Log-odds of a machine after one more step; no input is beyond two either way.
    pub(super) fn step(&mut self, inputs: &[f32; INPUTS]) -> f32 {
        let mut dense = WEIGHTS.dense.of(&pairs(inputs));
        for it in dense.as_flattened_mut() {
            *it = it.clamp(0.0, LOUDEST);
        }
        WEIGHTS
            .hearing
            .step(&pairs(dense.as_flattened()), &mut self.hearing);
        let mut narrow = WEIGHTS.narrow.of(&pairs(&self.hearing));
        for it in narrow.as_flattened_mut() {
            *it = tanh(*it);
        }
        WEIGHTS
            .judging
            .step(&pairs(narrow.as_flattened()), &mut self.judging);
        let products = self.judging.iter().zip(&WEIGHTS.line).map(|(a, b)| a * b);
        products.sum::<f32>() + WEIGHTS.line_bias
    }
}

/// Whole parts of [`UNIT`], two bytes each.
static BYTES: &[u8] = include_bytes!("../wording.bin");
static WEIGHTS: Weights = Weights::read();

/// The weights, in the order of the file.
struct Weights {
    dense: Layer<{ INPUTS / 2 }, { DENSE / BLOCK }>,
    hearing: Gated<{ DENSE / 2 }, { HEARING / 2 }, { 3 * HEARING / BLOCK }>,
    narrow: Layer<{ HEARING / 2 }, { NARROW / BLOCK }>,
    judging: Gated<{ NARROW / 2 }, { JUDGING / 2 }, { 3 * JUDGING / BLOCK }>,
    line: [f32; JUDGING],
    line_bias: f32,
}

impl Weights {
    /// All of the file.
    const fn read() -> Self {
        let (dense, at) = Layer::read(0);
        let (hearing, at) = Gated::read(at);
        let (narrow, at) = Layer::read(at);
        let (judging, at) = Gated::read(at);
        let mut line = [0.0; JUDGING];
        let mut unit = 0;
        while unit < JUDGING {
            line[unit] = number(at + unit) as f32 / UNIT;
            unit += 1;
        }
        assert!(BYTES.len() == 2 * (at + JUDGING + 1));
        Self {
            dense,
            hearing,
            narrow,
            judging,
            line,
            line_bias: number(at + JUDGING) as f32 / UNIT,
        }
    }
}

/// Two weights for each of four outputs, side by side.
type Fours = [i16; 8];

/// Weights of each output, and what is added. Inputs go in pairs.
struct Layer<const PAIRS: usize, const BLOCKS: usize> {
    weights: [[[Fours; BLOCK / 4]; PAIRS]; BLOCKS],
    bias: [[f32; BLOCK]; BLOCKS],
}

impl<const PAIRS: usize, const BLOCKS: usize> Layer<PAIRS, BLOCKS> {
    /// The layer that begins at this number of the file, output by output; and where the next one does.
    const fn read(at: usize) -> (Self, usize) {
        let [inputs, outputs] = [2 * PAIRS, BLOCK * BLOCKS];
        let mut it = Self {
            weights: [[[[0; 8]; BLOCK / 4]; PAIRS]; BLOCKS],
            bias: [[0.0; BLOCK]; BLOCKS],
        };
        let mut out = 0;
        while out < outputs {
            let [block, place] = [out / BLOCK, out % BLOCK];
            let mut input = 0;
            while input < inputs {
                it.weights[block][input / 2][place / 4][place % 4 * 2 + input % 2] =
                    number(at + out * inputs + input);
                input += 1;
            }
            it.bias[block][place] = number(at + outputs * inputs + out) as f32 / UNIT;
            out += 1;
        }
        (it, at + outputs * (inputs + 1))
    }

    /// Its outputs. No sum wraps: no layer's weights and inputs are large enough (a test adds them up).
    fn of(&self, inputs: &[i16x8; PAIRS]) -> [[f32; BLOCK]; BLOCKS] {
        array::from_fn(|block| {
            let mut sums = [i32x4::splat(0); BLOCK / 4];
            for (pair, weights) in inputs.iter().zip(&self.weights[block]) {
                for (sum, &weights) in sums.iter_mut().zip(weights) {
                    *sum += pair.dot(i16x8::new(weights));
                }
            }
            let sums: [[i32; 4]; BLOCK / 4] = sums.map(i32x4::to_array);
            let bias = &self.bias[block];
            array::from_fn(|at| sums[at / 4][at % 4] as f32 / (UNIT * UNIT) + bias[at])
        })
    }
}

/// Gated recurrent units: what they make of the input and of what they remember.
struct Gated<const PAIRS: usize, const UNIT_PAIRS: usize, const BLOCKS: usize> {
    input: Layer<PAIRS, BLOCKS>,
    state: Layer<UNIT_PAIRS, BLOCKS>,
}

impl<const PAIRS: usize, const UNIT_PAIRS: usize, const BLOCKS: usize>
    Gated<PAIRS, UNIT_PAIRS, BLOCKS>
{
    /// The units that begin at this number of the file, and where the next layer does.
    const fn read(at: usize) -> (Self, usize) {
        let (input, at) = Layer::read(at);
        let (state, at) = Layer::read(at);
        (Self { input, state }, at)
    }

    /// Moves on by a step.
    fn step<const UNITS: usize>(&self, inputs: &[i16x8; PAIRS], states: &mut [f32; UNITS]) {
        const { assert!(2 * UNIT_PAIRS == UNITS && BLOCK * BLOCKS == 3 * UNITS) };
        let from_input = self.input.of(inputs);
        let from_state = self.state.of(&pairs(states));
        let [from_input, from_state] = [from_input.as_flattened(), from_state.as_flattened()];
        for (unit, state) in states.iter_mut().enumerate() {
            let [reset, update, new] = [unit, UNITS + unit, 2 * UNITS + unit];
            let reset = logistic(from_input[reset] + from_state[reset]);
            let update = logistic(from_input[update] + from_state[update]);
            let new = tanh(from_input[new] + reset * from_state[new]);
            *state = (1.0 - update) * new + update * *state;
        }
    }
}

/// One of the file's numbers.
const fn number(index: usize) -> i16 {
    i16::from_le_bytes([BYTES[2 * index], BYTES[2 * index + 1]])
}

/// The nearest whole numbers, two and two, each pair for four outputs.
fn pairs<const PAIRS: usize>(values: &[f32]) -> [i16x8; PAIRS] {
    let (values, rest) = values.as_chunks::<2>();
    debug_assert!(values.len() == PAIRS && rest.is_empty());
    array::from_fn(|pair| {
        let [a, b] = values[pair].map(|it| nearest(it * UNIT) as i16);
        i16x8::new([a, b, a, b, a, b, a, b])
    })
}

/// 1.5 · 2²³. Next to it there are whole numbers alone, in the lower bits.
const WHOLE: f32 = 12_582_912.0;

/// The nearest whole number; of two the even one. Only its lower 22 bits are right.
fn nearest(x: f32) -> i32 {
    (x + WHOLE).to_bits() as i32
}

/// From zero to one.
fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + exp(-x))
}

/// From minus one to one.
fn tanh(x: f32) -> f32 {
    1.0 - 2.0 / (1.0 + exp(2.0 * x))
}

/// The exponential to seven digits, in operations that go several at a time: `2^whole · 2^part`, the latter by the
/// first terms of its series. libm's takes branches, and there are 624 of them a step.
fn exp(x: f32) -> f32 {
    /// From −1/2 to 1/2 the next term is below 2e-7.
    const SERIES: [f32; 7] = [
        1.0,
        core::f32::consts::LN_2,
        0.240_226_5,
        0.055_504_11,
        0.009_618_129,
        0.001_333_355_8,
        0.000_154_035_3,
    ];
    let scaled = (x * core::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    let whole = (scaled + WHOLE) - WHOLE;
    let part = scaled - whole;
    let mut sum = SERIES[6];
    for term in SERIES[..6].iter().rev() {
        sum = sum * part + term;
    }
    // The bits above the exponent's are shifted out.
    sum * f32::from_bits(((nearest(scaled) + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a layer: the largest sum of products that inputs from `least` to `most` can make, either way.
    fn largest<const PAIRS: usize, const BLOCKS: usize>(
        layer: &Layer<PAIRS, BLOCKS>,
        [least, most]: [f32; 2],
    ) -> f64 {
        let of_output = |block: &[[Fours; BLOCK / 4]; PAIRS], place: usize| -> f64 {
            let fours = block.iter().map(|pair| &pair[place / 4]);
            let weights = fours.flat_map(|fours| &fours[place % 4 * 2..][..2]);
            let [mut up, mut down] = [0.0; 2];
            for &weight in weights {
                let ends = [f64::from(least), f64::from(most)].map(|it| it * f64::from(weight));
                up += ends[0].max(ends[1]);
                down += ends[0].min(ends[1]);
            }
            up.max(-down)
        };
        let of_block = |block| (0..BLOCK).map(move |place| of_output(block, place));
        let sums = layer.weights.iter().flat_map(of_block);
        sums.fold(0.0, f64::max) * f64::from(UNIT)
    }

    #[test]
    fn no_sum_is_beyond_its_whole_number() {
        let Weights {
            dense,
            hearing,
            narrow,
            judging,
            ..
        } = &WEIGHTS;
        for sum in [
            largest(dense, [-2.0, 2.0]),
            largest(&hearing.input, [0.0, LOUDEST]),
            largest(&hearing.state, [-1.0, 1.0]),
            largest(narrow, [-1.0, 1.0]),
            largest(&judging.input, [-1.0, 1.0]),
            largest(&judging.state, [-1.0, 1.0]),
        ] {
            assert!(sum > 1e6 && sum < f64::from(i32::MAX), "{sum}");
        }
    }

    #[test]
    fn the_nearest_whole_number_is_found_on_either_side_of_none() {
        let unit = 1.0 / UNIT;
        let values = [
            0.0,
            0.4 * unit,
            0.6 * unit,
            -0.4 * unit,
            -0.6 * unit,
            2.0,
            -2.0,
            1.0,
        ];
        let pairs: [i16x8; 4] = pairs(&values);
        let found = pairs.map(|pair| pair.to_array());
        let wanted = [[0, 0], [1, 0], [-1, 8192], [-8192, 4096]];
        assert_eq!(found, wanted.map(|[a, b]| [a, b, a, b, a, b, a, b]));
    }

    #[test]
    fn the_exponential_is_libms_to_seven_digits() {
        for n in -8000..=8000_i16 {
            let x = f32::from(n) / 100.0;
            let wanted = libm::expf(x);
            assert!(
                (exp(x) / wanted - 1.0).abs() < 2e-6 * (1.0 + x.abs()),
                "{x}: {} for {wanted}",
                exp(x)
            );
        }
        assert_eq!(logistic(-1000.0), 1.0 / (1.0 + exp(1000.0)));
        assert!((tanh(20.0) - 1.0).abs() < 1e-6 && (tanh(-20.0) + 1.0).abs() < 1e-6);
    }
}
