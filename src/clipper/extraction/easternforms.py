"""The forms of Chinese, Japanese and Korean datelines, as a table of patterns."""

from __future__ import annotations

import re
from functools import cache

HAN = r"[\u4e00-\u9fff]"
_COUNTED = "[一二三四五六七八九十]{1,3}"
_DAY = rf"(?P<date>(?:(?:\d{{4}}年)?\d{{1,2}}月)?\d{{1,2}}日|(?:{_COUNTED}月)?{_COUNTED}日)"
_TOLD = rf"(?:{HAN}{{2,4}}\s?){{1,3}}?(?:報導|报道|報道|报导)"
PATTERNS = {
    # 新华社北京1月5日电（记者张三）　中新社上海5日电　人民网北京1月5日电　（中央社记者…台北5日電）　【路透伦敦5日电】
    "zh": rf"[（(【《]?据?(?P<agency>本[报報]|(?:路透|法新|美联|美聯|彭博|共同)社?|{HAN}{{1,6}}?(?:社|网|網|报|報|台))"
    rf"】?\s?(?:(?:记者|記者)(?:{HAN}{{3}}|{HAN}{{2}}|{HAN}{{4,12}}?)|[／/]\s?)?(?P<place>{HAN}{{2,8}}?)?\s?{_DAY}"
    r"(?:(?:体育|體育|财经|財經|新媒体|经济|国际)?(?:专|專|综合|綜合|外|特)*[电電讯訊](?:報導|报道)?|"
    r"[报報][道導](?=[\s】）])|消息(?=\s?[（(][记記]者))"
    r"(?P<byline>\s?[（(](?:记者|記者|通讯员)[^）)]{2,30}[）)])?[)）】》]?",
    # 新华社北京电（记者张三）
    "zh undated": rf"(?P<agency>{HAN}{{2,4}}社)(?P<place>{HAN}{{2,6}}?)[电電](?=\s?[（(](?:记者|記者))",
    # 【晨江時報2020年01月05日訊】 (the house and the whole date)
    "zh dated": rf"[【〔《（(](?P<house>{HAN}{{2,8}}?)(?P<date>\d{{4}}年\d{{1,2}}月\d{{1,2}}日)"
    r"\s?(?:综合|綜合|专|專)?[讯訊电電][】〕》）)]",
    # 〔記者王小明／台北報導〕　記者王小明、李大華/高雄5日電
    "zh reporter": rf"[〔（(\[【［]?(?:{HAN}{{2,6}}[／/]\s?|{HAN}{{2,6}}[報报網网社台](?=[記记]))?"
    rf"(?:特派|特約|駐地|本報)?(?:記者|记者|編譯)\s?"
    rf"(?P<name>{HAN}[\u4e00-\u9fff、，, ]{{1,30}}?)"
    rf"\s?[／/╱∕＼\\]\s?(?P<place>(?!綜合|综合|專題|专题|即時|現場|外電|整理|編譯){HAN}{{2,6}}?)\s?(?:{_DAY})?"
    r"(?:即時|綜合|综合|現場|专题|專題)?(?:報導|报道|報道|报导|電|电|传真|傳真)[〕）)\]】］]?",
    # 【記者王小明台北報導】　（香港晨報記者 王小明 北京報道） (the town must be known)
    "zh told": rf"[〔（(\[【［](?:{HAN}{{2,8}}?)?(?:特派|特約)?(?:記者|记者)\s?(?P<told>{HAN}"
    r"[\u4e00-\u9fff、 ]{3,14}?)\s?(?:報導|报道|報道|报导)[〕）)\]】］]",
    # 【新華社北京1月5日】　新華網北京1月5日 (Xinhua in Japanese)
    "ja xinhua": rf"【?(?P<agency>新華[社網])(?P<place>[\u3040-\u30ff\u4e00-\u9fffー]{{2,12}}?){_DAY}"
    r"(?:】|(?=[\s\u3000]))",
    "ja xinhua last": rf"【(?P<place>[\u3040-\u30ff\u4e00-\u9fffー]{{2,12}}?){_DAY}(?P<agency>新華社)】",
    # 專案組／台北報導　王小明\\臺中報導 (the town must be known)
    # 南部中心／王小明 高雄報導
    "zh desk": rf"[〔（(\[【]?(?P<desk>{HAN}{{2,5}})\s?[／/╱∕＼\\]\s?"
    rf"(?:{HAN}{{2,3}}(?:、{HAN}{{2,3}}){{0,4}}(?:\s|\s?[／/]\s?))?(?P<town>{HAN}{{2,4}}?[縣县市]?)(?:即時|綜合|现场|現場|专题|專題)?(?:報導|报道|報道|报导)[〕）)\]】]?",
    # 台中市 / 王小明報導　台中市／綜合報導　綜合報導 / 台中市　王小明 李大華 報導 / 台北市
    "zh town told": rf"(?P<town>{HAN}{{2,4}})\s{{0,2}}[／/╱∕]\s?(?P<told>{_TOLD})\Z",
    "zh told town": rf"(?P<told>{_TOLD})\s{{0,2}}[／/╱∕]\s?(?P<town>{HAN}{{2,4}})\Z",
    # 【本報香港訊】　本报北京讯（记者　(吉隆坡5日讯)　《例子时空》北京1月5日电（记者
    "zh house": rf"[【〔\[]?本[报報](?P<town>{HAN}{{2,5}}?)(?:电|電|讯|訊)(?:[】〕\]]|(?=\s?[（(](?:记者|記者)))"
    rf"|[【〔（(\[](?P<plain>{HAN}{{2,6}}?)(?:综合|綜合|专|專)?[讯訊电電][】〕）)\]]"
    rf"|[（(](?P<marked>{HAN}{{2,6}}?){_DAY}[讯訊电電][）)]"
    rf"|{HAN}{{2,8}}[《“「]{HAN}{{2,8}}[》”」](?P<behind>{HAN}{{2,6}}?)(?P<day>(?:\d{{1,2}}月)?\d{{1,2}}日)"
    r"[电電讯訊](?=\s?[（(](?:记者|記者))",
    # 沈阳8月14日电 (张三丰) (a portal that left its own name out)
    "zh town": rf"(?P<agency>)(?P<place>{HAN}{{2,6}}?){_DAY}[电電](?=\s?[（(])",
    # 晨江在线杭州1月5日讯（记者　晨江網1月5日南寧訊　晨江网-南山早报南宁讯 (记者　晨江都市报1月5日讯（记者
    "zh any": rf"(?P<lead>(?!据){HAN}[\u4e00-\u9fffA-Za-z·-]{{1,17}}?)(?:\s?(?P<date>\d{{1,2}}月\d{{1,2}}日)"
    rf"(?P<after>{HAN}{{2,4}}?)?"
    r"(?:综合|專|专)?[讯訊电電](?=\s|[（(])|[讯訊](?=\s?[（(][记記]者))",
    # 据新华社电　据新华社报道，
    "zh without place": rf"[（(【]?据?(?P<agency>{HAN}{{2,6}}?社)(?:消息|电|電)[）)】]?",
    # 【ワシントン共同】　【北京＝山田太郎】　【ソウル時事】　（北京＝共同）　[東京　5日　ロイター]
    "ja agency first": r"【(?P<agency>AFP(?:BB News)?)[＝=]時事】"
    rf"|【{_DAY}\s?(?P<wire>AFP(?:BB\sNews)?|CNN|CNS|Xinhua News|[\u4e00-\u9fffァ-ヶー]{{2,8}})】",
    "ja": r"[【（(\[［](?:NQN|ＮＱＮ)?(?P<place>[\u3040-\u30ff\u4e00-\u9fffー・、/／]{2,12}?"
    r"(?:[(（][\u3040-\u30ff\u4e00-\u9fffー]{2,9}[)）])?)"
    rf"(?:[＝=](?P<name>[^】）)\]］]{{2,14}})|\s{_DAY}(?:\s(?P<wire>[^】）)\]］]{{2,10}})|(?=\]\s-\s))"
    r"|(?P<agency>共同|時事|中央社|ロイター|(?:AFP|ＡＦＰ)[＝=]?時事|AFP|ＡＦＰ))[】）)\]］](?:\s?[-–—])?",
    # （ブルームバーグ）：　【時事】
    "ja without place": r"[【（(\[［〔](?P<agency>[\u3040-\u30ff\u4e00-\u9fffー・]{2,10}|"
    r"[A-ZＡ-Ｚ]{2,5}(?=[】）)\]］〕]\s?[\u3040-\u9fff]))"
    r"[】）)\]］〕]\s?[:：]?",
    # 【名護・国頭】 (papers of Okinawa)
    "ja town": r"【(?P<town>[\u3040-\u30ff\u4e00-\u9fffー]{2,8}(?:・[\u3040-\u30ff\u4e00-\u9fffー]{2,8})?)】(?=\S)",
    # ワシントン共同＝　ワシントン（ＣＮＮ）
    "ja without bracket": r"(?P<place>[\u30a0-\u30ff\u4e00-\u9fff]{2,8}?)(?:(?P<agency>共同|時事)[＝=]|"
    r"[（(](?P<wire>ＣＮＮ|CNN)[）)])",
    # (서울=연합뉴스) 홍길동 기자 =　[서울=뉴시스]　【서울=뉴시스】
    # 【베이징=홍길동 특파원】　도쿄=홍길동 특파원 (the town must be known)
    "ko writer": r"[(\[【（]?(?P<town>[\uac00-\ud7af]{2,6})\s?[=/]\s?[\uac00-\ud7af·, ]{2,12}?"
    r"\s?(?:기자|특파원|통신원)",
    "ko": r"[(\[【（](?!사진|자료|영상|출처|제공|그래픽|이미지|화면|캡처|일러스트|디자인|취재|촬영|편집|그림)"
    r"(?P<place>[\uac00-\ud7af]{2,6}(?:[·,]\s?[\uac00-\ud7af]{2,6})?)(?:\s?=\s?|(?P<date>\d{1,2}일)\s?)"
    r"(?P<agency>[\uac00-\ud7afA-Za-z0-9]{2,8})[)\]】）]",
}
"""The forms of each country; those without a place give a supplier alone."""


@cache
def regex(name: str) -> re.Pattern[str]:
    """One of the patterns, compiled."""
    return re.compile(PATTERNS[name])
