//! What reads bytes of the network, for the fuzz targets (`fuzz/`): each takes anything, and ends in a result that adds
//! up. Compiled for them and for tests alone.

pub use crate::media::fuzzing::{description, packets};
pub use crate::trunk::fuzzing::sip;

#[cfg(test)]
mod tests {
    /// What the fuzzer began with, and what it once found.
    #[test]
    fn seeds_are_read_to_their_end() {
        type Target = (&'static str, fn(&[u8]));
        let targets: [Target; 3] = [
            ("sip", super::sip),
            ("description", super::description),
            ("packets", super::packets),
        ];
        for (folder, read) in targets {
            let folder = format!("{}/../fuzz/seeds/{folder}", env!("CARGO_MANIFEST_DIR"));
            let files =
                std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
            let mut count = 0;
            for file in files {
                let path = file.expect("a file").path();
                read(&std::fs::read(&path).expect("a seed"));
                count += 1;
            }
            assert!(count > 0, "{folder} is empty");
        }
    }
}
