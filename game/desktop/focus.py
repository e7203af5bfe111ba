"""Where the focus goes: in reading order, by direction, and across pages by id. No pixels, no pygame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from game.views.intents import Command, Go, Order

if TYPE_CHECKING:
    from game.desktop.geometry import Rect
    from game.desktop.scene import Scene, Stop
    from game.views.nodes import NodeId

Way: TypeAlias = Literal["next", "previous", "left", "right", "up", "down"]


def first_focus(scene: Scene) -> NodeId:
    """What has the focus on a fresh page: what the page says, else as everywhere."""
    return scene.first if scene.stop(scene.first) else usual_focus(scene)


def usual_focus(scene: Scene) -> NodeId:
    """What Enter means, else the primary act, else the first stop.

    Where no act is the next by the book, as when hands are to be raised or a result is to be announced, the focus is
    on no act at all, so that nobody decides by pressing Enter once too often.
    """
    ids = [stop.id for stop in scene.stops]
    quiet = (name for name in ids if not name.startswith("act."))
    return _meant(scene) or _opened(scene) or next(quiet, next(iter(ids), ""))


def _opened(scene: Scene) -> NodeId:
    """The open tab of the page; empty if it has none."""
    tabs = (stop for stop in scene.stops if stop.id.startswith("tab."))
    return next((tab.id for tab in tabs if tab.choice and tab.choice.checked), "")


def _meant(scene: Scene) -> NodeId:
    """What Enter means by its cap, else the primary act; nothing if neither is on the page."""
    wanted = (scene.keys.get("Enter", ""), scene.keys.get("Ctrl+Enter", ""), scene.primary)
    return next((name for name in wanted if scene.stop(name)), "")


def enter_presses(scene: Scene, focus: NodeId) -> NodeId:
    """What Enter presses: what has the focus, but the button with the sign of Enter where that one does nothing new."""
    brass, stop = scene.keys.get("Enter", ""), scene.stop(focus)
    return brass if brass and (stop is None or is_settled(stop)) else focus


def enter_is_brass(scene: Scene, focus: NodeId) -> bool:
    """Whether Enter alone does what the button with its sign says; if not, Ctrl is needed with it."""
    brass, stop = scene.keys.get("Enter", ""), scene.stop(focus)
    if not brass or stop is None or enter_presses(scene, focus) == brass:
        return True
    button = scene.stop(brass)
    here, there = stop.choice, button.choice if button else None
    return here is not None and there is not None and here.enabled and here.does == there.does


def is_settled(stop: Stop) -> bool:
    """Whether it is chosen already and a press would change nothing. What a second press takes back is not settled."""
    choice = stop.choice
    if choice is None or not choice.enabled or not (choice.checked or stop.current):
        return False
    match choice.does:
        case Go():
            return not choice.id.startswith("face.drawer.")
        case Command(Order.FILL | Order.SET | Order.RUNG, argument):
            value = argument.rpartition("=")[2]
            return bool(value) and choice.id.endswith(f".{value}")
    return False


def next_focus(before: Scene, scene: Scene, focus: NodeId) -> NodeId:
    """The same stop on a new scene, if it is still there, else that of a fresh page.

    Whoever stands on an act goes along where another act is the next one: Enter means what its cap says. Whoever
    stands on a tab, or in what it showed, goes along to the tab that has been opened.
    """
    stop, opened = before.stop(focus), _opened(scene)
    of_a_tab = stop is not None and (bool(stop.pane) or focus.startswith("tab."))
    if of_a_tab and opened != _opened(before) and before.stop(opened):
        return opened
    led_on = focus in before.acts and _meant(scene) not in ("", _meant(before))
    if led_on:
        return usual_focus(scene)
    return focus if scene.stop(focus) else first_focus(scene)


def moved_focus(scene: Scene, focus: NodeId, way: Way) -> NodeId:
    """The stop that a step from the present one leads to; Tab goes round, arrows stay where nothing lies that way."""
    ids = [stop.id for stop in scene.stops]
    if not ids:
        return ""
    if focus not in ids:
        return first_focus(scene)
    if way in ("next", "previous"):
        return ids[(ids.index(focus) + (1 if way == "next" else -1)) % len(ids)]
    here = scene.stops[ids.index(focus)].rect
    near = [(_distance(here, stop.rect, way), stop.id) for stop in scene.stops if stop.id != focus]
    reachable = [(distance, name) for distance, name in near if distance is not None]
    return min(reachable)[1] if reachable else focus


def _distance(here: Rect, there: Rect, way: Way) -> int | None:
    """How far a stop lies that way, sideways counted three times; None if it lies another way."""
    (x, y), (to_x, to_y) = here.centre, there.centre
    if way in ("left", "right"):
        ahead = here.x - there.right if way == "left" else there.x - here.right
        aside = max(0, abs(to_y - y) - (here.h + there.h) // 2)
        off_axis = abs(to_y - y)
    else:
        ahead = here.y - there.bottom if way == "up" else there.y - here.bottom
        aside = max(0, abs(to_x - x) - (here.w + there.w) // 2)
        off_axis = abs(to_x - x)
    slack = min(here.h, there.h) // 2
    if ahead < -slack:
        return None
    return max(0, ahead) * 4 + aside * 12 + off_axis // 4
