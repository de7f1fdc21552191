//! Where contacts come from: a file to read, or made up.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use outpace_engine::{PhoneNumber, ZoneId};
use outpace_lists::{
    Country, DoNotCall, Format, ImportOptions, Mapping, NUMBERS_MAX, NumberCheck, NumberRules,
    NumberSet, Rows, Separator, VARIABLES_MAX, VariableTable, Variables,
};

use super::campaign::CampaignPlan;
use super::day::Day;
use super::distribution::check_sum;
use super::strategy::pauses;
use super::zones::Zones;
use crate::ContactSource;
use crate::contact_list::{ListReport, Reject, read_contacts, read_suppression};
use crate::file::{ColumnsFile, ListFile, MappingFile, number_column};
use crate::findings::Findings;
use crate::key_path::KeyPath;
use crate::spelling;

/// Where a campaign's contacts will come from.
#[derive(Debug)]
pub(super) struct ListPlan {
    path: KeyPath,
    contacts: ContactPlan,
    /// When it is paused, from the start of the day: in order and apart.
    pub(super) paused: Vec<Range<Duration>>,
    suppression: Vec<PathBuf>,
    do_not_call: Vec<PathBuf>,
    /// How the list is read, and the numbers of the suppression lists.
    options: ImportOptions,
}

#[derive(Debug)]
enum ContactPlan {
    File {
        file: PathBuf,
        /// The key it is written under.
        key: &'static str,
        default_zone: ZoneId,
    },
    Generated {
        count: Option<u32>,
        numbers: u8,
        zones: Vec<(ZoneId, f64)>,
    },
}

impl ListPlan {
    /// Compiles a list; no file is opened yet.
    pub(super) fn compile(
        file: ListFile,
        path: &KeyPath,
        day: &mut Day,
        folder: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let in_folder = |files: &Option<Vec<String>>| -> Vec<PathBuf> {
            let files = files.iter().flatten();
            files.map(|file| folder.join(file)).collect()
        };
        let suppression = in_folder(&file.suppression);
        let do_not_call = in_folder(&file.do_not_call);
        let options = import_options(&file, path, findings);
        let paused = pauses(file.paused.as_deref(), day, &path.key("paused"), findings);
        let contacts = match (&file.csv, &file.file, file.generated) {
            (Some(csv), None, None) => {
                let csv = folder.join(csv);
                Some(from_file(csv, "csv", file, path, day, findings))
            }
            (None, Some(any), None) => {
                let any = folder.join(any);
                Some(from_file(any, "file", file, path, day, findings))
            }
            (None, None, Some(_)) => Some(generated(file, path, day, findings)),
            (None, None, None) => {
                let what = "generated = 40000, or csv = \"file.csv\"";
                findings.missing(&path.key("generated"), what);
                None
            }
            (csv, any, generated) => {
                let written = [
                    ("csv", csv.is_some()),
                    ("file", any.is_some()),
                    ("generated", generated.is_some()),
                ];
                let names: Vec<&str> = written
                    .into_iter()
                    .filter_map(|(name, is_written)| is_written.then_some(name))
                    .collect();
                let message = format!("has {}; write one of them", names.join(" and "));
                findings.problem(path, message);
                None
            }
        };
        Some(Self {
            path: path.clone(),
            contacts: contacts?,
            paused,
            suppression,
            do_not_call,
            options,
        })
    }

    /// Are its contacts made up?
    pub(super) const fn is_generated(&self) -> bool {
        matches!(self.contacts, ContactPlan::Generated { .. })
    }

    /// The variables its records will have, and where they are named.
    pub(super) fn variables(&self) -> (&[String], KeyPath) {
        let names = match &self.options.mapping.variables {
            Variables::Named(names) => names.as_slice(),
            Variables::None | Variables::Rest => &[],
        };
        (names, self.path.key("mapping").key("variables"))
    }

    /// When the engine asks for more contacts: with as many left as the reference product fetches at
    /// once (`recordCount`), if there always are more.
    pub(super) const fn list_low(&self) -> u32 {
        match self.contacts {
            ContactPlan::Generated { count: None, .. } => 400,
            _ => 0,
        }
    }
}

/// The contacts of all campaigns.
#[derive(Default)]
pub(super) struct Lists {
    /// By campaign.
    pub(super) contacts: Vec<ContactSource>,
    /// Variables of those contacts, by campaign.
    pub(super) variables: Vec<VariableTable>,
    /// Numbers nobody may dial, sorted, each once.
    pub(super) suppressed: Vec<PhoneNumber>,
    /// Rows left out.
    pub(super) rejects: Vec<Reject>,
    /// What came of each file of contacts.
    pub(super) reports: Vec<ListReport>,
}

impl Lists {
    /// Reads every file the campaigns name. `None` goes with a data problem.
    pub(super) fn read(
        campaigns: &[CampaignPlan],
        day: &mut Day,
        findings: &mut Findings,
    ) -> Option<Self> {
        let mut lists = Self::default();
        let mut sets = NumberSets::default();
        for (campaign, CampaignPlan { list, .. }) in campaigns.iter().enumerate() {
            let mut variables = VariableTable::default();
            let source = match &list.contacts {
                ContactPlan::Generated {
                    count,
                    numbers,
                    zones,
                } => ContactSource::Generated {
                    count: *count,
                    numbers: *numbers,
                    zones: zones.clone(),
                },
                ContactPlan::File {
                    file,
                    key,
                    default_zone,
                } => {
                    let options = ImportOptions {
                        do_not_call: sets.do_not_call(list, &mut lists.rejects, findings),
                        ..list.options.clone()
                    };
                    let zones = &mut day.zones;
                    match read_contacts(file, &options, *default_zone, zones, &mut lists.rejects) {
                        Ok(read) => {
                            let place = match *key {
                                "csv" => list.path.key("columns"),
                                _ => list.path.key("mapping"),
                            };
                            warn_of_lawless(
                                file,
                                &read.lawless,
                                zones,
                                &place.key("place"),
                                findings,
                            );
                            lists.reports.push(ListReport {
                                campaign,
                                file: file.clone(),
                                counts: read.counts,
                                do_not_call: list.do_not_call.clone(),
                            });
                            variables = read.variables;
                            ContactSource::Listed(read.contacts.into())
                        }
                        Err(message) => {
                            findings.data_problem(&list.path.key(key), message);
                            ContactSource::Listed(Arc::default())
                        }
                    }
                }
            };
            lists.contacts.push(source);
            lists.variables.push(variables);
            for (index, file) in list.suppression.iter().enumerate() {
                let path = list.path.key("suppression").index(index);
                let set = sets.read(file, list, &path, &mut lists.rejects, findings);
                lists.suppressed.extend_from_slice(set.as_slice());
            }
        }
        lists.suppressed.sort_unstable();
        lists.suppressed.dedup();
        findings.data_problems.is_empty().then_some(lists)
    }
}

/// Says which places of a list have no law here: it may be meant, and it may be a slip of the pen.
fn warn_of_lawless(
    file: &Path,
    lawless: &BTreeMap<String, u64>,
    zones: &Zones,
    path: &KeyPath,
    findings: &mut Findings,
) {
    let contacts: u64 = lawless.values().sum();
    if contacts == 0 {
        return;
    }
    let shown = lawless.iter().take(PLACES_SHOWN);
    let names: Vec<String> = shown
        .map(|(name, count)| format!("{name} ({count})"))
        .collect();
    let mut names = names.join(", ");
    if lawless.len() > PLACES_SHOWN {
        names += &format!(" and {} more", lawless.len() - PLACES_SHOWN);
    }
    let hint = |name: &String| spelling::hint(name, zones.places());
    let hint = lawless.keys().find_map(hint);
    let hint = hint.map_or_else(String::new, |hint| format!("; {hint}"));
    findings.warning(
        path,
        format!(
            "{contacts} contacts of {} are in places that are no [[place]] here, so that no law but the \
             campaign's own hours and rules holds for them: {names}{hint}",
            file.display()
        ),
    );
}

/// Places named in a warning at most.
const PLACES_SHOWN: usize = 5;

/// Sets of numbers, each read once: campaigns often share them.
#[derive(Default)]
struct NumberSets<'a>(BTreeMap<(&'a Path, Option<u16>, NumberCheck), Arc<NumberSet>>);

impl<'a> NumberSets<'a> {
    fn read(
        &mut self,
        file: &'a Path,
        list: &ListPlan,
        path: &KeyPath,
        rejects: &mut Vec<Reject>,
        findings: &mut Findings,
    ) -> Arc<NumberSet> {
        let NumberRules { country, check } = list.options.numbers;
        let key = (file, country.map(Country::calling_code), check);
        if let Some(set) = self.0.get(&key) {
            return Arc::clone(set);
        }
        let set = read_suppression(file, &list.options, rejects).unwrap_or_else(|message| {
            findings.data_problem(path, message);
            Arc::default()
        });
        self.0.insert(key, Arc::clone(&set));
        set
    }

    fn do_not_call(
        &mut self,
        list: &'a ListPlan,
        rejects: &mut Vec<Reject>,
        findings: &mut Findings,
    ) -> Vec<DoNotCall> {
        let files = list.do_not_call.iter().enumerate();
        files
            .map(|(index, file)| {
                let path = list.path.key("do_not_call").index(index);
                DoNotCall {
                    name: file.display().to_string(),
                    numbers: self.read(file, list, &path, rejects, findings),
                }
            })
            .collect()
    }
}

/// How the list is read, and what is written that does not go together.
fn import_options(file: &ListFile, path: &KeyPath, findings: &mut Findings) -> ImportOptions {
    let country = country(file, path, findings);
    if file.file.is_some() {
        let of_csv = [
            ("columns", file.columns.is_some(), "mapping"),
            ("default_country", file.default_country.is_some(), "region"),
        ];
        for (key, is_written, instead) in of_csv {
            if is_written {
                let message = format!("belongs to csv; with file write {instead}");
                findings.problem(&path.key(key), message);
            }
        }
        return ImportOptions {
            format: file.format.map(Into::into),
            preset: file.preset.unwrap_or_default().into(),
            mapping: mapping(file.mapping.as_ref(), path, findings),
            numbers: NumberRules {
                country,
                check: NumberCheck::Possible,
            },
            ..ImportOptions::default()
        };
    }
    let of_file = [
        ("format", file.format.is_some()),
        ("preset", file.preset.is_some()),
        ("mapping", file.mapping.is_some()),
        ("region", file.region.is_some()),
    ];
    for (key, _) in of_file.into_iter().filter(|(_, is_written)| *is_written) {
        let message = "belongs to a list named with file = \"…\"";
        findings.problem(&path.key(key), message);
    }
    let (number, zone, place) = match &file.columns {
        Some(ColumnsFile {
            number,
            zone,
            place,
        }) => (number.clone(), zone.clone(), place.clone()),
        None => (number_column(), None, None),
    };
    ImportOptions {
        format: Some(Format::Delimited(Separator::Comma)),
        mapping: Mapping {
            numbers: vec![number],
            zone,
            place,
            ..Mapping::default()
        },
        numbers: NumberRules {
            country,
            check: NumberCheck::Shape,
        },
        rows: Rows::UsedColumns,
        ..ImportOptions::default()
    }
}

fn country(file: &ListFile, path: &KeyPath, findings: &mut Findings) -> Option<Country> {
    if let Some(code) = &file.default_country {
        let country = Country::from_calling_code(code);
        if country.is_none() {
            findings.problem(
                &path.key("default_country"),
                format!(
                    "{code:?} is no country code; write one to three digits like \"1\" or \"44\""
                ),
            );
        }
        return country;
    }
    let region = file.region.as_ref()?;
    let country = Country::from_region(region);
    if country.is_none() {
        findings.problem(
            &path.key("region"),
            format!("{region:?} is no country; write its two letters like \"US\" or \"GB\""),
        );
    }
    country
}

fn mapping(file: Option<&MappingFile>, path: &KeyPath, findings: &mut Findings) -> Mapping {
    let Some(file) = file else {
        return Mapping::default();
    };
    let path = path.key("mapping");
    if file.numbers.as_ref().is_some_and(Vec::is_empty) {
        let message = "is empty; write at least one column, or leave it out";
        findings.problem(&path.key("numbers"), message);
    }
    let mut names = |key: &str, names: &Option<Vec<String>>, max: usize| {
        let names = names.clone().unwrap_or_default();
        if names.len() > max {
            let message = format!("{} columns; at most {max} are allowed", names.len());
            findings.problem(&path.key(key), message);
        }
        names
    };
    Mapping {
        numbers: names("numbers", &file.numbers, NUMBERS_MAX),
        zone: file.zone.clone(),
        place: file.place.clone(),
        caller_id: file.caller_id.clone(),
        priority: file.priority.clone(),
        segment: file.segment.clone(),
        id: file.id.clone(),
        variables: Variables::Named(names("variables", &file.variables, VARIABLES_MAX)),
    }
}

fn from_file(
    list: PathBuf,
    key: &'static str,
    file: ListFile,
    path: &KeyPath,
    day: &mut Day,
    findings: &mut Findings,
) -> ContactPlan {
    if file.numbers_per_contact.is_some() {
        let message = "belongs to made-up contacts; a file has its numbers in columns";
        findings.problem(&path.key("numbers_per_contact"), message);
    }
    if file.zones.is_some() {
        findings.problem(
            &path.key("zones"),
            format!(
                "belongs to made-up contacts; with {key} write {}.zone and default_zone",
                if key == "csv" { "columns" } else { "mapping" }
            ),
        );
    }
    let zone = file.default_zone.unwrap_or_else(|| day.zone_name.clone());
    ContactPlan::File {
        file: list,
        key,
        default_zone: zone_id(&zone, &path.key("default_zone"), day, findings),
    }
}

fn generated(
    file: ListFile,
    path: &KeyPath,
    day: &mut Day,
    findings: &mut Findings,
) -> ContactPlan {
    let of_a_file = [
        ("columns", file.columns.is_some()),
        ("default_zone", file.default_zone.is_some()),
    ];
    if file.do_not_call.is_some() {
        let message = "belongs to a contact list file; made-up numbers are on no such list";
        findings.problem(&path.key("do_not_call"), message);
    }
    for (key, _) in of_a_file.into_iter().filter(|(_, is_written)| *is_written) {
        let message = "belongs to a contact list file; with generated write zones";
        findings.problem(&path.key(key), message);
    }
    let at = path.key("zones");
    let zones: Vec<(ZoneId, f64)> = match file.zones {
        None => vec![(ZoneId(0), 1.0)],
        Some(zones) => {
            let shares = zones
                .into_iter()
                .map(|(name, share)| (zone_id(&name, &at.key(&name), day, findings), share.get()))
                .collect::<Vec<_>>();
            check_sum(
                shares.iter().map(|(_, share)| *share),
                "the shares",
                &at,
                findings,
            );
            shares
        }
    };
    ContactPlan::Generated {
        // The range is 1 to 10, which fits.
        numbers: u8::try_from(file.numbers_per_contact.unwrap_or_default().get()).unwrap_or(1),
        count: file.generated.and_then(|count| count.get()),
        zones,
    }
}

fn zone_id(name: &str, path: &KeyPath, day: &mut Day, findings: &mut Findings) -> ZoneId {
    day.zones.id(name).unwrap_or_else(|| {
        findings.problem(path, day.zones.unknown(name));
        ZoneId(0)
    })
}
