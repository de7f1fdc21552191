//! The campaign manager: contacts are pulled from it, results delivered to it. Either may be away for as long as it
//! likes; nothing is lost, and the dialer does not wait for it.

use std::sync::Arc;
use std::time::Duration;

use outpace_engine::CampaignId;
use outpace_live_api::Contacts;
use reqwest::Client;
use tokio::sync::Notify;

use crate::api::take_in;
use crate::api::{App, Secret};
use crate::figures::Kind;
use crate::store::{self, CampaignRow, Parcel};

/// Talks to the campaign managers until it is dropped.
pub async fn talk(app: Arc<App>, token: Option<Secret>, results: Arc<Notify>) {
    let Ok(client) = client(token) else {
        eprintln!("outpace-live: no HTTP client can be made; nothing is pulled or delivered");
        return;
    };
    let mut desks: Vec<Desk> = Vec::new();
    loop {
        let newcomers = desks.len() as u32..app.campaigns.count();
        desks.extend(newcomers.map(CampaignId).map(Desk::new));
        for desk in &mut desks {
            desk.turn(&app, &client).await;
        }
        tokio::select! {
            () = results.notified() => {}
            () = app.campaigns_changed.notified() => {}
            () = tokio::time::sleep(TURN) => {}
        }
    }
}

fn client(token: Option<Secret>) -> Result<Client, Box<dyn std::error::Error>> {
    let mut headers = reqwest::header::HeaderMap::new();
    if let Some(token) = token {
        let mut value = reqwest::header::HeaderValue::from_str(&format!("Bearer {}", token.0))?;
        value.set_sensitive(true);
        headers.insert(reqwest::header::AUTHORIZATION, value);
    }
    Ok(Client::builder()
        .default_headers(headers)
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(20))
        // Whoever may answer for an allowed host may not send the dialer to another.
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("outpace-live/", env!("CARGO_PKG_VERSION")))
        .build()?)
}

/// One campaign's business with its manager.
struct Desk {
    campaign: CampaignId,
    /// When contacts are asked for again, by the dialer's clock in milliseconds.
    ask_ms: i64,
    failures: u32,
}

impl Desk {
    const fn new(campaign: CampaignId) -> Self {
        Self {
            campaign,
            ask_ms: 0,
            failures: 0,
        }
    }

    async fn turn(&mut self, app: &App, client: &Client) {
        let campaign = self.campaign;
        let row = app
            .store
            .run(move |connection| store::campaign(connection, campaign))
            .await;
        let Ok(row) = row else {
            return;
        };
        if !row.callback_url.is_empty() {
            self.deliver(app, client, &row).await;
        }
        let fresh = app
            .view
            .look(|state| state.campaigns.get(campaign.index()).map(|it| it.fresh));
        let is_low = fresh.is_some_and(|fresh| fresh < row.record_count);
        let is_due = app.now_ms() >= self.ask_ms;
        if row.desired == "running" && !row.fetch_url.is_empty() && is_low && is_due {
            self.pull(app, client, &row).await;
        }
    }

    /// Asks for contacts.
    async fn pull(&mut self, app: &App, client: &Client, row: &CampaignRow) {
        let name = app.campaigns.name(self.campaign);
        let count = row.record_count.to_string();
        let request = client.get(&row.fetch_url).query(&[
            ("campaignId", name.as_str()),
            ("recordCount", count.as_str()),
        ]);
        let answer: Result<Contacts, String> = async {
            let answer = request
                .send()
                .await
                .map_err(|error| error.without_url().to_string())?;
            let answer = answer
                .error_for_status()
                .map_err(|error| error.without_url().to_string())?;
            answer
                .json()
                .await
                .map_err(|error| error.without_url().to_string())
        }
        .await;
        let taken = match answer {
            Ok(mut contacts) => {
                contacts.contacts.truncate(row.record_count as usize);
                take_in(app, self.campaign, None, &contacts)
                    .await
                    .map_err(|refused| format!("{refused:?}"))
            }
            Err(why) => Err(why),
        };
        match taken {
            Ok(answer) => {
                self.failures = 0;
                self.count(app, "pulled");
                for invalid in &answer.invalid {
                    eprintln!(
                        "outpace-live: {name}: a pulled contact is not usable: {}",
                        invalid.reason
                    );
                }
                // Nothing new: the manager has nobody at the moment, and is not asked all the time.
                let rest = if answer.added == 0 {
                    NOBODY_REST
                } else {
                    Duration::ZERO
                };
                self.ask_ms = app.now_ms() + rest.as_millis() as i64;
            }
            Err(why) => {
                self.failures += 1;
                self.count(app, "pull_failed");
                eprintln!("outpace-live: {name}: no contacts could be pulled: {why}");
                self.ask_ms = app.now_ms() + backoff_ms(self.failures);
            }
        }
    }

    /// Delivers results, oldest first, as long as they are taken.
    async fn deliver(&self, app: &App, client: &Client, row: &CampaignRow) {
        let campaign = self.campaign;
        for _ in 0..PARCELS_A_TURN {
            let now = app.now_ms();
            let due = app
                .store
                .run(move |connection| store::due(connection, campaign, now, PARCEL))
                .await;
            let Ok(due) = due else {
                return;
            };
            if due.is_empty() {
                return;
            }
            if !self.deliver_one(app, client, row, due).await {
                return;
            }
        }
    }

    async fn deliver_one(
        &self,
        app: &App,
        client: &Client,
        row: &CampaignRow,
        parcels: Vec<Parcel>,
    ) -> bool {
        let bodies: Vec<&str> = parcels.iter().map(|parcel| parcel.body.as_str()).collect();
        let request = client
            .post(&row.callback_url)
            .header(reqwest::header::CONTENT_TYPE, "application/json")
            .body(format!("[{}]", bodies.join(",")));
        let answer = request.send().await;
        let is_taken = answer
            .as_ref()
            .is_ok_and(|answer| answer.status().is_success());
        let numbers: Vec<i64> = parcels.iter().map(|parcel| parcel.number).collect();
        let now = app.now_ms();
        let tries = parcels
            .iter()
            .map(|parcel| parcel.tries)
            .max()
            .unwrap_or_default();
        let kept = app
            .store
            .run(move |connection| {
                if is_taken {
                    store::delivered(connection, &numbers, now)
                } else {
                    store::failed(connection, &numbers, now + backoff_ms(tries + 1))
                }
            })
            .await;
        self.count(
            app,
            if is_taken {
                "delivered"
            } else {
                "delivery_failed"
            },
        );
        // What could not be noted as delivered is delivered again, which whoever takes it can tell.
        is_taken && kept.is_ok()
    }

    fn count(&self, app: &App, kind: &str) {
        let kind = kind.to_owned();
        app.figures.deliveries.get_or_create(&Kind { kind }).inc();
    }
}

/// How long to wait after so many failures: a second, doubled each time, ten minutes at most.
fn backoff_ms(failures: u32) -> i64 {
    let doubled = 1000_i64 << failures.saturating_sub(1).min(20);
    doubled.min(600_000)
}

/// How often everything is looked through when nothing happens.
const TURN: Duration = Duration::from_secs(1);
/// How long a manager that had nobody new is left alone.
const NOBODY_REST: Duration = Duration::from_secs(10);
/// Results in a delivery.
const PARCEL: u32 = 100;
/// Deliveries of one campaign before the next has its turn.
const PARCELS_A_TURN: u32 = 20;
