"""The texts of the measuring part, by (role, language), one a line. Written for this project; never train on them."""

FILLERS = {
    "name": """Victoria,Brian,Chloe,Rajesh,Teresa,Malcolm,Ingrid,Andre,Felicity,George,Mei,Harold,Sandra,Luis,Bridget,
        Quentin,Olga,Stuart,Renee,Ibrahim,Paula,Nigel,Tamara,Edwin,Joyce""",
    "family": "Anderson,Castillo,Ferguson,Hoffmann,Ivanova,Mbeki,Nakamura,O'Brien,Petersen,Quinn,Santos,Thornton,Vogel,Yates",
    "firm": """Maple Leaf Opticians,City Cabs,Redwood Credit Union,Taylor Brothers Electric,Sunrise Yoga,
        Grand Hotel Astoria,Metro Tire Center,Silver Lake Animal Hospital,Quick Print,Oak Hill School,
        Crystal Pools,Benson and Clark Attorneys,Garden Palace Restaurant,Pacific Freight""",
    "dept": "technical support,the order desk,human resources,the pharmacy,new accounts,the parts counter,appointments",
    "day": "January the third,the weekend,the twelfth,Monday morning,the end of the month",
    "hour": "seven thirty,eight fifteen,nine thirty",
    "evening": "four thirty,eight,noon",
}

TEXTS = {
    # People -------------------------------------------------------------------------------------------------
    ("hello", "en"): """
        Hello?
        Helloo?
        Hi!
        Yes?
        Hello, yes?
        Yes, hi.
        Ye-es?
        Hey there.
        Hi, hello.
        Good afternoon.
        Afternoon.
        Yes, good morning.
        Evening.
        Howdy.
        Yup.
        Mm-hm?
        Um, hi?
        Ah, hello?
        Hey?
        Allo?
        Yo?
        Right, hello?
        Oh hi.
        Okay, hello?
        Who is this?
        Talk to me.
        'Lo?
    """,
    ("name", "en"): """
        Good morning, {name} speaking.
        Hi, {name} {family}.
        {family} speaking, hello.
        Yes, this is {name} {family}.
        Hello, you're speaking to {name}.
        {name} speaking, who's calling?
        Hey, {name} here.
        Hello, the {family} house.
        It's {name}, hi.
        Hello there, this is {name}.
        Yes hello, {family}.
        Hello, what can I do for you?
        Yes, who am I speaking to?
        Hi, yes, this is he.
        {name}, hello.
        Good evening, {family} residence.
    """,
    ("again", "en"): """
        Hello?
        Hello, hello?
        Anybody on the line?
        Hello, are you still there?
        Can't hear anything.
        Yes, hello?
        Who is it please?
        Hello, say something.
        I think they hung up.
        Hi? Who's there?
        Well, goodbye then.
        Yes, what is it?
        Hello? You're very quiet.
    """,
    ("business", "en"): """
        Good morning and thank you for calling {firm}, you're talking to {name}.
        {firm}, how can I help?
        {firm}, {name} speaking, good morning.
        {dept}, this is {name}.
        Hello, {firm}, {name} here.
        {firm}, what can I get for you today?
        Welcome to {firm}, my name is {name}, how may I assist you?
        {firm}, may I have your name please?
        Good evening, {firm}, would you like to make a reservation?
        Hi, {firm}, this is {name} in {dept}.
        {name} {family}, {firm}.
        {firm}, one moment, I'll be right with you.
    """,
    ("hold", "en"): """
        Hello, just a sec.
        Hold the line please.
        Hang on a minute, I'm in the shop.
        Hello, sorry, bear with me a moment.
        Oh, hi, could you wait one second?
        Let me go outside, it's loud in here.
        Yes, hello, one second please.
        Hold on, hold on, I'll get my glasses.
        Hi, can I put you on hold?
    """,
    # Machines -----------------------------------------------------------------------------------------------
    ("open", "en"): """
        Hello, {name} here.
        Hello, you're through to {name}'s mobile.
        You are connected to the voicemail of {name} {family}.
        Hi, it's {name} {family}.
        This is the answering machine of the {family}s.
        Welcome to {firm}.
        You've called {firm}, {dept}.
        Thanks for ringing {firm}.
        This is {number}.
        Hi guys, it's {name}.
        Yo, this is {name}'s cell.
        Good afternoon, this is {name} {family} at {firm}.
        Bonjour, hello, it's {name}.
        Oh no, you just missed {name}.
        You've dialed {name} {family}, congratulations.
        Hi caller, this is {name}'s telephone speaking.
    """,
    ("body", "en"): """
        I'm not able to answer at the moment.
        There's no one in to take your call.
        I'm away until {day}.
        Our lines are open from {hour} until {evening}.
        We're helping other people, or we've gone home.
        I'm not near my phone.
        I am currently travelling with limited access to messages.
        Everybody is out and the cat does not answer phones.
        We can't get to the phone just now.
        The office is closed until {day}.
        If you need immediate assistance, please contact {dept} on {number}.
        I must have put my phone down somewhere, probably under the couch.
        You've caught me at a bad time.
        I don't listen to voicemail very often.
        Sorry that I can't speak to you in person.
        You may also visit our website for more information.
    """,
    ("close", "en"): """
        Leave your details and I will ring you back.
        After the beep, tell me who you are and what you want.
        Please speak after the signal.
        Leave your name, the time you called, and a brief message.
        Kindly leave a message, thank you.
        Drop me a message. Cheers.
        I'll get back to you shortly.
        You know the drill.
        Someone will return your call within one business day.
        Thanks for calling, bye bye.
        And hopefully we'll speak soon.
        Do leave your number, please, even if you think I have it.
        Danke, merci and thank you.
    """,
    ("short", "en"): """
        It's {name}. Go.
        Do your thing.
        Message after the beep.
        {name} can't talk.
        Leave your name and number.
        Sorry, I'm busy.
        Hi, you've got {name}.
        You've missed us.
        {name} {family}'s voicemail.
        Say it.
        Hello, this is {name}.
        Please leave your message.
    """,
    ("word", "en"): """
        {name}.
        Hey.
        Messages.
        Unavailable.
        Sorry.
        Hello!
        Go.
        Mailbox.
    """,
    ("fakehello", "en"): """
        Hello?
        Hello...
        Hey there.
        Yes, hello?
        Hi, how's it going?
        Hello, who's calling?
        What's happening?
        Good morning!
        Hi, yes, it's me.
    """,
    ("kidding", "en"): """
        Fooled you, it's the machine, go ahead after the beep.
        No, not really, nobody is in, so leave a message.
        {name} is not here, but you may leave a message.
        Well, this is embarrassing, I'm only a recording.
        Please leave your number and we'll ring you back.
        This is {name}'s voicemail, I'll call you when I'm free.
        Sorry, can you speak up? No, wait, do it after the tone.
    """,
    ("carrieropen", "en"): """
        Hello. The person you are trying to reach cannot take your call.
        Welcome to voicemail. The subscriber at
        This is the mailbox of
        The customer you have dialed has a voice mailbox that
        The mobile phone you are calling may be switched off.
        Sorry, there is no reply from
        I'm sorry, but the person you called
    """,
    ("carriernumber", "en"): """
        number {number}.
        {number}, again, {number}.
        the line {number}.
        phone number {number}.
    """,
    ("carrierunavail", "en"): """
        is currently unavailable.
        cannot be reached right now.
        is not able to answer.
        is busy on another call.
        is away from the phone.
    """,
    ("carrierclose", "en"): """
        To leave a message, speak after the tone. When you are done, simply hang up.
        Please leave a message. For delivery options, press the hash key.
        Please record after the signal.
        You may leave a message after the tone, or press zero for assistance.
    """,
    ("recname", "en"): """
        {name}.
        {name} {family}.
        It's {name}.
        Doctor {family}.
    """,
    ("ivr", "en"): """
        Welcome to {firm}.
        For quality assurance this call will be recorded.
        If you are calling about an existing order, press one.
        To reach {dept}, please press two.
        To make an appointment, press three.
        For all other questions, please hold.
        To hear these options again, press nine.
        Please enter your account number followed by the hash key.
        All of our representatives are currently busy.
    """,
    ("screener", "en"): """
        Hello, this person screens unknown numbers. Tell me your name and the reason for the call and I'll check if they can talk.
        Hi, I'm the assistant of the person you called. Who may I say is calling, please?
        The person you called will see what you say as text. Please state your name and purpose now.
    """,
    ("announce", "en"): """
        Sorry, the number you called does not exist. Please check and try again.
        This number is no longer in use.
        I'm sorry, all lines are busy. Try again in a few minutes.
        The call could not be connected because of a fault.
    """,
    ("long", "en"): """
        My grandmother kept her recipes in a tin box, none of them with amounts, and every Sunday there was an argument about how much flour goes into the dough.
        The train to the coast leaves from platform four, but on public holidays it starts from the old station behind the theatre.
        If you look closely at the left corner of the painting, you will see a small boat, and in that boat there is a man who seems to be asleep.
        We ordered thirty chairs and they delivered three hundred, so now the whole school hall is full and nobody can get to the piano.
        Ever since the new bridge opened, the ferry runs only twice a day, in the early morning, and once more when the shops close.
        Some people count sheep, others read the telephone book, but I always think about the names of rivers from north to south.
        Could you ask her whether she still has the blue umbrella, the one with the wooden handle, because I left it in her car in March.
        First you remove the four screws at the back, then you lift the lid, slowly, and there should be a yellow cable on the right hand side.
        Oh, aye, we used to see owls out here, but you hear fewer of them now, and the moon was so low over the moor you would hear them moan.
        There were oohs and aahs all around when the balloon finally rose, blue and gold, over the roofs of the old town.
        Eleven of the twelve jurors agreed by noon, and the last one changed her mind after a long lunch with nobody saying a word.
        You see, we knew from the very beginning who would lose, and who would move to the room on the ground floor.
        The committee meets every second Tuesday, unless it is a holiday, in which case it meets on the following day at the same time.
        He sang the low note for so long that even the engineer looked up, and then he laughed and asked for a glass of water.
    """,
    # Other languages ----------------------------------------------------------------------------------------
    ("hello", "de"): "Hallo, ja?\nJa, guten Morgen.\nJawohl?\nMoin.\nGuten Abend.",
    ("hello", "es"): "¿Dígame?\n¿Quién?\nHola, buenas.\n¿Bueno?\nBuenas tardes.",
    ("hello", "fr"): "Oui, bonjour?\nAllô, allô?\nBonsoir.\nOuais?",
    ("name", "de"): "Hier {family}.\n{family}, wer spricht?\nJa, {name} am Telefon.",
    ("name", "es"): "Sí, soy {name}, dígame.\n{name} {family}, ¿quién llama?",
    ("name", "fr"): "{name} {family}, bonjour.\nOui, c'est {name}, j'écoute.",
    ("again", "de"): "Hallo, ist da jemand?\nWer spricht denn da?",
    ("again", "es"): "¿Me oye?\nHola, ¿sigue ahí?",
    ("again", "fr"): "Vous m'entendez?\nAllô, vous êtes là?",
    ("business", "de"): "Willkommen bei {firm}, mein Name ist {name}.\n{firm}, Zentrale, guten Tag.",
    ("business", "es"): "{firm}, dígame, habla {name}.\nBuenas tardes, {firm}, ¿qué desea?",
    ("business", "fr"): "Société {firm}, {name}, bonjour.\n{firm}, ne quittez pas s'il vous plaît.",
    ("hold", "de"): "Sekunde, ich geh mal raus.\nWarten Sie bitte kurz.",
    ("hold", "es"): "Espera, que no te oigo.\nUn segundo, ahora se pone.",
    ("hold", "fr"): "Ne quittez pas.\nDeux secondes, j'arrive.",
    ("open", "de"): "Hier ist die Mailbox von {name}.\nSie sprechen mit dem Anrufbeantworter der Familie {family}.",
    ("open", "es"): "Este es el buzón de {name} {family}.\nHola, somos la familia {family}.",
    ("open", "fr"): "Bonjour, c'est le répondeur de {name}.\nSalut, c'est {name}.",
    ("body", "de"): "Im Moment kann niemand ans Telefon gehen.\nIch rufe gern zurück.",
    ("body", "es"): "En este momento no estoy disponible.\nEstamos fuera hasta el lunes.",
    ("body", "fr"): "Je suis en déplacement cette semaine.\nPersonne ne peut vous répondre.",
    ("close", "de"): "Nachrichten bitte nach dem Piep.\nVielen Dank und bis bald.",
    ("close", "es"): "Hable después del tono, gracias.\nDiga su nombre y su número.",
    ("close", "fr"): "Parlez après le signal sonore.\nMerci de laisser vos coordonnées.",
    ("carrieropen", "de"): "Dieser Anschluss ist vorübergehend nicht erreichbar.\nDie Mailbox mit der Nummer",
    ("carrieropen", "es"): "El abonado no se encuentra disponible.\nEste es el buzón del número",
    ("carrieropen", "fr"): "La personne que vous appelez est injoignable.\nVous appelez le",
}
