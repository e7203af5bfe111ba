"""Package deals: two wordings both in the text or neither, what comes of an offer, and what of half a package."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.politics import Game, step
from game.politics.bargaining import OfferWording
from game.politics.capital import PATIENCE, Disowned, patience
from game.politics.exchanges import Exchanges, Offer
from game.politics.packages import HalfInText, OfferPackage, PackageDeclined, PackageTaken, WhyNot
from game.politics.room import Promise
from game.politics.stance import strain
from game.politics.wordings import Declined, Why
from game.procedure.reservations import StateReservation
from game.procedure.texts import BreakSilence
from tests.politics.corridor_world import Changes, convened, two_parts
from tests.politics.small_world import CALM, GUEST, HARD, SOFT

PACK = OfferPackage(seat=GUEST, to=HARD, rung="r2", beside="sr0")
NEVER_CALLS: Changes = {
    HARD: {"red_lines": [{"paragraph": "rights", "at_least": 3, "because": "Never.", "status": "invented"}]}
}


@pytest.mark.parametrize(
    ("to", "rung", "beside", "why"),
    [
        (HARD, "r2", "sr0", None),
        (HARD, "sr0", "r0", WhyNot.NO_EASIER),
        (HARD, "r0", "sr2", WhyNot.NO_EASIER),
        (HARD, "r3", "sr2", None),
        (SOFT, "r0", "sr3", None),
        (CALM, "r0", "sr0", WhyNot.NO_INTEREST),
    ],
)
def test_a_member_takes_a_package_that_is_easier_on_the_whole(
    to: str, rung: str, beside: str, why: WhyNot | None
) -> None:
    """HARD wants strong words on rights and weak ones on trade; SOFT weak ones on rights; CALM nothing."""
    game, events = step(two_parts(), PACK.model_copy(update={"to": to, "rung": rung, "beside": beside}))
    assert [event.why for event in events if isinstance(event, PackageDeclined)] == ([why] if why else [])
    assert any(isinstance(event, PackageTaken) for event in events) is (why is None)
    both = () if why else (Promise(GUEST, to, rung, beside), Promise(GUEST, to, beside, rung))
    assert game.room.promises == both
    assert game.room.regard(to, GUEST) == (-1 if why else 0)
    offers = (Offer(GUEST, to, rung, beside), Offer(GUEST, to, beside, rung))
    assert game.room.exchanges.offers == offers, "both are remembered"


def test_words_that_would_be_refused_alone_are_taken_with_others() -> None:
    alone = OfferWording(seat=GUEST, to=HARD, rung="sr2")
    _, events = step(two_parts(), alone)
    assert [event.why for event in events if isinstance(event, Declined)] == [Why.NO_DIFFICULTY]
    _, events = step(two_parts(NEVER_CALLS), PACK.model_copy(update={"beside": "sr2"}))
    assert any(isinstance(event, PackageTaken) for event in events)
    _, events = step(
        two_parts(NEVER_CALLS),
        PACK.model_copy(update={"rung": "sr2", "beside": "r3"}),
    )
    [declined] = [event for event in events if isinstance(event, PackageDeclined)]
    assert declined.why is WhyNot.NEVER
    assert "“calls” on “Rights”" in declined.sentence.format_map(declined.named(convened()))


def test_a_package_counts_only_if_both_are_in_the_text_and_the_member_says_so_otherwise() -> None:
    both = (Promise(GUEST, HARD, "r0", "sr3"), Promise(GUEST, HARD, "sr3", "r0"))

    def with_promises(words: str) -> Game:
        game = two_parts(words=words)
        return replace(game, room=replace(game.room, promises=both))

    whole = with_promises("r0 sr3")
    assert strain(whole.room, HARD, ("r0", "sr3")) == strain(replace(whole.room, promises=()), HARD, ("r0", "sr3")) - 2
    half = with_promises("r1 sr3")
    assert strain(half.room, HARD, ("r1", "sr3")) == strain(replace(half.room, promises=()), HARD, ("r1", "sr3"))
    for act in (BreakSilence(seat=HARD, paragraph="rights"), StateReservation(seat=HARD)):
        _, events = step(half, act)
        [said] = [event for event in events if isinstance(event, HalfInText)]
        assert said.known_to == (HARD, GUEST)
        words = said.sentence.format_map(said.named(half.meeting))
        assert "“calls” on “Second” is in the text without “left out” on “Rights”" in words
        assert not any(isinstance(event, HalfInText) for event in step(whole, act)[1])
    assert not any(isinstance(e, HalfInText) for e in step(half, BreakSilence(seat=SOFT, paragraph="rights"))[1])


def test_a_package_costs_the_capital_s_patience_for_both_and_is_answered_only_if_some_is_left() -> None:
    """The words on rights cost a must, 2 of 3; those on trade nothing, since the guest has no stand there."""
    game, _ = step(two_parts(), PACK)
    assert patience(game.room, GUEST) == PATIENCE - 2
    game, events = step(two_parts(exchanges=Exchanges(patience=((GUEST, 2),))), PACK)
    assert len([event for event in events if isinstance(event, Disowned)]) == 1
    assert game.room.promises == ()
    haggled = two_parts(exchanges=Exchanges(offers=(Offer(GUEST, CALM, "r3"),)))
    game, events = step(haggled, PACK)
    assert [event.why for event in events if isinstance(event, Declined)] == [Why.OFFERED_MORE]
    assert game.room.promises == ()
