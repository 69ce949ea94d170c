"""Whether what was read is a dateline: a known town, capitals, a date, a known supplier and the mark add up."""

from __future__ import annotations

from clipper.extraction.dateline.opening import is_of_the_day
from clipper.extraction.dateline.parts import Parts
from clipper.extraction.dateline.placenames import (
    is_named_again,
    is_never_small,
    is_no_place,
    is_told_as_town,
    is_told_in,
    is_told_of,
    looks_like_place,
    may_be_latin_town,
    may_be_signed,
    may_be_town,
)
from clipper.extraction.dateline.stops import EDITED, RUNS_IN, RUNS_ON
from clipper.extraction.dateline.subjects import WORDS_TOO, is_town_in_capitals
from clipper.extraction.dates import grammar
from clipper.extraction.names.names import is_given
from clipper.extraction.page.captions import ends_credited
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.gazetteer import is_place, is_province, is_region
from clipper.patterns import pattern


def is_proven(reading: Reading, number: int, parts: Parts) -> bool:
    """Whether the parts that were read at the start of a line make a dateline."""
    assert parts.place is not None
    text, line = reading.text, reading.lines[number]
    town = _TOWN_END.split(place := text[slice(*parts.place)])[0].strip()
    turned = parts.region and parts.mark == "colon" and parts.written is None and not parts.credits
    if turned and is_province(town) and not is_place(town):
        return False  # Sachsen, Salem: Das Foto zeigt: how a caption begins
    town = town.partition("/")[0] if parts.region else town  # Research Triangle Park/North Carolina
    if is_no_place(town) or (town in WORDS_TOO and not parts.is_told()):
        return False
    if line.text[-1] == ")" and "(Photo" in line.text[-140:]:
        return False  # SALEM, OREGON - JANUARY 04: Workers on the bridge (Photo by Ann Example/Example Images)
    known, words = looks_like_place(place), town.split()
    if not known and ((reading.is_english and " in " in town) or ("\u0600" < town[0] < "\u0700" and len(words) > 2)):
        return False  # Bridge in Salem, Jan. 5, 2020 | REUTERS
    two = words if town.istitle() and not known and not parts.region else []
    if len(two) == 2 and is_given(two[0]) and two[1] != "County":
        return False  # Ann Example / TNN / Jan 5, 2020
    beside = parts.place[1] + 1
    if not known and parts.credits and parts.credits[0][0] == beside and text[beside].isupper() and is_given(town):
        return False  # 5.1.2020 - Anna Reuter - 12 Kommentare
    if not known and _GLUED.search(town):
        return False  # FestivalHarbourside
    told = parts.is_told() or reading.is_english or text.startswith(".-", parts.place[1])
    capitals = town.isupper() and len(town) >= 4 and (known or is_town_in_capitals(text, town, told=told))
    supplier = bool(parts.named) and any(span[0] > parts.place[0] for span in parts.credits)
    opens = reading.prose[number] or line.weight >= 90 or parts.at >= line.end - 1
    if not opens:
        opens = number + 1 < len(reading.lines) and reading.prose[number + 1] and reading.lines[number + 1].gap <= 1
    between = "" if known else text[parts.place[1] : parts.at].strip()
    if between[:1] == "|" and supplier and " " in town and not reading.prose[number]:
        return False  # ANA EJEMPLO | EFE | Lima | 5 ene 2020
    if between.endswith(("|", ">>", "»")) and parts.mark == "dash" and not supplier:
        return False  # COVER STORY | The film
    ended = parts.mark or supplier
    short = len(town.split()) <= 3
    if supplier and (parts.mark or parts.written):
        good = known or ((capitals or short) and not parts.bare)
    elif supplier:
        release = parts.named[0].kind == "press-release"  # wrapped at few letters, its first lines read as no sentence
        depth = 7 if release else 4 if known and capitals else 2
        running = parts.at >= line.end - 1 and any(reading.prose[number + 1 : number + depth])
        released = release and short and is_first_story(reading, number)  # Salem (ots)
        numbered = capitals and _NUMBERED.match(text, parts.place[1], parts.at) is not None
        good = (
            known or released or numbered if running else (known or capitals) and parts.at < line.end
        )  # SANTANDER, 1 (EUROPA PRESS)
    elif (
        parts.written is not None
        and text.startswith(": ", parts.written.end)
        and _is_a_stock_picture(reading, number, parts)
    ):
        return False
    elif parts.written is not None and parts.mark:
        first = parts.written.start < parts.place[0]  # 12/19/03 - Ann Example - SALEM (AP) -
        hall = parts.written.year is not None and len(town.split()) <= 6 and is_first_story(reading, number)
        fields = not reading.prose[number] and " | " in text[parts.at : line.end]  # The Gazette | 05.01.2020 | By Ann
        fields = fields or (parts.written.year is None and text.startswith(".-", parts.written.end))  # in OCR
        running = (short or hall) and opens and not (first or fields)
        good = known or capitals or (running and any(map(str.isalpha, text[parts.at : line.end])))
    elif parts.written is not None and parts.at >= line.end - 1:
        broken = any(below.gap == 0 for below in reading.lines[number + 1 : number + 2])
        above = number + 1 < len(reading.lines) and reading.prose[number + 1] and is_first_story(reading, number)
        caption = number + 1 < len(reading.lines) and ends_credited(reading.lines, number + 1)
        good = known and not caption and (parts.written.year is not None or (capitals and broken) or above)
        ended = True
    elif parts.written is not None and text.startswith(". ", parts.at):  # CHENNAI, JAN. 5. The council
        spanish = " de " in text[parts.written.start : parts.written.end]  # Oaxaca, 5 de enero. El pleno
        spanish = spanish or (" que " in line.text and " los " in line.text)  # Lima, 5 ene. El pleno
        long = parts.written.year is not None or spanish or bool(parts.credits)  # Xinhua, Beijing, Jan. 5. The
        long = long and not any(mark in text[parts.at + 2 : parts.at + 62] for mark in ".!?")
        long = known and (capitals or long)  # and no scene: Paris, 5 mai 2010. Il pleut.
        good = ended = long and reading.prose[number] and is_first_story(reading, number)
    elif parts.written is not None and not place.isascii() and _HINDI.match(text, parts.at, line.end):
        good = ended = known and reading.prose[number] and is_first_story(reading, number)
    elif parts.written is not None and parts.unknown_sign and _GOES_ON.match(text, parts.at, line.end):
        good = ended = known and reading.prose[number] and is_first_story(reading, number)  # Salem, Jan 5 (EX) The
    elif parts.written is not None and _GOES_ON.match(text, parts.at, line.end):
        full = parts.written.year is not None and (parts.region or capitals)
        begun = bool(_NEW_SENTENCE.match(text, parts.at, line.end)) or is_of_the_day(reading, number, parts.written)
        full = full or (parts.written.year is None and (capitals or begun))  # LONDON, Jan 5 Shares rose
        runs = reading.prose[number] or _is_wrapped(reading, number)
        good = ended = known and full and runs and is_first_story(reading, number)
    elif (parts.unknown_sign or parts.signed) and not parts.mark:  # Wien (PK) Die Ministerin, SALEM (red). Der Rat
        told = known or is_told_of(text, town) or is_named_again(text, parts.at, town)  # Schönmoor (gg). Heute
        told = told or (parts.signed and may_be_signed(place))
        good = ended = told and reading.prose[number] and is_first_story(reading, number)
    elif parts.unknown_sign or parts.signed:
        good = parts.mark in ("dash", "bar") and (known or capitals) and opens
        if parts.mark == "colon" and known and capitals and parts.unknown_sign:  # SALEM (EX): No fee, no ferry.
            good = opens or (line.ends_sentence and any(reading.prose[number + 1 : number + 2]))
    elif parts.mark == "dash":
        first = short and is_first_story(reading, number) and not _is_one_of_several(reading, number)
        first = first and (capitals or is_told_of(text, town) or is_told_as_town(text, town))
        opens = opens or (known and text.startswith("The Latest ", parts.at))  # AP's news of the hour, in a short line
        # Salem - Der Rat und die Brücken
        titled = not capitals and parts.at < line.end - 1 and _is_a_title(reading, number)
        stroke = text.startswith(".-", parts.place[1])  # Chile.- El pleno, Puerto Muelle.- El pleno
        stroke = stroke and (
            is_province(town) or (short and may_be_latin_town(town) and is_first_story(reading, number))
        )
        cry = (
            known and line.ends_sentence and reading.prose[number + 1 : number + 2] == [True]
        )  # Kiel – Der Wolf ist da!
        if known and capitals and line.ends_sentence and number + 3 < len(reading.lines):  # SALEM - No bridge was hurt.
            cry = cry or any(reading.prose[number + 1 : number + 4])
        opens = opens or (cry and is_first_story(reading, number))
        good = opens and (known or first or stroke) and _spaced(text, parts) and not titled
        if good and parts.at >= line.end - 1:
            good = known and _stands_above(reading, number)
    elif parts.mark == "colon":
        title = text[parts.place[1]] == " " and not line.ends_sentence  # Rennes : six gendarmes
        runs = reading.prose[number] or (line.weight >= 110 and not title)
        if parts.at >= line.end and number + 1 < len(reading.lines):  # New Delhi: on a line of its own
            weight = sum(reading.lines[at].weight for at in range(number) if reading.prose[at])
            runs = reading.prose[number + 1] and (sum(reading.prose[:number]) <= 1 or weight <= 300)
        good = runs and (capitals or is_first_story(reading, number))
        good = good and (known or (is_first_story(reading, number) and _is_told_behind_a_colon(reading, number, town)))
        good = good and not is_above_a_date(text, line.start, line.end)
    elif parts.credits and not parts.mark:  # PTI | Noida |
        good, ended = known, True
    else:
        good, ended = _lost_mark(reading, number, parts, town, known, capitals)
    if parts.bracketed and not good:  # (Ottawa) Le conseil
        good = ended = known and opens and is_first_story(reading, number)
    return bool(good and ended)


def _is_one_of_several(reading: Reading, number: int) -> bool:
    """Whether a paragraph right beside begins with capitals and a dash, too: `THE RISK — …`, the points of a list."""
    near = reading.lines[max(0, number - 2) : number] + reading.lines[number + 1 : number + 3]
    return any(_POINT.match(line.text) for line in near)


_POINT = pattern(r"[A-Z][A-Z’' ]{2,28}\s?[—–-]{1,2}\s?[A-Z]")


def is_above_a_date(text: str, start: int, end: int) -> bool:
    """Whether text[start:end], a line of a town and a colon, is a title: it is short, and a date stands below it."""
    if end - start > 130 or text[end - 1] == ".":
        return False
    written = next(grammar.find(text, end, end + 40), None)
    if written is None or text[end : written.start].strip():
        return False
    return len(text[written.end : written.end + 30].partition("\n")[0]) < 30


_NUMBERED = pattern(r", \d\d? \([A-Z]")
"""The day of the month before a Spanish agency, and nothing else of the date."""
_GLUED = pattern(r"[a-zß-ÿ]{3}[A-ZÀ-Þ][a-zß-ÿ]")
_TOWN_END = pattern(r"[,(\[]")
_GOES_ON = pattern(r" [A-Z“\"]")
"""What follows a full date whose mark was lost: `HOUSTON, TX March 21, 2012 Acme opens`."""
_NEW_SENTENCE = pattern(r" (?:The|An?|In|At|After|With|Amid|As) [\w(‘“]| [“\"][A-Z]")
_STROKE = pattern(r" [l|•●] [^\W\d_a-z]|[ \t][l|•●] [„“\"«]")
"""A stroke between town and story, which some papers print and some readers of print take for a letter."""
_HINDI = pattern(r" (?!(?:को|से|तक|के|का|की|में|और)\s)[\u0900-\u097f]{2}")
"""What follows the day of a Hindi agency's dateline whose sign was lost: `नयी दिल्ली, 5 जनवरी समिति ने`."""
_BEGINS = pattern(
    r"(?:El|La|Los|Las|Un|Una|En|Al|Tras|Con|Por|Para|Como|No|Se|Su|Der|Die|Das|Ein|Eine|Einen|Im|In|Am|An|Auf|Aus|Bei|"
    r"Beim|Es|Für|Mit|Nach|Vor|Von|Wegen|Wer|Wie|Zu|Zum|Zur|Seit|Sie|Er|Trotz|Über|Unter|Noch|Auch)\s"
)
"""Small words with a capital: what stands before one in the middle of a line was its own sentence, or none."""
_LONG = pattern(r"\. [A-Z][^.!?]{60}")
_GERMAN = pattern(r" (?:der|die|das|und|mit|auf) ")
_POINTED = (
    " der ", " die ", " das ", " und ", " ist ", " eine ", " einen ", " nicht ", " sich ", " wird ", " auf ", " für ",
    " que ", " los ", " las ", " una ", " del ", " para ", " por ", " che ", " della ", " degli ", " nel ", " alla ",
    " dal ", " ieri ", " alle ", " ha ",
)  # fmt: skip
"""Words of the languages whose papers end a dateline with a full stop: German and Spanish."""


_HERE = pattern(r"[^\"“]{10,280}?(?<! are)(?<! is)(?<!['’]re)(?<! come) here (?!to )", signs=(" here ",))
"""`Khurda: The council here`; not in what somebody says: `Teachers: We are here to help`."""


_INDIAN = pattern(
    r"(?:(?<!TEM)PURA?|PURAM|GARH|ABAD|NAGAR|NAGARAM|GANJ|GAON|[AEIOULNR]HAT|HATI|GURI|HALLI|PALL[IE]|PATNAM|PATTANAM|KOT|WAD[AI]|"
    r"GIRI|BARI|GHAT|T[OA]LA|GUDA|GUDEM|KONDA|CHERLA|KULAM|BAZAR)\Z"
)
"""How the names of towns of South Asia end."""


def _is_told_behind_a_colon(reading: Reading, number: int, town: str) -> bool:
    """Whether a word that no table has, and a colon behind it, open a story of that town.

    `Khurda: The council here decided on Sunday`, or in capitals below the writer; `VERDICT:` is also in small letters.
    """
    text = reading.text
    if is_told_of(text, town) or (town.isupper() and is_told_in(text, town)):
        return True
    if town.isupper() and len(town) > 5 and _INDIAN.search(town) and is_never_small(text, town):
        return may_be_town(town.title())
    here = _HERE.match(reading.lines[number].text[:300]) is not None
    if not here and not (town.isupper() and len(town) >= 4 and _is_below_a_writer(reading, number)):
        return False
    return may_be_town(town.title() if town.isupper() else town) and is_never_small(text, town)


def _is_below_a_writer(reading: Reading, number: int) -> bool:
    """Whether the line above is `By …` and nothing else: what the story opens with, in capitals, is its town."""
    above = reading.lines[number - 1].text if number else ""
    return above[:3] in ("By ", "BY ") and len(above) <= 50 and not reading.prose[number - 1]


def _spaced(text: str, parts: Parts) -> bool:
    """Whether the dash stands between blanks, or is a long one: a hyphen inside a word is no mark."""
    assert parts.place is not None
    dash = text[parts.place[1] : parts.at]
    if dash[:2] == ".-" or (text[parts.place[1] - 1] == "." and dash[:1] == "-"):  # Oaxaca.-El, Oaxaca, Oax.-
        return True
    return dash[:1].isspace() or dash[-1:].isspace() or "--" in dash or any(mark in dash for mark in "–—_=")


def _is_a_title(reading: Reading, number: int) -> bool:
    """Whether a line that ends as no sentence does stands right above running text: its town begins a title."""
    line = reading.lines[number]
    if reading.prose[number] or line.ends_sentence or line.text[-1] == ",":
        return False
    story = next((at for at in range(number + 1, min(number + 4, len(reading.lines))) if reading.prose[at]), None)
    below = None if story is None else reading.lines[story]
    return below is not None and below.text[0].isupper() and below.weight > line.weight


def _is_a_stock_picture(reading: Reading, number: int, parts: Parts) -> bool:
    """Whether a day is a stock picture's, below the article's own: `Salem, Ohio - May 17, 2014: A car in town`."""
    assert parts.written is not None
    assert parts.place is not None
    day, text = parts.written.day_known, reading.text
    if (
        day is None
        or not text.startswith(":", parts.written.end)
        or "-" not in text[parts.place[1] : parts.written.start]
    ):
        return False
    above = (next(iter(reading.dates(line.start, line.end)), None) for line in reading.lines[:number][-2:])
    return any(written is not None and written.day_known not in (None, day) for written in above)


def _is_wrapped(reading: Reading, number: int) -> bool:
    """Whether a line is too short to be told as running text and goes on in the next one, which is."""
    after = reading.lines[number + 1] if number + 1 < len(reading.lines) else None
    joined = reading.lines[number].text.endswith((" on", " in", " of", " to", " by", " and", " the", " at", " for"))
    return after is not None and after.gap == 1 and reading.prose[number + 1] and (after.text[0].islower() or joined)


def _stands_above(reading: Reading, number: int) -> bool:
    """Whether the first running text follows a line, below nothing but a count: `Madrid —`, `0` comments."""
    after, last = number + 1, min(len(reading.lines) - 1, number + 3)
    while after < last and not any(map(str.isalpha, reading.lines[after].text)):
        after += 1
    return after < len(reading.lines) and reading.prose[after] and is_first_story(reading, number)


def is_first_story(reading: Reading, number: int) -> bool:
    """Whether the line is the first running text, but for a standfirst above it, or stands right below a date line."""
    if sum(reading.prose[:number]) <= 2 or (number <= 12 and reading.paragraphs(0, number) <= 2):
        return True
    above = reading.lines[number - 1]
    return (
        not reading.prose[number - 1]
        and above.weight <= 60
        and any(written.day_known for written in reading.dates(above.start, above.end))
    )


def _lost_mark(
    reading: Reading, number: int, parts: Parts, town: str, known: bool, capitals: bool
) -> tuple[bool, bool]:
    """Places whose dash was lost: `WASHINGTON  D C    The Senate`, and German `KASSEL. Die Stadt`."""
    text, line = reading.text, reading.lines[number]
    after = reading.lines[number + 1] if number + 1 < len(reading.lines) else None
    if text.startswith(".", parts.at) and parts.at + 1 >= line.end:  # Hannover. alone above its story
        told = known or is_told_as_town(text, town)
        near = after is not None and (after.gap <= 1 or (parts.region and after.gap <= 2))
        return told and near and reading.prose[number + 1], True
    if parts.at >= line.end and parts.region and line.text[-1] == "." and after is not None and after.gap <= 1:
        return known and reading.prose[number + 1] and is_first_story(reading, number), True  # Weslaco, TX.
    if parts.at >= line.end and after is not None:
        running = any(reading.prose[number + 1 : number + 5])
        begins = (after.text[0].isupper() and len(after.text) > 2) or after.text[0] in "-–—"  # LAHORE   -   The council
        told = parts.region and is_named_again(text, parts.at, town)  # Fair Haven, France
        alone = (
            (capitals or parts.region or _GERMAN.search(after.text) is not None)
            and (after.gap == 1 or not (capitals or parts.region) or told)
            and reading.prose[number + 1]
            and is_first_story(reading, number)
        )  # QUITO
        country = text[parts.place[0] : parts.at].rpartition(", ")[2] if parts.place else ""
        known = known or (told and (is_region(country) or is_province(country)))
        return known and ((after.gap == 0 and running and begins) or alone), True
    runs = reading.prose[number] or (line.weight >= 140 and line.ends_sentence)
    if known and capitals and text.startswith("  ", parts.at) and _GOES_ON.match(text, parts.at + 1, line.end):
        return runs and (not number or bool(RUNS_ON.match(text, parts.at + 1, line.end))), True  # SALEM  Ann Poe was
    if known and capitals and runs and not parts.region and RUNS_ON.match(text, parts.at, line.end):
        return is_first_story(reading, number), True  # SALEM The council
    if parts.region and known and text[parts.at - 1] == "." and _GOES_ON.match(text, parts.at, line.end):
        return runs and is_first_story(reading, number), True  # Xalapa, Ver. El pleno
    if known and runs and text.startswith("/", parts.at) and _BEGINS.match(text, parts.at + 1, line.end):
        return is_first_story(reading, number), True  # SEVILLA/El pleno
    if runs and _STROKE.match(text, parts.at, line.end) and (known or f" {town}" in text[parts.at : parts.at + 1_500]):
        return is_first_story(reading, number), True  # Magdeburg l Der Rat
    if runs and RUNS_IN.match(text, parts.at, line.end) and _GERMAN.search(line.text):  # Moorstedt Am frühen Dienstag
        told = known or is_told_as_town(text, town)
        told = told or (capitals and f" {town.title()} " in text[parts.at : parts.at + 1_500])
        return told and is_first_story(reading, number), True
    if not (capitals or known) and text.startswith(". ", parts.at) and runs and _GERMAN.search(line.text):
        edited = may_be_signed(town) and EDITED.match(text, parts.at, line.end) is not None  # Moorau. (lm) Der Schäfer
        return is_first_story(reading, number) and (edited or is_told_as_town(text, town)), True  # Schönmoor. Der
    if text.startswith(". ", parts.at) and (capitals or known) and runs and len(town.split()) <= 3:
        sample = f" {line.text} "
        german = _GERMAN.search(sample) is not None
        french = not german and any(word in sample for word in (" les ", " des ", " une "))  # GRÈVE SNCF. Les trains
        pointed = any(word in sample for word in _POINTED) and (known or not (parts.region or french))
        # Dar es Salaam. The traders: in English a known town alone that is no given name, above a long sentence
        english = known and not is_given(town) and not parts.region and not french and " the " in sample
        pointed = pointed or (english and _LONG.match(text, parts.at, line.end) is not None)
        return pointed and is_first_story(reading, number), True
    return False, False
