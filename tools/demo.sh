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
run clipper show "$(clipper list --format '{id}')"
run clipper search soleimani
run clipper search '"war of words"' --on 2020-01-05
run clipper list --from 2020-01 --to 2020-01 --source ANI
say "clipper show --original ID | cmp - founding.txt && echo the same bytes"
clipper show --original "$(clipper list --format '{id}')" | cmp - founding.txt && echo the same bytes
run clipper verify
