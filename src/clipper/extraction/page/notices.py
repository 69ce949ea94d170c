"""What a site says of itself above its articles: cookies, accounts, push notifications, appeals for money."""

from __future__ import annotations

from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

SIGNED = pattern(
    r"(?:par|von|por|di|door|by|a cura di|dal nostro inviato) [A-ZÀ-Þ][^.!?]*\Z|(?:vor|hace|il y a|há|red|dpa)\b|"
    r"(?:(?:le|vom|am|el|veröffentlicht|aktualisiert|publicado|actualizado|publié|mis|pubblicato|aggiornato)\b|"
    r"[a-zçéáìç]{3,9}(?:-feira)?,?\s\d|[a-zûéç]{3,10} \d).*\d{4}\b"
)
"""A line below a title that says who wrote it or when, its first word in small letters."""
_NOTICE = (
    "push notifications",
    "on page print button",
    "your corrections improve",
    "searchable text which was automatically",
    "blocked notifications",
    "website is no longer updated",
    "site is no longer updated",
    "page is no longer updated",
    "based on facts, either observed",
    "based on factual reporting, although",
    "allow to subscribe",
    "javascript",
    "/wp-content/",
    ".php on line ",
    "ad blocker",
    "瀏覽器版本",
    "浏览器版本",
    "最佳瀏覽效果",
    "最佳浏览效果",
    "電腦網路內容分級",
    "隱私權政策",
    "隐私政策",
    "on another browser",
    "browser is not supported",
    "browser is no longer supported",
    "out of date browser",
    "your subscription",
    "your premium access",
    "reclaim your full access",
    "to receive newsletters",
    "our daily newsletter",
    "blocking our advert",
    "relying on revenues from our banners",
    "votre navigateur",
    "ihr browser ist veraltet",
    "su navegador",
    "your billing",
    "feature is currently unavailable",
    "allowing ads to appear",
    "vielen dank für ihre ",
    "ihre zustimmung um ",
    "ihre einwilligung",
    "ya tienes una cuenta",
    "inicia sesión con",
    "nuestro canal",
    "nosso canal",
    "unserem kanal",
    "whatsapp-kanal",
    "has elegido la edición",
    "artículos estrictamente de opinión",
)
_ASCII_STEMS = (
    "notification", "longer", "subscri", "javascript", "/wp-", ".php", "block", "browser", "access", "newsletter",
    "relying", "nav", "billing", "allowing", "ihre", "cuenta", "anal", "based on fact",
    "corrections", "searchable", "print button",
)  # fmt: skip
_NOTICE_STEMS = (*_ASCII_STEMS, "inicia ", "elegido", "estrictamente", "瀏覽", "浏览", "網路", "私")
"""Each of those holds one of these, which are fewer; the words of those behind the first have other letters, too."""
_SCRIPTS = ("enable javascript", "disabled your javascript", "javascript deaktiviert", "javascript aktivieren")
_COOKIES = (
    "accept cookies",
    "nutzen wir",
    "verwenden wir",
    "setzen wir",
    "benutzt cookies",
    "einwilligung",
    "we use cookies",
    "site uses cookies",
    "verwendet cookies",
    "verwenden cookies",
    "nutzt cookies",
    "utilizamos cookies",
    "utiliza cookies",
    "utilisons des cookies",
    "utilisation de cookies",
    "utilisation des cookies",
    "uso de cookies",
    "einsatz von cookies",
    "usa cookie",
)


_DATA = (
    "personal data", "data you provide", "data about your", "consent", "privacy policy", "personenbezogen",
    "datenschutz", "données personnelles", "données à caractère personnel", "datos personales",
    "dados pessoais", "dati personali", "persoonsgegevens", "osobní údaje", "osobních údajů",
    "danych osobowych", "personuppgifter", "personopplysninger",
)  # fmt: skip
_DATA_STEMS = ("data ", "perso", "consent", "privacy", "datenschutz", "pessoais", "osob")
_READER = (
    "you ", "your ", "we ", " our ", "ihre ", "ihrer ", "vos ", "votre ", "sus datos", "tus datos",
    "seus dados", "tuoi dati", "suoi dati", "uw ", "je ", "mé ", "mých ", "vaše ", "twoich ", "dina ", "dine ",
)  # fmt: skip
_ASKED = (
    "by clicking", "would like to process", "you acknowledge", "you agree", "you consent", "your consent",
    "you provide", "process and share", "mit klick auf", "mit der anmeldung", "ich stimme", "sie stimmen",
    "willigen sie", "en cliquant", "vous acceptez", "j'accepte", "al hacer clic", "aceptas", "acepta el",
    "acepto", "ao clicar", "você concorda", "cliccando", "acconsent", "door op ", "gaat u akkoord",
    "ga je akkoord", "přihlášením", "odesláním", "kliknutím", "klikając", "wyrażam zgodę", "genom att",
    "ved at klikke", "ved å ",
)  # fmt: skip
"""How a site asks its readers to let it keep what it learns of them; a story tells of such data in other words."""


_ANSWERED = (" with us?", ("would you like", "ready to "))
"""How a question ends and begins with which a site asks its readers for news."""
_OPENING = 250
"""Characters of a line within which a site says that it speaks of itself."""


def may_be_notices(texts: list[str]) -> bool:
    """Whether a site may speak of itself in one of some lines: asked of all together before `is_notice` of each."""
    low = "\n".join([text[:_OPENING] for text in texts]).lower()
    stems = _ASCII_STEMS if low.isascii() else _NOTICE_STEMS
    return "cookie" in low or holds(low, stems) or holds(low, _DATA_STEMS) or holds(low, _ANSWERED[1])


def is_notice(text: str) -> bool:
    """Whether a site speaks of itself: `Example Times wants to send you push notifications`."""
    low = text[:_OPENING].lower()
    if holds(low, _DATA_STEMS) and holds(low, _DATA) and holds(low, _READER) and holds(low, _ASKED):
        return True
    if "cookie" in low:
        return holds(low, _COOKIES)
    if low.startswith(_ANSWERED[1]) and text.endswith(_ANSWERED[0]):
        return True
    stems = _ASCII_STEMS if low.isascii() else _NOTICE_STEMS
    return holds(low, stems) and holds(low, _NOTICE) and ("javascript" not in low or holds(low, _SCRIPTS))


_ASKS = ("ournalism", "eaders like you", "our support", "our donation", "ecome a member", "our reporting", "isiting us",
         "ou can help fund", "lease contribute", "lease donate")  # fmt: skip
_ASKS_STEMS = (
    "ournalism", "eaders like ", "our support", "donat", "reporting", "isiting us", "ecome a member", "u can help ",
    "contribute",
)  # fmt: skip
"""Each of those holds one of these, which are found faster."""
_US = (" you", "you ", "your ", " us ", " us.", " our ", " we ", "we ")


def asks_for_support(text: str) -> bool:
    """Whether a site may ask its readers for money somewhere in a text: a cheap test before `is_appeal`."""
    return holds(text, _ASKS_STEMS)


def is_appeal(text: str) -> bool:
    """Whether a site asks its readers for money: `Your donation lets us send reporters where the story is`."""
    return holds(text, _ASKS) and holds(text.lower(), _US) and text[0] not in '"“'
