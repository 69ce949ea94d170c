"""What stands around an article on a page and is none of it: navigation, buttons, captions, notices, labels."""

from __future__ import annotations

import re
from functools import cache

from clipper.extraction.names.names import is_plain
from clipper.extraction.page.furnitureopenings import opens_button, opens_furniture
from clipper.extraction.page.notices import is_appeal, is_notice
from clipper.extraction.page.scripts import is_western
from clipper.extraction.page.sentences import EMPTY
from clipper.extraction.page.signs import holds
from clipper.extraction.tables.gazetteer import is_place
from clipper.patterns import pattern

_PATTERNS = {
    # Navigation, buttons and notices of pages in other scripts: however they go on, and only in a short line.
    "opening elsewhere": r"(?:[▲▼△▽/]|[^|｜\s]{1,8}(?:\s?[|｜]\s?[^|｜\s]{1,8}){3,}\Z|«.*\s\|\s.*»\Z|"
    r"(?:كاتب|باحث)ة?\s?[،,]|[أا]خبار \S+(?: الرئيسية)?\Z|(?:المحور|القسم|التصنيف)\s?:|"
    r"عدد (?:المقالات|المشاهدات|القراءات|الزوار|التعليقات)\s?:?\s?\d|"
    r"(?:(?:نائب )?رئيس|مدير) (?:مجلس[ىي]? )?(?:الإدارة|الادارة|التحرير)(?: و?(?:رئيس )?و?التحرير)?\s?(?:\Z|:)|"
    r"向[左右]滑动：|[請请]更新您的[瀏浏][覽览]器|您使用的[瀏浏][覽览]器|"
    r"(?:通讯员|通訊員)\s?[\u4e00-\u9fff]{2,4}\Z|[图圖]\s?[:：]|(?:[图圖][片像]?|摄影|攝影|视频|視頻|剪辑|剪輯)\s?[/／][^/／\s]{2,14}\Z|"
    r"ホーム[\s>＞]|タグ\s?[:：]|本[页頁]位置|热门关键词|熱門關鍵|帮助中心|"
    r"您?(?:的|现在的|現在的)?(?:当前|當前|所在|现在|現在)?的?位置|您当前|"
    r"首页|首頁|\w{2,4}首[页頁]|[（(《]?(?:本文)?原(?:标题|標題|题)|用?微信扫|扫一扫|扫码|分享[到至]|责任编辑|責任編輯|责编|编辑\s?[:：]|校对|"
    r"(?:发布|发稿|更新|發布|發稿|發佈)(?:时间|時間|日期)|(?:栏目|欄目|版次|版面|频道|頻道|分类|分類)\s?[:：]|字[号號体體]|标签|關鍵|关键[词字]|相关(?:新闻|阅读|文章|推荐|链接)|"
    r"延伸阅读|延伸閱讀|推荐阅读|阅读下一篇|上一篇|下一篇|\w{2,6}中心\s?[／/]|点击|點擊|返回|打开|客户端下载|关注(?:公众|微信|我们)|關注(?:公眾|我們)|特别声明|免责声明|版权|版權|"
    r"\d?\s?[上下]一[版期篇]|放大|标题导航|第\d+版?(?:[:：]|[(（][^()（）]{2,6}[)）]\Z)|专[栏欄]\s?[:：]|电子[报報]|当前报纸|[當当]前[报報]|メモ入力\Z|-最大\d+文字|完了しました\Z|通版阅读|展开通版|收缩通版|当前版|新闻推荐|"
    r"(?:[【\[][\u4e00-\u9fff ]{2,5}[】\]]\s?){2,}\Z|】\s|[檢检]索\s?[:：|]|"
    r"日 ?报周 ?报杂 ?志|全站首選|熱門點閱|[\u4e00-\u9fff]{2,4}[／/](?:核稿|責任|执行|執行)?(?:編輯|编辑)\Z|"
    r"外部リンク|もっと詳しく|続きを読む|ツイート|ブックマーク|残り\d+文字|"
    r"パンくずリスト|ここから(?:この|本文)|このページ|ページの先頭|サイト共通|本文\Z|ログイン|会員|無料会員|有料会員|無料・|今すぐ|新規登録|シェア|保存|関連(?:記事|キーワード|ニュース)|キーワード|"
    r"この(?:ニュース|記事)|電子版|あわせて読みたい|メディア・報道|로그인|회원가입|"
    r"여러분의 의견|댓글|"
    r"업데이트\Z|[\uac00-\ud7af]{2,5}(?:일보|신문|경제|뉴스)\Z|지면보기|기사입력|관련기사|관련뉴스|입력\s?:|공유|"
    r"الرئيسية|(?:ال)?صفحة (?:ال)?(?:رئيسية|أولى)|"
    r"تسجيل الدخول|شارك|مشاركة|اقرأ أيض|إقرأ أيض|أخبار ذات صلة|مواضيع ذات|مقالات ذات|قد يعجبك|وقد يهمك|"
    r"تابعوا|تابع أحدث|المزيد|زر الذهاب|войти|поделиться|подписаться|читайте также|главная|होम\b|यह भी पढ़ें|"
    r"ये भी पढ़ें|đăng nhập|"
    r"メインメニュー|(?:グローバル)?ナビゲーション|メインコンテンツ|本文(?:へ|エリア)|サイト内検索|文字サイズ|おすすめ記事|"
    r"アクセスランキング|人気記事|ランキング\Z|広告\Z|写真(?:拡大|一覧)|印刷|"
    r"回到(?:網頁|页面|頂部|顶部)|跳(?:转|轉|到|至)(?:正文|主要|內容|内容)|友善列印|加入收藏|收藏本|移动版|移動版|"
    r"기사\s?본문|본문\s?(?:바로|영역|으로)|상세페이지|주메뉴|전체메뉴|이슈\s|많이 본|이 시각|"
    r"동영상영역|자동재생|주소\s?복사|"
    r"글자\s?크기|기사\s?URL|기사내용 요약|이미지 크게|"
    r"انتهای پیام|پایان پیام|"
    r"الوضع (?:المظلم|الليلي|الداكن|النهاري|الفاتح|العادي)\Z|"
    r"تخط[يى]? إلى|انتقل إلى|القائمة|الأكثر قراءة|اختر لغتك|حجم الخط|نسخ الرابط|رابط مختصر|طباعة|الوسوم|"
    r"(?:الكلمات|كلمات) (?:ال)?(?:مفتاحية|دلالية|دليلية|متعلقة)|شاهد أيض|جميع الحقوق|"
    r"перейти к|версия для|время чтения|комментарии\b|"
    r"शेयर करें|विज्ञापन|और पढ़ें|लॉगिन|साइन इन|"
    r"(?:प्रतीकात्मक|सांकेतिक|फ़?ाइल) (?:तस्वीर|फ़?ोटो|चित्र)\Z)|"
    r".*(?:바로가기|건너뛰기|입력 양식|언론사 이미지|글자 크기 조정|"
    r"(?:상단|하단|전체|주요|모바일)\s?메뉴)\Z|.*へ(?:移動|スキップ|ジャンプ)(?:する|します)?\Z|"
    r".*\d{4}\s?(?:هـ|هجري)(?:\s|\Z)",
    "outlet": r"[\u4e00-\u9fff]{2,8}[报報刊]\s?(?:数字[报報]纸?|數位報|数字版|數位版|电子版|電子版|多媒体数字[报版])\Z|"
    r"(?:جريدة|صحيفة|بوابة|شبكة|قناة|موقع) \S+(?:\s\S+)?\Z|"
    r"(?:موقع\s)?\S+(?:\s\S+)?\s[–—-]\s?(?:\S+\s){0,2}?(?:اليوم|نيوز|برس|متابعات|وكالات|خاص)\Z",
    "button elsewhere": r"首页|首頁|登[录錄入陆]|注册|註冊|设为|网站地图|"
    r"客户端|二维码|朋友圈|举报|跟贴|忘记密码|ログイン|会員の方|"
    r"로그인|회원|구독|تسجيل|اشترك|बदलें|лента",
    # Elsewhere | Top stories   … for immediate release   Press conference
    "ending": r"(?i)\s[-–|] back to home(?:page)?\Z|(?<!['’]s )\btop stor(?:y|ies)\Z|"
    r"\b(?:for (?:immediate )?|immediate )release(?: no\.? ?[\d-]+)?\W*\Z|"
    r"\s[-–|:]\s?(?:press|news|media) release\Z|[\s/](?:press|news|media) releases\Z|"
    r"\b(?:press|news|media) release (?:no\.? ?)?(?:[a-z]{1,4}[ -])?\d{2,6}-\d{1,6}\Z",
    "opening": r"(?i)press (?:conference|briefing|statement)\Z|[\w-]+\.(?:com|org|net)\s[-–|]\s(?-i:[a-z])|"
    r"(?:[A-Z][\w&]*(?: [\w&]+){0,2}: ){2}[A-Z][\w&]*(?: [\w&]+){0,2}\Z",
    "address": r"(?i), \d{1,5} [a-z.]+(?: [a-z]+)? (?:street|st\.|avenue|ave\.|road|rd\.|boulevard|lane|drive)"
    r"(?: [nesw]\w*)?,",
    "breadcrumb": r"(?i)\A(?:current|you are here|sie sind hier|vous êtes ici)\s?:\s?\w+\s?[>»›/]|"
    r"\S\s[•·]\s\S.*\S\s[•·]\s\S|"
    r"\S\s+[>»›→]\s+\S.*\s[>»›→]\s|"
    r"\A\S+(?: \S+){0,2}\s[>»›|]\s\S+(?: \S+){0,2}\Z|(?:\||\s[>›])\s*\Z|"
    r"\A[A-Z][a-z]+ [·•] [A-Z][a-z]+(?: [A-Z][a-z]+)?\Z|\A[^/]{3,40}\s/\s[^/]{3,40}\Z|\S\s?(?:>>|＞)\s?\S",
    "more": r"(?!(?:no|once|one|two|three|any|even|and|never|nothing|what) )[\w& ]{2,20} more: ",  # Tech More: Bridges
    "pager": r"[«‹<←][^|]{2,150}\|.{2,150}[»›>→]\Z",
    "slogan": r"(?:(?:el|tu|su|o|il|le) )?(?:portal|portail|portale) (?:de|do|di|informativo|líder)\b|(?:el |o |il )?"
    r"(?:diario|periódico|jornal|quotidiano) (?:digital|online|independiente|regional|líder|de mayor|più)\b|"
    r"(?:das|ihr|dein|euer) \w*(?:portal|magazin)\b|(?:toda la|la mejor) información\b|noticias de (?:última|hoy)\b",
    "latest news": r"(?:news e |tutte le )?ultime notizie (?:oggi|di oggi|da\b|dall|in tempo reale)|"
    r"(?:todas las )?(?:últimas |ultimas )noticias (?:de hoy|de última hora|en vivo)\b",
    "language": r"(?:Deutsch|English|Français|Español|Italiano|Português|Polski|Türkçe|العربية|हिन्दी|Tiếng Việt|"
    r"ไทย|日本語|中文|한국어)\Z",
    "founded": r"(?:.{0,60}\s)?(?:Est|Estd|Established|Founded)\.? (?:in )?(?:[A-Z][a-z]{2,8}\.? \d\d?, )?\d{4}\Z|"
    r"Since (?:\d\d?(?:st|nd|rd|th)? )?(?:[A-Z][a-z]{2,8},? )?(?:\d\d?, )?\d{4}\Z",
    "languages": r"\b(?:Deutsch|English|Français|Español|Italiano|Português|Русский|العربية|عربي|中文|简体中文|"
    r"日本語)\b",
    "archive": r" [-–|] page \d{1,4} of \d{1,4}\Z",  # Salem News, Author at - Page 4 of 79
    "login": r"(?:[A-Z][\w&]*\s){1,9}(?:Login|Log In|Sign In)(?:\s[A-Z][\w&]*){0,9}\Z",
}  # fmt: skip

_PAPERS = frozenset(
    ["Times", "Post", "Herald", "Tribune", "Guardian", "Independent", "Gazette", "Express", "Telegraph", "Chronicle",
     "Republic", "Observer", "Bulletin", "Examiner", "Online", "Newspaper", "News", "Journal", "Press", "Advertiser",
     "Register", "Sentinel", "Courier", "Inquirer", "Enquirer", "Mercury", "Argus", "Dispatch"]
)  # fmt: skip
"""The last word of a paper's name with `The`, alone in its line."""
_NUMBER = pattern(r"[A-Z]{2,5}\d{6,}|(?:BC|AP|AM|PM|NY|CX)-[A-Z]|[a-z]\d{4}\Z|\d[\d.,:/ -]*\Z|\W+\Z")
_WRITETHRU = pattern(r"\bWritethru\b")
_WORD = pattern(r"[^\W_]+")
_SIGNS = {
    "latest news": ("notizie", "noticias"),
    "slogan": ("port", "diario", "periódico", "jornal", "quotidiano", "magazin", "información", "noticias"),
}  # fmt: skip
"""The same, in small letters, of patterns that are compiled only where a line has it."""
_ENDINGS = (" sharing button", " share button", "sponsored links", " (required)", " (optional)", " (erforderlich)",
            " (pflichtfeld)", " (obligatorio)", " (requerido)", " (obligatoire)", " (obrigatório)")  # fmt: skip
"""What a button ends with, or a form's field."""
_NETWORKS = frozenset(
    ["facebook", "twitter", "digg", "delicious", "reddit", "myspace", "stumbleupon", "linkedin", "pinterest",
     "whatsapp", "tumblr", "instagram", "flipboard", "telegram", "google+", "email", "e-mail"]
)  # fmt: skip


@cache
def _regex(name: str) -> re.Pattern[str]:
    return pattern(_PATTERNS[name], signs=_SIGNS.get(name, ()))


_SPORTS = frozenset(
    ["Football", "Cricket", "Hockey", "Tennis", "Badminton", "Basketball", "Rugby", "Golf", "Boxing", "Athletics",
     "Swimming", "Cycling", "Volleyball", "Netball", "Motorsport", "Formula", "F1", "NBA", "NFL", "IPL", "WWE", "MMA",
     "Wrestling", "Kabaddi", "Chess", "Soccer", "Baseball", "Racing"]
)  # fmt: skip
"""Sections of sports pages, side by side."""


_EASTERN_WORDS = """
作者 导航 登录 注册 分享 首页 责编 编辑 来源 摄影 订阅 关注 更多 返回 版权 联系 校对 记者
導航 登入 註冊 首頁 責編 編輯 來源 攝影 訂閱 關注 版權 聯絡 記者
"""
_EASTERN_BUTTONS = frozenset(_EASTERN_WORDS.split())
"""What stands before a bar on a page and is no kicker of a title."""


def is_furniture(text: str) -> bool:
    """Whether a line is a button, a menu entry, a breadcrumb, a notice or a label rather than words of the article."""
    low = text.lower()
    plain = text.isascii()
    if opens_furniture(low) or _NUMBER.match(text) or ("Writethru" in text and _WRITETHRU.search(text)):
        return True
    if low.endswith(_ENDINGS) or (" page " in low and low[-1].isdigit() and _regex("archive").search(low)):
        return True
    words, small = text.split(), low.split()
    count = len(words)
    if not plain and _is_furniture_elsewhere(text, low, words):
        return True
    if count <= 9 and _is_short_furniture(text, low, words):
        return True
    if count > 4 and (is_notice(text) or is_appeal(text)):
        return True
    if count > 2 and not _NETWORKS.isdisjoint(small) and sum(word in _NETWORKS for word in small) > 2:
        return True
    if text[0] in "0123456789" and " | " in text[6:13] and sum(letter.isdigit() for letter in text[:11]) >= 5:
        return True  # 05/01/2020 | Press release | Archive
    if text[0] in "«‹<←" and (text[-1] == "→" or _regex("pager").match(text)):  # « Previous | Next »
        return True
    if " more: " in low[:28] and _regex("more").match(low):
        return True
    if (
        count >= 4
        and text.count(words[0]) > 1
        and (count <= 12 or (count <= 99 and holds(text, "/|>»›")))
        and " ".join(words[:2]) in " ".join(words[2:])
    ):
        return not _is_headed_twice(text)  # Voir les tags précédents Voir les tags suivants
    if ("Log" in text or "Sign In" in text) and _regex("login").match(text):
        return True
    if words[0] == "The" and count < 6 and words[-1] in _PAPERS and all(word[0].isupper() for word in words):
        return True
    if ", ESTABLISHED " in text and text[-4:].isdigit() and text.isupper():
        return True
    if (text.startswith("Since ") or "Est" in text or "Founded" in text) and _regex("founded").match(text):
        return True
    if (not plain or "English" in text) and len(_regex("languages").findall(text)) > 2:
        return True
    if count >= 4 and not _SPORTS.isdisjoint(words[:3]) and len(_SPORTS.intersection(words)) >= max(4, count - 2):
        return True  # Football Cricket Hockey Tennis
    if text.endswith(("Subscribe", "Login", "Log in", "Sign in", "Sign up")) and sum(map(is_plain, words)) >= 3:
        return True  # News City Things to do Business Subscribe
    if not _is_a_trail(text, low, words[0]):
        return count <= 8 and _all_plain(text)
    town, _, title = text.partition(" | ")  # Kiel | Feuer im Hafen
    eastern = 2 <= len(town) <= 6 and len(title) >= 12 and min(town + title[-4:]) > "\u2fff"
    if eastern and "|" not in title and town not in _EASTERN_BUTTONS:
        return False  # 年终盘点 | 2020年山乡修通了十座桥
    if len(town) >= 10 and holds(town, "，！？：；“「『") and 0 < len(title) <= 10 and "|" not in title:
        return False  # 农机进村，路要先通 | 山乡观察
    return not (title.count(" ") > 1 and is_place(town) and ">" not in title)


def _is_furniture_elsewhere(text: str, low: str, words: list[str]) -> bool:
    """The same of a line in another script."""
    if not is_western(text) and (
        _regex("opening elsewhere").match(low)
        or _regex("outlet").match(text)
        or (len(text) <= 14 and _regex("button elsewhere").search(low))
    ):
        return True
    if (
        len(words) > 5
        and "\u3040" <= words[-1][0] <= "\u9fff"
        and sum(len(word) <= 4 for word in words) > len(words) - 2
    ):
        return True  # 成都 绵阳 眉山 泸州 南充 广元
    return (
        2 < len(words) < 9
        and "\u3040" <= words[0][0] <= "\u9fff"
        and len(words[0]) < len(words[1])
        and words[1].startswith(words[0])
        and max(map(len, words)) <= 5
    )  # 政治 政治焦点 专题


def _is_short_furniture(text: str, low: str, words: list[str]) -> bool:
    """The same of a line of nine words at most."""
    count = len(words)
    if count <= 3 and low in EMPTY:
        return True
    if count <= 6 and (
        low.endswith(" min read")  # Politics 3 min read
        or (text.startswith("The ") and text.endswith(" on the Web"))  # The Salem Times on the Web
        or low.startswith("powered by", low.rfind(" ", 0, low.rfind(" ")) - 7)  # Salem News Powered by X
        or (count <= 5 and opens_button(text))
        or (len(text) < 12 and _regex("language").match(text))
    ):
        return True
    if low[0] in "nutú" and _regex("latest news").match(low):
        return True
    if count <= 7 and low[0] in "etsoilpdjqn" and _regex("slogan").match(low):
        return True
    if count >= 4 and len(set(words)) < count - 1 and _is_said_thrice(words):
        return True  # News Local news World news Sports news
    return count <= 8 and "News" in text and _is_of_glued_sections(text)


def _is_a_trail(text: str, low: str, first: str) -> bool:
    """Whether a line is the path of a page, its heading, or an office's address: `Home > News > Salem`."""
    ends = "elea" in low or "back to home" in low[-20:] or "top stor" in low[-16:]
    opens = low[:3] == "pre" or "." in first or low.count(": ") > 1
    return (
        (holds(text, ">|/" if text.isascii() else ">|/»›→＞•·") and _regex("breadcrumb").search(text) is not None)
        or (ends and _regex("ending").search(text) is not None)
        or (opens and _regex("opening").match(text) is not None)
        or (low.count(",") > 1 and _regex("address").search(text) is not None)
    )


def _is_headed_twice(text: str) -> bool:
    """Whether a page prints the heading of its title twice: `Am Hafen Am Hafen: Die Brücken werden teurer`."""
    heading = text.partition(": ")[0]
    half = len(heading) // 2
    return 3 < half < len(text) // 3 and heading[:half] == heading[half + 1 :]


_SECTION_SEAM = pattern(r"(?<=[a-z])(?=[A-Z])")


def _is_of_glued_sections(text: str) -> bool:
    """Whether a line is an article's sections that lost their breaks: `OdishaOdisha NewsTop Stories`."""
    parts = _SECTION_SEAM.split(text)
    if len(parts) < 2 or not any(part.split()[-1:] == ["News"] for part in parts):
        return False
    return all(part.istitle() and part.replace(" ", "").isalpha() and part.count(" ") <= 2 for part in parts)


def _is_said_thrice(words: list[str]) -> bool:
    return any(words.count(word) > 2 for word in words if len(word) > 3)


def _all_plain(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) <= 4 and all(is_plain(word) or word.isdigit() for word in words)
