"""What newsrooms outside of English and German do around their marks: whom descriptions and pronouns mean, incises, bodies."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes


def said(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in extract_quotes(text, language=language) if q.kind != "indirect"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "it",
            "Parla Ugo Berti, tassista. «Prendo tre rossi di fila, protesta. Prima erano meno.»",
            [("Prendo tre rossi di fila", "Ugo Berti"), ("Prima erano meno.", "Ugo Berti")],
            id="incise without a subject",
        ),
        pytest.param(
            "it",
            "Il resto, ammette la Novea, «sarà visto da un operatore».",
            [("sarà visto da un operatore", "Novea")],
            id="put in before the marks",
        ),
        pytest.param(
            "fr",
            "« J’en avais assez, raconte Anne Morel. Un jour, j’ai compté.\n\n» Il fallait percer un mur. »",
            [
                ("J’en avais assez", "Anne Morel"),
                ("Un jour, j’ai compté.", "Anne Morel"),
                ("Il fallait percer un mur.", "Anne Morel"),
            ],
            id="mark repeated before a paragraph",
        ),
        pytest.param(
            "fr",
            "Anne Morel hésite. À ses yeux, la ville a « oublié ses vieux quartiers ».",
            [("oublié ses vieux quartiers", "Anne Morel")],
            id="own words",
        ),
        pytest.param(
            "fr",
            "Le Syndicat des bateliers dénonce « un texte écrit sans les mariniers ».",
            [("un texte écrit sans les mariniers", "Syndicat des bateliers")],
            id="what a body's name goes on with",
        ),
        pytest.param(
            "pt",
            "A empresa de pagamentos Pagona, usada por muitos, afirmou que “bloqueou todas as contas”.",
            [("bloqueou todas as contas", "Pagona")],
            id="name behind what the body is in",
        ),
        pytest.param(
            "nl",
            "‘Er zijn meer egels’, zegt Anke Visser. Volgens haar is dat ‘goed en gezond nieuws’.",
            [("Er zijn meer egels", "Anke Visser"), ("goed en gezond nieuws", "Anke Visser")],
            id="object pronoun, no possessive",
        ),
        pytest.param(
            "nl",
            "“Een bel is geen camera”, klinkt het bij Novea.",
            [("Een bel is geen camera", "Novea")],
            id="it sounds",
        ),
        pytest.param(
            "pl",
            "„Most stoi” – mówi Anna Sowińska. Zdaniem Sowińskiej to „dopiero początek pracy”.",
            [("Most stoi", "Anna Sowińska"), ("dopiero początek pracy", "Anna Sowińska")],
            id="declined name",
        ),
        pytest.param(
            "sv",
            "Hamnnämnden svarar. ”Vi ser allvarligt på saken”, skriver nämnden i ett uttalande.",
            [("Vi ser allvarligt på saken", "Hamnnämnden")],
            id="body by its noun",
        ),
        pytest.param(
            "es",
            "La ministra Ana Mora llegó tarde. Dijo que «el tren tenía la culpa».",
            [("el tren tenía la culpa", "Ana Mora")],
            id="verb without a subject",
        ),
        pytest.param(
            "fr",
            "Le rapport d’Aude Morel est sévère. « Le fleuve est malade », tranche cette ancienne batelière.",
            [("Le fleuve est malade", "Aude Morel")],
            id="demonstrative",
        ),
        pytest.param(
            "it",
            "«È tardi», dice Ugo Berti. Tiene un taccuino, e confessa di avere «un debole per i treni».",
            [("È tardi", "Ugo Berti"), ("un debole per i treni", "Ugo Berti")],
            id="a verb in a sentence's first place is no name",
        ),
        pytest.param(
            "es",
            "Calla la alcaldesa, Xeovigia Soto. Calla Xermán Paz, herrero. “Es tarde”, dice luego la regidora.",
            [("Es tarde", "Xeovigia Soto")],
            id="gender told by the role",
        ),
        pytest.param(
            "nl",
            "‘Wij wachten’, bromt schipper Anton Visser. De loods moppert. Xorinde Hak lacht. ‘Hij slaapt’, verklapt ze.",
            [("Wij wachten", "Anton Visser"), ("Hij slaapt", "Xorinde Hak")],
            id="pronoun behind the marks",
        ),
        pytest.param(
            "pl",
            "Jest tu Ewa Sowa, rzeczniczka Zarządu Dróg. „Ludzie mniej się złoszczą” – tłumaczy.",
            [("Ludzie mniej się złoszczą", "Ewa Sowa")],
            id="whom she speaks for is no person",
        ),
        pytest.param(
            "fr",
            "Le Rassemblement des usagers du Bugey va plus loin. « C’est le tri », écrit l’association.",
            [("C’est le tri", "Rassemblement des usagers du Bugey")],
            id="the whole name of a body",
        ),
        pytest.param(
            "fr",
            "« C’est grave », dit Inès Morel, procureure de Brisson. Dans un tweet, l’entreprise a assuré « respecter la loi ».",
            [("C’est grave", "Inès Morel"), ("respecter la loi", "l’entreprise")],
            id="where an office is, is no company",
        ),
        pytest.param(
            "fr",
            "Du côté de l’Agence Norvel, on assure que « tout a été dit à temps ». « C’est la règle », ajoute-t-on.",
            [("tout a été dit à temps", "Agence Norvel"), ("C’est la règle", "Agence Norvel")],
            id="on",
        ),
        pytest.param(
            "es",
            "La consejera Ana Mora la calificó de “revolución silenciosa”.",
            [("revolución silenciosa", "Ana Mora")],
            id="object before the verb",
        ),
        pytest.param(
            "it",
            "Per Berti si tratta di “una scelta di tutti noi”. Parla Ugo Berti.",
            [("una scelta di tutti noi", "Ugo Berti")],
            id="source before a reflexive verb",
        ),
        pytest.param(
            "fr",
            "Le constructeur Norvel y croit. « La ligne a vocation à grandir », peut-on lire dans son communiqué.",
            [("La ligne a vocation à grandir", "Norvel")],
            id="a text of theirs",
        ),
        pytest.param(
            "fr",
            "Ici parle Jean Rault. Anne Morel écoute. L’élue reconnaît « des réglages à faire ».",
            [("des réglages à faire", "Anne Morel")],
            id="gender of a role behind an elided article",
        ),
        pytest.param(
            "pl",
            "Jan Bielak słucha. – Wtedy nie przerywam – uśmiecha się Bielak.",
            [("Wtedy nie przerywam", "Jan Bielak")],
            id="a reflexive verb that no list has",
        ),
        pytest.param(
            "sv",
            "– Det är räkor, säger befälhavaren Xorvald Ek. – Fort vinner, tror befälhavaren.",
            [("Det är räkor", "Xorvald Ek"), ("Fort vinner", "Xorvald Ek")],
            id="a noun between verb and name",
        ),
        pytest.param(
            "de",
            "Eva Roth leitet das Bad. Das Bad sei, sagt sie, „immer schon ein Orchester gewesen“.",
            [("immer schon ein Orchester gewesen", "Eva Roth")],
            id="German, put in before the marks",
        ),
    ],
)
def test_speakers(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, language) == expected


def test_a_verb_alone_leaves_a_quotation_direct() -> None:
    found = extract_quotes("Habla Ana Mora. «No vendrán más trenes», señaló.", language="es")
    assert [(q.kind, q.speaker) for q in found] == [("direct", "Ana Mora")]


def test_what_stands_behind_a_name_is_no_role() -> None:
    found = extract_quotes("”Det går bra”, säger Karin Lund och skrattar.", language="sv")
    assert [(q.speaker, q.role) for q in found] == [("Karin Lund", None)]


def test_employer_in_other_languages() -> None:
    found = extract_quotes("”Det går bra”, säger Karin Lund, projektledare på Norrel Kraft.", language="sv")
    assert [(q.role, q.organization) for q in found] == [("projektledare", "Norrel Kraft")]
