"""Texts that stand between paragraphs and are none: what they begin with, in the large European languages."""

from __future__ import annotations

import re

# Each line is one kind of clutter. Anchored at the start: a sentence may mention any of this further on.
_STARTS = [
    r"read (?:more|also|next|on|full|the full)|also read|see also|related(?: (?:stor|articl|content|link|post|cover))?|more (?:from|on|about|stories)|recommended|you (?:may|might) (?:also|like)|don't miss|watch(?: now|:| the video)|listen(?: now|:)|(?:click|tap) here|continue reading|next article|trending|top stories|must read|in case you missed|further reading|up next",
    r"lesen sie (?:auch|mehr|hier)|lies auch|mehr zum thema|mehr (?:dazu|zu|aus|von|lesen|artikel)|auch interessant|siehe auch|das könnte (?:sie|dich)|zum thema|weiterlesen|passend dazu|weitere (?:artikel|themen|nachrichten|infos|informationen)|empfohlen|lesetipp|zur startseite|themenseite|verwandte|nächster artikel",
    r"lire (?:aussi|la suite|également)|à lire|voir aussi|sur le même sujet|lee también|lea también|leer más|te puede interesar|más información|ver también|leia (?:também|mais)|veja (?:também|mais)|leggi anche|potrebbe interessarti|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|lees (?:ook|meer)|läs (?:också|mer|även)|les (?:også|mer)|læs også|lue myös|читайте также|читать",
    r"subscribe|sign up|get (?:the|our|your) (?:latest|daily|free|newsletter|best)|newsletter|join (?:our|us|the)|follow (?:us|me|@|on)|like us|share (?:this|on|via)|support (?:us|our)|become a|already a|log ?in|download (?:the|our)|stay (?:up|in|informed)|enter your|thank(?:s| you) for (?:read|subscr|sign)|we use cookies|this (?:site|website) uses|by (?:clicking|signing|subscribing|submitting|continuing|entering)|your (?:email|e-mail)|please (?:enter|enable|log|sign|check|confirm)|adverti[sz]ement|sponsored|ad:|promoted|affiliate|we may (?:earn|receive)|if you (?:buy|purchase|click)|prices? (?:correct|accurate)|buy now|shop now|view deal",
    r"abonnieren|jetzt (?:anmelden|abonnieren|lesen|kaufen|testen|registrieren|bestellen)|anmelden|folgen sie|folge uns|teilen|anzeige|werbung|wir verwenden cookies|diese (?:website|webseite|seite) (?:verwendet|nutzt|benutzt)|mit (?:der|ihrer) (?:anmeldung|registrierung)|kostenlos|newsletter|hier (?:klicken|anmelden|geht)|kommentar(?:e|ieren)?\b|diskutieren|drucken|s'abonner|abonnez|suscríbete|inscreva|iscriviti|partager|compartir|publicité|publicidad|síguenos|suivez",
    r"\(?c\)|©|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|tutti i diritti|\(?(?:photo|foto|fotos|bild|bilder|image|images|picture|photos|photograph|illustration|grafik|quelle|source|credit|credits|file photo|getty|video|watch|crédit|crédits)(?: ?(?:by|credits?|von|courtesy|illustration))?\)? ?[:/|©]",
    r"(?:by|von|par|por|di|av|door) [A-Z]\w+ [A-Z]\w+$|(?:published|updated|posted|last (?:updated|modified)|created|filed|written by|edited by|reporting by|veröffentlicht|aktualisiert|stand:|publié|publicado|mis à jour|autor:|author:|text:|tags?:|topics?:|filed under|categories|kategorie|schlagw|stichw|themen:|mots-clés|etiquetas|keywords)",
    r"comments?(?: \(?\d|$)|\d+ comments?|leave a (?:reply|comment)|reply|no comments|post a comment|add a comment|view comments|join the conversation|report (?:this|a|an)|your comment|logged in|schreibe einen|antworten|\d+ kommentar|nach oben|back to top|skip to|show more|load more|mehr anzeigen|print(?:$| this)|email(?:$| this)|copy link|facebook|twitter|whatsapp|pinterest|linkedin|reddit|instagram|tweet$|pin it",
]
_BOILERPLATE = [re.compile(r"[\W_]{0,6}(?:" + pattern + ")", re.I) for pattern in _STARTS]
_ONE = re.compile(r"[\W_]{0,6}(?:" + "|".join(f"({p})" for p in _STARTS) + ")", re.I)


def boilerplate(text: str) -> int:
    """0 for ordinary text, else which line of the lexicon it begins with, from 1."""
    found = _ONE.match(text)
    return found.lastindex or 0 if found else 0
