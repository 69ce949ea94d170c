"""The fault harness: clipper driven as a command while everything under it is made to fail.

The judge of every experiment is independent of clipper: `oracle` keeps the list of what was acknowledged outside the
archive, `checker` reads the files by hand. Each experiment has a control, a program that is broken on purpose
(`stand_in`), which must be found out; a control that stays green fails the run.
`python -m fault` (in `tests/`) runs everything; the short form runs with the other tests.
"""
