"""Korean writers whom no word for a reporter names: beside the day, an address or a broadcaster; and desks alone."""

from __future__ import annotations

import re

from clipper.extraction.names.eastern import KOREAN, NO_PERSON
from clipper.extraction.page.reading import Reading
from clipper.patterns import pattern

_NAME = rf"(?!{NO_PERSON})[{KOREAN}][\uac00-\ud7af]{{2}}"
_MAIL = r"[\w.-]{2,30}@[\w.-]{4,40}"
_BEFORE_THE_DAY = pattern(rf"(?P<who>{_NAME})\s?\d{{4}}\.\s?\d\d?\.\s?\d\d?\.?\s\d\d?:\d\d")
"""홍길동2020. 1. 5. 10:01"""
_ACCOUNT = pattern(rf"\d\d:\d\d[^:\n]{{0,12}}(?:\d\d:\d\d)?\s?[ㅣ|]\s?(?P<who>{_NAME})\([a-z][\w.-]{{2,20}}\)\Z")
"""20.01.05 10:01ㅣ최종 업데이트 20.01.05 11:01ㅣ홍길동(hong)"""
_MAILED = pattern(rf"(?:[A-Z]{{2,4}}\s|[\uac00-\ud7af]{{2,5}}\s?[-–=/]\s?)(?P<who>{_NAME})\s?[(\[]?{_MAIL}[)\]]?")
"""YTN 홍길동 (hong@example.com)　서울-홍길동 hong@example.org"""
_DESK = pattern(
    rf"\[?(?P<who>[\uac00-\ud7af]{{0,8}}\s?(?:온라인|디지털|인터넷|모바일|뉴스|이슈|속보|콘텐츠|콘텐트)\s?(?:뉴스|이슈)?[팀부국]|"
    rf"[\uac00-\ud7af]{{2,6}}\s?편집[팀부국])\]?(?:\s{_MAIL})?"
)
"""온라인뉴스팀　디지털뉴스부 news@example.kr　강물일보 편집부"""


_COLUMNIST = pattern(
    rf"(?P<who>{_NAME})(?:\s?[,/|·]\s?|\s)[\uac00-\ud7afA-Z·\s]{{2,20}}?(?:교수|변호사|작가|시인|평론가|논설위원|"
    r"논설실장|연구위원|연구원|칼럼니스트|편집위원|대기자)"
)
"""홍길동 강물대 교수: who wrote a column, and is named nowhere else"""


_COLUMN = pattern(
    rf"\[(?!사진|그림|자료|영상|일러스트|그래픽|만평|카툰)[\uac00-\ud7afA-Z ]{{2,12}}/\s?(?P<who>{_NAME})\](?=\s?\S)"
)
"""[광장에서/홍길동]다리가 열리는 봄"""
_BARE = pattern(_NAME)
_YEAR = pattern(r"\d{4}[.년-]\s?\d")


_LABELLED = pattern(rf"(?:글쓴이|글쓴 이|작성자|필자|저자)\s?[:：]\s?(?P<who>{_NAME})")
"""글쓴이: 홍길동"""


def alone(reading: Reading, number: int) -> bool:
    """Whether line `number` is nothing but a name that the text has once, between its day and its story."""
    line = reading.lines[number]
    if len(line.text) != 3 or number == 0 or number + 1 >= len(reading.lines) or _BARE.fullmatch(line.text) is None:
        return False
    dated = _YEAR.search(reading.lines[number - 1].text) is not None
    return dated and any(reading.prose[number + 1 : number + 3]) and reading.text.count(line.text) == 1


def in_line(part: str, text: str) -> re.Match[str] | None:
    """Who wrote, in a short line of its own of a text."""
    columnist = _COLUMNIST.fullmatch(part) if len(part) <= 30 else None
    if columnist is not None:
        return columnist if text.count(columnist["who"]) == 1 else None
    if ":" in part[:6] and (labelled := _LABELLED.fullmatch(part)) is not None:
        return labelled
    if part[0] == "[" and (column := _COLUMN.match(part)) is not None:
        return column
    if part[-1].isdigit():
        return _BEFORE_THE_DAY.fullmatch(part)
    if part[0].isdigit():
        return _ACCOUNT.search(part) if part[-1] == ")" else None
    return (_MAILED.fullmatch(part) if "@" in part else None) or _DESK.fullmatch(part)
