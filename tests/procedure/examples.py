"""For every kind of act, a position in which an example of it is in order."""

from __future__ import annotations

from typing import Final

from game.council.seats import CHANCE
from game.procedure import CLASSROOM, STRICT
from game.procedure.action import AdoptWithoutVote, OpenVote
from game.procedure.admission import MoveToSkipCommittee
from game.procedure.agenda import CirculateCommunication, LeaveItemOut, ProposeAgendaChange, SetLaterHour
from game.procedure.amending import RuleOnOrder, RuleOvertaken
from game.procedure.asking import AnswerQuestion, DeclineAnswer, PutQuestion
from game.procedure.calling import RefuseMeeting, WriteToPresident
from game.procedure.chair import AskToStepAside, CedeChair
from game.procedure.credentials import ContestCredentials, MoveOnCredentials, SendDeputy
from game.procedure.deciding import Gavel, PutToVote
from game.procedure.devices import AskForDevice
from game.procedure.docket import Base
from game.procedure.drafts import DropSponsorship, ReviseDraft, SponsorDraft
from game.procedure.election import CastSecretBallot
from game.procedure.floor import AskForTheFloor, GiveTheFloor
from game.procedure.habits import Device
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
from game.procedure.next_meeting import ProposePlace
from game.procedure.opening import CallToOrder, DrawName, ProposeAgenda, Welcome
from game.procedure.points import ChallengeRuling, RaisePointOfOrder, RuleOnPoint, WithdrawChallenge
from game.procedure.preliminary import PutPreliminaryQuestion
from game.procedure.proposals import Comment, Object, WithdrawObjection, WithdrawProposal
from game.procedure.publicity import ConsultRecord, OrderSingleRecord
from game.procedure.questions import Body, Receiver
from game.procedure.records import CirculateCorrection, CorrectRecord, ObjectToCorrection, SignRecord
from game.procedure.referral import MovePostponement, MoveReferral, ProposeBody
from game.procedure.reservations import StateReservation
from game.procedure.seconding import AskForSecond, LetFall
from game.procedure.shortcuts import LeavePointUnruled, ProposeAdjournment
from game.procedure.speaking_for import Dissociate, SpeakForCouncil
from game.procedure.statements import BeginStatement, Conclude, CutOff, GoOn, RemindOfTime
from game.procedure.tally import Ballot, Result
from game.procedure.texts import BreakSilence, PutUnderSilence, ReadText, SetTextAside
from game.procedure.voting import AnnounceResult, CastVote
from game.procedure.withdrawal import AskForVote, HoldPaper, InsistOnPaper, SecondPaper, WithdrawPaper
from tests.procedure import papers_room, room, special_room
from tests.procedure import planning_room as place
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
    Case("a draft is referred", papers_room.tabled, MoveReferral(seat=OTHER, to=Receiver.SECRETARY_GENERAL)),
    Case("the question is put off", papers_room.tabled, MovePostponement(seat=OTHER, until="Monday")),
    Case("a body is proposed", room.debate, ProposeBody(seat=OTHER, body=Body.RAPPORTEUR, task="to report on talks")),
    Case("the end is proposed", room.debate, ProposeAdjournment(seat=CHAIR)),
    Case("a point is passed over", room.point_raised, LeavePointUnruled(seat=CHAIR), "F-RULE"),
    Case("the doors are to be closed", room.seated, special_room.GO_PRIVATE),
    Case("one copy is made", special_room.in_private, OrderSingleRecord(seat=MEMBER)),
    Case("a State applies", special_room.planning, special_room.APPLY),
    Case("the application is referred", special_room.applied, special_room.REFER),
    Case("the committee reports", special_room.referred, special_room.REPORT),
    Case("the committee is not needed", special_room.on_admission, MoveToSkipCommittee(seat=OTHER)),
    Case("a ballot is opened", special_room.election, special_room.ELECT),
    Case("a ballot is cast", special_room.balloting, CastSecretBallot(seat=MEMBER, names=special_room.CANDIDATES[:1])),
    Case("a day passes", special_room.recorded, special_room.DAY),
    Case("the record is corrected", special_room.recorded, CorrectRecord(seat=MEMBER)),
    Case("the correction is shown", special_room.corrected, CirculateCorrection(seat=CHAIR, of=GUEST)),
    Case("the correction is contested", special_room.circulated, ObjectToCorrection(seat=OTHER, of=GUEST)),
    Case("the record is signed", lambda: special_room.recorded(4), SignRecord(seat=CHAIR)),
    Case("the record is read", special_room.recorded, ConsultRecord(seat=MEMBER)),
    Case("the result is announced", papers_room.counted, AnnounceResult(seat=CHAIR, result=Result.LACKS_VOTES)),
    Case("the Council comes to the vote", papers_room.tabled, papers_room.READY),
    Case("a draft is submitted", papers_room.at_hand, papers_room.DRAFT),
    Case("a draft is sponsored", papers_room.tabled, SponsorDraft(seat=FIRST, draft="D1")),
    Case("a sponsor leaves", papers_room.sponsored, DropSponsorship(seat=FIRST, draft="D1")),
    Case("a draft is revised", papers_room.tabled, ReviseDraft(seat=MEMBER, draft="D1", wording=("urges", "decides"))),
    Case("a draft is put", papers_room.ready, OpenVote(seat=CHAIR, item="D1")),
    Case("a draft is adopted without a vote", papers_room.ready, AdoptWithoutVote(seat=CHAIR, draft="D1")),
    Case("an amendment is proposed", papers_room.ready, papers_room.STRIKE),
    Case("a separate vote is asked for", papers_room.ready, papers_room.PART),
    Case("the order is ruled on", papers_room.amended, RuleOnOrder(seat=CHAIR, draft="D1", order=("A2", "A1"))),
    Case("one is overtaken", papers_room.amendment_adopted, RuleOvertaken(seat=CHAIR, amendment="A1")),
    Case("a draft is seconded", papers_room.ready, SecondPaper(seat=FIRST, paper="D1")),
    Case("a draft is withdrawn", papers_room.ready, WithdrawPaper(seat=MEMBER, paper="D1")),
    Case("its seconder insists", papers_room.withdrawn, InsistOnPaper(seat=FIRST, paper="D1")),
    Case("a draft is held back", papers_room.ready, HoldPaper(seat=MEMBER, draft="D1")),
    Case("a vote is asked for", papers_room.guest_draft, AskForVote(seat=OTHER, paper="G1")),
    Case("the preliminary question is put", papers_room.claimed, PutPreliminaryQuestion(seat=CHAIR)),
    Case("a caucus is a break", room.debate, AskForDevice(seat=MEMBER, device=Device.UNMODERATED_CAUCUS)),
    Case("a reply is a further statement", room.closing, AskForDevice(seat=MEMBER, device=Device.RIGHT_OF_REPLY)),
    Case("a seconder is asked for in class", room.motion_in_class, AskForSecond(seat=CHAIR)),
    Case("nobody seconds in class", room.seconder_asked, LetFall(seat=CHAIR)),
    Case("a briefer is asked", room.seated, PutQuestion(seat=MEMBER, to=room.BRIEFER)),
    Case("the briefer answers", room.asked, AnswerQuestion(seat=room.BRIEFER, words="Some two hundred.")),
    Case("the briefer declines", room.asked, DeclineAnswer(seat=room.BRIEFER)),
    Case("the President recalls what is agreed", room.published, SpeakForCouncil(seat=CHAIR)),
    Case("a member stands apart", room.agreed, Dissociate(seat=MEMBER, paragraph="a")),
    Case("a member asks for a meeting", place.planning, place.CALL),
    Case("a State writes", place.planning, WriteToPresident(seat=GUEST, base=Base.ARTICLE_35_1)),
    Case("a private letter is answered", place.called, RefuseMeeting(seat=CHAIR, by=place.PERSON)),
    Case("a communication is circulated", place.unclear, CirculateCommunication(seat=CHAIR, title=place.RIVER.title)),
    Case("an item is left out", place.unclear, LeaveItemOut(seat=CHAIR, title=place.RIVER.title)),
    Case("three days are given", place.short_notice, SetLaterHour(seat=CHAIR)),
    Case("the agenda is approved", place.planning, place.APPROVE),
    Case("the meeting is convened", place.approved, place.CONVENE),
    Case("a change of the agenda", place.several_items, ProposeAgendaChange(seat=MEMBER, title="Floods")),
    Case("a reservation is stated", room.agenda_proposed, StateReservation(seat=MEMBER)),
    Case("the President leaves the chair", room.inviting, CedeChair(seat=CHAIR)),
    Case("the President is asked to", room.agenda_proposed, AskToStepAside(seat=MEMBER)),
    Case("a seat is taken late", lambda: place.convened(STRICT), place.LATE_SEAT),
    Case("credentials are contested", room.debate, ContestCredentials(seat=MEMBER, of=OTHER)),
    Case("the Council is asked about them", place.contested, MoveOnCredentials(seat=OTHER, of=MEMBER)),
    Case("a deputy is sent", place.convened, SendDeputy(seat=place.CHIEF)),
    Case("another place is proposed", room.debate, ProposePlace(seat=MEMBER, place="Nairobi")),
)
