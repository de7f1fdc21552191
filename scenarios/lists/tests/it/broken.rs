//! Rows that are no rows.

use expect_test::expect;
use outpace_lists::{Format, ImportOptions, ROW_MAX, Separator, import, write_rejects};

use crate::{shape, show};

fn options() -> ImportOptions {
    ImportOptions {
        numbers: shape(),
        ..ImportOptions::default()
    }
}

#[test]
fn each_is_put_aside_with_its_line_and_the_rest_is_read() {
    let mut csv = b"phone,name\n\
        +12125550101,Ann\n\
        +12125550102,\"Bob\n\
        +12125550103,Cid,more\n\
        +12125550104\n"
        .to_vec();
    csv.extend_from_slice(b"+12125550105,J\xf6rg\n+12125550106,N\0l\n");
    csv.extend_from_slice(b"+12125550107,\"a \"\"quoted\"\" one,\nin two lines\"\n");
    csv.extend_from_slice(&[b'x'; 2 * ROW_MAX]);
    csv.extend_from_slice(b"\n+12125550108,Dee\n");
    let shown = show(&csv, &options());
    let shown = shown.replace(&"x".repeat(200), "(200 times x)");
    expect![[r#"
        2: +12125550101
        8: +12125550107
        11: +12125550108
        3: row left out: a quotation mark is not closed: "+12125550102,\"Bob"
        4: row left out: 3 fields under 2 columns: "+12125550103,Cid,more"
        5: row left out: 1 fields under 2 columns: "+12125550104"
        6: row left out: not UTF-8: "+12125550105,J�rg"
        7: row left out: holds a NUL byte: "+12125550106,N\0l"
        10: row left out: longer than 65536 bytes: "(200 times x)"
        not read: name
    "#]]
    .assert_eq(&shown);
}

#[test]
fn a_file_that_is_no_list() {
    let utf16: Vec<u8> = "\u{feff}phone\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let csv = ImportOptions {
        format: Some(Format::Delimited(Separator::Comma)),
        ..options()
    };
    let mut mapped = options();
    mapped.mapping.zone = Some("zone".to_owned());
    let mut text = String::new();
    for (file, options) in [
        (b"".as_slice(), &options()),
        (b"\n\n", &options()),
        (&utf16, &options()),
        (b"phone,\"tz\n+12125550101,UTC\n", &options()),
        (b"name,mail\nAnn,a@example.org\n", &options()),
        (b"phone;zone\n+12125550101;UTC\n", &csv),
        (b"phone,tz\n+12125550101,UTC\n", &mapped),
        (b"[{\"phone\":\"+12125550101\"}]", &mapped),
    ] {
        text.push_str(&show(file, options));
    }
    expect![[r#"
        error: is empty
        error: is empty
        error: is UTF-16; save it as UTF-8
        error: has a header that cannot be read: a quotation mark is not closed
        error: has no column that looks like numbers; name it in the mapping; columns found: "name", "mail"
        error: has no column that looks like numbers; name it in the mapping; columns found: "phone;zone"
        error: has no column "zone"; columns found: "phone", "tz"
        error: has no column "zone"; columns found: "phone"
    "#]]
    .assert_eq(&text);
}

#[test]
fn fields_that_cannot_be_what_their_column_says() {
    let long = "x".repeat(201);
    let csv = format!(
        "phone,phone_2,tz,priority,caller_id,id\n\
         +12125550101,,Nowhere,,,\n\
         +12125550102,,,high,,\n\
         +12125550103,,,,CALL ME,\n\
         +12125550104,,,,,{long}\n\
         +12125550105,12,,,,\n\
         +12125550106,+12125550106,,,,\n\
         +12125550107,+12125550105,,,,\n\
         ,,,,,7\n\
         +12125550108,,europe/berlin,-3,+1 212 555 0199,8\n"
    );
    expect![[r#"
        6: +12125550105
        7: +12125550106
        8: +12125550107
        10: +12125550108 in Europe/Berlin id 8 priority -3 from +12125550199
        2: row left out: there is no time zone "Nowhere": "+12125550101,,Nowhere,,,"
        3: row left out: the priority "high" is not a whole number from -32768 to 32767: "+12125550102,,,high,,"
        4: row left out: caller id: 'C' is not a digit: "+12125550103,,,,CALL ME,"
        5: row left out: "id" is longer than 200 characters: "LONG"
        6: number left out: 2 digits, at least 7 needed: "12"
        7: number left out: the same number twice in one row: "+12125550106"
        8: number left out: the same number as in line 6: "+12125550105"
        9: row left out: no number: ",,,,,7"
    "#]]
    .assert_eq(
        &show(csv, &options()).replace(&format!("+12125550104,,,,,{}", &long[..200 - 17]), "LONG"),
    );
}

#[test]
fn rejects_are_a_file_of_their_own() {
    let read = import(
        b"phone,phone_2\n12,\n+12125550105,\"12\"\"\"\n".as_slice(),
        &options(),
    );
    let mut file = Vec::new();
    write_rejects(&read.expect("a list").rejects, &mut file).expect("memory does not fail");
    expect![[r#"
        line,reason,text
        2,"2 digits, at least 7 needed","12,"
        3,"'""' is not a digit; the contact is kept without it","12"""
    "#]]
    .assert_eq(&String::from_utf8(file).expect("UTF-8"));
}

#[test]
fn above_their_limit_rejects_are_counted() {
    let options = ImportOptions {
        rejects_max: Some(1),
        contacts_max: Some(1),
        ..options()
    };
    let read = import(
        b"phone\n12\n+12125550101\n+12125550102\n13\n".as_slice(),
        &options,
    )
    .expect("a list");
    crate::check_counts(&read);
    assert_eq!(read.rejects.len(), 1);
    assert_eq!(read.counts.rejects_not_kept, 2);
    assert_eq!(read.counts.rejected_rows(), 3);
}

#[test]
fn every_kind_of_line_end_will_do() {
    let expected = expect![[r#"
        2: +12125550101
        4: +12125550102
        3: row left out: 2 digits, at least 7 needed: "12"
    "#]];
    for end in ["\n", "\r\n", "\r"] {
        let lines = ["phone", "+12125550101", "12", "+12125550102"];
        expected.assert_eq(&show(lines.join(end), &options()));
    }
}
