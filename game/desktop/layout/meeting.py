"""The chamber screen in its four layouts: full, with a panel that slides over, two halves, one column."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.desktop.fonts import ROW_STRONG, SMALL
from game.desktop.geometry import Rect
from game.desktop.horseshoe import Seating, ring, seat
from game.desktop.layout.bar import put_acts, put_acts_in_a_row, put_answer, put_prompt, put_refused, stand_in_a_row
from game.desktop.layout.chamber import fits, keep_in_middle, put_chamber, put_middle, stage_area
from game.desktop.layout.frame import Frame
from game.desktop.layout.nodes import put_all
from game.desktop.layout.papers import put_record
from game.desktop.layout.ribbon import put_ribbon, put_tab, tab_width
from game.desktop.layout.rows import put_rows
from game.desktop.layout.stage import put_brief, put_counts
from game.desktop.scene import Box, Panel
from game.desktop.wording import ACTS, LIST, RECORD, ROOM
from game.views.intents import Go
from game.views.nodes import Chamber, Choice, Heading, Item, Record, Role, Rows, Tally, Text

if TYPE_CHECKING:
    from game.desktop.layout.column import Column, Kit
    from game.desktop.scene import Scene
    from game.views.nodes import Node, Page

FACE = "face."
"""Beginning of the ids of what the face itself offers: its tabs and its panel."""


@dataclass(frozen=True, slots=True)
class Local:
    """What the face alone decides about a screen: which of its own tabs is open, and whether the panel is."""

    tab: str = "acts"
    drawer: str = ""


def chamber_of(page: Page) -> Chamber | None:
    """The chamber among the page's main nodes."""
    return next((node for node in page.main if isinstance(node, Chamber)), None)


def compose_meeting(kit: Kit, page: Page, chamber: Chamber, local: Local) -> Scene:
    """The first layout, from the widest down, in which everything keeps its size."""
    scale = kit.scale
    tall = scale.height > scale.width
    # What came of an act takes its room from the table, so that no button moves; below them only where it must.
    answers = (True, False) if page.foot else (True,)
    if not tall and scale.room >= 1260:
        scene = next(filter(None, (_full(kit, page, chamber, above=above) for above in answers)), None)
        if scene:
            return scene
    if not tall and scale.room >= 880:
        ways = ((above, in_a_row) for in_a_row in (False, True) for above in answers)
        tried = (_sliding(kit, page, chamber, local, above=above, in_a_row=row) for above, row in ways)
        scene = next(filter(None, tried), None)
        if scene:
            return scene
    if not tall and scale.room >= 520:
        scene = _halves(kit, page, chamber, local)
        if scene:
            return scene
    return _one_column(kit, page, chamber, local)


def _full(kit: Kit, page: Page, chamber: Chamber, *, above: bool) -> Scene | None:
    frame, scale = Frame(kit, page), kit.scale
    top = put_ribbon(frame, page.ribbon) if page.ribbon else 0
    side = min(max(0.30 * scale.width, scale.px(372)), scale.px(420))
    width = round(scale.width - side - scale.px(24))
    left_over = _table_and_bar(frame, chamber, Rect(0, top, width, scale.height - top), above=above)
    if left_over is None:
        return None
    rect = Rect(width + scale.px(8), top, scale.width - width - scale.px(24), scale.height - top - scale.px(16))
    if page.ways:
        row = Rect(rect.x, rect.bottom - scale.row(24), rect.w, 0)
        _put_switches(frame, page.ways, row)
        rect = rect._replace(h=row.y - scale.px(12) - rect.y)
    _put_side(frame, (*left_over, *_others(page)), rect)
    return frame.scene()


def _others(page: Page) -> tuple[Node, ...]:
    return (*(node for node in page.main if not isinstance(node, Chamber)), *page.side)


def _table_and_bar(
    frame: Frame, chamber: Chamber, rect: Rect, *, above: bool, switches: tuple[Choice, ...] = ()
) -> tuple[Node, ...] | None:
    """Chamber above, acts below; returns what the middle could not hold, or None where the table does not fit.

    The bar is as high as without what came of the last act; ``above`` the acts that takes its room from the table.
    """
    scale = frame.kit.scale
    least = _bar_height(frame, rect.w, switches, hints=False)
    more = _answer_height(frame, rect.w) if above else 0
    height = min(rect.h - max(scale.px(146), least), round(0.70 * rect.w)) - more
    area = Rect(rect.x, rect.y, rect.w, height)
    seating = seat(area, scale.u, scale.text, len(chamber.table), len(chamber.bench))
    if not fits(frame, chamber, seating):
        return None
    put_chamber(frame, chamber, seating, plates=True)
    left_over: tuple[Node, ...]
    left_over = put_middle(frame, stage_area(frame, chamber, seating, plates=True), chamber.stage, seating)
    if left_over == chamber.stage and isinstance(chamber.stage[0] if chamber.stage else None, Tally):
        left_over = _put_without_question(frame, chamber, seating)
    if left_over == chamber.stage and chamber.stage:
        return None
    bar = Rect(rect.x, area.bottom, rect.w, rect.bottom - area.bottom)
    hints = bar.h - more > scale.px(240) and _bar_height(frame, rect.w, switches, hints=True) <= bar.h - more
    _put_bar(frame, bar, more, hints=hints, switches=switches)
    return left_over


def _answer_height(frame: Frame, width: int) -> int:
    """Pixels that what came of the last act takes above the acts."""
    column = frame.column(Rect(0, 0, width - 2 * frame.kit.scale.px(24), 0))
    put_answer(column, frame.page.foot)
    return column.here()


def _bar_height(frame: Frame, width: int, switches: tuple[Choice, ...], *, hints: bool) -> int:
    """Pixels that the prompt, the acts and a refused act need; it keeps its two lines where there is a shorter one."""
    scale, page = frame.kit.scale, frame.page
    inner = width - 2 * scale.px(24)
    column = frame.column(Rect(0, 0, inner - _switches_width(frame, switches), 0))
    put_prompt(column, page.prompt)
    column.width = inner
    _put_acts(frame, column, hints=hints)
    acts = column.here()
    put_refused(column, page.refused[:1])
    two_lines = 2 * frame.kit.leading(SMALL) + scale.px(8)
    # Refused acts have air of their own above the window's edge; buttons need it.
    return scale.px(14) + max(column.here() + scale.px(2), acts + two_lines)


def _put_bar(frame: Frame, bar: Rect, answer: int, *, hints: bool, switches: tuple[Choice, ...]) -> None:
    """What came of the last act if it takes room here, the prompt, the acts, and what is refused."""
    scale, page = frame.kit.scale, frame.page
    frame.boxes.append(Box(bar, Panel(fill="surface")))
    frame.boxes.append(Box(Rect(bar.x, bar.y, bar.w, max(1, scale.px(1.5))), Panel(fill="line")))
    inner = Rect(bar.x + scale.px(24), bar.y + scale.px(14) + answer, bar.w - scale.px(48), 0)
    if answer:
        told = frame.column(inner.moved(0, -answer))
        put_answer(told, page.foot)
        frame.keep(told)
    column = frame.column(Rect(inner.x, inner.y, inner.w - _switches_width(frame, switches), 0))
    put_prompt(column, page.prompt)
    column.width = inner.w
    _put_acts(frame, column, hints=hints)
    frame.keep(column)
    below = "" if answer else page.foot
    if page.refused or below:
        y = column.y + scale.px(4)
        view = Rect(bar.x, y, bar.w, _whole_rows(frame, below, inner.w, bar.bottom - y))
        frame.pane("refused", view, lambda pen: _put_below(pen, below, page.refused), inset=(24, 6))
    _put_switches(frame, switches, inner)


def _put_acts(frame: Frame, column: Column, *, hints: bool) -> None:
    if frame.in_a_row:
        put_acts_in_a_row(column, frame.page.acts)
    else:
        put_acts(column, frame.page.acts, hints=hints)


def _put_below(column: Column, answer: str, refused: tuple[Choice, ...]) -> None:
    """What came of the act just done, if it stands here, then refused acts."""
    put_answer(column, answer)
    put_refused(column, refused)


def _whole_rows(frame: Frame, answer: str, width: int, room: int) -> int:
    """As much of the room as shows what came of an act, and refused acts, whole."""
    refused = frame.page.refused
    ends, fitting, last = frame.kit.scale.px(12), room, len(refused)
    for count in range(0 if answer else 1, last + 1):
        column = frame.column(Rect(0, 0, width, 0))
        _put_below(column, answer, refused[:count])
        if column.y + ends > room:
            break
        # Where more follow, the view ends before the next one begins.
        fitting = column.y + (ends if count == last else frame.kit.scale.px(7))
    return min(fitting, room)


def _switches_width(frame: Frame, switches: tuple[Choice, ...]) -> int:
    return sum(tab_width(frame.kit, switch) for switch in switches)


def _put_switches(frame: Frame, switches: tuple[Choice, ...], row: Rect) -> None:
    """Ways elsewhere and the switches of the panel, at the right end of the prompt's row."""
    kit, scale = frame.kit, frame.kit.scale
    x, height = row.right - _switches_width(frame, switches), scale.row(36)
    for switch in switches:
        width = tab_width(kit, switch)
        put_tab(frame, switch, Rect(x, row.y - scale.px(8), width, height), joined=False)
        x += width


def _put_side(frame: Frame, nodes: tuple[Node, ...], rect: Rect) -> None:
    """Lists on the wall, the record on its sheet to the bottom."""
    scale = frame.kit.scale
    record = next((node for node in nodes if isinstance(node, Record)), None)
    rest = tuple(node for node in nodes if node is not record)
    view = Rect(rect.x, rect.y, rect.w, rect.h)
    if record is not None:
        probe = frame.column(Rect(rect.x + scale.px(10), rect.y, rect.w - scale.px(20), 0))
        _put_list(probe, rest)
        wanted = probe.y - rect.y + scale.px(20)
        most = round(rect.h * 0.66)
        # A list that is longer by a row at most is shown whole: nobody scrolls for that.
        height = wanted if wanted <= most + scale.px(40) else most
        view = Rect(rect.x, rect.y, rect.w, height if rest else 0)
    if rest:
        frame.pane("list", view, lambda pen: _put_list(pen, rest), inset=(10, 8))
    if record is not None:
        y = view.bottom + scale.px(8)
        _put_record_sheet(frame, record, Rect(rect.x, y, rect.w, rect.bottom - y))


def _put_record_sheet(frame: Frame, record: Record, rect: Rect) -> None:
    frame.sheet("record", rect, (record.title, record.stamp), lambda pen: put_record(pen, record), start="end")


def _put_list(column: Column, nodes: tuple[Node, ...]) -> None:
    """Lists beside the table: six rows at most, one's own always among them, the rest one sentence."""
    for node in nodes:
        if isinstance(node, Rows):
            put_rows(column, node)
        else:
            put_all(column, (node,))


def _switch(name: str, label: str, key: str, screen: str, *, opened: bool) -> Choice:
    return Choice(f"{FACE}{name}", label, Go(screen), key=key, checked=opened)


def _sliding(kit: Kit, page: Page, chamber: Chamber, local: Local, *, above: bool, in_a_row: bool) -> Scene | None:
    """The table across the whole width; list and record in a panel over its right side.

    With all acts ``in_a_row``, their labels are wrapped rather than the name plates given up.
    """
    frame, scale = Frame(kit, page), kit.scale
    frame.in_a_row = in_a_row
    if in_a_row and not stand_in_a_row(frame.column(Rect(0, 0, scale.width - 2 * scale.px(24), 0)), page.acts):
        return None
    top = put_ribbon(frame, page.ribbon) if page.ribbon else 0
    opened = local.drawer
    switches = (
        *page.ways,
        _switch("drawer.list", kit.say(LIST), "L", page.screen, opened=opened == "list"),
        _switch("drawer.record", kit.say(RECORD), "R", page.screen, opened=opened == "record"),
    )
    rect = Rect(0, top, scale.width, scale.height - top)
    left_over = _table_and_bar(frame, chamber, rect, above=above, switches=switches)
    if left_over is None:
        return None
    if opened:
        bar = _bar_height(frame, scale.width, switches, hints=False)
        bar += _answer_height(frame, scale.width) if above else 0
        _put_drawer(frame, (*left_over, *_others(page)), opened, Rect(0, top, 0, scale.height - bar - top))
    return frame.scene()


def _put_drawer(frame: Frame, nodes: tuple[Node, ...], opened: str, between: Rect) -> None:
    """List or record over the right side of the table, ``between`` the ribbon and the acts."""
    scale = frame.kit.scale
    width = min(scale.px(440), scale.width // 2)
    rect = Rect(scale.width - width, between.y, width, between.h)
    record = next((node for node in nodes if isinstance(node, Record)), None)
    frame.over = [box for box in frame.over if not box.rect.meets(rect)]
    if opened == "record" and record:
        _put_record_sheet(frame, record, rect.grown(-scale.px(10)))
        return
    rest = tuple(node for node in nodes if node is not record)
    frame.boxes.append(Box(rect, Panel(fill="surface", shadow=scale.px(5))))
    frame.pane("list", rect, lambda pen: _put_list(pen, rest), inset=(18, 10))


def _halves(kit: Kit, page: Page, chamber: Chamber, local: Local) -> Scene | None:
    """A table of flags at the left; at the right acts, list and record under tabs."""
    frame, scale = Frame(kit, page), kit.scale
    top = put_ribbon(frame, page.ribbon) if page.ribbon else 0
    half = scale.width // 2
    area = Rect(0, top + scale.px(8), half, scale.height - top - scale.px(16))
    seating = ring(area, scale.u, scale.text, len(chamber.table), len(chamber.bench))
    if seating.slack < 1:
        return None
    put_chamber(frame, chamber, seating, plates=False)
    middle = stage_area(frame, chamber, seating, plates=False)
    left_over: tuple[Node, ...] = put_middle(frame, middle, chamber.stage, seating)
    if left_over == chamber.stage and isinstance(chamber.stage[0], Tally):
        left_over = _put_result(frame, middle, chamber.stage[0], seating) + chamber.stage[1:]
    rect = Rect(half, top, half, scale.height - top)
    _put_tabbed(frame, rect, local, left_over, room=None)
    return frame.scene()


def _put_without_question(frame: Frame, chamber: Chamber, seating: Seating) -> tuple[Node, ...]:
    """The vote without its question, which then stands beside the table; the stage as it was if nothing helps."""
    first = chamber.stage[0]
    if not isinstance(first, Tally):
        return chamber.stage
    stage = (replace(first, question=""), *chamber.stage[1:])
    rest = put_middle(frame, stage_area(frame, chamber, seating, plates=True), stage, seating)
    return chamber.stage if rest == stage else (Text(first.question, Role.LEAD), *rest)


def _put_result(frame: Frame, area: Rect, tally: Tally, seating: Seating) -> tuple[Node, ...]:
    """Outcome and counts in the middle, or the counts alone; returns the rest of the vote in words."""
    whole, counts = frame.column(area), frame.column(area)
    put_brief(whole, tally)
    put_counts(counts, tally)
    rest = [Text(tally.question, Role.CAPTION), Text("", strong=tally.deciding), Text(tally.veto_line, Role.HINT)]
    if not keep_in_middle(frame, area, whole, seating):
        rest.insert(1, Text("", strong=tally.result))
        if not keep_in_middle(frame, area, counts, seating):
            return (tally,)
    return tuple(text for text in rest if text.text or text.strong)


def _put_tabbed(frame: Frame, rect: Rect, local: Local, left_over: tuple[Node, ...], room: Chamber | None) -> None:
    """Tabs over one pane: acts (with what the table could not hold), perhaps the room, list, record."""
    kit, scale, page = frame.kit, frame.kit.scale, frame.page
    nodes = _others(page)
    record = next((node for node in nodes if isinstance(node, Record)), None)
    rest = tuple(node for node in nodes if node is not record)
    names = [("acts", ACTS, "")]
    names += [("room", ROOM, "")] if room else []
    names += [("list", LIST, "L")] if rest else []
    names += [("record", RECORD, "R")] if record else []
    opened = local.tab if local.tab in {name for name, _label, _key in names} else "acts"
    x, y, height = rect.x + scale.px(8), rect.y + scale.px(4), scale.row(52, 18)
    for name, label, key in names:
        choice = _switch(f"tab.{name}", kit.say(label), key, page.screen, opened=name == opened)
        width = kit.width(ROW_STRONG, choice.label) + scale.px(34)
        if x + width > rect.right:
            x, y = rect.x + scale.px(8), y + height
        shown = Choice(choice.id, choice.label, choice.does, checked=choice.checked)
        put_tab(frame, shown, Rect(x, y, width, height), joined=False)
        x += width
    view = Rect(rect.x, y + height, rect.w, rect.bottom - y - height)
    if opened == "record" and record:
        _put_record_sheet(frame, record, view.grown(-scale.px(10)))
    elif opened == "list":
        frame.pane("list", view, lambda pen: _put_list(pen, rest), inset=(16, 10))
    elif opened == "room" and room:
        frame.pane("room", view, lambda pen: put_rows(pen, room_rows(room)), inset=(16, 10))
    else:
        frame.pane("acts", view, lambda pen: _put_all_acts(pen, page, left_over), inset=(16, 10))


def _put_all_acts(column: Column, page: Page, left_over: tuple[Node, ...]) -> None:
    put_prompt(column, page.prompt)
    for act in page.acts:
        column.gap(12)
        put_acts(column, (act,))
    if page.foot:
        column.gap(12)
        put_answer(column, page.foot)
    column.gap(18)
    put_all(column, left_over)
    column.gap(12)
    put_refused(column, page.refused)
    column.gap(12)
    put_acts(column, page.ways)


def room_rows(chamber: Chamber) -> Rows:
    """The room as lines: flag, name, state."""
    places = (*chamber.table, *chamber.bench)
    return Rows(tuple(Item(place.name, seat=place.code, current=place.speaking, you=place.you) for place in places))


def _one_column(kit: Kit, page: Page, chamber: Chamber, local: Local) -> Scene:
    """Who speaks, then tabs."""
    frame, scale = Frame(kit, page), kit.scale
    top = put_ribbon(frame, page.ribbon) if page.ribbon else 0
    stage = chamber.stage
    if stage and isinstance(stage[0], Heading):
        column = frame.column(Rect(scale.px(16), top + scale.px(8), scale.width - scale.px(32), 0))
        put_all(column, stage[:1])
        frame.keep(column)
        top, stage = column.here(), stage[1:]
    rect = Rect(0, top, scale.width, scale.height - top)
    _put_tabbed(frame, rect, local, tuple(stage), room=chamber)
    return frame.scene()
