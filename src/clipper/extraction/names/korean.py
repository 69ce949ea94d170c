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
_MAILED = pattern(
    rf"(?!담당|문의|제보|연락|홍보|신청|접수|상담)(?:[A-Z]{{2,4}}\s|[\uac00-\ud7af]{{2,5}}\s?[-–=/]\s?)(?P<who>{_NAME})\s?[(\[]?{_MAIL}[)\]]?"
)
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


_SECTION = (
    "(?:정치|경제|사회|문화|국제|연예|스포츠|축구|야구|농구|배구|골프|생활|건강|과학|교육|지역|전국|증권|부동산|대선|총선|북한|종교|여행|날씨|"
    "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|단독|속보|종합)"
)
"""What stands before a subject or a district: `[서울/강남구]`, `[문화/전시회]`."""
_COLUMN = pattern(
    rf"\[(?!사진|그림|자료|영상|일러스트|그래픽|만평|카툰|{_SECTION}/)"
    rf"[\uac00-\ud7afA-Z ]{{2,12}}/\s?(?P<who>{_NAME})\](?=\s?\S)"
)
"""[광장에서/홍길동]다리가 열리는 봄"""
_SYLLABLES = (
    "가강건경관광교구국권규균근금기길나남노다단달담대덕도동두라란래량려련령로록린만명모무문미민방배백범별병보복봄봉비빈빛상새서석선설섭성세소솔송"
    "수숙순슬승식신아안애연엽영예오옥완용우욱운웅원월유윤율은을음의이익인일임자재전정제조종주준중지진찬창채천철청초춘충치탁태택표필하학한해향혁현형혜"
    "호홍화환황효훈휘희흠흥"
)
"""Syllables of which given names are made."""
_BARE = pattern(
    rf"(?!문화재|이미지|전문가|강원도|경상도|전라도|성명서|인문학|지방세|정치인|유명인|방송인|배우자|선수단|안전성|민주주|여의도|정기전|고용주|"
    rf"조선소|기자회|전시전|신도시|현대차|황금기|주인공|원주민|이주민|유목민|하이원|서울시|구미시|고성군){_NAME}"
)
_YEAR = pattern(r"\d{4}[.년-]\s?\d")


_LABELLED = pattern(rf"(?:글쓴이|글쓴 이|작성자|필자|저자)\s?[:：]\s?(?P<who>{_NAME})")
"""글쓴이: 홍길동"""


def alone(reading: Reading, number: int) -> bool:
    """Whether line `number` is nothing but a name that the text has once, between its day and its story."""
    line = reading.lines[number]
    if len(line.text) != 3 or number == 0 or number + 1 >= len(reading.lines) or _BARE.fullmatch(line.text) is None:
        return False
    if not all(syllable in _SYLLABLES for syllable in line.text[1:]):  # 이야기, 조회수
        return False
    dated = any(_YEAR.search(above.text) for above in reading.lines[max(0, number - 2) : number])
    return dated and any(reading.prose[number + 1 : number + 3]) and reading.text.count(line.text) == 1


def in_line(part: str, text: str) -> re.Match[str] | None:
    """Who wrote, in a short line of its own of a text."""
    columnist = _COLUMNIST.fullmatch(part) if len(part) <= 30 else None
    if columnist is not None:
        told = re.search(rf"{columnist['who'][0]} (?:교수|변호사|작가|시인|평론가|위원|연구원|대기자)", text)
        return columnist if text.count(columnist["who"]) == 1 and told is None else None  # 김 교수는
    if ":" in part[:6] and (labelled := _LABELLED.fullmatch(part)) is not None:
        return None if part[:2] == "저자" and re.search("(?:출판사|펴낸곳|출판)\\s?[:：]", text) else labelled
    if part[0] == "[" and (column := _COLUMN.match(part)) is not None:
        return column if text.count(column["who"]) == 1 else None
    if part[-1].isdigit():
        return _BEFORE_THE_DAY.fullmatch(part)
    if part[0].isdigit():
        return _ACCOUNT.search(part) if part[-1] == ")" else None
    return (_MAILED.fullmatch(part) if "@" in part else None) or _DESK.fullmatch(part)
