"""Who appears in a Japanese, Chinese or Korean article: full names with office, so that 藤堂氏, 박 대표 and 社長 can be told."""

from __future__ import annotations

from dataclasses import replace

from newsspider.extract.quotes.officetitles import APPOSED, SINGLE, titled
from newsspider.extract.quotes.speakernames import Named, name_in

MOST = 60  # people of one article


class CastList:
    """The people whom a text names with office or title, read when the first short form is met."""

    def __init__(self, text: str, code: str) -> None:
        self.text, self.code = text, code
        self._people: list[Named] | None = None

    @property
    def people(self) -> list[Named]:
        if self._people is None:
            found: dict[str, Named] = {}
            for match in titled(self.text, self.code):
                named = name_in(match["who"], self.code, None)
                if named and named.name and not named.unnamed and len(named.name) > self._short:
                    known = found.get(named.name)
                    found[named.name] = _merged(known, named) if known else named
                if len(found) >= MOST:
                    break
            if self.code == "ja":
                for match in APPOSED.finditer(self.text):
                    office, known = name_in(match["office"], self.code, None), found.get(match["name"])
                    if office and known:
                        found[match["name"]] = replace(known, role=office.role, organization=office.organization)
            names = [*found]
            self._people = [each for n, each in found.items() if not any(m != n and m.startswith(n) for m in names)]
        return self._people

    @property
    def _short(self) -> int:
        return 2 if self.code == "ja" else 1  # characters of a surname

    def meant(self, named: Named) -> Named:
        """The person by full name whom a surname with a title, a full name, or an office alone stands for."""
        if named.name is None:
            return named
        if named.unnamed:
            return self._of_office(named)
        known = next((each for each in self.people if each.name == named.name), None)
        if known:
            return _merged(named, known)
        if self.code == "zh" or len(named.name) > self._short + (self.code == "ja"):
            return named
        same = [each for each in self.people if each.name and each.name.startswith(named.name)]
        titled = [each for each in same if named.role and each.role == named.role]
        fits = titled or same
        # two of one surname whom no title tells apart: the surname alone is right
        return _merged(replace(named, name=fits[0].name), fits[0]) if len(fits) == 1 else named

    def _of_office(self, named: Named) -> Named:
        """みなと通信の社長: the one person of that office, where no other body's is meant."""
        if named.role not in SINGLE:
            return named
        held = [each for each in self.people if each.role == named.role]
        if named.organization:
            held = [each for each in held if each.organization in (None, named.organization)]
        return _merged(held[0], named) if len(held) == 1 and held[0].name else named


def _merged(first: Named, second: Named) -> Named:
    return replace(first, role=first.role or second.role, organization=first.organization or second.organization)
