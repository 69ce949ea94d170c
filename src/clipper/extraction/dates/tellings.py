"""Words that make a day that of something, and short sentences of the story that tell of one.

`The hearing opens March 5, 2020.`, `会は2020年3月5日に開く。`
"""

from __future__ import annotations

from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

_STOPS = "。！？।۔؟.!?"
_SOLID = "。！？"
"""How a sentence ends in scripts without blanks: above the story, too, it is none but a sentence."""
_PARTICLES = ("に", "か", "ま", "は", "が", "を", "で", "も", "起", "前", "召", "举", "舉", "에", "까", "부")
"""What follows a day in a sentence or a subheading: `2020年3月5日に開館`, `2020年3月5日起实施`."""
_HAPPENS = pattern(
    r"\s?(?:起|前|后|後|から|まで|까지|부터|[开開](?:馆|館|业|業|幕|始|通|催|庭|放)|召[开開]|[举舉][行办辦]|施行|实施|實施|生效|発売|上映|上线|上線|"
    r"締切|截止|投票|竣工|成立|建立|建碑|落成|生まれ|出生|逝世|개막|개관|개통|문을|열)"
)
"""What happens on the day right before it: `2020年1月5日開館へ`"""
_OF_THE_DAY_ITSELF = pattern(
    r"の(?:.{0,4}(?:ニュース|記事|新聞|紙面|[朝夕]刊|一面|社説|コラム|日記|ブログ|配信|発表|投稿|更新|まとめ|気になる)|\Z)|"
    r"的(?:.{0,4}(?:新闻|新聞|报|報|头条|頭條|日记|日記|文章|资讯|資訊|消息|博客|更新)|\Z)"
)
"""2020年1月5日の朝刊から, and not: 2020年1月5日の橋"""
_LINKS = ("上一篇", "下一篇", "上一条", "下一条", "前の記事", "次の記事", "이전", "다음", "السابق", "التالي")
_QUOTES = ('"«“「『', '"»”」』')
_TERMS = ("締め切り", "締切", "応募期限", "開催日", "会期", "日時", "截止", "截止日期")
"""Before the day of an event or the end of a term: `締め切り　2020年1月31日`."""
_QUOTED = ("「」", "『』", "《》", "〈〉")
"""Around a day that is the title of a work: `映画「昭和20年8月15日」公開へ`."""
_LOCATIVES = ("'da", "'de", "'ta", "'te", "’da", "’de", "’ta", "’te")
"""Behind a Turkish day on which something is: `Açılış 5 Mart 2020'de`."""
_OF_THE_TEXT = pattern(
    r"本文(?:刊|原|[发發]|[载載]|首)|原[载載]于?於?[《（(]?\d|この(?:記事|文章|コラム)は.{0,20}(?:掲載|配信)|掲載[)）]?\Z|"
    r"이 (?:기사|글|칼럼)[는은]|"
    r"(?:[Сс]татья|[Мм]атериал|[Тт]екст) (?:был[а]? )?опубликован|(?:yayınlandı|yayımlandı|güncellendi)\Z|"
    r", (?:S\.|Seite|p\.|pág\.|página|pagina|page|blz\.|str\.|стр\.) ?[A-Z]?\d+\.?\Z|"
    r"\A(?:Tekst|Artykuł|Felieton) ukazał|\A[Ee]dición impresa|هذا (?:المقال|النص)"
)
"""What a line says of the text itself, not of what happened: `この記事は2020年3月5日に掲載されました。`"""
_FIELD_ENDS = ("،", ",", "、", "|", "–", "—", "-", ":", "(", "（", "।")
"""Before the day of a paper in a script of one case: `جريدة النهر، 5 مارس 2020`, and not `افتتاح الجسر 5 مارس 2020`."""
_MARKS = f"{_STOPS},،;:()\"'«»„“”"
_OF_THE_DAY = frozenset(["года", "году", "року", "roku", "yılı", "tarihli", "anno", "ngày", "tháng", "năm"])
"""Words of the day itself: `5 марта 2020 года.`"""


_OF_SOMETHING_WORDS = """
on in since until till by from before after between during for of to through and at this last next every due
the than version dated expires ends starts begins ending beginning starting ended closed concluded held conducted
scheduled airs premieres screens taken recorded filmed discovered postponed planned set
am im seit bis ab vom zum für von nach vor zwischen der dem den le du au depuis jusqu'au dès avant après en de del
desde hasta para el la los al pasado em no na do da até dal il nel fino per op sinds tot vanaf sedan till fra til
den dnia od tarihinde pada sejak hingga dari ngày từ đến und y e et oder or на до к с перед mulai dijadwalkan digelar
بتاريخ
"""
OF_SOMETHING = frozenset(_OF_SOMETHING_WORDS.split())
"""A date after one of these is the date of something, not of publication, unless a label stands before."""


def is_of_the_text(label: str, before: str) -> bool:
    """Whether a label in small letters within running text is one all the same: a mark follows it, or the page says
    of itself what it is, as `This article was published 26/7/2019, so it may be out of date.`, or which paper's the
    rights are: `© Hafenkurier vom 5.1.2020 - Rechte am Artikel können Sie hier erwerben.`"""
    if ":" in label or label[-1:] == ">" or (before[:1] == "©" and len(before) <= _LONGEST_PAPER):
        return True
    return before[-5:-1] in (" was", "been") and _ITSELF.search(before) is not None


_LONGEST_PAPER = 40


_ITSELF = pattern(r"\bThis (?:article|story|post|column|item|interview|piece|page) (?:was|has been) \Z")


def tells(line: str, before: str, after: str, *, below: bool) -> bool:
    """Whether the words around a day make a sentence; below: whether the line stands in the story or below it."""
    if _OF_THE_TEXT.search(line) is not None:
        return False
    if after.startswith(_LOCATIVES) or line.startswith(_LINKS) or _HAPPENS.match(after) is not None:
        return True
    if after[:1] in ("の", "的") and _OF_THE_DAY_ITSELF.match(after) is None:
        return True
    if before.rstrip().endswith(_TERMS) or (after[:1] and before[-1:] + after[:1] in _QUOTED):
        return True
    if below and line[0] in _QUOTES[0] and line[-1] in _QUOTES[1]:
        return True
    chronicle = below and not before and line[-1] > "\u2fff" and len(after) >= 8
    if chronicle and any(particle in after for particle in "がをには"):  # 1972年4月1日　図書館が開館
        return True
    last = line.rstrip('」』”"’»')[-1:]
    particle = below and after[:1] in _PARTICLES
    if particle or last in _SOLID:
        return sum(map(str.isalpha, before + after)) >= (2 if particle else 4)
    if not below:
        return False
    if not before.strip(" *•–-") and after[:1] == ":" and len(after) > 8:  # - March 5, 2020: the hearing opens
        return True
    words = [bare for word in f"{before} {after}".split() if (bare := word.strip(_MARKS)) not in _OF_THE_DAY]
    words = [word for word in words if any(map(str.isalpha, word))]
    plain = [word for word in words if word.islower() and len(word) > 3]
    if words and not any(map(str.isascii, words)) and not any(map(str.islower, words)):  # a script of one case
        if last in _STOPS:
            return len(words) > 1
        field = before.rstrip()[-1:] in _FIELD_ENDS
        return len(words) > (4 if field else 1) and any(len(word) > 4 for word in words)
    if last in _STOPS:
        return len(words) > 1 and bool(plain)
    return any(len(word) > 4 for word in plain) and (len(plain) > 1 if not before.strip() else len(words) > 1)


_RELEASES = ("release", "pressemitteilung", "comunicado", "communiqu")
_HEADING = pattern(
    r"(?:(?:PRESS|NEWS|MEDIA)\s+RELEASE|IMMEDIATE\s+RELEASE|[Ff]or\s+[Ii]mmediate\s+[Rr]elease|For\s+Release"
    r"|(?:Press|News|Media)\s+Release|PRESSEMITTEILUNG|Pressemitteilung|COMUNICADO(?: DE PRENSA)?"
    r"|COMMUNIQUÉ(?: DE PRESSE)?)\W*\Z",
    signs=_RELEASES,
)


def heads_a_release(before: str) -> bool:
    """Whether the words before a day are the heading of a release: `For Immediate Release`."""
    return holds(before.lower(), _RELEASES) and _HEADING.search(before) is not None
