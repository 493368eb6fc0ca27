"""A role speaks, and whose it is the text says further on: everything is that person's."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

CASES = [
    ("nl", "Eveline Haverkate",
     "De burgemeester van Deventer wil het plein afsluiten. \"Dit kan zo niet langer\", zei ze maandag. \"We grijpen in\", zei de burgemeester.\n\nEveline Haverkate, die sinds 2019 burgemeester is, sprak met bewoners."),
    ("nl", "Sietse Hoogland",
     "\"De dijk houdt het\", verzekert de dijkgraaf. Hij kijkt tevreden.\n\nDijkgraaf Sietse Hoogland van waterschap Rivierenland was vroeger boer."),
    ("nl", "Wout Kranenborg",
     "De oprichter van Tweevoud is er klaar mee. \"Ik stop\", zegt hij. Wout Kranenborg, oprichter van Tweevoud, begon in 2011."),
    ("it", "Ermete Salvioni",
     "«Non ci fermeremo», promette il direttore del museo. Poi aggiunge: «Servono fondi».\n\nA guidare il museo dal 2018 è Ermete Salvioni, direttore con una lunga esperienza."),
    ("it", "Carolina Bressan",
     "La sindaca di Rovereta replica alle critiche. «Il bilancio è in ordine», dice la sindaca. Carolina Bressan, questo il nome della sindaca, è stata eletta a giugno."),
    ("es", "Fermín Arbeloa",
     "\"El puente es seguro\", declaró el ingeniero jefe de la obra. El ingeniero insistió en que \"no hay grietas nuevas\".\n\nEl ingeniero jefe, Fermín Arbeloa, trabaja allí desde 2015."),
    ("es", "Milagros Ortuño",
     "La alcaldesa de Villaluenga no se rinde. \"Iremos a los tribunales\", avisó. Milagros Ortuño, que así se llama la alcaldesa, gobierna en minoría."),
    ("fr", "Solenn Kervella",
     "La maire de Castelnay a promis des travaux. « Le pont rouvrira en mai », a-t-elle assuré. « Personne ne sera oublié », a insisté la maire.\n\nÉlue en 2020, Solenn Kervella, maire de Castelnay, brigue un second mandat."),
    ("fr", "Armand Tessier",
     "« L'usine ne fermera pas », a juré le patron du groupe. Il a parlé d'un « simple ajustement ».\n\nLe patron du groupe, Armand Tessier, avait racheté l'usine en 2016."),
    ("pt", "Valdir Moreira",
     "\"O rio está limpo\", garantiu o secretário do Ambiente. \"Os peixes voltaram\", disse o secretário.\n\nValdir Moreira, secretário do Ambiente, mergulhou no rio."),
    ("de", "Volker Strathmann",
     "„Die Brücke hält“, versichert der Bauamtsleiter. Man habe sie „gründlich geprüft“, so der Bauamtsleiter.\n\nBauamtsleiter Volker Strathmann arbeitet seit 2009 in der Stadt."),
    ("de", "Annegret Holzapfel",
     "Die Geschäftsführerin will weitermachen. „Wir geben nicht auf“, sagt sie. Die Geschäftsführerin, Annegret Holzapfel, führt die Firma in dritter Generation."),
    ("de", "Jonas Wedekind",
     "„Ich war am Ende“, sagt der Gründer. „Ich“, fügt er hinzu, „wollte nur noch schlafen.“ Der Gründer, Jonas Wedekind, sitzt in seinem Büro."),
    ("en", "Milos Tarrant",
     "“The dam will hold,” the chief engineer told residents. “We checked it twice,” he said.\n\nThe chief engineer, Milos Tarrant, has worked on the dam since 2003."),
    ("en", "Ingrid Paulsgrove",
     "The coroner was blunt. “He drowned,” she said. “There is nothing else to say,” the coroner added.\n\nIngrid Paulsgrove, the coroner, has held the post for nine years."),
    ("en", "Maud Tillery",
     "The clerk said she “would not sign.” A day later, the clerk, Maud Tillery, resigned."),
    ("sv", "Holger Nyström",
     "– Bron är säker, säger stadsingenjören. – Vi mäter varje dag, säger han.\n\nStadsingenjören Holger Nyström har arbetat i kommunen i tjugo år."),
    ("da", "Verner Skaarup",
     "»Broen holder«, siger havnechefen. Han kalder kritikken »helt ude af proportioner«.\n\nHavnechef Verner Skaarup har arbejdet i byen siden 2001."),
    ("no", "Gunvor Haugland",
     "– Dette går bra, sier ordføreren. – Vi har kontroll, sier hun.\n\nOrdfører Gunvor Haugland (Ap) ble valgt i fjor."),
    ("pl", "Leszek Ptaszyński",
     "– Most jest bezpieczny – zapewnia burmistrz. – Sprawdzamy go codziennie – dodaje.\n\nBurmistrz Leszek Ptaszyński rządzi miastem od 2014 roku."),
    ("cs", "Oldřich Vaněk",
     "„Most vydrží,“ tvrdí starosta obce. „Kontrolujeme ho denně,“ dodal.\n\nOldřich Vaněk, starosta obce, je ve funkci osm let."),
    ("ru", "Валерий Синицын",
     "«Мост выдержит», — заявил мэр города. «Мы проверяем его каждый день», — добавил он.\n\nМэр города Валерий Синицын вступил в должность в 2019 году."),
    ("uk", "Любов Кравець",
     "«Міст витримає», — запевнила мерка міста. Вона додала: «Перевіряємо щодня».\n\nЛюбов Кравець, мерка міста, обіймає посаду з 2020 року."),
    ("hu", "Polgár Zoltán",
     "„A híd kibírja” – mondta a polgármester. Hozzátette: „naponta ellenőrizzük”.\n\nPolgár Zoltán polgármester 2014 óta vezeti a várost."),
    ("fi", "Arto Niskala",
     "– Silta kestää, vakuuttaa kaupunginjohtaja. – Tarkistamme sen joka päivä, hän sanoo.\n\nKaupunginjohtaja Arto Niskala on johtanut kaupunkia vuodesta 2015."),
    ("el", "Σωτήρης Καλλέργης",
     "«Η γέφυρα αντέχει», δήλωσε ο δήμαρχος. «Την ελέγχουμε κάθε μέρα», πρόσθεσε.\n\nΟ δήμαρχος Σωτήρης Καλλέργης εξελέγη το 2019."),
    ("ro", "Cornel Bratu",
     "„Podul rezistă”, a asigurat primarul orașului. „Îl verificăm zilnic”, a adăugat acesta.\n\nCornel Bratu, primarul orașului, a fost ales în 2020."),
    ("tr", "Tuncay Erguvan",
     "Belediye başkanı açıklama yaptı. Başkan, \"Köprü sağlam\" dedi. \"Her gün kontrol ediyoruz\" diye ekledi.\n\nBelediye Başkanı Tuncay Erguvan, 2019'da seçildi."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "name", "text"), CASES, ids=[f"{c[0]}-{c[1]}" for c in CASES])
def test_the_role_is_whose_the_text_says_it_is(language: str, name: str, text: str) -> None:
    said = [quote for quote in extract_quotes(text, language=language) if quote.kind != "indirect"]
    assert said
    assert {quote.speaker for quote in said} == {name}


NOBODYS = [
    "“It leaks,” the engineer said. Engineer Ann Bell and engineer Joe Dunn disagree.",  # two people's
    "“It leaks,” the mayor said. Ann Bell, deputy mayor, was away.",  # another office
    "“It leaks,” the mayor said. Ann Bell, an assistant to the mayor, was away.",
    "“It leaks,” the spokesman for Acme said. Brill's spokesman, Joe Dunn, was away.",  # another body's
    "“It leaks,” a plumber said. The plumber's rival, plumber Joe Dunn, was away.",  # not the one meant before
]


@pytest.mark.parametrize("text", NOBODYS)
def test_nobody_else_gets_it(text: str) -> None:
    quote = extract_quotes(text, language="en")[0]
    assert not quote.speaker or not {"Bell", "Dunn"} & set(quote.speaker.split())
