//! A plain configuration: one campaign, two lines for each of three nailed-up agents.

use std::time::Duration;

use outpace_engine::config::{
    AgentConfig, CampaignConfig, Device, Governing, Mode, QueueConfig, RankedQueue, TeamConfig,
    Treatment, TrunkConfig,
};
use outpace_engine::{CallingHours, Config, PerMille, QueueId, RetryRules, TeamId, TrunkId, Zone};

pub(crate) fn plain() -> Config {
    Config {
        unix_epoch_s: 0,
        zones: vec![Zone::utc()],
        trunks: vec![TrunkConfig {
            channels: None,
            calls_per_second: None,
        }],
        teams: vec![TeamConfig {
            device: Device::NailedUp,
            queues: vec![RankedQueue {
                queue: QueueId(0),
                rank: 1,
            }],
        }],
        agents: vec![AgentConfig { team: TeamId(0) }; 3],
        queues: vec![QueueConfig {
            teams: vec![TeamId(0)],
            max_time_in_queue: Duration::from_secs(3600),
        }],
        campaigns: vec![CampaignConfig {
            queue: QueueId(0),
            trunk: TrunkId(0),
            mode: Mode::Progressive { lines_per_agent: 2 },
            ring_limit: Duration::from_secs(32),
            setup_limit: Duration::from_secs(64),
            cpa: None,
            priors: None,
            machine_treatment: Treatment::Disconnect,
            machine_review: PerMille::new(0),
            assumed_false_positive: PerMille::new(0),
            screener_treatment: Treatment::Disconnect,
            connect_on_answer: false,
            release_late_machines: true,
            fax_treatment: Treatment::Disconnect,
            dead_air_treatment: Treatment::Disconnect,
            beep_limit: Duration::from_secs(30),
            message_limit: Duration::from_secs(30),
            abandon_after: Duration::from_secs(2),
            abandoned_treatment: Treatment::Disconnect,
            abandon_limit: PerMille::new(30),
            governing: Governing::default(),
            calling_hours: CallingHours::always(),
            retry: RetryRules::default(),
            ivr: None,
            yields_to_inbound: false,
            popover: false,
            caller_ids: None,
            list_low: 0,
        }],
    }
}
