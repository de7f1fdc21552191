//! Every range a key has, from both sides: what lies on a border is taken, what lies just beyond it is
//! refused. The table is complete: a key whose range the schema knows has its row, or a test of its own.

use std::collections::{BTreeMap, BTreeSet};

use expect_test::expect;
use serde_json::Value as Json;

use crate::Case;

/// By table of the schema and key: how it is set, just below, lowest, highest, just above. `{}` is the
/// value, `{rest}` the share that is left.
const LIMITS: &str = "
Adaptive.drop_limit              | campaign.adaptive={drop_limit='{}'} | 0.9 %    | 1 %    | 100 %     | 100.1 %
Adaptive.initial_level           | campaign.adaptive={initial_level={}, maximum_level=20} | 0.99 | 1 | 20 | 20.01
Adaptive.intensity               | campaign.adaptive={intensity={}}    | -41      | -40    | 40        | 41
Adaptive.level_threshold         | campaign.adaptive={level_threshold={}} | -1    | 0      | 1000      | 1001
Adaptive.maximum_level           | campaign.adaptive={maximum_level={}} | 0.99    | 1      | 20        | 20.01
Adaptive.target_difference       | campaign.adaptive={target_difference={}} | -41 | -40    | 40        | 41
Campaign.abandon_after           | campaign.abandon_after={}           | 499 ms   | 500 ms | 30 s      | 30001 ms
Campaign.abandon_limit           | campaign.abandon_limit={}           | 0.9 %    | 1 %    | 100 %     | 100.1 %
Campaign.beep_limit              | campaign.beep_limit={}              | 999 ms   | 1 s    | 60 s      | 60001 ms
Campaign.correction_pace         | campaign.correction_pace={}         | 9        | 10     | 5000      | 5001
Campaign.gain                    | campaign.gain={}                    | 0.09     | 0.1    | 3         | 3.01
Campaign.idle_at_least           | campaign.idle_at_least={}           | 0        | 1      | 10000     | 10001
Campaign.initial_lines_per_agent | campaign.initial_lines_per_agent={} | 0.99     | 1      | 10        | 10.01
Campaign.kappa                   | campaign.kappa={}                   | 0.09     | 0.1    | 10        | 10.01
Campaign.lines_per_agent         | campaign.lines_per_agent={}         | 0        | 1      | 10        | 11
Campaign.maximum_dialing_rate    | campaign.maximum_dialing_rate={}    | 0.99     | 1      | 10        | 10.01
Campaign.meter_in_time           | campaign.meter_in_time={}           | 999 ms   | 1 s    | 30 s      | 30001 ms
Campaign.meter_window            | campaign.meter_window={}            | 59 min   | 1 h    | 24 h      | 25 h
Campaign.offer_timeout           | campaign.offer_timeout={}           | -1 s     | 0 s    | 2 h       | 7200001 ms
Campaign.own_idle_at_least       | campaign.own_idle_at_least={}       | 0        | 1      | 10000     | 10001
Campaign.plus                    | campaign.plus={}                    | -1       | 0      | 1000      | 1001
Campaign.ring_limit              | campaign.ring_limit={}              | 15999 ms | 16 s   | 80 s      | 80001 ms
Campaign.setup_limit             | campaign.setup_limit={}             | 15999 ms | 16 s   | 160 s     | 160001 ms
Campaign.skip_rest               | campaign.skip_rest={}               | 999 ms   | 1 s    | 720 h     | 720.1 h
Campaign.target_abandon_rate     | campaign.target_abandon_rate={}     | 0.9 %    | 1 %    | 100 %     | 100.1 %
Carrier.channels                 | carrier.channels={}                 | 0        | 1      | 1000000   | 1000001
Carrier.congestion               | carrier.congestion={}               | -1 %     | 0 %    | 100 %     | 100.1 %
Carrier.message                  | carrier.message={}                  | -1 s     | 0 s    | 720 h     | 720.1 h
DayFile.length                   | day.length={}                       | 59999 ms | 60 s   | 168 h     | 168.1 h
Detection.after_greeting_silence | campaign.detection.after_greeting_silence={} | 19 ms | 20 ms | 60 s | 60001 ms
Detection.between_words_silence  | campaign.detection.between_words_silence={}  | 19 ms | 20 ms | 60 s | 60001 ms
Detection.greeting               | campaign.detection.greeting={}               | 19 ms | 20 ms | 60 s | 60001 ms
Detection.initial_silence        | campaign.detection.initial_silence={}        | 19 ms | 20 ms | 60 s | 60001 ms
Detection.maximum_number_of_words | campaign.detection.maximum_number_of_words={} | 0   | 1     | 50   | 51
Detection.maximum_word_length    | campaign.detection.maximum_word_length={}    | 19 ms | 20 ms | 60 s | 60001 ms
Detection.min_word_length        | campaign.detection.min_word_length={}        | 19 ms | 20 ms | 60 s | 60001 ms
Detection.total_analysis_time    | campaign.detection.total_analysis_time={}    | 19 ms | 20 ms | 60 s | 60001 ms
Detection.analysis_period        | campaign.detection.analysis_period={}        | 999 ms | 1 s  | 10 s | 10001 ms
Detection.max_time_analysis      | campaign.detection.max_time_analysis={}      | 999 ms | 1 s  | 10 s | 10001 ms
Detection.min_silence_period     | campaign.detection.min_silence_period={}     | 99 ms | 100 ms | 1 s | 1001 ms
Detection.minimum_valid_speech   | campaign.detection.minimum_valid_speech={}   | 49 ms | 50 ms | 500 ms | 501 ms
Detection.machine_review         | campaign.detection.machine_review={}         | -1 %  | 0 %   | 100 % | 100.1 %
Detection.assumed_false_positive | campaign.detection.assumed_false_positive={} | -1 % | 0 %   | 100 % | 100.1 %
Detection.machine_share          | campaign.detection.machine_share={}          | -1 %  | 0 %   | 100 % | 100.1 %
Detection.machine_share_after_machine | campaign.detection.machine_share_after_machine={} | -1 % | 0 % | 100 % | 100.1 %
Detection.machine_share_after_person | campaign.detection.machine_share_after_person={} | -1 % | 0 % | 100 % | 100.1 %
Detection.machine_share_by_hour  | campaign.detection.machine_share_by_hour={'09:00-12:00'='{}'} | -1 % | 0 % | 100 % | 100.1 %
RingShare.from                   | campaign.detection.machine_share_by_ring=[{from='{}',share='50 %'}] | -1 s | 0 s | 10 min | 600001 ms
RingShare.share                  | campaign.detection.machine_share_by_ring=[{from='0 s',share='{}'}] | -1 % | 0 % | 100 % | 100.1 %
Detection.max_silence            | campaign.detection.max_silence={}            | 19 ms | 20 ms | 60 s | 60001 ms
Detection.patience               | campaign.detection.patience={}               | 19 ms | 20 ms | 60 s | 60001 ms
Detection.price_of_false_negative | campaign.detection.price_of_false_negative={} | 9 ms | 10 ms | 24 h | 24.1 h
Detection.price_of_false_positive | campaign.detection.price_of_false_positive={} | 9 ms | 10 ms | 24 h | 24.1 h
Detection.price_of_waiting       | campaign.detection.price_of_waiting={}       | 9 ms | 10 ms | 24 h | 24.1 h
Detection.watch                  | campaign.detection.watch={}                  | -1 s  | 0 s   | 60 s | 60001 ms
Distribution                     | people.talk={}                               | -1 s  | 0 s   | 720 h | 720.1 h
DistributionTable.constant       | people.talk={constant='{}'}                  | -1 s  | 0 s   | 720 h | 720.1 h
DistributionTable.empirical      | people.talk={empirical=['{}']}               | -1 s  | 0 s   | 720 h | 720.1 h
DistributionTable.plus           | people.talk={constant='1 s', plus='{}'}      | -1 s  | 0 s   | 720 h | 720.1 h
Exponential.mean                 | people.talk={exponential={mean='{}'}}        | 0.9 ms | 1 ms | 720 h | 720.1 h
Gamma.mean                       | people.talk={gamma={mean='{}', shape=1}}     | 0.9 ms | 1 ms | 720 h | 720.1 h
Gamma.shape                      | people.talk={gamma={mean='1 s', shape={}}}   | 0.09  | 0.1   | 100   | 100.1
Greeting.again                   | people.greeting.again={}            | -1 %     | 0 %    | 100 %     | 100.1 %
Greeting.silent                  | people.greeting.silent={}           | -1 %     | 0 %    | 100 %     | 100.1 %
Hearing.false_spurt              | people.hearing.false_spurt={}       | -1 %     | 0 %    | 100 %     | 100.1 %
MachineGreeting.hello_first      | people.machine_greeting={one_word='0 %', recorded_name='0 %', hello_first='{}'} | -1 %     | 0 %    | 100 %     | 100.1 %
MachineGreeting.one_word         | people.machine_greeting={hello_first='0 %', recorded_name='0 %', one_word='{}'} | -1 %     | 0 %    | 100 %     | 100.1 %
MachineGreeting.recorded_name    | people.machine_greeting={one_word='0 %', hello_first='0 %', recorded_name='{}'} | -1 %     | 0 %    | 100 %     | 100.1 %
MachineGreeting.recognised       | people.machine_greeting.recognised={} | -1 %     | 0 %    | 100 %     | 100.1 %
MachineGreeting.runs_on          | people.machine_greeting.runs_on={}  | -1 %     | 0 %    | 100 %     | 100.1 %
MachineGreeting.standard         | people.machine_greeting.standard={} | -1 %     | 0 %    | 100 %     | 100.1 %
Otherwise.screener               | people.otherwise.screener={}        | -1 %     | 0 %    | 100 %     | 100.1 %
Screener.person                  | people.screener={voicemail='0 %', person='{}'} | -1 %     | 0 %    | 100 %     | 100.1 %
Screener.recognised              | people.screener.recognised={}       | -1 %     | 0 %    | 100 %     | 100.1 %
Screener.voicemail               | people.screener={person='0 %', voicemail='{}'} | -1 %     | 0 %    | 100 %     | 100.1 %
Inbound.balks                    | inbound.balks={}                    | -1 %     | 0 %    | 100 %     | 100.1 %
Inbound.calls_by_hour            | inbound.calls_by_hour={'09:00-12:00'={}} | -1  | 0      | 1000000   | 1000001
Inbound.calls_per_hour           | inbound.calls_per_hour={}           | -1       | 0      | 1000000   | 1000001
Inbound.day_shape                | inbound.day_shape={}                | 0.09     | 0.1    | 1000000   | 1000001
Inbound.max_wait                 | inbound.max_wait={}                 | 999 ms   | 1 s    | 24 h      | 24.1 h
Inbound.places                   | inbound.places={}                   | -1       | 0      | 100000    | 100001
Inbound.service_target           | inbound.service_target={}           | -1 s     | 0 s    | 1 h       | 1.1 h
Ivr.message_length               | campaign.ivr={ports=1, treatment='message', message_length='{}'} | 999 ms | 1 s | 1 h | 1.1 h
Ivr.ports                        | campaign.ivr={ports={}, treatment='virtual_agent'} | 0 | 1 | 1000   | 1001
List.generated                   | campaign.list.generated={}          | 0        | 1      | 100000000 | 100000001
List.numbers_per_contact         | campaign.list.numbers_per_contact={} | 0       | 1      | 10        | 11
List.zones                       | campaign.list.zones={UTC='{}', 'Europe/London'='{rest}'} | -1 % | 0 % | 100 % | 100.1 %
LogLogistic.median               | people.talk={log_logistic={median='{}', shape=2}}  | 0.9 ms | 1 ms | 720 h | 720.1 h
LogLogistic.shape                | people.talk={log_logistic={median='1 s', shape={}}} | 1.0  | 1.01 | 100   | 100.1
Lognormal.mean                   | people.talk={lognormal={mean='{}', sigma=1}}       | 0.9 ms | 1 ms | 720 h | 720.1 h
Lognormal.median                 | people.talk={lognormal={median='{}', sigma=1}}     | 0.9 ms | 1 ms | 720 h | 720.1 h
Lognormal.sigma                  | people.talk={lognormal={mean='1 s', sigma={}}}     | -0.1   | 0    | 3     | 3.1
MachineGreeting.beep             | people.machine_greeting.beep={}                    | -1 %   | 0 %  | 100 % | 100.1 %
MixturePart.constant             | people.talk={mixture=[{weight='100 %', constant='{}'}]}    | -1 s | 0 s | 720 h | 720.1 h
MixturePart.empirical            | people.talk={mixture=[{weight='100 %', empirical=['{}']}]} | -1 s | 0 s | 720 h | 720.1 h
MixturePart.plus                 | people.talk={mixture=[{weight='100 %', constant='1 s', plus='{}'}]} | -1 s | 0 s | 720 h | 720.1 h
MixturePart.weight               | people.talk={mixture=[{weight='{}', constant='1 s'}, {weight='{rest}', constant='1 s'}]} | -1 % | 0 % | 100 % | 100.1 %
MoreList.expires                 | campaign.more_lists=[{generated=1, priority=1, expires='{}'}] | 0.9 ms | 1 ms | 720 h | 720.1 h
MoreList.generated               | campaign.more_lists=[{generated={}, priority=1}]  | 0    | 1    | 10000000 | 10000001
MoreList.priority                | campaign.more_lists=[{generated=1, priority={}}]  | 0    | 1    | 100      | 101
Otherwise.busy                   | people.otherwise.busy={}            | -1 %     | 0 %    | 100 %     | 100.1 %
Otherwise.dead_air               | people.otherwise.dead_air={}        | -1 %     | 0 %    | 100 %     | 100.1 %
Otherwise.fax                    | people.otherwise.fax={}             | -1 %     | 0 %    | 100 %     | 100.1 %
Otherwise.invalid_number         | people.otherwise.invalid_number={}  | -1 %     | 0 %    | 100 %     | 100.1 %
Otherwise.machine                | people.otherwise.machine={}         | -1 %     | 0 %    | 100 %     | 100.1 %
Otherwise.sit                    | people.otherwise.sit={}             | -1 %     | 0 %    | 100 %     | 100.1 %
Outage.length                    | carrier.outages=[{at='09:00', length='{}'}]   | 0.9 ms | 1 ms | 720 h | 720.1 h
OwnFrequency.calls               | campaign.frequency=[{calls={}, days=1}]       | 0      | 1    | 100   | 101
OwnFrequency.days                | campaign.frequency=[{calls=1, days={}}]       | 0      | 1    | 366   | 367
OwnFrequency.within              | campaign.frequency=[{calls=1, within='{}'}]   | 0.9 ms | 1 ms | 720 h | 720.1 h
People.answer_by_attempt         | people.answer_by_attempt=[{}]       | -0.1     | 0      | 10        | 10.1
People.answer_by_hour            | people.answer_by_hour={'00:00-24:00'='{}'} | -1 % | 0 %   | 100 %     | 100.1 %
People.answer_probability        | people.answer_probability={}        | -1 %     | 0 %    | 100 %     | 100.1 %
People.callback                  | people.callback={}                  | -1 %     | 0 %    | 100 %     | 100.1 %
People.escalates                 | people.escalates={}                 | -1 %     | 0 %    | 100 %     | 100.1 %
People.persistence               | people.persistence={}               | -1 %     | 0 %    | 100 %     | 100.1 %
People.personal_callback         | people.personal_callback={}         | -1 %     | 0 %    | 100 %     | 100.1 %
PreDialRule.from_attempt         | campaign.pre_dial=[{from_attempt={}, caller_id='+12125550100'}] | 0 | 1 | 1000 | 1001
PreDialRule.list                 | campaign.pre_dial=[{list={}, caller_id='+12125550100'}]         | 0 | 1 | 11   | 12
PreDialRule.to_attempt           | campaign.pre_dial=[{to_attempt={}, caller_id='+12125550100'}]   | 0 | 1 | 1000 | 1001
PreviewWork.remove               | team.work.preview.remove={}         | -1 %     | 0 %    | 100 %     | 100.1 %
PreviewWork.skip                 | team.work.preview.skip={}           | -1 %     | 0 %    | 100 %     | 100.1 %
Queue.max_time_in_queue          | queue.max_time_in_queue={}          | 999 ms   | 1 s    | 24 h      | 24.1 h
RankedQueue.rank                 | team.queues=[{queue='queue', rank={}}] | 0     | 1      | 255       | 256
Retry.max_attempts               | campaign.retry.max_attempts={}      | 0        | 1      | 100       | 101
Retry.max_attempts_per_number    | campaign.retry.max_attempts_per_number={} | 0  | 1      | 100       | 101
Retry.max_calls                  | campaign.retry.max_calls={}         | 0        | 1      | 1000      | 1001
Retry.personal_limit             | campaign.retry.personal_limit={}    | 59999 ms | 60 s   | 1 h       | 60.1 min
RetryRule.wait                   | campaign.retry.busy.wait={}         | -1 s     | 0 s    | 99999 min | 100000 min
Scenario.schema_version          | schema_version={}                   | 0        | 1      | 1         | 2
Trunk.calls_per_second           | trunk.calls_per_second={}           | 0        | 1      | 10000     | 10001
Trunk.channels                   | trunk.channels={}                   | 0        | 1      | 1000000   | 1000001
Uniform.max                      | people.talk={uniform={min='0 s', max='{}'}}     | -1 s | 0 s | 720 h | 720.1 h
Uniform.min                      | people.talk={uniform={min='{}', max='720 h'}}   | -1 s | 0 s | 720 h | 720.1 h
Weibull.mean                     | people.talk={weibull={mean='{}', shape=1}}      | 0.9 ms | 1 ms | 720 h | 720.1 h
Weibull.shape                    | people.talk={weibull={mean='1 s', shape={}}}    | 0.09 | 0.1 | 100 | 100.1
Work.pace_sigma                  | team.work.pace_sigma={}             | -0.1     | 0      | 3         | 3.1
Work.reservation_refused         | team.work.reservation_refused={}    | -1 %     | 0 %    | 100 %     | 100.1 %
";

/// Ranges whose highest value a second rule forbids: a queue has at most 500 agents. See
/// `agents_go_up_to_what_a_queue_holds`.
const OF_QUEUES: [&str; 2] = ["Team.agents", "Shift.agents"];

/// One row of the table.
struct Row {
    key: &'static str,
    set: &'static str,
    /// Just below, lowest, highest, just above.
    values: [&'static str; 4],
}

fn rows() -> impl Iterator<Item = Row> {
    LIMITS.lines().filter(|line| !line.is_empty()).map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [key, set, values @ ..] = cells.as_slice() else {
            panic!("no row: {line}");
        };
        Row {
            key,
            set,
            values: values
                .try_into()
                .unwrap_or_else(|_| panic!("four values: {line}")),
        }
    })
}

impl Row {
    /// The key set to a value, in a scenario that has room for it.
    fn case(&self, value: &str) -> Case {
        let (table, key) = self.key.split_once('.').unwrap_or((self.key, ""));
        let predictive = "campaign.mode=predictive";
        let sets: &[&str] = match (table, key) {
            ("Campaign", "target_abandon_rate" | "correction_pace" | "gain") => &[predictive],
            ("Campaign", "initial_lines_per_agent" | "maximum_dialing_rate") => {
                &[predictive, "campaign.maximum_dialing_rate=10.0"]
            }
            ("Campaign", "idle_at_least" | "own_idle_at_least" | "kappa" | "plus") => {
                &["campaign.mode=threshold", "campaign.idle_at_least=1"]
            }
            (
                "Detection",
                "analysis_period"
                | "max_time_analysis"
                | "min_silence_period"
                | "minimum_valid_speech",
            ) => &["campaign.detection.detector=reference"],
            (
                "Detection",
                "machine_review"
                | "machine_share"
                | "machine_share_after_machine"
                | "machine_share_after_person"
                | "machine_share_by_hour"
                | "max_silence"
                | "patience"
                | "price_of_false_negative"
                | "price_of_false_positive"
                | "price_of_waiting"
                | "watch",
            ) => &["campaign.detection.detector=scored"],
            ("Detection", _) => &["campaign.detection.detector=asterisk"],
            ("Adaptive", _) => &["campaign.mode=adaptive"],
            ("Campaign", "offer_timeout" | "skip_rest") => &[
                "campaign.mode=preview_standard",
                "campaign.on_offer_timeout=accept",
            ],
            ("Campaign", "meter_in_time") => &["campaign.governing_meter=ucce"],
            ("Campaign", "meter_window") => &["campaign.governing_meter=amazon_greeting_end"],
            ("PreDialRule", "list") => &[TEN_LISTS],
            _ => &[],
        };
        let mut case = Case::small();
        if table == "Inbound" {
            case = case
                .replace("[team]\n", "[team]\nqueues = [\"queue\", \"inbound\"]\n")
                .and(INBOUND);
        }
        if self.key == "People.answer_by_hour" {
            case = case.replace("answer_probability = \"22 %\"\n", "");
        }
        let case = sets.iter().fold(case, |case, set| case.set(set));
        let percent: f64 = value.trim_end_matches(" %").parse().unwrap_or_default();
        let rest = format!("{} %", (100.0 - percent).max(0.0));
        case.set(&self.set.replace("{rest}", &rest).replace("{}", value))
    }
}

const TEN_LISTS: &str = "campaign.more_lists=[{generated=1,priority=1},{generated=1,priority=1},\
    {generated=1,priority=1},{generated=1,priority=1},{generated=1,priority=1},\
    {generated=1,priority=1},{generated=1,priority=1},{generated=1,priority=1},\
    {generated=1,priority=1},{generated=1,priority=1}]";

const INBOUND: &str = r#"
[inbound]
source = "measured: the switch"
calls_per_hour = 20
patience = "3 min"
talk = "4 min"
"#;

#[test]
fn every_limit_from_both_sides() {
    for row in rows() {
        let [below, lowest, highest, above] = row.values;
        for value in [lowest, highest] {
            if let Err(error) = row.case(value).load() {
                panic!("{} = {value} should be allowed: {error}", row.key);
            }
        }
        for value in [below, above] {
            let Err(error) = row.case(value).load() else {
                panic!("{} = {value} should be refused", row.key);
            };
            assert_eq!(error.exit_code(), 2, "{error}");
            let key = row.key.split('.').nth(1).unwrap_or("talk");
            let said = error.problems().iter().any(|problem| {
                let says_what = ["allowed: ", "write "];
                problem.key.contains(key) && says_what.iter().any(|it| problem.message.contains(it))
            });
            assert!(said, "{} = {value}: {error}", row.key);
        }
    }
}

#[test]
fn no_key_with_a_range_is_without_its_row() {
    let schema = outpace_scenarios::json_schema();
    let mut known = BTreeMap::new();
    for (key, range) in ranges(&schema) {
        known.insert(key, range);
    }
    let mut told = BTreeSet::from(OF_QUEUES.map(str::to_owned));
    for row in rows() {
        let [_, lowest, highest, _] = row.values;
        let range = known.get(row.key);
        let is_same = range.is_some_and(|(least, most)| same(least, lowest) && same(most, highest));
        assert!(
            is_same,
            "{}: {lowest} to {highest}, the schema has {range:?}",
            row.key
        );
        assert!(told.insert(row.key.to_owned()), "{} twice", row.key);
    }
    let missing: Vec<_> = known
        .iter()
        .filter(|(key, _)| !told.contains(*key))
        .collect();
    assert!(
        missing.is_empty(),
        "no row, or too little in one, for {missing:?}"
    );
    assert!(OF_QUEUES.iter().all(|key| known.contains_key(*key)));
}

/// Is it the value that is written so?
fn same(value: &Json, written: &str) -> bool {
    match value {
        Json::String(text) => text == written,
        value => value.as_f64() == written.parse().ok(),
    }
}

/// Every key with a lowest and a highest value, as `Table.key`, with both.
fn ranges(schema: &Json) -> Vec<(String, (Json, Json))> {
    let tables = schema["$defs"].as_object().expect("definitions");
    let all = tables.iter().map(|(name, table)| (name.as_str(), table));
    let mut found = Vec::new();
    for (name, table) in all.chain([("Scenario", schema)]) {
        for (key, value) in table["properties"].as_object().into_iter().flatten() {
            found.extend(range(value).map(|range| (format!("{name}.{key}"), range)));
        }
        found.extend(range(table).map(|range| (name.to_owned(), range)));
    }
    assert!(found.len() > 100, "only {} keys with a range", found.len());
    found
}

/// The range of a value, of one of its kinds, or of each of several.
fn range(schema: &Json) -> Option<(Json, Json)> {
    for (least, most) in [("minimum", "maximum"), ("x-minimum", "x-maximum")] {
        if let (Some(least), Some(most)) = (schema.get(least), schema.get(most)) {
            return Some((least.clone(), most.clone()));
        }
    }
    let kinds = schema
        .get("anyOf")
        .and_then(Json::as_array)
        .into_iter()
        .flatten();
    let patterns = schema.get("patternProperties").and_then(Json::as_object);
    let each = [schema.get("items"), schema.get("additionalProperties")];
    kinds
        .chain(patterns.into_iter().flat_map(|patterns| patterns.values()))
        .chain(each.into_iter().flatten())
        .find_map(range)
}

#[test]
fn columns_of_numbers_are_one_to_ten() {
    let case = |count: usize| {
        let names: Vec<String> = (0..count).map(|n| format!("\"n{n}\"")).collect();
        let header = (0..10)
            .map(|n| format!("n{n}"))
            .collect::<Vec<_>>()
            .join(",");
        Case::small()
            .replace(
                "generated = 100",
                &format!(
                    "file = \"list.csv\"\nmapping = {{ numbers = [{}] }}",
                    names.join(", ")
                ),
            )
            .file(
                "list.csv",
                format!("{header}\n+12125550101{}\n", ",".repeat(9)),
            )
    };
    case(1).check(expect![[""]]);
    case(10).check(expect![[""]]);
    case(0).check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.mapping.numbers: is empty; write at least one column, or leave it out
    "#]]);
    case(11).check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.mapping.numbers: 11 columns; at most 10 are allowed
    "#]]);
}

#[test]
fn a_campaign_has_up_to_ten_more_lists() {
    let case = |count: usize| {
        let lists = vec!["{ generated = 1, priority = 1 }"; count].join(", ");
        Case::small().set(&format!("campaign.more_lists=[{lists}]"))
    };
    case(0).check(expect![[""]]);
    case(10).check(expect![[""]]);
    let report = case(11).report();
    assert!(
        report.contains("campaign.more_lists: 11 lists; at most 10 are allowed"),
        "{report}"
    );
}
