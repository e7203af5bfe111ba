"""A few pages still look as they did when somebody last looked at them."""

from __future__ import annotations

import pygame
import pytest
from shots import HERE, SHOTS, SMALL, taken

TOLERANCE = (40, 40, 40, 255)
"""How far a colour may be off: letters are drawn a little differently from one font engine to the next."""
MOST_OFF = 0.06
"""The part of all pixels that may be further off: pygame and pygame-ce differ in 4 of 100, two pages in 20 and more."""


def off(one: pygame.Surface, two: pygame.Surface) -> float:
    """The part of the pixels in which two pictures differ clearly."""
    same = pygame.mask.from_threshold(one, (0, 0, 0), TOLERANCE, two).count()
    return 1 - same / (SMALL[0] * SMALL[1])


@pytest.mark.parametrize("name", SHOTS)
def test_the_page_looks_as_before(name: str) -> None:
    before = pygame.image.load(str(HERE / f"{name}.png"))
    now = taken(name)
    assert off(now, before.convert(now)) <= MOST_OFF


def test_two_pictures_of_different_pages_are_told_apart() -> None:
    assert off(taken("chamber"), taken("vote")) > MOST_OFF
    assert off(taken("vote"), taken("vote")) == 0
