"""What players of Model UN ask for and the Council does not have, each with what the Council has in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game.rulebook import citations as cite
from game.rulebook.citations import Citation
from game.rulebook.marks import N_


class Device(StrEnum):
    """A device of Model UN, or of other assemblies, that the Council's rules do not contain."""

    CLOSURE = "closure"
    MODERATED_CAUCUS = "moderated_caucus"
    UNMODERATED_CAUCUS = "unmoderated_caucus"
    TABLING = "tabling"
    RECONSIDERATION = "reconsideration"
    SPEAKING_TIME = "speaking_time"
    CLOSED_LIST = "closed_list"
    DIVISION = "division"
    APPEAL = "appeal"
    INTRODUCTION = "introduction"
    FRIENDLY_AMENDMENT = "friendly_amendment"
    SETTING_AGENDA = "setting_agenda"
    YIELDING = "yielding"
    PERSONAL_PRIVILEGE = "personal_privilege"
    POINT_OF_INQUIRY = "point_of_inquiry"
    POINT_OF_INFORMATION = "point_of_information"
    RIGHT_OF_REPLY = "right_of_reply"
    NOTES = "notes"
    QUORUM_CALL = "quorum_call"
    ROLL_CALL = "roll_call"
    SECRET_BALLOT = "secret_ballot"
    TWO_THIRDS = "two_thirds"
    SIMPLE_MAJORITY = "simple_majority"
    CASTING_VOTE = "casting_vote"
    PROXY_VOTE = "proxy_vote"
    PASS = "pass"
    VOTE_WITH_RIGHTS = "vote_with_rights"


MOTIONS: Final = frozenset(
    {
        Device.CLOSURE,
        Device.MODERATED_CAUCUS,
        Device.UNMODERATED_CAUCUS,
        Device.TABLING,
        Device.RECONSIDERATION,
        Device.SPEAKING_TIME,
        Device.CLOSED_LIST,
        Device.DIVISION,
        Device.APPEAL,
        Device.INTRODUCTION,
        Device.FRIENDLY_AMENDMENT,
        Device.SETTING_AGENDA,
    }
)
"""Those that are moved."""
VOTES: Final = frozenset(
    {
        Device.ROLL_CALL,
        Device.SECRET_BALLOT,
        Device.TWO_THIRDS,
        Device.SIMPLE_MAJORITY,
        Device.CASTING_VOTE,
        Device.PROXY_VOTE,
        Device.PASS,
        Device.VOTE_WITH_RIGHTS,
    }
)
"""Those that concern how votes are cast or counted."""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a device is called, where the rulebook explains it, and what the Council has in its place.

    ``instead`` is whole sentences; they may name {need}, the votes in favour that a decision takes.
    """

    name: str
    citation: Citation
    instead: str


HABITS: Final[Mapping[Device, Habit]] = {
    Device.CLOSURE: Habit(
        N_("the debate to be closed"),
        cite.MODEL_UN_CLOSURE,
        N_(
            "The Council does not vote to close a debate: the list of speakers is heard to its end. "
            "To stop earlier, move to adjourn the meeting or to postpone the question."
        ),
    ),
    Device.MODERATED_CAUCUS: Habit(
        N_("a moderated caucus"),
        cite.MODEL_UN_CAUCUS,
        N_(
            "The Council has no moderated caucus: its debate follows the list of speakers. "
            "To talk freely, move to suspend the meeting."
        ),
    ),
    Device.UNMODERATED_CAUCUS: Habit(
        N_("an unmoderated caucus"),
        cite.MODEL_UN_CAUCUS,
        N_("The Council has no caucus. Move to suspend the meeting: during the break everybody can talk."),
    ),
    Device.TABLING: Habit(
        N_("a draft to be tabled"),
        cite.MODEL_UN_TABLING,
        N_(
            "No draft is laid on the table here. A draft rests if its mover withdraws it or asks for no vote, "
            "or if the Council postpones the question."
        ),
    ),
    Device.RECONSIDERATION: Habit(
        N_("a vote to be taken again"),
        cite.MODEL_UN_RECONSIDERATION,
        N_("No vote is taken again: what was decided stays decided. Another proposal or a new draft can be made."),
    ),
    Device.SPEAKING_TIME: Habit(
        N_("a limit on speaking time"),
        cite.MODEL_UN_TIME_LIMIT,
        N_(
            "The Council sets no speaking time by motion. Its members have agreed on about five minutes as guidance, "
            "and the President may remind a speaker."
        ),
    ),
    Device.CLOSED_LIST: Habit(
        N_("the list of speakers to be closed"),
        cite.MODEL_UN_SPEAKERS_LIST,
        N_("The list of speakers is not closed by motion: it ends when everybody on it has been heard."),
    ),
    Device.DIVISION: Habit(
        N_("the question to be divided"),
        cite.MODEL_UN_DIVISION,
        N_(
            "Dividing a draft needs no motion: ask for a separate vote on a part of it. "
            "The vote is taken unless the mover of the draft objects."
        ),
    ),
    Device.APPEAL: Habit(
        N_("an appeal against the Chair"),
        cite.MODEL_UN_APPEAL,
        N_("An appeal is called a challenge here: challenge the ruling, which stands unless {need} votes overrule it."),
    ),
    Device.INTRODUCTION: Habit(
        N_("a draft to be introduced"),
        cite.MODEL_UN_INTRODUCTION,
        N_("No motion brings a draft before the Council: submit it in writing, and it takes its place in the queue."),
    ),
    Device.FRIENDLY_AMENDMENT: Habit(
        N_("a friendly amendment"),
        cite.MODEL_UN_FRIENDLY_AMENDMENT,
        N_("No amendment is called friendly: if its sponsors agree with a change, they revise their own draft."),
    ),
    Device.SETTING_AGENDA: Habit(
        N_("the agenda to be set"),
        cite.MODEL_UN_SETTING_AGENDA,
        N_("Nobody moves to set the agenda: the President proposes it, and whoever disagrees objects to its adoption."),
    ),
    Device.YIELDING: Habit(
        N_("the rest of my time to be yielded"),
        cite.MODEL_UN_YIELDING,
        N_(
            "Time is not yielded: when a speaker ends, the President gives the floor to the next on the list. "
            "Ask for the floor yourself, and a guest speaks on its own invitation."
        ),
    ),
    Device.PERSONAL_PRIVILEGE: Habit(
        N_("a point of personal privilege"),
        cite.MODEL_UN_PERSONAL_PRIVILEGE,
        N_(
            "There is no point of personal privilege: if you cannot hear, tell the Secretariat. "
            "A point of order is only about how the rules are followed."
        ),
    ),
    Device.POINT_OF_INQUIRY: Habit(
        N_("a point of inquiry"),
        cite.MODEL_UN_POINT_OF_INQUIRY,
        N_(
            "There is no point of inquiry: ask the Secretariat what the rules say. "
            "If a rule is not being followed, raise a point of order."
        ),
    ),
    Device.POINT_OF_INFORMATION: Habit(
        N_("a point of information"),
        cite.MODEL_UN_POINT_OF_INFORMATION,
        N_(
            "Speakers are not questioned: answer them in your own statement. "
            "Questions can be put to those invited under rule 39 to inform the Council."
        ),
    ),
    Device.RIGHT_OF_REPLY: Habit(
        N_("a right of reply"),
        cite.MODEL_UN_RIGHT_OF_REPLY,
        N_("The rules of the Council contain no right of reply: answer in your own statement."),
    ),
    Device.NOTES: Habit(
        N_("a note to be passed"),
        cite.MODEL_UN_NOTES,
        N_("No notes are carried through the chamber: walk over and talk, or do so while the meeting is suspended."),
    ),
    Device.QUORUM_CALL: Habit(
        N_("those present to be counted"),
        cite.MODEL_UN_QUORUM,
        N_("The rules name no quorum, so nobody counts those present: a decision needs its {need} votes in any case."),
    ),
    Device.ROLL_CALL: Habit(
        N_("a roll-call vote"),
        cite.MODEL_UN_ROLL_CALL,
        N_("Members are not called one by one: they vote by show of hands, and the record names who voted how."),
    ),
    Device.SECRET_BALLOT: Habit(
        N_("a secret ballot"),
        cite.MODEL_UN_SECRET_BALLOT,
        N_("Drafts and motions are voted openly, by show of hands. A secret ballot elects judges, and nothing else."),
    ),
    Device.TWO_THIRDS: Habit(
        N_("a two-thirds majority"),
        cite.MODEL_UN_TWO_THIRDS,
        N_("Nothing in the Council takes two thirds: {need} votes in favour are needed, for a ruling to fall as well."),
    ),
    Device.SIMPLE_MAJORITY: Habit(
        N_("a majority of those voting"),
        cite.MODEL_UN_SIMPLE_MAJORITY,
        N_("More votes for than against are not enough: {need} in favour are, however many abstain."),
    ),
    Device.CASTING_VOTE: Habit(
        N_("a casting vote"),
        cite.MODEL_UN_CASTING_VOTE,
        N_("There is no casting vote: the President has the one vote of a member, and a narrow result is announced."),
    ),
    Device.PROXY_VOTE: Habit(
        N_("a vote by proxy"),
        cite.MODEL_UN_PROXY,
        N_("Nobody votes for an absent member, with a letter or without: its chair is counted as absent."),
    ),
    Device.PASS: Habit(
        N_("a pass on the vote"),
        cite.MODEL_UN_PASS,
        N_("Nobody passes in order to vote later: a member is in favour, against, abstains or takes no part."),
    ),
    Device.VOTE_WITH_RIGHTS: Habit(
        N_("a vote with rights"),
        cite.MODEL_UN_VOTE_WITH_RIGHTS,
        N_("A vote has no rights attached: explain yours in a statement before the vote or after it."),
    ),
}
