"""Where readers' comments, or other news, begin below a story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clipper.patterns import pattern

if TYPE_CHECKING:
    from clipper.extraction.page.reading import Line

_COMMENT_WORDS = """
comment;comments;response;responses;reply;replies;kommentar;kommentare;leserkommentare;commentaire;commentaires
comentario;comentarios;commenti;commento;comentários;reacties;टिप्पणियां;评论;評論;コメント;댓글;تعليقات;комментарии
user comments;reader comments;readers comments;view comments;add a comment;all comments;post a comment;leave a comment
leave a reply
leave a response;add comment;post comment;your comment;your comments;reader responses;more news;related news
agregar comentario;agregar un comentario;añadir comentario;deja un comentario;dejar un comentario;escribe un comentario
deja una respuesta;dejar una respuesta;no hay comentarios;publicar un comentario;deixe um comentário;deixe uma resposta
nenhum comentário;postar um comentário;laisser un commentaire;laisser une réponse;lascia un commento;nessun commento
posta un commento;schreibe einen kommentar;kommentar schreiben;keine kommentare;geen reacties;een reactie posten
add new comment;facebook comments;random stories;random posts;recent posts
网友评论;網友評論;最新评论;热门评论;評論區;评论区;全部评论;精彩评论;网友留言;相关阅读;相关推荐;延伸閱讀;延伸阅读;其他人也在看;相關新聞;相关新闻;看更多相關新聞;更多相關新聞;熱門新聞;热门新闻;関連記事;関連ニュース;あわせて読みたい;あわせて読みたい記事
人気記事;この記事を読んだ人は;こんな記事も読まれています;관련기사;관련 기사;많이 본 뉴스;이 시각 주요뉴스;أخبار ذات صلة
مواضيع ذات صلة;موضوعات ذات صلة;مقالات ذات صلة;أخبار متعلقة;موضوعات متعلقة
संबंधित खबरें;читайте также;другие новости
autres vidéos;autres articles;articles similaires;otras noticias;otros vídeos;weitere meldungen;weitere videos
"""
_COMMENTS = frozenset(_COMMENT_WORDS.strip().replace("\n", ";").split(";"))
"""Headings of what readers wrote below a story, or of other stories."""
_COUNTED_WORDS = """
thought thoughts comment comments response responses reply replies Gedanke Gedanken Kommentar Kommentare Antworten
commentaire commentaires réflexion réflexions réponse réponses comentario comentarios respuesta respuestas
pensamiento pensamientos comentário comentários pensieri commento commenti reactie reacties gedachte gedachten
"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
_ABOUT = ("on", "to", "zu", "auf", "sur", "en", "para", "em", "su", "op", "a")
_ONE = ("One", "Ein", "Un", "Une", "Een")
"""The heading of a weblog's comments: `5 comments to Harbour sheds burn`, `2 Gedanken zu „Die Boote“`."""
_POSTED = pattern(r"[^\W\d_][^\d|:]{1,40} \d{1,2} [A-Z][a-z]{2,8},? \d{4},? \d\d?:\d\d(?: ?[AaPp][Mm])?")
"""A reader's name and the hour of his comment, on a line of their own."""


def begin(lines: Sequence[Line], story: int) -> int:
    """The number of the line with which comments or other news begin, below line `story`; else the number of lines."""
    posted = -1
    for at in range(story + 1, len(lines)):
        text = lines[at].text
        if len(text) > 160:
            continue
        if len(text) <= 40 and text.strip("()0123456789 :.*|-–").lower() in _COMMENTS:
            return at
        if text[0] in "0123456789OEU" and _counts(text):
            return at
        if text[-1] in "Mm0123456789" and len(text) <= 80 and _POSTED.fullmatch(text):
            if posted >= 0:
                return posted
            posted = at
    return len(lines)


def _counts(text: str) -> bool:
    count, *words = text.split(" ", 3)
    if len(words) < 3 or words[0] not in _COUNTED or words[1] not in _ABOUT:
        return False
    told = words[2][:1].islower() or words[2].endswith(".")  # One response to the crisis has been
    return not told and (count.isdigit() or count in _ONE)
