"""What a presidency does and what it makes of the room: the two needles, and the one table of what moves them.

Trust is whether the members take the chair's word for how things are done; momentum is whether they believe that the
meeting gets anywhere. Every row is invented for the simulation; docs/game_model.md explains the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from game.rulebook.marks import N_

TOP: Final = 6
"""How far a needle goes; it begins at 0."""
TRUST: Final = 4
"""Where trust stands when a meeting begins."""
MOMENTUM: Final = 3
"""Where momentum stands when a meeting begins."""


class Needle(StrEnum):
    """One of the two needles."""

    TRUST = "trust"
    MOMENTUM = "momentum"


NEEDLES: Final[Mapping[Needle, str]] = MappingProxyType({Needle.TRUST: N_("Trust"), Needle.MOMENTUM: N_("Momentum")})
"""What the needles are called."""

_CONTESTED, _DOUBTED, _ACCEPTED = N_("contested"), N_("doubted"), N_("accepted")
_STALLED, _SLOW, _STEADY, _BRISK, _RUSHING = N_("stalled"), N_("slow"), N_("steady"), N_("brisk"), N_("rushing")
WORDS: Final[Mapping[Needle, tuple[str, ...]]] = MappingProxyType(
    {
        Needle.TRUST: (_CONTESTED, _DOUBTED, _DOUBTED, _ACCEPTED, _ACCEPTED, N_("respected"), N_("trusted")),
        Needle.MOMENTUM: (_STALLED, _SLOW, _STEADY, _STEADY, _BRISK, _BRISK, _RUSHING),
    }
)
"""How each place of a needle is said: five words each. Where the word changes, so does what the room will do."""


def needle_word(needle: Needle, place: int) -> str:
    """Return how a place of a needle is said."""
    return WORDS[needle][place]


class Deed(StrEnum):
    """Something the presidency did, or that befell it, as the room sees it."""

    SAID_WHY = "said_why"
    STAY_QUESTIONED = "stay_questioned"
    STEPPED_ASIDE = "stepped_aside"
    GUEST_PUT_TO_VOTE = "guest_put_to_vote"
    GAVELLED = "gavelled"
    GUEST_DROPPED = "guest_dropped"
    REQUEST_PASSED_OVER = "request_passed_over"
    CHANGED_HATS = "changed_hats"
    ARGUED_FROM_CHAIR = "argued_from_chair"
    SPOKE_FIRST = "spoke_first"
    FRIEND_REMINDED = "friend_reminded"
    FRIEND_RAN_ON = "friend_ran_on"
    FRIEND_CUT_OFF = "friend_cut_off"
    CRITIC_REMINDED = "critic_reminded"
    CRITIC_RAN_ON = "critic_ran_on"
    CRITIC_CUT_OFF = "critic_cut_off"
    TREATED_UNLIKE = "treated_unlike"
    RULED_AGAINST_SELF = "ruled_against_self"
    RULED_FOR_CRITIC = "ruled_for_critic"
    RULED_WRONGLY = "ruled_wrongly"
    CONSULTED = "consulted"
    LEFT_UNRULED = "left_unruled"
    OVERRULED = "overruled"
    CHALLENGE_FAILED = "challenge_failed"
    WRONG_RULING_STOOD = "wrong_ruling_stood"
    CHALLENGE_PASSED_OVER = "challenge_passed_over"
    CONFIDENCE_USED = "confidence_used"
    NO_BREAK = "no_break"
    LONG_BREAK = "long_break"
    KEPT_TEXT = "kept_text"
    NEUTRAL_TEXT = "neutral_text"
    ANOTHER_ROUND = "another_round"
    READ_OVER_OBJECTION = "read_over_objection"
    SPOKE_FOR_COUNCIL = "spoke_for_council"
    ORDER_CHANGED = "order_changed"
    QUESTION_TURNED = "question_turned"
    WRONG_RESULT = "wrong_result"
    MEETING_REFUSED = "meeting_refused"
    HOUR_OVERRUN = "hour_overrun"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a deed does to the needles, and how it is said after "Trust, accepted to doubted:"."""

    trust: int
    momentum: int
    says: str = ""
    """Empty where no needle moves: such deeds are only remembered."""


TABLE: Final[Mapping[Deed, Effect]] = MappingProxyType(
    {
        Deed.SAID_WHY: Effect(0, 0),
        Deed.STAY_QUESTIONED: Effect(
            -1, 0, N_("a member asked why this President presides, and no reason had been given")
        ),
        Deed.STEPPED_ASIDE: Effect(1, 0, N_("the President left the chair for a question close to home")),
        Deed.GUEST_PUT_TO_VOTE: Effect(1, -1, N_("a contested guest was put to the vote, as the rules ask")),
        Deed.GAVELLED: Effect(-2, 1, N_("the gavel came down over an objection")),
        Deed.GUEST_DROPPED: Effect(-1, 0, N_("a guest was given up because of an objection, without a vote")),
        Deed.REQUEST_PASSED_OVER: Effect(-2, 1, N_("a request to take part was not put to the Council")),
        Deed.CHANGED_HATS: Effect(1, 0, N_("the President changed hats aloud, and spoke after the other members")),
        Deed.ARGUED_FROM_CHAIR: Effect(-2, 1, N_("the President argued from the chair")),
        Deed.SPOKE_FIRST: Effect(-1, 0, N_("the President spoke for their own State before the other members")),
        Deed.FRIEND_REMINDED: Effect(0, 0),
        Deed.FRIEND_RAN_ON: Effect(-1, -1, N_("somebody who had not troubled the chair ran over time, unreminded")),
        Deed.FRIEND_CUT_OFF: Effect(-1, 0, N_("the floor was taken from a speaker who had not troubled the chair")),
        Deed.CRITIC_REMINDED: Effect(0, 0),
        Deed.CRITIC_RAN_ON: Effect(0, -1, N_("a critic of the chair ran over time, unreminded")),
        Deed.CRITIC_CUT_OFF: Effect(-2, 1, N_("the floor was taken from a critic of the chair")),
        Deed.TREATED_UNLIKE: Effect(-1, 0, N_("critics and others who ran over time were not treated alike")),
        Deed.RULED_AGAINST_SELF: Effect(0, 0),
        Deed.RULED_FOR_CRITIC: Effect(1, 0, N_("the President ruled by the record, for a critic of the chair")),
        Deed.RULED_WRONGLY: Effect(-2, 0, N_("the ruling went against the record")),
        Deed.CONSULTED: Effect(0, -1, N_("the President would consult on a point of order before ruling")),
        Deed.LEFT_UNRULED: Effect(-2, 0, N_("a point of order was left without a ruling")),
        Deed.OVERRULED: Effect(-2, -1, N_("the Council overruled the President")),
        Deed.CHALLENGE_FAILED: Effect(0, -1, N_("a challenge had to be voted down")),
        Deed.WRONG_RULING_STOOD: Effect(-1, -1, N_("a ruling against the record stood for lack of votes")),
        Deed.CHALLENGE_PASSED_OVER: Effect(-2, 1, N_("a challenge was not put to the Council")),
        Deed.CONFIDENCE_USED: Effect(-1, 0, N_("what had been asked in confidence was used in the national hat")),
        Deed.NO_BREAK: Effect(0, 1, N_("a text was put under silence without a break")),
        Deed.LONG_BREAK: Effect(1, -1, N_("there was a long break for everybody to talk")),
        Deed.KEPT_TEXT: Effect(-1, 0, N_("the first words were put under silence as if nothing had been said")),
        Deed.NEUTRAL_TEXT: Effect(1, 0, N_("half the paragraphs put under silence were no longer the first words")),
        Deed.ANOTHER_ROUND: Effect(0, -1, N_("it took another round of silence")),
        Deed.READ_OVER_OBJECTION: Effect(-3, 1, N_("a text was read out over an objection")),
        Deed.SPOKE_FOR_COUNCIL: Effect(-2, 0, N_("the President spoke for the Council without agreed words")),
        Deed.ORDER_CHANGED: Effect(-1, 0, N_("the order that was due was changed without asking")),
        Deed.QUESTION_TURNED: Effect(-1, 0, N_("a question was put the wrong way round")),
        Deed.WRONG_RESULT: Effect(-2, 0, N_("a result was announced as the hands had not decided it")),
        Deed.MEETING_REFUSED: Effect(-2, 0, N_("a meeting that had to be called was not called")),
        Deed.HOUR_OVERRUN: Effect(0, -2, N_("business ran past the hour")),
    }
)
"""What each deed does: trust, momentum, and the sentence."""

PRESUMPTIONS: Final = frozenset({Deed.SPOKE_FOR_COUNCIL, Deed.READ_OVER_OBJECTION})
"""What was said in the Council's name without it: while whoever did it presides, no courtesy makes up for it."""
DOUBTED: Final = 2
"""Trust at which the members doubt the chair: they give it no more than they must."""

FAULTS: Final[Mapping[str, Deed]] = MappingProxyType(
    {
        "F-GAVEL": Deed.GAVELLED,
        "F-INVITE": Deed.REQUEST_PASSED_OVER,
        "F-CAPACITY": Deed.ARGUED_FROM_CHAIR,
        "F-RULING": Deed.RULED_WRONGLY,
        "F-RULE": Deed.LEFT_UNRULED,
        "F-PUT": Deed.CHALLENGE_PASSED_OVER,
        "F-SPEAKFOR": Deed.SPOKE_FOR_COUNCIL,
        "F-ORDER": Deed.ORDER_CHANGED,
        "F-FRAME": Deed.QUESTION_TURNED,
        "F-ANNOUNCE": Deed.WRONG_RESULT,
        "F-CALL": Deed.MEETING_REFUSED,
    }
)
"""Which deed a fault of the President is, by its code. Taking the floor away is a deed with or without a fault."""
BY_ACT: Final[Mapping[tuple[str, str], Deed]] = MappingProxyType(
    {
        ("F-GAVEL", "withdraw_proposal"): Deed.GUEST_DROPPED,
        ("F-SPEAKFOR", "gavel"): Deed.READ_OVER_OBJECTION,
        ("F-RULE", "propose_suspension"): Deed.CONSULTED,
    }
)
"""Faults that are another deed when committed by this kind of act."""
