"""A small stand-in for clipper, sound or with one fault on purpose: the control of the experiments.

It keeps the archive format, knows `init add edit reparse remove restore list show verify`, and shares no code with
clipper. An experiment that does not find the fault out proves nothing, so each one is run on a broken stand-in first.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import re
import shutil
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

FAULTS = {
    "none": "sound",
    "early": "says added before anything is written",
    "in-place": "writes the file under its final name, and rewrites in place",
    "copy": "moves by copying and deleting",
    "no-flush": "never flushes",
    "no-lock": "looks a digest up and files it without a lock",
    "overwrite": "replaces what has the same short name",
    "swallow": "says added whatever the disk answers",
    "leak": "never closes what it writes, and says added whatever comes of it",
    "traceback": "lets errors through",
    "hang": "tries again for ever",
    "trust-index": "prints what the index says without looking",
    "lazy-verify": "verify looks at names and sizes only",
    "raw": "prints foreign text as it is",
}
_DATE = re.compile(r"\s*date (\d{4})-(\d\d)-(\d\d)\b")


class Archive:
    def __init__(self, root: str, fault: str) -> None:
        self.root, self.fault = Path(root), fault

    def flush(self, path: Path) -> None:
        if self.fault == "no-flush":
            return
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def files(self, top: str = "") -> list[Path]:
        tops = [top] if top else [name for name in os.listdir(self.root) if re.fullmatch(r"\d{4}|undated", name)]
        return [path for name in tops for path in sorted((self.root / name).rglob("*.txt"))]

    def named(self, prefix: str, top: str = "") -> Path:
        return next(path for path in self.files(top) if path.stem.endswith(prefix[:8]))

    def folder(self, text: str) -> Path:
        found = re.search(r"^Published: (\d{4})-(\d\d)-(\d\d)", text, re.MULTILINE)
        folder = self.root.joinpath(*found.groups()) if found else self.root / "undated"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def flush_up(self, folder: Path) -> None:
        while folder != self.root.parent:
            self.flush(folder)
            folder = folder.parent

    def incoming(self, data: bytes) -> Path:
        private = self.root / ".clipper" / "incoming"
        private.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=private)
        if self.fault == "leak":
            os.dup(descriptor)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
        self.flush(Path(name))
        return Path(name)

    def register(self, digest: str, whole: bytes) -> None:
        (self.root / "register").mkdir(exist_ok=True)
        path = self.root / "register" / "stand-in.txt"
        with open(path, "a") as file:
            file.write(f"{digest} {sha256(whole).hexdigest()}\n")
        self.flush_up(path.parent)
        self.flush(path)

    @contextlib.contextmanager
    def locked(self):  # type: ignore[no-untyped-def]
        with open(self.root / "clipper.toml") as file:
            if self.fault != "no-lock":
                fcntl.flock(file, fcntl.LOCK_EX)
                self.tidy()
            yield

    def tidy(self) -> None:
        """What the next command does for an interrupted one."""
        private = self.root / ".clipper" / "incoming"
        for name in os.listdir(private) if private.exists() else ():
            (private / name).unlink()
        for path in self.files() if self.fault not in {"in-place", "copy"} else ():
            home = self.folder(path.read_text())
            if path.parent != home:
                path.rename(home / path.name)

    def add(self, path: str, day: str | None) -> str:
        given = Path(path).read_bytes()
        digest = sha256(given).hexdigest()
        found = _DATE.match(given.decode(errors="replace"))
        published = day or ("-".join(found.groups()) if found else "")
        line = f"added {digest[:8]} {published or 'undated'}"
        if self.fault == "early":
            say(line)
        header = f"Clipping: 1\n{f'Published: {published}' + chr(10) if published else ''}"
        header += f"Original: sha256:{digest} {len(given)} utf-8\n\n"
        if given.startswith(b"Clipping: 1\n"):
            head, _, given = given.partition(b"\n\n")
            header, digest = head.decode() + "\n\n", sha256(given).hexdigest()
        name = f"clip-{digest[:8] if self.fault != 'overwrite' else digest[:1]}.txt"
        if self.fault == "in-place":
            target = self.folder(header) / name
            with open(target, "wb", buffering=0) as file:
                file.write(header.encode())
                file.write(given)
        else:
            with self.locked():
                there = [path for path in self.files() if path.stem.endswith(digest[:8])]
                if there:
                    self.register(digest, there[0].read_bytes())
                    return f"already archived {digest[:8]} {there[0]}"
                if self.fault == "no-lock":
                    time.sleep(0.2)  # long enough for others to be there too, on a busy machine
                half = self.incoming(header.encode() + given)
                target = self.folder(header) / name
                if self.fault == "overwrite":
                    os.replace(half, target)
                else:
                    os.link(half, target)
                    half.unlink()
                self.flush_up(target.parent)
                self.register(digest, header.encode() + given)
        if self.fault == "in-place":
            self.register(digest, header.encode() + given)
        return line if self.fault != "early" else ""

    def edit(self, prefix: str, day: str) -> None:
        with self.locked():
            path = self.named(prefix)
            text = path.read_bytes().decode()
            head, body = text.split("\n\n", 1)
            head = re.sub(r"^Published: .*\n", "", head, flags=re.MULTILINE)
            new = head.replace("Clipping: 1\n", f"Clipping: 1\nPublished: {day}\n", 1) + "\n\n" + body
            if self.fault == "in-place":
                path.write_bytes(new.encode())
            else:
                os.replace(self.incoming(new.encode()), path)
            self.register(sha256(body.encode()).hexdigest(), new.encode())
            self.move(path, self.folder(new) / path.name)

    def move(self, path: Path, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        if self.fault == "copy":
            shutil.copyfile(path, target)
            path.unlink()
        elif path != target:
            path.rename(target)
        self.flush_up(target.parent)
        self.flush_up(path.parent)


def say(line: str) -> None:
    if line:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def listing(archive: Archive) -> None:
    cache = archive.root / ".clipper" / "index.json"
    rows = []
    for path in archive.files():
        digest = re.search(r"sha256:([0-9a-f]{64})", path.read_text())
        rows.append({"id": digest[1] if digest else "", "path": str(path.relative_to(archive.root))})
    if archive.fault == "trust-index":
        cache.parent.mkdir(exist_ok=True)
        if not cache.exists():
            cache.write_text(json.dumps(rows))
        rows = json.loads(cache.read_bytes().decode("latin-1"))
    for row in rows:
        say(json.dumps(row))


def verify(archive: Archive) -> int:
    path = archive.root / "register" / "stand-in.txt"
    known = dict(line.split() for line in path.read_text().splitlines()) if path.exists() else {}
    there = {file.stem[-8:]: sha256(file.read_bytes()).hexdigest() for file in archive.files()}
    wrong = [digest for digest, whole in known.items() if there.get(digest[:8]) != whole]
    if archive.fault == "lazy-verify":
        wrong = [digest for digest in known if digest[:8] not in there]
    for digest in wrong:
        say(f"not as it was accessioned: {digest}")
    return min(len(wrong), 1)


def main(arguments: list[str]) -> int:
    fault, _, root, command, *rest = arguments
    archive = Archive(root, fault)
    if command == "init":
        archive.root.mkdir(parents=True, exist_ok=True)
        (archive.root / "clipper.toml").write_text('format = 1\nid = "stand-in"\n')
        return 0
    options = {rest[i]: rest[i + 1] for i in range(len(rest) - 1) if rest[i] in {"--date", "--headline"}}
    words = [word for word in rest if not word.startswith("--") and word not in options.values()]
    if command == "add":
        for given in words:
            while True:
                try:
                    say(archive.add(given, options.get("--date")))
                except OSError as problem:
                    if fault == "traceback":
                        raise
                    if fault == "hang":
                        continue
                    if fault in {"swallow", "leak"}:
                        say(f"added {sha256(Path(given).read_bytes()).hexdigest()[:8]}")
                        break
                    sys.stderr.write(f"not written: {problem}\n")
                    return 3
                break
    elif command == "edit":
        archive.edit(words[0], options["--date"])
    elif command == "reparse":
        for path in archive.files("undated") if (archive.root / "undated").exists() else []:
            found = _DATE.match(path.read_text().split("\n\n", 1)[1])
            if found:
                archive.edit(path.stem[-8:], "-".join(found.groups()))
    elif command in {"remove", "restore"}:
        with archive.locked():
            path = archive.named(words[0], "trash" if command == "restore" else "")
            home = archive.root / "trash" if command == "remove" else archive.folder(path.read_text())
            archive.move(path, home / path.name)
    elif command == "list":
        listing(archive)
    elif command == "show":
        text = archive.named(words[0]).read_bytes().partition(b"\n\n")[2]
        sys.stdout.buffer.write(text if fault == "raw" or "--original" in rest else ascii(text).encode())
    elif command == "verify":
        return verify(archive)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
