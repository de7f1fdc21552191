//! `outpace amd`: recordings in, errors and pictures out, and what it says about bad ones.

use std::f64::consts::PI;
use std::fs;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use tempfile::TempDir;

use crate::interrupt::interrupt;
use crate::outpace::{Ran, command, outpace_in};

/// A WAV file: 8 kHz, 16 bit, one channel.
fn wave(samples: &[i16]) -> Vec<u8> {
    let data: Vec<u8> = samples.iter().flat_map(|it| it.to_le_bytes()).collect();
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((36 + data.len() as u32).to_le_bytes());
    bytes.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data");
    bytes.extend((data.len() as u32).to_le_bytes());
    bytes.extend(data);
    bytes
}

/// What is heard, piece after piece, each of so many milliseconds.
enum Piece {
    Silence(u32),
    /// A voice of that pitch: a stack of overtones whose loudness and pitch waver.
    Voice(u32, f64),
    /// A pure tone of that frequency.
    Tone(u32, f64),
}

fn recording(pieces: &[Piece]) -> Vec<i16> {
    let mut samples = Vec::new();
    for piece in pieces {
        let (Piece::Silence(ms) | Piece::Voice(ms, _) | Piece::Tone(ms, _)) = piece;
        samples.extend((0..ms * 8).map(|at| {
            let t = f64::from(at) / 8000.0;
            let sample = match piece {
                // A line is never quite silent.
                Piece::Silence(_) => f64::from(at % 13 * 5 % 13) - 6.0,
                Piece::Tone(_, hz) => 6000.0 * (2.0 * PI * hz * t).sin(),
                Piece::Voice(_, pitch) => {
                    let hz = pitch * (1.0 + 0.05 * (11.0 * t).sin());
                    let loud = 0.7 + 0.3 * (25.0 * t).sin();
                    let overtone = |k: u32| (2.0 * PI * hz * t * f64::from(k)).sin() / f64::from(k);
                    loud * 5000.0 * (1..18).map(overtone).sum::<f64>()
                }
            };
            sample as i16
        }));
    }
    samples
}

/// Two hellos, a long-winded person, two machines, a fax machine, a silent line; nothing wrong with any.
fn corpus() -> TempDir {
    use Piece::{Silence, Tone, Voice};
    let folder = tempfile::tempdir().expect("a folder");
    let mut labels = "file,label,kind,greeting_end_s\n".to_owned();
    let mut add = |name: &str, rest: &str, pieces: &[Piece]| {
        fs::write(folder.path().join(name), wave(&recording(pieces))).expect("a recording");
        labels += &format!("{name},{rest}\n");
    };
    let hello = |pitch| [Silence(600), Voice(500, pitch), Silence(4000)];
    add("hello-1.wav", "human,hello,1.1", &hello(120.0));
    add("hello-2.wav", "human,hello,1.1", &hello(190.0));
    // The tail of this one is left to the silence after a recording.
    let pieces = [Silence(400), Voice(2200, 140.0), Silence(100)];
    add("shop.wav", "human,business,2.6", &pieces);
    let pieces = [
        Silence(800),
        Voice(3000, 150.0),
        Silence(300),
        Voice(1500, 150.0),
        Silence(400),
        Tone(400, 1000.0),
        Silence(2000),
    ];
    add("machine-1.wav", "machine,carrier,", &pieces);
    let pieces = [
        Silence(500),
        Voice(700, 110.0),
        Silence(900),
        Voice(4000, 110.0),
        Silence(3000),
    ];
    add("machine-2.wav", "machine,hello-pause,", &pieces);
    add(
        "fax.wav",
        "fax,,",
        &[Silence(1800), Tone(3000, 2100.0), Silence(1000)],
    );
    add("line.wav", "silence,,", &[Silence(6000)]);
    fs::write(folder.path().join("labels.csv"), labels).expect("labels");
    folder
}

fn right(ran: &Ran) -> &str {
    assert_eq!(ran.code, Some(0), "{}", ran.stderr);
    &ran.stdout
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("one JSON object")
}

#[test]
fn each_detector_is_scored_overall_and_by_kind() {
    let corpus = corpus();
    let found = json(right(&outpace_in(
        corpus.path(),
        &["amd", "score", ".", "--json", "--out", "none"],
    )));
    assert!(!corpus.path().join("none").exists());
    let detectors = found["detectors"].as_object().expect("detectors");
    assert_eq!(
        detectors.keys().collect::<Vec<_>>(),
        ["asterisk", "reference", "scored"]
    );
    for (name, score) in detectors {
        for error in ["false_positive", "false_negative"] {
            for key in ["ci95_low", "value", "ci95_high"] {
                assert!(score[error][key].is_f64(), "{name}: {error}.{key}");
            }
        }
        for key in [
            "mean_after_greeting_s",
            "within_2s",
            "mean_time_to_machine_s",
        ] {
            assert!(score[key].is_f64() || score[key].is_null(), "{name}: {key}");
        }
        assert_eq!(score["n"], 7, "{name}");
        assert_eq!(score["kinds"]["human"]["hello"]["n"], 2, "{name}");
    }
    // Asterisk on known sounds, to the frame: 800 ms of silence after a hello; the shop talks for longer than
    // 1500 ms; the machine's 900 ms of silence sound like a person's.
    let asterisk = &found["detectors"]["asterisk"];
    let count = |error: &str| {
        (
            asterisk[error]["count"].as_u64(),
            asterisk[error]["n"].as_u64(),
        )
    };
    assert_eq!(count("false_positive"), (Some(1), Some(3)));
    assert_eq!(count("false_negative"), (Some(1), Some(2)));
    let after = asterisk["mean_after_greeting_s"]
        .as_f64()
        .expect("people are released");
    assert!((0.79..=0.84).contains(&after), "{after}");
    assert_eq!(asterisk["within_2s"], 1.0);
    let machine = asterisk["mean_time_to_machine_s"]
        .as_f64()
        .expect("a machine is stopped");
    assert!((2.28..=2.32).contains(&machine), "{machine}");
    assert_eq!(
        asterisk["kinds"]["human"]["business"]["false_positive"]["value"],
        1.0
    );
    assert_eq!(asterisk["confusion"]["silence"]["machine"], 1);
    assert_eq!(asterisk["worst"][0]["file"], "shop.wav");
    assert_eq!(asterisk["worst"][0]["cause"], "LONGGREETING-1500-1500");
    assert_eq!(asterisk["watch"], Value::Null, "it does not listen on");
    assert!(asterisk["reliability"].is_null() && !found["detectors"]["scored"]["watch"].is_null());
}

#[test]
fn a_planner_reads_a_table_and_one_detector_can_be_asked_for() {
    let corpus = corpus();
    let ran = outpace_in(
        corpus.path(),
        &["amd", "score", ".", "--detector", "asterisk"],
    );
    let text = right(&ran);
    assert!(
        text.starts_with("7 recordings: 3 human, 2 machine, 1 fax, 1 silence\n"),
        "{text}"
    );
    assert!(
        text.contains("People hung up on                33.3 % (6.1 to 79.2)\n"),
        "{text}"
    );
    assert!(
        text.contains("human: business") && !text.contains("scored"),
        "{text}"
    );
}

#[test]
fn bad_recordings_and_labels_are_told_and_the_rest_is_scored() {
    let corpus = corpus();
    let folder = corpus.path();
    let labels = folder.join("labels.csv");
    let mut text = fs::read_to_string(&labels).expect("labels");
    text += "song.wav,human,hello,1\ncut.wav,machine,,\ngone.wav,human,,\nhello-1.wav,human,,\nline.wav,noise,,\nline.wav,busy,,soon\n";
    fs::write(&labels, text).expect("labels");
    fs::write(folder.join("song.wav"), b"ID3 this is music").expect("a file");
    let whole = fs::read(folder.join("fax.wav")).expect("a recording");
    fs::write(folder.join("cut.wav"), &whole[..whole.len() / 2]).expect("a file");
    fs::write(folder.join("nobody-knows.wav"), &whole).expect("a file");
    let ran = outpace_in(folder, &["amd", "score", ".", "--json", "--out", "out"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    let found = json(&ran.stdout);
    assert_eq!(
        (
            &found["recordings"],
            &found["rejects"],
            &found["unlabelled"]
        ),
        (&7.into(), &6.into(), &1.into())
    );
    for told in [
        "note: 1 recording in . without a label, the first: nobody-knows.wav\n",
        "left out: ./labels.csv:11: file: \"gone.wav\" is not in .\n",
        "left out: ./labels.csv:12: file: \"hello-1.wav\" has a label on line 2 already\n",
        "left out: ./labels.csv:13: label: \"noise\"; allowed is one of human, machine, screener, fax, sit, busy, silence\n",
        "left out: ./labels.csv:14: greeting_end_s: \"soon\"; allowed are seconds from 0 to 3600, or nothing\n",
        "left out: ./song.wav: is no WAV file (it does not begin with RIFF and WAVE); allowed are",
        "left out: ./cut.wav: is cut off: its header says 92800 bytes of samples, and there are",
    ] {
        assert!(ran.stderr.contains(told), "{told}in\n{}", ran.stderr);
    }
    let rejects = fs::read_to_string(folder.join("out/rejects.csv")).expect("rejects");
    assert_eq!(rejects.lines().count(), 7, "{rejects}");
}

#[test]
fn what_cannot_be_begun_says_why_and_exits_with_two_or_three() {
    let corpus = corpus();
    let folder = corpus.path();
    fs::write(folder.join("other.csv"), "name,label\na.wav,human\n").expect("a file");
    fs::write(folder.join("none.csv"), "file,label\ngone.wav,human\n").expect("a file");
    fs::create_dir(folder.join("empty")).expect("a folder");
    for (line, code, told) in [
        (
            &["amd", "score", "nowhere"][..],
            2,
            "nowhere/labels.csv: cannot be read",
        ),
        (
            &["amd", "score", "empty"],
            2,
            "--labels names the label file",
        ),
        (
            &["amd", "score", ".", "--detector", "magic"],
            2,
            "allowed is one of asterisk, reference, scored",
        ),
        (
            &["amd", "score", ".", "--labels", "other.csv"],
            3,
            "other.csv:1: has no column \"file\"; its columns are name, label",
        ),
        (
            &["amd", "score", ".", "--labels", "none.csv"],
            3,
            "no recording could be used; the first problem: none.csv:2",
        ),
        (
            &["amd", "explain", "gone.wav"],
            2,
            "gone.wav: there is no such file",
        ),
        (
            &["amd", "explain", "labels.csv"],
            3,
            "labels.csv: is no WAV file",
        ),
        (
            &["amd", "sounds", "empty"],
            3,
            "empty: there is no WAV file in it",
        ),
        (
            &["amd", "features", ".", "--until", "0"],
            2,
            "allowed are seconds from 0.1 to 600",
        ),
    ] {
        let ran = outpace_in(folder, line);
        assert_eq!(ran.code, Some(code), "{line:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(told), "{line:?}: {}", ran.stderr);
    }
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut files: Vec<_> = entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            (name, fs::read(&path).expect("a file"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn one_and_two_threads_leave_equal_bytes() {
    let corpus = corpus();
    let folder = corpus.path();
    let run = |threads: &str| {
        let out = format!("out-{threads}");
        let line = |line: &[&str]| {
            let ran = outpace_in(folder, &[line, &["--threads", threads]].concat());
            right(&ran).to_owned()
        };
        let printed = [
            line(&["amd", "score", ".", "--json", "--out", &out]),
            line(&["amd", "sounds", "."]),
            line(&["amd", "features", "."]),
        ];
        line(&["amd", "sweep", ".", "--out", &out]);
        (printed, files(&folder.join(out)))
    };
    let (one, two) = (run("1"), run("2"));
    assert_eq!(one.0, two.0);
    let names: Vec<&str> = one.1.iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "calls.csv",
        "score.json",
        "reliability.png",
        "sweep.csv",
        "sweep.parquet",
        "errors-against-time.svg",
    ] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
    assert!(one.1 == two.1, "a file of {names:?} differs");
}

#[test]
fn what_was_heard_is_exact() {
    let folder = tempfile::tempdir().expect("a folder");
    let pieces = [
        Piece::Silence(1000),
        Piece::Tone(500, 700.0),
        Piece::Silence(1000),
    ];
    fs::write(
        folder.path().join("burst, one.wav"),
        wave(&recording(&pieces)),
    )
    .expect("a recording");
    let ran = outpace_in(
        folder.path(),
        &["amd", "sounds", "burst, one.wav", "--gate", "energy"],
    );
    let lines = right(&ran).lines().filter(|line| !line.contains("tone"));
    let edges: Vec<&str> = lines.filter(|line| !line.ends_with("beep")).collect();
    assert_eq!(
        edges,
        [
            "file,gate,at_s,known_s,sound",
            "\"burst, one.wav\",energy,1.000,1.020,speech-on",
            "\"burst, one.wav\",energy,1.500,1.520,speech-off",
        ]
    );
}

#[test]
fn features_are_rows_of_every_tenth_of_a_second() {
    let corpus = corpus();
    let ran = outpace_in(corpus.path(), &["amd", "features", ".", "--until", "1.5"]);
    let text = right(&ran);
    let mut lines = text.lines();
    let head = lines.next().expect("a header");
    assert!(
        head.starts_with("file,label,kind,greeting_end_s,at_s,time,") && head.ends_with(",p"),
        "{head}"
    );
    let columns = head.split(',').count();
    assert!(lines.clone().all(|line| line.split(',').count() == columns));
    let hello: Vec<&str> = lines
        .filter(|line| line.starts_with("hello-1.wav,human,hello,1.1,"))
        .collect();
    assert_eq!(hello.len(), 15, "{hello:?}");
    assert!(
        hello[14].starts_with("hello-1.wav,human,hello,1.1,1.5,1500,"),
        "{}",
        hello[14]
    );
}

#[test]
fn a_call_is_explained_in_words_and_as_a_picture() {
    let corpus = corpus();
    let folder = corpus.path();
    let ran = outpace_in(folder, &["amd", "explain", "shop.wav", "--out", "pictures"]);
    let text = right(&ran);
    for told in [
        "shop.wav: human, business, 2.70 s\n",
        "  greeting over at 2.60 s\n",
        "  speech, energy: 0.40-2.60\n",
        "  asterisk: machine at 1.90 s (LONGGREETING-1500-1500), hung up on\n",
    ] {
        assert!(text.contains(told), "{told}in\n{text}");
    }
    let svg = fs::read_to_string(folder.join("pictures/shop-explained.svg")).expect("a picture");
    for told in [
        "LONGGREETING-1500-1500",
        "greeting over",
        "speech, neural",
        "reference",
        "scored",
    ] {
        assert!(svg.contains(told), "{told}");
    }
    // What the words sound like is a line of the picture, and no tone.
    assert!(svg.contains("the sound of the words"));
    assert!(!svg.contains("wording") && !text.contains("wording"));
    let png = fs::read(folder.join("pictures/shop-explained.png")).expect("a picture");
    assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
}

#[test]
fn a_sweep_has_a_row_for_each_setting_and_names_the_best() {
    let corpus = corpus();
    let folder = corpus.path();
    let ran = outpace_in(
        folder,
        &[
            "amd",
            "sweep",
            ".",
            "--detector",
            "asterisk",
            "--out",
            "sweep",
        ],
    );
    let text = right(&ran);
    assert!(
        text.contains("asterisk, at most 1 % of people hung up on: 0.0 %"),
        "{text}"
    );
    let csv = fs::read_to_string(folder.join("sweep/sweep.csv")).expect("a table");
    assert_eq!(csv.lines().count(), 385);
    let default: Vec<&str> = csv.lines().filter(|line| line.contains(",true,")).collect();
    assert_eq!(default.len(), 1);
    let settings = "initial_silence=2500 greeting=1500 after_greeting_silence=800 maximum_number_of_words=2 min_word_length=100";
    assert!(
        default[0].starts_with(&format!("asterisk,{settings},true,7,0.333")),
        "{}",
        default[0]
    );
    let parquet = fs::read(folder.join("sweep/sweep.parquet")).expect("a table");
    assert!(parquet.starts_with(b"PAR1"));
}

#[test]
fn a_numbers_own_greeting_is_known_there_and_who_says_something_else_is_told_apart() {
    let corpus = corpus();
    let folder = corpus.path();
    fs::create_dir(folder.join("known")).expect("a folder");
    let machine = folder.join("machine-1.wav");
    fs::copy(&machine, folder.join("known/earlier.wav")).expect("a recording");
    let labels = "file,label,number\nearlier.wav,machine,55 1\n";
    fs::write(folder.join("known/labels.csv"), labels).expect("labels");
    let called = "file,label,kind,greeting_end_s,number\nhello-1.wav,human,,1.1,55 1\nhello-2.wav,human,,1.1,55 2\n\
                  machine-1.wav,machine,,,55 1\nmachine-2.wav,machine,,,55 1\n";
    fs::write(folder.join("called.csv"), called).expect("labels");
    let calls = |more: &[&str]| {
        let score = [
            "amd",
            "score",
            ".",
            "--quiet",
            "--out",
            "out",
            "--labels",
            "called.csv",
        ];
        right(&outpace_in(folder, &[&score, more].concat()));
        let calls = fs::read_to_string(folder.join("out/calls.csv")).expect("calls");
        let scored = calls.lines().filter(|line| line.contains(",scored,"));
        scored.map(str::to_owned).collect::<Vec<_>>()
    };
    let (unknown, known) = (calls(&[]), calls(&["--known", "known"]));
    let head = fs::read_to_string(folder.join("out/calls.csv")).expect("calls");
    let column = |name: &str| {
        let mut names = head.lines().next().expect("a head").split(',');
        names.position(|it| it == name).expect("a column")
    };
    let field = |line: &str, name: &str| line.split(',').nth(column(name)).map(str::to_owned);
    let number = |lines: &[String], name: &str| -> f64 {
        let field = field(&lines[0], name).expect("a field");
        field.parse().expect("a number")
    };
    assert!(number(&known, "p") < number(&unknown, "p"), "{known:?}");
    assert!(
        number(&known, "verdict_s") <= number(&unknown, "verdict_s"),
        "{known:?}"
    );
    assert_eq!(known[1], unknown[1], "another number");
    assert_eq!(
        field(&known[2], "cause").as_deref(),
        Some("RECORDING-machine")
    );
    assert!(
        !known[3].contains("RECORDING"),
        "another greeting: {known:?}"
    );
}

#[test]
fn a_recording_heard_before_is_known_by_its_first_seconds() {
    let corpus = corpus();
    let folder = corpus.path();
    fs::create_dir(folder.join("known")).expect("a folder");
    // Half as loud, and cut 160 ms into the silence before it: another call to the same machine.
    let whole = fs::read(folder.join("machine-1.wav")).expect("a recording");
    let samples = whole[44..].chunks_exact(2).skip(1280);
    let quieter: Vec<i16> = samples
        .map(|it| i16::from_le_bytes([it[0], it[1]]) / 2)
        .collect();
    fs::write(folder.join("known/earlier.wav"), wave(&quieter)).expect("a recording");
    let causes = |line: &[&str]| {
        let line = [&["amd", "score", ".", "--quiet", "--out", "out"], line].concat();
        right(&outpace_in(folder, &line));
        let calls = fs::read_to_string(folder.join("out/calls.csv")).expect("calls");
        let known = calls
            .lines()
            .filter(|line| line.contains(",RECORDING-machine,"));
        let name = |line: &str| line.split(',').take(4).collect::<Vec<_>>().join(" ");
        known.map(name).collect::<Vec<_>>()
    };
    assert!(causes(&[]).is_empty());
    assert_eq!(
        causes(&["--known", "known"]),
        ["machine-1.wav machine carrier scored"]
    );
    fs::write(
        folder.join("known/labels.csv"),
        "file,label\nearlier.wav,human\n",
    )
    .expect("labels");
    let ran = outpace_in(folder, &["amd", "score", ".", "--known", "known"]);
    assert_eq!(ran.code, Some(3), "{}", ran.stderr);
    assert!(
        ran.stderr
            .contains("known: there is no recording of a machine"),
        "{}",
        ran.stderr
    );
}

#[test]
fn interrupted_what_was_played_is_scored() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = folder.path().join("0.wav");
    // Ten minutes each, more of them than any machine hears before the signal.
    let pieces = [
        Piece::Silence(500),
        Piece::Tone(400, 500.0),
        Piece::Silence(599_100),
    ];
    fs::write(&first, wave(&recording(&pieces))).expect("a recording");
    let mut labels = "file,label\n0.wav,human\n".to_owned();
    for copy in 1..2000 {
        let name = format!("{copy}.wav");
        fs::hard_link(&first, folder.path().join(&name)).expect("a link");
        labels += &format!("{name},human\n");
    }
    fs::write(folder.path().join("labels.csv"), labels).expect("labels");
    let child = command(folder.path(), &["amd", "score", ".", "--out", "out"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let (code, stderr) = interrupt(child);
    assert_eq!(code, Some(130), "{stderr}");
    assert!(stderr.contains("recordings not played\n"), "{stderr}");
    let score = fs::read_to_string(folder.path().join("out/score.json")).expect("a score");
    let done = json(&score)["recordings"].as_u64().expect("a count");
    assert!((1..2000).contains(&done), "{done}");
}
