"""Movement: what moves, how long, and that it can be skipped."""

from __future__ import annotations

from dataclasses import replace

from samples import PAGES, debate, vote

from game.desktop.motion import BAR, BAR_STOP, LIGHT, SCREEN, Motion, change_of, new_hands, newly_counted
from game.views.nodes import Chamber, Page, Tally


def speaking(seat: str) -> Page:
    """The debate with another speaker."""
    page = debate()
    chamber = page.main[0]
    assert isinstance(chamber, Chamber)
    table = tuple(replace(place, speaking=place.seat == seat) for place in chamber.table)
    return replace(page, main=(replace(chamber, table=table),))


def test_another_screen_fades_and_another_speaker_takes_the_light() -> None:
    assert change_of(PAGES["chamber"], PAGES["floor"]) == SCREEN
    assert change_of(speaking("kenya"), speaking("norway")) == LIGHT
    assert change_of(debate(), debate()) == 0


def test_new_hands_come_in_alphabetical_order() -> None:
    hands = new_hands(vote(counted=False), vote())
    assert hands == tuple(sorted(hands))
    assert "brazil" not in hands
    assert {"china", "norway", "mexico"} <= set(hands)


def test_a_result_is_new_only_once() -> None:
    assert isinstance(newly_counted(vote(counted=False), vote()), Tally)
    assert newly_counted(vote(), vote()) is None


def test_the_bar_halts_at_the_ninth_mark_and_then_fills() -> None:
    motion = Motion()
    motion.begin_bar(newly_counted(vote(counted=False), vote()))
    seen = []
    for _ in range(0, BAR + BAR_STOP, 10):
        seen.append(motion.cells)
        motion.advance(10)
    assert seen == sorted(seen)
    assert sum(8.9 <= cells <= 9.1 for cells in seen) * 10 >= BAR_STOP - 10
    assert not motion.moving


def test_all_votes_together_take_no_longer_than_nine_tenths_of_a_second_and_a_fade() -> None:
    motion = Motion()
    motion.begin_votes(tuple(f"seat{number:02}" for number in range(15)))
    motion.advance(899 + 161)
    assert not motion.moving


def test_finish_ends_everything_at_once() -> None:
    motion = Motion()
    motion.begin_fade(160)
    motion.begin_ring()
    motion.begin_votes(("kenya",))
    motion.begin_bar(newly_counted(vote(counted=False), vote()))
    motion.finish()
    assert not motion.moving
    assert (motion.old_picture, motion.ring, dict(motion.arrived), motion.cells) == (0, 1, {}, 99)


def test_reduced_motion_only_fades_and_briefly() -> None:
    motion = Motion()
    motion.reduced = True
    motion.begin_votes(("kenya",))
    motion.begin_bar(newly_counted(vote(counted=False), vote()))
    motion.begin_ring()
    assert not motion.moving
    motion.begin_fade(240)
    motion.advance(80)
    assert not motion.moving
