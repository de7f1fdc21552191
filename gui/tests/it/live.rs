//! The Live view: a simulated dialer, labelled so; a live one that goes away.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};

use egui_kittest::kittest::{NodeT as _, Queryable as _};
use outpace_gui::command::UiCommand;
use outpace_live_api::{CampaignStatus, Status};

use crate::desktop::Desktop;

fn opened() -> Desktop {
    let mut desktop = Desktop::new();
    desktop.until("the scenario", |harness| {
        harness.state().desk().document.good().is_some()
    });
    desktop.harness.state_mut().ask(UiCommand::Cancel);
    desktop.harness.state_mut().ask(UiCommand::ShowLive);
    desktop.until("the Live view", |harness| {
        harness.query_by_label("Simulated dialer").is_some()
    });
    desktop
}

fn campaign(desktop: &mut Desktop) -> Option<CampaignStatus> {
    desktop
        .harness
        .state_mut()
        .views()
        .live
        .status()
        .and_then(|it| it.campaigns.first())
        .cloned()
}

#[test]
fn a_simulated_dialer_is_labelled_obeys_and_stops_at_once() {
    let mut desktop = opened();
    desktop.harness.get_by_label("Simulated dialer").click();
    desktop.until("calls", |harness| {
        harness
            .state_mut()
            .views()
            .live
            .status()
            .is_some_and(|it| it.calls > 0)
    });
    assert!(desktop.harness.query_by_label("SIMULATED").is_some());
    assert!(
        desktop
            .harness
            .query_by_label_contains("No call is placed.")
            .is_some()
    );
    assert!(desktop.harness.query_by_label("LIVE").is_none());
    desktop.harness.get_by_label("EMERGENCY STOP").click();
    desktop.until("no lines", |harness| {
        let status = harness.state_mut().views().live.status().cloned();
        status.is_some_and(|it| {
            it.emergency_stop && it.campaigns[0].lines == 0 && it.campaigns[0].status == "paused"
        })
    });
    desktop
        .harness
        .get_by_label("Calls may be placed again")
        .click();
    desktop.harness.run_steps(2);
    desktop.harness.get_by_label("Resume").click();
    desktop.until("lines again", |harness| {
        let status = harness.state_mut().views().live.status().cloned();
        status.is_some_and(|it| !it.emergency_stop && it.campaigns[0].lines > 0)
    });
}

/// A dialer of an afternoon: answers with one status, hands on what it was asked.
fn dialer() -> (String, Receiver<String>, TcpListener) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("it has one"));
    let (asked, heard) = channel();
    let own = listener.try_clone().expect("a second hand on it");
    std::thread::Builder::new()
        .name("test-dialer".to_owned())
        .spawn(move || {
            for stream in own.incoming() {
                let Ok(stream) = stream else { return };
                if answer(stream, &asked).is_none() {
                    return;
                }
            }
        })
        .expect("a thread");
    (address, heard, listener)
}

fn answer(mut stream: TcpStream, asked: &std::sync::mpsc::Sender<String>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let (mut first, mut length, mut token) = (String::new(), 0, false);
    reader.read_line(&mut first).ok()?;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let line = line.trim().to_lowercase();
        if let Some(bytes) = line.strip_prefix("content-length:") {
            length = bytes.trim().parse().ok()?;
        }
        token |= line == "authorization: bearer secret";
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let request = format!("{} {}", first.trim(), String::from_utf8_lossy(&body));
    let is_look = request.starts_with("GET /v1/status");
    let stops = request.contains("stop the test");
    if !is_look {
        asked.send(request).ok()?;
    }
    let text = serde_json::to_string(&status()).ok()?;
    let code = if token { "200 OK" } else { "401 Unauthorized" };
    write!(stream, "HTTP/1.1 {code}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}", text.len()).ok()?;
    (!stops).then_some(())
}

fn status() -> Status {
    Status {
        version: "test".to_owned(),
        now_ms: 0,
        clock_drift_s: 0.0,
        emergency_stop: false,
        ending: false,
        calls: 17,
        calls_last_hour: 100,
        calls_per_hour_limit: None,
        agents_logged_in: 12,
        agents_connected: 9,
        facts: 1,
        undelivered: 0,
        campaigns: vec![CampaignStatus {
            id: "north".to_owned(),
            campaign_type: "predictive".to_owned(),
            status: "running".to_owned(),
            held: 3,
            ringing_agents: 0,
            lines: 8,
            waiting: 0,
            offers: 0,
            lines_per_agent: 2.5,
            live: 200,
            abandoned: 4,
            abandon_rate: Some(0.02),
            contacts: 1000,
            fresh: 900,
        }],
    }
}

#[test]
fn a_live_dialer_is_shown_told_and_its_going_away_is_said() {
    let (address, heard, listener) = dialer();
    let mut desktop = opened();
    use egui::accesskit::Role;
    for (role, name, text) in [
        (Role::TextInput, "Address of the dialer", address.as_str()),
        (Role::PasswordInput, "Token", "secret"),
    ] {
        desktop.harness.get_by_role_and_label(role, name).focus();
        desktop.harness.run_steps(2);
        desktop
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        desktop
            .harness
            .get_by_role_and_label(role, name)
            .type_text(text);
        desktop.harness.run_steps(2);
    }
    desktop.harness.get_by_label("Connect").click();
    desktop.until("its numbers", |harness| {
        harness
            .state_mut()
            .views()
            .live
            .status()
            .is_some_and(|it| it.calls == 17)
    });
    assert_eq!(
        campaign(&mut desktop).map(|it| it.id),
        Some("north".to_owned())
    );
    assert!(
        desktop.harness.query_by_label("LIVE").is_some()
            && desktop.harness.query_by_label("SIMULATED").is_none()
    );
    desktop.harness.get_by_label("Pause campaign north").click();
    let mut request = String::new();
    desktop.until("the order", |_| {
        request = heard.try_recv().unwrap_or_default();
        !request.is_empty()
    });
    assert!(
        request.starts_with("POST /v1/dialer/campaign/north/pause"),
        "{request}"
    );
    desktop.harness.get_by_label("New gain").focus();
    desktop.harness.run_steps(2);
    desktop.harness.get_by_label("New gain").type_text("0.6");
    desktop.harness.run_steps(2);
    desktop.harness.get_by_label("Send to the dialer").click();
    desktop.until("the order", |_| {
        request = heard.try_recv().unwrap_or_default();
        !request.is_empty()
    });
    assert!(
        request.starts_with("PUT /v1/dialer/campaign/north")
            && request
                .split_whitespace()
                .collect::<String>()
                .ends_with("{\"predictiveGain\":0.6}"),
        "{request}"
    );
    // The dialer goes away: its thread ends with its last connection, and the port is closed.
    let socket = listener.local_addr().expect("it has one");
    let mut last = TcpStream::connect(socket).expect("it is there");
    write!(last, "GET /stop the test HTTP/1.1\r\n\r\n").expect("sent");
    let _ = last.read_to_end(&mut Vec::new());
    drop(listener);
    desktop.until("it is said", |harness| {
        harness.query_by_label_contains("does not answer").is_some()
    });
    assert_eq!(
        campaign(&mut desktop).map(|it| it.live),
        Some(200),
        "what was heard last stays"
    );
    let node = desktop.harness.get_by_label("EMERGENCY STOP");
    assert!(
        !node.accesskit_node().is_disabled(),
        "stopping can be tried all the same"
    );
}
