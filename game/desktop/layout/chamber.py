"""The table with everybody at it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from game.desktop.fonts import PLATE, PLATE_LIGHT, SMALL, Span, Style
from game.desktop.geometry import Rect
from game.desktop.horseshoe import GUESTS_A_ROW, Seating, Spot
from game.desktop.layout.stage import put_stage
from game.desktop.scene import Bench, Box, Glow, Glyph, Panel, Roundel, TableArt, Token
from game.desktop.wording import PRESIDENT, YOU
from game.views.kinds import HAND_WORDS
from game.views.nodes import Hand, Place

if TYPE_CHECKING:
    from game.desktop.layout.column import Column
    from game.desktop.layout.frame import Frame
    from game.views.nodes import Chamber, Heading, Meter, Tally, Text

OFFICIAL_ICONS = {"secretary_general": "landmark", "secretariat": "pen-line"}
VOTE_FILLS = {Hand.YES: "vote_yes", Hand.NO: "vote_no", Hand.ABSTAIN: "vote_abstain"}


def put_chamber(frame: Frame, node: Chamber, seating: Seating, *, plates: bool) -> None:
    """Table, light, flags, nameplates and hands; ``plates`` false leaves the flags alone."""
    curve = seating.curve
    spots = list(zip(node.table, seating.table, strict=False))
    window = frame.window
    frame.boxes.append(Box(Rect(0, 0, window.w, window.h), TableArt(curve)))
    pairs = [*spots, *zip(node.officials, seating.officials, strict=False)]
    bench = list(zip(node.bench, seating.bench, strict=False))
    for place, spot in (*pairs, *([] if node.voting else bench)):
        if place.speaking:
            put_light(frame, spot)
    several = sum(place.raised > 0 for place, _spot in (*pairs, *bench)) > 1
    for place, spot in (*pairs, *([] if node.voting else bench)):
        if place.raised and not place.speaking:
            _put_badge(frame, place, spot, numbered=several)
    for place, spot in pairs:
        if spot.r:
            _put_roundel(frame, place, spot)
        if plates:
            _put_plate(frame, place, spot, seating.area, voting=node.voting and place.role in ("member", "president"))
        if node.voting and place.hand is not Hand.NONE:
            _put_hand(frame, place, spot)
    if bench:
        _put_bench(frame, node, seating, bench, plates=plates and not node.voting)


def put_light(frame: Frame, spot: Spot) -> None:
    """Two pools of light between flag and nameplate, under everything else."""
    scale = frame.kit.scale
    x, y = spot.x + spot.nx * 40 * scale.u, spot.y + spot.ny * 30 * scale.u
    for radius, strength in ((210, 170), (110, 230)):
        side = 2 * scale.px(radius)
        frame.boxes.insert(0, Box(Rect.around(x, y, side, side), Glow(strength)))


def _put_roundel(frame: Frame, place: Place, spot: Spot) -> None:
    scale = frame.kit.scale
    rect = Rect.around(spot.x, spot.y, 2 * spot.r, 2 * spot.r)
    icon = OFFICIAL_ICONS.get(place.role, "" if place.code else "mic")
    ring, width = "paper", max(2, scale.px(2))
    if place.role == "president" or place.you:
        ring = "brass"
    if place.speaking:
        ring, width = "speaking", scale.px(4)
    frame.boxes.append(Box(rect, Roundel("" if icon else place.code, "brass" if icon else ring, width, icon)))


def _put_badge(frame: Frame, place: Place, spot: Spot, *, numbered: bool) -> None:
    """The raised hand between flag and nameplate; with several, its number in the order of asking."""
    scale = frame.kit.scale
    reach = spot.r + scale.px(4)
    side = scale.px(30)
    x = spot.x + spot.nx * reach - (0 if abs(spot.nx) > 0.5 else reach)
    rect = Rect.around(x, spot.y - reach, side, side)
    if not frame.window.holds(rect):
        rect = Rect.around(2 * spot.x - x, spot.y - reach, side, side)
    frame.over.append(Box(rect, Panel("badge", "plate_raised", max(2, scale.px(2)), side // 2)))
    if numbered:
        frame.over.append(frame.kit.words(rect, str(place.raised), PLATE, "badge_ink", align="centre"))
    else:
        frame.over.append(Box(rect.grown(-scale.px(7)), Glyph("hand", "badge_ink")))


Lines: TypeAlias = list[tuple[str, Style, str]]
"""What stands on a nameplate: line, style and colour."""


def plate_lines(frame: Frame, place: Place, *, voting: bool) -> Lines:
    """The lines of a nameplate, the name as its State gives it."""
    kit = frame.kit
    lines: Lines = []
    if place.role == "president":
        lines.append((kit.say(PRESIDENT), PLATE_LIGHT, "ink_second"))
    elif place.you and not voting:
        lines.append((kit.say(YOU), PLATE_LIGHT, "ink_second"))
    return lines + [(name, PLATE, "ink") for name in place.plate]


def joined(lines: Lines) -> Lines:
    """The same with the name on one line."""
    names = [text for text, style, _colour in lines if style is PLATE]
    return [line for line in lines if line[1] is not PLATE] + [(" ".join(names), PLATE, "ink")]


def plate_of(frame: Frame, place: Place, spot: Spot, area: Rect, *, voting: bool) -> tuple[Rect, Lines]:
    """A nameplate and its lines. In a vote the name stands on one line and the plate grows outwards for it.

    Where that would leave the area, the name keeps its two lines and the plate grows higher.
    """
    lines = plate_lines(frame, place, voting=voting)
    if voting or (place.you and place.role != "guest"):
        rect = grown_plate(frame, joined(lines), spot)
        if area.x <= rect.x and rect.right <= area.right:
            return rect, joined(lines)
    rect = grown_plate(frame, lines, spot)
    tall = len(lines) * frame.kit.leading(PLATE) + (tab_height(frame) if voting else 0)
    more = max(0, tall - rect.h)
    return Rect(rect.x, rect.y - more // 2, rect.w, rect.h + more), lines


def tab_height(frame: Frame) -> int:
    """Pixels of the coloured tab that says the vote."""
    return round(frame.kit.leading(PLATE) * 1.15)


def _put_plate(frame: Frame, place: Place, spot: Spot, area: Rect, *, voting: bool) -> None:
    """A paper card with the name; in a vote, over a coloured tab that says the vote."""
    kit, scale = frame.kit, frame.kit.scale
    if place.role in OFFICIAL_ICONS:
        _put_card(frame, spot.plate, [(name, PLATE_LIGHT, "text") for name in place.plate], ("carpet", "brass", 1.5))
        return
    rect, lines = plate_of(frame, place, spot, area, voting=voting)
    fill, border, width = "plate", "plate_edge", 1.0
    if place.you:
        border, width = "plate_you", 3
    if place.raised:
        rect, fill, border, width = rect.moved(0, -scale.px(5)), "plate_raised", "badge", 2.5
    if place.speaking:
        fill, border, width = "plate_speaking", "speaking", 3
    if not voting:
        _put_card(frame, rect, lines, (fill, border, width))
        return
    word = kit.say(HAND_WORDS[place.hand])
    cast = VOTE_FILLS.get(place.hand)
    if not cast:
        _put_card(frame, rect, [*lines, (word, PLATE_LIGHT, "ink_second")], (fill, border, width))
        return
    tab = tab_height(frame)
    name = Rect(rect.x, rect.y, rect.w, rect.h - tab)
    _put_card(frame, rect, [], (fill, border, width))
    _put_lines(frame, name, lines)
    low = Rect(rect.x, rect.bottom - tab, rect.w, tab)
    frame.boxes.append(Box(low, Panel(cast, radius=scale.px(6), corners="bottom")))
    frame.boxes.append(kit.words(low, word, PLATE, "vote_ink", align="centre"))


def grown_plate(frame: Frame, lines: Lines, spot: Spot) -> Rect:
    """The nameplate, wider on its outer side where the name needs it."""
    kit = frame.kit
    want = max(kit.width(style, text) for text, style, _colour in lines) + kit.scale.px(12)
    more = max(0, want - spot.plate.w)
    x = spot.plate.x - (more if spot.nx < -0.05 else more // 2 if abs(spot.nx) <= 0.05 else 0)
    return Rect(x, spot.plate.y, spot.plate.w + more, spot.plate.h)


def _put_card(frame: Frame, rect: Rect, lines: Lines, look: tuple[str, str, float]) -> None:
    scale = frame.kit.scale
    fill, border, width = look
    panel = Panel(fill, border, max(1, round(width * scale.u)), scale.px(6), scale.px(3))
    frame.boxes.append(Box(rect, panel))
    _put_lines(frame, rect, lines)


def _put_lines(frame: Frame, rect: Rect, lines: Lines) -> None:
    kit = frame.kit
    leading = kit.leading(PLATE)
    y = rect.y + (rect.h - leading * len(lines)) // 2
    for index, (text, style, colour) in enumerate(lines):
        line = Rect(rect.x, y + index * leading, rect.w, leading)
        frame.boxes.append(kit.words(line, text, style, colour, align="centre"))


def _put_hand(frame: Frame, place: Place, spot: Spot) -> None:
    """The vote itself, on the inner side of the flag."""
    scale = frame.kit.scale
    reach = 44 * scale.u + max(0, spot.r - scale.px(20))
    side = 2 * scale.px(15)
    rect = Rect.around(spot.x - spot.nx * reach, spot.y - spot.ny * reach, side, side)
    frame.boxes.append(Box(rect, Token(place.hand, place.seat, "carpet")))


def _put_bench(frame: Frame, node: Chamber, seating: Seating, bench: list[tuple[Place, Spot]], *, plates: bool) -> None:
    """The bench at the mouth of the table; during a vote only flags and the line that says: no vote."""
    scale, curve = frame.kit.scale, seating.curve
    if plates:
        half = curve.a - curve.half_band - 8 * scale.u
        for y in sorted({spot.y for _place, spot in bench}):
            frame.boxes.append(
                Box(Rect(round(curve.cx - half), y - scale.px(12), round(2 * half), scale.px(24)), Bench())
            )
    for place, spot in _bench_spots(frame, seating, bench, plates=plates):
        _put_roundel(frame, place, spot)
        if plates and spot.plate.h:
            _put_guest_plate(frame, place, spot)
    if node.voting and node.bench_line:
        height = bench_line_height(frame, node, seating)
        area = _bench_line_area(seating, scale.px(52))
        top = bench_top(frame, seating, len(bench), plates=plates)
        column = frame.column(area._replace(y=top - scale.px(8) - height))
        column.text(node.bench_line, SMALL, "text_second", "centre")
        frame.keep(column)


def _bench_spots(
    frame: Frame, seating: Seating, bench: list[tuple[Place, Spot]], *, plates: bool
) -> list[tuple[Place, Spot]]:
    """Where the flags of the bench are; without plates they move together and down to the table's end."""
    if plates:
        return bench
    scale, curve = frame.kit.scale, seating.curve
    drop = _bench_drop(frame, seating)
    moved = []
    for index, (place, spot) in enumerate(bench):
        row, at = divmod(index, GUESTS_A_ROW)
        count = min(GUESTS_A_ROW, len(bench) - row * GUESTS_A_ROW)
        pitch = min(2 * spot.r + scale.px(12), _bench_line_area(seating, scale.px(52)).w / max(1, count))
        x = round(curve.cx + (at - (count - 1) / 2) * pitch)
        moved.append((place, replace(spot, x=x, y=spot.y + drop)))
    return moved


def _bench_drop(frame: Frame, seating: Seating) -> int:
    """How far the bench's flags move down when the plates fold away."""
    return round(seating.curve.bottom) - frame.kit.scale.px(6) - seating.bench[0].y


def bench_top(frame: Frame, seating: Seating, count: int, *, plates: bool) -> int:
    """The upper edge of the bench's highest row of flags."""
    drop = 0 if plates else _bench_drop(frame, seating)
    highest = seating.bench[min(count, len(seating.bench)) - 1]
    return min(spot.y for spot in (seating.bench[0], highest)) + drop - highest.r


def guest_lines(frame: Frame, place: Place, spot: Spot) -> Lines:
    """The lines of a plate on the bench: one below the other, or all on one line where the plate is low."""
    lines = [(text, PLATE_LIGHT, colour) for text, _style, colour in plate_lines(frame, place, voting=False)]
    if len(lines) * frame.kit.leading(PLATE) <= spot.plate.h:
        return lines
    you = f"{frame.kit.say(YOU)}, " if place.you else ""
    return [(you + " ".join(place.plate), PLATE_LIGHT, "ink")]


def _put_guest_plate(frame: Frame, place: Place, spot: Spot) -> None:
    """A plate on the bench; a low one is no longer than its name."""
    lines = guest_lines(frame, place, spot)
    look = ("plate", "plate_you", 3.0) if place.you else ("plate", "plate_edge", 1.0)
    if place.raised:
        look = ("plate_raised", "badge", 2.5)
    if place.speaking:
        look = ("plate_speaking", "speaking", 3.0)
    rect = spot.plate
    if rect.h < 2 * frame.kit.leading(PLATE):
        width = min(rect.w, frame.kit.width(PLATE_LIGHT, lines[0][0]) + frame.kit.scale.px(18))
        x = min(max(spot.x - width // 2, rect.x), rect.right - width)
        rect = Rect(x, rect.y, width, rect.h)
    _put_card(frame, rect, lines, look)


def _bench_line_area(seating: Seating, side: int) -> Rect:
    curve = seating.curve
    half = round(curve.a - curve.half_band) - side
    return Rect(round(curve.cx) - half, 0, 2 * half, 0)


def bench_line_height(frame: Frame, node: Chamber, seating: Seating) -> int:
    """Pixels that the line above the bench's flags takes during a vote."""
    width = _bench_line_area(seating, frame.kit.scale.px(52)).w
    return frame.kit.height((Span(node.bench_line, SMALL, ""),), width)


def stage_area(frame: Frame, node: Chamber, seating: Seating, *, plates: bool) -> Rect:
    """The clear room in the middle of the table."""
    scale, curve = frame.kit.scale, seating.curve
    side = 52 if node.voting else 26
    half = min(curve.a - curve.half_band - side * scale.u, 250 * scale.u * (1 + 0.6 * (scale.text - 1)))
    top = curve.top + curve.half_band + (46 if node.voting else 20) * scale.u
    bottom = curve.bottom
    if node.bench and seating.bench:
        bottom = bench_top(frame, seating, len(node.bench), plates=plates and not node.voting) - scale.px(10)
        if node.voting and node.bench_line:
            bottom -= bench_line_height(frame, node, seating) + scale.px(8)
    return Rect(round(curve.cx - half), round(top), round(2 * half), round(bottom - top))


def put_middle(
    frame: Frame, area: Rect, stage: tuple[Heading | Text | Meter | Tally, ...], seating: Seating
) -> tuple[Heading | Text | Meter | Tally, ...]:
    """Set as much of the stage as fits in the middle of the table; returns what did not fit."""
    for count in range(len(stage), 0, -1):
        column = frame.column(area)
        for node in stage[:count]:
            put_stage(column, node)
        if keep_in_middle(frame, area, column, seating):
            return stage[count:]
    return stage


def keep_in_middle(frame: Frame, area: Rect, column: Column, seating: Seating) -> bool:
    """Centre a column in the middle of the table, unless it touches the table, a vote, or leaves the area."""
    shift = (area.h - (column.y - area.y)) // 2
    boxes = [Box(box.rect.moved(0, shift), box.part, box.stop) for box in column.boxes]
    hands = [box.rect for box in frame.boxes if isinstance(box.part, Token)]
    clear = frame.kit.scale.px(8)
    inside = shift >= 0 and all(_inside(box.rect, seating, clear) for box in boxes)
    if not inside or any(box.rect.meets(hand) for box in boxes for hand in hands):
        return False
    frame.boxes += boxes
    return True


def _inside(rect: Rect, seating: Seating, clear: int) -> bool:
    """Whether a box stays off the table's inner edge."""
    half = seating.curve.inner_half_width(rect.y) - clear
    return seating.curve.cx - half <= rect.x and rect.right <= seating.curve.cx + half


def fits(frame: Frame, node: Chamber, seating: Seating) -> bool:
    """Whether every nameplate has room for its name and none meets another."""
    area = seating.area
    if seating.slack < 1:
        return False
    plates: list[Rect] = []
    for place, spot in zip(node.table, seating.table, strict=False):
        plates.append(plate_of(frame, place, spot, area, voting=node.voting)[0])
    for place, spot in zip(node.officials, seating.officials, strict=False):
        lines = [(name, PLATE_LIGHT, "") for name in place.plate]
        if max(frame.kit.width(style, text) for text, style, _c in lines) > spot.plate.w - frame.kit.scale.px(6):
            return False
        plates.append(spot.plate)
    if not node.voting and seating.bench_plate:
        for place, spot in zip(node.bench, seating.bench, strict=False):
            longest = max(frame.kit.width(style, text) for text, style, _c in guest_lines(frame, place, spot))
            if longest > spot.plate.w - frame.kit.scale.px(6):
                return False
    meets = any(one.meets(two) for index, one in enumerate(plates) for two in plates[index + 1 :])
    return not meets and all(area.holds(plate) for plate in plates)
