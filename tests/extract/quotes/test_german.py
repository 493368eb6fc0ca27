"""German attribution, one sentence shape per case; sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

CASES = [
    # the attribution follows
    ("„Das Netz ist stabil“, sagte Lena Brandt am Montag.", "Lena Brandt"),
    ("„Das Netz ist stabil“, sagt Lena Brandt, Sprecherin der Stadtwerke Ulm.", "Lena Brandt"),
    ("„Das Netz ist stabil“, so Brandt weiter. Zuvor hatte Lena Brandt geschwiegen.", "Lena Brandt"),
    ("„Das Netz ist stabil“, erklärte der Konzern am Dienstag.", "der Konzern"),
    ("„Das Netz ist stabil“, teilte die Bahn auf Anfrage mit.", "Bahn"),
    ("»Das Netz ist stabil«, betonte Ministerin Petra Voss.", "Petra Voss"),
    ("«Das Netz ist stabil», versicherte der Chef der Swissgrid, Urs Keller.", "Urs Keller"),
    ('"Das Netz ist stabil", schreibt Golem in einem Bericht.', "Golem"),
    ("„Das Netz ist stabil“, heißt es in einer Mitteilung von Vattenfall.", "einer Mitteilung von Vattenfall"),
    ("„Das Netz ist stabil“, zeigte sich Vorstandschef Karl Weber überzeugt.", "Karl Weber"),
    ("„Das Netz ist stabil“, sagte ein Sprecher von Tesla dem Magazin.", "ein Sprecher von Tesla"),
    ("„Das Netz ist stabil“, sagte eine Unternehmenssprecherin gegenüber der Zeitung.", "eine Unternehmenssprecherin"),
    ("„Das Netz ist stabil“, freut sich Geschäftsführer Jan Ott.", "Jan Ott"),
    # it stands before
    ("Lena Brandt sagte: „Das Netz ist stabil.“", "Lena Brandt"),
    ("Am Montag sagte Lena Brandt: „Das Netz ist stabil.“", "Lena Brandt"),
    ("Der Vorstandsvorsitzende Karl Weber erklärte dazu: „Das Netz ist stabil.“", "Karl Weber"),
    ("Lena Brandt, Sprecherin der Stadtwerke Ulm, sagte: „Das Netz ist stabil.“", "Lena Brandt"),
    ("In einer Stellungnahme schreibt Microsoft: „Das Netz ist stabil.“", "Microsoft"),
    ("Microsoft hat in einer Stellungnahme erklärt, das Netz sei „auf absehbare Zeit stabil“.", "Microsoft"),
    ("Karl Weber ist begeistert: „Das Netz ist stabil wie nie zuvor.“", "Karl Weber"),
    ("In dem Papier heißt es: „Das Netz ist stabil.“", "dem Papier"),
    # sources
    ("Laut Karl Weber ist das Netz „auf absehbare Zeit stabil“.", "Karl Weber"),
    ("Laut einem Sprecher der Bahn ist das Netz „auf absehbare Zeit stabil“.", "einem Sprecher der Bahn"),
    ("Nach Angaben von Microsoft ist das Netz „auf absehbare Zeit stabil“.", "Microsoft"),
    ("Karl Weber zufolge ist das Netz „auf absehbare Zeit stabil“.", "Karl Weber"),
    # fragments
    ("Karl Weber sprach von einem „Angriff auf den freien Wettbewerb“.", "Karl Weber"),
    ("Der Bitkom bezeichnet das Gesetz als „völlig realitätsfernes Vorhaben“.", "Bitkom"),
    ("Der Digitalverband Bitkom kritisierte das Vorhaben als „völlig realitätsfern“.", "Digitalverband Bitkom"),
    ("Weber warnte vor „schweren Folgen für das Netz“. Karl Weber leitet die Behörde.", "Karl Weber"),
    # a verb and the particle that ends its clause
    ("Mia Holz gibt an, sie habe „nie etwas davon gehört“.", "Mia Holz"),
    ("Mia Holz stellt klar, das sei „nie der Plan gewesen“.", "Mia Holz"),
    ("Mia Holz zeigte sich überzeugt, das werde „am Ende allen helfen“.", "Mia Holz"),
    ("Der Dienst sei „wieder voll erreichbar“, wie Nokia mitteilt.", "Nokia"),
    # whoever a possessive, an age or a role stands for
    ("Lukas Brandner trainiert die Elf seit Mai. Sein Urteil: „Wir haben zu wenig getan.“", "Lukas Brandner"),
    ("Lukas Brandner kam im Mai. „Das muss anders werden“, erzählt der 48-Jährige.", "Lukas Brandner"),
    ("Der Minister Jan Roth lehnt das ab. „Das wird teuer“, so der SPD-Politiker.", "Jan Roth"),
    # an ordinal ends no sentence, a surname in -mann is no role
    ("Mia Holz trat am 13. Mai 2014 an und sagte: „Das muss anders werden.“", "Mia Holz"),
    ("„Das muss anders werden“, meinte Sascha Lohmann.", "Sascha Lohmann"),
    ("„Das muss anders werden“, sagt die Aktivistin und Lehrerin Mia Holz.", "Mia Holz"),
    # a noun that also names things, before a predicate
    ("Laut Nokia ist das Modell „bereit für den Markt“.", "Nokia"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[c[0][:60] for c in CASES])
def test_german_speaker(text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language="de") if q.kind != "indirect")
    assert quote.speaker == speaker
    assert text[quote.start : quote.end] == quote.text


def test_pronouns_follow_the_person_named_last() -> None:
    text = (
        "Die Informatikerin Anna Holm leitet das Labor.\n\n„Wir messen jede Nacht“, sagt sie.\n\n"
        "Ihr Kollege Peter Lang ist skeptisch. „Die Daten reichen nicht“, meint er."
    )
    assert [q.speaker for q in extract_quotes(text, language="de")] == ["Anna Holm", "Peter Lang"]


def test_the_company_is_the_one_named_before() -> None:
    text = "Siemens baut in Erfurt.\n\n„Wir stellen hundert Leute ein“, teilte Siemens mit. Das Unternehmen sprach von einem „großen Tag für Thüringen“."
    assert [q.speaker for q in extract_quotes(text, language="de")] == ["Siemens", "Siemens"]


def test_reported_speech_in_the_subjunctive_keeps_its_fragments() -> None:
    text = "Karl Weber sagte, das Netz sei sicher. Man habe „jede einzelne Leitung dreifach geprüft“."
    fragment = extract_quotes(text, language="de")[-1]
    assert (fragment.text, fragment.speaker) == ("jede einzelne Leitung dreifach geprüft", "Karl Weber")


def test_indirect_speech() -> None:
    text = "Der Umbau dauere noch zwei Jahre, sagte Karl Weber."
    (quote,) = extract_quotes(text, language="de")
    assert (quote.kind, quote.speaker, quote.text) == ("indirect", "Karl Weber", "Der Umbau dauere noch zwei Jahre")


@pytest.mark.parametrize(
    "text",
    [
        "Der sogenannte „digitale Zwilling“ rechnet mit.",
        "Im Menü findet sich der Punkt „Als Spalte anwenden“ wieder.",
        "Die Serie „Dunkle Materie“ startet im Herbst.",
        "Das Modell „Meteor 3000“ kostet 249 Euro.",
    ],
)
def test_terms_and_titles_are_not_speech(text: str) -> None:
    assert extract_quotes(text, language="de") == []


def test_a_medium_speaks_on_through_a_whole_paragraph() -> None:
    text = (
        "Wie das Portal Akku-News berichtet, plant die Firma „eine ganz neue Batterie mit mehr Leistung“. Demnach "
        "strebe man „eine Mischung an, die sich deutlich unterscheidet“. Sie könne „in kleinen Mengen mehr Leistung "
        "erbringen“, heißt es weiter."
    )
    assert [q.speaker for q in extract_quotes(text, language="de")] == ["Akku-News"] * 3


def test_statements_signed_below() -> None:
    text = "„Wir freuen uns auf die Arbeit.“\n\nTim Holm, CEO Kreditwerk\n\n„Das tun wir auch.“\n\nEva Roth, Geschäftsführerin Valora"
    assert [q.speaker for q in extract_quotes(text, language="de")] == ["Tim Holm", "Eva Roth"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Ich bin sehr beeindruckt!“, schrieb ihm ein Anwalt aus Jena.", "ein Anwalt"),
        ("Schon 2020 hatte Reuters berichtet, die Firma wolle „die Kosten radikal senken“.", "Reuters"),
        ("Petra Sand von der Digitalen Union fordert: „Das Gesetz muss weg.“", "Petra Sand"),
        ("Das Portal Rechtblick kommt zu dem Schluss: „Eine solche Pflicht ist fraglich.“", "Rechtblick"),
        ("Es sei „ein Desaster mit Ansage“, meint der Informatiker und Autor Jens Weber.", "Jens Weber"),
        ("Nokia will das Urteil nach eigenen Angaben „sehr gründlich prüfen“.", "Nokia"),
        ("Nokia wird der dpa zufolge den Spruch „in aller Ruhe prüfen“.", "Nokia"),
        ("„Das kostet viel Zeit“, räumte Ursula von der Heide ein.", "Ursula von der Heide"),
    ],
)
def test_german_word_order(text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language="de") if q.kind != "indirect")
    assert quote.speaker is not None
    assert quote.speaker.startswith(speaker)


MORE = [
    ("Auf die Frage, ob das stimme, antwortet Eva Roth: „Das stimmt so nicht ganz.“", "Eva Roth"),
    ("„Das stimmt so nicht ganz“, steht auf der Webseite von Nokia.", "Webseite von Nokia"),
    ("„Das stimmt so nicht ganz“, lautet die Begründung des Gerichts.", "Begründung des Gerichts"),
    ("Das Ministerium teilte mit, man sei „auf alle Fälle vorbereitet“.", "Das Ministerium"),
    ("Dazu die Bundesregierung: „Wir sind auf alle Fälle vorbereitet.“", "Bundesregierung"),
    ("Kritik kommt auch von der Grünen-Politikerin Eva Roth: „Das stimmt so nicht.“", "Eva Roth"),
    ("Für Eva Roth ist klar: „Das stimmt so nicht.“", "Eva Roth"),
    ("Bei Nokia heißt es dazu: „Das stimmt so nicht.“", "Nokia"),
    ("Von Nokia heißt es, man habe „alle Kunden rechtzeitig informiert“.", "Nokia"),
    ("Nokia habe „alle Kunden rechtzeitig informiert“, betont Sprecherin Eva Roth.", "Eva Roth"),
    (
        "Eva Roth, Sprecherin von Nokia, betont gegenüber der dpa, Nokia habe „alle Kunden rechtzeitig informiert“.",
        "Eva Roth",
    ),
    ("Gegenüber der dpa betont Eva Roth, Nokia habe „alle Kunden rechtzeitig informiert“.", "Eva Roth"),
    ("„Wir prüfen das“, sagte Nokia-Chef Timo Berg der „Zeit“. „Mehr kann ich nicht sagen.“", "Timo Berg"),
    ("„Wir prüfen das gerade noch“, so Nokia in einem Statement.", "Nokia"),
    ("Nokia selbst spricht von „der größten Änderung seit zehn Jahren“.", "Nokia"),
    ("Im Bericht der EU-Kommission steht, das Netz sei „in schlechtem Zustand“.", "EU-Kommission"),
    ("Die EU-Kommission wirft Nokia vor, „seine Marktmacht systematisch missbraucht“ zu haben.", "EU-Kommission"),
    ("Der Kläger argumentierte, Nokia habe „seine Marktmacht missbraucht“.", "Der Kläger"),
    ("Auch Verbraucherschützer warnen: „Niemand weiß, was mit den Daten passiert.“", "Verbraucherschützer"),
    ("Eva Roth twitterte: „Das stimmt so nicht.“", "Eva Roth"),
    ("Auf Twitter schrieb Eva Roth, das Ganze sei „ein schlechter Scherz der Firma“.", "Eva Roth"),
    ("„Das Ganze ist ein Scherz“, findet Eva Roth, die das Buch geschrieben hat.", "Eva Roth"),
    ("„Das Ganze ist ein Scherz“, heißt es seitens des Konzerns.", "Konzerns"),
    ("„Das Ganze ist ein Scherz“, erklärten die beiden Autoren.", "Autoren"),
    ("Eva Roth lacht. „Das Ganze ist ein Scherz.“", "Eva Roth"),
    ('"Das Ganze ist ein Scherz", kündigte Eva Roth an.', "Eva Roth"),
    ('"Das Ganze", sagt Eva Roth, "ist ein schlechter Scherz."', "Eva Roth"),
]


@pytest.mark.parametrize(("text", "speaker"), MORE, ids=[c[0][:60] for c in MORE])
def test_german_speaker_is_or_holds(text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language="de") if q.kind != "indirect")
    assert quote.speaker is not None
    assert speaker.lower() in quote.speaker.lower() or quote.speaker.lower() in speaker.lower()


ORDER = [
    # a second verb has the subject of the first
    ("Eva Roth lobt den Plan und fordert Nachbesserungen: „Das reicht noch nicht.“", "Eva Roth"),
    ("Nokia lobt den Plan und spricht von „einem großen Schritt für alle“.", "Nokia"),
    # the time between verb and subject
    ("„Das reicht noch nicht“, sagte am Montag Eva Roth.", "Eva Roth"),
    # nobody says it: the place does
    ("Wie es bei Nokia heißt, ist das „ein großer Schritt für alle“.", "Nokia"),
    # a state instead of a verb of saying
    ("„Das reicht noch nicht“, ist Eva Roth überzeugt.", "Eva Roth"),
    ("„Das reicht noch nicht“, ist sich Eva Roth sicher.", "Eva Roth"),
    ("„Das reicht noch nicht“, wird Eva Roth zitiert.", "Eva Roth"),
    # a medium repeats
    ("Der Sender zitiert Eva Roth mit den Worten: „Das reicht noch nicht.“", "Eva Roth"),
    # an adverb that leads is nobody
    ("Dennoch betont Eva Roth: „Das reicht noch nicht.“", "Eva Roth"),
    ("Inzwischen erklärte Eva Roth: „Das reicht noch nicht.“", "Eva Roth"),
    ("Die Soziologin Eva Roth liefert eine Erklärung: „Das reicht noch nicht.“", "Eva Roth"),
    # an intent
    ("Nokia will damit „alle Kunden besser erreichen“.", "Nokia"),
    ("Mit dem Gerät will Nokia „alle Kunden besser erreichen“.", "Nokia"),
    # reported speech after a sentence that reports
    ("Eva Roth kritisierte das Gesetz. Es sei „ein Rückschritt für alle Kunden“.", "Eva Roth"),
    ("Eva Roth kritisierte das Gesetz. Die Kunden seien „auf viele Jahre benachteiligt“.", "Eva Roth"),
]


@pytest.mark.parametrize(("text", "speaker"), ORDER, ids=[c[0][:60] for c in ORDER])
def test_german_order_of_clauses(text: str, speaker: str) -> None:
    (quote,) = [q for q in extract_quotes(text, language="de") if q.kind != "indirect"]
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    "attribution",
    ["teilte der Hersteller mit", "so das Unternehmen", "heißt es aus dem Unternehmen", "sagte der Konzern am Montag"],
)
def test_a_company_that_has_not_spoken_is_the_name_that_opened_a_sentence(attribution: str) -> None:
    text = f"Nokia baut in Ulm. Gegründet wurde Nokia in Finnland. „Wir bauen hier ein Werk“, {attribution}."
    assert [q.speaker for q in extract_quotes(text, language="de")] == ["Nokia"]


def test_a_colon_after_adverbs_lets_the_last_speaker_go_on() -> None:
    text = "Eva Roth sagt: „Wir messen jede Nacht.“ Und weiter: „Das ist sehr teuer.“"
    assert [q.speaker for q in extract_quotes(text, language="de")] == ["Eva Roth"] * 2


def test_the_passive_intends_nothing() -> None:
    text = "Das Feld wird „grau und lässt sich nicht mehr bearbeiten“."
    assert all(q.speaker is None for q in extract_quotes(text, language="de"))


def test_who_spoke_long_ago_does_not_speak_on() -> None:
    filler = "\n\n".join(["Hier geht es um etwas anderes, das lange dauert."] * 50)
    text = f"„Wir messen jede Nacht“, sagt Eva Roth.\n\n{filler}\n\n„Das ist in der Regel erlaubt und sehr teuer.“"
    assert [q.speaker for q in extract_quotes(text, language="de")] == ["Eva Roth", None]


@pytest.mark.parametrize(
    "text",
    [
        "Das Schiff hieß früher „Möwe des Nordens“ und lag im Hafen.",
    ],
)
def test_a_verb_that_names_is_no_verb_of_saying(text: str) -> None:
    assert not [q for q in extract_quotes(text, language="de") if q.kind != "indirect"]


def test_what_an_abbreviation_stands_for_is_no_speech() -> None:
    assert extract_quotes("Neben Mia Holz gibt es KA („viel freie Anpassung“) im Ort.", language="de") == []
