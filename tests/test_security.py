"""SECURITY.md says what every dependency is for."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    wanted = {re.match(r"[\w-]+", one)[0]: "" for one in project["dependencies"]}  # type: ignore[index]
    wanted |= {re.match(r"[\w-]+", one)[0]: extra for extra, packages in extras.items() for one in packages}  # type: ignore[index]
    told = dict(
        re.findall(
            r"^\| ([a-z][\w-]*)(?: \(extra `(\w+)`\))? \| [^|]+ \|", (ROOT / "SECURITY.md").read_text(), re.MULTILINE
        )
    )
    told.pop("package", None)
    assert told == wanted
