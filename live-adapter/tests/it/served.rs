//! A dialer with its API, on made-up phones, and somebody who asks it.

use std::path::Path;

use outpace_live::live_file::LiveFile;
use outpace_live::program::Program;
use reqwest::{Client, Method, Response, StatusCode};
use serde_json::Value;

use super::*;

/// A dialer that is asked.
pub(crate) struct Served {
    pub(crate) program: Program,
    pub(crate) client: Client,
}

/// Writes a live file with a token for each role, and reads it.
pub(crate) fn live_file(folder: &Path, more: &str) -> LiveFile {
    let roles = ["viewer", "agent", "campaign_manager", "supervisor", "admin"];
    let mut text = String::from(
        "[api]\nlisten = \"127.0.0.1:0\"\nrequests_per_second = 5000\n[store]\nfolder = \"data\"\n\
         [safety]\nallow = [\"+1\"]\n",
    );
    text += "[sip]\nbind = \"127.0.0.1:0\"\n[media]\naddress = \"127.0.0.1\"\nports = \"30000-30999\"\n\
        [[gateway]]\nname = \"loopback\"\nproxy = \"127.0.0.1:5999\"\n\
        [[device]]\nagents = \"0-7\"\nuri = \"sip:agent{agent}@127.0.0.1:5998\"\n";
    text += more;
    for role in roles {
        std::fs::write(folder.join(role), format!("secret-of-the-{role}")).unwrap();
        let agents = if role == "agent" {
            "agents = \"3-999\"\n"
        } else {
            ""
        };
        text += &format!(
            "[[api.tokens]]\nname = \"{role}\"\nrole = \"{role}\"\nfile = \"{role}\"\n{agents}"
        );
    }
    let path = folder.join("live.toml");
    std::fs::write(&path, text).unwrap();
    LiveFile::read(&path).unwrap_or_else(|error| panic!("{error}"))
}

impl Served {
    pub(crate) async fn start(loaded: &Loaded, live: &LiveFile) -> Self {
        Self::start_with(loaded, live, true).await
    }

    /// With agents who end their wrap-up by themselves, or only when somebody says so.
    pub(crate) async fn start_with(loaded: &Loaded, live: &LiveFile, come_back: bool) -> Self {
        let desks = DesksLater::default();
        let later = desks.clone();
        let telephony = Box::new(move |arrivals: outpace_live::telephony::Arrivals, _| {
            *later.0.lock().unwrap() = come_back.then(|| Desks(arrivals.clone()));
            Box::new(Phones::new(arrivals, None, Arc::default()))
                as Box<dyn outpace_live::telephony::Telephony>
        });
        let program = Program::start(
            loaded,
            Path::new("loopback.toml"),
            live,
            telephony,
            vec![Box::new(desks)],
        )
        .await
        .unwrap_or_else(|error| panic!("{error}"));
        Self {
            program,
            client: Client::new(),
        }
    }

    /// Asks with a role's token.
    pub(crate) async fn ask(
        &self,
        role: &str,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> Response {
        let url = format!("http://{}{path}", self.program.address);
        let request = self
            .client
            .request(method, url)
            .bearer_auth(format!("secret-of-the-{role}"));
        let request = match body {
            Some(body) => request.json(&body),
            None => request,
        };
        request.send().await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Value {
        let answer = self.ask("admin", Method::GET, path, None).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        answer.json().await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: Option<Value>) -> StatusCode {
        self.ask("admin", Method::POST, path, body).await.status()
    }

    /// Waits until something is so; the test's own time limit ends what never is.
    pub(crate) async fn until(&self, path: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        for _ in 0..2000 {
            let value = self.get(path).await;
            if is_so(&value) {
                return value;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("{path}: {}", self.get(path).await);
    }
}
