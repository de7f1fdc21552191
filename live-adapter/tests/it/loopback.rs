//! From contacts to results, on made-up phones.

use outpace_engine::{AgentId, CampaignId, Input};
use outpace_live::dialer::Ended;
use outpace_live::{journal, session, store};

use super::*;

pub(crate) async fn agents_come(session: &Session) {
    let come = |agent| {
        [
            Input::AgentLoggedIn(AgentId(agent)),
            Input::AgentAvailable(AgentId(agent)),
        ]
    };
    session
        .orders
        .tell((0..8).flat_map(come).collect())
        .await
        .unwrap();
}

pub(crate) async fn results(session: &Session) -> Vec<outpace_live_api::CallResult> {
    session
        .store
        .run(|connection| Ok(store::results_after(connection, 0, 100_000)?.0))
        .await
        .unwrap()
}

#[tokio::test]
async fn contacts_become_results_and_the_journal_replays() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = campaign(&[]);
    let session = begin(folder.path(), &loaded, limits(), None);
    add(&session, contacts(60)).await;
    agents_come(&session).await;
    session
        .orders
        .tell(vec![Input::CampaignStarted(CampaignId(0))])
        .await
        .unwrap();
    let mut done = Vec::new();
    // 2 of 10 numbers ring until the ring limit, which is longer than this test: they are over when it ends.
    while done.len() < 48 {
        tokio::time::sleep(Duration::from_millis(5)).await;
        done = results(&session).await;
    }
    session.orders.drain().unwrap();
    session.orders.abort().unwrap();
    let store = session.store.clone();
    drop(store);
    assert!(matches!(
        session.wait(),
        Some(Ended::Drained | Ended::Aborted(0))
    ));
    assert!(
        done.iter()
            .any(|it| it.outcome == "connected" && it.agent.is_some())
    );
    assert!(done.iter().any(|it| it.outcome == "busy"));
    let external: Vec<_> = done
        .iter()
        .filter_map(|it| it.contact_id.as_deref())
        .collect();
    assert!(external.contains(&"crm-0"));

    let path = folder.path().join(session::JOURNAL);
    let recovered = journal::recover(&path, loaded.scenario.engine, &mut |_, _, _| {}).unwrap();
    assert_eq!(recovered.cut, 0);
    assert!(recovered.facts > 200);
}

#[tokio::test]
async fn who_is_joined_later_than_the_law_allows_is_told_as_late_and_counted_as_abandoned() {
    let folder = tempfile::tempdir().unwrap();
    // Until the journal is on the disk and the phones have said that the two are joined, it is later.
    let mut loaded = campaign(&[]);
    loaded.scenario.engine.campaigns[0].abandon_after = Duration::from_millis(1);
    let session = begin(folder.path(), &loaded, limits(), None);
    add(&session, contacts(1)).await;
    agents_come(&session).await;
    let start = vec![Input::CampaignStarted(CampaignId(0))];
    session.orders.tell(start).await.unwrap();
    let mut done = Vec::new();
    while done.is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
        done = results(&session).await;
    }
    session.orders.drain().unwrap();
    assert!(matches!(session.wait(), Some(Ended::Drained)));
    assert_eq!((&*done[0].outcome, done[0].late), ("connected", true));

    let path = folder.path().join(session::JOURNAL);
    let past = journal::recover(&path, loaded.scenario.engine, &mut |_, _, _| {}).unwrap();
    let count = past.engine.snapshot().campaigns[0].count;
    assert_eq!((count.live, count.abandoned), (1, 1));
}
