"""The state that only the face has, and what each input does to it: focus, caret, scrolling, pointer, own tabs.

Nothing here draws. What concerns the program leaves as an intent.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.desktop import clipboard
from game.desktop.editor import Editor, line_ends, line_of
from game.desktop.focus import Way, enter_is_brass, enter_presses, moved_focus, next_focus, usual_focus
from game.desktop.inputs import NOWHERE, Closed, Input, Key, Pointer, Resized, Shown, Typed, Wheel
from game.desktop.layout.meeting import FACE, Local
from game.desktop.paint.painter import Pose, scroll_of
from game.desktop.scene import Pane, Scene, Stop
from game.desktop.scrolling import begin_anew, bring_into_view, scroll_by, scroll_by_key
from game.views.intents import Explain, Intent, Press, Type

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.desktop.fonts import Fonts
    from game.desktop.geometry import Rect
    from game.views.nodes import Choice, NodeId

WAYS: dict[str, Way] = {"Left": "left", "Right": "right", "Up": "up", "Down": "down"}
WHEEL_STEP = 60
"""Units that one step of the wheel scrolls, and one press of Up or Down where there is only text."""


def _place(scene: Scene, name: str) -> tuple[Rect, str] | None:
    """The part of the window that a pane takes, and what it is about."""
    pane = scene.pane(name)
    return (pane.view, pane.topic) if pane else None


def _reason(choice: Choice | None) -> str:
    """Why a choice is refused; empty if it is not."""
    return choice.reason if choice is not None and not choice.enabled else ""


class Face:
    """Turns inputs into intents and into changes of its own state."""

    def __init__(self, fonts: Fonts, send: Callable[[Intent], None]) -> None:
        """``send`` takes every intent; the page may be another one when it returns."""
        self._fonts, self._send = fonts, send
        self.scene = Scene((1, 1), ())
        self.local = Local()
        self.focus: NodeId = ""
        self.hover: NodeId = ""
        self.pressed: NodeId = ""
        self.editor: Editor | None = None
        self.scroll: dict[str, int] = {}
        self._told: NodeId = ""
        self._pointer = NOWHERE
        self._swallow = ""

    # Scenes.

    def show(self, scene: Scene, *, fresh: bool) -> None:
        """Take a new scene; ``fresh`` if it is of another screen, where scrolling begins anew."""
        before, self.scene = self.scene, scene
        if fresh:
            self.scroll.clear()
        begin_anew(before, scene, self.scroll)
        said = scene.first if fresh and scene.stop(scene.first) else ""
        self._set_focus(said or next_focus(before, scene, self.focus))
        self._told = self._last_told(before, fresh=fresh)
        stop = self.present
        if stop is not None and not fresh and _place(before, stop.pane) != _place(scene, stop.pane):
            self._bring_into_view()
        if stop is not None and stop.entry is not None and self.editor is not None:
            field = stop.entry.field
            if field.value != self.editor.value:
                self.editor = Editor.at_end(field.value, field.limit)
        self._set_hover()

    def _last_told(self, before: Scene, *, fresh: bool) -> NodeId:
        """The refusal that the page has come to show last; the one from before while it is there and nothing is new."""
        known = {} if fresh else {stop.id: stop.choice for stop in before.stops}
        found = [stop for name in self.scene.refusals if (stop := self.scene.stop(name)) and self._in_view(stop)]
        new = (stop.id for stop in found if _reason(stop.choice) != _reason(known.get(stop.id)))
        return next(new, self._told if self._told in self.scene.refusals else "")

    def _in_view(self, stop: Stop) -> bool:
        pane = self.scene.pane(stop.pane)
        return pane is None or pane.view.holds(stop.rect.moved(0, -scroll_of(pane, self.scroll)))

    def new_screen(self) -> None:
        """Forget the face's own tabs: another screen is shown."""
        self.local = Local()

    @property
    def present(self) -> Stop | None:
        """The stop that has the focus."""
        return self.scene.stop(self.focus)

    def pose(self, *, caret: bool) -> Pose:
        """How the scene stands now; ``caret`` says whether the blinking caret is to be seen."""
        editor = self.editor
        return Pose(
            self.focus,
            self.hover,
            self.pressed,
            dict(self.scroll),
            editor.caret if editor and caret else None,
            editor.anchor if editor else None,
            with_ctrl=not enter_is_brass(self.scene, self.focus),
        )

    # Inputs.

    def handle(self, done: Input) -> None:
        """Do what one input asks for."""
        match done:
            case Key() as key:
                self._swallow = ""
                self._key(key)
            case Typed(text):
                self._typed(text)
            case Pointer() as pointer:
                self._point(pointer)
            case Wheel(steps):
                self._wheel(steps)
            case Resized() | Shown() | Closed():
                pass

    def _typed(self, text: str) -> None:
        if text.upper() == self._swallow:
            return  # the letter of the shortcut itself, as often as the held key sends it
        if self.editor is not None:
            self._edit(self.editor.typed(text))

    def _key(self, key: Key) -> None:
        """Keys of the whole window first, then those of the field, then shortcuts."""
        if key.name == "Tab":
            self.move("previous" if key.shift else "next")
        elif key.name == "F1":
            self._explain()
        elif key.name == "Enter" and key.ctrl:
            self.press(self.scene.keys.get("Ctrl+Enter", self.scene.primary))
        elif self.editor is not None and self._field_key(self.editor, key):
            return
        elif key.name in WAYS:
            if not self._read_on(key.name):
                self.move(WAYS[key.name])
        elif key.name in ("PageUp", "PageDown", "Home", "End"):
            self._page_key(key.name)
        else:
            self._command_key(key)

    def _explain(self) -> None:
        """Ask why: about the refusal that was shown last, until the ring is moved; then about what Enter presses."""
        stop = self.scene.stop(self._told or enter_presses(self.scene, self.focus))
        self._send(Explain(stop.id if stop is not None and stop.choice is not None else ""))

    def _command_key(self, key: Key) -> None:
        """Enter, Space, Escape and the one-key shortcuts on the buttons."""
        if key.name == "Enter":
            self.press(enter_presses(self.scene, self.focus))
        elif key.name == "Space" and self.focus:
            self.press(self.focus)
        elif key.name == "Esc":
            self._escape()
        elif key.name in self.scene.keys and not key.ctrl:
            self._swallow = key.name
            self.press(self.scene.keys[key.name])

    def _escape(self) -> None:
        """Leave the field, else the panel, else the page."""
        if self.editor is not None:
            self._leave_field()
        elif self.local.drawer:
            self.local = replace(self.local, drawer="")
        elif "Esc" in self.scene.keys:
            self.press(self.scene.keys["Esc"])

    def _leave_field(self) -> None:
        self.editor = None
        ids = [stop.id for stop in self.scene.stops if stop.entry is None]
        target = usual_focus(self.scene)
        self.focus = target if target in ids else ids[0] if ids else ""
        self._bring_into_view()

    def press(self, name: NodeId) -> None:
        """Press a choice: the face's own are done here, all others leave as an intent."""
        stop = self.scene.stop(name)
        if stop is not None and stop.entry is not None:
            self._set_focus(name)
        elif name.startswith(f"{FACE}tab."):
            self.local = replace(self.local, tab=name.removeprefix(f"{FACE}tab."))
        elif name.startswith(f"{FACE}drawer."):
            opened = name.removeprefix(f"{FACE}drawer.")
            self.local = replace(self.local, drawer="" if self.local.drawer == opened else opened)
        elif name:
            self._send(Press(name))

    # Focus.

    def move(self, way: Way) -> None:
        """Move the focus one step."""
        self._told = ""
        self._set_focus(moved_focus(self.scene, self.focus, way))
        self._bring_into_view()

    def _set_focus(self, name: NodeId) -> None:
        changed = name != self.focus
        self.focus = name
        stop = self.present
        if stop is None or stop.entry is None:
            self.editor = None
        elif changed or self.editor is None:
            self.editor = Editor.at_end(stop.entry.field.value, stop.entry.field.limit)

    def _bring_into_view(self) -> None:
        """Scroll the focused stop's pane just far enough."""
        stop = self.present
        pane = self.scene.pane(stop.pane) if stop else None
        if stop is not None and pane is not None:
            bring_into_view(pane, self.scroll, stop.rect, self._u)
            self._set_hover()

    @property
    def _u(self) -> float:
        width, height = self.scene.size
        return max(1.0, min(width / 1280, height / 720))

    # Scrolling.

    def _page_key(self, name: str) -> None:
        pane = self._pane_to_scroll()
        if pane is not None:
            scroll_by_key(pane, self.scroll, name)
            self._set_hover()

    def _read_on(self, name: str) -> bool:
        """Scroll by Up and Down where a page holds nothing to choose; returns whether anything moved."""
        pane = self._pane_to_scroll()
        to_read = self.scene.pane("main") is not None and not any(stop.pane for stop in self.scene.stops)
        step = {"Up": -WHEEL_STEP, "Down": WHEEL_STEP}.get(name, 0)
        if pane is None or not to_read or not scroll_by(pane, self.scroll, round(step * self._u)):
            return False
        self._set_hover()
        return True

    def _pane_to_scroll(self) -> Pane | None:
        """The pane of the focus if it scrolls, else the one under the pointer, else the largest that does."""
        stop = self.present
        own = self.scene.pane(stop.pane) if stop else None
        if own is not None and own.reach:
            return own
        scrolling = [pane for pane in self.scene.panes if pane.reach]
        under = [pane for pane in scrolling if pane.view.has(*self._pointer)]
        largest = sorted(scrolling, key=lambda pane: -pane.view.w * pane.view.h)
        return next(iter([*under, *largest]), None)

    def _wheel(self, steps: float) -> None:
        for pane in self.scene.panes:
            if pane.reach and pane.view.has(*self._pointer):
                scroll_by(pane, self.scroll, -round(steps * WHEEL_STEP * self._u))
        self._set_hover()

    # Pointer.

    def stop_at(self, x: int, y: int) -> Stop | None:
        """The topmost stop under a point, scrolling taken into account."""
        for stop in reversed(self.scene.stops):
            pane = self.scene.pane(stop.pane)
            shift = scroll_of(pane, self.scroll) if pane else 0
            if stop.rect.has(x, y + shift) and (pane is None or pane.view.has(x, y)):
                return stop
        return None

    def _set_hover(self) -> None:
        """Light what is under the pointer now: it may have moved away from under it."""
        stop = self.stop_at(*self._pointer)
        self.hover = stop.id if stop else ""

    def _point(self, pointer: Pointer) -> None:
        self._pointer = (pointer.x, pointer.y)
        self._set_hover()
        stop = self.scene.stop(self.hover)
        if pointer.button == "down":
            self.pressed = self.hover
            if stop is not None:
                self._told = ""
                self._set_focus(stop.id)
                self._place_caret(stop, pointer, select=False)
        elif pointer.button == "up":
            pressed, self.pressed = self.pressed, ""
            if pressed and pressed == self.hover and self.editor is None:
                self.press(pressed)
        elif pointer.held and self.present is not None and self.pressed == self.focus:
            self._place_caret(self.present, pointer, select=True)

    def _place_caret(self, stop: Stop, pointer: Pointer, *, select: bool) -> None:
        """Put the caret where the pointer is."""
        if stop.entry is None or self.editor is None:
            return
        pane = self.scene.pane(stop.pane)
        y = pointer.y + (scroll_of(pane, self.scroll) if pane else 0)
        lines = stop.entry.lines
        line = next((line for line in lines if y < line.rect.bottom), lines[-1])
        self.editor = self.editor.to(self._place_in(stop, line.start, line.end, pointer.x - line.rect.x), select=select)

    def _place_in(self, stop: Stop, start: int, end: int, x: int) -> int:
        """The place between two letters of a line that is nearest to ``x`` pixels from its beginning."""
        look = stop.entry
        if look is None:
            return start
        text = look.field.value[start:end].rstrip("\n")
        widths = [self._fonts.width(look.face, look.px, text[:count]) for count in range(len(text) + 1)]
        return start + min(range(len(widths)), key=lambda count: abs(widths[count] - x))

    # Fields.

    def _field_key(self, editor: Editor, key: Key) -> bool:
        """Keys inside a field; returns whether the key was one of its own. Letters arrive as text, not as keys."""
        if (len(key.name) == 1 or key.name == "Space") and not key.ctrl:
            return True
        if key.ctrl and len(key.name) == 1:
            return self._clip_key(editor, key.name)
        if key.name in ("Backspace", "Delete"):
            self._edit(editor.erased(forward=key.name == "Delete", word=key.ctrl))
        elif key.name in ("Left", "Right"):
            self.editor = editor.moved(-1 if key.name == "Left" else 1, word=key.ctrl, select=key.shift)
        elif key.name in ("Home", "End", "Up", "Down"):
            return self._line_key(editor, key)
        elif key.name == "Enter":
            self._enter(editor)
        else:
            return False
        return True

    def _enter(self, editor: Editor) -> None:
        """A new line where the field has several, else on to the next stop."""
        stop = self.present
        if stop is not None and stop.entry is not None and stop.entry.field.lines > 1:
            self._edit(editor.typed("\n"))
        else:
            self.move("next")

    def _line_key(self, editor: Editor, key: Key) -> bool:
        stop = self.present
        if stop is None or stop.entry is None:
            return False
        lines = stop.entry.lines
        if key.name in ("Home", "End"):
            start, end = line_ends(lines, editor.caret, editor.value)
            self.editor = editor.to(start if key.name == "Home" else end, select=key.shift)
            return True
        number = line_of(lines, editor.caret) + (1 if key.name == "Down" else -1)
        if not 0 <= number < len(lines):
            return False
        here, there = lines[line_of(lines, editor.caret)], lines[number]
        x = self._fonts.width(stop.entry.face, stop.entry.px, editor.value[here.start : editor.caret])
        self.editor = editor.to(self._place_in(stop, there.start, there.end, x), select=key.shift)
        return True

    def _clip_key(self, editor: Editor, name: str) -> bool:
        if name == "A":
            self.editor = editor.all_selected()
        elif name in ("C", "X") and editor.selected:
            clipboard.copy(editor.selected)
            if name == "X":
                self._edit(editor.typed(""))
        elif name == "V":
            self._edit(editor.typed(clipboard.paste()))
        return True

    def _edit(self, editor: Editor) -> None:
        """Take the new state of the field and tell the program what stands in it."""
        changed = self.editor is None or editor.value != self.editor.value
        self.editor = editor
        if changed:
            self._send(Type(self.focus, editor.value))
