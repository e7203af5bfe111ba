"""Odd moments in which things could get stuck: papers nobody can vote on, the hour, faults found out late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import pytest

from game.council.seats import SeatId
from game.players import UNNAMED, Draw
from game.politics import Game, seen_by, step, turn
from game.politics.room import Room
from game.procedure import Meeting, Phase, judge, legal_acts, replay
from game.procedure.action import AdoptWithoutVote, OpenVote
from game.procedure.coming import speaking_list
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.decisions import AssemblyDebateDue
from game.procedure.drafts import SubmitDraft
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import Framing, PointGround
from game.procedure.motions import MoveSuspension
from game.procedure.papers import Status
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint
from game.procedure.proposals import Object
from game.procedure.queue import next_to_vote, voting_queue
from game.procedure.shortcuts import ProposeAdjournment
from game.procedure.statements import BeginStatement, Conclude
from game.procedure.tally import Ballot
from game.procedure.voting import AnnounceResult, CastVote
from game.procedure.withdrawal import WithdrawPaper
from tests.politics.small_world import facts
from tests.procedure import papers_room as papers
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, GUEST, HOURS, MEMBER, OTHER, POINTS

GAVEL: Final = Gavel(seat=CHAIR)
ALL: Final = room.roster().members


def _voted(meeting: Meeting, yes: Iterable[SeatId], no: Iterable[SeatId] = ()) -> Meeting:
    return room.voted(meeting, tuple(yes), tuple(no))


def _upheld(meeting: Meeting, ground: PointGround, by: SeatId = MEMBER) -> Meeting:
    return replay(meeting, [RaisePointOfOrder(seat=by, ground=ground), RuleOnPoint(seat=CHAIR, upheld=True), GAVEL])


def test_a_guests_draft_for_which_nobody_asks_holds_no_other_up() -> None:
    meeting = replay(papers.guest_draft(), [SubmitDraft(seat=MEMBER, draft="D1")])
    assert voting_queue(meeting) == ("G1", "D1")
    assert next_to_vote(meeting) == "D1"
    assert meeting.phase is Phase.ACTION
    assert "X-R38" in room.unmet(meeting, OpenVote(seat=CHAIR, item="G1"))
    assert judge(meeting, OpenVote(seat=CHAIR, item="D1")).in_order
    assert judge(meeting, AdoptWithoutVote(seat=CHAIR, draft="D1")).in_order


def test_an_engine_president_comes_to_the_draft_that_can_be_voted_on() -> None:
    game = Game(replay(papers.guest_draft(), [SubmitDraft(seat=MEMBER, draft="D1")]), Room(facts()))
    for _ in range(60):
        seat = next(iter(turn(game).must), "")
        act = UNNAMED.choose(seen_by(game, seat), Draw(0, seat, 0)) if seat else None
        if act is None:
            break
        game, _ = step(game, act)
    draft = game.meeting.draft("D1")
    assert draft is not None
    assert draft.status in {Status.ADOPTED, Status.REJECTED}


def test_at_the_hour_an_agreed_text_is_still_made_public_after_the_last_draft() -> None:
    agreed = room.agreed()
    meeting = replace(agreed, docket=replace(agreed.docket, urgent=True))
    meeting = replace(replay(meeting, [SubmitDraft(seat=MEMBER, draft="D1")]), minute=HOURS - 2)
    meeting = _voted(replay(meeting, [OpenVote(seat=CHAIR, item="D1")]), ALL)
    assert meeting.hour_reached
    assert not meeting.live_drafts
    assert [act.kind for act in legal_acts(meeting, CHAIR)] == ["read_text"]
    assert all(not list(legal_acts(meeting, seat)) for seat in ALL if seat != CHAIR)


def test_a_draft_gavelled_through_over_an_objection_is_before_the_council_again() -> None:
    gavelled = replay(papers.ready(), [AdoptWithoutVote(seat=CHAIR, draft="D1"), Object(seat=OTHER), GAVEL])
    draft = gavelled.draft("D1")
    assert draft is not None
    assert draft.status is Status.ADOPTED
    reopened = _upheld(gavelled, PointGround.OBJECTION_IGNORED)
    draft = reopened.draft("D1")
    assert draft is not None
    assert draft.status is Status.TABLED
    assert reopened.proposal is not None


def test_no_paper_is_withdrawn_while_hands_are_to_be_counted_on_it() -> None:
    opened = replay(papers.ready(), [OpenVote(seat=CHAIR, item="D2")])
    ruled = replay(
        opened,
        [RaisePointOfOrder(seat=FIRST, ground=PointGround.ORDER_OF_BUSINESS), RuleOnPoint(seat=CHAIR, upheld=False)],
    )
    assert "X-VOTING" in room.unmet(ruled, WithdrawPaper(seat=OTHER, paper="D2"))


@pytest.mark.parametrize("ground", [PointGround.ORDER_OF_BUSINESS, PointGround.FRAMING])
def test_how_a_vote_was_put_is_past_complaining_of_once_the_hands_are_counted(ground: PointGround) -> None:
    if ground is PointGround.ORDER_OF_BUSINESS:
        wrong = _voted(replay(papers.ready(), [OpenVote(seat=CHAIR, item="D2")]), ALL)
        now = replay(wrong, [OpenVote(seat=CHAIR, item="D1")])
    else:
        wrong = _voted(replay(room.agenda_contested(), [PutToVote(seat=CHAIR, framing=Framing.OBJECTION)]), ())
        moved = [MoveSuspension(seat=MEMBER, length=10), Object(seat=OTHER), PutToVote(seat=CHAIR)]
        now = replay(wrong, moved)
    assert not judge(now, RaisePointOfOrder(seat=FIRST, ground=ground)).possible


def test_a_guest_that_is_turned_down_after_all_gives_the_floor_back() -> None:
    meeting = replay(room.inviting(), [room.INVITE_BRIEFER, GAVEL, room.INVITE_GUEST, Object(seat=MEMBER), GAVEL])
    while (coming := speaking_list(meeting)) and coming[0] != GUEST:
        meeting = replay(meeting, [GiveTheFloor(seat=CHAIR, to=coming[0]), Conclude(seat=coming[0])])
    speaks = [GiveTheFloor(seat=CHAIR, to=GUEST), BeginStatement(seat=GUEST, points=POINTS)]
    meeting = _upheld(replay(meeting, speaks), PointGround.OBJECTION_IGNORED)
    meeting = _voted(replay(meeting, [PutToVote(seat=CHAIR)]), (), ALL)
    assert GUEST not in meeting.guests
    assert meeting.floor is None


def test_the_assembly_debates_a_veto_on_an_amendment_too() -> None:
    amended = papers.amended()
    meeting = replace(amended, docket=replace(amended.docket, date="2023-12-22"))
    opened = replay(meeting, [OpenVote(seat=CHAIR, item=next_to_vote(meeting))])
    hands = [
        CastVote(seat=seat, ballot=Ballot.NO if seat == "united_states" else Ballot.YES)
        for seat in opened.roster.members
    ]
    counted = replay(opened, hands)
    assert counted.counted is not None
    announced = AnnounceResult(seat=CHAIR, result=counted.counted.count.result)
    assert AssemblyDebateDue() in tuple(announced.events(counted))


def test_the_president_does_not_speak_of_speakers_where_a_vote_waits() -> None:
    [proposed] = ProposeAdjournment(seat=CHAIR).events(room.heard(papers.tabled()))
    assert proposed.sentence == "Not all business is done. If nobody objects, I shall end the meeting here."
    [proposed] = ProposeAdjournment(seat=CHAIR).events(room.debate())
    assert proposed.sentence.startswith("Speakers are still on the list.")


def test_two_challenges_passed_over_do_not_bring_each_other_up_for_ever() -> None:
    ground = PointGround.OBJECTION_IGNORED
    meeting = room.debate()
    for raises, challenges in ((FIRST, OTHER), (MEMBER, FIRST)):
        point = [RaisePointOfOrder(seat=raises, ground=ground), RuleOnPoint(seat=CHAIR, upheld=True)]
        meeting = replay(meeting, [*point, ChallengeRuling(seat=challenges), GAVEL])
    for _ in range(4):
        if meeting.ruled is not None:
            meeting = replay(meeting, [GAVEL])
    assert meeting.ruled is None
