"""Whether a text holds several clippings, also where no rule of splitting would cut it."""

from __future__ import annotations

import pytest

from clipper.extraction.several import holds_several

STORY = (
    "The committee said on Tuesday that it would publish the list of the damaged bridges by the end of March, and that "
    "the repairs would cost more than planned."
)
CHINESE = "委员会星期二表示，受损桥梁的完整名单将在三月底以前公布，有关部门已经要求重新勘察，修缮费用将高于预期。"


def entries(count: int, clock: str = " at 5:43 pm") -> str:
    return "\n\n".join(
        f"Bridge {number} to be closed By: City Desk | Updated: January {number}, 2020{clock} {STORY[:100]}"
        for number in range(1, count + 1)
    )


SEVERAL = {
    "a drawn line between stories with datelines": f"Bridges\n\nSALEM (AP) - {STORY}\n\n{'_' * 30}\n\nSheds\n\n"
    f"DOVER (AP) - {STORY}\n",
    "labels again and again": f"Title: Bridges\nDate: 2020-01-05\nText: {STORY}\n\nTitle: Sheds\nDate: 2020-01-06\n"
    f"Text: {STORY}\n",
    "labels above the title": f"Source: Post\nTitle: Bridges\n\n{STORY}\n\nSource: Post\nTitle: Sheds\n\n{STORY}\n",
    "labels in chinese": f"标题：桥梁清单公布\n来源：晨江晚报\n正文：{CHINESE}\n\n"
    f"标题：码头改造\n来源：晨江晚报\n正文：{CHINESE}\n",
    "heads with bylines": f"Bridges to be closed in May\n\nBY ANN EXAMPLE\n\n{STORY}\n\n{STORY}\n\n"
    f"Sheds burn at the old harbour\n\nBY TOM SAMPLE\n\n{STORY}\n\n{STORY}\n",
    "heads with sources": f"Bridges to be closed in May\n\nSource: Salem Police\n\n{STORY}\n\n{STORY}\n\n"
    f"Sheds burn at the old harbour\n\nSource: Radio Salem\n\n{STORY}\n\n{STORY}\n",
    "heads with datelines": f"Bridges to be closed in May\nSALEM, Ore. (AP) — {STORY} {STORY}\n"
    f"Sheds burn at the old harbour\nDOVER (AP) — {STORY} {STORY}\n",
    "heads with datelines without a supplier": f"Bridges to be closed in May\nSALEM — {STORY} {STORY}\n"
    f"Sheds burn at the old harbour\nDOVER, Delaware, May 23 — {STORY} {STORY}\n",
    "a list of results": "Result: 1- 5 out of 20 found\n\n" + entries(5),
}
SINGLE = {
    "one story": f"Bridges\n\nJanuary 5, 2020\n\n{STORY}\n\n{STORY}\n",
    "subheadings": f"Bridges\n\nJanuary 5, 2020\n\n{STORY}\n\nSheds\n{STORY}\n\nHarbours\n{STORY}\n\nRoads\n{STORY}\n",
    "a chronology without hours": entries(6, ""),
    "few entries": entries(3),
    "readers' comments below a story": f"Bridges\n\nJanuary 5, 2020\n\n{STORY}\n\n{STORY}\n\n{STORY}\n\n" + entries(4),
    "the title again": f"Title: Bridges\nDate: 2020-01-05\nText: {STORY}\n\nTitle: Bridges\n",
    "two kinds of title": f"Headline: Bridges\nTitle: Bridges | Example\nDate: 2020-01-05\n\n{STORY}\n",
    "a live page": f"Storm live: roads\n\nBridges to be closed in May\n\nBy Ann Example\n\n{STORY}\n\n{STORY}\n\n"
    f"Sheds burn at the old harbour\n\nBy Tom Sample\n\n{STORY}\n\n{STORY}\n",
    "teasers below a story": f"Bridges to be closed in May\n\nBy Ann Example\n\n{STORY}\n\n{STORY}\n\n"
    f"Sheds burn at the old harbour\n\nBy Tom Sample\n\n{STORY[:90]}…\n",
    "the head again": f"Bridges to be closed in May\nBy Ann Example\n\nBridges to be closed in May\nBy Ann Example\n\n"
    f"{STORY}\n\n{STORY}\n",
    "nothing": "",
}


@pytest.mark.parametrize("name", SEVERAL)
def test_several_clippings_are_seen(name: str) -> None:
    assert holds_several(SEVERAL[name])


@pytest.mark.parametrize("name", SINGLE)
def test_one_clipping_is_not_taken_for_several(name: str) -> None:
    assert not holds_several(SINGLE[name])
