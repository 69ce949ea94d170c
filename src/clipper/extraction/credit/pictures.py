"""What credits a picture or a film, told from what credits the text."""

from __future__ import annotations

import re
from functools import lru_cache

from clipper.extraction.page.signs import holds
from clipper.patterns import pattern

_PICTURE = pattern(
    r"\b(?:photos?|photograph\w*|fotos?|fotograf\w*|bild(?:er)?|images?|imagen|immagin[ei]|pictures?|pics?|videos?"
    r"|file|getty|(?<!tory )courtesy|illustrations?|"
    r"graphics?|grafik|screengrab|screenshot|handout|imago|shutterstock|istock|alamy|depositphotos|fotolia|pixabay|unsplash|pexels|freepik|cartoon|abb|symbolbild"
    r"|archiv(?:bild|foto)?|crédits?|representational|"
    r"picture alliance|stock|zdjęcie|fot|beeld|kuva|foto:)\b|사진|写真|图片|圖片|图源|(?:攝影|摄影)\s?[/／|｜]|"
    r"(?<![\u4e00-\u9fff])[图圖]\s?[/／]|صورة|تصوير|फोटो|📷",
    re.IGNORECASE,
)

_LATIN_STEMS = (
    "photo", "fot", "bild", "mag", "pic", "video", "file", "getty", "courtesy", "illustra", "graphic",
    "grafik", "screen", "handout", "stock", "alamy", "pixabay",
    "splash", "pexels", "freepik", "cartoon", "abb", "archiv", "representational", "zdj",
    "beeld", "kuva",
)  # fmt: skip
_PICTURE_STEMS = (
    *_LATIN_STEMS, "rédit", "사진", "写真", "图", "圖", "攝影", "摄影", "صورة", "تصوير", "फोटो", "📷",
)  # fmt: skip
_OF_CHINESE_PICTURES = (
    "视觉中国", "視覺中國", "人民视觉", "东方ic", "达志影像", "達志影像",
    "新华社/路透", "新华社/法新", "新华社/美联", "新华社/欧新", "新华社/共同",
)  # fmt: skip


@lru_cache(maxsize=64)  # several rules ask it of the same line
def is_picture(words: str) -> bool:
    """Whether the words credit a photograph, a film or a drawing rather than the text."""
    lower = words.lower()
    if lower.isascii():
        return holds(lower, _LATIN_STEMS) and _PICTURE.search(words) is not None
    if holds(lower, _OF_CHINESE_PICTURES):
        return True
    return holds(lower, _PICTURE_STEMS) and _PICTURE.search(words) is not None


_BARE_SIGN = pattern(r"(?!.*\d{4})(?:[©ⓒ]|[(（][cC][)）]|Copyright(?= [A-Z])) ?[^\W\d_][^:;|()©]{1,28}")
_RIGHTS = ("eserv", "iserv", "recht", "rights", "droits", "derechos", "direitos", "無断", "무단")


def is_bare_sign(words: str) -> bool:
    """Whether a notice names an owner and no year or right, as a picture's does: `© Ann Example`, `Copyright AFP`."""
    return len(words) <= 40 and _BARE_SIGN.fullmatch(words) is not None and not holds(words.lower(), _RIGHTS)
