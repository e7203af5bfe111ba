"""Dates as people read them: "Wednesday, 16 February 2022"."""

from __future__ import annotations

from datetime import date
from typing import Final

from game.rulebook.marks import N_
from game.texts.texts import Texts

WEEKDAYS: Final = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
DAY: Final = N_("{weekday}, {day} {month} {year}")


def day_name(day: date, texts: Texts) -> str:
    """Return ``day`` with its weekday, in words and figures."""
    weekday, month = texts.say(WEEKDAYS[day.weekday()]), texts.say(MONTHS[day.month - 1])
    return texts.say(DAY, weekday=weekday, day=day.day, month=month, year=day.year)
