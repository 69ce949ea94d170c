"""The command line: words in, lines and exit codes out. Each command is a module that is loaded when it is called."""

from __future__ import annotations

import gc
import sys

from clipper import COLLECT_AFTER


def main() -> None:
    """Run clipper and end the process with its exit code."""
    gc.set_threshold(COLLECT_AFTER)
    try:
        from clipper.cli.boundary import run
    except (OSError, ImportError) as problem:  # a disk or descriptors that fail while Python reads its own files
        sys.exit(_cannot_start(problem))
    except KeyboardInterrupt:
        sys.exit(130)
    code = run(sys.argv[1:])
    gc.freeze()  # the system takes all back at once: no last search for what could be freed
    sys.exit(code)


def _cannot_start(problem: Exception) -> int:
    """Say why not even the part that tells errors could be loaded; nothing has been done yet."""
    try:  # noqa: SIM105  # nothing more can be imported
        sys.stderr.write(f"clipper: cannot start: {str(problem)!a}\n")
    except (OSError, ValueError, AttributeError):
        pass
    return 3
