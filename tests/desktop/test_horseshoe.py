"""Everybody finds a place at the table, in every window."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.desktop.geometry import Rect
from game.desktop.horseshoe import Seating, ring, seat

WINDOWS = ((1280, 720), (1920, 1080), (2560, 1440), (3840, 2160), (1440, 900), (1280, 960), (2560, 1080), (1024, 768))


def chamber(width: int, height: int) -> tuple[Rect, float]:
    """The chamber's room in a window of the full layout, and pixels in a unit; 1024 wide has no side column."""
    u = max(1.0, min(width / 1280, height / 720))
    side = 0.0 if width < 1260 else min(max(0.30 * width, 372 * u), 420 * u) + 24 * u
    wide = width - side
    return Rect(0, round(56 * u), round(wide), round(min(height - 202 * u, 0.70 * wide))), u


def plates(seating: Seating) -> list[Rect]:
    """Every nameplate: members, officials, bench."""
    return [spot.plate for spot in (*seating.table, *seating.officials, *seating.bench)]


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_no_nameplates_meet_or_leave_the_chamber(window: tuple[int, int]) -> None:
    area, u = chamber(*window)
    seating = seat(area, u, 1.0)
    assert seating.slack >= 1
    assert len(seating.table) == 15
    assert [pair for pair in combinations(plates(seating), 2) if pair[0].meets(pair[1])] == []
    assert [plate for plate in plates(seating) if not area.holds(plate)] == []


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_no_flags_meet_and_none_touches_a_nameplate(window: tuple[int, int]) -> None:
    area, u = chamber(*window)
    spots = (*(seating := seat(area, u, 1.0)).table, *seating.officials, *seating.bench)
    for one, two in combinations(spots, 2):
        assert (one.x - two.x) ** 2 + (one.y - two.y) ** 2 > (one.r + two.r) ** 2
    for spot in seating.table:
        assert not Rect.around(spot.x, spot.y, 1.4 * spot.r, 1.4 * spot.r).meets(spot.plate)


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_the_bench_plates_are_wide_enough_for_a_name(window: tuple[int, int]) -> None:
    area, u = chamber(*window)
    assert seat(area, u, 1.0).bench_plate >= 96 * u


def test_members_sit_clockwise_from_the_president() -> None:
    table = seat(*chamber(1280, 720), 1.0).table
    middle = table[0].x
    assert all(spot.x > middle for spot in table[1:8])
    assert all(spot.x < middle for spot in table[8:])
    assert [spot.y for spot in table[1:8]] == sorted(spot.y for spot in table[1:8])
    assert [spot.y for spot in table[8:]] == sorted((spot.y for spot in table[8:]), reverse=True)


def test_the_council_of_eleven_fits_too() -> None:
    seating = seat(*chamber(1280, 720), 1.0, seats=11)
    assert len(seating.table) == 11
    assert seating.slack > seat(*chamber(1280, 720), 1.0).slack


@pytest.mark.parametrize("size", [(640, 640), (512, 700), (960, 1000)], ids=str)
def test_the_ring_of_flags_keeps_them_apart(size: tuple[int, int]) -> None:
    area = Rect(0, 64, *size)
    table = ring(area, 1.0, 2.0).table
    assert len(table) == 15
    for one, two in combinations(table, 2):
        assert (one.x - two.x) ** 2 + (one.y - two.y) ** 2 > (one.r + two.r) ** 2
    assert all(area.holds(Rect.around(spot.x, spot.y, 2 * spot.r, 2 * spot.r)) for spot in table)
