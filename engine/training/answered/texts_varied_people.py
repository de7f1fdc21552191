"""What people say in the part `varied` beyond the part `wider`: templates with choices, `[this|that|]`, each many sentences.

Written for this project, without sight of the other texts.
"""

FILLERS = {
    "name": """Aaron,Abigail,Adaeze,Adam,Aditi,Agnes,Ahmed,Aidan,Aisha,Akira,Alan,Alejandra,Alexander,Alice,Amara,Amina,Amit,
        Amy,Ana,Andile,Andrew,Angela,Anita,Anthony,Antonio,Aoife,Arjun,Arthur,Ashley,Barbara,Beatriz,Ben,Beth,Bianca,
        Bongani,Brandon,Brenda,Brendan,Brian,Bronwyn,Bruce,Caitlin,Callum,Carlos,Carol,Caroline,Catherine,Charlie,
        Charlotte,Chen,Chioma,Chloe,Christine,Ciara,Claire,Colin,Connor,Craig,Cynthia,Daniel,Darius,David,Dawn,Deborah,
        Declan,Deepak,Denise,Dennis,Derek,Diana,Diego,Divya,Dmitri,Donna,Doris,Douglas,Duncan,Dylan,Edward,Eileen,Elena,
        Elizabeth,Ella,Emeka,Emily,Emma,Eric,Ethan,Eva,Evelyn,Farah,Fatima,Fergus,Fiona,Frances,Francois,Frank,Gareth,
        Gary,George,Gemma,Giovanni,Gloria,Grace,Graham,Greg,Hannah,Harpreet,Harry,Hassan,Heather,Helen,Henry,Hiroshi,
        Holly,Hugh,Ian,Ibrahim,Imran,Ingrid,Irene,Isabella,Jack,Jacob,Jamal,James,Janet,Jasmine,Jason,Javier,Jennifer,
        Jerome,Jessica,Jill,Joanna,Johan,John,Jose,Joyce,Juan,Julie,Karen,Karthik,Kavita,Keisha,Keith,Kelly,Kenneth,
        Kevin,Kwame,Lakshmi,Latoya,Laura,Leah,Lerato,Liam,Linda,Lisa,Lorraine,Louise,Lucy,Luis,Magda,Malcolm,Manish,
        Marcus,Margaret,Maria,Mark,Martha,Matthew,Maureen,Mei,Megan,Michael,Miguel,Mohammed,Monique,Nadia,Natasha,Neil,
        Niamh,Nicole,Nigel,Nomsa,Oliver,Olga,Patrick,Paul,Pieter,Pooja,Priya,Rachel,Rahul,Rebecca,Sipho,Siobhan,Tariq,
        Wei,Zanele""",
    "family": """Abbott,Abdi,Abrams,Achebe,Adams,Agarwal,Ahmed,Akhtar,Ali,Allen,Anderson,Andrade,Armstrong,Bailey,Baker,Banerjee,
        Barnes,Barrett,Becker,Bell,Bennett,Bhatt,Blackwood,Botha,Boucher,Bowen,Boyle,Brennan,Brown,Burke,Byrne,Callahan,
        Cameron,Campbell,Carter,Castillo,Chan,Chandra,Chatterjee,Chen,Chowdhury,Clark,Cohen,Coleman,Collins,Cooper,
        Costa,Cruz,Cunningham,Dalton,Das,Davies,Delgado,Desai,Diaz,Dlamini,Doherty,Donovan,Doyle,Duffy,Dupont,Edwards,
        Ellis,Evans,Farrell,Fernandes,Ferreira,Fischer,Fitzgerald,Fletcher,Flynn,Foster,Fraser,Gallagher,Garcia,Gill,
        Goldberg,Gomez,Gonzalez,Gordon,Graham,Green,Griffiths,Gupta,Hall,Hamilton,Hansen,Harris,Harrison,Hassan,Hayes,
        Henderson,Hernandez,Hill,Ho,Hoffman,Holland,Hughes,Hussain,Ibrahim,Iyer,Jackson,Jacobs,Jansen,Jenkins,Johnson,
        Jones,Joseph,Kapoor,Kaur,Kelly,Kennedy,Khan,Khumalo,Kim,King,Kowalski,Kumar,Lambert,Larsen,Lee,Levy,Lewis,Li,
        Lopez,Lynch,MacDonald,MacLeod,Mahlangu,Malik,Marshall,Martin,Martinez,Mbeki,McCarthy,McKenzie,Mehta,Menon,
        Miller,Mitchell,Mokoena,Moore,Morales,Morgan,Morris,Murphy,Murray,Naidoo,Nair,Ncube,Nelson,Nguyen,Nkosi,Novak,
        O'Brien,O'Connor,O'Neill,O'Sullivan,Okafor,Okoye,Olsen,Owens,Park,Parker,Patel,Pereira,Petrov,Phillips,Pillay,
        Popov,Powell,Pretorius,Quinn,Ramirez,Rao,Reddy,Reid,Reilly,Reyes,Richards,Rivera,Roberts,Robinson,Rossi,Russo,
        Ryan,Sanchez,Sato,Schmidt,Sharma,Singh,Smith,Stewart,Tanaka,Taylor,Tshabalala,Venter,Williams,Yamamoto,Zhang""",
    "firm": """Willow Creek Dental,Harbour Street Garage,Peterson and Lowe Solicitors,Sunrise Bakery,
        Maple Lane Veterinary Clinic,Bluebird Travel,Northgate Savings Bank,Greenfield Primary School,Redwood Plumbing,
        The Copper Kettle,Oakdale Pharmacy,Lakeview Family Practice,Silver Birch Insurance,Riverside Motors,
        Golden Lotus Restaurant,Hilltop Nursery,Kingsbrook Library,Fairweather Roofing,Crescent Moon Books,
        Ashford Letting Agency,Pinewood Golf Club,Bright Smiles Orthodontics,Mango Tree Cafe,Coastal Air Conditioning,
        Sterling Tax Services,Helping Paws Rescue,Open Door Shelter,Tanner Brothers Carpets,Ivy House Hotel,
        Milltown Credit Union,Lockwood Security,Rosebank Florist,Quick Spark Electrical,Dunmore Hardware,
        Five Rivers Logistics,Sandpiper Cottages,Highveld Tyres,Karoo Guest House,Jacaranda Physiotherapy,
        Lotus Tech Solutions,Shanti Yoga Studio,Patel Brothers Sweets,Banyan Software,Ganga Textiles,Emerald Taxis,
        Shamrock Removals,Claddagh Jewellers,Ballyrowan Surgery,Glenview Nursing Home,Thistle Windows,
        Highland Outfitters,Dragon Palace,Casa Verde,Trattoria Bellini,Le Petit Jardin,Bayside Surf School,
        Wattle Grove Childcare,Outback Fencing,Koala Cleaning,Southern Cross Pools,Gum Tree Realty,True North Heating,
        Maple Leaf Movers,Timberline Lodge,Prairie Seed Company,Great Plains Tractor,Lone Oak Barbecue,
        Magnolia Funeral Home,Dixie Pest Control,Bayou Boat Rentals,Desert Rose Spa,Canyon View Hospital,
        Pacific Crest Dental,Evergreen Landscaping,Summit Accounting,Cornerstone Church,Grace Community Centre,
        Saint Brendan's School,Trinity Hospice,Westbrook High School,Hawthorn College,Elm Park Tennis Club,
        Lighthouse Counselling,New Dawn Recovery,Beacon Legal Aid,Marlow and Finch,Hargreaves and Stone,
        Whitman Law Group,Delaney Architects,Bishop and Daughters,Carver Engineering,Apex Scaffolding,Pronto Pizza,
        Noodle Corner,Curry Garden,Taj Spice House,The Hungry Fox,The Red Barn,Captain's Fish Bar,Penny Lane Hair,
        Studio Nine Salon,Sharp Cuts Barbers,Velvet Nails,Clearview Opticians,Sound Ear Hearing,Happy Feet Podiatry,
        Stepping Stones Preschool,Little Acorns,Busy Bees Daycare,Music Makers Academy,Swift Driving School,
        Rapid Couriers,Metro Cabs,Sky High Aviation,Blue Anchor Marina,Ocean Gate Shipping,Ironbridge Steel,
        Vulcan Welding,Top Notch Tiles,Brightside Solar,Clean Sweep Chimneys,Sparkle Laundry,Stitch in Time Tailors,
        The Button Box,Paper Moon Prints,Pixel Forge,Cloudberry Systems,Data Harbor,Netwise Support,Fox Hill Farm,
        Orchard Foods,Butcher and Sons,Cheese Cellar,Vine Street Wines,Hops and Barley,Corner Bean Coffee,
        Tall Ships Museum,Regent Theatre,Starlight Cinema,Grand Avenue Apartments,Parkside Towers,Homestead Mortgage,
        Unity Finance,Guardian Gate Alarms,Whistle Stop Kennels,Bark Avenue Grooming,Stable Lane Riding,
        Pedal Power Bikes,Second Chance Thrift,Food for All Pantry,River Valley Council,Town Hall Tickets,
        Oak and Iron Gym""",
    "dept": """sales,the front desk,reception,accounts,billing,customer service,customer care,technical support,the help desk,
        human resources,payroll,admissions,the emergency room,radiology,the maternity ward,the pharmacy,
        the nurses' station,outpatients,the lab,maintenance,security,dispatch,the warehouse,shipping,returns,purchasing,
        marketing,the press office,the legal department,claims,lettings,bookings,reservations,room service,the kitchen,
        the parts department,the service desk,the workshop,the registrar's office,the loading bay""",
    "day": """Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,next Monday,next Friday,tomorrow,the weekend,next week,
        the third of March,the twelfth of June,the first of September,January second,July fifth,November the ninth,
        the twenty-eighth,the fifteenth,the end of the month,Easter Monday,Boxing Day,New Year's Day,Thanksgiving""",
    "hour": """seven,half past seven,eight,eight thirty,eight o'clock,half past eight,nine,nine a.m.,nine thirty,ten,
        ten o'clock,a quarter to nine""",
    "evening": """four,four thirty,five,five o'clock,five p.m.,half past five,six,six thirty,seven,seven p.m.,eight,
        half past four""",
}

TEXTS = {
    ("hello", "en"): """
        Hello?
        Hello.
        Hello!
        Hi.
        Hi?
        Hi there.
        Hey.
        Hey there.
        Yes?
        Yes.
        Yeah?
        Yep?
        Yup.
        Ya?
        Ya, hello?
        Yes, hello?
        Yeah, hello?
        Hello, yes?
        Hello, hello?
        Hello, hi.
        Hi, hello.
        Oh, hello?
        Oh, hi.
        Um, hello?
        Uh, hello?
        Er, hello?
        Ah, hello.
        Mm, hello?
        Mm-hmm?
        Hiya.
        Hiya!
        Helloo?
        Hullo?
        'Ello?
        'Lo?
        Allo?
        Howdy.
        Howdy?
        Yo.
        Yo?
        Yello?
        Y'ello.
        G'day.
        Good day.
        Howzit.
        Morning.
        Afternoon.
        Evening.
        Good morning.
        Good evening.
        Hello there.
        Haan, hello?
        Haan ji?
        Namaste.
        Well, hello.
        What's up?
        Wassup?
        Sup?
        Go ahead.
        Okay, hello?
        Right, hello?
        Speak.
    """,
    ("name", "en"): """
        {name} speaking[.|, good morning.|, how can I help?]
        [Hello|Hi|Good morning|Good afternoon], {name} speaking.
        [Hello|Hi|Hey], this is {name}.
        This is {name}[.|, hi.|, go ahead.]
        [Hi|Hello], {name} here.
        {name} {family}.
        {name} {family}[ speaking| here].
        {family} residence.
        {family} residence, [hello|who's calling|good evening]?
        The {family} household, [hello|good evening|{name} speaking].
        {family} here.
        [Mister|Missus|Miss|Ms] {family} speaking.
        Doctor {family}[.| speaking.|, hello.]
        [Sergeant|Captain|Officer|Detective|Corporal] {family}[.| speaking.]
        [Lieutenant|Major|Constable|Inspector] {family}, go ahead.
        [Pastor|Father|Reverend|Sister] {name}[, hello.| speaking.|, God bless.]
        Professor {family}, [yes|hello|good morning]?
        {firm}, {name} speaking.
        {firm}, [good morning|good afternoon|how can I help you|hello]?
        [Good morning|Good afternoon|Good evening], {firm}.
        {firm}, this is {name}[.|, how can I help?]
        [Thanks|Thank you] for calling {firm}, this is {name}.
        {dept}, {name} speaking.
        {dept}, [hello|how can I help|{name} here]?
        [Yeah|Yep|Yes], {name}[.| here.]
        You've got {name}.
        {name}'s phone[.|, hello?|, who's this?]
        {name}'s phone, [she's in the shower|he's driving|can I take a message]?
        [Hello|Hi], {name}'s [desk|office|phone|line].
        {name} isn't here, [who's calling|can I help|it's {name}]?
        [Dad's|Mum's|Mom's|Grandma's] phone, [hello|who is it]?
        My [mom|mum|dad] [is busy|is in the shower|can't talk now].
        It's {name}, [mum's driving|dad's outside|I'm answering for my brother].
        [Hello|Hi], I'm just [picking up|answering] for {name}.
        He left his phone[ here|], [who's this|this is his wife]?
        She's [driving|asleep|in a meeting], [can I help|who is this]?
        [Hello|Yes|Hi], who is this?
        [Hello|Yeah], who's this?
        Who's [calling|speaking|this|there], please?
        [Hello|Sorry], who am I speaking to?
        May I [know|ask] who's [calling|speaking]?
        Who is [on the line|it|calling me]?
        [Hello|Haan|Yes], who is speaking?
        [Hello|Yes|Ya], tell me.
        Yes, [please tell me|go ahead|how may I help you|what is it]?
        [Yes|Hello], {name} here, tell me.
        Is that [you|{name}|you, {name}]?
        {name}? Is that you?
        Hey, {name}[, what's up?|, how's it going?|!]
        {name}! [Hi|Hello|Hey]!
        [Hi|Hey|Hello], {name}, [how are you|what's happening|are you there already]?
        {name}, [where are you|are you okay|what's wrong]?
        Hi, [mum|mom|dad|love|sweetheart|darling|babe].
        Hey, [babe|honey|you|bro|man|buddy|mate], what's up?
        [Hiya|Hey|Hi], [love|pet|mate|sis|doll], you [okay|all right]?
        Yes, [darling|dear|my love|boss|sir|ma'am]?
        [What's up|Wassup|What's the craic|What's happening], {name}?
        {name}, my [man|friend|brother], how are you?
        Howzit, [{name}|my bru|boet|man].
        Hello {name}, [how are ya|what's the story|any news]?
        How's she going, {name}?
        G'day, {name} [here|speaking].
        G'day, [mate|{name}], how are ya?
        I was just about to call you[.|!]
        I was just [thinking of|talking about|texting] you!
        Oh, hi, I was [expecting your call|waiting for you|hoping you'd ring].
        Oh, [hello|hi], [stranger|you|there], long time!
        Did you forget something?
        Are you [here|outside|downstairs|home] [yet|already]?
        I'm [coming|on my way|nearly there|five minutes away].
        I'm [at work|in class|driving|on the bus], what's up?
        [Hello|Hi], I'm in a meeting[.|, can I call you back?]
        I'm [a bit|kind of|rather] busy, [who's this|what is it|make it quick].
        Can't talk [right now|long], [what's up|I'm driving|be quick].
        [Make it quick|Be quick], I'm [driving|cooking|at the till].
        Hello? I'm [on the train|in a shop|at the hospital].
        Yeah, [I'm here|I'm listening|go ahead|what do you want]?
        Yeah, what [is it|now|do you want]?
        What do you want[ now|]?
        What is it[ now|], {name}?
        What[ now|'s the matter|'s wrong]?
        Is everything [okay|all right|alright]?
        Do you know what time it is?
        You woke me up[.|, who's this?]
        [Hello|Mm], I was [asleep|sleeping], who's this?
        How did you get this number?
        Where [did you get|have you got] my number[ from|]?
        I don't know this number[.|, who is it?]
        [If you're selling something|Whatever it is], I'm not interested.
        Not interested[.|, thank you.|, goodbye.]
        Stop calling [me|this number|here].
        Take me off your list[, please|].
        Is this [a robot|a recording|spam|a scam call]?
        Are you a real person?
        No, I don't want [any|to buy anything|insurance].
        I think you've got the wrong number.
        You have the wrong number[.|, sorry.]
        Wrong number[, mate|, sorry|].
        There's no {name} [here|at this number].
        No {family} here[.|, sorry.]
        This isn't {name}[.|, you want my sister.]
        This is not {firm}[.|, wrong number.]
        [Speaking|This is she|This is he|That's me].
        Yes, this is [he|she|{name}|Mister {family}].
        Yes, speaking[.|, who's calling?]
        Yep, that's me[.|, who's asking?]
        Who wants to know?
        Who's asking?
        Hello, you're through to {name}.
        You're through to {dept}[.|, {name} speaking.]
        You've reached {name}, how can I help?
        [Reception|Front desk|Security|Kitchen|Workshop], {name} [speaking|here].
        [Ward six|Ward nine|Room twelve|Nurses' station], {name} speaking.
        [Night desk|Control room|Dispatch|Gatehouse], go ahead.
        Emergency desk, [what's the problem|{name} speaking].
        Switchboard, [good morning|which department|can I help you]?
        [Helpdesk|Service desk|Bookings|Accounts], this is {name}.
        {name} from {firm}[.| speaking.]
        {firm}, can you hear me?
        {firm}, [pickup or delivery|for today or tomorrow|what would you like]?
        {family} and sons, [hello|good morning|{name} speaking].
        Doctor {family}'s [office|rooms|surgery|clinic][.|, good morning.]
        [Principal's|Manager's|Judge's|Mayor's] office, {name} speaking.
        How can I help[ you|]?
        How may I [direct your call|be of service|assist you]?
        What can I do for you[ today|]?
        [Morning|Afternoon|Evening], what can I do [for you|you for]?
        Talk to me[.|, {name}.]
        Go for {name}.
        [Speak|Shoot|Go ahead], I'm listening.
        Yo, it's {name}[.|, who dis?]
        Yo, [what's good|what's up|who's this|where you at]?
        Ahoy there, {name} speaking.
        [Hello|Hi there], you got me[.|, what's up?]
        Hello, [it's me|only me|I'm still here].
        Hello, my [friend|dear|brother|sister].
        Hello, [sir|madam|ji|uncle|aunty], how are you?
        Namaste, {name} [speaking|here].
        Salaam, [who's this|how are you|{name} speaking].
        [Top of the morning|Morning all|Good day to you], {name} here.
        Oh, it's you[.|!|, what's up?]
        Oh, thank God, [it's you|you called|I was worried].
        Finally! [Where are you?|I've called you all day.]
        At last, I've been trying to reach you.
        I just [rang|called|messaged|tried] you.
        Sorry, I [missed your call|was outside|dropped the phone].
        Sorry, [hi|hello], I couldn't find my phone.
        Hello, [I can hear you|yes, I'm here|it's a bad line].
        Can you hear me[ now|]?
        Hang on, who's this?
        Wait, who's this?
        Say that again?
        Is this about the [car|flat|job|sofa|delivery|dog]?
        Are you calling about the [ad|room|boiler|parcel|interview]?
        Is it about my [appointment|order|results|prescription]?
        Are you the [plumber|driver|courier|electrician|doctor]?
        Is that the [school|hospital|bank|taxi|garage]?
        Leave it [at the door|with the neighbour|on the porch], please.
        Yes, come up, [third floor|second door|flat four].
        I'm at the gate, [where are you|can you see me]?
        Yes, hi, [come in|the door's open|I'll come down].
        Do I know you?
        You again?
        Not you again.
        Guess who's [home|awake|back]?
        Happy birthday, {name}!
        [Merry Christmas|Happy New Year|Happy Diwali], {name} speaking!
        Who the hell is this?
        {name} {family}, [attorney at law|human resources|accounts|legal].
        [Hello|Hi], it's {name}, [who's that|what's up|I'm home].
        {name} and {name}'s house, hello?
        Pizza place, just kidding, it's {name}.
        City morgue, you kill them, we chill them.
        Hello, I think it's for {name}.
        {name}, it's for you! Hello?
        Turn that down! Hello?
        Shush, I'm on the phone. Hello?
        I've got it! Hello?
        Am I late?
        Any news?
        Did you get [it|my text|home okay|the job]?
    """,
    ("again", "en"): """
        Hello?
        Hello? Hello?
        Hello? [Anyone|Anybody] there?
        Hello, [is anyone|is anybody|is someone] there?
        [Anyone|Anybody] there?
        Is [anyone|anybody|somebody] [there|on the line]?
        [Hello|Hi], are you there?
        Are you [there|still there|on the line]?
        You there?
        You still there?
        Can you hear me?
        [Hello|Hello, hello], can you hear me?
        [Hello|Hi], who's there?
        Who's there?
        [Hello|Yes], who is this?
        Who is it?
        I can't hear you[.|, hello?|, speak up.]
        [Hello|Sorry], I can't hear [you|anything|a thing].
        I can't hear anything[.|, try again.|, hello?]
        There's nobody there.
        [Nobody|No one] there[.|, I'm hanging up.]
        I'm [hanging up|going to hang up|putting the phone down] [now|then].
        Right, I'm hanging up.
        Okay, [bye|bye then|goodbye|I'm hanging up].
        [Speak|Talk|Say something][.|, please.]
        Say something[.|, will you?]
        Speak up[.|, please.|, I can't hear you.]
        Hello? [Speak up|Say something|Talk to me].
        Yes? [Hello?|Who's there?|Who is this?]
        Yes, hello?
        [Hi|Hey]? [Hello?|You there?]
        Hello? [Is that you|Is this thing working|Is this a bad line]?
        {name}? Is that you?
        {name}? [Hello?|Are you there?|Can you hear me?]
        Hello, {name}?
        Mum? [Hello?|Is that you?]
        Hello? [Mom|Dad|Babe|Honey]?
        You're [breaking up|on mute|very faint|cutting out].
        I think you're on mute.
        Are you on mute?
        It's a [bad|terrible|dreadful] line[.|, hello?]
        Bad connection[.|, call me back.]
        Did you [pocket dial|butt dial] me?
        I think you've [pocket dialled|butt dialled] me.
        Is this a [joke|prank|prank call]?
        Very funny[.|, who is this?]
        Stop [breathing|messing about|playing games], who is this?
        I can hear you [breathing|there].
        Hello, {name} speaking, [hello|can I help|who's there]?
        Hello, {firm}, [can you hear me|are you there|hello]?
        {firm}, hello?
        Can I help you?
        How can I help[ you|]?
        Hello, how can I help?
        Hello, hello, hello?
        Helloo?
        Hellooo? [Anybody home|Earth to {name}]?
        [Hm|Huh|Weird|Strange], [no one there|nobody there|it's silent].
        There's no one [there|on the line|speaking].
        It's [silent|just silence|one of those calls] again.
        Probably [a robot|spam|a scam|a sales call].
        Another [spam|silent|robot] call.
        Call [me |]back, I can't hear you.
        Try [again|calling back], I can't hear you.
        Ring me back[.|, I can't hear you.]
        Sorry, [what|who|say again|did you say something]?
        Pardon?
        What?
        Go ahead[.|, I'm listening.|, caller.]
        [I'm|We're] listening.
        Hello, caller, [are you there|go ahead|can you hear me]?
        Can you speak[ up|], please?
        Wait, let me [turn up the volume|take you off speaker]. Hello?
        Yo, [you there|hello|who's this]?
        Oi, [hello|who's that|say something]!
        Well? [Hello?|Who is it?|What do you want?]
        [Haan|Yes], hello, [who is it|speak|voice is not coming].
        Your voice is not coming.
        [Last chance|Going once|I'll count to three], hello?
        Hello? [No|Nope|Nothing]. [There's no one there.|They've hung up.|It's dead.]
    """,
    ("business", "en"): """
        [Thank you|Thanks] for calling {firm}, [my name is|this is] {name}, how [may|can] I [direct your call|help you today]?
        [Thank you|Thanks] for calling {firm}. [Are you a new or an existing customer|Do you have an account with us]?
        Thanks for calling {firm}, [can you hold for just a second|could you hold please|would you mind holding]?
        Thanks for calling {firm}, [is this for pickup or delivery|will that be pickup or delivery|pickup or delivery today]?
        [Thanks|Thank you] for [calling|phoning] {firm}, {name} here[, what's up|, what can I do for you|, how's it going]?
        Thank you for calling {firm} on this [beautiful|lovely|rainy] {day}, [how can I help|what can I get started for you]?
        Thanks for calling {firm}, [you've got|you have|you're speaking with] {name}[ in {dept}| over in {dept}|].
        Thank you for calling {firm}, [may I have your first and last name|can I start with your name|who am I speaking with]?
        Thanks for ringing {firm}, [{name} speaking|you're speaking with {name}|this is {name}|it's {name}][, how can I help|].
        Thank you for calling {firm}, [can I get your account number|what's your order number|can I have your postcode] please?
        Thank you [so|very] much for calling {firm}, [oh, one second|just bear with me one moment|sorry, give me one second].
        Thank you for calling {firm}, [home of|where you'll find] the [best burgers|lowest prices] in town, {name} speaking.
        Thanks for calling {firm}, [would you like to try|can I interest you in] our [two for one|family deal] today?
        [Thank you|Thanks] for calling {firm}, [your call is on a recorded line|we're on a recorded line], [this is|it's] {name}.
        [Thank you|Thanks] for calling {firm} {dept}, [what can I help you find|what are you looking for|what do you need] today?
        Thanks for calling {firm}, [sorry about the wait|sorry it took me so long to pick up|sorry to keep you], how can I help?
        Thank you for calling {firm}, [is this an emergency|is this urgent|are you having an emergency][, or can you hold|]?
        [Thanks|Thank you] for [calling|phoning] {firm}, [go ahead|I'm listening|fire away|yes].
        [Thank you|Thanks] for calling {firm}, we're open till {evening}, [how can I help|what can I do for you|can I help you]?
        [Thank you|Thanks] for calling, {firm}, [hello|good morning|good afternoon], {name} [speaking|here].
        Thank you for holding, this is {name}[ in {dept}|], [how can I help|who am I speaking with|what seems to be the problem]?
        Thanks for holding, [sorry about that|I do apologise for the wait|it's been a crazy morning], what can I do for you?
        Good morning, {firm}, [{name} speaking|this is {name}|you're speaking with {name}][, how can I help|, how may I assist|]?
        Good morning, {firm}[, can I help you|, can you hold please|, how may I direct your call|, which department please]?
        [Good morning|Good afternoon|Morning], {dept}, [{name} speaking|this is {name}|{name} here|it's {name}].
        Good morning, [you're through to|you've come through to|you've reached] {name} at {firm}[, how can I help?|.]
        Good morning, thank you for calling {firm}, [how may I help you|how may I assist you|who would you like to speak to]?
        Good morning, doctor's surgery, [can I help you|are you calling for an appointment|can I take your date of birth]?
        [Good morning|Good afternoon|Morning], [and welcome to|and thanks for calling] {firm}, my name's {name}, how can I help?
        Good morning, [reception|front desk|switchboard|main office], [how can I help|who are you looking for|can I help you]?
        Good morning, doctor {family}'s [office|rooms|surgery|practice], [{name} speaking.|how can I help?|please hold.]
        Good morning, {family} and [partners|sons|company|associates], [how can I help?|can I ask who's calling?|{name} speaking.]
        Good morning, [bear with me one second|just one moment please|sorry, one moment][, I'm just on the other line|].
        Good morning, [happy {day}|it's a great day] at {firm}, [this is|it's] {name}, [how can I help|what can I do for you]?
        Good afternoon, {firm}, [{name} speaking|{name} here|it's {name}][, how can I help you|, what can I do for you|]?
        Good afternoon, you're speaking to {name}[ in {dept}|], [can I take your reference number|could I take your name please]?
        [Good afternoon|Good morning], {family} residence, [sorry, I mean|oh, sorry,] {firm}, [how can I help|can I help you]?
        [Good afternoon|Good morning|Afternoon], primary school, [{name} speaking.|the office.|how can I help?|can I help you?]
        Good afternoon, [sales|accounts|lettings|customer care], [{name} speaking.|can I help?|how can I help you?]
        Good afternoon, {firm}, [are you calling to book a table|is it for a booking|would you like to make a reservation]?
        Good afternoon, {firm} customer service, [may I have your name please|can I take your surname|have you called us before]?
        [Good evening|Evening], {firm}, [{name} speaking|this is {name}|front desk][, how may I be of service|, how can I help|]?
        [Good evening|Evening], [night desk|night reception|night porter|security], [can I help you?|{name} speaking.]
        [Good evening|Evening], {firm}, [would you like to order?|is it a collection or a delivery?|table for tonight?]
        [Good evening|Evening], [out of hours service|the emergency line|on call team], [what's the problem|is anybody hurt]?
        [Morning|Mornin'|Good morning], {firm}[, {name} here.|, {name} speaking.|, how can I help?|, what can we do for you?]
        Morning, [parts|service|workshop|stores|dispatch], [{name} speaking.|{name} here.|what do you need?]
        Morning, [how are you going|how you going], {name} here[ from {firm}| at {firm}|], [what can I do for ya|how can I help]?
        [Morning|Mornin'|Good morning], [you all right|you okay], what can I [do|get] for you?
        Afternoon, {firm}, [what can I do you for?|how can I help?|{name} on the line.|are you after a booking?|can I help you?]
        Evening, {firm}, [we're just about to close|kitchen closes at {evening}|we're pretty full tonight], how [can|may] I help?
        [Hello|Hi|Hello there], {firm}[, can I help you?|, {name} speaking.|, good morning.|, who's calling please?]
        [Hello|Hi|Hello there], {firm}, [one moment please|hold on please|hang on one sec|just a minute].
        [Hello|Hi|Hello there], {firm} [here|speaking], [what can I get you?|yes please.|how can I help?|tell me.]
        [Hello|Hi|Hello there], you're through to {firm}[, you're speaking with {name}|, my name's {name}|], how [can|may] I help?
        Hello, thank you for calling {firm}, [sorry, we're very busy|it's a bit noisy in here], [can you speak up|can you hold]?
        [Hello|Hi|Hello there], this is {name} [at|from|with] {firm}[, what's your name please?|, how may I help you today?|.]
        Hello, [reception|bookings|accounts|enquiries], [{name} speaking.|how can I help?|who's that?|can I help you?]
        [Hello there|Hello|Hi there], you've got {name} at {firm}, [what can I do for you|how can I help|how are you today]?
        [Hello|Hi|Hello there], {name}'s [phone|desk|line|office], {name} speaking.
        Hello, [kitchen|bar|warehouse|loading bay|back office]. [Who do you want?|Who's this?|Yes.|Hello?]
        [Hello|Hi|Hello there], is that [the delivery|the courier|the electrician|head office]? [It's {name}|This is {firm}] here.
        [Hello|Hi|Hello there], yes, this is {firm}, [how can I help you|who am I talking to|what is it regarding]?
        [Hello|Hi|Hello there], {firm}, [did you want to book in|are you calling about an appointment|is it about a repair]?
        Hello, good morning sir, [{firm}|{name} from {firm}], [how may I help you?|tell me sir.|please tell me how I can assist.]
        [Hello|Hi|Hello there] ma'am, {firm}, {name} this side, [how may I assist you|how can I help you today]?
        [Hello|Hi|Hello there], vet's, [{name} speaking.|can I help?|is it an emergency?|what's your pet's name?]
        Hello, [garage|shop|office|salon], [can I help you?|hold on a minute.|{name} speaking.]
        [Hi|Hello|Hey], {firm}[, this is {name}.|, {name} speaking.|, how can I help?|, can I help you?]
        [Hi|Hello], thanks for calling {firm}, [what can I get for you|are you calling to place an order|do you want to order]?
        [Hi there|Hiya|Hey there], {firm}, [{name} speaking|you're talking to {name}], [what can I do for you|how can I help]?
        [Hi|Hello|Hey], you've reached {firm}, {name} speaking[, how can I help?|, what can I do for you?|, who's this?|.]
        [Hi|Hello|Hey], {name} speaking, [how can I help?|which company are you calling from?|what's it regarding?|go ahead.]
        [Hi|Hello|Hey], it's {name} [at reception|in the office|in {dept}], [how can I help|who are you after|what do you need]?
        [Hi|Hello|Hey], [this is|it's] {name} in {dept}, [I hear you had a question.|what can I help you with?|how may I help?]
        Hi, you're through to the [help desk|service desk|booking line], [can I take your name|what seems to be the issue]?
        [Hi|Hello|Hey], {name} [covering|answering] [for {name}|{name}'s phone], [she's on leave|they're at lunch], can I help?
        [Hi|Hello|Hey], {firm}, [I'm just with a customer|I'm on the other line], can you [hold|call back in five]?
        [Hiya|Hi|Hi ya], {firm}[, you all right?|, {name} speaking.|, what can I do for you?|, can I help?]
        [Hiya|Hi|Hi ya], you're through to {name}[ at {firm}|], [how can I help|what's it about, love|are you all right to hold]?
        Howdy, {firm}, [{name} speaking.|this is {name}.|what can we do for y'all?|how can I help you?|what can I do for you?]
        [Hey|Hi], {firm}[, what's up?|, this is {name}.|, what can I get you?|, can you hold?|, {name} here.|, {name} speaking.]
        [Hey|Hi] there, thanks for calling {firm}, [how's your {day} going|how are you doing], [this is|it's] {name}.
        G'day, {firm}, [{name} speaking.|{name} here.|how can I help?|what can I do for ya?|can I help you?|how may I assist you?]
        G'day, you've got {name}[ at {firm}| in the workshop| in {dept}|], how's it going?
        Howzit, {firm}, {name} [speaking|here], [how can I help|what can I do for you|who am I speaking to|who's calling please]?
        Namaste, [welcome to|thank you for calling] {firm}, [my name is|this is] {name}, how [may|can] I assist you?
        Kia ora, {firm}, [{name} speaking.|you're speaking with {name}.|how can I help?|who's calling please?|can I help you?]
        Dia duit, {firm}, [{name} speaking.|how can I help you?|can I help you at all?|who's calling please?]
        Bonjour, hi, {firm}, [{name} speaking.|how can I help you?|one moment please.|how may I assist you?|who's calling please?]
        {firm}, good morning[, how can I help?|, {name} speaking.|, how may I direct your call?|, what can I do for you?|.]
        {firm}, good afternoon[, can I help you?|, this is {name}.|, which extension please?|, who's calling please?|.]
        {firm}[, good day|, good morning|], hold please.
        {firm}[, yes|, hello|], [please hold.|can you hold?|one moment.|just a sec.|hang on.]
        {firm}[, hello|], {name} [speaking|here][, how can I help?|, can I take your name?|, what can I do for you?|.]
        {firm}[, good morning|], [this is|it's] {name}[, how can I help you?|, are you calling about a delivery?|, go ahead.|.]
        {firm}[, good morning|], [how may I direct your call|who would you like to speak with|which department do you need]?
        {firm}, {name}[ here|], [talk to me.|what do you got?|what do you need?|yes.]
        {firm}[, hi|, hello there|], [pickup or delivery|carry out or delivery|eat in or take away|is this for here or to go]?
        {firm}[, hello|], [what's the address|where are you going to|where can we pick you up|what time do you need the cab]?
        {firm} {dept}[, yes|, hello|], {name} [speaking|here][, what can I do for you?|, how can I help?|, is that a new order?|.]
        {firm} {dept}[, hello|], [can I have your order number|what's your account number|may I have your employee number] please?
        {firm} [head office|main switchboard|customer care|support], [how can I help?|{name} speaking.|who's calling please?]
        {firm} [parts counter|service desk|body shop], {name}, [what can I find for you|what year and model|how can I help]?
        {firm} reception, [good morning|good afternoon|hello], [who can I put you through to|how may I help you|how can I help]?
        {firm}, [yeah|yes], [go ahead.|hello.|what can I do for you?|who's this?|how can I help?|can I help you?]
        {firm}[, hello|], can I help you[ at all| please|, love|, sir]?
        {firm}, [sorry, can you hold on|bear with me|one second please], [I've got a call on the other line|I'm serving someone].
        {firm}[, hello|], [did you say you wanted to book|are you calling for a quote|is it about a booking|how can I help you]?
        {firm}, [we're closed till {hour}|we don't open till {hour}|we're just closing up], but [can I help|what do you need]?
        {firm} [emergency|twenty four hour] line, [what's happening|what's the nature of the problem|is everyone safe]?
        {firm} night line, {name} [speaking|here], [what's going on|where are you calling from|what's the trouble|how can I help]?
        {firm} law offices, [how may I direct your call|may I ask who's calling|are you a current client|how can I help]?
        {firm} dental[, yes|, hello|], [this is|it's] {name}, [are you in any pain|is it for a check up|how can I help]?
        {firm} hotel, [front desk|reception|concierge], {name} [speaking|here], [how may I assist|which room please]?
        {firm} farm shop, [hello|good morning|{name} speaking|{name} here], [are you after eggs|is it about the lambs|can I help]?
        {firm} [and good morning to you|hello hello], [what can I do for you|who have I got there|how can I help you]?
        {dept}[, good afternoon|, hello|], {name} [speaking|here].
        {dept}[, good afternoon|, hello|], {name}[ here|], [can I help|what can I do for you|what have you got|who's this]?
        {dept}[, hello|], [this is|it's] {name}, [how may I help you|can I have your name|who am I speaking with]?
        {dept}, [hold please|one moment|good morning|good afternoon][, I'll be right with you|].
        {name} [speaking|here][, how can I help?|, what can I do for you?|, who's calling?|, good morning.|, can I help you?]
        {name} [speaking|here], {firm}[, how can I help?|, good morning.|, what's it regarding?|, who's calling please?|.]
        {name} {family}, {firm}[, good morning.|, how can I help?|, what can I do for you?|, who's calling please?|.]
        {name} {family}, [how can I help?|what can I do for you?|go ahead.|good afternoon.|who's calling please?|can I help you?]
        {name} {family} speaking, [{dept}|{firm}], how [can|may] I [help|assist] you?
        {name}'s phone, {name} [speaking|here][, can I take a message?|, he's not at his desk.|, she's just stepped out.|.]
        {name}'s desk, [this is {name}|{name} here], [can I help you?|he's on another call.|she's in a meeting till {hour}.]
        {name} {family}'s office, [{name} speaking.|how can I help?|may I say who's calling?|good morning.|what can I do for you?]
        {name} here, [{dept}|{firm}|workshop|front desk], [what's up?|how can I help?|talk to me.]
        {name} from {firm}, [hello|good day|yes, hello], [how can I be of assistance|who am I speaking to|how may I assist you]?
        {family} and sons, [{name} speaking.|how can I help?|can I help you?|good morning.|who's calling please?]
        {family}'s [bakery|hardware|pharmacy|garage|florist], [good morning|hello|can you hold][, {name} speaking|].
        {family}'s [plumbing|heating|electrical|roofing], [{name} speaking.|is it an emergency?|go ahead.]
        {family} residence and farm, [{name} speaking.|can I help you?|who's calling?|how can I help?|what can I do for you?]
        {family} Motors[, good day|, good morning|], [service or sales?|{name} speaking.|which department?|what can I do for you?]
        {family} Primary School, [{name} speaking.|are you calling about an absence?|school office.|how can I help?]
        {family} [Veterinary|Dental|Family] [Clinic|Practice|Centre], [how can I help?|can you hold please?|{name} speaking.]
        Doctor {family}'s office, [can you hold please?|this is {name}.|are you a patient here?|how can I help you?]
        Doctor {family}'s rooms, [good morning|hello], {name} [speaking|here][, is it for an appointment?|, how can I help?|.]
        [You're|You are] through to {name}[ in {dept}| at {firm}|], [how can I help|what can I do for you|can I take your name]?
        You're through to {firm}, [can I take your name|do you have a reference|what's your postcode|how can I help], please?
        [You've reached|You've got|You're through to] {firm}, {name} speaking[, how may I help?|, what can I do for you today?|.]
        You've reached {dept}, [this is {name}|{name} speaking|you're talking to {name}], [how can I help|what's going on]?
        You've come through to {dept}, [who did you want, love|were you after someone else|can I help|who's calling please]?
        You're speaking with {name} at {firm}, [how may I help you today|can I take your details|what can I do for you]?
        You're talking to {name}, [what can I do for you|how can I help|what's the problem|what's your order number]?
        Welcome to {firm}, [my name is|this is] {name}, [how may I assist you|may I have your name please|how can I help]?
        Welcome to {firm}, [is this your first time calling|are you already a member|what brings you to us today|how can I help]?
        [It's|Hello, it's] a great day at {firm}, [this is {name}|{name} speaking|my name is {name}], how can I [help|serve you]?
        It's {name} at {firm}, [sorry I missed you earlier.|did you just ring?|how can I help?|were you trying to get me?]
        [This is|Hello, this is] {firm}, [{name} speaking.|how can I help?|who am I speaking with?|what can I do for you?]
        [This is|Hello, this is|Yes, this is] {name} [at|with|from] {firm}, [how can I help|who's calling|what can I do for you]?
        [This is|Hello, this is|Yes, this is] {name}[, how can I help you?|, what can I do for you?|, go ahead.|, who's this?]
        This is {name} in {dept}, [you were transferred to me|they put you through to me], [how can I help|what do you need]?
        [This is|Hello, this is] the front desk, [how may I assist you|can I help you|is everything all right in your room]?
        This is the [manager|owner|foreman|supervisor|duty manager], [what's the problem|how can I help|what can I do for you]?
        [Front desk|Main desk|Lobby], [{name} speaking.|this is {name}.|how can I help?|can I get your room number?]
        [Reception|Main reception|Front office][, good morning.|, hello.|, {name} speaking.|, can I help you?|, how may I help?]
        [Switchboard|Main switchboard|Telephonist], [which extension|which department|who would you like|which name], please?
        [Operator|Hotel operator|Switchboard], [how may I direct your call?|what extension please?|go ahead.|can I help you?]
        [Concierge|Concierge desk], {name} [speaking|here], [how may I be of service|how may I assist|what can I arrange for you]?
        Room service, [good evening|good morning|{name} speaking], [what would you like|may I take your order|what can I send up]?
        [Housekeeping|Laundry], [hello|{name} speaking|good morning], [what do you need|which room is it|how can I help]?
        [Security|Gatehouse|Main gate], [{name} speaking.|go ahead.|yes.|what's going on?|control room.]
        [Security desk|Guard house|Gate two], [who's calling?|{name} here.|is there a problem?|can I help you?]
        [Control room|Control|Operations], {name} speaking, [go ahead.|what's your location?|what have you got?|how can I help?]
        [Dispatch|Transport|Traffic office], [go ahead.|this is {name}.|what's your location?|who's this?|what's the job number?]
        Dispatch, {firm}, [how soon do you need a truck|where are you broken down|what's the address|are you in a safe spot]?
        Workshop[, {name}|, hello|, yeah|, {name} speaking], [who's that?|what's up?|you'll have to speak up.]
        [Body shop|Paint shop|Collision centre], [{name} here.|hold on.|what can I do for you?|is this about the silver one?]
        Garage, [{name} speaking|hello|yes mate], [is it about your car|what's the registration|when do you want it in]?
        [Parts|Spares][, hello|], {name}, [what are you looking for|what's the part number|what year is it|what can I get you]?
        [Service|Service desk][, hello|], [{name} speaking|this is {name}], [do you need to book it in|what are we working on]?
        Warehouse, [{name} here|yeah|hello], [who are you looking for?|is this about the pallets?|hold on, it's loud in here.]
        Loading dock, [yeah|{name}|go ahead|hello], [what's your E T A|which bay|are you the driver]?
        [Shop floor|Assembly|Press room], {name}, [hang on, let me step outside.|speak up, it's loud.|who do you want?|yeah.]
        [Factory|Plant|Mill|Foundry], [{name} speaking|hello|yes], [which line?|who do you want?|say again, I can't hear you.]
        [Line two|Line four|Packing|Moulding], {name}, [what's broke now?|what do you need?|yeah, go ahead.|yes.]
        [Site office|Site hut|Job trailer], {name} [speaking|here], [what can I do for you|who's this|is this about the concrete]?
        Maintenance, [{name} here|this is {name}|go ahead], [what's leaking|what's the unit number|what's the problem]?
        On call technician, {name} [speaking|here], [what seems to be the problem|where are you located|is the system down]?
        [On call engineer|Duty engineer|Network operations], [go ahead.|{name} speaking.|what's the alarm?|what's happened?]
        I T help desk, [this is {name}|{name} speaking], [have you got a ticket number|what's not working|are you at your desk]?
        Tech support, {name} speaking, [what seems to be the trouble|can I get your serial number|have you tried restarting it]?
        [Service desk|Support desk], [can I take your staff number|may I have your name|{name} speaking|what's the issue], please?
        [Customer service|Customer services], [this is {name}|{name} speaking|{name} here], [how can I help|may I have your name]?
        Customer care, [how may I assist you|please tell me your registered number|whom am I speaking with] [today|please]?
        Accounts, [{name} speaking|hello|good morning], [do you have an invoice number|which company is it|how can I help]?
        [Accounts payable|Purchase ledger], {name}[ speaking|], [what's the invoice number|who's calling|can I help you]?
        [Payroll|Wages|Payroll office], [{name} speaking.|this is {name}.|how can I help?|can I have your employee number?]
        [Human resources|H R], {name} [speaking|here][, how can I help?|, is this about the vacancy?|, may I ask who's calling?|.]
        Sales, [{name} speaking|good morning|hello|how can I help], [is this about the truck|who's this|what are you looking for]?
        Lettings, {name} [speaking|here], [which property is it about|are you a tenant or a landlord|when would you like to view]?
        Leasing office, [this is {name}|{name} speaking], [are you looking for a one bedroom|are you a resident|how can I help]?
        Box office, [{name} speaking|good afternoon|hello], [which show|how many tickets|what night were you thinking]?
        Bookings, [{name} speaking|hello|good morning], [what date are you after|how many people|have you stayed with us before]?
        Reservations, [this is {name}|{name} speaking|good evening], [how may I help?|for how many?|which night would you like?]
        Admissions, {name} [speaking|here], [is this about an application|do you have a student number|how can I help]?
        School office, [{name} speaking|good morning|hello], [is it about an absence|which class|can I help you|how can I help]?
        [Main office|District office|Middle school], [{name} speaking.|can you hold?|how can I help?|this is missus {family}.]
        Attendance line, [this is|it's] {name}, [what's the student's name|who will be out today|which grade is your child in]?
        University of {family}, [{dept}|registry|the library], {name} [speaking|here], how [can|may] I help[| you| you today]?
        Library, [{name} speaking|hello|good afternoon], [do you want to renew|have you got your card number|how can I help]?
        [Circulation desk|Reference desk], [this is {name}.|how can I help you?|{name} speaking.|can I have your card number?]
        Surgery, [hello|good morning|{name} speaking], [is it for today|which doctor do you see|can I take a date of birth]?
        [Pharmacy|Chemist's], [this is {name}|{name} speaking|how can I help], [what's the date of birth|are you picking up]?
        Ward [four|six|ten|seven], [sister {family}|staff nurse {name}|{name}] speaking[, who are you calling about?|.]
        Nurses' station, [this is {name}|{name} speaking|hold on please], [which patient|are you family|how can I help]?
        Emergency department, [{name} speaking|triage|hold please], [who's calling?|what's the patient's name?|go ahead.]
        [Radiology|X ray], {name} [speaking|here], [do you have a referral|what time is your scan|can I get your date of birth]?
        Appointments, [{name} speaking|good morning|hello], [is it a new booking|are you changing one|what's the surname]?
        [Dental office|Orthodontist's office], [can you hold?|how can I help you?|this is {name}.|are you having any pain?]
        [Animal hospital|Vet clinic|Pet hospital], [can you please hold?|is this an emergency?|this is {name}.|how can I help?]
        [Poison control|Poisons line], [is the person awake|what did they take|how can I help|how old is the child]?
        Roadside assistance, [are you in a safe place|what's your membership number|{name} speaking, where are you|it's {name}]?
        [Gas emergency|Gas leak line][, hello|], [can you smell gas now?|what's the address?|is anyone unwell?|my name's {name}.]
        [Non emergency line|County dispatch], [what is the address?|go ahead.|is this happening now?|how can I help you?]
        [Police department|Town police], [officer {family}|records|front desk], [is this an emergency?|how can I help?|go ahead.]
        Fire station [two|five|nine], [{name} speaking.|lieutenant {family}.|how can I help?|hold on.]
        [County clerk's office|Tax office|Motor vehicles], [{name} speaking.|this is {name}.|please hold.|how can I help you?]
        [City hall|Mayor's office|Township office], [how may I direct your call?|which office?|this is {name}.|please hold.]
        [Council offices|Borough council], [{name} speaking.|is it about your bins?|which department do you need?|how can I help?]
        [Town hall|County hall], [good morning|hello|{name} speaking], [is it council tax|is it planning|who were you after]?
        [Parish office|Parish centre], [{name} speaking|hello|God bless, good morning], [is it about the hall|can I help]?
        Church office, [this is {name}|good morning|{name} speaking][, how can I help|, are you calling about the food bank|]?
        [Charity shop|Thrift store|Op shop], [{name} speaking|hello|good morning], [do you need a collection|can I help]?
        Food bank, [{name} here|hello|good morning], [do you have a voucher|are you dropping off|how can I help|can I help you]?
        [Animal shelter|Dog pound], [this is {name}|{name} speaking], [are you looking to adopt|have you lost a dog|can you hold]?
        [Funeral directors|Funeral home], {name} [speaking|here], [how may I help you?|I'm sorry for your loss.|take your time.]
        Law offices of {name} {family}, [how may I direct your call?|this is {name}.|may I ask who's calling?|{name} speaking.]
        Chambers, [{name} speaking|good morning|clerk's room], [which matter is it|who's calling please|how can I help]?
        {family}, {family} and {family}, [how may I direct your call?|good morning.|one moment please.]
        [Solicitors' office|Legal aid], [{name} speaking.|good afternoon.|can I take your name?|do you have a file reference?]
        Bank of {family}, [how may I direct your call?|this is {name}.|which branch do you need?|are you an account holder?]
        Card services, {name} speaking, [can you confirm your name|may I have the last four digits|is your card lost or stolen]?
        [Claims|Motor claims], [{name} speaking|this is {name}|good morning], [were you in an accident|is anyone injured]?
        [Mortgages|Home loans|Lending], {name} speaking, [is it a new application|may I have your reference|how can I help]?
        [Insurance|Insurance agency|Brokers], {name} speaking, [is it car or home|what's your policy number|are you renewing]?
        Newsdesk, [{name} speaking|yes|hello|go ahead], [what have you got|who's this|have you got a story]?
        Studio, hello, [you're through to {firm}.|what's your name and where are you calling from?|who's that on the line?]
        [Salon|Hair salon], [{name} speaking|hello|hi there], [are you after a cut|who do you usually see|is it cut and colour]?
        [Barber shop|Barber's], [what's up|hello|yeah, {name} here|hold on a second], [who cuts your hair|who's this]?
        Nail bar, hello, [what time you want|how many people|which day you like to come|you want manicure or pedicure]?
        [Pizza|Pizza place|Trattoria], [pickup or delivery?|what can I get you?|hold on one second.|go ahead with your order.]
        [Chinese takeaway|Golden Dragon], hello, [what would you like?|delivery or collection?|what's your phone number please?]
        Kitchen, [yeah|hello|{name}|what], [what's up?|I've got six tickets up, be quick.|chef's not here, who's this?]
        [Bar|Tap room], [hello|yeah|{name} speaking], [you'll have to shout.|it's packed in here.|who are you looking for?]
        Pub, [hello|{name} speaking|all right], [are you wanting a table?|we're open till {evening}.|what can I do you for?]
        Cabs, [where to|where from|how many passengers|what name is it], [love|mate|please]?
        [Taxis|City taxis|Airport cars|Private hire], [where are you going|what's the pick up|when for|is it for now], please?
        [Cab office|Taxi office], [it'll be twenty minutes.|where are you, love?|go on, what's the address?|{name} speaking.]
        [Minibus hire|Coaches|Van hire|Bus charter], {name} speaking, [how many seats|what date is it|one way or return]?
        [Travel desk|Travel agency], [{name} speaking|good afternoon|namaste], [which sector sir|domestic or international]?
        [Golf shop|Golf club], [this is {name}|{name} here|good morning], [looking for a tee time|how many players|what day]?
        [Pro shop|Clubhouse|Bowling alley], {name} speaking, [when do you want to play|what can I do for you|how many of you]?
        Leisure centre, [{name} speaking|hello|good morning], [is it for a court|swimming or gym|are you a member|how can I help]?
        Stables, [hello|{name} speaking|yes], [is it about a lesson?|is it about the mare?|sorry, I'm out in the yard.]
        [Farm|Dairy|Home farm], [{name} here|hello|yeah], [is it about the hay?|hang on, I'm on the tractor.|who's that?]
        Co op, [{name} speaking|feed store|good morning|{name} here], [is it seed or feed|what can we load for you|can I help]?
        [Feed and seed|Farm supply][, hello|], [what can I get you?|this is {name}.|how much you need?|y'all need a delivery?]
        Nursery, [{name} speaking|hello|good morning], [is it about your little one|are you running late|who's collecting today]?
        [Day care|After school club], [this is|it's] {name}, [are you picking up early|is {name} out sick today|how can I help]?
        Storage, [{name} speaking|how can I help|{name} here], [what size unit|do you have your unit number|are you locked out]?
        Towing, [where's the vehicle?|what are you driving?|where do you need it taken?|this is {name}, go ahead.|it's {name}.]
        Plumbing and heating, [{name} speaking.|what's the problem?|is there water coming through?|have you got no hot water?]
        [Locksmith|Lock and key|Locks and safes], [are you locked out?|where are you?|{name} speaking.|what kind of lock is it?]
        Airport [information|lost property|parking], [{name} speaking.|which flight?|how can I help?|what have you lost?]
        [Yes|Ah yes], {firm}[, hello.|, go ahead.|, {name} speaking.|, how can I help you?|, what can I do for you?]
        [Yes|Ah yes], good [morning|afternoon|evening], {firm}, [how can I help?|who's calling?|{name} speaking.]
        [Yes|Ah yes], hello, [{dept}|reception|accounts], [what is it regarding|who do you want|can I help you]?
        [Yes|Ah yes] sir, {firm}, [tell me.|how may I help?|what can I do for you?|which order is it?|what can I help you with?]
        Yes, please, [{firm}|{name} here|reception|{name} speaking], [what do you need?|tell me.|go ahead.]
        [Yeah|Yep|Yes], {firm}[, what do you need?|, who's this?|, hang on.|, {name} here.]
        Yeah, hello, [shop|garage|office|yard], [what can I do for you?|who's this?|go on.]
        Yello, {firm}, [what can I do for you?|{name} speaking.|how you doing?|how can I help?|who's calling please?]
        Ah, hello there, {firm}, [how are you keeping|how are you today|grand day, isn't it], [what can I do for you|can I help]?
        Oh, hi, sorry, {firm}, {name} speaking, [I was miles away|I just ran in|the phone's been mad], [how can I help?|hello?]
        Oh, good morning, [you just caught me|I've only just opened], [{firm}|{name} here], can I help[| you| at all]?
        Right, {firm}, [sorry about that|sorry to keep you waiting], [what can I do for you|who's next|how can I help]?
        Okay, {firm}, [sorry for the hold|thanks for waiting|I'm back], [how can I help|what did you need|can I help you]?
        [Sorry|So sorry] to keep you, [{firm}|{dept}|you're through to {name}], [how can I help|what was it about|who's calling]?
        Sorry about the wait, [this is {name}|{name} speaking|you're with {name} now], [what can I do for you|how can I help]?
        Please hold, {firm}[, I'll be right with you|, we're very busy|, thank you].
        Hold please[, thank you|, I'll be right with you|, one moment|, {firm}].
        One moment please, [{firm}|{dept}|I'm just finishing up here], [I'll be right with you|thank you|don't hang up].
        Can you hold please[| sir| caller]? [Thank you|Thanks so much|I'll be right back|It's just me here].
        Can you hold, [please|hon|darling|sir]? [{firm}|I've got another line ringing|Just a second].
        How may I direct your call?
        How can I help you[ today| this morning| this afternoon|]? [{name} speaking|This is {name}|You're through to {firm}].
        How may I help you? [This is {firm}|{firm}|{dept}|This is {name} in {dept}].
        How's it going, [{firm}|{name} here|this is {name}], [what can I get for you|what can I do for you|how can I help]?
        How are you today? [This is {name} at {firm}|You're through to {name}|{name} here from {firm}|{name} speaking].
        What can I get for you[ tonight| today|], [pickup or delivery?|this is {firm}.|{firm} here.]
        Who am I speaking with please[| sir| caller]? [This is {firm}|You've reached {firm}|{firm} here|It's {name} in {dept}].
        Hello? [{firm}|Front desk|Reception|{dept}]. [Is anyone there|Can you hear me|Hello]?
        {firm}, hello? [Hello, can you hear me?|Is somebody there?|You're breaking up.|I can't hear you, sorry.]
        Happy {day}, {firm}, [{name} speaking.|this is {name}.|how can I help you?|what can I do for you?|how may I assist you?]
        Happy holidays from {firm}, [this is {name}|{name} speaking], [how may I help you|can I help you find something]?
        Merry Christmas, {firm}, [{name} speaking.|how can I help?|we're open till {evening} today.|can you hold?|can I help you?]
        Compliments of the season, {firm}, [{name} speaking.|how may I assist?|good morning.|can I help you?|how can I help?]
        Happy New Year, {firm}, [what can I do for you?|{name} here.|how can I help?|can I help you at all?|how may I assist you?]
        Top of the morning, {firm}, [{name} here.|what can I do for you?|how are things?|what can I help you with?]
        [Good day|Hello], {firm}, [{name} speaking.|how may I assist you?|you're speaking to {name}.|whom am I speaking to?]
        [Good day|Hello] and welcome to {firm}, [you're speaking to {name}|my name is {name}], [how may I assist|how can I help]?
        Greetings from {firm}, [my name is {name}|this is {name}], [how may I help you|may I know your good name] please?
        Very good [morning|afternoon|evening], {firm}, {name} [speaking|this side], [how may I help you|how can I assist you]?
        Pleasant good [morning|afternoon], {firm}, [how may I assist you?|{name} speaking.|may I help you?|what can I do for you?]
        Lovely day here at {firm}, {name} [speaking|here], [what can I do for you|how can I help you|are you after a booking]?
        [Head office|Corporate|Group office], [{name} speaking.|good morning.|how can I help?|who would you like to speak to?]
        [Branch manager|Duty manager], {name} {family} speaking[, good morning.|, how can I help?|, what can I do for you?|.]
        Owner's line, {name} {family}, [who's this?|go ahead.|what can I do for you?|how did you get on with the quote?]
        Executive office, [this is {name}|{name} speaking|mister {family}'s line], [how may I help you|may I say who is calling]?
        Mister {family}'s office, [{name} speaking.|this is {name}.|may I ask who's calling?|he's not in today.|{name} here.]
        Miss {family}'s office, [can I help you?|she's on the other line.|{name} speaking.|what is it in connection with?]
        Answering for {name} {family}, [this is|it's] {name}, [can I take a message|can I help you|is it urgent|how can I help]?
        Answering service for doctor {family}, [is this an emergency|may I have your name|how can I help you]?
        Extension [two oh four|three one one|five five six], {name} [speaking|here][, who did you want?|, hello.|.]
        [Lost property|Lost and found], {name} [speaking|here], [what did you lose|where did you leave it|can you describe it]?
        [Complaints|Customer relations], {name} [speaking|here], [how can I help|do you have a case number|what's gone wrong]?
        Returns, [{name} speaking|hello|this is {name}], [what's the order number|what are you sending back|how can I help]?
        [Deliveries|Parcel depot], {name}, [what's the tracking number|are you waiting in today|what's the postcode|who's it for]?
        [Collections|Click and collect], [{name} speaking.|is it ready to be picked up?|what time suits you?|how can I help?]
        Enquiries, [{name} speaking|hello|good afternoon|{name} here], [how can I help|what would you like to know|who's calling]?
        [Membership|Members' services], this is {name}, [are you renewing|do you have your card handy|how can I help you today]?
        Donations, [{name} speaking|hello|good morning], [would you like to give today|is it furniture|how can I help]?
        [Volunteer line|Volunteer office|Helpers' desk], {name} here, [are you on for {day}|can you still make it|how can I help]?
        [Crisis line|Helpline], [my name is {name}|this is {name}], [are you safe right now?|what's happening?|I'm listening.]
        [Press office|Media relations], {name} {family}[, which paper are you with?|, what's your deadline?|, how can I help?|.]
        Courthouse, [clerk's office|this is {name}|please hold], [do you have a case number|which judge|how can I help]?
        Post office, [{name} speaking|hello|good morning|{name} here], [is it about a parcel|have you got a card|how can I help]?
        [Museum|Gallery], [{name} speaking|good morning|hello], [is it a school visit?|we're open from {hour}.|can I help you?]
        Marina office, {name}, [what's the boat's name|which berth are you on|how can I help|are you coming in tonight]?
        Campground office, [this is {name}|hello|hi there], [tent or trailer|how many nights|do you have a reservation]?
        Guest house, [{name} speaking|hello|good evening], [are you looking for a room|what time will you arrive|how many nights]?
        [Bed and breakfast|Guest lodge], {name} speaking, [is it for this weekend|a double or a twin|have you stayed before]?
        Yard, [{name}|hello|yeah], [what are you after|how many ton|is it sand or gravel|who's that]?
        [Quarry|Concrete plant], {name} [speaking|here], [what do you want delivering?|how many loads?|you'll have to shout.]
        Tyres, [{name} speaking|what size|hello|morning], [what car is it|one or a pair|when do you want them]?
        [Butcher's|Fishmonger's], [hello|{name} speaking|morning], [is it for an order|what can I get you, love|when's it for]?
        [Florist|Flowers|Flower shop], {name} speaking, [is it for a wedding|when is it for|where are they going|how can I help]?
        Bookshop, [{name} speaking|hello|good afternoon], [is it a particular title|did we order one in for you|how can I help]?
        [Hardware|Lumber yard], [{name}|this is {name}|yes sir], [what are you working on?|what can I find you?|hold on a sec.]
        Electronics, [this is|it's] {name}, [what are you looking for?|do you have the model number?|they transferred you to me.]
        Deli, [this is {name}|hello|hold on], [what can I slice for you|are you placing an order|how many people is it for]?
        [Bakery|Cake shop], [{name} speaking|hi|good morning], [is it for a cake|when do you need it|what would you like on it]?
        [Dry cleaners|Laundry], [hello|yes|{name}], [what's your ticket number?|what's the last name?|it'll be ready {day}.]
        [Real estate|Realty], [{name} speaking|this is {name}|good morning], [which listing|are you buying or selling]?
        [Estate agents|Auctioneers], {name} speaking, [which property was it|are you looking to sell|would you like a viewing]?
        [Recruitment|Staffing|Job centre], {name} speaking, [are you calling about the job|which role is it|can I take your name]?
        [Dentist's|Dental surgery], [{name} speaking|good morning|can you hold a moment], [is it a check up|who do you see]?
        Optician's, {name} [speaking|here], [are your glasses ready|is it an eye test|when was your last test|how can I help]?
        Physio, [{name} speaking|hello|good morning|{name} here], [are you a returning patient|is it your back|who referred you]?
        [Care home|Nursing home], [{name} speaking|hello|good evening], [who are you calling about|are you family]?
        Go ahead, {firm}[, what do you need?|, {name} speaking.|, I'm here.|, {name} here.|, it's {name}.|, this is {name}.|.]
        Speaking to {name} at {firm}, [how may I assist you|what can I do for you|who's on the line|can I help you]?
        Pleasure to take your call, [this is {firm}|{firm} here|you're with {name}], [how may I help|who am I speaking with]?
        At {firm} we're always happy to help, [this is|it's] {name}, [what can I do|how can I help you|who's calling]?
        Another great day at {firm}, {name} speaking, [how can I make your day better|what can I do for you|how can I help]?
        My name is {name}, [thank you for calling|you've reached|you're through to] {firm}, [how may I help|who's this]?
    """,
    ("hold", "en"): """
        [Hold|Hang] on[.|, please.|, one sec.|, I'll get him.]
        Hold on a [second|minute|moment|sec|tick|mo].
        Hang on a [second|minute|sec|tick|mo][.|, will you?]
        Just a [second|minute|moment|sec|tick][.|, please.]
        One [second|minute|moment|sec][.|, please.]
        Just [one|a] [moment|second|minute], please.
        Could you hold[ on|], please?
        Can you hold[ on|] [a second|a minute|for a moment]?
        Can you hold, please?
        Would you mind holding[ for a moment|]?
        Please hold[.|, I'll be right with you.|, I'm on the other line.]
        Please [hold the line|hold on|wait a moment|stay on the line].
        Hold the line[.|, please.|, I'll put you through.]
        Bear with me[.| a moment.|, I won't be long.]
        Bear with me [one second|a sec|for one moment], please.
        Wait[ a minute| a second| a moment|, wait|].
        Wait, [let me|I'll] [go outside|close the door|turn off the radio|turn the TV down].
        Give me [a second|a minute|a sec|one moment|two minutes].
        Give us a [second|minute|tick|sec], [love|mate|will you].
        Gimme a sec[.|, okay?|, I'm parking.]
        Let me [get|grab|find|fetch] [a pen|my glasses|my diary|him for you|her].
        Let me just [pull over|get off the bus|put the baby down|put this down].
        Let me put you on [hold|speaker][.| for a second.|, okay?]
        I'll [just |][get|fetch|grab|find] [him|her|{name}] for you.
        I'll see if [he's|she's|{name}'s] in[.|, hold on.|, one moment.]
        I'll put you through[.|, one moment.|, hold the line.]
        I'll transfer you[ to {dept}|][, one moment|].
        I'll be [right with you|with you in a moment|with you now].
        I'll be with you [in a second|in a tick|just now|shortly], hold on.
        [Hello|Hi], [hold on|hang on|one second|just a minute].
        [Hello|Hi|Hey], can you hold [a second|on|a minute]?
        Yeah, [hang on|hold on|one sec|two seconds|wait].
        [Yes|Okay], [just a moment|one minute|hold on a sec].
        {firm}, [please hold|can you hold|one moment, please].
        {firm}, hold the line, please.
        {name} speaking, [hold on|one moment|can you hold]?
        {dept}, [one moment|please hold|hold on a second].
        {name}! [Phone!|It's for you!|Telephone!] [Hang on.|Hold on.|He's coming.]
        Hold on, I'll [get|call|wake|find] [him|her|{name}|my mum|my dad].
        Hang on, I'm [driving|in a queue|on another call|just paying].
        Hang on, I'll [pull over|go outside|step out|turn this off].
        [Sorry|Hi, sorry], [can you hang on|just a second|hold on|one tick]?
        Sorry, I'm [with a customer|on the other line|at the door], hold on.
        Two [seconds|minutes|secs|ticks][.|, please.|, love.|, mate.]
        Half a [minute|mo|sec|second].
        Don't hang up[.|, I'm coming.|, one second.]
        Stay there[.|, I'll be right back.|, one second.]
        Stay on the line[.|, please.|, I won't be a minute.]
        Don't go away[.|, I'll be right back.]
        I'm just [getting in the car|coming out of the shop|finishing up], hold on.
        My hands are [full|wet], [hold on|give me a second|one sec].
        There's somebody at the door, [hold on|one minute|hang on].
        The [kettle's|radio's|telly's|TV's] on, hang on a second.
        Someone's on the other line, [can you hold|hold on|one moment].
        [Ek|One] minute, [please|hold on|ji|sir].
        Just hold, [sir|madam|please|okay].
        Kindly [hold|hold on|hold the line|wait a moment].
        Putting you through[ now|], [hold on|one moment|please hold].
        Won't be a [minute|moment|second|tick].
        Can I put you on hold[ for a moment|]?
        Ah, [wait|hold on|hang on], let me put my headphones in.
        Hold your horses, I'm [coming|getting there|on the stairs].
        [Shush|Quiet|Down, boy], I'm on the phone. [Hang on.|Hold on.|One second.]
        Let me call you [right back|back in a minute|back in two minutes], okay?
    """,
}
