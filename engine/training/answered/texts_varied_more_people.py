"""What people say in the part `varied` beyond `texts_varied_people.py`: as many ways again to say it.

Written for this project, without sight of the other texts.
"""

from .texts_varied_people import FILLERS  # noqa: F401  (read by `texts.py`)

TEXTS = {
    ("business", "en"): """
        Good morning, {firm}, {name} speaking, how may I help you?
        Reception, [what can I do for you|who are you here to see|did you want an outside line]?
        {firm}, sorry to keep you waiting, who did you want to speak to?
        Hiya, you're through to {name} at {firm}, can I take your [account number|policy number|details]?
        Yeah, [workshop|body shop|machine shop], hang on while I turn this [compressor|grinder|radio] off.
        Saint Mark's parish office, Father {family} speaking, good morning.
        Ward seven, Sister {family} speaking, can I help?
        Thank you for calling {firm}, this is {name}, who am I speaking with today?
        Hello, surgery, is it an emergency or [an appointment|a repeat prescription] you're after?
        Bonjour, hello, {firm}, {name} speaking, how can I direct your call?
        Garage, [what've you broken this time|what's it doing now|is it the silver one]?
        Afternoon, {family} and [Sons|Daughters|Brothers], which of us were you after?
        G'day, {firm}, {name} speaking, how's it going?
        Kia ora, {firm}, you're speaking with {name}.
        Good day, {firm}, {name} on the line, how can I be of assistance?
        You're through to the school office, is this about an absence?
        Kitchen, yes, we're right in the middle of service, who's this?
        Front desk, good evening, did you want to [book a room|speak to a guest|leave something for someone]?
        Accounts, have you got your invoice number there, please?
        Oh hi, {firm}, sorry, I was just up a ladder, what can I do for you?
        Dispatch, go ahead, [who's calling in|what's your location|which truck is this]?
        Howdy, {firm}, this is {name}, what can I do you for?
        Council offices, planning, do you have a reference number?
        Sorry about that, it's been mad here this morning, {firm}, how can I help?
        Warehouse, {name}, [who's that|are you the driver|what's the pick number]?
        Good afternoon, thank you for holding, you're through to {name}, what's your postcode, please?
        Hello there, {firm}, {name} speaking, you've been very patient.
        Night porter here, [what's the matter|are you locked out|which room are you in]?
        Farm office, well, it's the kitchen really, {name} speaking.
        {family} residence and bakery, take your pick, which do you want?
        Morning, {firm}, you've got [{name}|the boss|me, {name}, nobody else].
        Estate agents, are you [buying, selling or letting|ringing about a viewing|a tenant of ours]?
        Customer care, my name is {name}, may I have your good name, please?
        Good morning, sir or madam, {firm}, {name} this side, how may I assist you?
        Pizza place, pick-up or delivery?
        Can I help you? You're through to {dept}.
        Switchboard, which extension, please?
        Which [department|extension|gentleman] do you require, caller?
        Emergency vet line, [what's happened|what has he eaten|is she breathing] and what sort of animal is it?
        Aye, yard, what're you needing?
        {name} speaking, {firm}, I'm on the road so shout if you lose me.
        Right, {firm}, sorry, I've [got my hands full|just run in from the yard|only this second unlocked the door], go on.
        Dental practice, are you registered with us?
        Hey there, thanks for calling {firm}, this is {name}, are you calling about an existing order?
        Box office, good afternoon, which performance were you interested in?
        Lost property, [what did you leave|what colour was it|which bus was it on], love?
        Library, good morning, I'm up at the [enquiries desk|children's end|returns counter], how can I help?
        Maintenance. Is it a [leak|lightbulb|lift] or is it the heating again?
        Good evening, [the bar|the restaurant|the hotel], did you want a table for tonight?
        Hello, {firm}, it's actually {name}'s [wife|mum|brother], he's [out on a job|off sick|on another call], can I take a message?
        Police station front counter, Constable {family} speaking, how can I help?
        Yes, hello, {firm}, this is the right number, the internet's got it wrong half the time.
        Good morning, {firm}, my name is {name}, can I take [your account number|your date of birth|the first line of the address]?
        Loading bay. You'll have to speak up, mate.
        Theatre recovery, staff nurse {family}, hello?
        Welcome to {firm}, you are speaking with {name}, how may I help you today, ma'am?
        Dia dhuit, {firm}, {name} here, what can I do for you?
        Hairdresser's, bear with me two seconds, I've a lady at the basin.
        Personnel, good morning, [is it a reference|are you staff|who did you apply to]?
        {firm}, {name}, is that about the [delivery|van|missing pallet]?
        Taxis, where you going from, love?
        Cab office, [where to|how many of you|what time] and what name?
        Good morning, the headmaster's office, Mrs {family} speaking, whom shall I say is calling?
        Well, good morning, {firm}, you're our [first|hundredth|last] call of the day.
        Tyre shop, what [size|make|rim] and how many?
        Auto parts, what [year, make and model|engine's in it|part you chasing], bud?
        Pharmacy counter, are you picking up [a prescription|for someone else|a blister pack] or just checking stock?
        Reservations, what dates were you looking at?
        Hi, you've come through to {name} in the office, everyone else is at lunch.
        Sales, yes, [what can I sell you|is it a new order|who's your usual rep]?
        Thanks for ringing {firm}, {name} here, what's happening?
        Hello, [vestry|parish hall], [the vicar's stepped out|the service isn't till {hour}|I'm the churchwarden], can I help?
        Good morning, {firm}, will you hold for one moment while I finish with this gentleman?
        Claims, you're speaking with {name}, is this a new claim or an existing one?
        Fish and chip shop, [what'll it be|is it for collection|how many cod]?
        Nursery, excuse the noise, it's [singing|lunch|nap|home] time.
        Registry, {family} speaking, yes, what is it in connection with?
        Control room. Go ahead with your location.
        Ambulance service, is the patient breathing?
        Fire department, what's the address of your emergency?
        Emergency, which service do you require?
        Roadside assistance, first of all, are you somewhere safe?
        Hello, you've reached {dept}, hang on, [no, sorry, I can talk now|there's somebody shouting|my chair's gone], go on.
        [Mission control|Buckingham Palace|The madhouse], no, only joking, {firm}, {name} here.
        Hey, {firm}, {name} here, I'm actually driving, but I've got you on the speaker.
        {family}'s butchers, if it's about the turkey orders I've got the book right here.
        Ministry of Works, good day, who are you calling for, please?
        Good day, {firm}, who you looking for, darling?
        Howzit, {firm}, {name} speaking, are you winning?
        Good afternoon, you are welcome to {firm}, this is {name}, please who is on the line?
        Front office, yes, tell me, madam.
        {firm}, {name} speaking, yes sir, please tell.
        Vet's, sorry about the [barking|parrot|wait], what can I do for you?
        Solicitors, {family} and {family}, are you an existing client?
        Post room, if it's a parcel it [isn't here yet|went up an hour ago|needs signing for].
        Bookings, hi, what name is it under?
        Doctor {family}'s rooms, this is {name}, is it to [make|change|cancel] an appointment?
        Doctor's office, this is {name}, could I get the patient's date of birth, please?
        Sorry, {firm}, hello? I picked up the wrong handset, go on.
        Hello? Yes, it's {firm}, I've just got it switched through to my house today.
        Plumbing and heating, {name} speaking, is there water coming through now?
        Morning, feed merchants, [cattle|sheep|poultry|horse] side or general?
        Mill office, can't hear a thing, let me shut this door.
        Good morning, bursar's office, [is it regarding fees|are you a parent of a current pupil|may I ask who's calling]?
        Shop floor, hello, who'd you ring for?
        Service desk, do you have a ticket number, or shall I open a new one?
        Tech support, this is {name}, have you already tried switching it off and on?
        Orders, what's your account, please?
        Okay, thanks for holding, this is {name} with {firm}, how are you doing today?
        Hi, this is {name} from {dept}, I understand you've been passed around a bit.
        My apologies for the wait, {name} here, now what seems to be the trouble?
        Housekeeping, do you need more towels?
        Concierge, good evening, how may I be of service?
        Room service, good evening, may I take your order?
        Bar, yes, hello, speak up, there's a band on.
        Pub, no, the kitchen shuts at {evening}, were you wanting to eat?
        {firm}, {name} here, you've got me in the middle of [a stocktake|my lunch|an audit|a fire drill].
        Good morning, this is {firm}, my name is {name}, may I know your concern, please?
        Thank you for patiently waiting, this is {name}, how may I help you po, ma'am?
        Magandang umaga, good morning, {firm}, this is {name}, how may I help?
        Hallo, boer's office, I mean the farm stall, how can I help?
        Vanakkam, good morning, {firm}, {name} here, whom do you want to speak to?
        Namaste, {firm}, {name} speaking, how can I help you?
        Good morning, o, {firm}, {name} is speaking, how can we serve you?
        Abeg hold on small, okay, {firm}, good afternoon, who is this please?
        Hello, the rectory, this is the housekeeper speaking, Father's at [a funeral|the school|his dinner].
        Morning all, {firm}, you've got the lad, the boss is out.
        Apprentice speaking, {firm}, I can get [the gaffer|my boss|someone who knows] for you.
        Er, hello, {firm}, I'm [new here|not usually on phones|covering for someone], so bear with me, how can I help?
        Um, {dept}, this is {name}, it's my first day, sorry, who did you want?
        It's {firm}, {name} speaking, and before you ask, [yes, we're open|no, it hasn't come in|yes, it's mended].
        Caretaker. [Which building|What's broken|Is it the boiler again]?
        Janitor's office, he's [not in|up the ladder|away for his dinner], but I can find him for ye.
        Site office, {family}, make it quick, I've a [crane|concrete pour|surveyor] waiting.
        Crane hire, what're you lifting and [when|how high|how far out]?
        Skip hire, what size d'you want and what's going in it?
        Concrete, yeah, how many cubes and where's it going?
        Scaffolding, {name}, yep, talk to me.
        Timber yard, we're cutting, so you'll have to [yell|be quick|say it twice].
        Motor factors, [reg number|make and model|part number], please, chief.
        Bodyshop, is it [an insurance job|a respray|your own claim]?
        Panel and paint, this is {name}, you ringing about the ute?
        Smash repairs, g'day, what've you done to it?
        Stock agents, {name} on the line, are we talking [lambs|heifers|bulls]?
        Woolshed, hang on, I'll knock the gear off so I can hear you.
        Depot, yeah, which driver you after?
        Transport office, what's the trailer number?
        Harbour office, good morning, what vessel, please?
        Ferry terminal, yes, we're sailing today.
        Airfield tower, well, the clubhouse, {name} speaking, can I help?
        Station master's office, {family} here, yes?
        Coaches, good morning, is it a school trip or private hire?
        Travel desk, {name} speaking, where would you like to [go|fly from|stay] and when?
        Golf club, pro shop, do you need a tee time?
        Sports centre reception, hello, are you a member with us?
        Gym, hey, this is {name}, [what's up|are you a member|you calling about a class]?
        Leisure services, the pool is open again, if that's what you're ringing for.
        Swimming lessons, which child is it about?
        Community centre, oh, hello, I only came in to water the plants, can I help?
        Village hall bookings, {family} speaking, I've got the diary open.
        Scout hut, I mean, hello, {firm}, sorry, I do both from this phone.
        Good afternoon, museum enquiries, [is it a school visit|are you a donor|may I help you]?
        Gallery, hello, {name} here, are you calling about the opening {day}?
        Zoo, yes, a real person, how can I help?
        Animal shelter, this is {name}, did you [lose one or find one|want to adopt|find a stray]?
        Rescue centre, {name} here, cat or dog?
        Kennels, sorry, say that again, [they're all off at once|it's feeding time|I've a puppy on my lap].
        Stables, who's this? I've a [horse|hay net|hosepipe] in the other hand.
        Good morning, {firm}, [are you calling about an appointment|may I take your name|do you have a booking with us]?
        {firm}, good [morning|day|evening], {name} {family} [at your service|speaking|on the line].
        Funeral directors, {name} speaking, how may we help you at this time?
        Chapel of rest, good afternoon, this is Mr {family}.
        Convent of the Sacred Heart, Sister {name}, God bless you, who's calling?
        Synagogue office, shalom, {name} speaking.
        Salaam alaikum, mosque office, how can I help, brother?
        Praise God, church office, this is Sister {name}, how can we help you this morning?
        Blessed morning, {firm}, {name} speaking, how may I assist?
        Student services, what's your student number, please?
        Admissions, good afternoon, which course were you asking about?
        Registrar's, is it [births or deaths|a certificate|a wedding date] you're ringing about?
        Principal's office, Ms {family} speaking, [what grade is your child in|are you a parent|how may I help you]?
        Attendance office, which student won't be in [today|this afternoon|for the exam], ma'am?
        Staff room, {name}, who do you want, {family}'s on playground duty.
        Sixth form, {family}, yes?
        Boarding house, [matron|housemaster|the house tutor] speaking, whose parent is this?
        Halls porter, [what've you locked yourself out of|is it the fire alarm|which block]?
        Security. [Which gate are you at|Who let you in|What's your badge number]?
        Gatehouse, give us your name and who you're here to see.
        Guard room, Corporal {family}, go ahead, sir.
        Orderly room, Sergeant {family} speaking, sir.
        Officers' mess, {name} speaking, good evening.
        Good evening, Members' Club, porter speaking, whom do you wish to contact?
        Government House, good morning, one moment while I find a pen. Yes?
        Consulate, good morning, is it about a passport or a visa?
        Embassy, consular section, {name} {family}, what's your application number, please?
        Town hall, is this [bins|parking|rates|housing]?
        Council tax, sorry about the queue, [what's the reference on your bill|which property is it|who's the bill payer]?
        City works, this is {name}, you calling about a [pothole|streetlight|snowplow|dead tree]?
        County clerk, {name} speaking, what can I look up for you?
        Sheriff's office, non-emergency, [what've you got|who am I talking to|is anybody hurt]?
        Courthouse, this is the clerk, do you have a [case number|hearing date|lawyer on the record]?
        Licensing, yes, good morning to you, is it [a taxi|a pub|a street stall|a dog]?
        Pensions, have you your national insurance number handy?
        Benefits helpline, hello, you're speaking to {name}, can I start with your full name?
        Housing office, is it [a repair|a leak|a nuisance neighbour] you're reporting?
        Good morning, water board, is your supply [off|running brown|down to a trickle]?
        Power outages, this is {name}, what's your service address?
        Gas emergency line, can you smell gas [at this moment|in the house|out in the street]?
        Telephone faults, is it [crackling|stone dead|cutting out], and what number, please?
        Billing, thanks for waiting, may I have the last four of your account?
        Fraud team, hello, I'll take you through security first, if that's all right.
        Lending team, did you start your application online or in the branch?
        Bank, good morning, {family} speaking, [how can I assist|which branch do you use|are you a customer of ours]?
        Thank you for calling the credit union, how can I make your day better?
        Underwriting, [{family}|good morning|yes, this is he].
        Broker's desk, {name} here, is your policy [due for renewal|with us already|the motor one]?
        Trading desk, [quick as you can|I'm mid-trade|markets are mad, so be brief].
        Newsroom, {name} {family}, what have you got?
        News desk. Who's calling, and is it [a story|a complaint|a correction]?
        Radio station, hi, you're not on air yet, what's your [name|request|guess]?
        Studio, hello, we're recording in a minute, who's that?
        Picture desk, yes, [what've you got|have they landed|who's this]?
        Small ads, good morning, [how many words|is it a sale or a wanted|which edition], please?
        Printers, is it about the [proofs|posters|wedding invitations]?
        Bindery, hello, I'm covered in glue, can it wait a minute?
        Florist's, good morning, is it a wedding, a birthday or [an apology|a funeral]?
        Bakery, [{name} here|morning|hiya], do you want [the usual|a cake made up|bread for tomorrow]?
        Greengrocer's, what can I get you, darling?
        Off-licence, yeah, we [deliver over twenty pounds|shut at ten|do have ice].
        Corner shop, yes, boss, what do you need?
        Bookshop, do you know the title or only the colour of the cover?
        Hardware, yes, we've [got it|got hundreds|sold the last one], what was it?
        Ironmonger's, {family}, good morning to you.
        Shoe repairs, have you got your ticket number, love?
        Dry cleaner's, hello, what name did you leave it under?
        Launderette, just a minute, I'll come away from the dryers. Yes?
        Tailor's, good afternoon, is it a fitting or a collection?
        Bridal salon, this is {name}, [when's the big day|are you the bride|is it for a fitting]?
        Nails and beauty, hi hun, who do you normally see?
        Barber's. No, no appointments, just come down.
        Spa reception, good morning, are you after a [massage|facial|whole day] or a voucher?
        Optician's, are your glasses ready or are you wanting a test?
        Audiology, hello, can you hear me [all right|or shall I shout|in that ear]?
        Physio, hiya, is it your [back|knee|shoulder|neck]?
        X-ray, {name}, do you have your hospital number?
        Pathology, lab two, {family}, [which sample|are you the ward|results or requests]?
        Blood bank, what do you need and [where|how soon|for which patient]?
        Outpatients, sorry, we've been [short-staffed|on divert|in a meeting], which clinic is it?
        Maternity triage, midwife speaking, how many weeks are you?
        Labour ward, how far apart are they coming, my love?
        Children's ward, whose mum are you?
        Coronary care, Charge Nurse {family}, are you a relative?
        Intensive care, are you family, and do you have the password?
        Nurses' station, this is {name}, which [bed|patient|doctor] is it about?
        Casualty, [go ahead|we're heaving, so be quick|charge nurse speaking].
        Hospice reception, hello, this is {name}, take your time.
        Care home, {name} speaking, did you want to talk to your [mum|dad|nan]? [It's bingo|It's tea time] just now.
        Day centre, hello, [is it about the minibus|are you somebody's carer|can I take a message]?
        Helpline, hello, you're talking to {name}, [what's on your mind|are you safe|would you like to tell me more]?
        Crisis line, I'm here, my name's {name}, can you tell me your first name?
        Poison control, what was [swallowed|inhaled|splashed] and how long ago?
        Coastguard, what is your position and how many people on board?
        Mountain rescue base, say your grid reference slowly for me.
        Okay, [I'm the call handler|ambulance control|fire control], tell me exactly what's happened.
        Nine one one, what's the address of the emergency?
        Triple zero, police, fire or ambulance?
        Operator, which [town|country|number], please?
        Hello, caller, you're connected, go ahead.
        Through to {dept}, were you? No, you've got [the canteen|the workshop|the boss], I'm afraid, but can I help?
        Who did you want, {dept}? That's me, {name}, go ahead.
        What can I get for you, [sweetheart|sir|mate|my lovely]? This is {firm}.
        How may I direct your [call|enquiry]? This is {name} at [the front desk|the main switchboard].
        May I say who's calling? Mr {family}'s office, {name} speaking.
        Mr {family}'s secretary speaking, he is in a meeting, may I be of help?
        Office of the chairman, {name} {family} speaking, good afternoon.
        Minister's office, good morning, private secretary speaking.
        Chambers, {family}, are you [instructing|returning my call|the clerk from the other side]?
        Doctor {family}, you've come through on my direct line, what is it?
        Professor {family}'s office, no, it's his student, he's asked me to pick up.
        Legal, I've about two minutes before a [hearing|meeting|conference call].
        Procurement, yes, {family} this side.
        Human resources, {name} speaking, is this about the [interview|payslip|vacancy]?
        Payroll, if it's about [your overtime|the tax code|last week's wages], I know, I'm sorry.
        Purchasing. Is that the [bolts|labels|timber] or the brackets?
        Goods inward, yeah, he's just [backing on|signing in|pulling out] now, who's that?
        Stores, [we haven't got any|you'll need a chit|I'm out of everything].
        Parts counter, be with you in a sec. Right, what do you need, bud?
        Tool hire, hello, are you on hire or off-hiring?
        Plant hire, [digger or dumper|how many days|who's it on account to], mate?
        Fabrication, hold up, let me get me ear defenders off. Yes?
        Foundry. You'll have to bawl, pal.
        Canteen, it's [mince|curry|fish|pie] today if you're asking.
        Cafe, hi, sorry, the [coffee machine's screaming|smoothie blender's on|queue's out the door], what was that?
        Takeaway, good evening, what's your order, boss?
        Curry house, good evening, sir, collection or delivery?
        Takeout, good evening, [pickup or delivery|what's the phone number|same as last week], please?
        Noodle bar, yes hello, [ready to order|eat in or take away|what's the name]?
        Bistro, hello, this is {name}, [how many of you|what time were you thinking|any allergies in the party]?
        Steakhouse, there's about a forty-minute wait right now, you still wanna come?
        Diner, what'll ya have, hon?
        Deli counter, [what can I get you|you want that sliced|is this for pickup], boss?
        Bagels, hold on. Yeah, go.
        Catering, [roughly how many guests|what's the date|hot or cold buffet]?
        Event hire, are you after the marquee or the tables?
        Motel, office, you looking for [tonight|a weekly rate|two beds or one]?
        Caravan park, {name} speaking, are you towing or tenting?
        Camp office, hey, this is {name}, sorry, we had a [raccoon|skunk|whole scout troop] in here.
        Guest house, {family} speaking, yes, we've a [double|twin|single|family room] free {day}.
        Bed and breakfast, hello, is that the [people who are lost|lady with the dog|late arrivals]?
        Lodge reception, sawubona, good morning, {name} speaking.
        Backpackers, hey, {name} here, we're full till {day}, just so you know.
        Resort, good morning, it's a beautiful day, how may I assist you?
        Irie, good morning, {firm}, {name} speaking, how can I help?
        Yes, good morning, please hold the line, okay, I'm with you, {firm}.
        Yes, please? {firm}, {name} is here.
        Yes, {firm}, tell me your order number, I will check just now.
        Yup, tow truck, where you [stuck at|broke down|wanting it hauled to]?
        Yeah, hello, boss's phone, he's [under a car|up on the roof|having a smoke|in the digger].
        Yeah no, you've got the right place, {firm}, {name} speaking.
        Yep, {firm}, I'm working from home today, ignore the [baby|dog|washing machine|builders].
        Ello, {family}'s Removals, where you moving from and to?
        Alright, {firm}, {name} here, what's the crack?
        Alright my lover, {firm}, what can I do for 'ee?
        Now then, {firm}, what [can we do for you|are you wanting|is it this time]?
        Ey up, garden centre, what's tha after?
        Ay, hello, {firm}, I'm just [pulling over|parking up|coming off the roundabout], give us a tick.
        Well hello, {firm}, it's a great day for the races, {name} speaking.
        How's she cutting, {firm}, {name} here, you're very good to ring.
        Good man yourself, {firm}, I was about to ring you back, who's this?
        Top of the morning, mart office, are you [buying or selling|bringing in cattle|the haulier]?
        Creamery, hello, is it the [manager|tanker driver|lab] you want or the shop?
        Post office, good morning to you, now what can I do?
        Surgery, I'll stop you there, is this for today or can it wait till {day}?
        Health centre, sorry for the wait, all the lines went at once, what's your [date of birth|doctor's name|surname]?
        Clinic, this is {name}, have you [been here before|got a referral|had your results]?
        Good afternoon, clinic, do you have a card with us, mama?
        Good [morning|afternoon|evening], you're speaking to {name}, [how may I help|who am I speaking to|what can I do for you]?
        I do apologise for [the delay|keeping you|cutting you off just now], how can I help?
        I'm ever so sorry, I'd [put the phone down on you|lost you in the queue|left you hanging], go on, you were saying?
        Just [finishing with a customer|signing for something|logging in], bear with me. Right, {firm}, how can I help?
        Could I [take your account number|have your surname|start with your postcode], please? You're speaking with {name}.
        My name's {name}, I'll be [looking after you|dealing with your call|helping you] today, what's it regarding?
        Have you rung us before at all? {name} speaking, I'll [find you on the system|get your file up|open a new record].
        If it's {name} you want, [you've got her|he's on holiday till {day}|she's with a client], can anyone else help?
        The office is [half empty|a madhouse|upside down] today, but you've got {name}, so what's up?
        They've all gone [home|to lunch|to the pub], I'm just the [cleaner|night guard|electrician], can I write something down?
        We're [closed really|just shutting|not open yet], but I happened to be passing the phone, how can I help?
        We don't [open|serve|start] till {hour}, love, but go on, what did you want?
        There you are, we'd been [expecting|dreading|waiting on] your call, {firm}, {name} speaking.
        This is {name} {family} in {firm}'s [head office|regional office|press office], good afternoon.
        This line's [not great|very crackly|breaking up], can you hear me? It's {name} at {firm}.
        It's a good morning from {firm} and you're talking to {name}, [how can I help|what do you need]?
        It's [only the temp|just the wife|the son], I'm afraid, {family} himself is out on the tractor.
        How can I [help you|make this easier for you|put things right], sir? This is {name} at {firm}.
        How are you [keeping|going|doing] today? You've reached {name} at {firm}.
        What's your [emergency|order number|booking name|roll number], please?
        What can we [do for you|fix for you|sort out] today? {name} at {firm} here.
        Who's [calling|speaking|this], please? You're through to [the manager's office|{dept}|the ward].
        Whereabouts are you [calling from|stuck|based], mate? This is {name} with {firm}.
        Are you ringing about [the advert|the job|the puppies|the hay], or is it the farm shop you're after?
        Is that the [courier|lift engineer|fellow about the boiler]? No? Sorry, {firm}, how can I help?
        Is it [urgent|for today|about a delivery], pet? Only I'm on my own at the desk.
        Did somebody just ring from this number? {firm}, it's [{name}|reception|the office], sorry we missed you.
        Do you mind if I just [shut the door|find a pen|turn the radio down]? Okay, {firm}, go ahead.
        Let me [get a pen|pull over|put my glasses on]. Now then, {firm}, what was the name?
        Hold on till I [get down off this roof|get my gloves off|find some signal]. Right, {name} speaking.
        Two ticks, I'm just [serving|weighing something|on the till]. Yes, hello, {firm}?
        One second, my [screen's frozen|headset's fallen off|pen's run out]. There we go, {firm}, how can I help?
        Oh, it works! [We've had no phones all morning|You're our first call since the storm], {firm}, {name} speaking.
        Oi, turn that [saw|drill|radio] off! Sorry, {firm}, yes?
        Ah, good day to you, {firm}, [{name} speaking|the manager speaking], who have I the pleasure of speaking to?
        Well now, {firm}, you've caught me [mid sandwich|on my way out|at the worst moment], but what can I do?
        So sorry about that wait, [it's Monday madness here|we've two people off sick], this is {name}, how can I help?
        Speaking. Yes, this is [the landlord|the proprietor|Mrs {family}|the duty manager], what was it about?
        Duty manager, I gather you've [got a complaint|asked for me|had a bit of trouble], what happened?
        Supervisor here, {name} {family}, my colleague has [filled me in|passed you over|explained], how can I resolve this?
        Manager speaking, [what's she told you|what's the problem|how can I put it right]?
        Thanks so much for [your patience|hanging on|calling us back], {name} here, where were we?
        Thank you for calling {firm}, [it's a great day here|happy holidays], {name} speaking, what can I get started for you?
        Appreciate you [holding|waiting|calling back], this is {name}, I've got your [file|order|ticket] up here.
        Great, you got through! [{name} here|You've got {name}], what's going on with your [account|order|car]?
        Morning, [joinery|glazing|roofing], is it a quote you're after?
        Evening, [the Red Lion|the Crown|the Plough], are you booking or just checking we're open?
        Afternoon tea bookings, [for how many|which day|is it a special occasion]?
        Hello, [main office|head office|the front office], you've come through to {name}, [may I help|who's calling, please]?
        Hi there, this is {name} at {firm}, [can I put you on hold a sec|what's your name|how's your day going]?
        Hi, {firm}, [kids are home today, so excuse the din|I'm on the train, so I might drop out], {name} here.
        Hey, {firm}, [make it fast|can you talk while I load|you're on speaker], I've got a truck waiting.
        Yes, [reception|accounts|stores], what is it this time, {name}?
        Yes, good [morning|evening], {firm}, kindly [state your name|tell me your good name|give your reference number].
        Please, who [is on the line|am I talking to|do you want to see]? This is {firm}.
        Kindly give me your [mobile number|policy number|order number], sir, {name} is my name.
        Certainly, I'm here now, {firm}, {name} speaking, [which guest|which room|which party] did you want?
        Right you are, {firm}, [I've come away from the noise|I've found a chair], you can talk now.
        Right then, {name} in the [yard|workshop|cutting room], they've put you through to me, what is it?
        Reception asked me to [pick this up|take your call|have a word], I'm {name} {family}, what's the query?
        Gidday, {firm}, {name} here, [sorry about the dogs|just in from milking|bit blowy out here], what can I do?
        Lekker, you got through, {firm}, {name} speaking, [how's it|how can I help you|what can I do for you] today?
        Sure, {firm}, [he's not here at all|she's only after leaving|they're above in the top field], who'll I say rang?
        Och, hello, {firm}, [you've just caught me|I was nearly away|I'd my hands in the dough], what is it, hen?
        Wotcha, {family}'s [Motors|Tyres|Salvage], what d'you need?
        Shwmae, bore da, {firm}, {name} speaking, [how can I help|who would you like]?
        Bula, good morning, {firm}, {name} speaking, [checking in or asking about a room|how can we help]?
        Nobody ever rings this one! [Cloakroom|Boiler house|Archive], can I help you at all?
        That was quick, I'd barely [sat down|hung up|taken my coat off]. What can I do for you?
        Never mind the noise, that's only the [bottling line|choir|floor polisher], you've got the office.
        Apologies, I was [with a patient|on the other line|out feeding the calves], who's calling?
        Everybody's in the [meeting|field|church], so it's just me here, can I take a number for you?
        Not a problem, you've come to the right [desk|department|person], what's the name on the account?
        Before we start, could you [confirm your address|tell me your postcode|spell your surname for me]?
        To whom am I speaking, [madam|sir|please]? This is the manager's office.
        You'll be the [gentleman about the piano|lady from the council|chap with the lorry], I expect?
        Someone should've [rung you back|told you by now|been out to see you], I do apologise, what's your name?
        Just the person! I've your [paperwork|car|test results] in front of me, assuming that's you?
        Now, who've we got here, is it [a new patient|a supplier|one of our regulars]?
        Okay, so I'm [in the van|at the tip|halfway up a hill], but yes, this is the firm's number, go on.
        Every line's ringing today, so [I'll be brisk|forgive me|bear with us], which order is it?
        Eh, [slow down|start again|speak up], son, this is the weighbridge, who is it you're wanting?
        Pardon me, I had a [mouthful of toast|customer in front of me|frog in my throat], good morning, vestry office.
    """,
    ("name", "en"): """
        {name} speaking.
        Hello, {family} residence.
        Yeah, who's this?
        Hi, is that you, {name}?
        Good morning, {name} here.
        Hello, can you hear me?
        Yes hello, this is she.
        This is {name}[.|, who's calling?|, go ahead.]
        Speaking, [how can I help?|who's that?|go on.]
        {family} household, [good evening|who's speaking, please|hello].
        Who am I [talking|speaking] to?
        Oh, hello [love|darling|stranger]!
        Mum? [Is that you?|Everything all right?]
        Dad, [what's up|are you okay|where are you]?
        {name}! [Finally!|At last!|You called back!]
        Go ahead, [I'm listening|you're on speaker|I can hear you].
        You're on speaker, [I'm driving|hands-free, go on].
        Ello, who's [that|this], then?
        Howdy, {name} here.
        What's the craic?
        Alright mate, [how's it going|what's happening|you good]?
        G'day, {name} [speaking|here].
        Kia ora, {name} [here|speaking].
        Aye, hello, who is it?
        Wha's this?
        Yebo, who's [speaking|calling]?
        Haibo, who is this now?
        Namaste, {name} this side.
        Haan, [hello, tell me|yes, speak].
        Ji, who is [calling|there], please?
        Yes, tell me.
        Boss, [tell me.|how far?|wetin happen?]
        How far, who be this?
        Oga, good morning, sir.
        Ah ah, {name}, is that you?
        Please, who am I speaking with?
        Wah gwaan, who dis?
        Mornin', [mornin', who calling?|{name} here.]
        Yes, good [afternoon|evening|day], who's calling?
        Opo, hello po, who's this?
        Hello, ma'am, this is {name}.
        Top of the morning, {name} here.
        How's she cuttin', {name}?
        Well, [hello there|good morning] to you too!
        Sorry, [who's this|who is it|what was that]?
        If this is about insurance, no.
        Not interested, [thank you|whatever it is|goodbye].
        Look, I've told you people already.
        Are you a real person?
        How did you get this number?
        Is this [a sales call|a robot|a recording]?
        Take me off your list, please.
        I don't know this number. [Hello?|Who's there?]
        Who gave you my number?
        You again?
        Stop calling [me|this number|here], please.
        We don't want [any|double glazing|solar panels], thanks.
        State your business.
        Talk to me.
        Speak now, [I'm busy|quickly|friend].
        Shoot. I'm all ears.
        Make it quick, I'm [at work|on the bus].
        Can't talk long, what's up?
        Hey you, [what's new|guess where I am]!
        Hey {name}, [thanks for ringing back.|what's going on?]
        Hey babe, [nearly home|are you outside|what's up]?
        Hey bro, where you at?
        Hi Grandma!
        Hi, it's {name}, [who's this|do you want Mummy]?
        Hi there, {name} [on the line|speaking].
        Hi hon, [did you get the milk|are you there yet]?
        Hi Mum, I'm [on my way|still at school].
        Hiya, [you all right?|only me.|what's up?]
        Hiya, is it about the [sofa|car|flat]?
        Hello, who's calling please?
        Hello, {name}'s phone.
        Hello, {name}'s phone, [a friend|the flatmate|mum] speaking.
        Hello, it's {name} from number nine.
        Hello, [Mummy's in the bath|Daddy's asleep].
        Hello hello, [who have we here|what's the news]?
        Hello, yes, that's me.
        Hello, you've got {name}.
        Hello there, who might this be?
        Hello, [this is he|he's speaking|yes, it's him].
        Hello, is that the [surgery|plumber|garage]?
        Hello? I can barely hear you.
        Hello, speak up a bit, [dear|please|would you].
        Hello, Ashby four one seven.
        Mummy's not here.
        My daddy's in the garden.
        I'm not allowed to talk to strangers.
        Grandpa, it's for you! [Hello?|Yes?]
        Nan's house, [{name} speaking|hello].
        Who's there, [please|dear|I can't see the number]?
        The {family} residence, [good morning|may I help you].
        Residence of Doctor {family}.
        Mrs {family} speaking.
        Mister {family} here, [yes?|good day.|what is it?]
        Doctor {family} [speaking|here|on the line].
        Miss {family} isn't in, who's calling?
        Professor {family}. Yes, what is it?
        Pastor {family} speaking, God bless you.
        Father {family} here.
        Captain {family} speaking.
        {family}. Go ahead.
        {family} speaking, [who is this?|good morning.|yes?]
        {family} here, [what've you got?|fire away.]
        {family}'s, hello?
        {name} {family}[ speaking|, good morning|, hello].
        {name} here, [what's up?|who's this?|I'm driving.]
        {name}, hi.
        {name}'s mobile, [hello.|who's this?|can I help?]
        {name}? Is [everything okay|that really you|something wrong]?
        {name}, I was just thinking about you!
        {name} on the line.
        {name}, [I said I'd call you|not now, mate].
        Yep, {name} here.
        Yep, [you've got me|that's me|still here].
        Yup, what do you need?
        Yo, [what's good?|talk to me.|who's this?]
        Yo {name}, I'm outside.
        Yeah, hi, {name} speaking.
        Yeah, g'day, who's that?
        Yeah nah, [who's this?|go on, I'm listening.]
        Yeah hello, I'm in the car.
        Yes, this is {name} {family}.
        Yes, [I'm here|I'm listening|it's me].
        Yes please, who do you want?
        Yes dear, [what did you forget?|I'm coming.]
        Yes, hello, front gate?
        Yes, {family} speaking, [go ahead.|how may I help?]
        Yah, hello, {name} speaking.
        Ja, hello, [who's that?|{name} here.]
        Howzit, [{name} here.|my china?|who's this?]
        Sharp sharp, [who's this?|talk to me.]
        Sawubona, who am I speaking to?
        Lekker, {name}, I was waiting for you.
        Hallo, [is it {name}|who is that]?
        Hullo, {family} here.
        Hullo, Marsh End Farm.
        Hollow Lane, two two six.
        Two seven four nine, [hello?|good evening.]
        Nine one six, who's calling?
        Double four eight three.
        Flat twelve, hello?
        Rose Cottage, [good afternoon|{name} speaking].
        Kitchen, [hello?|{name} here.|what do you need?]
        Upstairs phone, [hello|who's that]?
        Room two fourteen, yes?
        Granny's house!
        Casa {family}, [how can I help?|{name} speaking.]
        Joe's morgue, you stab them, we slab them!
        City zoo, monkey house.
        World's greatest dad speaking.
        Chateau {family}, [cook speaking|no vacancies].
        Your wish is my command.
        Greetings, [earthling|friend|my dear {name}].
        Ahoy, {name} here.
        Salutations, who's calling?
        Wassup, [who's this|my guy|{name}]?
        Sup, [{name}|dude|bro, you around]?
        What's up, {name}?
        What's happening, [man|brother|{name}]?
        What is it now?
        What do you want, {name}?
        What, [already|again|seriously]?
        Whatcha need?
        Watcha, {name}, you all right?
        Wotcher, mate.
        Evening, [{name} speaking.|who's that?|stranger!]
        Evenin', squire.
        Morning, {name}, [sleep well|you're up early].
        Morning! You're [early|late|keen].
        Good evening, {family} residence.
        Good afternoon, [this is he|{name} speaking|to whom am I speaking].
        Good day, [{family} here|who is on the line], please.
        Good morning, ma, how are you?
        Good God, {name}, is it really you?
        Goodness, [what time is it|that was quick|you startled me]!
        Gosh, hi, I didn't expect you.
        Heavens, [{name}|who calls at this hour]!
        Jeez, it's [four|six] in the morning.
        Crikey, {name}, long time!
        Wow, [{name}, it's been years|hi, stranger|you remembered me]!
        Oh my God, hi!
        Oh, hi, [I was just about to call.|is it you?]
        Oh, it's you.
        Oh hey, [sorry, I was napping.|what's up?]
        Oi oi, {name}!
        Oi, [where are you?|you're late.]
        Ooh, hello, who's this?
        Och, hello hen, [how are you?|it's yourself.]
        Ach, it's yourself, {name}!
        Whit is it, son?
        How are ye keeping, {name}?
        How's it going, [bud|b'y|buddy|sham]?
        How you doing, {name}?
        How are you now?
        How's tricks, [old chap|{name}]?
        How can I help you?
        How ya goin', mate?
        Story, bud, [what's up|where are ye]?
        Well, [{name}|boy|horse], how's things?
        Where are you, [{name}|I'm at the station]?
        Where've you been, I've been waiting!
        When are you [coming|getting here|picking me up]?
        Why are you calling so late?
        Did you [find it|get there|land] okay?
        Did [she have the baby|they call|it work]?
        Do I know you?
        Do you know what time it is?
        Have you got [news|the results|my keys]?
        Are you [outside|downstairs|lost|here already]?
        Are you the [courier|driver|electrician|man about the boiler]?
        Is it the delivery?
        Is that [the hospital|the vet's|the school]?
        Is that my favourite [grandson|niece|customer]?
        Is anything the matter, [love|dear|{name}]?
        Am I late?
        Can I ask who's calling?
        Can you hear me now?
        Could you say who this is?
        May I know who's on the line?
        May I ask [what this is about|who's speaking]?
        Might that be young {name}?
        Might I ask your name, [please|caller]?
        Was it you who rang [before|earlier|just now]?
        Were you looking for [me|{name}|my husband]?
        Will you be long, {name}?
        Would this be {name}, by any chance?
        Which company are you calling from?
        Whose number is this?
        Whom do you wish to speak to?
        Who's this and what are you selling?
        Who is it, [I've no glasses on|please]?
        Who dis?
        Who's calling my [mum's|boss's|daughter's] phone?
        Driving, [go on.|make it quick.|what's up?]
        Just parking, [talk to me|hang on, go ahead].
        I'm on the motorway, [go ahead.|who's this?]
        I'm in a meeting, what is it?
        I'm up, I'm up!
        I've been expecting your call.
        I was just leaving, [who's this|what is it]?
        I think you've got the wrong number.
        I'm here, [{name}|I'm here|sorry, long stairs].
        I knew you'd [ring|call|phone]!
        I already voted, thank you.
        I said no yesterday.
        I can't hear very well, [who's this?|dear.]
        It's {name}.
        It's {name}, [say that again.|what's wrong?|I've got you.]
        It's me, [who else?|go on.|I'm nearly there.]
        It's about time!
        Nice of you to call, {name}.
        Near the [lights|bridge|church], where are you?
        Nearly there, [two minutes|I can see you].
        Not a good time, {name}.
        Not you again!
        No, I haven't had an accident.
        No one's home but me.
        Nobody here but us chickens.
        Now then, [what's up?|{name}.|young man.]
        Now now, who's this?
        Ey up, [duck|lad|{name}], what's up?
        Ay up, {name} speaking.
        Alright, my lover, [how's things|what's on]?
        Alright, [who's this?|I'm listening.|go on.]
        All right, {name}, you're early.
        Ayt, my guy, what's the move?
        Aunty, good evening[ o.| ma.|, how body?]
        Uncle, [namaste.|is that you?|one minute only.]
        Beta, [have you reached|did you eat|is that you]?
        Arre, {name}, after so long!
        Acha, tell me, what happened?
        Bolo, [{name}|boss|yaar], what news?
        Sir, good morning, {name} here, sir.
        Madam, [I have reached|tell me, please|I am downstairs].
        Kumusta, {name}, what's up?
        Ate {name}, is that you?
        Hay naku, who is this again?
        Good morning po, {name} speaking.
        Eh, {name}, [long time no see.|how you going?]
        Eh eh, look who [calling|remember me]!
        Ay, {name}, what you saying?
        Bless up, [who this?|{name} here.]
        Blessings, who am I speaking to?
        Praise the Lord, who is calling?
        Respect, [brother|my youth], what's happening?
        Chale, where are you?
        My brother, [how now?|talk to me.|how family?]
        My dear, [how are you|have you reached home]?
        Abeg, who be this?
        E kaaro, who am I speaking with?
        Nice one, {name}, [I got your text|cheers for ringing].
        Dude, [finally!|what took you so long?|where are you?]
        Man, I was dead asleep.
        Honey, [are you okay?|did you land?|I'm in traffic.]
        Sweetie, [what's wrong|is that you]?
        Sweetheart, I can't hear you well.
        Darling, [at last!|you got through!|is the train late?]
        Babe, I'm [outside|two minutes away|in the queue].
        Mom, [I'm fine.|I'm at practice.|can I call back?]
        Mam, is that yourself?
        Mate, you won't believe this.
        Sis, [talk|what happened|spill]!
        Ma, I'm driving.
        Coach, [hey!|I'm on my way.|is practice off?]
        Doctor, thank you for calling.
        Nana, it's {name}!
        Pop's phone, he's in the shed.
        Pa, what's the matter?
        Bonjour hi, [{name} speaking.|who's calling?]
        Hey there, eh, {name} here.
        Hey, y'all, what's going on?
        Hey, I don't know this number.
        Hey, [you're breaking up|say that again], who is this?
        Hi, I've been waiting for [your call|you].
        Hi, yes, I ordered the [pizza|taxi|thing].
        Hi, I'm hands-free, you're very faint.
        Hi, is this the school?
        Hi! I'm five!
        Howdy, partner, [what can I do|how's it going]?
        Dispatch? This is {name}.
        Lads, I'm on the way.
        Lord, who's ringing at dinner time?
        Blimey, that was fast.
        Blasted phone, [hello?|sorry, who is it?]
        Bout ye, {name}?
        Be quiet, you lot! Hello?
        Cheers for calling back, {name}.
        Come in, [{name}|Houston|over].
        Count me in, whatever it is!
        Delighted to hear from you, {name}.
        Fire away.
        Fancy hearing from you, [{name}|after all these years]!
        Forgot something, did you?
        Funny, I was [dialling you|just texting you].
        For the last time, no surveys.
        From which bank are you calling?
        Got it, got it, who's this?
        Got you, [go on|{name}|loud and clear].
        Guess who's [awake|home|got the day off]?
        Hm, yes, [who is it|what time is it]?
        Huh, who's this?
        Um, hello, [who is this|{name} speaking]?
        Uh, yeah, [this is him|this is her|that's me].
        Er, yes, speaking, I suppose.
        Mm, I'm eating, what's up?
        Let me guess, [extended warranty|it's {name}|you're lost].
        Long time, {name}, how are you?
        Listening. Go on.
        Missed you earlier, {name}, what's up?
        Only if it's good news.
        Okay, [I'm here.|who's this?|I've got you.]
        Pleasant good morning, [{family} home|{name} speaking].
        Quick, [what is it?|I'm boarding.|before the train comes.]
        Receiving you loud and clear.
        Right, [who's this?|I'm listening.|what's the trouble?]
        Right then, what's he done now?
        Roger, [{name} here|go for {name}].
        Go for {name}.
        Say again, who's calling?
        Same {name}, new phone, who's this?
        New phone, who's this?
        Still in bed, what is it?
        Strewth, {name}, do you know the time?
        Surprise, I [answered|picked up] for once!
        Sure, it's {name}, who else?
        Tell me something good, {name}.
        Thank goodness, [{name}|you rang|it's you].
        Thanks for calling me back.
        That was quick, {name}!
        That you, [{name}|son|boss]?
        There you are, [{name}|we were worried]!
        There's nobody called {name} here.
        They're all out, [I'm afraid.|love.|who's calling?]
        Three bags full, {family} speaking.
        Too early, {name}, far too early.
        Unknown caller, [who are you?|state your name.]
        Wrong number, [I think|mate|love].
        You're through to {name}.
        You've reached [the wrong {name}|me in the bath].
        You rang?
        You found my phone!
    """,
    ("hold", "en"): """
        Hello, just a second, let me turn this down.
        Hi, hang on, [I'm just getting off the bus|let me get somewhere quieter|I've got my hands full].
        Hold on a minute, [the dog's going mad|someone's at the door|the kettle's boiling over] here.
        Sorry, one moment, I need to [find my glasses|put my earphones in|shut this door] first.
        Wait, wait, don't hang up, I'm just pulling over.
        Hello? Get down, Rusty, get down! Sorry, who is this?
        Yes, hello, bear with me while I [sit down|find a pen|close the window], would you?
        One second, {name}, I'm [paying for my shopping|scanning my ticket|halfway up a hill].
        Can you hold the line, please, I have [something on the stove|a patient here|the builders in].
        Yeah, hi, give me two secs, I'm [on the other line|just logging off|at the till].
        Hey, hold up, [let me take you off speaker|I can't hear a thing in here|I gotta move the car].
        Just a tick, love, [I'm up a ladder|I've got flour all over my hands|the bairn's crying].
        Give us a sec, mate, I'm [at the checkout|under the car|reversing the van].
        Hang about, I'll just [turn the telly down|nip outside a moment|move away from this drill].
        Oh hello, could you wait a moment, I'm just seeing somebody out.
        Kids, be quiet, I'm on the phone! Sorry, hello?
        No, [put that down|stop licking it|not in the house]! Sorry, hello, who's speaking?
        Mum, it's for you! Hang on, she's coming down the stairs.
        Two minutes, {name}, I'm just [drying my hair|putting the baby down|parking the ute].
        Please hold on, let me [call my daughter|give the phone to madam|lower the volume of the radio].
        Ek minute, please, I am crossing the road, don't cut the call.
        Wait small, I'm coming, let me drop this thing I'm carrying.
        Hold on o, make I comot from this noise first.
        Hello po, wait lang, I will just [go outside|call my mother|turn off the fan].
        Hold on nuh, let me [turn off the stove|lock the gate|hush these children] first.
        Ag, sorry man, just hang on, I'm going through the boom gate.
        Just now, {name}, let me first finish with this customer.
        Sorry sorry sorry, one second, I dropped the phone. Okay, hello?
        Ah, hello there, wait till I [get the door|put these bags down|find me hearing aid].
        Would you ever hold on a wee minute, I've the tractor running.
        Haud on, haud on, I cannae hear ye, I'm turning doon the radio.
        Hello, yes, I'm just with someone, can you give me one minute?
        I'm so sorry, can you hold for just a moment while I [sign this|finish up|dry off]?
        I'll be right with you, I'm just [getting in the car|hanging up the other phone|locking up].
        Let me just grab my [headset|glasses|coffee], okay, yes, go ahead.
        Let me put you down a second, [I'm changing a nappy|the pan's smoking|I've got wet hands].
        Don't go away, I'll fetch [him, he's|her, she's] only in the [garden|shed|bath].
        Stay on the line, would you, I need to [switch ears|sit myself down|find the charger].
        Good morning, {family} residence, one moment and I'll fetch her.
        Good evening, yes, if you'd kindly wait, I'll see whether [he's|she's] awake.
        Hello, {name} speaking, just a moment, I'll take this in the hall.
        Ooh, wait a minute, dear, I've got to turn the wireless off.
        Who? Just a minute, I'll get my [wife|husband|dad|granddaughter], she's better on the phone.
        What's that? Hang on, there's a [train|plane|lorry|fire engine] going past.
        Say that again, no, wait, let me get out of the lift.
        Okay, okay, I'm here, just let me [catch my breath|shut the window|put my shoes on].
        Right, sorry, carry on, no, hang on, that's the doorbell.
        Daddy's in the shower, you have to wait and I'll tell him.
        My mummy says you have to wait because she's on the potty with my brother.
        Grandad! Telephone! He's coming, he just walks really slow.
        {name}, hey, listen, can you hold on, my food just got here.
        {name}! Somebody wants you! Sorry about that, she's just coming.
        {family} speaking, would you mind waiting, I've got another call.
        Speaking, yes, just a moment, let me find [something to write with|my diary|the paperwork].
        This is {name}, hang on, I'm losing you, I'll walk to the window.
        Yep, one sec, [gotta mute the game|I'm ordering coffee|let me plug this in], okay, what's up?
        Yo, hold on, hold on, I'm in the drive-through right now.
        Bro, wait, I'm literally about to lose this match, one sec.
        Dude, hang on, let me [get my earbuds working|find my other shoe|pause this], okay, there.
        Excuse me one moment, I'm being served, yes, [a flat white|two teas|the soup] please, hello?
        Forgive me, might I ask you to wait while I [turn down the gramophone|close the study door]?
        Pardon me, could you hold a second, [my other phone's ringing|I've got a nosebleed|the cab's here].
        Howdy, hang tight, I'm just [feeding the horses|climbing off the mower|getting my boots off].
        Mm, sorry, mouth full, give me a second to swallow this.
        Um, hi, can you, like, hold on, I'm in class, let me step out.
        Er, yes, hello, would you wait, I'm not quite dressed.
        Oh, hey, sorry, I'm just [running for the tram|in the dentist's chair|on the treadmill], hold on!
        Oh no, wait, I think I pressed something, hello, are you still there?
        Shush, everybody, shush, it's the hospital! Yes, hello, sorry about that.
        Quiet, you lot! Sorry, hello, it's bedlam in here today.
        Not on the [carpet|sofa|bed]! Sorry, hello, I've got a new [puppy|kitten].
        Leave your [sister|brother] alone! [Hello, sorry|Oh, hi, yes], who did you want?
        Turn left here, no, left! Sorry, hello, I'm teaching my [son|wife|gran] to drive.
        Can it wait thirty seconds, I'm [carrying a tray of eggs|halfway through a haircut]?
        Could I just ask you to hang on while I [pull in|find some signal|get these gloves off]?
        Do you mind holding, I've got the [vet|plumber|midwife] here right now?
        Is it urgent, or can you hold on while I [finish this|pay the driver]?
        Hello hello, give me a minute, my glasses have steamed up and I can't see.
        Hello, aunty, wait, I am on the scooter, let me stop on the side.
        Hello, sorry, I'm in the library, let me just creep outside.
        Hullo, hang on, the line's all crackly, I'll pick up in the kitchen.
        Hiya, hang on a mo, I'm just putting the shopping in the boot.
        Hi, sorry, could you wait there, I've got a [parcel|pram|toddler] in each hand.
        Hi there, one sec, I'm just saying goodbye to [my mum|the kids|a client].
        Strewth, hang on, the sprinkler's just got me, righto, go ahead.
        Sweet as, just hold on a sec, I'm chasing a sheep off the road.
        Eh, just hold on there, bud, I've gotta shut the snowblower off.
        Yes, speaking, one moment, please, [the maid is vacuuming|they are drilling next door].
        Sorry, I've only just walked in, let me [put the light on|get my coat off|stop the alarm].
        Strike a light, hold on, I've [dropped the receiver|knocked my tea over|lost my glasses], there we are.
        Good morning o, please hold on, [I'm in the bank|let me wake oga|make I on the gen].
    """,
    ("again", "en"): """
        Hello? Anyone there?
        Hello, I can't hear you.
        Hello? Hello? [Nope, nothing.|Who is it?|Speak up!]
        Hello, is [somebody|anybody] on the line?
        Hello? [You called me|You there|Still there]?
        Anybody [home|there|on this line]?
        Anyone [there at all|going to talk]?
        Can you hear me? [I can't hear you.|Hello?]
        Can't hear [a thing|anything|you, love].
        Are you there?
        Are you [muted|on mute|still there], {name}?
        Is there someone on the line?
        Is this thing working?
        Is that you, {name}? Say something!
        I think you're on mute.
        I can hear you breathing, you know.
        I'm going to hang up [now|in a second], okay?
        I don't think there's anybody there.
        It's gone [dead|quiet|silent].
        It's just [silence|crackling|hissing].
        Who's there? [Speak up.|Who is this?|I'm waiting.]
        Who is this, [please|now]?
        Yes? [Hello?|Who is it?|Anybody?]
        Yes, I'm here, [go ahead.|are you?]
        Yeah? You [gonna say something|there|still with me]?
        You've gone quiet.
        You're not coming through, [mate|love|sorry].
        You'll have to speak up, [dear|I'm a bit deaf].
        {name}? [You there|Is that you|Can you hear me]?
        Speak, [please|now|I'm listening].
        Speak up, whoever you are!
        Say something, [then|please|or I'm hanging up].
        Sorry, I can't hear [anything|you at all].
        Sorry, is someone there?
        Nobody there.
        No one there, [Mum|love|it's one of those calls].
        Nothing. [Hello?|Just silence.]
        Must be a bad line.
        Maybe it's [a wrong number|one of them robots|my phone].
        Well? [Who is it?|I'm waiting.|Cat got your tongue?]
        Talk to me, [I'm here.|who is it?]
        Abeg, talk now, I dey hear.
        Abi the network is bad? Hello?
        Halo? [Are you hearing me|Am I audible|Is it cutting]?
        Hullo? Is there a fault on the line?
        Am I audible?
        Network problem, [I think|wait, hello].
        Ja? [Hello?|Who's there?|Are you there, man?]
        Aye, hello, is there anybody there?
        Hey, [I can't hear you.|are you there?|you still on?]
        Hi? [Hi, can you hear me?|Anybody?]
        Oi, are you having a laugh?
        Okay, I'm hanging up.
        Right, well, [I'm putting the phone down|cheerio].
        Uh, [hello, anyone|is this a prank|did you mean to call me]?
        Try again, [you're breaking up|I lost you].
        Did you butt-dial me, {name}?
        Come on, who is it?
        Bad connection? [Hello?|Call me back.]
        Mum, I can't hear you, hello?
    """,
}
