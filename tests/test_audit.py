"""`make audit` must not be green when it has not looked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parent.parent / "tools" / "audit.py"


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        ({"dependencies": [{"name": "click", "version": "8.5.1", "vulns": []}]}, 0, "1 of 1 pinned packages looked up"),
        (
            {"dependencies": [{"name": "click", "version": "8.5.1", "vulns": [{"id": "X-1", "fix_versions": ["9"]}]}]},
            1,
            "X-1 (fixed in 9)",
        ),
        ({"dependencies": [{"name": "click", "skip_reason": "not found"}]}, 2, "could not be audited: not found"),
        ({"dependencies": []}, 2, "0 of 1 pinned packages looked up"),
        (None, 2, "could not be audited: no network"),
    ],
    ids=["clean", "vulnerable", "skipped", "nothing looked up", "no answer"],
)
def test_it_fails_when_it_could_not_look(tmp_path: Path, answer: object, code: int, said: str) -> None:
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "audit.py").write_bytes(TOOL.read_bytes())
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "dev.txt").write_text("click==8.5.1 \\\n    --hash=sha256:00\n")
    body = f"print({json.dumps(answer)!r})" if answer else "raise SystemExit('no network')"
    (tmp_path / "pip_audit.py").write_text(body)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    words = [sys.executable, str(tmp_path / "tools" / "audit.py")]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert said in done.stdout
