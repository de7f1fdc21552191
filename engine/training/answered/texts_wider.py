"""What the part `wider` says beyond the part `wide`, by (role, language), one a line. Written for this project.

Names and firms are filled in from the lists of `texts_wide.py`: what a network has to learn is what is said around them.
"""

from .texts_wide import FILLERS  # noqa: F401  (read by `texts.py`)

TEXTS = {
    # People -------------------------------------------------------------------------------------------------
    ("name", "en"): """
        You've got {name}.
        {name} here, go ahead.
        Hello, {name}'s phone, can I take a message?
        Hello, you're speaking to {name} {family}.
        Yes, this is {name} {family}, who is calling?
        Hi there, {name} speaking, what's going on?
        Sergeant {family}, how can I help?
        Reverend {family} speaking.
        Coach {family}.
        Hello, is that you {name}?
        {name}, I said I would call you back.
        Hi honey, I'm on my way.
        Yes dear, what is it?
        Hello, who am I talking to?
        Hello, I don't know this number.
        Good evening, {family} residence, {name} speaking.
        Hello, I'm listening.
        Hi, can you hear me okay?
        Hello, you have the wrong number, I think.
        Are you calling about the interview?
        Hello, is this the delivery?
        Hey {name}, long time no see.
        Yes, you're talking to her.
        That's me, how can I help?
        Yes, I'm {name}, and you are?
        Hello, sorry, I was asleep.
        Good morning, who is speaking please?
        Hello, I'm at work, what is it?
        Yeah, what's going on {name}?
        Hello, if this is about insurance, no thanks.
        Hi, this is she, who's calling please?
        Hello, thanks for calling back.
        Oh hi, I was hoping you would call.
        Hello, {name}'s mother speaking.
        Hello, my husband isn't home.
        No, {name} isn't here right now, who's calling?
        {name} is out, can I help you?
        She's not here, can you call later?
        Hello, he just left, who is it?
        Yes, hello, you're breaking up.
    """,
    ("again", "en"): """
        Hello, I'm here.
        Yes, I'm listening.
        Is this a recording?
        Hello, whoever you are, speak.
        Did you hang up?
        Hello, what is this about?
        I can hear somebody breathing.
        Fine, goodbye then.
        Wrong number, I guess.
        Yes, go on.
    """,
    ("business", "en"): """
        {firm}, what can we do for you today?
        {firm}, good afternoon, how can I be of help?
        {firm}, where can I connect you?
        {firm}, may I have your name?
        {firm}, is this an emergency?
        {firm}, how can I direct you?
        {firm}, would you mind holding?
        {firm}, you're talking to {name}.
        {firm}, thanks for calling, this is {name}.
        {firm}, thank you for holding, who am I speaking with?
        {name} at {firm}, hello.
        {name}, {dept}, good morning.
        {dept}, one second please.
        {dept}, go ahead.
        {dept} at {firm}, {name} speaking.
        Thank you for calling {firm}, would you like to book a table?
        Thank you for calling {firm}, do you have an appointment?
        Thank you for calling {firm}, can you hold for one moment?
        Thank you for calling {firm}, whom would you like to speak to?
        Thank you for calling {firm}, I'm {name}, what's going on today?
        Thank you for calling {firm}, {dept}, this is {name}.
        Thank you for choosing {firm}, {name} speaking.
        Thanks for calling {firm}, what's your order?
        Thanks for calling {firm}, how's your day going?
        Thanks for calling {firm}, give me just a second.
        Thanks for calling, this is {name}, who do I have on the line?
        Thanks for waiting, how can I help?
        Good morning, {dept}, how may I help you?
        Good afternoon, {firm}, would you hold please?
        Good evening and thanks for calling {firm}, this is {name}.
        Good morning, Doctor {family}'s office, {name} speaking.
        Hello, {firm}, are you calling about an order?
        Hello, {dept}, who's calling please?
        Hello, you have reached {dept}, this is {name}, how can I help you?
        Hello, you've reached {firm}, who would you like to talk to?
        Hi, you've reached {dept}, {name} speaking.
        You've reached {firm}, how can we help?
        You have reached {firm}, {name} speaking, what can I do for you?
        You're through to {firm}, my name is {name}, how can I help?
        You're speaking with {name} at {firm}, how may I help you?
        Welcome to {firm}, how can I help you today?
        My name is {name}, how may I assist you?
        We're closing in five minutes, how can I help?
        {firm}, we're open till {evening}, what do you need?
        {firm}, all right, what can I get started for you?
        Pharmacy, this is {name}.
        Customer service, how can I help?
        Operator, how may I direct your call?
        Switchboard, good morning.
        Parts department, {name}.
        Kitchen, yes?
        School office, this is Mrs. {family}.
        {family} Law, can you hold please?
        {family} and Sons, what can we do for you?
    """,
    ("hold", "en"): """
        Hello, just let me find a quiet place.
        Hang on, I have another call, one second.
        Yes, wait, let me put my bags down.
        Could you give me a minute please?
        Hold on, I'll put {name} on.
        {name}, telephone! One moment.
        Hello, one sec, I'm paying at the till.
        Hi, hold on, the kids are screaming.
        Let me just turn down the television.
        Hello? Hang on, I can't find my headset.
        Wait, I'm on the stairs, just a moment.
        Sorry, can you hold for a minute?
    """,
    # Machines -----------------------------------------------------------------------------------------------
    ("open", "en"): """
        Hello, you have reached the voicemail of {name} {family}.
        Hello, this is {name} {family}, I am away from my desk.
        Hello, this is {name}, I'm sorry I can't answer.
        Hello, this is the {family} household, nobody is home.
        Hello, you've reached {firm}, our office is closed.
        Hello, you've reached {dept}, nobody can take your call.
        Hello, you've dialed {number}.
        Hello, {name} can't talk right now.
        Hello friend, you've reached the voicemail of {name}.
        Hello there, I can't come to the phone.
        Hello, I am currently unavailable.
        Hello, I'm not able to answer my phone.
        Hi, I can't take your call.
        Hi, I'm away from my phone.
        Hi, I'm out of the office this week.
        Hi, my name is {name}, and this is my voicemail.
        Hi, this is {name}'s voicemail.
        Hi, this is the voicemail of {name} and {name}.
        Hi, this is {name}, you know the drill.
        Hi, this is {name}, I'm on vacation.
        Hi, this is {name} {family}, your insurance agent, and I'm with a client.
        Hi, it's {name} and {name}, we can't answer.
        Hi, you've got the voicemail for {name}.
        Hi, you've reached the {family} family, we're not home.
        Hi, you've reached the mailbox of {name} in {dept}.
        Hi, you've reached {firm} after hours.
        Hi, no one is available right now.
        Hi, nobody's home.
        Hi folks, you've reached {name} and {name}.
        Hey, it's {name}, sorry I missed your call.
        Hey, I'm not around.
        Hey, it's me, I can't pick up.
        Hey, this is {name}'s phone, leave something.
        Hey, what's up, it's {name}, I'm not here.
        You have reached the cell phone of {name} {family}.
        You have reached {dept} of {firm}.
        You have reached {firm}, we are currently closed.
        You have reached the answering service of Doctor {family}.
        You have reached the voicemail for {name}, {firm}.
        You've reached {name}, I'm busy or driving.
        You've reached {firm}, please leave a message.
        You've reached the home office of {name} {family}.
        You've reached the main line of {firm}.
        You've reached a number that I rarely answer.
        You've reached the phone of someone who doesn't pick up.
        You are now talking to a machine.
        This is {name} {family}'s answering machine.
        This is {name}, I can't get to my phone.
        This is {name} {family}, I'm sorry to have missed your call.
        This is {name} at {firm}, I'm either on a call or out.
        This is the mailbox of {dept}.
        This is the office of {name} {family}, attorney at law.
        This is {firm}, thank you for calling.
        This is {firm}, we are out on a job.
        This phone is off.
        Thank you for calling {firm}, we are closed for the day.
        Thank you for calling {firm}, no one is available to take your call.
        Thank you for calling {firm}, our hours are {hour} to {evening}.
        Thank you for calling {firm}, you have reached us after hours.
        Thank you for calling {firm}, we're experiencing high call volume.
        Thank you for calling {firm}, all our agents are busy.
        Thank you for calling {firm}, please leave your name.
        Thank you for calling {name} {family}.
        Thank you for calling Doctor {family}'s office, we are at lunch.
        Thanks for calling {firm}, we've gone home.
        Thanks for calling {firm}, we're with other customers.
        Thanks for calling {name}, I can't answer.
        Thanks for your call, we're closed.
        Good morning, {firm} is closed today.
        Good day, you have reached the voicemail of {name} {family}.
        Good evening, you've reached {firm}, we are closed.
        Welcome to {firm}'s voicemail.
        Welcome to the {family} answering machine.
        Sorry I can't take your call.
        Sorry, we're closed.
        Sorry, you've missed me.
        Sorry, no one is here.
        I'm sorry, but I can't come to the phone.
        I'm unavailable.
        I can't answer the phone right now.
        I can't talk right now.
        I missed your call.
        It's {name}, I'm out.
        If you've reached this message, I'm not at my desk.
        {name} and {name} aren't home.
        {name} {family} here, I'm out of town.
        {firm}, nobody is in.
        {firm}, we can't take your call.
        The {family}s are not at home.
        No one is home at the {family} house.
        Our office is closed.
        We are not able to answer.
        We missed your call.
        We're out for the day.
        Yep, it's voicemail.
        Surprise, it's my voicemail.
        Oops, you missed me.
        Please hold, just kidding, this is a recording.
        As you can hear, I'm not picking up.
    """,
    ("body", "en"): """
        I'm not at home at the moment.
        I am not able to come to the phone.
        I can't get to the phone because I'm in class.
        I'm out on the boat until {day}.
        I am out of the country and will return on {day}.
        I'm on maternity leave.
        I'm on the phone with another client.
        I am away from my desk, but will be checking messages.
        I'm working from home this week, so reach me by email.
        I am no longer with the company.
        I've gone fishing.
        I've lost my phone, so don't hold your breath.
        I never check voicemail.
        I only use this number for work.
        I will be out of the office starting {day}.
        I do return all calls.
        I have changed my number to {number}.
        I do not accept calls from numbers I don't know.
        We are either on the phone or out with a customer.
        We are helping other callers.
        We are currently experiencing a higher than usual number of calls.
        We are closed for inventory and will open again on {day}.
        We are a family business, so please bear with us.
        We do not take reservations by voicemail.
        We do not give prices over the phone.
        We only see patients by appointment.
        We've moved to a new location.
        We'll be closed until {day}.
        We will reopen {day} at {hour}.
        We serve breakfast from {hour} and close at {evening}.
        Our lobby is open from {hour} until {evening}.
        Our new hours are {hour} to {evening}.
        Our team is in a meeting.
        Our phone lines are open {day} through {day}.
        Our technicians are on the road.
        The store is closed, and opens at {hour}.
        The doctor is not in today.
        The person you want is on another line.
        The best way to reach me is by email.
        The mailbox is almost full.
        There is nobody in the office.
        There's a good chance I'm asleep.
        All lines are busy.
        Calls are answered in turn.
        Your call may be returned by an assistant.
        You can book online at any time.
        You can call my cell at {number}.
        You may also reach {name} at {number}.
        You've missed us by a few minutes.
        For appointments, call {number} during office hours.
        For directions, see our website.
        For emergencies after {evening}, call {number}.
        For refills, contact your pharmacy.
        For sales, email us.
        If this is a true emergency, dial nine one one.
        If you are in crisis, call the hotline.
        If you have an emergency, page Doctor {family}.
        If you need to cancel an appointment, give us a day's notice.
        If you want to speak to someone now, press zero.
        If you're a friend, text me, and if you're not, don't.
        If you're calling about a job, send us your resume.
        If you're trying to reach {name}, the new number is {number}.
        In the meantime, have a look at our website.
        Because of the holiday, we open late.
        Due to the weather, the office is closed.
        It's the weekend, so I'm off the grid.
        My phone is charging in the other room.
        My office hours are {hour} until {evening}.
        Most questions are answered on our website.
        Please be aware that this line is recorded.
        Please do not hang up.
        Please note that we do not accept calls on {day}.
        Today is {day}, and I will be in and out.
        Sorry about that.
        But don't worry, I'll hear it.
        Or I'm ignoring you, but probably not.
    """,
    ("close", "en"): """
        Please leave your message now.
        Please leave your name and the best number to reach you.
        Please leave your name and a number where you can be reached.
        Please leave us your number and we'll phone you back.
        Please leave a voicemail.
        Please leave a message with the reason for your call.
        Please state your name and number clearly.
        Please spell your last name and repeat your number.
        Please email me instead.
        Please text this number.
        Please call again tomorrow.
        Please call {name} at {number}.
        Please press one to leave a message.
        Please stay on the line to leave a message.
        Leave a message and somebody will call you back.
        Leave a message, or send me a text.
        Leave a message, bye bye.
        Leave all the details and we'll be in touch.
        Leave your name and I'll get back to you.
        Leave your name, number and a time to call.
        So please leave a message.
        So leave your name and we'll call.
        So drop me a line.
        Just leave a voicemail and I'll call back.
        Kindly leave a message.
        You can leave me a voicemail.
        You can text me at this number.
        You know what to do at the beep.
        If you leave a message I'll call you tomorrow.
        If you leave your number, I will call.
        I'd love to call you back.
        I will get back to you within a day.
        I'll get back to you when I get a chance.
        I'll get right back with you.
        I'll return your call the same day.
        I'll be in touch.
        We will get back to you the next business day.
        We'll give you a call.
        We'll return your call in the order received.
        We appreciate your call.
        We apologize for the inconvenience.
        A member of our team will call you back.
        Someone will be with you shortly.
        At the beep, you know what to do.
        At the tone, leave your name, number and a brief message.
        After the tone, start speaking.
        After the signal, please leave a message.
        Wait for the tone and talk.
        Start talking after the beep.
        Speak after the beep.
        Record a message, then hang up.
        Thank you for your call, have a nice day.
        Thank you and goodbye.
        Thanks for calling, talk to you soon.
        Thanks a lot, bye.
        Many thanks.
        Have a nice day.
        Have a good evening.
        Enjoy your day.
        Talk to you later.
        See you soon.
        Goodbye.
        Bye for now.
        Ciao.
        God bless.
        And have a wonderful day.
        Keep it short.
        No solicitors, please.
    """,
    ("short", "en"): """
        {name}, leave a message.
        {name} {family}, speak.
        {name} and {name}, leave a message.
        It's {name}, I'm not here.
        It's {name}, text me.
        Hi, {name} isn't here.
        Hi, I'm busy, leave a message.
        Hi, can't talk, text me.
        Hey, missed you, leave a message.
        Hey, you've got my voicemail.
        Hello, leave a message.
        Hello, this is a machine.
        You've reached my voicemail.
        You've reached {firm}.
        You got the machine.
        This is my voicemail.
        This is {family}, leave a message.
        I'm out, leave a message.
        I'm not here.
        I can't answer.
        Sorry I missed you.
        Sorry, not home.
        We're closed.
        We're not home.
        No one's here.
        Leave a voicemail.
        Leave your message.
        Please leave your name.
        Tell it to the machine.
        After the beep, please.
        {firm}, we're closed.
        Call me later.
        Try my cell.
        Text is better.
    """,
    ("kidding", "en"): """
        Not really, this is my answering machine, leave a message.
        Haha, it's a recording, you know what to do.
        Okay, I'm lying, I'm not here, leave your name.
        No, seriously, I'm not here, so leave a message after the beep.
        I'm sorry, I missed your call, please leave a message.
        This is the voicemail of {name}, please leave a message.
        You've got my voicemail, so say something.
        I can't come to the phone right now.
        We're not in at the moment, leave your name and number.
        You're talking to my voicemail, I'll call you back.
    """,
    ("carrieropen", "en"): """
        The customer you are trying to reach is unavailable.
        The subscriber you have dialed cannot be reached.
        The number you are calling is not in service at this time.
        The person at this number is not available.
        The mailbox you have reached belongs to
        You have reached the message center for
        Your call is being forwarded to a mailbox.
        Your call cannot be answered at this time.
        No one is available to answer your call.
        Sorry, the number you called is not answering.
        We could not connect your call.
        Hello, nobody can take your call at
        This is the automated answering service for
        This mailbox belongs to
        Please wait while your call is transferred to voicemail.
    """,
    ("carrierunavail", "en"): """
        is away.
        can't answer right now.
        did not pick up.
        is not at this extension.
        is busy on the other line.
        cannot receive calls at the moment.
        has not set up a voice mailbox.
    """,
    ("carrierclose", "en"): """
        Please leave your message at the tone.
        You may leave a message after the beep. Press star to cancel.
        At the beep, please leave a message. For more options, press the pound sign.
        Leave your message after the beep, or press zero for the operator.
        If you wish to leave a message, please wait for the beep.
        To send a text message instead, hang up now.
        When you are done, simply hang up.
        This call will be recorded. Please speak after the tone.
        Please leave a message of no more than two minutes.
        Try again later, or wait for the tone to leave a message.
        Press one to send a page, or hold for the tone.
        The caller may now leave a message.
    """,
    ("ivr", "en"): """
        Hello, you have reached {firm}. Please choose one of the following.
        Thank you for calling {firm}. If you know the extension, dial it now.
        Welcome to {firm}. For quality assurance, this call is recorded.
        For store hours, press one.
        For {dept}, press three, or say {dept}.
        For all other questions, press five.
        If you are calling about {dept}, press two.
        If you're a member, please enter your number now.
        If you'd like a call back, press seven.
        Please select from the following menu.
        Please say or enter your date of birth.
        To make a payment, press two.
        To schedule an appointment, press three.
        To reach {dept}, press four at any time.
        All of our agents are busy. Please hold.
        Your call is important to us, and will be answered shortly.
        Sorry, I didn't get that. Please try again.
    """,
}
