"""How Hindi, Urdu and Persian papers name who wrote it: alone above the story, by the dateline, in the last line."""

from __future__ import annotations

import re

from clipper.extraction.byline.forms import BELOW, Signature
from clipper.extraction.dateline.dateline import Dateline
from clipper.extraction.names.names import is_given
from clipper.extraction.page.reading import Reading
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_NAME = pattern(
    r"[\u0900-\u0963\u0970-\u097f]{2,14}(?:\s[\u0900-\u0963\u0970-\u097f]{2,14}){1,2}"
    r"|[\u0620-\u06cc]{2,14}(?:[\s\u200c][\u0620-\u06cc]{2,14}){1,2}"
)
_OWN = "कनमरसپچژگ"
"""Letters of the two, none of which Arabic has."""
LETTERS = 1_500
"""Characters in which one of them stands."""
ABOVE = 4
"""Lines between a name and the story, at most: a town, a day."""


_LETTER = r"[\u0620-\u06cc\u0900-\u0963\u0970-\u097f\u0980-\u09e5\u0a80-\u0d65\u200c\u200d]"
_DESK = pattern(
    rf"(?P<who>(?:{_LETTER}{{2,14}}\s){{0,2}}{_LETTER}{{0,14}}(?:ڈیسک|رپورٹر|نمائندہ(?:\s{_LETTER}{{2,10}})?|نامہ\sنگار|بیورو(?:\sرپورٹ)?|"
    r"প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার|করেসপন্ডেন্ট|ডেস্ক|"
    r"செய்திப்\s?பிரிவு|நிருபர்|செய்தியாளர்|டெஸ்க்|ప్రతినిధి|డెస్క్|విలేకరి|ડેસ્ક|પ્રતિનિધિ|ಪ್ರತಿನಿಧಿ|ಡೆಸ್ಕ್|ವರದಿಗಾರ|"
    r"ലേഖകൻ|ലേഖിക|ഡെസ്ക്|प्रतिनिधी|वृत्तसेवा|ವಾರ್ತೆ|डेस्क|ब्यूरो|संवाददाता|वार्ताहर))(?=\s*(?:\Z|[,،|।:(]))"
)
"""নিজস্ব প্রতিবেদক　ویب ڈیسک　செய்திப்பிரிவு, alone or before a paper, a town and a day"""


OFFICE = pattern(
    r"(?:জন|লোক|নির্বাচিত )প্রতিনিধি|দমন ব্যুরো|পরিসংখ্যান ব্যুরো|হেল্প\s?ডেস্ক|(?:ಜನ|ಪ್ರಜಾ|ಚುನಾಯಿತ )\s?ಪ್ರತಿನಿಧಿ|"
    r"(?:ప్రజా|అధికార) ?ప్రతినిధి|(?:લોક|જન|ચૂંટાયેલા )પ્રતિનિધિ|लोकप्रतिनिधी|"
    "(?:इंटेलिजेंस|इंटेलीजेंस|खुफिया|गुप्तचर|कंट्रोल|नियंत्रण|जांच|अन्वेषण|सतर्कता|विजिलेंस|भ्रष्टाचार|एंटी करप्शन|सांख्यिकी|सूचना|अपराध) ब्यूरो|"
    "(?:हेल्प|सहायता) ?डेस्क|जन ?प्रतिनिधि|(?:احتساب|کرپشن|تفتیشی|انٹیلیجنس|شماریات) بیورو|ہیلپ ڈیسک"
)
"""Offices and deputies who are called as desks and correspondents are: इंटेलिजेंस ब्यूरो, জনপ্রতিনিধি."""
_LABELLED = pattern(
    r"(?:লেখক|প্রতিবেদক|লিখেছেন|எழுதியவர்|రచన|લેખક|ಲೇಖಕ|تحریر|مصنف)\s?[:：]\s?"
    r"(?P<who>[^\s\d:|,،.]{2,16}(?: [^\s\d:|,،.]{2,16}){1,3})"
)
"""লেখক: নাসিমা আক্তার"""


def labelled(part: str) -> re.Match[str] | None:
    """The writer behind his label, alone in a line, in Bengali, Urdu and other languages of India."""
    return _LABELLED.fullmatch(part) if ":" in part[:16] or "：" in part[:16] else None


def desk(part: str) -> re.Match[str] | None:
    """The desk or the correspondent without a name who signs in a short line, or before a comma."""
    if not "\u0620" <= part[0] <= "\u0d7f" or part[-1] in ".।۔؟?":
        return None
    found = _DESK.match(part)
    return None if found is not None and OFFICE.search(found["who"]) is not None else found


_URDU = "ٹڈڑںےھ"
"""Letters that Arabic and Persian do not have."""


def is_urdu(text: str, start: int) -> bool:
    """Whether the sentence at text[start] is Urdu, where any bracket behind a town says who reports."""
    return any(letter in text[start : start + 300] for letter in _URDU)


_BRACKETED = pattern(r"\s?[(（]\s?(?P<who>[^()（）\n]{4,40}?)\s?[)）]")


def in_dateline(text: str, dateline: Dateline) -> Signature | None:
    """The desk in the bracket behind the town, as in Urdu: `کراچی (اسٹاف رپورٹر)`."""
    if dateline.place is None or not "\u0620" <= text[dateline.place[0]] <= "\u0d7f":
        return None
    match = _BRACKETED.match(text, dateline.place[1])
    if match is None or (found := desk(match["who"])) is None or found.end() != len(match["who"]):
        return None
    return Signature(*match.span("who"), "byline: a desk behind the town")


def above_its_desk(reading: Reading, dateline: Dateline, desk: Signature) -> Signature | None:
    """Who stands alone in the line above the dateline of his house: `राम कुमार`, and `नदी संवाददाता, भोपाल` below it."""
    over = reading.lines[dateline.line - 1] if dateline.line else None
    if over is None or not desk.rule.startswith("byline: a desk in front") or not is_person(over.text):
        return None
    return Signature(over.start, over.end, "byline: a name above its office (hi)")


_FIELD = pattern(r"\s?[,|]\s")
_YEAR = pattern(r"(?:19|20)\d\d")


def is_person(words: str) -> bool:
    """Whether words are a name of two or three that begins with a known given one."""
    return _NAME.fullmatch(words) is not None and is_given(words.split()[0])


def is_before_its_house(reading: Reading, number: int) -> bool:
    """Whether a name and its paper or town stand above the day: `राम कुमार, नदी समाचार, भोपाल`."""
    name, *rest = _FIELD.split(reading.lines[number].text)
    if not rest or not is_person(name) or reading.prose[number] or number + 1 >= len(reading.lines):
        return False
    if len(rest) == 2 and is_place(rest[1]):
        return True
    return _YEAR.search(reading.lines[number + 1].text) is not None and reading.text.count(name.split()[-1]) == 1


def alone(reading: Reading, end: int) -> Signature | None:
    """The name in one of the lines before number `end`, near the story, that the story does not speak of."""
    lines = reading.lines
    if not any(letter in reading.text[:LETTERS] for letter in _OWN):
        return None
    for number in range(min(end, len(lines) - 1)):
        line = lines[number]
        if len(line.text) > 90 or not ("\u0900" <= line.text[0] <= "\u097f" or "\u0620" <= line.text[0] <= "\u06cc"):
            continue
        if is_before_its_house(reading, number):
            name = _FIELD.split(line.text)[0]
            return Signature(line.start, line.start + len(name), "byline: a name, its paper and its town (hi)")
        if len(line.text) > 40 or not is_person(line.text) or is_place(line.text):
            continue
        near = range(number + 1, min(number + 1 + ABOVE, len(lines)))
        if not any(reading.prose[at] for at in near) or reading.prose[max(0, number - 1)]:
            continue
        if reading.text.count(line.text.split()[-1]) == 1:
            return Signature(line.start, line.end, "byline: a name above the story")
    return None


_REPORT_OF = pattern(
    r"\(?(?:[\u0900-\u0963]{2,14}(?: [\u0900-\u0963]{2,14})? से )?"
    r"(?P<who>[\u0900-\u0963\u0970-\u097f.]{2,14}(?: [\u0900-\u0963\u0970-\u097f.]{2,14}){1,2}) की "
    r"(?:विशेष |खास )?रिपोर्ट ?[।.)]{0,2}"
)
"""राम कुमार की रिपोर्ट, गया से राम कुमार की रिपोर्ट"""
_NOBODYS_WORDS = """
समिति आयोग एजेंसी एजेंसियों विभाग मंत्रालय संस्था संस्थान बैंक पुलिस सरकार सरकारी जांच मीडिया अखबार चैनल टीम ब्यूरो न्यूज समाचार
संगठन संघ परिषद कोर्ट अदालत निगम मंत्री शहर जिले जिला राज्य गांव अस्पताल लैब पत्रिका विश्व वित्त कंपनी फोरेंसिक पोस्टमार्टम इस उस अपनी
पूरी आज साल महीने हफ्ते मौसम बाजार संवाददाता डेस्क नेटवर्क केंद्र पंचायत जंगल भारत भारतीय रिजर्व इंडिया मरीज
जस्टिस न्यायमूर्ति डॉक्टर डॉ डॉ. श्री श्रीमती पढ़ें पढ़ें पढें पढ़िए पढ़िए देखें देखिए देखिये सुनें सुनिए जानें जानिए
"""
_NOBODYS = frozenset(_NOBODYS_WORDS.split())
"""Words of whose report is no writer's: a committee's, a laboratory's, a year's, a judge's; or that bid read it."""


_FAMILY_WORDS = """
सिंह कुमार कुमारी देवी शर्मा वर्मा गुप्ता यादव मिश्रा मिश्र तिवारी पांडेय पांडे पाण्डेय दुबे चौबे शुक्ला शुक्ल त्रिपाठी
द्विवेदी चतुर्वेदी श्रीवास्तव सिन्हा झा ठाकुर राज रंजन प्रसाद पासवान चौधरी चौहान राठौर राजपूत परमार पटेल जैन अग्रवाल गोयल बंसल
मित्तल साहू साह शाह खान अंसारी आलम अहमद हुसैन महतो मौर्य कुशवाहा निषाद प्रजापति विश्वकर्मा सोनी मालवीय जोशी पंत नेगी रावत
बिष्ट भट्ट मीणा गुर्जर सैनी शेखावत पाठक ओझा उपाध्याय दीक्षित अवस्थी बाजपेयी सक्सेना माथुर भारद्वाज कश्यप मेहता अरोड़ा मल्होत्रा
"""
_FAMILIES = frozenset(_FAMILY_WORDS.split())
"""Last words of Hindi names: behind a first one that no table has, they show a person where one signs."""


def below(reading: Reading) -> Signature | None:
    """Whose report a Hindi text says it is in its last line: `राम कुमार की रिपोर्ट`."""
    line = reading.lines[reading.comments - 1]
    told = len(line.text) <= 60 and line.text.rstrip("।.) ").endswith("रिपोर्ट")
    match = _REPORT_OF.fullmatch(line.text) if told else None
    if match is None or reading.comments <= reading.story + 1 or is_place(match["who"]):
        return None
    words = match["who"].split()
    if not (is_given(words[0]) or words[-1] in _FAMILIES):
        return None
    if not _NOBODYS.isdisjoint(words) or is_place(words[0]) or reading.text.count(match["who"]) > 1:
        return None
    return Signature(line.start + match.start("who"), line.start + match.end("who"), BELOW)
