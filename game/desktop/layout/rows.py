"""Lists: people, points, events, objectives; each row may be pressed and may carry small moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.fonts import LABEL, LEAD_WORD, ROW, ROW_STRONG, SMALL, SMALL_STRONG, SPEECH, Style
from game.desktop.geometry import Rect
from game.desktop.layout.buttons import cap_width, key_cap
from game.desktop.layout.prose import put_mark, put_text
from game.desktop.layout.seats import roundel_of
from game.desktop.scene import Box, Glyph, Panel
from game.views.nodes import Item, Mark, Progress, Rows

if TYPE_CHECKING:
    from game.desktop.layout.column import Column
    from game.views.nodes import Choice

PROGRESS_ICONS = {
    Progress.DONE: "check",
    Progress.NOW: "circle-dot",
    Progress.TO_COME: "circle",
    Progress.MET: "circle-check",
    Progress.PARTLY: "circle-minus",
    Progress.NOT_MET: "circle-x",
    Progress.KEPT: "circle-check",
}
MOVE_ICONS = {"earlier": "arrow-up", "later": "arrow-down", "pick": "x"}


def put_rows(column: Column, node: Rows) -> None:
    """A list, or the sentence that says it is empty."""
    column.gap(10)
    if not node.items:
        column.text(node.empty, SMALL, column.ground.second)
        return
    lead = max((column.kit.width(_lead_style(item), item.lead) for item in node.items if item.lead), default=0)
    lead = 0 if lead > column.width * 0.34 else lead
    inset = column.scale.px(10) if any(_framed(item) for item in node.items) else 0
    for index, item in enumerate(node.items):
        _put_item(column, item, lead, inset)
        if index < len(node.items) - 1 and _airy(item):
            column.gap(6)
            column.rule()
            column.gap(6)


def _framed(item: Item) -> bool:
    """Whether a row has a ground of its own, now or under the pointer."""
    return item.current or item.you or item.choice is not None


def _airy(item: Item) -> bool:
    """Whether a hairline separates this row from the next: rows of several lines, not the plain ones of a list."""
    return bool(item.detail or item.lead or item.mark is not Mark.NONE or item.number is not None)


def _lead_style(item: Item) -> Style:
    dated = any(letter.isdigit() for letter in item.lead)
    return SMALL_STRONG if dated else LEAD_WORD


def _put_item(column: Column, item: Item, lead: int, inset: int) -> None:
    """One row: gutter, lead, title with its details, aside; the ground and the stop behind it are put first."""
    scale = column.scale
    pressed = item.choice.id if item.choice else ""
    column.gap(4)
    top = column.here()
    mark = len(column.boxes)
    framed = _framed(item)
    column.y += scale.px(7 if framed else 4)
    gutter = inset + _put_gutter(column, item, inset, pressed)
    moves = _put_moves(column, item, top)
    body = column.inner(gutter, inset + moves)
    if item.lead and lead:
        words = body.inner(0)
        words.text(item.lead, _lead_style(item), _lead_colour(column, item), stop=pressed)
        body = column.inner(gutter + lead + scale.px(16), inset + moves)
        _put_body(body, item, pressed)
        column.join(words, body)
    else:
        if item.lead:
            body.text(item.lead, SMALL_STRONG, column.ground.second, stop=pressed)
        _put_body(body, item, pressed)
        column.join(body)
    column.y = max(column.y + scale.px(7 if framed else 4), top + scale.row(36 if framed else 30))
    rect = Rect(column.x, top, column.width, column.y - top)
    column.boxes[mark:mark] = _row_ground(column, item, rect, pressed)
    if item.choice:
        column.stop(rect, item.choice, scale.px(8), current=item.current)


def _lead_colour(column: Column, item: Item) -> str:
    return column.ground.text if _lead_style(item) is LEAD_WORD else column.ground.second


def _row_ground(column: Column, item: Item, rect: Rect, pressed: str) -> list[Box]:
    scale, paper = column.scale, column.ground.name == "paper"
    radius = scale.px(8)
    boxes = []
    if item.choice:
        boxes.append(Box(rect, Panel(fill="paper_ghost" if paper else "ghost", radius=radius), pressed))
    if item.current:
        boxes.append(Box(rect, Panel(fill="plate_raised" if paper else "button", radius=radius), pressed))
        boxes.append(Box(Rect(rect.x, rect.y, scale.px(5), rect.h), Panel(fill="brass", radius=scale.px(2)), pressed))
    if item.you:
        border = "plate_you" if paper else "brass"
        boxes.append(Box(rect, Panel(border=border, border_width=max(1, scale.px(1.5)), radius=radius), pressed))
    return boxes


def _put_gutter(column: Column, item: Item, inset: int, pressed: str) -> int:
    """What stands before the words: tick box, number, progress or flag; returns the width taken."""
    scale, ground = column.scale, column.ground
    x, y = column.x + inset, column.y
    leading = column.kit.leading(ROW_STRONG)
    taken = 0
    if item.choice and item.choice.checked is not None:
        side = scale.px(22)
        taken += _tick_box(column, Rect(x, y + (leading - side) // 2, side, side), item.choice)
    if item.choice and not item.choice.enabled:
        side = scale.type(20)
        column.icon(Rect(x + taken, y + (leading - side) // 2, side, side), "lock", ground.second, pressed)
        taken += side + scale.px(12)
    if item.number is not None:
        text = str(item.number)
        width = max(scale.type(18), column.kit.width(LABEL, text))
        rect = Rect(x + taken, y, width, leading)
        column.boxes.append(column.kit.words(rect, text, LEAD_WORD, ground.text, pressed, "centre"))
        taken += width + scale.px(12)
    if item.progress is not None:
        side = scale.type(22)
        rect = Rect(x + taken, y + (leading - side) // 2, side, side)
        column.icon(rect, PROGRESS_ICONS[item.progress], _progress_colour(column, item.progress), pressed)
        taken += side + scale.px(14)
    if item.seat:
        r = scale.px(15)
        middle = y + (leading if item.detail else leading // 2)
        column.add(Rect(x + taken + scale.px(3), middle - r, 2 * r, 2 * r), roundel_of(item.seat), pressed)
        taken += 2 * r + scale.px(14)
    return taken


def _progress_colour(column: Column, progress: Progress) -> str:
    ground = column.ground
    good, bad = {Progress.MET, Progress.DONE}, {Progress.NOT_MET}
    return ground.good if progress in good else ground.warn if progress in bad else ground.text


def _tick_box(column: Column, rect: Rect, choice: Choice) -> int:
    scale = column.scale
    border = "field_border" if column.ground.name == "paper" else "text_second"
    look = Panel(fill="brass", radius=scale.px(5))
    if not choice.checked:
        look = Panel(border=border, border_width=max(2, scale.px(2)), radius=scale.px(5))
    column.add(rect, look, choice.id)
    if choice.checked:
        column.add(rect.grown(-scale.px(3)), Glyph("check", "brass_ink"), choice.id)
    return rect.w + scale.px(14)


def _put_moves(column: Column, item: Item, top: int) -> int:
    """Small square buttons at the right end; returns the width they take."""
    scale = column.scale
    if not item.moves:
        return 0
    side = max(scale.px(30), scale.type(18) + scale.px(10))
    paper = column.ground.name == "paper"
    for index, move in enumerate(item.moves):
        x = column.x + column.width - (len(item.moves) - index) * (side + scale.px(8)) + scale.px(8)
        rect = Rect(x, top + scale.px(3), side, side)
        border = "field_border" if paper else "line"
        look = Panel("paper_button" if paper else "button", border, max(1, scale.px(1)), scale.px(6))
        if not move.enabled:
            look = Panel("", border, max(1, scale.px(1)), scale.px(6))
        column.add(rect, look, move.id)
        colour = column.ground.text if move.enabled else column.ground.second
        icon = scale.type(18)
        column.icon(Rect.around(*rect.centre, icon, icon), move_icon(move), colour, move.id)
        column.stop(rect, move, scale.px(6))
    return len(item.moves) * (side + scale.px(8)) + scale.px(4)


def move_icon(move: Choice) -> str:
    """The icon of a small move: its own, else by what it does."""
    if not move.enabled:
        return "lock"
    if move.icon:
        return move.icon
    return next((icon for word, icon in MOVE_ICONS.items() if word in move.id), "chevron-right")


def _put_body(column: Column, item: Item, pressed: str) -> None:
    """Title, aside, details and trust label."""
    kit, ground, scale = column.kit, column.ground, column.scale
    style = _title_style(column, item)
    shut = item.choice is not None and not item.choice.enabled
    right = _aside_width(column, item)
    longest = max((kit.width(style, word) for word in item.title.split(" ")), default=0)
    beside = right and right + scale.px(10) + max(longest, column.width * 0.4) <= column.width
    top = column.here()
    if item.choice and item.choice.key:
        column.boxes += key_cap(
            kit, column.x + column.width, top + kit.leading(style) // 2, item.choice.key, ground.text, "line", pressed
        )
    if _leads_on(item):
        side = scale.type(18)
        spot = Rect(column.x + column.width - side, top + (kit.leading(style) - side) // 2, side, side)
        column.icon(spot, "chevron-right", ground.second, pressed)
    title = column.inner(0, right + scale.px(10) if beside else _cap_room(column, item))
    title.text(item.title, style, ground.second if shut else ground.text, stop=pressed)
    column.join(title)
    if beside and item.aside:
        rect = Rect(column.x, top, column.width - _cap_room(column, item), kit.leading(style))
        colour = ground.number if item.choice or item.current else ground.second
        if item.progress is not None:
            colour = _progress_colour(column, item.progress)
        column.boxes.append(kit.words(rect, item.aside, _aside_style(item), colour, pressed, "right"))
    elif item.aside:
        column.text(item.aside, _aside_style(item), ground.second, stop=pressed)
    for detail in item.detail:
        put_text(column, detail, stop=pressed, air=0)
    _put_footing(column, item, pressed)


def _put_footing(column: Column, item: Item, pressed: str) -> None:
    if item.mark is not Mark.NONE:
        put_mark(column, item.mark, item.mark_text, pressed)
    said = {detail.text for detail in item.detail}
    if item.choice and not item.choice.enabled and item.choice.reason and item.choice.reason not in said:
        column.text(item.choice.reason, SMALL, column.ground.warn, stop=pressed)


def _title_style(column: Column, item: Item) -> Style:
    if item.number is not None and column.ground.name == "paper":
        return SPEECH
    return ROW_STRONG if item.detail or item.choice or item.current or item.you or item.progress else ROW


def _aside_style(item: Item) -> Style:
    return SMALL_STRONG if item.choice or item.current or item.progress else SMALL


def _leads_on(item: Item) -> bool:
    """Whether the row is pressed to go somewhere, and has no key cap or tick box that says so."""
    choice = item.choice
    return choice is not None and choice.enabled and choice.checked is None and not choice.key


def _cap_room(column: Column, item: Item) -> int:
    """Pixels for the key cap or the arrow at the row's right end."""
    if _leads_on(item):
        return column.scale.type(18) + column.scale.px(6)
    key = item.choice.key if item.choice else ""
    return cap_width(column.kit, key) + column.scale.px(10) if key else 0


def _aside_width(column: Column, item: Item) -> int:
    cap = _cap_room(column, item)
    return (column.kit.width(_aside_style(item), item.aside) if item.aside else 0) + cap
