"""A text pasted into the terminal, whole: line mode would cut its lines at 4,095 bytes (1,024 on macOS), silently."""

from __future__ import annotations

import codecs
import os
import select
import signal
import sys
import termios
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from clipper.errors import Refused
from clipper.inputs import too_large
from clipper.safe import safe

INVITATION = "paste, then Ctrl-D on a line of its own"
ONCE_MORE = "Ctrl-D once more to end: the last line has no end"
_BRACKETS_ON, _BRACKETS_OFF = b"\x1b[?2004h", b"\x1b[?2004l"
_PASTE_BEGINS, _PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
_END, _KILL_LINE = 0x04, 0x15  # Ctrl-D, Ctrl-U
_COMMANDS = (_END, _KILL_LINE, 0x7F, 0x08)
Shown = bytes | int | str
"""Bytes that came in, how many cells of the line were erased, or a word from us."""
_DEADLY = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def read_pasted(limit: int) -> bytes:
    """What is typed or pasted on standard input until Ctrl-D on a line of its own, or twice; lines end with LF.

    Without a terminal: everything that standard input has. Ctrl-C raises KeyboardInterrupt. Refused above `limit`
    bytes, once all of it has come: what was left unread would be typed into the shell. However this ends, the
    terminal is left as it was found.
    """
    descriptor = sys.stdin.fileno()
    if not os.isatty(descriptor):
        data = sys.stdin.buffer.read(limit + 1)
        if len(data) > limit:
            raise too_large("standard input", None, limit)
        return data
    sys.stderr.write(INVITATION + "\n")
    sys.stderr.flush()
    typed = Typed(limit)
    with _terminal(descriptor) as terminal, _waking() as signalled:
        _read(descriptor, typed, _Echo(terminal), signalled)
    if typed.too_long:
        raise too_large("the pasted text", None, limit)
    return typed.text()


def _read(descriptor: int, typed: Typed, echo: _Echo, signalled: int) -> None:
    try:
        while not typed.ended:
            waiting = [echo.terminal] if echo.waiting else []
            readable, writable, _ = select.select([descriptor, signalled], waiting, [])
            if writable:
                echo.write()
            if signalled in readable:
                os.read(signalled, 512)  # the signal's handler has run by now, and goes on here after a stop
            if descriptor in readable:
                for shown in typed.take(_part(descriptor)):
                    echo.add(shown)
    finally:
        with suppress(OSError):
            echo.finish()


def _part(descriptor: int) -> bytes:
    try:
        part = os.read(descriptor, 65536)
    except OSError:
        part = b""
    if not part:
        raise Refused("the pasted text", "the terminal was closed before its end")
    return part


class Typed:
    """The bytes so far, as a line editor keeps them: Ctrl-D, backspace and Ctrl-U count where they are typed, only."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._data = bytearray()
        self._unread = b""
        self._pasting = self._asked_to_end = False
        self.too_long = self.ended = False

    def take(self, part: bytes) -> list[Shown]:
        """Read on; what to show of it, in order."""
        part = self._unread + part
        self._unread = b""
        shown: list[Shown] = []
        while part and not self.ended:
            part = self._paste(part, shown) if self._pasting else self._type(part, shown)
        return shown

    def text(self) -> bytes:
        """Everything, with LF where a terminal sends CR for a line's end."""
        data = bytes(self._data + self._unread)
        return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    def _paste(self, part: bytes, shown: list[Shown]) -> bytes:
        place = part.find(_PASTE_ENDS)
        if place >= 0:
            self._keep(part[:place], shown)
            self._pasting = False
            return part[place + len(_PASTE_ENDS) :]
        held = _beginning_of(_PASTE_ENDS, part)
        self._keep(part[: len(part) - held], shown)
        self._unread = part[len(part) - held :]
        return b""

    def _type(self, part: bytes, shown: list[Shown]) -> bytes:
        for place, byte in enumerate(part):
            if byte == 0x1B:
                rest = part[place:]
                if rest.startswith(_PASTE_BEGINS):
                    self._keep(part[:place], shown)
                    self._pasting = True
                    return rest[len(_PASTE_BEGINS) :]
                if _PASTE_BEGINS.startswith(rest):
                    self._keep(part[:place], shown)
                    self._unread = rest
                    return b""
            elif byte in _COMMANDS:
                self._keep(part[:place], shown)
                self._command(byte, shown)
                return part[place + 1 :]
        self._keep(part, shown)
        return b""

    def _command(self, byte: int, shown: list[Shown]) -> None:
        if byte == _END:
            if self._asked_to_end or not self._data or self._data[-1] in b"\r\n":
                self.ended = True
            else:
                self._asked_to_end = True
                shown.append(ONCE_MORE)
            return
        self._asked_to_end = False
        line = bytes(self._data[self._line_start() :])
        kept = b"" if byte == _KILL_LINE else _without_last_character(line)
        del self._data[len(self._data) - (len(line) - len(kept)) :]
        shown.append(_cells(line) - _cells(kept))

    def _line_start(self) -> int:
        return max(self._data.rfind(b"\n"), self._data.rfind(b"\r")) + 1

    def _keep(self, data: bytes, shown: list[Shown]) -> None:
        if not data:
            return
        self._asked_to_end = False
        shown.append(data)
        if self.too_long or len(self._data) + len(data) > self._limit:
            self.too_long = True
            self._data[:] = data[-1:]  # enough to know whether a line has ended
        else:
            self._data += data


class _Echo:
    """Shows what came in, made safe, as fast as the terminal takes it and without ever holding up the reading."""

    def __init__(self, terminal: int) -> None:
        self.terminal = terminal
        self.waiting = bytearray()
        self._decode = codecs.getincrementaldecoder("utf-8")("backslashreplace").decode
        self._after_return = False
        self._in_line = False

    def add(self, part: Shown) -> None:
        if isinstance(part, int):
            self.waiting += b"\b \b" * part
        elif isinstance(part, str):
            self.waiting += f"\n({part})\n".encode()
        else:
            self._add(self._decode(part))

    def write(self) -> None:
        with suppress(BlockingIOError):
            del self.waiting[: os.write(self.terminal, self.waiting[:4096])]

    def finish(self) -> None:
        """Show what the terminal takes at once, drop the rest, and let the next line begin at the left."""
        while self.waiting and select.select([], [self.terminal], [], 0)[1]:
            self.write()
        if self._in_line or self.waiting:
            _tell(self.terminal, b"\n")

    def _add(self, text: str) -> None:
        if self._after_return and text.startswith("\n"):
            text = text[1:]
        if not text:
            return
        self._after_return = text.endswith("\r")
        self._in_line = text[-1] not in "\r\n"
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.waiting += "\n".join(map(_shown, lines)).encode("utf-8", "backslashreplace")


def _shown(line: str) -> str:
    return safe(line.replace("\t", "    "))


def _cells(line: bytes) -> int:
    """How many cells of the terminal the echo of a line takes."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in _shown(line.decode("utf-8", "backslashreplace"))
    )


def _without_last_character(line: bytes) -> bytes:
    place = len(line) - 1
    while place > 0 and line[place] & 0xC0 == 0x80:  # the later bytes of a character in UTF-8
        place -= 1
    return line[: max(place, 0)]


def _beginning_of(mark: bytes, part: bytes) -> int:
    """How many bytes at the end of part are the beginning of a mark that may go on in the next one."""
    return next((size for size in range(len(mark) - 1, 0, -1) if part.endswith(mark[:size])), 0)


@contextmanager
def _terminal(descriptor: int) -> Iterator[int]:
    """The terminal without line mode, with bracketed paste; yields where to write to it, without blocking.

    It is as it was before after a stop (Ctrl-Z) and a deadly signal, too. What is typed but not read by then is
    dropped, so that the shell does not run it.
    """
    before = termios.tcgetattr(descriptor)
    terminal = _opened(descriptor)

    def enter() -> None:
        termios.tcsetattr(descriptor, termios.TCSANOW, _without_line_mode(before))
        _tell(terminal, _BRACKETS_ON)

    def leave() -> None:
        with suppress(OSError, termios.error):  # the terminal may be gone
            _tell(terminal, _BRACKETS_OFF)
            termios.tcflush(descriptor, termios.TCIFLUSH)
            termios.tcsetattr(descriptor, termios.TCSANOW, before)

    def die(number: int, _: FrameType | None) -> None:
        leave()
        signal.signal(number, handlers[signal.Signals(number)] or signal.SIG_DFL)
        os.kill(os.getpid(), number)

    def stop(number: int, _: FrameType | None) -> None:
        leave()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        signal.signal(number, stop)  # from here on it is continued
        enter()

    handlers = {number: signal.getsignal(number) for number in (*_DEADLY, signal.SIGTSTP)}
    try:
        for number, handler in handlers.items():
            if handler is not signal.SIG_IGN:
                signal.signal(number, stop if number == signal.SIGTSTP else die)
        enter()
        yield terminal
    finally:
        leave()
        for number, handler in handlers.items():
            signal.signal(number, handler or signal.SIG_DFL)
        os.close(terminal)


@contextmanager
def _waking() -> Iterator[int]:
    """What becomes readable at any signal.

    A signal that comes just before `select` begins to wait does not interrupt it, and Python runs its handler only
    after: without this, Ctrl-C or a hang-up in that moment would go unheard until the next key.
    """
    signalled, waker = os.pipe()
    os.set_blocking(waker, False)
    before = signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    try:
        yield signalled
    finally:
        signal.set_wakeup_fd(before)
        os.close(signalled)
        os.close(waker)


def _opened(descriptor: int) -> int:
    """The terminal once more, so that writing can be made not to block without changing what others see."""
    try:
        return os.open(os.ttyname(descriptor), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return os.dup(descriptor)


def _without_line_mode(before: list[Any]) -> list[Any]:
    mode = [*before[:6], [*before[6]]]
    mode[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON | termios.ISTRIP)
    mode[3] = mode[3] & ~(termios.ICANON | termios.ECHO | termios.ECHONL | termios.IEXTEN) | termios.ISIG
    mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
    return mode


def _tell(terminal: int, command: bytes) -> None:
    """Write all of a short command. A terminal that takes nothing for a second loses what it has not shown yet."""
    if not select.select([], [terminal], [], 1)[1]:
        termios.tcflush(terminal, termios.TCOFLUSH)
    with suppress(BlockingIOError):
        os.write(terminal, command)
