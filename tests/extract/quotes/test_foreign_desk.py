"""Short reports in many languages: companies, dashes, sources, dropped subjects, roles; who says what begins so."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

ARTICLES = frozenset(["le", "la", "el"])

CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("fr", "Selon les pompiers, le feu était « sous contrôle » à midi. « Nous restons vigilants », lâche le capitaine Rémi Gaudin. À l'en croire, « le plus dur est passé ».",
     [("Nous restons", "Rémi Gaudin"), ("le plus dur", "Rémi Gaudin")]),
    ("fr", "« C'est une honte ! » s'emporte Nadège Fourcade, cliente. Et d'ajouter : « Je ne paierai pas. » Contactée, la société Fluvia assure que « tout sera remboursé ».",
     [("C'est une honte", "Nadège Fourcade"), ("Je ne paierai", "Nadège Fourcade"), ("tout sera", "Fluvia")]),
    ("fr", "Dans un communiqué, Fluvia évoque « un incident isolé et sans gravité ». Le syndicat Sud parle, lui, de « mensonge d'État ».",
     [("un incident isolé", "Fluvia")]),
    ("es", "«No hubo fallo humano», zanjó el portavoz. Y agregó: «Publicaremos el informe».\n\nBaltasar Oliver, portavoz de la naviera, compareció ante la prensa.",
     [("No hubo", "Baltasar Oliver"), ("Publicaremos", "Baltasar Oliver")]),
    ("es", "Fuentes de la compañía sostienen que el retraso «no es para tanto». La empresa Delfín Aéreo pide «paciencia a los viajeros».",
     [("paciencia a", "Delfín Aéreo")]),
    ("es", "—Aquí no viene nadie —se queja Tomasa Requejo—. Ni el cartero.",
     [("Aquí no", "Tomasa Requejo"), ("Ni el", "Tomasa Requejo")]),
    ("it", "«Non è colpa nostra», taglia corto il manager. «Il guasto», precisa, «è partito dal fornitore». Stando al Codacons, invece, «i clienti sono stati presi in giro».",
     [("i clienti sono", "Codacons")]),
    ("it", "A parlare è Iolanda Ferrero, titolare del negozio: «Ho perso tutto». E ancora: «Nessuno ci ha avvertiti».",
     [("Ho perso", "Iolanda Ferrero"), ("Nessuno ci", "Iolanda Ferrero")]),
    ("it", "Di parere opposto il sindaco Attilio Morandin: «I lavori finiranno in tempo». «Ne sono certo», rincara.",
     [("I lavori", "Attilio Morandin"), ("Ne sono", "Attilio Morandin")]),
    ("pt", "Na avaliação da pesquisadora Jussara Telles, o plano \"é tímido demais\". Em nota, a Usina Verde afirmou que \"cumpre todas as normas\". \"É pouco\", rebate Telles.",
     [("é tímido", "Jussara Telles"), ("cumpre todas", "Usina Verde"), ("É pouco", "Jussara Telles")]),
    ("pt", "— Nunca vi tanta água — conta o barqueiro Anselmo Cruz. — A casa foi embora.",
     [("Nunca vi", "Anselmo Cruz"), ("A casa", "Anselmo Cruz")]),
    ("pt", "\"Vamos devolver o dinheiro\", garante a fabricante Lótus. De acordo com a empresa, \"ninguém se feriu\".",
     [("Vamos devolver", "Lótus"), ("ninguém se", "Lótus")]),
    ("nl", "'Wij wisten van niets', klinkt het bij woordvoerder Tjeerd Postma van Rederij Noord. Volgens hem was de boot 'gewoon gekeurd'.",
     [("Wij wisten", "Tjeerd Postma"), ("gewoon gekeurd", "Tjeerd Postma")]),
    ("nl", "\"De trein reed te hard\", aldus inspecteur Mirjam de Wolff. De inspecteur noemt het ongeluk \"een gemiste waarschuwing\". Ze vervolgt: \"Dit was te voorkomen.\"",
     [("De trein", "Mirjam de Wolff"), ("een gemiste", "Mirjam de Wolff"), ("Dit was", "Mirjam de Wolff")]),
    ("nl", "Zorgverzekeraar Helder spreekt de kritiek tegen. \"Wij vergoeden gewoon alles\", stelt het bedrijf. \"Onzin\", reageert huisarts Joris van den Akker. \"Ze betalen al maanden niets.\"",
     []),
    ("sv", "”Vi är väldigt ledsna”, skriver bolaget Snabbis i ett mejl. Enligt presschefen Malin Ek har ”inga kunduppgifter läckt”. Hon tillägger: ”Vi polisanmäler.”",
     [("Vi är", "Snabbis"), ("inga kunduppgifter", "Malin Ek"), ("Vi polisanmäler", "Malin Ek")]),
    ("da", "»Det er ikke godt nok«, lyder det fra ordfører Bodil Kragh. Hun kalder planen »en ren skrivebordsøvelse«. »Vi lytter«, siger Trafikstyrelsen i et skriftligt svar.",
     [("Det er ikke", "Bodil Kragh"), ("en ren", "Bodil Kragh"), ("Vi lytter", "Trafikstyrelsen")]),
    ("no", "– Det er trist, sier Oddvar Lie (61), som har drevet butikken i tretti år. – Men slik er det, legger han til. Selskapet Handelsnord mener at tallene «taler for seg selv».",
     [("Det er trist", "Oddvar Lie"), ("Men slik", "Oddvar Lie"), ("taler for", "Handelsnord")]),
    ("pl", "„Przepraszamy za opóźnienia” – czytamy w komunikacie spółki Koleje Zachód. Rzeczniczka Iwona Sroka dodaje: „Wszyscy dostaną zwrot”. Jej zdaniem „nikt nie ucierpi”.",
     [("Przepraszamy", "Koleje Zachód"), ("Wszyscy", "Iwona Sroka"), ("nikt nie", "Iwona Sroka")]),
    ("pl", "– Nie mamy sobie nic do zarzucenia – podkreśla prof. Edmund Lis z Politechniki Gdańskiej. – Badanie – dodaje profesor – było rzetelne.",
     [("Nie mamy", "Edmund Lis"), ("Badanie", "Edmund Lis"), ("było rzetelne", "Edmund Lis")]),
    ("pl", "Innego zdania jest radna Halina Dudek. – Miasto śpi – ocenia. W rozmowie z „Kurierem” radna przyznała, że „zaufania już nie ma”.",
     [("Miasto śpi", "Halina Dudek"), ("zaufania już", "Halina Dudek")]),
    ("cs", "„Omlouváme se všem cestujícím,“ napsal dopravce Rychlík v prohlášení. Podle jeho mluvčí Ivy Hrubé „šlo o chybu dodavatele“.",
     [("Omlouváme se", "Rychlík")]),
    ("cs", "Opačný názor má architekt Radim Souček. „Radnice to podcenila,“ míní. „A bude,“ pokračuje Souček, „dál podceňovat.“",
     [("Radnice to", "Radim Souček"), ("dál podceňovat", "Radim Souček")]),
    ("ru", "В «Ространзите» заявили: «Сбой устранён». По мнению эксперта Кирилла Лазарева, «это только начало». Он добавил, что «систему строили наспех».",
     [("Сбой устранён", "Ространзит"), ("это только", "Кирилл Лазарев"), ("систему строили", "Кирилл Лазарев")]),
    ("ru", "— Нас никто не предупредил, — жалуется продавщица Нина Власова. — Пришли утром, а дверь закрыта.",
     [("Нас никто", "Нина Власова"), ("Пришли утром", "Нина Власова")]),
    ("uk", "У компанії «Дніпрогаз» повідомили: «Аварію ліквідовано». — Води не було три дні, — скаржиться мешканка Ганна Коваль. — Ніхто нічого не пояснив.",
     [("Аварію", "Дніпрогаз"), ("Води не", "Ганна Коваль"), ("Ніхто нічого", "Ганна Коваль")]),
    ("tr", "Şirketin genel müdürü Hakan Tezel, \"Arıza giderildi\" açıklamasını yaptı. Tezel, \"Kimse mağdur olmayacak\" ifadesini kullandı. Tüketici derneği ise durumu \"tam bir skandal\" olarak değerlendirdi.",
     [("Arıza", "Hakan Tezel"), ("Kimse", "Hakan Tezel"), ("tam bir", "Tüketici derneği")]),
    ("tr", "\"Sesimizi duyan yok\" diye yakınan esnaf Cemal Oruç, dükkânını kapattı. Oruç'a göre belediye \"sözünü tutmadı\".",
     [("Sesimizi", "Cemal Oruç"), ("sözünü", "Cemal Oruç")]),
    ("el", "Η εταιρεία «Αύρα» ανέφερε σε ανακοίνωσή της: «Ζητούμε συγγνώμη». «Δεν φτάνει αυτό», απάντησε η κάτοικος Φωτεινή Ράλλη. Κατά την ίδια, το έργο «ήταν λάθος από την αρχή».",
     [("Ζητούμε", "Αύρα"), ("Δεν φτάνει", "Φωτεινή Ράλλη")]),
    ("hu", "Kocsis Béla, az egyik utas azt mondta: „Három órát álltunk a hídon.” A MÁV közleményében azt írta: „A hibát elhárítottuk.” Kocsis szerint ez „nevetséges magyarázat”.",
     [("Három órát", "Kocsis Béla"), ("A hibát", "MÁV"), ("nevetséges", "Kocsis Béla")]),
    ("ro", "„Nu am fost anunțați”, se plânge localnica Viorica Stan. Potrivit primarului Dan Olaru, lucrările „vor fi gata la timp”. Compania Apă Nord a transmis că „nu există niciun risc”.",
     [("Nu am", "Viorica Stan"), ("vor fi", "Dan Olaru"), ("nu există", "Apă Nord")]),
    ("fi", "Yrittäjä Reino Salmi on pettynyt. – Kukaan ei kysynyt meiltä mitään, Salmi sanoo. Kaupungin mukaan päätös on ”täysin perusteltu”. ”Emme kommentoi asiaa”, yhtiö Pohjanvoima vastaa sähköpostitse.",
     [("Kukaan ei", "Reino Salmi"), ("Emme kommentoi", "Pohjanvoima")]),
    ("ja", "新興企業の社長、長谷部玲奈さんは「まだ始まったばかり」と笑顔を見せた。長谷部さんによれば、会員は「毎月二割ずつ」増えているという。",
     [("まだ始まった", "長谷部玲奈"), ("毎月二割", "長谷部玲奈")]),
    ("ja", "「値上げはしない」。南州電力の柏木修社長は12日の会見でそう明言した。消費者団体は「約束を守るか見守る」としている。",
     [("値上げは", "柏木修"), ("約束を", "消費者団体")]),
    ("ko", "권서윤 다온모빌리티 최고기술책임자(CTO)는 \"센서를 모두 바꿨다\"고 말했다. 그는 \"사고는 없을 것\"이라며 \"믿어 달라\"고 했다.",
     [("센서를", "권서윤"), ("사고는", "권서윤"), ("믿어", "권서윤")]),
    ("ko", "\"비용은 회사가 모두 부담한다\"는 것이 표진우 대표의 설명이다. 소비자단체는 \"말뿐인 대책\"이라며 반발했다.",
     [("비용은", "표진우"), ("말뿐인", "소비자단체")]),
    ("zh", "据该公司发言人罗悦介绍，故障“已经全部排除”。罗悦强调：“用户数据没有泄露。”居民江海涛则直言“没人通知我们”。",
     [("已经全部", "罗悦"), ("用户数据", "罗悦"), ("没人通知", "江海涛")]),
    ("zh", "「票價不會調漲」，交通局局長連家豪今天在議會答詢時這樣說。議員蘇婉婷質疑，這是「選舉前的空頭支票」。",
     [("票價", "連家豪"), ("選舉前", "蘇婉婷")]),
    ("de", "„Wir haben das unterschätzt“, gibt Werksleiter Ulf Brandes zu. Die Anlage laufe wieder, heißt es beim Betreiber Havelstrom: „Alle Kunden sind versorgt.“ Anwohnerin Silke Marten glaubt das nicht: „Bei mir war es gestern dunkel.“",
     [("Wir haben", "Ulf Brandes"), ("Alle Kunden", "Havelstrom"), ("Bei mir", "Silke Marten")]),
    ("de", "Von „blankem Unsinn“ spricht dagegen Verbandschef Gregor Thomsen. „Ich“, sagt Thomsen, „habe die Zahlen selbst gesehen.“",
     [("blankem Unsinn", "Gregor Thomsen"), ("Ich", "Gregor Thomsen"), ("habe die", "Gregor Thomsen")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[f"{c[0]}-{c[1][:24]}" for c in CASES])
def test_speakers(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    said = [quote for quote in extract_quotes(text, language=language) if quote.kind != "indirect"]
    for beginning, name in expected:
        (quote,) = [each for each in said if each.text.startswith(beginning)]
        first, _, rest = (quote.speaker or "").partition(" ")
        assert name in (quote.speaker, rest if first.lower() in ARTICLES else quote.speaker)
