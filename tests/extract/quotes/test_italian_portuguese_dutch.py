"""Italian, Portuguese and Dutch as newsrooms write them: every quotation with its speaker, none where nobody speaks.

Sentences are invented.
"""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes
from newsspider.extract.quotes.language import detect

ITALIAN: list[tuple[str, list[str | None]]] = [
    ('"Abbiamo corretto l\'errore", ha dichiarato Paolo Gerardi, direttore tecnico di Novea.', ["Paolo Gerardi"]),
    ("«Abbiamo corretto l'errore», ha annunciato lunedì il gruppo Novea.", ["Novea"]),
    ("“Abbiamo corretto l’errore”, spiega Chiara Moretti, ricercatrice dell’università di Padova.", ["Chiara Moretti"]),
    ("Chiara Moretti afferma che il sistema è «molto più sicuro di prima».", ["Chiara Moretti"]),
    ("Secondo Chiara Moretti, il sistema è «molto più sicuro di prima».", ["Chiara Moretti"]),
    ("Secondo Chiara Moretti il sistema è «molto più sicuro di prima».", ["Chiara Moretti"]),
    ("Il sistema è «molto più sicuro di prima», secondo Chiara Moretti.", ["Chiara Moretti"]),
    ("Chiara Moretti guida il laboratorio. «Misuriamo ogni notte», spiega lei.", ["Chiara Moretti"]),
    ("Chiara Moretti guida il laboratorio. «Misuriamo ogni notte», spiega Moretti.", ["Chiara Moretti"]),
    ("Chiara Moretti guida il laboratorio e spiega: «Misuriamo ogni notte».", ["Chiara Moretti"]),
    (
        "«Misuriamo ogni notte», spiega Chiara Moretti. «È un lavoro lungo», aggiunge.",
        ["Chiara Moretti", "Chiara Moretti"],
    ),
    (
        "«Misuriamo ogni notte», ha detto Chiara Moretti. «È un lavoro lungo», ha aggiunto.",
        ["Chiara Moretti", "Chiara Moretti"],
    ),
    (
        "«Misuriamo ogni notte», ha detto Chiara Moretti, aggiungendo che «è un lavoro lungo».",
        ["Chiara Moretti", "Chiara Moretti"],
    ),
    ("«Misuriamo ogni notte - ha detto Chiara Moretti - ed è un lavoro lungo».", ["Chiara Moretti"]),
    ("«Misuriamo ogni notte – spiega Chiara Moretti, ricercatrice a Padova –. È un lavoro lungo».", ["Chiara Moretti"]),
    ('"Misuriamo ogni notte". Lo ha detto la portavoce del ministero, Chiara Moretti.', ["Chiara Moretti"]),
    ('"Misuriamo ogni notte e tutti i giorni". Lo scrive l\'Unimet in una nota.', ["Unimet"]),
    ('"Misuriamo ogni notte e tutti i giorni": lo ha dichiarato Paolo Gerardi.', ["Paolo Gerardi"]),
    ('"Misuriamo ogni notte", così Paolo Gerardi in un post su X.', ["Paolo Gerardi"]),
    ("Paolo Gerardi ha detto: «Assumiamo cento persone».", ["Paolo Gerardi"]),
    ("Ha detto Paolo Gerardi: «Assumiamo cento persone».", ["Paolo Gerardi"]),
    ("In una nota, Novea spiega: «Assumiamo cento persone».", ["Novea"]),
    ("«Assumiamo cento persone», si legge in una nota di Novea.", ["una nota di Novea"]),
    ("Per Chiara Moretti è «una pessima notizia per la ricerca».", ["Chiara Moretti"]),
    ("La ministra Anna Leone ha denunciato «un attacco alla vita privata».", ["Anna Leone"]),
    ("Il ministro dell’Economia, Gianni Rossi, ha parlato di «un anno molto difficile».", ["Gianni Rossi"]),
    ("«È una pessima notizia», lamenta la presidente dell’associazione, Anna Leone.", ["Anna Leone"]),
    ("«È una pessima notizia per tutti noi», secondo l'associazione Consumo Libero.", ["Consumo Libero"]),
    ("Anna Leone ritiene che si tratti di «una pessima notizia per tutti».", ["Anna Leone"]),
    ("Anna Leone definisce la decisione «del tutto sproporzionata».", ["Anna Leone"]),
    ("Anna Leone ha definito la decisione «del tutto sproporzionata».", ["Anna Leone"]),
    ("«È falso», risponde Leone. Anna Leone presiede l’associazione da maggio.", ["Anna Leone"]),
    ("L’azienda Novea assume. «Cerchiamo ingegneri», ha fatto sapere l’azienda.", ["Novea"]),
    ("«È falso», ha risposto un portavoce di Novea.", ["un portavoce di Novea"]),
    ("«È una bellissima notizia», esulta Paolo Gerardi.", ["Paolo Gerardi"]),
    ("Anna Leone non è sorpresa: «Lo avevamo detto da mesi».", ["Anna Leone"]),
    ("«Lo avevamo detto», attacca Anna Leone. «Nessuno ha ascoltato.»", ["Anna Leone", "Anna Leone"]),
    ("Come ha spiegato Anna Leone, «nessuno ha ascoltato gli esperti».", ["Anna Leone"]),
    ("Intervistata dalla radio, Anna Leone ha ammesso «un errore di valutazione».", ["Anna Leone"]),
    (
        "Il ministero della Salute di Valdoria ha dichiarato che «la situazione è sotto controllo».",
        ["Il ministero della Salute di Valdoria"],
    ),
    (
        "L'amministratore delegato di Novea, Paolo Gerardi, ha sottolineato che «il mercato cresce ogni anno».",
        ["Paolo Gerardi"],
    ),
    ('Il ceo Paolo Gerardi ha scritto su X: "Il mercato cresce ogni anno".', ["Paolo Gerardi"]),
    ("Nel rapporto si legge che «il mercato cresce ogni anno».", ["rapporto"]),
    ("Il film «Il grande viaggio» esce a maggio.", []),
    ("Il programma, chiamato «Largo Mare», sarà gratuito.", []),
    ("Le «notizie false» circolano in fretta.", []),
    ("La cosiddetta «legge bavaglio» è in vigore da ieri.", []),
    ('Il romanzo "Il grande viaggio" ha vinto il premio.', []),
    ('"Misuriamo ogni notte". Lo ha detto il capo di Stato maggiore Marco Leone.', ["Marco Leone"]),
    ("Il ministro dell’Economia Gianni Rossi ha parlato di «un anno molto difficile».", ["Gianni Rossi"]),
    ("Nel comunicato si legge: «Il mercato cresce ogni anno».", ["comunicato"]),
    (
        "«Misuriamo ogni notte», ha spiegato ancora la ricercatrice. Chiara Moretti lavora a Padova.",
        ["la ricercatrice"],
    ),
]

PORTUGUESE: list[tuple[str, list[str | None]]] = [
    ('"Corrigimos a falha", declarou Paulo Girão, diretor técnico da Novea.', ["Paulo Girão"]),
    ("“Corrigimos a falha”, anunciou na segunda-feira o grupo Novea.", ["Novea"]),
    ("“Corrigimos a falha”, explica Carla Morais, pesquisadora da Universidade de Aveiro.", ["Carla Morais"]),
    ("Carla Morais afirma que o sistema é “muito mais seguro do que antes”.", ["Carla Morais"]),
    ("Carla Morais afirmou que o sistema é “muito mais seguro do que antes”.", ["Carla Morais"]),
    ("Segundo Carla Morais, o sistema é “muito mais seguro do que antes”.", ["Carla Morais"]),
    ("De acordo com Carla Morais, o sistema é “muito mais seguro do que antes”.", ["Carla Morais"]),
    ("O sistema é “muito mais seguro do que antes”, segundo Carla Morais.", ["Carla Morais"]),
    ("Carla Morais dirige o laboratório. “Medimos todas as noites”, explica ela.", ["Carla Morais"]),
    ("Carla Morais dirige o laboratório. “Medimos todas as noites”, explicou.", ["Carla Morais"]),
    (
        "“Medimos todas as noites”, explicou Carla Morais. “É um trabalho longo”, acrescentou.",
        ["Carla Morais", "Carla Morais"],
    ),
    (
        "“Medimos todas as noites”, disse Carla Morais, acrescentando que “é um trabalho longo”.",
        ["Carla Morais", "Carla Morais"],
    ),
    ("“Medimos todas as noites”, disse a pesquisadora Carla Morais à agência.", ["Carla Morais"]),
    ("Paulo Girão dirige a Novea. “Contratamos cem pessoas”, disse ele.", ["Paulo Girão"]),
    ("“Contratamos cem pessoas”, disse o delegado Odair Lima, do departamento.", ["Odair Lima"]),
    ("Paulo Girão disse: “Contratamos cem pessoas.”", ["Paulo Girão"]),
    ("Em nota, a Novea afirmou que “contrata cem pessoas por ano”.", ["Novea"]),
    ("“Contratamos cem pessoas”, lê-se num comunicado da Novea.", ["comunicado da Novea"]),
    ("“Contratamos cem pessoas”, diz a nota da empresa.", ["a nota da empresa"]),
    ("Para Carla Morais, é “uma péssima notícia para a pesquisa”.", ["Carla Morais"]),
    ("A ministra Ana Leal denunciou “um ataque à vida privada”.", ["Ana Leal"]),
    ("O ministro da Economia, João Ramos, falou de “um ano muito difícil”.", ["João Ramos"]),
    ("“É uma péssima notícia”, lamenta a presidente da associação, Ana Leal.", ["Ana Leal"]),
    ("Ana Leal considera a decisão “totalmente desproporcional”.", ["Ana Leal"]),
    ("Ana Leal classificou a decisão como “totalmente desproporcional”.", ["Ana Leal"]),
    ("“É falso”, respondeu Leal. Ana Leal preside a associação desde maio.", ["Ana Leal"]),
    ("A empresa Novea contrata. “Procuramos engenheiros”, informou a empresa.", ["Novea"]),
    ("“É falso”, respondeu um porta-voz da Novea.", ["um porta-voz da Novea"]),
    ("Ana Leal não se surpreende: “Avisamos durante meses.”", ["Ana Leal"]),
    ("“Avisamos”, disparou Ana Leal. “Ninguém ouviu.”", ["Ana Leal", "Ana Leal"]),
    ("Como explicou Ana Leal, “ninguém ouviu os especialistas”.", ["Ana Leal"]),
    ("“Avisamos durante meses”, diz a Polícia Civil ao jornal.", ["Polícia Civil"]),
    ("“Avisamos durante meses”, pontua, referindo-se à crise. Ana Leal fala baixo.", [None]),
    ("Ana Leal escreveu nas redes sociais: “Avisamos durante meses”.", ["Ana Leal"]),
    ("“Avisamos durante meses e ninguém ouviu”, resume Ana Leal, de 40 anos.", ["Ana Leal"]),
    ("O filme “A grande viagem” estreia em maio.", []),
    ("O programa, chamado “Mar Largo”, será gratuito.", []),
    ("As “notícias falsas” circulam depressa.", []),
    ("A operação “Rasteira Final” terminou ontem.", []),
    ('O livro "Perto do coração" foi publicado em 1943.', []),
]

DUTCH: list[tuple[str, list[str | None]]] = [
    ("‘We hebben de fout hersteld’, zegt Pieter Jansen, technisch directeur van Novea.", ["Pieter Jansen"]),
    ('"We hebben de fout hersteld", aldus Pieter Jansen.', ["Pieter Jansen"]),
    ("“We hebben de fout hersteld”, meldde het concern Novea maandag.", ["Novea"]),
    ("“We hebben de fout hersteld”, zei Pieter Jansen maandag tegen de krant.", ["Pieter Jansen"]),
    ("“We hebben de fout hersteld”, legt Sanne de Vries uit, onderzoeker aan de universiteit.", ["Sanne de Vries"]),
    ("Sanne de Vries zegt dat het systeem “veel veiliger is dan vroeger”.", ["Sanne de Vries"]),
    ("Volgens Sanne de Vries is het systeem “veel veiliger dan vroeger”.", ["Sanne de Vries"]),
    ("Het systeem is volgens Sanne de Vries “veel veiliger dan vroeger”.", ["Sanne de Vries"]),
    ("Het systeem is “veel veiliger dan vroeger”, volgens Sanne de Vries.", ["Sanne de Vries"]),
    ("Sanne de Vries leidt het lab. “We meten elke nacht”, vertelt ze.", ["Sanne de Vries"]),
    ("Sanne de Vries leidt het lab. “We meten elke nacht”, zegt De Vries.", ["Sanne de Vries"]),
    ("Pieter Jansen leidt Novea. “We nemen honderd mensen aan”, zei hij.", ["Pieter Jansen"]),
    ("Pieter Jansen zei: “We nemen honderd mensen aan.”", ["Pieter Jansen"]),
    ("Maandag zei Pieter Jansen: “We nemen honderd mensen aan.”", ["Pieter Jansen"]),
    ("In een verklaring schrijft Novea: “We nemen honderd mensen aan.”", ["Novea"]),
    ("Minister Anne Visser noemde het plan “een aanval op de privacy”.", ["Anne Visser"]),
    ("Minister Anne Visser spreekt van “een heel moeilijk jaar”.", ["Anne Visser"]),
    ("“Dat is heel slecht nieuws”, zegt voorzitter Anne Visser van de vakbond.", ["Anne Visser"]),
    ("“Dat klopt niet”, reageert Visser. Anne Visser is sinds mei voorzitter.", ["Anne Visser"]),
    ("Het bedrijf Novea groeit. “We zoeken ingenieurs”, liet het bedrijf weten.", ["Novea"]),
    ("“Dat klopt niet”, zegt een woordvoerder van Novea.", ["een woordvoerder van Novea"]),
    ("“Dat klopt niet”, zegt Anne Visser. “We zeggen dat al maanden.”", ["Anne Visser", "Anne Visser"]),
    ("“Dat”, zegt Anne Visser, “klopt helemaal niet.”", ["Anne Visser", "Anne Visser"]),
    ("Zoals Anne Visser zei: “Niemand luistert naar ons.”", ["Anne Visser"]),
    ("Anne Visser is niet verrast: “We zeggen dat al maanden.”", ["Anne Visser"]),
    ("De politie meldt dat de situatie “onder controle” is.", ["politie"]),
    ("De film “De lange reis” draait vanaf mei.", []),
    ("Het programma, genaamd “Grote Zee”, is gratis.", []),
    ("Het zogenoemde “nepnieuws” gaat snel rond.", []),
    ("Het boek ‘De lange reis’ verscheen in 2012.", []),
    ("“Dat klopt niet”, zegt minister van Financiën Anne Visser.", ["Anne Visser"]),
    ("De minister van Financiën Anne Visser noemt het plan “een groot gevaar”.", ["Anne Visser"]),
]

CASES = [(code, *case) for code, cases in (("it", ITALIAN), ("pt", PORTUGUESE), ("nl", DUTCH)) for case in cases]


@pytest.mark.parametrize(("language", "text", "speakers"), CASES, ids=[f"{c[0]} {c[1][:60]}" for c in CASES])
def test_speakers(language: str, text: str, speakers: list[str | None]) -> None:
    found = [q.speaker for q in extract_quotes(text, language=language) if q.kind != "indirect"]
    assert len(found) == len(speakers)
    assert all(_same(*pair) for pair in zip(found, speakers, strict=True))


def _same(found: str | None, wanted: str | None) -> bool:
    """Equal but for an article or the words around the name of a body ("comunicado da Novea")."""
    if found is None or wanted is None:
        return found is wanted
    return found.lower() in wanted.lower() or wanted.lower() in found.lower()


@pytest.mark.parametrize("language", ["it", "pt", "nl"])
def test_language_is_found(language: str) -> None:
    assert detect(" ".join(text for code, text, _ in CASES if code == language)) == language
