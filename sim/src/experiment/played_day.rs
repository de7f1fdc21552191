//! What one day of one point came to.

use outpace_engine::meters::Count;
use outpace_engine::{CampaignId, PerMille};

use crate::compliance::MeterRow;
use crate::measure::Measures;

/// What one day of one point came to.
#[derive(Clone, Debug, PartialEq)]
pub struct PlayedDay {
    /// Which point.
    pub point: u32,
    /// Which replication.
    pub replication: u32,
    /// Over all campaigns.
    pub measures: Measures,
    /// By campaign.
    pub by_campaign: Vec<Measures>,
    /// What the meters showed that campaigns answer for: one of each campaign that dials.
    pub governed: Vec<Governed>,
}

/// What a campaign's governing meter showed of a day, all its windows together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Governed {
    /// The campaign.
    pub campaign: CampaignId,
    /// Numerator and denominator as the records have them.
    pub counted: Count,
    /// The campaign's limit.
    pub limit: Option<PerMille>,
    /// Was any window above the limit?
    pub over: bool,
}

impl PlayedDay {
    /// Was any campaign over the limit of its governing meter?
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.governed.iter().any(|it| it.over)
    }

    /// Numerators and denominators of all campaigns that dial.
    #[must_use]
    pub fn counted(&self) -> Count {
        let counts = self.governed.iter().map(|it| it.counted);
        counts.fold(Count::default(), |sum, it| Count {
            numerator: sum.numerator + it.numerator,
            denominator: sum.denominator + it.denominator,
        })
    }

    /// A measure's value, if the day has one.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<f64> {
        self.measures.get(name).copied().flatten()
    }
}

impl Governed {
    /// From all meters of a day.
    pub(crate) fn all(meters: &[MeterRow]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for row in meters.iter().filter(|row| row.governs) {
            let over = row.is_over() == Some(true);
            match all.iter_mut().find(|it| it.campaign == row.campaign) {
                Some(it) => {
                    it.counted.numerator += row.counted.numerator;
                    it.counted.denominator += row.counted.denominator;
                    it.over |= over;
                }
                None => all.push(Self {
                    campaign: row.campaign,
                    counted: row.counted,
                    limit: row.limit,
                    over,
                }),
            }
        }
        all
    }
}
