"""One whole meeting, written out: who acts, what they could have done instead, what is said, and what it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from game.council.seats import CHANCE, SeatId
from game.procedure import PRESETS, Act, Ballot, HouseRules, Meeting, Outcome, judge, legal_acts, outcome, step, turn
from game.procedure.action import AdoptWithoutVote, OpenVote
from game.procedure.amending import RuleOnOrder
from game.procedure.coming import to_draw
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.floor import AskForTheFloor, GiveTheFloor, coming_up
from game.procedure.invitations import AskToParticipate, DeclineRequest
from game.procedure.matters import Ground, PointGround
from game.procedure.motions import CloseMeeting, MoveAdjournmentTo, ProposeSuspension, Resume
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda, Welcome
from game.procedure.papers import About, Draft
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Comment, Object, WithdrawObjection, WithdrawProposal
from game.procedure.questions import Form
from game.procedure.statements import BeginStatement, Conclude, GoOn, RemindOfTime
from game.procedure.texts import BreakSilence, PutUnderSilence, ReadText
from game.procedure.voting import AnnounceResult, CastVote
from game.procedure.withdrawal import InsistOnPaper, SecondPaper, WithdrawPaper
from tests.procedure import papers_room, room
from tests.procedure.room import BRIEFER, CHAIR, FIRST, GUEST, INVITE_BRIEFER, INVITE_GUEST, MEMBER, OTHER, SECOND

FOLDER: Final = Path(__file__).with_name("playthroughs")
GAVEL: Final = Gavel(seat=CHAIR)
VOTE: Final = PutToVote(seat=CHAIR)


class Told:
    """A meeting played act by act and told line by line."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.lines: list[str] = []

    def do(self, *acts: Act) -> None:
        """Do ``acts`` and tell each."""
        for act in acts:
            self._tell(act)

    def ballots(self, yes: int) -> None:
        """Take the open vote: the first so many members in favour, the next three against, the rest abstaining."""
        order = (Ballot.YES,) * yes + (Ballot.NO,) * 3 + (Ballot.ABSTAIN,) * 15
        members = self.meeting.roster.members
        self.do(*(CastVote(seat=seat, ballot=ballot) for seat, ballot in zip(members, order, strict=False)))
        counted = self.meeting.counted
        assert counted is not None
        self.do(AnnounceResult(seat=CHAIR, result=counted.count.result))

    def short_turns(self) -> None:
        """Let everybody left on the list say one sentence."""
        while coming := coming_up(self.meeting):
            words = "We support dialogue."
            self.do(GiveTheFloor(seat=CHAIR, to=coming[0]), BeginStatement(seat=coming[0], words=words))

    def _tell(self, act: Act) -> None:
        before = self.meeting
        verdict = judge(before, act)
        other = [kind for kind in dict.fromkeys(a.kind for a in legal_acts(before, act.seat)) if kind != act.kind]
        label = act.label.format_map(act.named(before))
        self.lines.append(f"{before.minute:3} {before.phase:<11} {before.name(act.seat)}: {label}")
        if other:
            self.lines.append(f"{'':16}or {', '.join(other)}")
        if not verdict.in_order:
            self.lines.append(f"{'':16}! {verdict}")
        self.meeting, events = step(before, act)
        for event in events:
            if event.sentence:
                speaker = {"president": "President", "seat": before.name(act.seat)}.get(event.voice, "*")
                said = event.sentence.format_map(event.named(before))
                self.lines.append(f"{'':16}{speaker}: {said[:1].upper()}{said[1:]}")
        if turn(self.meeting).must != turn(before).must:
            self.lines.append(f"{'':16}-> {', '.join(map(self._name, turn(self.meeting).must[:1])) or 'nobody'}")

    def _name(self, seat: SeatId) -> str:
        return self.meeting.name(seat)

    @property
    def text(self) -> str:
        """Everything told, and what came of it."""
        return "\n".join([*self.lines, "", *_ending(outcome(self.meeting)), *_faults(self.meeting), ""])


def _ending(result: Outcome | None) -> Iterator[str]:
    if result is not None:
        for decision in result.decisions:
            yield f"{type(decision.question).__name__}: {decision.result} {decision.count or 'without a vote'}"
        yield f"Text: {result.text}"


def _faults(meeting: Meeting) -> Iterator[str]:
    for fault in meeting.faults:
        yield f"Fault: {fault.code} at minute {fault.minute}, {'open' if fault.live else 'settled'}"


def _debate(house: HouseRules) -> str:
    """A debate: a contested agenda and invitation, a challenged ruling, statements, a motion, a text under silence."""
    told = Told(room.convened(house, briefers=(BRIEFER,), has_text=True))
    told.do(AskToParticipate(seat=GUEST, ground=Ground.SPECIALLY_AFFECTED))
    told.do(*(DrawName(seat=CHANCE, drawn=seat) for seat in to_draw(told.meeting)[::-1]))
    told.do(CallToOrder(seat=CHAIR), ProposeAgenda(seat=CHAIR), Object(seat=MEMBER))
    told.do(Comment(seat=OTHER), WithdrawObjection(seat=MEMBER), GAVEL)
    told.do(INVITE_BRIEFER, GAVEL, DeclineRequest(seat=CHAIR, guest=GUEST))
    told.do(
        RaisePointOfOrder(seat=OTHER, ground=PointGround.BASIS_OF_INVITATION), RuleOnPoint(seat=CHAIR, upheld=False)
    )
    told.do(ChallengeRuling(seat=OTHER), VOTE)
    told.ballots(9)
    told.do(INVITE_GUEST, Object(seat=FIRST), VOTE)
    told.ballots(10)
    told.do(Welcome(seat=CHAIR), GiveTheFloor(seat=CHAIR, to=BRIEFER))
    told.do(BeginStatement(seat=BRIEFER, points=(("report", 4),)), Conclude(seat=BRIEFER))
    told.do(*(AskForTheFloor(seat=seat) for seat in (FIRST, CHAIR) if room.unmet(told.meeting, _ask(seat)) == set()))
    speaker = coming_up(told.meeting)[0]
    told.do(GiveTheFloor(seat=CHAIR, to=speaker), BeginStatement(seat=speaker, points=room.POINTS, words="In short."))
    told.do(GoOn(seat=speaker), RemindOfTime(seat=CHAIR), GoOn(seat=speaker))
    told.do(MoveAdjournmentTo(seat=MEMBER, until="Friday at ten"), Comment(seat=OTHER), WithdrawProposal(seat=MEMBER))
    told.short_turns()
    told.do(ProposeSuspension(seat=CHAIR, length=20), GAVEL, Resume(seat=CHAIR))
    told.do(PutUnderSilence(seat=CHAIR, wording=("a2",)), BreakSilence(seat=SECOND, paragraph="a"))
    told.do(WithdrawProposal(seat=CHAIR), PutUnderSilence(seat=CHAIR, form=Form.PRESS, wording=("a1",)), GAVEL)
    told.do(ReadText(seat=CHAIR), CloseMeeting(seat=CHAIR))
    return told.text


def _adoption(house: HouseRules) -> str:
    """A meeting to adopt texts: amendments, a part voted separately, a text short of nine, one vetoed, one carried."""
    start = room.drawn(room.convened(house))
    drafts = (
        Draft("D1", MEMBER, sponsors=(FIRST, SECOND), paragraphs=("op1", "op2"), wording=("calls", "decides")),
        Draft("D2", SECOND, sponsors=(FIRST, MEMBER, OTHER)),
        Draft("D3", OTHER, About.EMERGENCY_SESSION, sponsors=(FIRST, MEMBER)),
    )
    told = Told(replace(start, docket=replace(start.docket, adoption=True, drafts=drafts), drafts=drafts))
    told.do(*(DrawName(seat=CHANCE, drawn=seat) for seat in to_draw(told.meeting)))
    told.do(CallToOrder(seat=CHAIR), ProposeAgenda(seat=CHAIR), GAVEL)
    told.do(AskForTheFloor(seat=OTHER), GiveTheFloor(seat=CHAIR, to=OTHER))
    told.do(BeginStatement(seat=OTHER, words="We shall vote for the first draft."))
    told.do(papers_room.STRIKE, papers_room.REPLACE, papers_room.PART, GAVEL)
    told.do(RuleOnOrder(seat=CHAIR, draft="D1", order=("A2", "A1")), GAVEL)
    for item, yes in (("A2", 6), ("A1", 9), ("D1/op1", 12), ("D1", 14)):
        told.do(OpenVote(seat=CHAIR, item=item))
        told.ballots(yes)
    told.do(SecondPaper(seat=FIRST, paper="D2"), WithdrawPaper(seat=SECOND, paper="D2"))
    told.do(InsistOnPaper(seat=FIRST, paper="D2"), AdoptWithoutVote(seat=CHAIR, draft="D2"), Object(seat=OTHER), VOTE)
    told.ballots(13)
    told.do(OpenVote(seat=CHAIR, item="D3"))
    told.ballots(12)
    told.do(AskForTheFloor(seat=MEMBER))
    told.short_turns()
    told.do(CloseMeeting(seat=CHAIR))
    return told.text


MEETINGS: Final = {"debate": _debate, "adoption": _adoption}


def _ask(seat: SeatId) -> AskForTheFloor:
    return AskForTheFloor(seat=seat)


@pytest.mark.parametrize("meeting", MEETINGS)
@pytest.mark.parametrize("name", PRESETS)
def test_a_meeting_is_told_as_before(name: str, meeting: str, request: pytest.FixtureRequest) -> None:
    told = MEETINGS[meeting](PRESETS[name])
    golden = FOLDER / f"{meeting}_{name}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")
