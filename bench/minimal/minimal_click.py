"""The least that a click program can be: a group with one command."""

import click


@click.group()
@click.version_option("1")
def main() -> None:
    """Do nothing."""


@main.command()
@click.argument("words", nargs=-1)
@click.option("-n", "count", type=int, default=20)
def search(words: tuple[str, ...], count: int) -> None:
    """Print one line."""
    click.echo("nothing")
