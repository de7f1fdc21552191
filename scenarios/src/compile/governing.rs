//! The meter that governs a campaign, with its parameters.

use std::time::Duration;

use outpace_engine::ZoneId;
use outpace_engine::config::Governing;
use outpace_engine::meters::definitions::{
    self, ConnectionStartPoint, GenesysDenominator, HungUpEarly, TWO_SECONDS, UCCE_HOLD,
    VICIDIAL_DROP,
};
use outpace_engine::meters::{ClockStart, Definition};

use crate::file::{CampaignFile, MeterName};
use crate::findings::Findings;
use crate::key_path::KeyPath;

/// Compiles a campaign's `governing_meter` and what belongs to it.
pub(super) fn governing(file: &CampaignFile, path: &KeyPath, findings: &mut Findings) -> Governing {
    let name = file.governing_meter;
    if file.meter_in_time.is_some() && own_time(name).is_none() {
        let what = "is fixed by this meter; it can be set for ucce, vicidial, genesys and amazon";
        findings.problem(&path.key("meter_in_time"), what);
    }
    if file.meter_window.is_some() && amazon_start(name).is_none() {
        let what = "is fixed by this meter; it can be set for amazon";
        findings.problem(&path.key("meter_window"), what);
    }
    let window = file.meter_window.map_or(DAY, |window| window.get());
    if !window.as_secs().is_multiple_of(3600) || window.subsec_nanos() > 0 {
        let what = "is not in whole hours; allowed: \"1 h\" to \"24 h\" in steps of 1 h";
        findings.problem(&path.key("meter_window"), what);
    }
    let in_time = file.meter_in_time.map(|length| length.get());
    Governing {
        meter: definition(name, in_time, (window.as_secs() / 3600) as u8),
        // The zone of the day: the scenario's own is the caller's.
        zone: ZoneId(0),
        stop: file.stop.into(),
    }
}

fn definition(name: MeterName, in_time: Option<Duration>, hours: u8) -> Definition {
    use GenesysDenominator::{AllCalls, ReachedQueue};
    use HungUpEarly::{Abandoned, Answered};
    let in_time = in_time.or(own_time(name)).unwrap_or(TWO_SECONDS);
    match name {
        MeterName::Ftc => definitions::ftc(Answered),
        MeterName::FtcEarlyAbandoned => definitions::ftc(Abandoned),
        MeterName::Fcc => definitions::fcc(Answered),
        MeterName::FccEarlyAbandoned => definitions::fcc(Abandoned),
        MeterName::Ofcom => definitions::ofcom(ClockStart::Answer),
        MeterName::OfcomFromFirstSpeech => definitions::ofcom(ClockStart::FirstSpeech),
        MeterName::Crtc => definitions::crtc(),
        MeterName::Ucce => definitions::ucce(in_time),
        MeterName::Vicidial => definitions::vicidial(in_time),
        MeterName::VicidialUk => definitions::vicidial_uk(in_time),
        MeterName::GenesysAllCalls => definitions::genesys(AllCalls, in_time),
        MeterName::GenesysReachedQueue => definitions::genesys(ReachedQueue, in_time),
        MeterName::AmazonConnectedToSystem
        | MeterName::AmazonGreetingStart
        | MeterName::AmazonGreetingEnd => {
            let start = amazon_start(name).unwrap_or(ConnectionStartPoint::GreetingEnd);
            definitions::amazon_connect(start, in_time, hours.clamp(1, 24))
        }
        MeterName::UnicomSilent => definitions::unicom(),
    }
}

/// The time an agent has by default, where the product lets its user choose.
const fn own_time(name: MeterName) -> Option<Duration> {
    match name {
        MeterName::Ucce => Some(UCCE_HOLD),
        MeterName::Vicidial | MeterName::VicidialUk => Some(VICIDIAL_DROP),
        MeterName::GenesysAllCalls
        | MeterName::GenesysReachedQueue
        | MeterName::AmazonConnectedToSystem
        | MeterName::AmazonGreetingStart
        | MeterName::AmazonGreetingEnd => Some(TWO_SECONDS),
        _ => None,
    }
}

const fn amazon_start(name: MeterName) -> Option<ConnectionStartPoint> {
    match name {
        MeterName::AmazonConnectedToSystem => Some(ConnectionStartPoint::ConnectedToSystem),
        MeterName::AmazonGreetingStart => Some(ConnectionStartPoint::GreetingStart),
        MeterName::AmazonGreetingEnd => Some(ConnectionStartPoint::GreetingEnd),
        _ => None,
    }
}

const DAY: Duration = Duration::from_secs(24 * 3600);
