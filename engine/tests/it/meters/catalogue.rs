//! Every named definition as it states itself. Golden: a change here is a change of what is measured.

use expect_test::expect;
use outpace_engine::meters::definitions::all;

#[test]
fn what_each_definition_states() {
    let mut text = String::new();
    for definition in all() {
        text += &definition.to_string();
    }
    expect![[r#"
        ftc
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   30 local days from the campaign's first
          in time  2 s after greeting end
          agents   heeded
          people taken for machines  counted
          limit    3.0 %
          source   16 CFR 310.4(b)(1)(iv) and (b)(4)(i); FTC guide to the TSR, call abandonment (read)
        ftc_early_abandoned
          above    joined late, hung up early, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   30 local days from the campaign's first
          in time  2 s after greeting end
          agents   heeded
          people taken for machines  counted
          limit    3.0 %
          source   16 CFR 310.4(b)(1)(iv) and (b)(4)(i); FTC guide to the TSR, call abandonment (read)
        fcc
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   30 local days from the campaign's first
          in time  2 s after greeting end
          agents   heeded
          people taken for machines  counted
          limit    3.0 %
          source   47 CFR 64.1200(a)(7) (read)
        fcc_early_abandoned
          above    joined late, hung up early, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   30 local days from the campaign's first
          in time  2 s after greeting end
          agents   heeded
          people taken for machines  counted
          limit    3.0 %
          source   47 CFR 64.1200(a)(7) (read)
        ofcom
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, abandoned with message, abandoned in silence
          window   local day
          in time  2 s after answer
          agents   heeded
          people taken for machines  estimated
          limit    3.0 %
          source   Ofcom, persistent misuse: statements of 2008 and 2010; 20 December 2016, annex 3 (read)
        ofcom_from_first_speech
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, abandoned with message, abandoned in silence
          window   local day
          in time  2 s after first speech
          agents   heeded
          people taken for machines  estimated
          limit    3.0 %
          source   Ofcom, persistent misuse: statements of 2008 and 2010; 20 December 2016, annex 3 (read)
        crtc
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   calendar month
          in time  2 s after answer
          agents   heeded
          people taken for machines  not stated
          limit    5.0 %
          source   Telecom Decision CRTC 2007-48 (from memory)
        ucce
          above    abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   local day
          in time  1 s after verdict
          agents   ignored
          people taken for machines  invisible
          limit    3.0 %
          source   UCCE Dialer_Detail call results; Outbound Option guide (inferred)
        vicidial
          above    abandoned with message, abandoned in silence
          below    joined, joined late, abandoned with message, abandoned in silence
          window   local day
          in time  5 s after verdict
          agents   heeded
          people taken for machines  invisible
          limit    3.0 %
          source   VICIdial AST_VDadapt.pl, campaign settings (read)
        vicidial_uk
          above    abandoned with message, abandoned in silence
          below    joined, joined late, abandoned with message, abandoned in silence
          window   local day
          in time  5 s after verdict
          agents   ignored
          people taken for machines  invisible
          limit    3.0 %
          source   VICIdial UK_OFCOM_OUTBOUND_COMPLIANCE.txt (read)
        genesys_all_calls
          above    joined late, abandoned with message, abandoned in silence
          below    not answered, not a person, joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   local day
          in time  2 s after verdict
          agents   ignored
          people taken for machines  not stated
          limit    none
          source   Genesys Cloud outbound settings: abandon seconds, compliance abandon rate denominator (inferred)
        genesys_reached_queue
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   local day
          in time  2 s after verdict
          agents   ignored
          people taken for machines  not stated
          limit    none
          source   Genesys Cloud outbound settings: abandon seconds, compliance abandon rate denominator (inferred)
        amazon_connected_to_system
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   rolling 24 h
          in time  2 s after answer
          agents   ignored
          people taken for machines  not stated
          limit    none
          source   Amazon Connect API, AbandonmentRatePacingConfig (read)
        amazon_greeting_start
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   rolling 24 h
          in time  2 s after first speech
          agents   ignored
          people taken for machines  not stated
          limit    none
          source   Amazon Connect API, AbandonmentRatePacingConfig (read)
        amazon_greeting_end
          above    joined late, abandoned with message, abandoned in silence
          below    joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   rolling 24 h
          in time  2 s after greeting end
          agents   ignored
          people taken for machines  not stated
          limit    none
          source   Amazon Connect API, AbandonmentRatePacingConfig (read)
        unicom_silent
          above    abandoned in silence
          below    not a person, joined, joined late, hung up early, abandoned with message, abandoned in silence
          window   local day
          in time  0 s after verdict
          agents   ignored
          people taken for machines  not stated
          limit    3.0 %
          source   UNICOM Intelligence interview server architecture, dialer reports (inferred)
    "#]].assert_eq(&text);
}
