//! Agents' devices that ask who calls, that stay on the line, that press keys; and people who call in.

use std::time::Duration;

use outpace_engine::{AgentId, CallId, CampaignId, Command, Input};

use crate::peers::baresip::Baresip;
use crate::peers::board::{Board, gateway};
use crate::peers::kamailio::{Asks, Kamailio};
use crate::peers::pjsip::Pjsip;
use crate::peers::sound::{correlation, silence, speak};

const NAILED_UP: &str = "team.device=\"nailed_up\"";
/// How alike what was said and what was heard are, at least.
const ALIKE: f64 = 0.9;

/// All agents' devices at one port.
fn device(port: u16, more: &str) -> String {
    format!("[[device]]\nagents = \"0-7\"\nuri = \"sip:agent{{agent}}@127.0.0.1:{port}\"\n{more}\n")
}

#[tokio::test]
async fn a_device_behind_an_exchange_that_asks_who_calls_is_reserved_with_the_right_password_alone()
{
    let phone = Baresip::start("agent3", &silence(1000));
    let exchange = Kamailio::start(phone.port, Asks::Everybody("MD5"));
    let account = "username = \"outpace\"\npassword_file = \"of-{agent}\"\n";
    for (secret, is_answered) in [("a good secret", true), ("a bad one", false)] {
        let sections = gateway("none", 9, "") + &device(exchange.port, account);
        let mut board = Board::new(&sections, "", |folder| {
            for agent in 0..8 {
                let secret = if agent == 3 { secret } else { "of nobody here" };
                std::fs::write(folder.join(format!("of-{agent}")), secret).unwrap();
            }
        });
        let agent = board.reserve(3);
        let fact = board.fact().await;
        if is_answered {
            assert_eq!(fact, Input::ReservationAnswered(agent));
            board.perform(Command::EndReservation(agent));
        } else {
            assert_eq!(fact, Input::ReservationRefused(agent));
        }
        board.is_drained().await;
    }
}

/// Reserves an agent whose device is on the line, and joins them with a customer for so long.
async fn talk(board: &mut Board, length: Duration) {
    let agent = board.reserve(0);
    let answered = board
        .facts_until(|it| *it == Input::ReservationAnswered(agent))
        .await;
    assert_eq!(answered.len(), 1, "{answered:?}");
    let call = board.originate();
    board.facts_until(|it| *it == Input::Answered(call)).await;
    board.perform(Command::Bridge { call, agent });
    board.facts_until(|it| *it == Input::Bridged(call)).await;
    let more = board.facts_within(length).await;
    assert_eq!(more, []);
    board.perform(Command::Release(call));
    board.perform(Command::EndReservation(agent));
}

#[tokio::test]
async fn a_device_that_stays_on_the_line_is_called_once_for_many_calls() {
    let agents_words = speak("Good morning, this is the agent speaking, how are you today?");
    let customers_words = speak("Yes hello, I am the customer, and I have been waiting.");
    let customers: Vec<String> = ["+12125550100", "+12125550101"].map(String::from).into();
    let words = agents_words.len().max(customers_words.len()) as u64;
    let length = Duration::from_millis(2 * words / 8 + 500);
    let one = |port| format!("[[device]]\nagents = \"0\"\nuri = \"sip:agent0@127.0.0.1:{port}\"\n");
    for is_pjsip in [false, true] {
        let people = Baresip::start_many(&customers, &customers_words, true);
        let set = [NAILED_UP, "team.agents=1"];
        let begin = |port| {
            let sections = gateway("only", people.port, "") + &one(port);
            Board::of_campaign(&set, &sections, "", |_| {})
        };
        let (mut board, phone): (Board, Box<dyn FnOnce() -> Vec<i16>>) = if is_pjsip {
            let phone = Pjsip::start(&agents_words, &[]);
            (begin(phone.port), Box::new(|| phone.heard()))
        } else {
            let phone = Baresip::start("agent0", &agents_words);
            (begin(phone.port), Box::new(|| phone.heard()))
        };
        // PJSIP and baresip each take one call of ours; a second INVITE would be a second recording.
        talk(&mut board, length).await;
        talk(&mut board, length).await;
        drop(board);
        let to_agent = correlation(&customers_words, &phone());
        assert!(to_agent > ALIKE, "to the agent {to_agent}");
        let to_customer = correlation(&agents_words, &people.heard());
        assert!(to_customer > ALIKE, "to the customer {to_customer}");
    }
}

#[tokio::test]
async fn a_key_pressed_on_the_line_between_calls_says_that_the_agent_is_ready() {
    let phone = Pjsip::start(&silence(1000), &["keys=5#"]);
    let port = phone.port;
    let device = format!(
        "[[device]]\nagents = \"0\"\nuri = \"sip:agent0@127.0.0.1:{port}\"\nready_key = \"#\"\n"
    );
    let sections = gateway("none", 9, "") + &device;
    let set = [NAILED_UP, "team.agents=1"];
    let mut board = Board::of_campaign(&set, &sections, "", |_| {});
    // 5 says nothing.
    assert_eq!(board.fact().await, Input::AgentAvailable(AgentId(0)));
}

#[tokio::test]
async fn somebody_who_calls_in_is_answered_and_joined() {
    let agents_words = speak("Good morning, this is the agent speaking, how are you today?");
    let callers_words = speak("Yes hello, I am the customer, and I have been waiting.");
    let phone = Baresip::start("agent0", &agents_words);
    let campaign = crate::campaign(&[]).scenario.names.campaigns[0].clone();
    let sections = gateway("only", 9, "")
        + &device(phone.port, "")
        + &format!("[inbound]\nhelp = {campaign:?}\n");
    let mut board = Board::new(&sections, "", |_| {});
    let to = format!("call=sip:help@127.0.0.1:{}", board.port());
    let person = Pjsip::start(&callers_words, &[&to]);
    let arrived = board.fact().await;
    let Input::InboundArrived { campaign, caller } = arrived else {
        panic!("{arrived:?}");
    };
    assert_eq!(campaign, CampaignId(0));
    let agent = board.reserve(0);
    board
        .facts_until(|it| *it == Input::ReservationAnswered(agent))
        .await;
    let call = CallId { number: 7, slot: 7 };
    board.perform(Command::Answer {
        call,
        campaign,
        caller,
    });
    board.perform(Command::Bridge { call, agent });
    board.facts_until(|it| *it == Input::Bridged(call)).await;
    let words = agents_words.len().max(callers_words.len()) as u64;
    let length = Duration::from_millis(2 * words / 8 + 500);
    assert_eq!(board.facts_within(length).await, []);
    board.perform(Command::Release(call));
    board.perform(Command::EndReservation(agent));
    board.is_drained().await;
    let to_caller = correlation(&agents_words, &person.heard());
    let to_agent = correlation(&callers_words, &phone.heard());
    assert!(
        to_caller > ALIKE && to_agent > ALIKE,
        "to the caller {to_caller}, to the agent {to_agent}"
    );
}
