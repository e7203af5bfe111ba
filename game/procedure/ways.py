"""Where ways out of a refusal are looked for: which acts are tried, and who stands for all who could do the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from game.council.seats import CHANCE, SeatId
from game.procedure.act import Act
from game.procedure.action import AdoptWithoutVote
from game.procedure.admission import MoveToSkipCommittee
from game.procedure.agenda import ProposeAgendaChange
from game.procedure.amending import AskSeparateVote
from game.procedure.asking import AnswerQuestion, DeclineAnswer
from game.procedure.chair import CedeChair, next_in_order, presided_by
from game.procedure.credentials import MoveOnCredentials
from game.procedure.deciding import Gavel
from game.procedure.devices import AskForDevice
from game.procedure.election import CastSecretBallot, yet_to_ballot
from game.procedure.invitations import ProposeInvitation
from game.procedure.matters import Asked, Counted, Floor, Matter, Point, Proposal, Ruled
from game.procedure.meeting import Meeting
from game.procedure.motions import MoveAdjournment, MoveAdjournmentTo, MoveSuspension, ProposeSuspension
from game.procedure.next_meeting import ProposePlace
from game.procedure.opening import ProposeAgenda
from game.procedure.points import RuleOnPoint, WithdrawChallenge
from game.procedure.proposals import Object, WithdrawObjection, WithdrawProposal
from game.procedure.publicity import MovePrivate, OrderSingleRecord
from game.procedure.questions import SeparateVote
from game.procedure.referral import MovePostponement, MoveReferral, ProposeBody
from game.procedure.seconding import LetFall
from game.procedure.shortcuts import ProposeAdjournment
from game.procedure.statements import BeginStatement, Conclude, CutOff, GoOn
from game.procedure.voting import AnnounceResult, CastVote, yet_to_vote
from game.procedure.withdrawal import InsistOnPaper, SecondPaper

Remedy: TypeAlias = Callable[[Meeting, Act], Iterable[Act] | None]
"""Which acts to try, in a meeting, towards an act that is refused there; None if nothing that anybody does helps."""


def everybody(meeting: Meeting) -> tuple[SeatId, ...]:
    """Return every seat that could do something: all delegations, and chance."""
    return (*meeting.roster.by_seat, CHANCE)


def named(meeting: Meeting, wanted: Act) -> frozenset[SeatId]:
    """Return the seats that are not like others here: the President, who wants to act, on whom, who moved something.

    Of all the others, whoever comes first stands for everybody that could do the same.
    """
    fields = {value for value in wanted.__dict__.values() if isinstance(value, str)}
    movers = (matter.by for matter in meeting.pending if isinstance(matter, Proposal))
    return frozenset({meeting.chair, *fields, *movers})


def tried(*kinds: type[Act]) -> Callable[[Meeting, Act], Iterator[Act]]:
    """Return the remedy that tries these kinds: as they are offered, and plain ones by everybody."""

    def remedy(meeting: Meeting, wanted: Act) -> Iterator[Act]:
        del wanted
        seats = everybody(meeting)
        for kind in kinds:
            plain = len(kind.model_fields) == PLAIN
            for seat in seats:
                if plain:
                    yield kind(seat=seat)  # type: ignore[call-arg]
                else:
                    yield from kind.offers(meeting, seat)

    return remedy


PLAIN: Final = 2
"""Fields of an act that says nothing but its kind and who asks. Such acts are often possible and seldom offered."""


def joined(*several: Remedy) -> Callable[[Meeting, Act], Iterator[Act]]:
    """Return the remedy that tries what each of these tries, in turn."""

    def remedy(meeting: Meeting, wanted: Act) -> Iterator[Act]:
        for one in several:
            yield from one(meeting, wanted) or ()

    return remedy


FINISHES: Final[Mapping[type[Matter], Callable[[Meeting, Act], Iterator[Act]]]] = {
    Proposal: tried(Gavel, WithdrawProposal, WithdrawObjection, SecondPaper, LetFall),
    Ruled: tried(Gavel, WithdrawChallenge),
    Point: tried(RuleOnPoint),
    Counted: tried(AnnounceResult),
    Floor: tried(Conclude, GoOn, BeginStatement, CutOff),
    Asked: tried(AnswerQuestion, DeclineAnswer),
}
"""What brings a matter to its end, or nearer to it."""


def finishing(meeting: Meeting, wanted: Act) -> Iterator[Act]:
    """Try what brings the pending matter to its end; a vote ends within a step or two if a single hand is missing."""
    top = meeting.top
    waiting = yet_to_vote(meeting) or yet_to_ballot(meeting)
    if len(waiting) == 1:
        yield from CastVote.offers(meeting, waiting[0])
        yield from CastSecretBallot.offers(meeting, waiting[0])
    if is_for_the_mover(meeting):
        yield from tried(Object)(meeting, wanted)
    if top is not None and type(top) in FINISHES:
        yield from FINISHES[type(top)](meeting, wanted)


def is_for_the_mover(meeting: Meeting) -> bool:
    """Whether a separate vote is asked for, which an objection of the draft's mover ends (rule 32)."""
    return isinstance(meeting.top, Proposal) and isinstance(meeting.top.question, SeparateVote)


proposing: Final = tried(
    ProposeAgenda,
    ProposeInvitation,
    MoveSuspension,
    MoveAdjournment,
    MoveAdjournmentTo,
    MoveReferral,
    MovePostponement,
    AdoptWithoutVote,
    AskSeparateVote,
    ProposeBody,
    MovePrivate,
    OrderSingleRecord,
    MoveOnCredentials,
    MoveToSkipCommittee,
    ProposeAgendaChange,
    ProposePlace,
    ProposeSuspension,
    ProposeAdjournment,
    AskForDevice,
    InsistOnPaper,
)
"""Try everything that lays a proposal before the Council."""


def in_line(meeting: Meeting, wanted: Act) -> Iterator[Act] | None:
    """Try that the President leave the chair: hopeless, unless whoever wants to act would preside soon."""
    after, seats = meeting, []
    for _ in range(2):
        following = next_in_order(after)
        seats.append(following)
        after = presided_by(after, following) if following else after
    ceding = wanted.seat in (meeting.chair, *seats)
    return tried(CedeChair)(meeting, wanted) if ceding else None
