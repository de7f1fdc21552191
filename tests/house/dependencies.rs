//! The dependency graph, as `cargo tree` resolves it from the lock file, without the network.
//!
//! Not `cargo metadata`: that also lists what a weak feature (`polars-io?/cloud`) would bring and does
//! not.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// One crate in a tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Crate {
    name: String,
    version: String,
    licence: String,
}

/// What packages are built with (dev-dependencies left out), themselves included.
fn tree(arguments: &[&str]) -> BTreeSet<Crate> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
        ])
        .args(["--format", "{p}|{l}"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("cargo prints UTF-8");
    let lines = text.lines().filter_map(|line| line.split_once('|'));
    lines
        .map(|(package, licence)| {
            let mut words = package.split(' ');
            let mut word = || words.next().unwrap_or_default().to_owned();
            let (name, version) = (word(), word());
            // A crate listed before is marked, after its licence.
            let licence = licence.trim_end_matches(" (*)").to_owned();
            Crate {
                name,
                version,
                licence,
            }
        })
        .collect()
}

fn names(crates: &BTreeSet<Crate>) -> BTreeSet<&str> {
    crates.iter().map(|one| one.name.as_str()).collect()
}

fn direct(room: &str) -> BTreeSet<String> {
    let crates = tree(&["--package", room, "--depth", "1"]);
    names(&crates)
        .into_iter()
        .filter(|&name| name != room)
        .map(str::to_owned)
        .collect()
}

fn rooms_below(room: &str) -> Vec<String> {
    direct(room)
        .into_iter()
        .filter(|name| name.starts_with("outpace"))
        .collect()
}

#[test]
fn the_engine_knows_four_crates_and_no_room() {
    let direct = direct("outpace-engine");
    assert_eq!(
        direct.iter().map(String::as_str).collect::<Vec<_>>(),
        ["earshot", "hashbrown", "libm", "wide"]
    );
}

#[test]
fn the_engine_is_no_std() {
    let lib = include_str!("../../engine/src/lib.rs");
    assert!(lib.contains("#![no_std]"));
}

#[test]
fn each_room_knows_only_the_rooms_below_it() {
    assert_eq!(rooms_below("outpace-lists"), ["outpace-engine"]);
    assert_eq!(
        rooms_below("outpace-scenarios"),
        ["outpace-engine", "outpace-lists"]
    );
    assert_eq!(
        rooms_below("outpace-sim"),
        ["outpace-engine", "outpace-scenarios"]
    );
    assert_eq!(rooms_below("outpace-calibration"), ["outpace-engine"]);
    assert_eq!(rooms_below("outpace-detection"), ["outpace-engine"]);
    let below = ["outpace-engine", "outpace-scenarios", "outpace-sim"];
    assert_eq!(rooms_below("outpace-results"), below);
    let below = [
        "outpace-engine",
        "outpace-lists",
        "outpace-live-api",
        "outpace-scenarios",
    ];
    assert_eq!(rooms_below("outpace-live"), below);
}

#[test]
fn the_live_api_is_types_and_nothing_else() {
    let direct = direct("outpace-live-api");
    assert_eq!(
        direct.iter().map(String::as_str).collect::<Vec<_>>(),
        ["schemars", "serde"]
    );
}

#[test]
fn polars_and_plotters_stay_in_results() {
    for room in [
        "outpace-engine",
        "outpace-lists",
        "outpace-scenarios",
        "outpace-sim",
        "outpace-calibration",
        "outpace-detection",
        "outpace-live",
    ] {
        let crates = tree(&["--package", room]);
        let names = names(&crates);
        assert!(
            !names.contains("polars") && !names.contains("plotters"),
            "{room}"
        );
    }
    assert!(names(&tree(&["--package", "outpace-results"])).contains("polars"));
}

#[test]
fn no_network_stack_comes_with_the_command_line() {
    let crates = tree(&["--package", "outpace"]);
    let names = names(&crates);
    for stack in [
        "reqwest",
        "rustls",
        "hyper",
        "object_store",
        "openssl",
        "native-tls",
        "ring",
    ] {
        assert!(!names.contains(stack), "{stack} is in the tree");
    }
}

#[test]
fn every_licence_is_one_we_accept() {
    for Crate {
        name,
        version,
        licence,
    } in tree(&["--workspace"])
    {
        let accepted = |one: &str| ACCEPTED.contains(&one.trim_matches(['(', ')', ' ']));
        // "A OR B" needs one that is accepted, "A AND B" all.
        let fits = licence
            .replace('/', " OR ")
            .split(" AND ")
            .all(|part| part.split(" OR ").any(accepted));
        assert!(fits, "{name} {version}: {licence:?}");
    }
}

const ACCEPTED: [&str; 11] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "Unlicense",
    "CC0-1.0",
    "BSL-1.0",
];

#[test]
fn no_crate_comes_in_two_versions_without_a_reason() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Crate { name, version, .. } in tree(&["--workspace"]) {
        versions.entry(name).or_default().insert(version);
    }
    versions.retain(|_, versions| versions.len() > 1);
    let twice: Vec<&str> = versions.keys().map(String::as_str).collect();
    let excused: Vec<&str> = TWICE.iter().map(|(name, _)| *name).collect();
    assert_eq!(twice, excused, "left: in the tree, right: excused here");
}

/// Crates in the tree more than once, and who keeps the other version.
const TWICE: [(&str, &str); 17] = [
    (
        "base64",
        "usvg and ureq are on 0.23, what polars and others use on 0.22",
    ),
    ("foldhash", "comes with hashbrown 0.15"),
    (
        "getrandom",
        "ring, rustls' cryptography, stays on 0.2, ahash of parquet on 0.3",
    ),
    (
        "hashbrown",
        "polars-core 0.55 and polars-parquet stay on 0.15, rlibphonenumber's dashmap on 0.14",
    ),
    ("linux-raw-sys", "comes with rustix 0.38"),
    ("logos", PROTOX),
    ("logos-codegen", PROTOX),
    ("logos-derive", PROTOX),
    (
        "miniz_oxide",
        "png (resvg) stays on 0.8, flate2 of others is on 0.9",
    ),
    (
        "phf",
        "chrono-tz of polars stays on 0.12, accesskit is on 0.14",
    ),
    ("phf_shared", "comes with phf 0.12"),
    ("rustix", "winit's Wayland crates stay on 0.38"),
    ("strum_macros", "rlibphonenumber stays on 0.26"),
    ("syn", "some derive macros have moved to 3, others are on 2"),
    ("thiserror", "rlibphonenumber's build script stays on 1"),
    ("thiserror-impl", "comes with thiserror 1"),
    (
        "unicode-width",
        "miette of rlibphonenumber's build script stays on 0.1",
    ),
];

/// Nothing of it is in a binary.
const PROTOX: &str =
    "rlibphonenumber's build script has protox and prost-reflect, an edition apart";
