"""clipper repair"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from clipper.cli.boundary import say, tell_error
from clipper.cli.command import Command, pass_session
from clipper.cli.naming import confirmed, tell_register
from clipper.cli.session import Session
from clipper.cli.verify import Reading, tell
from clipper.errors import ClipperError
from clipper.frozen import replace
from clipper.safe import safe

if TYPE_CHECKING:
    from clipper.archive.findings import Discrepancy, Repair

EXAMPLES = """\
clipper repair                            asks before each step
clipper repair --from /media/usb/archive  takes whole files from a second copy
clipper repair --yes                      for scripts"""


@click.command("repair", cls=Command, examples=EXAMPLES, finishes=True)
@click.option("--from", "second_copy", metavar="DIR", help="A second copy of the archive, to take whole files from.")
@click.option("--dry-run", is_flag=True, help="Say what could be done; do nothing.")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
@pass_session
def command(session: Session, second_copy: str | None, dry_run: bool, yes: bool) -> int:
    """Verify, and mend what can safely be mended, one question at a time.

    No original is ever deleted: what gives way to a whole file of the second copy goes to the trash, and is named until
    you empty that. Exit code 1 if something stays amiss, be it in the trash.
    """
    from clipper.archive.findings import MISSING, STALE_INDEX
    from clipper.library import checking, indexing

    with session.library() as library:
        found = list(checking.verify(library, Reading(library)))
        stale = [one for one in found if one.kind == STALE_INDEX]
        proposed = list(checking.repairs(library, (one for one in found if one.kind != STALE_INDEX), second_copy))
        went: dict[str, str] = {}
        gave_way: list[Discrepancy] = []
        mended = 0
        code = 0
        for one in proposed:
            repair = _as_it_is_now(one, went)
            if repair is None:
                mended += 1
            elif dry_run:
                sys.stdout.write(f"{safe(repair.question)}\n")
            elif confirmed(repair.question, yes=yes):
                outcome = checking.repair(library, repair)
                if isinstance(outcome, ClipperError):
                    tell_error(outcome)
                    code = max(code, outcome.exit_code)
                else:
                    mended += 1
                    if one.discrepancy.kind != MISSING:  # what is at that path now is another's
                        went[one.discrepancy.path] = outcome.path
                    if outcome.left is not None:
                        gave_way.append(outcome.left)
                    sys.stdout.write(f"{safe(outcome.what)}: {safe(outcome.path)}\n")
        if stale and not dry_run and confirmed("Make the index anew, from the files alone?", yes=yes):
            indexing.rebuild(library)
            mended += len(stale)
            sys.stdout.write("indexed anew\n")
        tell_register(library)
        concerned = {repair.discrepancy for repair in proposed}
        rest = [one for one in found if one not in concerned and one.kind != STALE_INDEX]
        remaining = [one for one in (_still(one, went) for one in rest) if one is not None]
        tell(iter([*remaining, *gave_way]))
        mended += len(rest) - len(remaining)
        left = len(found) - mended + len(gave_way)
        say(f"{mended:,} mended, {left:,} left" if found else "all is well: there is nothing to repair")
        return max(code, 1 if left else 0)


def _as_it_is_now(repair: Repair, went: Mapping[str, str]) -> Repair | None:
    """A repair after others of the same file, which may be elsewhere now; None if nothing is left to be done."""
    before = repair.discrepancy
    after = _still(before, went)
    if after is None:
        return None
    return replace(repair, discrepancy=after, question=repair.question.replace(before.path, after.path))


def _still(found: Discrepancy, went: Mapping[str, str]) -> Discrepancy | None:
    """A discrepancy after the repairs that took files elsewhere (old path to new); None if that settled it."""
    from clipper.archive.findings import MISNAMED, MISPLACED, MISSING

    path = went.get(found.path, found.path)
    if path == found.path or found.kind == MISSING:  # what was at its path was another's
        return found
    if found.kind in (MISNAMED, MISPLACED) or path.startswith("trash/"):
        return None
    return replace(found, path=path)
