"""What machines say in the part `varied` beyond the part `wider`: templates with choices, `[this|that|]`, each many sentences.

Written for this project, without sight of the other texts.
"""

from .texts_varied_people import FILLERS  # noqa: F401  (read by `texts.py`)

TEXTS = {
    ("open", "en"): """
        [Hi, you've|Hello, you've|You've|You have] reached [{name}|{name} {family}].
        [Hi, you've|Hello, you've|You've|You have] reached [{name}'s phone|the voicemail of {name} {family}].
        [Hi|Hello|Hey], this is {name}, [I can't take your call|I can't get to the phone|I'm away from my phone] right now.
        [Hi|Hello|Hey], this is {name}, [I can't take your call|I can't get to the phone|I'm away from my phone] at the moment.
        [Hi|Hey there|Hello there], this is {name}, [sorry I missed you|sorry I missed your call|so sorry to have missed you].
        Hi, this is {name}, and I'm either on the other line or [asleep|ignoring you|away].
        Hi, this is {name}, and [I'm either driving|I'm either in a meeting] or [asleep|ignoring you|away].
        Hi, this is {name}, [leave me a message|leave your name and number|drop me a line] and I'll ring you back.
        Hi, this is {name}, [leave me a message|leave your name and number|drop me a line] and I'll get back to you.
        Hi, this is {name}'s [phone|cell|mobile], [you know what to do|please leave a message|go ahead after the beep].
        Hi, this is {name}'s [voicemail|cell phone], [you know what to do|please leave a message|go ahead after the beep].
        Hi, this is {name} {family} [with|at] {firm}, [today is {day}|it's {day}|and I'm out of the office until {day}].
        Hi, this is {name} {family} [from|over at] {firm}, [today is {day}|it's {day}|and I'm out of the office until {day}].
        Hi, this is {name}, [my phone is off|my phone's probably on silent], so [leave a message|text me].
        Hi, this is {name}, my phone is probably at the bottom of my bag, so [leave a message|text me].
        Hi, this is {name}, [thanks for calling|thanks for the call], [I'm with a client|I'm on a job|I'm tied up] right now.
        Hi, this is {name}, thank you for your call, [I'm with a client|I'm on a job|I'm tied up] right now.
        Hi, this is {name}, please don't leave a voicemail, just [text me|send me a text].
        Hi, this is {name}, [don't bother leaving a message|I never check my voicemail], just [text me|send me a text].
        [Hiya|Hiya love|Hi there|Hiya everyone], it's {name}, can't get to the phone [just now|right now|at the minute].
        [Hiya|Hiya love|Hi there|Hiya everyone], it's {name}, [can't talk|can't pick up] [just now|right now|at the minute].
        [Hey|Yo|Hey hey|What's up], it's {name}, [leave one|leave it after the beep|hit me up later|you know the drill].
        [Hey, it's me|It's me|Hey guys, it's me], [I'm not here|I'm not around|I can't pick up], so leave a message.
        [Hey, it's me|It's me|Hey guys, it's me], [I'm not here|I'm not around|I can't pick up], so talk after the tone.
        [Hello|Hello there|Good day], [you are through to|you're through to] [{name}|{name} {family}|{dept} at {firm}].
        [Hello|Hello there|Good day], you've got through to [{name}|{name} {family}|{dept} at {firm}].
        [Hello|Good day|Greetings], [my name is|this is] {name} {family}, and I am unable to come to the phone.
        [Hello|Good day|Greetings], [my name is|this is] {name} {family}, and I am unable to take your call.
        Hello, [nobody is in|there's no one home|no one can come to the phone|we're all out] [at the moment|right now|just now].
        Hello, we can't come to the phone [right now|at present|at this time], so please leave [a message|word].
        Hello, we [are not at home|can't get to the phone] [right now|at present|at this time], so please leave [a message|word].
        Hello, [thanks for calling|thank you for calling|thank you for ringing] the {family} [residence|family|household].
        Hello, and [thank you for calling|welcome to|thanks for getting in touch with] {firm}.
        Hello, [I'm sorry|I'm afraid|unfortunately] there's [nobody|no one] [available|here|in the office] to take your call.
        Hello, caller, I regret that [I am not in|I have stepped out|I can't be reached] [today|this afternoon|just now].
        Hello, caller, I'm sorry to say that [I am not in|I have stepped out|I can't be reached] [today|this afternoon|just now].
        Hello, this is a [recording|recorded message], [so please speak slowly|and I'm its owner, {name}|so don't hang up].
        Hello, this is a [machine|answering machine], [so please speak slowly|and I'm its owner, {name}|so don't hang up].
        Hello, if [you're trying to reach|you're looking for|you want] {name}, you've got the right number.
        Hello, if [you're trying to reach|you're looking for|you want] {name}, this is the right place.
        Hello, it's {name} here, I'm [away on holidays|on leave] [until {day}|till {day}|and back on {day}].
        Hello, it's {name} here, I'm [away from my desk|out and about] [until {day}|till {day}|and back on {day}].
        Thank you for calling {firm}, [our office is|our offices are] [now closed|currently closed|closed for the day].
        Thank you for calling {firm}, [our shop is|we are] [now closed|currently closed|closed for the day].
        Thank you for calling {firm}, [all of our lines are busy|all of our staff are helping other customers].
        Thank you for calling {firm}, everyone is on another call.
        Thank you for calling {firm}, you've reached us outside of our [office|business|normal] hours.
        Thank you for calling {firm}, [you have called outside of|it's now outside] our [office|business|normal] hours.
        Thank you for calling {firm}, [our hours are|our business hours are|we're open] Monday to Friday, {hour} to {evening}.
        Thank you for calling {firm}, our hours are Tuesday through Saturday, {hour} to {evening}.
        Thank you for calling {firm}, [our business hours are|we're open] Tuesday through Saturday, {hour} to {evening}.
        Thank you for calling {firm}, [you've reached|this is|you're through to] [{dept}|the voicemail for {dept}].
        Thank you for calling {firm}, [you've reached|this is|you're through to] the after hours line.
        Thank you for calling {firm}, if this is an emergency, please hang up and dial [nine one one|triple zero].
        Thank you for calling {firm}, if this is a medical emergency, please hang up and dial [nine one one|triple zero].
        Thank you for calling {firm}, [we missed your call|we're sorry we missed you], but it matters to us.
        Thank you for calling {firm}, [we missed your call|we're sorry we missed you], but we'd love to help.
        Thank you for calling {firm}, [where the coffee is always hot|your local plumbing experts].
        Thank you for calling {firm}, serving the valley since the eighties.
        Thank you for calling {firm}, please leave your name, [number|telephone number|contact number] and a brief message.
        Thank you for calling {firm}, kindly leave your name, [number|telephone number|contact number] and a brief message.
        Thank you for calling {firm}, go ahead and leave your name, [number|telephone number|contact number] and a brief message.
        Thank you for calling {firm}, this is {name}, [and I'm away from my desk|I'm on the other line|I'm out on a site visit].
        Thank you for calling {firm}, for the holidays we're closed [until|and will reopen on] {day}.
        Thank you for calling {firm}, we are closed in observance of the holiday [until|and will reopen on] {day}.
        [Thanks for calling|Thanks for ringing] {firm}, [we're shut|we can't pick up|we're closed] just now.
        [Thanks for phoning|Thanks for your call to] {firm}, [we're shut|we can't pick up|we're closed] just now.
        Thanks for calling, [this is {name}|you've got {name}], and I [missed you|can't talk|can't answer] [right now|just now].
        Thanks for calling, it's {name} here, and I [missed you|can't talk|can't answer] [right now|just now].
        Thanks for your call, [but I'm not available|unfortunately I can't answer], [please leave a message|kindly text me].
        Thanks for your call, I'm away from the phone, [please leave a message|kindly text me].
        Thanks for calling the {family}s, [we're out|we're at work and school|nobody's in].
        [Thanks for calling our house|Thanks for calling home], [we're out|we're at work and school|nobody's in].
        Thank you for your call to [the surgery|the practice], [which is now closed|we are closed at present].
        Thank you for your call to [our clinic|the dental office], [which is now closed|we are closed at present].
        Thank you for contacting [{firm}|the law offices of {name} {family}|our parish office|the school office].
        Thank you for phoning [{firm}|the {family} farm], [we're out working|there's no one at the desk].
        Thank you for phoning [the village hall|the garage], [we're out working|there's no one at the desk].
        You have reached the [law office|office|private practice|studio] of {name} {family}.
        You have reached the [desk|voice mailbox|direct line|extension] of {name} {family} [with {dept}|at {firm}|with {firm}].
        You've reached the {family} [family|residence], [we can't come to the phone|we're not home|nobody's home] right now.
        You've reached the {family} [home|house|household], [we can't come to the phone|we're not home|nobody's home] right now.
        You've reached {number}, [please leave a message|no one is available to take your call].
        You've reached {number}, leave your name and number after the tone.
        You have reached {number}, if you have the right number, [leave a message|please speak after the tone].
        You have reached {number}, if that's who you meant to call, [leave a message|please speak after the tone].
        You've reached {name} and {name}, [we can't get to the phone|we're out|we're probably chasing the kids], leave a message.
        You've reached {name} and {name}, [we can't get to the phone|we're out|we're probably chasing the kids], try our cells.
        You've reached [the right number|the right place|the right person], just at the wrong time.
        You've reached [the right number|the right place|the right person], [but I'm not here|only not right now].
        You've reached [the wrong number|a phone that nobody answers], [sorry|unless you want {name}].
        You've reached the last person who still has voicemail, [sorry|unless you want {name}].
        You've reached {firm}, [home of the|known for the|the place for the] [best pies in town|finest cabinets around].
        You've reached {firm}, [home of the|known for the|the place for the] friendliest service in the county.
        You've just missed [me|us|{name}|the whole family], [I think|by a minute, I'd say|as usual].
        You're through to [{name}|{name} {family}], [but not in person|only I'm not about|I'm not free to talk].
        You're through to [the {family}s|{firm}], [but not in person|only I'm not about|I'm not free to talk].
        You're speaking to {name}'s answerphone, [because he's out|because she's busy|as I'm out].
        You're speaking to [the answering machine|{name}'s machine], [because he's out|because she's busy|as I'm out].
        You've called [{name}|{name} {family}], [please leave a message|and I can't answer|leave your details].
        You've called [{firm}|the {family} house], [please leave a message|and I can't answer|leave your details].
        You've rung [{name}|the {family}s|{firm}] and [we're not in|I'm not in|there's nobody about].
        You've got {name}, [well, almost|or at least my voicemail|or you would if I'd picked up].
        You know [who this is|who you called|what this is], and you know [what to do|what comes next|how this works].
        You know the [drill|deal|score|routine|craic], [leave a message|name, number, beep|wait for the beep].
        You called, I [missed it|didn't hear it|was busy], [it happens|what can I say|sorry about that].
        Your call [is important to us|is very important to me|matters to us], so please leave a message.
        Your call [is important to us|is very important to me|matters to us], but I'm out of the office.
        Your call has [gone to|been sent to|landed in] the [mailbox|voicemail] of [{name}|{name} {family}].
        Sorry, [I can't take your call|I can't answer the phone] [right now|at the moment|just now].
        Sorry, [I'm not available|I can't get to the phone] [right now|at the moment|just now].
        Sorry I'm [not here|not in|unavailable], [please leave a message|leave your number|do leave a message].
        Sorry I'm [not able to answer|away], [please leave a message|leave your number|do leave a message].
        Sorry I [missed you|missed your call], [it's {name}|this is {name}|leave me a message].
        Sorry I [couldn't pick up|couldn't get to the phone], [it's {name}|this is {name}|leave me a message].
        Sorry we [missed you|missed your call], [you've reached {firm}|this is the {family}s|please leave a message].
        Sorry we [can't answer|aren't in], [you've reached {firm}|this is the {family}s|please leave a message].
        Sorry, there's [no one|nobody] [in|home|here|about] [to take your call|at present|at the minute].
        Sorry folks, [we're closed|the shop's shut] [until {day}|for the holidays|today].
        Sorry folks, [we're closed for the season|the kitchen's closed] [until {day}|for the holidays|today].
        So sorry, you've [just missed me|caught me in a meeting|rung while I'm teaching|caught me on the road].
        I'm sorry, [but I'm not able|but I'm unable] to [take your call|answer|come to the phone] [right now|at this time].
        I'm sorry, I'm not in a position to [take your call|answer|come to the phone] [right now|at this time].
        I'm sorry, [{name}|{name} {family}] is [not available|not in|away from the phone] [at the moment|right now|today].
        I'm sorry, the person you want is [not available|not in|away from the phone] [at the moment|right now|today].
        Apologies, [I can't answer your call|I'm on another call] [at present|right now|just now].
        Apologies, [I'm away from my desk|I'm in surgery] [at present|right now|just now].
        Apologies for [missing your call|not being here|not picking up], it's {name}, please leave a message.
        Apologies for [missing your call|not being here|not picking up], this is {name} {family}, please leave a message.
        My apologies, [I am travelling|I am out of station|I am in a meeting] and cannot attend your call.
        My apologies, [I am travelling|I am out of station|I am in a meeting] so I could not pick your call.
        Unfortunately [I can't|I'm unable to] [take your call|answer the phone|come to the phone] [right now|just now].
        Unfortunately [we can't|we're unable to] [take your call|answer the phone|come to the phone] [right now|just now].
        Unfortunately you've [missed me|called when we're closed|caught me away from my desk|rung out of hours].
        Unfortunately our [office|shop|showroom|surgery|workshop] is [closed|not open] [today|at present|until {day}].
        Regrettably, [I'm not at my desk|no one is free to speak to you|we're closed today], so please leave a message.
        Regrettably, [I'm not at my desk|no one is free to speak to you|we're closed today], but do leave your name.
        At the moment [I'm|we're] [not available|away], [so leave a message|please leave a message].
        At the moment [I'm|we're] [out of the office|unable to talk], [so leave a message|please leave a message].
        At this time [no one is available|nobody can come to the phone|the office is closed|we are away from the phones].
        At present there is [no one|nobody] [in the office|to take your call|here at {firm}].
        Right now [I'm busy|I'm driving|I'm not here|I'm on a plane|I'm in class], [so leave a message|so talk to the machine].
        Right, this is [{name}|{name}'s phone|me], [I'm not in|I'm out|I'm working], so leave a message.
        Right, this is [{name}|{name}'s phone|me], [I'm not in|I'm out|I'm working], so say your piece after the beep.
        Please leave a message [for {name}|for the {family}s|after the tone|after the beep|for {name} or {name}].
        Please leave your [name and number|details|name, number and a short message], and I'll call you back.
        Please leave your [name and number|details|name, number and a short message], and one of us will ring you back.
        Please [hold the line|don't hang up|stay on the line], it's only a machine.
        Please [hold the line|don't hang up|stay on the line], [I really do want your message|I do check these].
        Please [speak clearly|speak up|talk slowly], [this machine is old|I'm a bit deaf|the line's poor], and leave your number.
        Please [speak clearly|speak up|talk slowly], [this machine is old|I'm a bit deaf|the line's poor], and say who you are.
        Please note that [my number has changed|our number has changed].
        Please note that [this line is not monitored|this phone is not checked often].
        Leave a message [for {name}|after the tone], [thanks|cheers|ta|bye].
        Leave a message [and I'll get back to you|after the beep and I'll ring you back], [thanks|cheers|ta|bye].
        Leave your name, [number|your number|a number] and [the reason for your call|what it's about|the best time to reach you].
        Leave me [a message|your details|a voicemail|some words of wisdom], [it's {name}|this is {name}|I'm out].
        Just leave [a message|your name and number|me a message], [I'll call you back|I'll get it eventually|I might even listen].
        Do leave [a message|your name|word], [it's {name} here|I shall ring you back|we're only in the garden].
        Kindly leave [your message|your name and number|a message] after the beep, [{name} here|I will revert to you|thank you].
        Kindly leave [your message|your name and number|a message] after the tone, [{name} here|I will revert to you|thank you].
        Go ahead and leave [a message|your name|me a message], [this is {name}|I'll call back|you've got {name}].
        Drop me [a message|a text|a line] [instead|here], [it's {name}|I'm no good at phones|I'll see it sooner].
        Text me, [I don't do voicemail|seriously, just text me|nobody leaves voicemails anymore|that's faster].
        This is {name}, [leave a message|leave me a message|do your thing|speak|you know what to do].
        This is {name} {family}, [I'm away from my desk|I'm out of the office|I'm on annual leave] [today|just now|until {day}].
        This is {name} {family} [with {dept}|from {dept}], [I'm not able to answer|I'm on another call|I've stepped away].
        This is the [answering machine|voicemail|voice mail|answerphone|mailbox] of [{name}|{name} {family}].
        This is the [answering machine|voicemail|voice mail|answerphone|mailbox] of [{firm}|the {family} family].
        This is the {family} [residence|family|house|home], [we're not in|we can't come to the phone|please leave a message].
        This is [the office of|the desk of] {name} {family}, [who is out|please leave a message|at {firm}].
        This is [the mobile of|the cell phone of] {name} {family}, [who is out|please leave a message|at {firm}].
        This is {firm}, [we're closed|our office is closed|there's no one to take your call] [right now|at the moment].
        This is a [secure|confidential|private] [voicemail|mailbox|voice mailbox] for [{name}|{name} {family}|{dept} at {firm}].
        This is [{name}'s mom|{name}'s dad], [{name}'s not here|{name} can't come to the phone].
        This is [{name}'s little sister|{name}'s wife], [{name}'s not here|{name} can't come to the phone].
        This is my [voicemail|work number|personal number|new number|cell], [leave a message|not my house phone|so be nice].
        This phone belongs to [{name}|{name} {family}|{name}, who's not here|a very busy person].
        This number [is no longer in use|has changed|is not checked], please call {number}.
        This number [is no longer in use|has changed|is not checked], [my new number is {number}|try {number}].
        This office is [closed|closed until {day}|closed for lunch|open from {hour} until {evening}].
        It's {name}, [I'm not about|I'm out|can't talk|I'm busy|I'm at work], [leave a message|leave us a message|text me].
        It's {day}, and I'm [in the office but away from my desk|in meetings most of the day|out today|working from home].
        It's only the [machine|answerphone|voicemail], [{name}'s out|we're out|I'm out with the dog], do leave a message.
        It's only the [machine|answerphone|voicemail], [{name}'s out|we're out|I'm out with the dog], go on then.
        It is {name} {family} [here|speaking], and [I can't come to the phone|I'm not in the office|I'm presently engaged].
        It looks like [I missed your call|you've missed me|I'm not answering|you got my voicemail], [leave a message|sorry].
        It seems [I'm not in|we're out|you've caught me out], so [be a dear and leave a message|please try my mobile on {number}].
        If you're hearing this, [I'm not here|I can't get to my phone|I've missed your call|I'm probably out on the water].
        If you're hearing this message, [it means|that means|then] [I'm out|I couldn't answer].
        If you're hearing this message, [it means|that means|then] [we're busy|we've closed for the day].
        If you've reached this [recording|message|voicemail], [I'm away from my phone|we are with other patients|we're closed].
        If you're calling about the [car|flat|apartment|job|puppies|room], [it's gone|leave your number|it's still available].
        If you're a [telemarketer|salesman|bill collector|scammer], [hang up now|please go away|I'm not interested].
        If you know me, [leave a message|you know I won't answer|text me], and if you don't, [please hang up|leave your name].
        If it's [urgent|an emergency|important], [call me on {number}|text me], [otherwise leave a message|thanks].
        If it's [urgent|an emergency|important], ring the office on {number}, [otherwise leave a message|thanks].
        If I don't recognise your number, [I won't answer|I don't pick up|you'll end up here], so say who you are.
        If I don't recognise your number, [I won't answer|I don't pick up|you'll end up here], so leave a message.
        If I knew [who this was|you were calling|your number], I'd [have picked up|have answered], [so tell me|so leave a name].
        I can't [come to the phone|take your call] [right now|at the moment|just now], [leave a message|sorry].
        I can't [answer|talk|get to the phone] [right now|at the moment|just now], [leave a message|sorry].
        I cannot [take your call|come to the telephone|answer you] [at present|at this time], please leave a message.
        I cannot [take your call|come to the telephone|answer you] [at present|at this time], so do try later.
        I'm not [here|in|home|available|around] right now, so [leave a message|leave me your number|try again later].
        I'm not [here|in|home|available|around] at the moment, so [leave a message|leave me your number|try again later].
        I'm [busy|out|sleeping|at work|on the road|at the gym|in the shower], [leave a message|I'll call you back|try me later].
        I am currently [out of the office|on maternity leave|on vacation|travelling|on sick leave] and will be back on {day}.
        I am currently [out of the office|on maternity leave|on vacation|travelling|on sick leave] until {day}.
        I am away from [my desk|the office] [at the moment|right now|until {day}], [please leave a message|do leave word].
        I am away from [my phone|the phone] [at the moment|right now|until {day}], [please leave a message|do leave word].
        I'm probably [at work|on the other line|in the garden], [so leave a message|try again later].
        I'm probably [out fishing|screening my calls|in bed], [so leave a message|try again later].
        I'm either [out|away from my desk|on the phone] or [with a customer|asleep|avoiding somebody], leave a message.
        I'm either [out|away from my desk|on the phone] or [with a customer|asleep|avoiding somebody], maybe even you.
        I'm on [holiday|leave|vacation|annual leave|a course] [until {day}|just now], please call {name} on {number}.
        I'm on [holiday|leave|vacation|annual leave|a course] [until {day}|just now], leave a message.
        I've [stepped out|stepped away from my desk|gone fishing|gone home for the day|popped out], [leave a message|back soon].
        I've lost [my phone|my voice|the charger again], so [leave a message|email me|don't expect much].
        I don't [check this voicemail|answer numbers I don't know|listen to messages|use this phone much], [please text|sorry].
        I didn't [hear the phone|get to the phone in time], [leave a message|but I'll ring you back].
        I didn't [pick up|recognise your number], [leave a message|but I'll ring you back].
        I would love to [talk|chat|speak with you], but [I'm busy|I'm not here|I can't just now|I've got my hands full].
        I know, I know, [I never answer|I should pick up|you've called three times], [just leave a message|sorry].
        I see you've [called|rung|tried to reach me], [and I'm not in|but I'm out on the farm|well, I'm working].
        We're sorry, [we can't take your call|our office is closed] [right now|at the moment].
        We're sorry, [we're closed|all our lines are busy|nobody is free] [right now|at the moment].
        We're not [home|in] [right now|at the moment], [please leave a message|so talk to the machine].
        We're not [here|able to come to the phone] [right now|at the moment], [please leave a message|so talk to the machine].
        We're [out|away|closed] [at the moment|right now], [leave a message|leave us your number].
        We're [on holiday|busy|having our dinner] [at the moment|right now], [leave a message|leave us your number].
        We are currently [closed|out of the office|helping other customers|with a patient|experiencing a high volume of calls].
        We can't [come to the phone|take your call] [right now|at the minute], [please leave a message|sorry].
        We can't [answer the phone|get to the phone] [right now|at the minute], [please leave a message|sorry].
        We've [missed you|missed your call|popped out|gone away for the weekend|moved], [leave your name|please call {number}].
        We've all gone [to the lake|to the cottage|down the shore|to the bach|bush] until {day}, [leave a message|bye].
        We've all gone [to the lake|to the cottage|down the shore|to the bach|bush] for the week, [leave a message|bye].
        We appreciate your call [to {firm}|today|very much], [but we're closed|however our office is closed].
        We appreciate your call [to {firm}|today|very much], please leave a message.
        We value your [call|custom], [please leave your details|and will call you back on {day}|but nobody's free].
        We value your [business|enquiry], [please leave your details|and will call you back on {day}|but nobody's free].
        Welcome to {firm}, [our offices are closed|please leave a message].
        Welcome to {firm}, [you've called after hours|we are not able to take your call].
        Welcome to the [{family} residence|{family} household|voicemail of {name}|madhouse|voice mailbox of {name} {family}].
        Welcome to [my voicemail|my mailbox|my world|the machine], [I'm {name}|leave a message|make yourself at home].
        Good [morning|afternoon|evening|day], [you've reached|you have called|thank you for calling] {firm}.
        Good [morning|afternoon|day], this is {name} {family}, I'm in the office today.
        Good [morning|afternoon|day], this is {name} {family}, [I'm out of the office today|I am in court all day].
        Good [day|evening|afternoon], [I'm afraid|regrettably|unfortunately] [I'm not in|I can't come to the telephone].
        Good [day|evening|afternoon], [I'm afraid|regrettably|unfortunately] the office is closed.
        G'day, [you've got {name}|it's {name}], [can't get to the phone|I'm on the tools|I'm out on a job].
        G'day, [{name} here|you've called {name}], [can't get to the phone|I'm on the tools|I'm out on a job].
        G'day mate, [I'm busy|can't talk|not here], [leave us a message|chuck us a text|leave a message and I'll give you a bell].
        Howdy, [you've reached {name}|this is {name}|y'all have reached the {family}s], leave a message.
        Howdy, [you've reached {name}|this is {name}|y'all have reached the {family}s], we're out with the cattle.
        Hey y'all, [this is {name}|it's {name}|you've reached {name}], I can't come to the phone.
        Hey y'all, [this is {name}|it's {name}|you've reached {name}], [I'm out and about|leave me a message].
        Hey, you've [reached|got|called] {name}, [I'm not here|I missed your call|I'm doing something], so leave a message.
        Hey, you've [reached|got|called] {name}, [I'm not here|I missed your call|I'm doing something], so text me.
        Hey, sorry [I missed you|I can't talk|I couldn't pick up], [I'm at practice|I'm in class|I'm working], text me.
        Hey, sorry [I missed you|I can't talk|I couldn't pick up], [I'm at practice|I'm in class|I'm working], leave a message.
        Hey, thanks for [calling|the call|giving me a ring], [I'm tied up|I'm in the field|I'm behind the wheel], leave a message.
        Hey, thanks for [calling|the call|giving me a ring], [I'm tied up|I'm in the field|I'm behind the wheel], try me later.
        Hey there, [you just missed me|I stepped out|I can't get to my phone], this is {name}, [leave a message|bye].
        Hey there, [you just missed me|I stepped out|I can't get to my phone], it's {name}, [leave a message|bye].
        Hey Mom, [if that's you|it's probably you], I'm [fine|at work|asleep], and everybody else, [leave a message|text me].
        Hi, sorry [I can't take your call|I'm not here|I missed you|we're not in], [please leave a message|leave your number].
        Hi, I'm [not available|not in|driving] [right now|at the moment], [please leave a message|sorry].
        Hi, I'm [away from my desk|in a lecture|at the hospital] [right now|at the moment], [please leave a message|sorry].
        Hi, I'm {name}, [and this is my voicemail|I run {firm}|and I'm out of the office], [please leave a message|talk to me].
        Hi, it's {name}, [I'm sorry I can't|sorry, can't] [take your call|come to the phone|answer] [right now|just now].
        Hi, we're the {family}s, [and we're out|and we can't find the phone|and we're not home], leave a message.
        Hi, we're the {family}s, [and we're out|and we can't find the phone|and we're not home], leave us your number.
        Hi, we can't [find the phone|hear the phone over the kids|come to the phone], [please leave a message|try again later].
        Hi everyone, [I'm away|I'm travelling] [until {day}|just now], [email me|please leave a message].
        Hi everyone, [I'm overseas|I'm on my honeymoon] [until {day}|just now], [email me|please leave a message].
        Hi guys, [{name} here|it's {name}|you've reached {name}], [I'm on set|I'm at work|I'm off the grid], text me.
        Hi guys, [{name} here|it's {name}|you've reached {name}], [I'm on set|I'm at work|I'm off the grid], leave a message.
        Hi, Daddy and Mommy [can't come to the phone|are busy|aren't here], [so leave a message|so talk after the beep].
        Hi, my [mom|mum|dad|sister] can't [come to the phone|talk], [leave a message|so tell me your number].
        Hi, my name's [{name}|{name} {family}], I'm [the manager of {firm}|a realtor], [and I'm out|leave a message].
        Hi, my name's [{name}|{name} {family}], I'm [your local plumber|a piano teacher], [and I'm out|leave a message].
        Hi, the person [you're calling|you called|you want] [is me|is out], [so leave a message|leave your name].
        Hi, the person [you're calling|you called|you want] [is busy|is {name}], [so leave a message|leave your name].
        Hi, there's [no one here|nobody in|no one at home], [please leave a message|try {name}'s mobile|we're at the beach].
        Hi, for [{name}|appointments|bookings|orders], [please leave a message|press one|text this number|call back on {day}].
        The person you're calling [is out|is busy|is me], [so leave a message|and she's asleep|and he's not here].
        The person you're calling [isn't in|is {name}], [so leave a message|and she's asleep|and he's not here].
        The person you're trying to reach [can't be bothered to answer|is {name}|is on a beach], leave a message.
        The person you're trying to reach [can't be bothered to answer|is {name}|is on a beach], leave your name.
        The {family}s [aren't home|are out], [please leave a message|leave your name].
        The {family}s [can't come to the phone|are away until {day}], [please leave a message|leave your name].
        The office is [now closed|currently closed], [please leave a message|we reopen on {day}].
        The office is [closed for the holidays|closed today], [please leave a message|we reopen on {day}].
        The [surgery|practice|church office|library|clinic|salon] is [closed|not open] [at present|right now|until {day}].
        The [school|college] office is [closed|unattended|shut for the holidays], [please leave a message|it opens at {hour}].
        The [parish|council] office is [closed|unattended|shut for the holidays], [please leave a message|it opens at {hour}].
        The shop's [shut|closed for the day|closed until {day}], [we open at {hour}|leave your number|call again after {hour}].
        The doctor is [out|with a patient|away until {day}|not on call], [please leave a message|for emergencies call {number}].
        The beep is [coming|next|your cue|about to start], [this is {name}|so get ready|it's {name}, leave a message].
        There's [nobody home|no one here] [right now|at the moment], [please leave a message|leave your name].
        There's [nobody in|no one in the office] [right now|at the moment], [please leave a message|leave your name].
        There is currently [no one available|nobody at the desk|no one from {dept}], [please leave a message|kindly call again].
        Nobody's [home|in|here|about], [leave a message|so talk to the machine|only the cat], [thanks|cheers|bye].
        No one is [available|free] [to take your call|right now|at present], [please leave a message|try later].
        No one is [here|in the office] [to take your call|right now|at present], [please leave a message|try later].
        Nope, [not here|I'm out|still not answering|not today], [leave a message|text me|it's {name}].
        Not [here|in|home|available|around] [right now|just now|at the minute], [leave a message|so leave your name|it's {name}].
        {name} here, [leave a message|I'm out|can't talk|not available|I'm on the road], [thanks|cheers|talk soon|bye].
        {name} {family}, [leave a message|please leave your name and number].
        {name} {family}, [I'm away from my desk|I'm out of the office until {day}].
        {name} {family} speaking, [well, recorded|but only on tape|in recorded form], [leave a message|please leave your number].
        {name} is not [available|here|in|able to come to the phone], [please leave a message|leave your number|back on {day}].
        {name} can't [come to the phone|answer|talk] right now, [because he's working|because she's asleep|leave a message].
        {name} can't [come to the phone|answer|talk] at the moment, [because he's working|because she's asleep|leave a message].
        {name}'s [phone|mobile|cell|voicemail|answering machine|line], [leave a message|go ahead|please leave your name|he's out].
        {name} and {name} [aren't in|can't come to the phone], [leave a message|please leave your name and number].
        {name} and {name} [are out|are away], [leave a message|please leave your name and number].
        {firm}, [our office is closed|we're closed|we can't take your call|we're out on a job] [right now|at the moment].
        {firm} is [closed|currently closed|closed until {day}|open from {hour} to {evening}], [please leave a message|thank you].
        {firm}, [good morning|good day|hello], there's no one to take your call.
        {firm}, [good morning|good day|hello], [you've reached our machine|we're away from the phone].
        Our office is [closed|currently closed|now closed|closed for lunch], [please leave a message|we'll be back on {day}].
        Our [office|opening] hours are [{hour} to {evening}|from {hour} until {evening}], [Monday to Friday|every weekday].
        Our [business|regular] hours are [{hour} to {evening}|from {hour} until {evening}], [Monday to Friday|every weekday].
        Our [office|team|staff|family] [is away|is busy] [right now|until {day}], [please leave a message|sorry].
        Our [office|team|staff|family] [is unavailable|is out] [right now|until {day}], [please leave a message|sorry].
        Our number has changed, [please call {number}|the new one is {number}|you'll find us at {number}].
        My [number|cell number|mobile number] has changed, [it's {number}|please call {number}|text me at {number}].
        My [number|cell number|mobile number] is different now, [it's {number}|please call {number}|text me at {number}].
        My phone [is off|is dead|is on silent|is charging|is being weird], [leave a message|try me on {number}|text me later].
        My mailbox is [nearly full|always full|rarely checked], [so keep it short|so just text|email is better].
        Before you [hang up|leave a message|say anything], [this is {name}|I'm not ignoring you|please try {number}].
        As you can [tell|hear|probably guess], [I'm not here|I'm not answering|I can't talk], leave a message.
        As you can [tell|hear|probably guess], [I'm not here|I'm not answering|I can't talk], so leave your name.
        As of {day}, [I've moved to {dept}|I no longer work here], [please call {number}|thank you].
        As of {day}, [this number is changing|we've moved offices], [please call {number}|thank you].
        Because of [the holiday|the snow|the weather|the bank holiday|Diwali], [our office is closed|we're closed until {day}].
        Due to [the public holiday|staff training], [we're closed|the office is closed|no one can take your call] today.
        Due to [illness|a power cut], [we're closed|the office is closed|no one can take your call] today.
        Merry Christmas, [you've reached|from all of us at|and thank you for calling] [{firm}|the {family} family].
        Happy [holidays|new year|Easter|Thanksgiving], [you've reached {name}|this is {name}], [leave a message|we're out].
        Happy [holidays|new year|Easter|Thanksgiving], you've reached the {family}s, [leave a message|we're out].
        Season's greetings from [{firm}|the {family}s|{name} and {name}], we're closed until {day}.
        Season's greetings from [{firm}|the {family}s|{name} and {name}], [we're away|please leave a message].
        Season's over, so [the camp|the marina|the lodge] is [closed|shut] until [spring|summer|{day}], [leave a message|thanks].
        Congratulations, [you've reached {name}|you've found my voicemail|you've won a chance to leave a message].
        Roses are red, violets are blue, [leave a message|I'm not home], and [I'll call you|I might call you too].
        Knock knock, [who's there|nobody home], [not me|leave a message|it's {name}].
        Ahoy, [you've reached Captain {name}|this is {name}|the crew's ashore], [leave a message|leave word at the tone].
        Aloha, [you've reached {name}|this is {name}|it's {name}], [I'm off duty|I'm out surfing|leave a message].
        Namaste, [you have reached|you've called|this is] {name} {family}, [I am in a meeting|I am not able to take the call].
        Namaste, [you have reached|you've called|this is] {name} {family}, please leave a message.
        Howzit, [you've got {name}|it's {name}|this is {name}], [I can't chat now|I'm out|I'm busy], leave a message.
        Howzit, [you've got {name}|it's {name}|this is {name}], [I can't chat now|I'm out|I'm busy], I'll phone you just now.
        Kia ora, [you've reached|you've called|this is] {name}, [I can't come to the phone|I'm out|please leave a message].
        Bonjour, hello, [you've reached|you have reached|this is] [{name} {family}|{firm}], please leave a message.
        Bonjour, hello, [you've reached|you have reached|this is] [{name} {family}|{firm}], I am not available.
        Well hello, [you've reached|you've found|you've got] [{name}|{name}'s voicemail|the {family}s], leave a message.
        Well hello, [you've reached|you've found|you've got] [{name}|{name}'s voicemail|the {family}s], lucky you.
        Well, [you tried|I'm not here|you've missed me|that's me out], [leave a message|leave your name|better luck next time].
        Oh no, [you missed me|I missed you|you got the machine|not the voicemail], [leave a message|it's {name}].
        Ah, [you've missed me|you've just missed us|sure I'm not here], [leave a message|leave your name there].
        Ah, [you've missed me|you've just missed us|sure I'm not here], give me a shout later.
        Okay, [so I'm not here|you got my voicemail], [leave a message|text me|talk after the beep].
        Okay, [here's the deal|so this is my voicemail], [leave a message|text me|talk after the beep].
        Um, hi, [this is|it's|you've reached] {name}, [um, leave a message|and, uh, I'm not here|so yeah, leave a message].
        So, [this is my voicemail|I'm not picking up|you've reached {name}|I'm busy], [leave a message|you know what that means].
        Alright, [it's {name}|this is {name}|you've got {name}], [I'm not in|can't talk|I'm out], leave us a message.
        Alright, [it's {name}|this is {name}|you've got {name}], [I'm not in|can't talk|I'm out], leave a message.
        Yeah, [this is {name}|it's {name}|{name} here], [I'm busy|I'm out|not available], [leave a message|leave your number].
        Yes, [this is {name}'s phone|you have the right number|this is {firm}], [no, I'm not here|but we're closed|but I'm out].
        What's [up|good|happening|going on], [this is|it's] {name}, [I can't talk|I'm busy|hit me back], [leave a message|peace].
        What's [up|good|happening|going on], you've reached {name}, [I can't talk|I'm busy|hit me back], [leave a message|peace].
        Who's [calling|there|this]? [Tell me after the beep|Leave your name|Say it to the machine], [I'm out|it's {name}].
        Guess who's [not home|out|not answering|on holiday], [me|{name}|this guy], [leave a message|again].
        Wait for [the beep|it|the tone], [then talk|then say something nice|and leave your name], [this is {name}|I'm out].
        Speak [now|after the tone|after the beep|slowly], [or forever hold your peace|this is {name}|I'm listening later].
        Say your [name|name and number] [after the beep|at the tone], [I'm {name}|and I'll ring you|and I may pick up].
        Say your [thing|piece] [after the beep|at the tone], [I'm {name}|and I'll ring you|and I may pick up].
        Start talking [and if I know you|when it beeps|and if I'm here], [I might pick up|I'll answer|I'll hear you].
        Don't hang up, [I'm screening|I may be here|I'm just slow|it's only the machine], [say who you are|leave a message].
        Don't [panic|cry|leave a message|call back], [I'll call you|just text me|it's only my voicemail|I'm fine].
        When you hear [the beep|the tone|this], [leave a message|I'm out], [this is {name}|thanks].
        When you hear [the beep|the tone|this], [you know what to do|say who you are], [this is {name}|thanks].
        While I'm [out|away|on leave|off sick], [please call {name} on {number}|please contact {dept}|leave a message].
        To reach [{dept}|{name} {family}|our emergency line|the manager], [please call {number}|leave a message|press zero].
        To leave a message for [{name}|{dept}|the {family}s|Doctor {family}], [speak after the tone|please wait for the beep].
        For [emergencies|urgent matters], [please call {number}|ring {number}|dial {number}], [otherwise leave a message|thanks].
        For [repairs|deliveries], [please call {number}|ring {number}|dial {number}], [otherwise leave a message|thanks].
        Doctor {family}'s [office|surgery], [we are closed|the office is closed|no one can answer] [at the moment|right now].
        Doctor {family}'s [clinic|rooms], [we are closed|the office is closed|no one can answer] [at the moment|right now].
        Father {family} [is not in|is saying Mass|is out on calls], [please leave a message|for a sick call, ring {number}].
        God bless, you've reached [the parish office|Pastor {family}|{name} and {name}], [leave a message|we're at worship].
        Blessings, [this is {name}|you've reached {name}|it's Sister {name}], [please leave a message|I'm unable to answer].
        Peace be with you, [this is {name}|you've reached Saint Mary's|you've called the rectory], please leave a message.
        Peace be with you, [this is {name}|you've reached Saint Mary's|you've called the rectory], the office is closed.
        Praise the Lord, you've [reached|called] [{name}|the {family} family|Pastor {name}], [leave a message|we're out].
        Miss {family}'s [classroom|room], [I'm teaching|class is in session|school's out], [please leave a message|email is best].
        Mister and Missus {family} [are not at home|are away|cannot come to the telephone], please leave a message.
        Mister and Missus {family} [are not at home|are away|cannot come to the telephone], leave your name.
        Caller, [state your name|be brief|speak clearly|leave a message], [this is {name}'s phone|I'm not in|after the beep].
        Greetings, [you've reached|earthling, you've reached] [{name}|{name}'s voicemail|the {family}s], leave a message.
        Greetings, you have called [{name}|{name}'s voicemail|the {family}s], leave a message.
        Greetings, [you've reached|earthling, you've reached] [{name}|{name}'s voicemail|the {family}s], we're out.
        Greetings, you have called [{name}|{name}'s voicemail|the {family}s], we're out.
        Attention, [this is not a person|this line is recorded|{name} is out], [leave a message|please speak after the beep].
        Beep, [just kidding, wait for the real one|no, that was me|not yet], [this is {name}|leave a message].
        Chances are [I'm out|I'm driving|I'm in a meeting|I've left my phone somewhere], [so leave a message|sorry].
        Believe it or not, [I'm not at home|I'm busy|I do have a job], [leave a message|please leave your number].
        Good news, [you have the right number|it's my day off|you've reached {name}], [bad news, I'm out|leave a message].
        Looks like [you missed me|I'm busy|nobody's home|we're closed], [leave a message|try again|it's {name}].
        Missed [me|you|again|your call], [sorry|it's {name}|typical], [leave a message|try later|I'll call back].
        Currently [out of the office|on leave], [back on {day}|please leave a message|call {number}].
        Currently [closed|unavailable|on the road], [back on {day}|please leave a message|call {number}].
        Today is {day}, and [this is {name} {family}|I'll be out of the office], [please leave a message|thanks].
        Today is {day}, and [I'm in all day|I'm on another call], [please leave a message|thanks].
        From {day}, [I'm on leave|I'll be away], [please call {number}|leave a message].
        From {day}, [our office will be closed|we're on summer hours], [please call {number}|leave a message].
        Until {day}, [I'm away|our office is closed|I'm on holiday|we're shut], [please leave a message|call {name} on {number}].
        Everyone at {firm} is [busy|out|helping another caller|in a meeting], [please leave a message|leave your number].
        Everybody's [out|at school|at the rink|at the match|working], [so leave a message|leave your name|only the dog's here].
        Someone at {firm} will [call you back|ring you|get back to you] if you [leave a message|leave your name and number].
        Someone has [stolen my phone|hidden my phone|turned my phone off], [no, I'm just busy|so leave a message|probably {name}].
        Can't [talk|come to the phone|answer|pick up] [right now|just now|at the minute], [leave a message|text me|it's {name}].
        Could you [leave a message|please leave your name], [I'm out|it's {name}|I'm in a meeting].
        Could you [try me on my mobile|call me later], [I'm out|it's {name}|I'm in a meeting].
        Would you mind [leaving a message|texting me|calling back], [I'm tied up|I'm out|I'm teaching], [thank you|it's {name}].
        How are you, [this is {name}|you've reached {name}|it's {name}], [I'm not in|leave a message|sorry I missed you].
        Dear [caller|friend|patient], [I am not available|our office is closed|we are away], [please leave a message|thank you].
        Dear [customer|parents], [I am not available|our office is closed|we are away], [please leave a message|thank you].
        Ladies and gentlemen, [{name} has left the building|you've reached {name}|the show is over], [leave a message|thank you].
        Pizza palace, [no, it's {name}|only joking, it's {name}], [I'm out|leave a message|leave your order].
        One of us [will call you back|is usually in|is out|should be here], [but not now|leave a message|just leave your name].
        After [the tone|the beep|this], [leave a message for {name}|tell me what you want|say who's calling], [I'm out|thanks].
        Always great to [hear from you|get a call], [I'm just not here|but I'm busy|but I'm out], [leave a message|it's {name}].
        Number's [changed|the same, I'm just out|right, person's out], [ring {number}|leave a message|try me on {number}].
        Another [missed call|satisfied customer|day, another voicemail], [it's {name}|leave a message|sorry about that].
    """,
    ("body", "en"): """
        I'm [away from my desk|on another call|in a meeting|out of the office] [right now|at the moment|just now].
        I can't [come to|get to|answer|pick up] the phone [right now|at the moment|at the minute].
        I'm sorry I [missed your call|couldn't take your call|wasn't here to answer|can't talk just now].
        Sorry I can't [take your call|get to the phone|speak] [right now|at present|just at the minute].
        Sorry, I'm [either driving|probably on the other line|tied up with a patient|out and about] [just now|at the moment].
        We're [closed|not open|shut] [right now|at the moment|for the day|for lunch].
        We are currently [closed|assisting other customers|helping another caller|out on a job|with a client].
        Our office is [now|currently|presently] closed[.| for the day.| for the weekend.| for the public holiday.]
        Our [office|store|clinic|showroom] hours are [Monday to Friday|weekdays|Monday through Saturday], {hour} to {evening}.
        Our opening hours are {hour} [to|until|till] {evening}[, Monday to Friday|, seven days a week|, except bank holidays|].
        The office is [closed|unattended] [until|till] {day}[ at {hour}| morning|].
        The [surgery|clinic|practice|shop|workshop|salon] is closed [at the moment|today|until {day}].
        The team is [busy helping other customers|in training this morning|out of the office today|off for the long weekend].
        The school office is [open from|staffed from] {hour} [to|until] {evening} [during term time|on school days].
        There's [nobody here|no one in the office|no one at home|no one around] [right now|to take your call|at the minute].
        There is no one [available|here] to [take your call|answer the phone|help you] [right now|at this time|just now].
        Unfortunately, [I'm|we're] [unable to take your call|not able to get to the phone|unavailable right now].
        Unfortunately [nobody|no one] is [free|available|in] to [speak to you|help you|take your call] [just now|today].
        Regrettably, [we can't|we are not able to|nobody can] [take your call|come to the phone] [at present|this afternoon].
        If this is [an emergency|a medical emergency|a life threatening emergency], please [hang up and dial|call] {number}.
        If this is urgent, [please call|try|you can reach me on|contact {name} on] {number}[.| instead.| and ask for me.]
        If it's urgent, [send me a text|shoot me a text|drop me a text] [and I'll get right back to you|on {number}|instead].
        If you need [immediate assistance|help right away|to speak to someone now], please [call|contact|dial] {number}.
        If you're calling about [an order|a delivery|a refund|a booking], please [have your order number ready|email us instead].
        If you are calling [to cancel|to change|to confirm] an appointment, please [use our website|call back after {hour}].
        If you're a [new patient|new client|first time caller], please [leave your name and date of birth|visit our website].
        If you are trying to [sell us advertising|renew my car warranty], [don't bother|please save your breath].
        If I know you, [you know what to do|try my other phone]; if I don't, [please say who you are|good luck].
        If you'd rather [text|email|message me on WhatsApp], [that's fine too|that's usually quicker|please go ahead].
        If you would like to speak to [{name}|{dept}|a member of the team], please [call back in the morning|try {number}].
        If you've got this message, [I'm on the phone|we're out with a customer|I've no signal|we're closed for the day].
        If you're hearing this, [I'm probably asleep|I've lost my phone again|I'm ignoring you|I'm in the middle of nowhere].
        If your pet is [in distress|injured], please [ring the emergency vet on|contact the out of hours service on] {number}.
        If you smell gas, [leave the property and call|do not leave a message, ring|hang up now and call] {number}.
        For emergencies, [please call|dial|ring|contact] {number}[.| at any time.| twenty four hours a day.]
        For urgent [matters|issues|enquiries|requests], [please contact|call|reach out to] {name} {family} [on|at] {number}.
        For after hours [service|support|emergencies|repairs], [press one now|please call {number}|call our answering service].
        For [sales|billing|bookings|general enquiries], please [email us|visit our website|ring back after {hour}].
        For out of hours [care|advice|assistance], please [call|ring|phone] {number}.
        For a faster response, [please email|send an email to|text|message] [my office|our team|{dept}].
        For the quickest [answer|reply|service], [use the chat on our website|send us an email|drop by the shop].
        For [directions|prices|opening times|the menu], [have a look at|please see|check out] our website.
        Today is {day} and I'm [in the office|in meetings most of the day|working from home] [all day|until {evening}].
        It's {day} and I [will be in and out of the office|will be away from my desk|am on leave] [today|this week].
        It looks like you've [caught me at a bad time|missed me|called outside our opening hours|just missed us].
        It seems [I've stepped away from my desk|we've missed each other|you've called after hours|I left my phone at home].
        As you can [tell|hear|probably guess], [I'm not here|I can't answer|we're not home] [right now|at the moment].
        At the moment [I'm|we're] [with a customer|away on holiday|out of the office|on the other line].
        At this time, [all of our agents are busy|our offices are closed|we are experiencing high call volumes].
        At present [there is nobody in the office|all our lines are busy|we're closed for stocktaking|I'm away on business].
        All of our [agents|representatives|operators|advisers|team] are [currently|presently] [busy|assisting other callers].
        All our lines are [busy|engaged] [just now|at the moment], [so please leave a message|but we do want to hear from you].
        All of us are [out|at work|at school or at work|probably asleep], [so leave us a message|so try again later].
        You've [caught me away from my desk|called while I'm out|rung outside office hours|just missed me].
        You have called [outside of our normal business hours|after hours|during our lunch break|on a public holiday].
        You've got [my voicemail|my answerphone|the answering machine], [as you probably noticed|so you know the drill].
        You can [also|always] [reach me by email|text me on this number|try my mobile on {number}|get me at the office].
        You may [also|instead] [email me|contact my assistant {name}|reach our main line at {number}|book online].
        You know [the drill|what to do|how this works|the deal], [so do it|so go ahead|I don't need to explain it].
        You can order [online|through our app|at the counter] [any time|until {evening}|seven days a week].
        Your call [is important to us|matters to us|means a lot to me], [so please leave a message|and we will return it soon].
        Your call has been [received|routed here] because [we're closed|our lines are busy|everyone is helping someone else].
        Your message will be [kept confidential|answered within one business day|passed to {dept}|checked first thing tomorrow].
        My office hours are {hour} to {evening}, [Monday to Thursday|Tuesday to Friday|weekdays only].
        My phone is [off|on silent|out of charge|in another room|probably in my bag], [so I can't answer|as usual].
        My [assistant|colleague|secretary] {name} [can help you|will look after you|is covering for me] [on|at] {number}.
        My mobile number is {number}[.|, if you need me in a hurry.|, but please only use it in an emergency.]
        My working days are [Monday, Tuesday and Thursday|Wednesday to Friday], [so please be patient|just so you know].
        My apologies for [missing you|missing your call|not picking up], [I'm probably in a meeting|I must be on the road].
        My inbox is [the best place to reach me|checked more often than this phone|always open], so [please email|drop me a line].
        Currently [I'm out of the country|we're closed for renovations|I'm on parental leave|we're not taking new patients].
        Right now [I'm busy|I can't talk|we're busy with other customers|nobody can get to the phone].
        Presently [I'm travelling|we're closed|I'm attending a conference|our staff are assisting other clients].
        Either [I'm on the other line|I'm away from my desk|I'm with a client] or [I've stepped out|I've gone home for the day].
        Chances are [I'm in the garden|I'm at the gym|I'm in a lesson], [so I'll ring you later|so leave me a message].
        Most likely I'm [on a job site|up a ladder|under a car|in the barn|in surgery] and can't [hear the phone|pick up].
        Odds are [I saw you calling|I'm screening my calls|I can't find my phone], so [start talking|just text me].
        No one is [home|here|available|in the office] [right now|at the moment] to [take your call|answer the phone].
        Nobody's [home|in|here|about] [right now|at the minute|just now], [so talk to the machine|so try again this evening].
        Nobody leaves voicemails [anymore|these days|now], so [please text me|send me a text like everybody else|surprise me].
        None of us [can come to the phone|is home|is able to take your call] [right now|just now|at the moment].
        Everyone is [out of the office|at lunch|in a team meeting|busy with customers] [until {evening}|at the moment|today].
        Everybody here is [helping another caller|in the field|on the road|out in the workshop] [right now|this morning].
        Someone will [return your call|get back to you|ring you back|be in touch] [as soon as possible|within the hour|on {day}].
        Somebody from [{dept}|the team|the office] will [call you back|give you a bell|be in touch] [shortly|tomorrow|on {day}].
        I will be [out of the office|on annual leave|on holiday|on vacation|away] [until|till] {day}.
        I'll be [back|back in the office|back at work|back at my desk] [on {day}|after {hour}|in a couple of hours].
        I am on [holiday|leave|maternity leave|sick leave|a business trip] and [will return on|won't be back until] {day}.
        I'm away [on business|at a conference|with the family|for a few days] and [back on {day}|checking messages now and then].
        I've [stepped out|popped out|nipped out|gone out] [for a bit|for lunch|for a few minutes|for the afternoon].
        I've gone [fishing|to the beach|to the bush|skiing|to the pub], [so I won't be answering|back on {day}].
        I've [lost my phone|probably left my phone in the car|got you on silent], [so bear with me|sorry about that].
        I don't [check this voicemail|listen to my messages|check messages very often], so [please text|email me instead].
        I do check [my messages|this voicemail] [every hour|twice a day|regularly], so [please leave one|don't be shy].
        I never [answer numbers I don't know|pick up unknown numbers|hear this phone], [so say who you are|so please text].
        I must be [on the other line|away from the phone|out with the dog|in the shower|mowing the lawn].
        I might be [teaching|with a patient|on the tube|at the cricket], [so please hang on|but I'd love to hear from you].
        I would love to [talk to you|chat|hear from you], but [I can't right now|I'm up to my eyes|I'm at work until {evening}].
        I really [want to talk to you|hate to miss your call|do want to hear from you], [so leave me a message|so try me again].
        I'm probably [screening my calls|asleep|at work|on a plane|out for a run], [so leave a message|so don't wait up].
        I'm no longer [with {firm}|working in this office|using this number], [so please call {number}|please contact {name}].
        I'm working [from home|nights|abroad|a half day] [this week|today|until {day}], [so text first|so email is best].
        I'm in [court|class|theatre|and out of meetings|the lab] [all day|until {evening}|most of the morning].
        I work [part time|mornings only|Tuesday to Thursday|shifts], so [it may take me a day to reply|please be patient with me].
        I can be reached [by email|on my cell|on my mobile|at home] [at {number}|after {evening}|at any time].
        I can't hear the phone [over the machines|over the kids|in the workshop], so [please text|try again after {evening}].
        I hope you're [having a great day|well|keeping safe], [and I'm sorry I missed you|sorry we couldn't connect].
        I appreciate [your call|you calling|you taking the time to call] and [I'm sorry I missed it|I'll call you back soon].
        I return [all calls|messages|calls] [within twenty four hours|the same day|between {hour} and {evening}].
        We will be [closed|shut] [for the holidays|over Christmas|for Diwali|for Thanksgiving] and [reopen|back] on {day}.
        We'll be [closed|away] from {day} [until|to] {day}[.| inclusive.| for our annual holidays.]
        We're [out on the road|out on deliveries|busy in the kitchen|up to our elbows in work] [right now|just now].
        We can't [come to the phone|get to the phone|take your call] [right now|at the moment|at the minute].
        We're not [home|in|at home|available] [right now|at the moment], [but we'd love to hear from you|so you know what to do].
        We have [moved|changed our number|new opening hours|a new address], [please see our website|and our new line is {number}].
        We are open [from|between] {hour} [to|and] {evening}[, Monday to Friday|, Tuesday to Sunday|, every day of the week|].
        We're open [weekdays|Monday to Saturday|every day] from {hour} [until|till|to] {evening}[.|, and closed on Sundays.]
        We regret that [our office is closed|no one is free to take your call|we are fully booked] [today|just now].
        We apologise for [the delay|missing your call|the wait] [and thank you for your patience|but we are short staffed].
        We apologize, but [no one is available|all our technicians are on calls|our office has closed early] [today|at this time].
        We value your [call|business|time|custom] and [will return your call promptly|are sorry to have missed you].
        We do not [accept cancellations by voicemail|give advice over the phone], [please email us|sorry].
        We're [experiencing|having|seeing] [technical difficulties|longer waits than usual] [today|right now].
        We check [this line|our messages|voicemail] [throughout the day|each morning], [so please leave one|so don't worry].
        We answer all [messages|calls|enquiries] [in the order received|within one working day|by the end of the day].
        We're sorry [we missed you|you've missed us|there's nobody to help you] [today|this evening|on this occasion].
        We've [gone home for the day|closed early today|shut up shop for the holidays|stepped out to lunch].
        We've probably [got our hands full|gone to bed|taken the kids to football|got the music too loud], [sorry|so try later].
        We would be [delighted|happy|only too glad] to help, but [we're closed|all our lines are busy|we open at {hour}].
        We never sleep, but [we do eat|we do take Sundays off|the phone has to], so [bear with us|please call back at {hour}].
        Please note that [our office is closed|I will be away|we are on holiday|this mailbox is not monitored] [until|till] {day}.
        Please note, this [line|number|mailbox] is [not checked at weekends|for messages only|not for emergencies].
        Please do not leave [credit card details|personal health information|urgent messages] [on this line|in this mailbox].
        Please be [aware|advised] that [this line is recorded|we close early on Fridays|our prices have changed].
        Please call [back during office hours|back after {hour}|{name} on {number}|our main number, {number}].
        Please email [me|our support team|{dept}|{name}] [for a quicker reply|if it can't wait|with any questions].
        Please forgive [the machine|me for missing you|the barking dog|the recorded message], [I'm out|we're busy right now].
        Please speak [slowly and clearly|up|after the beep], [this machine is older than I am|I'm a bit deaf].
        Kindly [call back after some time|send me a message on WhatsApp|drop me a text|call {number} for urgent matters].
        Kindly note [our timings are {hour} to {evening}|we are closed on Sundays|I am travelling until {day}].
        Do bear with us, [we're a small team|our lines are very busy|we'll be back at {hour}].
        Do feel free to [text me|send me an email|try my mobile|call the office] [on {number}|if it's urgent|any time].
        Don't [hang up|go away|be shy], [I do want to talk to you|we really do listen to these|I'm only out walking the dog].
        Don't bother leaving a message, [I won't listen to it|just text me|I'll see that you called].
        Due to [the bank holiday|bad weather|load shedding|the storm|staff illness], [we're closed|our office is closed] today.
        Due to [high call volume|staff shortages], [no one can take your call|we can't answer every call] [right now|today].
        Because of [the holiday|the snow|a system upgrade|flooding], we [will be closed until {day}|cannot take calls today].
        Owing to [unforeseen circumstances|a family emergency], [the shop is shut|we are closed] [today|until {day}].
        During [the summer|the school holidays|term time|Ramadan], [our hours are|we are open] {hour} to {evening}.
        During business hours, [you can also reach|please call|ask for] {name} [at|on] {number}.
        Outside [office hours|these hours|of normal hours], [please call {number}|contact our emergency line on {number}].
        Between {hour} and {evening} [we're normally here|I'm usually at my desk], [so try again then|otherwise email].
        After hours, [we can be reached at|emergency calls go to|the on call nurse is at] {number}.
        From {day} [to|until] {day} [our office is closed|I will be travelling], [so please email {name}|with limited access].
        Until {day} [I'm out of the office|the clinic is closed|my calls are handled by {name}|we're running on reduced hours].
        While I'm [away|out|on leave|travelling], [please contact|you can call|{dept} can help, or call] {name} [on|at] {number}.
        While you're waiting, [why not visit our website|please have your account number ready|did you know you can book online]?
        In case of [emergency|an urgent problem|a burst pipe|a lockout], [call|ring|please contact] {number}.
        In an emergency, [please call|dial|go to the nearest hospital or call] {number}.
        In my absence, [please contact|kindly reach out to|you can speak to] {name} {family} [on|at] {number}.
        In the meantime, [you can email me|have a look at our website|call {name} on {number}|please stay well].
        In order to [serve you better|help you faster|process your request], please [have your details ready|email us a photo].
        To [make|change|cancel] an appointment, [visit our website|please call between {hour} and {evening}|text us on {number}].
        To place an order, [please call back at {hour}|go to our website|use the app], [it only takes a minute|it's much quicker].
        To reach {dept}, [dial|call|please ring] {number}[.| between {hour} and {evening}.]
        To request a [prescription|repeat prescription|refill], please [contact your pharmacy|use the app|allow two working days].
        To protect your privacy, [don't leave account numbers|leave only your name] [on this machine|in your message].
        On weekends [I don't check my messages|the emergency number is {number}], [so enjoy yours|as you might expect].
        On {day} [I work from home|we open late, at {hour}], [so please bear with us|otherwise we're here as normal].
        Off {day} and {day}, [back after that|so no calls please|but {name} will be here].
        Out of office [today|until {day}|this week], [so email is best|please try {name} instead|sorry about that].
        Out on the [farm|boat|bike|golf course] [today|again|as always], [no signal out here|so I'll ring you when I'm in].
        Apologies, [I'm in a meeting|we're closed|I missed your call|our lines are busy] [at the moment|right now].
        Apologies for [missing your call|the recorded message], [I'm on site|we're at a trade show] [today|this week].
        Afraid I'm [not in|out|on the other line] [just now|at the moment], [so do try again|so you'll have to make do with this].
        Afraid we're [shut|out to lunch|all away|fully booked], [do try again on {day}|back at {hour}].
        Can't [come to|get to|answer|reach] the phone [right now|at the minute], [you know what to do|sorry].
        Couldn't [get to the phone|find the phone|hear the phone], [sorry|so I'll ring you back|my mistake].
        Just [missed you|stepped out|popped down to the shop|walking the dog], [back in a bit|won't be long|I'll call you soon].
        Looks like [I missed you|I'm busy|we're closed|you've caught us at lunch], [so try again after {hour}|sorry about that].
        Looks like I [can't come to the phone|left my phone somewhere|am on another call] [right now|again].
        Missed [you|your call] again, [sorry|my bad|how annoying], [I'm at work until {evening}|I'm probably driving].
        Not [here|in|home|available] [right now|at the moment], [so leave a message|so try again later|obviously].
        Busy [right now|with customers|with the kids|at work], [so I'll call you later|talk soon|text me if it matters].
        Probably [at work|sleeping|gaming|in the gym|on the bus], [so just text me|hit me up later|I'll get back to you].
        Obviously [I'm not here|I can't talk|we're busy], [or I would have answered|or you wouldn't hear this].
        Clearly [I'm not answering|you've missed me|we're out], [so plan b|so text me|it happens to the best of us].
        Well, [I'm not here|you missed me|we're out|I can't find the phone], [what a shame|so talk to the machine|as per usual].
        So, [I can't get to the phone|I'm busy|you've missed me|here we are], [you know what comes next|just text me].
        Yes, this is [a machine|a recording|my voicemail], [and no, I'm not here|so please don't argue with it].
        No, [I'm not really here|this isn't really me|I'm not ignoring you], [it's a recording|I'm just busy|it's the machine].
        Yeah, [I can't talk right now|I'm busy|I'm out], [leave me something nice|you know what to do|catch you later].
        Ah, [you've just missed me|sure I'm not here|I'm off out], [so leave a message there|I'll give you a shout later].
        Oh, [wait, I'm not here|never mind, it's a recording|hello, can you hear me, just kidding].
        Hello? Just kidding, [I'm not here|it's the machine|I can't answer], [got you|works every time].
        Hang on a second, [no, I'm still not here|I'm only a recording|let me get a pen, only joking].
        Guess what, [I'm not home|you missed me|we've gone to the lake], [leave a message|and you're not invited].
        Congratulations, [you've reached my voicemail|you are caller number nine|you've missed me], [you win nothing|lucky you].
        Roses are red, violets are blue, [I'm not at home|my phone's on silent], [I'll get back to you|I'm sorry I missed you].
        Mum, if that's you, [I'm eating well|I'll ring on {day}]; [everyone else, leave a message|otherwise, say who you are].
        Mom, if this is you, [I love you|I'll call tonight|text me]; anyone else, [you know the drill|leave your name].
        Unless you're [selling something|a robot|the tax office|my boss], [I'd love to hear from you|I'll call you back].
        Unless it's an emergency, [please text|please email|it can wait until {day}|call me after {evening}].
        Whoever you are, [I'm sorry I missed you|thanks for calling], [I mean it|it's nice to hear from people].
        Whatever it is, [I'm sure it's important|it can wait|I didn't do it], [so leave a message|so call me tomorrow].
        When you [get this|hear this], [I'm most likely on a flight|I'm in a meeting|we're already on holiday].
        When we're [closed|out|busy], [this machine takes over|calls go to {number}|you can book online].
        Where am I? [At work|On a beach|In a meeting|Stuck in traffic], [most likely|if you must know|same as ever].
        Why am I not answering? [I'm driving|I'm asleep|Because it's {day}|I'm in the pool], [that's why|so try later].
        What can I say, [I'm a busy man|I'm out|I'm terrible with phones|I'm a popular girl], [text me|try again].
        How are you? [I'm not in|I'm out|I'm great, but busy], [so tell me after the tone|so I'll ring you back].
        Did you know you can [book|order|pay|check your balance] [on our website|online|with our app]?
        Have you tried [texting|our website|my other number|emailing me]? [It's much quicker|I'd answer that|Just an idea].
        Are you calling about [the car|the flat|the job|the puppies|the ad]? [It's gone|It's still available|Please text me].
        Calls are [currently being diverted|being answered by {dept}|not being taken] [until {hour}|today|due to a fault].
        Calls to this [number|line|extension] are [checked daily|handled by {name}] [after {evening}|at weekends|today].
        Calls received after {evening} will be [returned|answered|dealt with] [the next business day|on {day}|in the morning].
        Messages [left after {evening}|left at the weekend] will be [returned|answered] [on {day}|the next working day].
        Messages are [checked daily|checked twice a day|emailed to me], [except at weekends|just so you know].
        Voicemail [isn't really my thing|is the slowest way to reach me|makes me nervous], so [please text|send me an email].
        Texting is [best|quicker|easier|always better], [as I can't talk at work|I can't always pick up|on this same number].
        Text me [instead|on this number|if it's important|rather], [I never check voicemail|it's faster|and I'll call you back].
        Email is [the best way to reach me|quickest|usually better], [as I'm often in meetings|since I'm abroad until {day}].
        Email us [any time|with your order|with a photo and a description], [or call back at {hour}|and we'll send a quote].
        Emergency [service|repairs|appointments|cover] [is available|can be arranged] [at|on] {number}.
        Emergencies only, please [call|ring|text] {number}[.|; anything else can wait.|, day or night.]
        Patients [needing urgent care|with an emergency|in severe pain] should [call|ring|contact] {number}.
        Parents [reporting an absence|calling about the bus|collecting children early] should [press one|leave the child's name].
        Tenants with [no heat|a water leak|a lockout] should [call|ring] {number}[.| straight away.]
        Visitors are [welcome|always welcome] from {hour} to {evening}, [and entry is free|last entry at {evening}].
        Customers with [a breakdown|a power outage|a fault] should [call|ring] {number}[.| at any hour.]
        Bookings [can be made online|are essential|for this weekend are full], [thank you|so please visit our website].
        Orders [placed today|over the holidays|received after {evening}] will [ship|go out|be delivered] on {day}.
        Deliveries [are running late|resume on {day}|are as normal], [sorry for any inconvenience|thanks for your patience].
        Appointments [are available|can be booked] [from {hour}|on {day}], [or leave a message here|just tell us what suits].
        Reservations for [this evening|the weekend] can be made [online|from {hour}], [not on this machine|walk ins welcome].
        Services are [on Sunday at {hour}|at {hour} and {evening}|on {day} at {hour}], [and all are welcome|everyone is invited].
        Tickets for [the show|the match|{day}] are [sold out|on sale online|available at the door from {evening}].
        Test results are [available after {hour}|not given on this line|sent by text], [so please ring then|thank you].
        Tonight's [performance|game|class|meeting] is [cancelled|going ahead|moved to {day}], [sorry|thanks for checking].
        Today we're [closed|short staffed|open until {evening}|moving offices], [so please be patient|so bear with us].
        Tomorrow we're [open from {hour}|back as usual|closed as well], [so please ring then|just so you know].
        Dinner is served [from {hour}|until {evening}|every day but Monday], and [we're busy in the kitchen|we're not open yet].
        Lunch is between {hour} and {evening}, so [we've shut the office|nobody's at the desk|try us again after that].
        This [line|number|phone] is [only staffed|answered|manned] [from {hour} to {evening}|on weekdays|by volunteers].
        This is [my work phone|my personal cell|a confidential line|our home line], [so please be discreet|so leave a message].
        This mailbox is [confidential|private|checked several times a day|not secure], [so feel free to leave details|thank you].
        This office is [closed on weekends|closed for training|open by appointment only], [and we reopen on {day}|thank you].
        This phone doesn't [get much use|take voicemail|work indoors], [so try me on {number}|so email me|I'm afraid].
        That's right, [I'm not here|you've missed me again|it's the machine], [better luck next time|same as yesterday].
        Thanks for calling, [but I'm not in|I'm on the other line|we're closed now|I'm away this week], [I'm afraid|sorry].
        Thank you for your [call|patience|interest|support], [we're closed at present|all our staff are busy|I'm out today].
        Thank you so much for [calling|ringing|getting in touch], [I'm with a client|we're out on a shoot|I'm away until {day}].
        Cheers for [calling|the call|ringing], [I'm a bit busy|I'm out|I'm on the tools] [right now|till {evening}|today].
        Good to [hear from you|have you call], but [I'm away|we're closed|I'm in class], [so I'll call you back|talk soon].
        Great to hear from you, [unfortunately I'm out|but I'm in a meeting|but we're shut], [so leave a number|sorry].
        Happy [new year|Easter|Diwali|Canada Day] from [all of us|the whole team|{firm}], [we reopen on {day}|we're closed today].
        Merry Christmas from [all of us|everyone at {firm}|our family], [we're back on {day}|the office is closed until {day}].
        {name} [is out of the office|is on leave|no longer works here|is on another call], [so please ring {number}|sorry].
        {name} and I are [out|not home|away for the weekend|at work], [so leave us a message|and so is the dog].
        {firm} is [closed|open weekdays|now closed] [for the day|until {day}|for inventory].
        {firm} will be [closed|on reduced hours] [from {day} to {day}|on {day}|over the long weekend].
        {dept} is [closed|busy|not available] [right now|until {hour}|at this time], [please try later|sorry].
        Neither {name} nor {name} [is here|can come to the phone|is in the office] [right now|today|at the moment].
        Both of us are [out|at work|in the garden|away], [so leave a message for either of us|try {name} on {number}].
        Only [text messages|emails|urgent calls] are [answered|checked] [this week|while I'm away|until {day}], [sorry|thank you].
        Sadly, [we're closed|I'm not in|our shop has closed its doors|I've missed you] [today|again|on this occasion].
        Normally [I'm here from {hour}|we are open until {evening}], but [today we're closed|I'm on leave until {day}].
        Usually [I answer|someone is here|we pick up by the third ring], [so something must be up|so we must be busy].
        Although [I'm not here|our offices are shut], [your call is important|we'd like to hear from you] [all the same|anyway].
        Since [I'm out of town|we're closed on {day}|I can't answer at work], [please email|try {name}|just text me].
        With [the office closed|everyone on holiday|our phones this busy], [email is best|we may take a day to reply].
        By the time you hear this [I'll have left for the day|we'll be at the cottage], [so wish me luck|back {day}].
        Before you [hang up|leave a message|ask], [check our website|yes, we're open on {day}], [thanks|it may help].
        Once [I'm off the phone|I'm back|the meeting is over|the kids are in bed], [I'll ring you|I'll call you straight back].
        As soon as [I'm free|I'm off the roof|we open|I land], [I'll call you back|someone will ring you|you'll hear from me].
        Let me [call you back|get back to you|ring you later], [I'm in a meeting|my hands are full] [right now|just now].
        Let's [try that again later|play tag|do this by text], [I'm busy now|I'm not home|you're it].
        Try [my mobile|my cell|the office|me at home|{name}] on {number}[.|, or leave me a message here.|, I'm usually there.]
        Call [me back after {hour}|the office on {number}|again later|{name} instead], [if you don't mind|if it's important].
        Ring [back after {hour}|my mobile on {number}|the house instead], [if you can|or send a text|there's a good chance].
        Stay on the line [to be connected to {dept}|if you would like to wait|for the operator], [or leave a message|thank you].
        Remember, [we're closed on Sundays|the clocks have gone back|we've moved to {day}], [so plan ahead|see you soon].
        Here at {firm} [we're closed for the night|we take lunch at {hour}|we are all busy], [so bear with us|sorry].
        Head over to [our website|our Facebook page|the app] [for our hours|for the latest news], [we're closed now|thanks].
        Visit [our website|us in store|us online] [to order|to book|for more information], [or call back at {hour}|any time].
        Check [our website|our socials|the app] for [opening hours|updates|this week's specials], [it's all there|and thanks].
        New [clients|patients|members] are [not being accepted|asked to fill in the form online], [thank you|sorry].
        Any [questions|problems|urgent queries], [call|email|speak to] {name} [in the office|at {firm}|in the meantime].
        Anyone calling about [the room|the van|the job], [it's been taken|please text me|viewings are on {day}].
        Another [day|week|adventure], another missed call, [I'm travelling|I'm at sea|I'm in meetings] until {day}.
        Every [call|message] gets [an answer|a reply|my attention], [just not right now|but maybe not until {day}|I promise].
        Too [busy|lazy|tired|far from the phone] to [answer|talk|get up], [sorry|so leave a message|you know how it is].
        Up the [mountain|creek|coast|ladder] [again|today|until {day}], [and there's no reception|so I'll ring when I'm down].
        Down at the [shed|beach|stables|allotment] [as usual|today], [so I can't hear the phone|back for tea].
        Back [in five minutes|at {hour}|on {day}|after the holidays], [so hold that thought|so try me then|sorry to miss you].
        Gone [for the day|fishing|surfing|home], [back on {day}|see you tomorrow|try again at {hour}].
        Basically, [I'm not here|I'm rubbish at answering|I'm busy], [so text me|so don't take it personally].
        Honestly, [nobody uses voicemail|I won't check this|I'm just busy], [so text me|but thanks for trying|so email me].
        Actually, [I'm on the other line|we've closed early|I'm on mute in a meeting], [so I'll ring you back|sorry].
        Hopefully [I'll be back soon|you're well|you're not in a hurry], [I'm stuck in traffic|as I'm out until {evening}].
        Maybe I'm [busy|out|asleep|avoiding somebody], [maybe I'm not|and maybe it's you|leave a message and find out].
        Perhaps I'm [on the phone|in the bath|down the garden|out], [or perhaps I'm just slow|do try again].
        Being [a one man band|a small business|a busy mum], I [can't always pick up|often miss calls], [sorry|so please text].
        Sir or madam, [I am busy in a meeting|I am not able to take your call|I am out of station] [right now|until {day}].
        Presuming you [aren't a robot|need a plumber], [I'm on a job|I'm out], [so text me your postcode|so tell me where].
        Quick note, [I'm on leave|our hours have changed|we're closed on {day}|my new number is {number}], [so take note|thanks].
        Just so you know, [I'm away until {day}|we're closed this week|I don't check voicemail|this line is recorded].
        Just a heads up, [I'm off until {day}|we're running late|this is my old number|I'm slow to reply] [today|this time].
        One of [our team|us|the girls|the lads] will [call you back|be with you|ring you], [we're just busy|as soon as we open].
        Two things, [I'm not here|I'm on holiday], and [I'm not taking this phone with me|{name} is in charge until {day}].
        Same as [always|yesterday|last time], [I'm out|I can't answer|we're busy], [so you know the drill|leave it with me].
        It's [lambing season|exam week|tax season|wedding season], [so I'm flat out|so please be patient|and we're swamped].
        It is [not possible|currently not possible] to [take your call|answer|speak to you], [as I am in court|as we are closed].
        It's just [me|the machine|us two here], [so I may be slow|and I'm busy|and we're out], [but I'll get to you|sorry].
        Under [doctor's orders|new management|a deadline], [I'm resting this week|we open at {hour}|I'm not taking calls].
        Over the [holidays|weekend|summer|next two weeks] [I'm away|we're closed|our hours are shorter], [back on {day}|sorry].
    """,
    ("close", "en"): """
        Please leave [a|your] message after the [tone|beep|signal][.| and I'll call you back.]
        Leave your name and number[ after the tone|] and I'll [get back to you|ring you back|call you back] [soon|when I can].
        [Just leave|Leave] me a message and [I'll get back to you|I'll return your call] [as soon as I can|when possible].
        At the [tone|beep], please [record|leave] your message[.|, and have a great day.|. Thank you.]
        [After|When you hear] the [tone|beep], you know what to do[.|. Cheers.|. Bye.]
        You know [what to do|the drill|how this works][.|, so do it.|, wait for the beep.]
        Wait for the [beep|tone] and [talk to me|say your piece|leave your details|tell me what's up].
        [Thanks|Thank you|Many thanks] for calling[ {firm}|], and [have a great day|have a lovely day|we'll speak to you soon].
        [Thanks|Thank you] [for your call|for your patience|for understanding][.|, and goodbye.|, and take care.]
        I'll [call|ring|phone] you back [as soon as I'm free|the minute I can|before the end of the day|when I'm off shift].
        We'll [call|ring|phone] you back [within one business day|by close of business|before {day}|within the hour].
        One of our [team|staff|agents|advisers] will [call you back|return your call|be in touch] [shortly|as soon as possible].
        A member of [the|our] team will [get back to you|contact you] [on the next working day|within two hours|by {day}].
        Somebody [from {dept}|from the office|here] will [return your call|be in touch] [soon|shortly|as soon as they can].
        If it's [urgent|an emergency|really important], [call|try|ring] [my mobile on|my cell at|the office on] {number}.
        If this is [a medical|a life-threatening] emergency, [please |]hang up and [dial nine one one|call triple nine].
        For [urgent matters|anything urgent|emergencies], please [call|contact] {name} [on|at] {number}.
        In an emergency, [please |][phone|call|dial] {number}[.|, day or night.|, and ask for {dept}.]
        [Otherwise|Or else|If not], leave a message [here|after the beep] and [I'll|we'll] [call back|be in touch].
        [Better still|Even better|Better yet], [text me|send me a text|drop me a text][.|, I never check these messages.]
        [Honestly|To be honest|Look], just [text me|send me a text|WhatsApp me][.|, it's quicker.|, I don't listen to voicemail.]
        I [don't|hardly ever|never] [check|listen to] [my voicemail|these messages], so [please text|send a text instead].
        Please don't leave a [message|voicemail], [send me a text|just text me|email me instead][.|. Thanks.]
        Or you can [email|write to] [me|us] and [I'll|we'll] [reply|get back to you] [the same day|as quickly as possible].
        Speak [clearly|slowly] and [leave your number twice|spell your last name][.|, please.|. Thank you.]
        Please speak [slowly and clearly|after the tone|up], and [repeat your number|leave your number] [twice|at the end].
        Don't forget to [leave|include] your [number|phone number|callback number][.|, and the best time to call.]
        Be sure to [leave|say] your [name|full name], [your number|a phone number], and [the reason for your call|the time].
        Make sure [you leave|to leave] your number, even if you think [I have it|we already have it][.|. Thanks.]
        Kindly leave your [name and number|contact details|details] and [I will|we will] [revert|get back to you|call you].
        Kindly [drop a message|leave a message|send a WhatsApp] and I will [call you back|revert] [shortly|at the earliest].
        Do leave a [message|short message|detailed message] and I'll [get right back to you|give you a ring|give you a bell].
        Leave us [a wee message|a quick message|a message] and [we'll give you a shout|we'll ring you back][.|. Thanks a million.]
        Leave [a message|your number] and I'll give you a [buzz|bell|shout|ring|call] [back|later|when I get a chance].
        Leave your [name|details], [your order number|your account number] and a [daytime|contact] number[.|, please.]
        With your message, [please|do] leave your [date of birth|case number|policy number][.| and a callback number.]
        [Press|You may press] [pound|hash|star|one] [for more options|when you're finished|to send a fax|to page me][.|. Goodbye.]
        When you [have finished|are done|have finished recording], [hang up|you may hang up|simply hang up][.| or press hash.]
        To [speak to|reach] [an operator|the receptionist|somebody now], [press|dial] zero [now|at any time].
        To leave a [callback number|message], [press five|press one|stay on the line][.|, or hang up to end the call.]
        Record your message [at|after] the [tone|beep][.|. When you are finished, hang up.|. To re-record, press star.]
        The person you [are calling|have called|have dialled] is not available, [please try again later|please leave a message].
        [The mailbox is full|This mailbox is full|The mailbox cannot take messages], [please try later|goodbye].
        Please [try|call] again [later|after {hour}|on another day|during office hours][.|. Thank you.|. Goodbye.]
        Please [call back|ring back|try us again] between {hour} and {evening}[.|, and thank you for calling.]
        Our [office|opening|business|phone] hours are from {hour} [to|until] {evening}[.|, Monday through Friday.|, weekdays.]
        We are open [every day|on weekdays|Monday to Saturday] from {hour} [to|till] {evening}[.|. See you soon.]
        We [reopen|will reopen|open again] at {hour}, [so please call back then|and we hope to hear from you then].
        I'll be [back in the office|back at my desk|back on the job] [after|from] {day}[.|, and will call you then.]
        I'm [out|away|on leave|on holidays] until {day}, so [leave a message|please call {name}][.| on {number}.]
        While I'm [away|out|on maternity leave|on vacation], please [direct your calls to|call|contact] {name}[.| on {number}.]
        If you need help [before then|sooner|right away], [please |][contact|ask for|call] {name} [in|at|from] {dept}.
        [Goodbye|Bye|Bye now|Bye for now|Bye bye][.|, and God bless.|, and thanks for calling.|, talk soon.]
        [Cheers|Ta|Thanks|Thanks a lot|Thanks heaps][.|, bye.|, catch you later.|, talk soon.]
        [Talk to you soon|Catch you later|Speak soon|Chat soon|Talk later][.|, bye.|, cheers.|, take care.]
        [Have|And have] a [great|blessed|wonderful|lovely|good|fantastic] [day|one|weekend|evening][.|, bye.]
        God bless[ you|], and [have a wonderful day|have a blessed day|thank you for calling].
        [Peace|Later|Ciao|See ya|Laters][.|, and leave a message.|, bye.]
        [Happy holidays|Merry Christmas][ from all of us|], and we'll [talk to you|be back] [in the new year|after {day}].
        Hope to [hear from you|talk to you|speak with you] [soon|shortly][.|. Bye.|. Take care.]
        [We|I] look forward to [speaking with you|hearing from you|talking to you|helping you][.|. Goodbye.]
        [We|I] appreciate your [call|business|patience][.|, and look forward to speaking with you.|. Have a nice day.]
        Your call is [very |]important to [us|me], so [please|do] leave a [detailed|brief|short] message.
        [Your message|Your call] [may be|will be] [recorded|transcribed|turned into text][.| and sent to me straight away.]
        Your [message|voicemail] will be [sent to me as a text|converted to text|emailed to me], so [keep it short|speak clearly].
        Keep it [short|brief|clean|sweet], [please|folks|would you], and [I'll call you|I'll get back to you|wait for the beep].
        Make it [quick|short|good|interesting], because [I only get thirty seconds|the tape is short|I might not call back].
        If you're selling [something|anything|insurance|solar panels], [hang up now|please don't bother|no thanks].
        If you're a [telemarketer|scammer|robot|salesman], [take me off your list|please hang up|don't call again].
        If I [know you|like you|owe you money], I [will call you back|might call back|won't be calling][.|. Ha ha.]
        If I don't [call you back|get back to you], [you know why|try me again|text me|call {dept}].
        If you [have|know] my [cell|mobile|work number], [try me there|call me on that|you can use it][.|. Thanks.]
        If you'd like [a call back|an appointment|a quote|to book a table], leave your [name and number|details][.|. Thanks.]
        To [book|cancel|change|reschedule] an appointment, [leave a message|visit our website|send us an email][.|. Thank you.]
        To [make a reservation|place an order|ask for a refund], [leave your number|go online|call again after {hour}].
        Visit our [website|web page|online shop] for [opening hours|more information|directions][.|, or leave a message.]
        You can [also|always] [reach|find|message|contact] [us|me] [online|by email|on Facebook|on WhatsApp][.|. Thanks.]
        You can [reach me|get me|try me] on my [mobile|cell|cell phone|handphone], that's {number}.
        My [mobile|cell|new|other|direct] number is {number}[.|. Thanks.|. I'll say that again, {number}.]
        That number again[ is|,] {number}[.|. Thank you.|. Bye.]
        The [emergency|after hours|out of hours|answering service] [number|line] is {number}[.|. Thank you.]
        Here it comes, the [beep|tone|famous beep][.|, so start talking.|, go ahead.]
        Here's the [beep|tone][.|, go for it.|, off you go.|, talk to you later.]
        And here comes [the beep|the tone|that beep][.|, wait for it.|, so don't be shy.]
        Go [ahead|on], [say something|leave a message|tell me everything|speak][.|, I'm listening. Well, I will be.]
        Do your thing [at|after] the [beep|tone][.|, and I'll do mine.|, peace.]
        Say [what you need to say|something nice|your name and your number] [after|at] the [beep|tone].
        Tell me [who you are|what you want|why you called] and [I'll|I might] [call you back|get back to you].
        Tell us how we can [help|reach you|be of service], and [one of us|somebody] will [ring|call|be in touch].
        Let me know [who called|what it's about|what you need] and I'll [sort it out|get on it|call you back] [soon|today].
        [Sorry|So sorry|Apologies] I missed [you|your call], [leave a message|I'll call you back][.|. Thanks.]
        [Sorry|My apologies] for [the inconvenience|any inconvenience], and thank you for [calling|your understanding].
        I [promise|swear] I'll call you [back|right back][.|, eventually.|, as soon as I find my phone.]
        I [promise|try] to return [all calls|every call|your call] [within a day|the same day|by the end of the day].
        All [calls|messages] [will be|are] returned [within twenty-four hours|the next business day|in the order received].
        Messages left after {evening} will be [returned|answered] [next morning|the next business day|on the next working day].
        Messages are [checked|picked up] [regularly|twice a day|every morning|only on weekdays][.|, so please be patient.]
        Someone will [be with you|get to you|call you] [shortly|as soon as possible][.|, so leave us your number.|. Thank you.]
        Either {name} or [I|myself] will [call you back|ring you|get back to you] [tonight|tomorrow|this evening|soon].
        {name} or {name} will [call|get back to] you [soon|as soon as we get home|when we're back][.|. Bye bye.]
        The {family} family [thanks you for calling|wishes you a good day|will call you back][.|. Bye.]
        From all of us at {firm}, [thank you|have a great day|goodbye|best wishes for the season].
        {firm} [thanks you for your call|appreciates your business|will be back with you soon][.|. Goodbye.]
        Leave a message for {name}[, {name}|] or {name} after the [beep|tone][.|. Thanks.]
        Leave a message for [the doctor|the principal|the manager|the pastor|the team] [after|at] the [tone|beep].
        [He|She] will [call you back|return your call|be back] [when court is over|after {hour}|as soon as possible].
        They'll [get your message|call you back|be in touch] [when they get in|tomorrow|once they land].
        So [do us a favour|be a dear|be a star] and leave [a message|your name][.|. Thanks, love.|. Ta-ra.]
        So [please |]leave [me|us] [a message|your name|a number] [at the sound of the tone|after the beep].
        At the sound of the [beep|tone], [leave your message|you may begin|start speaking][.|. Thank you kindly.]
        Begin [speaking|recording|your message] [at|after] the [tone|signal|long beep].
        Stay on the line [to leave a message|and leave your details|for the beep][.|, thank you.]
        Hang on for the [beep|tone], [then talk|then leave your message|and speak your mind][.|. Cheers, mate.]
        No message, no [call back|callback|return call], [simple as that|sorry|it's up to you].
        No need to [leave a message|say anything], I'll [see|get] your missed call and [ring|call] you [back|later].
        I'll see [you called|that you rang|your number] and [ring|call|text] you [back|later|when I'm out of class].
        I can't [hear|hear you|answer] right now, so [text me|leave me a message|try again in an hour].
        I'm [driving|at work|in class|on site|in surgery], so [leave a message|I'll call you tonight|text me].
        I'm [probably|most likely] [asleep|on the tractor|in the garden|with a patient], so [leave word|leave a message].
        Until [then|next time|I see you], [take care|be good|stay safe|keep smiling][.|, bye.]
        [Take care|Stay safe|Be well|Keep well][.|, and leave a message.|, and I'll speak to you soon.|, bye.]
        [Much|Very much] appreciated[.|, thank you.|, and speak to you later.]
        [Thanking you|With thanks|With kind regards][.|, and goodbye.|, have a pleasant day.]
        Thanks [a million|a bunch|so much|again], and [mind yourself|take it easy|leave that message][.|. Bye bye bye.]
        [Lekker day|Have a lekker day|Cheers, hey], [leave a message|I'll phone you just now|chat later].
        [No worries|Too easy|Good on ya], [leave a message|I'll call you back|catch you later][.|, mate.]
        Mum, if that's you, [I'm fine|I'll ring you tonight|stop leaving me messages][.|, love you.]
        Mom, if this is you, [just text|I'll call you later|I'm at work][.|. Love you, bye.]
        For [sales|new patients|admissions|bookings|deliveries], [press|dial] [one|two|three][.|, or wait for the tone.]
        For [directions|our address|prices|our menu], [press two|see our website|visit us online][.|. Thank you.]
        For a faster [reply|response|answer], [email us|text this number|use the app|text {number}].
        [Alternatively|Also|Or], you can [call|ring|try] {name} [on|at] {number}[.|. Thank you.]
        [Alternatively|If you prefer], [send an email|fill in the form on our website|text us] and we'll [reply|be in touch].
        Please note that [we don't take bookings|refills can't be requested|orders aren't taken] [by|on] voicemail.
        Please allow [one|two|up to three] [working|business] days for [a reply|a response|us to return your call].
        Please do not leave [more than one message|multiple messages], [it slows us down|as it delays our reply].
        Please [hold|wait] for the tone[.|, then leave your message.|, and thank you for calling {firm}.]
        Please [be kind|be patient|bear with me], I will [get to you|call back|reply] [as soon as I can|in due course].
        Would you [please|kindly] leave your [name|message|particulars] [after|at] the [tone|beep]?
        Could you [please |][leave a message|try again|send me a text] [after {hour}|instead|later]? [Thank you.|Thanks.|Cheers.]
        Why [not|don't you] [leave a message|send me a text|tell me a joke] [after the beep|and see what happens]?
        Won't you [please |]leave [a message|your name]? [I'd love to hear from you.|We'd love to talk to you.|Thanks.]
        Can you [do me a favour|help me out] and [text|leave your number]? [Thanks.|Ta.|Bye.]
        Ready? [Three, two, one, go.|Here's the beep.|Start talking.|Okay, go.]
        [Beep|Beep beep|Beeeep]. [Just kidding|Not yet|Ha, got you], [wait for the real one|here's the real one].
        We'd love to [hear from you|talk to you|help], so [don't hang up|leave a message|leave your number].
        I'd [hate|love] to [miss|hear] your message, so [leave it now|go ahead|wait for the beep].
        It's [easy|simple], [name, number, message|just talk after the beep|beep, then talk][.|. Bye.]
        Name, number, [message|reason for the call|time you called], [thanks|please|bye|after the beep].
        Your name, your number, [and a short message|and what it's regarding], [please|if you would|thank you].
        Nobody's [here|home|in], so [leave a message|try later|talk to the machine][.|. It doesn't bite.]
        The machine [is listening|is all yours|will take your message], so [go ahead|speak now|over to you].
        Over to you[.|, after the beep.|, my friend.|, speak at the tone.]
        [Okay|Right|Alright|All right] then, [here's the beep|leave your message|talk soon|bye now].
        [Anyway|Anyhow|So yeah|Well], [leave a message|I'll call you back|hit me up later][.|, bye.|, okay, bye.]
        Hit me [up|back] [later|with a text|on my other number|on my socials][.|, peace.|. Alright, later.]
        Shoot me a [text|message|quick email] [and I'll get right back to you|instead|if you need me][.|. Thanks.]
        Drop [me|us] a [line|text|message|note] and [I'll|we'll] [be in touch|reply|come back to you] [soon|directly].
        Feel free to [leave a message|text me|call back later|try the office][.|, and have a good one.|. Thank you.]
        Try [me|us] again [in an hour|tomorrow|after {hour}|a bit later][.|, or leave a message.|, or send a text.]
        Call [me|us] back [after {hour}|before {evening}|tomorrow|on my mobile][.|, or just leave a message.|. Bye.]
        Everything you say [will be kept confidential|is confidential|stays with us][.|. Thank you for reaching out.]
        This [line|mailbox|number] is [confidential|private|not monitored at night], so [leave a message|call {number}].
        Looking forward to [your call|your message|seeing you|serving you][.|. Bye.|. All the best.]
        And [remember|don't forget], [leave your number|speak slowly|smile|we're closed until {day}][.|. Thank you.]
        [Again|Once again|Once more], thank you for calling {firm}[.|, goodbye.|, and have a pleasant day.]
        Slan, [take care|mind yourself|talk soon][.|, and leave a message.]
        Woof woof, that means [leave a message|the dog will call you back|wait for the beep].
        The kids say [leave a message|bye|wait for the beep]. [Say bye, guys.|Bye.|Thanks.]
        Merci, thank you, [and goodbye|have a nice day|leave a message].
    """,
    ("short", "en"): """
        Leave a message.
        [Hi|Hey|Yo], leave a message.
        [It's|This is] {name}, leave a message.
        {name}, [leave a message|leave it|go ahead|after the beep].
        [You know|You all know] [what to do|the drill|the deal].
        [Hey|Hi], you know [what to do|the drill].
        [Not here|Not in|Not home], leave a message.
        [I'm out|I'm busy|I'm away], leave a message.
        [Can't talk|Can't answer|Can't pick up], [text me|leave a message].
        [Text me|Just text me|Please text me|Send me a text].
        {name} here, [leave a message|text me].
        [Hi|Hello|Hey], it's {name}, [leave a message|text me].
        You've reached {name}.
        You've reached {name} {family}.
        Hi, you've [reached|got] {name}.
        [This is|It's] {name}'s phone.
        {name}'s [phone|mobile|cell|voicemail].
        [Leave one|Leave it|Go|Speak|Talk] after the beep.
        [Wait for the beep|Here comes the beep|At the beep].
        [Talk to the machine|Talk to me|Talk, I'm listening].
        Leave your name and number.
        [Name and number|Name, number, message], please.
        [Sorry|Oops], [missed you|missed your call|I'm out].
        Sorry, not [here|in|available].
        [Nobody's home|No one's home|No one's in|Nobody's in].
        [We're out|We're not home|We're closed], leave a message.
        Please leave a message.
        [Message|Your message], please.
        [Leave a message|Text me], [thanks|bye|cheers|ta].
        [I'll call you back|I'll ring you back|I'll get back to you].
        [Call me later|Try again later|Call back later].
        [Do your thing|Do it|You're up|Your turn].
        [The {family}s|The {family} residence], leave a message.
        {firm}, [leave a message|we're closed].
        You've reached {firm}.
        [It's me|Me again], leave a message.
        [Hi, it's me|Hey, it's me], [I'm out|not here].
        [I don't check voicemail|I never check this].
        [Don't leave a message|No voicemails, please].
        [Hiya|Alright], it's {name}, [I'm out|leave a message].
        G'day, it's {name}, [leave a message|I'm out].
        What's up, [leave a message|it's {name}].
        Hey, [I'm busy|I'm driving|I'm at work].
        {name}, not [here|available|in].
        {name} {family}, leave a message.
        {name} {family}, {firm}.
        [You missed me|Missed me|Just missed me].
        [Say something|Say something nice|Make it quick|Keep it short].
        [I'm asleep|I'm at work|I'm in class], [text me|bye].
        [Try my mobile|Try my cell|Try the office].
        You've got my [voicemail|machine|answerphone].
        [This is|It's] my voicemail.
        [Voicemail|Answering machine], go.
        Leave {name} a message.
        Leave [us|me] a message, [please|yeah|thanks].
        {name} and {name}, leave a message.
        [Yeah|Yep|Okay], leave a message.
        [Beep's coming|Ready, set, beep|Three, two, one, beep].
        [Thanks for calling|Thanks for ringing], [I'm out|bye].
        Kindly [leave a message|text me|call later].
        [I can't talk|I'm in a meeting], [text me|sorry].
        Go [on|on then|ahead], leave a message.
    """,
    ("word", "en"): """
        [Beep|Beep beep].
        [Message|Message, please].
        [Speak|Talk|Go|Shoot].
        Go ahead.
        [Talk now|Speak now].
        [Text me|Email me].
        [Not here|Not home|Not in].
        [I'm out|I'm busy|I'm away].
        [Leave it|Leave one].
        [You're up|Your turn].
        {name}.
        {name} [here|speaking].
        It's {name}.
        {name} {family}.
        {family}.
        {firm}.
        [Voicemail|Answerphone|Mailbox].
        [Yes|Yeah|Yep|Yo].
        [Hello|Hi|Hiya|Hey].
        [It's me|Me].
        [Missed me|Missed you|Missed it].
        [Sorry|Sorry, no|Sorry, out].
        [Nope|No|Nah].
        [Leave message|Call later|Try later].
        [We're closed|We're out].
        [Nobody's home|Nobody's in].
        The {family}s.
        [Later|Bye|Cheers].
    """,
    ("fakehello", "en"): """
        Hello?
        Hello? [Hello?|Who's this?|Is anyone there?|Can you hear me?]
        [Hello|Hi|Yeah|Hey], who's this?
        Hello? [I can't hear you.|You're breaking up.|Speak up a bit.|You'll have to speak up.]
        Hey, [what's up?|how's it going?|how are you?|what are you up to?]
        [Hey|Hi|Oh, hey|Oh, hi], how are you?
        Yeah, hello? [What's up?|Go ahead.|Who's calling?]
        Hello, {name} speaking, [how can I help?|what can I do for you?|who's calling?]
        Hello, this is {name}. [Hello?|Who's calling, please?|Are you there?]
        [Hang on|Hold on|One sec|Wait a second], [let me turn this down.|I'm just parking.|let me go outside.]
        Hello? [Hang on a second.|Hold on, let me turn the telly down.|Wait, bad signal here.]
        [Hey you|Hey man|Hey mate|Hiya love], [I was just thinking about you.|I was about to call you.]
        Hi! [Yeah, I'm good, how are you?|I'm good, what's new?|Long time no speak!]
        Oh, [it's you again.|hi, it's you!|I was hoping you'd call.]
        Hello? [Yes, this is {name}.|Yes, speaking.|Yeah, it's me.]
        [Hello|Hey|Yo]? [Say that again?|What was that?|Sorry, what?]
        Yo, [what's good?|who's this?|talk to me.|what you saying?]
        [Good morning|Good afternoon], {firm}, [how may I help you?|how can I direct your call?]
        Hello? [No, I'm not busy, go ahead.|No, you're grand, go on.|Sure, I can talk.]
        Hello? Um, [who is this?|is that {name}?|what number did you want?]
        {name}? [Is that you?|Hello?|I can barely hear you.]
        Hi, [is that {name}?|can you hear me now?|I've been waiting for your call.]
        Hello? [Mom?|Mum, is that you?|Dad?|Babe?]
        [Yeah|Yes|Yep]? [Uh huh.|Go on.|I'm listening.]
        Ha, [no way!|you're joking!|seriously?] [Tell me more.|Go on.|Then what?]
        Hey! [What are you doing tonight?|Did you get my text?|Are you nearly here?]
        [Talk to me.|Go for {name}.|Speak to me.]
    """,
    ("kidding", "en"): """
        [Just kidding|Only kidding|Only joking|Just joking], [this is my voicemail|it's my voicemail|you've got my voicemail].
        [Ha|Ha ha|Haha], [gotcha|got you|fooled you|tricked you], [I'm not here|this is my voicemail|leave a message].
        [Gotcha|Got you|Fooled you], [this is a recording|it's a recording|it's only the machine].
        I'm not [really|actually] [here|on the phone|talking to you], [leave a message|this is my voicemail].
        Yeah, [no, I'm not here|this is just my voicemail|it's a machine], [leave a message|sorry].
        [Psych|Sike], [it's my voicemail|you're talking to a machine|I'm out], [leave a message|try again].
        [Sorry|Oh, sorry], [I'm not actually here|this is my answering machine|I couldn't resist], leave a message.
        [Sorry|Oh, sorry], [I'm not actually here|this is my answering machine|I couldn't resist], leave your name.
        You do [know|realise] [you're talking to a machine|this is a recording|this is my voicemail], [right|don't you]?
        You're [talking|speaking|chatting] to [my voicemail|my answerphone], [silly|mate|you eejit|you numpty].
        You're [talking|speaking|chatting] to [a machine|a recording], [silly|mate|you eejit|you numpty].
        [Well|Anyway], [I can't hear you|I can't answer you] because [I'm not here|this is my voicemail|I'm a recording].
        I really can't hear you, [because I'm not here|since this is voicemail], [leave a message|talk after the beep].
        I still can't hear you, [because I'm not here|since this is voicemail], [leave a message|talk after the beep].
        Wait, [I'm not here|this is voicemail|that's because I'm a machine], [leave a message|bye].
        [Made you talk|Made you look|Made you say hello], [this is my voicemail|leave a message|it's the machine].
        [Kidding|I'm kidding|I'm only messing|I'm just messing with you], [I'm not in|leave a message|I'm out].
        [Only messing|I'm messing|Ah, I'm only codding you], [leave a message|I'm not here at all|this is the voicemail].
        [Too bad|Sucks to be you|Unlucky], [I'm not here|this is my voicemail|you got the machine].
        [Did I get you|Did that fool you|Did you fall for it]? [Leave a message|I'm not here|It's voicemail].
        [Bet you|I bet you] [thought I was here|started talking|fell for that], [leave a message|this is my voicemail].
        [Are you still talking|Still there|Still listening]? [This is my voicemail|I'm not here|It's a recording].
        [April fool|Surprise|Ta da], [it's my voicemail|it's a recording|I'm not home], [leave a message|ha ha].
        [Oh wait|Oh|Hold on], [this is a recording|I'm not home|I'm just the voicemail], [leave a message|silly me].
        [Every time|Works every time|Gets them every time], [leave a message|this is my voicemail|I'm not here].
        [Never mind|Doesn't matter], [I'm not here|I'm a machine|I can't hear you anyway], leave a message.
        [Never mind|Doesn't matter], [I'm not here|I'm a machine|I can't hear you anyway], so talk after the beep.
        [Okay, okay|Alright, alright], [I'm not really here|this is my voicemail|you've been had], leave a message.
        [Okay, okay|Alright, alright], [I'm not really here|this is my voicemail|you've been had], leave your name.
        [No, seriously|But seriously|Seriously though], [I can't come to the phone|I'm not here|leave a message].
        [Ha, you fell for it|Ha, that gets everyone|Ha, I love that one], [leave a message|I'm out|wait for the beep].
        [It's not me|It's not really me|This isn't me], [it's my machine|it's my voicemail|it's just a recording].
        [Actually|Actually, no], [I can't come to the phone|this is my voicemail|I'm not here], [leave a message|leave your name].
        [You just got|You've just been] [pranked|voicemailed|owned], [leave a message|I'm not in].
        [Nah|Nah mate|Nah, just playing], [it's my voicemail|I'm not about|leave a message].
        [I'm just playing|Just playing|I'm playing], [I can't come to the phone|I'm not here|you've got my voicemail].
        [If you answered that|If you just answered|If you said hello], [you've been fooled|I got you], leave a message.
        [If you answered that|If you just answered|If you said hello], [you've been fooled|I got you], this is voicemail.
        [Stop talking|Quit talking|Shush], [I'm not here|I'm a recording|it hasn't beeped yet], wait for the beep.
        [Stop talking|Quit talking|Shush], [I'm not here|I'm a recording|it hasn't beeped yet], leave a message.
        [Oh my God|Oh my gosh|Oh man], [I got you|you fell for it], [this is my voicemail|leave a message].
        [Yeah|Right|So yeah], [leave a message|I'm not here|this is voicemail], [I just like doing that|ha ha|sorry].
        [Works on my mum every time|My mom hates this|My gran falls for this], [leave a message|I'm not here].
        [That's nice|That's great|How interesting], but I'm not here, [leave a message|wait for the beep].
        [That's nice|That's great|How interesting], but this is a recording, [leave a message|wait for the beep].
        [Uh huh|Mm hm|Yeah, yeah], [tell that to the machine|I'm not here|it's my voicemail], [leave a message|bye].
        [What's that|Say again|Pardon]? [Oh, I'm not here|Oh, it's my voicemail|Oh right, I'm a recording].
        [I'm not here, you muppet|I'm not here, dummy|I'm not here, you goose], [leave a message|it's the voicemail].
        [Leave a message|Talk after the beep|Leave your name], [because I'm not here|because this is voicemail|I tricked you].
        [Sorry to disappoint|Hate to break it to you|Bad news], [this is my voicemail|I'm a recording|I'm out].
        [Is it you|Is that really you]? [I wouldn't know|I've no idea|Can't tell], [this is my voicemail|I'm a machine].
        [Oh, by the way|By the way], [this is my voicemail|I'm not here|you're talking to nobody], [leave a message|bye].
        [Don't be mad|Don't hate me|Don't hang up], [it's just my voicemail|I'm only joking], [leave a message|leave your name].
        [One more thing|Just one thing], [I'm not here|I'm a recording|you're on my voicemail], [leave a message|ha].
        [Fine|Fair enough|Okay then], [you caught me|I'm not here|it's a machine], [leave a message|talk to the beep].
        [The joke's on you|Joke's on you], [I'm not home|this is my voicemail|it's a recording], [leave a message|bye].
        [And|And, uh|And, um], [I'm not really there|this is my voicemail|it's a recording], [so leave a message|sorry].
        [Hello|Hello again]? [No, it's my voicemail|No, I'm not here|Just kidding, I'm out], [leave a message|ha ha].
        [You can stop now|Save your breath|Don't bother answering], [this is my voicemail|I'm not here], wait for the beep.
        [You can stop now|Save your breath|Don't bother answering], [this is my voicemail|I'm not here], leave a message.
    """,
    ("carrieropen", "en"): """
        The person you are [calling|trying to reach|trying to call] is [not available|unavailable|not available right now].
        The person you have called is [not available|unable to take your call|unavailable] [right now|at the moment|at present].
        The [customer|subscriber|party] you are [calling|trying to reach] is [not available|currently unavailable|not answering].
        The [mobile|cell phone|cellular] customer you are calling is [not available|out of the coverage area] [at this time|now].
        The number you have [dialled|called] is [not available|not answering|currently unavailable|switched off].
        The number you are calling is [currently busy|switched off|not reachable|out of coverage] [at the moment|right now].
        The [mobile|phone] you are calling [may be switched off|is switched off or out of range|cannot be reached].
        The Google subscriber you have called is not available[.|, please leave a message after the tone.]
        The extension you have dialled is [not available|busy|not answering|unattended].
        The party at this extension is [not available|on the phone|away from the desk].
        Your call has been forwarded to [voicemail|an automated voice messaging system|an automatic voice message system].
        Your call has been [forwarded|diverted|transferred] to [a voice mailbox|the voicemail service|the messaging service].
        Your call is being [forwarded|diverted|transferred] to [voicemail|a voice mailbox|the answering service].
        Your call cannot be [completed|taken|answered] [at the moment|at this time|right now].
        Your party is [not available|unable to come to the phone|not answering] [right now|at this time].
        You have reached a [voice mailbox|voicemail system|mailbox that has not been set up|private mailbox].
        You've reached a voicemail [box|service] [that is not yet personalised|for this number].
        Welcome to [the voicemail service|the messaging service|voicemail|the message bank].
        Welcome to the [messaging|answering|voicemail] service, [the person you called can't answer|no one can take your call].
        Sorry, the person you are [calling|ringing] is [not available|unable to answer|busy] [just now|at the moment].
        Sorry, [no one|nobody] is available to take your call[.| right now.| at the moment.]
        Sorry, the number you've [called|dialled] [can't be reached|isn't available|is unavailable] [at the moment|at present].
        We're sorry, the [person|subscriber|customer] you are calling is not available[.| at this time.| to take your call.]
        We are sorry, but [no one is available to take your call|the user is not answering|that extension is not available].
        I'm sorry, but the person you called [has a voicemail box that has not been set up yet|is not available].
        Nobody is available to take your call [right now|at the moment|at this time].
        No one is available to [take|answer] your call [right now|at the moment|at this time].
        The user you are trying to [reach|call] is [unavailable|on another call|not logged in|away].
        The wireless [customer|subscriber] you [are calling|have called] is [not available|unable to answer] [at this time|now].
        The person on this number [can't take your call|is not available|isn't answering] [right now|at the moment].
        Unfortunately the person you are calling is [busy|not available|unable to take your call] [at this time|just now].
        You have reached the [voicemail|voice mail|voicemail box|voice mailbox|mailbox] of
        You've reached the [mailbox|voicemail|answering service|message bank] [of|for]
        You have reached [the voicemail of|the mailbox for|the desk of]
        You have reached the [messaging|voice messaging|voicemail] service [of|for]
        You are through to the [voicemail|mailbox|answering service] [of|for]
        You are connected to the [voicemail|mailbox|messaging service] [of|for]
        You've come through to the [voicemail|message bank|mailbox] [of|for]
        You have been [forwarded|transferred|diverted] to the [voicemail|mailbox|voice mailbox] of
        You have called
        You have reached
        You have dialled
        You've reached the phone of
        You have reached [the number|the telephone number|the mobile number|extension]
        Your call has been forwarded to [the voicemail of|the mailbox of|the voice mailbox for]
        Your call has been [forwarded|transferred] to an [automated|automatic] voice message system for
        Your call is being [diverted|forwarded] to the [mailbox|voicemail] of
        Welcome to the [voicemail|mailbox|messaging|answering] service of
        Welcome to the [voice mailbox|voicemail|message bank] of
        Welcome to voicemail for
        This is the [voicemail|mailbox|voice mailbox|answering service|message bank] [of|for]
        This is the [voicemail|messaging|answering] service for [the number|mobile number|telephone number]
        This is the automated [messaging|voicemail|answering] service for
        Hello, you have reached the [voicemail|mailbox|voice mailbox] of
        Hello, this is the [voicemail|answering|messaging] service [of|for]
        The [person|customer|subscriber] at
        The [owner|user] of [number|mailbox|extension]
        The person at [extension|number|telephone number]
        The subscriber at [number|mobile number]
        Please leave a message for
        Record your message for
        Sorry, [the person at|the owner of|the customer at]
        We're sorry but
        I'm sorry but
        Sorry but
        Extension
        Mailbox
        At the tone, leave a message for
    """,
    ("carrierunavail", "en"): """
        is not available[.| right now.| at the moment.| at this time.| to take your call.]
        is unavailable[.| right now.| at present.| at this time.]
        is currently [unavailable|not available|on another call|away from the phone].
        is not available to [take your call|answer|come to the phone] [right now|at the moment|at this time].
        is [unable|not able] to [take your call|answer your call|come to the phone] [right now|at the moment|at present].
        is on the phone[.| right now.| at the moment.]
        is on another [line|call][.| right now.| at the moment.]
        is busy[.| right now.| at the moment.| on another call.]
        is away from [the phone|their desk|the office][.| at the moment.| right now.]
        is out of the office[.| at the moment.| at this time.]
        is not [answering|answering the phone|responding][.| at this time.| right now.]
        is not at [the desk|their desk|the phone|this extension][.| right now.]
        isn't available[.| right now.| just now.| to take your call.]
        isn't able to [take your call|answer|talk] [right now|just now|at the moment].
        can't [take your call|come to the phone|answer|get to the phone] [right now|just now|at the moment].
        cannot [take your call|come to the phone|be reached|answer] [right now|at the moment|at this time].
        cannot be reached [at the moment|at this time|right now|on this number].
        could not be reached[.| at this time.| on this number.]
        could not [take|answer] your call[.| at this time.| right now.]
        did not answer[.| your call.| the phone.]
        does not answer[.| at the moment.| right now.]
        doesn't answer[.|, please try again later.|, but you can leave a message.]
        has not answered[.| the call.|, but you can leave a message.]
        has a mailbox that [is full|has not been set up yet|is not accepting messages].
        has asked not to be [disturbed|interrupted][.| at this time.]
        has switched off [their phone|the mobile|their mobile][.| at the moment.]
        is switched off[.| at the moment.| or out of range.]
        is not reachable[.| at the moment.| right now.| at present.]
        is out of [range|coverage|reach][.| at the moment.| right now.]
        is presently [unavailable|engaged|not able to take your call|in a meeting].
        is temporarily [unavailable|out of service|out of reach].
        is unavailable, [please leave a message|but you may leave a message|please try again later].
        is either [on the phone|busy|out of range] or [away from their desk|not available|switched off].
        was not available[.| to take your call.| when you called.]
    """,
    ("carrierclose", "en"): """
        At the tone, please record your message.
        At the tone, please record your message, [when finished, hang up|when you have finished recording, hang up].
        At the tone, please record your message. When you are finished, hang up or press [one|pound|hash] for more options.
        At the tone, please record your message. When you've finished recording, [just hang up|you may hang up].
        At the [tone|beep|signal], [leave your message|please leave a message|speak your message].
        After the [tone|beep|signal], please [record|leave] your message.
        After the tone, please [leave|record] a message[.|, then hang up.|, or press hash for more options.]
        After the [beep|tone], [leave your name and number|say your message], then [hang up|press pound].
        Please leave a message after the [tone|beep|signal].
        Please leave your message after the [tone|beep|signal][.|, then simply hang up.| and hang up when done.]
        Please leave a [detailed|short|brief] message after the [tone|beep].
        Please leave your [name, number and message|name and telephone number|message] [after|at] the [tone|beep].
        Please record your message [after|at] the [tone|beep|signal].
        Please record your message at the tone, [and press pound when finished|then hang up or press one for more options].
        Please speak after the [tone|beep|signal].
        Please try [again later|your call again later|calling again later][.|, thank you.|, goodbye.]
        Please hang up and [try again later|try your call again|send a text message].
        To leave a message, [press one|wait for the tone|please wait for the beep|stay on the line].
        To leave a voice message, press [one|two], or [just wait for the tone|hold the line].
        To leave a callback number, press [five|two|eight].
        To send a numeric page, press [five|two|seven] [now|or leave a message after the tone].
        To page this person, press [five|two] [now|or wait for the tone].
        To re-record your message, press [one|two|three|hash] [at any time|after recording].
        To disconnect, press [one|two|star]; to enter another mailbox, press [two|three|pound].
        For [delivery|more|further] options, press [pound|hash|one|star] [now|at any time|after recording].
        For more options, press [one|pound|hash|star][.| at any time.|, or hang up when you are finished.]
        For operator assistance, press zero[.| now.| at any time.]
        Press [one|pound|hash|star] [to leave a message|to skip this greeting|for more options|to mark it urgent].
        Press hash to [skip this message|record now|hear more options] or [wait for the tone|stay on the line].
        When you are [finished|done], [hang up|you may hang up|simply hang up], or press [one|pound|hash] for more options.
        When you have finished recording, [hang up|you may hang up|press hash|press the pound key for further options].
        When finished, [hang up|press hash|press pound for delivery options|you can just hang up].
        When you're done, [just hang up|press one to review your message|press pound or hang up].
        Hang up when you're [finished|done], or press [one|hash|pound] to [re-record|review your message|change it].
        Leave [a message|your message|a voicemail] [after|at] the [tone|beep].
        Leave a message and [we'll deliver it|it will be sent as a text|they will get back to you].
        Record your message [after|at] the [tone|beep|signal][.|, then hang up.| and press hash when done.]
        You may [record your message|leave your message|begin speaking|start your message] [after|at] the tone.
        You can leave a message [after|at] the [tone|beep][.|, or hang up and send a text.|, or try again later.]
        You can [hang up|end the call|simply hang up] when you have [finished|left your message].
        You can leave a message of up to [two|three|five] minutes [after the tone|at the beep].
        You will be charged [for this call|at your normal rate], [please hang up now to avoid this|so leave your message now].
        If you're happy with your message, [hang up|just hang up|press one]; to re-record, press [two|hash|star].
        If you would like to [leave a message|record a message], [wait for the tone|press one|do so after the beep].
        If you want to re-record your message, press [hash|one|two] [at any time|when you have finished].
        If you do not wish to leave a message, [please hang up now|hang up before the tone|you can send a text].
        Otherwise, [hang up|please hold|wait for the tone|press star to cancel].
        The mailbox is full [and cannot accept any messages|and can't take new messages] [at this time|right now][.|, goodbye.]
        This mailbox [is full|is not accepting messages|has not been set up], [goodbye|please try again later].
        Begin [speaking|recording|your message] [after|at] the [tone|beep].
        Start speaking after the [tone|beep|signal], and [hang up when you've finished|press pound to stop].
        Wait for the [tone|beep] [and|then] [leave your message|start speaking|record your message].
        Your message will be [sent as a text|converted to text|delivered immediately|saved for seven days].
        Your message will be recorded [after the tone|after the beep|and sent to the person you called].
        Simply [hang up|press hash] when [done|finished][.|, and your message will be sent.|, or press one to listen to it.]
        Thank you[.|, goodbye.| and goodbye.| for calling, goodbye.]
        Thank you for calling[.|, please speak after the tone.|, goodbye.]
        Goodbye[.|, and thank you for calling.| for now.]
    """,
    ("recname", "en"): """
        {name}.
        {name} {family}.
        {family}.
        [Mister|Miss|Missus|Ms] {family}.
        Doctor [{family}|{name} {family}].
        {name} and {name}.
        {name} and {name} {family}.
        The {family}s.
        The {family} [family|residence|household|home].
        {firm}.
        {name} [at|from|with] {firm}.
        {name} {family}, {firm}.
        {name} {family} [with|from] {dept}.
        [Um, |Uh, |Er, ]{name}.
        [Uh, |Um, ]{name} {family}.
        [It's|This is|I'm] {name}.
        [It's|This is|My name is] {name} {family}.
        {name}'s [phone|mobile|cell|cell phone|work phone].
        {family}, {name}.
        {name} [here|speaking].
        {dept}, {firm}.
        Mister and Missus {family}.
        [Pastor|Father|Professor|Captain|Coach] {family}.
        {name} {family}, [plumber|attorney at law|realtor|electrician|accountant].
    """,
    ("ivr", "en"): """
        Welcome to {firm}[.|, where your call matters.|, and thank you for calling.]
        Thank you for calling {firm}[.|, your call may be recorded.|, please listen carefully to the following options.]
        Hello and welcome to {firm}[.| customer service.| customer care.| technical support.]
        Thanks for calling {firm}[.|, we're glad you called.|, the home of great service.]
        You're through to {firm}[.|, please choose from the following options.|, all calls are recorded.]
        Good [morning|afternoon|evening], and [welcome to|thank you for calling] {firm}.
        You have reached the automated [attendant|service|phone system] [of|for|at] {firm}.
        For [sales|service|billing|support], press [one|two|three|four].
        For {dept}, press [one|two|three|four|five|six].
        To [make a payment|check your balance|pay a bill], press [one|two|three] [now|or say payment].
        To speak to [an agent|an operator|a representative|an adviser], [press zero|please stay on the line|say agent].
        If you know your party's extension, [you may dial it at any time|please dial it now|enter it now].
        If you are [an existing customer|a new customer|a business customer], [please press|press] [one|two|three].
        Press one for [English|sales|appointments], [press two for|or two for] [French|Spanish|support|billing].
        Press [one|two|nine] to [hear these options again|return to the main menu|leave a message].
        Please press [one|two] [if you are calling about an existing order|to continue in English|to confirm].
        Please listen carefully, as our [menu options|options|menu] have [recently |]changed.
        Please hold while [I transfer your call|we connect you|we try to reach that extension].
        Please hold for the next available [agent|representative|operator|team member|adviser].
        Please stay on the line, [your call will be answered in the order it was received|an agent will be with you shortly].
        Please continue to hold, [we'll be with you shortly|your call is important to us|and thank you for your patience].
        Please enter your [account number|customer number|member number], followed by the [pound|hash|pound or hash] key.
        Please enter [the last four digits of your card|your date of birth|your postcode|your zip code] [now|using your keypad].
        Please say or enter your [account number|ten digit phone number|policy number|reference number].
        Please tell me [in a few words|briefly] [why you're calling|how we can help|what you're calling about] today.
        This call [may be|will be|is being] [recorded|monitored or recorded] for [quality|training|quality and training] purposes.
        Calls [may be|are] recorded for [training and monitoring purposes|quality assurance|your protection and ours].
        For [quality and training|security|regulatory] purposes, [all calls are recorded|this call may be monitored].
        Your call is important to us[.|, please stay on the line.|, and will be answered shortly.]
        Your call is now [first|second|third|number four|number seven] in the queue.
        You are [number one|number two|number five|next|caller number eight] in the queue.
        Your estimated wait time is [less than one minute|three minutes|about ten minutes|more than twenty minutes].
        The estimated wait [time is|is currently] [two minutes|five minutes|approximately fifteen minutes].
        All of our [agents|representatives|associates|consultants] are currently [busy|assisting other customers|on other calls].
        We are currently experiencing [higher than normal call volumes|a high number of calls|longer wait times than usual].
        We're sorry to keep you waiting[.|, an adviser will be with you soon.|, please continue to hold.]
        Sorry, I didn't [get|catch|understand] that[.|, please try again.|, let's try once more.]
        Sorry, that's not a valid [option|entry|extension|account number], [please try again|goodbye].
        I'm sorry, I [didn't hear anything|couldn't find that number|didn't understand your response].
        I can help you with [billing, orders or returns|payments and balances|most things], [what would you like|just tell me].
        In a few words, [tell me how I can help|please tell us the reason for your call|say what you need].
        So I can [direct your call|help you better|find your account], please [say or enter your number|tell me your name].
        To help us [direct your call|serve you better|verify your identity], please [enter your account number|choose an option].
        To continue in [English|Hindi|Afrikaans|French], press [one|two|three].
        For English, press [one|two|nine][.|, or just stay on the line.| now.]
        To report [a fault|an outage|a lost card|a gas leak|an absence], press [one|two|three|star].
        To hear [these options|this menu|this message] again, press [star|nine|zero|the hash key].
        To return to the [main|previous] menu, press [star|nine|zero|the pound key].
        To leave a [message|voicemail|callback number], press [one|two|the star key] [now|at any time].
        To keep your place in the queue and get a callback, press [one|two|star] [now|at any time].
        Would you like us to [call you back|text you a link|send you a message] instead of waiting on hold?
        Rather than [waiting|holding], you can [request a callback by pressing one|visit our website|use our app].
        Did you know you can [manage your account|track your order|book an appointment|pay your bill] online at any time?
        Many [questions|requests|common enquiries] can be [answered|dealt with] on our website or [in our app|by live chat].
        If this is a [medical|dental|life threatening] emergency, please hang up and [dial|call] [nine one one|triple zero].
        If you require [an interpreter|accessible services|a hearing aid line], press [four|seven|zero].
        If you have a touch tone phone, [press one now|please make your selection now], [otherwise stay on the line|or hold].
        If you would like to [hear your balance|renew a prescription|track a parcel|cancel a booking], press [one|two|six].
        By continuing [with this call|to hold], you [agree to our terms|consent to being recorded|accept our privacy policy].
        Our office is [now|currently] closed, [press one to leave a message|please call back between {hour} and {evening}].
        Our menu has changed, so please [listen to all the options|listen carefully|choose one of these options].
        Our [customer service|reservations] lines are open from {hour} to {evening}[, Monday to Friday|, seven days a week|].
        Thank you for holding[.|, we will be with you shortly.|, your call will be answered as soon as possible.]
        Thank you for your patience[.|, please continue to hold.|, all our agents are still busy.]
        Thank you, [one moment please|please wait while we look up your account|I'm transferring you now].
        One moment, please[.| while I transfer you.| while we connect your call.| while I try that extension.]
        Transferring you [now|to {dept}|to an operator], please [hold|wait|stay on the line].
        You can say [billing|balance|help|something else] or [press one|stay on the line|enter your account number].
        You will now be [connected|transferred] to [{dept}|an agent|the next available operator].
        You entered {number}[.|, is that correct?|, if this is correct, press one.]
        Dial by name, [press one|press star|enter the first three letters of the last name].
        Enter your [PIN|member number|policy number|mobile number], then press [hash|pound|the star key].
        Say [yes|agent|main menu|billing], or press [one|zero|star|two].
        Namaste, welcome to {firm}[.|, for English, press one.|, please select your language.]
        As a valued customer, you [can now pay by phone|will be asked to rate this call|may be asked to take a short survey].
        After this call, please stay on the line [for a short survey|to answer two questions|to rate our service].
    """,
}
