"""Buttons: acts, small commands, list entries, switches and tabs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.desktop.fonts import ENTRY, ENTRY_STRONG, LABEL, SMALL, SMALL_STRONG, Span, Style
from game.desktop.geometry import Rect
from game.desktop.scene import Box, EnterSign, Glyph, Panel, Words

if TYPE_CHECKING:
    from game.desktop.fonts import Piece
    from game.desktop.layout.column import Column, Kit
    from game.views.nodes import Choice

CTRL = "Ctrl"
"""What stands before the sign of Enter where Enter alone presses what has the focus."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colour tokens of a button in one kind and state."""

    fill: str
    border: str
    text: str
    second: str
    shadow: int


def look_of(choice: Choice, ground: str) -> Look:
    """Which tokens a button wears on this ground."""
    paper = ground == "paper"
    if not choice.enabled:
        return Look(
            "", "field_border" if paper else "line", *(("ink_second",) * 2 if paper else ("text_second",) * 2), 0
        )
    if choice.primary:
        return Look("brass", "", "brass_ink", "brass_ink", 3)
    if paper:
        return Look("paper_button", "field_border", "ink", "ink_second", 3)
    return Look("button", "line", "text", "text_second", 3)


def cap_width(kit: Kit, key: str) -> int:
    """Width of a key cap in pixels; 0 for no key. Enter keeps room for Ctrl, so that nothing moves when it comes."""
    if not key:
        return 0
    if key != "Enter":
        return max(cap_height(kit), kit.width(SMALL_STRONG, key) + kit.scale.px(14))
    return _enter_width(kit) + kit.width(SMALL_STRONG, CTRL) + kit.scale.px(6)


def _enter_width(kit: Kit) -> int:
    """Width of the cap with the sign of Enter alone."""
    return max(cap_height(kit), kit.scale.type(16) + kit.scale.px(14))


def cap_height(kit: Kit) -> int:
    """Height of a key cap in pixels."""
    return max(kit.scale.px(24), round(kit.scale.type(16) * 1.45))


def key_cap(kit: Kit, right: int, middle: int, key: str, colour: str, border: str, stop: str = "") -> list[Box]:
    """A key cap whose right end and middle height are given."""
    if not key:
        return []
    width, height = cap_width(kit, key), cap_height(kit)
    rect = Rect(right - width, middle - height // 2, width, height)
    thick, radius = max(1, kit.scale.px(1.5)), kit.scale.px(5)
    if key != "Enter":
        frame = Panel(border=border, border_width=thick, radius=radius)
        return [Box(rect, frame, stop), kit.words(rect, key, SMALL_STRONG, colour, stop, "centre")]
    word = Words(CTRL, SMALL_STRONG.face, kit.scale.type(SMALL_STRONG.size), colour)
    sign = EnterSign(colour, border, thick, radius, _enter_width(kit), kit.scale.type(16), word)
    return [Box(rect, sign, stop)]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a button's label stands in a given width."""

    lines: tuple[tuple[Piece, ...], ...]
    hint: tuple[tuple[Piece, ...], ...]
    icon: str
    cap_below: bool
    height: int
    pad: int


def fit(kit: Kit, choice: Choice, width: int, *, hints: bool, style: Style = LABEL, low: float = 52) -> Fit:
    """Find the best setting: on one line, else without icon, else wrapped, else with the key cap below."""
    scale = kit.scale
    icon = "lock" if not choice.enabled else choice.icon
    wide, tight, cap = scale.px(16), scale.px(12), cap_width(kit, choice.key)
    beside = cap + scale.px(8) if cap else 0
    with_icon = scale.type(22) + scale.px(10) if icon else 0
    label = (Span(choice.label, style, ""),)
    longest = max(kit.width(style, word) for word in choice.label.split(" ") or [""])
    settings = [
        (icon, beside, False, wide),
        ("", beside, False, wide),
        ("", beside, False, tight),
        ("", 0, True, tight),
    ]
    if not choice.enabled:
        settings = [settings[0], (icon, beside, False, tight), (icon, 0, True, tight)]
    for most in (1, 2, 9):
        for shown, taken, below, pad in settings:
            free = width - 2 * pad - taken - (with_icon if shown else 0)
            lines = kit.lines(label, max(1, free))
            if (len(lines) <= most and longest <= free) or (most == 9 and below):
                spans = (Span(choice.hint, SMALL, ""),)
                hint = kit.lines(spans, max(1, free)) if hints and choice.hint else ()
                tall = len(lines) * kit.leading(style) + len(hint) * kit.leading(SMALL)
                tall += cap_height(kit) + scale.px(6) if below and cap else 0
                return Fit(lines, hint, shown, below and bool(cap), max(scale.row(low, 18), tall + scale.px(18)), pad)
    raise AssertionError("the last setting always fits")


def button(kit: Kit, rect: Rect, choice: Choice, setting: Fit, ground: str, style: Style = LABEL) -> list[Box]:
    """The boxes of a button in its rectangle."""
    scale, look, stop = kit.scale, look_of(choice, ground), choice.id
    panel = Panel(
        look.fill, look.border, max(1, scale.px(1.5)) if look.border else 0, scale.px(10), scale.px(look.shadow)
    )
    boxes = [Box(rect, panel, stop)]
    x, side = rect.x + setting.pad, scale.type(22)
    cap = cap_height(kit) + scale.px(6) if setting.cap_below else 0
    line, small = kit.leading(style), kit.leading(SMALL)
    tall = len(setting.lines) * line + len(setting.hint) * small + cap
    y = rect.y + (rect.h - tall) // 2
    if setting.icon:
        boxes.append(
            Box(Rect(x, y + (len(setting.lines) * line - side) // 2, side, side), Glyph(setting.icon, look.text), stop)
        )
        x += side + scale.px(10)
    boxes += _lines(setting.lines, x, y, line, look.text, stop)
    y += len(setting.lines) * line
    boxes += _lines(setting.hint, x, y, small, look.second, stop)
    border = look.border or look.text
    if setting.cap_below:
        middle = y + len(setting.hint) * small + cap_height(kit) // 2 + scale.px(4)
        right = x + cap_width(kit, choice.key)
        return boxes + key_cap(kit, right, middle, choice.key, look.text, border, stop)
    return boxes + key_cap(kit, rect.right - setting.pad, rect.y + rect.h // 2, choice.key, look.text, border, stop)


def _lines(lines: tuple[tuple[Piece, ...], ...], x: int, y: int, leading: int, colour: str, stop: str) -> list[Box]:
    return [
        Box(
            Rect(x + piece.x, y + index * leading, piece.width, leading),
            Words(piece.text, piece.span.style.face, piece.px, colour),
            stop,
        )
        for index, line in enumerate(lines)
        for piece in line
    ]


def put_button(column: Column, choice: Choice, *, hints: bool = True) -> None:
    """A button across the column; a refused one has its reason below."""
    setting = fit(column.kit, choice, column.width, hints=hints)
    rect = column.take(setting.height)
    column.boxes += button(column.kit, rect, choice, setting, column.ground.name)
    column.stop(rect, choice, column.scale.px(10))
    if not choice.enabled and choice.reason:
        column.gap(6)
        column.text(choice.reason, SMALL, column.ground.warn)


def put_entry(column: Column, choice: Choice, *, tight: bool = False) -> None:
    """A list entry as on the title: a large label, a second line, the key at the right end; brass if primary.

    A ``tight`` one is lower, and has its second line only if it is primary.
    """
    kit, scale = column.kit, column.scale
    style = ENTRY_STRONG if choice.primary else ENTRY
    hints = choice.primary or not tight
    setting = fit(kit, choice, column.width, hints=hints, style=style, low=46 if tight else 60)
    rect = column.take(setting.height)
    plain = button(kit, rect, choice, setting, column.ground.name, style)
    if choice.primary or not choice.enabled:
        column.boxes += plain
    else:
        column.boxes.append(Box(rect, Panel(fill="ghost", radius=scale.px(10)), choice.id))
        column.boxes += plain[1:]
    column.stop(rect, choice, scale.px(10))
    if not choice.enabled and choice.reason:
        column.text(choice.reason, SMALL, column.ground.warn)
