"""A check of what there is to listen for: in every block of speakers a guest that is played hears what concerns it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.council.seats import SeatId
from game.politics.blocks import blocks
from game.politics.hooks import hook
from game.politics.vocabulary import Entry
from game.scenario import build
from game.scenario.case import Case
from game.scenario.models import MeetingFormat
from game.scenario.problems import called, few


def check_hooks(case: Case) -> None:
    """In a debate each block of speakers says something that concerns each rule 37 seat to play, in whatever order.

    Only where nothing else is wrong: any slip in a name can leave a speaker with nothing to say.
    """
    scenario = case.scenario
    if case.problems or case.members is None or scenario.meeting.format is not MeetingFormat.DEBATE:
        return
    for participant in scenario.delegations:
        if participant.playable is None or participant.invited is not Entry.RULE_37:
            continue
        silent = _silent(case, participant.seat)
        if any(_may_be_dull(case, block, silent) for block in _blocks(case)):
            path = ("delegations", case.index("delegations", participant.seat), "playable")
            message = (
                f"{called(participant.seat)} may hear two or three speakers in a row without a word that concerns it: "
                f"there is none in the statements of {few(map(called, silent))}."
            )
            fix = (
                f'Name it in "touches" of one of their points, let one of its points answer them, or add "hooks: '
                f'{{{participant.seat}: opening}}" where they say what they could support.'
            )
            case.warning(path, message, fix, at_key=True)


def _order(case: Case) -> tuple[SeatId | None, ...]:
    """Who speaks before those invited: the briefers, the members as they are drawn (None), the President last."""
    drawn = len(case.members or ()) - 1
    return (*build.briefers(case.scenario), *([None] * drawn), case.scenario.meeting.presidency)


def _blocks(case: Case) -> Iterator[Sequence[SeatId | None]]:
    order = _order(case)
    yield from (tuple(order[place] for place in block) for block in blocks(len(order)))


def _silent(case: Case, seat: SeatId) -> tuple[SeatId, ...]:
    """Return briefers and members whose planned statement has nothing for ``seat``."""
    facts = case.scenario.facts
    speakers = (*build.briefers(case.scenario), *(case.members or ()))
    return tuple(
        other for other in speakers if not any(hook(facts, seat, point) for point in facts.planned_statement(other))
    )


def _may_be_dull(case: Case, block: Sequence[SeatId | None], silent: Sequence[SeatId]) -> bool:
    """Whether the draw can fill ``block`` so that nothing in it concerns the seat to which these are silent."""
    if any(speaker not in silent for speaker in block if speaker is not None):
        return False
    drawn = [seat for seat in silent if seat in (case.members or ()) and seat != case.scenario.meeting.presidency]
    return len(drawn) >= sum(speaker is None for speaker in block)
