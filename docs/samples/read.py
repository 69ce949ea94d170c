"""Reads and checks an archive of clippings with nothing but Python: python3 read.py ARCHIVE"""
# ruff: noqa: T201

import hashlib
import json
import sys
from itertools import pairwise
from pathlib import Path

MARKS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
MARKS |= {"utf-32-le": b"\xff\xfe\0\0", "utf-32-be": b"\0\0\xfe\xff"}


def clipping(data):
    """The header of a file, as lists of values by name, and the bytes that were given; ValueError if damaged."""
    header, _, body = data.partition(b"\n\n")
    fields = {}
    for line in header.decode().split("\n"):
        name, _, value = line.partition(":")
        value = value.strip(" ")
        fields.setdefault(name, []).append(json.loads(value) if value.startswith('"') else value)
    digest, size, encoding, *as_is = fields.get("Original", [""])[0].split(" ")
    if not as_is:
        codec = encoding.removesuffix("-sig")
        body = (MARKS[codec] if codec != encoding else b"") + body.decode().encode(codec)
    if len(body) != int(size) or digest != "sha256:" + hashlib.sha256(body).hexdigest():
        raise ValueError("not the bytes that were given")
    return fields, body


def whole(register):
    """Whether each line of a register follows from the one before."""
    lines = register.splitlines(keepends=True)
    ends = [hashlib.sha256(before + line[:-65]).hexdigest() for before, line in pairwise(lines)]
    return ends == [line[-65:-1].decode() for line in lines[1:]]


archive = Path(sys.argv[1])
for path in sorted(archive.glob("[!.]*/**/*.txt")):
    name = path.relative_to(archive)
    if name.parts[0] == "register":
        print("register", "whole" if whole(path.read_bytes()) else "BROKEN", name)
    elif name.parts[0] != "sources":
        try:
            fields, original = clipping(path.read_bytes())
            print(fields.get("Published", ["undated"])[0], "whole", name)
        except (ValueError, LookupError) as problem:
            print("DAMAGED", name, problem)
