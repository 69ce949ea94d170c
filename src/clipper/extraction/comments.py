"""Where readers' comments begin below a story."""

from __future__ import annotations

from clipper.extraction.reading import Reading

_COMMENT_WORDS = """
comment;comments;response;responses;reply;replies;kommentar;kommentare;leserkommentare;commentaire;commentaires
comentario;comentarios;commenti;commento;comentários;reacties;टिप्पणियां;评论;評論;コメント;댓글;تعليقات;комментарии
user comments;reader comments;view comments;add a comment;all comments;post a comment;leave a comment;leave a reply
leave a response;add comment;post comment;your comment;your comments;reader responses
"""
_COMMENTS = frozenset(_COMMENT_WORDS.strip().replace("\n", ";").split(";"))
"""Headings of what readers wrote below a story."""


def begin(reading: Reading) -> int:
    """The number of the line with which readers' comments begin, below the story; the number of lines if none does."""
    lines = reading.lines
    return next(
        (
            at
            for at in range(reading.story + 1, len(lines))
            if len(lines[at].text) <= 40 and lines[at].text.strip("()0123456789 :.*|").lower() in _COMMENTS
        ),
        len(lines),
    )
