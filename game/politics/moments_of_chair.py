"""The ten moments of a presidency, as data: when each arises, and the three ways through it, in words.

All of them are invented for the simulation. What each way does to trust and momentum stands in the table of
:mod:`game.politics.conduct`; a test keeps the two together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.politics.chair_acts import soundings_left
from game.politics.chairing import REASONED, complained_of, had_break, is_critic, is_over, since_ceded
from game.politics.conduct import Deed
from game.politics.room import Room
from game.procedure.coming import speaking_list
from game.procedure.matters import Floor, Point
from game.procedure.meeting import Meeting, Phase
from game.procedure.questions import AgreeText, Invite
from game.rulebook.marks import N_

INVENTED: Final = N_("The ten moments of a presidency, and what each way through them does, are invented.")
CLOSE: Final = 2
"""How strong a stand of the President's own State makes the question its own."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way through a moment."""

    says: str
    """What the President does."""
    brings: str
    """What it costs, and what it buys."""
    deeds: tuple[Deed, ...] = ()
    """What the room sees in it; nothing that moves a needle if empty."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at which a President has a choice that others notice."""

    id: str
    title: str
    arises: Callable[[Meeting, Room], bool]
    """Whether it is here, in this meeting and room."""
    clean: Way
    tempting: Way
    careful: Way


def arising(meeting: Meeting, room: Room) -> tuple[Moment, ...]:
    """Return the moments that are here for whoever presides, in their order; often none, at times several."""
    if meeting.closed or meeting.suspended:
        return ()
    return tuple(moment for moment in MOMENTS if moment.arises(meeting, room))


def _own_state(meeting: Meeting, room: Room) -> bool:
    """The President's State takes a strong stand on the question, which is about to be taken up."""
    early = meeting.phase in {Phase.AGENDA, Phase.INVITATIONS} and meeting.top is None
    strong = any(abs(room.facts.stand(meeting.chair, issue.id)) >= CLOSE for issue in room.facts.issues)
    return early and strong and not REASONED & set(since_ceded(room))


def _contested_guest(meeting: Meeting, room: Room) -> bool:
    """Somebody objects to an invitation."""
    del room
    proposal = meeting.proposal
    return proposal is not None and isinstance(proposal.question, Invite) and bool(proposal.objections)


def _own_statement(meeting: Meeting, room: Room) -> bool:
    """The President is next on the list or has the floor; or could call themself before everybody else."""
    del room
    floor = meeting.top
    if isinstance(floor, Floor):
        return floor.speaker == meeting.chair and not floor.begun
    coming = speaking_list(meeting) if meeting.top is None and meeting.phase is Phase.DEBATE else ()
    unheard = not any(meeting.is_member(seat) for seat in meeting.spoken)
    return meeting.chair in (coming if unheard else coming[:1])


def _over_time(meeting: Meeting) -> Floor | None:
    """Return the floor, if somebody else has it and has gone over time unreminded."""
    floor = meeting.top
    if not isinstance(floor, Floor) or floor.speaker == meeting.chair:
        return None
    return floor if is_over(floor) and not floor.reminded else None


def _friend_over_time(meeting: Meeting, room: Room) -> bool:
    """Somebody who has said nothing against the interests of the President's State goes over time."""
    floor = _over_time(meeting)
    return floor is not None and not is_critic(room, meeting.chair, floor.speaker)


def _critic_over_time(meeting: Meeting, room: Room) -> bool:
    """Somebody who has said something against them goes over time."""
    floor = _over_time(meeting)
    return floor is not None and is_critic(room, meeting.chair, floor.speaker)


def _point_against_self(meeting: Meeting, room: Room) -> bool:
    """A point of order rightly complains of what the President did."""
    del room
    return isinstance(meeting.top, Point) and complained_of(meeting, meeting.top) is not None


def _seeks_words(meeting: Meeting) -> bool:
    """Whether a text is sought and the President has the next word."""
    return meeting.phase is Phase.TEXT and meeting.top is None and meeting.text is None


def _soundings(meeting: Meeting, room: Room) -> bool:
    """A text is sought, and members can still be asked in confidence."""
    return _seeks_words(meeting) and bool(room.facts.paragraphs) and soundings_left(room, meeting.chair) > 0


def _suspension(meeting: Meeting, room: Room) -> bool:
    """A text is sought, none has been put to the room, and there has been no break."""
    del room
    return _seeks_words(meeting) and not meeting.rounds and not had_break(meeting)


def _whose_wording(meeting: Meeting, room: Room) -> bool:
    """A text is sought, and what has been said asks for other words than the first."""
    return _seeks_words(meeting) and bool(room.nudges or room.broken)


def _silence(meeting: Meeting, room: Room) -> bool:
    """A text is under silence, or could be."""
    proposal = meeting.proposal
    under = proposal is not None and isinstance(proposal.question, AgreeText)
    return under or (_seeks_words(meeting) and bool(room.facts.paragraphs))


MOMENTS: Final = (
    Moment(
        "own_state",
        N_("Your own State is close to the question"),
        _own_state,
        Way(N_("Say in a sentence why you stay in the chair."), N_("A minute."), (Deed.SAID_WHY,)),
        Way(
            N_("Say nothing."),
            N_("Free now. If a member asks why you preside, it costs trust."),
            (Deed.STAY_QUESTIONED,),
        ),
        Way(
            N_("Leave the chair to the next in the alphabet."),
            N_("Trust for the chair, which is no longer yours. You go on as a member."),
            (Deed.STEPPED_ASIDE,),
        ),
    ),
    Moment(
        "contested_guest",
        N_("Somebody objects to a guest"),
        _contested_guest,
        Way(
            N_("Put the invitation to the vote."),
            N_("More trust; a few minutes and some momentum."),
            (Deed.GUEST_PUT_TO_VOTE,),
        ),
        Way(
            N_("Bring the gavel down all the same."),
            N_("The guest speaks, and things move. Much trust is lost, and it is a fault."),
            (Deed.GAVELLED,),
        ),
        Way(
            N_("Withdraw the proposal."),
            N_("The guest is not heard. One objection has become a veto: a fault, and it costs trust."),
            (Deed.GUEST_DROPPED,),
        ),
    ),
    Moment(
        "own_statement",
        N_("Your own State's statement"),
        _own_statement,
        Way(
            N_("Speak after the other members, and say that you change hats."),
            N_("More trust. You are heard last, when much has been said."),
            (Deed.CHANGED_HATS,),
        ),
        Way(
            N_("Argue from the chair."),
            N_("Your first point weighs more, and things move. Much trust is lost, and it is a fault."),
            (Deed.ARGUED_FROM_CHAIR,),
        ),
        Way(
            N_("Speak for your State before all others."),
            N_("Your points are new to the record. It costs trust."),
            (Deed.SPOKE_FIRST,),
        ),
    ),
    Moment(
        "friend_over_time",
        N_("A speaker who does not trouble you goes over time"),
        _friend_over_time,
        Way(N_("Remind the speaker of the time."), N_("A minute."), (Deed.FRIEND_REMINDED,)),
        Way(
            N_("Let it go on."),
            N_("The speaker is warmer to you. It costs trust and momentum."),
            (Deed.FRIEND_RAN_ON,),
        ),
        Way(
            N_("Take the floor away."),
            N_("The speaker is cooler to you, and it costs trust. Outside a classroom it is a fault."),
            (Deed.FRIEND_CUT_OFF,),
        ),
    ),
    Moment(
        "critic_over_time",
        N_("A critic goes over time"),
        _critic_over_time,
        Way(N_("Remind the speaker of the time."), N_("A minute."), (Deed.CRITIC_REMINDED,)),
        Way(
            N_("Take the floor away."),
            N_("It saves minutes, and things move. Much trust is lost; outside a classroom it is a fault."),
            (Deed.CRITIC_CUT_OFF,),
        ),
        Way(
            N_("Let it go on."),
            N_("It costs momentum. Whoever treats critics and others unlike loses trust as well."),
            (Deed.CRITIC_RAN_ON,),
        ),
    ),
    Moment(
        "point_against_you",
        N_("A point of order is right, and against you"),
        _point_against_self,
        Way(
            N_("Rule that it is well taken."),
            N_("No more trust is lost, and none is won. What you had gained by it is undone."),
            (Deed.RULED_AGAINST_SELF,),
        ),
        Way(
            N_("Rule that it is not."),
            N_("You keep what you had gained. Much trust is lost; it is a fault, and can be challenged."),
            (Deed.RULED_WRONGLY,),
        ),
        Way(
            N_("Propose a break, to consult before you rule."),
            N_("It costs momentum. Rule 30 asks for a ruling at once, so it is a fault; Presidents do consult."),
            (Deed.CONSULTED,),
        ),
    ),
    Moment(
        "soundings",
        N_("Members can be asked in confidence"),
        _soundings,
        Way(
            N_("Ask, and keep it for the chair."),
            N_("Eight minutes for each. If you are trusted you learn what they could agree to."),
        ),
        Way(
            N_("Use it for your own State: speak on that paragraph, or offer words for it."),
            N_("You bargain knowing their cards. It costs trust, and whoever confided in you turns cold."),
            (Deed.CONFIDENCE_USED,),
        ),
        Way(N_("Ask nobody."), N_("No minutes, and no knowledge.")),
    ),
    Moment(
        "suspension",
        N_("A break for talks"),
        _suspension,
        Way(N_("Suspend for a quarter of an hour or so."), N_("Time for some talks.")),
        Way(
            N_("Go on without a break."),
            N_("Things move. Nobody bargains."),
            (Deed.NO_BREAK,),
        ),
        Way(
            N_("Suspend for half an hour or more."),
            N_("More trust, less momentum; everybody bargains more, also against you."),
            (Deed.LONG_BREAK,),
        ),
    ),
    Moment(
        "whose_wording",
        N_("Whose words are put to the room"),
        _whose_wording,
        Way(N_("Trade: some paragraphs give way, others stay."), N_("Each side gets something.")),
        Way(
            N_("Keep the first words."),
            N_("Your text stays as it is, and so does what hurts the others. It costs trust."),
            (Deed.KEPT_TEXT,),
        ),
        Way(
            N_("Change half the paragraphs or more."),
            N_("More trust. Little of the first text is left."),
            (Deed.NEUTRAL_TEXT,),
        ),
    ),
    Moment(
        "silence",
        N_("The text and the silence"),
        _silence,
        Way(N_("Put it to the room now, by what you know."), N_("Ten minutes.")),
        Way(
            N_("Read it out although the silence was broken."),
            N_("Things move. Nearly all trust is lost, and today it is not won back; a fault, and nobody's text."),
            (Deed.READ_OVER_OBJECTION,),
        ),
        Way(
            N_("Take it back, and try another round."),
            N_("Ten minutes and more, and some momentum."),
            (Deed.ANOTHER_ROUND,),
        ),
    ),
)
"""In the order in which a meeting usually meets them."""
