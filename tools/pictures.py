"""Draw docs/pictures/*.svg from the real output of real commands on a real (pseudo-)terminal."""

from __future__ import annotations

import os
import pty
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from fcntl import ioctl
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

TOP = Path(__file__).resolve().parent.parent
PICTURES = TOP / "docs" / "pictures"
SCENES = {
    "first-clipping": (
        "clipper add founding.txt",
        "clipper list",
        "clipper search tightrope washington",
    ),
    "search": (
        "clipper search '\"war of words\" OR academy' --on 2020-01-05",
        "clipper search soleimani -zebra source:ANI",
    ),
}
WIDTH, HEIGHT = 96, 40

# No font and no style from elsewhere: the picture is whole in itself.
FORMAT = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg"
 xml:space="preserve" role="img" aria-label="clipper in a terminal">
<style>
.{unique_id}-matrix, .{unique_id}-title {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }}
.{unique_id}-matrix {{ font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def on_a_terminal(command: str, folder: str, environment: dict[str, str]) -> str:
    """What a command shows on a terminal of WIDTH columns."""
    master, slave = pty.openpty()
    ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
    process = subprocess.Popen(
        shlex.split(command), cwd=folder, env=environment, stdin=slave, stdout=slave, stderr=slave, close_fds=True
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            part = os.read(master, 65536)
        except OSError:  # Linux: the other side is closed
            break
        if not part:
            break
        shown += part
    os.close(master)
    if process.wait() != 0:
        sys.exit(f"{command} failed:\n{shown.decode()}")
    return shown.decode().replace("\r\n", "\n")


def main() -> None:
    """Draw every scene."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": folder,
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "PAGER": "cat",
        }
        shutil.copy(TOP / "tests" / "founding.txt", folder)
        subprocess.run(["clipper", "init", "archive"], cwd=folder, env=environment, check=True, capture_output=True)
        for name, commands in SCENES.items():
            console = Console(record=True, width=WIDTH, force_terminal=True, color_system="truecolor", file=StringIO())
            for command in commands:
                console.print(Text.assemble(("$ ", "bold green"), (command, "bold")))
                console.print(Text.from_ansi(on_a_terminal(command, folder, environment)))
            svg = console.export_svg(title="clipper", theme=MONOKAI, code_format=FORMAT, unique_id=name)
            (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")
            print(PICTURES / f"{name}.svg")  # noqa: T201


if __name__ == "__main__":
    main()
