"""Whether a text holds several clippings, also where no rule of splitting would cut it."""

from __future__ import annotations

import textwrap
from time import process_time

import pytest

from clipper.extraction.multiple.several import holds_several

STORY = (
    "The committee said on Tuesday that it would publish the list of the damaged bridges by the end of March, and that "
    "the repairs would cost more than planned."
)
WRAPPED = f"{textwrap.fill(f'{STORY} {STORY}', 64)}\n"
TITLES = ("Bridges to be closed", "Sheds stay shut", "Ferry to run again", "Harbour gets new lamps")
CHINESE = "委员会星期二表示，受损桥梁的完整名单将在三月底以前公布，有关部门已经要求重新勘察，修缮费用将高于预期。"


def entries(count: int, clock: str = " at 5:43 pm") -> str:
    return "\n\n".join(
        f"Bridge {number} to be closed By: City Desk | Updated: January {number}, 2020{clock} {STORY[:100]}"
        for number in range(1, count + 1)
    )


SEVERAL = {
    "a founding date line in each": "".join(f" date 2020-01-0{day} {STORY}\n\n" for day in (5, 6)),
    "titles above founding date lines": "".join(
        f"{title}\n date 2020-01-05 {STORY} (With ANI inputs)\n\n" for title in TITLES[:2]
    ),
    "titles above the first words of wires": "".join(
        f"{title} in the town\n{town} {{AP}} {STORY}\n\nA note between the two\n{STORY[:90]}\n\n"
        for title, town in zip(TITLES, ("SALEM, Ore.", "WASHINGTON", "CHICAGO"), strict=False)
    ),
    "records behind a service's keys": "\n".join(
        f"title: {title} in the town\nauthor: Ann Example\nurl: https://salem.example/{number}\n"
        f"publishedAt: 2020-01-0{number}T10:00:00Z\ndescription: {STORY}\n"
        for number, title in enumerate(TITLES[:2], 5)
    ),
    "titles that stand there twice": "".join(
        f"• {title} in the town\n  {title} in the town\n  {STORY[:90]}\n" for title in TITLES
    ),
    "how old each entry of an eastern list is": "".join(
        f"{title}{CHINESE[:12]}\n晨江日报 – {hours}小時前\n" for hours, title in enumerate(("桥", "船", "港", "灯"), 2)
    ),
    "pages above each article of a day's paper": "".join(
        f"第{page}版(要闻)\n专栏:\n{title}梁重新开放\n新华社福州1月5日电 {CHINESE}\n"
        for page, title in ((1, "桥"), (2, "栋"))
    ),
    "dispatches of agencies in brackets": "".join(
        f"    【{agency}电】{CHINESE}\n    {CHINESE}\n"
        for agency in ("美联社福州5日", "路透社巴黎5日", "法新社伦敦6日")
    ),
    "stamps that close each text": "".join(
        f"{title}{CHINESE[:9]}\n{CHINESE}\n[ 2020-01-0{day}-19:00 ]\n"
        for day, title in enumerate(("桥", "船", "港"), 1)
    ),
    "titles above towns with a colon": "".join(
        f"{title} in the town\n\n{town}: {STORY} {STORY}\n\n"
        for title, town in zip(TITLES, ("ISLAMABAD", "Lahore, Jan 5"), strict=False)
    ),
    "a paper and its day above each writer": "".join(
        f"{title} in the town\nSalem Daily, January {day}, 2020\nBy {name}\n\n{STORY} {STORY}\n\n"
        for day, (title, name) in enumerate(zip(TITLES, ("Ann Poe", "Sam Pell"), strict=False), 5)
    ),
    "smaller headings, each with its writer and day": "".join(
        f"## {title} in the town\n\n*Ann Poe, January {day}, 2020*\n\n{STORY} {STORY}\n\n"
        for day, title in enumerate(TITLES[:2], 5)
    ),
    "rows between commas": "".join(
        f'"{title} in the town","2020-01-0{day}","Ann Poe","{STORY}"\n' for day, title in enumerate(TITLES, 5)
    ),
    "rows of sections, days and titles": "".join(
        f"Town,2021-03-04 20:3{day}:43,{title}: What the council said in the old town\n"
        for day, title in enumerate(TITLES)
    ),
    "rows below their fields' names": "id,source,text,date,topic\n"
    + "".join(f'n_{day},Salem News,"{STORY}",2024-09-1{day},Ferry\n' for day in range(3)),
    "rows whose stories have several lines": "author,content,pub_date,title\n"
    + "".join(f'Ann Example,"{STORY}\n{STORY}",2020-03-1{day},{title}\n' for day, title in enumerate(TITLES[:3])),
    "an archive's page that calls itself so": "Salem Daily\nCategory Archives: Harbour\n\n"
    + "".join(f"{title} in the town\nJanuary {day}, 2020\n{STORY} […]\n\n" for day, title in enumerate(TITLES[:2], 5)),
    "a page of a weblog's home": "6.3 C\nSalem\nFriday, January 5, 2020\nHome Blog Page 317\n\n"
    + "".join(f"{title} in the town\n\n0\n\n{STORY}\n\n{STORY}\n\n" for title in TITLES[:3]),
    "a site closing each of two stories with their own datelines": "".join(
        f"{town}, June 23: {STORY}\n\n{STORY}\n\nBy A Staff Reporter\n\nSource: www.saleminindia.com\n\n\n"
        for town in ("Salem", "Dover")
    ),
    "a writer's copy of two days without titles": "".join(
        f"Monday, January {day}, 2020\n\n\nSalem, Jan {day}, 2020 (AP) - {STORY}\n   {STORY}\n\n" for day in (6, 5)
    ).replace("Monday, January 5", "Sunday, January 5"),
    "a station's brief news, each below its day and hour": "".join(
        f"{day} Sep 2017\n4:5{day} pm\n\n{STORY}\n\n{STORY}\n\n" for day in (6, 5, 4)
    ),
    "a page of an archive of releases": "Press Releases\nPage 255 of 287\n-\n"
    + "".join(f"1/2{day}/2012\n{title} in the town\n{STORY}\n-\n" for day, title in enumerate(TITLES)),
    "statements below their days, without titles": "Press Releases: 2012\n\n"
    + "".join(f"January {day}, 2012\n{STORY}\n" for day in (9, 7, 7, 5)),
    "a paper behind a dash closing story after story": "Salem morning news for January 5\n\nOnline lessons\n\n"
    + "".join(f"{title} in the town\n{STORY}\n— Salem Times (popups)\n\n" for title in TITLES[:3]),
    "what is tagged with a word": "Posts tagged “harbour”\n\n"
    + "".join(f"{title} in the town\n{STORY}\n{STORY}\n\n" for title in TITLES[:2]),
    "a source closing story after story": "".join(
        f"{title} in the town\n{STORY} {STORY}\nSource: {source}\n\n"
        for title, source in zip(TITLES, ("Salem News Agency", "The Dover Courier", "Salem News Agency"), strict=False)
    ),
    "the day of loading below each article of an export": "".join(
        f"{title} in the town\nSalem Daily\nJanuary {day}, 2020 Sunday\n\nBody\n\n{STORY} {STORY}\n\n"
        f"Load-Date: January {day}, 2020\n\n"
        for day, title in enumerate(TITLES, 5)
    ),
    "a collection's titles with their papers and days": "".join(
        f"{title} in the town{by} (Salem Star – January {day}, 2020)\n\n{STORY}\n\n{STORY}\n\n"
        for day, title, by in ((9, TITLES[0], ""), (8, TITLES[1], " – by Ann Example"))
    ),
    "fields above texts in the same line": "Bridges\n\n"
    + "".join(
        f"{title} in the town\n\nSalem News Service | By Ann Example | January {day}, 2020 SALEM - {STORY}\n\n"
        for day, title in enumerate(TITLES, 5)
    ),
    "teasers with writers and their roles": "Special reports, classifieds, contests and other services of the Salem "
    "paper\n\n"
    + "".join(
        f"2020/01/05\n\n{title} in the town\nBy {name}\n\n{STORY}\n\n"
        for title, name in zip(
            TITLES,
            ("ADA POE and SAM PELL / Staff Reporters", "LEE ROE / The Salem Press", "Al Poole / Staff Reporter"),
            strict=False,
        )
    ),
    "the same notice of rights below each story of a station": "".join(
        f"{title} in the town\n\n{STORY} {STORY}\n\n©2003 Salem Radio and Harbour, Inc. All Rights Reserved.\n\n"
        for title in TITLES[:3]
    ),
    "a digest's numbered contents, and its heads": (
        "Voice of Salem, 99-02-11\n\nCONTENTS\n\n"
        + "".join(f"  • [0{at}] {title.upper()} BY ANN EXAMPLE (SALEM)\n" for at, title in enumerate(TITLES, 1))
        + "".join(
            f"\n  • [0{at}] {title.upper()} BY ANN EXAMPLE (SALEM)\n\n    {STORY.upper()}\n"
            for at, title in enumerate(TITLES, 1)
        )
    ),
    "the counts of words of an export whose numbers were cut away": "".join(
        f"{title} in the town\n\n301 words\n{day} January 2020\nSalem Daily\nEnglish\n\n{STORY} {STORY}\n\n"
        for day, title in enumerate(TITLES, 5)
    ),
    "numbered titles with their days": "".join(
        f"{day}. {title} in the town\nSalem Daily, {day} January 2020\n\n{STORY}\n\n"
        for day, title in enumerate(TITLES, 1)
    ),
    "addresses above titles with their days": "".join(
        f"https://example.org/news/{day}\n{title} in the town\nJanuary {day}, 2020\n{STORY}\n\n"
        for day, title in enumerate(TITLES, 1)
    ),
    "titles as headings, each above its day": "".join(
        f"# {title} in the town\n\n*2020-01-0{day}*\n\n{STORY}\n\n" for day, title in enumerate(TITLES, 1)
    ),
    "lines of stars between titles with their days": "\n\n* * * * *\n\n".join(
        f"{title} in the town\nSalem Courier, January {day}, 2020\n\n{STORY}" for day, title in enumerate(TITLES, 1)
    ),
    "numbered articles": "".join(
        f"Article {day}\n\n{title} in the town\nSalem Courier, January {day}, 2020\n\n{STORY}\n\n"
        for day, title in enumerate(TITLES, 1)
    ),
    "the line with which Westlaw closes a document": "".join(
        f"{title} in the town\n\n{STORY} {STORY}\n\nEND OF DOCUMENT\n\n" for title in TITLES[:2]
    ),
    "one agency's datelines below titles": "".join(
        f"{title} in the town\nBhubaneswar (Odisha) [India], January 5 (ANI): {STORY} The mayor agreed. (ANI)\n\n"
        for title in TITLES[:2]
    ),
    "rows of a table": "id\tdate\ttitle\ttext\n"
    + "".join(f"{at}\t2020-01-05\t{title} in the town\t{STORY}\n" for at, title in enumerate(TITLES)),
    "objects with their keys, one a line": "\n".join(
        f'{{"title": "{title}", "date": "2020-01-05", "text": "{STORY} {STORY}"}}' for title in TITLES[:2]
    ),
    "entries of a blog's feed": f"Bridges\n\n{STORY} […]\n\n"
    f"The post Bridges to be closed appeared first on Salem Post.\n\n"
    f"Sheds\n\n{STORY} […]\n\nThe post Sheds stay shut appeared first on Salem Post.\n",
    "teasers with their writers": "\n\n".join(
        f"{title}\n\n{STORY}\n\nVon {name}"
        for title, name in zip(
            ("Brücken gesperrt", "Schuppen bleiben zu", "Fähre fährt wieder", "Neue Lampen am Hafen"),
            ("Anna Beispiel", "Tom Muster", "Eva Probe", "Jan Zeile"),
            strict=True,
        )
    ),
    "teasers with their writers above them": "\n\n".join(
        f"Von {name}\n\n{title}\n\n{STORY}"
        for title, name in zip(
            ("Brücken gesperrt", "Schuppen bleiben zu", "Fähre fährt wieder", "Neue Lampen am Hafen"),
            ("Anna Beispiel", "Tom Muster", "Eva Probe", "Jan Zeile"),
            strict=True,
        )
    ),
    "teasers with their writers, one of them short": "\n\n".join(
        f"{text}\n\nVon {name}"
        for text, name in zip(
            (STORY, f"Bridges: {STORY}", "Die Brücke – Der Film.", f"Sheds: {STORY}", f"Lamps: {STORY}"),
            ("Anna Beispiel", "Tom Muster", "Eva Probe", "Jan Zeile", "Ute Fall"),
            strict=True,
        )
    ),
    "towns and their supplier below titles": "El mundo en breve\n\n"
    + "\n\n".join(
        f"{title}\n\n{town} / AP\n\n{STORY}"
        for town, title in (
            ("LIMA", "Cierran los puentes del puerto"),
            ("LA PAZ", "Arde la lonja vieja"),
            ("QUITO", "El barco vuelve a salir"),
        )
    ),
    "entries with a link to more": "\n\n".join(
        f"Salem\n\n{title} im Mai\n\n{title}: {STORY} » mehr" for title in TITLES
    ),
    "towns in capitals before a slash": "Les brèves du jour\n\n"
    + "\n\n".join(
        f"{town} / {title}.\n\n{STORY}"
        for town, title in (
            ("BIARRITZ", "Un pont fermé en mai"),
            ("DAX", "Les halles restent fermées"),
            ("PARIS", "Le bac repart"),
        )
    ),
    "a drawn line between stories with datelines": f"Bridges\n\nSALEM (AP) - {STORY}\n\n{'_' * 30}\n\nSheds\n\n"
    f"DOVER (AP) - {STORY}\n",
    "news from everywhere, by its name": "Town Council\n\nNews From Across the Nation - January 5, 2020\n\n"
    + "\n\n".join(f"The {title.lower()} of DOVER COUNTY. {STORY}" for title in TITLES),
    "people in the news, behind squares": "Salem Daily\n\nIn the news\n\n-\n\n"
    + "\n\n".join(f"■ {name} Example, of Salem, {STORY}" for name in ("Ann", "Tom", "Eva", "Jan")),
    "a wire's summary": "Harbour World News Summary\n\nFollowing is a summary of the harbour's news.\n\n"
    + "\n\n".join(f"{title} in May\n\n{STORY}" for title in TITLES[:3]),
    "what an agency plans to send": "News plan 5:30 a.m.\n\n"
    + "\n\n".join(
        f"{title.upper()} — {STORY} By Ann Example. SENT: 1,0{at}0 words, photos." for at, title in enumerate(TITLES)
    ),
    "voices that a page cut": "\n\n".join(
        f"Montag, {day}.05.2020\n\nSTIMMEN\n\nGroßer Hafen Der Bote {day} meint zum Hafen: „{STORY[:70]} ... Mehr"
        for day in (11, 12, 13)
    ),
    "a day's reports": "Polizeimeldungen vom Montag, 5.1.2020\n\nRevier Hafen\n\n"
    + "\n\n".join(f"{title}\n{STORY}" for title in TITLES),
    "a ticker of the day's news": "Die Meldungen im Kurzüberblick:\n\n"
    + "\n\n".join(f"+++ {hour}.15 Uhr: {title} am Abend +++\n\n{STORY}" for hour, title in enumerate(TITLES, 15)),
    "articles below a section's name": "\n\n".join(
        f"Regional\n\n{title} in May\n\n{STORY} {STORY}" for title in TITLES
    ),
    "two articles below a section's name": "\n\n".join(
        f"Regional\n\n{title} again in May\n\n{STORY} {STORY}" for title in TITLES[:2]
    ),
    "titles from towns with a colon": "\n\n".join(
        f"{town}: {title}\n\n{STORY}"
        for town, title in (
            ("Kiel", "Brücke wird im Mai gesperrt"),
            ("Rostock", "Schuppen am Hafen brennen"),
            ("Bremen", "Fähre fährt ab März wieder"),
        )
    ),
    "leads of several suppliers": f"{STORY}\n"
    f"By Ann Example SALEM (Reuters) – {STORY}\nDOVER (AFP) – {STORY}\n"
    f"By Ann Example and Tom Sample BOSTON (Reuters) – {STORY}\n",
    "an export whose line ends were lost": f"Bridges to be closedSalem DailyJanuary 5, 2020 SundayBody{STORY}"
    f"Load-Date: January 6, 2020End of Document\n\nSheds stay shutSalem DailyJanuary 6, 2020 MondayBody{STORY}",
    "labels again and again": f"Title: Bridges\nDate: 2020-01-05\nText: {STORY}\n\nTitle: Sheds\nDate: 2020-01-06\n"
    f"Text: {STORY}\n",
    "numbers behind a mark, each above a text": "".join(f"##{number}\n{STORY}\n" for number in (1, 2, 3)),
    "numbers behind a word and a mark": "".join(f"Article_{number}\n{STORY}\n\n" for number in (1, 2, 3)),
    "numbers behind a heading's mark and a word": "".join(
        f"### 기사 {number}\n{title}\n\n{STORY}\n{'=' * 40}\n\n"
        for number, title in zip((1, 2, 4), TITLES, strict=False)
    ),
    "labels, some of them empty": "\n".join(
        f"Title: {title}\nURL: https://example.com/{number}\nContent:\nAnn Example\n\n{STORY}\n"
        for number, title in enumerate((TITLES[0], "", ""))
    ),
    "entries with their addresses": f"{'=' * 40}\n  HARBOUR REPORT\n{'=' * 40}\n\n"
    + "\n".join(
        f"  {number}. {title}\n     Source   : Salem Post\n     Published: 2020-01-05 08:31 UTC\n"
        f"     URL      : https://example.com/{number}\n"
        for number, title in enumerate((*TITLES, "One more"), 1)
    ),
    "labels with a dash": "\n".join(
        f"Media Name - Post\nURL - https://example.com/{title[:5]}\nHeadline - {title}\nArticle - {STORY}\n"
        for title in TITLES[:2]
    ),
    "labels in small letters below the texts": "\n".join(
        f"id: {number}\nlink: https://example.com/{number}\ndata:\n{STORY}\ntitle: {title}\ntime: 2020-01-05 10:00:00\n"
        for number, title in enumerate(TITLES[:3])
    ),
    "titles above their addresses": "\n".join(
        f"{title} in the old harbour\nhttps://example.com/rss/{number}\n" for number, title in enumerate(TITLES)
    ),
    "titles with their addresses behind them": "".join(
        f"{title} in the old harbour. Link: https://example.com/post/{number}\n" for number, title in enumerate(TITLES)
    ),
    "rows of a table with days": "".join(
        f"{number} May 2020\t{title} in the old harbour\tTransport\t\tUnited Kingdom\n"
        for number, title in enumerate(TITLES, 1)
    ),
    "titles, standfirsts and texts wide apart": "\n\n\n".join(
        f"{title} while the council of Salem looks for money\n\nWhat to know of it.\n\n{STORY} {STORY}"
        for title in TITLES[:3]
    ),
    "texts between short drawn marks": "\n\n---\n\n".join(
        f"The council of {a} met {b} in {c} on Tuesday. {STORY} {STORY}"
        for a, b, c in (("Salem", "Ann", "Dover"), ("Kiel", "Tom", "Bremen"), ("Reno", "Eva", "Austin"))
    ),
    "labels above the title": f"Source: Post\nTitle: Bridges\n\n{STORY}\n\nSource: Post\nTitle: Sheds\n\n{STORY}\n",
    "towns and reporters of a chinese page": "".join(
        f"{title}\n【王小明 {town}】 {CHINESE[:-3]}\n\n"
        for title, town in (("舊橋將封閉", "台北"), ("碼頭改建", "高雄"), ("渡輪復航", "台中"))
    ),
    "chinese reporters in brackets": "".join(
        f"(中央社記者王小明{town}5日電){CHINESE}…\n" for town in ("台北", "高雄", "台中")
    ),
    "datelines of an agency (ja)": "".join(
        f"[{head} ロイター] - {CHINESE}\n" for head in ("ワシントン 15日", "東京 16日", "13日", "ソウル 8日")
    ),
    "texts that a page cut (zh)": "".join(
        f"{title}\n{title}{CHINESE[:46]}...\n" for title in ("旧桥封闭", "码头改建", "渡轮复航", "灯塔开放")
    ),
    "regions of a japanese page": "".join(
        f"{town})古い橋が再び開く見通しに\n{CHINESE}\n{CHINESE}\n" for town in ("大阪", "佐賀", "長野")
    ),
    "titles in turn with texts (zh)": "".join(
        f"{title}委員會公布受損橋樑的完整名單\n{CHINESE}\n\n"
        for title in ("旧桥年内封闭", "码头下月改建", "渡轮明日复航")
    ),
    "texts of one length that break off (zh)": "".join(
        f"{title}\n2020年01月05日\n{title}{CHINESE}{CHINESE[:44]}\n" for title in ("旧桥封闭", "码头改建", "渡轮复航")
    ),
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
    "heads in a text wrapped at a fixed width": "".join(
        f"{title}\n{town}, May 22 (UPI) -- {WRAPPED}-0-\n"
        for title, town in (("The committee lists bridges", "SALEM, Ore."), ("The committee plans repairs", "DOVER"))
    ),
    "datelines of a supplier": "By allowing ads to appear on this site, you support businesses of the town.\n\n"
    + "".join(f"{town} (AP) — {STORY}\n\n{STORY}\n\n" for town in ("SALEM, Ore.", "DOVER, Del.", "BOSTON")),
    "datelines behind their titles": "".join(
        f"BRIDGES TO BE CLOSED IN {number} DAYS: {town} (AP) — {STORY}\n\n{STORY}\n\n"
        for number, town in enumerate(("SALEM, Ore.", "DOVER, Del.", "BOSTON"))
    ),
    "titles above datelines of a supplier": "Example Video\n\n"
    + "".join(
        f"{title} in the old town\n\n\n{town} (AFP) – {STORY}\n\n©AFP\n\n"
        for title, town in zip(TITLES, ("Paris", "Tel Aviv", "Kyiv (Ukraine)", "Trinidad (Cuba)"), strict=True)
    ),
    "towns in brackets": "Presseticker\n"
    + "".join(f"({town}) - {STORY}\n" for town in ("Frankfurt am Main", "Berlin", "Berlin", "München")),
    "titles and days above entries that are cut": "Releases of the office\n\n"
    + "".join(
        f"{title} in the old town\n\nMay {day}, 2016\nITHACA, N.Y. – {STORY[:100]} […] Read more\n\n"
        for title, day in zip(TITLES[:3], (16, 12, 10), strict=True)
    ),
    "briefs with titles": "Sports Briefs\nHARBOUR LEAGUE\n"
    + "".join(f"{title} in the town\n{STORY}\n" for title in TITLES),
    "an agency's summary of one town": "Example Summary\n\nThe following are the stories of Monday.\n\n"
    + "".join(
        f"{lead}{title} in the old town\n\nSEOUL -- {STORY}\n\n"
        for lead, title in zip(("", "(LEAD) ", "", "(2nd LD) "), TITLES, strict=True)
    ),
    "one town again and again": "".join(f"Sacramento, California - {STORY}\n\n" for _ in range(4)),
    "one supplier again and again": "".join(
        f"{town}(AFP) – {STORY}\n" for town in ("", "Sofia ", "Los Angeles ", "", "")
    ),
    "towns before colons below titles": "SECURITY\n"
    + "".join(
        f"{title} in the old town\n{town}: {STORY} Pajhwok\n"
        for title, town in zip(TITLES, ("Kabul", "Nangarhar", "Khost", "Kabul"), strict=True)
    ),
    "buttons run into the next title": "".join(
        f"SALEM: {STORY[:110]}…\nRead More »{title} in the old town\n" for title in TITLES
    ),
    "datelines below titles and days": "".join(
        f"Committee lists {thing} again - AGENCY\nMonday July 26, 2010 19:10:39 GMT\n\n"
        f"{town} July 26 (Itar-Tass) -- {WRAPPED}\n"
        for thing, town in (("bridges", "LONDON,"), ("sheds", "MINSK."))
    ),
    "the closing lines of a database": "".join(
        f"Bridge {number} to be closed\n\n{STORY} {STORY}\n\nGale Document Number: GALE|A62825{number}\n\n"
        for number in (1, 2)
    ),
    "the notices of a database": "".join(
        f"Bridge {number} to be closed\n\n{STORY} {STORY}\n\nCopyright of Example Times is the property of Example "
        "Company and its content may not be copied.\n\n"
        for number in (1, 2)
    ),
    "openings of releases": "Latest News\n"
    + "".join(
        f"{title} in the old town\n01/01/2018 - 06:06 PM\n{town}--( BUSINESS WIRE )--{STORY} more »\n"
        for title, town in zip(TITLES, ("SALEM, Ore.", "DOVER", "SALEM & DOVER", "LONDON"), strict=True)
    ),
    "from state to state": "State by state\n\n- Compiled from wire reports.\n\n"
    + " ".join(
        f"{state} Springfield: {STORY[:100]}." for state in ("ALABAMA", "ALASKA", "ARIZONA", "ARKANSAS", "CALIFORNIA")
    ),
    "from state to state, line by line": "".join(
        f"{state} Springfield:\n\n{STORY[:100]}.\n\n" for state in ("ALABAMA", "ALASKA", "ARIZONA", "IDAHO", "IOWA")
    ),
    "buttons that say the title again": "Example World\n\n"
    + "".join(f"{title} in the town\n\n{STORY} …\n\n{title} in the town Read More »\n\n" for title in TITLES[:3]),
    "datelines and nothing else": "World datelines\n\n"
    + "".join(f"{town} — {STORY}\n\n" for town in ("LONDON", "PARIS", "HARBOURTON", "ROME")),
    "states and their towns": "From all states\n\n"
    + "".join(
        f"{state} {state.title()}ville: {STORY}\n\n" for state in ("ALABAMA", "ALASKA", "FLORIDA", "TEXAS", "UTAH")
    ),
    "towns below titles": "Die Meldungen:\n"
    + "".join(
        f"{title}\n{town} – {STORY}\n"
        for title, town in (("Rad weg", "Potsdam"), ("Unfall", "Kleinau"), ("Brand?", "Grossau"))
    ),
    "cut entries": "".join(f"{title} in the old town\n\n{STORY[:-1]}...\n\n" for title in TITLES),
    "entries that end in a button": "".join(f"{title} in the U.S.\n\n{STORY}\n\nA9 Full Story\n" for title in TITLES),
    "days and titles, newest first": "".join(
        f"/ {day} February 2007\n\n{title} in the old town\n\n{STORY}\n\n"
        for day, title in zip((9, 9, 8, 7), TITLES, strict=True)
    ),
    "titles and days, newest first": "".join(
        f"{title} in the old town\n{day} February 2007\n{STORY}\n"
        for day, title in zip((9, 9, 8, 7), TITLES, strict=True)
    ),
    "datelines with their days": "".join(
        f"BERLIN, September {day}, 2018 (Harbour Wires) - {STORY}\n\n{STORY}\n\n" for day in (17, 12, 6)
    ),
    "datelines by their suppliers": "".join(
        f"({sign}) - {country} - {STORY}\n"
        for sign, country in (("AI", "Peru"), ("Reuters", "Sri Lanka"), ("AFP", "Chad"))
    ),
    "the lines of an office above each": "".join(
        f"The Harbour Office\n\nPress Secretary\n\n{title} in the old town\n\n{STORY}\n\n" for title in TITLES
    ),
    "a newsletter's numbers": "Newsletter of the Harbour Office\n\n"
    + "".join(f"{number} {title} in the old town\n{STORY}\n\n" for number, title in enumerate(TITLES, 1)),
    "texts that a page cut after as many words": "".join(f"{title} as {STORY[:112]}...\n" for title in TITLES),
    "texts cut without titles, one whole": f"The council meets\n{STORY}\n"
    + "".join(f"In {town} {STORY[:115]} […]\n" for town in ("Salem", "Dover", "Boston", "Austin")),
    "titles behind dots and again": "".join(
        f"  • {title} in the old town\n\n    {title} in the old town\n\n    {STORY}\n" for title in TITLES[:2]
    ),
    "heads, the last cut": "Friday, June 22\n\n"
    + "".join(
        f"BRIDGES LISTED AFTER {number} YEARS\n\n{town} {STORY} {STORY}\n\n-end-\n\n"
        for number, town in ((2, "SALEM -"), (3, "DOVER, Del. --"))
    ).removesuffix(".\n\n-end-\n\n"),
    "days in brackets before each paragraph": "".join(
        f"({day}.04.2021) {town} - {STORY}\nMehr\n" for day, town in ((16, "Salem"), (16, "Bad Salem"), (14, "Salem"))
    ),
    "the same words beside each day": "Press Releases\n\n"
    + "".join(
        f"June {day}, 2021 Press Release\n\nSALEM, Ore. - {STORY[:110]}\n\n{STORY[:95]}\n" for day in (29, 16, 3)
    ),
    "two issues of a digest": "Monthly Archives: June 2017\n\n"
    + "".join(
        f"Daily Harbour Digest, {day} June 2017\n\n{title}\n\n{STORY} {STORY}\n\n"
        for day, title in ((21, TITLES[0]), (20, TITLES[1]))
    ),
    "an archive of an agency's copy, with its slugs": "Archive for ‘Bridges’\n\n"
    + "".join(
        f"{day}\n\n{title} in the old town\n\nHARBOUR-BRIDGES-MEETING\n\n{town} (Xinhua) — {STORY}\n\n{STORY}\n\n"
        for day, title, town in (
            ("06/03/2020", TITLES[0], "BEIJING, March 5"),
            ("26/11/2019", TITLES[1], "TOKYO, Nov. 25"),
        )
    ),
    "an archive of an agency's copy": "Archive for ‘Bridges’\n\n"
    + "".join(
        f"{day}\n\n{title} in the old town\n\n{picture}{town} (Xinhua) — {STORY}\n\n{STORY}\n\nSource: Xinhua\n\n"
        for day, title, picture, town in (
            ("06/03/2020", TITLES[0], "", "BEIJING, March 5"),
            (
                "26/11/2019",
                TITLES[1],
                "The sheds of the town, Nov. 25, 2019. (Xinhua/Ann Example)\n\n",
                "TOKYO, Nov. 25",
            ),
        )
    ),
    "texts that stop within a sentence without a mark": "Harbour Caucus\n\n"
    + "".join(
        f"{title} in the old town\n\n{STORY} {STORY[:end]}\n\n"
        for title, end in zip(TITLES, (109, 118, 99), strict=False)
    ),
    "a stored page's date above two heads": f" date 2020-11-27 Bridges to be closed in May\n\n"
    f"SALEM, Ore. — {STORY} {STORY}\n\n"
    f"Sheds burn at the old harbour\n\nDOVER, Del. — {STORY} {STORY}\n",
    "a portal's collection with writers and days": "IN THE NEWS\n\nBridges\n\n"
    + "".join(
        f"LOCAL\nBy {who}, {day}\n{STORY} {STORY[:60]}\n"
        for who, day in (
            ("United Press International", "March 5, 1986"),
            ("Ann Example, The Salem Post", "November 8, 2008"),
            ("Tom Sample", "June 2, 1985"),
        )
    ),
    "news in short, each with its own names": "Urgent Actions\nHome Urgent Actions 2023 04\n"
    + "".join(
        f"{title}\nThe office said on 27 March that {who} of {town} was taken away by the guards of {house} "
        "and has been held since, "
        f"without a lawyer of his own choice and without news.\n"
        for title, who, town, house in (
            ("Ferry student detained for a film", "Ann Example", "Salem", "Harbour Street"),
            ("Union leader gets death threats", "Tom Sample", "Dover", "Castle Hill"),
            ("Film director jailed after a complaint", "Sam Pell", "Hull", "Quay West"),
            ("Two writers sentenced after unfair trial", "Lee Other", "Bath", "Mill Lane"),
        )
    ),
    "titles with one label": "Campaigns and bridges were the most popular posts to Dispatches this week.\n\n"
    + "".join(f"Dispatches: {title}\n\nAnn Example\n{STORY[:100]}...\n\n" for title in TITLES),
    "records between tags": "".join(
        f"<DOC>\n<DOCNO> XX-{number} </DOCNO>\n<TEXT>\n{STORY}\n</TEXT>\n</DOC>\n" for number in (1, 2)
    ),
    "links to the rest behind each text": "".join(f"{title}\n{title} soon. {STORY} [Read More]\n" for title in TITLES),
    "a closing line with the office and the day below each text": "".join(
        f"{STORY}\n\n{STORY}\n\nPM des Präsidiums {town} vom {day}.02.2020\n\n"
        for town, day in (("Salem", 28), ("Dover", 28), ("Hull", 27))
    ),
    "the agency's dateline below two titles": "".join(
        f"{title} in the old town\n\n{head} -- {STORY}\n\n{STORY}\n\n{STORY}\n\n"
        for title, head in zip(TITLES, ("by Ann Example KITALE (Xinhua)", "NAIROBI (Xinhua)"), strict=False)
    ),
    "the agency without a town below two titles": "".join(
        f"{title} in the old town\n\n(Adnkronos) – {STORY} {STORY} {STORY}\n\n" for title in TITLES[:2]
    ),
    "the paper behind each item": "Top news in the papers\n\n"
    + "".join(f"-- {STORY} ({paper})\n\n" for paper in ("Salem Nation", "Dover Standard", "The Star")),
    "writers and days between bars below titles": f"Daily Reading\n\n{STORY}\n\n"
    + "".join(
        f"{title} in the old town\nAnn Example, Salem Post | {title} | May {day}, 2017\n\n{STORY[:70]}...\n\n"
        for day, title in zip((9, 9, 8, 7), TITLES, strict=True)
    ),
    "the same office of state after state": "AGs in the news\n"
    + "".join(
        f"{state} Attorney General Ann Example said that {STORY}\n"
        for state in ("Florida", "Ohio", "Utah", "New Mexico")
    ),
    "towns in titles": "".join(
        f"{town} – {title}\n{STORY}\n" for town, title in zip(("London", "Paris", "Rome"), TITLES, strict=False)
    ),
    "texts that all break off": "".join(
        f"The {title} {STORY[:end]}...\nFirst printed on May {end}.\n"
        for title, end in zip(TITLES, (70, 81, 99, 116), strict=True)
    ),
    "buttons in Italian": "".join(f"{title} in the old town\n{STORY}\nLeggi di più...\n" for title in TITLES),
    "links with their address behind each text": "".join(
        f"· {title} in the old town\n\n{STORY} (Leer más https://example.com/PuHx{at})\n\n"
        for at, title in enumerate(TITLES)
    ),
    "more behind each text": "".join(f"{title} in the old town\n{title} soon. {STORY}   more\n\n" for title in TITLES),
    "a name": "News In Brief\n\n" + f"{STORY}\n\n" * 4,
    "chinese pieces that each end in a link": "\n\n".join(
        f"12期晨江線\n\n採訪手記|{title}\n\n2020 年 1 月 5 日\n\n記者|王小明 {CHINESE[at : at + 60]} 繼續閱讀"
        for at, title in enumerate(("舊橋的距離", "渡船上的花", "與河流共樂"))
    ),
    "what a japanese search has found": "検索結果(カテゴリ : 地域)\n\n"
    + "\n".join(
        f"川町新聞{title}\n川町新聞 5日 05:0{at}\n{title}と市役所が4日、発表した。"
        "集まった市民は足場の上から橋脚を見学し、職員の説明に耳を傾けた。"
        for at, title in enumerate(
            ("古い橋の修理を公開する見通し", "渡し船の運航を再開する見通し", "市議会が橋の工事費を可決")
        )
    ),
    "japanese stories, each above its town, day and hour": "川町のニュース\n\n"
    + "\n\n".join(
        f"{title}\n\n{title}と市役所が発表した。集まった市民は足場の上から橋脚を見学し、職員の説明に耳を傾けた。"
        f"\n\n川町2020.01.0{7 - at} 00:1{at}"
        for at, title in enumerate(
            ("古い橋の修理を公開する見通し", "渡し船の運航を再開する見通し", "市議会が工事費を可決")
        )
    ),
    "japanese titles, each printed twice above its text": "".join(
        f"• {title}\n22分前\n{title}\n{title}と市役所が発表した。集まった市民は橋脚を見学し、説明に耳を傾けた。\n"
        for title in ("古い橋の修理を公開する見通し", "渡し船の運航を再開する見通し", "市議会が工事費を可決する")
    ),
    "chinese columns, each below its day": "\n".join(
        f"2020年0{9 - at}月05日\n晨江報|{title}\n{CHINESE}\n更多"
        for at, title in enumerate(("期待渡船直航舊橋碼頭", "新一代留在山裏的年輕人", "乒乓球賽在舊橋頭圓滿結束"))
    ),
    "chinese telegrams, each behind a dash": "電訊\n"
    + "\n".join(
        f"-\n{title}\n晨江社1月5日電 {CHINESE}"
        for title in ("舊橋修繕費用將高於預期 市民嘆氣", "渡船公司下月起增加夜間班次", "山區農機合作社開進三十個村子")
    ),
}
SINGLE = {
    "a chinese chronology of days": "舊橋大事記\n"
    + "\n".join(
        f"2020年0{at}月05日\n{title}\n{CHINESE}"
        for at, title in enumerate(("期待渡船直航舊橋碼頭", "新一代留在山裏的年輕人", "乒乓球賽在舊橋頭圓滿結束"), 3)
    ),
    "a japanese story with readers' comments below it": f"古い橋の修理を公開へ\n2020年1月5日 10:00\n{CHINESE * 2}\n"
    + "\n".join(f"{CHINESE}\n2020.01.0{at} 10:0{at}" for at in (6, 7, 8)),
    "a title that begins as an archive's heading does": f"Author archives found in the town\n{STORY}\n\n"
    f"A sale in Dover\n{STORY}\n\nWhat comes next\n{STORY}\n",
    "results of a school": f"Results for Salem High\n{STORY}\n\nTrack and field\n{STORY}\n\nSwimming\n{STORY}\n",
    "a charter's articles": f"Articles by which the county lives\n{STORY}\n\nThe first article\n{STORY}\n\n"
    f"The last article\n{STORY}\n",
    "an archive that opens": f"Archive for the nation opens in the town\n{STORY}\n\nWhat it holds\n{STORY}\n\n"
    f"Who may read there\n{STORY}\n",
    "numbered contents of a report": "Contents\n\n[1] What is known of the bridges\n[2] What is not known of them\n\n"
    f"[1] What is known of the bridges\n\n{STORY}\n\n[2] What is not known of them\n\n{STORY}\n",
    "sources of figures below the parts of a report": f"How the harbour lives\n\n{STORY}\n\n"
    f"Source: Salem Harbour Board\n\nWho buys the fish\n\n{STORY}\n\nSource: Dover Chamber of Trade\n",
    "one story below the name of an archive": f"Category Archives: Harbour\n\nBridges to be closed in the town\n"
    f"January 5, 2020\n{STORY}\n\n{STORY}\n\n{STORY}\n",
    "one story whose source stands above and below": f"Bridges to be closed in the town\nSource: Salem News Agency\n"
    f"{STORY}\n\n{STORY}\nSource: Salem News Agency\n",
    "guests' names behind dashes below what they said": f"Bridges to be closed in the town\n{STORY}\n\n"
    + "".join(f"“{STORY}”\n— Ann Example, teacher\n\n" for _ in range(4)),
    "a printed page's number above one story": "Bridges to be closed in the town\nPage 2 of 3\n"
    f"January 5, 2020\n{STORY}\nWhat is planned now\n{STORY}\n",
    "the days of one event, with their hours": f"Bridges to be closed in the town\n\n{STORY}\n\n"
    + "".join(f"{day} Sep 2017\n4:5{day} pm\n\n{STORY}\n\n" for day in (6, 5, 4)),
    "a chronology whose last day comes first": "The bridges of the harbour, day after day\n\n"
    + "".join(f"January {day}, 2012\n{STORY}\n" for day in (9, 7, 6, 5)),
    "sources of tables amid one story": f"Bridges to be closed in the town\n{STORY}\nSource: Salem Statistics\n\n"
    f"{STORY}\n\n{STORY}\nSource: Salem Statistics\n",
    "a notice of rights below the article and again at the end of its page": (
        f"Bridges to be closed in the town\n\n{STORY} {STORY}\n\n©2004 Salem Radio and Harbour Company, Inc.\n\n"
        "More from Salem\nSheds stay shut\nFerry to run again\n\n©2004 Salem Radio and Harbour Company, Inc.\n"
    ),
    "numbered sections of one article": "A history of the harbour\nJanuary 5, 2020\n\n"
    + "".join(f"{day}. {title} in the town\n\n{STORY}\n\n" for day, title in enumerate(TITLES, 1)),
    "comments with their days between drawn lines": f"Bridges to be closed\nJanuary 5, 2020\n\n{STORY}\n\n-----\n\n"
    + "-----\n\n".join(f"Ann Example wrote on January {day}, 2020\n{STORY}\n\n" for day in (6, 7)),
    "an agency's page with the hours of a story and of its update": "Power cut in three districts\n\nBSS\n\n"
    f"07 Apr 2022, 20:13\nUpdate : 07 Apr 2022, 20:20\n\nBridges to be closed in May\n\n"
    f"DHAKA, April 7, 2022 (BSS) – {STORY}\n\n{STORY}\n",
    "blocks of an article below a button": "\n\n".join(
        f"Read more\n\n{title} in May\n\n{STORY} {STORY}" for title in TITLES
    ),
    "blocks below the same word, amid an article": f"Bridges\n\nAnn Example\n\nSalem\n\n{STORY}\n\n"
    + "\n\n".join(f"Harbour\n\n{title} in May\n\n{STORY} {STORY}" for title in TITLES),
    "an article on a day's reports": "Polizeimeldungen zeigen: mehr Brände\n\n"
    + "\n\n".join(f"{title}\n{STORY}" for title in TITLES),
    "a ticker on one event": "Bridges in Salem closed\n\n"
    + "\n\n".join(f"+++ {hour}.15 Uhr: {title} am Abend +++\n\n{STORY}" for hour, title in enumerate(TITLES, 15)),
    "an article above a box of stories that are cut": f"{STORY}\n\n{STORY}\n\n{STORY}\n\nBridges to be closed\n"
    + "\n".join(
        f"The {word} that the committee wants to see repaired by May stays shut, and the traders of the harbour wait…"
        for word in ("bridge", "shed", "ferry", "lamp", "crane", "quay")
    ),
    "one export whose line ends were lost": f"Bridges to be closedSalem DailyJanuary 5, 2020 SundayBody{STORY}"
    "Load-Date: January 6, 2020End of Document\n",
    "what a story says of three towns": f"{STORY}\n\nKiel: {STORY}\n\nRostock: {STORY}\n\nBremen: {STORY}\n",
    "a supplier's dateline and its sections": f"SALEM (Reuters) – {STORY}\n\n{STORY}\n\nDOVER (Reuters) – {STORY}\n",
    "a story above a box of others with datelines": f"Bridges to be closed\n\nSALEM — {STORY}\n\n{STORY}\n\n{STORY}\n\n"
    "MORE National ARTICLES\n\n" + "".join(f"{title} in May\n\nDOVER — {STORY} {STORY}\n\n" for title in TITLES),
    "the articles of a law": "".join(f"Article {number}\n{STORY}\n\n" for number in (1, 2, 3)),
    "sections wide apart with short headings": "\n\n\n".join(
        f"{heading}\n\n{STORY} {STORY}" for heading in ("What burnt", "Who came", "What is to be done now")
    ),
    "sections between short drawn marks that name the same people": "\n\n* * *\n\n".join(
        f"The council of Salem met {name} in the harbour on Tuesday. {STORY} {STORY}" for name in ("Ann", "Tom", "Eva")
    ),
    "a story above links to others": f"Bridges to be closed in May\n\n{STORY}\n\n"
    + "\n".join(f"{title} in the old harbour\nhttps://example.com/{title[:4]}\n" for title in TITLES),
    "one chinese reporter above paragraphs": f"舊橋將封閉\n（記者王小明／台北報導）{CHINESE}\n"
    + f"{CHINESE}\n" * 4
    + "".join(f"（記者王小明／{town}報導）{CHINESE}…\n" for town in ("台北", "高雄", "台中")),
    "parts of a chinese article": "".join(f"{title}\n{CHINESE}\n\n" for title in ("旧桥封闭", "码头改建", "渡轮复航")),
    "a whole article above teasers with their writers": "Von Anna Beispiel\n\n"
    + "\n\n".join([STORY] * 8)
    + "\n\nSchuppen bleiben zu\n\nVon Tom Muster\n\nFähre fährt wieder\n\nVon Eva Probe\n",
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
    "a journey": f"Three towns by rail\n\n{STORY}\n\n"
    + "".join(f"{town} — {STORY}\n\n" for town in ("LONDON", "PARIS", "ROME")),
    "an interview": "".join(f"{name}: {STORY}\n\n" for name in ("Example", "Sample", "Example", "Sample", "Other")),
    "points with a dash": "".join(f"{name}\nTerm – {STORY}\n\n" for name in ("Bridges", "Sheds", "Ferries")),
    "a box of other stories": f"Repairs of bridges to cost more\nSALEM (AP) — {STORY} {STORY}\n"
    f"More from the harbour\nDOVER (AP) — {STORY} {STORY}\n",
    "earlier releases below a story": f"Bridges to be closed in May\n\n{STORY}\n\n{STORY}\n\n{STORY}\n\n"
    + "".join(f"BRIDGES LISTED {day}\nSALEM, Ore. -- {STORY} {STORY}\n" for day in ("IN MARCH", "IN APRIL")),
    "a chronology of days": "".join(
        f"{day} February 2007\n{title} in the old town\n{STORY}\n"
        for day, title in zip((6, 7, 8, 9), TITLES, strict=True)
    ),
    "a story above buttons": f"{TITLES[0]} in the old town\n\n"
    + f"{STORY}\n\n" * 5
    + "".join(f"{title} in the old town\n{STORY}\nRead more\n" for title in TITLES[1:]),
    "a story under a section's name": f"{TITLES[0]} in the old town\n\nNews In Brief\n\n" + f"{STORY}\n\n" * 4,
    "a running head": "".join(
        f"The Harbour Times\nPage of the town\n{STORY[:60]}\n{STORY[60:]}\n{STORY}\n{STORY[:80]}\n" for _ in range(3)
    ),
    "ten reasons": "Why the sheds stay shut\n\n"
    + "".join(f"{number}. {title} in the old town\n{STORY}\n\n" for number, title in enumerate(TITLES, 1)),
    "teasers with days above a story": "".join(
        f"{title} in the old town\nMay {day}, 2016\n{STORY[:100]}…\n\n"
        for title, day in zip(TITLES[:3], (16, 12, 10), strict=True)
    )
    + f"Bridges to be listed in the old town\nMay 9, 2016\n{STORY}\n\n{STORY}\n",
    "stops below their titles": "Three towns by rail\n\n"
    + f"{STORY}\n\n{STORY}\n\n"
    + "".join(f"{title} in the old town\nLondon: {STORY}\n" for title in TITLES),
    "statements below one dateline": f"Sacramento, California - {STORY}\n\n" + f"{STORY}\n\n" * 3,
    "a story with teasers below": f"{TITLES[0]} in the old town\n\n{STORY}\n\n{STORY}\n\n"
    + "".join(f"{STORY[:100]}…\nRead More »{title} in the old town\n" for title in TITLES[1:]),
    "the closing line of a database": f"Bridges\n\n{STORY} {STORY}\n\nGale Document Number: GALE|A62825\n",
    "a brief with a title": f"Sports Briefs\n{TITLES[0]} in the town\n{STORY}\n\n{STORY}\n\n{STORY}\n",
    "one brief": f"News In Brief\n\n{STORY}\n\n{STORY}\n",
    "a list of titles that were cut": "Releases\n\n" + "".join(f"  • {title} as {STORY[:80]}...\n" for title in TITLES),
    "a column whose sentences trail off": "".join(f"{STORY[:end]}...\n\n" for end in (101, 116, 129, 137)),
    "points above their chapters": "".join(f"• {title}\n" for title in TITLES)
    + "".join(f"{title}\n\n{STORY}\n\n" for title in TITLES),
    "a chronology with days in brackets": "".join(f"({day}.04.2021) In Salem: {STORY}\n" for day in (9, 14, 16)),
    "readers beside their days below a story": f"{TITLES[0]} in the old town\n\n{STORY}\n\n"
    + "".join(f"June {day}, 2021 Reply\n\n{STORY[:110]}\n\n{STORY[:95]}\n" for day in (29, 16, 3)),
    "two days with their labels": f"{TITLES[0]} in the old town\n\nLast updated on June 21, 2017\n\n{STORY} {STORY}\n\n"
    f"Last updated on June 20, 2017\n\n{STORY} {STORY}\n",
    "one text that stops within a sentence": f"{TITLES[0]} in the old town\n\n{STORY} {STORY[:109]}\n",
    "sections that share their names": "".join(
        f"{title} in the old town\nThe office said that Ann Example of Salem was heard by the guards of Harbour Street "
        f"on {day} March, and that nobody else in the town had been asked so far about it.\n"
        for day, title in enumerate(TITLES, 3)
    ),
    "sections whose label is the subject": "".join(
        f"Fort Salem: {title} in May\nThe council says that Fort Salem is needed, for {STORY[:90]} it said.\n"
        for title in TITLES
    ),
    "a story above teasers with links behind them": f"{STORY}\n\n" * 5
    + "".join(f"{title}\n{STORY} Read more\n" for title in TITLES[:3]),
    "what the law says from state to state": f"New laws of the year\n\nWASHINGTON (CNN) — {STORY}\n\n"
    + "".join(
        f"{title} in the old town\n\n{state}: {STORY}\n\n{STORY}\n\n"
        for title, state in zip(TITLES, ("Connecticut", "California", "Oregon", "Delaware"), strict=True)
    ),
    "another story of the agency below": f"{TITLES[0]} in the old town\n\nSALEM (AP) -- {STORY}\n\n"
    f"{STORY}\n\n{STORY}\n\n{TITLES[1]} in the old town\n\nDOVER (AP) -- {STORY}\n",
    "quotes with their speakers behind points": f"{TITLES[0]} in the old town\n\n"
    + "".join(f"- The bridge is old. ({name})\n" for name in ("John Miller", "Ann Example", "Tom Muster", "Eva Pell")),
    "papers behind points below a story": f"{TITLES[0]} in the old town\n\n{STORY}\n\n"
    + "".join(f"-- {STORY} ({paper})\n\n" for paper in ("Salem Nation", "Dover Post", "The Star")),
    "myths of one article": "".join(f"Myth: {title.title()} In The Town\n{STORY}\n\n" for title in TITLES),
    "steps of one article": "".join(f"Step Two: {title.title()} In The Town\n{STORY}\n\n" for title in TITLES),
    "labelled sections below an introduction": f"{STORY} {STORY}\n\n"
    + "".join(f"Briefing: {title.title()} In The Town\n{STORY}\n\n" for title in TITLES),
    "an article that quotes records": f"How a feed is written\n\n{STORY}\n\n{STORY}\n\n"
    + "".join(f"<item>\n<title>{title}</title>\n<text>{STORY}</text>\n</item>\n\n" for title in TITLES[:2])
    + f"{STORY}\n\n{STORY}\n",
    "two papers behind points": f"{TITLES[0]} in the old town\n\n{STORY}\n\n"
    f"-- {STORY} (Salem Nation)\n\n-- {STORY} (Dover Post)\n",
    "other stories with bars below one": f"{TITLES[0]} in the old town\n\n{STORY}\n\n{STORY}\n\n"
    + "".join(f"{title} in the old town\nBy Ann Example | May {day}, 2017\n" for day, title in enumerate(TITLES, 1)),
    "offices within a story": f"{TITLES[0]} in the old town\n\n{STORY}\n\n"
    + "".join(f"{state} Attorney General Ann Example said that {STORY}\n" for state in ("Florida", "Ohio", "Utah"))
    + f"{STORY}\n\n{STORY}\n",
    "sections of one article on what was opened": f"# Bridges of the county\n\nJanuary 5, 2020\n\n{STORY} {STORY}\n\n"
    f"# The old mill bridge\n\nOpened on March 3, 1911\n\n{STORY} {STORY}\n",
    "how many words a paper printed": f"How long a story is\n\n400 words\nIn the paper of 2019\n\n{STORY} {STORY}\n\n"
    f"800 words\nIn the paper of 2020\n\n{STORY} {STORY}\n",
    "links to other papers' stories below one": f"{TITLES[0]} in the town (Salem Star – January 9, 2020)\n\n{STORY}\n\n"
    f"{STORY}\n\n" + "".join(f"{title} in the old town (Salem Star – January 5, 2020)\n" for title in TITLES[1:]),
    "a chronicle of floods": f"1. The flood of spring\n\nMarch 3, 1911\n\n{STORY} {STORY}\n\n"
    f"2. The flood of summer\n\nJune 9, 1936\n\n{STORY} {STORY}\n",
    "a weblog's comments below a line": f"Why the bridge closes\n\nJanuary 5, 2020\n\n{STORY} {STORY}\n\n---\n\n"
    f"Comments on this post\n\nAnn Example, January 6, 2020\n\n{STORY} {STORY}\n",
    "a live page's entries": "Storm hits the valley: live updates\n\nJanuary 5, 2020\n\n* * *\n\n"
    + "* * *\n\n".join(f"{title} in May\n\nJanuary 5, 2020, 10:15 a.m.\n\n{STORY} {STORY}\n\n" for title in TITLES),
    "what is related, below stars": f"{TITLES[0]} in May\n\nJanuary 5, 2020\n\n{STORY} {STORY}\n\n***\n\n"
    f"Related: bridge reopened\n\nJanuary 3, 2020\n\n{STORY} {STORY}\n",
    "towns in titles below an introduction": f"Three towns by rail\n\n{STORY}\n\n"
    + "".join(f"{town} – {title}\n{STORY}\n" for town, title in zip(("London", "Paris", "Rome"), TITLES, strict=False)),
    "links with their ages below an article": f"{TITLES[0]} in May\n\n"
    + f"{STORY}\n\n" * 6
    + "".join(f"{title} in the town\n{hours} hours ago\n" for hours, title in enumerate(TITLES, 2)),
    "links to pictures and their titles below an article": f"{TITLES[0]} in May\n\n"
    + f"{STORY}\n\n" * 6
    + "".join(f"{title} in the town\n{title} in the town\n" for title in TITLES),
    "questions below headings": f"{TITLES[0]} in May\n\n"
    + "".join(
        f"{title} in the town\n\n{word}: {STORY} {STORY}\n\n"
        for title, word in zip(TITLES, ("WHAT", "Why"), strict=False)
    ),
    "a wire's story above the first words of two others": "".join(
        f"{title} in the town\n{town} (AP) {STORY * times}\n\n"
        for title, town, times in zip(TITLES, ("SALEM, Ore.", "WASHINGTON", "CHICAGO"), (12, 1, 1), strict=False)
    ),
    "one row below its fields' names": f'id,source,text,date,topic\nn_0,Salem News,"{STORY}",2024-09-12,Ferry\n',
    "a table of a story's figures": "Bridges in the county\n\n"
    + "".join(f"bridge_{day},2024-09-1{day},closed,{day}1\n" for day in range(5))
    + f"\n{STORY}\n",
    "nothing": "",
}


@pytest.mark.parametrize(
    "part", ["Ab-", "Ab ", "A.", "AB, ", "(Ab) ", "Ab: ", "- ", "王小明 台北 ", "</item>\n<item>\n"]
)
def test_a_long_line_of_the_same_parts_takes_no_long_time(part: str) -> None:
    line = part * (4_000 // len(part))
    before = process_time()
    assert not holds_several(f"{line}\n{line}\n\n({line} -- -- --\n{line}")
    assert process_time() - before < 2


@pytest.mark.parametrize("name", SEVERAL)
def test_several_clippings_are_seen(name: str) -> None:
    assert holds_several(SEVERAL[name])


@pytest.mark.parametrize("name", SINGLE)
def test_one_clipping_is_not_taken_for_several(name: str) -> None:
    assert not holds_several(SINGLE[name])
