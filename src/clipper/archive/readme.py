"""The README.txt that goes into every archive: its format on one page, for a reader without clipper."""

from __future__ import annotations

TEXT = """\
AN ARCHIVE OF NEWS CLIPPINGS

This folder was made by clipper, a program that files news clippings. You need no program to read it: every clipping
is one plain text file in UTF-8, in a folder named after the day on which it was published.

  2020/01/05/some-words-of-the-title-15ab9a0e.txt    published on 5 January 2020
  2020/01/...                                        published in January 2020, the day is not known
  2020/...                                           published in 2020
  undated/...                                        no date that can be relied on
  sources/...                                        files that were given whole and hold several clippings
  trash/...                                          clippings that were removed
  register/...                                       what was done to this archive, and when, line by line
  clipper.toml                                       marks the archive: the number of its format, its settings
  .clipper/                                          passing things; it can be deleted, nothing is lost

A CLIPPING'S FILE

First some lines `Name: value`, then an empty line, then the text exactly as it was given, line ends and all:

  Clipping: 1
  Published: 2020-01-05
  Credit-Line: (With ANI inputs)
  Info-Source: ANI
  Accessioned: 2026-11-23T22:11:00Z
  Original: sha256:15ab9a0e... 2163 utf-8

  The text begins here.

A value that begins with a double quote is one JSON string. `Clipping` is the number of the format. `Original` is the
SHA-256 digest of the bytes that were given, how many they were, and their encoding. In the file the text is in UTF-8;
to get the bytes that were given, write it in that encoding. `utf-8-sig`, `utf-16-le-sig` and the like begin with a byte
order mark (EF BB BF; FF FE; FE FF), which is not in the file. Where the line ends in `as-is`, the text in the file is
those bytes themselves, not UTF-8. The last digits of a file's name are the first digits of its digest.

TO CHECK A CLIPPING WITHOUT CLIPPER

`Original` says how many bytes were given. If the encoding is utf-8, or the line ends in `as-is`, these are the last
bytes of the file, and must have the recorded digest (on macOS write `shasum -a 256` for `sha256sum`):

  tail -c 2163 FILE | sha256sum

If it is another encoding, take everything after the first empty line and write it in that one:

  perl -0777 -pe 's/^.*?\\n\\n//s' FILE | iconv -f utf-8 -t cp1252 | sha256sum

TO KEEP IT

Copy the whole folder, with any program; two copies on different disks in different places are worth more than any
clever one. Do not let a program change line ends or names. To merge two archives, copy the dated folders, undated/,
sources/ and register/ of one into the other, replacing nothing (cp -Rn): no two different clippings have the same name.
"""
