"""clipper completion"""

from __future__ import annotations

import sys

import click
from click.shell_completion import get_completion_class

from clipper.cli.command import Command

EXAMPLES = """\
clipper completion bash > ~/.local/share/bash-completion/completions/clipper
clipper completion zsh > ~/.zfunc/_clipper
clipper completion fish > ~/.config/fish/completions/clipper.fish"""


@click.command("completion", cls=Command, examples=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Write what makes a shell complete clipper's commands and options."""
    from clipper.cli.commands import clipper

    kind = get_completion_class(shell)
    assert kind is not None
    sys.stdout.write(kind(clipper, {}, "clipper", "_CLIPPER_COMPLETE").source() + "\n")
