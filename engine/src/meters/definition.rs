//! A definition of a rate as data: who is counted, of whom, over how long, by which clock.

use core::fmt;

use crate::PerMille;
use crate::spacing::Certainty;

use super::attempt::Dispositions;
use super::fate::{Clock, Fates};
use super::window::Window;

/// One definition of an abandon rate. The named ones are in [`super::definitions`]; any field may be
/// set otherwise where the law leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// What tables and reports call it.
    pub name: &'static str,
    /// Fates counted above the line.
    pub numerator: Fates,
    /// Fates counted below the line.
    pub denominator: Fates,
    /// Over how long.
    pub window: Window,
    /// When an agent is in time.
    pub clock: Clock,
    /// Does it know what agents said?
    pub dispositions: Dispositions,
    /// What it does with people taken for machines.
    pub false_positives: FalsePositives,
    /// The limit its source sets or its product has by default, if any.
    pub limit: Option<PerMille>,
    /// Where it is written.
    pub source: &'static str,
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// All that it states, in a few lines.
impl fmt::Display for Definition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.name)?;
        writeln!(f, "  above    {}", self.numerator)?;
        writeln!(f, "  below    {}", self.denominator)?;
        writeln!(f, "  window   {}", self.window)?;
        writeln!(f, "  in time  {}", self.clock)?;
        match self.dispositions {
            Dispositions::Heeded => writeln!(f, "  agents   heeded")?,
            Dispositions::Ignored => writeln!(f, "  agents   ignored")?,
        }
        writeln!(
            f,
            "  people taken for machines  {}",
            self.false_positives.name()
        )?;
        match self.limit {
            Some(limit) => writeln!(f, "  limit    {limit}")?,
            None => writeln!(f, "  limit    none")?,
        }
        writeln!(f, "  source   {} ({})", self.source, self.certainty.name())
    }
}

/// What a definition does with people taken for machines and hung up on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FalsePositives {
    /// Each is an abandoned call, above and below the line. Records do not show them; a labelled
    /// sample of the detector gives an estimate.
    Counted,
    /// A reasoned estimate of them is added above and below the line (without a detector: abandoned
    /// machines are taken out), as the definition itself says.
    Estimated,
    /// Not seen.
    Invisible,
    /// The source does not say; as recorded they are not seen.
    NotStated,
}

impl FalsePositives {
    /// The treatment as tables and reports write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Estimated => "estimated",
            Self::Invisible => "invisible",
            Self::NotStated => "not stated",
        }
    }
}
