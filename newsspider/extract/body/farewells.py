"""What a site says below the text, told by how it begins: thanks and requests to readers, whose opinion it was, where
else to read it. Rules of the same kind as those in ``never.py``; only the last blocks are asked."""

from __future__ import annotations

import re

from newsspider.extract.body.features import Vectors

LAST = 6  # blocks from the body's end that are asked
LONGEST = 500  # characters of such a note

_ASKS = re.compile(
    r"\W*(?:if you (?:found|enjoyed?|liked?|value|appreciate)\b.{0,90}\b(?:donat|support|subscrib|shar|consider|contribut|sign)"
    r"|support (?:\w+ ){0,3}(?:journalism|newsroom|reporting)\b.{0,60}\b(?:donat|subscrib|member|contribut|giv)"
    r"|(?:please )?consider (?:making a donation|donating|supporting|subscribing|becoming)\b"
    r"|(?:do you )?(?:have|got) (?:a|any) (?:story|news|tips?|story tips?)\b.{0,80}(?:@|\be-?mail|\bcontact|\bget in touch|\blet us know)"
    r"|(?:gefällt|gefiel) (?:dir|ihnen|euch) (?:dieser|der|unser|das)\b|hat (?:dir|ihnen|euch) (?:dieser|der|unser) (?:beitrag|artikel|text)\b"
    r"|(?:wir freuen uns,? wenn|bitte) (?:du|sie|ihr)?\b.{0,50}\b(?:bewerte[nst]?|teilst|teilen)\b|wie (?:hilfreich|gut) (?:war|fanden?)\b"
    r"|(?:bleib|bleibt|bleiben sie) (?:immer )?(?:auf dem laufenden|informiert|am ball)\b"
    r"|(?:den |diesen )?(?:artikel|beitrag) (?:mit (?:anderen|freunden) )?(?:teilen|weiterempfehlen|bewerten|drucken)\b"
    r"|(?:hast du|haben sie|habt ihr) (?:gute |neue |einen? |noch )*(?:hinweise?|tipps?|fragen|anregungen|korrekturen)\b"
    r"|(?:heb je|heeft u) (?:een |nog )*(?:tip|vraag|opmerking|nieuws)|har du (?:ett )?(?:nyhets)?tips|tipsa oss"
    r"|(?:vous avez|avez-vous) une? (?:info|information|témoignage|remarque)\b|une (?:info|erreur|remarque) à (?:nous )?signaler"
    r"|¿?tienes (?:una |alguna |algún )(?:historia|información|pista|dato)|hai (?:una segnalazione|una notizia|un commento)"
    r"|(?:tem|viu) (?:alguma?|algo) (?:informação|sugestão|denúncia|para)"
    r"|(?:wenn|falls) (?:ihnen|dir|euch) .{0,80}\b(?:spende|unterstütz)|si vous (?:appréciez|aimez|pouvez)\b.{0,80}\b(?:don|souten)|si (?:valoras|aprecias|te gusta|puedes)\b.{0,80}\b(?:dona|apoy|aport)"
    r"|.{0,40}ご(?:寄付|支援)を?お願い|(?:إذا|ان) .{0,60}تبرع|请(?:捐款|支持)"
    r"|¿?te (?:gustó|ha gustado) (?:este|el|la)\b|(?:cet article|ce contenu) vous a (?:plu|intéressé)|vous avez aimé\b|ti è piaciuto\b|gostou d)",
    re.I,
)
_WHOSE = re.compile(
    r"\W*(?:äußerungen unserer (?:gesprächs|interview)partner|(?:die )?meinungen? (?:in|des|der|eines)\b.{0,120}\b(?:entsprechen|wieder\b|widerspiegel)"
    r"|(?:namentlich gekennzeichnete|gast)\W?(?:beiträge|kommentare|artikel)\b.{0,120}\b(?:meinung|wieder\b)"
    r"|dieses thema im programm\b|über dieses thema (?:berichte(?:te|t|ten|n)|sprach)\b"
    r"|(?:die |unsere )?(?:print-?ausgabe|gedruckte ausgabe|printversion)\b"
    r"|(?:this|the) (?:article|column|commentary|opinion)\b.{0,60}\b(?:does not (?:necessarily )?(?:reflect|represent)|are those of)"
    r"|(?:this|our) (?:story|article|report(?:ing)?|project|series) (?:was|is) (?:supported|funded|made possible|produced with)\b"
    r"|las opiniones (?:expresadas|vertidas)|les opinions exprimées|le opinioni espresse|as opiniões expressas)",
    re.I,
)
_FILED = re.compile(
    r"(?:\w+ ){0,2}(?:artikel |beitrag )?(?:abgelegt|gespeichert|veröffentlicht|verschlagwortet) (?:unter|in|mit)\b.{0,3}:|aus den .{0,30}(?:themen|ressorts)\b.{0,12}:"
    r"|this entry was posted|dieser (?:eintrag|beitrag) wurde\b.{0,60}\b(?:veröffentlicht|abgelegt|verschlagwortet)|esta entrada (?:fue publicada|se publicó)",
    re.I,
)


def requests(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Asks the reader to give, to rate, to share, to write."""
    return _last(vectors, chosen, _ASKS)


def disclaimers(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Says whose opinion the text was, whose money, or where else it is printed."""
    return _last(vectors, chosen, _WHOSE)


def filings(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Says under which words the text is filed."""
    return _last(vectors, chosen, _FILED)


def _last(vectors: Vectors, chosen: set[int], begins: re.Pattern[str]) -> set[int]:
    land = vectors.land
    last = sorted(chosen)[-LAST:]
    return {i for i in last if land.lengths[i] < LONGEST and begins.match(land.blocks[i].text)}
