//! An import whose result must add up.

use std::sync::Arc;

use outpace_lists::{
    Country, DoNotCall, Duplicates, Format, ImportOptions, Mapping, NUMBERS_MAX, NumberCheck,
    NumberRules, Preset, ReasonKind, Rows, Scope, TEXT_FIELD_MAX, TEXT_MAX, VARIABLES_MAX,
    Variables,
};

/// `choice` chooses how the file is read; every bit of it means something.
pub fn import(file: &[u8], format: Option<Format>, preset: Preset, choice: u16) {
    let is = |bit: u32| choice >> bit & 1 == 1;
    let numbers = NumberRules {
        country: Country::from_region(if is(1) { "GB" } else { "US" }),
        check: if is(2) {
            NumberCheck::Shape
        } else {
            NumberCheck::Possible
        },
    };
    let column = |name: &str, bit: u32| is(bit).then(|| name.to_owned());
    let options = ImportOptions {
        format,
        preset,
        mapping: Mapping {
            numbers: column("n", 4).into_iter().collect(),
            zone: column("z", 5),
            place: column("l", 14),
            caller_id: column("c", 6),
            priority: column("p", 7),
            segment: column("s", 8),
            id: column("i", 9),
            variables: if is(0) {
                Variables::Named(vec!["id".to_owned(), "v".to_owned()])
            } else {
                Variables::Rest
            },
        },
        numbers,
        rows: if is(3) {
            Rows::UsedColumns
        } else {
            Rows::Whole
        },
        duplicates: if is(10) {
            Duplicates::KeepAll
        } else {
            Duplicates::KeepFirst
        },
        do_not_call: is(11)
            .then(|| DoNotCall {
                name: "opted out".to_owned(),
                numbers: Arc::new(numbers.read("+12125550102").into_iter().collect()),
            })
            .into_iter()
            .collect(),
        contacts_max: is(12).then_some(2),
        rejects_max: is(13).then_some(1),
    };
    let Ok(mut read) = outpace_lists::import(file, &options) else {
        return;
    };
    let counts = &read.counts;
    assert_eq!(
        counts.read,
        counts.kept + counts.suppressed + counts.rejected_rows()
    );
    assert_eq!(counts.kept, read.contacts.len() as u64);
    assert_eq!(counts.found_on.len(), options.do_not_call.len());
    let told = read.rejects.len() as u64 + counts.rejects_not_kept;
    let numbers_rejected: u64 = counts.numbers_rejected.values().sum();
    assert_eq!(told, counts.rejected_rows() + numbers_rejected);
    assert!(
        options
            .contacts_max
            .is_none_or(|most| counts.kept <= most || !counts.rejected.contains_key(&ReasonKind::ListFull))
    );
    assert!(read.variables.len() <= VARIABLES_MAX);
    for reject in &read.rejects {
        assert!(reject.text.chars().count() <= TEXT_MAX);
        assert!(matches!(reject.scope, Scope::Row | Scope::Number));
    }
    let mut first_to_have = std::collections::BTreeMap::new();
    let mut variables = Vec::new();
    for (place, contact) in read.contacts.iter().enumerate() {
        let own: Vec<_> = contact.numbers().collect();
        assert!(own.len() <= NUMBERS_MAX);
        for (index, &number) in own.iter().enumerate() {
            assert!(!own[..index].contains(&number), "a number twice in one contact");
            let suppressed = options.do_not_call.iter().any(|list| list.numbers.contains(number));
            assert!(!suppressed, "a number that must not be called");
            let earlier = first_to_have.insert(number, place);
            assert!(earlier.is_none() || options.duplicates == Duplicates::KeepAll);
        }
        assert_eq!(contact.zone.is_some(), read.zone_of(contact).is_some());
        assert_eq!(contact.segment.is_some(), read.segment_of(contact).is_some());
        let texts = [contact.id.as_deref(), read.segment_of(contact)];
        let is_short = |text: &str| text.chars().count() <= TEXT_FIELD_MAX;
        assert!(texts.into_iter().flatten().all(is_short));
        let values: Vec<_> = read.variables_of(contact).map(|(_, value)| value.to_owned()).collect();
        assert!(values.len() <= VARIABLES_MAX);
        variables.push(values);
    }
    // What is put aside can be written.
    outpace_lists::write_rejects(&read.rejects, std::io::sink()).expect("nowhere to fail");
    // Variables say the same beside the contacts as in them.
    let table = read.take_variables();
    for (place, values) in variables.iter().enumerate() {
        let beside = (0..table.names().len()).filter_map(|variable| table.get(place, variable));
        assert!(beside.eq(values.iter().map(String::as_str)));
    }
}
