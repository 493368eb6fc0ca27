"""French, Spanish and Italian as tech desks write it. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

CASES: list[tuple[str, str, list[str | None]]] = [
    # where it was said, between the verb and who said it or behind
    ("fr", "« C’est absurde », a réagi sur X Hugo Lenoir, le patron de Calmo.", ["Hugo Lenoir"]),
    ("es", "«Es absurdo», escribió en X Hugo Llamas, consejero delegado de Calmo.", ["Hugo Llamas"]),
    ("it", "«È assurdo», ha scritto su X Ugo Lami, amministratore delegato di Calmo.", ["Ugo Lami"]),
    ("es", "«Lo corregiremos pronto», indicó la compañía en un comunicado.", ["la compañía"]),
    ("es", "«La cláusula es abusiva», se lee en la sentencia.", ["la sentencia"]),
    ("fr", "« La clause est abusive », peut-on lire dans le jugement.", ["le jugement"]),
    # who speaks without the clause that says more
    ("fr", "« On avait peur de parler », raconte une salariée, qui préfère rester anonyme.", ["une salariée"]),
    # a role for the person named before
    ("fr", "Claire Morel dirige Calmo. La patronne parle d’« une année charnière ».", ["Claire Morel"]),
    # verbs of praise, a preposition that is a given name elsewhere
    ("es", "El fabricante presume de «la mejor autonomía jamás vista».", ["El fabricante"]),
    ("it", "Il produttore vanta «la migliore autonomia mai vista».", ["Il produttore"]),
    ("it", "Per Chiara Moretti si tratta di «una svolta per il settore».", ["Chiara Moretti"]),
    # names
    ("es", "El programa, bautizado como «Horizonte digital», costará dos mil millones.", []),
    ("it", "Il gruppo di hacker «Orso grigio» ha rivendicato l’attacco.", []),
    ("fr", "Le programme, baptisé « Horizon numérique », coûtera deux milliards.", []),
]


@pytest.mark.parametrize(("language", "text", "speakers"), CASES, ids=[c[1][:50] for c in CASES])
def test_speakers(language: str, text: str, speakers: list[str | None]) -> None:
    assert [q.speaker for q in extract_quotes(text, language=language) if q.kind != "indirect"] == speakers
