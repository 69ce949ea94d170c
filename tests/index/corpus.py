"""A small invented corpus in many scripts. Each clipping has a short name, by which the query table calls it."""

from __future__ import annotations

from hashlib import sha256

from clipper.clipping import Clipping, Original, Published, title
from clipper.index import Entry

Fields = dict[str, object]

_MANY = ("credit_lines", "info_sources", "tags")


def clipping_of(text: str, **fields: object) -> Clipping:
    """A clipping of a text, its fields as strings (several values joined by `;`)."""
    data = text.encode()
    published = fields.pop("published", None)
    values = {name: tuple(str(value).split(";")) if name in _MANY else value for name, value in fields.items()}
    return Clipping(
        Original(sha256(data).hexdigest(), len(data), "utf-8"),
        published=Published.parse(str(published)) if published else None,
        **values,  # type: ignore[arg-type]
    )


def entry_of(name: str, text: str, **fields: object) -> Entry:
    """An entry whose file is called after its name, in the folder of its date."""
    clipping = clipping_of(text, **fields)
    folder = "undated" if clipping.published is None else str(clipping.published)[:10].replace("-", "/")
    return Entry(clipping, text, title(clipping, text), f"{folder}/{name}.txt", len(text.encode()), 1_000_000_007)


# fmt: off
TEXTS: list[tuple[str, str, Fields]] = [
    ("bridge", "NEW DELHI, Jan 5 (ANI): The new bridge over the river was opened on Sunday. "
     "\"A war of words is over\", the mayor said.\n\n(With ANI inputs)",
     {"published": "2020-01-05", "headline": "Bridge opens after a war of words", "located": "NEW DELHI",
      "credit_lines": "(With ANI inputs)", "info_sources": "ANI", "publication": "The River Post",
      "tags": "bridges;draft", "accessioned": "2026-11-20T08:00:00Z", "section": "City",
      "page": "A1, A4", "language": "en-IN"}),
    ("bridge-update", "The bridge over the river stays open, officials said. It cost 50% more than planned.",
     {"published": "2020-01-05T07:23+05:30", "headline": "Bridge stays open", "info_sources": "PTI",
      "publication": "The River Post", "accessioned": "2026-11-20T08:00:00Z", "byline": "Ruth Smith", "page": "3"}),
    ("bridge-evening", "In the evening the bridge was closed again.",
     {"published": "2020-01-05T19:05:09Z", "headline": "Bridge closed", "info_sources": "ANI;PTI",
      "publication": "Evening Courier", "accessioned": "2026-11-21T09:30:00Z", "byline": "Ruth Smythe; J. O'Neill"}),
    ("january", "A look back at the month: storms, elections, a bridge.",
     {"published": "2020-01", "publication": "Monthly Review", "tags": "storm", "language": "en"}),
    ("year", "The year in pictures.", {"published": "2020", "publication": "Yearbook", "edition": "Second edition"}),
    ("february", "Leap day brought snow to the hills; covid-19 cases rose.",
     {"published": "2020-02-29", "located": "SHIMLA", "info_sources": "PTI", "byline": "Anna Kowalska",
      "url": "https://www.example.org/news/2020/leap-day.html", "accessioned": "2026-10-01T00:00:00Z"}),
    ("old", "The mill burned down in the night. No one was hurt.",
     {"published": "1899-12-31", "publication": "Le Matin", "language": "fr", "section": "Faits divers"}),
    ("oldest", "A proclamation was read aloud.", {"published": "1605", "publication": "Relation"}),
    ("future", "The comet returns.", {"published": "2061-07-28", "headline": "Comet", "tags": "science;space travel"}),
    ("covid", "COVID-19: the U.S. and AT&T don't agree; C++ programmers do. #metoo @handle rock'n'roll e-mail",
     {"published": "2021-03-02", "headline": "Covid 19 and the rest", "info_sources": "Reuters",
      "credit_lines": "(Reuters);Reporting by A. Writer; Editing by B. Reader",
      "from_file": "covid report (final).txt"}),
    ("covid-table", "covid 19 vaccine table: 19 covid wards", {"published": "2021-03-03", "info_sources": "AFP"}),
    ("quotes",
     "\u201cDefensive action\u201d, the general\u2019s aide said \u2013 \u2018kill two birds with one stone\u2019.",
     {"published": "2021-03-04", "note": "Check the quotation with the aide"}),
    ("iran", "Iran said on Monday that talks with the US would go on. The US did not answer Iran.",
     {"published": "2021-04-01", "located": "TEHRAN", "info_sources": "IRNA", "tags": "iran"}),
    ("iraq", "Iraq and Iran agreed on a border bridge.",
     {"published": "2021-04-02", "located": "BAGHDAD", "tags": "iran;iraq", "headline": "Border bridge"}),
    ("navy", "The navy of Iran moved three ships.",
     {"published": "2021-04-03", "tags": "iran-desk", "section": "World"}),
    ("hindi", "दिल्ली में आज सुबह हल्की बारिश हुई। प्रधानमंत्री ने २०२० के बजट पर बात की।",
     {"published": "2020-03-10", "located": "नई दिल्ली", "language": "hi", "info_sources": "भाषा"}),
    ("hindi-two", "मुंबई में हिंदी दिवस मनाया गया।", {"published": "2020-09-14", "language": "hi"}),
    ("arabic", "قالَت إيران إنّ المُفاوضات مُستمرّة في مدينة القاهرة.", {"published": "2020-05-01", "language": "ar"}),
    ("persian", "ایران می\u200cخواهد گفتگو کند. کتاب علی", {"published": "2020-05-02", "language": "fa"}),
    ("hebrew", "שָׁלוֹם מירושלים, אמר ראש הממשלה.", {"published": "2020-05-03", "language": "he"}),
    ("russian", "Москва́: премьер-министр Ёлкин встретил гостей из Киева.",
     {"published": "2020-06-01", "language": "ru"}),
    ("ukrainian", "П\u2019ять міст України", {"published": "2020-06-02", "language": "uk"}),
    ("greek", "Η Αθήνα και ο πρωθυπουργός: «ΟΔΟΣ ΕΡΜΟΥ»", {"published": "2020-06-03", "language": "el"}),
    ("chinese", "北京大学今天举行了毕业典礼。国务院总理出席。", {"published": "2020-07-01", "language": "zh"}),
    ("chinese-two", "北方的大京剧团来到上海。", {"published": "2020-07-02", "language": "zh-Hans"}),
    ("japanese", "東京タワーは今日も輝く。ガラス張りの塔に首相がﾄｳｷｮｳから訪れた。",
     {"published": "2020-07-03", "language": "ja"}),
    ("korean", "대통령은 서울에서 기자회견을 열었다.",
     {"published": "2020-07-04", "language": "ko", "info_sources": "Yonhap"}),
    ("korean-apart", "\u1109\u1165\u110b\u116e\u11af에 비가 왔다.", {"published": "2020-07-05", "language": "ko"}),
    ("thai", "นายกรัฐมนตรีเดินทางถึงกรุงเทพ", {"published": "2020-07-06", "language": "th"}),
    ("polish", "Lech Wałęsa spotkał się z Søren Ångström w Łodzi.",
     {"published": "2020-08-01", "byline": "Zażółć Gęślą"}),
    ("german", "Die Straße zum Café Müller ist gesperrt.",
     {"published": "2020-08-02", "located": "MÜNCHEN", "language": "de"}),
    ("turkish", "İstanbul'da ılık bir gün; DİYARBAKIR'da kar.", {"published": "2020-08-03", "language": "tr"}),
    ("vietnamese", "Đà Nẵng và Hà Nội", {"published": "2020-08-04", "language": "vi"}),
    ("apart", "Cafe\u0301 and co\u00adoperation; \ufb01nance in \uff22\uff29\uff27 letters",
     {"published": "2020-08-05"}),
    ("emoji", "Great news \U0001f600 for all \u2122 fans", {"published": "2020-08-06", "tags": "\U0001f600"}),
    ("undated", "A bridge in an undated note.",
     {"note": "Found in a drawer", "tags": "bridges", "from_file": "drawer.txt"}),
    ("undated-two", "Another scrap of paper about the river.", {"accessioned": "2026-11-21T09:30:01Z"}),
    ("partial", "Jan 5: the yearly fair was held by the river.",
     {"published_partial": "--01-05", "info_sources": "ANI"}),
    ("leap", "Born on a leap day.", {"published_partial": "--02-29"}),
    ("fair-2019", "The yearly fair was held again.", {"published": "2019-01-05", "rights": "Free to copy"}),
    ("numbers", "Flight 370 carried 239 people; 1,234.5 tonnes at 10:30.", {"published": "2014-03-08"}),
    ("prose", "one two three four five six seven eight nine ten eleven twelve thirteen",
     {"published": "2015-01-01", "headline": "twelve one"}),
    ("tags", "Nothing to see.",
     {"published": "2015-01-02", "tags": "red;blue moon", "credit_lines": "by hand;of hands"}),
]
# fmt: on

ENTRIES: dict[str, Entry] = {name: entry_of(name, text, **fields) for name, text, fields in TEXTS}


def name_of(path: str) -> str:
    """The short name of the clipping in a file of the corpus."""
    return path.rpartition("/")[2].removesuffix(".txt")
