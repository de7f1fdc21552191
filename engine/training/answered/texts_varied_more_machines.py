"""What machines say in the part `varied` beyond `texts_varied_machines.py`: as many ways again to say it.

Written for this project, without sight of the other texts.
"""

from .texts_varied_people import FILLERS  # noqa: F401  (read by `texts.py`)

TEXTS = {
    ("body", "en"): """
        I'm probably out walking the dog, or [asleep|in the shower|being walked by the dog].
        Our office is open from {hour} until {evening}, Monday through Friday.
        Sorry [I missed you|to have missed you|you didn't get me].
        If this is a medical emergency, please hang up and dial [nine one one|triple nine|triple zero|your local emergency number].
        Chances are my phone is on silent [at the bottom of my bag|down the back of the sofa|under a pile of laundry].
        All of our representatives are currently assisting other customers.
        I never pick up numbers I don't recognise, [so don't take it personally|blame the scammers].
        For directions to our clinic, visit the website and click on [the little map|Find Us|Contact].
        We've gone to the cottage [for the long weekend|till {day}], and the reception up there is hopeless.
        The shop is shut for stocktaking and opens again [{day}|once we've counted it all].
        Either I'm driving, or I'm in [a meeting|class|the bath], or I've lost the phone again.
        Your call is important to us, and it will be answered in the order it was received.
        Honestly, [a text|a quick email|a note through the door] will get to me a lot faster.
        Parcels that we [could not|failed to] deliver may be collected from the [depot|post office|corner shop] after {evening}.
        Mum's got the phone off the hook because [the baby's sleeping|she's sick of the sales calls].
        Due to the public holiday, our [showroom|branch] will [remain closed until {day}|be closed].
        I'm away on [annual|sick|parental] leave with no access to my emails, returning {day}.
        In my absence, {name} from {dept} will be [happy|more than able] to look after you.
        You've caught me [up a ladder|down the shed|mid-shave], I should think.
        Appointments can be booked, moved or cancelled through our website at any hour of the day.
        There's [nobody home just now|no one in], only the cat, and she doesn't do telephones.
        Please note that a cancellation fee applies to appointments [missed|changed] with less than a day's notice.
        I'm on nights this week so I'll be sleeping [through the day|until about {evening}].
        Oor wee shop's shut the day, but we'll be back [the morn|efter the holidays].
        Kindly note that this line is not attended [on Sundays and gazetted holidays|after office hours].
        I no dey around right now, but I go [call you back once I see your number|answer you later].
        Should your enquiry be urgent, my colleague {name} can be reached on the main switchboard.
        The kids have hidden the phone [again|somewhere in the house], and by the time I find it you'll have rung off.
        Masks are still required in our waiting room, and we ask that you come alone if you can.
        If it's about the [couch|bicycle|washing machine], yes, it's still available.
        If you're calling about the flat, I'm sorry, [it's gone|we've had forty people ring already].
        We can't get to the telephone at the moment, on account of [our knees|the stairs].
        Calls to this number are recorded for [training and quality purposes|your safety and ours].
        Load shedding has knocked us offline again, so bear with us [please|till the power comes back].
        I'll be offshore until {day}, three weeks on, no signal.
        Our hours have changed for the winter season.
        Hello? Hello? Ha, gotcha, I'm not really here.
        To reach [our after-hours nurse|the duty lawyer|a night supervisor], press two now.
        We are presently experiencing [a very high volume of calls|longer than usual wait times|problems with our telephone system].
        My brother is minding the [shop|farm|office] while I'm abroad, and he knows as much as I do.
        You can write to us at [info|hello|bookings] at {family} dot com, that's all lower case.
        My email is my first name, dot, {family}, at the company's address.
        Work won't let me have my phone on the floor, so I only look at it [on my break|after {evening}|at lunch].
        The surgery closes between one and two for [lunch|house calls|a staff meeting].
        Right now I'm likely elbow-deep in [someone's gearbox|bread dough|a blocked drain].
        Deliveries should be brought round the back, to [the green gate by the bins|loading bay three].
        We're the second driveway past the [church|fire hall|rugby club], and if you reach the bridge you've gone too far.
        I'm not ignoring you, I just [can't hear the thing ring|can't find my glasses].
        Repeat prescriptions are no longer [taken over the phone|handled at reception].
        We've moved!
        From {day} you'll find us above the bakery on the High Street, [first floor|up the stairs].
        Anyone ringing about Saturday's match: it's off, the pitch is under water.
        School is closed today because of the [snow|teachers' strike|broken boiler].
        The {firm} team is out of the office for staff training [today|until {evening}|this afternoon].
        Ah sure, I'm [never at home|run off my feet] these days.
        Existing patients in pain should call {name} on the emergency line given on our website.
        Please don't leave any [account numbers|card details] or passwords on this recording.
        If you want to sell me something, I don't want it, thank you kindly.
        I check this thing about once a month, so [don't hold your breath|try my wife].
        Live agents are available from {hour} to {evening}, Eastern time.
        Walk-ins are welcome on weekdays, no appointment needed.
        For new bookings, the waiting time is currently around [six weeks|two months|ten days].
        My battery's dead, or I've dropped the phone in the dam again.
        She'll be right, I'll get back to you when I get back to you.
        We're flat out with [the lambing|shearing|the Christmas rush], so it might be a day or two.
        I've stepped away from my desk [for a moment|or I'm on the other line].
        Thank you for your [patience|understanding|loyalty] during this busy period.
        Santa's little helpers are working as fast as they can, and orders placed by {day} [will|should] still arrive on time.
        Just so you know, this mailbox gets emptied [on weekdays|once in a blue moon].
        Nobody's in, we've all gone [down the beach|to watch the match|for chips].
        For [gas leaks or the smell of gas|downed power lines], do not leave a message here.
        The consultation fee is payable at the front desk on arrival, by card [only|or cash].
        Grandad can't get to the phone that quickly, so [let it ring longer next time|give it another go], love.
        I'm in [lectures|surgery|court|rehearsal] most of the day with my phone switched off.
        Tenants reporting a burst pipe should [ring the caretaker|turn the water off at the stopcock] straight away.
        Guess who [forgot her phone at home|dropped the phone in the loo]?
        At present we're not taking on any new patients, [I'm afraid|though you may join our waiting list].
        Most questions are answered on our website, under the heading Help.
        Po, the office is closed already, but we open again at {hour} tomorrow.
        It's harvest time, so if it's dry I'm on the header.
        This number is no longer used for customer service.
        Our new number is on the website and on the front of your bill.
        I've gone and broken my [hip|wrist|ankle], so I'm staying with my daughter for a while.
        Between you and me, I'm probably [watching the cricket|having a snooze|down the pub].
        The court's clerks cannot [give legal advice|change your hearing date over the phone].
        I'm on maternity leave until the spring, and {name} [has taken over|is minding] all of my clients.
        We regret that we are unable to take your call in person.
        Because of the [hurricane|cyclone|tornado] warning, all our branches will close early [today|at {evening}].
        Well, I could be [anywhere|up to anything], really.
        Have your [policy|account|order] number to hand when we ring you back, as it speeds things up no end.
        Cats are boarded at the farm, dogs at the main house, and pick-up is before {evening}.
        If I'm not answering I'm either under a car or under the duvet.
        Reservations for parties of eight or more need to be made by email.
        {name} and I are off on our honeymoon, so we'll be back when the money runs out.
        Dinner service begins at {evening}, and the kitchen takes last orders around nine.
        I do this job by myself, so when I'm [with a client|cutting hair|driving], the phone just rings.
        Technical support is on hand round the clock at the number printed on your router.
        We're having [our tea|a barbecue|people over].
        This is a landline, so [don't bother|there's no use] sending it texts, it only reads them out in a scary voice.
        As of the first of the month, Doctor {family} has [retired from practice|left us for Australia].
        His patients' records are [kept|now held] at the health centre across the road.
        You know the drill.
        No, I haven't fallen off the face of the earth, I've just [started a new job|moved house|become a grandmother].
        Curbside pickup is available all day, just pull up by the orange cones.
        Our [technicians|drivers|midwives] are out on the road until {evening}.
        That's right, we're on holiday, but the neighbour's staying and he's got a very large dog.
        Please be advised that our offices will be closed for Diwali and will reopen [{day}|after five days].
        Me no deh ya right now, mi gone [a market|a church|country fi the weekend].
        Trading hours are {hour} to {evening} on weekdays and half days Saturday.
        I can't talk, I'm [hiding from the children|up to my neck in wet paint].
        In the event of a lockout, our night porter can [let you in|lend you a key].
        What with the [roadworks|parade|marathon], it's best to come in by the back lane.
        Any messages left after {evening} will be dealt with the following working day.
        Texting's better [for me|because I'm a bit deaf], if you know how.
        The line for {dept} is open mornings only.
        Forgive the croaky voice, I've had this cold [for weeks|since Christmas].
        We have gone [fishing, literally|to the dogs, literally].
        You may also reach us through the chat window at the bottom of our home page.
        To cancel your appointment, simply tell us your name and date of birth.
        I'm in the field with patchy signal, so it could be evening before I see this.
        Due to staff shortages, it is taking us up to [three|five] working days to return calls.
        Nah, you just missed me, eh.
        If you're from the bank, I've already told you I'm not interested.
        Mechanics are in from {hour}, but the office girl doesn't start till later.
        Free parking can be found behind the building, off the alley.
        I've given up my mobile for [Lent|the school holidays|my nerves].
        Emergency locksmith callouts are charged at double rate after midnight.
        Since the pandemic, all our meetings are held by [video|telephone] unless you ask otherwise.
        Could be that I'm screening my calls, could be that I'm hanging out the washing.
        Our lines [reopen at|are staffed again from] {hour} tomorrow.
        Visitors may only come to the ward between two and eight, [two to a bed|and children must be supervised].
        If you're ringing about my mother, she's doing fine and they're letting her home {day}.
        The funeral will be on Friday at the parish church, and everyone is welcome back to the house.
        Turn left at the petrol station, go past two robots, and we're the yellow building.
        Half the time this phone [doesn't even ring|cuts people off].
        Order status is available [online|in the app] with your confirmation [number|email].
        [Happy New Year|Eid Mubarak|Merry Christmas] to all our customers!
        {firm} wishes you and yours a [safe and happy|peaceful] holiday season.
        I'm between meetings until {evening}, and then I've got a plane to catch.
        Let me guess, you want to know when [the boiler man is coming|your curtains will be ready].
        We no longer accept cheques, but cards and bank transfers are fine.
        For a faster response, send a picture of the damage to our claims address.
        As I'm [partially sighted|in a wheelchair|not so quick these days], it takes me a while to get to the telephone.
        The library will be shut all of next week while they [lay the new carpet|mend the roof].
        Books that fall due in that time won't be fined.
        If this is {name}, your dinner's in the oven and the key's in the usual place.
        Everybody else, we're out.
        Messages are checked [hourly|twice a day|every evening], weekends included.
        Nothing's wrong, Mum, I'm just [at work|asleep|busy].
        Your estimated waiting time is [more than fifteen|less than five] minutes.
        Outside of these hours, an on-call engineer is available for [lifts stuck with people in them|no-heat calls].
        Sorry, my phone and I are spending some time apart.
        They've got me in hospital till {day}, nothing serious, just [the gallbladder|some tests|my tonsils].
        Our spring sale starts {day}, with up to half off [garden furniture|winter boots|all bedding].
        I'm afraid the lad who does the bookings [has gone home|is off sick].
        Applications for the [nursing|driving|caretaker's] post have closed.
        For all press enquiries, please email the media desk rather than leaving word here.
        If you've found a hurt bird or [hedgehog|possum|koala], keep it somewhere warm, dark and quiet.
        Boarding passes and refunds are handled [through the app|at the airport desk].
        Either [the Wi-Fi's|the whole network is] down or I am.
        I am observing the Sabbath and shall return calls on Sunday.
        During Ramadan we're closing a little earlier, at {evening}.
        Thanks to the [strike|fog|snow], nothing's moving this week and your parcel is no exception.
        I'll be honest, I'm terrible with voicemail.
        Our fax still works, believe it or not.
        Dial zero at any time to [speak with an operator|hear this again].
        If you know your party's extension, you may [enter|dial] it at any time.
        Gone tramping, back {day} if the [river|weather] lets us.
        My schedule is all over the place this month because of the [move|wedding|new baby].
        We are only two people here, and we're both [up on a roof|out on a job].
        The test results come in after {evening}, so please don't call for them in the morning.
        Trust me, I'd rather be talking to you than [sitting in this meeting|doing my taxes|painting this fence].
        Please ring my sister {name} if it's about [the house|Mum's things|the reunion].
        You have reached us outside of normal business hours.
        Tickets for tonight's [show|game|ceilidh] are sold out, though a few returns may turn up at the door.
        Oh, and if it's the [school|nursery|hospital], I'm [on my way|five minutes away].
        Every call is returned, it just takes us [a while|longer than we'd like].
        My secretary, Miss {family}, is in each morning and can find me if need be.
        I've got no minutes left on this plan, so I may ring you from another number.
        Wedding season is upon us and I'm behind the camera every weekend.
        Urgent maintenance requests can be sent by text, day or night.
        We're closed on account of the flooding, [but everyone's safe|and the road's out as well].
        Ice is bad on the hill, so we're not running the school bus.
        [Quotes|Estimates|Site visits] are free, and we can generally get out to you within the week.
        If you are [feeling unwell|running a temperature], kindly do not come in, and call to rebook instead.
        Fellas, training's been [moved to {day}|called off].
        Her Ladyship, that's the wife, has [confiscated|sat on|washed] my phone.
        Your call may be answered by our volunteers, who are only here on weekday mornings.
        I can be reached in the evenings, but please, not after nine.
        Our Dublin office is closed for the bank holiday, while Cork is open as usual.
        It's the quiet season, so we only open the tea room at weekends.
        For lost or stolen [cards|luggage|keys], stay on the line.
        I might be [in the garden|feeding the hens|up in the loft], in which case give it another ring in ten minutes.
        The chemist's next door will take in parcels for us when we're shut.
        Don't worry about calling twice, I'll see that you rang.
        We've had no phones since the [storm|lightning|fire], and this has only just come back on.
        The doctor is in theatre all day and shall attend to calls after {evening}.
        You'll find a list of our prices [on the website|in the window], and no, I don't do discounts for mates.
        A deposit of fifty [dollars|pounds|euros] secures your [date|place].
        I'm travelling in Asia at the moment, so mind the time difference.
        Abeg, if it's urgent, send me a message, because network is bad here.
        If you have a complaint about your bin collection, the [council|landlord] deals with that, not us.
        Something's come up at home and I'll be out of the office until further notice.
        Yes, we do [gift vouchers|gluten free|alterations].
        Now, I don't know how these machines work, so you'll have to be patient with me.
        Closing time is {evening} sharp.
        Students wanting transcripts must fill in the form at the registrar's page.
        I'm [likely|most probably] stuck on the motorway with no hands free.
        Lunch is from twelve to one and we all eat together, so the phones go quiet.
        The vet is out on a [calving|farm visit] and [we don't know when she'll be back|should return around {evening}].
        Gate code's changed, so [text me before you set off|honk when you get here].
        Our Christmas hours are a bit odd this year, so do look at the board on our website.
        If you're after [eggs|honey|sweet peas], the honesty box is at the end of the lane.
        At the sound of my voice, you'll have worked out that it isn't really me.
        Right, I've finally [set this thing up properly|learned how to record one of these].
        We are closed for deep cleaning after a case of Covid among the staff.
        Everyone who was here yesterday has already been [told|sent for testing].
        [Bereavement|A family matter] keeps me away from my desk this week.
        I'm meditating, or napping, it's hard to tell the two apart.
        Under no circumstances send [cash|original documents] through the post.
        Both of us work shifts, so you might [get an answer|hear from us] at some funny hour.
        Passengers for the island should know the ferry isn't sailing today.
        Tomorrow's crossing depends on the wind.
        Doctor {family} sees patients on Tuesdays and Thursdays only.
        Sometimes I leave the phone in the ute, and then it's anyone's guess.
        The warehouse can't give out tracking information, sorry.
        If you'd like a call back without losing your place in line, press one.
        My voicemail fills up fast, so a text is [safer|your best bet].
        Nana's gone to [bingo|aqua fitness|the races].
        We'd love to hear about your project, so tell us a bit about your [budget|ideas] and your timing.
        Power cuts permitting, we're here from {hour} every day but [Sunday|Friday].
        Please allow [two|up to three] business days for a reply.
        Are you ringing about the [puppies|job|piano lessons]?
        They've all found homes, I'm pleased to say, but we're keeping a list for the next litter.
        In case of [fire or flood|a water leak|trouble with the lift], call the building manager, {name} {family}.
        Whatever you're selling, [we've already got two|the answer's no].
        Our reception desk is staffed from {hour} through {evening}.
        I'm on [jury duty|set|the ward], and they take your phone off you at the door.
        The gallery reopens in April with a new show of local potters.
        Dispatch is by courier, and someone over eighteen must sign.
        If [the alarm's going off|the dog's got out], the code is with next door.
        Being self-employed, I can't always answer, but I do always ring back.
        Most days I'm free after {evening}, once the children are down.
        Between Christmas and Epiphany our offices are closed.
        For billing, ask for {name}, and for anything else, ask for [{name}|me].
        Yoga classes are cancelled this week, as the hall [has no heating|is a polling station].
        I'm out of town visiting the grandkids [until {day}|for a spell].
        Hang on, no, don't hang on, this is a machine.
        Any information you leave will be treated in the strictest confidence.
        Should you be thinking of harming yourself, please call the crisis line right away.
        We're the big red barn on the county road, about a mile past the feed store.
        The [trains|roads|buses] are a mess today, so I'm running late for everyone.
        I've turned my phone off to get this thesis finished.
        You're welcome to drop in for a coffee instead, the door's never locked.
        Property viewings are by appointment only and last twenty minutes.
        The rent's due on the first, and the cheque goes through the slot.
        Just a heads up, I only use this phone for work.
        After {evening} it gets locked in a drawer.
        Our app now lets you reschedule your delivery without calling us at all.
        Look, it's tax season, I haven't slept, and there's a line out the door.
        Late filings [will|may] attract a penalty.
        Daddy's at work and Mommy's in the tub!
        We're two ladies running a cake shop, so if we don't pick up, our hands are [covered in icing|full of eggshells].
        All wedding cakes need at least a month's notice.
        I could tell you where I am, but then you'd want to come too.
        Because I'm hard of hearing, please [speak up|talk slowly|send me a letter].
        This office covers the northern counties only.
        People in the south should contact our branch in Plymouth.
        Ja, no, I'm out on the farm and there's one bar of signal by the windmill.
        [Lifeguards|Crossing guards|Our wardens] go off duty at {evening}.
        Our chat service has a much shorter wait than [the phone|email].
        I'm recovering from [surgery|pneumonia] and under orders not to work.
        {name} is [standing in|covering] for me and is far nicer than I am.
        Wheelchair access is round the side, ring the bell and we'll bring the ramp.
        Would you believe I've just [this minute gone out|got in the bath]?
        Sales tax is not included in the prices you've seen advertised.
        Thieves took my old phone, so I've lost everybody's numbers.
        If you've got mine, I probably haven't got yours.
        The clinic's flu jabs start {day}, no booking needed if you're over sixty-five.
        At this time we're unable to accept returns in store.
        Because the choir is on tour, there'll be no rehearsal until {day}.
        I'm on a strict no-phones policy at [dinner|weekends|the beach].
        Your [patience|custom|support] is [greatly|always] appreciated.
        Someone from {dept} will contact you before close of business.
        We've got chickens to feed and hay to get in, so don't expect us before dark.
        Customs clearance takes between three and ten working days, and we cannot hurry it.
        Nobody uses the house phone any more except you and the dentist.
        Our Manila office is open twenty-four hours, so someone there can assist you, ma'am or sir.
        Kindly do the needful and mention your file number also.
        I'm out of station [on duty|for a family function] till {day}.
        My good name and timings you will find on the website only.
        If it's regarding school fees, the bursar will be on seat from {hour}.
        We dey close by six, so better [come early|wait till morning].
        Madam has travelled to Abuja and will be back [by {day}|after the wedding].
        Mi soon come, as soon as the rain hold up.
        The parlour is lock for Carnival, and we all gone on the road.
        We're limin' by the sea today, so don't expect nobody to pick up.
        I'm away in Trinidad for Christmas, and the office will manage fine without me.
        Salamat, and sorry ha, I'm still stuck in traffic on EDSA.
        Smoko's at ten, so try me then if you're in a hurry.
        [The bach|Our island] has no phone and that's how we like it.
        Bushfire season means our crews are all away, so office replies are slow.
        Total fire ban today, so no burn-offs, folks.
        I'm away at my sister's in Donegal, where there's neither sight nor sound of a signal.
        Himself is at the mart, and I'm collecting the children.
        It's baltic out there so we're no opening till {hour}.
        The minister's [at Presbytery the day|in his bed wi the flu], but the session clerk can help with baptisms.
        Up here we lose the line whenever there's a wind.
        Moose season, eh, so I'm in the bush till {day}.
        Snow's coming down hard and the plow hasn't been by, so we're opening late.
        Y'all know I don't answer during [church|the game|supper].
        I'm fixin' to get on a plane, so it'll be [a while|tomorrow at the earliest].
        In observance of Thanksgiving, our offices are closed Thursday and Friday.
        The boys and I are at [hockey|soccer|band] practice, same as every other night.
        Ring the bell at number twelve, and if there's no answer, try the pub.
        She's a bit under the weather, so I've told her to leave the phone alone.
        Rates go up in July, so book before then if you can.
        I'm not dodging you, landlord, the money's coming.
        No one is available [at the moment|on weekends] to help you.
        A member of our [care|accounts|lettings] team will respond within one business day.
        The voice you're hearing is all that's left of the receptionist.
        If your parcel says delivered but isn't there, check with the neighbours first.
        When I'm teaching, which is most of the time, the phone stays in my locker.
        Parents reporting an absence, tell us the child's name, class and the reason.
        Sick notes should be [handed|emailed] to {dept}.
        To the person who keeps ringing and hanging up: [please stop|I know it's you, {name}].
        Here's the thing, I [hate phones|never check these].
        We'll be closing at {evening} on Christmas Eve and won't be back until the second of January.
        Try the mobile if you can't wait, it's painted on the side of the van.
        Our website is {family} and sons, all one word, dot co dot uk.
        That's double you double you double you, then our name, then dot org.
        Spell it with a K, or your email will end up with a plumber in Leeds.
        I'm living out of boxes right now and the phone's in one of them.
        Only genuine emergencies, please, such as no water or no heat.
        A blocked sink can wait till morning.
        Refunds go back to the card you paid with and usually show up inside a week.
        With the clocks going back, we're now shutting at {evening}.
        The [museum|zoo|castle] has free entry on the first Sunday of the month.
        Groups should book ahead through {dept}.
        I've been called in to cover for someone, surprise surprise.
        My daughter set this up, so if it sounds funny, tell her.
        The estate is being handled by our lawyer, {name} {family}.
        Patients with an appointment today should come in by the side door.
        Do not attend the surgery if you have a cough, a fever or a loss of taste.
        You'll be asked to wait in your car until we call you in.
        Everyone's working from home these days, so the desk phones just ring out.
        Hand sanitiser is by the door, please use it.
        Vaccination clinics run on Wednesday evenings, and you'll need to bring your card.
        I'm isolating at home, bored stiff, and yet I've still managed to miss your call.
        Dogs must [be on a lead|wait outside], and that goes for husbands too.
        Knowing me, I'm on the other line to my mother.
        The [robot vacuum|puppy|toddler] has probably eaten the charger.
        Beam me up, because there's no intelligent life at home just now.
        You were expecting a human, weren't you?
        If you owe me money, [leave it under the mat|call back, and keep calling].
        If I owe you money, I've [emigrated|died|never heard of you].
        The refrigerator is running, thank you, and we've already caught it.
        There's a fair chance I'm staring at the phone and wondering who you are.
        My people will call your people, once I've got some people.
        I've been abducted by aliens, or I'm at the gym, whichever you find likelier.
        Shh, [the baby's|the night shift's] asleep, so the ringer's off.
        Roses are red, violets are blue, I can't find my phone, and neither can you.
        Not being able to answer is something I do deeply regret.
        One is [out, as they say, for luncheon|dressing for dinner].
        I do beg your pardon for not coming to the telephone.
        My late husband's voice used to be on here, and now you've only got mine.
        Old age has slowed me down, so I've likely just missed you by a whisker.
        The Colonel is in the country until {day}, and takes no calls there.
        Um, so, yeah, I can't really [come to the phone|talk now].
        Phone calls make me nervous, so, um, maybe just text me?
        Like, who even calls anymore?
        I'm gaming with my headset on, so I can't hear squat.
        Bro, [just text|nobody leaves voicemails].
        Hit me up on the socials if you need me quick.
        Mate, I'm on the tools till knock-off.
        [Busy, busy, busy|Up to my eyes], that's me till about {evening}.
        In a rush, can't stop, it's all gone mad here.
        Out [till {day}|sick].
        Back [soon|shortly|at {evening}].
        Can't [talk now|get to the phone].
        Closed [Sundays|for lunch|till spring].
        [Email's|Text's] best.
        The number for out-of-hours repairs is on the fridge magnet we gave you.
        While we're away, {name} from {firm} is [taking our bookings|seeing to our customers].
        Before you ask, the [car has not been sold|answer is yes].
        Once your order's ready, we text you, so there's no need to ring.
        Should nobody meet you at the gate, follow the signs to the milking shed.
        Until the new line goes in, this is the only way to reach us.
        Although the office is closed, our [online store|help page] never sleeps.
        With both receptionists [on leave|off with flu], we're doing what we can.
        Given the heat, we've moved our opening to {hour} and we finish at noon.
        Unless somebody's bleeding, it'll have to wait till {day}.
        [Interpreters|Translated leaflets] can be arranged, provided you tell us which language you need.
        Fees for the autumn term fall due [{day}|at the end of the month].
        Late pick-up costs ten dollars for every quarter of an hour.
        [Passport|Parking permit] applications are now handled entirely by post.
        Your nearest open pharmacy tonight is the one by the railway station.
        Inspections are running about a week behind, so please hold off on [pouring concrete|closing up walls].
        How can you reach me, then?
        Through my agent, {name}, who'll know where I am better than I do.
        Two of our vans are off the road, which is why we're so behind.
        Absolutely nothing gets done here before {hour}, and not a lot after.
        Firewood's all sold, but we should have more split by {day}.
        Strawberries are finished, raspberries start next week, and dogs are fine in the car park.
        The slopes are open top to bottom, with twenty centimetres of fresh snow overnight.
        Chairlift four is on wind hold.
        Tide's [in|right], so I'm out [on the boat|after crabs].
        Mass this weekend is at six on Saturday and ten on Sunday.
        If you need a priest in the night, ring the presbytery bell and keep ringing.
        Members can [renew|pay] online, by post, or at the bar.
        We're a small charity, and there isn't always someone to answer.
        Donations of furniture are [on hold|not being taken] till we've cleared some space.
        Only my solicitor calls this number, so if you aren't her, you've got it wrong.
        This isn't the pizza place, their number ends in a four.
        Wrong numbers, [you're forgiven in advance|shame on you].
        Neither of us is at home, and the parrot's sworn to secrecy.
        Choose your words carefully, as my mother listens to these.
        I'd put you through to somebody, but there's only me.
        Our switchboard closed at {evening}, and the night bell is for residents only.
        My hearing aids are out, so the phone could ring till doomsday.
        Cheers for being so patient with us while we find our feet at the new place.
        Some days I'm at the Bristol office and some days at home, and this phone's always at the other one.
        Lessons carry on through half term as normal, unless I've told you otherwise.
        [Blood tests|Fasting bloods] are Monday to Wednesday, and you mustn't eat beforehand.
        {firm} does not ask for your bank details over the phone, ever.
    """,
    ("carrieropen", "en"): """
        The person you are calling is not [available|free to talk|at the phone].
        Your call has been forwarded to an automated voice [message|messaging] system.
        The mobile phone you [are calling|have called|have dialled] is switched off or out of coverage area.
        Welcome to the [voice mailbox|message box|automatic answering service].
        Sorry, the person you're trying to reach [can't take your call|isn't able to answer] at the moment.
        You have reached [a voice mailbox|an answering machine|a recorded message].
        We are sorry, but there is no answer at the extension you have dialled.
        Hello, this is the [message bank|answering service|voicemail service].
        Hi, you've reached voicemail.
        Please hold the line while we connect you to the mailbox.
        Good day, the [subscriber|customer] you have called cannot be reached [at present|right now].
        At the subscriber's request, calls to this phone are being sent to voicemail.
        Unfortunately your call [could not be completed|was not answered].
        This is an automatic answering system.
        Voicemail service.
        Nobody is available to [take your call|answer] at this [extension|number].
        No one is able to come to the phone [right now|just now|at the moment].
        I'm sorry, the party you are trying to reach is [busy|unavailable|on another line].
        Dear caller, the number you are calling is not answering.
        Apologies, the line you have dialled is [engaged|in use|not responding], and your call has been diverted.
        Calls to this number are being [answered|handled] by the network.
        All calls to this phone are [diverted|forwarded|being transferred] to the mailbox.
        It has not been possible to connect your call.
        There is no reply from the telephone you have called.
        Because the customer has not set up a greeting, the network is answering [for them|on their behalf].
        Hello.
        Hello and welcome to the messaging centre.
        Thank you for calling.
        Thank you for waiting, your party [does not answer|is not picking up|has not responded].
        Transferring to voicemail.
        Connecting you now to the subscriber's [mailbox|message box|voicemail].
        Your call is being diverted to the [voicemail|mailbox|answering service] of the person you dialled.
        You are now being connected to an automated message service.
        The cellular customer you have called is not available at this time.
        The wireless customer you are calling has [travelled outside the service area|left the coverage area].
        We're sorry, your call cannot be [connected|put through] right now.
        Sorry, there's no answer.
        Extension is [busy|unavailable|not in use].
        Mailbox service, your call was not picked up.
        Good morning, good afternoon or good evening, and welcome to the voice message service.
        Regrettably the handset you are ringing is out of range.
        Please note that this phone is [turned off|switched off|not reachable].
        Whoever you are calling has asked us to take a message.
        Answering machine.
        As your call was not answered, it has been passed to the [message service|voice mailbox].
        Since no one has picked up, you may leave a voice message [here|instead].
        Out of coverage or switched off, that is why your call has come to this mailbox.
        Automated attendant.
        Sorry we couldn't get you through.
        Kindly note that the person you have dialled is on another call.
        The telephone you have dialled is [presently|currently] unattended.
        Hey there, the person you're calling [has stepped away|is away from the phone].
        Oh, sorry, looks like they can't [answer|pick up|get to the phone] right now.
        Looks like the person you called [isn't around|has gone out|has signal trouble].
        This mailbox belongs to the customer you have just called.
        This call is now being handled by an automatic message system.
        You've been forwarded to a mailbox that [is not assigned|has no greeting].
        You've come through to the [answerphone|voicemail|message bank] of the person you called.
        You are through to the message service, and the person you want cannot be connected.
        Your party is [not answering|busy|on another call].
        Your call could not be answered in person.
        Trying to reach someone who is [out of range|on a call|not online] right now, your call has come to us.
        At the moment the mobile subscriber is not [contactable|reachable|in the network area].
        At this time your call cannot be [taken|answered|completed].
        Currently the person at this extension is [on the phone|in a meeting|away from the desk].
        We regret that the subscriber you have called is [temporarily |]unavailable.
        We are unable to connect you [at present|to that extension|to this phone].
        We tried to connect you, but [there was no answer|the line was busy|the phone is off].
        Unable to connect.
        Attention, you are calling a mailbox and not a person.
        Recording service, you have [reached|come through to] a machine.
        Customer [not available|busy|not reachable].
        Subscriber absent.
        Voice mailbox, [good day|hello|welcome].
        Greetings from the [message centre|voice mailbox].
        Good day to you, your call has reached the telephone company's answering service.
        Hello, your call has been [redirected|diverted] because the phone is switched off.
        Hello, and sorry, the person you need can't be reached on this number.
        Hello, the user you're calling is [offline|in another meeting|not signed in].
        Hi there, nobody picked up, so you've [landed in|been sent to|reached] voicemail.
        Hi, this phone [can't be answered|is busy|is switched off] just now.
        I am sorry, the person at extension four one seven is unavailable.
        I'm afraid there is no answer from the [mobile|phone|number] you called.
        I regret that I cannot connect your call.
        Sorry to keep you, but the line is still [ringing out|engaged|not answering].
        Sorry, but the mobile you have rung may be [switched off|out of the network|out of battery].
        Sorry, this user is not [accepting|receiving] calls.
        Please wait, you are being [transferred|redirected|sent] to voicemail.
        Please excuse us, the customer is unable to take any calls.
        Please be informed that the subscriber cannot be reached.
        The person at this number has [switched on do not disturb|turned call forwarding on].
        The user you have dialled is [not registered|offline|not logged in] at the moment.
        The line you have called is currently [busy|unattended|on hold].
        The called party does not respond.
        The office extension you have rung is not manned at this hour.
        The phone you are trying to reach does not [accept|take|allow] incoming calls at the moment.
        Nobody's home, or so it seems, because the phone just rang and rang.
        No answer.
        An answering service is now taking this call.
        An automated message will follow for the person you have called.
        After several rings, your call has been [passed on|handed over|forwarded] to the mailbox.
        Afraid they can't [come to the phone|be reached on this line].
        Every call to this phone is [answered|handled] by a recording at present.
        Owing to no reply, your call is being [diverted|sent] to the subscriber's mailbox.
        Home voicemail, [hello|welcome].
        Message centre, the phone you want is [switched off|unattended|out of range].
        Message bank.
        Right now the person you are trying to call is on the other line.
        Right, it seems nobody is there to take your call.
        In the absence of the subscriber, this service will [record|take|receive] your message.
        You have reached the mailbox of,
        The subscriber at number,
        You have reached the [voicemail box|voice mailbox|message box] for,
        Your call to,
        Hello, you have reached,
        The person at extension,
        Welcome to the voicemail of,
        This is the [voicemail|mailbox|answering service] of,
        The mobile number,
        Sorry, there is no answer on,
        You're through to the answerphone of,
        We're sorry, the customer at [telephone number|number|extension],
        Mailbox,
        Extension,
        Hi, you've got through to the [message bank|voicemail] for,
        Good day, this is the mailbox of [telephone|mobile|subscriber] number,
        Calls for,
        No one is available to take your call at,
        You have called,
        You have [dialled|rung|phoned],
        The owner of the [phone|line|mobile] number,
        Thank you for calling,
        Your call has been forwarded to the voicemail [of|for|belonging to],
        We have diverted you to the mailbox of,
        At the moment the user of,
        Hello, and welcome to the answering service of number,
        Unfortunately number,
        Voicemail [for|of],
        Messages [for|left here go to],
        Our customer on,
        I'm sorry, but the person at,
        Please hold for the mailbox of [extension|number|line],
        It's the voicemail service for,
        Nobody [answers|is picking up|is free to speak] at,
        There is no reply from [extension|number|subscriber],
        Transferring you to the mailbox for,
        Currently the phone with the number,
        Hello, [the person on|the customer using|the subscriber with] number,
        User,
        You are being connected to the message service for [telephone|mobile|extension] number,
    """,
    ("carrierclose", "en"): """
        Please leave [your|a] message after the [tone|beep|signal].
        At the tone, please record your message.
        When you have finished recording, you may hang up, or press [pound|hash|one] for more options.
        Record your [message|name and message] at the beep.
        Please try again later.
        Kindly try your call [after some time|again tomorrow|once more].
        To leave a message, [stay on the line|press one|wait for the tone].
        After the tone, please leave your name, number and a short message.
        If you'd like to leave a message, please speak after the [beep|tone|pips].
        Leave a message after the tone and then just hang up.
        For delivery options, press [pound|star|five].
        You can leave a message [now|here|after the beep].
        Once you're done, simply hang up.
        Press one to leave a message or [hang up|press star to cancel|press nine to page this person].
        To send a numeric page, press five now.
        Or hang up and send a text message instead.
        Wait for the beep, then [speak|talk|begin].
        We will [let them know|tell them] that you [called|rang].
        Your message will be sent as a text to the [person you called|subscriber].
        Speak clearly after the tone, please.
        Calls to this service are charged at your [normal|standard|network's] rate.
        You will be charged from the beep.
        If you do not wish to leave a message, please hang up [now|before the tone].
        Charges will apply after the tone.
        Begin recording at the tone, and press [hash|any key|the pound key] when you're done.
        Message length is limited to [two|three|five] minutes.
        Thank you, and goodbye.
        Goodbye.
        Please call again [soon|after an hour|another day].
        Please [hang up and |]try your call again in a few minutes.
        Start speaking when you hear the long tone.
        To re-record your message, key hash at any time.
        Should you wish to change your message afterwards, press [one|two|star].
        Say your name and your message will be passed on.
        After your message, hang up or hold for further choices.
        Just [talk|speak|start talking] when you hear the beep.
        To be connected to the operator, press zero [now|at any time].
        To reach [another extension|someone else|the attendant], press star.
        Dial zero to be put through to the receptionist.
        Otherwise, please call back [later|another time|during office hours].
        A text will be sent to tell them about your call.
        Please [speak|begin|start talking] now.
        Please stay on the line to [record a message|leave a voice message].
        Please record your message, which will be delivered as soon as the phone is switched on.
        Your number will be sent to them so that they can call you back.
        To let them know you rang, hang up now.
        Hang up when you are [finished|done].
        Hang up now to avoid being charged.
        If you are happy with your message, press one; to listen to it, press two.
        If you need [help|assistance], press zero and wait for an operator.
        You may begin speaking.
        You may start recording at the tone, and end with the [square|hash|pound] key.
        You have up to one minute.
        In order to leave a callback number, press [five|two|seven].
        Pressing pound will give you [more options|a menu|other choices].
        When you hear the tone, [start your message|go ahead].
        When finished, press the hash key.
        When you're through, [hang up|put down the phone|press any key].
        Try again in a little while.
        Kindly leave your message after the beep, and [thanks|thank you] for calling.
        Kindly send an S M S.
        This message will be kept for [seven|ten|thirty] days.
        This call will [now be disconnected|end shortly].
        Alternatively, [try again|ring back|call again] when the subscriber is back in range.
        Feel free to leave a voice message of up to three minutes.
        We'll pass your message on.
        We'll now play a tone, after which you can [record|speak|leave your message].
        Mark your message urgent by pressing [one|four] when you have finished.
        Finish by hanging up, or press star to start again.
        Do please leave a message.
        Don't forget to say [who's calling|your number|what time you rang].
        Recording will begin after the beep.
        Recording starts [in three seconds|now|at the tone].
        Thank you for using our service.
        Thanks for calling, please leave your [details|message|name and number].
        Have a [nice|good|pleasant] day.
        Then press hash to send it.
        For more options press hash, or to record your message wait for the tone.
        Remain on the line if you want to [leave word|leave a message].
        Simply say your message at the signal.
        Sorry for the inconvenience.
        Here comes the [beep|tone].
        It will be delivered when they next switch on their phone.
        Not leaving a message?
        Cut the call now if you do not want to [pay|be billed|leave a message].
        One tone, then [your message|it's your turn].
        Following the beep, you may talk for as long as two minutes.
        Cheerio, and please do [call|ring] again.
        There will be a short beep before you speak.
        Silence will end the recording.
    """,
    ("carrierunavail", "en"): """
        is not available.
        cannot [take your call|speak to you|answer] at the moment.
        has a mailbox that has not been set up yet.
        is not available to take your call [right now|at this time].
        is unavailable.
        is on [the phone|a call|the other line].
        is on another call, so [please hold|try later|leave a message].
        is currently [switched off|roaming|out of reach].
        is [away from the phone|out of the office|out of coverage].
        is temporarily unable to receive calls.
        can't come to the phone [just now|at the moment|right now].
        can't be [reached|contacted|connected] on this number.
        cannot be reached at present.
        cannot answer, so please leave a message.
        cannot be connected, but you may leave a message here.
        isn't [available|answering|picking up], I'm afraid.
        isn't able to take calls at the moment.
        isn't here right now.
        has not [set up|recorded|activated] a greeting.
        has a full mailbox and cannot accept any [new|more] messages.
        has their phone turned off.
        has diverted all calls to this mailbox.
        has [stepped away|gone out of range|left the office].
        hasn't [set up|turned on|paid for] voicemail.
        hasn't answered, so you have been sent to [voicemail|the mailbox].
        does not [answer|respond].
        does not [accept|take] calls from this line at the moment.
        does not subscribe to this service.
        doesn't pick up.
        doesn't seem to be [available|reachable|there].
        did not [answer|accept|take] your call.
        didn't pick up, but you can [leave a message|send a text].
        did not respond within the ringing time.
        was unable to answer.
        was not [able to come|available to come] to the phone.
        wasn't able to take your call.
        will be unable to answer until [later|further notice].
        will be told that you called.
        will not be taking calls [today|this week|until tomorrow].
        could not be [reached|found|contacted].
        could not take your call, please try again later.
        couldn't get to the phone in time.
        may be out of range or have the [phone|handset|mobile] switched off.
        may be busy on another line.
        might be out of the coverage area.
        must have [switched off the phone|left the network area].
        seems to be [offline|away|on another line].
        appears to be [busy|asleep|driving].
        remains unavailable at this time.
        would like you to leave a message.
        would be glad of a message, but can't [answer|talk] now.
        asks that you leave your name and number.
        asked us to take your calls [for now|today].
        currently cannot be contacted.
        currently has [do not disturb|call forwarding] switched on.
        regrets being unable to take your call.
        no longer [accepts messages|uses this mailbox|works at this extension].
        at the present time is unable to speak with you.
        still has the phone switched off.
        unfortunately can't be [connected|found|reached just now].
        presently is [not at the desk|attending to someone else].
        just isn't [picking up|answering|around].
        still does not answer.
        gets messages left here, but can't [talk|answer] at present.
        won't be [answering|taking calls|available] until later, so leave a message.
        never picked up, so this is now a recording.
        prefers to receive text messages.
        wants to know who called, so please [speak|record] after the tone.
        needs you to leave a message, as nobody can answer at present.
        accepts messages [only|here|at any time].
    """,
    ("ivr", "en"): """
        Thank you for calling {firm}.
        For opening hours, press [two|six|eight].
        Please listen carefully as our options have changed.
        This call may be recorded for [training|quality|monitoring] purposes.
        Say or enter your account number.
        Welcome to {firm}.
        You've reached {firm}, [the home of friendly service|open all week|your neighbours since nineteen sixty].
        For {dept}, press [one|three|four].
        If you know your party's extension, you may dial it at any time.
        To speak to [someone|an adviser|a representative] about an existing order, press three.
        All our [agents|operators|advisers] are busy helping other customers.
        Your [call|business|time] is important to us.
        We are experiencing a higher than usual number of calls.
        Please hold, and we'll be with you [shortly|as soon as we can|in a moment].
        You are number [four|seven|twelve] in the queue.
        Our [office|shop|surgery|showroom] is now closed.
        We open again {day} at {hour}.
        Our hours are {hour} to {evening}, [Monday to Friday|Monday through Saturday|seven days a week].
        To hear these options again, press [star|nine|hash].
        Sorry, I didn't catch that.
        I'm sorry, that is not a valid [option|extension|choice].
        Enter your [date of birth|phone number|order number] using the keypad.
        Did you know you can [check your balance|book a visit|pay your bill] online?
        Good day, and thanks for ringing {firm}.
        Hello and welcome to {firm}, where [quality|service|comfort] comes first.
        In a few words, tell me what you're calling about.
        Okay, you're calling about a [bill|delivery|repair], is that right?
        For [Spanish|Welsh|Hindi|Afrikaans], press two.
        Service in French is available by pressing two.
        If this is an emergency, hang up and call the emergency services.
        Calls are recorded to help us [improve|train our staff|keep you safe].
        By staying on the line, you agree to the recording.
        Press zero for the [operator|switchboard|receptionist].
        Press [one|two] if you are an existing customer.
        Dial by name by pressing the pound key.
        Using your keypad, spell the last name of the person you want.
        Thanks for [holding|waiting|staying on the line].
        Someone will be with you [soon|shortly|in about five minutes].
        Your estimated waiting time is [less than two|ten|over twenty] minutes.
        Rather than wait, you can have us call you back.
        New customers, please press one.
        Existing [patients|members|tenants|clients], press two.
        Reception is closed for [lunch|the day|training].
        To book, change or cancel an appointment, press [one|two].
        To make a payment, press four and have your card [ready|in front of you].
        For directions to our [shop|clinic|branch], press five.
        For all other [enquiries|questions|matters], please stay on the line.
        For [prescriptions|test results|billing|reservations], press three.
        Have your reference number ready, please.
        Kindly note that our lines are open from {hour} to {evening}.
        Kindly hold while we transfer you to {dept}.
        Hang on, we're putting you through.
        One moment while I [look that up|connect you|find your account].
        Connecting you to {dept} now.
        Transferring your call.
        Nobody is free to [answer|talk] just at the moment.
        Our team at {firm} will be back {day}.
        Because of the holiday, we're closed until {day}.
        Due to bad weather, our [stores|offices|branches] will open late today.
        Just say billing, [repairs|sales|deliveries] or something else.
        Let's [get started|find your account|try that again].
        Let me get you to the right [person|department|team].
        First, I need to find your account.
        Next, please give me your postcode.
        Now enter your four digit pin, followed by the [hash|pound] key.
        Got it.
        Great, I've found your [booking|account|order].
        Hmm, I still didn't understand you.
        Are you calling about the phone number you're ringing from?
        Is this about a home or a business account?
        Would you like to hear your [balance|options|last three payments]?
        Could you tell me the [reason for your call|name on the account]?
        What can we help you with today?
        Which [department|branch|person] do you need?
        How can I help you, in a few words?
        Do you already have [an account|a policy|a booking] with us?
        Say yes or press one.
        Say [agent|help|main menu] at any time.
        Main menu, [please make a choice|listen carefully].
        You can also reach us through our website or by [email|live chat|text message].
        You have [selected|chosen|asked for] {dept}.
        You may be asked to take a short survey after this call.
        Returning to the [main|previous] menu.
        Please don't hang up, your call will be answered in turn.
        Please enter your [membership|policy|tracking|card] number now.
        Please choose from the following [options|four choices|menu].
        Please be ready with your meter reading.
        We value your [custom|feedback|patience].
        We're sorry to keep you waiting.
        We've been looking after families in this town for over [forty|sixty|eighty] years.
        We will not tolerate abuse of our staff.
        At {firm}, your [smile|safety|garden|home] is our business.
        As we are helping other callers, you may have a short wait.
        Ask about our spring [sale|specials|offers] when you get through.
        Have you tried turning your router off and on again?
        Has your [address|bank|surname] changed?
        Most questions can be answered on our website.
        Many thanks for your patience.
        Lines are busiest on Monday mornings, so you may prefer to ring later in the week.
        Good morning, {firm}, please [hold|pick from the menu].
        Good afternoon, this is {firm}, and your call is being answered by an automated system.
        G'day, thanks for giving {firm} a ring.
        Kia ora and welcome to {firm}.
        Howdy, and welcome to {firm}, the [biggest|friendliest|oldest] little store in the county.
        Namaste, welcome to {firm}.
        Mabuhay, thank you for calling {firm}.
        Failte, and welcome to {firm}.
        Bonjour, thank you for calling {firm}.
        Dear customer, your call will be [answered|attended to] by the next available executive.
        Valued customer, all our executives are presently engaged.
        Continue holding, or press one to leave a [message|callback number].
        Stay on the line and {dept} will answer.
        Leave your name and number and {dept} will call you back {day}.
        Sales, press one; [service|support|parts], press two; everything else, press three.
        Tenants reporting a leak, press one straight away.
        Doctors and [pharmacists|hospital staff] only, press six.
        Parents reporting an absence, please press one.
        Deliveries, dial [three|four zero two].
        After hours, our duty [engineer|nurse|vet] can be reached by pressing nine.
        During the week, we are here from {hour} until {evening}.
        On Saturdays we close at {evening}.
        From {day}, our new opening time will be {hour}.
        Starting {day}, this number will [change|no longer be in use].
        Remember, we will never ask for your password.
        Before we begin, please have a pen and paper [ready|handy|to hand].
        Beware of callers claiming to be from {firm}.
        Power is out in parts of the [north|district|city], and our crews are working on it.
        Flights are delayed this [morning|evening] because of fog.
        No [appointments|tables|tickets] are left for today.
        Test results are given out only after [two o'clock|half past ten|midday].
        Repeat prescriptions can't be ordered by telephone.
        Visiting is from {hour} to {evening} daily.
        There is no answer from {dept}.
        There are [several|three|more than ten] callers ahead of you.
        That's not a number I recognise.
        That extension [does not exist|is not in service].
        This is {firm}.
        This menu has changed, so please [listen to every option|do not skip ahead].
        It looks like you're calling from a mobile.
        If you've got a touch tone phone, press one now.
        If you would like a quote, press [two|five], or hold for {dept}.
        If your call is about a missed collection, press four.
        I can help with [bookings|refunds|returns], deliveries and payments.
        I'll put you through to {dept}.
        Alright, let me [transfer|connect] you.
        Sorry, our system is down at the moment.
        Unfortunately, our lines are now closed, so please call back after {hour}.
        Goodbye, and thank you for choosing {firm}.
        While you wait, why not visit us [online|on social media]?
        Yes or no, would you like to receive a text with the details?
    """,
    ("close", "en"): """
        Leave your name and number and we'll [call you back|get back to you] as soon as we can.
        Please speak after the [tone|signal|long beep].
        Cheers, [bye for now|thanks a lot|see you].
        God bless you and have a [wonderful|peaceful|beautiful] day[| ahead].
        We'll ring you back [before the day is out|first thing tomorrow|when the shop quiets down].
        Thanks for calling {firm}, and have a great day.
        You know what to do[| next| when it beeps].
        Talk to you [soon|later|when I'm back], bye-bye.
        Kindly leave your message after the beep and we shall revert at the earliest.
        If it's urgent, try my [mobile|office line|sister].
        Otherwise, send me [a text|an email|a pigeon], because I honestly never check this thing.
        Speak slowly and clearly, and [don't forget|please repeat] your telephone number.
        Somebody from {dept} will return your call within [one business day|the hour|two working days].
        Here comes the beep.
        And remember, keep it [short|clean|cheerful].
        Do leave a message, it makes the machine feel [useful|loved|less lonely].
        I'll give you a bell when I'm [home|back in range|off shift].
        Ta very much[| for ringing| and all the best].
        Stay [blessed|well|strong].
        Your call is important to us, so please leave us a [brief|detailed|short] message.
        When you've finished recording, simply hang up or press the hash key for more options.
        Sorry to have missed you, and I hope we [catch up soon|can talk tonight|meet in person].
        May the good Lord keep you until we speak.
        All the best, and [mind yourself|take care now|safe home].
        We look forward to [speaking with you|hearing from you|being of service].
        No worries if you don't want to leave one, I'll see that you rang.
        Give me your name, your number, and one good reason to [call you back|ring you|trust you].
        Wait for the tone, then go for it.
        Right, that's me, leave us a wee message and I'll [get back to you|gie ye a phone|see to it].
        Hooroo!
        After the tone, tell us [who you are|what broke|where you're calling from] and we'll sort it.
        It would help if you mentioned your [account number|booking reference|policy number|student number].
        {name} will phone you back once [surgery's over|the school run's done|the tractor's running].
        Have a blessed and prosperous day.
        Peace!
        Love you, bye.
        To [leave a callback number|repeat this message|speak to an operator], press five.
        Just talk at the beep, and talk loud, because my hearing [is not what it was|comes and goes].
        Our office reopens [at {hour}|{day}|in the new year], and we'll answer every message then.
        Until then, be [good to each other|well|patient with us].
        Thank you, and goodbye.
        Catch you later, mate.
        In case of [emergency|fire or injury|chest pain], hang up and call the emergency services.
        I promise to get back to you, [eventually|unless I owe you money|cross my heart].
        Go on, then, I'm listening, or at least the machine is.
        Messages left after {evening} will be answered the next working day.
        My [assistant|colleague|deputy] {name} can help you in the meantime, so do ask at reception.
        Drop me a message, hey, and I'll phone you back [just now|now now|after work].
        Lekker day further!
        With any luck I'll be back at my desk by {hour}.
        Let us know the best [time|number|way] to reach you.
        So, yeah, um, just [leave a message|talk|say stuff], I guess.
        We thank you for your patronage and assure you of our best service always.
        Don't hang up without saying something nice.
        Well, that's about all I've got to say, so over to you.
        Beep coming up in three, two, one.
        Take care, eh.
        Walk good, and [leave a word for me|call me back later|God go with you].
        Please leave your good name and contact number, and we will call you back.
        She'll be right, just leave your details and I'll get on to it.
        At the sound of the tone, please record your message.
        Record your message now, and when you're done you can just hang up.
        Your message may be up to [three|two|five] minutes long.
        From all of us at {firm}, thanks for calling and enjoy your [weekend|holidays|evening].
        Hope you're having a [cracking|smashing|ripper of a] day.
        I'm dead sorry I missed you, so leave a message, yeah?
        Bye, bye, bye-bye, bye.
        Ye know the [drill|craic|score], so get on with it.
        Nobody listens to these anymore, but you're welcome to try.
        Whatever it is, I didn't do it, but leave your name anyway.
        Any messages for [the kids|the band|our tenants] should go to their own phones, thank you.
        For {dept}, please stay on the line, or leave a message after the tone.
        Say what you need and one of the [nurses|lads|girls in the office|team] will ring you this afternoon.
        Much love, and speak soon.
        You have [thirty seconds|one minute|as long as the tape lasts], starting now.
        How it works is you talk, I listen later, and then we both feel better.
        Call again after {evening} if you'd rather talk to a human being.
        Failing that, email us and someone will be in touch by {day}.
        Thank you po, and [have a nice day|God bless|take care always].
        Tell me a [joke|secret|story] and you might even get a call back.
        God willing, I'll phone you when I get in from church.
        Have a [good|safe|blessed] one, y'all.
        Leave word, and I will [telephone|write to] you upon my return.
        We're usually back within [an hour|twenty minutes|half a day], so it's worth leaving a message.
        If you're selling [something|windows|religion], we don't want any, and if you're not, please leave a message.
        Everybody else, wait for the beep.
        Make it a great [day|one|week]!
        Chat soon, [love|pet|hen|duck].
        Sing it if you like, just make sure I can make out the number.
        Don't be a stranger!
        And if this is Mum, yes, I've eaten.
        Your [call|enquiry|request] will be [returned|dealt with] in the order in which it was received.
        Alternatively, visit our website, where you'll find our [opening hours|price list|online booking form].
        One of our advisers will be delighted to call you back at a time that suits you.
        Grand so, talk to you then.
        I'll be back {day}, so [leave a message and bear with me|try me then|it can surely wait].
        Please note that appointments cannot be [cancelled|booked|changed] on this line.
        Hang up after the message, otherwise it records me [the whole of your drive home|ten minutes of nothing].
        Jah guide.
        This mailbox is checked [every morning|twice a day|only on weekdays], so we'll be with you shortly.
        Remain blessed, and thank you for calling.
        We apologise for any [inconvenience|delay] and appreciate your [patience|understanding|custom].
        Try me again in a bit, or leave a message and I'll try you.
        Not long now till the beep, so get your thoughts together.
        Be brief, be kind, be gone.
        As soon as I've got my hands free, I'll call you straight back.
        Press one to [send a page|leave an urgent message|hear these options again], or wait for the tone.
        Okay, that's it, [bye|go|thanks]!
        Come on, you've called all this way, so [say something|don't be shy|give us a song].
        A member of our [team|staff|committee] will contact you [shortly|without delay|today].
        Kia ora, and [catch you soon|leave us your number|ka kite].
        Good luck, and may the beep be with you.
        Rest assured your message will be [treated in the strictest confidence|heard|passed on].
        Spell your surname for us, if you would, and give the number twice.
        Keep well, and keep smiling.
        Nice and clear now, because the line out here is [shocking|patchy|rubbish].
        I'm probably [in the garden|up a ladder|asleep|on the other line], so leave a message and give me ten minutes.
        Looking forward to it!
        That's all, folks, so start talking.
        The tone is a bit slow, so hold on a second before you speak.
        Your name, your number, the date and the time, if you please.
        Thanks a million, and [God bless|safe home|talk soon].
        Only [nice|short|urgent] messages, please.
        Ring back after [tea|the news|church], or say your piece now.
        Messages are read by a computer and texted to me, so don't mumble.
        Our after-hours [vet|plumber|pastor|engineer] will call you back within fifteen minutes.
        Will get back to you, promise.
        Hit me up [after the beep|on my cell|with a text].
        Laters!
        You can also reach {name} on extension four one six.
        It's not me, it's the machine, so don't take it personally and leave a message.
        Cheerio, then.
        Please do not leave confidential or [medical|banking|card] details on this machine.
        Remember to tell us which [flat|house|unit|boat] you're calling about.
        Jesus loves you, and so do we, so leave a message.
        Say hello to your mother for me, and leave your number.
        We don't bite, so go ahead and leave us a message.
        Tell the machine, and the machine will tell me.
        Wishing you a very happy [Diwali|Easter|New Year|Christmas] from everyone at {firm}.
        If you'd like [a quote|a visit|some advice], leave your postcode and a rough idea of the job.
        Tara, chuck.
        For everything else, leave a message and {name} will pick it up.
        I shall return your call [at my earliest convenience|in due course|once I am home].
        Anyway, you'll hear a beep in a tick, and then it's your turn.
        My dear, just drop your message and I will call you back, no wahala.
        Have yourself a merry little message.
        Start after the beep, not before, because I only get the second half otherwise.
        See you at [the match|church|the beach|the pub], otherwise leave a message.
        Someone will [be with you|ring you|sort it out] as quick as we can manage it.
        Whoever you are, have a lovely [day|evening|week].
        Woof woof, says the dog, and he says leave a message too.
        Let me know what's going on and I'll hit you back.
        Blessings to you and your [family|household|loved ones].
        So sorry, do try again[| later| tomorrow].
        Goodbye, and thanks for choosing {firm}.
        Please don't text this number, as it's a landline and it can't read.
        Either way, [we'll talk soon|I'll know you called|have a good night].
        Unless you're [the taxman|my ex|a robot], leave your number and I'll be in touch.
        Thank you for your [understanding|call|time|support].
        Calls are returned between {hour} and {evening}, [Monday to Friday|except on public holidays|every day but Sunday].
        Bear with us, it's only the two of us here, but we will get to you.
        Mahalo, and leave a message.
        Over and out.
        Pretty please, leave a message.
        And do tell me how you [got this number|heard about us|know {name}].
        Oh, and speak up!
        Stay safe, stay warm, and leave a message at the tone.
        Just your name and number is plenty, and I'll do the rest.
        Orders placed before {evening} will be ready for collection the following day.
        You may begin [speaking|your message|recording] now.
        Nae bother if ye cannae wait, I'll phone ye the night.
        We'll be in touch, so don't call us, we'll call you.
        To hear this message in French, press two.
        Take it easy, [partner|buddy|brother], and leave your number after the tone.
        Ah sure, leave a message and I'll give you a [shout|buzz|ring].
        If I don't call back within [a day|a couple of hours|the week], please try again.
        {firm}, always happy to [help|hear from you|serve].
        {firm}, keeping you [warm|moving|connected] since nineteen fifty-two.
        Honestly, [a text|an email|shouting over the fence] is quicker, but suit yourself.
        The [beep|tone|ping] is your cue.
        Yours faithfully, the answering machine.
        Press [any key|one|the star key] to skip straight to the tone.
        Can you please leave a message, and can you please make it a happy one?
        Why not [leave us a message|tell us about it|say hello] after the tone?
        Would you be so kind as to leave your name and the nature of your enquiry?
        What would you like me to tell [them|him|her]?
        Alright, my lovely, leave us your number and I'll call you dreckly.
        Give it a few rings next time, I'm [slow on my feet|usually outside|not as quick as I was].
        Thanks, eh, and go easy on the roads.
        Have your [claim|order|case] number ready when we call you back.
        Peace, love, and leave a message.
        Until we speak, I remain yours truly, {name}.
        Better yet, come and see us at the shop, we're open till {evening}.
        Our thoughts are with you, and we will call you back as soon as we are able.
        Bless up, and big up yourself every time.
        All [messages|voicemails|calls] will be answered [by close of business|within the day].
        Now be a darling and wait for the beep.
        God spare life, I will [call you back|see you] [tomorrow|Sunday].
        May your day be as pleasant as your voice, so let me hear it after the beep.
        And please, no more calls about my [car insurance|solar panels|loft|accident].
        Otherwise, I'll see you [{day}|when I see you|at the weekend].
        I really do want to talk to you, so please leave a message.
        When you hear the tone, leave the number where you can be reached [tonight|during the day|this week].
        Many thanks for your call, and kind regards from all at {firm}.
        Ready, steady, [speak|go|beep]!
        Your feedback matters to us, so please stay on the line for a short survey.
        Toodle-oo!
        If you can't be bothered, neither can I.
        Don't worry, I haven't [moved|died|forgotten you], I'm only at the shops.
        Ramble as long as you like, it'll cut you off anyway.
        Namaste, and thank you for calling {firm}.
        Our prayers are with you, and the [pastor|priest|parish secretary] will call you after the service.
        We are closed for the [long weekend|bank holiday|funeral], so expect to hear from us {day}.
        Sweet as, leave a message and I'll flick you a [call back|text|line].
        Please hold for the tone, then state your business.
        Ingat, and God bless.
        It's a short beep, so listen for it.
        Hope to [hear from you|see you|get a message].
        You've got this, just talk to the beep like you'd talk to me.
        Same goes for you, {name}, if that's you.
        Yes, even you can leave a message.
        No message, no call back, [simple as that|sorry|that's the rule].
        Mind how you go, and leave us a number we can get you on.
        Cheers, big ears.
        I'll holler back when I'm [off the clock|out the truck|done hunting].
        Every message gets a reply, [sooner or later|I promise|even yours].
        In the meantime, the [kettle's|coffee's|barbecue's] always on.
        Leave it with me and I'll see what I can do.
        If a recording of your voice bothers you, please [hang up now|write instead|call back in office hours].
        Thank you for holding, please leave your details after the tone.
        After that, press star to listen to it, or just put the phone down.
        Sorry again, and thanks for your patience.
        Ten seconds of silence will end the call, so don't dilly-dally.
        By leaving a message, you agree to buy me a [pint|coffee|pie].
        Tell me your name first, because I don't recognise half the numbers on this thing.
        Right you are, off you go.
        Good [day|evening|morning] to you.
        How about you [tell me all about it|sing me a song|explain yourself] after the beep?
        Leave a message or don't, the sun will still come up.
        Any tradesmen can leave the parcel with {name} next door, and everyone else can wait for the beep.
        Where possible, please give us a [daytime number|second number|reference].
        Whenever you're ready, the tape's rolling.
        We pick up our messages [at {hour} sharp|on the way home|after milking].
        Kids, if it's you, the key is [under the mat|with {name}|in the usual place].
        Once more, that's {firm}, and thank you ever so much for calling.
        Viewings are by appointment, so leave a number and {name} will arrange a time.
        Enjoy the rest of your [day|week], and we'll talk again {day}.
        Ciao, [darling|bella|for now].
        Bring your [ticket|receipt|dog's papers] when you come, and leave us a message if you're stuck.
        Do have a pleasant [afternoon|evening|journey].
        Hang in there, and I'll call you when [the baby's down|class lets out|I land].
        Listen for the long beep, not the short ones.
        Thank you for calling, sir or madam, and [please do leave a message|have a great day|we shall call back].
        So leave a message already!
        Nothing fancy, only your name and [what it's about|a number|when you called].
        And with that, over to you.
        Speak now or forever hold your peace.
        Abeg, talk after the beep, make I hear you well.
        One love, and mind yourself until I reach back.
    """,
    ("short", "en"): """
        Leave it at the beep.
        {name}, leave [one|it|a message].
        You know what to do.
        {name} here, [go|speak|leave one].
        Not here, [text me|leave a message|try later].
        Beep's coming, [talk|get ready|be nice].
        It's {name}, [leave a message|I'm busy|you know the rest].
        Leave a message[.|, please.|, thanks.]
        Can't talk[| right now], leave a message.
        [Speak|Talk|Sing] after the tone.
        Busy, [text me|try later|call back].
        {firm}, please [leave a message|hold for the tone|call back later].
        {family} residence, leave a message.
        Voicemail, you know the [drill|score|rest].
        Name and number, [please|ta|thank you].
        I'm out, you're on.
        Sorry, missed you, [leave a message|try again|back soon].
        Wait for [the beep|it|the tone].
        No one's home, leave word.
        We're [closed|out|busy], leave your number.
        Hey, it's {name}, [text me|do your thing|say something].
        Message after the tone, ta.
        Talk to the machine.
        Yo, leave it.
        {name}'s [phone|mobile|cell|line], leave a message.
        Away till {day}, [leave a message|please email|sorry].
        Drop it after the beep.
        Make it quick, beep's coming.
        Can't get to the phone[|, sorry|, leave a message].
        You've reached {name}, [go ahead|leave a message|start talking].
        You've [missed|just missed] me, try [again|tomorrow|the office].
        Oi[|, mate|, you], leave us a message.
        Say it after the beep.
        Just text me, yeah?
        Kindly drop a message for {name}.
        This is {name}, please leave a message.
        This is {name}'s [voicemail|machine|phone].
        Hi, [not in|can't talk|I'm driving], leave a message.
        Hiya, leave us a message, ta.
        The {family} family's out, [leave a message|back soon|speak up].
        At the tone, please.
        Aye, it's {name}, leave a message.
        G'day, {name} here, [leave a message|can't talk|back soon].
        Howzit, it's {name}, leave a message[|, hey].
        {dept}, [leave a message|we're closed|wait for the tone].
        Tone, talk, bye.
        Who is it, what do you want?
        Machine's on, speak up.
        Howdy, leave your name and number.
        Hello, {name} speaking, [leave a message|well, recording].
        I'm [asleep|at work|in class], leave a message.
        Missed me, leave me one.
        Away from my desk, [back soon|leave a message|back {day}].
        Please leave your name and number.
        Please record your message[| now| after the beep].
        Beep, then speak.
        Answerphone, off you go.
        {name} {family}, leave a message.
        {name} {family}, [back {day}|out today|please text].
        We're out, you know the routine.
        Nobody here, try {day}.
        Leave name, number and reason.
        Gone [fishing|surfing|to bingo|for lunch], leave a message.
        Out on a job, leave your number.
        Call you back[| later| tonight], leave your name.
        I'll [call|ring|text|phone] you back.
        I'll ring you later, leave a message.
        Ring me later, I'm driving.
        Sup, leave [it|one|me something].
        Not now, [leave a message|I'm working|sorry].
        Don't leave a message, text me.
        Don't bother, I never check this.
        Your turn, after the beep.
        If you must, [leave a message|speak|go on].
        Well, go on, leave a message.
        {firm}, we're [closed|busy|at lunch], leave a number.
        {firm} voicemail, [speak after the tone|go ahead|we're closed].
        Shop's shut, leave a message.
        [Surgery|Office|Library]'s closed, please ring at {hour}.
        {name}, can't talk, text.
        {name} and family, [leave a message|not home].
        Mum's phone, leave a message, love.
        It's me, leave a message.
        It's {name}, you know what's next.
        It's voicemail, [mate|bro|pal|love], leave one.
        Leave us a shout.
        Leave a wee message, cheers.
        Leave your good name and number, please.
        No [answer|signal|luck], leave a message.
        No calls today, email me.
        So, [message|beep|text] time.
        Text, don't talk.
        Tell it to the beep.
        Try [the mobile|the office|my wife].
        Try me at home.
        Try again after {evening}, thanks.
        Bless up, [leave a message|soon come].
        Praise God, leave a message.
        Good day, kindly leave a message.
        Kia ora, {name} here, [leave a message|text me].
        Hello po, leave a message.
        Namaste, please leave your message.
        Unavailable, please [leave a message|try again|text].
        In a meeting, [text|email|message] me.
        On holiday, back {day}.
        You've got {name}'s machine, [talk|sorry|leave a message].
        You rang, I didn't answer.
        Sorry, who's this, leave a name.
        Sorry, can't [talk|answer|pick up], bye.
        Be brief, {name} is busy.
        Keep it short, here's the beep.
        My phone, your message, go.
        Mailbox of {name} {family}.
        Thanks for [ringing|calling|trying], leave a number.
        Thank you for calling, leave a message.
        What's up, leave one for {name}.
        How far, drop your message.
        Go ahead, I'm recording.
        Right, you know the [craic|story|way].
        Start talking at the beep.
        Messages here, [please|thanks|folks].
        Recording [now|already], speak.
        Ahoy[| there| matey], leave a message.
        Later, leave a message.
    """,
    ("kidding", "en"): """
        Gotcha, it's only my [voicemail|machine|recording], leave a message.
        Ha, I'm not really here, am I?
        Just kidding, this is the machine, so leave your name after the beep.
        Ah, [fooled|got|caught] you[|, didn't I| again]!
        Nope, still not me, just [a recording|the voicemail|the machine] pretending to be.
        Sorry, I can't hear you, because I'm [a machine|voicemail|not there].
        Did you really think [I'd picked up|I was home|that was me]?
        Okay, okay, it's my voicemail, but you fell for it, didn't you?
        You're talking to [an answerphone|a recording|a little box on the shelf], you numpty.
        Psych, [leave a message|not here|it's voicemail]!
        Haha, got you good, now say something at the beep.
        Only [joking|messing|teasing], I'm out, but leave us a message, will you?
        Yeah, no, I'm not home, this is the voicemail, eh.
        Relax, it's the answering machine, and [nobody heard that|I'll hear that later|it won't bite].
        Never gets old, that one, so [leave a message|here's the beep|off you go].
        I'm messing with you, it's voicemail, talk after the tone.
        Every time, {name}, you fall for it every single time.
        Oh, you [started talking|said hello|fell for it], didn't you?
        Surprise, it's [a recording|the machine|only my voicemail]!
        Wait, were you talking to me, because this is a machine.
        Hahaha, I bet you [said hello back|told me your whole story|feel daft].
        Alright, joke's over, I'm not in, so leave your name and number.
        Well, that was fun [for me|as always], and now it's your turn at the beep.
        Aha, not me at all, just the machine doing my voice.
        Well, you can stop talking now, because nobody's listening till the beep.
        Gotcha again, Mum, sorry, leave a message.
        Tricked ya, mate, I'm [down the beach|at the pub|at work], leave us a message.
        Speak up, I can't hear you, probably because I'm [not here|at the footy|a recording].
        Ha ha, just a wee joke, leave a message and I'll phone ye back.
        Pulling your leg, that's all, so leave your message after the beep.
        If you're still [saying hello|talking|shouting], stop, it's my voicemail.
        Sorry, I had to, it's the answerphone, do your thing.
        No, seriously, this is a machine, so wait for the beep.
        Hello, hello, hello, ah, I'm only codding you, leave a message.
        Ja, no, it's just the voicemail, hey, leave a message.
        See how long you'd [go on for|talk to nobody]?
        You've been had, my friend, so leave your name like a good sport.
        Aren't you [silly|embarrassed|cross] now, talking away to an answering machine?
        How does it feel to be fooled by [a telephone|a tape|a machine]?
        My guy, na voicemail be this, drop your message.
        I don't actually know who you are, since I recorded this [last year|in my bathroom|on Tuesday].
        Joke lang, [I'm not here|it's voicemail], please leave a message po.
        Yes, I know, very mature, now leave me a message.
        And that's how I find out who my gullible friends are.
        Have you yet copped on that it's [me machine|the voicemail|a recording]?
        Is that you, is that really you, because this really isn't me.
        Fine, I'll come clean, I'm a recording, and [the beep is next|you're a good sport|I'm out].
        Me not here at all, star, a joke me a run, leave a message.
        Whoops, forgot to mention I'm not real, leave a message at the tone.
        Please don't be [mad|cross|vexed], it's only a prank, leave a message and I'll call you.
        Nah, I'm [playing|kidding|clowning], hit me up after the beep.
        Arre yaar, it's only the machine, leave your message, no?
        There's no one there, is what I'm telling you, just me on tape.
        Don't feel bad, [my boss|my own mother|the priest|my nan] fell for it too.
        Too easy[|, mate|, every time]!
        Who are you talking to[|, you daft thing|, my dear], it's a machine!
        That's right, keep talking, I can't hear a word of it.
        So, funny story, I'm not actually on the phone.
        Made you look, or made you talk, anyway, so leave a message.
        The real {name} is [out|asleep|at work], and I'm just the voice in the box.
        I'm not answering you because I can't, I'm [voicemail|a tape|a machine].
        Ooh, [awkward|embarrassing|unlucky], it's the machine, try again after the beep.
        Anyway, you can't win an argument with an answering machine, so just leave your number.
        Kidding, obviously, now leave one and I'll [call you later|make it up to you].
        Two seconds, that's how long it took you to start chatting to a recording.
        Hehe, it works [on everyone|like a charm|every time], now leave a message.
        Suckered you in, eh, bud, so go ahead and leave me a message.
        April fool, it's the [voicemail|machine], leave it at the beep.
        Good one, hey, it's only me on the machine.
        You were halfway through [your story|my name|asking how I am], weren't you?
        Jokes, I'm not here, chuck us a message and I'll call you back.
        Beg your pardon, that was naughty, this is a recorded message, so do leave your name.
        Right, now we've both had a laugh, leave your name and number.
        Caught you on the hop there, so [leave a message|wait for the beep|say it all again].
        As you've guessed by now, I'm a recording, and not a very clever one.
        Still there[|, or have you hung up on my machine]?
        Actually, [no one's|nobody's] in, I just like to pretend I've answered.
        Bless your heart, [honey|sugar|sweetie], you're talking to a machine.
        Sure, I'd love to chat, only I'm a tape, so wait for the beep.
        Got ya, now quit laughing and leave me a message.
        Nobody's home, you big [eejit|lump|goose], it's the machine, so talk after the beep.
        Look at you, chatting away to a machine like it was your best mate.
    """,
    ("fakehello", "en"): """
        Hello?
        Hello, [who's this|yes|how are you]?
        Hello! [Hi!|How are you?|Oh, hey!]
        Hello hello?
        Hey, what's up?
        Hey! [How's it going?|What's happening?|You okay?]
        Hey, [hey you|buddy|man], what's up?
        Hi?
        Hi, [how are you|who's this|what's up]?
        Hiya, you all right?
        Yeah, go ahead.
        Yeah? [Who's this?|What's up?|Hello?]
        Yeah, hello?
        Yep?
        Yes? [Hello?|Who's calling?|Can I help?]
        Yes, speaking.
        Yo! [What's good?|What up?|Talk to me.]
        Yo, yo, who's this?
        Yello?
        Y'ello, [what's up|who's this]?
        Oh, hey! [What's up?|How are you?]
        Oh, hi there!
        Oh, it's you!
        What's up?
        What's going on, [man|mate|bro]?
        What's that? [Hello?|Say again?]
        What? [Hello?|Who?|Speak up.]
        Who's this?
        Who is it, [please|love]?
        Wassup?
        Wagwan?
        Sup, [dude|man|bro]?
        {name} speaking.
        {name} here, [what's up?|hello.|go ahead.]
        Speaking?
        Go ahead.
        Go on, [I'm listening|then|mate].
        Talk to me.
        Howdy, [partner|y'all|who's this]?
        How's it going, [eh|mate|bud]?
        How are you, my friend?
        Howzit, [bru|my bru|man]?
        How far, [my guy|now|my brother]?
        Hullo?
        Hallo, who's speaking?
        G'day, [mate.|how's it going?|who's this?]
        Alright, [mate|pal|what's up]?
        Ey up, [duck|love|who's this]?
        Aye? [Hello?|Who's that?]
        Ja, hello?
        Haan, hello?
        Sorry, [what|who's this|say that again]?
        Good morning, [who's calling|how are you]?
        Good evening?
        Morning!
        Evening, [who's this?|mate.|all!]
        Uh, hello?
        Um, hi, who's this?
        Mm-hmm?
        Well, hello there!
    """,
    ("open", "en"): """
        Hey, it's {name}, and I'm [nowhere near my phone|away from the phone] right now.
        You've reached the {family} residence, and nobody can [come to|get to|answer] the phone at the moment.
        Howdy, you done called {name}, and I ain't [here|home|nowhere near the house].
        Hello? Hello? Just kidding, I'm not actually here.
        Sorry I [missed you|couldn't pick up], I'm probably [behind the wheel|in the checkout line|under the hood of the truck].
        This is {name}'s [cell|work phone|personal line].
        Hi there, you've got the voicemail of {name} {family}.
        Y'all have called the {family}s, and we're [out back at the grill|up at the church|gone to the fish fry].
        Aloha, this is {name}, and I'm most likely [in the water|on a hike|at the beach].
        Well, [shoot|darn it|wouldn't you know it], I missed your call.
        Good day, you have reached the private line of Doctor {name} {family}.
        I can't get to the phone[ right now| this second|], so you know [what to do|the drill].
        Mommy and Daddy can't come to the phone because they're [giving the baby a bath|busy|sleeping].
        Yo, what's good, it's {name}, I'm [tied up|outside|in a session].
        Thanks for calling, but you just missed me.
        We're not [home|in|here]!
        Nobody's home but the dog, and he doesn't [take messages|answer phones|do phones].
        If you're hearing this, I'm either [in class|in the library|at practice] or asleep.
        Sorry, eh, I'm out on the [lake|ice|trapline] and there's no signal past the dock.
        Wah gwaan, you reach {name}, but me can't take di call right now.
        Good morning or good afternoon, this is {name}, I'm not able to take your call at present.
        Hello po, this is {name}, I can't answer my phone for now.
        My phone is either dead or [in the other room|at the bottom of my purse|under the couch].
        Congratulations, you've found the one person in [America|Ontario|this whole town] who lets it ring.
        {name} here, can't [talk|answer|chat just now].
        At the tone, please [record|state|leave] your name and the reason I should call you back.
        It's {name}, I'm on the other line, hang tight or talk to the machine.
        Guess who's not [answering|home|picking up again]?
        Okay, so, um, this is my voicemail, I guess.
        Bonjour, hi, you've reached {name} in [Montreal|Quebec|Moncton], and I'm away from my phone.
        Right now I'm [on shift|at work|in the operating room], and they make us leave our phones in a locker.
        Call me old-fashioned, but I don't pick up when I'm [having supper|watching my program|saying my rosary].
        Hi, this is {name}, and this is {name}, and together we're not home.
        The wife and I [have gone fishing|are off in the camper|are at the grandkids' place].
        Either we're screening our calls or we're truly out, and you'll never know which.
        Leave it at the beep, [man|my friend|cousin].
        Don't hang up, I really do [check|listen to] these.
        So sorry to miss your call, I'm traveling[ for work| with the kids|] until {day}.
        Blessings, this is [Elder|Deacon|Minister] {name}, and I am unable to come to the phone.
        Praise the Lord, you have reached the home of [Pastor|Reverend|Bishop] {family} and family.
        Greetings, earthling, the human you seek is [unavailable|sleeping|exploring another planet].
        Unfortunately I'm not available to [answer your call|speak with you|come to the phone].
        You have dialed a number that belongs to {name}, who is hiding from [telemarketers|bill collectors|the in-laws].
        Hola, this is {name}, I can't get to my phone ahorita.
        No one is [available|here|free|around] to take your call.
        Please don't be mad, I saw you calling, I just couldn't [pick up|find my phone|get out of the meeting].
        Oh [hey|wow|good], I was hoping you'd call, but I'm not here.
        Wassup, you know who it is, and you know I don't answer.
        Grandma and Grandpa are [down in Florida till spring|off to the cottage].
        We've moved to our summer number, and this line isn't [picked up|answered|checked] before {day}.
        It's me, but it's not really me, it's the machine.
        Hey y'all, sorry I missed ya, I'm out [in the barn with the horses|feeding the cattle|fixing fence].
        This here's {name}, and I'm [up on a roof|down a well|under a house] somewhere.
        Hi, you've reached my phone, but not me.
        Ring, ring, ring, and still no answer, huh?
        I'm sorry, I'm with a [patient|student|customer] and can't pick up.
        Just missed [me|us]!
        Hi, this is {name}, I'm [five|almost seven] years old, and my [mom|grandma] said I could do the message.
        Me and my brother are not supposed to answer the phone when [Mom's out|we're by ourselves|Nana is sleeping].
        [Daddy|Mommy|Grandpa], is it on?
        Good night, this is {name}, I am not in a position to take your call just now.
        Eh, you reach {name}, but I [in the road|by my granny|liming] right now.
        Ahoy, you've reached the sailing vessel and her crew, and we're out of range.
        Whoever you are, I'm [sorry I missed you|not coming to the phone].
        As you [can tell|may have noticed|figured out], I'm not picking up.
        Uh, hi, it's {name}, I'm not really [good at|comfortable with|used to] these.
        To reach me faster, [just send a text|try my work number|email me].
        Apparently I'm [busy|popular|in a meeting], because you got the recording.
        Once again technology has come between us.
        Hi, I'm out [walking the dog|getting the mail|running errands] and left my phone on the counter like a fool.
        Dude, who even [leaves voicemails|calls people|talks on the phone] anymore?
        The {family} household is currently [out shoveling snow|at hockey practice|asleep].
        For those of you looking for {name}, I've got a new number.
        If this is {name}, [I'm already on my way|the answer is still no|dinner's in the oven].
        Hello, and thank you for calling, this is {name} {family} speaking on a recording.
        Pasensya na, I'm [in a meeting|in the jeepney|at Mass] and can't take your call.
        Kumusta, this is the {family} family in [Quezon City|Davao|Iloilo], no one can answer po right now.
        Sergeant {family} here, I'm away on [deployment|exercise|a training course] and won't get messages for a while.
        [Professor|Dean|Principal] {family} is not in the office at this hour.
        I'm on maternity leave, so this phone is basically a nightlight.
        You're talking to a machine, sweetheart, because I'm at [bingo|the hairdresser|water aerobics].
        [Bless your heart|How sweet of you|Aren't you kind] for calling, but I'm not home.
        Mercy, I can't hear that phone with the [mower|tractor|chainsaw] running.
        Chances are I'm [on the subway|underground|in an elevator] and your call went straight to voicemail.
        When I say I never miss a call, clearly I'm lying.
        Hey, sorry, my hands are covered in [flour|paint|motor oil].
        Welcome to {name}'s voicemail, population you.
        Hi, you've reached the cell phone of {name}, raising four kids, so you can imagine.
        Gone [hunting|fishing|dancing|to Maine].
        We are observing the Sabbath and will not be answering the telephone until tomorrow night.
        Shalom, you've reached the {family} home, and we're not able to come to the phone.
        I know, I know, I never answer.
        Speak, [friend|stranger|noble caller], and I shall return thy call.
        Here lies the voicemail of {name}, rarely checked, [sorely missed|often full].
        What's up, party people, it's {name}, and I'm [out|partied out|not answering].
        Listen, I'm either napping or ignoring you, and I'm honestly too old to care which.
        Hey there, this is {name}, and I'd love to talk, but I'm [in the middle of something|not able to|swamped].
        Peace, you've reached {name}, I've switched my phone off for [the weekend|Lent|exam week].
        Our phone's been acting up since the storm, so we may not have heard it ring.
        She's not here, he's not here, and the [cat|parrot|goldfish] won't pick up.
        Any friend of ours knows we're never home on a [Friday night|Sunday morning|sunny day].
        Good evening, you have the {family}s, we've stepped out [for a while|for the evening|to visit a neighbor].
        It ain't that I don't love you, it's just that I can't pick up [at work|in the bathtub|while I'm cooking].
        Try me later, I'm on night shift this week and sleeping days.
        Hi, {name} can't come to the phone, somebody's taking a [bath|nap|well-deserved break].
        One of us was supposed to answer that.
        Bad timing, this is {name}, and you've caught me [out of town|mid-move|with a house full of guests].
        Yes, this is the right number, and no, I'm not here.
        Hi, it's {name} {family}, I'm currently [in court|in session|with a client] and unable to answer.
        You got me, well, [sort of|almost|not quite].
        Sorry, can't pick up, I'm at the [gym pretending to work out|office pretending to work].
        Hello, you've reached {name}, I'm away from my [desk|phone|computer and my phone].
        This is not a real person, it's a recording of one.
        I'm out of the country and won't have service [until {day}|for most of the trip].
        We're the {family}s, all six of us, and not one can find the phone.
        Hey, this is Coach {family}, I'm probably [on the field|in the pool|at the rink].
        Thank you for calling {name}, at the moment I'm [assisting someone else|unavailable|away].
        My apologies, I am unable to [attend to|receive|answer] your call.
        Hey hey hey, it's your favorite {name}, and I'm not picking up.
        Knock knock, who's there, not me!
        Well, hello there, this is {name}, and you've called at [suppertime|nap time|a bad time].
        Please be advised that this phone is not monitored [on weekends|overnight|while I'm on leave].
        If you're [selling|giving away] something, we already have two of them.
        Do you hear that [silence|dial tone|nothing]?
        Dear caller, I regret that I'm not at home.
        Calling to say you love me?
        Everybody's [at the lake|at the wedding|out trick-or-treating], so it's just me, the answering machine.
        Hiya, {name} speaking, or rather, {name} spoke, last Tuesday, when I recorded this.
        G'day from Newfoundland, b'y, you got {name}, and I'm out on the boat.
        Lord help us, I finally [figured out|learned|remembered] how how to record this thing.
        Testing, testing, okay, hi, this is {name}'s voice mailbox.
        It appears I've stepped away from the telephone.
        Hey, you've called {name}, I'm probably [at rehearsal|on stage|in the studio].
        No, I didn't [lose|break|drown] my phone again, I'm just driving.
        Ain't nobody [home|here|answering].
        Sup, I'm [not around|out|gaming].
        Hello, this is {name}, yes, I'm ignoring unknown numbers, don't take it personally.
        You've reached {name} and {name}, newlyweds, on our honeymoon!
        Now, I may be home, but it takes me a while to get to the phone with this [hip|walker|bad knee].
        Merry Christmas from the {family} family, we're off visiting relatives.
        Happy holidays, you've reached {name}, I'm taking some time [off|away from the phone|with family].
        Surprise, it's [voicemail|the machine|not me]!
        Hi, we're [in the pool|on the trampoline|upstairs] and we can't hear the phone, says my big sister.
        My mama's at work, my daddy's asleep, and I can't reach the door.
        Woof, woof, that's the dog saying we're not home.
        Tell me something good, because I'm not here to hear it live.
        This phone belongs to {name}, who is [grounded|at camp|not allowed to use it after nine].
        I'm on the other line with my mother, so it could be a while.
        Sorry, I don't answer [numbers I don't recognize|before coffee|blocked calls].
        Good afternoon, this is the residence of [Mister and Missus|Judge and Missus] {family}, no one is able to answer.
        Hey, I'm at the cabin, and cell service up here is [terrible|a joke|one bar if you climb a tree].
        Irie, this is {name}, me soon come, but me not here.
        All yuh reach the {family} house, but nobody home, we gone [by the beach|to Carnival|in town].
        Morning, you get through to {name}, but I cannot talk now, I driving.
        Oh Lord, you call and I ain't there to hear it.
        Hi po, you've reached {name}, I'm in the office na, bawal ang phone.
        Hello, this is {name} from Cebu, sorry, I was not able to [pick up|answer|notice] your call.
        Good day, this is Attorney {family}, I am presently attending a [hearing|deposition|conference].
        Sorry po, I'm on graveyard shift, so I'm asleep during the day.
        You are speaking to the voicemail of {name}, kindly bear with me.
        Regrettably, neither {name} nor I can come to the phone.
        We're sorry we missed you, we've gone to [pick up the kids|the market|vote].
        Right, so I'm [skiing|on the chairlift|up the mountain] and my gloves don't work on this screen.
        Is this thing [on|working|recording]?
        It's {name}, I'm either getting a double-double or plowing the driveway.
        Hey bud, sorry, I'm on the rig for two weeks.
        Pardon the recording, I'm out in the field till the [hay's in|beans are cut|rain comes].
        Time for a riddle: what rings and never gets answered?
        How y'all doing, this is {name}, and I'm tied up at the [shop|feed store|ballpark].
        Let's be honest, you were hoping I wouldn't pick up.
        Hi, this is {name}, and I'm probably stuck [in traffic on the bridge|on the freeway|behind a snowplow].
        Because of my hearing, I don't always catch the phone.
        You just rang the most unreliable phone in [Texas|Ohio|all of Georgia].
        Today is my [day off|birthday|anniversary], and this phone knows it.
        Hey, so I switched carriers, and calls keep going straight to voicemail.
        Mister {family} isn't able to take calls while he's [in the hospital|recovering|overseas].
        Here we go again, phone tag, and you're it.
        Can't talk, [fish are biting|game's on|supper's burning].
        Beep, oh wait, that wasn't the real one.
        I'm asleep, and if it's before noon, you should be too.
        Hi, this is {name} {family}, city council, third ward, and I'm away from the phone.
        {name}'s phone, {name}'s rules, leave a message.
        Hello, hello, hello, there's an echo in here because the house is empty.
        Wherever I am, it isn't near this phone.
        Maybe I'm in [the shower|bed], maybe I'm in [Vegas|Mexico].
        After thirty years of answering phones for a living, I've quit.
        So you called, and I wasn't there, story of my life.
        Roger that, you've reached {name}, over.
        Thanks for ringing, we've gone [up to camp|down the shore|upstate] till {day}.
        Attention, this call may be ignored for quality purposes.
        Hey babe, if it's you, I'm on my way home, and everybody else, I'm busy.
        Houston, we have a problem, {name} is not at the controls.
        You've called the {family} farm, and we're in the middle of [calving|harvest|chores].
        Hi, I'm {name}, I'm shy, and I don't like phones.
        Sincerely sorry to have missed your call.
        Nope, [still not here|not today|try again].
        This is {name}, I'm away at college, and my mom made me set this up.
        I'm at [choir practice|prayer meeting|Bible study] and my phone is off.
        Fair warning, I'm terrible about calling back.
        We can't make it to the phone, says Daddy, say it, sweetie, say hello.
        Friends, Romans, telemarketers, lend me your message.
        Hi, our family is on a [screen-free day|camping trip|long drive].
        What can I say, you missed me [again|by a minute].
        Good morning, everyone, or good evening, whichever it is, {name} is out.
        For now you'll have to settle for my voice.
        Just so you know, I turn my ringer off after {evening}.
        Hey, it's {name}, I'm probably playing bass real loud.
        Ya missed me, I'm on the road, hauling a load to Amarillo.
        Kindly excuse me, I have stepped out to the market.
        Although I'd rather be chatting with you, I'm [at the dentist|doing my taxes|waiting in line for a passport].
        Thank you for calling {firm}, our office is [now|currently|temporarily] closed.
        You've reached {firm} after hours.
        Our office hours are {hour} to {evening}, Monday through Friday.
        [Hello, and welcome|Hi, and welcome|Welcome] to {firm}, where nobody's at the counter right now.
        If this is [a medical|a life-threatening|a police or fire] emergency, please hang up and dial nine one one.
        We're closed for the [holiday|long weekend|season], folks.
        Good evening, you have reached {firm}, and our [team|staff|crew] has gone home for the day.
        Thanks for calling {firm}, we're either closed or [on another call|helping another customer|under a sink].
        All of our representatives are currently away from their desks.
        Sorry, we're closed, but the coffee will be on at {hour}.
        {firm}, we're out on [a job|a delivery|the road] right now.
        Hi, this is {name} at {firm}, I'm away from my desk or on the other line.
        This is {dept} at {firm}, and there's no one here to pick up your call.
        Howdy and thanks for calling {firm}, home of the best [brisket|catfish|peach cobbler] in the county.
        At {firm} your call matters, but we've locked up for the night.
        Due to [the weather|a power outage|staff training], our office is closed today.
        Because of the [snowstorm|flooding|ice on the roads], we didn't open this morning.
        The [clinic|dental office|hospital laboratory] is closed, and we reopen {day} at {hour}.
        You have reached the law offices of {family} and {family}.
        For service in French, press two.
        Our store is closed for [inventory|repairs|our move] until {day}.
        Please note that {firm} is closed on all statutory holidays.
        Hey there, you've called {firm}, and we've flipped the sign to closed.
        It's after hours at {firm}, and the on-call technician can be reached through this mailbox.
        Season's greetings from everyone at {firm}, our offices are closed until the new year.
        Doctor {family}'s [office|practice|surgical suite] is closed at this time.
        We appreciate your call, however, the [dispatch|leasing|rental] office closes at {evening}.
        Magandang araw, thank you for calling {firm}, our office is closed as of the moment.
        Good day, this is {firm}, we are not able to [accommodate|answer|attend to] your call at this time.
        Thank you for calling the parish office, where there's nobody in just now.
        Good afternoon, you've reached {firm} in [Kingston|Nassau|Castries], and we've closed for the day.
        No one is in the shop at the moment, we're likely out on a delivery.
        Hello, this is {firm}, sorry we missed you, we're probably elbow-deep in somebody's [engine|transmission|wedding cake].
        Both lines are busy or we've closed early.
        Calling about your [order|prescription|appointment]?
        I'm sorry, you've reached us outside of [regular business|office|clinic] hours.
        Business hours have ended here at {firm}.
        School's out, and the main office is closed for summer break.
        The [library|museum|skating rink] is closed now and opens again {day}.
        Thanks for calling the {family} Funeral Home, someone from our family will call you back [shortly|within the hour].
        You've dialed {dept}, and everyone has left for the day.
        Welcome to the voice messaging system of {firm}.
        This is the after-hours line for tenants of {firm}.
        Tenants with [no heat|no water|a gas smell] should stay on the line.
        Hi, you've reached {name} from {dept}, and I'll be out of the office until {day}.
        Today we're closed so our crew can enjoy [the game|the long weekend|time with family].
        Aloha, mahalo for calling {firm}, we're pau for the day.
        Y'all have reached {firm}, and we've done gone [home|to the ball game|to lunch].
        [Hurricane preparations have|The typhoon has|Wildfire smoke has] closed our office until further notice.
        Owing to a public holiday, {firm} will remain closed until {day}.
        On behalf of all of us at {firm}, we're sorry we can't answer.
        Your call has been forwarded to the night mailbox of {firm}.
        Bienvenidos, thanks for calling {firm}, our bilingual staff will return at {hour}.
        Oops, you caught us [after closing|on our day off|before opening].
        After {evening} this phone is answered by machine.
        {family} Plumbing, this is the answering machine, I'm [on a call-out|down in a basement|at the supply house].
        Here at {firm}, we're a small crew, and right now every one of us is with a customer.
        What a pity, our bakery sold out early, and we've gone [home|home to bed].
        Sorry to have missed your call, this is {firm}, your neighborhood [hardware store|laundromat|barber].
        Every one of our [stylists|barbers|nail techs] is with a client, or the salon is closed.
        My name is {name}, I'm the owner of {firm}, and I'm likely out on a site.
        Looking for a [tee time|table|room tonight|campsite]?
        The [courthouse|clerk's office|polling place] is closed.
        Welcome, you have reached the town hall of a very small town, and the clerk is out.
        Mister {family}'s [assistant|secretary] is away, and his line isn't being answered today.
        As of {day} we're back to regular hours, but for now the kitchen's closed.
        To all our patients, the practice is [closed|closed for lunch|on holiday hours] at the moment.
        Until {day} our showroom is open by appointment only.
        Is your tooth hurting after hours?
        [Hello|Howdy|Greetings] from {firm}, where we're closed Sundays so folks can be with family.
        We have closed for the night, and the kennel staff are putting the dogs to bed.
        Our guest services team is unavailable [right now|this evening].
        It looks like you've called [while we're closed|on a holiday|a bit late].
        You've got {firm}, we tow, we haul, and right now we're out hauling.
        Ladies and gentlemen, the [theater box office|bingo hall|ticket window] has closed for the evening.
        Nobody's [manning|watching|answering] the phones at {firm} tonight.
        Currently our offices in both [Toronto and Halifax|Calgary and Regina|Dallas and Tulsa] are closed.
        The party you're trying to reach at {firm} [isn't available|is away|is not answering].
        Hi, thanks for calling the vet's, we're closed, and no, [your cat|Rover|the rabbit] can't come to the phone.
        Good night, you have reached {firm}, [Arima|Chaguanas|San Fernando], and the office is closed.
        Greetings from sunny Barbados, you've reached {firm}, and the guest house desk is closed.
        Hi ma'am, hi sir, thank you for calling {firm}, we are closed na po.
        There's nobody from {dept} here [just now|on weekends].
        {firm}, closed, back {day}.
        Effective immediately, our branch closes at {evening} on weekdays.
        Don't worry, you've reached the right place, we're just [closed|out|short-handed].
        When you hear this recording, it means {firm} is closed or the crew is on the water.
        Beginning {day}, our winter hours are in effect, and we close at {evening}.
        In observance of [Thanksgiving|Labour Day|the holiday], our offices are closed.
        Thank you for your call, the pharmacy counter is closed, though the front store remains open.
        Out of respect for a death in the family, our [shop|studio|restaurant] is closed this week.
        Folks, the diner's closed, and the [pie|gumbo|chowder] is gone.
        [Night line|Answering machine|After-hours mailbox], {firm}.
        We're a family business, and tonight the family's [eating dinner|at a graduation|asleep].
        Hello, caller, you've reached the property management office, and it's after hours.
        Wow, you're up early, we don't open till {hour}.
        Did you know you can book online while we're closed?
        Regular hours at our garage are {hour} to {evening}, and Saturdays till noon.
        For the first time in twenty years, {firm} is [taking a vacation|closed on a weekday|without a receptionist].
        Unless it's an emergency, {dept} will handle your call when we reopen.
        I'm {name} with {firm}, [showing a house|at an inspection|with buyers] right now, so I can't answer.
        You've reached {name}'s desk at {firm}, and it's currently being sat at by nobody.
        From all of us on the {firm} team, thanks for calling, and sorry, we've gone for the day.
        Please listen carefully, as our holiday hours have changed.
        Shucks, you just missed us, this is the used-car lot, and the sales floor is [closed|empty|dark].
        Under renovation and closed to visitors, that's us at {firm} until {day}.
        [Christmas Eve|Good Friday|Canada Day|Election Day] finds us closed early here at {firm}.
        Since you've reached this recording, all our nurses are with patients or off duty.
        Back in [ten minutes|an hour|the spring], that's what the sign on our door says.
        [Weekend|Overnight|Holiday] calls to {firm} are picked up by this machine.
        Somewhere in this house a phone was ringing, and none of us [found it|cared|got up].
        Forgive the formality, but this is the answering machine of [Miss|Mister|Madam] {family}.
        Picture me [on a beach|in a hammock|on a dock], because that's where I am instead of by the phone.
        Hindi po available si {name} ngayon, so no one can take your call.
        Ma'am, sir, this is {name}, I am currently [on leave|on field work|out of coverage].
        Evening, darling, you call {name}, but I [gone to market|busy cooking|at church].
        Two rings, three rings, four rings, and now you've got the [machine|kid who recorded this].
        Are you calling about the [apartment|puppies|truck]?
        Sweet of you to check on us, we're [fine|all right after the storm], just not home.
        Technically I'm [retired|on vacation|off the grid], so I don't have to answer.
        Dispatch is closed, and our drivers are [off the road|home with their families].
        Reservations at our inn are taken between {hour} and {evening}, and it's later than that now.
        You're through to {name}'s phone, but sadly not to {name}.
        Hiya, it's only me, and I'm [not in|away from my phone|up to my elbows in washing-up] just now.
        Sorry, love, you've [missed me again|got the machine again|caught me out again].
        That's {name}'s mobile you've rung, and it's [in the bottom of my handbag|on silent|charging upstairs], I should think.
        Good day to you, this is the {family} household.
        We're [out in the garden|down the allotment|walking the dog], so the machine's picked up instead.
        Ach, I cannae [get to|come to|find] the phone the now.
        Right, so, this is {name}, and I'm [obviously not|clearly not|not] answering.
        How's it going, you've got {name}'s voicemail there.
        G'day, {name} here, or rather {name} not here.
        Kia ora, you've called {name}, and I'm [out of range|up the hill|on the water] at the moment.
        Howzit, it's {name}, I'm just not by my phone right now, hey.
        Namaste, this is {name}, and I am [not able to take|unable to attend] your call at this moment.
        Good day, you have reached the line of {name}, who is [currently not available|not in the country|observing a day of rest].
        Habari, you have called {name}, but I am [in a meeting|on the road|in church] and cannot pick up.
        Cheers for ringing, but I'm [knackered and asleep|at work|on nights this week].
        Nobody's home at the {family} place, unless you count the cat.
        If you're hearing this, I'm [on the bus|in the bath|in a lecture] or I've lost my phone again.
        Well, this is awkward, I was hoping you wouldn't ring while I was out.
        It's {name}, I can't talk, [I'm driving|I'm in theatre|I'm up a ladder].
        Oh, hello, I never know what to say on these things, but this is {name}.
        Mum and Dad are out, so you'll have to make do with [this machine|me on tape|the recording].
        Apologies, but I [seem to have|must have|have probably] left my phone in the car.
        Double two seven, the {family} residence, and I'm afraid we're not at home.
        This is the [voicemail|private line] of Doctor {family}, who is [with patients|on the ward|away from the surgery].
        Afternoon, morning or evening, whichever it is, I'm not about.
        Can't come to the phone, [I'm milking|I'm lambing|the silage is being cut].
        What's the craic, it's {name}, and I'm not able to get to you at the minute.
        Ah, you just missed me, so you did.
        Thanks a million for the call, I'm [away off out|in work|at the match] at the minute.
        Dia duit, this is {name}, and I can't [answer you|get to the phone|talk] just now.
        Bore da, you've reached {name}, but I'm [not by the phone|out and about|teaching until late].
        The {family} lot are all [at the beach|at netball|down the coast] and won't be back till dark.
        Yeah, nah, I'm not here, eh.
        No worries if this isn't urgent, but {name} can't get to the phone.
        My phone's on, my ears aren't, so you've ended up with the voicemail.
        Ja, hello, you've got {name}, and I'm [busy with a client|out of signal|at the braai] at the moment.
        Eish, you have missed me again, my friend.
        Sanibonani, this is {name}'s phone, and [nobody is around|there is no one] to answer it.
        Dear caller, I regret that I [am presently engaged|cannot come to the telephone|am out of station] and cannot speak with you.
        Kindly note that {name} is [travelling|in court|on leave] and not able to receive calls.
        Good afternoon, sir or madam, you have dialled the number of Pastor {family}.
        Hello, hello, it is {name}, and abeg, I no dey near my phone.
        My people, I am not ignoring you, I am only [in traffic|in class|on the plane].
        Sasa, it's {name}, I can't pick up right now.
        Jambo, the person you are calling, which is me, is [away from the phone|in a matatu with no network|at work].
        I know, I know, I never pick up.
        Your call's gone to voicemail because I've [gone to bed|gone fishing|got my hands full].
        Speak to the machine, because {name} isn't [in|about|home].
        Er, hi, um, this is {name}'s, er, voicemail.
        Grandad's not in, he's [at the bowls|at the club|down the pub].
        Believe it or not, {name} isn't [at home|up yet|glued to the phone].
        You've got through to the flat, but all three of us are out.
        Me, {name} and the baby are [having a nap|at playgroup|out with the pram], so we can't answer.
        Sincere apologies, I'm in meetings [all day|this morning|back to back] and the phone is off.
        There's no one here to take your call, and I include the dog in that.
        I'm away [on my holidays|walking the coast path|visiting family] until {day}.
        From now until {day} I'll be [up a mountain|on a boat|in the middle of nowhere] with no signal.
        As it happens, I'm on [maternity leave|sick leave|a sabbatical], so this phone isn't being answered.
        Guess who's not answering their phone.
        Please don't be cross, I simply didn't [hear it ring|get to it in time|have my glasses on].
        Unfortunately you've rung while {name} is asleep, which is most of the time.
        Whoever you are, I'm pleased you rang, but I'm [out|elsewhere|otherwise engaged].
        Bit of a busy spell here, so I've let this one go to the machine.
        Greetings from the [answerphone|answering machine|voice mailbox] of {name} {family}.
        In case you were wondering, yes, this is {name}, and no, I'm not in.
        Hang on, don't hang up, it's only my voicemail.
        Gone [surfing|tramping|camping], back {day}.
        Out for [a run|a swim|a cycle], I'm afraid, and not a quick one.
        Missed me by a whisker, I expect.
        Aye, it's {name}, I'm no in.
        Welcome to {name}'s voicemail, where calls come to be [forgotten|ignored|loved].
        All of us are [at school and work|having our tea|away for the weekend], so nobody can come to the phone.
        The phone's ringing, but I'm choosing to sit in the sun instead.
        Alright, mate, it's {name}, I'm [on site|on shift|down the gym] and can't hear a thing.
        Ey up, tha's missed me.
        Wotcha, you've come through to {name}, and I'm [busy|out on a job|having a kip].
        What you're listening to is a recording, because the real {name} has popped out.
        Look, I'm dreadful at [answering|phones|keeping this thing charged], and I can only say sorry.
        Hi there, {name} speaking, except that I recorded this last year.
        Had you going for a second, but this is actually my voicemail.
        Hello, yes, hello, no, I can't hear you, because I'm a recording.
        At the tone you can talk, but first let me say that {name} is [away|not in|having a lie-down].
        Should you be ringing about the [kittens|car|spare room], I'm not in just now.
        Regrettably, neither Mister nor Missus {family} is at home.
        Madam is not at home, and the driver and I are also out.
        Nana and Pop here, we've [gone to the shops|gone for a drive|taken the caravan away].
        Tena koe, you have reached the whanau at the {family} house.
        Sweet as, you've found {name}, just not at the right time.
        Strewth, you picked a bad time, I'm [out with the sheep|under the ute|halfway up a gum tree].
        Crikey, someone actually rang, and I missed it.
        Morning, all, {name}'s phone, {name}'s voice, but no {name}.
        With regret, I'm not taking calls today, owing to [a bereavement|a family matter|illness].
        The number you've rung belongs to {name} {family}, barrister, who is in court.
        Being a teacher, I can't answer this [during lessons|until the bell goes|before four o'clock].
        Don't panic, you've got the right number, I've just [stepped out|nipped out|gone for bread].
        So sorry to miss you, it's {name}.
        Sure look, I'm not here, what can I say.
        Howya, you're on to {name}, and I'm [flat out|above in the field|inside at Mass].
        God bless you for calling, I am not near the phone at present.
        Beloved, you have called Mama {family}, and I am [in the market|at fellowship|in the kitchen].
        Praise the Lord, this is {name}, and I am unable to answer just now.
        Arre, sorry, yaar, I am [stuck in traffic|in office|at a wedding] and cannot lift the phone.
        Ringing me was a kind thought, but I'm [not about|away|laid up in bed] at the moment.
        Answering the phone isn't something I can do while I'm [in surgery|on the tractor|in a rehearsal].
        My wife's out, I'm out, and the children aren't allowed to answer.
        Sorry I couldn't get to you, I was [probably|no doubt|maybe] in the shower.
        To my regret, I've had to switch the phone off for the evening.
        Hello from the {family} family, who are [all out|scattered about|not at home] at present.
        Hiya, you've reached {name} and {name}.
        We can't come to the phone, because {name} has hidden it again.
        Lads, if it's about training, I'm not at the phone.
        Och, it's yourself, and me not in.
        Haud on, it's just the machine, hen.
        This is me, this is my voicemail, and that was the beep I thought you'd hang up before.
        Before you say anything, I'm not actually here.
        Can you believe it, {name} has finally set up a voicemail.
        Would you credit it, I've been waiting in all day and you ring when I'm [in the loo|out the back|at the bins].
        Oh dear, you've rung and there's only me, the answering machine.
        Thank you for telephoning, but Colonel {family} is [not at home|abroad|up at the club].
        Lady of the house speaking, or she would be if she weren't [out|asleep|at choir].
        You have telephoned the vicarage, and the vicar is [in church|out visiting|on his day off].
        Father {family} is away from the parochial house at the moment.
        It grieves me to say that I'm not at home to anybody this week.
        Jeez, sorry, I never [hear|feel|notice] this thing ring.
        Nah, not me, it's my voicemail, eh bro.
        Chur for the call, bro, but I'm [flat out|off the grid|mowing the lawns] right now.
        Yo, it's {name}, can't talk, [gaming|skating|revising].
        Safe, you've got {name}, but I'm not about, innit.
        Listen, nobody rings any more, so I wasn't [ready|expecting you|looking at my phone].
        Um, so, yeah, you've reached me, but I'm not, like, here.
        Is that you, Mum, because I'm [at work|fine|eating properly], I just can't pick up.
        If that's you, {name}, I'm already on my way and can't answer while driving.
        Whoops, [too slow|too late|clumsy], and by that I mean me and not you.
        No, I haven't died, I've just [left my phone at home|been busy|gone off grid for a bit].
        Only the parrot's in, and he doesn't take calls.
        The good news is you've got the right number, the bad news is I'm out.
        Roses are red, violets are blue, {name} isn't in, so this'll have to do.
        Congratulations, you're the [hundredth|latest|only] person I've failed to answer today.
        Knock knock, who's there, not me.
        By the time you hear this I'll be [on a plane|halfway to Cape Town|lying on a beach in Goa].
        Off to the Gaeltacht for the month, so the phone's at home without me.
        Currently trekking in Nepal, so I can't be rung till {day}.
        Home again {day}, and till then this phone stays in a drawer.
        Away [lambing|shearing|harvesting] from dawn to dusk, so I seldom hear the phone.
        Ill in bed with [the flu|a stinking cold|no voice], so I'm letting the machine do the talking.
        Since the baby came, I [hardly ever get|never seem to get|can't always get] to the phone in time.
        Because of my new shifts, I'm [asleep in the daytime|at work in the evenings|hard to catch].
        As you've probably guessed, I'm not able to talk at the moment.
        Evidently I'm not in, or I'd have picked up by now.
        Clearly I'm screening my calls, so don't take it personally.
        Whatever it is, I can't deal with it right this minute, sorry.
        Wherever I am, I'm not near this telephone.
        While the {family} family are [out of town|overseas|at the bach], this machine is holding the fort.
        At this moment {name} is either [working|sleeping|eating] or has forgotten where the phone is.
        In a break with tradition, I've actually gone out.
        Today is {name}'s wedding day, so no one's answering anything.
        Happy Christmas from the {family} clan, who are [too full to get up|out on a walk|all asleep].
        Season's greetings, we're [away with the grandchildren|at midnight Mass|at my sister's] until the New Year.
        Ramadan Mubarak, I am breaking my fast just now and cannot answer.
        Happy Diwali to you, we have all gone to our native place for the holidays.
        Vanakkam, you have called the residence of Mister {family}.
        Sat sri akal, {name} here, I'm [out at the farm|at the gurdwara|driving] and cannot talk.
        Actually, I am in a meeting only, so I am not able to pick your call.
        Kindly excuse me, I am [out of station|travelling by train|in an examination hall] till {day}.
        Myself {name}, and I have missed your call, for which I am very sorry.
        Uncle is not there, Auntie is not there, everyone has gone to the temple.
        Good morning or good evening, this is Professor {family}'s personal line.
        Professor is [in the lecture theatre|attending a conference|not on seat] and cannot take calls.
        Oga is not around, and this is just his phone talking.
        Chief {family} thanks you for calling, but he is [in a meeting|outside the country|resting].
        You are welcome, this is the voice mail of {name}.
        Ehen, you have finally called, and now I am not there.
        Please, I am [driving|in the bank|at a burial] and will not be able to pick now.
        They have taken the light and my phone is nearly dead, so I am not picking.
        Hujambo, this is {name}, and I've stepped away from my phone.
        Pole sana, I have [missed your call|gone to the village|left my phone somewhere].
        Karibu, you have reached {name}, but I'm [upcountry|in the shamba|at the clinic] until {day}.
        Niaje, it's {name}, I'm held up somewhere and can't talk.
        You have called the home of Mwalimu {family}, who is [marking|in school|at a seminar].
        Greetings in Jesus' name, {name} is not [able|free] to come to the phone.
        Goeie dag, you've reached the {family} family on the [farm|smallholding].
        Shame, sorry, hey, I was [busy cooking|putting the kids down|in the pool] and didn't hear you.
        Load shedding's got us again, so if you're hearing this, the router and I are both down.
        Molo, it's {name}, and I'll not be answering [today|till after work|while I'm studying].
        Sharp sharp, it's {name}, I'm not available now now.
        Dumela, you have reached the phone of Gogo {family}.
        Lekker to hear from you, but I'm [in the bush|at the rugby|out on my bike] and can't pick up.
        Aweh, my bru, you've got my voicemail.
        Fair dinkum, you've caught me [out bush|at the footy|on the tools] again.
        How ya going, this is {name}, sorry I can't take your call.
        Struth, love, we're at the cricket and can't hear a thing.
        Maate, I'm [out on the boat|under a car|at the pub], so you'll not get me.
        Ta for buzzing, but {name}'s off gallivanting.
        Thanks heaps for calling, it's {name}, and I'm [tied up|out and about|doing the school run].
        {name} here, not available, sorry.
        {family}, leave it with the machine, I'm busy.
        {name} and the kids can't come to the phone, we're [at swimming|in the car|in the middle of tea].
        Hello, Daddy can't answer because he's [doing a wee|snoring|fixing my bike].
        Mummy says I have to say we're not in.
        We live here, me and my big sister and Mummy, but we're out now.
        Today's message is read by {name}, aged six, and nobody's at home.
        Voicemail of {name} {family}, [senior lecturer|midwife|councillor], who's unable to answer.
        Mobile phone of {name}, owner currently [unavailable|snoozing|at large].
        Never mind who I am, I'm not in.
        Not in.
        [Busy|Asleep|Working], sorry.
        Same old story, I'm afraid, I'm out and you're stuck with the tape.
        Afraid you've just missed {name}, who has gone [to the dentist|to fetch the kids|off shift].
        Rather than let it ring for ever, I've set this machine to apologise for me.
        Dearest friends and double-glazing salesmen, {name} is not at home.
        Cold callers may as well stop here, and everyone else, I'm sorry I'm out.
        You know who I am, you know I'm not in, and we both know why.
        Yes, it's my voice, no, it's not me.
        Wouldn't you know it, the one time you ring I've gone to [the barber|the tip|the chemist].
        Somewhere in this house there's a ringing phone and I can't find it.
        Very sorry, my hearing's not what it was and I've probably missed your ring.
        I'm terribly sorry not to be here to speak to you in person.
        I've a face mask on and can't hold the phone, so you've got the recording.
        I'll be honest with you, I'm hiding from [my sister|the bank|work] and not answering.
        Thank you for calling {firm}, our [office|showroom|switchboard] is now closed.
        You have reached {firm} outside our normal [working|opening|business] hours.
        Our offices are closed for the [bank holiday|Easter break|long weekend] and will reopen on the next working day.
        {firm} is closed at present.
        We open at {hour} and shut at {evening}, and right now [we're shut|there's nobody in].
        The surgery is closed, and if your call is about a [sick child|chest pain|bad fall] please ring the emergency number.
        Good evening, you're through to the night line at {firm}.
        Nobody is left in the [workshop|office|shop], as we've all gone home.
        Unfortunately there is no one available in {dept} to take your call.
        I'm sorry, {dept} is not staffed [at weekends|after {evening}|before {hour}].
        Welcome to {firm}, where we're [having a day off|stocktaking|shut for a refit].
        Due to the [snow|storm|flooding], our premises will stay closed today.
        Owing to staff training, we are unable to answer the telephone [today|this afternoon|until {hour} tomorrow].
        All our [advisers|tutors|engineers] have finished for the day.
        Trading hours at {firm} are Monday to Friday, from {hour} till {evening}.
        The chip shop's closed, pet, we don't fry on a Monday.
        Hello, caller, you've rung {firm}, and we're all off [on our holidays|at a trade fair|at the Christmas do].
        Cheers for calling {firm}, but the lads are [out on jobs|on their tea break|off for the day].
        For the time being, {firm} is operating with reduced hours.
        Our [receptionist|secretary|caretaker] has left for the [evening|weekend].
        It is now after {evening}, and the [practice|clinic|dispensary] is closed.
        You're on to {firm} in Tralee, and we're closed for the [night|weekend|half day].
        A chara, thank you for ringing {firm}, but the office is closed.
        Failte, you've called the distillery visitor centre, which is [closed for the season|shut today].
        The golf club bar is shut and the steward's away home.
        This is {firm} in Perth, and the office is [shut for Hogmanay|closed for the local holiday|unmanned tonight].
        G'day and thanks for ringing {firm}, we've [knocked off for the day|shut up shop|gone fishing].
        Closed for Anzac Day, we'll be back at {hour} tomorrow.
        Our Auckland branch is closed, as it's a public holiday.
        Kia ora and thank you for calling {firm}, the team is away [this weekend|for Waitangi Day|over the summer break].
        No one's in the ute and no one's in the yard, so you've got the {firm} machine.
        The winery cellar door is [not open today|closed during vintage].
        Molweni, you have reached {firm}, and we are [closed|currently offline|experiencing load shedding].
        {firm}, goeie middag, good afternoon, our lines are now closed.
        We regret to inform you that {firm} will be closed on account of [the public holiday|a water outage|a strike].
        Heritage Day greetings from everybody at {firm}, who are all at a braai.
        The lodge office in the reserve is unmanned after dark.
        Namaskar, and thank you for calling {firm}, all our executives are [busy|on leave today|away for lunch].
        Office is closed for [Diwali|Holi|Pongal] and we will [resume duty|open again|be back] {day}.
        Respected customer, our branch is closed on second and fourth Saturdays.
        Dear patron, {firm} remains closed on account of [Republic Day|the elections|heavy rains].
        The [clinic|bank|counter] timings are over for today.
        Doctor Sahib has left the clinic and will [see patients again|be available again|be back] at {hour}.
        You have called the accounts section, and nobody is on seat at this time.
        Esteemed customer, thank you for calling {firm}, our office hours are over.
        We are sorry, all our [marketers|officers|dispatch riders] have closed for the day.
        Due to the sit-at-home, {firm} will not be attending to callers today.
        Happy Independence Day from all of us at {firm}, we are not in the office.
        The [hospital records|admissions|passport] office is closed until {hour}.
        Asante for calling {firm}, we are [closed for Madaraka Day|out of the office|done for the day].
        Karibu {firm}, unfortunately our offices in Nairobi are now closed.
        Our shop in Kisumu is closed on Sundays so that we may [worship|rest|be with family].
        The safari desk is [closed|unattended] at this hour.
        If you can hear this message, {firm} is [closed|not manned|shut up for the night].
        Until {day}, {firm} is moving to new premises, and the phones are [not yet connected|in boxes|off].
        Because it's gone {evening}, your call has come through to our out-of-hours machine.
        Having looked after customers since {hour}, we've now gone home for a cup of tea.
        Should you be calling about a [delivery|boiler repair|booking], I'm afraid we've closed.
        Regretfully, our phones are not answered between Christmas and New Year.
        Lunch hour here at {firm}, so nobody's on the phones.
        [Half-day closing|Early closing|No staff in] today, I'm afraid.
        School is closed for the [half term|summer holidays|mid-term break], and the office with it.
        The parish office is [only open on weekday mornings|closed on Mondays|run by volunteers] and there is nobody in now.
        Box office hours are over for [tonight|this run|the season].
        Your local [library|museum|leisure centre] is closed.
        Calls to the council's [parking|housing|bins] line are not answered after {evening}.
        This telephone line is not monitored [overnight|on Sundays|outside office hours].
        Every one of our vets is [in theatre|out on farm calls|asleep] and can't come to the phone.
        Salon's closed, darlings, we're all [in Spain|at a hair show|having our own hair done].
        Ding dong, the kitchen's closed, and so is the booking line.
        Table bookings can't be taken just now, as we're in the middle of a busy service.
        The bakery's been up since three in the morning, so by now we're [all in bed|shut|sold out].
        {family} and Sons, funeral directors, are away from the office at present.
        {family} Plumbing and Heating, we're [under a sink|out on a job|fully booked] just now.
        You've rung {name} at {firm}, but I'm on annual leave until {day}.
        {name} {family}, {firm}, I'm [out of the office|on parental leave|on a training course] and not taking calls.
        I am on leave until {day}, and {dept} is covering for me.
        Direct line of {name} from {dept}, who has left for the day.
        This is the office of the [Registrar|Bursar|Head Teacher], and the office is unattended.
        While I'm away on jury service, my calls at {firm} are not being answered.
        Thank you for your call, but {name} no longer works at {firm}.
        As I've gone part-time, I'm not at my desk on [Wednesdays|Friday afternoons|alternate Mondays].
        At {firm} we pride ourselves on answering every call, only not [at this time of night|on Sundays].
        We're a small firm, there are just the two of us, and we're both out.
        We're awfully sorry, but the gallery is [between exhibitions|closed for the winter|shut on Mondays].
        Sorry, folks, the ferry's off and so is the ticket office.
        Sorry we can't take your call at {firm}, we're [with customers|on the other line|short-handed] just now.
        Please note that {firm} has closed its doors for good after forty years.
        In observance of Eid, our showroom is closed until {day}.
        To all our customers, {firm} is shut while we [take stock|replaster the ceiling|move across the road].
        Office closed, business as usual from {hour}.
        Right, you've got the garage, and we're [shut|flat out|waiting on parts] so nobody's picking up.
        Aye aye, harbour master's office, nobody on watch.
        The boarding kennels are full of noise, so we [don't always hear|rarely hear|can't hear] the phone.
        You've come through to {dept} at {firm}, and we're sorry to have missed you.
        You are through to the Citizens' Bureau, where all our volunteers have gone home.
        On behalf of the partners, may I thank you for telephoning {firm}, whose offices are closed.
        From everyone at {firm}, [merry Christmas|happy New Year|a very happy Easter], and no, we're not in.
        With effect from {day}, our telephone hours will be {hour} to noon, and we are closed now.
        Here at the pharmacy we've pulled down the [shutters|blinds] for the night.
        Nice of you to ring the pub, but we're [not open till noon|changing barrels|closed for a private party].
        Taxi office, we've no drivers on and no one on the desk.
        Bless you for calling the hospice shop, but our helpers are [away home|not in today|off till {day}].
        Allow me to apologise on behalf of {firm}, since our staff are [at prayers|on break|at a retreat].
        Though our doors are shut, your call matters to us at {firm}.
        Power cut in the whole street, so {firm} is [closed|working from home|running on candles] today.
        What a pity, you've just missed us, we locked up at {evening}.
        After-hours line for {firm}, no staff are on duty.
    """,
}
