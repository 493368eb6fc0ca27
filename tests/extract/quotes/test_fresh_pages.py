"""Shapes met on pages nobody had read before: every quotation of a text with its speaker. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

GERMAN: list[tuple[str, list[str | None]]] = [
    (
        "Die Lage ist unklar. „Wir sehen weiter“, sagte er. Jana Brill (Leiterin der Abteilung Netze) erläutert im Gespräch die Folgen so: „Das trifft kleine Läden zuerst.“",
        [None, "Jana Brill"],
    ),
    (
        "Mit Prozessen kennt sich Olga Reim aus. „Das zieht sich über Jahre“, sagt Reim, die auch zehn Jahre im Stadtrat saß.",
        ["Olga Reim"],
    ),
    ("Sie wählten den 'Eine Nacht im Zoo'-Kandidaten.", []),
    ("Rund um den Streit (»Neue Woche« 12/2021) warnte Paul Ohm vor „blindem Eifer“.", ["Paul Ohm"]),
    (
        "Finanzchefin Rita Moll nannte den Umbau „längst überfällig“ und verbuchte diesen Gewinn für ihr Haus: „Wir haben geliefert, was wir versprachen.“",
        ["Rita Moll", "Rita Moll"],
    ),
    (
        "Sven Adler, vom Verein Helle Netze, bezeichnet diese Regeln daher als „die stille Wende der Woche“. Er hofft, dass sie „den Markt aufrütteln“.",
        ["Sven Adler", "Sven Adler"],
    ),
    (
        "Vor Jahren hat Max Rohr, Dichter und Drucker, in seiner „Kleinen Rede zur Stadt“ so etwas wie eine Regel seiner Arbeit formuliert: „Wer druckt, der bleibt auch wach.“ Er schlief wenig. „Wer schläft, der druckt nicht mit“, schrieb er.",
        ["Max Rohr", "Max Rohr"],
    ),
    (
        "„Das war knapp“, sagt Britta Kern, Sportchefin von Blau Weiß Ulm vor dem dritten Spiel gegen Halle am Freitag zu Hause (18 Uhr).",
        ["Britta Kern"],
    ),
    (
        "„Damit ist zu rechnen“, sagt Thomas Meil, Präsident des Loff-Instituts in der Ulmer Zeitung (27.12.2017).",
        ["Thomas Meil"],
    ),
    ("Der Psychoanalytiker Sami Mann spricht von einer „stummen Liebe zum Gerät“.", ["Sami Mann"]),
    (
        "Netz-Nord-Chefin Anja von Brook, Geschäftsführerin: „Flicken statt Bauen.“\n\nVon Brook: „Schon das Flicken bindet alle Kräfte.“",
        ["Anja von Brook", "Anja von Brook"],
    ),
    ("Ich denke gern an Walter Diss, der gesagt hat:\n\n„Wer sucht, der findet auch den Schalter!“", ["Walter Diss"]),
    (
        "Beifall kam auch von Alex Kirch aus Bonn. „Das Netz hielt bis zum Abend“, so der Zehntplatzierte.",
        ["Alex Kirch"],
    ),
    (
        "Für Philipp Sand, den Vorsitzenden des Rings, hätten kleine Höfe mehr davon. „Wir sind zu allem bereit“, sagt der Landwirt aus Soest im Kreis Soest.",
        ["Philipp Sand"],
    ),
    (
        "„Ich kann mich nicht beklagen“, meint derweil der Drittplatzierte Jan Kess nach dem Rennen. „Man braucht auch Glück“, sagt der Drittplatzierte Kess.",
        ["Jan Kess", "Jan Kess"],
    ),
    (
        "Das Ministerium verteidigte den Plan. „Die Fristen reichen aus“, teilte das Ministerium mit. Metzger Kevin Holl kennt seine Lage genau. Mit dem Umsatz ist er zufrieden. „Große Häuser zahlen weniger Strom“, sagt er.",
        ["Ministerium", "Kevin Holl"],
    ),
    ("Einmal „warm gelaufen“, sind die Server nicht mehr zu stoppen.", []),
    (
        "„Das Protokoll hält noch lange.“ Das sagte der Präsident der 9. Netzkonferenz (NK9) und norwegische Außenminister Sami Schuk am Abend.",
        ["Sami Schuk"],
    ),
    (
        "Peter Rau lebt in Ulm. Seine Frau Ina Rau ist Läuferin. Peter Rau trainiert allein. Das sei „reiner Zufall“ gewesen, sagte Rau dem Blatt.",
        ["Peter Rau"],
    ),
    (
        "Jana Brill war guter Dinge. Gefragt nach dem Echo, klingt die Antwort leise: „Bislang hat sich niemand beschwert.“",
        ["Jana Brill"],
    ),
    (
        "Jana Brill leitet das Haus. Es ist „randvoll mit Ideen“, sagt Brill. Für Brill kein Hindernis: „Ich habe Zeit.“",
        ["Jana Brill", "Jana Brill"],
    ),
    (
        "„Wir prüfen das Gerät genau“, sagte Ute Kolb.\n\nAm Abend wurde der Bericht gezeigt. „Dreitausend Geräte stehen still, alle am selben Ort“, heißt es darin.",
        ["Ute Kolb", None],
    ),
    (
        "Minister Jan Rau nannte den Tag ein „Zeichen der Ruhe“. Gegen den Lärm der Drucker sprach sich Hannes Gnau (ABC) aus. Er forderte, „die alten Geräte stillzulegen“.",
        ["Jan Rau", "Hannes Gnau"],
    ),
    (
        "Georg Gall, ein Berater bei Coram in Salem, Oregon, äußerte sich kritisch: „Kein Cent fließt in diese Lampen.“",
        ["Georg Gall"],
    ),
    (
        "Hanne Kerk stellt fest: „Das Kabel hat das Dorf offener gemacht.“ Die Post habe das mit Fleiß belebt. „Es ist im Kern ein altes Versprechen.“",
        ["Hanne Kerk", "Hanne Kerk"],
    ),
    (
        "Dora Winz sah sich in der Sketchfolge „Abend bei den Nachbarn“ wieder. „Ich habe sehr gelacht“, sagt Winz.",
        ["Dora Winz"],
    ),
    (
        "„Wir bauen mehr Wege“, betonte Bundesministerin Ina Raab. Der Bund steht bereit.\n\nDas Land folge bald. „Das hilft allen“, so die Familien- und Wegeministerin.",
        ["Ina Raab", "Ina Raab"],
    ),
    (
        "Bischof Anton Holz dankte den Helfern. Der heilige Otto Kolb bitte „bis heute alle, niemanden im Regen stehen zu lassen“.",
        ["Anton Holz"],
    ),
    (
        "Die Lage ist ernst. Sascha Lohr, Netzexperte der Stiftung Licht und Strom, sagt gegenüber NRFheute:\n\n„Für den Hafen spielt der Absatz keine Rolle mehr.“",
        ["Sascha Lohr"],
    ),
    (
        "„Wir sind bereit“, sagt Ina Lohr.\n\nDer Physiker Christian Sost hält die Wirkung der Lampe für „begrenzt“. Die Aussicht auf Dauerlicht sei „äußerst gering und teuer“.",
        ["Ina Lohr", "Christian Sost"],
    ),
    (
        "In einer Studie mit dem Titel „Licht für alle, Strom für wen?“ schlussfolgern die Autoren, dass Lampen fehlen.",
        [],
    ),
    (
        "„Das Licht muss sofort aus!“, erklärt einer der müden Forscher, während seine Kollegen nicken.",
        ["einer der müden Forscher"],
    ),
]

ENGLISH: list[tuple[str, list[str | None]]] = [
    (
        "In an essay titled ‘The Town Is Counting Its Lamps — and You’, Greta Lund states that “the lamps are gone.”",
        ["Greta Lund"],
    ),
    (
        "The fees on copper wire announced by President Dana Roe on Monday are unfair and a “bad bargain” for the coast, Trade Minister Marco Ebrar said Tuesday.",
        ["Marco Ebrar"],
    ),
    ("The plan, which was condemned and publicly referred to as “a tax on sleeping late,” was dropped.", []),
    (
        "Ben Stone handed me a pamphlet in which the historian Martha Carr of State University says:\n\n“The ledgers tell another story entirely.”",
        ["Martha Carr"],
    ),
    (
        "“If I spot a stamp in a shop,” Stuart Kaplan, also a keen collector of maps, old coins, and books says, “I buy it at once.”",
        ["Stuart Kaplan", "Stuart Kaplan"],
    ),
    (
        "The mill is a crowded hall. According to Amina Salum, 34, small shops grew. “Nobody hides from the lamp now,” says the mother of four who sells soup.",
        ["Amina Salum"],
    ),
    (
        "A clerk close to Mayor Devin Nash spoke on Friday. “Nobody knows where this ends,” the source said.",
        ["the source"],
    ),
    ("“We met at noon,” said Col Alex Vinder. “It was odd,” Vinder said.", ["Alex Vinder", "Alex Vinder"]),
    ("“Every mast costs a fortune,” says Jeremy who is working in the harbor office.", ["Jeremy"]),
    (
        "Tom Stafford, a pilot, spoke first. “A single flight did it for us,” Stafford responded. He then turned to Doug Cook’s letter. “I am with him there.”\n\n“But eight flights are too many, as Mr. Cook says,” he concluded.",
        ["Tom Stafford", "Tom Stafford", "Tom Stafford"],
    ),
    ("He recalls the old saying which some give to a general: “a clean desk hides a full drawer.”", [None]),
    ("I love “Magic Rain,” “Blue Coat,” and “Slow Ferry,” and I happen to think they are underrated.", []),
    (
        "KELLY Osman has spoken again. The 38-year-old star revisited her letter. “I meant every word of it,” she said.",
        ["Kelly Osman"],
    ),
    ("In the singer’s first album, “quiet boy, loud street,” the fifth track starts late, critics note.", []),
    (
        "$ echo 'a brand new file' > file1 $ tool add file1 $ tool commit -m 'begin the work'\n\n“It works,” said Ann Bell.",
        ["Ann Bell"],
    ),
    (
        "Catherine Man, who studied there, spoke of the change, telling the paper:\n\n“Back then nobody built a thing here.”",
        ["Catherine Man"],
    ),
    (
        "The mayor, Art Levin, said Cole’s “steady hand kept the mill open.”\n\nHe said the board has “full confidence in the rest of us.”",
        ["Art Levin", "Art Levin"],
    ),
    (
        "Instead, Cole followed the advice of his aide Stephen Mills, who said, “I would keep the lamp lit,” according to Sims.",
        ["Stephen Mills"],
    ),
    ("“I know her well,” said Vera’s neighbor, Brian Kinder, who runs a shop.", ["Brian Kinder"]),
    (
        "“The tide is ours,” said Ross Salim, commander of the harbor fleet.\n\nThe storm grew.\n\nThe fleet commander, however, said the port was “as calm as a pond.”",
        ["Ross Salim", "Ross Salim"],
    ),
    (
        'Then log it:\n\nfetch("/lamps.json").then(function(r) { log("Looks like the lamp is off", r); });\n\n“It works,” said Ann Bell.',
        ["Ann Bell"],
    ),
    ('headers: new Headers({ "Lamp-Type": "warm white", "Length": n });\n\n“It works,” said Ann Bell.', ["Ann Bell"]),
    (
        "Senior Pastor John Denn, whose chapel is next door, spoke up. “He waved and hid behind a lamp,” said a perplexed Denn.",
        ["John Denn"],
    ),
    ("His dad, Allan Brook Snr, 58, spoke to the paper. Allan Snr said: “The lamp stays lit.”", ["Allan Brook Snr"]),
    (
        "Police stopped a Seat Leon at dawn. According to the prosecution, he had sold lamps “for quite some time.”",
        ["the prosecution"],
    ),
    ("“It was dark,” said Army Lt. Col Alex Vinn. “Very dark,” Vinn added.", ["Alex Vinn", "Alex Vinn"]),
    (
        "Jack Dorn and Jim Kelvey run the mill.\n\nDo you remember the day you met Jack?\n\nKelvey: He came into my shop. He knocked and said, “I am here about the lamp.” And I said, “We are out of lamps today.”",
        ["Jack Dorn", "Jim Kelvey"],
    ),
]

FRENCH: list[tuple[str, list[str | None]]] = [
    ("Yassin Erb, entrepreneur de 32 ans, était poursuivi pour « vente répétée de billets sans licence ».", []),
    (
        "« Je ne quitterai pas ce bureau », a répété à cette date le ministre Roman Prym. « Le dossier est clos », a-t-il tranché.",
        ["Roman Prym", "Roman Prym"],
    ),
    ("David Dufour présente son livre. « Tout a commencé par une panne de réseau » se souvient-il.", ["David Dufour"]),
    (
        "Keir Storm, qui verra jeudi la présidente Émilie Macre, assure qu’elle veut bien, et qu’il souhaite « rouvrir la ligne avant l’été ».",
        ["Keir Storm"],
    ),
    (
        "La firme a publié ses comptes. Les ventes en Europe seraient « sous pression jusqu’à Noël », précise-t-il dans une note.",
        [None],
    ),
    ("Le «grand plan des lampes», c’est une idée ancienne.", []),
    (
        "« Nous réparons ce que nous pouvons, jure Daniel Harel, et la nuit est courte. »",
        ["Daniel Harel", "Daniel Harel"],
    ),
    ("La panne a surpris la région, l’opérateur Novéo condamnant « avec force le vol de ses câbles ».", ["Novéo"]),
    (
        "« Le quai est ouvert », a confirmé le directeur technique du Port Augustin Tran sur Radio Bleue.",
        ["Augustin Tran"],
    ),
    ("« Une lampe éteinte ne prouve rien », note en substance le rapport.", ["le rapport"]),
    (
        "Alors que Roman Prym avait promis qu’il était prêt à céder « si la salle le demande », il a écarté cette idée le soir.",
        ["Roman Prym"],
    ),
    (
        "Andrej Babich a parlé. « Une honte », c’est ainsi qu’il a qualifié la vente, jugeant que ses associés devaient « rendre les clés au port ».",
        ["Andrej Babich", "Andrej Babich"],
    ),
    ("Il l’a dit au quotidien « Le Soir bleu » hier, précise-t-il.", []),
    (
        "Anne Morel est toxicologue. Pour la toxicologue, « bannir ce sel sur cette base serait absurde ».",
        ["Anne Morel"],
    ),
    (
        "Novéo a présenté mardi une version d’Android pour ses montres. « Nos clients ne verront aucune différence », assure l’entreprise. Le tarif reste inconnu.",
        ["Novéo"],
    ),
    (
        "La start-up Novéo a levé dix millions d’euros auprès de Sequoia. « Cet argent servira à recruter », précise la société.",
        ["Novéo"],
    ),
    (
        "Le constructeur coréen Samtek a retiré son téléphone de la vente en Europe. « La sécurité passe avant tout », indique le groupe dans un communiqué.",
        ["Samtek"],
    ),
    ("« Nous avons corrigé la faille », a indiqué un porte-parole de Novéo à l’AFP.", ["un porte-parole de Novéo"]),
    ("Contactée par nos soins, l’entreprise Novéo dit « prendre la situation très au sérieux ».", ["Novéo"]),
    ("Dans un billet de blog, Google explique que la fonction « sera retirée progressivement ».", ["Google"]),
    (
        "« C’est une première mondiale », se félicite Anne Roy, cofondatrice de Novéo. La jeune femme a passé trois ans sur le projet. « On n’y croyait plus », raconte-t-elle.",
        ["Anne Roy", "Anne Roy"],
    ),
    (
        "Pour Paul Lenoir, analyste chez Datamix, l’annonce est « un aveu d’échec ». « Le marché attendait autre chose », ajoute l’analyste.",
        ["Paul Lenoir", "Paul Lenoir"],
    ),
    ("Selon le chercheur en sécurité Karim Dali, la faille est « triviale à exploiter ».", ["Karim Dali"]),
    (
        "Le patron de Tesla, Elon Musk, a promis sur X que le robot serait « prêt avant Noël ». Le milliardaire a ajouté : « Nous y sommes presque. »",
        ["Elon Musk", "Elon Musk"],
    ),
    (
        "La Cnil a condamné Novéo. « Les manquements sont graves et répétés », écrit l’autorité dans sa décision. La Commission « prend acte », a réagi Novéo.",
        ["Cnil", "Novéo"],
    ),
    ("Marc Ravel (Novéo) : « Nous allons doubler nos effectifs. »", ["Marc Ravel"]),
    (
        "« Nous allons doubler nos effectifs », annonce Marc Ravel au micro de Radio Bleue. Et de préciser : « Surtout à Lyon. »",
        ["Marc Ravel", "Marc Ravel"],
    ),
    ("Pour le directeur technique de Novéo, Marc Ravel, « rien ne presse ».", ["Marc Ravel"]),
    ("D’après Novéo, le capteur « résiste à l’eau de mer ».", ["Novéo"]),
    ("Le rapport parle d’un « risque systémique pour le réseau ».", ["Le rapport"]),
    (
        "« Le réseau tiendra », veut croire Anne Roy. Mais elle prévient : « Il faudra être patient. »",
        ["Anne Roy", "Anne Roy"],
    ),
    ("Anne Roy n’en démord pas : « Le réseau tiendra. »", ["Anne Roy"]),
    ("« Le réseau tiendra », c’est en tout cas ce qu’affirme Anne Roy.", ["Anne Roy"]),
    ("Comme le souligne Anne Roy, « le réseau tiendra tout l’hiver ».", ["Anne Roy"]),
    ("« Le réseau tiendra. Nous l’avons testé », dixit Anne Roy.", ["Anne Roy"]),
    ("Novéo, qui n’a pas souhaité commenter, évoque « un incident isolé ».", ["Novéo"]),
    ("L’application Tik Tak est accusée par Bruxelles de « rendre les mineurs dépendants ».", ["Bruxelles"]),
    ("Anne Roy, de l’association Net libre, y voit « une attaque contre la vie privée ».", ["Anne Roy"]),
    ("Anne Roy assume : oui, elle a « commis une erreur de jeunesse ».", ["Anne Roy"]),
    (
        "Le ministre Jean Lenoir a salué « une avancée majeure pour le pays » et promis que l’État serait « au rendez-vous ».",
        ["Jean Lenoir", "Jean Lenoir"],
    ),
]

SPANISH: list[tuple[str, list[str | None]]] = [
    ("El jefe de Redes, Osiro Lana, respondió en la red diciendo: “nadie apaga mi faro”.", ["Osiro Lana"]),
    (
        "“Es una noche larga”. Así ha resumido el consejero de Redes, Antonio Sanz, la caída de un cable que dejó a oscuras el puerto.",
        ["Antonio Sanz"],
    ),
    (
        "“El faro es necesario”, afirmó Ruiz en una charla en la radio del puerto. Ana Ruiz dirige el faro.",
        ["Ana Ruiz"],
    ),
    (
        "Ana Ruiz dirige el faro. “No hay prisa”, dijo Ruiz. Sigue en pie un plan que ha definido como “el más barato de los posibles”.",
        ["Ana Ruiz", "Ana Ruiz"],
    ),
]


def _speakers(text: str, language: str) -> list[str | None]:
    return [q.speaker for q in extract_quotes(text, language=language) if q.kind != "indirect"]


@pytest.mark.parametrize(("text", "speakers"), GERMAN, ids=[c[0][:60] for c in GERMAN])
def test_german(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "de") == speakers


@pytest.mark.parametrize(("text", "speakers"), ENGLISH, ids=[c[0][:60] for c in ENGLISH])
def test_english(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "en") == speakers


@pytest.mark.parametrize(("text", "speakers"), FRENCH, ids=[c[0][:60] for c in FRENCH])
def test_french(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "fr") == speakers


@pytest.mark.parametrize(("text", "speakers"), SPANISH, ids=[c[0][:60] for c in SPANISH])
def test_spanish(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text, "es") == speakers
