"""A page as a reader meets it: lines, sentences, menus, notices, captions and what else is no part of the article."""
