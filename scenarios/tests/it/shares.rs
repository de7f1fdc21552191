//! Shares that must add up, and distributions.

use expect_test::expect;
use outpace_scenarios::Distribution;

use crate::Case;

fn talk(text: &str) -> Case {
    Case::small().replace("talk = \"3 min\"", &format!("talk = {text}"))
}

#[test]
fn more_than_everything_happens_otherwise() {
    Case::small()
        .and("otherwise = { machine = \"90 %\", busy = \"10.5 %\" }")
        .check(expect![[r#"
            exit 2
            day.toml:30: people.otherwise: the shares add up to 100.5 %; allowed: up to 100 %
        "#]]);
    let whole =
        Case::small().and("otherwise = { machine = \"90 %\", fax = \"0.1 %\", busy = \"9.9 %\" }");
    assert!(whole.load().is_ok());
}

#[test]
fn zones_of_made_up_contacts_are_a_whole() {
    let zones = |zones: &str| {
        Case::small().replace(
            "generated = 100",
            &format!("generated = 100\nzones = {zones}"),
        )
    };
    zones("{ \"America/New_York\" = \"47 %\", \"America/Chicago\" = \"52 %\" }").check(expect![[
        r#"
            exit 2
            day.toml:15: campaign.list.zones: the shares add up to 99 %; they must make 100 %
        "#
    ]]);
    zones("{ \"America/NewYork\" = \"47 %\", \"America/Chicago\" = \"53\" }").check(expect![[r#"
        exit 2
        day.toml:15: campaign.list.zones."America/Chicago": "53" has no unit; write a share like "3 %"
        day.toml:15: campaign.list.zones."America/NewYork": there is no time zone "America/NewYork"; did you mean `America/New_York`?
    "#]]);
    zones("{ \"America/New_York\" = \"33.3 %\", \"America/Chicago\" = \"33.3 %\", \"America/Denver\" = \"33.4 %\" }")
        .check(expect![[""]]);
}

#[test]
fn weights_of_a_mixture_are_a_whole() {
    talk("{ mixture = [{ name = \"sale\", weight = \"11.3 %\", constant = \"9 min\" }, { weight = \"88 %\", constant = \"3 min\" }] }")
        .check(expect![[r#"
            exit 2
            day.toml:29: people.talk.mixture: the weights add up to 99.3 %; they must make 100 %
        "#]]);
    talk("{ mixture = [{ name = \"sale\", constant = \"9 min\" }, { weight = \"100 %\" }] }")
        .check(expect![[r#"
            exit 2
            day.toml:29: people.talk.mixture.sale.weight: missing; write a share like "20 %"
            day.toml:29: people.talk.mixture[1]: needs exactly one kind of distribution: constant, uniform, exponential, lognormal, gamma, weibull, log_logistic, empirical or mixture
        "#]]);
}

#[test]
fn every_kind_of_distribution() {
    let read = |text: &str| {
        let mut scenario = talk(text).good().scenario;
        scenario.world.people.remove(0).talk
    };
    assert_eq!(read("\"20 s\""), Distribution::Constant { value_s: 20.0 });
    assert_eq!(
        read("{ constant = \"20 s\" }"),
        Distribution::Constant { value_s: 20.0 }
    );
    assert_eq!(
        read("{ uniform = { min = \"2 s\", max = \"4 s\" } }"),
        Distribution::Uniform {
            min_s: 2.0,
            max_s: 4.0
        }
    );
    assert_eq!(
        read("{ exponential = { mean = \"30 s\" } }"),
        Distribution::Exponential { mean_s: 30.0 }
    );
    assert_eq!(
        read("{ lognormal = { mean = \"3 min\", sigma = 0.8 } }"),
        Distribution::Lognormal {
            mean_s: 180.0,
            sigma: 0.8
        }
    );
    let Distribution::Lognormal { mean_s, sigma } =
        read("{ lognormal = { median = \"1 s\", sigma = 2 } }")
    else {
        panic!("not lognormal");
    };
    assert!(
        (mean_s - 2.0f64.exp()).abs() < 1e-12 && sigma == 2.0,
        "mean = median · exp(σ²/2)"
    );
    assert_eq!(
        read("{ gamma = { mean = \"30 s\", shape = 2 } }"),
        Distribution::Gamma {
            mean_s: 30.0,
            shape: 2.0
        }
    );
    assert_eq!(
        read("{ weibull = { mean = \"30 s\", shape = 0.5 } }"),
        Distribution::Weibull {
            mean_s: 30.0,
            shape: 0.5
        }
    );
    assert_eq!(
        read("{ log_logistic = { median = \"30 s\", shape = 2.5 } }"),
        Distribution::LogLogistic {
            median_s: 30.0,
            shape: 2.5
        }
    );
    assert_eq!(
        read("{ empirical = [\"3 s\", \"5 s\"], plus = \"500 ms\" }"),
        Distribution::Shifted {
            by_s: 0.5,
            of: Box::new(Distribution::Empirical {
                values_s: vec![3.0, 5.0]
            })
        }
    );
    let Distribution::Mixture { parts } = read(
        "{ mixture = [{ name = \"sale\", weight = \"10 %\", exponential = { mean = \"9 min\" }, plus = \"1 s\" }, { weight = \"90 %\", constant = \"3 min\" }] }",
    ) else {
        panic!("not a mixture");
    };
    assert_eq!(parts[0].name, "sale");
    assert_eq!(parts[0].weight, 0.1);
    assert!(matches!(
        parts[0].distribution,
        Distribution::Shifted { .. }
    ));
    assert_eq!(parts[1].name, "");
}

#[test]
fn distributions_that_are_none() {
    talk("{}").check(expect![[r#"
        exit 2
        day.toml:29: people.talk: needs exactly one kind of distribution: constant, uniform, exponential, lognormal, gamma, weibull, log_logistic, empirical or mixture
    "#]]);
    talk("{ plus = \"2 s\" }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk: needs exactly one kind of distribution: constant, uniform, exponential, lognormal, gamma, weibull, log_logistic, empirical or mixture
    "#]]);
    talk("{ gamma = { mean = \"30 s\", shape = 2 }, exponential = { mean = \"30 s\" } }")
        .check(expect![[r#"
            exit 2
            day.toml:29: people.talk: needs exactly one kind of distribution: constant, uniform, exponential, lognormal, gamma, weibull, log_logistic, empirical or mixture
        "#]]);
    talk("{ lognorml = { mean = \"30 s\", sigma = 2 } }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.lognorml: unknown key; did you mean `lognormal`?
    "#]]);
    talk("{ lognormal = { sigma = 2 } }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.lognormal.mean: missing; write a mean or a median, like "180 s"
    "#]]);
    talk("{ lognormal = { mean = \"30 s\", median = \"30 s\", sigma = 2 } }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.lognormal: has a mean and a median; write one of them
    "#]]);
    talk("{ gamma = { } }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.gamma.mean: missing; write a mean, like "30 s"
        day.toml:29: people.talk.gamma.shape: missing; write a shape, like 2
    "#]]);
    talk("{ gamma = [] }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.gamma: a list is not a table; write it once
    "#]]);
    talk("{ lognormal = { mean = 30, sigma = \"2\" } }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.lognormal.mean: 30 has no unit; write a length of time like "20 s"; allowed units: ms, s, min, h
        day.toml:29: people.talk.lognormal.sigma: "2" is not a plain number; write one like 1.5
    "#]]);
    talk("{ uniform = { min = \"5 s\", max = \"4 s\" } }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.uniform: min is more than max
    "#]]);
    talk("{ empirical = [] }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.empirical: is empty; write at least one length of time
    "#]]);
    talk("{ empirical = [\"3 s\", 5] }").check(expect![[r#"
        exit 2
        day.toml:29: people.talk.empirical[1]: 5 has no unit; write a length of time like "20 s"; allowed units: ms, s, min, h
    "#]]);
}
