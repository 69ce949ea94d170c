"""What proves a writer: an address of his own, and how a page presents him."""

from __future__ import annotations

import pytest

from clipper.extraction.byline.proven import is_own
from clipper.extraction.names import names
from clipper.extraction.names.presented import NEAR, is_presented
from clipper.extraction.tables.agencies import shipped

OWN = [
    ("tom", "Tom Miller"),
    ("tom.miller2", "Tom Miller"),
    ("tmiller", "Tom Miller"),
    ("tommiller", "Tom Miller"),
    ("millert", "Tom Miller"),
    ("tomm", "Tom Miller"),
    ("tjmiller", "Tom J. Miller"),
    ("agarcia", "Ana Garcia Ejemplo"),
    ("zpenwickbell", "Zorella Penwick-Bell"),
    ("samp", "Ann Example and Sam Pell"),
]
OTHERS = [
    ("marketing", "Mark Miller"),
    ("planning", "Ann Miller"),
    ("customers", "Tom Miller"),
    ("booking", "Betty King"),
    ("office", "Tom Miller"),
    ("amiller", "Tom Miller"),
]


@pytest.mark.parametrize(("local", "name"), OWN)
def test_an_address_is_its_writers(local: str, name: str) -> None:
    assert is_own(local, name)


@pytest.mark.parametrize(("local", "name"), OTHERS)
def test_an_address_is_another_s(local: str, name: str) -> None:
    assert not is_own(local, name)


FAR = "The bridge is old. " * (2 * NEAR // 19)
PRESENTED = {
    "right behind": ("Zorella Penwick\n\nZorella Penwick is a city reporter.", True),
    "pointed to": ("Zorella Penwick\n\nFollow Zorella Penwick", True),
    "another is pointed to": ("Zorella Penwick\n\nFollow Zorella Penwickson", False),
    "at the end of a long text": (f"Zorella Penwick\n\n{FAR}{FAR}\n\nZorella Penwick covers harbours.", True),
    "far from both": (f"Zorella Penwick\n\n{FAR}\n\nZorella Penwick covers harbours.\n\n{FAR}", False),
    "one of the story": ("Zorella Penwick\n\nZorella Penwick is a sailor.", False),
}


@pytest.mark.parametrize(("text", "presented"), PRESENTED.values(), ids=PRESENTED)
def test_a_page_presents_its_writer_nearby_or_at_its_end(text: str, presented: bool) -> None:
    read = names.read(text, 0, text.index("\n"), shipped())
    assert read is not None
    assert is_presented(text, read) == presented
