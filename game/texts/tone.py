"""Tone: how a delegation of each character says what every delegation has to say now and then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.council.seats import SeatId
from game.politics import Facts
from game.politics.vocabulary import Character
from game.procedure.act import Event
from game.procedure.reservations import ReservationStated
from game.procedure.texts import SilenceBroken
from game.rulebook.marks import N_

TONES: Final[Mapping[type[Event], Mapping[Character, str]]] = {
    SilenceBroken: {
        Character.CAUTIOUS: N_(
            "We say it with reluctance: my delegation cannot live with this text as it stands, and breaks the silence."
        ),
        Character.LEGALIST: N_("Words bind. As this text reads, my delegation cannot join it, and breaks the silence."),
        Character.BROKER: N_(
            "My delegation breaks the silence, and is ready to look for words that all of us can live with."
        ),
        Character.HARD_LINER: N_("My delegation does not accept this text. The silence is broken."),
    },
    ReservationStated: {
        Character.CAUTIOUS: N_("We do not stand in the way. We have reservations, and ask that they be recorded."),
        Character.LEGALIST: N_(
            "We ask to be recorded with a reservation: this does not change how we read the Charter."
        ),
        Character.BROKER: N_("For the sake of agreement we let this pass, and ask that our reservations be recorded."),
    },
}
"""What is said in another tone; a plain delegation speaks as the event does."""
MANNERS: Final = {
    Character.CAUTIOUS: N_("Cautious: asks before it offers."),
    Character.LEGALIST: N_("A legalist: questions of law come first."),
    Character.BROKER: N_("A broker: looks for words that others can live with."),
    Character.HARD_LINER: N_("A hard-liner: agrees or objects, and never reserves."),
}
"""How a delegation goes about things, for those who deal with it."""
KINDS: Final = {
    Character.CAUTIOUS: N_("Cautious."),
    Character.LEGALIST: N_("A legalist."),
    Character.BROKER: N_("A broker."),
    Character.HARD_LINER: N_("A hard-liner."),
}
"""The same in a word or two, where many delegations are listed."""


def manner(facts: Facts, seat: SeatId) -> str:
    """Return how ``seat`` goes about things; empty if there is nothing to say of it."""
    return MANNERS.get(facts.character(seat), "")


def kind(facts: Facts, seat: SeatId) -> str:
    """Return what kind of delegation ``seat`` is; empty if there is nothing to say of it."""
    return KINDS.get(facts.character(seat), "")


def in_tone(facts: Facts, event: Event) -> str:
    """Return the sentence of an event as the one who speaks would say it."""
    seat: SeatId = getattr(event, "seat", "")
    return TONES.get(type(event), {}).get(facts.character(seat), event.sentence)
