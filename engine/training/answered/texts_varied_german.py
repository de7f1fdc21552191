"""What is said in German in the part `varied`: by people and by machines, templates with choices, `[this|that|]`.

Written for this project, without sight of the other texts.
"""

# `firm` stands without an article ("bei Elektro Kraus"), `shop` takes "die", `house` takes "das", `dept` takes "die".
# `day` fits "am" and "bis", `date` fits "am" and "bis zum".
FILLERS = {
    "name": """Achim,Alexander,Alina,Andrea,Andreas,Angelika,Anja,Annika,Antje,Anton,Aylin,Ayşe,Barbara,Beat,Beate,Benedikt,
        Bernd,Birgit,Bogdan,Brigitte,Britta,Burak,Can,Carina,Charlotte,Christian,Christina,Claudia,Clemens,Cornelia,Daniel,
        Deniz,Dieter,Dirk,Elif,Elisabeth,Emine,Emma,Emre,Erika,Eva,Fabian,Fatma,Felix,Finn,Florian,Franz,Friederike,Gabi,
        Georg,Gerhard,Gisela,Günter,Hakan,Hannah,Hannes,Hans,Heidi,Heike,Heinz,Helga,Helmut,Horst,Inge,Ingrid,Jan,Jana,
        Jasmin,Jens,Johanna,Jonas,Julia,Jürgen,Karin,Karl-Heinz,Katharina,Katja,Kevin,Klaus,Kristina,Lara,Lea,Lena,Leon,
        Leyla,Lisa,Lorenz,Ludwig,Lukas,Luzia,Maja,Manfred,Manuela,Marcel,Maria,Markus,Martina,Matteo,Matthias,Mehmet,
        Melanie,Michael,Mia,Milena,Moritz,Murat,Nadine,Natascha,Nicole,Niklas,Nina,Olga,Oliver,Paul,Petra,Philipp,Ralf,
        Reto,Renate,Rolf,Rosi,Sabine,Samira,Sandra,Sascha,Sebastian,Selin,Silke,Simone,Sofia,Stefan,Susanne,Svenja,
        Tanja,Thomas,Tobias,Torsten,Urs,Ursula,Uwe,Valentina,Vanessa,Veronika,Vreni,Walter,Werner,Wiebke,Wolfgang,Yannick,
        Yusuf,Zeynep""",
    "family": """Achleitner,Aebischer,Albrecht,Altmann,Arnold,Arslan,Aydin,Bachmann,Bauer,Baumgartner,Becker,Berger,Bergmann,
        Bieri,Böhm,Brandt,Braun,Brunner,Bucher,Busch,Çelik,Christiansen,Demir,Dietrich,Doğan,Ebner,Eder,Egger,Ehlers,Engel,
        Fankhauser,Fiedler,Fischer,Frank,Friedrich,Fuchs,Gasser,Gerber,Graf,Groß,Gruber,Günther,Haas,Hahn,Haller,Hansen,
        Hartmann,Heinrich,Herzog,Hinrichs,Hofer,Hoffmann,Horvath,Huber,Iwanow,Jäger,Jansen,Jovanović,Kaiser,Kaya,Keller,
        Klein,Koch,Kofler,König,Kowalski,Krämer,Kraus,Krüger,Kuhn,Lang,Lehmann,Leitner,Lorenz,Lüthi,Maier,Marti,Mayer,
        Meier,Moser,Müller,Nagel,Neumann,Nguyen,Nowak,Odermatt,Öztürk,Petersen,Pfeiffer,Pichler,Popović,Reinhardt,Richter,
        Roth,Ruckstuhl,Şahin,Sauer,Schäfer,Schmid,Schmidt,Schneider,Scholz,Schröder,Schubert,Schuster,Schwarz,Seidel,
        Simon,Sommer,Stadler,Steiner,Tietjen,Thommen,Ulrich,Vogel,Vogt,Wagner,Wallner,Walter,Weber,Weiß,Werner,Wiesinger,
        Winkler,Wolf,Yıldız,Zbinden,Ziegler,Zimmermann""",
    "firm": """Elektro Kraus,Möbel Lindemann,Sanitär Hofstetter,Blumen Rosalie,Malermeister Kröger,Dachdecker Petersen,
        Reisen Sonnenklar,Optik Sehstern,Fahrrad Speiche,Heizungsbau Wolter,Getränke Quellmann,Glas Reuter,
        Teppich Orient,Schlüssel Schnell,Taxi Nordstern,Umzüge Packan,Weber und Söhne,Hartmann und Partner,
        Schreiber Steuerberatung,Gartenbau Grünspecht,Fliesen Marmorello,Reifen Rundlauf,Küchen Herdglut,
        Bestattungen Abendruh,Solar Lichtblick,Metallbau Eisenhut,Holzbau Tannhäuser,Immobilien Schlossberg,
        Versicherungen Morgenstern,Hausverwaltung Kreuzer,Computer Klick,Gebäudereinigung Blitz,Spedition Fernweh,
        Rohrreinigung Freistrom,Hörgeräte Klangvoll,Kaminbau Funke,Polsterei Weichsel,Tierbedarf Pfotenglück,
        Musik Notenschlüssel,Bücher Seitenwind,Druck und Papier Brehme,Schuhe Absatz,Wein Rebstock,Feinkost Delgado,
        Döner am Markt,Pizza Vesuvio,Partyservice Löffel,Kinderwelt Purzel,Nagelstudio Perle,Friseur Haarspalter,
        Kosmetik Samtweich,Yoga am See,Physio am Park,Pflege mit Herz,Ambulante Dienste Lindenhof,Gerüstbau Himmelsleiter,
        Storenbau Zürcher,Treuhand Seefeld,Skischule Gipfelstürmer,Sägewerk Obermoser,Wäsche Schneeweiß,Bauer Landtechnik,
        Yildirim Automobile,Kaya Lebensmittel,Nordlicht Software,Datenkontor,Energie Birkental,Mietwagen Fuchs""",
    "shop": """Bäckerei Kornblume,Metzgerei Oberhauser,Schreinerei Astloch,Tischlerei Spanner,Gärtnerei Immergrün,
        Zahnarztpraxis Doktor Lindner,Praxis Doktor Sailer,Hausarztpraxis am Anger,Kinderarztpraxis Regenbogen,
        Gemeinschaftspraxis am Stadttor,Tierarztpraxis Doktor Hasenöhrl,Augenarztpraxis Doktor Blick,Adler-Apotheke,
        Löwen-Apotheke,Marien-Apotheke,Kanzlei Hartwig und Kollegen,Rechtsanwaltskanzlei Doktor Streit,
        Steuerkanzlei Zahlmann,Fahrschule Grünphase,Buchhandlung Lesezeichen,Konditorei Zuckerschnee,Pension Waldesruh,
        Gemeindeverwaltung Oberbach,Stadtverwaltung Neuenfels,Stadtbibliothek,Volkshochschule Birkental,Musikschule Dreiklang,
        Grundschule am Wiesengrund,Realschule Nord,Kita Sonnenkäfer,Autowerkstatt Ölfink,Garage Zünd,Carrosserie Brügger,
        Spenglerei Dachs,Spitex Seetal,Hautarztpraxis Doktor Salbe,Kfz-Werkstatt Yilmaz,Sparkasse Birkental,
        Hausverwaltung Obdach,Zimmerei Balken,Goldschmiede Funkel,Sprachschule Lingua,Ordination Doktor Steininger,
        Trafik am Hauptplatz,Evangelische Kirchengemeinde,Physiotherapiepraxis Beweglich""",
    "house": """Autohaus Berger,Hotel Alpenblick,Hotel zur Post,Reisebüro Fernblick,Restaurant Akropolis,Gasthaus zum Hirschen,
        Ristorante Da Luigi,Ingenieurbüro Statik Plus,Architekturbüro Lotrecht,Notariat am Rathaus,Bürgeramt Mitte,
        Finanzamt Neuenfels,Sanitätshaus Stütze,Seniorenheim Abendsonne,Pflegeheim Sankt Anna,Klinikum Birkental,
        Krankenhaus Sankt Josef,Pfarramt Heilig Geist,Bestattungshaus Friedrich,Fitnessstudio Kraftwerk,
        Kosmetikstudio Aurora,Theater am Ring,Kino Lichtspiel,Museum am Fluss,Gymnasium am Stadtpark,Weingut Rebhang,
        Café Sahnehaube,Landhaus Seeblick,Wirtshaus zum Bären,Tierheim Birkental,Fotostudio Blende,Forstamt Buchenau,
        Labor Doktor Tropf,Übersetzungsbüro Babel""",
    "dept": """Zentrale,Buchhaltung,Personalabteilung,Kundenbetreuung,Bestellannahme,Anmeldung,Terminvergabe,Rezeption,
        Notaufnahme,Station drei,Werkstatt,Lagerverwaltung,Rechtsabteilung,Pressestelle,Haustechnik,Disposition,
        Hotline,Auftragsannahme,Schadensabteilung,Reklamationsabteilung,Verwaltung,Geschäftsleitung,Mahnabteilung,Pforte""",
    "day": """Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonnabend,Sonntag""",
    "date": """dritten März,zwölften Juni,ersten September,zweiten Januar,siebten Jänner,fünften Juli,neunten November,
        achtundzwanzigsten Februar,fünfzehnten August,einunddreißigsten Oktober,sechsundzwanzigsten April,
        zwanzigsten Dezember,elften Mai,sechsten Januar,vierzehnten,zweiundzwanzigsten,dreißigsten,kommenden Montag""",
    "hour": """sieben,sieben Uhr,sieben Uhr dreißig,halb acht,acht,acht Uhr,acht Uhr dreißig,halb neun,neun,neun Uhr,
        neun Uhr dreißig,halb zehn,zehn,zehn Uhr""",
    "evening": """zwölf Uhr,dreizehn Uhr,fünfzehn Uhr,sechzehn Uhr,sechzehn Uhr dreißig,siebzehn Uhr,siebzehn Uhr dreißig,
        achtzehn Uhr,achtzehn Uhr dreißig,neunzehn Uhr,zwanzig Uhr""",
    "phone": """null eins sieben sechs vier drei zwei neun acht null fünf,null eins fünf eins sechs sechs zwo eins vier drei,
        null acht neun drei zwei sieben vier vier eins,null vier null acht acht fünf sieben eins zwei,
        null sechs sechs vier neun null drei zwei zwei eins,null sieben neun vier eins zwei sechs acht drei null,
        null drei null fünf fünf neun sieben vier,null sieben elf zwei sechs neunzehn dreißig,
        null zwei zwei eins achtundvierzig siebzehn null fünf,null vier vier drei sechs eins zwanzig vierzig""",
}

TEXTS = {
    ("hello", "de"): """
        Ja bitte?
        Ja?
        Ja.
        Hallo?
        Hallo.
        Hallo!
        Ja, hallo?
        Hallo, ja?
        Hallo, hallo?
        Hallo, wer ist da?
        Ja, wer ist da?
        Wer ist da, bitte?
        Bitte?
        Ja, bitte schön?
        Ja, guten Tag?
        Guten Tag.
        Guten Morgen?
        Guten Abend.
        Grüezi?
        Ja, grüezi?
        Grüß Gott.
        Grüß Gott, ja bitte?
        Servus.
        Moin.
        Ja, moin?
        Hi.
        Na, du?
        Jo?
        Ja, was gibt's?
        Hallöchen.
        Alo?
        Äh, hallo?
        Ja, ich höre?
        Mit wem spreche ich?
    """,
    ("again", "de"): """
        Hallo? [Ist da jemand|Hört mich jemand|Wer ist denn da|Hören Sie mich]?
        Hallo, [können Sie mich hören|hören Sie mich|sind Sie noch dran|ist da wer]?
        Ja, hallo? [Ich höre Sie nicht|Ich kann Sie nicht hören|Ich hör nichts|Da ist nix zu hören].
        [Hallo|Halloo|Ja, hallo|Haalloo], wer ist denn da?
        [Wer ist denn da|Wer spricht denn da|Mit wem spreche ich denn|Wer ruft denn an], bitte?
        [Hallo|Ja|Also], ich [höre|verstehe] Sie [ganz schlecht|überhaupt nicht|leider nicht].
        Hallo? [Sagen Sie doch was|Melden Sie sich doch|Sprechen Sie bitte|Jetzt sag halt was].
        Ja, [bitte|hallo], [was wünschen Sie|worum geht es|um was geht's|was kann ich für Sie tun]?
        [Hallo|Ja]? Wenn Sie nichts sagen, [lege ich auf|leg ich jetzt auf|häng ich auf].
        Ist da [jemand|wer|noch jemand|überhaupt jemand] [dran|am Apparat|in der Leitung]?
        [Komisch|Seltsam|Hm|Tja], da [meldet sich keiner|ist niemand dran|sagt keiner was].
        [Hallo|Ja, hallo], [bist du das|bist du dran|hörst du mich], {name}?
        [Grüezi|Grüß Gott|Guten Tag|Moin]? [Sind Sie noch da|Ist da wer|Hören Sie mich]?
        [Entschuldigung|Verzeihung|Tut mir leid], [ich habe nichts verstanden|die Verbindung ist schlecht|wie war das].
    """,
    ("name", "de"): """
        {family}.
        {family}?
        {family}!
        {family}, hallo?
        {family}, [guten Tag|guten Morgen|guten Abend|grüß Gott|grüezi|moin].
        {name} {family}.
        {name} {family}, [hallo|ja bitte|guten Tag|wer ist da]?
        Hier {family}.
        Hier {name} {family}.
        Hier ist {family}[, guten Tag|, hallo|, ja bitte].
        Hier ist {name}.
        Hier ist {name}, [ja bitte|wer ist da|hallo]?
        Hier bei {family}.
        Bei {family}, [guten Tag|hallo|grüß Gott|wer spricht]?
        Ja, {family}?
        Ja, {family} am Apparat.
        Ja, hier {family}.
        Ja, hier ist {name} {family}[, hallo|, wer ist da|, ja].
        Ja, hallo, {family}.
        Ja, hallo, hier ist {name}.
        Ja, [guten Tag|grüß Gott|guten Abend|grüezi], {family} hier.
        Ja, [bitte|hallo], {name} {family} am Apparat?
        {family} am Apparat.
        {family} am Apparat, [guten Tag|was gibt's|wer spricht, bitte|mit wem spreche ich]?
        {family} hier, [hallo|guten Tag|wer ist dran|ja bitte]?
        {name} hier.
        {name} hier, [hallo|was gibt's|wer ist da|ja]?
        {name}?
        {name}, hallo?
        {name} am Telefon, [hallo|ja bitte|wer ist da]?
        Hallo, {family}.
        Hallo, hier ist {family}.
        Hallo, hier ist {name}, [wer ist da|wer spricht|ja]?
        Hallo, {name} {family} hier.
        Hallo, {name} am Apparat.
        Hallöchen, hier ist {name}.
        Familie {family}, [guten Tag|hallo|grüß Gott|guten Abend].
        Hier bei Familie {family}[, hallo|, guten Tag|, ja bitte].
        Hier ist Familie {family}, {name} am Apparat.
        Guten Tag, {family}.
        Guten Tag, {name} {family} am Apparat.
        Guten Tag, hier [spricht|ist] {name} {family}.
        Guten Morgen, {family}[ hier|, hallo|, ja bitte].
        Guten Abend, [hier ist|hier] {family}.
        Grüß Gott, {family}[ hier| am Apparat|].
        Grüß Gott, {family} {name} [hier|am Apparat], bitte?
        Grüezi, {family}[, ja bitte|].
        Grüezi, da ist {family}.
        Grüezi, [hier ist|da spricht] {name} {family}.
        Grüessech, {family}.
        Moin, {family}[ hier|, moin|].
        Moin moin, hier ist {name}.
        Servus, {name} hier[, was gibt's|, wer ist dran|]?
        Servus, da ist [der|die] {family}.
        Frau {family} [am Apparat|hier], [guten Tag|ja bitte|wer spricht]?
        Herr {family} [am Apparat|hier], [guten Tag|ja bitte|wer spricht]?
        Doktor {family}[, guten Tag|, hallo|].
        Apparat {name} {family}, [hallo|guten Tag|ja bitte].
        Telefon von {name}, hallo?
        Anschluss {family}, [guten Tag|bitte schön|wer spricht da]?
        {family}, [wer spricht|wer ist da|wer stört|mit wem spreche ich], bitte?
        {family}, ich höre?
        {family}, {name} am Apparat.
        {name} {family}[ am Apparat| hier|].
        Am Apparat, {family}[, ja|, guten Tag|].
        Ah, hallo, {name} hier, [ich bin gerade erst reingekommen|ich war grad im Garten|wer ist da]?
        Tach, {family} hier.
        Alo, {family}?
    """,
    ("business", "de"): """
        {firm}, {family}, guten Tag, was kann ich für Sie tun?
        {firm}, {family}, [guten Tag|guten Morgen|grüß Gott|grüezi|moin|hallo].
        {firm}, mein Name ist {family}, [guten Tag|was kann ich für Sie tun|wie kann ich Ihnen helfen].
        {firm}, mein Name ist {name} {family}, [wie kann ich Ihnen helfen|was darf ich für Sie tun|worum geht es]?
        {firm}, {name} {family} am Apparat.
        {firm}, {name} {family} am Apparat, [guten Tag|grüß Gott|wie kann ich helfen|was kann ich für Sie tun]?
        {firm}, guten Tag.
        {firm}, hallo?
        {firm}, ja bitte?
        {firm}, Sie sprechen mit {name} {family}[, guten Tag|, was kann ich für Sie tun|, hallo].
        {firm}, [Sie sprechen mit|hier ist] Frau {family}, [guten Tag|wie kann ich Ihnen behilflich sein]?
        {firm}, {dept}, {family}.
        {firm}, {dept}, {name} {family}, [guten Tag|grüß Gott|guten Morgen], was kann ich für Sie tun?
        {firm}, {dept}, [guten Tag|hallo|grüezi].
        {firm}, [grüß Gott|grüezi|servus|moin], {family} am Apparat.
        {firm}, [schönen guten Tag|einen schönen guten Morgen|einen wunderschönen guten Tag], {name} {family}.
        {shop}, {family}, guten Tag.
        {shop}, {family}, [was kann ich für Sie tun|wie kann ich Ihnen helfen|was darf's sein]?
        {shop}, guten Tag.
        {shop}, guten Morgen, {family} am Apparat.
        {shop}, [grüß Gott|grüezi|hallo|moin], was kann ich für Sie tun?
        {shop}, {name} {family}, guten Tag[, wie kann ich Ihnen helfen|, was kann ich für Sie tun|].
        {shop}, [mein Name ist|Sie sprechen mit] {family}, guten Tag.
        {shop}, Anmeldung, {family}, [guten Morgen|guten Tag|grüß Gott].
        {shop}, Sie sprechen mit {name}, was kann ich für Sie tun?
        {shop}, [kleinen Moment noch|einen Augenblick bitte|ich bin gleich bei Ihnen].
        {house}, {family}, guten Tag.
        {house}, {name} {family}, [wie kann ich helfen|was kann ich für Sie tun|wie darf ich Ihnen behilflich sein]?
        {house}, [guten Abend|guten Tag|grüß Gott|grüezi], {family} am Apparat.
        {house}, mein Name ist {name} {family}, [schönen guten Tag|herzlich willkommen|was kann ich für Sie tun]?
        {house}, {dept}, Sie sprechen mit {name} {family}.
        {house}, {dept}, {family}, [guten Tag|guten Morgen|hallo].
        {house}, hallo, [was kann ich für Sie tun|möchten Sie einen Termin|wie kann ich helfen]?
        Guten Tag, {firm}, {family}[ am Apparat|].
        Guten Tag, {firm}, Sie sprechen mit {name} {family}.
        Guten Tag, {firm}, mein Name ist {family}, [wie kann ich Ihnen helfen|was kann ich für Sie tun]?
        Guten Tag, [Sie sprechen mit|hier spricht] {name} {family} von {firm}.
        Guten Tag, {shop}, [was darf ich für Sie tun|wie kann ich Ihnen weiterhelfen|{family} am Apparat].
        Guten Tag, hier ist die {shop}, {family}[ am Apparat|].
        Guten Tag, hier ist das {house}, {name} {family} am Telefon.
        Guten Morgen, {firm}, {name} {family}, [wie kann ich helfen|was kann ich für Sie tun|womit kann ich dienen]?
        Guten Morgen, {shop}, {family}.
        Guten Morgen, {house}, Sie sprechen mit {family}.
        Guten Abend, {house}, [möchten Sie reservieren|wie kann ich Ihnen helfen|{family} am Apparat]?
        Schönen guten Tag, {firm}, {name} {family}, was kann ich für Sie tun?
        Einen schönen guten Tag, [mein Name ist|Sie sprechen mit] {name} {family}, {firm}.
        Herzlich willkommen bei {firm}, mein Name ist {name} {family}, [wie kann ich helfen|was kann ich für Sie tun]?
        Willkommen bei {firm}, Sie sprechen mit {name}, wie kann ich Ihnen [helfen|weiterhelfen|behilflich sein]?
        Danke für Ihren Anruf bei {firm}, mein Name ist {family}, was kann ich für Sie tun?
        Grüß Gott, {firm}, {family}[, bitte schön|, was kann ich für Sie tun|].
        Grüß Gott, {shop}, {family} am Apparat[, bitte|].
        Grüß Gott, {house}, mein Name ist {name}, was darf ich für Sie tun?
        Grüezi, {firm}, {family}.
        Grüezi, {firm}, mein Name ist {name} {family}, [was kann ich für Sie tun|wie kann ich Ihnen weiterhelfen]?
        Grüezi, hier ist die {shop}, {family}[ am Apparat|].
        Grüezi mitenand, {house}, {family}.
        Moin, {firm}, {family}[ am Apparat|].
        Moin, {shop}, was kann ich für Sie tun?
        Servus, {firm}, {name} am Apparat.
        Hallo, {firm}, {name} hier[, was gibt's|, was kann ich für dich tun|]?
        Hallo, hier ist {name} von {firm}, [was kann ich für Sie tun|wie kann ich helfen|worum geht's]?
        Hallo, {shop}, {name} am Telefon.
        Ja, hallo, {firm}?
        Ja, {firm}, {family}, [guten Tag|grüß Gott|ich höre|bitte schön].
        Ja, guten Tag, {shop}, {family}.
        Ja, hier {firm}, {name} {family} am Apparat.
        Hier ist {firm}, {family}, [guten Tag|hallo|ja bitte].
        Hier {firm}, wer spricht, bitte?
        Firma {family}, guten Tag.
        Firma {family}, {name} {family} [am Apparat|hier], [guten Tag|ja bitte|grüß Gott].
        Firma {family} und Söhne, Sie sprechen mit {name}.
        Praxis Doktor {family}, [guten Tag|guten Morgen|grüß Gott|grüezi], was kann ich für Sie tun?
        Praxis Doktor {family}, {name}, hallo?
        Praxis {family}, mein Name ist {name}, [möchten Sie einen Termin|wie kann ich helfen|geht es um ein Rezept]?
        Ordination Doktor {family}, grüß Gott[, bitte|, was kann ich für Sie tun|].
        Kanzlei {family} und {family}, Sekretariat, [guten Tag|guten Morgen|mein Name ist {name}].
        Rechtsanwälte {family} und Kollegen, {family}, guten Tag.
        Sekretariat {family}, [guten Tag|guten Morgen|{name} am Apparat].
        Büro {name} {family}, Sie sprechen mit Frau {family}.
        Vorzimmer Doktor {family}, [guten Tag|wie kann ich helfen|wen darf ich melden]?
        {dept}, {family}.
        {dept}, {family}, [guten Tag|guten Morgen|grüezi|grüß Gott], was kann ich für Sie tun?
        {dept}, Sie sprechen mit {name} {family}.
        {dept}, ja bitte?
        {family}, {dept}, [hallo|guten Tag|ja].
        {family}, {firm}.
        {name} {family}, {firm}, [guten Tag|hallo|schönen guten Morgen].
        {name} {family} von {firm}, [guten Tag|ja bitte|hallo].
        Sie sprechen mit {name} {family}, {dept}, [worum geht es|was kann ich für Sie tun|wie kann ich helfen]?
        Sie sind verbunden mit {name} {family} von {firm}, was kann ich für Sie tun?
        Mein Name ist {name} {family}, [wie kann ich Ihnen helfen|was kann ich für Sie tun|mit wem spreche ich], bitte?
        Kundenservice, {name} {family}, [nennen Sie mir bitte Ihre Kundennummer|wie ist Ihr Name, bitte|guten Tag].
        Taxizentrale, [guten Abend, wohin soll's gehen|wo dürfen wir Sie abholen|guten Tag]?
        {firm}, [abholen oder liefern|was darf's sein|Ihre Bestellung bitte]?
        Feuerwehr und Rettungsdienst, wo genau ist der Notfallort?
        Telefonzentrale {house}, [mit wem darf ich Sie verbinden|wen möchten Sie sprechen|guten Tag]?
    """,
    ("hold", "de"): """
        Moment, [ich gehe kurz raus|ich geh mal raus|ich gehe eben vor die Tür|ich muss kurz rausgehen].
        [Moment|Sekunde|Warte|Warten Sie], hier ist es [so laut|zu laut|furchtbar laut].
        Einen [Moment|Augenblick] bitte, [ich bin gleich bei Ihnen|ich verbinde|ich stelle Sie durch|ich schaue nach].
        Bleiben Sie bitte [kurz|einen Moment|einen Augenblick] [dran|am Apparat|in der Leitung].
        Bleib mal [kurz|eben|schnell] dran, [es klingelt an der Tür|ich muss eben bezahlen|ich hol mir was zu schreiben].
        [Kleinen Moment|Ein Momentchen|Augenblick|Sekündchen], ich hole [ihn|sie|meine Frau|meinen Mann|die Mama].
        Warte [mal|kurz|eben], ich [fahr rechts ran|mach das Radio leiser|muss die Tür zumachen|hab die Hände voll].
        [Können Sie|Könnten Sie] [einen Moment|ganz kurz|eine Minute] warten?
        Moment, {name} [kommt gleich|ist gerade im Bad|ist draußen, ich rufe mal].
        {name}! Telefon für dich! [Moment noch|Kommt sofort|Sekunde, ja].
        Ja, [Moment|Sekunde|gleich], ich [hab grad Kundschaft|bin grad an der Kasse|sitze gerade im Zug].
        [Entschuldigung|Verzeihung], ich habe noch jemanden auf der anderen Leitung, [einen Moment|bin sofort da].
        Ich [leg Sie mal kurz hin|lege kurz den Hörer hin|muss Sie kurz weglegen], ja?
        Ich schaue [schnell|eben|kurz] nach, ob [Herr|Frau] {family} [im Haus ist|am Platz ist|Zeit hat].
        Ich verbinde Sie mit [Herrn|Frau] {family}, [einen Moment|einen Augenblick|bleiben Sie dran] bitte.
        Ich gebe Sie [mal|kurz|gleich] weiter an [die {dept}|meine Kollegin|meinen Kollegen], Moment.
        [Wart schnell|Wart gschwind|Wart a bissl|Wart amal], ich [bin gleich so weit|komm sofort].
        [So|Okay|Gut], jetzt [bin ich draußen|hör ich dich besser|kann ich reden], [was gibt's|erzähl|ja bitte]?
        [Hallo|Ja], ich [kann gerade schlecht reden|bin gerade in einer Besprechung], [Moment|ganz kurz], ja?
        Da muss ich [erst fragen|mal nachsehen|in den Computer schauen], [Moment bitte|einen Augenblick|kleinen Moment].
        [Hoppla|Ups|Oh], [mir ist das Handy runtergefallen|das war der Hund], Moment, [gleich|bin wieder da].
        Eine Sekunde, ich [suche nur meine Brille|hole einen Stift|setze mir die Kopfhörer auf|mache das Fenster zu].
    """,
    ("open", "de"): """
        [Hallo|Hi|Servus|Hey], hier ist [{name}|die Mailbox von {name}|der Anrufbeantworter von {name}].
        [Hallo|Hi|Guten Tag], hier ist die [Mailbox|Sprachbox] von {name} {family}.
        [Hallo|Guten Tag|Grüezi|Grüß Gott], hier ist der [Anrufbeantworter|Telefonbeantworter] von {name} {family}.
        Hallo, hier ist {name} {family}, [ich bin gerade nicht erreichbar|ich kann gerade nicht ans Telefon gehen].
        Hallo, hier ist {name}, ich bin [gerade|leider|momentan] nicht [da|erreichbar|zu Hause].
        Hallo, hier spricht {name}, beziehungsweise [mein Anrufbeantworter|meine Mailbox|mein Beantworter].
        Hallo, [ihr habt|du hast|Sie haben] die Nummer von {name} gewählt.
        Hallo, [schön, dass du anrufst|schön, dass Sie anrufen|danke für deinen Anruf|danke für Ihren Anruf].
        Hallo, leider [habe ich deinen Anruf verpasst|kann ich gerade nicht rangehen|bin ich unterwegs].
        Hallo, leider ist [gerade|im Moment|zurzeit] niemand [zu Hause|da|erreichbar].
        Hallo, wir sind [gerade|leider|momentan] nicht [zu Hause|da|im Haus], [versucht es später noch mal|sprecht uns drauf].
        Hallo, wir sind die Familie {family} und [gerade unterwegs|im Moment nicht daheim|wohl im Garten|bald zurück].
        Hallo, das ist [die Mailbox von {name}|der Anrufbeantworter der Familie {family}|nur der Anrufbeantworter].
        Hallo, Sie sprechen mit [dem Anrufbeantworter|der Mailbox|dem Telefonbeantworter] von {name} {family}.
        Hallo, Sie sind mit [der Mailbox|dem Anschluss|dem Anrufbeantworter] von {name} {family} verbunden.
        Hallo, hier sind {name} und {name}, wir [sind nicht da|können gerade nicht ans Telefon|sind unterwegs].
        Hallo, hier ist der Anrufbeantworter von {name}, {name} und {name}.
        Hallo, [mein Handy ist gerade aus|mein Akku ist wohl leer|ich hab gerade kein Netz], [schreib mir einfach|bis später].
        Hallo Welt, hier ist {name}, [ich geh gerade nicht ran|ich bin grad beschäftigt|ich schlafe wahrscheinlich noch].
        Hallo liebe Anrufer, [hier ist die Mailbox|dies ist der Anschluss] von {name} {family}.
        Hallöchen, hier ist {name}, [leider bin ich gerade nicht da|ich bin auf Achse|ihr wisst, was zu tun ist].
        Hallo? Hallo? Ach nein, das ist ja [nur meine Mailbox|der Anrufbeantworter|bloß die Ansage].
        Hi, [ich bin's|hier ist {name}], ich [kann grad nicht|bin grad nicht am Handy|hab das Handy auf lautlos].
        Hi, hier ist {name}, [sprich mir was drauf|lass mir 'ne Nachricht da|schick mir lieber 'ne Nachricht].
        Hi, das ist die Mailbox von {name}, [die hört eh keiner ab|schreibt mir lieber|ihr kennt das ja].
        Hey, {name} hier, [ich bin grad am Zocken|ich bin im Training|ich bin in der Uni|hab grad keine Zeit].
        Hey, [du hast|ihr habt] [{name}|die Mailbox von {name}] erreicht, [aber ich bin nicht da|was geht|leg los].
        Yo, hier ist {name}, [nach dem Piep bist du dran|ich ruf zurück, wenn ich Bock hab|du weißt Bescheid].
        Na, [hast du mich verpasst|wer ruft denn da an|wieder mal nicht da], hier ist die Mailbox von {name}.
        Moin, [hier ist|das ist] der Anrufbeantworter von {name}, ich bin [nicht da|auf See|an Deck|am Deich].
        Moin moin, {name} {family} hier, ich [bin gerade nicht zu erreichen|kann gerade nicht ran].
        Servus, [da ist die Mailbox von {name}|hier ist {name}], i bin grad [net da|net erreichbar|am Berg].
        Servus und [grüß Gott|hallo], hier ist {name} {family}, leider [bin ich nicht erreichbar|kann ich nicht abheben].
        Grüß Gott, Sie sind mit dem Anrufbeantworter [der Familie {family}|von {name} {family}] verbunden.
        Grüß Gott, hier spricht der [automatische Anrufbeantworter|Anrufbeantworter] von {name} {family}.
        Grüß Gott und herzlich willkommen bei {firm}, [unser Büro ist derzeit nicht besetzt|wir haben gerade geschlossen].
        Grüezi, Sie sind verbunden mit dem Telefonbeantworter von [{name} {family}|{firm}|Familie {family}].
        Grüezi, hier ist {name} {family}, [ich bin zurzeit nicht erreichbar|ich bin momentan abwesend|ich bin in den Ferien].
        Grüezi und herzlichen Dank für Ihren Anruf bei {firm}, [unser Büro ist geschlossen|alle Leitungen sind besetzt].
        Grüessech, [hier ist der Beantworter von|Sie haben die Nummer von] {name} {family}.
        Guten Tag, Sie sind verbunden mit [{name} {family}|dem Anrufbeantworter von {name} {family}|{firm}].
        Guten Tag, Sie sind mit [der {shop}|dem {house}|{firm}] verbunden.
        Guten Tag, Sie haben [die Nummer von {name} {family}|den Anschluss der Familie {family}] gewählt.
        Guten Tag, Sie haben [die {shop}|das {house}|den Anrufbeantworter von {firm}] erreicht.
        Guten Tag, dies ist [der Anrufbeantworter|die Mailbox|der Anschluss|die Sprachbox] von {name} {family}.
        Guten Tag, dies ist die [persönliche|automatische] Mailbox von {name} {family}.
        Guten Tag, mein Name ist {name} {family}, [zurzeit bin ich nicht erreichbar|ich bin bis {day} nicht im Büro].
        Guten Tag, mein Name ist {name} {family}, ich befinde mich [im Urlaub|in einer Besprechung|auf Dienstreise].
        Guten Tag, leider [ist unser Büro|ist unsere Praxis|ist unser Geschäft] [zurzeit|heute|momentan] geschlossen.
        Guten Tag, leider rufen Sie außerhalb unserer [Öffnungszeiten|Geschäftszeiten|Sprechzeiten|Bürozeiten] an.
        Guten Tag, [zurzeit|derzeit|im Moment] sind alle [Leitungen belegt|Mitarbeiter im Gespräch|Plätze besetzt].
        Guten Tag, hier ist der automatische Anrufbeantworter [der {shop}|von {firm}|der Firma {family}].
        Guten Tag, hier ist die {shop}, [wir sind im Urlaub|wir machen Betriebsferien|heute haben wir geschlossen].
        Guten Tag, hier ist das {house}, [unsere Rezeption|unser Telefon|unser Empfang] ist [gerade|derzeit] nicht besetzt.
        Guten Tag und herzlich willkommen [bei {firm}|in der {shop}|im {house}].
        Guten Tag und vielen Dank für Ihren Anruf [bei {firm}|in der {shop}|im {house}].
        Guten Tag, liebe [Kundinnen und Kunden|Anrufer|Patientinnen und Patienten|Gäste], [wir sind gerade nicht da|willkommen].
        Guten Tag, lieber Anrufer, Sie hören [eine Maschine|den Anrufbeantworter von {name} {family}|meine Ansage].
        Guten Tag, Sie sprechen mit der [digitalen Assistentin|automatischen Ansage|Telefonansage] von {firm}.
        Guten Tag, Sie rufen bei [{firm}|Familie {family}|{name} {family}] an, [leider ist niemand da|leider vergeblich].
        Guten Tag, unsere [Praxis|Kanzlei|Werkstatt|Filiale] ist vom {date} bis zum {date} geschlossen.
        Guten Tag, Sie haben die [{dept}|Durchwahl von {name} {family}|Zentrale der Firma {family}] erreicht.
        Guten Morgen, guten Tag und guten Abend, [hier ist {name}|dies ist die Mailbox von {name}|hier ist Familie {family}].
        Guten Tag oder guten Abend, je nachdem, [wann Sie anrufen|wie spät es ist], hier ist {name} {family}.
        Schönen guten Tag, [hier ist die Mailbox von|Sie sind verbunden mit] {name} {family} von {firm}.
        Schönen guten Tag, Sie hören den Anrufbeantworter [der {shop}|der Familie {family}|von {firm}].
        Einen schönen guten Tag, [leider bin ich zurzeit nicht erreichbar|leider sind wir momentan nicht im Büro].
        Herzlich willkommen bei {firm}, [Sie rufen außerhalb unserer Geschäftszeiten an|bitte haben Sie einen Moment Geduld].
        Herzlich willkommen bei {firm}, [der nächste freie Mitarbeiter ist gleich für Sie da|zurzeit sind wir nicht da].
        Herzlich willkommen in der {shop}, [leider haben wir gerade geschlossen|im Moment können wir nicht abnehmen].
        Willkommen bei der [Mailbox|Sprachbox] von [{name}|{name} {family}|Familie {family}].
        Willkommen beim Anrufbeantworter [von {name}|der Familie {family}|von {firm}].
        Willkommen im {house}, [unser Empfang ist ab {hour} besetzt|zurzeit ist unser Telefon nicht besetzt].
        Vielen Dank für Ihren Anruf[ bei {firm}| in der {shop}| im {house}|], leider [ist niemand da|sind wir gerade nicht da].
        Vielen Dank für Ihren Anruf bei {firm}, [wir sind von {hour} bis {evening} für Sie da|derzeit ist geschlossen].
        Danke für deinen Anruf, hier ist {name}, [leider habe ich dich verpasst|ich melde mich zurück|bin grad unterwegs].
        Danke, dass [du anrufst|Sie anrufen|ihr anruft], hier ist [die Mailbox|der Anrufbeantworter] von {name}.
        Dies ist der [Anschluss|Anrufbeantworter|Telefonanschluss] der Familie {family}.
        Dies ist [der Anrufbeantworter|die Mailbox|die Voicemail] von {name} {family}, {firm}.
        Dies ist die [Mailbox|Nummer|private Mailbox] von {name}, ich [kann leider nicht rangehen|bin nicht zu sprechen].
        Dies ist eine automatische Ansage [der {shop}|von {firm}|der Stadtverwaltung|des Kundendienstes].
        Das ist [der AB|die Mailbox|die Voicemail] von {name}, [ich bin nicht da|bitte einmal draufsprechen].
        Das ist leider nur [der Anrufbeantworter|die Maschine|die Mailbox], {name} ist [nicht da|unterwegs|beim Sport].
        Sie sind verbunden mit [der Mailbox|dem Anrufbeantworter|dem Büro|der Kanzlei] von {name} {family}.
        Sie sind verbunden mit [der {shop}|dem {house}|{firm}], [wir haben geschlossen|leider ist niemand da].
        Sie sind mit dem [Telefonanschluss|Anrufbeantworter|Notdienst] der [Firma|Praxis|Kanzlei] {family} verbunden.
        Sie haben {name} {family} angerufen, [ich bin leider nicht erreichbar|leider bin ich gerade im Gespräch].
        Sie haben [richtig gewählt|die richtige Nummer gewählt], aber [es ist keiner da|{name} ist nicht da].
        Sie sprechen mit dem Anrufbeantworter der [Familie|Firma|Praxis Doktor|Kanzlei|Hausverwaltung] {family}.
        Sie hören den [automatischen|digitalen] Anrufbeantworter von {firm}.
        Sie rufen[ leider|] außerhalb unserer Sprechzeiten an, die {shop} ist [heute|derzeit|bis {day}] geschlossen.
        Sie rufen außerhalb unserer [Bürozeiten|Schalterstunden|Öffnungszeiten|Ordinationszeiten] an.
        Ihr Anruf [ist uns wichtig|kann zurzeit leider nicht angenommen werden|wurde an die Mailbox weitergeleitet].
        Hier ist [die Mailbox|der Anrufbeantworter|der Telefonbeantworter] von {name} {family}.
        Hier ist der Anschluss [von {name} {family}|der Familie {family}|mit der Nummer {phone}].
        Hier ist der AB von {name}, [der Chef ist nicht da|sprich ruhig mit mir|ich beiße nicht].
        Hier ist die Praxis [Doktor {family}|für Physiotherapie|{family}], [wir sind im Urlaub|die Praxis ist geschlossen].
        Hier ist {firm}, [leider ist unser Büro nicht besetzt|wir sind gerade im Kundengespräch|wir sind auf der Baustelle].
        Hier ist {name}, [ich bin grad nicht da|bin unterwegs|kann nicht rangehen|bin in der Vorlesung].
        Hier ist {name}, nicht wirklich, [nur meine Stimme|das ist nur vom Band|es ist bloß die Mailbox].
        Hier spricht der Anrufbeantworter von {name}, [ich bin ganz allein zu Haus|mein Mensch ist nicht da|ich höre zu].
        Hier spricht [{name} {family}|Doktor {family}|Ihre Zahnarztpraxis {family}], leider nur vom Band.
        Hier wohnen {name}, {name} und [unsere Katze|der Hund|die kleine {name}], [wir sind nicht da|alle sind ausgeflogen].
        Hier bei {family}, [zurzeit ist niemand zu Hause|wir sind leider nicht da|im Augenblick ist keiner da].
        Ja, hallo, [hier ist {name}|da ist {name} {family}|Sie haben mich verpasst], ich bin [grad|leider] nicht erreichbar.
        Ja, guten Tag, hier [ist Familie {family}|sind {name} und {name}], wir [sind nicht da|können nicht ans Telefon].
        Ja, [wer ruft denn da an|wer stört|wer ist denn da]? Hier ist nur der Anrufbeantworter von {name}.
        Liebe [Anruferin, lieber Anrufer|Patientinnen und Patienten|Kundinnen und Kunden|Eltern], [willkommen|guten Tag].
        Liebe Patienten, unsere Praxis ist [bis {day}|bis zum {date}|wegen Urlaub|wegen Krankheit] geschlossen.
        Leider bin ich [gerade|momentan|zurzeit|im Augenblick] [nicht erreichbar|nicht zu Hause|verhindert].
        Leider rufen Sie [außerhalb unserer Öffnungszeiten|während unserer Mittagspause|in unseren Betriebsferien] an.
        Leider können wir Ihren Anruf [zurzeit|im Moment|gerade|derzeit] nicht[ persönlich|] entgegennehmen.
        Zurzeit [ist unser Büro nicht besetzt|sind alle Leitungen belegt|bin ich nicht am Platz|bin ich außer Haus].
        Momentan sind wir [nicht da|im Urlaub|auf Montage|beim Kunden], hier ist der Anrufbeantworter der Firma {family}.
        Im Moment [kann ich nicht ans Telefon|bin ich nicht zu sprechen|ist hier niemand], hier ist {name} {family}.
        Wir sind [die Familie {family}|{name} und {name}|die WG in der Bergstraße] und wir sind [nicht da|alle ausgeflogen].
        Wir sind [bis zum {date}|bis {day}|zwischen den Jahren|über die Feiertage] [nicht erreichbar|im Urlaub].
        Ich bin [nicht da|nicht zu Hause|grad offline|im Funkloch|unter der Dusche], und das ist meine Mailbox.
        Ich bin der Anrufbeantworter von {name}, [und wer bist du|und wer sind Sie|ich arbeite hier nur].
        Achtung, Achtung, [hier spricht der Anrufbeantworter von {name}|dies ist eine Bandansage|{name} ist nicht da].
        Herzlichen Glückwunsch, [Sie haben|du hast|ihr habt] den [ersten Preis|Anrufbeantworter von {name}] gewonnen.
        Oh nein, [du hast mich verpasst|ihr habt mich verpasst|Sie haben mich verpasst], hier ist die Mailbox von {name}.
        Psst, [hier schläft ein Baby|wir schlafen noch|nicht so laut], dies ist die Mailbox von {name} und {name}.
        Piep, hier ist [der Roboter von {name}|der Anrufbeantworter|nicht {name}], ich nehme [alles auf|Nachrichten an].
        Tach, [hier is|dat is] der Anrufbeantworter von {name}, [ich bin nicht da|bin auf Maloche|sprich drauf].
        Büro {name} {family}, guten Tag, [unser Büro ist gerade nicht besetzt|ich bin auf einem Termin].
        Praxis Doktor {family}, guten Tag, [unsere Praxis ist jetzt geschlossen|wir sind in der Mittagspause].
        {firm}, guten Tag, [Sie rufen außerhalb der Öffnungszeiten an|unser Telefon ist derzeit nicht besetzt].
        {shop}, guten Tag, [leider können wir gerade nicht ans Telefon gehen|heute ist Ruhetag|wir sind im Gespräch].
        {family}, guten Tag, [leider bin ich nicht da|zurzeit ist niemand zu Hause|hier läuft das Band].
        {name} {family}, [Mailbox|Anrufbeantworter|Voicemail], guten Tag.
        {name} {family}, {firm}, [ich bin derzeit nicht erreichbar|ich bin heute außer Haus|ich spreche gerade].
    """,
    ("body", "de"): """
        Ich [bin gerade|bin leider|bin momentan] [nicht erreichbar|unterwegs|in einem Termin|im Gespräch|nicht am Platz].
        Ich [kann|konnte] [gerade|leider|im Moment] nicht [ans Telefon gehen|rangehen|persönlich mit Ihnen sprechen].
        Ich kann Ihren Anruf [leider|zurzeit|momentan] nicht[ persönlich|] entgegennehmen.
        Ich bin [bis {day}|bis zum {date}|noch bis Monatsende] [im Urlaub|nicht im Büro|auf Geschäftsreise].
        Ich bin ab {day} wieder [für Sie da|im Büro|erreichbar|am Platz].
        Ich bin am {date} wieder [für Sie da|im Haus|im Büro|zu erreichen].
        Ich bin [entweder beim Sport oder auf dem Sofa|vermutlich im Stau|wahrscheinlich beim Einkaufen|irgendwo im Wald].
        Ich rufe [dich|Sie|euch] [so bald wie möglich|baldmöglichst|gerne|umgehend|heute noch] zurück.
        Ich melde mich [dann|gern|schnellstmöglich|spätestens morgen] bei [Ihnen|dir|euch].
        Ich höre [meine Mailbox|diese Mailbox|den Anrufbeantworter] [regelmäßig|nur selten|täglich|nie] ab.
        Wir sind [gerade|leider|momentan] [nicht zu Hause|nicht erreichbar|unterwegs|außer Haus].
        Wir sind Montag bis Freitag von {hour} bis {evening} [für Sie da|erreichbar|zu erreichen].
        Wir sind[ erst|] am {day} ab {hour} wieder [für Sie da|erreichbar|persönlich zu sprechen].
        Wir haben [bis zum {date}|vom {date} bis zum {date}|bis einschließlich {day}] [Betriebsferien|Urlaub|geschlossen].
        Wir [haben|machen] gerade [Mittagspause|Betriebsferien|Inventur] und sind ab {hour} wieder da.
        Wir rufen Sie [so schnell wie möglich|baldmöglichst|gerne|am nächsten Werktag|umgehend] zurück.
        Wir kümmern uns [gern|umgehend|innerhalb von vierundzwanzig Stunden] um Ihr [Anliegen|Problem].
        Wir sind mit dem [Hund|Boot|Rad|Camper] unterwegs und [bald zurück|erst am {day} wieder da].
        Wir [freuen uns über|beantworten gern] jede Nachricht, [auch von der Oma|auch von Ihnen|auch die kurzen].
        Unsere [Öffnungszeiten|Geschäftszeiten|Bürozeiten|Sprechzeiten] sind Montag bis Freitag von {hour} bis {evening}.
        Unsere Sprechzeiten sind montags, dienstags und donnerstags von {hour} bis {evening}.
        Unsere Sprechstunden finden [täglich außer mittwochs|von Montag bis Freitag] ab {hour} statt.
        Unser Büro ist [werktags|Montag bis Donnerstag|in der Regel] von {hour} bis {evening} besetzt, freitags nur bis mittags.
        Unser [Laden|Geschäft|Lager|Empfang] ist [samstags|am Wochenende|an Feiertagen] [nicht besetzt|geschlossen].
        Unsere Ordination ist [am {day}|ab dem {date}] wieder geöffnet.
        Unsere Mitarbeiter sind [derzeit alle im Gespräch|gerade im Kundengespräch|im Moment leider nicht am Platz].
        Unsere Schalter sind von {hour} bis {evening} [geöffnet|offen|für Sie besetzt].
        Unsere [Praxis|Kanzlei|Schule|Filiale] bleibt [bis zum {date}|über die Feiertage|wegen Umbau] geschlossen.
        Die Praxis ist [ab {day}|ab dem {date}|ab morgen um {hour}] wieder [geöffnet|besetzt|für Sie da].
        Die Vertretung übernimmt [Frau Doktor {family}|Herr Doktor {family}|die Praxis {family}|Doktor {family}].
        Die Telefonnummer lautet: {phone}.
        Der nächste freie [Mitarbeiter|Platz|Berater] ist [gleich|in Kürze|sofort] für Sie [reserviert|da].
        Der Notdienst ist [unter der Nummer {phone}|rund um die Uhr|auch am Wochenende] erreichbar.
        In [dringenden|eiligen|wichtigen] Fällen [erreichen Sie mich|erreicht ihr mich] mobil unter {phone}.
        In dringenden Fällen wenden Sie sich bitte an [meine Kollegin Frau {family}|Herrn {family}|die {dept}].
        In medizinischen Notfällen wählen Sie bitte [die eins eins zwei|den ärztlichen Notdienst|die hundertzwölf].
        In Notfällen wählen Sie [bitte|am besten|jederzeit] die {phone}.
        Bei [Notfällen|dringenden Fragen|Störungen] wenden Sie sich [bitte an|am besten an|direkt an] {firm}.
        Außerhalb der Sprechzeiten hilft Ihnen der [ärztliche|zahnärztliche|tierärztliche] Notdienst.
        Für [Rezepte|Überweisungen|Terminabsagen|Bestellungen] drücken Sie bitte die [Eins|Zwei|Drei|Vier].
        Wenn Sie [einen Termin vereinbaren|eine Bestellung aufgeben|die {dept} sprechen] möchten, drücken Sie die [Eins|Zwei].
        Wenn es [dringend|wichtig|eilig] ist, [schicken Sie mir eine Mail|ruf mich auf dem Handy an|schreib mir kurz].
        Wenn du [was Wichtiges hast|{name} suchst|mich sprechen willst], [sprich einfach drauf|schick eine Nachricht].
        Wenn Sie [etwas verkaufen wollen|vom Finanzamt sind|Geld von mir wollen], [legen Sie bitte auf|bin ich verzogen].
        Wenn ihr [nett|lieb|kurz und knapp] seid, rufen wir [vielleicht|bestimmt|ganz sicher] zurück.
        Falls Sie [Frau {family}|Herrn {family}|die {dept}] suchen, wählen Sie bitte die {phone}.
        Sollte es [eilig|dringend|ein Notfall] sein, wenden Sie sich bitte an {name} {family}.
        Sie können mir [gerne|aber|auch] eine [Nachricht hinterlassen|E-Mail schreiben|Nachricht aufs Band sprechen].
        Sie können uns [auch|jederzeit|gern] [ein Fax schicken|eine E-Mail schreiben|über die Webseite erreichen].
        Sie erreichen [uns|mich|unser Team] [täglich|montags bis freitags|in der Regel] zwischen {hour} und {evening}.
        Sie erreichen mich[ wieder|] [am {day}|ab dem {date}|morgen ab {hour}|nach den Feiertagen].
        Sie haben [jetzt|nun|nach dem Ton] die Möglichkeit, [eine Nachricht zu hinterlassen|uns Ihr Anliegen zu schildern].
        Termine können Sie auch [online|über unsere Internetseite|per E-Mail|rund um die Uhr im Netz] [buchen|vereinbaren].
        [Aktuelle|Alle|Weitere] Informationen finden Sie auf unserer [Homepage|Webseite|Internetseite].
        Bitte versuchen Sie es [später|zu einem späteren Zeitpunkt|morgen|in einer Stunde] [noch einmal|erneut|wieder].
        Bitte rufen Sie [während unserer Öffnungszeiten|am {day}|nach {hour}|später] [noch einmal|wieder] an.
        Bitte haben Sie [etwas|einen Moment|ein wenig] Geduld, [Sie werden gleich verbunden|wir sind gleich für Sie da].
        Bitte [legen Sie nicht auf|bleiben Sie in der Leitung], [wir sind gleich für Sie da|Ihr Anruf wird gleich angenommen].
        Bitte halten Sie Ihre [Kundennummer|Versichertenkarte|Rechnungsnummer|Vertragsnummer] bereit.
        Bitte beachten Sie, dass [wir am {date} geschlossen haben|dieser Anruf aufgezeichnet wird|Faxe nicht ankommen].
        Zur Qualitätssicherung [kann|wird] dieses Gespräch aufgezeichnet[, falls Sie zustimmen|].
        Leider [habe ich keinen Empfang|sitze ich im Zug|bin ich im Unterricht|bin ich gerade beim Arzt].
        Leider sind wir [zurzeit|heute|diese Woche] [wegen Krankheit|wegen einer Fortbildung|urlaubsbedingt] nicht da.
        Leider ist [im Augenblick|zurzeit|gerade] kein Mitarbeiter [frei|verfügbar|erreichbar].
        Zurzeit [befinde ich mich im Mutterschutz|bin ich in Elternzeit|bin ich krank|bin ich auf Fortbildung].
        Zurzeit ist [niemand da|keiner zu Hause|das Telefon nicht besetzt], [wir rufen aber zurück|aber wir hören das Band ab].
        Gerade [sitze ich im Auto|stehe ich auf der Bühne|bin ich im Hörsaal|koche ich] und [kann nicht ran|höre nichts].
        Das Telefon [liegt wahrscheinlich in der Küche|ist auf lautlos|hängt am Ladegerät|steckt in der Jacke].
        Eure Nachricht [wird gern gehört|ist uns wichtig|freut uns sehr|landet direkt bei {name}].
        Ihre Nachricht [wird bearbeitet|wird am nächsten Werktag abgehört|wird vertraulich behandelt|kommt sicher an].
        Meine Vertretung ist [Frau|Herr] {family}, Durchwahl [eins zwei drei|vierundzwanzig|zwei null|acht fünf].
        Meine [Kollegin|Vertreterin] {name} {family} [hilft Ihnen gern weiter|ist für Sie da|übernimmt meine Anrufe].
        Mein Büro ist [nur vormittags|von {hour} bis {evening}|montags und mittwochs|täglich ab {hour}] besetzt.
        Meine Handynummer ist[ die|] {phone}.
        Während der [Schulferien|Sommermonate|Weihnachtszeit|Umbauarbeiten] sind wir nur [vormittags|bis {evening}] da.
        Über [die Feiertage|Weihnachten|Ostern|den Sommer] [haben wir geschlossen|sind wir verreist|bleibt das Büro zu].
        Tickets und [Reservierungen|Gutscheine|Karten] bekommen Sie [an der Abendkasse|im Internet|ab {hour} am Schalter].
        Tischreservierungen nehmen wir [ab {hour}|täglich außer montags|gern auf dem Band|bis {evening}] entgegen.
        Aber [keine Sorge|kein Problem|nicht traurig sein], ich [rufe zurück|melde mich bald|bin bald wieder da].
        Also, [ich bin nicht da|ich bin weg|wir sind weg], aber [das Band läuft|die Maschine hört zu|wir kommen wieder].
        Nennen Sie [bitte|uns] Ihren Namen, Ihre [Telefonnummer|Kundennummer|Adresse] und [den Grund Ihres Anrufs|Ihr Anliegen].
        Natürlich bin ich [zu Hause|da], ich [finde nur das Telefon nicht|will nur wissen, wer dran ist|bin nur faul].
    """,
    ("close", "de"): """
        Bitte hinterlassen Sie [eine|Ihre|gern eine] Nachricht nach dem [Signalton|Piepton|Ton|Pfeifton].
        Bitte hinterlassen Sie [eine Nachricht|Ihren Namen und Ihre Nummer|Ihre Telefonnummer], [danke|vielen Dank].
        Bitte hinterlassen Sie nach dem [Signalton|Ton|Piepton] Ihren Namen und Ihre [Telefonnummer|Rufnummer].
        Bitte sprechen Sie [jetzt|nach dem Ton|nach dem Signal|nach dem Piepton|langsam und deutlich].
        Bitte sprechen Sie nach dem [Tonsignal|Signalton], [wir rufen Sie zurück|ich rufe zurück|vielen Dank].
        Bitte nennen Sie[ langsam| deutlich|] Namen, Telefonnummer und [Anliegen|Geburtsdatum|den Grund Ihres Anrufs].
        Bitte sprecht [eure Nachricht aufs Band|nach dem Piep|was drauf|laut und deutlich], [danke|tschüss|bis bald].
        Bitte [rufen Sie später wieder an|versuchen Sie es morgen noch mal|schreiben Sie mir], [auf Wiederhören|danke].
        Nach dem [Signalton|Piepton|Ton|Piep] können Sie [eine Nachricht hinterlassen|sprechen|aufs Band sprechen].
        Nach dem [Signalton|Piep|Ton] kannst du [mir was draufsprechen|loslegen|eine Nachricht hinterlassen].
        Nach dem [Piep|Ton|Signal] [seid ihr dran|bist du dran|geht's los|sind Sie dran].
        Nach dem Signalton [haben Sie eine Minute Zeit|beginnt die Aufnahme|sprechen Sie bitte|hören wir Ihnen zu].
        Hinterlassen Sie [bitte|einfach|gern] [eine Nachricht|Name und Nummer], [ich melde mich|wir melden uns].
        Hinterlass [mir|uns] [doch|einfach|bitte] [eine Nachricht|deinen Namen|deine Nummer] nach dem [Piep|Ton|Signalton].
        Hinterlasst [uns|mir] [eine Nachricht|was Nettes|ein paar liebe Worte], [bis dann|tschüss|wir rufen zurück].
        Sprechen Sie[ bitte|] nach dem [Ton|Pfeifton|Piepton|Signalton], [danke|auf Wiederhören|ich rufe zurück].
        Sprich [einfach|bitte|halt] [nach dem Ton|nach dem Piep|was drauf], [ciao|tschüss|bis dann|ich meld mich].
        Sprecht [mir|uns] [was Schönes|was Nettes|eine Nachricht] [drauf|aufs Band], [danke|tschüssi|pfiat euch].
        Sag [mir|einfach] nach dem Piep, [was du willst|wer du bist|was los ist], [ich ruf zurück|ciao].
        Sagt [uns|mir] [kurz|bitte|einfach], wer ihr seid und [was ihr wollt|wann wir zurückrufen sollen].
        Sagen Sie uns[ bitte|] nach dem [Ton|Signal|Piepton], [worum es geht|wie wir Sie erreichen|wer Sie sind].
        Ich rufe [dich|Sie|euch] [dann|so bald wie möglich|gern|später] zurück, [tschüss|danke|bis bald|bis dann].
        Ich melde mich [dann|bald|schnellstmöglich|umgehend], [versprochen|vielen Dank|danke und tschüss|bis dahin].
        Ich freue mich [auf|über] [deine|Ihre|eure] Nachricht, [bis bald|danke|alles Gute].
        Ich wünsche [Ihnen|dir|euch] [einen schönen Tag|noch einen schönen Tag|alles Gute|eine gute Zeit].
        Ich danke Ihnen für [Ihren Anruf|Ihre Nachricht|Ihr Verständnis|Ihre Geduld][, auf Wiederhören|].
        Wir rufen [Sie|dich|euch] [gerne|dann|baldmöglichst|sobald wir können] zurück, [auf Wiederhören|danke|tschüss].
        Wir melden uns [dann|schnellstmöglich|umgehend|am nächsten Werktag] bei Ihnen, [vielen Dank|auf Wiederhören].
        Wir freuen uns [auf|über] [Ihren Besuch|Ihren Anruf|Ihre Nachricht|Ihren Rückruf].
        Wir wünschen [Ihnen|euch] [frohe Weihnachten|schöne Feiertage|ein schönes Wochenende|einen guten Rutsch].
        Wir danken [für Ihren Anruf|für Ihr Verständnis|für Ihr Vertrauen][ und wünschen einen schönen Tag|].
        Vielen Dank für [Ihren Anruf|Ihr Verständnis|Ihre Nachricht|Ihre Geduld][, auf Wiederhören|].
        Vielen Dank und [auf Wiederhören|einen schönen Tag|bis bald|noch einen angenehmen Tag].
        Vielen herzlichen Dank und [auf Wiederluege|uf Wiederluege|einen schönen Tag|freundliche Grüsse].
        Danke[ schön| vielmals| und tschüss| und auf Wiederhören| und bis bald|].
        Danke für [deinen Anruf|Ihren Anruf|euren Anruf|die Nachricht], [tschüss|bis bald|auf Wiederhören|ciao].
        Merci [vielmal|und ade|und uf Wiederhöre|und einen schönen Tag].
        Besten Dank[ für Ihren Anruf| und auf Wiederhören| und einen schönen Tag|].
        Auf Wiederhören[, Ihre {shop}|, Ihr {house}|, Ihr Team von {firm}|, bis bald|].
        Auf Wiederhören und [einen schönen Tag|bis bald|vielen Dank|ein schönes Wochenende].
        Tschüss[ und bis bald|, {name}|, eure Familie {family}|, macht's gut|].
        Tschüssi, [bis später|bis bald|hab dich lieb|eure Familie {family}].
        Servus[ und pfiat di| und baba| und bis bald|, bis dann].
        Pfiat [di|euch], [bis bald|bis zum nächsten Mal|und danke].
        Ciao[, ciao|, bis dann| und bis später|].
        Bis [bald|dann|später|demnächst|zum nächsten Mal][, tschüss|, ciao|, danke|].
        Jetzt kommt der [Piep|Ton|Signalton|Piepser], [also los|dann bist du dran|dann sprechen Sie bitte].
        Jetzt [sprechen|reden], [bitte|danke|los geht's|tschüss].
        Und [los|jetzt du|jetzt ihr|jetzt Sie]!
        Und [denk dran|denken Sie dran|nicht vergessen]: erst [der Ton|der Piep|das Signal], dann [reden|sprechen].
        Und bitte die [Nummer|Telefonnummer|Rückrufnummer] nicht vergessen[, danke|, vielen Dank|].
        Und bitte [nicht auflegen|nicht so schnell sprechen|kurz fassen], [danke|das Band ist kurz|der Speicher ist klein].
        Also [dann|gut], [piep|jetzt kommt der Piep|nach dem Ton bitte], [tschüss|danke|ciao].
        Also, Name, Nummer, [Nachricht|kurzer Gruß|Uhrzeit], [und ich melde mich|danke|bis dann].
        Einfach nach dem [Piep|Ton|Signalton] [drauflosreden|sprechen|was draufsprechen][, danke|].
        Einfach [draufsprechen|reden|eine Nachricht hinterlassen], [ich ruf zurück|wir rufen zurück|danke].
        Achtung, [jetzt kommt der Ton|gleich piept es|es piept gleich], [dann bitte sprechen|und los].
        Warten Sie[ bitte|] [den Ton ab|auf das Signal|auf den Piepton], [vielen Dank|dann sprechen Sie].
        Warte auf den [Piep|Ton|Piepton][ und leg los|, dann rede|, danke].
        Legen Sie[ bitte|] nicht [auf|gleich auf], [sondern sprechen Sie nach dem Ton|wir rufen zurück|danke].
        Lassen Sie [uns|mir] [bitte|einfach|gern] [eine Nachricht|Ihre Nummer|Ihren Namen] da.
        Lass [mir|uns] [was Nettes|eine Nachricht|deine Nummer] da, [dann rufe ich zurück|danke|ciao].
        Mit freundlichen Grüßen, [Ihre {shop}|Ihr {house}|Ihre Familie {family}|Ihr Team von {firm}].
        Kein [Piep|Signal], keine Nachricht, [also schön warten|also bitte warten].
        Für [Nachrichten|Ihre Nachricht|eine Nachricht] sprechen Sie bitte [jetzt|nach dem Signalton|nach dem Ton].
        Die Aufnahme [beginnt jetzt|startet nach dem Ton|beginnt nach dem Signalton|läuft].
        Schicken Sie uns [sonst|auch|bitte] [eine E-Mail|ein Fax|eine Nachricht], [vielen Dank|auf Wiederhören].
        Schreib mir [lieber|einfach|kurz] [eine Nachricht|'ne SMS|eine Mail], [danke|bis dann|ciao].
        Vergessen Sie[ bitte|] nicht, [Ihre Nummer zu nennen|uns Ihren Namen zu sagen|zu sagen, wann wir Sie erreichen].
        Schönen [Tag|Abend|Feierabend] noch[, tschüss|, auf Wiederhören| und danke|].
    """,
    ("carrieropen", "de"): """
        Der [gewünschte|gerufene|angerufene] Teilnehmer ist [zurzeit|vorübergehend|momentan|derzeit] nicht erreichbar.
        Der Teilnehmer ist [vorübergehend|zurzeit|im Moment] nicht erreichbar, [bitte rufen Sie später an|danke].
        Der Teilnehmer [antwortet nicht|spricht gerade|hat sein Gerät ausgeschaltet|nimmt zurzeit keine Anrufe an].
        Der von Ihnen [gewünschte|gewählte|angerufene] Teilnehmer [antwortet nicht|ist derzeit nicht erreichbar].
        Der von Ihnen gewählte Anschluss ist [vorübergehend|zurzeit|derzeit] nicht [erreichbar|verfügbar].
        Der Anschluss ist [zurzeit|derzeit|vorübergehend] [nicht erreichbar|gesperrt|abgemeldet|nicht besetzt].
        Der gewünschte Gesprächspartner ist [im Moment|zurzeit|leider] [nicht erreichbar|nicht verfügbar].
        Der Inhaber [dieser Rufnummer|dieser Mailbox|des Anschlusses] [ist nicht erreichbar|spricht gerade].
        Der Empfänger [Ihres Anrufs|des Anrufes] [ist nicht erreichbar|kann zurzeit nicht antworten].
        Die gewählte [Rufnummer|Nummer] ist [vorübergehend|zurzeit] nicht [erreichbar|vergeben|verfügbar].
        Die [gewünschte|gerufene] Person ist [im Moment|derzeit|leider] nicht erreichbar.
        Die Mailbox von [{name} {family}|{phone}|{name}] [nimmt jetzt Ihre Nachricht auf|ist für Sie da].
        Die Sprachbox des [gewünschten|angerufenen] Teilnehmers [nimmt Ihre Nachricht auf|ist bereit].
        Die Mobilnummer {phone} ist [zurzeit|derzeit|momentan] nicht erreichbar.
        Diese Mailbox gehört [{name} {family}|{name}|zur Rufnummer {phone}].
        Diese Mailbox ist [leider voll|noch nicht eingerichtet|zurzeit nicht verfügbar|noch nicht besprochen].
        Diese Rufnummer ist uns[ leider|] nicht bekannt, [bitte überprüfen Sie die Nummer|bitte wählen Sie neu].
        Dies ist die Mailbox [von {name} {family}|der Rufnummer {phone}|des Teilnehmers mit der Nummer {phone}].
        Dies ist die Sprachbox von [{phone}|{name} {family}], [bitte hinterlassen Sie eine Nachricht|guten Tag].
        Dies ist der Anrufbeantworter [der Rufnummer|des Anschlusses] {phone}.
        Dieser Anschluss ist[ vorübergehend| zurzeit|] [nicht erreichbar|nicht besetzt|außer Betrieb].
        Sie sind verbunden mit der [Mailbox|Sprachbox] von [{name} {family}|{phone}|{name}].
        Sie haben die Mailbox [von {name} {family}|der Nummer {phone}] erreicht.
        Sie haben die Mailbox [des Teilnehmers|der Rufnummer] {phone} gewählt.
        Sie werden mit der [Mailbox|Sprachbox] verbunden[, einen Moment bitte|, bitte warten Sie|].
        Sie werden jetzt [weitergeleitet|mit der Mailbox verbunden|umgeleitet], [bitte warten|einen Augenblick].
        Kein Anschluss unter dieser Nummer[, bitte prüfen Sie die Rufnummer|].
        [Diese|Die gewählte] Rufnummer ist [nicht vergeben|nicht mehr gültig|nicht vollständig].
        Ihr [Anruf|Gespräch] wird [weitergeleitet|auf die Mailbox umgeleitet|an die Sprachbox weitergeleitet].
        Ihr Anruf kann [zurzeit|momentan|derzeit] nicht [entgegengenommen|durchgestellt|angenommen] werden.
        Ihr gewünschter Gesprächspartner ist [zurzeit|im Moment|leider] nicht erreichbar.
        Guten Tag, [dies ist die Mailbox|Sie sind verbunden mit der Mailbox] der Rufnummer {phone}.
        Guten Tag, der [gewünschte|angerufene] Teilnehmer ist [zurzeit|momentan|leider] nicht erreichbar.
        Guten Tag, Sie sprechen mit der [Mailbox|Sprachbox] von [{name} {family}|{phone}].
        Herzlich willkommen [auf der Mailbox|bei der Sprachbox] von [{name} {family}|{phone}].
        Willkommen auf der Mailbox von [{phone}|{name} {family}|{name}].
        Hallo, hier ist die Mailbox von [{phone}|{name} {family}], [bitte sprechen Sie nach dem Ton|danke].
        Hier ist die [Mailbox|Sprachbox] des [Anschlusses|Teilnehmers] {phone}.
        Leider ist der [gewünschte|angerufene] [Teilnehmer|Anschluss] [zurzeit|derzeit] nicht erreichbar.
        Leider [meldet sich niemand|ist der Teilnehmer nicht erreichbar|ist die Leitung besetzt], Sie hören die Mailbox.
        Zurzeit ist der Teilnehmer [nicht erreichbar|im Gespräch|nicht im Netz eingebucht|vorübergehend nicht verfügbar].
        Für den gewählten Anschluss [können Sie jetzt eine Nachricht hinterlassen|ist die Mailbox eingeschaltet].
        Wir verbinden Sie mit der [Mailbox|Sprachbox] von {name} {family}, [bitte warten|einen Moment bitte].
        Aus technischen Gründen ist der [Teilnehmer|Anschluss] [derzeit|vorübergehend] nicht erreichbar.
    """,
}
