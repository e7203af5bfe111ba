"""Casting votes and announcing results. Ballots are sealed until the last is cast, as if hands went up together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.decisions import AssemblyDebateDue, CountStands, ResultAnnounced, VoteCounted, following
from game.procedure.house import Abstention
from game.procedure.matters import Counted, Framing, Point, Proposal, Voting
from game.procedure.meeting import Meeting, changed, new_window, pop
from game.procedure.papers import About
from game.procedure.questions import AdoptAmendment, AdoptDraft, IsProcedural, KeepPart, Overrule, Question, draft_of
from game.procedure.requirements import deciding, presiding
from game.procedure.tally import Ballot, Category, Count, Result, tally
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

HAS_A_VOTE: Final = Requirement(
    "X-NOT-MEMBER-VOTE",
    cite.ARTICLE_27_1,
    N_("{seat} is a member of the Council and has one vote."),
    N_(
        "{seat} takes part without a vote, as rule 37, Article 31 and Article 32 have it: "
        "only the members of the Council vote."
    ),
)
IS_PRESENT: Final = Requirement(
    "X-ABSENT",
    cite.ARTICLE_28,
    N_("The chair of {seat} is taken."),
    N_("The chair of {seat} is empty, and nobody votes for an absent member."),
)
VOTE_OPEN: Final = Requirement(
    "X-NO-VOTE",
    cite.RULE_40,
    N_("A vote is being taken."),
    N_("No vote is being taken."),
)
NOT_COUNTED: Final = Requirement(
    "X-VOTE-CLOSED",
    cite.PRACTICE_VOTE_LOCK,
    N_("No counted vote waits for its result."),
    N_("The hands have been counted, and no vote can be added or changed."),
)
NOT_VOTED: Final = Requirement(
    "X-ONE-SEAT",
    cite.ARTICLE_27_1,
    N_("{seat} has not voted on this question yet."),
    N_("{seat} has already voted: one member, one vote, and it cannot be changed."),
)
MUST_ABSTAIN: Final = Requirement(
    "X-MUST-ABSTAIN",
    cite.ARTICLE_27_3,
    N_("{seat} is not held to abstain on this question."),
    N_(
        "{seat} is a party to the dispute that this draft is to settle, and a party abstains: for or against is barred."
    ),
)
SHOULD_ABSTAIN: Final = Requirement(
    "N-SHOULD-ABSTAIN",
    cite.PRACTICE_OBLIGATORY_ABSTENTION,
    N_("{seat} is not asked to abstain on this question."),
    N_("{seat} is a party to the dispute. The Charter says that a party abstains; the Council has not insisted on it."),
    Weight.NOTE,
)
HANDS_COUNTED: Final = Requirement(
    "X-NOTHING-COUNTED",
    cite.PRACTICE_SHOW_OF_HANDS,
    N_("The hands are counted and the result waits to be announced."),
    N_("No counted vote waits for its result to be announced."),
)
RIGHT_RESULT: Final = Requirement(
    "F-ANNOUNCE",
    cite.ARTICLE_27_3,
    N_("The result is announced as the hands decided it, with its true cause."),
    N_("The hands say {yes} in favour, {no} against, {abstain} abstaining; {need} are needed. That is another result."),
    Weight.FAULT,
)
NOT_A_VETO: Final = Requirement(
    "X-NOT-A-VETO",
    cite.ARTICLE_27_3,
    N_("No permanent member voted against a text that lacks its votes."),
    N_("A permanent member voted against, but fewer than {need} are in favour: it lacks votes and is not vetoed."),
    Weight.NOTE,
)
NO_VETO_ON_PROCEDURE: Final = Requirement(
    "X-NO-VETO-PROC",
    cite.ARTICLE_27_2,
    N_("No permanent member voted against."),
    N_("A permanent member voted against. On a question of procedure its vote weighs as much as any other."),
    Weight.NOTE,
)
STANDS_ALL_THE_SAME: Final = Requirement(
    "X-STANDS",
    cite.RULE_30,
    N_("Enough members voted to overrule the ruling, or none did."),
    N_("Some voted to overrule the ruling, but fewer than {need}: it stands, whoever had more hands."),
    Weight.NOTE,
)


@dataclass(frozen=True, slots=True)
class VoteOpened(Event):
    """A question was put to the vote."""

    question: Question
    by: SeatId
    framing: Framing = Framing.PROPOSAL
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The question as it is put: of a ruling it is asked whether to overrule it."""
        ruling = isinstance(self.question, Overrule)
        if self.framing is Framing.OBJECTION:
            return PUTS_UPHOLDING if ruling else PUTS_OBJECTION
        return PUTS_RULING if ruling else PUTS_PAPER.get(type(self.question), PUTS_QUESTION)

    def after(self, meeting: Meeting) -> Meeting:
        """Begin to count. A proposal that was put makes way, and so does a claim; a ruling stays under its vote."""
        top = meeting.top
        put = isinstance(top, Proposal) and top.question == self.question
        claimed = isinstance(top, Point) and isinstance(self.question, IsProcedural)
        voting = Voting(self.question, self.by, framing=self.framing)
        if isinstance(top, Proposal) and put:
            objected = tuple(objection.seat for objection in top.objections)
            voting = replace(voting, category=top.category, objected=objected)
        return new_window(meeting, pending=(*(pop(meeting) if put or claimed else meeting.pending), voting))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the names of the papers the question is about."""
        del meeting
        names = ("draft", "amendment", "part")
        return {name: getattr(self.question, name) for name in names if hasattr(self.question, name)}


PUTS_QUESTION: Final = N_(
    "I put the question to the vote. Will those in favour raise their hand; those against; those abstaining."
)
PUTS_OBJECTION: Final = N_(
    "I put the objection to the vote. Will those who support the objection raise their hand; those against it; "
    "those abstaining."
)
PUTS_PAPER: Final[Mapping[type[Question], str]] = {
    AdoptDraft: N_(
        "I put draft {draft} to the vote. Will those in favour raise their hand; those against; those abstaining."
    ),
    AdoptAmendment: N_(
        "I put amendment {amendment} to draft {draft} to the vote. Will those in favour raise their hand; "
        "those against; those abstaining."
    ),
    KeepPart: N_(
        "I put {part} of draft {draft} to the vote: shall it stay? Will those in favour raise their hand; "
        "those against; those abstaining."
    ),
    IsProcedural: N_(
        "I put the preliminary question to the vote: is this a matter of procedure? Will those in favour raise their "
        "hand; those against; those abstaining."
    ),
}
PUTS_RULING: Final = N_(
    "The ruling is challenged. Will those in favour of overruling it raise their hand; those against; those abstaining."
)
PUTS_UPHOLDING: Final = N_(
    "The ruling is challenged. Will those in favour of upholding it raise their hand; those against; those abstaining."
)


@dataclass(frozen=True, slots=True)
class BallotCast(Event):
    """A member voted."""

    seat: SeatId
    ballot: Ballot
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Keep the ballot, sealed."""
        voting = meeting.voting
        if voting is None:
            raise ValueError("no vote is being taken")
        cast = replace(voting, ballots=(*voting.ballots, (self.seat, self.ballot)), hands=voting.hands + 1)
        return changed(meeting, pending=(*pop(meeting), cast))


class CastVote(Act):
    """Vote on the question that has been put."""

    label: ClassVar[str] = N_("Vote: {ballot}")
    help: ClassVar[str] = N_("Raise your hand. One member, one vote; nine are needed.")
    kind: Literal["cast_vote"] = "cast_vote"
    ballot: Ballot

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Members only, once each, while a vote is being taken; parties to a dispute as the house rules say."""
        yield from deciding(meeting)
        seat = {"seat": meeting.called(self.seat)}
        yield HAS_A_VOTE(meeting.is_member(self.seat), seat)
        yield IS_PRESENT(self.seat not in meeting.absent, seat)
        voting = meeting.voting
        if voting is None:
            yield NOT_COUNTED(meeting.counted is None)
        yield VOTE_OPEN(voting is not None)
        if voting is None:
            return
        yield NOT_VOTED(all(voter != self.seat for voter, _ in voting.ballots), seat)
        if self.seat in meeting.parties:
            decides = self.ballot in (Ballot.YES, Ballot.NO) and parties_abstain(meeting, voting.question)
            strict = meeting.house.obligatory_abstention is Abstention.STRICT
            yield (MUST_ABSTAIN if strict else SHOULD_ABSTAIN)(not decides, seat)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The ballot; after the last one the count."""
        yield BallotCast(self.seat, self.ballot)
        voting = meeting.voting
        if voting is None or len(voting.ballots) + 1 < len(meeting.present):
            return
        empty = tuple((seat, Ballot.ABSENT) for seat in meeting.absent)
        ballots = (*voting.ballots, (self.seat, self.ballot), *empty)
        count = _count(meeting, voting, dict(ballots))
        yield VoteCounted(voting.question, count, ballots, voting.kind_of_question)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Each way to vote, while a vote is being taken and the seat has not voted."""
        voting = meeting.voting
        if voting is not None and all(voter != seat for voter, _ in voting.ballots):
            for ballot in (Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.NOT_PARTICIPATING):
                yield cls(seat=seat, ballot=ballot)


def parties_abstain(meeting: Meeting, question: Question) -> bool:
    """Whether parties to the dispute are held to abstain on this question (Article 27(3)).

    The decision is not procedural and its draft settles a dispute under Chapter VI or Article 52(3).
    """
    if meeting.house.obligatory_abstention is Abstention.OFF or question.category is not Category.SUBSTANTIVE:
        return False
    draft = meeting.draft(draft_of(question))
    return draft is not None and draft.about is About.DISPUTE


def _count(meeting: Meeting, voting: Voting, ballots: dict[SeatId, Ballot]) -> Count:
    strict = meeting.house.obligatory_abstention is Abstention.STRICT
    return tally(
        ballots,
        voting.kind_of_question,
        permanent=meeting.roster.permanent,
        need=meeting.roster.need,
        barred=meeting.parties if strict and parties_abstain(meeting, voting.question) else (),
        for_objection=voting.framing is Framing.OBJECTION,
    )


def yet_to_vote(meeting: Meeting) -> tuple[SeatId, ...]:
    """Members present who have not voted on the question being put, in alphabetical order."""
    voting = meeting.voting
    if voting is None:
        return ()
    voted = {seat for seat, _ in voting.ballots}
    return tuple(seat for seat in meeting.present if seat not in voted)


ANNOUNCED: Final = {
    Category.PROCEDURAL: (Result.CARRIED, Result.LOST),
    Category.RULING: (Result.OVERRULED, Result.STANDS),
    Category.SUBSTANTIVE: (Result.ADOPTED, Result.LACKS_VOTES, Result.VETOED),
    Category.ELECTION: (Result.ELECTED, Result.NO_MAJORITY),
}
"""What can be said of a vote, by kind of question."""


class AnnounceResult(Act):
    """Announce what the hands decided and why. What was counted stands, whatever is announced."""

    label: ClassVar[str] = N_("Announce: {result}")
    help: ClassVar[str] = N_("Say what came of the vote, and the true cause. Fewer than nine in favour is not a veto.")
    kind: Literal["announce_result"] = "announce_result"
    result: Result

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, once hands are counted; a false result or a false cause is a fault."""
        yield from deciding(meeting)
        yield presiding(meeting, self.seat)
        counted = meeting.counted
        yield HANDS_COUNTED(counted is not None)
        if counted is not None:
            count = counted.count
            figures = {"yes": count.yes, "no": count.no, "abstain": count.abstain, "need": count.need}
            yield RIGHT_RESULT(self.result is count.result, figures)
            yield from _lessons(meeting, counted)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The announcement, and what the count itself brings about."""
        counted = meeting.counted
        if counted is None:
            return
        yield ResultAnnounced(self.result, counted.count.need)
        follows = tuple(following(meeting, counted.question, carried=counted.count.carried))
        if follows and self.result is not counted.count.result:
            yield CountStands()
        yield from follows
        vetoed = counted.count.result is Result.VETOED and not isinstance(counted.question, IsProcedural)
        if vetoed and meeting.house.veto_debate and meeting.docket.date >= VETO_INITIATIVE:
            yield AssemblyDebateDue()

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Every result this kind of question can have."""
        counted = meeting.counted
        if counted is not None and seat == meeting.chair:
            for result in ANNOUNCED[counted.category]:
                yield cls(seat=seat, result=result)


def _lessons(meeting: Meeting, counted: Counted) -> Iterator[Finding]:
    """Yield what is worth saying with the result: what a permanent member's no did not do, why a ruling stands."""
    count, need = counted.count, {"need": counted.count.need}
    ballots = dict(meeting.decisions[-1].ballots)
    against = any(ballots.get(seat) is Ballot.NO for seat in meeting.roster.permanent)
    match counted.category:
        case Category.SUBSTANTIVE:
            yield NOT_A_VETO(count.result is not Result.LACKS_VOTES or not against, need)
        case Category.PROCEDURAL:
            yield NO_VETO_ON_PROCEDURE(not against, need)
        case Category.RULING:
            overruling = count.no if count.for_objection else count.yes
            yield STANDS_ALL_THE_SAME(count.carried or not overruling, need)


VETO_INITIATIVE: Final = "2022-04-26"
"""The day of resolution 76/262 of the Assembly."""
