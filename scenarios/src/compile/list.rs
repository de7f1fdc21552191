//! Where contacts come from: a file to read, or made up.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use outpace_engine::{PhoneNumber, ZoneId};

use super::campaign::CampaignPlan;
use super::day::Day;
use super::distribution::check_sum;
use crate::ContactSource;
use crate::contact_list::{Format, Reject, read_contacts, read_suppression};
use crate::file::{ListFile, number_column};
use crate::findings::Findings;
use crate::key_path::KeyPath;

/// Where a campaign's contacts will come from.
#[derive(Debug)]
pub(super) struct ListPlan {
    path: KeyPath,
    contacts: ContactPlan,
    suppression: Vec<PathBuf>,
    default_country: Option<String>,
}

#[derive(Debug)]
enum ContactPlan {
    File {
        file: PathBuf,
        format: Format,
    },
    Generated {
        count: Option<u32>,
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
        if let Some(country) = &file.default_country {
            let is_code = (1..=3).contains(&country.len())
                && !country.starts_with('0')
                && country.bytes().all(|c| c.is_ascii_digit());
            if !is_code {
                findings.problem(
                    &path.key("default_country"),
                    format!("{country:?} is no country code; write one to three digits like \"1\" or \"44\""),
                );
            }
        }
        let suppression = file.suppression.clone().unwrap_or_default();
        let default_country = file.default_country.clone();
        let contacts = match (&file.csv, file.generated) {
            (Some(_), Some(_)) => {
                findings.problem(path, "has csv and generated; write one of them");
                None
            }
            (None, None) => {
                let what = "generated = 40000, or csv = \"file.csv\"";
                findings.missing(&path.key("generated"), what);
                None
            }
            (Some(_), None) => Some(from_file(file, path, day, folder, findings)),
            (None, Some(_)) => Some(generated(file, path, day, findings)),
        };
        Some(Self {
            path: path.clone(),
            contacts: contacts?,
            suppression: suppression.iter().map(|file| folder.join(file)).collect(),
            default_country,
        })
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
pub(super) struct Lists {
    /// By campaign.
    pub(super) contacts: Vec<ContactSource>,
    /// Numbers nobody may dial, sorted, each once.
    pub(super) suppressed: Vec<PhoneNumber>,
    /// Rows left out.
    pub(super) rejects: Vec<Reject>,
}

impl Lists {
    /// Reads every file the campaigns name. `None` goes with a data problem.
    pub(super) fn read(
        campaigns: &[CampaignPlan],
        day: &mut Day,
        findings: &mut Findings,
    ) -> Option<Self> {
        let mut lists = Self {
            contacts: Vec::new(),
            suppressed: Vec::new(),
            rejects: Vec::new(),
        };
        // Campaigns often share their suppression lists.
        let mut suppression_read: BTreeSet<(&Path, Option<&str>)> = BTreeSet::new();
        for CampaignPlan { list, .. } in campaigns {
            let source = match &list.contacts {
                ContactPlan::Generated { count, zones } => ContactSource::Generated {
                    count: *count,
                    zones: zones.clone(),
                },
                ContactPlan::File { file, format } => {
                    match read_contacts(file, format, &mut day.zones, &mut lists.rejects) {
                        Ok(contacts) => ContactSource::Listed(contacts),
                        Err(message) => {
                            findings.data_problem(&list.path.key("csv"), message);
                            ContactSource::Listed(Vec::new())
                        }
                    }
                }
            };
            lists.contacts.push(source);
            for (index, file) in list.suppression.iter().enumerate() {
                let country = list.default_country.as_deref();
                if !suppression_read.insert((file, country)) {
                    continue;
                }
                match read_suppression(file, country, &mut lists.rejects) {
                    Ok(numbers) => lists.suppressed.extend(numbers),
                    Err(message) => {
                        let path = list.path.key("suppression").index(index);
                        findings.data_problem(&path, message);
                    }
                }
            }
        }
        lists.suppressed.sort_unstable();
        lists.suppressed.dedup();
        findings.data_problems.is_empty().then_some(lists)
    }
}

fn from_file(
    file: ListFile,
    path: &KeyPath,
    day: &mut Day,
    folder: &Path,
    findings: &mut Findings,
) -> ContactPlan {
    if file.zones.is_some() {
        findings.problem(
            &path.key("zones"),
            "belongs to made-up contacts; with csv write columns.zone and default_zone",
        );
    }
    let zone = file.default_zone.unwrap_or_else(|| day.zone_name.clone());
    let default_zone = zone_id(&zone, &path.key("default_zone"), day, findings);
    let (number, zone) = match file.columns {
        Some(columns) => (columns.number, columns.zone),
        None => (number_column(), None),
    };
    ContactPlan::File {
        file: folder.join(file.csv.unwrap_or_default()),
        format: Format {
            number,
            zone,
            default_zone,
            default_country: file.default_country,
        },
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
