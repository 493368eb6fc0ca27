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
    ("«Misuriamo ogni notte - ha detto Chiara Moretti - ed è un lavoro lungo».", ["Chiara Moretti", "Chiara Moretti"]),
    (
        "«Misuriamo ogni notte – spiega Chiara Moretti, ricercatrice a Padova –. È un lavoro lungo».",
        ["Chiara Moretti", "Chiara Moretti"],
    ),
    ('"Misuriamo ogni notte". Lo ha detto la direttrice del porto, Chiara Moretti.', ["Chiara Moretti"]),
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
    ('"Misuriamo ogni notte". Lo ha detto il capo di gabinetto Marco Leone.', ["Marco Leone"]),
    ("Il ministro dell’Economia Gianni Rossi ha parlato di «un anno molto difficile».", ["Gianni Rossi"]),
    ("Nel comunicato si legge: «Il mercato cresce ogni anno».", ["comunicato"]),
    (
        "«Misuriamo ogni notte», ha spiegato ancora la ricercatrice. Chiara Moretti lavora a Padova.",
        ["la ricercatrice"],
    ),
    (
        "Novea ha reagito mercoledì. “Non abbiamo rilevato alcuna fuga di dati”, scrive il gruppo sul suo sito.",
        ["Novea"],
    ),
    ("In un post sul blog, Paolo Gerardi torna sull'incidente: “Abbiamo agito in pochi minuti.”", ["Paolo Gerardi"]),
    ("Il capo di Novea, Paolo Gerardi, si è scusato. “Dovevamo agire prima”, ha scritto su X.", ["Paolo Gerardi"]),
    ("Il capo di Novea si è scusato. “Dovevamo agire prima”, ha scritto Paolo Gerardi su X.", ["Paolo Gerardi"]),
    ("Secondo Paolo Gerardi, capo di Novea, “il mercato è maturo per un prodotto del genere”.", ["Paolo Gerardi"]),
    ("“Il mercato è maturo”, assicurano da Novea.", ["Novea"]),
    ("Fonti di Novea assicurano che il mercato è “maturo per un prodotto del genere”.", ["Fonti di Novea"]),
    ("La Commissione europea parla di “un passo nella giusta direzione”.", ["La Commissione europea"]),
    (
        "Per il ministro Gianni Rossi la legge è “un progresso per tutti i cittadini”.",
        ["il ministro Gianni Rossi la legge è"],
    ),
    ("Gianni Rossi vede nella legge “un progresso per tutti i cittadini”.", ["Gianni Rossi"]),
    ("Gianni Rossi: “La legge è un progresso per tutti.”", ["Gianni Rossi"]),
    (
        "“La legge è un progresso per tutti”, ha commentato il ministro Gianni Rossi, che promette “decreti prima dell'estate”.",
        ["Gianni Rossi", "Gianni Rossi"],
    ),
    ("“La legge”, spiega Gianni Rossi, “è un progresso per tutti.”", ["Gianni Rossi", "Gianni Rossi"]),
    (
        "“La legge è un progresso”, ha detto Gianni Rossi martedì alla Camera. “Protegge i deboli”, ha aggiunto.",
        ["Gianni Rossi", "Gianni Rossi"],
    ),
    (
        "“La legge è un progresso”, ha detto Gianni Rossi, che ha aggiunto: “Protegge i deboli”.",
        ["Gianni Rossi", "Gianni Rossi"],
    ),
    (
        "Maria Conti, giurista di Rete Libera, è più critica: “Questa legge non protegge nessuno”. E teme “una sorveglianza di massa”.",
        ["Maria Conti", "Maria Conti"],
    ),
    ("Il comunicato precisa che l'offerta è “valida fino a fine mese”.", ["Il comunicato"]),
    ("“L'offerta è valida fino a fine mese”, precisa il comunicato.", ["il comunicato"]),
    (
        "I ricercatori dell'Istituto Vega spiegano: “Il difetto riguarda tutti i modelli.”",
        ["I ricercatori dell'Istituto Vega"],
    ),
    ("“Il difetto riguarda tutti i modelli”, avvertono i ricercatori.", ["i ricercatori"]),
    ("Un utente racconta: “Il mio schermo è diventato nero.”", ["Un utente"]),
    (
        "Il presidente del Consiglio, Giulio Luna, ha definito la misura “storica e necessaria”.",
        ["Il presidente del Consiglio, Giulio Luna"],
    ),
    ("A detta di Anna Leone, la misura è “un passo indietro per tutti”.", ["Anna Leone"]),
    ("Stando ad Anna Leone, la misura è “un passo indietro per tutti”.", ["Anna Leone"]),
    ("Anna Leone, portavoce del comitato, non ha dubbi: «Nessuno ascolta i residenti».", ["Anna Leone"]),
    ("Ai microfoni della radio Anna Leone ha detto: «Nessuno ascolta i residenti».", ["Anna Leone"]),
    ("«Nessuno», conclude Anna Leone, «ascolta i residenti».", ["Anna Leone", "Anna Leone"]),
    ("Queste le parole di Anna Leone: «Nessuno ascolta i residenti».", ["Anna Leone"]),
    ("La nuova modalità “Schermo nero” arriva a giugno.", []),
    ("La funzione “Non disturbare” sarà attiva da subito.", []),
    ("Il messaggio “Accesso negato alla risorsa” appare sullo schermo.", []),
    ("Il gioco “La valle delle ombre” è rinviato.", []),
    ("Il concetto di “città dei quindici minuti” fa discutere.", []),
    ("Bisogna premere su “Impostazioni avanzate” e confermare.", []),
    ("È quello che gli esperti chiamano “il debito tecnico del codice”.", []),
    ("Il libro “Una storia del codice” esce lunedì.", []),
    ("Anna Leone pubblica “Una storia del codice” per Vega.", []),
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
    ("A Novea reagiu na quarta-feira. “Não detectamos nenhum vazamento”, escreveu o grupo em seu site.", ["Novea"]),
    ("Em um post no blog, Paulo Girão volta ao incidente: “Agimos em poucos minutos.”", ["Paulo Girão"]),
    ("O chefe da Novea, Paulo Girão, pediu desculpas. “Devíamos ter agido antes”, escreveu no X.", ["Paulo Girão"]),
    ("Segundo Paulo Girão, chefe da Novea, “o mercado está maduro para esse produto”.", ["Paulo Girão"]),
    ("A Comissão Europeia fala em “um passo na direção certa”.", ["Comissão Europeia"]),
    ("Para o ministro João Ramos, a lei é “um avanço para todos os cidadãos”.", ["João Ramos"]),
    ("João Ramos: “A lei é um avanço para todos.”", ["João Ramos"]),
    (
        "“A lei é um avanço para todos”, comemorou o ministro João Ramos, que promete “decretos antes do verão”.",
        ["João Ramos", "João Ramos"],
    ),
    ("“A lei”, explica João Ramos, “é um avanço para todos.”", ["João Ramos", "João Ramos"]),
    (
        "“A lei é um avanço”, disse João Ramos na terça-feira no Congresso. “Ela protege os fracos”, acrescentou.",
        ["João Ramos", "João Ramos"],
    ),
    ("“A lei é um avanço”, disse João Ramos, que acrescentou: “Ela protege os fracos”.", ["João Ramos", "João Ramos"]),
    (
        "Maria Dias, jurista da Rede Livre, é mais crítica: “Essa lei não protege ninguém.” Ela teme “uma vigilância generalizada”.",
        ["Maria Dias", "Maria Dias"],
    ),
    ("O comunicado diz que a oferta é “válida até o fim do mês”.", ["O comunicado"]),
    ("“A oferta é válida até o fim do mês”, diz o comunicado.", ["o comunicado"]),
    (
        "Os pesquisadores do Instituto Vega explicam: “A falha atinge todos os modelos.”",
        ["Os pesquisadores do Instituto Vega"],
    ),
    ("“A falha atinge todos os modelos”, alertam os pesquisadores.", ["os pesquisadores"]),
    ("Um usuário conta: “Minha tela ficou preta.”", ["Um usuário"]),
    ("O presidente da Câmara, Artur Luna, classificou a medida como “histórica e necessária”.", ["Artur Luna"]),
    ("Na avaliação de Ana Leal, a medida é “um passo atrás para todos”.", ["Ana Leal"]),
    ("Na opinião de Ana Leal, “a medida é um passo atrás”.", ["Ana Leal"]),
    ("Ana Leal, porta-voz do comitê, não tem dúvidas: “Ninguém ouve os moradores”.", ["Ana Leal"]),
    ("À rádio, Ana Leal disse que “ninguém ouve os moradores”.", ["Ana Leal"]),
    ("Em entrevista ao jornal, Ana Leal disse que “ninguém ouve os moradores”.", ["Ana Leal"]),
    ("“Ninguém ouve os moradores”, conclui Leal. Ana Leal é porta-voz do comitê.", ["Ana Leal"]),
    ("Em nota, o Ministério da Saúde afirmou que “acompanha a situação de perto”.", ["Ministério da Saúde"]),
    ("O novo modo “Tela Preta” chega em junho.", []),
    ("A função “Não perturbe” será ativada por padrão.", []),
    ("A mensagem “Acesso negado ao recurso” aparece na tela.", []),
    ("O jogo “O vale das sombras” foi adiado.", []),
    ("O conceito de “cidade de quinze minutos” divide.", []),
    ("É preciso clicar em “Ajustes avançados” e confirmar.", []),
    ("É o que os especialistas chamam de “dívida técnica do código”.", []),
    ("O livro “Uma história do código” sai na segunda.", []),
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
    ("Novea reageerde woensdag. “We hebben geen datalek gevonden”, schrijft het concern op zijn site.", ["Novea"]),
    (
        "In een blogpost komt Pieter Jansen terug op het incident: “We hebben binnen enkele minuten ingegrepen.”",
        ["Pieter Jansen"],
    ),
    (
        "De topman van Novea, Pieter Jansen, bood excuses aan. “We hadden sneller moeten zijn”, schreef hij op X.",
        ["Pieter Jansen"],
    ),
    ("Volgens Pieter Jansen, topman van Novea, is de markt “rijp voor zo’n product”.", ["Pieter Jansen"]),
    ("De Europese Commissie spreekt van “een stap in de goede richting”.", ["Europese Commissie"]),
    ("Voor minister Anne Visser is de wet “een vooruitgang voor alle burgers”.", ["Anne Visser"]),
    ("Anne Visser: “De wet is een vooruitgang voor iedereen.”", ["Anne Visser"]),
    (
        "“De wet is een vooruitgang”, zei Anne Visser dinsdag in de Tweede Kamer. “Ze beschermt de zwakken”, voegde ze toe.",
        ["Anne Visser", "Anne Visser"],
    ),
    (
        "“De wet is een vooruitgang”, zegt Anne Visser, die eraan toevoegt dat ze “de zwakken beschermt”.",
        ["Anne Visser", "Anne Visser"],
    ),
    (
        "Marieke Smit, jurist bij Vrij Net, is kritischer: “Deze wet beschermt niemand.” Ze vreest “massale surveillance”.",
        ["Marieke Smit", "Marieke Smit"],
    ),
    ("In het persbericht staat dat het aanbod “tot het einde van de maand” geldt.", ["het persbericht"]),
    ("“Het aanbod geldt tot het einde van de maand”, aldus het persbericht.", ["het persbericht"]),
    (
        "De onderzoekers van het Vega-instituut schrijven: “Het lek treft alle modellen.”",
        ["De onderzoekers van het Vega-instituut"],
    ),
    ("“Het lek treft alle modellen”, waarschuwen de onderzoekers.", ["de onderzoekers"]),
    ("Een gebruiker vertelt: “Mijn scherm werd zwart.”", ["Een gebruiker"]),
    ("Premier Jan Smit noemde de maatregel “historisch en noodzakelijk”.", ["Jan Smit"]),
    (
        "Jan Smit kan het niet geloven. “Niemand luistert naar ons”, zegt hij. “Al jaren niet.”",
        ["Jan Smit", "Jan Smit"],
    ),
    ("“Niemand luistert naar ons”, zegt Smit. Jan Smit woont er al jaren.", ["Jan Smit"]),
    ("“Niemand”, zei Jan Smit gisteren, “luistert naar ons.”", ["Jan Smit", "Jan Smit"]),
    ("De nieuwe modus “Zwart scherm” komt in juni.", []),
    ("De functie “Niet storen” staat straks standaard aan.", []),
    ("De melding “Toegang geweigerd” verschijnt op het scherm.", []),
    ("De game “Vallei van de schaduwen” is uitgesteld.", []),
    ("Het begrip “vijftienminutenstad” ligt gevoelig.", []),
    ("Het boek “Een geschiedenis van code” verschijnt maandag.", []),
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
