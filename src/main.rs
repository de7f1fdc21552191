//! `outpace`: rehearse a predictive dialer on the command line.

mod amd;
mod arguments;
mod bound;
mod calibrate;
mod check;
mod compare;
mod failure;
mod interrupt;
mod progress;
mod recorded;
mod recordings;
mod replay;
mod report;
mod run;
mod sweep;
mod tune;
mod vary;
mod whatif;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use arguments::{Arguments, Verb};
use failure::Failure;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // A bug ends with its own exit code, so that a script never takes it for a bad scenario.
    match std::panic::catch_unwind(|| perform(arguments)) {
        Ok(Ok(code)) => code,
        Ok(Err(failure)) => {
            failure::tell(format_args!("{failure}"));
            failure.exit_code()
        }
        Err(_) => {
            failure::tell(format_args!(
                "outpace: internal error (above); please report it with the command line"
            ));
            ExitCode::from(70)
        }
    }
}

fn perform(arguments: Arguments) -> Result<ExitCode, Failure> {
    match arguments.verb {
        Verb::Check(arguments) => check::check(&arguments),
        Verb::Run(arguments) => run::run(&arguments),
        Verb::Sweep(arguments) => sweep::sweep(&arguments),
        Verb::Tune(arguments) => tune::tune(&arguments),
        Verb::Compare(arguments) => compare::compare(&arguments),
        Verb::Bound(arguments) => bound::bound(&arguments),
        Verb::Replay(arguments) => replay::replay(&arguments),
        Verb::Whatif(arguments) => whatif::whatif(&arguments),
        Verb::Calibrate(arguments) => calibrate::calibrate(&arguments),
        Verb::Amd(verb) => amd::amd(&verb),
        Verb::Report(arguments) => report::report(&arguments),
        Verb::Schema => failure::print(&format!("{:#}\n", outpace_scenarios::json_schema())),
        Verb::Completions { shell } => {
            let mut script = Vec::new();
            let mut command = Arguments::command();
            clap_complete::generate(shell, &mut command, "outpace", &mut script);
            failure::print(&String::from_utf8_lossy(&script))
        }
    }
}
