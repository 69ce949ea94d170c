#!/bin/sh
# The main job on the founding clipping, each command with its output; in a temporary archive.
set -eu
cd "$(dirname "$0")/.."
clipping=$(pwd)/tests/founding.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT HUP INT TERM
cd "$folder"
cp "$clipping" founding.txt

say() { printf '\n\033[1m$ %s\033[0m\n' "$1"; }
run() { say "$*"; "$@"; }
[ -t 1 ] || say() { printf '\n$ %s\n' "$1"; }

run clipper init archive
say "clipper add - < founding.txt"
clipper add - < founding.txt
run clipper list
run clipper show 15ab9a0e
run clipper search soleimani
say "clipper search '\"war of words\"' --on 2020-01-05"
clipper search '"war of words"' --on 2020-01-05
run clipper list --from 2020-01 --to 2020-01 --source ANI
say "clipper show --original 15ab9a0e | cmp - founding.txt && echo the same bytes"
clipper show --original 15ab9a0e | cmp - founding.txt && echo the same bytes
run clipper verify
