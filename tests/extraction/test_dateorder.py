"""Day or month first: what a text proves, what an archive's settings say, and what its suppliers and dateline show."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from stories import STORIES

from clipper.extraction import extract
from clipper.settings import Settings

# The settings of the archive, then the text between a headline and the story (`~`: the story), then the day.
ROWS = """
 | 05/06/2021⏎⏎~ → ?
 | 05/06/2021⏎⏎NEW DELHI (PTI): ~ → 2021-06-05
 | 05/06/2021⏎⏎WASHINGTON (PTI) - ~ → 2021-06-05
 | 05/06/2021⏎⏎WASHINGTON (AP) - ~ → 2021-05-06
 | 05/06/2021⏎⏎LONDON (Reuters) - ~ → 2021-06-05
 | 05/06/2021⏎⏎LONDON (AP) - ~ → ?
 | 05/06/2021⏎⏎SALEM, Ore. - ~ → 2021-05-06
 | 05/06/2021⏎⏎PORT HARCOURT - ~ → 2021-06-05
 | 05/06/2021⏎⏎LAGOS - ~ → ?
 | 05/06/2021⏎⏎NEW DELHI - ~ → ?
 | 05/06/2021⏎⏎WELLINGTON - ~ → ?
 | 05/06/2021⏎⏎WELLINGTON, Fla. - ~ → 2021-05-06
 | 05/06/2021⏎⏎WASHINGTON - ~ → ?
 | PTI⏎05/06/2021⏎⏎~ → 2021-06-05
 | 05/06/2021⏎⏎~⏎⏎(With PTI inputs) → 2021-06-05
 | 05/06/2021⏎⏎~⏎⏎(Reuters) → ?
mdy | 05/06/2021⏎⏎NEW DELHI (PTI): ~ → 2021-05-06
dmy | 05/06/2021⏎⏎WASHINGTON (AP) - ~ → 2021-06-05
mdy | Friday 05/03/2021⏎⏎~ → 2021-03-05
mdy | Monday 05/03/2021⏎⏎~ → 2021-05-03
mdy | Thursday 05/03/2021⏎⏎~ → 2021-05-03
mdy | 05/03/2021⏎⏎The harvest that began on 3 March 2021 is in. ~ → 2021-05-03
US | 05/06/2021⏎⏎NEW DELHI (PTI): ~ → 2021-05-06
ymd | 21/03/05⏎⏎~ → 2021-03-05
ymd | 21-03-05⏎⏎~ → 2021-03-05
ymd | 21.03.05⏎⏎~ → 2021-03-05
ymd | Published: 21-03-05⏎⏎~ → 2021-03-05
ymd | Accessed: 21-03-05⏎⏎~ → -
ymd | 05/03/2021⏎⏎~ → ?
ymd | 21-13-05⏎⏎~ → -
 | 21-03-05⏎⏎~ → -
 | 21/03/05⏎⏎~ → 2005-03-21
"""

ORDERS: tuple[Literal["dmy", "mdy", "ymd"], ...] = ("dmy", "mdy", "ymd")


@pytest.mark.parametrize("row", ROWS.strip("\n").splitlines())
def test_the_order_is_settled_or_the_date_stays_open(row: str) -> None:
    said, _, rest = row.partition(" | ")
    line, _, expected = rest.partition(" → ")
    order = next((name for name in ORDERS if name == said), None)
    settings = Settings(archive_id="0" * 8, date_order=order, country=said if said.isupper() else None)
    text = "Ships wait\n\n" + line.replace("⏎", "\n")
    found = extract(text.replace("~", STORIES["en"]) + "\n", date(2026, 11, 24), settings)
    assert ("?" if found.ambiguous else found.first("published") or "-") == expected
