"""Scenes become pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import pygame

from game.desktop.paint import shapes
from game.desktop.paint.flags import Flags
from game.desktop.paint.icons import Icons
from game.desktop.paint.table_art import draw_bench, draw_table
from game.desktop.paint.tokens import token
from game.desktop.scene import (
    Bench,
    Box,
    Cell,
    EnterSign,
    Glow,
    Glyph,
    Panel,
    Roundel,
    Scene,
    Steps,
    TableArt,
    Token,
    Veil,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from game.desktop.fonts import Fonts
    from game.desktop.geometry import Rect
    from game.desktop.scene import Pane
    from game.desktop.theme import Colour, Theme

LEAST_BAR = 40
"""Units that a pane is high at least to have a scroll bar: a shorter bar is a speck that says nothing."""
EDGE = 26
"""Units in which a pane's content fades out where there is more of it."""
GHOSTS = {"ghost": "button_hover", "paper_ghost": "paper_button_hover"}
"""Grounds that only show under the pointer."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a scene stands at one moment: focus, pointer, scrolling, caret, and how far each vote has arrived."""

    focus: str = ""
    hover: str = ""
    pressed: str = ""
    scroll: Mapping[str, int] = field(default_factory=dict)
    caret: int | None = None
    anchor: int | None = None
    arrived: Mapping[str, float] = field(default_factory=dict)
    """Part of the way, 0 to 1, of tokens that are still arriving, by seat."""
    cells: float = 99.0
    """How many cells of the result bar are filled."""
    ring: float = 1.0
    """How far the focus ring has faded in."""
    with_ctrl: bool = False
    """Whether the brass button needs Ctrl with Enter."""


class Painter:
    """Draws scenes in one theme."""

    def __init__(self, assets: Path, fonts: Fonts, theme: Theme) -> None:
        """Take the folder of assets; pictures are opened when first needed."""
        self.fonts, self.theme = fonts, theme
        self.icons, self.flags = Icons(assets / "icons"), Flags(assets / "flags")
        self.u = 1.0
        self._fine = True
        self._kept: tuple[object, pygame.Surface] | None = None

    def sharpen(self, *, fine: bool) -> None:
        """Draw the table finely, or roughly while the window is being dragged to another size."""
        self._fine = fine

    def paint(self, target: pygame.Surface, scene: Scene, pose: Pose) -> None:
        """Draw the whole scene."""
        width, height = scene.size
        self.u = max(1.0, min(width / 1280, height / 720))
        target.set_clip(None)
        target.blit(self._wall(scene), (0, 0))
        for box in scene.boxes:
            self._box(target, box, pose, 0)
        for pane in scene.panes:
            self._pane(target, pane, pose)
        for box in scene.over:
            self._box(target, box, pose, 0)
        self._focus(target, scene, pose)
        target.set_clip(None)

    def _wall(self, scene: Scene) -> pygame.Surface:
        """The wall with the table on it, kept as one picture until either changes."""
        art = next((box.part for box in scene.boxes if isinstance(box.part, TableArt)), None)
        wanted = (scene.size, art, self._fine)
        if self._kept is None or self._kept[0] != wanted:
            wall = shapes.gradient(scene.size, self.theme["wall_top"], self.theme["wall_bottom"])
            if art is not None:
                table, corner = draw_table(art.curve, scene.size, self.u, self.theme, art.places, fine=self._fine)
                wall = wall.copy()
                wall.blit(table, corner)
            self._kept = (wanted, wall)
        return self._kept[1]

    def _pane(self, target: pygame.Surface, pane: Pane, pose: Pose) -> None:
        shift = -scroll_of(pane, pose.scroll)
        view = pane.view
        edges = self._edges(target, pane, -shift)
        target.set_clip(pygame.Rect(*view))
        for box in pane.boxes:
            if box.rect.bottom + shift > view.y - 8 and box.rect.y + shift < view.bottom + 8:
                self._box(target, box, pose, shift)
        for edge, corner in edges:
            target.blit(edge, corner)
        target.set_clip(None)
        if pane.reach and view.h >= LEAST_BAR * self.u:
            self._scroll_bar(target, pane, -shift)

    def _edges(self, target: pygame.Surface, pane: Pane, scroll: int) -> list[tuple[pygame.Surface, tuple[int, int]]]:
        """The ground at the pane's ends behind which more is to be seen: what is cut there fades into it."""
        view, tall = pane.view, round(EDGE * self.u)
        if not pane.reach or view.h < 5 * tall:
            return []
        tops = [view.y] if scroll > 0 else []
        ends = [view.bottom - tall] if scroll < pane.reach else []
        edges = []
        for y in (*tops, *ends):
            edge = pygame.Surface((view.w, tall), pygame.SRCALPHA)
            edge.blit(target, (0, 0), pygame.Rect(view.x, y, view.w, tall))
            fade = shapes.veil((view.w, tall), (255, 255, 255))
            fade = pygame.transform.flip(fade, flip_x=False, flip_y=True) if y != view.y else fade
            edge.blit(fade, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            edges.append((edge, (view.x, y)))
        return edges

    def _scroll_bar(self, target: pygame.Surface, pane: Pane, scroll: int) -> None:
        """A slim mark at the right edge: how much there is, and where one stands."""
        view, width = pane.view, max(3, round(4 * self.u))
        track = view.h - 2 * width
        height = max(3 * width, round(track * view.h / pane.height))
        y = view.y + width + round((track - height) * scroll / pane.reach)
        colour = self.theme["field_border" if pane.ground == "paper" else "line"]
        bar = shapes.card((width, height), colour, None, 0, width // 2, "all")
        target.blit(bar, (view.right - width - max(2, round(3 * self.u)), y))

    def _focus(self, target: pygame.Surface, scene: Scene, pose: Pose) -> None:
        stop = scene.stop(pose.focus)
        if stop is None:
            return
        shift, pane = 0, scene.pane(stop.pane)
        inner, band, outer = (max(1, round(part * self.u)) for part in (2, 3, 1))
        reach = inner + band + outer
        if pane is not None:
            shift = -scroll_of(pane, pose.scroll)
            target.set_clip(pygame.Rect(*pane.view.grown(round(2 * self.u))))
        rect = stop.rect.moved(0, shift)
        if stop.entry is not None:
            self._caret(target, scene, pose, shift)
        picture = shapes.ring(
            (rect.w, rect.h), stop.radius, (inner, band, outer), self.theme["focus"], self.theme["focus_gap"]
        )
        if pose.ring < 1:
            picture = picture.copy()
            picture.set_alpha(round(255 * pose.ring))
        target.blit(picture, (rect.x - reach, rect.y - reach))
        target.set_clip(None)

    def _caret(self, target: pygame.Surface, scene: Scene, pose: Pose, shift: int) -> None:
        """Selection and caret of the field that has the focus."""
        stop = scene.stop(pose.focus)
        if stop is None or stop.entry is None or pose.anchor is None:
            return
        look = stop.entry
        caret = pose.anchor if pose.caret is None else pose.caret
        first, last = sorted((pose.anchor, caret))
        for number, line in enumerate(look.lines):
            text = look.field.value
            rect = line.rect.moved(0, shift)
            start, end = max(first, line.start), min(last, line.end)
            if start < end:
                x = rect.x + self.fonts.width(look.face, look.px, text[line.start : start])
                wide = self.fonts.width(look.face, look.px, text[start:end].rstrip("\n"))
                mark = pygame.Surface((max(2, wide), rect.h), pygame.SRCALPHA)
                mark.fill((*self.theme["claimed"], 70))
                target.blit(mark, (x, rect.y))
            ends = number == len(look.lines) - 1 or caret < line.end
            if pose.caret is not None and line.start <= caret <= line.end and ends:
                x = rect.x + self.fonts.width(look.face, look.px, text[line.start : caret].rstrip("\n"))
                tall = round(look.px * 1.25)
                bar = pygame.Rect(x, rect.y + (rect.h - tall) // 2, max(1, round(1.6 * self.u)), tall)
                target.fill(self.theme["ink"], bar)

    def _box(self, target: pygame.Surface, box: Box, pose: Pose, shift: int) -> None:
        """Draw one part; each kind has one way."""
        rect = box.rect.moved(0, shift)
        match box.part:
            case Words() as words:
                colour = (
                    "text" if box.stop and box.stop == pose.hover and words.colour == "text_second" else words.colour
                )
                self._words(target, rect, words, self.theme[colour], self._pressed(box, pose))
            case Panel() as panel:
                self._panel(target, rect, panel, box, pose)
            case Glyph(icon, colour):
                picture = self.icons.picture(icon, rect.h, self.theme[colour])
                if picture:
                    target.blit(picture, (rect.x, rect.y + self._pressed(box, pose)))
            case EnterSign() as sign:
                self._enter(target, rect.moved(0, self._pressed(box, pose)), sign, with_ctrl=pose.with_ctrl)
            case Roundel() as roundel:
                self._roundel(target, rect, roundel)
            case Token() as vote:
                self._token(target, rect, vote, pose)
            case Cell(fill, number, radius):
                shade = self.theme[fill if number < pose.cells else "bar_empty"]
                target.blit(shapes.card((rect.w, rect.h), shade, None, 0, radius, "all"), (rect.x, rect.y))
            case Glow(strength):
                target.blit(shapes.glow(rect.w, strength, self.theme["light"]), (rect.x, rect.y))
            case Bench():
                target.blit(draw_bench(rect, self.u, self.theme), (rect.x, rect.y))
            case Steps() as steps:
                self._steps(target, rect, steps)
            case Veil(colour):
                target.blit(shapes.veil((rect.w, rect.h), self.theme[colour]), (rect.x, rect.y))

    def _pressed(self, box: Box, pose: Pose) -> int:
        """How far a label sinks while its button is down."""
        return round(2 * self.u) if box.stop and box.stop == pose.pressed else 0

    def _words(self, target: pygame.Surface, rect: Rect, words: Words, colour: Colour, sink: int) -> None:
        if not words.text:
            return
        picture = self.fonts.surface(words.face, words.px, words.text, colour)
        middle = rect.y + rect.h / 2 + sink
        target.blit(picture, (rect.x, self.fonts.cap_top(words.face, words.px, middle)))
        if words.line:
            thick = max(1, round(words.px / 14))
            down = 0.08 if words.line == "struck" else 0.52
            y = round(middle + words.px * down)
            target.fill(colour, pygame.Rect(rect.x, y, rect.w, thick))

    def _enter(self, target: pygame.Surface, rect: Rect, sign: EnterSign, *, with_ctrl: bool) -> None:
        """The cap of the brass button's key: Ctrl and Enter in all of its room, or Enter alone at its end."""
        if not with_ctrl:
            rect = rect._replace(x=rect.right - sign.alone, w=sign.alone)
        frame = shapes.card((rect.w, rect.h), None, self.theme[sign.border], sign.border_width, sign.radius, "all")
        target.blit(frame, (rect.x, rect.y))
        pad = (sign.alone - sign.side) // 2
        colour = self.theme[sign.colour]
        if with_ctrl:
            self._words(target, rect._replace(x=rect.x + pad), sign.word, colour, 0)
        picture = self.icons.picture("corner-down-left", sign.side, colour)
        if picture:
            target.blit(picture, (rect.right - pad - sign.side, rect.y + (rect.h - sign.side) // 2))

    def _panel(self, target: pygame.Surface, rect: Rect, panel: Panel, box: Box, pose: Pose) -> None:
        down = bool(box.stop) and box.stop == pose.pressed
        over = bool(box.stop) and box.stop == pose.hover
        fill = self._fill(panel.fill, over=over, down=down)
        border = self.theme[panel.border] if panel.border else None
        if over and panel.border == "line" and panel.fill == "button":
            border = self.theme["text"]
        size = (rect.w, rect.h)
        if panel.shadow and not down:
            room = 3 * panel.shadow
            soft = shapes.shadow(size, panel.radius, panel.shadow, self.theme["shadow"])
            target.blit(soft, (rect.x - room, rect.y - room + panel.shadow))
        if fill is None and border is None:
            return
        if fill is not None and border is None and not panel.radius:
            target.fill(fill, pygame.Rect(*rect))
            return
        target.blit(shapes.card(size, fill, border, panel.border_width, panel.radius, panel.corners), (rect.x, rect.y))

    def _fill(self, token_name: str, *, over: bool, down: bool) -> Colour | None:
        """The fill of a part in its state."""
        if not token_name:
            return None
        if token_name in GHOSTS:
            return self.theme[GHOSTS[token_name]] if over or down else None
        state = f"{token_name}_pressed" if down else f"{token_name}_hover" if over else token_name
        return self.theme.colours.get(state, self.theme[token_name])

    def _roundel(self, target: pygame.Surface, rect: Rect, roundel: Roundel) -> None:
        theme, r = self.theme, rect.h // 2
        picture = self.flags.roundel(
            roundel.code, r, roundel.ring_width, theme[roundel.ring], theme["roundel_outline"], theme["carpet"]
        )
        half = picture.get_width() // 2
        target.blit(picture, (rect.x + rect.w // 2 - half, rect.y + rect.h // 2 - half))
        if not self.flags.has(roundel.code):
            side = round(r * 1.2)
            icon = self.icons.picture(roundel.icon or "flag", side, theme["brass" if roundel.icon else "text"])
            if icon:
                target.blit(icon, (rect.x + (rect.w - side) // 2, rect.y + (rect.h - side) // 2))

    def _token(self, target: pygame.Surface, rect: Rect, vote: Token, pose: Pose) -> None:
        """A vote; one that is arriving is smaller and fainter."""
        picture = token(vote.hand, rect.w, self.theme, vote.on)
        k = pose.arrived.get(vote.seat, 1.0)
        if k <= 0:
            return
        if k < 1:
            side = round(rect.w * (0.8 + 0.2 * k))
            picture = pygame.transform.smoothscale(picture, (side, side))
            picture.set_alpha(round(255 * k))
        target.blit(picture, picture.get_rect(center=rect.centre))

    def _steps(self, target: pygame.Surface, rect: Rect, steps: Steps) -> None:
        points = [(rect.x + x, rect.y + y) for x, y in steps.points]
        if len(points) < 2:
            return
        if steps.area:
            outline = [*points, (points[-1][0], rect.bottom), (points[0][0], rect.bottom)]
            pygame.draw.polygon(target, self.theme[steps.area], outline)
        for start, end in pairwise(points):
            x, y = min(start[0], end[0]), min(start[1], end[1])
            half = steps.width // 2
            wide, tall = abs(end[0] - start[0]) + steps.width, abs(end[1] - start[1]) + steps.width
            target.fill(self.theme[steps.colour], pygame.Rect(x - half, y - half, wide, tall))


def scroll_of(pane: Pane, scroll: Mapping[str, int]) -> int:
    """How far a pane is scrolled; untouched panes stand at their start."""
    end = pane.reach if pane.news is None else pane.news
    return min(pane.reach, max(0, scroll.get(pane.id, end if pane.start == "end" else 0)))
