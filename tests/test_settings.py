from __future__ import annotations

import sys
import tomllib

import pytest

from clipper.errors import MissingExtra, SettingsError
from clipper.settings import DEFAULT_MAX_SIZE, TEMPLATE, Agency, Settings, load, with_search, without_search

ID = "0b4f7f0e-6d0c-4a57-9a3e-2f6c1f6f2b11"
FRESH = TEMPLATE.format(id=ID)
START = f'format = 1\nid = "{ID}"\n'


def test_a_fresh_file_has_the_defaults() -> None:
    assert load(FRESH, "clipper.toml") == Settings(ID)
    assert tomllib.loads(FRESH) == {"format": 1, "id": ID}


def test_every_setting_that_the_template_shows_can_be_used() -> None:
    lines = FRESH.split("\n")
    start = next(number for number, line in enumerate(lines) if line.startswith("# date_order"))
    text = "\n".join(lines[:start] + [line.removeprefix("#").removeprefix(" ") for line in lines[start:]])
    assert load(text, "clipper.toml") == Settings(
        ID,
        date_order="dmy",
        languages=("en", "hi"),
        country="IN",
        agencies=(Agency("Example News Agency", ("ENA", "Example Agency"), "IN", ("en",)),),
        searches={"iran": "iran OR soleimani"},
        flush="file",
        stemming=True,
        max_size=DEFAULT_MAX_SIZE,
    )


@pytest.mark.parametrize(
    "text",
    [
        START,
        f'\n\n# x\nformat = 1\n\nid = "{ID}"',
        f"# é\n{START}",
        f"id = '{ID}'\nformat = 1\n",
        START.replace("\n", "\r\n"),
    ],
)
def test_forms_of_the_same(text: str) -> None:
    assert load(text, "clipper.toml") == Settings(ID)


def test_a_fresh_file_does_not_need_the_toml_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomllib", None)
    assert load(FRESH, "clipper.toml").archive_id == ID


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "which format"),
        ("format = 1\n", 1, "UUID"),
        (f'id = "{ID}"\n', 1, "which format"),
        (f'format = "1"\nid = "{ID}"\n', 1, "which format"),
        (f'format = true\nid = "{ID}"\n', 1, "which format"),
        (f'format = 2\nid = "{ID}"\n', 1, "format 2, newer than this clipper"),
        ('format = 1\nid = "x"\n', 2, "UUID"),
        (START + "date_order = dmy\n", 3, "Invalid value"),
        (START + "\n\nx = [1,\n", 6, "."),
        (START + 'date_order = "ydm"\n', 3, "dmy, mdy, ymd"),
        (START + 'languages = "en"\n', 3, "list of language codes"),
        (START + 'languages = ["EN"]\n', 3, "list of language codes"),
        (START + 'country = "india"\n', 3, "country code"),
        (START + 'country = "UK"\n', 3, "no country UK"),
        (START + 'country = "ZZ"\n', 3, "no country ZZ"),
        (START + 'languages = ["en", "zz"]\n', 3, "no language zz"),
        (START + '[[agencies]]\nname = "A"\ncountry = "IN"\n\n[[agencies]]\nname = "B"\ncountry = "ZZ"\n', 9, "ZZ"),
        (START + '[[agencies]]\naliases = ["A"]\nname = 7\n', 5, "needs a name"),
        (START + '[[agencies]]\nname = "A"\n\n[[agencies]]\nname = "B"\naliases = 7\n', 8, "aliases of B"),
        (START + "stemming = 1\n", 3, "true or false"),
        (START + "max_size = -5\n", 3, "number of bytes"),
        (START + "max_size = true\n", 3, "number of bytes"),
        (START + 'flush = "never"\n', 3, "folder, file"),
        (START + 'agencies = "ANI"\n', 3, r"\[\[agencies\]\]"),
        (START + '[[agencies]]\naliases = ["A"]\n', 3, "needs a name"),
        (START + '[[agencies]]\nname = "A"\n\n[[agencies]]\naliases = ["B"]\n', 6, "needs a name"),
        (START + '[[agencies]]\nname = "A"\naliases = [""]\n', 5, "aliases of A"),
        (START + '[[agencies]]\nname = "A"\ncolour = "red"\n', 5, "an agency has no `colour`"),
        (START + '[[agencies]]\nname = "A"\nkind = "spy"\n', 5, "kind must be one of"),
        (START + 'searches = "x"\n', 3, "saved searches"),
        (START + '[searches]\n"a b" = "x"\n', 4, "the name of a saved search"),
        (START + "[searches]\niran = 5\n", 4, "saved search iran"),
        (START + 'colour = "red"\n', 3, "no setting `colour`"),
        (START + "[colours]\n", 3, "no setting `colours`"),
        (START + "a.b = 1\n", 3, "no setting `a`"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        load(text, "/there/clipper.toml")
    assert caught.value.message.startswith(f"/there/clipper.toml, line {line}: ")
    assert caught.value.exit_code == 2
    assert caught.value.hint


def test_a_wrong_name_suggests_the_near_one() -> None:
    with pytest.raises(SettingsError) as caught:
        load(START + 'date_ordre = "dmy"\n', "clipper.toml")
    assert caught.value.hint == "Did you mean date_order?"


def test_hostile_depth_is_an_error_like_any_other() -> None:
    with pytest.raises(SettingsError):
        load(START + "x = " + "[" * 100_000, "clipper.toml")


class TestSavedSearches:
    TEXT = START + "# mine\n\n[searches]  # kept\nold = 'x OR y'  # why\n"

    def test_one_is_added_and_comments_stay(self) -> None:
        text = with_search(self.TEXT, "clipper.toml", "iran", 'iran "war of words"')
        assert load(text, "clipper.toml").searches == {"old": "x OR y", "iran": 'iran "war of words"'}
        for comment in ("# mine", "# kept", "# why"):
            assert comment in text
        assert without_search(text, "clipper.toml", "iran") == self.TEXT

    def test_the_first_one_makes_the_table(self) -> None:
        text = with_search(FRESH, "clipper.toml", "iran", "iran")
        assert load(text, "clipper.toml").searches == {"iran": "iran"}
        assert text.startswith(FRESH)

    @pytest.mark.parametrize("name", ["", "a b", "a.b", "x" * 65, "ü"])
    def test_a_name_that_a_query_could_not_use(self, name: str) -> None:
        with pytest.raises(SettingsError, match="not a name"):
            with_search(FRESH, "clipper.toml", name, "x")

    def test_one_that_is_not_there_cannot_go(self) -> None:
        with pytest.raises(KeyError):
            without_search(FRESH, "clipper.toml", "iran")

    def test_broken_settings_are_never_rewritten(self) -> None:
        with pytest.raises(SettingsError, match="line 3"):
            with_search(START + "broken\n", "clipper.toml", "iran", "x")

    def test_without_the_extra_it_says_which(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "tomlkit", None)
        with pytest.raises(MissingExtra, match="saving a search") as caught:
            with_search(FRESH, "clipper.toml", "iran", "x")
        assert "clipper[searches]" in caught.value.hint
        with pytest.raises(MissingExtra, match="forgetting a search") as caught:
            without_search(START + '[searches]\niran = "x"\n', "clipper.toml", "iran")
        assert "delete the line" in caught.value.hint
