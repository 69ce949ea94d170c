"""T13: every way that text comes out of clipper, on a pseudo-terminal, with everything hostile in it.

Only our own colour codes may appear: the control bytes and escape sequences of a run over hostile clippings must be
among those of the same run over harmless ones.
"""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import struct
import tempfile
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass
from fcntl import ioctl
from hashlib import sha256

from fault.commands import LIMIT, Program, environment, run
from fault.oracle import Verdict

_SEQUENCE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # OSC
    rb"|\x1b[PX^_][^\x1b]*\x1b\\|\x1b."  # DCS, SOS, PM, APC; any other
    rb"|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)"
)
_UNSEEN = [*range(0x80, 0xA0), 0xAD, 0x61C, *range(0x200B, 0x2010), 0x2028, 0x2029, *range(0x202A, 0x202F)]
_UNSEEN += [*range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB]
_UNSEEN_ONE = re.compile("[" + "".join(map(chr, _UNSEEN)) + "]")


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of hostile text."""

    name: str
    text: str


def cases() -> list[Case]:
    """Every C0 and C1 control, DEL, the string and colour sequences, bidi and zero-width characters, markup."""
    single = [Case(f"U+{code:04X}", f"a{chr(code)}b") for code in [*range(1, 0x20), 0x7F, *_UNSEEN] if code != 0x0A]
    return [
        *single,
        Case("CSI colour", "\x1b[38;5;123mred\x1b[0m"),
        Case("CSI clear", "\x1b[2J\x1b[1;1H"),
        Case("OSC 0 title", "\x1b]0;title\x07"),
        Case("OSC 8 link", "\x1b]8;;http://example.org\x1b\\here\x1b]8;;\x1b\\"),
        Case("OSC 52 clipboard", "\x1b]52;c;ZWNobyBoaQ==\x07"),
        Case("DCS", "\x1bPq#0;2;0;0;0\x1b\\"),
        Case("APC", "\x1b_Gf=100;AAAA\x1b\\"),
        Case("C1 CSI", "\x9b31mred"),
        Case("C1 OSC", "\x9d52;c;ZWNobyBoaQ==\x9c"),
        Case("CR overwrite", "pay 100\rpay 999"),
        Case("backspaces", "no\b\byes"),
        Case("bidi override", "\u202egnp.exe\u202c"),
        Case("markup", "[red]x[/x] [link=http://example.org]y[/link] :bomb: [/b]"),
        Case("character set", "\x1b(0lqqk\x1b(B \x0e\x0f"),
        Case("reset", "\x1bc"),
    ]


@dataclass(frozen=True, slots=True)
class Hostile:
    """An archive whose every field holds the text of some cases, and the words that name its parts."""

    archive: str
    home: str
    digest: str
    given: str
    query: str


FIELDS = tuple(
    re.findall(
        r"\S+",
        "Headline Byline Located Credit-Line Info-Source Publication Edition Section Page URL Language Rights Tag Note "
        "Set-By-Hand Accessioned From-File Part-Of X-Unknown",
    )
)


def prepare(program: Program, folder: str, text: str) -> Hostile:
    """An archive with one clipping that holds `text` in its body and, as JSON strings, in every field."""
    archive, home = os.path.join(folder, "archive"), os.path.join(folder, "home")
    os.makedirs(home)
    run(program, archive, "init", archive, home=home)
    body = f" date 2020-01-05 zebra {text}\n\nMILLBROOK, Jan 5 ({text}): zebra {text} said.\n"
    body += f"By {text}\n(With {text} inputs)\n"
    data = body.encode("utf-8", "surrogatepass")
    digest = sha256(data).hexdigest()
    told = {"Accessioned": "2026-01-01T00:00:00Z", "Set-By-Hand": "Note", "Part-Of": None}
    values = {name: told.get(name, _json(f"zebra {text}")) for name in FIELDS}
    order = ["Clipping: 1", "Published: 2020-01-05", f"Published-Text: {_json(text)}"]
    order += [f"{name}: {value}" for name, value in values.items() if value]
    order.append(f"Original: sha256:{digest} {len(data)} utf-8")
    name = "zebra " + re.sub(r"[/\x00]", "", text)[:60]
    given = os.path.join(folder, "given", name)
    os.makedirs(os.path.dirname(given))
    with open(given, "wb") as file:
        file.write("\n".join(order).encode() + b"\n\n" + data)
    with open(given + ".txt", "wb") as file:
        file.write(data + b"again\n")
    return Hostile(archive, home, digest, given, f"zebra {text}")


def _json(text: str) -> str:
    body = "".join(
        f"\\u{ord(one):04x}" if ord(one) < 0x20 or 0x7F <= ord(one) < 0xA0 or ord(one) in _UNSEEN else one
        for one in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{body}"'


def commands(hostile: Hostile) -> list[list[str]]:
    """Every command that prints something foreign, in an order in which each has something to print."""
    one = hostile.digest[:12]
    plain = hostile.given + ".txt"
    return [
        ["add", hostile.given],
        ["add", "-v", "--dry-run", plain],
        ["add", plain],
        ["add", hostile.given, plain],
        ["add", "--dry-run", "--json", plain],
        ["add", hostile.given + " is not there"],
        ["list"],
        ["list", "--json"],
        ["list", "--jsonl", "--text"],
        ["list", "--csv"],
        ["list", "--format", "{headline} {byline} {title} {note}"],
        ["show", one],
        ["show", "--json", one],
        ["show", "--path", one],
        ["show", "--original", one],
        ["show", hostile.query],
        ["search", "zebra"],
        ["search", "--group", "zebra"],
        ["search", "--markdown", "zebra"],
        ["search", "--html", "zebra"],
        ["search", "--count-by", "publication", "zebra"],
        ["search", f'"{hostile.query}'],
        ["search", hostile.query],
        ["search", "nothing" + hostile.query],
        ["search", "--save", "mine", hostile.query],
        ["searches"],
        ["extract", plain],
        ["extract", "--jsonl", plain],
        ["why", one],
        ["why", plain],
        ["edit", one, "--headline", hostile.query],
        ["edit", one, "--date", hostile.query],
        ["note", one, hostile.query],
        ["tag", one, "+" + hostile.query],
        ["reparse", "--dry-run"],
        ["status"],
        ["verify"],
        ["remove", "--yes", one],
        ["trash", "list"],
        ["restore", one],
        ["list", "--from", hostile.query],
        ["list", "--source", hostile.query],
        ["--archive", hostile.query, "list"],
        [hostile.query],
        ["list", "--" + hostile.query],
    ]


OUTPUTS = commands(Hostile("", "", "0" * 64, "", ""))
"""The commands, to count them."""


def on_a_terminal(program: Program, archive: str, home: str, words: Sequence[str], columns: int = 100) -> bytes:
    """Run a command on a pseudo-terminal of its own and return everything that it drew there."""
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - replaced by the command at once
        os.chdir(home)
        extra = {"TERM": "xterm-256color", "PAGER": "cat", "COLUMNS": str(columns)}
        first = [] if words[:1] == ["--archive"] else ["--archive", archive]
        encoded = [os.fsencode(word) for word in (*program.start, *first, *words)]
        os.execve(program.start[0], encoded, environment(home, extra))
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    drawn, until = [], time.monotonic() + LIMIT
    try:
        while time.monotonic() < until:
            ready, _, _ = select.select([terminal], [], [], 1)
            if not ready:
                continue
            try:
                data = os.read(terminal, 1 << 16)
            except OSError:
                break
            if not data:
                break
            drawn.append(data)
        else:
            os.kill(child, signal.SIGKILL)
    finally:
        os.close(terminal)
        os.waitpid(child, 0)
    return b"".join(drawn)


def controls(drawn: bytes) -> set[bytes]:
    """Every control byte and escape sequence in what was drawn."""
    return set(_SEQUENCE.findall(drawn))


def compare(program: Program, groups: Sequence[Sequence[Case]]) -> list[Verdict]:
    """One verdict for each command and group of cases: nothing drawn that harmless text would not have drawn."""
    with tempfile.TemporaryDirectory(prefix="terminal-") as top:
        harmless = prepare(program, os.path.join(top, "harmless"), "harmless words")
        ours: set[bytes] = set()
        for words in commands(harmless):
            ours |= controls(on_a_terminal(program, harmless.archive, harmless.home, words))
        verdicts = []
        for number, group in enumerate(groups):
            hostile = prepare(program, os.path.join(top, str(number)), " ".join(case.text for case in group))
            label = group[0].name if len(group) == 1 else f"{group[0].name} … {group[-1].name}"
            for words in commands(hostile):
                drawn = on_a_terminal(program, hostile.archive, hostile.home, words)
                verdicts.append(
                    _verdict(f"{words[0]} {words[1][:12]!r} with {label}" if words[1:] else label, drawn, ours)
                )
        return verdicts


def _verdict(point: str, drawn: bytes, ours: set[bytes]) -> Verdict:
    verdict = Verdict(point)
    foreign = controls(drawn) - ours
    unseen = set(_UNSEEN_ONE.findall(drawn.decode("utf-8", "surrogateescape")))
    if foreign:
        verdict.broken.append(f"drawn as it is: {sorted(foreign)[:6]!r}")
    if unseen:
        verdict.broken.append(f"drawn as it is: {', '.join(f'U+{ord(one):04X}' for one in sorted(unseen)[:6])}")
    if b"Traceback (most recent call last)" in drawn:
        verdict.broken.append(f"traceback: {drawn.strip().splitlines()[-1][:160]!r}")
    return verdict
