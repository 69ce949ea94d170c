"""A text pasted into a terminal arrives whole, and the terminal is left as it was found."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ptys import DEADLINE, SOURCE, Typist

from clipper.cli.pasting import INVITATION, ONCE_MORE, Typed

ON, OFF = b"\x1b[?2004h", b"\x1b[?2004l"
BEGIN, END = b"\x1b[200~", b"\x1b[201~"
CTRL_C, CTRL_D, CTRL_U, CTRL_Z, CTRL_BACKSLASH, BACKSPACE = b"\x03", b"\x04", b"\x15", b"\x1a", b"\x1c", b"\x7f"
PROGRAM = """
from clipper.cli.pasting import read_pasted
from clipper.errors import Refused
result = "none"
try:
    data = read_pasted(int(sys.argv[2]))
    open(sys.argv[1], "wb").write(data)
    result = f"read {len(data)}"
except KeyboardInterrupt:
    result = "interrupted"
except Refused as refused:
    result = refused.message
print(f"<{result}>")
"""


class Desk:
    def __init__(self, folder: Path, limit: int = 10_000_000, prepared: str = "") -> None:
        self._result = folder / "result"
        self.typist = Typist(prepared + PROGRAM, str(self._result), str(limit))
        self.typist.until(ON)

    def result(self) -> bytes:
        """What was read, once the program has ended, with the terminal as it was before."""
        self.typist.until(b"<read ")
        assert self.typist.end() == 0
        assert self.typist.mode == self.typist.before
        assert self.typist.shown.count(OFF) == self.typist.shown.count(ON) == 1
        return self._result.read_bytes()

    def nothing(self) -> None:
        assert not self._result.exists()
        assert self.typist.mode == self.typist.before
        assert self.typist.shown.endswith(OFF) or OFF in self.typist.shown


LONG_LINE = ("soleimani " * 10_000).encode()
assert len(LONG_LINE) == 100_000


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        (b"one line\r" + CTRL_D, b"one line\n"),
        (CTRL_D, b""),
        (LONG_LINE + b"\r" + CTRL_D, LONG_LINE + b"\n"),
        (BEGIN + LONG_LINE + END + b"\r" + CTRL_D, LONG_LINE + b"\n"),
        (BEGIN + LONG_LINE + END + CTRL_D + CTRL_D, LONG_LINE),
        (b"no end" + CTRL_D + CTRL_D, b"no end"),
        (b"no end" + CTRL_D + b" yet\r" + CTRL_D, b"no end yet\n"),
        (BEGIN + b"two\rlines\r" + END + CTRL_D, b"two\nlines\n"),
        (BEGIN + b"from\r\nWindows\r\n" + END + CTRL_D, b"from\nWindows\n"),
        (BEGIN + b"Unix\n\nlines\n" + END + CTRL_D, b"Unix\n\nlines\n"),
        (BEGIN + b"a\r" + END + BEGIN + b"b\r" + END + CTRL_D, b"a\nb\n"),
        (b"wrogn" + BACKSPACE * 2 + b"ng\r" + CTRL_D, b"wrong\n"),
        (BACKSPACE * 3 + BEGIN + b"text\r" + END + CTRL_D, b"text\n"),
        ("Ü東é".encode() + BACKSPACE * 2 + b"\r" + CTRL_D, "Ü\n".encode()),
        (b"kept\rdropped" + CTRL_U + b"new\r" + CTRL_D, b"kept\nnew\n"),
        (b"kept\r" + BACKSPACE + CTRL_D, b"kept\n"),
        (BEGIN + b"end of transmission: \x04 \x7f \x15\r" + END + CTRL_D, b"end of transmission: \x04 \x7f \x15\n"),
        (
            BEGIN + b"flow \x13 control \x11 and literal \x16 next\r" + END + CTRL_D,
            b"flow \x13 control \x11 and literal \x16 next\n",
        ),
        (BEGIN + b"\xff\xfe latin \xe9\r" + END + CTRL_D, b"\xff\xfe latin \xe9\n"),
        (BEGIN + b"tab\tand \x1b[31mred\r" + END + CTRL_D, b"tab\tand \x1b[31mred\n"),
    ],
    ids=lambda value: re.sub(r"[^ -~]", ".", value[:30].decode("latin-1")),
)
def test_what_is_typed_and_pasted_is_read(keys: bytes, read: bytes, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.typist as typist:
        typist.type(keys)
        assert desk.result() == read
        assert INVITATION.encode() in typist.shown


def test_one_who_forgets_the_last_line_s_end_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.typist as typist:
        typist.type(BEGIN + b"pasted" + END + CTRL_D)
        typist.until(ONCE_MORE.encode())
        typist.type(CTRL_D)
        assert desk.result() == b"pasted"


def test_what_is_pasted_is_shown_but_commands_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.typist as typist:
        hostile = "\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\u202etxt\x08\x00 東京\ttab"
        typist.type(BEGIN + hostile.encode() + b"\rnext" + END + b"\r")
        shown = typist.until(b"next")
        typist.type(CTRL_D)
        assert desk.result() == hostile.encode() + b"\nnext\n"
        assert shown == (rb"\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\u202etxt\x08\x00 " + "東京".encode() + b"    tab\r\nnext")


def test_what_was_pasted_just_before_the_end_is_shown(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.typist as typist:
        typist.type(BEGIN + b"the last words" + END + CTRL_D * 2)
        assert desk.result() == b"the last words"
        assert re.search(rb"the last words\r\n\([^)]*\)\r\n.*<read 14>", typist.shown, re.DOTALL)


def test_ctrl_c_adds_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.typist as typist:
        typist.type(BEGIN + b"half a text" + END)
        typist.until(b"half a text")
        typist.type(CTRL_C)
        typist.until(b"<interrupted>")
        assert typist.end() == 0
        desk.nothing()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT], ids=lambda one: one.name)
def test_a_deadly_signal_leaves_the_terminal_well(number: signal.Signals, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.typist as typist:
        assert typist.mode != typist.before
        typist.process.send_signal(number)
        assert typist.end() == -number
        desk.nothing()


# Another thread takes the signal, so that it never interrupts the waiting one: as when it comes just before the wait.
UNHEARD = """
import threading
threading.Thread(target=threading.Event().wait, daemon=True).start()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, -signal.SIGTERM), (signal.SIGINT, 0)])
def test_a_signal_that_does_not_interrupt_the_wait_is_heard(number: signal.Signals, code: int, tmp_path: Path) -> None:
    desk = Desk(tmp_path, prepared=UNHEARD)
    with desk.typist as typist:
        typist.process.send_signal(number)
        assert typist.end() == code
        desk.nothing()


def test_after_a_stop_one_goes_on(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with desk.typist as typist:
        typist.type(b"before ")
        typist.until(b"before ")
        typist.type(CTRL_Z)
        typist.until(OFF)
        typist.until(ON)
        typist.type(b"after\r" + CTRL_D)
        typist.until(b"<read 13>")
        assert typist.end() == 0
        assert typist.mode == typist.before


def test_too_much_is_read_to_its_end_and_refused(tmp_path: Path) -> None:
    desk = Desk(tmp_path, limit=50_000)
    with desk.typist as typist:
        typist.type(BEGIN + LONG_LINE + END + b"\r" + CTRL_D)
        typist.until(b"<the pasted text: more than the limit")
        assert typist.end() == 0
        desk.nothing()


@pytest.mark.parametrize(("deaf", "code"), [("", -signal.SIGHUP), ("signal.signal(signal.SIGHUP, signal.SIG_IGN)", 1)])
def test_a_terminal_that_goes_away_ends_it(deaf: str, code: int, tmp_path: Path) -> None:
    """What was pasted so far is no clipping: nobody said that it was all."""
    desk = Desk(tmp_path, prepared=deaf)
    with desk.typist as typist:
        typist.type(BEGIN + b"half a text" + END)
        typist.until(b"half a text")
        typist.hang_up()
        assert typist.process.wait(DEADLINE) == code
        assert not (tmp_path / "result").exists()


@pytest.mark.parametrize(
    ("given_", "limit", "said"), [(b"a\r\nb", 10, "read 4"), (b"12345", 4, "standard input: more than")]
)
def test_without_a_terminal_all_of_standard_input_is_read(given_: bytes, limit: int, said: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys\n" + PROGRAM, str(tmp_path / "result"), str(limit)],
        input=given_,
        capture_output=True,
        env={"PYTHONPATH": SOURCE},
        check=True,
    )
    assert f"<{said}" in done.stdout.decode()
    assert done.stderr == b""


def typed(parts: list[bytes]) -> tuple[bytes, bool]:
    reader = Typed(1_000_000)
    for part in parts:
        reader.take(part)
    return reader.text(), reader.ended


KEYS = st.lists(
    st.sampled_from(
        [BEGIN, END, CTRL_D, BACKSPACE, CTRL_U, b"\r", b"\n", b"\x1b", b"\x1b[20", b"[201~", b"ab c", b"\xc3\xa9"]
    )
).map(b"".join)


@given(KEYS, st.lists(st.integers(0, 60)))
@example(BEGIN + b"a" + END + b"\r" + CTRL_D, [3, 9, 13])
def test_it_does_not_matter_how_the_bytes_arrive(keys: bytes, places: list[int]) -> None:
    cuts = sorted({0, len(keys), *(place for place in places if place < len(keys))})
    parts = [keys[start:end] for start, end in pairwise(cuts)]
    assert typed(parts) == typed([keys]) == typed([bytes([byte]) for byte in keys])


@given(
    st.binary(max_size=300).filter(
        lambda data: END not in data and not data.endswith(tuple(END[:n] for n in range(1, 6)))
    )
)
def test_what_is_between_the_brackets_is_read_whole(data: bytes) -> None:
    text, ended = typed([BEGIN + data + END + b"\r" + CTRL_D])
    assert ended
    assert text == (data + b"\r").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
