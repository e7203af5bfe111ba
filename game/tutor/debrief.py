"""The debrief: what a seat wanted, what came of it, why, and what to try next. In words; no score and no ranking.

It asks first (:data:`QUESTION`) and then shows this game's own turning points, never a fixed text. What followed in
reality, and the page on the real day, stand in the scenario.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from game.council.seats import SeatId
from game.politics import conditions as asked
from game.politics import ending, holds
from game.politics.conditions import Condition
from game.politics.people import Objective
from game.politics.vocabulary import Tier
from game.procedure.statements import WordsSpoken
from game.procedure.verdicts import Verdict
from game.rulebook.marks import N_
from game.session import Session
from game.texts import Texts
from game.tutor.curve import steps
from game.tutor.effects import Effect, effects
from game.tutor.evidence import because, failing, leaves
from game.tutor.motives import Motive, motives
from game.tutor.otherwise import Otherwise
from game.tutor.profile import gave, kept_to
from game.tutor.question import Option, options
from game.tutor.rules_met import Refusal, RuleMet, Slip, refusals, rules_met, slips
from game.tutor.story import Story
from game.tutor.suggestion import suggestion
from game.tutor.turning import TurningPoint, turning_points

QUESTION: Final = N_("Before you read on: what decided this meeting? Choose, or say it in one sentence; then compare.")
RUNG: Final = N_("The bell rang")
STOPPED: Final = N_(
    "The meeting was stopped at {hour}. Nothing more was decided; what stands here is how things stood."
)
NOT_OVER: Final = N_("The meeting is not over.")
NOT_OVER_YET: Final = N_("What stands here is how things are at this moment.")


class Came(StrEnum):
    """What came of something that was wanted."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    KEPT = "kept"
    """It held before the first act: somebody who did nothing would have kept it. It counts in no ratio."""


CAME_WORDS: Final = {
    Came.MET: N_("Met"),
    Came.PARTLY: N_("In part"),
    Came.NOT_MET: N_("Not met"),
    Came.KEPT: N_("Kept"),
}
BROKEN: Final = N_("Crossed")
"""What is said of a red line that was not kept."""


@dataclass(frozen=True, slots=True)
class Want:
    """One objective, what came of it, and what the record shows."""

    objective: Objective
    came: Came
    because: str

    @property
    def word(self) -> str:
        """What came of it in a word, to be translated."""
        crossed = self.objective.tier is Tier.RED_LINE and self.came is Came.NOT_MET
        return BROKEN if crossed else CAME_WORDS[self.came]


@dataclass(frozen=True, slots=True)
class Debrief:
    """A game looked back on from one seat.

    Attributes:
        seat: whose debrief it is.
        headline: how the meeting ended, in a few words.
        account: what that means, in a sentence or two.
        wants: what the capital wanted, in the order of the instructions.
        options: three answers to the question what decided it.
        turning: up to three moments of this game, in order of time.
        fixed: whether no other choice at any of the moments that were played again would have changed anything.
        steps: (minute, members who could live with the text on the table); empty without a draft.
        threshold: how many members a statement needs: all of them.
        rules: the rules met, the seat's own first.
        refused: what the seat tried and could not do.
        own_words: the sentences the seat put on the record, as typed, with their minute.
        effects: what each point the seat made did to the room.
        gave: what the seat gave for what it got.
        kept_to: what it held on to besides its instructions.
        faults: what the seat did that was possible and wrong.
        try_next: one concrete thing to try.
        motives: why the seats that no person held did what they need not have done, in order of time.
        morning: the brief of the day that chance had dealt, by its title and its note; empty where there are none.
    """

    seat: SeatId
    headline: str
    account: str
    wants: tuple[Want, ...]
    options: tuple[Option, ...]
    turning: tuple[TurningPoint, ...]
    fixed: bool
    steps: tuple[tuple[int, int], ...]
    threshold: int
    rules: tuple[RuleMet, ...]
    refused: tuple[Refusal, ...]
    own_words: tuple[tuple[int, str], ...]
    effects: tuple[Effect, ...]
    gave: tuple[str, ...]
    kept_to: tuple[str, ...]
    faults: tuple[Slip, ...]
    try_next: str
    motives: tuple[Motive, ...]
    morning: tuple[str, str] | None


Tried: TypeAlias = Callable[[TurningPoint], Otherwise | None]
"""What would have followed from the other choice at a turning point."""


def debrief(
    session: Session, seat: SeatId, texts: Texts, refused: Sequence[Verdict] = (), tried: Tried | None = None
) -> Debrief:
    """Return the debrief of ``seat``; before the end of the meeting it is how things stand.

    Args:
        session: the game as played; everything in it is shown, so it is for after the end.
        seat: whose game it was.
        texts: the language.
        refused: verdicts on acts this seat tried and was refused; the game itself does not keep them.
        tried: plays the meeting again from a turning point, so that those that changed nothing can give way; without
            it nothing is played again.
    """
    story = Story.of(session, texts)
    headline, account = _headline(story, rung=session.rung)
    turning = turning_points(story, seat, _changes(tried) if tried else None)
    would = [tried(point) for point in turning] if tried else []
    instruction = story.facts.instruction(seat)
    wants = tuple(_want(objective, story) for objective in (instruction.objectives if instruction else ()))
    return Debrief(
        seat,
        headline,
        account,
        wants,
        options(story, turning),
        turning,
        bool(would) and not any(one and one.matters for one in would) and any(would),
        steps(story),
        len(story.meeting.roster.members),
        rules_met(story, seat, refused),
        refusals(story, refused),
        tuple((at.minute, own.words) for own, at in story.all(WordsSpoken) if own.speaker == seat),
        effects(story, seat),
        gave(story, seat),
        kept_to(story, seat),
        tuple(slip for slip in slips(story) if slip.seat == seat),
        suggestion(story, seat, _failed(wants, story)),
        motives(session, story),
        _morning(story),
    )


def _changes(tried: Tried) -> Callable[[TurningPoint], bool]:
    def changes(point: TurningPoint) -> bool:
        would = tried(point)
        return would is not None and would.matters

    return changes


def _morning(story: Story) -> tuple[str, str] | None:
    dealt = story.game.room.brief
    return next(((brief.title, brief.note) for brief in story.opening.room.facts.briefs if brief.id == dealt), None)


def _headline(story: Story, *, rung: bool) -> tuple[str, str]:
    if rung:
        return story.texts.say(RUNG), story.texts.say(STOPPED, hour=story.hour(story.meeting.minute))
    found = ending(story.game) if story.meeting.closed else None
    if found is not None:
        return found.title, found.text
    return (story.texts.say(NOT_OVER), story.texts.say(NOT_OVER_YET)) if not story.meeting.closed else ("", "")


def _want(objective: Objective, story: Story) -> Want:
    return Want(objective, came_of(objective.when, story), because(objective.when, story))


def came_of(condition: Condition, story: Story) -> Came:
    """Return what came of ``condition``; part of it counts only if somebody had to do something for that part.

    What was to be kept to, and was not, is no part still to come: a limit that was crossed is missed as a whole.
    """
    if holds(condition, story.game):
        return Came.KEPT if holds(condition, story.opening) else Came.MET
    if not isinstance(condition, asked.All) or any(_lost(part, story) for part in condition.of):
        return Came.NOT_MET
    return Came.PARTLY if any(_achieved(part, story) for part in condition.of) else Came.NOT_MET


def _achieved(condition: Condition, story: Story) -> bool:
    return holds(condition, story.game) and not holds(condition, story.opening)


def _lost(condition: Condition, story: Story) -> bool:
    return holds(condition, story.opening) and not holds(condition, story.game)


def _failed(wants: tuple[Want, ...], story: Story) -> tuple[Condition, ...]:
    """Return what stood in the way of the goals not met, the most important goals first."""
    order = list(Tier)
    missed = [want for want in wants if want.came in {Came.PARTLY, Came.NOT_MET}]
    missed.sort(key=lambda want: order.index(want.objective.tier))
    return tuple(leaf for want in missed for leaf in failing(want.objective.when, story) or leaves(want.objective.when))
