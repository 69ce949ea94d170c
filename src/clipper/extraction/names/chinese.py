"""Chinese names: who is a person, and the writer alone on a line, above a date, below his label or of a blog."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, Signature
from clipper.extraction.names.eastern import SURNAMES, is_above_a_day, is_japanese_name
from clipper.extraction.page.reading import Line, Reading
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

NOBODY = pattern(
    r"表示|报道|獲悉|获悉|采访|在|从|了解|问|說|说|编輯|编辑|责任|協会|协会|会\Z|共同|時事|通信|新聞|招待|发布|發布|配信|"
    r"综合|实习|現場|现场|日电|电|摄|攝|撮影|写真|提供|ニュース|ロイター|支局|編集部|取材班|网|網|路透|會後|会后|直擊|直击|編譯|编译|團隊|团队|中心|[报報社台界视視]\Z"
)
"""What is in no name of a person."""
_NAME = pattern(r"[\u4e00-\u9fff々]{2,3}")
_HOUSE = pattern(r"[\u4e00-\u9fff]{2,8}[报報网網社刊]")
"""张三/晨江日报"""
_NO_GIVEN = "版类類圈街界区區网網线線谈談评評报報刊室厅廳台库庫站栏欄词詞产產业業者家会會市县縣省部院校局委计計面机機"
"""Characters with which sections, offices and places end, and no given name."""
_SECTIONS = frozenset(["全文完", "高清图", "马上看", "解放军", "万维网", "马拉松", "高尔夫", "高科技"])
_RUBRIC_WORDS = """
高考 时政 时事 时尚 时评 时局 时讯 金融 房产 房市 文化 文娱 文旅 文教 文史 文学
万象 国际 国内 国学 社会 汽车 科技 教育 经济 健康 安全 公益 军事 农业 家居 家电
游戏 宠物 动漫 商业 商务 热点 都市 艺术 法治 法制 党建 政务 资讯 食品 管理 简讯
历史 解读 言论 宏观 应急 阅读 连载 高教 高校 高铁 房地产 時政 時事 時尚 時評 房產
萬象 國際 國內 藝文 言論 單車 應急 高速 关注 关于 關注 關於 何时 何時 何不 華府 华府
头条 交通 要闻 体育 财经 民生 评论 特稿 专题 观察 聚焦 快讯 图文 娱乐 生活 調查 调查
"""
_RUBRICS = frozenset(_RUBRIC_WORDS.split())
"""Rubrics, most of which begin as families' names do."""
_YEAR = pattern(r"\d{4}[-/.年]\d")
_SEVERAL = pattern(r"[\u4e00-\u9fff]{2,4}(?:(?:\s?[;；,，、]\s?|[ \u3000])[\u4e00-\u9fff]{2,4}){1,6}")
"""张三;李四;王五"""
_COMPOUND = pattern(
    r"(?:欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|皇甫|慕容|司徒|令狐|端木|公孙|公孫|夏侯|尉迟)"
    r"(?!新闻|新聞)[\u4e00-\u9fff]?(?=[\u4e00-\u9fff])[^版网網报報刊社台镇鎮村县縣区區市街路]"
)
"""欧阳明"""
_ORIGINAL = pattern(r"(?:原创|原創|Original)\s?[:：\s]\s*(?P<who>[\u4e00-\u9fff々]{2,3})(?=\s)")
"""原创 张三 晨江观察 2020-01-05"""


_HAN = r"[\u4e00-\u9fff々]"
_MARKED = pattern(
    rf"(?:[□■◎●◆▲△○◇☆★※☉⊙]\s?|[\[［【][\u4e00-\u9fffA-Za-z]{{2,12}}[\]］】]\s|(?:中時|三立|東森|民視|華視|台視|中視|鏡報)\s|{_HAN}{{1,6}}(?:新聞網|新聞|日報|時報|晚報|聯合報|電視|週刊)\s)"
    rf"(?P<who>{_HAN}{{2,3}}(?:[、\s]\s?{_HAN}{{2,3}}){{0,3}})"
)
"""■ 王明 李华　中時新聞網 王小明"""
_TOLD = pattern(
    rf"[〔（(\[【]?{_HAN}{{2,6}}(?:新聞[網台]?|新闻[网台]?|[日時晚週]報|電視|中心|小組|[網台])(?:\s?[／/╱∕]\s?|\s)"
    rf"(?:編譯\s?)?(?P<who>{_HAN}{{2,3}}(?:、{_HAN}{{2,3}}){{0,3}})\s?(?:[／/]\s?綜合外電|"
    r"[／/]?(?:綜合|综合)?(?:報導|报道|報道|报导|編撰))(?:[〕）)\]】]|\s|\Z)"
)
"""晨江新聞／王小明、李大華報導　晨江日報／ 編譯王小明／綜合外電　國際中心／王小明 編撰"""
_MAILED = pattern(rf"(?P<who>{_HAN}{{2,3}}(?:[、\s]\s?{_HAN}{{2,3}}){{0,5}})\s[\w.-]{{2,30}}@[\w.-]{{4,40}}")
"""王明 李华 news@example.com"""

_SENT = pattern(
    rf"(?:[【〔（(](?:[^】〕）)\n]{{2,16}}[／/\s]\s?)?|{_HAN}{{2,6}}[─—]|)(?P<who>{_HAN}{{2,3}})(?:記者)?(?:\s?[／/]\s?|\s)"
    rf"(?={_HAN}{{2,3}}(?:報導|\s|\Z))"
)
"""【晨江時報 王小明／台北報導】　江新聞─王小明／台北市"""


_NO_WRITER = pattern(r"(?:[摄攝]影|[图圖]\s?[／/:：]\s?|告[訴诉]|[向對对])[记記]者\s?\Z")


def is_no_writer(before: str) -> bool:
    """Whether the words before a name are of who took the picture, or of whom somebody told something."""
    return _NO_WRITER.search(before[-12:]) is not None


def sent(text: str, start: int, town: int) -> re.Match[str] | None:
    """The writer between a house, or an opening bracket, at `start` and the town from which he sends his story."""
    match = _SENT.match(text, start, town + 5)
    return match if match is not None and match.end() == town and are_signers(match["who"]) else None


IN_A_BRACKET = pattern(rf"【[\u4e00-\u9fff-]{{2,12}}[报報][道導]\s[记記]者\s{_HAN}{{2,3}}】")
"""【晨江网报道 记者 索思远】"""
HOUSE_BEFORE = pattern(
    rf"{_HAN}{{2,6}}(?:[時日晚快]報|電子報|新聞網?)"
    rf"(?=【(?:記者\s?)?{_HAN}{{2,3}}(?:、{_HAN}{{2,3}}){{0,3}}\s?[／/╱∕]{_HAN}{{2,8}}報導】)"
)
"""晨江時報 before 【王小明／綜合報導】"""
_REPORTED = pattern(rf"[记記]者(?P<who>{_HAN}{{2,3}}(?:、{_HAN}{{2,3}}){{0,3}})\s?[／/╱∕]\s?{_HAN}{{2}}[報报][導道]")
_COLUMN = pattern(
    rf"(?P<who>{_HAN}{{2,3}})\s?[／/]\s?{_HAN}{{0,4}}(?:觀察|观察|特稿|分析|評論|评论|短評|短评|快評|快评|專欄|专栏|專訪|专访)"
)
"""王小明/選情觀察"""


def marked(part: str) -> re.Match[str] | None:
    """The names that stand behind a mark, a house or a kind of text, or before an address, in a line of their own."""
    sure = _REPORTED.fullmatch(part)
    if sure is not None:
        return None if NOBODY.search(sure["who"]) or is_place(sure["who"]) else sure
    match = _MARKED.fullmatch(part) or _TOLD.match(part) or _MAILED.fullmatch(part) or _COLUMN.fullmatch(part)
    if match is None:
        return None
    one_by_one = re.split(r"[、\s]+", match["who"])
    beside = part[0] in "■□" and len(one_by_one) > 1 and any(map(are_people, one_by_one))  # ■ 乌兰 张志强
    beside = beside and not any(map(is_a_rubric, one_by_one))
    return match if are_signers(match["who"]) or (beside and NOBODY.search(match["who"]) is None) else None


def names_a_writer(line: str) -> bool:
    """Whether a line begins with a writer's label, or as a paper's own story does: `采写：`, `晨江快报讯(记者 张三`."""
    bare = line.lstrip("【（(")
    labelled = bare[:2] in _LABELS or (bare[:1] == "《" and "》作者 " in bare) or _FIELDS.match(line) is not None
    return (labelled and len(line) <= 40) or any(told in line[:14] for told in _OWN)


_LABELS = frozenset(
    ["采写", "文字", "撰写", "編譯", "编译", "撰文", "作者", "記者", "记者", "撰稿", "文/", "文／", "文｜"]
)
_OWN = ("讯(记者", "讯（记者", "訊(記者", "訊（記者")


_FIELDS = pattern(r"[（(【]\s?(?:来源|來源)\s?[:：]\s?[^\s:：]{2,14}\s(?:记者|記者)\s?[/／:：]")
"""（来源：晨江电视台 记者/张三 编辑/李四）"""
_IN_LATIN = pattern(
    r"(?:(?:採訪|采访|撰)?文|撰|採訪|記者|作者)(?:[、/及&]\s?[攝摄圖图])?\s?[:：/／]\s?"
    r"(?P<who>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,2})"
)
"""文、攝：Jason Example"""


def in_latin(line: Line) -> Signature | None:
    """The writer whom a label names in Latin letters, alone in its line, as in Hong Kong."""
    match = _IN_LATIN.fullmatch(line.text) if line.text[0] in "文採采撰記作" and len(line.text) <= 50 else None
    if match is None:
        return None
    return Signature(line.start + match.start("who"), line.end, "byline: a writer's label (zh)")


SECOND_TITLE = pattern(
    rf"[题題]\s?[:：][^\n]{{4,60}}?(?:[社报报網网]|”)(?:特约|特約)?[记記]者\s?(?P<who>{_HAN}{{2,3}}(?:、{_HAN}{{2,3}}){{0,5}})(?=[\s\d（(]|\Z)"
)
"""新华社北京1月5日电题：旧桥重新开放新华社“新华视点”记者王明、李华2020年, a page's lines glued together"""
_GLUED = pattern(rf"(?:[讯訊电電]|消息|信息)[：:]?\s?[（(](?:记者|記者)\s?(?P<who>{_HAN}{{5,9}})[)）]")
"""讯（记者王明李晓华）"""


def glued(part: str) -> re.Match[str] | None:
    """Two or three names without a mark between them in a bracket behind a paper's own dateline."""
    match = _GLUED.search(part) if part.find("记者") >= 0 or part.find("記者") >= 0 else None
    return match if match is not None and _divides(match["who"]) else None


def _divides(who: str) -> bool:
    """Whether characters divide into names of two or three, each with its surname."""
    if len(who) <= 3:
        return len(who) >= 2 and who[0] in SURNAMES and NOBODY.search(who) is None
    return any(_divides(who[:size]) and _divides(who[size:]) for size in (3, 2))


_TELEGRAM = pattern(
    rf"日(?:[电電訊讯]?\s?[（(](?!周[一二三四五六日末])(?:记者|記者|通讯员)?\s?"
    rf"(?P<who>{_HAN}{{2,3}}(?:[、\s　]\s?{_HAN}{{2,3}}){{0,3}})[）)]|"
    rf"[电電訊讯][,，]\s?(?:记者|記者)[,，\s]?(?P<bare>{_HAN}{{2,3}}(?:[、,，\s　]{_HAN}{{2,3}}){{0,3}})"
    r"(?=[,，\s]|报道|報道))"
)
"""日电（张三 李四）, 日电,记者张三,李四, with commas for its brackets"""


def in_telegram(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The reporters behind the day of an agency's dateline."""
    match = _TELEGRAM.search(text, start, end) or SECOND_TITLE.match(text, end - 20)
    if match is None:
        return None
    at, stop = match.span(match.lastgroup or 0)
    for name in re.finditer(r"[^、,，\s　]+", text[at:stop]):
        one = name[0]
        if one[0] not in SURNAMES or is_a_rubric(one) or one[-1] in "街路区區县縣省市版":
            stop = at + name.start() - 1 if match.lastgroup == "bare" and name.start() else at
            break
    return (at, stop) if stop > at else None


def are_people(who: str) -> bool:
    """Whether Chinese words are names, each beginning with a surname."""
    return NOBODY.search(who) is None and all(name[0] in SURNAMES for name in re.split(r"[、\s]+", who))


def are_signers(who: str) -> bool:
    """Whether they are names where a town or a rubric may stand, too: `生活中心 王小明報導`, not `高雄報導`."""
    return are_people(who) and not any(map(is_a_rubric, re.split(r"[、\s]+", who)))


def is_a_person(words: str) -> bool:
    """Whether three characters alone in their line are a name rather than a section: `王小明`, not `房地产`."""
    return (
        _NAME.fullmatch(words) is not None
        and are_people(words)
        and not (words[-1] in _NO_GIVEN or words in _SECTIONS or words[:2] in _RUBRICS or is_place(words))
    )


def is_a_rubric(words: str) -> bool:
    """Whether two or three characters are a rubric of a paper or a place."""
    return words in _RUBRICS or is_place(words)


def _is_below_its_paper(reading: Reading, number: int) -> bool:
    """Whether the lines above are a paper's short name and the day: `2020/01/05`, `晨時`, `張三丰`."""
    if number < 2:
        return False
    day, paper = reading.lines[number - 2].text, reading.lines[number - 1].text
    return 2 <= len(paper) <= 6 and paper[-1] in "報报時时網网社" and _YEAR.search(day) is not None


_DESK = pattern(r"本[报報刊网網社](?:评论员|評論員|编辑部|編輯部)")
_OFFICE = pattern(
    r"[^，。！？:：]{0,14}(?:[评評][论論][员員]|教授|[学學]者|[记記]者|作家|律[师師]|[专專][栏欄]作家|撰稿人|[时時][评評]人|"
    r"研究[员員]|[传傳]媒人|[编編][辑輯]|主[编編])"
)
"""What a Chinese writer is, in the line below his name."""


def _is_above_its_office(reading: Reading, number: int) -> bool:
    """Whether a line is a name that the story does not speak of, and the next one says what its bearer is."""
    line = reading.lines[number]
    if number + 1 >= len(reading.lines) or _NAME.fullmatch(line.text) is None or not is_a_person(line.text):
        return False
    below = reading.lines[number + 1]
    if len(line.text) == 2 and not below.text.endswith(("教授", "律师", "律師", "记者", "記者")):
        return False  # 金融, and 专栏作家
    return len(below.text) <= 20 and _OFFICE.fullmatch(below.text) is not None and reading.text.count(line.text) == 1


def signed_last(reading: Reading) -> Signature | None:
    """Who stands alone below the last sentence, as the last line or beside the day: signers, and a record's fields."""
    end = reading.comments
    first = next((number for number in range(end - 1, max(0, end - 5), -1) if reading.prose[number - 1]), None)
    if first is None:
        return None
    below = [line for line in reading.lines[first:end] if not line.text.startswith(("http://", "https://"))]
    named = [line for line in below if len(line.text) <= 10 and _YEAR.match(line.text) is None]
    if len(below) - len(named) > 1 or not named:
        return None
    name, house = named[0], named[1] if len(named) == 2 else None
    if house is not None and _SHORT_PAPER.fullmatch(name.text) is not None:
        name, house = house, name
    if house is not None and _SHORT_PAPER.fullmatch(house.text) is None:
        return None
    several = re.sub("[;；,， \u3000]+", "、", name.text)
    chinese = all(map(is_a_person, several.split("、"))) and (len(name.text) == 3 or "、" in several)
    if (chinese or is_japanese_name(name.text)) and reading.text.count(name.text) == 1:
        return Signature(name.start, name.end, BELOW)
    return None


_SHORT_PAPER = pattern(rf"{_HAN}{{1,8}}(?:[报報网網社台刊]|时报|時報|周刊|新闻|新聞|日报|ニュース|スポーツ|オンライン)")


_KANA = pattern(r"[\u3041-\u309f]")
_BELOW_A_NAME = pattern(
    rf"《\s?{_HAN}{{2,10}}\s?》\s?[（(]\s?\d{{4}}年|来自\s?[/／:：]|(?:{_HAN}{{2,6}})\s?[—–]{{1,2}}\Z"
)
"""《 晨江日报 》( 2020年01月05日　来自/　华盛顿 —: what a page has between the writer and the story."""


def _is_a_field(reading: Reading, number: int) -> bool:
    """Whether three characters are a name among a record's first fields, above its title and beside its day."""
    near = (*reading.lines[:number], *reading.lines[number + 1 : number + 6])
    return (
        number <= 1
        and any(len(line.text) <= 25 and _YEAR.match(line.text) for line in near)
        and reading.text.count(reading.lines[number].text) == 1
    )


def _are_full_names(words: str) -> bool:
    """Whether three characters are a name, or every three between spaces, commas or semicolons: `李大华 王小明`."""
    return len(words) % 4 == 3 and len(words) <= 23 and all(map(is_a_person, re.split("[;；,，、 \u3000]", words)))


_BEFORE_A_NAME = frozenset(["作者", "记者", "記者", "撰稿", "撰文", "撰稿人", "著者", "執筆者", "執筆", "筆者"])


def _below_its_label(reading: Reading, number: int) -> Signature | None:
    """`作者：` and in the next line `王小明`; another label there leaves it empty."""
    line = reading.lines[number + 1] if number + 1 < len(reading.lines) else None
    if line is None or len(line.text) > 6 or reading.lines[number].text[:-1].strip("【[ ") not in _BEFORE_A_NAME:
        return None
    chinese = is_a_person(line.text) and not (len(line.text) == 2 and is_a_rubric(line.text))
    known = chinese or is_japanese_name(line.text)
    return Signature(line.start, line.end, "byline: a name below its label (zh)") if known else None


def alone(reading: Reading, number: int) -> Signature | None:
    """The writer whom line `number` names alone: above a date, or behind the word for a blog's own article."""
    line = reading.lines[number]
    found = in_latin(line) or (_below_its_label(reading, number) if line.text[-1] in ":：" else None)
    if found is not None:
        return found
    if line.text[:2] in ("原创", "原創", "Or"):
        own = _ORIGINAL.match(reading.text, line.start, line.end + 6)
        if own is not None and are_people(own["who"]):
            return Signature(*own.span("who"), "byline: a blog's own writer (zh)")
    if len(line.text) == 5 and _DESK.fullmatch(line.text) is not None and number:
        return Signature(line.start, line.end, "byline: a paper's own desk (zh)")
    if 2 <= len(line.text) <= 4 and number and _is_above_its_office(reading, number):
        return Signature(line.start, line.end, "byline: a name above its office (zh)")
    if len(line.text) == 3 and _is_below_its_paper(reading, number) and _NAME.fullmatch(line.text):
        return Signature(line.start, line.end, "byline: a name below its paper (zh)") if are_people(line.text) else None
    if number + 1 == len(reading.lines) or not 2 <= len(line.text) <= 40:
        return None
    named = _are_full_names(line.text)
    if named and _is_a_field(reading, number):
        return Signature(line.start, line.end, "byline: a name in a field of its own (zh)")
    if number == 0:
        return None
    if (
        named
        and (
            reading.prose[number + 1]
            or reading.lines[number + 1].text[-1] == "。"
            or _BELOW_A_NAME.match(reading.lines[number + 1].text)
        )
        and reading.text.count(line.text) == 1
    ):
        return Signature(line.start, line.end, "byline: a name above the story (zh)")
    below = reading.lines[number + 1].text
    if len(line.text) <= 10 and _SHORT_PAPER.fullmatch(below) and number + 2 < len(reading.lines):
        below = reading.lines[number + 2].text  # 王小明, and 晨江晚报 above the day
    if not _YEAR.match(below):
        return None
    several = re.sub("[;；,， \u3000]+", "、", line.text)
    if (
        _SEVERAL.fullmatch(line.text) is not None
        and are_people(several)
        and not any(map(is_place, several.split("、")))
    ):
        return Signature(line.start, line.end, "byline: names above the date (zh)")
    if len(line.text) > 14:
        return None
    if is_above_a_day(line.text) and reading.text.count(line.text) == 1 and _KANA.search(reading.text, line.end):
        return Signature(line.start, line.end, "byline: a name above the date (ja)")
    if _COMPOUND.fullmatch(line.text) is not None and reading.text.count(line.text) == 1:
        return Signature(line.start, line.end, "byline: a name above the date (zh)")
    name, _, house = line.text.partition("/")
    if (_HOUSE.fullmatch(house) if house else len(name) == 3) and _NAME.fullmatch(name) and are_people(name):
        return Signature(line.start, line.start + len(name), "byline: a name above the date (zh)")
    return None
