//! The dependency graph, as `cargo metadata` resolves it from the lock file, without the network.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::Value;

struct Graph {
    /// Package id to name, version and licence.
    packages: BTreeMap<String, Package>,
    /// Package id to the ids it is built with (normal and build, not dev).
    needs: BTreeMap<String, Vec<String>>,
}

struct Package {
    name: String,
    version: String,
    license: Option<String>,
}

static GRAPH: LazyLock<Graph> = LazyLock::new(|| {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--filter-platform"])
        .arg("x86_64-unknown-linux-gnu")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Graph::read(&serde_json::from_slice(&output.stdout).expect("metadata is JSON"))
});

impl Graph {
    fn read(metadata: &Value) -> Self {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let packages = list(&metadata["packages"]).into_iter().map(|package| {
            let id = text(&package["id"]).expect("a package has an id");
            let name = text(&package["name"]).expect("a package has a name");
            let version = text(&package["version"]).expect("a package has a version");
            (id, Package { name, version, license: text(&package["license"]) })
        });
        let needs = list(&metadata["resolve"]["nodes"]).into_iter().map(|node| {
            let ids = list(&node["deps"]).into_iter().filter(|dependency| {
                list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev")
            });
            let ids = ids.filter_map(|dependency| text(&dependency["pkg"])).collect();
            (text(&node["id"]).expect("a node has an id"), ids)
        });
        Self { packages: packages.collect(), needs: needs.collect() }
    }

    /// Names a package is built with, directly.
    fn direct(&self, name: &str) -> BTreeSet<&str> {
        let needs = &self.needs[self.id(name)];
        needs.iter().map(|id| self.packages[id].name.as_str()).collect()
    }

    /// Everything a package is built with, near or far.
    fn all(&self, name: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut next = vec![self.id(name)];
        while let Some(id) = next.pop() {
            for need in &self.needs[id] {
                if found.insert(need.as_str()) {
                    next.push(need);
                }
            }
        }
        found.into_iter().map(|id| self.packages[id].name.as_str()).collect()
    }

    /// Ids of everything that reaches a user.
    fn shipped(&self) -> BTreeSet<&String> {
        let mut found = BTreeSet::new();
        let mut next: Vec<&String> = self.needs.keys().filter(|id| id.contains("path+")).collect();
        while let Some(id) = next.pop() {
            if found.insert(id) {
                next.extend(&self.needs[id]);
            }
        }
        found
    }

    fn id(&self, name: &str) -> &String {
        let found = self.packages.iter().find(|(_, package)| package.name == name);
        found.unwrap_or_else(|| panic!("{name} is in the workspace")).0
    }
}

fn rooms_of<'a>(names: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    names.iter().copied().filter(|name| name.starts_with("outpace")).collect()
}

#[test]
fn the_engine_knows_two_crates_and_no_room() {
    assert_eq!(GRAPH.direct("outpace-engine"), BTreeSet::from(["hashbrown", "libm"]));
}

#[test]
fn the_engine_is_no_std() {
    let lib = include_str!("../../engine/src/lib.rs");
    assert!(lib.contains("#![no_std]"));
}

#[test]
fn each_room_knows_only_the_rooms_below_it() {
    let rooms = |name| rooms_of(&GRAPH.direct(name));
    assert_eq!(rooms("outpace-scenarios"), BTreeSet::from(["outpace-engine"]));
    assert_eq!(rooms("outpace-sim"), BTreeSet::from(["outpace-engine", "outpace-scenarios"]));
    let below = BTreeSet::from(["outpace-engine", "outpace-scenarios", "outpace-sim"]);
    assert_eq!(rooms("outpace-results"), below);
}

#[test]
fn polars_and_plotters_stay_in_results() {
    for room in ["outpace-engine", "outpace-scenarios", "outpace-sim"] {
        let all = GRAPH.all(room);
        assert!(!all.contains("polars") && !all.contains("plotters"), "{room}");
    }
    assert!(GRAPH.all("outpace-results").contains("polars"));
}

#[test]
fn no_network_stack_comes_with_the_command_line() {
    let all = GRAPH.all("outpace");
    for stack in ["reqwest", "rustls", "hyper", "object_store", "openssl", "native-tls", "ring"] {
        assert!(!all.contains(stack), "{stack} is in the tree");
    }
}

#[test]
fn every_licence_is_one_we_accept() {
    for id in GRAPH.shipped() {
        let Package { name, version, license } = &GRAPH.packages[id];
        let license = license.as_deref().unwrap_or("");
        let accepted = |one: &str| ACCEPTED.contains(&one.trim_matches(['(', ')', ' ']));
        // "A OR B" needs one that is accepted, "A AND B" all.
        let fits = license
            .replace('/', " OR ")
            .split(" AND ")
            .all(|part| part.split(" OR ").any(accepted));
        assert!(fits, "{name} {version}: {license:?}");
    }
}

const ACCEPTED: [&str; 12] = [
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
    "0BSD",
    "BSL-1.0",
];

#[test]
fn no_crate_comes_in_two_versions_without_a_reason() {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for id in GRAPH.shipped() {
        let Package { name, version, .. } = &GRAPH.packages[id];
        versions.entry(name).or_default().insert(version);
    }
    let twice: BTreeSet<&str> =
        versions.iter().filter(|(_, versions)| versions.len() > 1).map(|(name, _)| *name).collect();
    let excused: BTreeSet<&str> = TWICE.iter().map(|(name, _)| *name).collect();
    assert_eq!(twice, excused, "left: in the tree, right: excused here");
}

/// Crates in the tree more than once, and who keeps the other version.
const TWICE: &[(&str, &str)] = &[];
