"""The names of months and weekdays as newspapers print them, in the languages of the core."""

from __future__ import annotations

_ENGLISH = """
1 january jan janury januari|2 february feb febr febuary|3 march mar marc|4 april apr|5 may|6 june jun|7 july jul
8 august aug|9 september sep sept|10 october oct|11 november nov|12 december dec
"""
# German (with Austria's), French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish,
# Czech, Hungarian, Romanian, Turkish, Indonesian and Malay, Croatian, Catalan.
_LATIN = """
1 januar jänner jaenner jän jaen janvier janv enero ene gennaio gen janeiro janv januari tammikuuta tammikuu
1 stycznia styczeń sty ledna leden január ianuarie ocak oca januari siječnja gener
2 februar feber feb fév février fevrier févr fevr febrero febbraio febb fevereiro fev februari helmikuuta helmikuu
2 lutego luty lut února únor február februarie şubat şub pebruari veljače febrer
3 märz maerz mär mrz mars marzo março marco maart mrt marts maaliskuuta maaliskuu marca marzec března březen
3 március martie mart maret ožujka març mac
4 avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwiecień kwi dubna duben április aprilie nisan nis
4 travnja
5 mai mayo maggio mag maio mei maj toukokuuta toukokuu maja května květen május mayıs svibnja maig
6 juni juin junio giugno giu junho juni kesäkuuta kesäkuu czerwca czerwiec cze června červen június iunie haziran haz
6 lipnja juny
7 juli juillet juil julio luglio lug julho heinäkuuta heinäkuu lipca lipiec lip července červenec július iulie temmuz
7 tem srpnja juliol julai
8 août aout agosto ago augustus augusti elokuuta elokuu sierpnia sierpień sie srpna srpen augusztus ağustos ağu
8 agustus agu kolovoza agost ogos
9 septembre septiembre setiembre settembre sett setembro set syyskuuta syyskuu września wrzesień wrz září szeptember
9 septembrie eylül eyl rujna setembre
10 oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu października październik paź října říjen
10 október octombrie ekim eki listopada
11 novembre noviembre novembro marraskuuta marraskuu listopad listopadu lis noiembrie kasım kas studenoga nopember
12 dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des joulukuuta joulukuu grudnia
12 disember dis dhjetor
1 janar
2 shkurt
4 prill
6 qershor
7 korrik
8 gusht
9 shtator
10 tetor
11 nëntor
12 grudzień gru prosince prosinec decembrie aralık ara prosinca desembre disember
"""
_OTHER = """
1 января январь янв січня ιανουαρίου ιαν जनवरी जन জানুয়ারি يناير كانون_الثاني جانفي ژانویه ינואר ม.ค มกราคม
2 февраля февраль фев лютого φεβρουαρίου φεβ फरवरी फ़रवरी ফেব্রুয়ারি فبراير شباط فيفري فوریه פברואר ก.พ กุมภาพันธ์
3 марта март мар березня μαρτίου μαρ मार्च মার্চ مارس آذار اذار מרץ มี.ค มีนาคม
4 апреля апрель апр квітня απριλίου απρ अप्रैल এপ্রিল أبريل ابريل نيسان أفريل آوریل אפריל เม.ย เมษายน
5 мая май травня μαΐου μαϊ मई মে مايو أيار ايار ماي أيّار מאי พ.ค พฤษภาคม
6 июня июнь июн червня ιουνίου ιουν जून জুন يونيو حزيران جوان يونيه ژوئن יוני มิ.ย มิถุนายน
7 июля июль июл липня ιουλίου ιουλ जुलाई জুলাই يوليو تموز جويلية يوليوز يوليه ژوئیه יולי ก.ค กรกฎาคม
8 августа август авг серпня αυγούστου αυγ अगस्त আগস্ট أغسطس اغسطس آب أب أوت غشت אוגוסט ส.ค สิงหาคม
9 сентября сентябрь сен сент вересня σεπτεμβρίου σεπ सितंबर सितम्बर সেপ্টেম্বর سبتمبر أيلول ايلول شتنبر ספטמבר ก.ย กันยายน
10 октября октябрь окт жовтня οκτωβρίου οκτ अक्टूबर अक्तूबर অক্টোবর أكتوبر
10 اكتوبر تشرين_الأول تشرين_الاول אוקטובר ต.ค ตุลาคม
11 ноября ноябрь ноя листопада νοεμβρίου νοε नवंबर नवम्बर নভেম্বর نوفمبر تشرين_الثاني نونبر נובמבר พ.ย พฤศจิกายน
12 декабря декабрь дек грудня δεκεμβρίου δεκ दिसंबर दिसम्बर ডিসেম্বর ديسمبر
12 كانون_الأول كانون_الاول دجنبر דצמבר ธ.ค ธันวาคม
"""
_URDU = """
1 جنوری|2 فروری|3 مارچ|4 اپریل|5 مئی|6 جون|7 جولائی|8 اگست|9 ستمبر|10 اکتوبر|11 نومبر|12 دسمبر
"""
_INDIC = """
1 जानेवारी ஜனவரி జనవరి જાન્યુઆરી ಜನವರಿ ജനുവരി ਜਨਵਰੀ|2 फेब्रुवारी பிப்ரவரி ఫిబ్రవరి ફેબ્રુઆરી ಫೆಬ್ರವರಿ ഫെബ്രുവരി ਫਰਵਰੀ
3 மார்ச் మార్చి માર્ચ ಮಾರ್ಚ್ മാർച്ച് ਮਾਰਚ|4 एप्रिल ஏப்ரல் ఏప్రిల్ એપ્રિલ ಏಪ್ರಿಲ್ ഏപ്രിൽ ਅਪ੍ਰੈਲ|5 மே మే ಮೇ മേയ് മെയ് ਮਈ
6 ஜூன் జూన్ જૂન ಜೂನ್ ജൂൺ ਜੂਨ|7 जुलै ஜூலை జూలై జులై જુલાઈ જુલાઇ ಜುಲೈ ജൂലൈ ਜੁਲਾਈ
8 ऑगस्ट ஆகஸ்ட் ఆగస్టు ઓગસ્ટ ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ആഗസ്റ്റ് ਅਗਸਤ
9 सप्टेंबर செப்டம்பர் సెప్టెంబర్ సెప్టెంబరు સપ્ટેમ્બર ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ ਸਤੰਬਰ
10 ऑक्टोबर அக்டோபர் అక్టోబర్ అక్టోబరు ઓક્ટોબર ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ਅਕਤੂਬਰ
11 नोव्हेंबर நவம்பர் నవంబర్ నవంబరు નવેમ્બર ನವೆಂಬರ್ നവംബർ ਨਵੰਬਰ
12 डिसेंबर டிசம்பர் డిసెంబర్ డిసెంబరు ડિસેમ્બર ಡಿಸೆಂಬರ್ ഡിസംബർ ਦਸੰਬਰ
"""
_CAUCASIAN = """
1 yanvar|2 fevral|3 mart|4 aprel|6 iyun|7 iyul|8 avqust avgust|9 sentyabr sentabr|10 oktyabr oktabr|11 noyabr|12 dekabr
"""
_PERSIAN = "9 سپتامبر|10 اکتبر|11 نوامبر|12 دسامبر"
_WEEKDAYS = """
0 monday mon montag mo lundi lun lunes lunedì lunedi segunda segunda-feira seg maandag ma måndag mandag maanantai
0 poniedziałek pon senin isnin pazartesi понедельник пн सोमवार الاثنين الإثنين 月 월 月曜日 月曜 星期一 周一 월요일 hai
0 週一
1 tuesday tue tues dienstag di mardi mar martes martedì martedi terça terça-feira ter dinsdag tisdag tirsdag tiistai
1 wtorek wt selasa salı вторник вт मंगलवार الثلاثاء 火 화 火曜日 火曜 星期二 周二 週二 화요일
2 wednesday wed weds mittwoch mi mercredi mer miércoles miercoles mié mercoledì mercoledi quarta quarta-feira qua
2 woensdag wo onsdag keskiviikko środa śr rabu çarşamba среда ср बुधवार الأربعاء الاربعاء
2 水 수 水曜日 水曜 星期三 周三 週三 수요일
3 thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedì giovedi gio quinta quinta-feira qui donderdag
3 torsdag torstai czwartek czw kamis khamis perşembe четверг чт गुरुवार बृहस्पतिवार वीरवार الخميس
3 木 목 木曜日 木曜 星期四 周四 週四 목요일
4 friday fri freitag fr vendredi ven viernes vie venerdì venerdi sexta sexta-feira sex vrijdag vr fredag perjantai
4 piątek pt jumat jum'at jumaat cuma пятница пт शुक्रवार الجمعة 金 금 金曜日 金曜 星期五 周五 週五 금요일
5 saturday sat samstag sonnabend sa samedi sam sábado sabado sáb sab sabato zaterdag za lördag lørdag lauantai sobota
5 sob sabtu cumartesi суббота сб शनिवार السبت 土 토 土曜日 土曜 星期六 周六 週六 토요일
6 sunday sun sonntag so dimanche dim domingo dom domenica zondag zo söndag søndag sunnuntai niedziela niedz minggu
6 ahad pazar воскресенье вс रविवार الأحد الاحد 日 일 日曜日 日曜 星期日 星期天 周日 週日 일요일
"""


def _numbered(table: str) -> dict[str, int]:
    names: dict[str, int] = {}
    for entry in table.replace("|", "\n").split("\n"):
        number, *words = entry.split() or ["0"]
        for word in words:
            names.setdefault(word.replace("_", " "), int(number))
    return names


ENGLISH = _numbered(_ENGLISH)
"""English month names and abbreviations, and the misprints that wires are known for."""
_ALL = _numbered(_LATIN + _OTHER + _URDU + _INDIC + _PERSIAN + _CAUCASIAN)
MONTHS = ENGLISH | {word: number for word, number in _ALL.items() if word not in ENGLISH}
"""Lower-case month names without a closing point, to their number."""
TWO_WORDS = frozenset(name.split()[0] for name in MONTHS if " " in name)
"""First words of month names that have two: `كانون الثاني`."""
WEEKDAYS = _numbered(_WEEKDAYS)
"""Lower-case weekday names without a closing point, to 0 (Monday) … 6 (Sunday)."""
FULL_ENGLISH = frozenset(
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"]
)
"""Month names that are nothing else; `may` is a verb too."""
SHORT_ENGLISH = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"])
"""Their abbreviations, and a verb: they end names as well, as in `LaMar`."""
ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
"""Japanese eras, with the year before their first."""


def month_named(word: str) -> int | None:
    """The number of the month that a word names, in any language of the core; None if it names none."""
    return MONTHS.get(word.lower().rstrip("."))


def may_name_month(word: str) -> bool:
    """Whether a word may hold a month's name: not one of letters alone that is in no table and glued to no other."""
    plain = word.isascii() and word.isalpha() and (word[1:].islower() or word.isupper())
    return not plain or word.lower() in MONTHS


def may_name_weekday(word: str) -> bool:
    """Whether a word may hold a weekday's name: not one of letters alone that is in no table."""
    return not (word.isascii() and word.isalpha()) or word.lower() in WEEKDAYS


def weekday_named(word: str) -> int | None:
    """The weekday that a word names, 0 for Monday; None if it names none."""
    return WEEKDAYS.get(word.lower().rstrip("."))


def month_at_end(word: str) -> tuple[int | None, int]:
    """The month that a word names, and the letters of its name; also at the end of words that lost a blank.

    `January` gives (1, 7), `ReleaseApril` gives (4, 5), `PublishedJan` (1, 3), `Senate` gives (None, 0).
    """
    month = MONTHS.get(word.lower())
    if month is not None:
        return month, len(word)
    for at in range(len(word) - 2, 0, -1):
        if word[at].isupper() and word[at + 1].islower():
            name = word[at:].lower()
            if name in FULL_ENGLISH or (name in SHORT_ENGLISH and at > 2):
                return MONTHS[name], len(word) - at
    return None, 0
