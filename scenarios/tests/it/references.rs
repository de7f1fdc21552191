//! Names, and who refers to whom.

use expect_test::expect;

use crate::Case;

const TWO: &str = r#"schema_version = 1
day = { date = "2026-03-02", start = "09:00", length = "8 h", zone = "Europe/London" }

[[campaign]]
name = "sales"
queue = "sales queue"
trunk = "north"
people = "city"
mode = "progressive"
lines_per_agent = 1
list = { generated = 100 }

[[campaign]]
name = "service"
queue = "service queue"
trunk = "south"
people = "country"
mode = "progressive"
lines_per_agent = 2
list = { generated = 100 }

[[queue]]
name = "sales queue"

[[queue]]
name = "service queue"

[[team]]
name = "red"
agents = 10
queues = ["sales queue"]
work = { source = "measured", wrap_up = "20 s" }

[[team]]
name = "blue"
agents = 20
device = "nailed_up"
queues = [{ queue = "service queue", rank = 2 }, "sales queue"]
work = { source = "measured", wrap_up = "30 s" }

[[trunk]]
name = "north"

[[trunk]]
name = "south"
channels = 30

[[carrier]]
source = "measured"
congestion = "1 %"

[[carrier]]
trunk = "south"
source = "measured"
congestion = "2 %"

[[people]]
name = "city"
source = "measured"
answer_probability = "20 %"
talk = "3 min"

[[people]]
name = "country"
source = "measured"
answer_probability = "30 %"
talk = "4 min"
"#;

fn two() -> Case {
    Case::text(TWO)
}

#[test]
fn names_become_ids() {
    let scenario = two().good().scenario;
    let engine = &scenario.engine;
    assert_eq!(scenario.names.campaigns, ["sales", "service"]);
    assert_eq!(scenario.names.teams, ["red", "blue"]);
    let teams: Vec<Vec<u32>> = engine
        .queues
        .iter()
        .map(|queue| queue.teams.iter().map(|team| team.0).collect())
        .collect();
    assert_eq!(teams, [vec![0, 1], vec![1]]);
    let ranked: Vec<(u32, u8)> = engine.teams[1]
        .queues
        .iter()
        .map(|ranked| (ranked.queue.0, ranked.rank))
        .collect();
    assert_eq!(ranked, [(0, 1), (1, 2)], "highest rank first");
    assert_eq!(engine.campaigns[1].queue.0, 1);
    assert_eq!(engine.campaigns[1].trunk.0, 1);
    assert_eq!(engine.agents.len(), 30);
    assert_eq!(engine.agents[10].team.0, 1);
    assert_eq!(scenario.world.people[1].answer_by_hour[12], 0.3);
    let congestion: Vec<f64> = scenario
        .world
        .carriers
        .iter()
        .map(|c| c.congestion)
        .collect();
    assert_eq!(
        congestion,
        [0.01, 0.02],
        "a carrier without a trunk has the trunks left over"
    );
}

#[test]
fn a_campaign_that_names_what_is_not_there() {
    two()
        .replace("queue = \"sales queue\"", "queue = \"sale queue\"")
        .replace("trunk = \"south\"\npeople", "trunk = \"west\"\npeople")
        .replace("people = \"city\"", "people = \"town\"")
        .check(expect![[r#"
            exit 2
            day.toml:6: campaign.sales.queue: no queue is named "sale queue"; did you mean `sales queue`?
            day.toml:8: campaign.sales.people: no people is named "town"; allowed: "city", "country"
            day.toml:16: campaign.service.trunk: no trunk is named "west"; allowed: "north", "south"
        "#]]);
}

#[test]
fn a_reference_left_out_among_several() {
    two()
        .replace("queue = \"sales queue\"\n", "")
        .replace("queues = [\"sales queue\"]\n", "")
        .check(expect![[r#"
            exit 2
            day.toml:4: campaign.sales.queue: missing; write which queue, since there are several: "sales queue", "service queue"
            day.toml:27: team.red.queues: missing; write which queue, since there are several: "sales queue", "service queue"
        "#]]);
}

#[test]
fn two_campaigns_of_one_queue() {
    two()
        .replace("queue = \"service queue\"\n", "queue = \"sales queue\"\n")
        .check(expect![[r#"
            exit 2
            day.toml:15: campaign.service.queue: the queue "sales queue" already belongs to the campaign "sales"; each campaign needs an outdial queue of its own
        "#]]);
}

#[test]
fn two_campaigns_and_no_queue_section() {
    Case::small()
        .replace("[campaign]\n", "[[campaign]]\nname = \"a\"\n")
        .and("[[campaign]]\nname = \"b\"\nmode = \"progressive\"\nlines_per_agent = 1\nlist = { generated = 1 }\n")
        .check(expect![[r#"
            exit 2
            day.toml:31: campaign.b.queue: the queue "queue" already belongs to the campaign "a"; each campaign needs an outdial queue of its own
        "#]]);
}

#[test]
fn a_team_that_names_what_is_not_there() {
    two()
        .replace("queues = [\"sales queue\"]", "queues = [\"lunch\", 5]")
        .check(expect![[r#"
            exit 2
            day.toml:31: team.red.queues[1]: 5 is not a queue's name, or a table like { queue = "sales", rank = 1 }
        "#]]);
    two()
        .replace(
            "queues = [\"sales queue\"]",
            "queues = [\"lunch\", { queue = \"sales queue\", rank = 0 }]",
        )
        .check(expect![[r#"
            exit 2
            day.toml:31: team.red.queues[1].rank: 0 is out of range; allowed: 1 to 255
            day.toml:31: team.red.queues[0]: no queue is named "lunch"; allowed: "sales queue", "service queue"
        "#]]);
    two()
        .replace(
            "queues = [\"sales queue\"]",
            "queues = [\"sales queue\", \"sales queue\", { rank = 2 }]",
        )
        .check(expect![[r#"
            exit 2
            day.toml:31: team.red.queues[1]: "sales queue" is named twice
            day.toml:31: team.red.queues[2].queue: missing; write a queue's name
        "#]]);
    two()
        .replace("queues = [\"sales queue\"]", "queues = []")
        .check(expect![[r#"
            exit 2
            day.toml:31: team.red.queues: is empty; name at least one queue
        "#]]);
}

#[test]
fn a_queue_without_a_team_or_a_campaign() {
    two()
        .and("\n[[queue]]\nname = \"lost\"\n")
        .check(expect![[r#"
            exit 2
            day.toml:69: queue.lost: no team serves the queue "lost"; name it in a team's queues
        "#]]);
}

#[test]
fn names_that_are_missing_or_taken() {
    two()
        .replace("name = \"blue\"\n", "")
        .replace("name = \"service\"\n", "name = \"sales\"\n")
        .replace("name = \"north\"\n", "name = \"\"\n")
        .check(expect![[r#"
            exit 2
            day.toml:7: campaign.sales.trunk: no trunk is named "north"; did you mean `south`?
            day.toml:14: campaign.sales.name: "sales" is taken by another campaign
            day.toml:34: team[1].name: missing; write a name, since there are several
            day.toml:41: trunk[0].name: is empty; write a name
        "#]]);
}

#[test]
fn a_queue_of_more_than_500_agents() {
    two()
        .replace("agents = 10", "agents = 481")
        .check(expect![[r#"
            exit 2
            day.toml:30: team.red.agents: the queue "sales queue" has 501 agents; allowed: up to 500 a queue. Split them over several queues, each with a campaign
        "#]]);
    assert!(two().replace("agents = 10", "agents = 480").load().is_ok());
}

#[test]
fn carriers_that_clash_or_are_missing() {
    two()
        .replace(
            "source = \"measured\"\ncongestion = \"1 %\"",
            "trunk = \"south\"\nsource = \"measured\"",
        )
        .check(expect![[r#"
            exit 2
            day.toml:48: carrier: the trunk "north" has no carrier
            day.toml:53: carrier[1].trunk: "south" has a carrier already
        "#]]);
    two()
        .replace("trunk = \"south\"\nsource", "source")
        .check(expect![[r#"
            exit 2
            day.toml:52: carrier[1].trunk: missing; write which trunk, since another carrier has none either
        "#]]);
    two()
        .replace("trunk = \"south\"\nsource", "trunk = \"sout\"\nsource")
        .check(expect![[r#"
            exit 2
            day.toml:53: carrier[1].trunk: no trunk is named "sout"; did you mean `south`?
        "#]]);
}
