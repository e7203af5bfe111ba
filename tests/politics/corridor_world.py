"""A room for the corridor: the small world with a guest whose capital asks for something, and another guest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from game.politics import Game
from game.politics.exchanges import NO_EXCHANGES, Exchanges, Letter
from game.politics.facts import Facts
from game.politics.room import Room
from game.procedure import Meeting
from game.procedure import replay as replay_meeting
from game.procedure.deciding import Gavel
from game.procedure.invitations import AskToParticipate
from game.procedure.matters import Ground
from game.procedure.motions import MoveSuspension
from game.procedure.proposals import WithdrawProposal
from game.procedure.questions import Form
from game.procedure.texts import PutUnderSilence
from tests.politics.small_world import CALM, DATA, GUEST, HARD, LADDER, SOFT, facts
from tests.procedure import room as place

OTHER: Final = place.OUTSIDER
"""A second guest, which has asked to take part after the first."""
CHAIR: Final = place.CHAIR


def _goal(id: str, tier: str, most: int) -> dict[str, object]:
    when = {"kind": "text_reached", "paragraph": "rights", "at_most": most}
    return {"id": id, "tier": tier, "public": False, "text": "Keep it weak.", "when": when}


INSTRUCTION: Final = {
    "seat": GUEST,
    "cable": "Keep the words on rights weak.",
    "watch": [HARD, SOFT, CALM, OTHER, CHAIR],
    "statement": ["one", "two"],
    "objectives": [
        _goal("weak", "must", 1),
        _goal("none", "should", 0),
        {"id": "speak", "tier": "should", "public": True, "text": "Speak.", "when": {"kind": "spoke", "seat": GUEST}},
    ],
}
"""The capital wants the paragraph left out, and must not have more than its first words."""


Changes: TypeAlias = Mapping[str, dict[str, Any]]
"""What is otherwise about delegations, by seat."""
NO_CHANGES: Final[Changes] = MappingProxyType({})


def _delegations(changes: Changes) -> list[dict[str, Any]]:
    guest = {"seat": GUEST, "interests": ["rights"]}
    other = {"seat": OTHER, "office": "Permanent Representative", "about": "A delegation.", "interests": ["rights"]}
    found: list[dict[str, Any]] = []
    for entry in (*DATA["delegations"], {**other, "invited": "rule_37", "ground": "specially_affected"}):
        seat = entry["seat"]
        found.append({**entry, **(guest if seat == GUEST else {}), **changes.get(seat, {})})
    return found


def world(changes: Changes = NO_CHANGES) -> Facts:
    """The small world with the instruction; ``changes`` to delegations by seat."""
    points = [*DATA["points"], *({**DATA["points"][0], "id": id, "seat": OTHER} for id in ("his", "own"))]
    told = {OTHER: ["his", "own"], HARD: ["asked"]}
    return facts(delegations=_delegations(changes), instructions=[INSTRUCTION], points=points, statements=told)


@cache
def convened() -> Meeting:
    """Before the meeting; both guests have asked to take part."""
    asks = [AskToParticipate(seat=seat, ground=Ground.SPECIALLY_AFFECTED) for seat in (GUEST, OTHER)]
    return replay_meeting(place.drawn(place.convened()), asks)


@cache
def suspended(length: int) -> Meeting:
    """In a break of so many minutes."""
    return replay_meeting(place.debate(), [MoveSuspension(seat=place.MEMBER, length=length), Gavel(seat=CHAIR)])


@cache
def silenced(round_: int = 1, words: str = "r1") -> Meeting:
    """With the first words of the draft under silence, or with others, for the first time or again."""
    put = PutUnderSilence(seat=CHAIR, form=Form.STATEMENT, wording=(words,))
    again = [WithdrawProposal(seat=CHAIR), put]
    return replay_meeting(place.text_stage(), [put, *(act for _ in range(1, round_) for act in again)])


def under_silence(exchanges: Exchanges = NO_EXCHANGES, changes: Changes = NO_CHANGES) -> Game:
    """The game with the first words of the draft under silence, and these exchanges made."""
    return Game(silenced(), Room(world(changes), exchanges=exchanges, tabled=("r1",)))


def two_parts(changes: Changes = NO_CHANGES, exchanges: Exchanges = NO_EXCHANGES, words: str = "") -> Game:
    """The game before the meeting with a second paragraph on the same ladder; with ``words`` under silence."""
    ladder = [{**rung, "id": f"s{rung['id']}"} for rung in LADDER]
    second = {"id": "second", "title": "Second", "issue": "trade", "opening": 1, "ladder": ladder}
    issue = {"id": "trade", "title": "Trade", "question": "Of trade?", "low": "No", "high": "Yes"}
    whole = {**DATA, "delegations": _delegations(changes), "instructions": [INSTRUCTION]}
    whole["draft"] = {**DATA["draft"], "paragraphs": [*DATA["draft"]["paragraphs"], second]}
    whole["issues"] = [*DATA["issues"], issue]
    no_stand = {"stand": 0, "status": "invented", "because": "Made for a test."}
    whole["positions"] = {seat: {**own, "trade": no_stand} for seat, own in DATA["positions"].items()}
    whole["positions"][HARD] = {**DATA["positions"][HARD], "trade": {**no_stand, "stand": -1}}
    room = Room(Facts.model_validate(whole), exchanges=exchanges)
    if not words:
        return Game(convened(), room)
    put = PutUnderSilence(seat=CHAIR, form=Form.STATEMENT, wording=tuple(words.split()))
    return Game(replay_meeting(place.text_stage(), [put]), replace(room, tabled=tuple(words.split())))


def answering(*letters: Letter) -> Game:
    """The game before the meeting: these letters went round, and HARD has a point that answers a contested one."""
    facts_ = world()
    points = tuple(p.model_copy(update={"answers": ("contested",)}) if p.id == "asked" else p for p in facts_.points)
    return Game(convened(), Room(facts_._with(points=points), exchanges=Exchanges(letters=letters)))


def before(exchanges: Exchanges = NO_EXCHANGES, changes: Changes = NO_CHANGES) -> Game:
    """The game before the meeting, with these exchanges made."""
    return Game(convened(), Room(world(changes), exchanges=exchanges))
