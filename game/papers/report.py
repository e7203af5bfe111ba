"""The debrief as a paper to keep, to hand in, or to talk about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.council.seats import SeatId
from game.papers.paper import Paper, literal, paper
from game.papers.record import hour
from game.rulebook.marks import N_
from game.session import Session
from game.texts import Texts
from game.tutor.debrief import QUESTION, Debrief

TITLE: Final = N_("Debrief: {seat}")
WANTED: Final = N_("What was wanted, and what came of it")
TURNED: Final = N_("Moments on which it turned")
OWN: Final = N_("In its own words")
WRONG: Final = N_("Possible, and wrong")
REFUSED: Final = N_("Tried, and refused")
RULES: Final = N_("Rules at work in its own acts")
TRY: Final = N_("To try next")
FOLLOWED: Final = N_("What followed in reality")


def report(debrief: Debrief, session: Session, texts: Texts, answer: str = "") -> Paper:
    """Return ``debrief`` as a paper. It gives words and evidence, and leaves judging to people.

    ``answer`` is what a person wrote to the question asked first; it stands as written.
    """
    seat: SeatId = debrief.seat
    title = texts.say(TITLE, seat=session.game.meeting.name(seat))
    symbol = f"SIM/S/PV.{session.scenario.meeting.number}/DEBRIEF/{seat}"
    blocks = (*_opening(debrief, answer, texts), *_sections(debrief, session, texts))
    return paper(symbol, title, blocks, texts)


def _opening(debrief: Debrief, answer: str, texts: Texts) -> Iterator[str]:
    yield texts.say(QUESTION)
    if answer.strip():
        yield f"“*{literal(answer)}*”"
    yield f"**{debrief.headline}** {debrief.account}"
    if debrief.wants:
        yield f"## {texts.say(WANTED)}"
        yield _list(f"**{texts.say(want.word)}**: {want.objective.text} {want.because}" for want in debrief.wants)


def _sections(debrief: Debrief, session: Session, texts: Texts) -> Iterator[str]:
    """Yield the sections that have something to say."""
    starts = session.scenario.meeting.starts
    own_rules = [str(rule.citation) for rule in debrief.rules if rule.did]
    sections = (
        (TURNED, [f"{hour(starts, point.minute)}: {point.sentence}" for point in debrief.turning]),
        (OWN, [f"{hour(starts, minute)}: “*{literal(words)}*”" for minute, words in debrief.own_words]),
        (WRONG, [f"{hour(starts, slip.minute)}: {slip.sentence} ({slip.citation})" for slip in debrief.faults]),
        (REFUSED, [f"{no.label}: {no.reason} ({no.citation})" for no in debrief.refused]),
        (RULES, [", ".join(own_rules)] if own_rules else []),
        (TRY, [debrief.try_next]),
        (FOLLOWED, [f"{after.date}: {after.text}" for after in session.scenario.epilogue]),
    )
    for heading, entries in sections:
        if entries:
            yield f"## {texts.say(heading)}"
            yield _list(entries)


def _list(entries: Iterator[str] | list[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)
