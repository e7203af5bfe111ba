"""Who may take part without being a member: rules 37 and 39, Articles 31 and 32, and previous practice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, Self

from game.council.seats import SeatId, Standing
from game.procedure.act import Act, Event, seat_names
from game.procedure.coming import uninvited
from game.procedure.decisions import GuestsTurnedDown
from game.procedure.house import Video
from game.procedure.matters import Ground, Proposal
from game.procedure.meeting import Meeting, Phase, changed, new_window
from game.procedure.questions import Basis, Invite
from game.procedure.requirements import AGENDA_ADOPTED, IN_TIME, NOT_OVER, chair_business
from game.procedure.verdicts import Finding, Requirement, Weight
from game.procedure.words import spoken_word
from game.rulebook import citations as cite
from game.rulebook.marks import N_

PROPER_BASIS: Final = {
    Standing.STATE: Basis.RULE_37,
    Standing.PERSON: Basis.RULE_39,
    Standing.SECRETARIAT: Basis.RULE_39,
    Standing.OBSERVER: Basis.PREVIOUS_PRACTICE,
    Standing.OUTSIDE_STATE: Basis.ARTICLE_32,
}
"""On what each kind of guest is invited."""

IS_STATE: Final = {
    Ground.SPECIALLY_AFFECTED: Requirement(
        "X-WRONG-INVITE-RULE",
        cite.ARTICLE_31,
        N_(
            "{seat} is a Member of the United Nations outside the Council. "
            "Whether its interests are specially affected is for the Council to say."
        ),
        N_("Article 31 is for Members of the United Nations that are not on the Council; {seat} is not one."),
    ),
    Ground.PARTY_TO_DISPUTE: Requirement(
        "X-WRONG-INVITE-RULE",
        cite.ARTICLE_32,
        N_("{seat} is a State outside the Council and says that it is a party to the dispute."),
        N_("Article 32 is for States outside the Council that are parties to the dispute; {seat} is not one."),
    ),
    Ground.OWN_COMPLAINT: Requirement(
        "X-WRONG-INVITE-RULE",
        cite.RULE_37,
        N_("{seat} is a Member of the United Nations that is not on the Council."),
        N_("Rule 37 is for Members of the United Nations that are not on the Council; {seat} is not one."),
    ),
}
"""Who may ask to take part, by the ground it names."""
ONLY_AS_PARTY: Final = Requirement(
    "X-WRONG-INVITE-RULE",
    cite.ARTICLE_32,
    N_("{seat}, which is not a Member of the United Nations, asks as a party to the dispute."),
    N_(
        "{seat} is not a Member of the United Nations: it takes part only as a party to the dispute, "
        "and has to ask on that ground."
    ),
)
NOT_ASKED: Final = Requirement(
    "X-ASKED-ALREADY",
    cite.RULE_37,
    N_("{seat} has not asked to take part yet."),
    N_("{seat} has already asked to take part."),
)
IN_GOOD_TIME: Final = Requirement(
    "X-INVITATIONS-CLOSED",
    cite.SIMPLIFIED_ONE_LIST,
    N_("The Council has not finished deciding whom to invite."),
    N_("The Council has finished deciding whom to invite; requests come before that."),
)
KNOWN_GUESTS: Final = Requirement(
    "X-NO-SUCH-GUEST",
    cite.RULE_37,
    N_("Waiting to be invited: {guests}."),
    N_(
        "Not waiting to be invited: {guests}. Those wait who asked to take part or are announced as briefers, "
        "until the Council has decided on them; each is named once."
    ),
)
SOMEBODY_NAMED: Final = Requirement(
    "X-NO-GUEST-NAMED",
    cite.RULE_37,
    N_("The proposal says whom to invite."),
    N_("The proposal names nobody: choose whom to invite."),
)
RIGHT_BASIS_37: Final = Requirement(
    "X-WRONG-INVITE-RULE",
    cite.RULE_37,
    N_("Rule 37, like Article 31, is for Members of the United Nations outside the Council, as here: {guests}."),
    N_(
        "Rule 37 is for States that are Members of the United Nations. {wrong} cannot be invited under it: "
        "persons and officials need rule 39, observers previous practice."
    ),
)
RIGHT_BASIS_39: Final = Requirement(
    "X-WRONG-INVITE-RULE",
    cite.RULE_39,
    N_("Rule 39 is for members of the Secretariat and other competent persons, as here: {guests}."),
    N_(
        "Rule 39 is for members of the Secretariat and other competent persons. {wrong} cannot be heard under it: "
        "States need rule 37, observers previous practice."
    ),
)
RIGHT_BASIS_PRACTICE: Final = Requirement(
    "X-WRONG-INVITE-RULE",
    cite.PRACTICE_PREVIOUS_INVITATIONS,
    N_("Previous practice is for observers, as here: {guests}."),
    N_("Previous practice is for observers. {wrong} can come only under rule 37 or rule 39."),
)
RIGHT_BASIS_ARTICLE_32: Final = Requirement(
    "X-WRONG-INVITE-RULE",
    cite.ARTICLE_32,
    N_("Article 32 is for parties to the dispute that are not Members of the United Nations, as here: {guests}."),
    N_(
        "Article 32 is here for parties to the dispute that are not Members of the United Nations. "
        "{wrong} can come only on another basis: Members under rule 37, persons under rule 39."
    ),
)
RIGHT_BASIS: Final = {
    Basis.RULE_37: RIGHT_BASIS_37,
    Basis.RULE_39: RIGHT_BASIS_39,
    Basis.PREVIOUS_PRACTICE: RIGHT_BASIS_PRACTICE,
    Basis.ARTICLE_32: RIGHT_BASIS_ARTICLE_32,
}
VIDEO_ALLOWED: Final = Requirement(
    "X-VIDEO",
    cite.PRACTICE_VIDEO,
    N_("A video link is possible for {guests}, if the Council agrees."),
    N_("These house rules allow no video link for {guests}: invite them to the chamber."),
)
DULY_CONSIDERED: Final = Requirement(
    "F-INVITE",
    cite.RULE_37,
    N_("No request is passed over."),
    N_("{guest} asked to take part; whether to invite it is for the Council to decide, not for the President alone."),
    Weight.FAULT,
)


@dataclass(frozen=True, slots=True)
class ParticipationRequested(Event):
    """A State asked to take part, and said on which ground."""

    seat: SeatId
    ground: Ground
    voice: ClassVar[str] = ""

    def after(self, meeting: Meeting) -> Meeting:
        """Put the request before the President."""
        return changed(meeting, requests=(*meeting.requests, (self.seat, self.ground)))


@dataclass(frozen=True, slots=True)
class InvitationProposed(Event):
    """The President proposed to invite guests on a basis."""

    seat: SeatId
    guests: tuple[SeatId, ...]
    basis: Basis
    video: bool = False
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """The formula for this basis, or that for a video link."""
        return VIDEO_FORMULA if self.video else FORMULAS[self.basis]

    def after(self, meeting: Meeting) -> Meeting:
        """Wait for objections."""
        proposal = Proposal(Invite(self.guests, self.basis, self.video), self.seat)
        return new_window(meeting, pending=(*meeting.pending, proposal))

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return the guests as one enumeration, and the basis in words."""
        return {"guests": seat_names(meeting, self.guests), "basis": spoken_word(self.basis)}


FORMULAS: Final = {
    Basis.RULE_37: N_(
        "Under rule 37, I propose to invite {guests} to take part in this meeting, without a vote. "
        "Is there any objection?"
    ),
    Basis.RULE_39: N_("Under rule 39, I propose to hear {guests}. Is there any objection?"),
    Basis.PREVIOUS_PRACTICE: N_(
        "Following the rules and our previous practice, I propose to invite {guests}. Is there any objection?"
    ),
    Basis.ARTICLE_32: N_(
        "Under Article 32 of the Charter, I propose to invite {guests} to take part without a vote, on condition "
        "of accepting for this dispute what Members accept. Is there any objection?"
    ),
}
VIDEO_FORMULA: Final = N_("I propose to invite {guests} ({basis}) to take part by video link. Is there any objection?")


class AskToParticipate(Act):
    """Ask, as a State not on the Council, to take part in the discussion without a vote."""

    label: ClassVar[str] = N_("Ask to take part: {ground}")
    help: ClassVar[str] = N_("Write to the President and say on which ground your State asks to be heard.")
    kind: Literal["ask_to_participate"] = "ask_to_participate"
    ground: Ground

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to States not on the Council, once, until invitations are decided; outside the UN only to parties."""
        yield NOT_OVER(not meeting.closed)
        seat = {"seat": meeting.called(self.seat)}
        standing = meeting.roster.standing(self.seat)
        if standing is Standing.OUTSIDE_STATE:
            yield ONLY_AS_PARTY(self.ground is Ground.PARTY_TO_DISPUTE, seat)
        else:
            yield IS_STATE[self.ground](standing is Standing.STATE, seat)
        yield NOT_ASKED(all(asker != self.seat for asker, _ in meeting.requests), seat)
        yield IN_GOOD_TIME(meeting.phase in {Phase.PLANNING, Phase.OPENING, Phase.AGENDA, Phase.INVITATIONS})
        yield IN_TIME(not meeting.hour_reached)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The request is with the President."""
        yield ParticipationRequested(self.seat, self.ground)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each ground, until it has been asked; to a State outside the United Nations only one."""
        if meeting.phase is not Phase.OPENING:
            return
        standing = meeting.roster.standing(seat)
        if standing is Standing.STATE:
            for ground in Ground:
                yield cls(seat=seat, ground=ground)
        elif standing is Standing.OUTSIDE_STATE:
            yield cls(seat=seat, ground=Ground.PARTY_TO_DISPUTE)


class ProposeInvitation(Act):
    """Propose to invite one or more guests on a basis; decided if nobody objects."""

    label: ClassVar[str] = N_("Propose to invite {guests} ({basis})")
    help: ClassVar[str] = N_("Ask whether anybody objects to the invitation. The basis must be the right one.")
    kind: Literal["propose_invitation"] = "propose_invitation"
    guests: tuple[SeatId, ...]
    basis: Basis
    video: bool = False
    """Whether they are to take part by video link."""

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """The President's, after the agenda, for those who asked or are announced, on the right basis."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        waiting = (*uninvited(meeting), *(guest for guest, _ in meeting.cleared))
        wrong = tuple(guest for guest in self.guests if not self._is_proper(meeting, guest))
        names = {"guests": seat_names(meeting, self.guests), "wrong": seat_names(meeting, wrong)}
        known = all(guest in waiting for guest in self.guests) and len(set(self.guests)) == len(self.guests)
        yield SOMEBODY_NAMED(bool(self.guests))
        if not self.guests:
            return
        yield KNOWN_GUESTS(known, names)
        yield RIGHT_BASIS[self.basis](not wrong, names)
        if self.video:
            yield VIDEO_ALLOWED(self._may_be_far(meeting), names)

    def _is_proper(self, meeting: Meeting, guest: SeatId) -> bool:
        standing = meeting.roster.standing(guest)
        return standing is not None and PROPER_BASIS.get(standing) is self.basis

    def _may_be_far(self, meeting: Meeting) -> bool:
        video = meeting.house.video
        return video is Video.COUNCIL_DECIDES or (video is Video.RULE_39_ONLY and self.basis is Basis.RULE_39)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The proposal waits for objections."""
        yield InvitationProposed(self.seat, self.guests, self.basis, self.video)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Those waiting, together by the basis they need and one by one under each rule; in private those sent out."""
        if meeting.top is None and seat == meeting.chair:
            for guest, basis in meeting.cleared:
                yield cls(seat=seat, guests=(guest,), basis=basis)
        if meeting.phase is not Phase.INVITATIONS or meeting.top is not None:
            return
        waiting = uninvited(meeting)
        groups = {basis: tuple(g for g in waiting if cls._needs(meeting, g) is basis) for basis in Basis}
        for basis, guests in groups.items():
            if guests:
                yield cls(seat=seat, guests=guests, basis=basis)
        for guest in waiting:
            for basis in (Basis.RULE_37, Basis.RULE_39):
                if groups[basis] != (guest,):
                    yield cls(seat=seat, guests=(guest,), basis=basis)

    @staticmethod
    def _needs(meeting: Meeting, guest: SeatId) -> Basis | None:
        standing = meeting.roster.standing(guest)
        return PROPER_BASIS.get(standing) if standing is not None else None


class DeclineRequest(Act):
    """Pass over a request to take part without putting it to the Council: a fault."""

    label: ClassVar[str] = N_("Pass over the request of {guest}")
    help: ClassVar[str] = N_("Leave the request aside. The Council, not the President, decides on invitations.")
    kind: Literal["decline_request"] = "decline_request"
    guest: SeatId

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Possible for the President, and wrong for a State that asked under rule 37."""
        yield from chair_business(meeting, self.seat)
        yield AGENDA_ADOPTED(meeting.agenda_adopted)
        guest = {"guest": meeting.called(self.guest), "guests": meeting.called(self.guest)}
        yield KNOWN_GUESTS(self.guest in uninvited(meeting), guest)
        yield DULY_CONSIDERED(all(asker != self.guest for asker, _ in meeting.requests), guest)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The guest is not invited."""
        yield GuestsTurnedDown((self.guest,))

    def whom(self, meeting: Meeting) -> SeatId:
        """Return the guest passed over."""
        del meeting
        return self.guest

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each guest waiting."""
        if meeting.phase is Phase.INVITATIONS and meeting.top is None:
            for guest in uninvited(meeting):
                yield cls(seat=seat, guest=guest)
