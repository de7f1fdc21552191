"""The texts of the training part, by (role, language), one a line. Written for this project."""

FILLERS = {
    "name": """Martha,Daniel,Rosa,Kevin,Priya,Oliver,Janet,Miguel,Susan,Tom,Aisha,Walter,Helen,Greg,Yuki,Patrick,
        Nadia,Frank,Beatrice,Samuel,Irene,Leroy,Monica,Carl,Denise,Ahmed,Gloria,Peter,Hannah,Vincent""",
    "family": "Miller,Okafor,Jansen,Delgado,Whitaker,Novak,Sullivan,Banerjee,Fischer,Rossi,Hughes,Kowalski,Tran,Baker,Lindqvist",
    "firm": """Harbor Dental,Northside Auto Repair,Bluebird Travel,Stone and Sons Plumbing,Pine Street Pharmacy,
        Orchard Realty,Summit Insurance,Riverside Veterinary Clinic,Golden Wok,Westfield Library,Apex Roofing,
        Lakeview Medical Center,Corner Bakery,Fulton Hardware,Evergreen Landscaping""",
    "dept": "sales,the front desk,accounts,customer care,the service department,reception,billing,dispatch",
    "day": "Monday,Tuesday,Wednesday,Thursday,Friday",
    "hour": "eight,nine,half past eight,ten",
    "evening": "five,six,half past five,seven",
}

TEXTS = {
    # People -------------------------------------------------------------------------------------------------
    ("hello", "en"): """
        Hello?
        Hello!
        Hello.
        Hi.
        Hi?
        Yes?
        Yeah?
        Yeah.
        Yep?
        Hey.
        Hiya.
        Hello there.
        Hi there.
        Yes, hello?
        Yeah, hello?
        Good morning.
        Morning!
        Good evening.
        Hullo?
        Uh, hello?
        Oh, hello.
        Hey, hello?
        What's up?
        Speaking.
        Hello hello.
        Who's this?
        Who is it?
        Yes please?
        Go ahead.
        Hey you.
    """,
    ("name", "en"): """
        Hello, {name} speaking.
        Hello, this is {name}.
        Hi, this is {name}.
        {name} {family} speaking.
        Hello, {family} residence.
        Yes, {name} here.
        {name} here, hello?
        This is {name}.
        {family}, good morning.
        Hello, {name} {family}.
        Yeah, it's {name}.
        Hi, {name} here, who's this?
        Hello, who's this?
        Hello, who is calling please?
        Hello, can I help you?
        Yes, hello, this is {name}.
        Hello? Yes, this is she.
        Hey, it's {name}, what's up?
        Hello, how are you?
        Hello, {name} {family} here.
    """,
    ("again", "en"): """
        Hello?
        Hello? Hello?
        Hello, anyone there?
        Is anybody there?
        Hello, can you hear me?
        I can't hear you.
        Yes?
        Hello, who is this?
        Hi, hello?
        Who's calling?
        Hello? I'm hanging up.
        Are you there?
        Okay, bye.
        What do you want?
        Yes, who's speaking?
        Hello? Speak up please.
        It's a bad line, hello?
    """,
    ("business", "en"): """
        {firm}, this is {name}, how can I help you?
        Good morning, {firm}, {name} speaking.
        Thank you for calling {firm}, this is {name}.
        {firm}, good afternoon, {name} speaking, how may I help?
        {firm}, {dept}, {name} speaking.
        Hello, {firm}.
        {firm}, can I help you?
        Good afternoon, {firm}, how may I direct your call?
        Thanks for calling {firm}, {name} speaking, what can I do for you?
        {firm}, {name}.
        Hello, you're through to {dept}, {name} speaking.
        Good day, {firm}, you're speaking with {name}.
        {firm}, please hold.
        Hi, thanks for calling {firm}, are you able to hold?
        This is {name} in {dept}, how can I help?
    """,
    ("hold", "en"): """
        Hello, hold on a second.
        Hang on, let me just close the door.
        One moment please.
        Hold on, I'm driving, one second.
        Hello? Wait a minute, I'll turn the radio down.
        Yeah, hang on a sec.
        Just a moment, I'm coming.
        Hello, can you hold please? Thanks.
        Hi, give me one second, okay?
        Wait, wait, hold on. Hello?
        Um, yeah, hold the line, I'll get her.
        Sorry, just a second, I dropped the phone.
    """,
    # Machines -----------------------------------------------------------------------------------------------
    ("open", "en"): """
        Hi, you've reached {name}.
        Hi, this is {name}.
        Hello, you have reached the {family} family.
        Hey, it's {name}.
        You've reached {name} {family}.
        Hi, you've reached the voicemail of {name} {family}.
        This is {name} {family}.
        Hello, this is {name} from {firm}.
        You have reached {firm}.
        Thank you for calling {firm}.
        Hello, you've called {name} and {name}.
        Hi there, it's {name} and this is my voicemail.
        Hello, this is the {family} residence.
        You've reached {number}.
        Hi, sorry I missed you.
        Hey, you know who it is.
        Greetings, you have reached {name}'s answering machine.
        Well hello there, you found {name}.
        Good day, you've reached the desk of {name} {family}.
        You've got {name}'s phone.
        Ahoy, this is the good ship {family}.
        Hola, you've reached {name}.
        Hi, this is {name}, no really, it's a recording.
    """,
    ("body", "en"): """
        I can't come to the phone right now.
        We're not home right now.
        Nobody is available to take your call.
        I'm either away from my desk or on the other line.
        I'm sorry I missed your call.
        I am out of the office until {day}.
        We are closed at the moment.
        Our office hours are {hour} to {evening}, Monday through Friday.
        I'm probably screening my calls.
        If this is an emergency, please hang up and dial nine one one.
        We're out walking the dog, or the dog is out walking us.
        If you're selling something, we already have two of them.
        I'm in a meeting all day and will be back on {day}.
        For urgent matters please call {number}.
        We are on vacation until next {day}.
        My phone is off, or I forgot to charge it again.
        You know what to do, and when to do it.
        We're unable to answer, as all of our staff are helping other customers.
        I rarely check this mailbox, so a text is better.
        I'm busy at the moment, doing something important, like sleeping.
        Your call is very important to us.
        I'm on the road right now and can't pick up.
    """,
    ("close", "en"): """
        Please leave a message after the tone.
        Leave me a message and I'll call you back.
        Leave your name and number and I'll get back to you as soon as I can.
        Please leave your name, number and a short message after the beep.
        Just leave a message.
        Talk to you later, bye.
        Thanks, have a great day.
        I'll return your call as soon as possible.
        At the tone, please record your message.
        So leave a message, thanks, bye.
        Wait for the beep.
        Leave it at the beep.
        Text me instead, thanks.
        We will call you back the next working day.
        Thank you and have a blessed day.
        You can also send an email, thank you.
        Muchas gracias, adios.
        Say something nice after the beep.
    """,
    ("short", "en"): """
        Leave a message.
        It's {name}, leave a message.
        You know what to do.
        {name}'s phone.
        Not here. Message please.
        Hi, it's {name}, leave one.
        This is {name}, talk to me.
        Sorry, missed you.
        Please leave a message.
        Can't talk. Text me.
        Hey, speak now.
        {name} {family}, leave a message.
        Voicemail of {name}.
        We're out.
        Hi, this is {name}.
        You've reached {name}.
    """,
    ("word", "en"): """
        Hi.
        Message.
        {name}.
        Voicemail.
        Speak.
        Hello.
        Talk.
        Beep!
        Yo.
    """,
    ("fakehello", "en"): """
        Hello?
        Hello.
        Hi.
        Hi there.
        Hey!
        Yeah, hello?
        Hello hello?
        Yes?
        Hello, who is this?
        Oh hey, how are you?
        Hello, speaking.
    """,
    ("kidding", "en"): """
        Just kidding, leave a message.
        Ha, got you, I'm not really here.
        I can't hear you, because this is a machine.
        Sorry, I can't take your call right now, please leave a message.
        This is {name}, leave your message after the tone.
        You have reached {name}, please leave your name and number.
        Gotcha! This is my voicemail, so leave a message.
        We can't come to the phone right now, please leave a message after the beep.
        I'm not available, but your call is important, so leave a message.
    """,
    ("carrieropen", "en"): """
        Your call has been forwarded to an automatic voice message system.
        You have reached the voice mailbox of
        The person you are calling is not available.
        The wireless customer you are calling is not available.
        Your call has been forwarded to voicemail.
        The number you have dialed is not available.
        Welcome to the message service of
        The party you are trying to reach is not able to take your call.
        You have reached the voice mailbox for
    """,
    ("carriernumber", "en"): """
        {number}.
        {number}.
        {number}.
        {number}.
    """,
    ("carrierunavail", "en"): """
        is not available.
        is unavailable.
        cannot take your call at this time.
        is not available to take your call right now.
        does not answer.
        is on the phone.
    """,
    ("carrierclose", "en"): """
        At the tone, please record your message. When you have finished recording, you may hang up, or press one for more options.
        Please leave your message after the tone.
        Record your message at the tone. To leave a callback number, press five.
        Please leave a message after the beep. To send a numeric page, press two now.
        After the tone, record your message. When finished, hang up or press the pound key.
        Please try your call again later, or leave a message at the tone.
    """,
    ("recname", "en"): """
        {name}.
        {name} {family}.
        {name} {family}.
        Uh, {name}.
        {name} from {dept}.
    """,
    ("ivr", "en"): """
        Thank you for calling {firm}.
        Please listen carefully, as our menu options have changed.
        For {dept}, press one.
        For {dept}, press two.
        To speak to {dept}, press three.
        If you know your party's extension, you may dial it at any time.
        For opening hours and directions, press four.
        This call may be recorded for quality and training purposes.
        To repeat this menu, press the star key.
        Please stay on the line and the next agent will be with you shortly.
        For English, stay on the line. Para español, oprima el dos.
    """,
    ("screener", "en"): """
        Hi. If you record your name and reason for calling, I'll see if this person is available.
        Hi, the person you are calling is using a screening service. Please state your name and why you're calling.
        Hello. Before I try to connect you, may I ask who is calling, and what it is about?
        Please say your name and the reason for your call, then stay on the line.
        The person you're calling has asked me to screen this call. Go ahead and say why you're calling.
    """,
    ("announce", "en"): """
        We're sorry. You have reached a number that has been disconnected or is no longer in service.
        The number you have dialed has been changed. Please check the number and dial again.
        We're sorry, your call cannot be completed as dialed.
        All circuits are busy now. Please try your call again later.
        Due to network difficulties, your call cannot be completed at this time.
    """,
    ("long", "en"): """
        So yesterday I went down to the market, because we were out of onions, and you would not believe who was standing there by the oranges with a dog under one arm.
        The weather will be mostly cloudy tomorrow with some sun in the late afternoon, and it may rain along the coast during the night.
        I told him twice that the invoice was wrong, and he said he would look into it, but nobody ever called me back about it.
        When you come in, take the second door on the left, go up one floor, and ask for the woman who keeps the keys to the archive.
    """,
    # Other languages ----------------------------------------------------------------------------------------
    ("hello", "de"): "Hallo?\nJa bitte?\nJa, hallo?\nGuten Tag.\nJa?\nGrüß Gott.",
    ("hello", "es"): "¿Sí?\n¿Diga?\n¿Hola?\nBueno.\n¿Aló?\nBuenos días.",
    ("hello", "fr"): "Allô?\nOui?\nOui allô?\nBonjour.\nAllô oui?",
    ("name", "de"): "{family}, guten Tag.\nHallo, hier ist {name}.\nJa, {family} hier.\n{name} {family}, hallo?",
    ("name", "es"): "Hola, soy {name}.\n¿Diga? Habla {name}.\nSí, ¿quién es?\nHola, ¿quién habla?",
    ("name", "fr"): "Allô, c'est {name}.\nOui bonjour, {name} à l'appareil.\nAllô, qui est à l'appareil?",
    ("again", "de"): "Hallo?\nHallo, wer ist da?\nHören Sie mich?",
    ("again", "es"): "¿Hola?\n¿Hay alguien?\n¿Quién es?",
    ("again", "fr"): "Allô?\nAllô, il y a quelqu'un?\nJe ne vous entends pas.",
    ("business", "de"): "{firm}, {name} am Apparat, guten Tag.\nGuten Morgen, {firm}, was kann ich für Sie tun?",
    ("business", "es"): "{firm}, buenos días, ¿en qué puedo ayudarle?\nGracias por llamar a {firm}, le atiende {name}.",
    ("business", "fr"): "{firm}, bonjour, {name} à votre écoute.\nBonjour, {firm}, que puis-je faire pour vous?",
    ("hold", "de"): "Moment bitte.\nEinen Augenblick, bleiben Sie dran.",
    ("hold", "es"): "Un momento, por favor.\nEspere un segundito.",
    ("hold", "fr"): "Un instant, s'il vous plaît.\nAttendez une seconde.",
    ("open", "de"): "Guten Tag, hier ist der Anschluss von {name} {family}.\nHallo, Sie haben die Nummer von {name} gewählt.",
    ("open", "es"): "Hola, ha llamado a {name}.\nEste es el contestador de la familia {family}.",
    ("open", "fr"): "Bonjour, vous êtes bien chez {name}.\nVous êtes sur la messagerie de {name} {family}.",
    ("body", "de"): "Leider sind wir zurzeit nicht erreichbar.\nIch bin gerade nicht da.\nUnser Büro ist montags bis freitags von neun bis fünf besetzt.",
    ("body", "es"): "Ahora mismo no puedo atenderle.\nNo estamos en casa.\nNuestro horario es de nueve a cinco.",
    ("body", "fr"): "Je ne suis pas disponible pour le moment.\nNous sommes absents.\nNos bureaux sont ouverts de neuf heures à dix-sept heures.",
    ("close", "de"): "Bitte hinterlassen Sie eine Nachricht nach dem Ton.\nSprechen Sie bitte nach dem Signalton.",
    ("close", "es"): "Deje su mensaje después de la señal.\nPor favor deje un mensaje y le llamaré.",
    ("close", "fr"): "Veuillez laisser un message après le bip.\nLaissez-moi un message et je vous rappelle.",
    ("carrieropen", "de"): "Der gewünschte Gesprächspartner ist zurzeit nicht erreichbar.\nSie sind verbunden mit der Mailbox von",
    ("carrieropen", "es"): "El teléfono al que llama está apagado o fuera de cobertura.\nHa llamado al buzón de voz de",
    ("carrieropen", "fr"): "Votre correspondant n'est pas disponible.\nVous êtes bien sur la messagerie vocale du",
}
