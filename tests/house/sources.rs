//! The sources themselves: sizes, and what must not be in them.

use std::path::{Path, PathBuf};
use std::{fs, io};

fn rust_files(dir: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() && name != "target" && !name.starts_with('.') {
            rust_files(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

pub(crate) fn all_sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    rust_files(Path::new(env!("CARGO_MANIFEST_DIR")), &mut files).expect("the sources are there");
    files.sort();
    assert!(files.len() > 50, "only {} sources found", files.len());
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a source can be read");
        (path, text)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn no_file_is_longer_than_six_hundred_lines() {
    for (path, text) in all_sources() {
        let lines = text.lines().count();
        assert!(lines <= 600, "{}: {lines} lines", path.display());
    }
}

#[test]
fn no_file_is_called_after_nothing() {
    for (path, _) in all_sources() {
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let banned = [
            "utils", "util", "helpers", "common", "manager", "types", "misc",
        ];
        assert!(!banned.contains(&stem.as_str()), "{}", path.display());
    }
}

#[test]
fn no_test_is_switched_off() {
    let ignore = concat!("#[", "ignore");
    for (path, text) in all_sources() {
        assert!(!text.contains(ignore), "{}", path.display());
    }
}
