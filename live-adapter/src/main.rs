//! `outpace-live`: the dialer on live trunks.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use outpace_live::dialer::{Ended, Orders};
use outpace_live::live_file::{BadLiveFile, LiveFile};
use outpace_live::network;
use outpace_live::program::{BadCampaign, Program, load_campaign};
use outpace_scenarios::load;
use tokio::signal::unix::{SignalKind, signal};

/// Calls real people with the settings of a campaign file, over the trunks of a live file.
///
/// It refuses to start (exit code 4) unless it is told --live, given a live file, and the live file allows numbers.
/// SIGTERM and SIGINT end it gently: no more calls, those under way come to their end (a second one ends them at
/// once). SIGUSR1 is the emergency stop: from that moment on no call leaves, until DELETE /v1/emergency-stop.
/// docs/live.md goes from nothing to a first call on one machine, and says what to check before a real trunk.
#[derive(Debug, Parser)]
#[command(name = "outpace-live", version, after_help = EXIT_CODES)]
struct Arguments {
    /// What the dialer is to do: a scenario, whose world (people, agents' work, carrier) is ignored.
    campaign_file: PathBuf,
    /// Trunks, devices, who may ask the API, where the data is, and which numbers may be called.
    #[arg(long, value_name = "FILE")]
    trunks: Option<PathBuf>,
    /// Yes: call real people.
    #[arg(long)]
    live: bool,
    /// Read and check everything, and end without calling anybody.
    #[arg(long)]
    check: bool,
    /// Set a key of the campaign file, as `outpace run --set`.
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
}

const EXIT_CODES: &str = "Exit codes: 0 ended as asked · 2 usage or configuration · 3 bad input data · 4 live refused · \
    70 the dialer could not go on (a bug, or the journal cannot be written) · 130 ended at once";

const USAGE: u8 = 2;
const REFUSED: u8 = 4;
const INTERNAL: u8 = 70;
const INTERRUPTED: u8 = 130;

/// Why the program ends before it begins.
struct Stop(u8, String);

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    outpace_live::log::to_standard_error();
    match std::panic::catch_unwind(|| perform(&arguments)) {
        Ok(Ok(code)) => ExitCode::from(code),
        Ok(Err(Stop(code, why))) => {
            eprintln!("outpace-live: {why}");
            ExitCode::from(code)
        }
        Err(_) => {
            eprintln!(
                "outpace-live: internal error (above); please report it with the command line"
            );
            ExitCode::from(INTERNAL)
        }
    }
}

fn perform(arguments: &Arguments) -> Result<u8, Stop> {
    if !arguments.live && !arguments.check {
        let why = "this calls real people; say --live if that is meant (or --check to look only)";
        return Err(Stop(REFUSED, why.to_owned()));
    }
    let Some(trunks) = &arguments.trunks else {
        let why = "no trunk file: write --trunks FILE (docs/live.md shows one)";
        return Err(Stop(REFUSED, why.to_owned()));
    };
    let live = LiveFile::read(trunks).map_err(|error| match error {
        BadLiveFile::NoAllowList(_) => Stop(REFUSED, error.to_string()),
        BadLiveFile::Wrong(..) => Stop(USAGE, error.to_string()),
    })?;
    let campaign_file = &arguments.campaign_file;
    let loading = if arguments.check {
        // Its day stays as it is written, so that nothing has to be kept.
        let loaded = load(campaign_file, &arguments.set);
        loaded
            .map(|loaded| (loaded, arguments.set.clone()))
            .map_err(BadCampaign::Scenario)
    } else {
        load_campaign(campaign_file, &arguments.set, &live.folder)
    };
    let (loaded, set) = loading.map_err(|error| match &error {
        BadCampaign::Scenario(scenario) => Stop(scenario.exit_code(), error.to_string()),
        BadCampaign::Folder(..) => Stop(USAGE, error.to_string()),
    })?;
    for warning in &loaded.warnings {
        eprintln!("warning: {warning}");
    }
    let network =
        network::Network::read(trunks, &loaded.scenario).map_err(|why| Stop(USAGE, why))?;
    if arguments.check {
        println!(
            "{} and {}: right; nobody was called",
            arguments.campaign_file.display(),
            trunks.display()
        );
        return Ok(0);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .worker_threads(2)
        .build()
        .map_err(|error| Stop(USAGE, format!("no threads: {error}")))?;
    let (telephony, sip) = network.bind().map_err(|why| Stop(USAGE, why))?;
    eprintln!("outpace-live: SIP at {sip}");
    let code = runtime.block_on(async {
        let mut program = Program::start(
            &loaded,
            &arguments.campaign_file,
            &live,
            telephony,
            Vec::new(),
        )
        .await
        .map_err(|error| Stop(error.exit_code(), error.to_string()))?;
        if let Ok(stop) = signal(SignalKind::user_defined1()) {
            program.stop_at(stop);
        }
        tell_found(&program);
        let replay: String = set.iter().map(|it| format!(" --set '{it}'")).collect();
        let journal = live.folder.join(outpace_live::session::JOURNAL);
        eprintln!(
            "to replay: outpace replay {} {}{replay}",
            arguments.campaign_file.display(),
            journal.display()
        );
        let twice = tokio::spawn(signals(program.orders.clone()));
        let ended = program.wait().await;
        twice.abort();
        Ok(code_of(ended))
    });
    // A connection that does not end keeps nobody waiting.
    runtime.shutdown_background();
    code
}

fn tell_found(program: &Program) {
    eprintln!(
        "outpace-live: the API listens on http://{}",
        program.address
    );
    let found = program.found;
    if found.facts > 0 {
        eprintln!(
            "outpace-live: goes on after {} facts; {} calls were under way when the process before this one ended",
            found.facts, found.orphans
        );
    }
    if found.cut > 0 {
        eprintln!(
            "outpace-live: {} bytes at the journal's end were not whole, and cut off",
            found.cut
        );
    }
    if found.not_allowed > 0 {
        eprintln!(
            "outpace-live: {} contacts of the campaign file are not on the allow-list, and left out",
            found.not_allowed
        );
    }
}

fn code_of(ended: Option<Ended>) -> u8 {
    match ended {
        Some(Ended::Drained) => 0,
        Some(Ended::Aborted(open)) => {
            eprintln!("outpace-live: ended at once; {open} dialogs were still open");
            INTERRUPTED
        }
        Some(Ended::Failed(failure)) => {
            eprintln!("outpace-live: {failure}");
            INTERNAL
        }
        None => INTERNAL,
    }
}

/// Ends the dialer gently at the first signal, at once at the second.
async fn signals(orders: Orders) {
    let (Ok(mut term), Ok(mut int)) = (
        signal(SignalKind::terminate()),
        signal(SignalKind::interrupt()),
    ) else {
        return;
    };
    let mut ending = false;
    loop {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        // Orders that are not taken come too late, which is what they are for.
        let _ = if std::mem::replace(&mut ending, true) {
            orders.abort()
        } else {
            eprintln!("outpace-live: no more calls; ends when those under way are over");
            orders.drain()
        };
    }
}
