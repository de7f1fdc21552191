//! The rows of a list, whatever its format.

use std::io::Read;

use crate::delimited::{Delimited, Step};
use crate::json::{Layout, Objects};
use crate::options::{Format, ImportError, ImportOptions, Preset, Rows};
use crate::plan::Plan;
use crate::record::{Record, Slot};
use crate::reject::Reason;
use crate::window::Window;

/// The rows of a list.
pub(crate) enum RowSource<R> {
    Delimited {
        rows: Delimited<R>,
        columns: Columns,
    },
    Json(Objects<R>),
}

/// What the columns of a delimited file are.
pub(crate) struct Columns {
    /// The columns that are read: which, what for, and their names.
    used: Vec<(usize, Slot, String)>,
    /// How many there are.
    count: usize,
    demand: Demand,
}

/// What is asked of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Demand {
    Whole,
    UsedColumns,
    /// Positional layouts leave out what is empty at the end.
    Text,
}

impl<R: Read> RowSource<R> {
    /// Looks at the file's begin: what it is, and what its columns are called.
    pub(crate) fn open(
        mut window: Window<R>,
        options: &ImportOptions,
        plan: &mut Plan,
    ) -> Result<Self, ImportError> {
        window.skip_byte_order_mark()?;
        if [b"\xff\xfe", b"\xfe\xff"]
            .iter()
            .any(|mark| window.unread().starts_with(*mark))
        {
            return Err(ImportError::Utf16);
        }
        let format = match options.format {
            Some(format) => format,
            None => Format::sniff(&mut window)?,
        };
        let separator = match format {
            Format::Json => return Ok(Self::Json(Objects::new(window, Layout::Array))),
            Format::JsonLines => return Ok(Self::Json(Objects::new(window, Layout::Lines))),
            Format::Delimited(separator) => separator,
        };
        let mut rows = Delimited::new(window, separator);
        let mut demand = match options.rows {
            Rows::Whole => Demand::Whole,
            Rows::UsedColumns => Demand::UsedColumns,
        };
        let header = match rows.header() {
            // Where there may be no header, the first row is a row like any other.
            Err(ImportError::Header(_)) if options.preset == Preset::Vicidial => Vec::new(),
            header => header?,
        };
        let names = match options
            .preset
            .columns_without_header(&header, &options.mapping)
        {
            None => header,
            Some(names) => {
                rows.put_back();
                demand = Demand::Text;
                names.iter().map(|&name| name.to_owned()).collect()
            }
        };
        if let Some(max) = options.preset.columns_max()
            && names.len() > max
        {
            return Err(ImportError::TooManyColumns {
                found: names.len(),
                max,
            });
        }
        let mut used = Vec::new();
        for (index, name) in names.iter().enumerate() {
            // Of two columns with one name the first is meant.
            if names[..index].contains(name) {
                plan.leave(name);
            } else if let Some(slot) = plan.place(name)? {
                used.push((index, slot, name.clone()));
            }
        }
        plan.check()?;
        if demand != Demand::Text {
            rows.expect_columns(names.len());
        }
        // What is missing from a row is named in the order it is read.
        used.sort_by_key(|(_, slot, _)| *slot);
        Ok(Self::Delimited {
            rows,
            columns: Columns {
                used,
                count: names.len(),
                demand,
            },
        })
    }

    /// Puts the next row into the record.
    pub(crate) fn advance(
        &mut self,
        plan: &mut Plan,
        record: &mut Record,
    ) -> Result<Step, ImportError> {
        match self {
            Self::Json(objects) => objects.advance(plan, record),
            Self::Delimited { rows, columns } => Ok(match rows.advance()? {
                Step::Row => match columns.fill(rows, record) {
                    Ok(()) => Step::Row,
                    Err(reason) => Step::Broken(reason),
                },
                other => other,
            }),
        }
    }

    /// Once all is read: were the columns there? Only the end of a JSON file shows which keys it has.
    pub(crate) fn check(&self, plan: &Plan, rows: u64) -> Result<(), ImportError> {
        match self {
            Self::Delimited { .. } => Ok(()),
            Self::Json(_) if rows == 0 => Err(ImportError::Empty),
            Self::Json(objects) if objects.has_keys() => plan.check(),
            Self::Json(_) => Ok(()),
        }
    }

    /// The row at hand as it stands in the file.
    pub(crate) fn raw(&self) -> &[u8] {
        match self {
            Self::Delimited { rows, .. } => rows.raw(),
            Self::Json(objects) => objects.raw(),
        }
    }

    pub(crate) const fn line(&self) -> u64 {
        match self {
            Self::Delimited { rows, .. } => rows.line(),
            Self::Json(objects) => objects.line(),
        }
    }

    pub(crate) const fn bytes_read(&self) -> u64 {
        match self {
            Self::Delimited { rows, .. } => rows.bytes_read(),
            Self::Json(objects) => objects.bytes_read(),
        }
    }
}

impl Columns {
    fn fill(&self, rows: &Delimited<impl Read>, record: &mut Record) -> Result<(), Reason> {
        if self.demand == Demand::Whole && rows.len() != self.count {
            return Err(Reason::Columns {
                found: rows.len(),
                expected: self.count,
            });
        }
        if self.demand != Demand::UsedColumns {
            if std::str::from_utf8(rows.raw()).is_err() {
                return Err(Reason::NotUtf8);
            }
            if memchr::memchr(0, rows.raw()).is_some() {
                return Err(Reason::Nul);
            }
        }
        for (index, slot, name) in &self.used {
            let Some(field) = rows.field(*index) else {
                if self.demand == Demand::Text {
                    continue;
                }
                return Err(Reason::RowEnds(name.clone()));
            };
            let text = std::str::from_utf8(&field).map_err(|_| Reason::NotUtf8)?;
            if text.contains('\0') {
                return Err(Reason::Nul);
            }
            record.set(*slot, text);
        }
        Ok(())
    }
}
