"""The geometry of the table: a superellipse with straight arms, and the walk that seats everyone. Pure arithmetic."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from game.desktop.geometry import Rect

POWER = 2.5
SAMPLES, ARC = 600, 400
"""Points along one side, and how many of them are on the bend."""
PLATE_WIDTH, PLATE_HEIGHT = 106, 48
CHAIR_WIDTH, CHAIR_HEIGHT = 159, 70
ROUNDEL, CHAIR_ROUNDEL, STAFF_ROUNDEL, BENCH_ROUNDEL = 20, 25, 16, 18
PAD, GAP, HALF_BAND = 10, 6, 25
PLATES_ON_BENCH, STAGGERED, GUESTS_A_ROW = 5, 9, 6
STAGGERED_HEIGHT = 27


class Point(NamedTuple):
    """A point of the centre line with the direction that leads outwards from it."""

    x: float
    y: float
    nx: float
    ny: float


@dataclass(frozen=True, slots=True)
class Curve:
    """The centre line of the table in pixels: apex at ``top``, arms ending at ``bottom``, ``a`` to each side."""

    cx: float
    top: float
    bottom: float
    a: float
    b: float
    half_band: float

    @property
    def cy(self) -> float:
        """Where the curve ends and the straight arms begin."""
        return self.top + self.b

    def right_side(self) -> tuple[Point, ...]:
        """The centre line from the apex down the right side."""
        return _right_side(self)

    def outline(self) -> tuple[Point, ...]:
        """The right side with no more points than drawing needs: the bend, and the end of the straight arm."""
        points = self.right_side()
        return (*points[: ARC + 1 : 2], points[-1])

    def inner_half_width(self, y: float) -> float:
        """Half the clear width between the table's inner edges at height ``y``; 0 above the inner apex."""
        a, b = self.a - self.half_band, self.b - self.half_band
        if y >= self.cy:
            return a
        rise = (self.cy - y) / b
        return a * (1 - rise**POWER) ** (1 / POWER) if rise < 1 else 0.0


@lru_cache(maxsize=64)
def _right_side(curve: Curve) -> tuple[Point, ...]:
    points = []
    for index in range(ARC + 1):
        angle = math.pi / 2 * (1 - index / ARC)
        across = max(0.0, math.cos(angle)) ** (2 / POWER)
        up = max(0.0, math.sin(angle)) ** (2 / POWER)
        nx, ny = across ** (POWER - 1) / curve.a, -(up ** (POWER - 1)) / curve.b
        length = math.hypot(nx, ny)
        points.append(Point(curve.cx + curve.a * across, curve.cy - curve.b * up, nx / length, ny / length))
    arm = SAMPLES - ARC
    step = (curve.bottom - curve.cy) / arm
    points += [Point(curve.cx + curve.a, curve.cy + step * index, 1.0, 0.0) for index in range(1, arm + 1)]
    return tuple(points)


@dataclass(frozen=True, slots=True)
class Spot:
    """One place at the table: its roundel and its nameplate, in pixels."""

    x: int
    y: int
    nx: float
    ny: float
    r: int
    plate: Rect


@dataclass(frozen=True, slots=True)
class Seating:
    """Everybody's place. ``slack`` of 1 or more means that no two nameplates touch."""

    area: Rect
    """The room that everything must stay in."""
    curve: Curve
    slack: float
    table: tuple[Spot, ...]
    """Clockwise from the President."""
    officials: tuple[Spot, Spot]
    """Left and right of the apex."""
    bench: tuple[Spot, ...]
    bench_plate: int
    """Width of a nameplate on the bench."""


@lru_cache(maxsize=32)
def seat(area: Rect, u: float, text: float, seats: int = 15, guests: int = 5) -> Seating:
    """Seat the Council in the area. ``u`` is pixels a unit, ``text`` the reader's factor, by which plates grow."""
    plates = (PLATE_WIDTH * u * text, PLATE_HEIGHT * u * text)
    curve = _curve(area, u, plates, CHAIR_HEIGHT * u * text)
    chair = _spot(curve.right_side()[0], CHAIR_ROUNDEL * u, u, (CHAIR_WIDTH * u * text, CHAIR_HEIGHT * u * text))
    side = (seats - 1) // 2
    slack, walked = _walk(curve, u, plates, chair, side + 1)
    right = [_spot(point, ROUNDEL * u, u, plates) for point in walked]
    left = [_mirror(spot, curve.cx) for spot in right]
    staff = round(STAFF_ROUNDEL * u)
    width, bench = _bench(curve, u, text, guests)
    return Seating(
        area,
        curve,
        slack,
        (chair, *right[1:], *reversed(left[1:])),
        (_with_radius(left[0], staff), _with_radius(right[0], staff)),
        bench,
        width,
    )


def _curve(area: Rect, u: float, plate: tuple[float, float], chair_height: float) -> Curve:
    pad = PAD * u
    top = area.y + pad + chair_height + (GAP + 24) * u
    bottom = area.bottom - pad - max(18 * u, plate[1] / 2 - 6 * u)
    cx = area.x + area.w / 2
    a = min(area.w / 2 - pad - plate[0] - (GAP + ROUNDEL + 4) * u, 1.02 * (bottom - top))
    b = min(0.62 * a, 0.48 * (bottom - top))
    return Curve(cx, top, bottom, max(1.0, a), max(1.0, b), HALF_BAND * u)


def _spot(point: Point, r: float, u: float, plate: tuple[float, float]) -> Spot:
    out = r + GAP * u + abs(point.nx) * plate[0] / 2 + abs(point.ny) * plate[1] / 2
    rect = Rect.around(point.x + point.nx * out, point.y + point.ny * out, *plate)
    return Spot(round(point.x), round(point.y), point.nx, point.ny, round(r), rect)


def _mirror(spot: Spot, cx: float) -> Spot:
    plate = Rect(round(2 * cx - spot.plate.right), spot.plate.y, spot.plate.w, spot.plate.h)
    return Spot(round(2 * cx - spot.x), spot.y, -spot.nx, spot.ny, spot.r, plate)


def _with_radius(spot: Spot, r: int) -> Spot:
    return Spot(spot.x, spot.y, spot.nx, spot.ny, r, spot.plate)


def _walk(curve: Curve, u: float, plate: tuple[float, float], chair: Spot, count: int) -> tuple[float, list[Point]]:
    """Find the widest spacing with which ``count`` seats still end on the arm, and the seats."""
    points = curve.right_side()
    places = [_plate_centre(point, u, plate) for point in points]
    low, high = 0.2, 4.0
    best = _seats_at(low, points, places, u, plate, chair, count) or [points[-1]] * count
    for _ in range(24):
        slack = (low + high) / 2
        found = _seats_at(slack, points, places, u, plate, chair, count)
        if found:
            low, best = slack, found
        else:
            high = slack
    return low, best


def _plate_centre(point: Point, u: float, plate: tuple[float, float]) -> tuple[float, float]:
    out = (ROUNDEL + GAP) * u + abs(point.nx) * plate[0] / 2 + abs(point.ny) * plate[1] / 2
    return point.x + point.nx * out, point.y + point.ny * out


def _seats_at(
    slack: float,
    points: tuple[Point, ...],
    places: list[tuple[float, float]],
    u: float,
    plate: tuple[float, float],
    chair: Spot,
    count: int,
) -> list[Point] | None:
    """The seats with this spacing, or None where the arm ends too early."""
    chair_x, chair_y = chair.plate.x + chair.plate.w / 2, chair.plate.y + chair.plate.h / 2
    here, at = points[0], (chair_x, chair_y)
    wide, high = (chair.plate.w + plate[0]) / 2 + 5 * u, (chair.plate.h + plate[1]) / 2 + 5 * u
    apart = slack * (2 * ROUNDEL + 7) * u
    found: list[Point] = []
    for point, place in zip(points, places, strict=True):
        spread = max(abs(place[0] - at[0]) / wide, abs(place[1] - at[1]) / high)
        if spread >= slack and math.hypot(point.x - here.x, point.y - here.y) >= apart:
            found.append(point)
            if len(found) == count:
                return found
            here, at = point, place
            wide, high = plate[0] + 5 * u, plate[1] + 5 * u
    return None


def _bench(curve: Curve, u: float, text: float, guests: int) -> tuple[int, tuple[Spot, ...]]:
    """Places for those invited between the ends of the arms, their plates below.

    Up to five have plates of two lines side by side; up to nine have plates of one line in two staggered rows; more
    have flags only, in rows of at most six, the first row lowest.
    """
    room = 2 * curve.a - 2 * curve.half_band - 16 * u
    if guests <= PLATES_ON_BENCH:
        pitch, height = room / PLATES_ON_BENCH, PLATE_HEIGHT * u * text
        width, below = min(PLATE_WIDTH * u * text, pitch - 5 * u), height
    elif guests <= STAGGERED:
        pitch, height = room / guests, STAGGERED_HEIGHT * u * text
        width, below = 2 * pitch - 6 * u, 2 * height + 3 * u
    else:
        pitch, height, width, below = room / GUESTS_A_ROW, 0.0, 0.0, 0.0
    a_row = guests if below else GUESTS_A_ROW
    top = curve.bottom + 18 * u - below
    r = BENCH_ROUNDEL * u
    spots = []
    for index in range(guests):
        row, place = divmod(index, a_row)
        count = min(a_row, guests - row * a_row)
        x = curve.cx + (place - (count - 1) / 2) * pitch
        y = top - (GAP + BENCH_ROUNDEL) * u - row * (2 * r + 8 * u)
        low = (height + 3 * u) * (index % 2) if guests > PLATES_ON_BENCH else 0
        left, right = max(x - width / 2, curve.cx - room / 2), min(x + width / 2, curve.cx + room / 2)
        plate = Rect.around((left + right) / 2, top + low + height / 2, right - left, height)
        spots.append(Spot(round(x), round(y), 0.0, 1.0, round(r), plate))
    return round(width), tuple(spots)


@lru_cache(maxsize=32)
def ring(area: Rect, u: float, text: float, seats: int = 15, guests: int = 5) -> Seating:
    """Seat the Council without nameplates: a smaller table with flags only, for narrow windows."""
    r = 24 * u
    pad = PAD * u + r
    top, bottom = area.y + pad + 4 * u, area.bottom - pad
    a = min(area.w / 2 - pad - 4 * u, 1.02 * (bottom - top))
    curve = Curve(area.x + area.w / 2, top, bottom, a, min(0.62 * a, 0.48 * (bottom - top)), HALF_BAND * u)
    points = curve.right_side()
    lengths = [0.0]
    for before, after in pairwise(points):
        lengths.append(lengths[-1] + math.hypot(after.x - before.x, after.y - before.y))
    side = (seats - 1) // 2
    none = (0.0, 0.0)
    walked = [
        next(point for point, length in zip(points, lengths, strict=True) if length >= lengths[-1] * step / side - 1e-6)
        for step in range(1, side + 1)
    ]
    right = [_spot(point, r, u, none) for point in walked]
    left = [_mirror(spot, curve.cx) for spot in right]
    chair = _spot(points[0], 28 * u, u, none)
    nobody = _with_radius(chair, 0)
    bench = [
        Spot(
            spot.x,
            round(bottom - row * 48 * u),
            0.0,
            1.0,
            round(22 * u) if guests <= PLATES_ON_BENCH else spot.r,
            spot.plate,
        )
        for row, spot in ((index // GUESTS_A_ROW, spot) for index, spot in enumerate(_bench(curve, u, text, guests)[1]))
    ]
    places = [(chair.x, chair.y), *((spot.x, spot.y) for spot in right)]
    nearest = min(math.dist(one, two) for one, two in pairwise(places))
    # The flags of both arms, those of the bench between them, and the votes at their inner sides need room.
    slack = min(nearest / (2 * r + 6 * u), 2 * (a - curve.half_band) / (380 * u))
    return Seating(area, curve, slack, (chair, *right, *reversed(left)), (nobody, nobody), tuple(bench), 0)
