"""Office and employer of speakers in other languages than English and German."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

CASES = [
    ("fr", "« Le câble tient », affirme Odile Marchais, directrice technique de Brelan Énergie.", "directrice technique", "Brelan Énergie"),
    ("fr", "« Il fallait agir », juge Odile Marchais, chercheuse à l’université de Poitiers.", "chercheuse", "université de Poitiers"),
    ("fr", "« Il fallait agir », juge Odile Marchais, ministre de la Santé.", "ministre de la Santé", None),
    ("fr", "« Il fallait agir », juge Odile Marchais, maire de Poitiers.", "maire de Poitiers", None),
    ("es", "«Habrá otra subasta», anunció Berta Llorente, portavoz de la empresa Nubo.", "portavoz", "Nubo"),
    ("es", "Tajante se mostró Berta Llorente, analista de la consultora Delfos: «Nadie lo comprará».", "analista", "Delfos"),
    ("es", "«Nos vamos», dijo Berta Llorente, ministra de Asuntos Exteriores.", "ministra de Asuntos Exteriores", None),
    ("it", "«Non ci sono scorte», avverte Silvana Parodi, docente al Politecnico di Ancona.", "docente", "Politecnico di Ancona"),
    ("it", "«Siamo pronti», dice Silvana Parodi, segretaria di Stato.", "segretaria di Stato", None),
    ("pt", "\"Vamos abrir mais lojas\", disse Telma Queirós, diretora da Andorinha Digital.", "diretora", "Andorinha Digital"),
    ("nl", "\"Het net is vol\", zegt Floor Hartman, directeur van Stroomlijn.", "directeur", "Stroomlijn"),
    ("sv", "– Det räcker inte, säger Siv Dahlgren, klubbordförande för Metall på Ljusverk.", "klubbordförande", "Metall"),
    ("da", "»Prisen er for høj«, mener Lone Friis, der er chefanalytiker i Nordhuset.", "chefanalytiker", "Nordhuset"),
    ("no", "Forsker Turid Lunde ved Klimasenteret er skeptisk. – Vi vet for lite, sier Lunde.", "forsker", "Klimasenteret"),
    ("pl", "– Nie ma zagrożenia – mówi Alina Wrona, rzeczniczka Poczty Krajowej.", "rzeczniczka", "Poczty Krajowej"),
    ("cs", "„Síť vydrží,“ řekla Tereza Vondrová, ředitelka společnosti Lumen.", "ředitelka", "Lumen"),
    ("ro", "„Rețeaua rezistă”, a spus Ilinca Preda, directoarea companiei Brazda.", "directoarea", "Brazda"),
    ("fi", "– Verkko kestää, sanoo Kaavion yliopiston professori Kaisa Haapala.", "professori", "Kaavion yliopisto"),
    ("hu", "„A háló kibírja” – mondta Varga Tímea, a Delta Intézet kutatója.", "kutatója", "Delta Intézet"),
    ("fr", "Odile Marchais, gardienne depuis dix ans, sourit. « Le câble tient, assure-t-elle. »", "gardienne", None),
    ("es", "Berta Llorente, portavoz desde 2019, lo niega. «Nos vamos», dijo Llorente.", "portavoz", None),
    ("pl", "Alina Wrona, dyrektorka od 2011, odchodzi. – Nie ma zagrożenia – mówi Wrona.", "dyrektorka", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "role", "organization"), CASES, ids=[f"{c[0]}-{c[2]}-{n}" for n, c in enumerate(CASES)]
)
def test_office_and_employer(language: str, text: str, role: str, organization: str | None) -> None:
    (quote,) = extract_quotes(text, language=language)
    assert ((quote.role or "").lower(), quote.organization) == (role.lower(), organization)
