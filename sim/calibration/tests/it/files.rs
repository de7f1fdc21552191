//! Each format: what is read of a row, and what becomes of one that is broken.

use outpace_calibration::{
    Clock, Format, Mapping, Met, Records, RecordsError, SeenCall, read_records, write_rejects,
};

fn read(text: &str) -> Result<Records, RecordsError> {
    read_as(text, None, None)
}

fn read_as(
    text: &str,
    format: Option<Format>,
    mapping: Option<&str>,
) -> Result<Records, RecordsError> {
    let mapping = mapping.map(|text| Mapping::parse("map.toml", text).expect("a mapping"));
    let files = [("calls.csv".to_owned(), text.as_bytes().to_vec())];
    read_records(&files, format, mapping.as_ref(), &Clock::default())
}

fn lengths(call: &SeenCall) -> (Met, Option<f64>, Option<f64>) {
    (call.met, call.ring_s, call.talk.map(|talk| talk.length_s))
}

/// As Asterisk 20 writes Master.csv: no header, every text in marks.
const ASTERISK: &str = r#""","100","15550101","out","""Dialer"" <100>","Local/1@out","SIP/t-1","Dial","SIP/t,30","2026-03-02 09:00:00","2026-03-02 09:00:11","2026-03-02 09:02:11",131,120,"ANSWERED","DOCUMENTATION","1","" 
"","100","15550102","out","100","Local/2@out","SIP/t-2","Dial","SIP/t,30","2026-03-02 09:00:02",,"2026-03-02 09:00:32",30,0,"NO ANSWER","DOCUMENTATION","2",""
"","100","15550103","out","100","Local/3@out","SIP/t-3","Dial","SIP/t,30","2026-03-02 09:00:04",,"2026-03-02 09:00:06",2,0,"BUSY","DOCUMENTATION","3",""
"","100","15550104","out","100","Local/4@out","SIP/t-4","Dial","SIP/t,30","yesterday",,"2026-03-02 09:00:06",2,0,"BUSY","DOCUMENTATION","4",""
"","100","15550105","out","100","Local/5@out","SIP/t-5","Dial","SIP/t,30","2026-03-02 09:00:09",,"2026-03-02 09:00:10",1,0,"FAILED","DOCUMENTATION","5",""
"#;

#[test]
fn asterisk() {
    let records = read(ASTERISK).unwrap();
    let seen: Vec<_> = records.calls.iter().map(lengths).collect();
    assert_eq!(
        seen,
        [
            (Met::Person, Some(11.0), Some(120.0)),
            (Met::Unanswered, Some(30.0), None),
            (Met::Busy, None, None),
            (Met::Congestion, None, None),
        ]
    );
    assert_eq!(records.rows, 5);
    assert_eq!(records.rejects[0].line, 4);
    assert_eq!(
        records.rejects[0].reason,
        "start is \"yesterday\", not an instant"
    );
    let mut csv = Vec::new();
    write_rejects(&records.rejects, &mut csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert_eq!(
        csv,
        "file,line,reason\ncalls.csv,4,\"start is \"\"yesterday\"\", not an instant\"\n"
    );
}

#[test]
fn freeswitch_with_a_progress_stamp() {
    let records = read(
        "destination_number,start_stamp,progress_stamp,answer_stamp,end_stamp,duration,billsec,hangup_cause\n\
         15550101,2026-03-02 09:00:00,2026-03-02 09:00:03,2026-03-02 09:00:12,2026-03-02 09:01:12,72,60,NORMAL_CLEARING\n\
         15550102,2026-03-02 09:00:00,2026-03-02 09:00:04,,2026-03-02 09:00:34,34,0,ORIGINATOR_CANCEL\n\
         15550103,2026-03-02 09:00:00,,,2026-03-02 09:00:01,1,0,UNALLOCATED_NUMBER\n\
         15550104,2026-03-02 09:00:00,,,2026-03-02 09:00:01,1,0,MANAGER_REQUEST\n",
    )
    .unwrap();
    let seen: Vec<_> = records.calls.iter().map(lengths).collect();
    assert_eq!(
        seen,
        [
            (Met::Person, Some(9.0), Some(60.0)),
            (Met::Unanswered, Some(30.0), None),
            (Met::InvalidNumber, None, None),
        ]
    );
    assert_eq!(records.calls[0].setup_s, Some(3.0));
    assert_eq!(
        records.rejects[0].reason,
        "hangup_cause \"MANAGER_REQUEST\" is not known here"
    );
}

/// The template `example` has no header and no progress stamp.
#[test]
fn freeswitch_as_it_comes() {
    let records = read(
        "\"\",\"100\",\"15550101\",\"default\",\"2026-03-02 09:00:00\",\"2026-03-02 09:00:12\",\
         \"2026-03-02 09:01:12\",\"72\",\"60\",\"NORMAL_CLEARING\",\"u-1\",\"\",\"\",\"PCMU\",\"PCMU\"\n",
    )
    .unwrap();
    assert_eq!(
        lengths(&records.calls[0]),
        (Met::Person, Some(12.0), Some(60.0))
    );
    assert!(
        records.notes[0].contains("time to ring is part of the ring"),
        "{:?}",
        records.notes
    );
}

#[test]
fn vicidials_three_tables_are_one_call() {
    let log = "uniqueid\tlead_id\tcall_date\tlength_in_sec\tstatus\tuser\tterm_reason\tcalled_count\n\
               1.1\t7\t2026-03-02 09:00:00\t95\tSALE\t1001\tAGENT\t1\n\
               1.2\t8\t2026-03-02 09:00:05\t26\tNA\tVDAD\tNONE\t2\n\
               1.3\t9\t2026-03-02 09:00:06\t4\tPDROP\tVDAD\tCALLER\t1\n\
               1.4\t9\t2026-03-02 09:30:06\t4\tAA\tVDAD\tNONE\t2\n\
               1.5\t10\t2026-03-02 09:30:06\t4\tINCALL\t1001\tNONE\t2\n";
    let carrier = "uniqueid\tlead_id\tdial_time\tanswered_time\tdialstatus\n\
                   1.1\t7\t107\t95\tANSWER\n1.2\t8\t26\t0\tNOANSWER\n";
    let agent = "agent_log_id\tuser\tlead_id\ttalk_sec\tdispo_sec\tdead_sec\tstatus\tuniqueid\n\
                 1\t1001\t7\t92\t14\t2\tSALE\t1.1\n2\t1001\t\t0\t0\t0\t\t\n";
    let files = [log, carrier, agent].map(|text| ("t.tsv".to_owned(), text.as_bytes().to_vec()));
    let records = read_records(&files, None, None, &Clock::default()).unwrap();
    let seen: Vec<_> = records.calls.iter().map(lengths).collect();
    assert_eq!(
        seen,
        [
            (Met::Person, Some(12.0), Some(90.0)),
            (Met::Unanswered, Some(26.0), None),
            (Met::Person, None, None),
            (Met::Machine, None, None),
        ]
    );
    let sale = &records.calls[0];
    assert_eq!(
        (sale.result.as_deref(), sale.wrap_up_s),
        (Some("SALE"), Some(16.0))
    );
    let dropped = records.calls[2].wait.unwrap();
    assert!(dropped.is_given_up && dropped.length_s == 4.0);
    assert_eq!(records.rejects.len(), 1);
}

#[test]
fn intervals_are_counts() {
    let records = read(
        "Interval Start UTC Date,Queue,Offered,Interactions Handled,Total Handle Time,Dialed,Answered,AMD\n\
         2026-03-02T09:00:00Z,sales,3,3,600,10,5,2\n\
         2026-03-02T09:15:00Z,service,12,0,,,,\n\
         2026-03-02T09:30:00Z,sales,3,3,600,4,5,2\n",
    )
    .unwrap();
    let of = |met| records.calls.iter().filter(|call| call.met == met).count();
    assert_eq!(
        (of(Met::Person), of(Met::Machine), of(Met::Unanswered)),
        (3, 2, 5)
    );
    assert_eq!(records.handled, [(200.0, 3)]);
    assert_eq!(records.offered[0].calls, 12);
    assert_eq!(records.rejects[0].line, 4);
}

const MAPPING: &str = r#"
[columns]
started = "when"
outcome = "how"
wait = "queued"
talk = "talked"
result = "came_to"
[outcomes]
ok = "person"
left = "gave_up"
test = "skip"
[results]
y = "sale"
"#;

#[test]
fn any_file_by_its_mapping() {
    let text = "when;how;queued;talked;came_to\n1772442000;ok;1.5;80;y\n1772442001;left;7;;\n1772442002;test;;;\n\
                1772442003;lost;;;\n1772442004;ok;x;80;n\n";
    let records = read_as(text, None, Some(MAPPING)).unwrap();
    assert_eq!(records.calls.len(), 2);
    assert_eq!(records.calls[0].result.as_deref(), Some("sale"));
    assert!(!records.calls[0].wait.unwrap().is_given_up);
    assert!(records.calls[1].wait.unwrap().is_given_up);
    let reasons: Vec<&str> = records
        .rejects
        .iter()
        .map(|reject| &*reject.reason)
        .collect();
    assert_eq!(
        reasons,
        [
            "outcome \"lost\" is not in the mapping's [outcomes]",
            "wait is \"x\", not a number of seconds"
        ]
    );
}

#[test]
fn what_is_no_mapping_is_told() {
    let wrong = |text: &str| Mapping::parse("map.toml", text).unwrap_err().to_string();
    assert!(wrong("[columns]\ntalk = \"t\"\n").contains("needs columns.outcome, or outcome"));
    assert!(
        wrong("outcome = \"persn\"\n[columns]\n")
            .contains("\"persn\" is no outcome; allowed: person, machine")
    );
    assert!(wrong("[colums]\n").contains("unknown field `colums`"));
}

#[test]
fn files_that_cannot_be_used() {
    let why = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(why("\n\n"), "calls.csv: is empty");
    assert!(
        why("a,b,c\n1,2,3\n")
            .starts_with("calls.csv: is none of the call records known here; its first line")
    );
    assert_eq!(
        why("dst,start,duration,billsec,disposition\nx,y,1,0,BUSY\n"),
        "calls.csv: none of its 1 rows can be used; the first: line 2: start is \"y\", not an instant"
    );
    assert_eq!(
        why("dst,start,duration,billsec,disposition\n"),
        "calls.csv: none of its 0 rows can be used; the first: line 1: there is no row below the header"
    );
    let missing = read_as("dst,start,billsec\n1,2,3\n", Some(Format::Asterisk), None).unwrap_err();
    assert_eq!(
        missing.to_string(),
        "calls.csv: has no column \"duration\"; its columns are: dst, start, billsec"
    );
}

proptest::proptest! {
    /// Whatever the bytes: an error or records, every row read is used or rejected, and no panic.
    #[test]
    fn any_bytes_at_all(
        bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
        format in 0..5_usize,
    ) {
        let (_, format) = Format::ALL[format];
        let mapping = Mapping::parse("map.toml", MAPPING).unwrap();
        let mut text = b"dst,start,duration,billsec,disposition,when,how,queued,talked,came_to\n".to_vec();
        text.extend(bytes);
        let files = [("calls.csv".to_owned(), text)];
        let _ = read_records(&files, Some(format), Some(&mapping), &Clock::default());
    }
}
