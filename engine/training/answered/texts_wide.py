"""What the part `wide` says beyond the training part, by (role, language), one a line. Written for this project.

The ear for words learns from these too: with few sentences it learns the sentences, with many what they have in common.
"""

FILLERS = {
    "name": """Abigail,Barbara,Bilal,Caroline,Chen,Craig,Dana,Dmitri,Eleanor,Emeka,Fiona,Gareth,Harriet,
        Jamal,Joanne,Keiko,Lars,Lorenzo,Mabel,Marcus,Naomi,Odette,Pavel,Rachel,Ravi,Simone,Stefan,
        Theo,Ursula,Violet,Wendy,Xavier,Yolanda,Zack""",
    "family": """Abbott,Barnes,Chaudhry,Dempsey,Eriksen,Fitzgerald,Goldberg,Harrington,Ivanov,Jefferson,Kaplan,Lombardi,
        McAllister,Ortega,Pritchard,Quigley,Ramirez,Schneider,Ueda,Vasquez,Wexler,Yamada,Zimmerman""",
    "firm": """Bright Smile Orthodontics,Crosby Electrical,Dunmore and Hale,Eastgate Motors,First Avenue Florists,
        Granite State Credit Union,Hillside Nursery,Ironwood Fitness,Juniper Hotel,Kestrel Logistics,Lincoln Title Company,
        Maple Leaf Heating,Northern Glass,Oak and Vine,Parker Family Law,Quality Tire,Redwood Accounting,Silver Lake School,
        Tri County Pest Control,Union Savings Bank,Vista Eye Care,Willow Creek Apartments,Yardley Printing,Zenith Systems,
        the Grand Theater,Mario's Pizza,County Records""",
    "dept": """claims,scheduling,the help desk,admissions,
        shipping,new patients,the kitchen,membership,collections,the showroom,rentals""",
    "day": "Tuesday,Wednesday afternoon,Thursday,the eighteenth,the second of May,next week,tomorrow",
    "hour": "eight a m,nine o'clock,ten thirty",
    "evening": "six p m,eight o'clock",
}

TEXTS = {
    # People -------------------------------------------------------------------------------------------------
    ("hello", "en"): """
        Yes.
        Hellooo?
        Hi, hello?
        Uh huh?
        Um, hello?
        Yo?
        Hello, yes?
        Yes, hi.
        Sure, hello?
        Hello, good afternoon.
        What?
        Huh?
        Yeah, what is it?
        Who's there?
        Hello, hi.
        Hi, yes?
        Hello, hello?
        Ready.
        Well hello.
        Alright?
        Yes, speaking.
        Hi, who's that?
        Mm, hello?
        Ah, hello.
    """,
    ("name", "en"): """
        {name}.
        {family}.
        {name} {family}.
        {name} {family}, hello.
        {family} speaking.
        Hello, {family} here.
        Good morning, this is {name}.
        Good afternoon, {name} {family}.
        Hi, {name} speaking, can I help?
        Yes, {family}?
        Yeah, this is {name}, who's that?
        This is {name} {family}, who am I speaking to?
        Hello, {family} household.
        {family} house, {name} speaking.
        The {family}s, hello?
        Yep, {name} speaking.
        Hello, it's {name} here.
        Hello, {name}'s phone, he's in the shower.
        Hi, this is {name}'s wife.
        Hello, this is {name}, what can I do for you?
        {name} on the line.
        Professor {family} speaking.
        Officer {family}, go ahead.
        Mrs. {family} here, yes?
        Hi mom, is that you?
        Hello, did you just call me?
        Hi, I have a missed call from this number.
        Hello, you're on speaker.
        Yes, that's me, who's calling?
        Hi, I was just about to call you.
        Hello {name}, are you downstairs?
        Hey, I'm almost there.
        Hello? Yes, this is he.
        Speaking, who's this?
        Hello, what do you want?
        Hello, I can barely hear you.
        Hi, is this about the car?
        Hello, whoever this is, it's late.
        Yes hello, {name} {family} speaking, good day.
        Hi, this is {name}, how are you doing?
        Hello, may I know who is speaking?
        Yes, good evening, who is it?
    """,
    ("again", "en"): """
        Hello, hello?
        Hello, who's there?
        Say something.
        Yes, hello?
        Is this a robot?
        Who are you looking for?
        Anybody?
        Hello? I think we got cut off.
        Sorry, I didn't catch that.
        Can I help you?
        Hey, hello?
        I'm going to hang up now.
        Hmm, nobody there.
        Hello, this is {name}?
        Excuse me, who is this?
        Nope, nobody.
        Hello? Goodbye.
        Hello, talk to me.
    """,
    ("business", "en"): """
        {firm}.
        {firm}, {name} here.
        {firm}, good morning.
        {firm}, hello?
        {firm}, how may I help you today?
        {firm}, may I help you?
        {firm}, one moment, please.
        {firm}, can you hold?
        {firm}, this is {name} {family}.
        {firm}, {name} speaking, how can I assist you?
        {firm}, {dept}, how may I help?
        {firm}, which department?
        {firm}, who would you like to speak to?
        Good morning, {firm}.
        Good morning, {firm}, this is {name}, what can I do for you?
        Good morning and thank you for calling {firm}, my name is {name}, how can I help?
        Good afternoon, thank you for calling {firm}, {name} speaking.
        Good evening, {firm}, {name} speaking.
        Thank you for calling {firm}, how may I help you?
        Thank you for calling {firm}, how may I direct your call?
        Thank you for calling {firm}, {name} speaking, how can I help?
        Thank you for calling {firm}, are you calling for {dept}?
        Thank you for calling {firm}, can I put you on hold?
        Thank you for calling {firm}, what's your name please?
        Thanks for calling {firm}, this is {name}, how can I help you today?
        Thanks for calling {firm}, what can I get for you?
        Thanks for calling {firm}, pickup or delivery?
        Thanks for holding, this is {name}.
        Hello, {firm}, {name} speaking.
        Hello, {firm}, how can I help?
        Hello, thank you for calling {firm}, {name} here.
        Hello and welcome to {firm}, {name} speaking, how can I help you?
        Hi, {firm}, this is {name}.
        Hi, {firm}, what can I do for you?
        Hi, thank you for calling {firm}, this is {name}, may I have your account number?
        Hi, you've reached {firm}, {name} speaking, how can I help?
        You've reached {dept} at {firm}, this is {name}.
        {dept}, {name} speaking.
        {dept}, this is {name}, can I help you?
        {dept}, how may I help you?
        Hello, {dept}.
        Good morning, {dept}, {name} {family} speaking.
        This is {name} at {firm}, how may I help?
        Welcome to {firm}, my name is {name}.
        It's a great day at {firm}, this is {name}, how can I help you?
        {firm} {dept}, {name}.
        Front desk, {name} speaking.
        Yes, {firm}, who's calling?
        {firm}, we're a bit busy, can I call you back?
        {firm}, {name} speaking, sorry for the wait.
        Office of Doctor {family}, {name} speaking.
        {family} and {family}, good morning.
        {family} and {family}, how may I direct your call?
        Law offices, this is {name}.
        {name} {family}'s office, {name} speaking.
        Main office, how can I help you?
        Reception.
        {firm} emergency line, what's the problem?
        Doctor {family}'s office, please hold.
        {firm}, is this for {dept} or {dept}?
    """,
    ("hold", "en"): """
        Hello? One second, I'm just getting out of the car.
        Yes, wait, I can't hear you, let me go outside.
        Hi, sorry, can you wait a minute?
        Hello, hold the line please.
        Just a sec.
        Give me a moment, please.
        Hello, wait, my hands are full.
        One minute. {name}, it's for you!
        Hang on, I'm putting you on speaker.
        Hello? Hold on, the dog is barking.
        Yes, one moment, I'll get my glasses.
        Wait a second, somebody's at the door.
        Hello, could you hold on just a moment?
        Hold on, hold on, okay, hello?
        Uh, just one second, let me turn this off.
        Yes, bear with me a second.
        Hi there, hold on one moment.
        Hello? I'm in a meeting, hang on, let me step out.
    """,
    # Machines -----------------------------------------------------------------------------------------------
    ("open", "en"): """
        Hello, you've reached the voice mail of {name}.
        Hello, you have reached {name} {family}'s mailbox.
        Hello, you have reached {number}.
        Hello, you've reached {name} and {name}.
        Hello, you've reached the home of {name} {family}.
        Hello and thank you for calling.
        Hello, and welcome to {firm}.
        Hello, this is {name} {family} and you've got my voicemail.
        Hello, this is {name}'s cell phone.
        Hello, sorry we can't take your call.
        Hello, I'm sorry I'm not here to take your call.
        Hi, this is {name} {family}, and I'm not available right now.
        Hi, this is {name}, sorry I missed you.
        Hi, this is {name}, I can't get to the phone.
        Hi, this is {name} in {dept}.
        Hi, this is {name} with {firm}.
        Hi, this is {name} {family} with {firm}, and today is Tuesday.
        Hi, it's {name}, I'm not around at the moment.
        Hi, you've reached {name}'s phone.
        Hi, you've reached {name} at {firm}.
        Hi, you've reached the {family}s.
        Hi, you've reached the {family} residence.
        Hi, you have reached the mobile phone of {name} {family}.
        Hi, you've called {name}.
        Hi, thanks for calling.
        Hi, thanks for calling {firm}.
        Hi, we're not in right now.
        Hi everyone, it's {name}.
        Hey there, this is {name}, I'm away from my phone.
        Hey, this is {name}, I can't answer right now.
        Hey, you've reached {name}, I'm probably at work.
        Hey, thanks for calling, it's {name}.
        Hey, you've reached my voicemail.
        Hey, sorry I couldn't pick up.
        You've reached the desk of {name} {family}.
        You've reached the confidential voicemail of {name} {family}.
        You've reached {name} {family} at {firm}.
        You've reached {name}, {dept}.
        You've reached {dept} at {firm}.
        You've reached the after hours line of {firm}.
        You have reached the office of Doctor {family}.
        You have reached the law offices of {family} and {family}.
        You have reached the voicemail box of {name} {family}.
        You have reached the personal mailbox of {name}.
        You have reached the {family} home.
        You have reached a non working hour.
        You are through to the voicemail of {name}.
        You're through to {firm}.
        You've called {firm} outside of our opening hours.
        You just missed me, this is {name}.
        This is {name}, I'm either on the phone or away.
        This is {name} {family} from {firm}.
        This is the voice mailbox of {name} {family}.
        This is the voicemail for {number}.
        This is the answering machine of the {family} family.
        This is {firm}, our office is closed.
        This is an automated message from {firm}.
        Thank you for calling {firm}, our offices are now closed.
        Thank you for calling {firm}, all of our lines are busy.
        Thank you for calling {firm}, your call is important to us.
        Thank you for calling {firm}, where service comes first.
        Thank you for calling {firm}, we are unable to answer.
        Thank you for your call.
        Thank you for calling the {family} residence.
        Thanks for calling {firm}, nobody can take your call.
        Thanks for calling, you've reached {name}.
        Good morning, you have reached {firm}.
        Good afternoon, you've reached the voicemail of {name}.
        Welcome to {firm}, we are closed.
        Welcome to the voicemail of {name} {family}.
        Welcome to my voicemail.
        Sorry, {name} can't come to the phone.
        Sorry, we missed your call.
        Sorry, I'm not available.
        I'm not here right now.
        {name} here, I can't talk at the moment.
        {name} {family} is not in the office.
        {firm}, we are closed today.
        {firm} voicemail.
        Yes, it's the machine again.
        Oh no, you got the machine.
        Congratulations, you've reached {name}.
        Dear caller, this is {name}.
        Guess who isn't home.
        If you're hearing this, I didn't make it to the phone.
        Well, you tried.
    """,
    ("body", "en"): """
        I am unable to take your call at this time.
        I'm unable to answer the phone at the moment.
        I'm not able to get to my phone.
        I'm away from the phone right now.
        I'm currently out of the office.
        I am currently on the other line or assisting another client.
        I'm out of the office with limited access to voicemail.
        I will be back in the office on {day}.
        I'll be out from {day} until {day}.
        I'm on holiday until {day}.
        I'm probably driving, or at the gym, or asleep.
        I'm teaching a class right now.
        I'm with a customer.
        I check my messages every evening.
        I can't answer because I'm at work.
        I have stepped away from my desk.
        I no longer work at this location.
        We can't come to the phone.
        We can't get to the phone at the moment.
        We are unable to take your call right now.
        We're either out or busy with the kids.
        We are currently closed for the holidays.
        We are away from our desks or helping another customer.
        We are closed on weekends and public holidays.
        We're open {hour} to {evening} every day but Sunday.
        Our hours are {day} through {day}, {hour} until {evening}.
        Our normal business hours are {hour} to {evening}, eastern time.
        Our office will reopen on {day} at {hour}.
        Our staff are all on the other line.
        Nobody is here to take your call.
        No one can come to the phone right now.
        No one is available at the moment.
        The office is closed for lunch.
        The office is now closed.
        There's no one home.
        Everyone is out at the moment.
        All of our representatives are busy.
        All our agents are currently assisting other callers.
        Please stay on the line, your call will be answered in the order received.
        Your call cannot be taken at the moment.
        Your call matters to us, so please be patient.
        If this is an emergency, please go to your nearest hospital.
        If this is a medical emergency, hang up and call nine one one.
        If you need immediate assistance, dial zero.
        If you need help right away, call {name} at {number}.
        If it's urgent, send me a text.
        If you would like to make an appointment, call back after {hour}.
        If you're calling about the apartment, it's already rented.
        If you know the extension of the person you want, dial it now.
        If you are a telemarketer, please remove this number from your list.
        If you're calling about an order, have your number ready.
        For billing questions, please call {number}.
        For immediate help, visit our website.
        For the fax machine, press start now.
        In case of emergency, page the doctor on call at {number}.
        My mailbox is checked once a day.
        My cell phone number is {number}.
        My assistant {name} can help you at {number}.
        You can reach me on my mobile at {number}.
        You can also reach us by email.
        You can find our hours on our website.
        You may have dialed the wrong number, but who knows.
        Either I'm not here, or I don't want to talk to you.
        The dog ate my phone, and I'm waiting for it to come out again.
        It's {day}, and I'm in meetings until {evening}.
        Today I'm in the office, but away from my desk.
        Don't hang up just yet.
        Please note that our address has changed.
        Please do not leave patient information on this line.
        Please listen to the following message.
        Prescription refills take two business days.
        Deliveries are accepted at the back door until {evening}.
        Messages left after {evening} will be answered the next day.
        But I do want to hear from you.
        But your call is important to me.
        So here we are, you and this machine.
    """,
    ("close", "en"): """
        Please leave your name and phone number.
        Please leave your name, telephone number, and the reason for your call.
        Please leave me a message, and I'll call you back as soon as I can.
        Please leave a brief message and your number.
        Please leave a detailed message with your name, number, and date of birth.
        Please leave your details and someone will be in touch.
        Please leave a message and we will return your call within one business day.
        Please speak clearly after the tone.
        Please start speaking after the beep.
        Please record your message now.
        Please send me a text message instead.
        Please call back during business hours.
        Please try again later.
        Please wait for the tone.
        Leave a message and I'll get back to you.
        Leave a message at the beep and have a good one.
        Leave your number and we'll ring you back.
        Leave us a message, and have a wonderful day.
        Leave a short message, thank you.
        Leave your name, your number, and your favorite color.
        Just leave your name and number.
        Just text me, nobody listens to these.
        Do leave a message.
        You can leave a message after the tone.
        You may leave a message now.
        You may begin speaking at the tone.
        If you leave a message, I will get right back to you.
        If you leave your name and number, we'll get back to you soon.
        If you'd like a call back, leave your number.
        I'll get back to you as soon as possible.
        I'll call you right back.
        I will return your call when I'm back.
        I'll call you back when I can, promise.
        I'll talk to you soon.
        We'll get back to you shortly.
        We'll call you back as soon as we are able.
        We look forward to talking to you.
        Someone will return your call.
        After the tone, leave your name and a message.
        After the beep, you know the drill.
        At the sound of the tone, please leave a message.
        When you hear the beep, start talking.
        Here comes the beep.
        Beep.
        Thank you for calling, goodbye.
        Thanks, bye.
        Thank you very much, talk soon.
        Thank you, and have a nice weekend.
        Thank you for your patience.
        Have a great day.
        Have a blessed day, bye now.
        Take care.
        Peace.
        Love you, bye.
        Cheers.
        Catch you later.
        Make it quick, the tape is short.
        Make it a good one.
        Don't forget to leave your number.
        Do it after the tone.
        Or don't, it's up to you.
    """,
    ("short", "en"): """
        {name} {family}.
        {name} {family}, please leave a message.
        Hi, it's {name}.
        Hi, {name} here, leave a message.
        Hi, leave a message.
        Hey, it's {name}, leave a message.
        Hey, leave it after the beep.
        It's {name}, you know what to do.
        You've got {name}, leave a message.
        You've reached {name} {family}.
        You have reached {number}.
        You missed me.
        Missed me, text me.
        This is {name} {family}, leave a message.
        This is {name}, leave a message, bye.
        Leave a message after the beep.
        Leave one.
        Please leave a message after the tone.
        At the tone, leave a message.
        Talk after the tone.
        Not home, leave a message.
        Not available.
        Nobody's home.
        Can't come to the phone.
        Busy, call later.
        Sorry, can't talk.
        Text, don't call.
        Send a text.
        Wait for it.
        {firm} voicemail.
        {firm}, leave a message.
        {family} residence, leave a message.
        Mailbox of {name}.
        {name}, leave it.
        Voicemail, go.
        Please speak now.
        Message for {name}, please.
    """,
    ("word", "en"): """
        {name} {family}.
        Hey.
        Yes?
        Voice mail.
        Leave one.
        Machine.
        Missed me.
        Not here.
        Later.
        Tone.
        Text me.
    """,
    ("fakehello", "en"): """
        Hello, hello?
        Yeah?
        Hi, how are you?
        Hey, what's up?
        Hello, can you speak up?
        Yes, hello?
        Hello, I can't hear you.
        Hey man.
        Hi, hang on a second.
        Good morning.
        Hello, {name} speaking.
    """,
    ("kidding", "en"): """
        Fooled you, I'm not home.
        Ha ha, this is my voicemail.
        Only joking, I'm not here, leave a message.
        It's a recording, please leave your name and number.
        No, seriously, leave a message after the beep.
        Okay, I can't come to the phone, so leave a message.
        You've reached {name}'s voicemail, leave a message.
        You're talking to a machine, you know.
        I'm not really here, so say it after the tone.
        We're not in at the moment, but do leave a message.
        Got you again, leave your number and I'll call back.
        Sorry, I'm away from my phone, leave me a message.
        Leave a message and I'll call you back.
        That's my greeting, now it's your turn after the beep.
    """,
    ("carrieropen", "en"): """
        The subscriber you have dialed is not available.
        The subscriber you are calling cannot be reached.
        The mobile customer you have called is unavailable.
        The customer you are trying to reach is currently unavailable.
        The cellular number you called is not in service at this time.
        The phone you are calling is switched off.
        The mobile phone you are calling is currently switched off.
        The person at extension
        The person you have called is unable to take your call.
        The person you're trying to reach is not accepting calls at this time.
        The party you have called does not answer.
        The mailbox belonging to
        The number you are calling has voicemail.
        Your call is being transferred to the voice mail service.
        Your call has been transferred to the mailbox of
        Your call is being diverted to an automated messaging service.
        Your call has been answered by an automated voice messaging system.
        You have been forwarded to the voicemail of
        You have reached the answering service of
        You've reached the voicemail service for
        You have reached a voice mailbox.
        Welcome to voicemail.
        We're sorry, the party you called is not available.
        We are unable to connect your call.
        I'm sorry, the person you are calling is unavailable.
        Sorry, nobody is available to take your call.
        Hello, the person you have called is not here.
        Hello, this is the messaging service of
        Hello, you have reached the voicemail of
        Thank you for calling, no one is available.
    """,
    ("carriernumber", "en"): """
        {number}.
        {number}.
        {number}.
        {number}.
    """,
    ("carrierunavail", "en"): """
        is unable to take your call.
        is not here.
        cannot come to the phone right now.
        is not answering the telephone.
        is on another call.
        is not able to answer at this time.
        cannot be reached.
        is out of the office.
        isn't available.
    """,
    ("carrierclose", "en"): """
        Please leave a message after the tone. When you are finished, hang up, or press pound for further options.
        Please leave your name and number after the tone.
        Please record a message after the beep, then hang up.
        To leave a voice message, press one, or just wait for the tone.
        To disconnect, press nine. To leave a message, please wait for the tone.
        At the tone, leave your message. To page this person, press five.
        Record your message after the tone, or hang up to send a text.
        Leave a message after the signal.
        You may leave a message at any time by pressing star.
        Begin your message at the tone. For delivery options, press the hash key.
        Please call again later. Goodbye.
        Your message may be up to three minutes long. Please speak after the tone.
        After the beep, please state your name and number.
        If you would like to leave a message, do so after the tone.
    """,
    ("recname", "en"): """
        {name}.
        {name} {family}.
        {firm}.
        The {family} family.
        {name} and {name}.
        It's {name}.
        {name}'s phone.
        Mr. {family}.
    """,
    ("ivr", "en"): """
        Welcome to {firm}, please choose from the following options.
        Thank you for calling {firm}, please listen to the following menu.
        Hello, and thank you for calling {firm}.
        You have reached {firm}.
        If this is a medical emergency, hang up and dial nine one one.
        If you are a new customer, press one.
        If you are an existing customer, press two.
        If you have a question about your bill, press three.
        If you would like to place an order, say order or press four.
        If you know the name of the person you wish to reach, press the pound key.
        For all other inquiries, please hold.
        For {dept}, say {dept}.
        For an operator, press zero at any time.
        Press one for {dept}, two for {dept}, or three for {dept}.
        To check your balance, press one.
        To speak with a representative, stay on the line.
        To continue in English, press one.
        Your call may be monitored or recorded.
        Your estimated wait time is less than five minutes.
        You are caller number three.
        Did you know you can also visit us online?
        Please enter your account number, followed by the pound key.
        Please have your card ready.
        In a few words, tell me why you're calling.
        Our menu has recently changed.
    """,
    # Other languages ----------------------------------------------------------------------------------------
    ("hello", "de"): "Hallo!\nJa.\nBitte?\nGuten Morgen.\nServus.",
    ("hello", "es"): "¡Hola!\nSí.\nBuenas.\nSí, diga.",
    ("hello", "fr"): "Allô!\nOui.\nAllô, bonjour.\nOui, j'écoute.\nQuoi?",
    ("name", "de"): "{family}.\nGuten Tag, {name} {family}.\nHallo, {name} hier.\nJa, {name}, hallo?\nBei {family}, guten Tag.",
    ("name", "es"): "{name}, dígame.\nSí, soy yo.\nHola, habla {name} {family}.\n¿Sí? ¿De parte de quién?\nCasa de la familia {family}.",
    ("name", "fr"): "Oui, c'est moi.\nAllô oui, {name}?\nOui, qui est-ce?\nChez {family}, bonjour.",
    ("again", "de"): "Wer ist denn da?\nHallo, hallo?\nIch höre nichts.",
    ("again", "es"): "¿Me escucha?\nNo le oigo.",
    ("again", "fr"): "C'est qui?",
    ("business", "de"): "{firm}, mein Name ist {name} {family}, was kann ich für Sie tun?\nGuten Tag, {firm}, {name} {family}.\n{firm}, {family}, grüß Gott.\nWillkommen bei {firm}, {name} am Apparat, wie kann ich helfen?",
    ("business", "es"): "{firm}, le atiende {name}, ¿dígame?\nBuenas tardes, {firm}, ¿con quién desea hablar?\n{firm}, ¿en qué le puedo servir?\nGracias por llamar, habla {name}, ¿en qué le ayudo?",
    ("business", "fr"): "{firm}, {name}, bonjour, en quoi puis-je vous aider?\nSociété {firm}, bonjour.\n{firm}, ne quittez pas.\nMerci d'appeler {firm}, {name}, je vous écoute.",
    ("hold", "de"): "Einen Moment, ich verbinde.\nWarten Sie kurz, bitte.\nSekunde, ich bin gleich da.",
    ("hold", "es"): "Un segundo, que ya vuelvo.\nEspere, no cuelgue.\nAhorita, un momentito.",
    ("hold", "fr"): "Une petite minute.\nAttendez, je sors de la voiture.",
    ("open", "de"): "Sie sind verbunden mit dem Anrufbeantworter von {name} {family}.\nHallo, hier ist die Mailbox von {name}.\nVielen Dank für Ihren Anruf bei {firm}.\nHallo, ich bin's, {name}.\nSie haben den Anschluss der Familie {family} erreicht.\nGuten Tag, Sie rufen außerhalb unserer Geschäftszeiten an.",
    ("open", "es"): "Has llamado al teléfono de {name}.\nHola, soy {name}, ahora no puedo contestar.\nGracias por llamar a {firm}, estamos cerrados.\nEstás hablando con el buzón de {name}.\nHola, no estamos en casa.",
    ("open", "fr"): "Vous êtes sur le répondeur de {name}.\nBonjour, c'est {name}, je ne peux pas répondre.\nMerci d'avoir appelé {firm}, nous sommes fermés.\nSalut, c'est le répondeur de {name}.\nBonjour, vous avez joint la famille {family}.",
    ("body", "de"): "Ich kann Ihren Anruf leider nicht entgegennehmen.\nAlle Mitarbeiter sind im Gespräch.\nWir rufen Sie gern zurück.\nIch bin ab {day} wieder im Büro.\nDer Teilnehmer meldet sich nicht.",
    ("body", "es"): "No puedo atender su llamada.\nTodos nuestros agentes están ocupados.\nLe llamaremos lo antes posible.\nLa oficina está cerrada.",
    ("body", "fr"): "Je ne peux pas prendre votre appel.\nToutes nos lignes sont occupées.\nNous vous rappellerons dès que possible.\nLe bureau est fermé.",
    ("close", "de"): "Hinterlassen Sie mir Ihren Namen und Ihre Nummer.\nBitte sprechen Sie nach dem Piep.\nIch rufe so bald wie möglich zurück.\nVielen Dank und auf Wiederhören.\nNachrichten nach dem Ton, danke.",
    ("close", "es"): "Deje su nombre y su número de teléfono.\nHable después del tono.\nDeja tu mensaje, gracias.\nGracias, adiós.\nDespués de oír la señal, grabe su mensaje.",
    ("close", "fr"): "Laissez votre nom et votre numéro.\nMerci de laisser un message, à bientôt.\nMerci et à bientôt.\nVeuillez parler après le bip sonore.",
    ("carrieropen", "de"): "Die gewählte Rufnummer ist vorübergehend nicht erreichbar.\nIhr Anruf wird auf die Mailbox umgeleitet.\nDer angerufene Teilnehmer ist nicht verfügbar.\nDies ist die Mailbox der Rufnummer",
    ("carrieropen", "es"): "El abonado al que llama no está disponible.\nEl número marcado no contesta.\nEste es el buzón de voz del número\nSu llamada será transferida al buzón de voz.",
    ("carrieropen", "fr"): "La personne que vous appelez n'est pas joignable.\nVotre appel est transféré vers une messagerie.\nBienvenue sur la messagerie du\nLe numéro que vous avez demandé ne répond pas.",
}
