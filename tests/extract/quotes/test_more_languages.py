"""Czech, Finnish, Greek, Hungarian, Romanian, Russian, Turkish, Ukrainian: who says what."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

CASES = [
    ("cs", "Pražský start-up Lumen získal 90 milionů. „Konečně můžeme růst,“ řekla jeho šéfka Tereza Vondrová. „Práce je dost,“ dodala.",
     [("Konečně můžeme růst,", "Tereza Vondrová"), ("Práce je dost,", "Tereza Vondrová")]),
    ("cs", "Podle ekonoma Aleše Rybáře je cena „příliš vysoká“. „Kupci utečou,“ uvedl Rybář pro rozhlas.",
     [("příliš vysoká", "Aleš Rybář"), ("Kupci utečou,", "Aleš Rybář")]),
    ("fi", "– Verkko kestää talven, sanoo johtaja Kaisa Haapala. – Akut vaihdetaan keväällä, hän lisää.",
     [("Verkko kestää talven", "Kaisa Haapala"), ("Akut vaihdetaan keväällä", "Kaisa Haapala")]),
    ("fi", "Tutkija Lauri Peltola on eri mieltä. Peltolan mukaan tulos on ”pelkkää arvailua”.",
     [("pelkkää arvailua", "Lauri Peltola")]),
    ("el", "«Το δίκτυο άντεξε», δήλωσε η διευθύντρια Ειρήνη Βλάχου. «Θα επενδύσουμε κι άλλο», πρόσθεσε η ίδια.",
     [("Το δίκτυο άντεξε", "Ειρήνη Βλάχου"), ("Θα επενδύσουμε κι άλλο", "Ειρήνη Βλάχου")]),
    ("el", "Ο καθηγητής Νίκος Ζερβός διαφωνεί. Σύμφωνα με τον Ζερβό, η μελέτη «έχει σοβαρά κενά».",
     [("έχει σοβαρά κενά", "Νίκος Ζερβός")]),
    ("hu", "„Tavasszal indulunk” – közölte Varga Tímea szóvivő. „Mindenki megkapja a pénzét” – tette hozzá.",
     [("Tavasszal indulunk", "Varga Tímea"), ("Mindenki megkapja a pénzét", "Varga Tímea")]),
    ("hu", "Somogyi Ákos, a kutatóintézet igazgatója óvatos. – A minta kicsi – mondta az igazgató.",
     [("A minta kicsi", "Somogyi Ákos")]),
    ("ro", "„Vom deschide două fabrici”, a anunțat Ilinca Preda, directoarea companiei Brazda. „Angajăm din iunie”, a adăugat ea.",
     [("Vom deschide două fabrici", "Ilinca Preda"), ("Angajăm din iunie", "Ilinca Preda")]),
    ("ro", "Potrivit lui Horia Lungu, inginer și fost ministru, legea „nu se poate aplica”. „În trei luni se va vedea că este scrisă pe genunchi”, avertizează Lungu.",
     [("nu se poate aplica", "Horia Lungu"), ("În trei luni se va vedea că este scrisă pe genunchi", "Horia Lungu")]),
    ("ru", "«Сервис вернётся утром, — сообщила директор компании Зоя Мельникова. — Данные целы».",
     [("Сервис вернётся утром", "Зоя Мельникова"), ("Данные целы", "Зоя Мельникова")]),
    ("ru", "Инженер Пётр Гаврилов спорит с расчётом. По словам Гаврилова, мост «не выдержит зимы». — Считали наспех, — сказал он.",
     [("не выдержит зимы", "Пётр Гаврилов"), ("Считали наспех", "Пётр Гаврилов")]),
    ("ru", "«Мы подпишем договор», — сказала президент Эстляндии Мирта Кальм. «Срок — до мая», — уточнила Кальм.",
     [("Мы подпишем договор", "Мирта Кальм"), ("Срок — до мая", "Мирта Кальм")]),
    ("uk", "«Ми відновили зв’язок, — повідомив речник компанії Данило Гриценко. — Причину з’ясовуємо».",
     [("Ми відновили зв’язок", "Данило Гриценко"), ("Причину з’ясовуємо", "Данило Гриценко")]),
    ("uk", "Дослідниця Леся Войтенко застерігає від поспіху. На думку Войтенко, тест «нічого не доводить».",
     [("нічого не доводить", "Леся Войтенко")]),
    ("tr", "Yönetici Selin Aksoy basına konuştu. Aksoy, \"Fabrika ekimde açılıyor\" dedi. \"Bin kişi alacağız\" diye ekledi.",
     [("Fabrika ekimde açılıyor", "Selin Aksoy"), ("Bin kişi alacağız", "Selin Aksoy")]),
    ("tr", "\"Bu fiyat kimseyi memnun etmez\" diyen analist Tolga Ersoy, satışların düşeceğini söyledi.",
     [("Bu fiyat kimseyi memnun etmez", "Tolga Ersoy")]),
    ("tr", "Uzman Hale Tunca temkinli. Tunca'ya göre yazılım \"henüz çok yavaş\".", [("henüz çok yavaş", "Hale Tunca")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[f"{c[0]}-{c[1][:24]}" for c in CASES])
def test_speakers(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = extract_quotes(text, language=language)
    assert [(q.text, q.speaker) for q in found if q.kind != "indirect"] == expected
    assert all(text[q.start : q.end] == q.text for q in found)


@pytest.mark.parametrize("language", sorted({case[0] for case in CASES}))
def test_the_text_tells_the_language(language: str) -> None:
    text = "\n\n".join(text for code, text, _ in CASES if code == language)
    assert extract_quotes(text) == extract_quotes(text, language=language) != extract_quotes(text, language="en")
