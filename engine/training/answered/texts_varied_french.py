"""What is said in French in the part `varied`: templates with choices, `[this|that|]`, each many sentences.

Said by people and by machines, in France, Québec, Belgium, Switzerland and West and North Africa.
Written for this project, without sight of the other texts.
"""

from .lists import listed


def _of(name: str) -> str:
    """`de` before a name without article, elided where it has to be."""
    silent = name.lower().startswith(("a", "e", "i", "o", "u", "é", "è", "ê", "â", "î", "hé", "he", "hu", "yv"))
    return ("d'" if silent else "de ") + name


# How what begins with an article is said bare, with `de` and with `à` (`chez` where there is none).
_ARTICLES = [("le ", "du ", "au "), ("la ", "de la ", "à la "), ("l'", "de l'", "à l'"), ("les ", "des ", "aux ")]


def _forms(the: str) -> tuple[str, str, str]:
    for article, of, at in _ARTICLES:
        if the.startswith(article):
            bare = the[len(article) :]
            return bare[0].upper() + bare[1:], of + bare, at + bare
    return the, _of(the), "chez " + the


_MEN = """Abdoulaye,Adrien,Ahmed,Alain,Alexandre,Amadou,André,Antoine,Arnaud,Aurélien,Bastien,Benoît,Bernard,Bilal,Boubacar,
    Bruno,Cédric,Christophe,Damien,Denis,Didier,Émile,Étienne,Fabrice,Félix,Florent,François,Gaétan,Gilles,Grégoire,
    Guillaume,Hassan,Hugo,Ibrahima,Jacques,Jean-Luc,Jean-Philippe,Jérôme,Julien,Karim,Kévin,Kouassi,Laurent,Léo,Loïc,
    Lucas,Mamadou,Marc-André,Mathieu,Maxime,Mehdi,Michel,Mohamed,Moussa,Nicolas,Olivier,Ousmane,Pascal,Philippe,Pierre,
    Quentin,Rachid,Raphaël,Rémi,Romain,Samir,Sébastien,Simon,Stéphane,Théo,Thierry,Tristan,Vincent,Xavier,Yannick,
    Youssef,Yves"""
_WOMEN = """Adèle,Agathe,Agnès,Aïcha,Alice,Amélie,Aminata,Anaïs,Anne-Sophie,Audrey,Awa,Béatrice,Bérénice,Brigitte,Camille,
    Caroline,Catherine,Céline,Chantal,Charlotte,Chloé,Claire,Clémence,Coralie,Corinne,Delphine,Élodie,Émilie,Estelle,
    Fanny,Fatou,Fatima,Florence,Gabrielle,Geneviève,Ghislaine,Hélène,Inès,Isabelle,Jacqueline,Jeanne,Joséphine,Julie,
    Justine,Karine,Khadija,Laetitia,Latifa,Laurence,Leïla,Louise,Lucie,Manon,Marie-Ève,Marie-Claude,Mariam,Martine,
    Mathilde,Maude,Mélanie,Monique,Nadia,Nathalie,Noémie,Océane,Pauline,Rokhaya,Rosalie,Salma,Sandrine,Séverine,Solange,
    Sophie,Sylvie,Valérie,Véronique,Virginie,Yasmine,Yvette,Zoé"""
_FAMILIES = """Aebischer,Aubert,Ba,Bachand,Beaulieu,Bélanger,Belkacem,Benali,Bergeron,Bernard,Blanc,Bonvin,Bouchard,Boucher,
    Bourgeois,Brunner,Camara,Carpentier,Charbonneau,Chevalier,Claes,Clément,Cloutier,Coulibaly,Cuche,Delacroix,
    Delvaux,Deschamps,Desjardins,Diallo,Diop,Dubuis,Dufour,Dumont,Dupuis,Durand,Fabre,Faure,Favre,Fontaine,Fortin,
    Fournier,Gagnon,Garnier,Gauthier,Girard,Grandjean,Guérin,Haddad,Henry,Jacquet,Janssens,Joly,Keita,Koffi,Konaté,
    Kouamé,Lacroix,Lambert,Lavoie,Leclercq,Lefebvre,Lemaire,Lévesque,Mansouri,Marchand,Masson,Mercier,Monnier,Morel,
    Ndiaye,Nicolet,Ouattara,Ouellet,Pelletier,Perrin,Peeters,Pittet,Renard,Rey,Rochat,Rousseau,Roy,Saïdi,Sow,Tahiri,
    Thibault,Touré,Traoré,Tremblay,Vandenberghe,Vasseur,Verhaegen,Vuilleumier,Wauters,Zidani"""
_FIRMS = """le Garage du Pont,le Garage Mercier,la Boulangerie du Moulin,la Pharmacie de la Gare,la Pharmacie Lafontaine,
    le Cabinet dentaire des Tilleuls,le Cabinet Aubert et Fils,l'Étude Perrin et Rochat,l'Hôtel des Glycines,
    l'Auberge du Vieux Chêne,la Clinique vétérinaire des Érables,la Clinique Sainte-Anne,le Restaurant Chez Lucette,
    le Bistrot des Halles,la Brasserie du Canal,la Pizzeria Bella Vista,le Salon Mille et Une Boucles,
    l'Institut Belle Peau,l'Auto-école du Rond-point,l'Agence immobilière des Quais,l'Agence Horizon Voyages,
    la Librairie du Passage,la Fleuristerie Pétales et Compagnie,la Quincaillerie Gagnon,la Plomberie Fortin,
    l'Entreprise Dumont Chauffage,les Transports Vasseur,les Déménagements Leclercq,les Taxis de la Vallée,
    les Ambulances du Lac,les Pompes funèbres Morel,les Pépinières du Val Fleuri,les Toitures Bélanger,
    la Menuiserie Favre,la Serrurerie des Trois Clés,la Mairie de Saint-Aubin,la Commune de Montvert,
    l'École primaire Jules Renard,le Collège des Acacias,le Lycée Marie Laurent,la Crèche des Petits Loups,
    la Garderie Les Coccinelles,la Résidence Les Hirondelles,la Médiathèque du Parc,le Théâtre du Vieux Port,
    le Cinéma Le Rialto,le Musée de la Dentelle,le Camping des Flots Bleus,le Centre équestre de la Prairie,
    le Club de tennis des Peupliers,la Caisse populaire du Fleuve,la Banque du Littoral,la Mutuelle des Artisans,
    les Assurances Beaulieu,la Fiduciaire Monnier,le Laboratoire des Cèdres,l'Imprimerie Garnier,
    l'Optique Claire Vue,la Fromagerie du Plateau,le Domaine des Trois Collines,la Boucherie Lambert,
    la Poissonnerie du Port,le Traiteur Saveurs du Sahel,la Couture Aminata,le Pressing Éclair,l'Association Main Tendue,
    Novatis Conseil,Informatique Plus,Dépannage Minute,Sécuritas Nord,Propreté Services,Vert Paysage,Électro Diop,
    Bâti-Concept,Solaire Atlantique,Azur Piscines,Mobilité Douce,Trans-Sahara Logistique,Atlas Import,Kiné Forme"""
_DEPTS = """l'accueil,le standard,le service commercial,le service après-vente,le service clients,le service technique,
    la comptabilité,la facturation,le secrétariat,la réception,la direction,les ressources humaines,le support informatique,
    le service des sinistres,le service des inscriptions,les achats,l'atelier,la logistique,le service des livraisons,
    la scolarité,les urgences,le service de radiologie,l'état civil,l'urbanisme,la centrale de réservation,le guichet,
    le magasin,le bureau des ventes"""

_firms, _depts = [_forms(the) for the in listed(_FIRMS)], [_forms(the) for the in listed(_DEPTS)]

# `of_...` is with `de`, `at_...` with `à` or `chez`, `the_...` with its article.
FILLERS = {
    "man": _MEN,
    "woman": _WOMEN,
    "name": _MEN + "," + _WOMEN,
    "of_name": ",".join(_of(name) for name in listed(_MEN + "," + _WOMEN)),
    "family": _FAMILIES,
    "firm": ",".join(bare for bare, _, _ in _firms),
    "of_firm": ",".join(of for _, of, _ in _firms),
    "at_firm": ",".join(at for _, _, at in _firms),
    "the_firm": _FIRMS,
    "dept": ",".join(bare for bare, _, _ in _depts),
    "of_dept": ",".join(of for _, of, _ in _depts),
    "the_dept": _DEPTS,
    "day": """lundi,mardi,mercredi,jeudi,vendredi,samedi,lundi prochain,mardi prochain,jeudi prochain,lundi matin,mercredi matin,
        demain,demain matin,la semaine prochaine,le deux janvier,le trois mars,le sept avril,le seize août,le vingt-six août,
        le premier septembre,le quinze octobre,le douze novembre,après les fêtes,à la rentrée""",
    "until": """jusqu'à lundi,jusqu'à mardi,jusqu'à jeudi,jusqu'à dimanche,jusqu'à vendredi soir,jusqu'à demain,
        jusqu'à la semaine prochaine,jusqu'à lundi prochain,jusqu'au quinze août,jusqu'au trois janvier,jusqu'au premier mai,
        jusqu'au vingt-deux juillet,jusqu'au trente et un,jusqu'au dix-huit inclus,jusqu'à la fin du mois,jusqu'en septembre,
        jusqu'à la rentrée,jusqu'à nouvel ordre""",
    "hour": """sept heures,sept heures et demie,sept heures trente,huit heures,huit heures quinze,huit heures et demie,
        huit heures trente,neuf heures,neuf heures et demie,neuf heures trente,dix heures""",
    "evening": """seize heures,seize heures trente,dix-sept heures,dix-sept heures trente,dix-huit heures,dix-huit heures trente,
        dix-neuf heures,dix-neuf heures trente,vingt heures,cinq heures,six heures,sept heures du soir""",
}

TEXTS = {
    ("hello", "fr"): """
        Allô?
        Allô, oui?
        Oui allô?
        Oui?
        Oui, bonjour?
        Oui, bonsoir?
        Oui, j'écoute.
        J'écoute.
        Je vous écoute.
        Oui, je vous écoute?
        Allô, bonjour.
        Allô, bonsoir.
        Bonjour, j'écoute.
        Bonjour, oui?
        Bonsoir, allô?
        Ouais, allô?
        Ouais?
        Allô, qui est à l'appareil?
        Allô, c'est qui?
        Oui, c'est pour quoi?
        Salut, oui?
        Oui oui, allô?
        Hum, allô?
        Allô, j'écoute, bonjour.
        Oui, dites-moi?
    """,
    ("again", "fr"): """
        Allô? [Allô?|Y a quelqu'un?|Vous êtes là?|Vous m'entendez?]
        Allô? Je [n'entends rien|ne vous entends pas|vous entends très mal].
        [Oui?|Allô, oui?|Bonjour?] [Qui est à l'appareil?|Qui est là?|Il y a quelqu'un au bout du fil?]
        [Ben|Eh bien], [parlez|allez-y|dites quelque chose], je vous écoute!
        [Allô, allô|Oui, allô|Allô allô allô], [ça coupe|c'est coupé|on ne vous entend pas]?
        Est-ce que vous m'entendez? [Moi, je n'entends rien.|Parce que moi, non.|Allô?]
        C'est qui, [là|s'il vous plaît|donc]? [Répondez!|Allô?|Hein?]
        [Bon|Écoutez], s'il n'y a personne, je [raccroche|vais raccrocher|coupe].
        Y a-tu quelqu'un [au bout de la ligne|là|qui m'entend]?
        [Je vous entends pas|J'entends rien du tout|Il y a un blanc], [parlez plus fort|répétez], s'il vous plaît.
        Bonjour? [Bonjour, vous m'entendez?|Vous êtes toujours là?|Vous avez fait un faux numéro?]
        [Non mais|Bon], c'est encore [une blague|de la publicité|un robot], ça?
    """,
    ("name", "fr"): """
        {name} {family} à l'appareil.
        {name} {family}, [bonjour|bonsoir|j'écoute|je vous écoute].
        Oui, {name}?
        Oui, [c'est {name}|{name} à l'appareil|ici {name}].
        Oui, {name} {family}, [j'écoute|bonjour|je vous écoute].
        Allô, {name} [à l'appareil|au téléphone|qui parle].
        Allô, [c'est {name}|ici {name}], [c'est qui|qui est là|à qui ai-je l'honneur]?
        Allô, ici [{name} {family}|madame {family}|monsieur {family}].
        Allô oui, {name}, [je t'écoute|je vous écoute|bonjour].
        [Madame|Monsieur] {family}, [bonjour|j'écoute|à l'appareil].
        [Oui, madame|Oui, monsieur|Allô, madame|Allô, monsieur] {family} à l'appareil.
        [Docteur|Maître|Professeur] {family}, [bonjour|je vous écoute|à l'appareil].
        [Maître|Docteur] {family} à l'appareil, [que puis-je pour vous|dites-moi|c'est à quel sujet]?
        {family}. [Bonjour.|J'écoute.|Oui?]
        {family}, [bonjour|bonsoir|j'écoute|oui].
        {family} à l'appareil, [bonjour|bonsoir|j'écoute].
        {name}, [bonjour|salut|oui|j'écoute].
        {name} au téléphone, [bonjour|j'écoute|qui est-ce].
        {name}, [oui, allô|oui, j'écoute|oui, bonjour]?
        C'est bien {name}, [oui|en personne, oui|à l'appareil].
        [Oui, c'est moi|Oui, c'est bien moi|Elle-même], {woman} {family}.
        [Oui, c'est moi|Oui, c'est bien moi|Lui-même], {man} {family}.
        {woman} {family}, [elle-même|c'est moi-même|oui].
        {man} {family}, [lui-même|c'est moi-même|oui].
        Famille {family}, [bonjour|bonsoir|j'écoute|allô].
        [Vous êtes bien chez|Ici, c'est chez|Oui, c'est bien chez] les {family}, [bonjour|j'écoute|qui est-ce].
        Oui, vous êtes chez {name}, [bonjour|j'écoute|allô].
        Le téléphone {of_name}, [bonjour|allô|c'est sa sœur|c'est son frère|un instant, je vous prie].
        Le portable {of_name}, [j'écoute|oui, bonjour|c'est de la part de qui].
        [Allô|Oui], c'est {man}, son [mari|frère|fils|collègue|père].
        [Allô|Oui], c'est {woman}, sa [femme|sœur|fille|collègue|mère].
        Oui bonjour, [ici {name}|{name} {family}|c'est {name}].
        Oui bonsoir, [ici {name}|{name} {family}|c'est {name}].
        Bonjour, [ici {name}|{name} {family}|c'est {name}], [que puis-je pour vous|comment allez-vous|dites-moi tout]?
        Bonjour, vous êtes bien avec {name}, [je vous écoute|dites-moi|qui est à l'appareil].
        Bonjour, {name} à l'écoute.
        Bonsoir, [{name} {family}|c'est {name}|ici {name}], [j'écoute|je vous écoute|oui].
        Salut, c'est {name}, [quoi de neuf|ça va|qu'est-ce qu'il y a]?
        Salut, {name} [à l'appareil|ici|qui répond].
        Ouais, [{name}|c'est {name}|{name}, quoi].
        Ouais, {name}, [vas-y|je t'écoute|ça va|dis-moi].
        Ouais, allô, c'est {name}, [je suis au volant|je suis dans le bus|je sors du métro], fais vite.
        Hé, c'est {name}, [comment ça va|t'es où|quoi de neuf|ça roule]?
        Oui, {name} [qui parle|à l'autre bout], [bonjour|bonsoir|allô].
        [Ici|C'est] {name} {family}, [à qui ai-je l'honneur|qui est à l'appareil|qui me demande]?
        Oui, ici {name}, [la ligne est un peu mauvaise|je vous entends bien|excusez, je courais].
        Allô, {name}, [excusez, je cherchais mon téléphone|pardon, j'étais dehors|je suis dans la voiture].
        Allô, [maman|papa|chérie|mon amour], c'est {name}.
        Allô [mon ami|ma belle|le frère|grand], c'est {name}, [ça va bien|et la famille|ça dit quoi]?
        Oui allô, {name} à l'appareil, [vous désirez parler à qui|c'est pourquoi|vous êtes]?
        Oui, [monsieur|madame] {family}, [je vous reçois très bien|vous me dérangez pas|allez-y].
        [Bien le bonjour|Bonjour bonjour|Rebonjour], {name} à l'appareil.
        [Numéro|Ligne] {of_name}, [oui, bonjour|j'écoute].
        {name}, du troisième étage, [bonjour|j'écoute].
        [Ouin|Oui], {name}, [bon matin|bonjour|comment ça va].
        Bon matin, [{name}|{name} {family}|ici {name}].
        [Allô|Alloooo|Oui], {name}, [je peux te rappeler dans cinq minutes|je suis en réunion|j'ai deux minutes].
        [Me voilà|Je suis là|Oui, présent], ici {man}.
        Cabinet [{family}|du docteur {family}|de maître {family}], [bonjour|j'écoute].
        Oui, {name} {family} à l'écoute, [bonjour|que puis-je faire].
    """,
    ("business", "fr"): """
        {firm}, bonjour.
        {firm}, bonsoir.
        {firm}, j'écoute.
        {firm}, [bonjour|bonsoir], je vous écoute.
        {firm}, bonjour, {name} [à votre service|à l'appareil|à votre écoute].
        {firm}, {name} [à l'appareil|à votre service|{family}, bonjour].
        {firm}, [comment puis-je vous aider|que puis-je pour vous|en quoi puis-je vous être utile]?
        {firm}, [{name}|{name} {family}], [bonjour|j'écoute|je vous écoute].
        {firm}, [bonjour|bonsoir], [c'est à quel sujet|vous désirez|je vous écoute|dites-moi]?
        {firm}, [bonjour|bonsoir], [ne quittez pas|un instant je vous prie|je suis à vous tout de suite].
        {firm}, [un petit instant|une seconde|un moment], [s'il vous plaît|je vous prie].
        {firm}, {dept}, [bonjour|j'écoute|{name} à l'appareil].
        {firm}, {dept}, [bonjour|j'écoute], [que puis-je faire pour vous|à quel propos|vous appelez pour quoi]?
        {firm}, bonjour, vous êtes en ligne avec {name}.
        {firm}, bonjour, [merci de nous appeler|merci de votre appel], [ici {name}|{name} à l'appareil].
        {firm}, bonjour, [je peux vous aider|que désirez-vous|vous avez une réservation]?
        {firm}, bon matin, [{name} à l'appareil|ici {name}|comment puis-je vous aider].
        {firm}, [bon matin|bonjour], [à qui voulez-vous parler|je vous mets en ligne avec qui]?
        {firm}, bonjour, [je vous transfère au service demandé|je vous passe qui|quel poste désirez-vous]?
        [Bonjour|Bonsoir], {firm}.
        [Bonjour|Bonsoir], {firm}, {name} à votre service.
        [Bonjour|Bonsoir], {firm}, [que puis-je pour vous|comment puis-je vous aider|je vous écoute]?
        [Bonjour|Bonsoir], vous êtes bien {at_firm}.
        [Bonjour|Bonsoir], vous êtes bien {at_firm}, [{name} à l'appareil|je suis {name}|que puis-je pour vous]?
        [Bonjour|Bonsoir], ici {the_firm}.
        [Bonjour|Bonsoir], ici {the_firm}, [{name} à l'écoute|je vous écoute|bienvenue à vous].
        Bonjour et bienvenue {at_firm}, [je m'appelle {name}|ici {name}|{name} à l'appareil].
        Bonjour, [merci d'appeler|merci d'avoir appelé] {the_firm}, [{name} à votre service|comment allez-vous|je vous écoute].
        Bonjour, {dept} {of_firm}, [{name} à l'appareil|je vous écoute|que puis-je pour vous].
        Bonjour, [{name} {family}|{name}] {of_firm}, [je vous écoute|que puis-je faire pour vous].
        Bonjour, [vous avez demandé|vous êtes en relation avec] {the_dept}, [je suis {name}|ici {name}].
        Bonjour, {dept}, [je vous écoute|{name} à l'appareil|à quel sujet, s'il vous plaît].
        Bonjour, {name} à votre service, [quel est l'objet de votre appel|comment puis-je vous aider]?
        Bonjour, c'est {name} [au secrétariat|à l'accueil|à la réception], [dites-moi|j'écoute|je vous en prie].
        [Accueil|Secrétariat|Réception|Standard] {of_firm}, [bonjour|bonsoir].
        [Accueil|Secrétariat|Réception|Standard] {of_firm}, {name}, [bonjour|je vous écoute].
        {dept}, [bonjour|bonsoir|j'écoute].
        {dept}, {name} [à l'appareil|{family}, bonjour|{family}, j'écoute].
        {dept} {of_firm}, [bonjour|j'écoute].
        {dept} {of_firm}, {name} à l'appareil, [que puis-je faire pour vous|bonjour|votre nom s'il vous plaît].
        Secrétariat du docteur {family}, [bonjour|j'écoute|ne quittez pas].
        Secrétariat du docteur {family}, [c'est pour un rendez-vous|vous êtes un patient du cabinet|que puis-je pour vous]?
        Cabinet médical, [bonjour|ne quittez pas|vous désirez un rendez-vous]?
        Cabinet dentaire, [bonjour, {name} à l'appareil|bonjour, c'est une urgence|un instant, s'il vous plaît].
        Cabinet {family}, [bonjour|{name} à l'appareil|j'écoute].
        Étude de maître {family}, [bonjour|{name} à l'appareil|je vous écoute].
        [Garage|Carrosserie|Auto-école] {family}, [bonjour|j'écoute|oui].
        [Boulangerie|Boucherie|Pharmacie|Pâtisserie] {family}, [bonjour|oui, bonjour|j'écoute].
        [Plomberie|Menuiserie|Toiture|Peinture] {family}, [bonjour|c'est pour un devis|je vous écoute].
        Hôtel {family}, bonjour, [la réception|{name} à la réception|que puis-je pour vous].
        [Restaurant|Traiteur|Maison] {family}, bonjour, [c'est pour une réservation|pour combien de personnes|dites-moi]?
        [Taxi|Allô taxi|Centrale des taxis], bonjour, [vous êtes à quelle adresse|on vient vous chercher où|pour aller où]?
        [École|Crèche|Collège] {family}, [bonjour|vous êtes les parents de qui|le secrétariat, j'écoute].
        [Mairie|Maison communale|Hôtel de ville], bonjour, [{name} à l'accueil|quel service demandez-vous|j'écoute].
        [Police|Gendarmerie|Commissariat], [bonjour|j'écoute|quel est le motif de votre appel].
        [Pompiers|Ambulance|Urgences], [j'écoute|quelle est l'adresse|dites-moi ce qui se passe].
        [Centrale d'appels|Assistance routière|Dépannage], bonjour, [vous êtes en sécurité|où êtes-vous|{name} à l'écoute].
        [Assistance|Support technique|Hotline], {name}, bonjour, [votre numéro de client|quel est le problème]?
        [Service clients|Service à la clientèle], {name} à l'appareil, [puis-je avoir votre nom|comment puis-je vous aider]?
        [Service à la clientèle|Soutien technique], bonjour, [mon nom est {name}|c'est {name}|{name} à l'écoute].
        [Service à la clientèle|Soutien technique], je me présente, {name}, [comment ça va|qu'est-ce que je peux faire pour vous]?
        [Merci d'avoir patienté|Merci de votre patience|Merci d'être resté en ligne], [{name} à l'appareil|je suis {name}].
        Merci d'avoir patienté, {firm}, [bonjour|{name} à votre service|que puis-je pour vous]?
        Oui, {firm}?
        Oui, {firm}, [bonjour|j'écoute|dites-moi].
        Oui bonjour, {firm}, [c'est {name}|{name} à l'appareil|que désirez-vous].
        Oui, [vous êtes bien|c'est bien] {at_firm}, [que puis-je faire|j'écoute|dites].
        Oui, {dept}, [bonjour|j'écoute|{name} à l'appareil|qui demandez-vous]?
        Allô, {firm}, [bonjour|j'écoute].
        Allô, {firm}, [qu'est-ce qu'on peut faire pour vous|c'est pour une commande|c'est pour livrer]?
        Allô, [ici {the_firm}|vous êtes {at_firm}], [bonjour|{name} à l'appareil].
        Allô, {dept}, [oui|bonjour|j'écoute].
        [Ici|Vous parlez à|Vous parlez avec] {name} {of_firm}, [bonjour|je vous écoute].
        Ici {the_firm}, [bonjour|bonsoir|{name} à l'appareil].
        Ici {name} {family}, {firm}, [bonjour|en quoi puis-je vous aider].
        {name} {family}, {firm}, [bonjour|bonsoir|j'écoute].
        {name} {family}, {dept}, [bonjour|à votre écoute|j'écoute].
        {name}, {firm}, [bonjour|à votre service|j'écoute].
        {name}, {dept}, [bonjour|que puis-je pour vous|j'écoute].
        {man} {family}, conseiller {at_firm}, [bonjour|je vous écoute].
        {woman} {family}, assistante de direction, [bonjour|je vous écoute|que puis-je faire pour vous].
        {man} {family}, responsable {of_dept}, [bonjour|j'écoute].
        [Poste|Bureau] {of_name}, [bonjour|je peux prendre un message|j'écoute].
        [Ligne|Bureau] {of_name} {family}, [c'est sa collègue|c'est un collègue|c'est le secrétariat], bonjour.
        [Rebonjour|Re-bonjour|Oui, rebonjour], {firm}, [c'est encore {name}|que puis-je encore faire pour vous].
        [Excusez l'attente|Désolée pour l'attente|Désolé pour l'attente], {firm}, bonjour.
        Bienvenue {at_firm}, [vous êtes avec {name}|{name} à votre écoute], [que puis-je faire pour vous|bonjour].
        Bonsoir, {firm}, [on ferme dans dix minutes|nous sommes ouverts|il reste des tables], dites-moi?
        Bonjour monsieur, bonjour madame, {firm}, {name} [à votre écoute|à votre service].
        [Salam|Bonjour, bonne arrivée|Bonjour, soyez le bienvenu], {firm}, [que puis-je pour vous|je vous écoute].
    """,
    ("hold", "fr"): """
        Une seconde, je vous entends [mal|très mal|à peine].
        [Attendez|Attends], je [sors|change de pièce|monte à l'étage|me gare], [ça capte mal|je n'entends rien].
        [Un instant|Un moment|Une minute], [s'il vous plaît|je vous prie], je [cherche un stylo|prends de quoi noter].
        [Deux secondes|Deux minutes|Un tout petit instant], je [baisse la télé|coupe la radio|ferme la fenêtre].
        Ne quittez pas, je [vais le chercher|vais la chercher|vous le passe|vous la passe].
        Ne quittez pas, [je vous mets en relation|je vous transfère|je regarde s'il est là|on va vous répondre].
        [Attends|Attends un peu|Bouge pas], [j'ai quelqu'un sur l'autre ligne|je suis en train de payer|je pose mes sacs].
        Restez en ligne, [je vérifie|je consulte le dossier|je demande à ma collègue].
        Gardez la ligne, [je vous reviens tout de suite|je vérifie ça|ce ne sera pas long].
        [Pardon|Excusez-moi|Désolé], [vous pouvez répéter|vous disiez|c'est-à-dire]? Ça [coupait|grésille].
        [Oui, oui|D'accord|Très bien], je [vous écoute|note], [allez-y|mais parlez plus fort].
        Attendez, je [mets le haut-parleur|mets mes écouteurs|prends le combiné du salon].
        [Chut|Silence, les enfants|Doucement], je suis au téléphone! Oui, [pardon|excusez-moi|allez-y].
        [Maman|Papa|Chéri|Chérie], c'est pour toi! [Un instant.|Ne quittez pas.|Ça arrive.]
        Je suis [au volant|dans le train|en réunion|à la caisse], [une petite seconde|je vous demande une minute].
        [Minute|Minute papillon|Une petite minute], je [cherche mes lunettes|sors du magasin|me mets au calme].
        Vous pouvez patienter [un instant|une minute|quelques secondes]? [Merci.|Je reviens.|Je suis à vous tout de suite.]
        Voilà, je suis [à vous|là|de retour], [excusez-moi|pardon|dites-moi tout].
        [Ah|Oh], c'est [toi|vous]! [Attends|Attendez], je [sors dans le couloir|ferme la porte].
        Oui, [c'est de la part de qui|qui dois-je annoncer|vous êtes monsieur comment]? [Un instant.|Ne quittez pas.]
    """,
    ("open", "fr"): """
        Bonjour, vous êtes bien sur [la messagerie|le répondeur|la boîte vocale|le portable] {of_name} {family}.
        Bonjour, vous êtes bien sur [la messagerie|le répondeur|la boîte vocale|le portable] {of_name}.
        Bonjour, vous êtes sur [ma messagerie|mon répondeur|ma boîte vocale], [je ne suis pas disponible|je suis occupé|je suis occupée].
        Bonjour, vous êtes bien chez [{name}|les {family}|{name} et {name}|la famille {family}].
        Bonjour, vous êtes bien chez {woman} et {man}, [nous sommes absents|on n'est pas là|nous ne pouvons pas répondre].
        Bonjour, vous êtes bien chez les {family}, [nous sommes sortis|il n'y a personne|nous ne sommes pas là][ pour l'instant|].
        Bonjour, vous avez bien joint [{name}|{name} {family}|le numéro {of_name}].
        Bonjour, vous avez joint [la boîte vocale|la messagerie vocale] {of_name} {family}, {firm}.
        Bonjour, vous avez bien rejoint [{name} {family}|la boîte vocale {of_name}|le bureau {of_name} {family}].
        Bonjour, c'est {name}, [je ne peux pas vous répondre|je ne suis pas joignable|je ne suis pas là][ pour le moment|].
        Bonjour, c'est {name}, [je suis en réunion|je suis en rendez-vous|je suis sur la route|je suis en cours].
        Bonjour, c'est {name} {family}, [merci de votre appel|merci d'avoir appelé|dommage, je vous ai manqué].
        Bonjour, ici {name}, [je ne peux pas prendre votre appel|je ne suis pas au bureau|je suis déjà en ligne].
        Bonjour, ici {man} {family}, [je serai de retour {day}|je suis absent {until}|je suis en congé {until}].
        Bonjour, ici [{name}|{name} {family}], [laissez-moi un message|je vous rappelle au plus vite|vous connaissez la suite].
        Bonjour, je suis {man}, et je suis absent [pour le moment|aujourd'hui|{until}].
        Bonjour, je suis {woman} {family}, et je suis absente [pour le moment|aujourd'hui|{until}].
        Bonjour, je suis absente du bureau {until}, [{woman} {family}|ici {woman}].
        Bonjour, je suis absent du bureau {until}, [{man} {family}|ici {man}].
        Bonjour, je suis en vacances {until}, [{name}|c'est {name} {family}].
        Bonjour, je suis actuellement en [déplacement|formation|congé maternité|arrêt maladie] et je ne peux pas répondre.
        Bonjour, je ne suis [pas là|pas disponible|pas en mesure de répondre|pas joignable] [pour l'instant|en ce moment].
        Bonjour, nous ne pouvons pas [vous répondre|prendre votre appel|décrocher][ pour l'instant| actuellement|].
        Bonjour, nous sommes [momentanément absents|absents|partis en vacances|sortis faire les courses].
        Bonjour, toute la famille {family} est [absente|au travail|à la montagne|en vacances].
        Bonjour, {name} et {name} ne sont pas là, [réessayez plus tard|mais on vous rappellera].
        Bonjour, et merci [de votre appel|de nous contacter|d'appeler {the_firm}].
        Bonjour, et bienvenue {at_firm}, [nos bureaux sont fermés|nous sommes actuellement fermés|toutes nos lignes sont occupées].
        Bonjour, bienvenue {at_firm}, [votre appel est important pour nous|pour l'accueil, faites le un].
        Bonjour, vous êtes bien {at_firm}.
        Bonjour, vous êtes bien {at_firm}, [nous sommes fermés|notre secrétariat est fermé|tout le monde est occupé].
        Bonjour, vous êtes bien {at_firm}, nous sommes ouverts du lundi au vendredi de {hour} à {evening}.
        Bonjour, vous êtes bien {at_firm}, nous sommes en congés annuels {until}.
        Bonjour, vous avez joint {the_firm}, [en dehors des heures d'ouverture|nos bureaux sont actuellement fermés].
        Bonjour, vous appelez {the_firm} en dehors [de nos heures d'ouverture|des heures de bureau|de nos horaires].
        Bonjour, vous êtes en communication avec [le répondeur|la messagerie|le serveur vocal] {of_firm}.
        Bonjour, vous avez demandé {the_dept}, [nos lignes sont actuellement occupées|nous ne sommes pas disponibles].
        Bonjour, l'équipe {of_firm} [vous remercie de votre appel|est absente aujourd'hui|vous souhaite une bonne journée].
        Bonjour, [l'accueil est fermé|le secrétariat est fermé|le magasin est fermé|la boutique est fermée] {until}.
        Bonjour, [nous sommes fermés le dimanche|nous sommes fermés le lundi|nous fermons entre midi et deux].
        Bonjour, le cabinet du docteur {family} est [fermé|en congé {until}|ouvert sur rendez-vous].
        Bonjour, vous êtes au cabinet du docteur {family}, [la secrétaire est en ligne|nous sommes fermés {until}].
        Bonjour, vous êtes bien à l'étude de maître {family}, [elle est fermée {until}|qui est fermée à cette heure].
        Bonjour, ceci est [un répondeur|un message enregistré|un message automatique|le répondeur {of_name}].
        Bonjour, ceci est la messagerie [de la famille {family}|{of_name}|du cabinet {family}].
        Bonjour à toi, c'est {woman}, [désolée|pardon|excuse-moi], je ne peux pas [répondre|décrocher|parler].
        Bonjour à tous, c'est {name}, [je ne suis pas là|je bosse|je dors|je suis à la plage].
        Bonsoir, vous êtes bien [sur le répondeur|sur la messagerie|au domicile] {of_name} {family}.
        Bonsoir, vous êtes bien {at_firm}, [nous sommes fermés|le standard est fermé|nous rouvrons à {hour}].
        Bonsoir, le service est [fermé|interrompu] à cette heure, [nous rouvrons {day}|rappelez à partir de {hour}].
        Bonsoir, ici {the_firm}, [nos bureaux sont fermés depuis {evening}|nous vous répondrons {day}].
        Bonsoir, nous avons terminé notre journée, [rappelez-nous demain|nous rouvrons {day} à {hour}].
        Salut, c'est {man}, [je suis pas là|je peux pas répondre|j'ai pas pu décrocher|je suis occupé].
        Salut, c'est {name}, [laisse un message|laisse-moi un petit mot|envoie un texto|rappelle plus tard].
        Salut, c'est bien {name}, [mais je réponds pas|mais je suis sous la douche|mais j'ai perdu mon téléphone].
        Salut, c'est {name}, [tu sais quoi faire|tu connais la chanson|tu sais comment ça marche].
        Salut, tu es bien sur le [répondeur|portable|téléphone] {of_name}.
        Salut, t'es bien sur [ma messagerie|mon répondeur|le répondeur {of_name}], [laisse un message|dis-moi tout].
        Salut, [ici {name}|moi c'est {name}], [je te rappelle dès que je peux|je te rappelle promis|à plus].
        Coucou, c'est {name}, [je suis pas dispo|je dors encore|je peux pas parler|je suis au cinéma].
        Coucou, c'est bien moi, {name}, [mais pas en vrai|enfin, mon répondeur|laissez-moi un message].
        Hello, c'est {name}, [je suis pas là|je suis en cours|tu peux laisser un message].
        Hé hé, c'est {name}, [je t'ai eu|tu croyais que j'étais là|surprise, c'est le répondeur]!
        Allô? [Allô? Je t'entends pas|Oui? Ah non|Oui? Attends]... c'est une blague, c'est le répondeur {of_name}!
        Allô, oui? [Non, je plaisante|Je t'ai eu|Perdu], c'est mon répondeur.
        Allô, vous êtes bien chez {name}, [mais je n'y suis pas|je suis au jardin|je ne réponds plus].
        Oui, bonjour, vous êtes bien sur [le répondeur|la messagerie] {of_name}, [laissez un message|je suis en vacances].
        Oui, c'est {name}, [laissez un message|parlez après le bip|je rappelle].
        Ouais, c'est {name}, [laisse un message|balance ton message|vas-y, parle].
        Yo, c'est {man}, [je suis au foot|je bosse|je suis trop occupé], [laisse un mot|dis-moi].
        Bon, c'est [encore|toujours] mon répondeur, [désolé|désolée|je sais].
        [Si vous entendez ce message|Si vous m'entendez|Si tu entends ce message], c'est que je [ne suis pas là|suis sorti|dors].
        [Si vous cherchez|Si vous voulez joindre] {name}, vous êtes au bon endroit, mais pas au bon moment.
        Répondeur {of_name}, [bonjour|bonsoir|j'écoute votre message].
        Répondeur téléphonique [de la famille {family}|du cabinet {family}|{of_firm}].
        Messagerie {of_name} {family}, [bonjour|je ne suis pas disponible|laissez-moi un message].
        Ici {man} {family}, [je suis absent|je ne suis pas disponible|je suis en ligne|je suis occupé].
        Ici la messagerie[ vocale|] {of_name} {family}, [je ne peux pas vous répondre|laissez un message].
        Ici {the_firm}, [nous sommes fermés|nous ne pouvons répondre à votre appel|veuillez patienter].
        Ici le répondeur [{of_firm}|du cabinet {family}|de la famille {family}].
        {man} {family}, [bonjour, je suis absent|je ne suis pas joignable|bonjour, laissez un message].
        {name}, bonjour, [je ne suis pas là|je suis en réunion|je suis injoignable][ pour l'instant|].
        {firm}, bonjour, [nous sommes fermés|nos bureaux sont fermés|toutes nos lignes sont occupées].
        {firm}, bonjour, [tous nos conseillers sont en ligne|nos agents sont en ligne], veuillez patienter.
        {firm}, [bonjour, ici le répondeur|ceci est un message enregistré|nos bureaux sont fermés {until}].
        {dept}, bonjour, [notre équipe n'est pas disponible|nous sommes déjà en ligne|nos horaires ont changé].
        Vous êtes bien [chez {name}|chez les {family}|chez {name} {family}].
        Vous êtes bien {at_firm}, [le répondeur vous écoute|nous sommes absents|le bureau est fermé].
        Vous êtes bien sur [la messagerie|le répondeur|la boîte vocale] [de la famille {family}|{of_name} {family}|{of_firm}].
        Vous êtes en ligne avec le répondeur [{of_name}|{of_firm}|de la famille {family}].
        Vous avez bien composé le numéro {of_name}, [mais je ne suis pas là|mais je suis injoignable].
        Vous avez joint le [répondeur|poste|bureau|cellulaire] {of_name} {family}.
        Vous avez rejoint la boîte vocale {of_name}, [je suis en congé|je serai en voyage] {until}.
        Vous avez rejoint {the_firm}, [nos bureaux sont présentement fermés|nous sommes présentement fermés].
        Vous avez rejoint [la résidence des {family}|la famille {family}|le cellulaire {of_name}].
        Vous tombez sur [mon répondeur|ma boîte vocale|ma messagerie], [c'est {name}|ici {name}].
        Je suis {man} {family}, je suis présentement [absent|en réunion|au téléphone].
        Je suis {woman} {family}, je suis présentement [absente|en réunion|au téléphone].
        Je ne suis pas disponible présentement, [c'est {name}|ici {name} {family}|laissez-moi un message].
        Je ne peux malheureusement pas [répondre|prendre votre appel|vous répondre], [c'est {name}|ici {name}].
        Je suis à l'étranger {until}, [je ne consulte pas ma messagerie|rappelez-moi plus tard].
        Non, {name} n'est pas [là|disponible|joignable][ pour le moment| en ce moment|].
        Désolée, c'est {woman}, [je suis au travail|je ne peux pas répondre|je suis en plein repas].
        Malheureusement, [je ne suis pas là|nous ne sommes pas là|nos bureaux sont fermés][ pour l'instant|].
        Merci d'avoir appelé [{name}|{the_firm}|la famille {family}|chez nous].
        Merci d'avoir appelé {the_firm}, [votre appel est important|nous sommes actuellement fermés].
        Merci de votre appel, [le bureau|notre agence|le standard] est ouvert du lundi au jeudi de {hour} à {evening}.
        Bienvenue {at_firm}, [nos bureaux sont fermés {until}|nous vous répondrons {day}|merci de patienter].
        Bienvenue sur [le répondeur|la messagerie|la boîte vocale] [{of_name}|de la famille {family}|{of_firm}].
        Bienvenue sur ma messagerie, [je suis {man}|je suis {woman}], et je suis en vacances {until}.
        En raison [des fêtes|d'une formation|d'un jour férié|de travaux], [nous sommes fermés|le cabinet est fermé] {until}.
        Nous sommes fermés [pour inventaire|pour congés|le week-end|les jours fériés], [rappelez {day}|merci].
        Notre bureau est [fermé|ouvert de {hour} à {evening}], [veuillez rappeler {day}|merci de votre appel].
        C'est bien [chez {name}|le répondeur {of_name}|la messagerie {of_name}], [pardon|désolés], on ne peut pas répondre.
        C'est {name}, [pas là|en réunion|au volant|au travail], [rappelez-moi|laissez un message|envoyez un message].
        C'est le répondeur de la famille {family}, [papa, maman et les enfants|tous] sont sortis.
        [Tonton|Mamie|Papi|Tante] {family} ne peut pas répondre, [c'est l'heure de la sieste|c'est l'heure du feuilleton].
        Hum, bonjour, euh, vous êtes bien sur [mon répondeur|le répondeur {of_name}], je [suis pas là|rappelle vite].
        Si c'est [urgent|pour le travail|une urgence], appelez {the_firm}, sinon, c'est {name}, laissez un message.
        Chers clients, [nous sommes fermés {until}|notre magasin est fermé|nous serons de retour {day}].
    """,
    ("body", "fr"): """
        Je ne suis pas [disponible|joignable|là|en mesure de répondre][ pour le moment| pour l'instant| en ce moment|].
        Je ne peux pas [vous répondre|prendre votre appel|décrocher] [pour le moment|pour l'instant|actuellement].
        Je suis [peut-être|probablement|sans doute] [en réunion|sur la route|en déplacement|au travail|dans le train].
        Je suis absent {until}, [merci de patienter|je vous répondrai à mon retour|rappelez-moi {day}].
        Je suis absente {until}, [merci de patienter|je vous répondrai à mon retour|rappelez-moi {day}].
        Je serai de retour {day}, [à partir de {hour}|en matinée|dans la journée].
        Je serai [de nouveau joignable|de retour au bureau|de retour chez moi] {day}.
        Je suis en congé {until}, [sans accès à mes messages|mes messages seront lus à mon retour].
        Je consulte ma messagerie [régulièrement|chaque matin|toutes les deux heures|en fin de journée].
        Je vous [rappelle|rappellerai|recontacterai] [dès que possible|au plus vite|rapidement|dans la journée|{day}].
        Je te [rappelle|rappellerai] [dès que je peux|dès que possible|promis|après les cours|ce soir].
        Je ne réponds jamais [aux numéros masqués|aux inconnus|le soir|au volant], [laissez-moi un message|merci].
        Je n'écoute pas [toujours|souvent] mes messages, [envoyez plutôt un texto|envoyez un mail].
        Je suis sûrement [sous la douche|au boulot|en train de dormir|avec les enfants|dans le métro].
        Je suis occupé avec un client, [mais je vous rappelle|je reviens vers vous|laissez-moi vos coordonnées].
        J'ai dû [m'absenter|sortir|couper mon téléphone], [je reviens bientôt|je vous rappelle|désolé].
        Mon téléphone est [éteint|en mode silencieux|en charge|resté à la maison|au fond de mon sac].
        Mon téléphone ne [sonne|répond] plus, [mais la messagerie fonctionne|laissez donc un message].
        Nous ne sommes pas [disponibles|là|à la maison|en mesure de répondre][ pour le moment| actuellement|].
        Nous ne pouvons [pas|pas encore] [vous répondre|prendre votre appel|donner suite à votre appel].
        Nous sommes [en vacances|absents|en déplacement|fermés] {until}.
        Nous sommes actuellement [en ligne|occupés|avec d'autres clients], [veuillez patienter|rappelez plus tard].
        Nous sommes ouverts du [lundi au vendredi|mardi au samedi|lundi au samedi] de {hour} à {evening}.
        Nous sommes ouverts tous les jours, [sauf le dimanche|sauf le lundi|de {hour} à {evening}].
        Nous vous rappellerons [dès que possible|dans les plus brefs délais|dans les meilleurs délais|{day}].
        Nous reprendrons [contact avec vous|le travail|nos activités] {day}.
        Nous rouvrirons {day} à {hour}[, merci de votre compréhension|, merci de votre patience|].
        Nous prenons les rendez-vous [par téléphone|en ligne|uniquement le matin], de {hour} à {evening}.
        Nos bureaux sont [fermés|actuellement fermés|fermés {until}][, merci de rappeler {day}|].
        Nos bureaux sont ouverts du lundi au vendredi, de {hour} à midi et de quatorze heures à {evening}.
        Nos conseillers sont [tous en communication|tous occupés|en ligne], [veuillez patienter|restez en ligne].
        Nos horaires sont de {hour} à {evening}, [du lundi au vendredi|sans interruption|sauf le mercredi].
        Nos heures d'ouverture, [du lundi au vendredi|en semaine], sont de {hour} à {evening}.
        Le secrétariat est ouvert de {hour} à {evening}, [du lundi au jeudi|tous les matins|sauf le vendredi].
        Le cabinet est [fermé|fermé {until}|ouvert uniquement le matin][, rappelez {day}|].
        Le magasin est ouvert de {hour} à {evening}, [du mardi au samedi|du lundi au samedi|sept jours sur sept].
        Le bureau sera [fermé {until}|ouvert à nouveau {day}|fermé le jour férié][, merci|].
        Toutes nos lignes sont [occupées|actuellement occupées|saturées], [merci de patienter|rappelez dans quelques minutes].
        Toute l'équipe est [en réunion|en congé {until}|sur le terrain|avec des clients].
        Il n'y a [personne|plus personne] [à la maison|au bureau|pour vous répondre][ pour le moment|].
        Vous pouvez aussi [m'envoyer un courriel|m'écrire un texto|me joindre au bureau|m'envoyer un message].
        Vous pouvez nous [écrire par courriel|joindre par notre site|trouver sur internet][ à toute heure|].
        Vous pouvez [rappeler plus tard|réessayer dans une heure|nous rejoindre demain|patienter].
        Votre appel est [important pour nous|très important|précieux], [merci de rester en ligne|merci].
        Votre appel [sera traité|sera pris en charge] par {the_dept}, [merci de patienter|ne quittez pas].
        Pour contacter {the_dept}, [faites le un|tapez le deux|appuyez sur le trois|composez le quatre].
        Pour joindre {the_dept}, [faites le un|tapez le deux|appuyez sur le trois|composez le zéro].
        Pour contacter {the_dept}, [veuillez composer le numéro du poste|restez en ligne|faites le cinq].
        Pour [un rendez-vous|une réservation|une commande], [laissez-nous vos coordonnées|écrivez-nous|rappelez {day}].
        Pour [toute urgence|une urgence|les cas urgents], [appelez les secours|composez le numéro affiché|appelez le cent douze].
        En cas d'urgence, [appelez les secours|contactez {the_firm}|adressez-vous à {name} {family}|composez le quinze].
        En cas d'urgence médicale, [composez le cent douze|appelez le quinze|rendez-vous à l'hôpital].
        En mon absence, [adressez-vous à {name} {family}|contactez {the_dept}|appelez ma collègue {woman}].
        En mon absence, [vous pouvez joindre {name}|{name} {family} vous répondra|prévenez {the_dept}].
        Si c'est urgent, [rappelez tout de suite|envoyez un texto|appelez {name}|essayez mon bureau].
        Si vous souhaitez [un rendez-vous|être rappelé|parler à {name}|laisser un message], [dites-le|précisez-le].
        Si c'est pour [vendre quelque chose|une enquête|un sondage], [inutile d'insister|passez votre chemin].
        Si c'est [la banque|le propriétaire|ma mère], [je suis à l'étranger|j'ai déménagé|je t'aime, maman].
        Si vous êtes [pressé|un ami|de la famille], [envoyez-moi un message|essayez l'autre numéro].
        Si tu [as besoin de moi|veux me parler|tiens à moi], [tu peux m'écrire|laisse un message|insiste].
        On est [partis à la mer|au ski|à un mariage|au marché|au resto], [on rentre {day}|on rappelle].
        On ne peut pas [répondre|vous parler] [tout de suite|là|maintenant][, désolés|, pardon|].
        On te rappelle [dès qu'on rentre|ce soir|quand on a fini|un de ces jours].
        Y a personne [icitte|ici|à la maison][ pour l'instant| présentement|], [rappelle plus tard|laisse un mot].
        Je suis pas là présentement, [mais laisse-moi un message|je te rappelle|rappelle-moi tantôt].
        Je vous remercie [de votre appel|de patienter|d'avoir appelé|de votre compréhension].
        Merci de [votre patience|votre appel|votre compréhension|rappeler ultérieurement].
        [Hélas|Malheureusement|Désolé], je ne peux pas [parler|décrocher|vous répondre] [maintenant|tout de suite].
        [Avec les enfants|Avec les chiens|Avec le travail], je n'ai pas entendu le téléphone, [désolé|désolée].
        [Nous serons heureux de vous rappeler|Nous serons ravis de vous recontacter|Nous ferons suite à votre appel] {day}.
        [Un conseiller|Un membre de l'équipe|Une personne du service] vous [rappellera|recontactera] [dès que possible|{day}].
        [Chaque message|Votre message|Tout message] est [écouté|traité] [avec attention|par notre équipe|le jour même].
        [Cette ligne|Cette boîte vocale] n'est [pas consultée|plus consultée] {until}[, merci d'écrire un courriel|].
        [Attention,|Veuillez noter que|Notez que] nos horaires changent [en été|en août|pendant les fêtes].
        Afin de [mieux vous servir|traiter votre demande|vous aider], [précisez votre nom|ayez votre dossier sous la main].
        Ne laissez pas de message [trop long|sur l'autre ligne|de plus d'une minute], [la boîte est petite|merci].
        La nuit, [contactez le médecin de garde|appelez la pharmacie de garde|allez aux urgences].
        Notre répondeur [enregistre|prend] les messages [jour et nuit|vingt-quatre heures sur vingt-quatre].
        Ma secrétaire, {woman} {family}, [vous rappellera|prendra note de votre message|peut aussi vous répondre].
        Pas de panique, [je rappelle toujours|je ne suis pas loin|je reviens], [laissez simplement un mot|à bientôt].
    """,
    ("close", "fr"): """
        Laissez un message [après le bip|après le bip sonore|après le signal|après la tonalité].
        Laissez-moi un message [après le bip|après le signal sonore|après le top][, merci|, et à bientôt|].
        Laissez-nous un message [après le bip|après le signal sonore|après la tonalité][, merci|, et à bientôt|].
        Laisse un message [après le bip|après le signal|et je te rappelle], [bisous|à plus|ciao|merci].
        Laisse-moi un message, [je te rappelle|et je te rappellerai|bisous|à bientôt].
        Laissez votre nom et [votre numéro|votre numéro de téléphone|un bref message], [merci|je vous rappelle].
        Laissez vos coordonnées [après le bip|après le signal sonore][, et nous vous rappellerons|, merci|].
        Laissez vos nom, prénom et [numéro de téléphone|numéro|adresse], [merci|à bientôt].
        Veuillez laisser [un message|votre message|vos coordonnées] [après le bip|après la tonalité|après le signal].
        Veuillez [laisser un message|laisser vos coordonnées|parler] [au timbre sonore|après le timbre|au son du timbre].
        Veuillez parler [après le bip|après le signal|distinctement|clairement][ s'il vous plaît|].
        Veuillez raccrocher [après votre message|une fois terminé], [merci|au revoir].
        Veuillez [rappeler plus tard|réessayer {day}|renouveler votre appel][, merci|, au revoir|].
        Merci de laisser [un message|votre nom et votre numéro|vos coordonnées|un petit mot][ après le bip|].
        Merci de laisser un message, [je vous rappelle|nous vous rappellerons] [dès que possible|{day}|très vite].
        Merci de rappeler [plus tard|{day}|aux heures de bureau|à partir de {hour}][, au revoir|].
        Merci et [à bientôt|bonne journée|bonne soirée|au revoir|excellente journée].
        Merci de votre appel et [à bientôt|bonne journée|au plaisir|au revoir].
        Merci, [bonne journée|bonne soirée|bonne fin de journée|à bientôt][, au revoir|].
        Parlez après le [bip|signal sonore|top|timbre].
        Parlez après le bip, [merci|c'est à vous|je vous écoute|soyez brefs].
        Parle après le bip, [je t'écoute|c'est à toi|sois bref].
        À vous de parler, [après le bip|après le top|maintenant|attention, top].
        À toi de jouer, [après le bip|c'est maintenant|parle].
        À bientôt, [et merci|merci de votre appel|bonne journée|bisous].
        À plus, [bisous|ciao|tchao|salut].
        À tout de suite, [après le bip|merci|j'espère].
        Attendez le bip, [merci|puis parlez|et dites-moi tout].
        Attention, [c'est parti|le bip arrive|voilà le bip|c'est à vous].
        Au bip, [parlez|c'est à vous|laissez votre message|allez-y].
        Au bip sonore, [laissez votre message|c'est à vous de parler|parlez distinctement].
        Au son du bip, [laissez un message|dites-moi tout|parlez].
        Dites [tout|votre message|ce que vous voulez] après le bip, [on vous rappelle|je vous rappelle|merci].
        Dis-moi tout après le bip, [bisous|à plus|je te rappelle].
        Après le bip, [c'est à vous|vous pouvez parler|dites-moi tout|laissez-moi un message].
        Après le signal sonore, [laissez votre message|vous avez une minute|parlez lentement].
        Après le signal, [vous pourrez laisser un message|laissez vos coordonnées|à vous de parler].
        Après la tonalité, [laissez votre nom et votre numéro|enregistrez votre message|parlez].
        [Vous avez deux minutes|Vous avez une minute|Vous avez trente secondes], [top|à vous|parlez après le bip].
        [Je vous rappelle|Je vous rappellerai|On vous rappelle] [dès que possible|au plus vite|sans faute][, merci|, au revoir|].
        [Je te rappelle|Je te rappellerai] [vite|promis|dès que je peux|demain][, bisous|, salut|, ciao|].
        [Nous vous rappellerons|Nous reviendrons vers vous] [au plus vite|dès que possible|{day}][, merci|, à bientôt|].
        [Bonne journée|Bonne soirée|Excellente journée|Bon week-end][ et à bientôt| et merci| à vous|].
        [Au revoir|Au plaisir|À bientôt], [bonne journée|bonne soirée|merci de votre appel].
        [Bisous|Bises|Gros bisous|Des bisous][, à plus|, à bientôt|, à très vite|].
        [Bien à vous|Cordialement|Salutations], [{name}|{name} {family}|l'équipe {of_firm}].
        [Allez, bip|Et bip|Biiip|Bip], [c'est à vous|je vous écoute|c'est à toi].
        [Ne raccrochez pas|N'hésitez pas|Soyez sympa], [laissez un message|laissez-moi un petit mot][, merci|].
        [N'oubliez pas|Pensez à laisser] votre numéro[ de téléphone|], [et je vous rappelle|merci|et le motif de l'appel].
        [N'oublie pas|Pense à dire] ton nom et ton numéro, [bisous|à plus|merci].
        [Précisez|Indiquez|Donnez] votre nom et [l'objet de votre appel|votre numéro|l'heure de votre appel][, merci|].
        [Épelez votre nom|Parlez lentement|Articulez bien], [s'il vous plaît|merci], [au bip|après le signal].
        [Enregistrez|Laissez|Déposez] votre message [dès le signal|après le bip|maintenant][, merci|, au revoir|].
        [Pour terminer|Pour finir|Ensuite], [raccrochez|appuyez sur dièse|faites le dièse][, merci|].
        [Si vous voulez|Si vous le souhaitez|Sinon], laissez un message, [je l'écouterai|merci|bonne journée].
        [Sinon|Ou alors], [envoyez un texto|écrivez-moi|rappelez {day}][, merci|, bonne journée|].
        Bref, [laissez un message|vous savez quoi faire|parlez après le bip][, merci|, bisous|].
        Voilà, [laissez un message|je vous rappelle|à bientôt|c'est à vous][, merci|].
        Donc [laissez un message|parlez|vous connaissez la suite][, après le bip|, et merci|].
        Bonne journée à [tous|vous|tout le monde], [bip|à bientôt|merci].
        Bonne fin de journée, [et merci|au plaisir de vous entendre|à bientôt].
        Soyez [brefs|sympas|gentils], [merci|parlez après le bip].
        Sois bref, [merci|bisous|et n'oublie pas ton nom].
        Je suis [impatient|impatiente|ravi d'avance|ravie d'avance] de vous [lire|entendre], [à bientôt|merci].
        J'écouterai votre message [avec plaisir|dès mon retour|ce soir][, merci|, à bientôt|].
        J'attends [ton message|votre message|de vos nouvelles], [bip|à plus|merci].
        On vous souhaite [une bonne journée|un bon week-end|de bonnes fêtes|un bel été][, à bientôt|].
        Nous vous souhaitons [une agréable journée|une bonne soirée|d'excellentes fêtes|un bel été][, merci|, au revoir|].
        Laissez un message [à la famille {family}|à {name}|{at_firm}|à tous][, merci|, bonne journée|].
        L'équipe {of_firm} vous [remercie|souhaite une bonne journée|dit à bientôt].
    """,
    ("carrieropen", "fr"): """
        Le correspondant que vous [demandez|cherchez à joindre|essayez de joindre] [n'est pas joignable|est indisponible].
        Le correspondant que vous demandez n'est pas [disponible|joignable][ actuellement| pour le moment|].
        Votre correspondant [n'est pas disponible|n'est pas joignable|est indisponible|ne répond pas][ actuellement|].
        Votre correspondant est [déjà en ligne|en communication|injoignable|momentanément absent], [veuillez patienter|rappelez].
        Vous êtes bien sur la messagerie vocale [de votre correspondant|{of_name} {family}|{of_name}].
        Vous êtes sur la boîte vocale [de votre correspondant|{of_name} {family}|du numéro que vous avez composé].
        Vous êtes en communication avec [la messagerie|la boîte vocale|le répondeur] [de votre correspondant|{of_name}].
        Vous avez joint la messagerie vocale [de votre correspondant|{of_name} {family}|du numéro].
        Vous avez joint le répondeur [de votre correspondant|{of_name} {family}|du numéro que vous avez composé].
        Vous avez rejoint la boîte vocale [de l'abonné|du numéro|du poste] que vous avez composé.
        Vous avez rejoint le système de [messagerie vocale|boîte vocale] [{of_name}|de votre correspondant].
        La personne que vous [appelez|essayez de joindre|avez appelée|tentez de rejoindre] [n'est pas disponible|ne répond pas].
        La personne que vous tentez de rejoindre n'est pas disponible[ présentement| pour le moment|].
        La personne [appelée|demandée] n'est pas joignable[ actuellement| pour le moment|][, veuillez laisser un message|].
        L'abonné que vous [demandez|avez appelé|essayez de joindre] [n'est pas joignable|est indisponible].
        L'abonné n'est pas [disponible|joignable][ actuellement| présentement|][, veuillez rappeler|, laissez un message|].
        L'abonné demandé [ne peut être joint|n'est pas disponible][ pour l'instant| en ce moment|][, merci de rappeler|].
        Le client que vous tentez de joindre [n'est pas disponible|est à l'extérieur de la zone|a fermé son appareil].
        Le client sans fil que vous avez composé [n'est pas disponible|ne peut être rejoint|est hors de portée].
        Le numéro que vous avez composé [n'est pas attribué|n'est plus en service|n'existe pas|est incorrect].
        Le numéro que vous [appelez|demandez|avez demandé] [n'est pas disponible|ne répond pas|est hors service].
        Le numéro composé n'est [pas valide|pas attribué|plus en service][, veuillez vérifier le numéro|].
        Le téléphone de votre correspondant est [éteint|hors réseau|hors de portée|éteint ou hors réseau].
        Le mobile de votre correspondant [est éteint|est hors de la zone de couverture|n'a pas de réseau].
        Le poste demandé [ne répond pas|n'est pas disponible|est occupé][, veuillez laisser un message|].
        Ce numéro [n'est pas attribué|n'est plus attribué|n'est pas joignable|est temporairement suspendu].
        Ce numéro a changé, [le nouveau numéro est le suivant|veuillez consulter l'annuaire].
        Cet abonné ne peut pas [recevoir d'appels|être joint|répondre][ actuellement| pour le moment|].
        Bonjour, votre correspondant [n'est pas disponible|ne peut pas répondre|est absent][, laissez un message|].
        Bonjour, [la personne que vous appelez|le correspondant que vous appelez|l'abonné que vous demandez] ne répond pas.
        Bonjour, vous êtes bien sur la [messagerie vocale|boîte vocale] [{of_name}|de votre correspondant].
        Bienvenue sur la messagerie vocale [de votre correspondant|{of_name} {family}|de l'abonné].
        Bienvenue sur le répondeur [de votre correspondant|{of_name}|de l'abonné].
        Messagerie vocale [de votre correspondant|{of_name} {family}|du numéro demandé][, bonjour|].
        Nous ne pouvons pas [donner suite à|acheminer|faire aboutir] votre appel, [veuillez rappeler|vérifiez le numéro].
        Votre appel ne peut [être établi|aboutir|pas être acheminé], [veuillez rappeler plus tard|vérifiez le numéro].
        Votre appel a été transféré [vers|à] la messagerie vocale [de votre correspondant|{of_name}|de l'abonné].
        Votre appel est [transféré vers la boîte vocale|dirigé vers la messagerie], [veuillez patienter|laissez un message].
        [Malheureusement|Désolé], votre correspondant [est injoignable|ne répond pas|n'a pas de réseau][ en ce moment|].
        En raison d'un [incident|encombrement] sur le réseau, votre appel [ne peut aboutir|n'a pas pu être établi].
    """,
}
