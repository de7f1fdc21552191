//! An agent's device, or a person with a voice: baresip, which answers by itself, plays a file and records what it
//! hears.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::ports;
use super::process::{Process, is_bound, until};
use super::sound::{read_wav, write_wav};

/// What one process talks at a time, at most.
const MOST_CALLS: u16 = 60;

#[derive(Debug)]
pub(crate) struct Baresip {
    folder: TempDir,
    process: Process,
    pub(crate) port: u16,
}

impl Baresip {
    /// Somebody who takes calls to this user, and says the same again and again. One process records one of them.
    pub(crate) fn start(user: &str, voice: &[i16]) -> Self {
        Self::start_many(&[user.to_owned()], voice, true)
    }

    /// The same, who shows this certificate (with its key, PEM) at [`Baresip::tls_port`].
    pub(crate) fn start_secure(user: &str, voice: &[i16], certificate: &Path) -> Self {
        let more = format!("sip_certificate {}\n", certificate.display());
        Self::start_configured(&[user.to_owned()], voice, &more)
    }

    /// Several of them in one process, which takes calls to any of these users at a time.
    pub(crate) fn start_many(users: &[String], voice: &[i16], records: bool) -> Self {
        let more = if records { "module sndfile.so\n" } else { "" };
        Self::start_configured(users, voice, more)
    }

    fn start_configured(users: &[String], voice: &[i16], more: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // It binds the next port too, for TLS.
        let port = ports::take(4);
        // A pair of ports a call. One user talks to few at a time.
        let calls = if users.len() == 1 { 12 } else { MOST_CALLS };
        let media = ports::take(2 * calls);
        // At the file's end it hangs up, so the file is long.
        let mut long = Vec::new();
        while long.len() < 8000 * 120 {
            long.extend_from_slice(voice);
        }
        write_wav(&long, &folder.path().join("voice.wav"));
        let path = |name: &str| folder.path().join(name).display().to_string();
        let config = format!(
            "sip_listen 127.0.0.1:{port}\nrtp_ports {media}-{}\n\
             audio_source aufile,{}\naudio_player aubridge,nil\naudio_alert aubridge,nil\n\
             ausrc_srate 8000\nauplay_srate 8000\nausrc_channels 1\nauplay_channels 1\n\
             snd_path {}\ncall_max_calls {calls}\ncall_local_timeout 60\n\
             module_path /usr/lib/baresip/modules\nmodule g711.so\nmodule aufile.so\nmodule aubridge.so\n\
             {more}module_app account.so\nmodule_app menu.so\n",
            media + 2 * calls - 1,
            path("voice.wav"),
            folder.path().display(),
        );
        std::fs::write(folder.path().join("config"), config).unwrap();
        let account = |user: &String| {
            format!(
                "<sip:{user}@127.0.0.1:{port}>;regint=0;answermode=auto;audio_codecs=pcmu/8000/1\n"
            )
        };
        let accounts: String = users.iter().map(account).collect();
        std::fs::write(folder.path().join("accounts"), accounts).unwrap();
        let mut command = Command::new("baresip");
        command
            .arg("-f")
            .arg(folder.path())
            .args(["-n", "127.0.0.1"]);
        let process = Process::start("baresip", folder.path(), &mut command);
        let mut baresip = Self {
            folder,
            process,
            port,
        };
        // It listens before it knows its accounts, and refuses calls to them until then.
        until("baresip is ready", || {
            assert!(!baresip.process.has_ended(), "{}", baresip.log());
            is_bound(port) && baresip.log().contains("baresip is ready")
        });
        baresip
    }

    /// Where it takes calls over TLS.
    pub(crate) fn tls_port(&self) -> u16 {
        self.port + 1
    }

    /// A trunk file's devices: all agents', of which it takes the calls to its user.
    pub(crate) fn devices(&self, agents: &str) -> String {
        let port = self.port;
        format!(
            "[[device]]\nagents = \"{agents}\"\nuri = \"sip:agent{{agent}}@127.0.0.1:{port}\"\n"
        )
    }

    /// Ends it at once, whoever it talks to.
    pub(crate) fn die(mut self) {
        self.process.kill();
    }

    /// Ends it, and gives what it heard.
    pub(crate) fn heard(mut self) -> Vec<i16> {
        self.process.end();
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let heard = files
            .map(|it| it.unwrap().path())
            .find(|it| it.to_string_lossy().ends_with("-dec.wav"));
        let heard = heard.unwrap_or_else(|| panic!("it recorded nothing: {}", self.log()));
        read_wav(&heard)
    }

    fn log(&self) -> String {
        read(&self.folder.path().join("baresip.log"))
    }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}
