"""The reference site."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class OpenPrivilege(NewsSpider):
    name = "openprivilege"
    site = Site(
        name="openprivilege",
        domains=["openprivilege.com"],
        listings=["https://www.openprivilege.com/business/tech"],
        timezone="Asia/Kuala_Lumpur",  # not printed; creation times in the ids agree with +08:00
        language="en",
        external_id=r"-([0-9a-f]{24})$",  # one article stands under several sections, with and without www.
        id_time=True,
        cards_carry_time=True,
    )
