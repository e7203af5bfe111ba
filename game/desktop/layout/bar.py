"""The prompt, the acts of the moment, and the acts that are refused with their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import LABEL, SMALL, SMALL_STRONG, Span
from game.desktop.geometry import Rect
from game.desktop.layout.buttons import button, cap_width, fit, key_cap
from game.desktop.layout.prose import role_look
from game.desktop.scene import Box, Glyph, Panel
from game.desktop.wording import WHICH_RULE

if TYPE_CHECKING:
    from game.desktop.layout.column import Column, Kit
    from game.views.nodes import Choice, Text


def put_prompt(column: Column, prompt: Text | None) -> None:
    """Whose turn it is and what matters now."""
    if prompt is None:
        return
    ground = column.ground
    colour = role_look(prompt.role, ground)[1] if prompt.strong else ground.text
    spans = [Span(prompt.text, SMALL, ground.second if colour == ground.text and prompt.strong else colour)]
    if prompt.strong:
        spans.insert(0, Span(prompt.strong + "  ", LABEL, ground.text))
    column.spans(spans)
    column.gap(10)


def widths_of(kit: Kit, choice: Choice) -> tuple[int, int]:
    """The width at which a button keeps its label on one line: without its icon, and with it."""
    scale = kit.scale
    icon = scale.type(22) + scale.px(10)
    cap = cap_width(kit, choice.key)
    bare = kit.width(LABEL, choice.label) + (cap + scale.px(8) if cap else 0) + scale.px(25)
    if not choice.enabled:
        return bare + icon, bare + icon
    return bare, bare + scale.px(8) + (icon if choice.icon else 0)


def put_acts(column: Column, acts: tuple[Choice, ...], *, hints: bool = False, stretch: bool = True) -> None:
    """The acts in as few rows as let every label stand on one line; the primary alone where it has no room beside."""
    kit = column.kit
    gap = column.scale.px(12)
    both = [widths_of(kit, act) for act in acts]
    widths = [bare for bare, _full in both]
    for row in _rows(column, acts, widths, gap, paired=hints and len(acts) > 2):
        shown = tuple(acts[i] for i in row)
        _put_row(column, shown, _shares(column, [both[i] for i in row], gap, stretch=stretch), gap, hints=hints)
        column.gap(12)


def put_acts_in_a_row(column: Column, acts: tuple[Choice, ...]) -> None:
    """The acts side by side, however long their labels are: these go on in a second line, the longest first."""
    gap = column.scale.px(12)
    _put_row(column, acts, _narrowed(column, acts, gap), gap, hints=False)
    column.gap(12)


def stand_in_a_row(column: Column, acts: tuple[Choice, ...]) -> bool:
    """Whether the acts can stand side by side, no label longer than two lines and each key beside its label."""
    widths = _narrowed(column, acts, column.scale.px(12))
    settings = [fit(column.kit, act, width, hints=False) for act, width in zip(acts, widths, strict=True)]
    return bool(acts) and all(len(setting.lines) <= 2 and not setting.cap_below for setting in settings)


def _narrowed(column: Column, acts: tuple[Choice, ...], gap: int) -> list[int]:
    """Widths for one row: what each label needs, but none more than a share of what the shorter ones leave."""
    wants = [widths_of(column.kit, act)[0] for act in acts]
    room = column.width - gap * (len(acts) - 1)
    widths = [0] * len(acts)
    by_length = sorted(range(len(acts)), key=lambda number: wants[number])
    for place, number in enumerate(by_length):
        widths[number] = min(wants[number], room // (len(acts) - place))
        room -= widths[number]
    return [width + room // len(acts) for width in widths]


def _rows(column: Column, acts: tuple[Choice, ...], widths: list[int], gap: int, *, paired: bool) -> list[list[int]]:
    """Which acts stand in which row: filled from the left, at most two a row if ``paired``, none left over alone."""
    rows: list[list[int]] = []
    used = column.width + 1
    for index, want in enumerate(widths):
        full = paired and bool(rows) and len(rows[-1]) == 2
        alone = bool(rows) and len(rows[-1]) == 1 and _crowded_primary(column, acts[rows[-1][0]], widths)
        if used + gap + want > column.width or alone or full:
            rows.append([])
            used = -gap
        rows[-1].append(index)
        used += gap + want
    if len(rows) > 1 and len(rows[-1]) == 1 and len(rows[-2]) > 2:
        rows[-1].insert(0, rows[-2].pop())
    return rows


def _crowded_primary(column: Column, act: Choice, widths: list[int]) -> bool:
    """Whether this is the primary act and not all acts have room in its row: then it stands alone."""
    return act.primary and sum(widths) > column.width


def _shares(column: Column, wants: list[tuple[int, int]], gap: int, *, stretch: bool) -> list[int]:
    """Widths for one row: equal where all labels allow it, else as long as each needs, icons first to go."""
    room = column.width - gap * (len(wants) - 1)
    full, bare = [want[1] for want in wants], [want[0] for want in wants]
    needs = full if sum(full) <= room else bare
    if not stretch:
        least = column.scale.px(190)
        widths = [max(least, need) for need in needs]
        return widths if sum(widths) <= room else [min(need, room) for need in needs]
    equal = room // len(wants)
    if max(needs) <= equal:
        return [equal] * len(wants)
    spare = max(0, room - sum(needs)) // len(wants)
    return [min(need + spare, room) for need in needs]


def _put_row(column: Column, acts: tuple[Choice, ...], widths: list[int], gap: int, *, hints: bool) -> None:
    kit = column.kit
    low = 76 if hints and any(act.hint for act in acts) else 52
    settings = [fit(kit, act, width, hints=hints, low=low) for act, width in zip(acts, widths, strict=True)]
    rect = column.take(max(setting.height for setting in settings))
    x = rect.x
    for act, width, setting in zip(acts, widths, settings, strict=True):
        place = Rect(x, rect.y, width, rect.h)
        column.boxes += button(kit, place, act, setting, column.ground.name)
        column.stop(place, act, column.scale.px(10))
        x += width + gap


def put_answer(column: Column, words: str) -> None:
    """What came of the act just done: below the acts of the moment."""
    if words:
        column.text(words, SMALL, column.ground.text)
        column.gap(8)


def put_refused(column: Column, refused: tuple[Choice, ...]) -> None:
    """One row an act: lock, what it is, why it is not open, and the key that shows the rule."""
    scale = column.scale
    ghost = "paper_ghost" if column.ground.name == "paper" else "ghost"
    for act in refused:
        top, mark = column.here(), len(column.boxes)
        column.y += scale.px(4)
        _put_reason(column, act)
        column.y += scale.px(4)
        rect = Rect(column.x - scale.px(6), top, column.width + scale.px(12), column.y - top)
        column.boxes.insert(mark, Box(rect, Panel(fill=ghost, radius=scale.px(8)), act.id))
        column.stop(rect, act, scale.px(8))
        column.gap(2)


def _put_reason(column: Column, act: Choice) -> None:
    """The words of a refused act; the F1 key stands after the last of them, or below where there is no room."""
    kit, scale, ground = column.kit, column.scale, column.ground
    leading, side = kit.leading(SMALL), scale.type(20)
    column.add(Rect(column.x, column.y + (leading - side) // 2, side, side), Glyph("lock", ground.warn), act.id)
    inner = column.inner(side + scale.px(10))
    spans = (Span(f"{act.label}:  ", SMALL_STRONG, ground.text), Span(act.reason, SMALL, ground.warn))
    line = kit.lines(spans, inner.width)[-1]
    last = line[-1].x + line[-1].width + scale.px(14) if line else 0
    inner.spans(spans, stop=act.id)
    cap, asks = cap_width(kit, "F1"), kit.width(SMALL, kit.say(WHICH_RULE))
    if last + cap + scale.px(10) + asks > inner.width:
        inner.y += leading
        last = 0
    border = "line" if ground.name == "wall" else "field_border"
    inner.boxes += key_cap(kit, inner.x + last + cap, inner.y - leading // 2, "F1", ground.text, border, act.id)
    place = Rect(inner.x + last + cap + scale.px(10), inner.y - leading, asks, leading)
    inner.boxes.append(kit.words(place, kit.say(WHICH_RULE), SMALL, ground.second, act.id))
    column.join(inner)
