"""For every kind of act, a position in which an example of it is in order."""

from __future__ import annotations

from typing import Final

from game.council.seats import CHANCE
from game.procedure import CLASSROOM
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.invitations import AskToParticipate, DeclineRequest
from game.procedure.matters import Ground, PointGround
from game.procedure.motions import (
    CloseMeeting,
    MoveAdjournment,
    MoveAdjournmentTo,
    MoveSuspension,
    ProposeSuspension,
    Resume,
)
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda, Welcome
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint, WithdrawChallenge
from game.procedure.proposals import Comment, Gavel, Object, PutToVote, WithdrawObjection, WithdrawProposal
from game.procedure.statements import BeginStatement, Conclude, CutOff, GoOn, RemindOfTime
from game.procedure.tally import Ballot
from game.procedure.texts import BreakSilence, PutUnderSilence, ReadText, SetTextAside
from game.procedure.voting import CastVote
from tests.procedure import room
from tests.procedure.room import CHAIR, FIRST, GUEST, MEMBER, OTHER, Case

EXAMPLES: Final = (
    Case("a name is drawn", room.convened, DrawName(seat=CHANCE, drawn=MEMBER)),
    Case("the meeting is opened", lambda: room.drawn(room.convened()), CallToOrder(seat=CHAIR)),
    Case("the agenda is proposed", lambda: room.opened(room.convened()), ProposeAgenda(seat=CHAIR)),
    Case("guests are welcomed", room.seated, Welcome(seat=CHAIR)),
    Case("a State asks", room.convened, AskToParticipate(seat=GUEST, ground=Ground.PARTY_TO_DISPUTE)),
    Case("a State is proposed", room.inviting, room.INVITE_GUEST),
    Case("a briefer who asked for nothing is left out", room.inviting, DeclineRequest(seat=CHAIR, guest=room.BRIEFER)),
    Case("nobody objects", room.agenda_proposed, Gavel(seat=CHAIR)),
    Case("somebody objects", room.agenda_contested, PutToVote(seat=CHAIR)),
    Case("a member votes", room.agenda_voting, CastVote(seat=MEMBER, ballot=Ballot.NO)),
    Case("a member objects", room.agenda_proposed, Object(seat=MEMBER)),
    Case("the objection is withdrawn", room.agenda_contested, WithdrawObjection(seat=MEMBER)),
    Case("a member speaks on a contested proposal", room.agenda_contested, Comment(seat=OTHER)),
    Case("the proposal is withdrawn", room.agenda_contested, WithdrawProposal(seat=CHAIR)),
    Case("a member asks for a further statement", room.closing, AskForTheFloor(seat=MEMBER)),
    Case("the next speaker is called", room.debate, GiveTheFloor(seat=CHAIR, to=FIRST)),
    Case("the speaker begins", room.floor_given, BeginStatement(seat=FIRST, words="We are glad to be here.")),
    Case("the speaker goes on", room.speaking, GoOn(seat=FIRST)),
    Case("the speaker ends", room.speaking, Conclude(seat=FIRST)),
    Case("the speaker is reminded", room.overtime, RemindOfTime(seat=CHAIR)),
    Case("the classroom allows cutting", lambda: room.overtime(CLASSROOM), CutOff(seat=CHAIR)),
    Case("a point on time", room.overtime, RaisePointOfOrder(seat=MEMBER, ground=PointGround.TIME)),
    Case("the President rules rightly", room.point_raised, RuleOnPoint(seat=CHAIR, upheld=True)),
    Case("the ruling is challenged", room.ruled, ChallengeRuling(seat=OTHER)),
    Case("the challenge is withdrawn", room.challenged, WithdrawChallenge(seat=OTHER)),
    Case("a break is moved", room.debate, MoveSuspension(seat=MEMBER, length=60)),
    Case("adjournment is moved", room.debate, MoveAdjournment(seat=MEMBER)),
    Case("adjournment to a day is moved", room.debate, MoveAdjournmentTo(seat=MEMBER, until="Friday")),
    Case("a break is proposed", room.text_stage, ProposeSuspension(seat=CHAIR, length=1)),
    Case("the meeting goes on", room.suspended, Resume(seat=CHAIR)),
    Case("a text goes under silence", room.text_stage, PutUnderSilence(seat=CHAIR, wording=("a1",))),
    Case("the silence is broken", room.silence, BreakSilence(seat=MEMBER, paragraph="a")),
    Case("the text is read out", room.agreed, ReadText(seat=CHAIR)),
    Case("the text is given up", room.text_stage, SetTextAside(seat=CHAIR)),
    Case("business is finished", room.closing, CloseMeeting(seat=CHAIR)),
)
