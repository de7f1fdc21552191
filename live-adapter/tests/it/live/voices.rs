//! What is heard: by the engine, by the people called, and by agents at real devices.

use std::time::Duration;

use outpace_engine::{AgentId, CallId, Command, Input};

use crate::peers::baresip::Baresip;
use crate::peers::board::{Board, gateway};
use crate::peers::kamailio::Kamailio;
use crate::peers::pjsip::Pjsip;
use crate::peers::rtpengine::Rtpengine;
use crate::peers::sipp::Sipp;
use crate::peers::sound::{correlation, silence, speak, write_mu_law, write_wav};

/// What the board's first call dials.
const CUSTOMER: &str = "+12125550100";

/// Samples in baresip's jitter buffer at most: 200 ms.
const JITTER_BUFFER: usize = 1600;

/// How alike what was said and what was heard are, at least. A phone's jitter buffer that stretches a frame on a busy
/// machine costs a little.
const ALIKE: f64 = 0.9;

/// Somebody who answers and says this.
fn speaker(said: Vec<i16>) -> Sipp {
    Sipp::start_with("speak", 1, &[], |folder| {
        write_mu_law(&said, &folder.join("speech.ul"));
    })
}

/// Waits for the answer, which nothing but ringing may come before.
async fn answered(board: &mut Board) {
    loop {
        match board.fact().await {
            Input::Answered(_) => return,
            Input::Ringing(_) | Input::EarlyMedia(_) => {}
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_greeting_is_heard_where_it_is() {
    let mut said = silence(600);
    let greeting = speak("Hello?");
    said.extend_from_slice(&greeting);
    said.extend(silence(3000));
    let phone = speaker(said);
    let mut board = Board::with_gateway(phone.port);
    let call = board.originate();
    answered(&mut board).await;
    board.perform(Command::Analyse(call));
    let facts = board
        .facts_until(|it| matches!(it, Input::VoiceOff { .. }))
        .await;
    let on = facts
        .iter()
        .position(|it| matches!(it, Input::VoiceOn { .. }));
    assert!(on.is_some(), "{facts:?}");
    board.perform(Command::Release(call));
    phone.all_went_well();
    board.is_drained().await;
}

#[tokio::test]
async fn media_that_never_comes_is_a_gap_and_no_silence() {
    let phone = Sipp::start("answer", 1);
    let mut board = Board::with_gateway(phone.port);
    let call = board.originate();
    answered(&mut board).await;
    board.perform(Command::Analyse(call));
    let facts = board
        .facts_until(|it| matches!(it, Input::MediaGap { .. }))
        .await;
    assert!(
        !facts.iter().any(|it| matches!(it, Input::VoiceOn { .. })),
        "{facts:?}"
    );
    board.perform(Command::Release(call));
    phone.all_went_well();
    board.is_drained().await;
}

#[tokio::test]
async fn the_recorded_message_is_heard_and_its_end_is_told() {
    let message = speak("We are sorry. Nobody can speak to you now. Good bye.");
    hears(
        &message,
        "message = \"said.wav\"",
        Command::PlayMessage,
        Input::MessageFinished,
    )
    .await;
}

#[tokio::test]
async fn at_an_ivr_port_a_virtual_agent_says_what_is_written_for_it() {
    let greeting =
        speak("Hello. This is the automatic assistant of your dentist. Please hold the line.");
    let start = |call| Command::StartIvr {
        call,
        treatment: outpace_engine::PortTreatment::VirtualAgent,
    };
    let prompts = "message = \"other.wav\"\nivr = \"said.wav\"";
    hears(&greeting, prompts, start, Input::IvrFinished).await;
}

/// A customer is played what this command plays, and hears it.
async fn hears(
    said: &[i16],
    prompts: &str,
    play: impl Fn(CallId) -> Command,
    end: impl Fn(CallId) -> Input,
) {
    let customer = Baresip::start(CUSTOMER, &silence(1000));
    let sections = gateway("only", customer.port, "") + "[prompts]\n" + prompts + "\n";
    let mut board = Board::new(&sections, "", |folder| {
        write_wav(said, &folder.join("said.wav"));
        write_wav(&silence(1000), &folder.join("other.wav"));
    });
    let call = board.originate();
    answered(&mut board).await;
    board.perform(play(call));
    board.facts_until(|it| *it == end(call)).await;
    board.perform(Command::Release(call));
    board.is_drained().await;
    let heard = customer.heard();
    // The phone's jitter buffer holds what came last when we hang up; the rest is there, to the word.
    let words = &said[..said.len() - JITTER_BUFFER];
    let alike = correlation(words, &heard);
    let (sent, came) = (said.len(), heard.len());
    assert!(alike > ALIKE, "{alike}: {sent} samples, {came} heard");
}

/// An agent is reserved, and a customer answers.
async fn both_wait(board: &mut Board) -> (AgentId, CallId) {
    let agent = board.reserve(0);
    board
        .facts_until(|it| *it == Input::ReservationAnswered(agent))
        .await;
    let call = board.originate();
    answered(board).await;
    (agent, call)
}

/// Both are hung up, and nothing is left of them.
async fn both_go(board: &mut Board, agent: AgentId, call: CallId) {
    board.perform(Command::Release(call));
    board.perform(Command::EndReservation(agent));
    board.is_drained().await;
}

#[tokio::test]
async fn a_customer_and_an_agent_hear_each_other() {
    let agents_words = speak("Good morning, this is the agent speaking, how are you today?");
    let customers_words = speak("Yes hello, I am the customer, and I have been waiting.");
    let agent_device = Baresip::start("agent0", &agents_words);
    let customer = Baresip::start(CUSTOMER, &customers_words);
    let sections = gateway("only", customer.port, "") + &agent_device.devices("0-7");
    let mut board = Board::new(&sections, "", |_| {});
    let (agent, call) = both_wait(&mut board).await;
    board.perform(Command::PlayZipTone(agent));
    board.perform(Command::Bridge { call, agent });
    board.facts_until(|it| *it == Input::Bridged(call)).await;
    // Each says their words at least once.
    let words = agents_words.len().max(customers_words.len()) as u64;
    let more = board
        .facts_within(Duration::from_millis(2 * words / 8 + 500))
        .await;
    assert_eq!(more, []);
    both_go(&mut board, agent, call).await;
    let to_customer = correlation(&agents_words, &customer.heard());
    let to_agent = correlation(&customers_words, &agent_device.heard());
    assert!(
        to_customer > ALIKE && to_agent > ALIKE,
        "to the customer {to_customer}, to the agent {to_agent}"
    );
}

/// A machine's beep is waited for where nobody heeds its words. What the agent says to them is heard as long.
#[tokio::test]
async fn whoever_talks_to_an_agent_is_listened_to_as_long_as_somebody_heeds_it() {
    let words = speak("Yes hello, I am the customer, and I have been waiting.");
    let [device, customer] = ["agent0", CUSTOMER].map(|name| Baresip::start(name, &words));
    let sections = gateway("only", customer.port, "") + &device.devices("0-7");
    let mut board = Board::new(&sections, "", |_| {});
    let (agent, call) = both_wait(&mut board).await;
    board.perform(Command::Analyse(call));
    // The words come again and again.
    let round = Duration::from_millis(words.len() as u64 / 8 + 1500);
    let is_speech = |it: &Input| matches!(it, Input::VoiceOn { .. });
    let agent_speaks = |it: &Input| matches!(it, Input::AgentVoiceOn { .. });
    let agent_stops = |it: &Input| matches!(it, Input::AgentVoiceOff { .. });
    board.unheeded(call);
    let alone = board.facts_within(round).await;
    assert!(alone.iter().any(is_speech) && !alone.iter().any(agent_speaks));
    board.perform(Command::Bridge { call, agent });
    let joined = board.facts_within(2 * round).await;
    let told = [
        &is_speech as &dyn Fn(&Input) -> bool,
        &agent_speaks,
        &agent_stops,
    ];
    assert!(
        told.iter().all(|told| joined.iter().any(told)),
        "{joined:?}"
    );
    board.unheeded(call);
    board.facts_within(Duration::from_millis(500)).await;
    assert_eq!(board.facts_within(round).await, []);
    both_go(&mut board, agent, call).await;
}

#[tokio::test]
async fn agents_refuse_and_hang_up() {
    let busy = [("STATUS", "486 Busy Here"), ("HEADERS", "X-Nothing: 0")];
    let cases = [
        Sipp::start_with("refuse", 1, &busy, |_| {}),
        Sipp::start("hang_up", 1),
    ];
    for (phone, hangs_up) in cases.into_iter().zip([false, true]) {
        let port = phone.port;
        let device = format!(
            "[[device]]\nagents = \"0-7\"\nuri = \"sip:agent{{agent}}@127.0.0.1:{port}\"\n"
        );
        let mut board = Board::new(&(gateway("none", 9, "") + &device), "", |_| {});
        let agent = board.reserve(3);
        if hangs_up {
            assert_eq!(board.fact().await, Input::ReservationAnswered(agent));
            assert_eq!(board.fact().await, Input::ReservationReleased(agent));
        } else {
            assert_eq!(board.fact().await, Input::ReservationRefused(agent));
        }
        phone.all_went_well();
        board.is_drained().await;
    }
}

#[tokio::test]
async fn another_stack_as_customer_hears_and_is_heard_through_hold_and_reliable_ringing() {
    let agents_words = speak("Good morning, this is the agent speaking, how are you today?");
    let customers_words = speak("Yes hello, I am the customer, and I have been waiting.");
    let agent_device = Baresip::start("agent0", &agents_words);
    let customer = Pjsip::start(&customers_words, &["100rel", "hold"]);
    let sections = gateway("only", customer.port, "") + &agent_device.devices("0-7");
    let mut board = Board::new(&sections, "", |_| {});
    let (agent, call) = both_wait(&mut board).await;
    board.perform(Command::Bridge { call, agent });
    board.facts_until(|it| *it == Input::Bridged(call)).await;
    // A second, another on hold, and then each says their words twice at least.
    let words = agents_words.len().max(customers_words.len()) as u64;
    let more = board
        .facts_within(Duration::from_millis(4000 + 3 * words / 8))
        .await;
    assert_eq!(more, []);
    both_go(&mut board, agent, call).await;
    let to_customer = correlation(&agents_words, &customer.heard());
    let to_agent = correlation(&customers_words, &agent_device.heard());
    assert!(
        to_customer > ALIKE && to_agent > ALIKE,
        "to the customer {to_customer}, to the agent {to_agent}"
    );
}

#[tokio::test]
async fn a_carrier_that_anchors_media_is_heard_and_hears() {
    let agents_words = speak("Good morning, this is the agent speaking, how are you today?");
    let customers_words = speak("Yes hello, I am the customer, and I have been waiting.");
    let agent_device = Baresip::start("agent0", &agents_words);
    let customer = Baresip::start(CUSTOMER, &customers_words);
    let relay = Rtpengine::start();
    let proxy = Kamailio::start_anchoring(customer.port, relay.control);
    let sections = gateway("only", proxy.port, "") + &agent_device.devices("0-7");
    let mut board = Board::new(&sections, "", |_| {});
    let (agent, call) = both_wait(&mut board).await;
    assert!(relay.has_calls(), "media go past the relay");
    board.perform(Command::Bridge { call, agent });
    board.facts_until(|it| *it == Input::Bridged(call)).await;
    let words = agents_words.len().max(customers_words.len()) as u64;
    let length = Duration::from_millis(2 * words / 8 + 500);
    assert_eq!(board.facts_within(length).await, []);
    both_go(&mut board, agent, call).await;
    let to_customer = correlation(&agents_words, &customer.heard());
    let to_agent = correlation(&customers_words, &agent_device.heard());
    assert!(
        to_customer > ALIKE && to_agent > ALIKE,
        "to the customer {to_customer}, to the agent {to_agent}"
    );
}
