"""How eastern papers name who wrote it: above an invented story, below it, or behind its last sentence.

A row is `language: form → byline`; `¶` is a line end, `+` puts the form behind the last sentence.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from clipper.extraction import extract

STORIES = {
    language: body.partition("\n")[2].strip()
    for language, body in (
        (block[:2].lower(), block)
        for block in (Path(__file__).parent / "layouts/fillers.txt").read_text("utf-8").split("=== ")[1:]
    )
}
TITLES = {"zh": "旧桥重新开放的消息传来", "ja": "古い橋が再び開く見通しに", "ar": "المدينة تعيد فتح الجسر القديم",
          "ko": "오래된 다리가 다시 열린다", "hi": "शहर ने पुराना पुल फिर खोला",
          "ru": "Город снова открыл старый мост"}  # fmt: skip
ABOVE = """
zh: 本报讯 记者王明报道{} → 王明
zh: 记者王明通讯员李华张素摄影报道¶ → 王明
zh: ■ 王明 李华¶ → 王明 李华
zh: 王小明/橋樑觀察¶ → 王小明
zh: 〔記者王小明、李大華、陳小東、張小玉、林中美、吳小白／綜合報導〕 → 王小明、李大華、陳小東、張小玉、林中美、吳小白
ar: حلب - صوت الضفة¶ →
ar: ضفاف الجسر¶ضفاف الجسر – رائد أبو كمال¶ → رائد أبو كمال
ar: ضفاف الجسر – رائد أبو كمال¶ →
zh: 台中市 / 王小明 李大華報導¶ → 王小明 李大華
zh: 台中市 / 綜合報導¶ →
zh: 南部中心／王小明、李大華 高雄市報導¶ → 王小明、李大華
ar: * القاهرة - مكتب الضفة - أحمد علي:¶ → أحمد علي
ar: * الدمام أحمد علي:¶ → أحمد علي
ar: الدمام تعلن موعد الافتتاح:¶ →
ar: المحامي رائد كمال الضفاوي¶ → رائد كمال الضفاوي
ar: د. رائد كمال الضفاوي¶ → رائد كمال الضفاوي
ar: قالت اللجنة إن الجسر القديم سيفتح قبل نهاية الشهر، وإن الأعمال ستكلف أكثر مما كان.¶حمزة الضفاوي¶ → حمزة الضفاوي
zh: 本报评论员 王明¶ → 王明
zh: 中時新聞網 王小明¶ → 王小明
zh: 文 王明¶ → 王明
zh: （中央社記者王小明華盛頓5日專電） → 王小明
zh: 【記者王小明台北報導】 → 王小明
zh: 記者王小明／綜合報導¶ → 王小明
zh: ■ 旧桥 新桥¶ →
zh: □晚报记者 苏 莉¶ → 苏 莉
zh: 晨江新聞／王小明、李大華報導¶ → 王小明、李大華
zh: 王小明¶2020年01月05日13:21¶ → 王小明
zh: 王明 李华 张素 news@example.com¶ → 王明 李华 张素
zh: 【晨江時報2020年01月05日訊】（晨江記者王小明台北報導） → 王小明
ko: (서울=연합뉴스) 홍길동 김갑돌 이순이 기자 =  → 홍길동 김갑돌 이순이
ar: بقلم د. أحمد علي¶ → د. أحمد علي
ar: أحمد علي من لندن:  → أحمد علي
zh: 【ソウル＝聯合ニュース】 →
ja: 編集委員・田中太郎¶ → 田中太郎
ja: 社会部　田中太郎¶ → 田中太郎
ja: text by 田中太郎¶ → 田中太郎
ja: 【ソウル＝聯合ニュース】 →
ko: 【베이징=홍길동 특파원】 → 홍길동
ko: [서울=뉴시스] 이순이 기자 = 5일 다리가 보이고 있다. 2020.01.05. lee@example.com¶[서울=뉴시스]홍길동 기자 =  → 홍길동
ko: 취재하던 김갑돌 기자(30)가 →
ko: 취재하던 구갑돌기자(외신1부)와 →
ko: <강물통신> 소속 기자 두 명이 →
ar: نابلس - رندة أحمد - بلال علي:¶ → رندة أحمد - بلال علي
zh: 晨江日報／ 王小明／台北即時報導¶ → 王小明
hi: राम कुमार – प्रधान सम्पादक¶ → राम कुमार
ar: كتب: أحمد علي ومحمد حسن¶ → أحمد علي ومحمد حسن
ar: كتب -أحمد علي ومحمد حسن وسامي كمال:¶ → أحمد علي ومحمد حسن وسامي كمال
ar: القاهرة ــ أحمد علي¶ → أحمد علي
ar: أحمد علي (القاهرة)¶ → أحمد علي
ar: هسبريس - أحمد علي¶ → أحمد علي
ar: تحقيق: أحمد علي¶ → أحمد علي
ar: القاهرة - أحمد علي - → أحمد علي
ar: القاهرة: «الجسر»¶ →
ar: جسر برس - حلب - حاوره - أحمد علي :¶ → أحمد علي
ar: جسر برس - أحمد علي / تصوير - سامي كمال:¶ → أحمد علي
ar: صوت الضفة – سعاد إسماعيل:¶ → سعاد إسماعيل
ar: تصوير - أحمد علي¶ →
zh: 記者王小明、李大華╱台北5日電¶ → 王小明、李大華
zh: 橋樑重新開放。(記者王小明／攝影)¶ →
zh: 晨江日报记者 张 震 王小明 摄¶晨江日报记者 康 明/文¶ → 康 明
zh: 记者 王晓明 李 华 张素素 周 平¶ → 王晓明 李 华 张素素 周 平
zh: 【晨江網編輯王小明台北報導】 → 王小明
zh: 編譯／王小明聯合報¶ → 王小明
hi: दिनेश सावंत¶चतरा¶ → दिनेश सावंत
hi: दिनेश सावंत ने कहा¶ →
hi: जागरण संवाददाता, गोरखपुर:  → जागरण संवाददाता
hi: By: राम कुमार | 5 जनवरी 2020¶ → राम कुमार
ru: МОСКВА, 5 янв - РИА Новости, Иван Петров.  → Иван Петров
"""
BELOW = """
zh: 【记者】王明 → 王明
zh: + (记者 倪明 实习生 王雯 通讯员 国梁)(晨江报业网) → 倪明
zh: 撰文 王明 → 王明
zh: + （晨江臺記者 雷揚） → 雷揚
zh: 記者 王小明 攝 →
ar: أحمد علي → أحمد علي
ar: أحمد علي¶¶المصدر: الجسر¶¶إقرأ أيضاً:¶¶المدينة → أحمد علي
ar: الضفة – أحمد علي → أحمد علي
ar: الضفة الغربية →
ar: تصوير – أحمد علي →
ja: （社会部・田中太郎） → 田中太郎
ja: + 市は説明した。【ワシントン田中太郎】 → 田中太郎
ja: + 市は説明した。【ワシントン市議会】 →
ja: （聞き手＝田中太郎） → 田中太郎
ja: （取材・文=田中太郎） → 田中太郎
ko: KBS 뉴스 홍길동입니다. → 홍길동
ko: 홍길동 기자 hong@example.com¶¶EXAMPLE → 홍길동
ko: 강물일보 강물뉴스 홍길동 김갑돌 기자 hong@example.com → 홍길동 김갑돌
ko: <홍길동 / hong@example.com> → 홍길동
ko: + 왼쪽부터 강물시 이을동 시장, 고개당 박을순 의원. 홍길동기자 hong@example.com → 홍길동
ko: Copyright © Example. All rights reserved.¶홍길동 hong@example.com¶취재부 → 홍길동
ko: 문의처 office@example.com →
ko: 이메일 kim@example.com →
ko: 고객팀 desk@example.com →
ko: 홍길동 info@example.com →
ko: + 위원장은 다시 확인하겠다고 밝혔다. 홍길동 기자¶저작권자 © 강물일보 무단전재 및 재배포 금지 → 홍길동
ko: + 위원장은 이 소식을 전한 사람이 동생 홍길동 기자 →
ko: 한겨레 홍길동 기자 hong@example.com → 홍길동
ja: 《田中太郎》¶¶【注目の記事】 → 田中太郎
ko: 홍길동 강물닷컴 기자 hong@example.com → 홍길동
ko: /홍길동기자 hong@example.com¶< 강물경제 > → 홍길동
"""


def rows(table: str) -> list[tuple[str, str, str | None]]:
    found = []
    for row in table.strip().splitlines():
        form, _, byline = row[4:].partition(" →")
        found.append((row[:2], form.replace("¶", "\n"), byline.strip() or None))
    return found


@pytest.mark.parametrize(("language", "form", "byline"), rows(ABOVE))
def test_who_signs_above_the_story(language: str, form: str, byline: str | None) -> None:
    text = f"{TITLES[language]}\n\n{form.removesuffix('{}')} {STORIES[language]}\n"
    assert extract(text).first("byline") == byline


@pytest.mark.parametrize(("language", "form", "byline"), rows(BELOW))
def test_who_signs_below_the_story(language: str, form: str, byline: str | None) -> None:
    below = form.removeprefix("+ ")
    text = f"{TITLES[language]}\n\n{STORIES[language]}{'' if below != form else chr(10)}{below}\n"
    assert extract(text).first("byline") == byline
