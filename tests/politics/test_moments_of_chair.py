"""The ten moments: each arises where it should and nowhere else, and its three ways are what the table says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from game.politics.chair_acts import AskInConfidence, StateWhyIStay
from game.politics.conduct import TABLE, Deed
from game.politics.game import Game, replay
from game.politics.moments_of_chair import INVENTED, MOMENTS, Moment, Way, arising
from game.politics.room import Nudge
from game.procedure.chair import CedeChair
from game.procedure.deciding import Gavel
from game.procedure.floor import GiveTheFloor
from game.procedure.matters import PointGround
from game.procedure.motions import ProposeSuspension, Resume
from game.procedure.points import RaisePointOfOrder
from game.procedure.proposals import Object
from game.procedure.statements import Conclude, RemindOfTime
from game.procedure.texts import BreakSilence, PutUnderSilence
from tests.politics.presiding import FIRST_WORDS, HARSH, game, others_heard, over_time
from tests.politics.small_world import HARD
from tests.procedure import room as place
from tests.procedure.room import CHAIR, FIRST, INVITE_GUEST, MEMBER, SECOND

GAVEL: Final = Gavel(seat=CHAIR)
CALLS_SELF: Final = GiveTheFloor(seat=CHAIR, to=CHAIR)
SILENCE: Final = PutUnderSilence(seat=CHAIR, wording=FIRST_WORDS)
MOVED: Final = Nudge(HARD, "rights", down=1)


def _seeking(*nudges: Nudge) -> Game:
    return game(place.text_stage(), nudges=nudges)


def _rested() -> Game:
    return replay(_seeking(), [ProposeSuspension(seat=CHAIR, length=20), GAVEL, Resume(seat=CHAIR)])


def _asked_three() -> Game:
    asks = [AskInConfidence(seat=CHAIR, member=seat, paragraph="rights") for seat in ("albania", "brazil", "kenya")]
    return replay(_rested(), asks)


def _point(*, against_chair: bool) -> Game:
    if not against_chair:
        return replay(over_time(), [RaisePointOfOrder(seat=MEMBER, ground=PointGround.TIME)])
    out_of_turn = GiveTheFloor(seat=CHAIR, to=SECOND)
    complains = RaisePointOfOrder(seat=MEMBER, ground=PointGround.ORDER_OF_BUSINESS)
    return replay(game(place.debate()), [out_of_turn, complains])


HERE: Final[tuple[tuple[str, Callable[[], Game], str], ...]] = (
    ("guests are to be invited", lambda: game(place.inviting()), "own_state"),
    ("said why", lambda: replay(game(place.inviting()), [StateWhyIStay(seat=CHAIR, words="For all.")]), ""),
    ("nobody who cares presides", lambda: replay(game(place.inviting()), [CedeChair(seat=CHAIR)]), ""),
    ("nobody objects", lambda: replay(game(place.inviting()), [INVITE_GUEST]), ""),
    ("an objection", lambda: replay(game(place.inviting()), [INVITE_GUEST, Object(seat=MEMBER)]), "contested_guest"),
    ("the debate begins", lambda: game(place.debate()), "own_statement"),
    (
        "the debate goes on",
        lambda: replay(game(place.debate()), [GiveTheFloor(seat=CHAIR, to=FIRST), Conclude(seat=FIRST)]),
        "",
    ),
    ("the President is next", others_heard, "own_statement"),
    ("the President has the floor", lambda: replay(others_heard(), [CALLS_SELF]), "own_statement"),
    ("in time", lambda: game(place.speaking()), ""),
    ("over time", over_time, "friend_over_time"),
    ("a critic over time", lambda: over_time(HARSH), "critic_over_time"),
    ("reminded", lambda: replay(over_time(), [RemindOfTime(seat=CHAIR)]), ""),
    ("a point on others", lambda: _point(against_chair=False), ""),
    ("a point on the chair", lambda: _point(against_chair=True), "point_against_you"),
    ("a text is sought", _seeking, "soundings suspension silence"),
    ("other words are asked for", lambda: _seeking(MOVED), "soundings suspension whose_wording silence"),
    ("after a break", _rested, "soundings silence"),
    ("three were asked", _asked_three, "silence"),
    ("under silence", lambda: replay(_rested(), [SILENCE]), "silence"),
    ("broken", lambda: replay(_rested(), [SILENCE, BreakSilence(seat=MEMBER, paragraph="rights")]), "silence"),
    ("during a break", lambda: game(place.suspended()), ""),
    ("agreed", lambda: game(place.agreed()), ""),
    ("over", lambda: game(place.closed()), ""),
)


@pytest.mark.parametrize(("name", "position", "expected"), HERE, ids=[name for name, _, _ in HERE])
def test_where_each_moment_arises(name: str, position: Callable[[], Game], expected: str) -> None:
    at = position()
    assert [moment.id for moment in arising(at.meeting, at.room)] == expected.split(), name


def test_all_ten_arise_somewhere_and_have_names_of_their_own() -> None:
    shown = {id for _, _, expected in HERE for id in expected.split()}
    assert shown == {moment.id for moment in MOMENTS}
    assert len(MOMENTS) == 10
    assert len({moment.title for moment in MOMENTS}) == 10
    assert "invented" in INVENTED


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.id)
def test_each_way_says_what_it_is_and_what_it_brings(moment: Moment) -> None:
    ways = (moment.clean, moment.tempting, moment.careful)
    assert len({way.says for way in ways}) == 3
    for way in ways:
        assert way.says.endswith(".")
        assert way.brings.endswith(".")
        if _moved(way, "trust"):
            assert "trust" in way.brings.lower()
        if _moved(way, "momentum"):
            assert "momentum" in way.brings or "things move" in way.brings.lower()


def _moved(way: Way, needle: str) -> int:
    return sum(getattr(TABLE[deed], needle) for deed in way.deeds)


WAYS: Final = tuple(way for moment in MOMENTS for way in (moment.clean, moment.tempting, moment.careful))


def test_no_way_is_free_of_cost_for_the_needles_and_good_for_both() -> None:
    """Every courtesy costs something and every fault buys something: no way lifts both needles."""
    for moment in MOMENTS:
        for way in (moment.clean, moment.tempting, moment.careful):
            assert not (_moved(way, "trust") > 0 and _moved(way, "momentum") > 0), moment.id
        assert _moved(moment.tempting, "trust") <= 0, moment.id
        assert _moved(moment.clean, "trust") >= 0, moment.id


def test_the_ways_name_deeds_of_the_table_and_no_deed_twice() -> None:
    named = [
        deed for moment in MOMENTS for way in (moment.clean, moment.tempting, moment.careful) for deed in way.deeds
    ]
    assert len(named) == len(set(named))
    assert set(named) <= set(Deed)
