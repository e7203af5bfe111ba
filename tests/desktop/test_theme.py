"""Every pair of colours that is read together stands far enough apart, in both themes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.theme import contrast, load_theme, parse_colour

TEXT, SHAPE = 4.5, 3.0
WALLS = ("wall_top", "wall_bottom", "carpet", "surface")

TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "text_second") for ground in (*WALLS, "button", "button_pressed")),
    # Under the pointer second text is drawn as first text.
    ("text", "button_hover"),
    *(("brass", ground) for ground in ("wall_top", "wall_bottom", "carpet", "button")),
    *((ink, ground) for ink in ("good", "warn") for ground in (*WALLS, "button")),
    *(("brass_ink", ground) for ground in ("brass", "brass_hover", "brass_pressed")),
    *((ink, "paper") for ink in ("ink", "ink_second", "agreed", "claimed", "contested", "invented", "chart")),
    *((ink, "plate") for ink in ("ink", "ink_second")),
    *(("ink", ground) for ground in ("plate_speaking", "plate_raised", "paper_button", "paper_button_hover")),
    *(("ink", ground) for ground in ("part", "part_other", "paper_button_pressed")),
    *(("ink_second", ground) for ground in ("plate_raised", "paper_button")),
    *(("vote_ink", ground) for ground in ("vote_yes", "vote_no", "vote_abstain", "part_own")),
    *((f"wall_{mark}", ground) for mark in ("agreed", "claimed", "contested", "invented") for ground in WALLS),
    ("badge_ink", "badge"),
]
SHAPE_PAIRS = [
    *(("line", ground) for ground in ("surface", "wall_top", "wall_bottom", "button")),
    *(("focus", ground) for ground in ("surface", "wall_top", "wall_bottom")),
    *(("focus_gap", ground) for ground in ("brass", "focus")),
    *((f"bar_{vote}", "carpet") for vote in ("yes", "no", "abstain")),
    ("plate_you", "plate"),
    ("field_border", "paper"),
    ("chart", "paper"),
    ("meter", "meter_empty"),
]
FIGURES = [
    # The least ratio of each pairing as the design gives it, to a tenth.
    ("dark", "text", ("wall_top", "wall_bottom", "carpet", "surface"), 9.9),
    ("dark", "text_second", ("wall_top", "wall_bottom", "carpet", "surface"), 7.2),
    ("dark", "brass_ink", ("brass",), 9.1),
    ("dark", "ink", ("paper",), 14.6),
    ("dark", "ink_second", ("plate",), 6.4),
    ("light", "text", ("wall_top", "wall_bottom", "carpet", "surface"), 11.5),
    ("light", "text_second", ("wall_top", "wall_bottom", "carpet", "surface"), 6.1),
    ("light", "ink_second", ("paper",), 8.6),
    ("light", "focus", ("surface",), 6.6),
    ("light", "brass_ink", ("brass_pressed",), 12.0),
]


@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_is_read_on_its_ground(assets: Path, name: str, pair: tuple[str, str]) -> None:
    theme = load_theme(assets / "themes", name)
    assert contrast(theme[pair[0]], theme[pair[1]]) >= TEXT


@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("pair", SHAPE_PAIRS, ids=" on ".join)
def test_shapes_that_carry_meaning_are_seen(assets: Path, name: str, pair: tuple[str, str]) -> None:
    theme = load_theme(assets / "themes", name)
    assert contrast(theme[pair[0]], theme[pair[1]]) >= SHAPE


@pytest.mark.parametrize(("name", "ink", "grounds", "figure"), FIGURES)
def test_the_measured_figures_hold(assets: Path, name: str, ink: str, grounds: tuple[str, ...], figure: float) -> None:
    theme = load_theme(assets / "themes", name)
    least = min(contrast(theme[ink], theme[ground]) for ground in grounds)
    assert least == pytest.approx(figure, abs=0.1)


def test_both_themes_name_the_same_colours(assets: Path) -> None:
    dark, light = (load_theme(assets / "themes", name) for name in ("dark", "light"))
    assert set(dark.colours) == set(light.colours)


@pytest.mark.parametrize("wrong", ["#12", "123456", "#12345G", "rgb(1,2,3)"])
def test_a_wrong_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"colour|invalid literal"):
        parse_colour(wrong)


@given(st.tuples(*[st.integers(0, 255)] * 3), st.tuples(*[st.integers(0, 255)] * 3))
def test_contrast_has_no_direction(one: tuple[int, int, int], two: tuple[int, int, int]) -> None:
    assert contrast(one, two) == contrast(two, one)
    assert 1 <= contrast(one, two) <= 21
