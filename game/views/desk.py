"""The desk: everything one person has before them. It makes pages and does what is asked; the session alone changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from game.council.seats import PUBLIC, SeatId
from game.papers.record import Line, lines
from game.politics import Game, Knowledge, judge, seen_by
from game.procedure.act import Act
from game.procedure.matters import Counted, Point, Ruled, Voting
from game.procedure.texts import SilenceBroken
from game.procedure.verdicts import Verdict
from game.rulebook.entries import Rulebook
from game.scenario import Scenario
from game.session import Session, Turned
from game.session.session import ACT
from game.texts import Texts
from game.texts.clock import hour
from game.tutor.debrief import Debrief, debrief
from game.tutor.otherwise import Otherwise, otherwise
from game.tutor.turning import TurningPoint
from game.views.catching_up import announced, missed
from game.views.intents import Intent
from game.views.library import Library, SavedGame
from game.views.nodes import Entry, Page
from game.views.place import Place, load_place, save_place
from game.views.respond import leave, respond
from game.views.screens import SCREENS, WITHOUT_A_MEETING
from game.views.settings import Settings, load_settings


class Desk:
    """One person's place at the program; what a face shows and speaks to.

    Attributes:
        library: what there is to play.
        texts: the language.
        rulebook: every rule explained.
        session: the meeting being played, if one is.
        seat: the seat of the person who sits here now; everybody's knowledge while the curtain is drawn.
        place: where the person is and what they have begun.
        notice: one sentence to be shown at the foot of the next page.
        refused: verdicts on acts this person tried in vain, for the debrief.
        finished: whether the person wants to leave the program.
    """

    def __init__(
        self, library: Library, texts: Texts, rulebook: Rulebook, *, settings_file: Path | None = None
    ) -> None:
        """Sit down at the title; settings are read from ``settings_file`` and written there when they change."""
        self.library, self.texts, self.rulebook = library, texts, rulebook
        self.settings_file = settings_file
        self.settings: Settings = load_settings(settings_file) if settings_file else Settings()
        self.session: Session | None = None
        self.seat: SeatId = ""
        self.place = Place()
        self.notice = ""
        self.refused: list[Verdict] = []
        self.finished = False
        self._made: tuple[Game | None, tuple[object, ...], Page] | None = None
        self._known: tuple[Game, Knowledge] | None = None
        self._missed: tuple[Game, tuple[SeatId, int, int], int | None] | None = None
        self._recorded: tuple[tuple[int, SeatId], Game, tuple[Entry, ...]] | None = None
        self._debrief: tuple[Game, tuple[SeatId, int], Debrief] | None = None
        self._otherwise: dict[tuple[int, SeatId, TurningPoint], Otherwise | None] = {}
        self._aside: dict[SeatId, tuple[Place, str]] = {}
        self._began = 0

    # What a face needs.

    def page(self) -> Page:
        """Return the page to be shown now; the same one as long as nothing it shows has changed."""
        session = self.session
        game, awaited, held = (session.game, session.awaited, session.seats) if session else (None, None, None)
        now = (self.place, self.settings, self.notice, self.seat, awaited, held, len(self.refused))
        if self._made is None or self._made[0] is not game or self._made[1] != now:
            self._made = (game, now, self.page_at(self.place))
        return self._made[2]

    def respond(self, intent: Intent) -> None:
        """Do what the person asked for; the next page shows it. Never raises for anything a person can do."""
        self.notice = ""
        respond(self, intent)
        self.remember()

    def say(self, message: str) -> str:
        """Return one of a face's own words in the person's language."""
        return self.texts.say(message)

    # A meeting begins, goes on, is left.

    def play(self, session: Session, screen: str = "chamber") -> None:
        """Sit down at ``session``: the seats of the engine act until this person is asked.

        What was begun before, such as a statement half written, is taken up from beside the journal. Where several
        people play, the curtain is drawn first.
        """
        self.seat, self.session, self._began = "", session, len(session.turns)
        session.advance()
        self.refused, self._aside, self._otherwise = [], {}, {}
        if self.several and not session.over:
            self.draw_curtain()
        else:
            self.sit(session.awaited or next(iter(session.humans), ""), screen)
        self.notice = session.warning

    @property
    def several(self) -> bool:
        """Whether more than one person plays."""
        return self.session is not None and len(self.session.humans) > 1

    @property
    def curtain(self) -> bool:
        """Whether nobody sits here: whoever looks sees what everybody may."""
        return self.session is not None and self.seat == PUBLIC

    def draw_curtain(self) -> None:
        """Put away what this person has begun and has just been told; what is shown from now on is public."""
        self._put_aside()
        self.seat, self.place, self.notice = PUBLIC, Place(screen="curtain"), ""

    def sit(self, seat: SeatId, screen: str = "chamber") -> None:
        """Let the person of ``seat`` sit down; what they had begun, and were told last, is there again."""
        self.seat = seat
        place, self.notice = self._aside.pop(seat, (None, ""))
        beside = self.place_file
        if place is None and beside and (place := load_place(beside)):
            self.refused += self._refusals_of(place)
        if place is None and self.several:
            screen = "brief"
        self.place = (place or Place(seen=self._began)).at("debrief" if self.session_over else screen)

    def _put_aside(self) -> None:
        if self.seat and not self.curtain:
            self._aside[self.seat] = (self.place, self.notice)
            self.remember()

    def look_back(self, seat: SeatId) -> None:
        """Once the game is over, nothing is private: show the debrief of another person's seat."""
        self._put_aside()
        self.sit(seat)

    def note_refusal(self, verdict: Verdict) -> None:
        """Keep what was tried in vain for the debrief, also for when it is opened again."""
        self.refused.append(verdict)
        tried = (len(self.meeting_session.turns), verdict.act.model_dump_json())
        self.place = replace(self.place, refused=(*self.place.refused, tried))

    def _refusals_of(self, place: Place) -> Iterator[Verdict]:
        """Judge again what this seat tried in vain before the game was left; what makes no sense is skipped."""
        session = self.meeting_session
        for number, written in place.refused:
            game = session.turns[number - 1].after if 0 < number <= len(session.turns) else session.opening
            with suppress(ValidationError):
                yield judge(game, ACT.validate_json(written))

    def pass_on(self) -> None:
        """Let whoever is asked now have the place: behind the curtain where another person may take it."""
        session = self.session
        awaited = session.awaited if session else None
        if session is None or awaited is None or awaited == self.seat:
            return
        if self.several or self.seat not in session.humans:
            self.draw_curtain()
        else:
            self.sit(awaited)

    def show(self, session: Session, screen: str, tab: str = "") -> None:
        """Show ``screen`` of a session that stands where it should, without letting anybody act."""
        self.session = session
        self.seat = session.awaited or next(iter(session.humans), "")
        told = "result" if screen == "debrief" else ""
        self.place = Place(screen=screen, tab=tab or told, seen=len(session.turns))

    def leave(self) -> None:
        """Leave the program; the game and what was begun stay saved."""
        leave(self)
        self.finished = True

    @property
    def place_file(self) -> Path | None:
        """Where the place of this seat is kept: beside the journal."""
        path = self.session.path if self.session and not self.curtain else None
        return path.with_name(f"{path.name}.{self.seat}.place.json") if path else None

    def remember(self) -> None:
        """Write the place down beside the journal, so that unsent words survive."""
        beside = self.place_file
        if beside is None:
            return
        try:
            save_place(self.place, beside)
        except OSError as error:
            self.notice = f"{error.filename}: {(error.strerror or 'cannot be written').lower()}."

    # What the screens ask.

    @property
    def meeting_session(self) -> Session:
        """The session; only screens of a meeting ask for it."""
        if self.session is None:
            raise RuntimeError("no meeting is being played")
        return self.session

    @property
    def scenario(self) -> Scenario:
        """The scenario being played."""
        return self.meeting_session.scenario

    @property
    def shown_number(self) -> int | None:
        """The number of the turn that went by and is still to be shown; None if the present is shown."""
        session = self.session
        if session is None:
            return None
        # Every page asks for this many times, and it looks through all turns since the person last looked.
        kept, now = self._missed, (self.seat, self.place.seen, len(session.turns))
        if kept is None or kept[0] is not session.game or kept[1] != now:
            kept = self._missed = (session.game, now, missed(session, self.seat, self.place.seen))
        return kept[2]

    @property
    def shown(self) -> Turned | None:
        """The turn that went by and is being shown; None if the present is shown."""
        number = self.shown_number
        return None if number is None else self.meeting_session.turns[number]

    @property
    def knowledge(self) -> Knowledge:
        """What this seat knows now, or knew at the moment that is being shown."""
        shown = self.shown
        game = shown.after if shown else self.meeting_session.game
        if self._known is None or self._known[0] is not game or self._known[1].seat != self.seat:
            self._known = (game, seen_by(game, self.seat))
        return self._known[1]

    def judge(self, act: Act) -> Verdict:
        """Return whether ``act`` is in order, from what this seat knows."""
        knowledge = self.knowledge
        return judge(Game(knowledge.meeting, knowledge.room), act)

    @property
    def turns(self) -> Sequence[Turned]:
        """The turns played up to the moment shown."""
        number = self.shown_number
        turns = self.meeting_session.turns
        return turns if number is None else turns[: number + 1]

    @property
    def record(self) -> tuple[Entry, ...]:
        """The record up to the moment shown."""
        turns, game = self.turns, self.meeting_session.game
        kept = self._recorded
        now = (len(turns), self.seat)
        if kept is None or kept[0] != now or kept[1] is not game:
            kept = self._recorded = (now, game, self.record_of(turns))
        return kept[2]

    def record_of(self, turns: Sequence[Turned]) -> tuple[Entry, ...]:
        """Return the record of some turns."""
        return self.entries(lines(turns, self.scenario.facts, self.texts, self.seat))

    def entries(self, written: Sequence[Line]) -> tuple[Entry, ...]:
        """Return lines of a record as entries, by the hour."""
        return tuple(_entry(line, self.scenario.meeting.starts) for line in written)

    @property
    def broken(self) -> tuple[tuple[SeatId, str], ...]:
        """Who broke a silence in this meeting, and over which paragraph, in order."""
        events = (event for turned in self.turns for event in turned.events)
        return tuple((event.seat, event.paragraph) for event in events if isinstance(event, SilenceBroken))

    @property
    def can_undo(self) -> bool:
        """Whether this person has an act to take back that no other person has acted after."""
        return self.meeting_session.undoes == self.seat

    @property
    def session_over(self) -> bool:
        """Whether the meeting is over."""
        return self.session is not None and self.session.over

    @property
    def latest(self) -> SavedGame | None:
        """The game that was played last and is not over."""
        return self.library.latest()

    def debrief(self) -> Debrief:
        """Return the debrief of this seat; only once the meeting is over."""
        session = self.meeting_session
        own = [verdict for verdict in self.refused if verdict.act.seat == self.seat]
        kept, now = self._debrief, (self.seat, len(own))
        if kept is None or kept[0] is not session.game or kept[1] != now:
            kept = self._debrief = (session.game, now, debrief(session, self.seat, self.texts, own, self._tried))
        return kept[2]

    def otherwise(self, number: int) -> Otherwise | None:
        """Return what would have followed from the other choice at a turning point of the debrief, by its number."""
        return self._tried(self.debrief().turning[number])

    def _tried(self, point: TurningPoint) -> Otherwise | None:
        """Return what would have followed from the other choice at a turning point, worked out once."""
        session = self.meeting_session
        key = (len(session.turns), self.seat, point)
        if key not in self._otherwise:
            self._otherwise[key] = otherwise(session, self.seat, self.texts, point)
        return self._otherwise[key]

    def page_at(self, place: Place) -> Page:
        """Return the page at ``place``; the title if it is a screen of a meeting and there is none."""
        screen = place.screen if place.screen in SCREENS else "title"
        if self.session is None and screen not in WITHOUT_A_MEETING:
            screen = "title"
        if self.curtain:
            screen = "curtain"
        page = SCREENS[self._in_the_room() if screen == "chamber" else screen](self, place)
        return page if not self.notice else _with_foot(page, self.notice)

    def _in_the_room(self) -> str:
        """Which face of the chamber the moment calls for."""
        shown, top = self.shown, self.knowledge.meeting.top
        if shown is not None:
            return "vote" if announced(shown) else "ruling" if isinstance(top, Ruled) else "chamber"
        return (
            "vote" if isinstance(top, Voting | Counted) else "ruling" if isinstance(top, Point | Ruled) else "chamber"
        )


def _entry(line: Line, starts: str) -> Entry:
    return Entry(line.speaker, hour(starts, line.minute), line.text, line.kind, line.own)


def _with_foot(page: Page, words: str) -> Page:
    return replace(page, foot=words)
