//! Columns of a table from iterators over rows. Words stay `&str` until polars copies them, so a
//! million calls do not make a million strings.

use outpace_engine::Timestamp;
use polars::prelude::*;

/// Whole numbers and ids.
pub(crate) fn whole(name: &str, values: impl Iterator<Item = u32>) -> Column {
    UInt32Chunked::from_iter_values(name.into(), values).into_column()
}

/// Whole numbers and ids that may be missing.
pub(crate) fn whole_or_null(name: &str, values: impl Iterator<Item = Option<u32>>) -> Column {
    UInt32Chunked::from_iter_options(name.into(), values).into_column()
}

/// The same whole number in every row.
pub(crate) fn same(name: &str, value: u32, rows: usize) -> Column {
    whole(name, std::iter::repeat_n(value, rows))
}

/// Numbers.
pub(crate) fn number(name: &str, values: impl Iterator<Item = f64>) -> Column {
    Float64Chunked::from_iter_values(name.into(), values).into_column()
}

/// Numbers that may be missing.
pub(crate) fn number_or_null(name: &str, values: impl Iterator<Item = Option<f64>>) -> Column {
    Float64Chunked::from_iter_options(name.into(), values).into_column()
}

/// Instants, in seconds from the start of the day; an instant that never came is null.
pub(crate) fn instant(name: &str, values: impl Iterator<Item = Timestamp>) -> Column {
    number_or_null(
        name,
        values.map(|at| at.known().map(Timestamp::as_secs_f64)),
    )
}

/// Yes or no.
pub(crate) fn flag(name: &str, values: impl Iterator<Item = bool>) -> Column {
    values
        .collect::<BooleanChunked>()
        .with_name(name.into())
        .into_column()
}

/// Words.
pub(crate) fn word<'a>(name: &str, values: impl Iterator<Item = &'a str>) -> Column {
    StringChunked::from_iter_values(name.into(), values).into_column()
}

/// Words that may be missing.
pub(crate) fn word_or_null<'a>(
    name: &str,
    values: impl Iterator<Item = Option<&'a str>>,
) -> Column {
    StringChunked::from_iter_options(name.into(), values).into_column()
}

/// Yes or no that may be missing.
pub(crate) fn flag_or_null(name: &str, values: impl Iterator<Item = Option<bool>>) -> Column {
    values
        .collect::<BooleanChunked>()
        .with_name(name.into())
        .into_column()
}
