//! The program itself in a folder of its own, started, asked over its API, and killed.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use outpace_live::session;
use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};

use super::*;

/// A process that ends with the test.
pub(crate) struct Process(pub(crate) Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A folder with a campaign file and a live file.
pub(crate) struct Installed {
    folder: tempfile::TempDir,
    client: Client,
}

/// The program at work.
pub(crate) struct Running {
    pub(crate) process: Process,
    pub(crate) address: String,
}

impl Installed {
    /// With an API whose one token may do everything; `network` is the rest of the live file.
    pub(crate) fn new(campaign: &str, network: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path();
        fs::write(at.join("campaign.toml"), campaign).unwrap();
        fs::write(at.join("admin"), "secret-of-the-admin").unwrap();
        let live = format!(
            "[api]\nlisten = \"127.0.0.1:0\"\nrequests_per_second = 1000\n\
             [[api.tokens]]\nname = \"admin\"\nrole = \"admin\"\nfile = \"admin\"\n\
             [store]\nfolder = \"data\"\n[safety]\nallow = [\"+1212555\"]\n{network}"
        );
        fs::write(at.join("live.toml"), live).unwrap();
        Self {
            folder,
            client: Client::new(),
        }
    }

    /// Where it is.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program, about to start.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_outpace-live"));
        command
            .args(["campaign.toml", "--trunks", "live.toml", "--live"])
            .current_dir(self.folder());
        command
    }

    pub(crate) fn start(&self) -> Running {
        Self::started(&mut self.command())
    }

    /// Starts the program as a command says, and waits until it listens.
    pub(crate) fn started(command: &mut Command) -> Running {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let mut told = String::new();
        let address = loop {
            let line = lines
                .next()
                .unwrap_or_else(|| panic!("it ended: {told}"))
                .unwrap();
            if let Some((_, address)) = line.split_once("listens on ") {
                break address.to_owned();
            }
            told += &line;
            told.push('\n');
        };
        // Whatever it says later is read, so that it is not kept waiting.
        std::thread::spawn(move || {
            lines.for_each(|line| eprintln!("| {}", line.unwrap_or_default()))
        });
        Running {
            process: Process(child),
            address,
        }
    }

    pub(crate) async fn ask(
        &self,
        at: &Running,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> (StatusCode, Value) {
        let request = self
            .client
            .request(method, format!("{}{path}", at.address))
            .bearer_auth("secret-of-the-admin");
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        let answer = request.send().await.unwrap();
        (answer.status(), answer.json().await.unwrap_or_default())
    }

    pub(crate) async fn post(&self, at: &Running, path: &str, body: Option<Value>) -> StatusCode {
        self.ask(at, Method::POST, path, body).await.0
    }

    pub(crate) async fn until(
        &self,
        at: &Running,
        path: &str,
        is_so: impl Fn(&Value) -> bool,
    ) -> Value {
        let mut last = Value::Null;
        for _ in 0..3000 {
            last = self.ask(at, Method::GET, path, None).await.1;
            if is_so(&last) {
                return last;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("{path}: {last}");
    }

    pub(crate) async fn add(&self, at: &Running, numbers: std::ops::Range<u32>) {
        let path = "/v3/campaign-management/campaigns/campaign/contact-list/own/contacts";
        let numbers: Vec<u32> = numbers.collect();
        for ten in numbers.chunks(10) {
            let contact =
                |it: &u32| json!({ "id": it.to_string(), "number": format!("+1212555{it:04}") });
            let contacts: Vec<Value> = ten.iter().map(contact).collect();
            let added = self
                .post(at, path, Some(json!({ "contacts": contacts })))
                .await;
            assert_eq!(added, StatusCode::ACCEPTED);
        }
    }

    /// Puts a whole list on the campaign's own.
    pub(crate) async fn import(&self, at: &Running, list: String) -> Value {
        let path = "/v3/campaign-management/campaigns/campaign/contact-list/own/import";
        let request = self.client.post(format!("{}{path}", at.address));
        let answer = request.bearer_auth("secret-of-the-admin").body(list).send();
        answer.await.unwrap().json().await.unwrap()
    }

    pub(crate) async fn agents_come(&self, at: &Running, agents: u32) {
        for agent in 0..agents {
            let path = format!("/v1/agents/{agent}/state");
            self.post(at, &format!("{path}/login"), None).await;
            self.post(at, &format!("{path}/available"), None).await;
        }
    }

    /// Agents end their wrap-up as soon as they are seen in it.
    pub(crate) async fn end_wrap_ups(&self, at: &Running) {
        let agents = self.ask(at, Method::GET, "/v1/agents", None).await.1;
        for agent in agents.as_array().unwrap() {
            if agent["state"] == "wrap_up" || agent["state"] == "idle" {
                let path = format!("/v1/agents/{}/state/available", agent["agent"]);
                self.post(at, &path, None).await;
            }
        }
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder().join("data").join(session::STORE)
    }
}

impl Running {
    pub(crate) fn signal(&self, name: &str) {
        let id = self.process.0.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &id])
                .status()
                .unwrap()
                .success()
        );
    }
}
