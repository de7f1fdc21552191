//! Where points are played: scenarios as they are needed, days as rows.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use indicatif::ProgressBar;
use outpace_engine::CampaignId;
use outpace_results::sweep::Sheet;
use outpace_results::tuning::TuningRow;
use outpace_scenarios::Scenario;
use outpace_sim::experiment::{Ended, Experiment, PlayedDay, Round, Shard, play};
use outpace_sim::measure_names;
use outpace_sim::tuning::{DayFacts, Place, Playground, Stop};

use super::options::Asked;
use crate::arguments::TuneArguments;
use crate::failure::Failure;
use crate::vary::load_variants;

pub(super) struct Ground<'a> {
    arguments: &'a TuneArguments,
    asked: &'a Asked,
    cancel: &'a AtomicBool,
    bar: &'a ProgressBar,
    /// Scenarios of admitted points, and which point each is.
    scenarios: Vec<Arc<Scenario>>,
    points: Vec<usize>,
    /// Points by their place among the scenarios; `None` for one that is not allowed.
    places: BTreeMap<usize, Option<u32>>,
    sheet: Sheet,
    rows: Vec<TuningRow>,
    /// Fresh days of each point, from replication 0 on.
    fresh: BTreeMap<usize, Vec<PlayedDay>>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(
        arguments: &'a TuneArguments,
        asked: &'a Asked,
        cancel: &'a AtomicBool,
        bar: &'a ProgressBar,
    ) -> Result<Self, Failure> {
        Ok(Self {
            arguments,
            asked,
            cancel,
            bar,
            scenarios: Vec::new(),
            points: Vec::new(),
            places: BTreeMap::new(),
            sheet: Sheet::new(&[], Vec::new()),
            rows: Vec::new(),
            fresh: BTreeMap::new(),
        })
    }

    /// Every value must be allowed with some others, or it is a mistake. What is only not allowed together is
    /// left out.
    pub(super) fn check_values(&mut self) -> Result<(), Failure> {
        let space = &self.asked.space;
        for (family, own) in space.families().iter().enumerate() {
            let axes = own.grid.axes();
            let last: Vec<usize> = axes.iter().map(|axis| axis.values.len() - 1).collect();
            let middle: Vec<usize> = last.iter().map(|last| last / 2).collect();
            let first = vec![0; axes.len()];
            let corners = [middle, first, last];
            let mut fixed: Vec<Option<(usize, usize)>> = vec![None];
            for (key, axis) in axes.iter().enumerate() {
                fixed.extend((0..axis.values.len()).map(|value| Some((key, value))));
            }
            for fixed in fixed {
                self.check_value(family, fixed, &corners)?;
            }
        }
        let mut measures: Vec<&str> = self
            .scenarios
            .iter()
            .flat_map(|it| measure_names(it))
            .collect();
        measures.sort_unstable();
        measures.dedup();
        let dialling: Vec<(CampaignId, &str)> = self
            .asked
            .dialling
            .iter()
            .map(|(id, name)| (*id, name.as_str()))
            .collect();
        self.sheet = Sheet::new(&dialling, measures);
        Ok(())
    }

    /// One value of one key, with the others as in one of the corners, or with each turned to its ends.
    fn check_value(
        &mut self,
        family: usize,
        fixed: Option<(usize, usize)>,
        corners: &[Vec<usize>],
    ) -> Result<(), Failure> {
        let mut tried: Vec<Vec<usize>> = corners.to_vec();
        for key in 0..corners[0].len() {
            for end in [0, corners[2][key]] {
                let mut turned = corners[0].clone();
                turned[key] = end;
                tried.push(turned);
            }
        }
        let mut why = None;
        for mut values in tried {
            if let Some((key, value)) = fixed {
                values[key] = value;
            }
            let point = self.asked.space.point(&Place { family, values });
            match self.load(point) {
                Ok(()) => return Ok(()),
                Err(failure) => why = why.or(Some(failure)),
            }
        }
        Err(why.unwrap_or_else(|| Failure::Usage("there is nothing to play".to_owned())))
    }

    /// Loads a point, if it was not.
    fn load(&mut self, point: usize) -> Result<(), Failure> {
        if let Some(Some(_)) = self.places.get(&point) {
            return Ok(());
        }
        let own = self.asked.space.overrides(point);
        let scenario = &self.arguments.scenario;
        let one = std::iter::once(own);
        match load_variants(&scenario.scenario, &scenario.set, one, "--vary") {
            Ok(mut loaded) => {
                let own = loaded.scenarios.swap_remove(0);
                let own = match self.scenarios.first() {
                    Some(first) => {
                        let mut own = Arc::unwrap_or_clone(own);
                        own.world.share_lists_with(&first.world);
                        Arc::new(own)
                    }
                    None => own,
                };
                let place = self.scenarios.len() as u32;
                self.places.insert(point, Some(place));
                self.scenarios.push(own);
                self.points.push(point);
                Ok(())
            }
            Err(failure) => {
                self.places.insert(point, None);
                Err(failure)
            }
        }
    }

    /// Plays fresh days of a point up to so many, some at a time, until `enough` says so.
    pub(super) fn play_fresh(
        &mut self,
        point: usize,
        days: u32,
        enough: impl Fn(&[PlayedDay]) -> bool,
    ) -> Result<(), Stop<Failure>> {
        self.load(point)?;
        loop {
            let played = self.fresh(point).len() as u32;
            if played >= days || enough(self.fresh(point)) {
                return Ok(());
            }
            let until = (played + SOME_DAYS).min(days);
            self.play_days("confirm", &[point], played..until, &mut |_| {})?;
        }
    }

    /// Fresh days of a point so far.
    pub(super) fn fresh(&self, point: usize) -> &[PlayedDay] {
        self.fresh.get(&point).map_or(&[], Vec::as_slice)
    }

    /// Every day played, in order.
    pub(super) fn rows(&self) -> &[TuningRow] {
        &self.rows
    }

    pub(super) fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    fn play_days(
        &mut self,
        stage: &'static str,
        points: &[usize],
        days: Range<u32>,
        hear: &mut (dyn FnMut(&PlayedDay) + Send),
    ) -> Result<(), Stop<Failure>> {
        let place = |point: &usize| self.places.get(point).copied().flatten();
        let round = Round {
            points: points.iter().filter_map(place).collect(),
            replications: days,
            shard: Shard::WHOLE,
        };
        if round.is_empty() {
            return Ok(());
        }
        let is_fresh = stage == "confirm";
        let seed = if is_fresh {
            self.asked.confirm_seed
        } else {
            self.asked.seed
        };
        let experiment = Experiment {
            points: &self.scenarios,
            seed,
        };
        let (rows, sheet, fresh, bar) = (&mut self.rows, &self.sheet, &mut self.fresh, self.bar);
        let ids = &self.points;
        let ended = play(experiment, &round, 0, self.cancel, |mut day| {
            let point = ids[day.point as usize];
            day.point = point as u32;
            rows.push(TuningRow {
                stage,
                row: sheet.row(&day),
            });
            hear(&day);
            if is_fresh {
                fresh.entry(point).or_default().push(day);
            }
            bar.inc(1);
            if bar.position() >= bar.length().unwrap_or(0) {
                bar.inc_length(u64::from(SOME_DAYS));
            }
            Ok::<(), Failure>(())
        })?;
        match ended {
            Ended::Done => Ok(()),
            Ended::Cancelled => Err(Stop::Cancelled),
        }
    }
}

impl Playground for Ground<'_> {
    type Error = Failure;

    fn admit(&mut self, point: usize) -> Result<bool, Stop<Failure>> {
        if self.cancel.load(Ordering::SeqCst) {
            return Err(Stop::Cancelled);
        }
        if let Some(place) = self.places.get(&point) {
            return Ok(place.is_some());
        }
        Ok(self.load(point).is_ok())
    }

    fn play(
        &mut self,
        points: &[usize],
        days: Range<u32>,
        tell: &mut (dyn FnMut(usize, DayFacts) + Send),
    ) -> Result<(), Stop<Failure>> {
        let asked = self.asked;
        self.play_days("search", points, days, &mut |day| {
            let facts = DayFacts::of(day, &asked.objective, asked.less_is_better);
            tell(day.point as usize, facts);
        })
    }
}

/// Fresh days played at a time: a trial that is lost ends after at most so many more.
const SOME_DAYS: u32 = 50;
