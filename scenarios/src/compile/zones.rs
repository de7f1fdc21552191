//! Time zones: IANA names in, tables of offsets out.

use std::collections::BTreeMap;

use jiff::tz::{TimeZone, TimeZoneDatabase};
use outpace_engine::{Law, Timestamp, Zone, ZoneId};

use crate::spelling;

/// The zones a scenario names, each once. The database is the one built in, so that a scenario means
/// the same on every machine.
#[derive(Debug)]
pub(crate) struct Zones {
    database: TimeZoneDatabase,
    unix_epoch_s: i64,
    names: Vec<String>,
    zones: Vec<Zone>,
    by_written_name: BTreeMap<String, Option<ZoneId>>,
    /// Places by their names in small letters.
    places: BTreeMap<String, ZoneId>,
    /// Places by the clock of another zone.
    by_clock: BTreeMap<(ZoneId, ZoneId), ZoneId>,
}

impl Zones {
    /// No zone yet.
    pub(crate) fn new(unix_epoch_s: i64) -> Self {
        Self {
            database: TimeZoneDatabase::bundled(),
            unix_epoch_s,
            names: Vec::new(),
            zones: Vec::new(),
            by_written_name: BTreeMap::new(),
            places: BTreeMap::new(),
            by_clock: BTreeMap::new(),
        }
    }

    /// The id of a zone, if there is one of that name.
    pub(crate) fn id(&mut self, name: &str) -> Option<ZoneId> {
        if let Some(known) = self.by_written_name.get(name) {
            return *known;
        }
        let id = self.look_up(name);
        // A list of a million typing errors must not become a million entries.
        if self.by_written_name.len() < NAMES_MAX {
            self.by_written_name.insert(name.to_owned(), id);
        }
        id
    }

    /// Makes a place with a law of its own known by a name; false if there is no such zone.
    pub(crate) fn add_place(&mut self, name: &str, zone: &str, law: Law) -> bool {
        let Some(clock) = self.id(zone) else {
            return false;
        };
        let clock = self.zones[clock.index()].clone();
        let id = ZoneId(self.zones.len() as u32);
        self.zones.push(clock.under(law));
        self.names.push(name.to_owned());
        self.by_written_name.insert(name.to_owned(), Some(id));
        self.places.insert(name.to_lowercase(), id);
        true
    }

    /// The names of the places with a law of their own, in small letters.
    pub(crate) fn places(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }

    /// A place with a law of its own, whatever capitals its name is written with.
    pub(crate) fn place(&self, name: &str) -> Option<ZoneId> {
        self.places.get(&name.to_lowercase()).copied()
    }

    /// The law of a place under the clock of a zone: some states have two clocks.
    pub(crate) fn place_by_clock(&mut self, place: ZoneId, clock: ZoneId) -> ZoneId {
        let (lawful, other) = (&self.zones[place.index()], &self.zones[clock.index()]);
        let Some(law) = lawful.law().filter(|_| lawful.offsets() != other.offsets()) else {
            return place;
        };
        if let Some(&known) = self.by_clock.get(&(place, clock)) {
            return known;
        }
        let id = ZoneId(self.zones.len() as u32);
        let zone = other.clone().under(law.clone());
        let name = format!(
            "{}, {}",
            self.names[place.index()],
            self.names[clock.index()]
        );
        self.zones.push(zone);
        self.names.push(name);
        self.by_clock.insert((place, clock), id);
        id
    }

    /// The message for a name that is no zone.
    pub(crate) fn unknown(&self, name: &str) -> String {
        unknown_zone(&self.database, name)
    }

    /// The zones by id, and their names.
    pub(crate) fn into_tables(self) -> (Vec<Zone>, Vec<String>) {
        (self.zones, self.names)
    }

    fn look_up(&mut self, name: &str) -> Option<ZoneId> {
        let zone = zone(&self.database, name)?;
        let name = zone.iana_name().unwrap_or(name).to_owned();
        let known = self.names.iter().position(|known| *known == name);
        let index = known.unwrap_or_else(|| {
            self.zones.push(self.offsets(&zone));
            self.names.push(name);
            self.names.len() - 1
        });
        Some(ZoneId(index as u32))
    }

    fn offsets(&self, zone: &TimeZone) -> Zone {
        let Ok(begin) = jiff::Timestamp::from_second(self.unix_epoch_s) else {
            return Zone::utc();
        };
        let mut offsets = vec![(Timestamp::ZERO, zone.to_offset(begin).seconds())];
        for change in zone.following(begin) {
            let after_s = change.timestamp().as_second() - self.unix_epoch_s;
            match u64::try_from(after_s) {
                Ok(after_s) if after_s <= HORIZON_S => {
                    offsets.push((Timestamp::from_secs(after_s), change.offset().seconds()));
                }
                _ => break,
            }
        }
        Zone::new(offsets)
    }
}

/// A zone of the database, by its IANA name.
pub(super) fn zone(database: &TimeZoneDatabase, name: &str) -> Option<TimeZone> {
    // "US" and the like name folders, and spaces never occur; the database says no to both.
    database.get(name).ok()
}

/// The message for a name that is no zone.
pub(super) fn unknown_zone(database: &TimeZoneDatabase, written: &str) -> String {
    let names: Vec<String> = database.available().map(|name| name.to_string()).collect();
    let place = written.trim().replace(' ', "_").to_lowercase();
    let by_place = names.iter().find(|name| {
        let last = name.rsplit('/').next().unwrap_or(name);
        last.to_lowercase() == place
    });
    let hint = by_place
        .map(|name| format!("did you mean `{name}`?"))
        .or_else(|| {
            // "PST" is close to many abbreviations and means none of them.
            let names = names.iter().map(String::as_str);
            (written.len() > 4).then(|| spelling::hint(written, names))?
        })
        .unwrap_or_else(|| "write an IANA name like \"America/New_York\"".to_owned());
    format!("there is no time zone {written:?}; {hint}")
}

/// Clock changes are known this far ahead: longer than the longest day and the calling hours that can
/// follow it, 400 days.
const HORIZON_S: u64 = 400 * 86_400;

/// Spellings remembered.
const NAMES_MAX: usize = 10_000;
