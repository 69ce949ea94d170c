"""Errors, whatever their kind, come whole out of a worker process."""

from __future__ import annotations

import pickle

import pytest

from clipper import errors

CASES = [
    errors.ClipperError("it broke", "mend it"),
    errors.QueryError("no such field", "x:y", 1, "try source:"),
    errors.Refused("a.txt", "empty", "give another"),
    errors.NotConfirmed("not confirmed"),
]


@pytest.mark.parametrize("error", CASES, ids=lambda error: type(error).__name__)
def test_an_error_survives_pickling(error: errors.ClipperError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.args == error.args
    assert vars(again) == vars(error)
