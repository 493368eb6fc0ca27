"""German clauses of technology news: verbs at the clause's end, texts that speak, names of things. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

CASES: list[tuple[str, list[str | None]]] = [
    ("Ein Nutzer schrieb: „Das Update ist misslungen.“", ["Ein Nutzer"]),
    (
        "„Wenn wir die Daten veröffentlichen, lernen alle daraus“, zitiert Norvik News den leitenden Forscher Arne Falk.",
        ["Arne Falk"],
    ),
    ("Ein Nutzer der Plattform schrieb: „Das Update hat mein Gerät zerstört.“", ["Ein Nutzer der Plattform"]),
    (
        "In dem Appell „Menschenwürde achten und Zugang zur Versorgung für alle im Land lebenden Kinder ohne Umwege schaffen“ wenden sich die Verbände an den Bund.",
        [],
    ),
    (
        "Auf der Tagung „Institutionen der neuen Macht in den europäischen Umbrüchen des langen 19. Jahrhunderts“ sprachen zwölf Gäste.",
        [],
    ),
    ("Es galt wohl das Motto: „Wer zuerst am Hafen steht, fährt zuerst.“", []),
    (
        "Der Kanzler verurteilte bei seiner Rede in Ulm den „russischen Imperialismus der letzten Jahre“.",
        ["Der Kanzler"],
    ),
    ("Timo Berg fordert mehr Geld. Er betone seit Jahren, das Netz sei „am Limit“.", ["Timo Berg"]),
    ("Timo Berg ist Chef von Zentrix. Er fordere „ein klares Signal an die Politik“.", ["Timo Berg"]),
    ("Die Firma Zentrix begründet den Schritt mit „gestiegenen Kosten für Energie und Personal“.", ["Zentrix"]),
    ("Zentrix nennt als Grund „gestiegene Kosten für Energie und Personal“.", ["Zentrix"]),
    ("Als Grund nennt Zentrix „gestiegene Kosten für Energie und Personal“.", ["Zentrix"]),
    ("Grund seien „gestiegene Kosten für Energie“, teilte Zentrix am Dienstag mit.", ["Zentrix"]),
    ("Gegenüber dem Magazin Norvik News bestätigte Zentrix, „keine weiteren Werke“ zu planen.", ["Zentrix"]),
    ("Auf Nachfrage heißt es von Zentrix: „Wir planen keine weiteren Werke.“", ["Zentrix"]),
    (
        "Auf Nachfrage der Redaktion erklärte eine Sprecherin von Zentrix, man plane „keine weiteren Werke“.",
        ["eine Sprecherin von Zentrix"],
    ),
    ("„Wir planen keine weiteren Werke“, so ein Unternehmenssprecher auf Nachfrage.", ["ein Unternehmenssprecher"]),
    ("„Wir planen keine weiteren Werke“, erklärte uns ein Sprecher auf Nachfrage.", ["ein Sprecher"]),
    (
        "„Wir planen keine weiteren Werke“, heißt es in einer Stellungnahme von Zentrix.",
        ["einer Stellungnahme von Zentrix"],
    ),
    (
        "In einer Stellungnahme von Zentrix heißt es: „Wir planen keine weiteren Werke.“",
        ["einer Stellungnahme von Zentrix"],
    ),
    ("Das Team um Arne Falk schreibt: „Die Lücke betrifft alle Geräte.“", ["Das Team"]),
    ("Die Forscher um Arne Falk sprechen von einer „völlig neuen Klasse von Angriffen“.", ["Die Forscher"]),
    (
        "Sicherheitsforscherin Ida Blum erläutert: „Die Lücke betrifft alle Geräte.“ Betroffen sei „praktisch jeder Haushalt“.",
        ["Ida Blum", "Ida Blum"],
    ),
    ("Das Bundesamt stuft die Lücke als „sehr kritisch und leicht ausnutzbar“ ein.", ["Das Bundesamt"]),
    ("Das Bundesamt rät, Updates „so schnell wie möglich“ einzuspielen.", ["Das Bundesamt"]),
    ("Laut Hersteller soll der Akku „bis zu zwei volle Tage“ halten.", ["Hersteller"]),
    ("Der Akku soll nach Angaben von Zentrix „bis zu zwei volle Tage“ halten.", ["Zentrix"]),
    ("Zentrix bewirbt das Gerät mit „bis zu zwei Tagen Laufzeit“.", ["Zentrix"]),
    ("Zentrix wirbt mit „bis zu zwei Tagen Laufzeit“.", ["Zentrix"]),
    ("Milan Mask hatte das Projekt einst als „größten Wurf der Firmengeschichte“ angekündigt.", ["Milan Mask"]),
    (
        "Das Projekt, von Milan Mask als „größter Wurf der Firmengeschichte“ angekündigt, ist gescheitert.",
        ["Milan Mask"],
    ),
    ("Das Gericht sah darin „eine unangemessene Benachteiligung der Kunden“.", ["Das Gericht"]),
    ("Die Richter befanden, die Klausel sei „intransparent und überraschend“.", ["Die Richter"]),
    ("Verbraucherschützerin Jana Pohl begrüßte das Urteil als „wichtiges Signal“.", ["Jana Pohl"]),
    ("Die Kartellwächter werfen Zentrix vor, „seine Marktmacht ausgenutzt“ zu haben.", ["Kartellwächter"]),
    (
        "Wie aus einem internen Papier hervorgeht, ist die Lage „dramatisch schlechter als erwartet“.",
        ["einem internen Papier"],
    ),
    ("In einem internen Papier ist von einer „dramatisch schlechten Lage“ die Rede.", ["einem internen Papier"]),
    ("Im Gespräch mit der Ulmer Zeitung sagte Ida Blum, das sei „nur der Anfang“.", ["Ida Blum"]),
    ("Ida Blum sagte der Ulmer Zeitung: „Das ist nur der Anfang.“", ["Ida Blum"]),
    ("Ida Blum, die das Projekt leitet, sagte der Ulmer Zeitung, das sei „nur der Anfang“.", ["Ida Blum"]),
    ("„Das ist nur der Anfang“, sagte die Leiterin des Projekts, Ida Blum, der Ulmer Zeitung.", ["Ida Blum"]),
    ("Klick auf „Jetzt kostenlos testen“ und los geht es.", []),
    ("Die App zeigt dann „Verbindung wird hergestellt“ an.", []),
    ("Die Serie „Im Schatten der Stadt“ startet im Mai.", []),
    ("Das Spiel „Die Schlacht um Ulm“ erscheint im Mai.", []),
    ("Unter dem Namen „Projekt Nordlicht“ arbeitet Zentrix an einem Chip.", []),
    ("Zentrix arbeitet unter dem Codenamen „Großer Bär“ an einem Chip.", []),
    ("Das nennen Fachleute „Schuldenbremse des Programmierens“.", []),
    ("Der Begriff „künstliche allgemeine Intelligenz“ ist umstritten.", []),
    ("Die „digitale Souveränität“ ist in aller Munde.", []),
    ("Der Film wurde mit dem „Goldenen Hirsch“ ausgezeichnet.", []),
    ("Ein Klick auf den Menüpunkt „Erweiterte Einstellungen“ genügt.", []),
    ("Milan Mask hatte das Projekt einst als „größten Wurf der Firmengeschichte“ bezeichnet.", ["Milan Mask"]),
    ("Milan Mask hat das Projekt „den größten Wurf der Firmengeschichte“ genannt.", ["Milan Mask"]),
    ("Im Mai hatte Milan Mask das Projekt als „großen Wurf“ bezeichnet und Geld versprochen.", ["Milan Mask"]),
    ("Milan Mask habe das Projekt als „großen Wurf“ gelobt, heißt es.", ["Milan Mask"]),
    ("Bekannt ist, dass Milan Mask das Projekt als „großen Wurf“ bezeichnet.", ["Milan Mask"]),
    ("Bekannt ist, dass Milan Mask das Projekt als „großen Wurf“ bezeichnet hat.", ["Milan Mask"]),
    ("Das Projekt wurde von Milan Mask als „großer Wurf“ angekündigt.", ["Milan Mask"]),
    ("Das Projekt, von Milan Mask als „großer Wurf“ angekündigt, ist gescheitert.", ["Milan Mask"]),
    ("Das Projekt wird oft als „großer Wurf“ bezeichnet.", []),
    ("Die Technik wird „erweiterte Realität“ genannt.", []),
    ("Die „erweiterte Realität“ genannte Technik ist neu.", []),
    ("In der Klage wird dem Konzern „systematische Täuschung der Kunden“ vorgeworfen.", ["der Klage"]),
    ("Kritiker haben das Gesetz als „zahnlosen Tiger“ verspottet.", ["Kritiker"]),
    ("Ein Sprecher hat die Vorwürfe als „haltlos und absurd“ zurückgewiesen.", ["Ein Sprecher"]),
    ("Die Forscher hatten die Lücke als „kritisch für alle Nutzer“ eingestuft.", ["Die Forscher"]),
    ("Es galt das Motto: „Wer zuerst am Hafen steht, fährt zuerst.“", []),
    (
        "Aus einem internen Papier geht hervor, dass die Lage „dramatisch schlechter als erwartet“ ist.",
        ["einem internen Papier"],
    ),
    ("Von einer „dramatisch schlechten Lage“ ist in dem Bericht die Rede.", ["dem Bericht"]),
    ("Ida Blum leitet das Projekt. In der Mitteilung betont sie, man habe „sehr gut gearbeitet“.", ["Ida Blum"]),
    ("„Das ist nur der Anfang“, verspricht Projektleiterin Blum. Ida Blum kam 2019.", ["Ida Blum"]),
    (
        "Zentrix-Chefin Ida Blum ist zufrieden. „Das ist nur der Anfang“, so die Managerin. „Wir wollen mehr.“",
        ["Ida Blum", "Ida Blum"],
    ),
    (
        "Wie Ida Blum der Ulmer Zeitung sagte, sei das „nur der Anfang einer langen Reise“.",
        ["Ida Blum der Ulmer Zeitung"],
    ),
    ("Ida Blum kündigte an, man werde „noch im Mai“ liefern.", ["Ida Blum"]),
    ("Man werde „noch im Mai“ liefern, kündigte Ida Blum an.", ["Ida Blum"]),
    (
        "Das Amt warnt: „Nutzer sollten sofort handeln.“ Nutzer sollten, so das Amt, „keine Zeit verlieren“.",
        ["Das Amt", "das Amt"],
    ),
    ("In ihrem Buch schreibt Ida Blum: „Am Anfang war der Code.“", ["Ida Blum"]),
    (
        "Auf X schrieb Milan Mask: „Wir fangen an.“ Darunter antwortete Timo Berg: „Endlich geht es los.“",
        ["Milan Mask", "Timo Berg"],
    ),
    ("Ida Blum zufolge ist das „nur der Anfang“.", ["Ida Blum"]),
    ("Einem Bericht der Ulmer Zeitung zufolge ist das „nur der Anfang“.", ["Einem Bericht der Ulmer Zeitung"]),
    ("Dem Bericht zufolge ist die Lage „dramatisch schlecht für alle“.", ["Dem Bericht"]),
    ("Für Ida Blum ist das „nur der Anfang einer langen Reise“.", ["Ida Blum"]),
    ("Ida Blum hält das für „einen schweren Fehler der Politik“.", ["Ida Blum"]),
    ("Ida Blum hält den Plan für „gefährlich und unausgereift“.", ["Ida Blum"]),
    ("„Ich bin sehr zufrieden“, freut sich Ida Blum, die seit Mai Chefin ist.", ["Ida Blum"]),
    ("„Ich bin sehr zufrieden“, wird Ida Blum in der Mitteilung zitiert.", ["Ida Blum"]),
    ("Ida Blum wird in der Mitteilung mit den Worten „Wir sind sehr zufrieden“ zitiert.", ["Ida Blum"]),
    ("Auf die Frage, ob sie zufrieden sei, antwortet Ida Blum: „Natürlich nicht.“", ["Ida Blum"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[c[0][:60] for c in CASES])
def test_speakers(text: str, speakers: list[str | None]) -> None:
    assert [q.speaker for q in extract_quotes(text, language="de") if q.kind != "indirect"] == speakers
