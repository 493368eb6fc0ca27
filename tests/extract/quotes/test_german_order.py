"""German word order: who speaks when the quotation, an object or a relative clause comes first. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

CASES: list[tuple[str, list[str | None]]] = [
    # the quotation leads its clause
    ("Als „Rückschritt für alle Kunden“ bezeichnet Eva Roth, Sprecherin des Verbands, den Plan.", ["Eva Roth"]),
    ("Als „völlig unverständlich“ bezeichnete der Konzern die Entscheidung.", ["der Konzern"]),
    ("„Einen Angriff auf die freie Presse“ nennt Mia Krull das Urteil.", ["Mia Krull"]),
    ("Einen „Angriff auf die freie Presse“ nannte Mia Krull das Urteil.", ["Mia Krull"]),
    ("Von einem „Angriff auf die freie Presse“ sprach Mia Krull.", ["Mia Krull"]),
    ("Eine „Katastrophe mit Ansage“ sieht Mia Krull in dem Urteil.", ["Mia Krull"]),
    ("Als „Meilenstein der Technik“ gilt das Gerät bis heute.", []),
    ("Mit „Lumo, mach das Licht aus“ lässt sich die Lampe steuern.", []),
    # what stands before the verb and is not its subject
    (
        "Gegenüber der Netzrundschau sprach Verdi-Sekretärin Ines Kolb von einem „Schlag ins Gesicht der Leute“.",
        ["Ines Kolb"],
    ),
    ("In der Sendung „Netz am Abend“ (NDF) sagte Nora Feld: „Das war längst überfällig.“", ["Nora Feld"]),
    (
        "Zudem forderte von Holzen eine Rückkehr zu „einfachen und klaren Regeln“. Peter von Holzen leitet den Verband.",
        ["Peter von Holzen"],
    ),
    (
        "Solche Fragen ließ Zentrix offen, nur eines ist klar: Inzwischen, schreibt eine Entwicklerin aus Ulm, herrsche dort „blanke Panik“.",
        ["eine Entwicklerin aus Ulm"],
    ),
    (
        "Der Forscher Jan Demel meldete die Lücke im März. Eine Antwort habe er nie bekommen: „Ich wurde einfach ignoriert.“",
        ["Jan Demel"],
    ),
    # clauses and appositions between subject and verb
    (
        "Eine Kundin, die alle Bilder verloren hat, wandte sich an Carla Wendt und schrieb: „Ich will mein Geld zurück.“ Carla Wendt leitet den Dienst.",
        ["Eine Kundin"],
    ),
    (
        "Ines Kolb, Sekretärin bei der Gewerkschaft, nannte die Pläne vor der Presse „einen Schlag ins Gesicht“.",
        ["Ines Kolb"],
    ),
    (
        "Staatssekretär Ignaz Cassel stellte in seiner Rede den Datenschutz in den Mittelpunkt, der in Europa gelebt werde: «Das ist unser Vorteil.»",
        ["Ignaz Cassel"],
    ),
    # a clause of any length behind a verb of opinion; a plural that looks like the infinitive
    (
        "Die Behörde hält in einem Schreiben fest, dass sie die in Ulm vorgelegten neuen Unterlagen „mit großer Sorge“ sehe.",
        ["Die Behörde"],
    ),
    ("So seien „gleich vier Mitarbeiter“ dabei gewesen, kritisieren die Grünen.", ["Grünen"]),
    ("Kritiker befürchten, das Gesetz öffne „der Überwachung Tür und Tor“.", ["Kritiker"]),
    # ends, findings, views, words
    ("Zentrix entfernt die Funktion, um „die Sicherheit der Nutzer zu erhöhen“.", ["Zentrix"]),
    (
        "Das Fazit der Forscher fällt ernüchternd aus: „Keines der geprüften Programme bot genug Schutz.“",
        ["der Forscher"],
    ),
    ("Aus Sicht des Anwalts ist das Urteil „handwerklich schwach“.", ["Anwalts"]),
    ("Auf die Kritik reagierte Anna Musil mit den Worten „Lächerlich, aber gut“.", ["Anna Musil"]),
    # bodies
    ("Der Bundesgerichtshof entschied, dass der Hinweis „deutlich sichtbar“ sein muss.", ["Der Bundesgerichtshof"]),
    ("„Die Klausel benachteiligt Verbraucher unangemessen“, urteilte das Landgericht Köln.", ["Landgericht Köln"]),
    (
        "Das Landgericht Ulm gab der Klage statt. Der Hinweis sei „kaum wahrnehmbar“, so das Gericht.",
        ["Landgericht Ulm"],
    ),
    (
        "„Unsere Techniker arbeiten an einer Lösung“, teilte eine Telnova-Sprecherin am Dienstagmorgen mit.",
        ["eine Telnova-Sprecherin"],
    ),
    # behind a modal verb, with a particle before "und", in brackets
    (
        "Anna Musil leitet das Labor. Wann es öffnet, konnte sie nicht sagen: „Eine Prognose wäre unseriös.“",
        ["Anna Musil"],
    ),
    ("„Ich nehme eine Menge mit“, konnte Anna Musil zufrieden feststellen.", ["Anna Musil"]),
    ("„Mehr geht heute nicht“, führte Anna Musil aus und schloss die Tür.", ["Anna Musil"]),
    # Konjunktiv I by its ending
    ("Anna Musil warnte vor „schweren Folgen für alle“. Ulm spiele „mit dem Feuer“.", ["Anna Musil", "Anna Musil"]),
    # nobody and others
    (
        "Wer Fehler meldet, sei „vor allen bloßgestellt“ worden, erzählt eine frühere Ingenieurin.",
        ["eine frühere Ingenieurin"],
    ),
    ("Das Landgericht Ulm hat Calmo verboten, mit dem Satz „Garantiert ohne Spuren“ zu werben.", []),
    ("Das Ziel besteht darin, ein „Offenes Deutsches Archiv“ zu schaffen.", []),
    ("Die Leute reden von einer „Kultur der Angst“.", ["Leute"]),
    ("Alle schauen zu, auch er, Jan Berg: „Ich bin bereit und freue mich.“", ["Jan Berg"]),
    ("Aus Sicht von Calmo sei das ein Gewinn, so Chefin Anna Musil: „Wir wachsen weiter.“", ["Anna Musil"]),
    ("Bei Telnova spricht man von einem „bedauerlichen Einzelfall“.", ["Telnova"]),
    (
        "Der Verband der Internetwirtschaft (VIW) hält die Frist für „unrealistisch und praxisfern“.",
        ["Der Verband der Internetwirtschaft (VIW)"],
    ),
    (
        "„Danke für den Hinweis, wir kümmern uns“, schrieb das Social-Media-Team von Calmo.",
        ["Social-Media-Team von Calmo"],
    ),
    # accounts, others, how somebody shows himself, letters, conditions
    ("„Endlich hört jemand zu“, schreibt User frost_lilli.", ["User frost_lilli"]),
    ("Ein anderer meint: „Das kommt zwei Jahre zu spät.“", ["Ein anderer"]),
    ("Anna Musil leitet die Firma. Für den Herbst zeigt sie sich „vorsichtig zuversichtlich“.", ["Anna Musil"]),
    ("„Der Zukauf stärkt uns“, lässt sich Anna Musil in der Mitteilung zitieren.", ["Anna Musil"]),
    ("In der Abmahnung, die uns vorliegt, ist von „vorsätzlicher Täuschung“ die Rede.", ["der Abmahnung"]),
    ("Anna Musil warnt davor. Wer unterschreibe, binde sich „ein ganzes Leben lang“.", ["Anna Musil"]),
    ("Antwortet das Gerät mit „Zugriff verweigert“, hilft ein Neustart.", []),
    ("Forscher sprechen vom „Warmlaufen der Maschine“.", ["Forscher"]),
    # a role that means somebody, repeated words, two roles with one head
    (
        "US-Präsident Jonas Hart lud Eva Roth und Milan Berg ein.\n\nDer US-Präsident wich den Fragen aus. „Das war nie geplant“, sagte er.",
        ["Jonas Hart"],
    ),
    ("Die Calmo GmbH wiegelt ab. Es handle sich um „zwei oder drei Altgeräte“.", ["Calmo GmbH"]),
    ("„Das Angebot ist zu klein“, sagt Chip-Autor und -Experte Timo Berg.", ["Timo Berg"]),
    ("Die Geräte sind von „der Hand befreit“, man denke nur an die Sprache.", []),
    # clauses with their own verb, passives, verbs of business, what stands and is heard somewhere
    (
        "Während Calmo von einem „technischen Versehen“ spricht, sehen Datenschützer „System dahinter“.",
        ["Calmo", "Datenschützer"],
    ),
    (
        "Von der Verbraucherzentrale wurde die Klausel als „grob unfair gegenüber Kunden“ kritisiert.",
        ["der Verbraucherzentrale"],
    ),
    ("Calmo entschuldigte sich für „die entstandenen Umstände“.", ["Calmo"]),
    ("Calmo behält sich vor, „Konten ohne Angabe von Gründen zu sperren“.", ["Calmo"]),
    ("Die Reaktion von Calmo: „Wir prüfen das.“", ["Calmo"]),
    ("Zur Begründung hieß es, die Kosten seien „aus dem Ruder gelaufen“.", [None]),
    ("Aus Sicherheitskreisen verlautete, der Täter sei „kein Unbekannter“.", ["Sicherheitskreisen"]),
    # a verb left out, somebody's lawyer, advertising
    (
        "Anna Musil sprach von einem „Rückfall in alte Zeiten“, Fraktionsvize Timo Berg von „digitaler Kleinstaaterei“.",
        ["Anna Musil", "Timo Berg"],
    ),
    (
        "„Ich zahle nicht“, sagt Timo Berg. Sein Anwalt schreibt: „Die Frist ist abgelaufen.“",
        ["Timo Berg", "Sein Anwalt"],
    ),
    ("Auf der Webseite wirbt Calmo mit „100 Prozent Datenschutz“.", ["Calmo"]),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[c[0][:60] for c in CASES])
def test_speakers(text: str, speakers: list[str | None]) -> None:
    assert [q.speaker for q in extract_quotes(text, language="de") if q.kind != "indirect"] == speakers
