"""What stands above a list: titles of key points in the large European and Asian languages, and titles of other lists."""

from __future__ import annotations

import re

LONGEST_TITLE = 70  # characters

# Of texts in lower case: with re.I every one of a hundred beginnings would be tried at length, ten times slower.
_TITLE = re.compile(
    r"\W*(?:(?:(?:the|our|story|article|news|most|quick) ){0,2}(?:(?:key|main|important) ?(?:points?|takeaways?|facts|findings"
    r"|insights|highlights|developments|details)"
    r"|takeaways?|highlights|quick (?:read|summary|take|facts)|at a glance|in brief|brief|in short|in summary|to sum up|short version|in a nutshell"
    r"|in (?:\d|two|three|four|five|six) (?:points|bullets|lines|sentences)|tl;? ?dr|(?:ai |article )?summary|the gist|bottom line|what (?:you|we) (?:need to )?know(?: so far)?|what to know|the essentials?"
    r"|(?:\d|two|three|four|five|six|seven) (?:things|points|facts)(?: (?:to|you (?:need to|should)) know)?)(?: at a glance)?"
    r"|(?:das |die |der )?(?:wichtigst\w*|wesentlich\w*)(?: (?:punkte|fakten|erkenntnisse|infos|informationen))?"
    r"(?: (?:in (?:kürze|aller kürze|kürzester zeit)|im überblick|auf einen blick|zusammengefasst))?"
    r"|in (?:aller )?kürze|kurz (?:&|und|&amp;) (?:knapp|bündig)|kurz ?(?:gesagt|gefasst|fassung|zusammenfassung|zusammengefasst|überblick)"
    r"|auf einen blick|(?:artikel)?zusammenfassung|zusammengefasst|im überblick|darum geht(?:'?s|’s| es)|w?orum (?:geht(?:'?s|’s| es)|es geht)"
    r"|das (?:müssen|sollten) (?:sie|du|wir) (?:jetzt )?wissen|das (?:musst|solltest) du wissen|kernpunkte|kernaussagen"
    r"|l['’]essentiel|en bref|en résumé|(?:les )?points[ -]clés?|(?:ce qu['’]il faut|à) retenir|les (?:faits|infos clés)|ce qu['’]il faut savoir|en quelques mots|ce que l['’]on sait"
    r"|(?:las |los )?(?:claves|puntos clave)|en (?:resumen|síntesis|pocas palabras)|(?:resumen|lo (?:más importante|esencial))|en breve|lo que (?:debes saber|hay que saber|sabemos|se sabe)|datos clave|en claves"
    r"|in (?:breve|sintesi)|(?:i )?punti (?:chiave|principali)|in poche parole|in pillole|(?:le )?cose da sapere|(?:che )?cosa sappiamo"
    r"|(?:em )?(?:resumo|síntese)|o essencial|o que (?:(?:você )?precisa saber|sabemos|se sabe)|em poucas palavras|pontos[ -]chave|(?:os )?destaques|(?:os )?principais pontos"
    r"|in het kort|(?:kort )?samengevat|(?:de )?belangrijkste(?: (?:punten|feiten|inzichten|conclusies))?(?: op een rij)?|hoofdpunten|dit moet je weten|dit weten we(?: al)?|i korthet|det(?:ta| här)? vet vi|det ved vi|dette vet vi|das wissen wir(?: bisher)?|kort (?:om|fortalt|sagt)|det (?:viktigaste|viktigste|vigtigste)(?: i korthet| kort)?|huvudpunkter|hovedpunkter|sammendrag|oppsummering|sammanfattning|saken oppsummert|kortversjonen|kortversionen"
    r"|w (?:skrócie|pigułce)|(?:najważniejsze|kluczowe)(?: (?:informacje|fakty|punkty|wnioski))?(?: w skrócie)?|v kostce|kort opsummeret|pääkohdat|lyhyesti|(?:главное|самое главное|самое важное|коротко|кратко)(?: (?:за минуту|о главном|к этому часу))?|(?:основные|ключевые) (?:моменты|тезисы|факты)|что (?:важно|нужно) знать"
    r"|perkara (?:utama|penting)|(?:poin|inti|fakta) (?:penting|utama)|poin[- ]poin(?: \w+)?|ringkasan|rangkuman|intisari|secara ringkas"
    r"|öne çıkan(?:lar| noktalar)|(?:haberin )?özeti?|özetle|kısaca|(?:önemli|ana) noktalar|điểm chính|tóm tắt|röviden|összefoglaló|pe scurt|pontos principais|ukratko|na kratko|najdôležitejšie|v skratke"
    r"|με λίγα λόγια|τα (?:κύρια|βασικά) σημεία|коротко про головне|головне|накратко|في نقاط|أبرز النقاط|ملخص|בקצרה|עיקרי הדברים|मुख्य बातें|สรุป"
    r"|(?:この記事の|本文の?|記事の|[3３三]行)?(?:要点|ポイント|まとめ|要約)|(?:本文|内容|內容|新聞|新闻|核心)?(?:要点|要點|重点|重點|摘要|提要)(?:摘要|速览|速覽|整理)?|懶人包|요약|핵심|핵심 요약|핵심 포인트|주요 내용|(?:세|3)줄 요약|ai 요약)"
    r"(?: (?:of|from|der|des|dieses|diesem|im|zum|zur|about|on|de|du|del) [\w ’'-]{1,40})?\W*"
)
# Titles of lists that say what a thing is made of, what is good about it, or where to go.
_OTHER = re.compile(
    r"\W*(?:the |die |das |les |los |las )?(?:(?:table of )?contents|in this (?:article|story|guide|review|post)|on this page"
    r"|jump to|skip to|pros|cons|likes|dislikes|advantages|disadvantages|good|bad|for|against"
    r"|ingredients|(?:key |full |technical )?spec(?:s|ifications)|technical (?:data|details)|what (?:you get|you'll need|you need)|related|see also"
    r"|read (?:more|next|also)|more (?:on|from)|tags|topics|sources|references|rules|requirements|share"
    r"|inhalt(?:sverzeichnis)?|in diesem artikel|vorteile|nachteile|plus|minus|pro|kontra|contra|zutaten|technische daten"
    r"|mehr (?:zum thema|dazu)|quellen|themen|sommaire|dans cet article|avantages|inconvénients|ingrédients|à lire aussi"
    r"|contenido|en este artículo|ventajas|desventajas|ingredientes|índice|indice|in questo articolo|pregi|difetti|ingredienti"
    r"|inhoud|voordelen|nadelen|voor|tegen)\b[^.!?]{0,40}"
)


def is_title(text: str) -> bool:
    """Whether the whole text is a title of key points: "Das Wichtigste in Kürze", "TL;DR", "Key takeaways:"."""
    return len(text) <= LONGEST_TITLE and _TITLE.fullmatch(text.lower()) is not None


def is_other_title(text: str) -> bool:
    """Whether the text heads a list of another kind: "Pros", "Ingredients", "In this article"."""
    return len(text) <= LONGEST_TITLE and _OTHER.fullmatch(text.lower()) is not None
