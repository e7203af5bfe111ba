"""Words for draft resolutions: which the scenario has, and what a delegation could do with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.council.seats import SeatId
from game.politics.facts import Facts
from game.politics.room import Room
from game.procedure.act import Act
from game.procedure.amending import ProposeAmendment
from game.procedure.drafts import ReviseDraft, SubmitDraft
from game.procedure.meeting import Meeting, Phase
from game.procedure.papers import Change, Draft
from game.procedure.verdicts import Finding, Requirement
from game.rulebook import citations as cite
from game.rulebook.marks import N_

KNOWN_WORDS: Final = Requirement(
    "X-NO-SUCH-WORDS",
    cite.SIMPLIFIED_PAPERS,
    N_("The scenario has these words for the paragraph."),
    N_("The scenario has no such words for that paragraph: choose among those it has."),
)
OTHER_WORDS: Final = Requirement(
    "X-NO-CHANGE",
    cite.RULE_36,
    N_("The draft does not say so already."),
    N_("The draft says so already: an amendment changes something."),
)

PAPERS: Final = (SubmitDraft, ProposeAmendment, ReviseDraft)
"""Acts that put words on paper, which nobody thinks of whose brief does not hold them."""


def of_amendment(meeting: Meeting, room: Room, act: ProposeAmendment) -> Iterator[Finding]:
    """Yield whether the scenario has the words of an amendment, and whether they are others, where it has the draft."""
    draft = meeting.draft(act.target)
    if draft is not None and act.change is Change.REPLACE and _is_described(room.facts, act.target):
        yield KNOWN_WORDS(act.words in _words_for(room.facts, act.target, act.paragraph))
        yield OTHER_WORDS(act.words not in draft.wording)


def of_revision(meeting: Meeting, room: Room, act: ReviseDraft) -> Iterator[Finding]:
    """Yield whether the scenario has the words of a revision, where it has the draft."""
    draft = meeting.draft(act.draft)
    if draft is not None and _is_described(room.facts, act.draft):
        pairs = zip(draft.paragraphs, act.wording, strict=False)
        yield KNOWN_WORDS(all(words in _words_for(room.facts, act.draft, part) for part, words in pairs))


def offers(meeting: Meeting, room: Room, seat: SeatId) -> Iterator[Act]:
    """Yield what ``seat`` could do with words, once the agenda is adopted: what its brief plans, and other words.

    Whoever moved a draft can revise it; other members can move an amendment while drafts are voted on.
    """
    if meeting.top is not None or not meeting.agenda_adopted or meeting.closed:
        return
    planned = tuple(_planned(room, seat))
    yield from planned
    for draft in meeting.live_drafts:
        for place, part in enumerate(draft.paragraphs[: len(draft.wording)]):
            for words in _words_for(room.facts, draft.id, part):
                if words == draft.wording[place]:
                    continue
                if seat == draft.mover:
                    wording = (*draft.wording[:place], words, *draft.wording[place + 1 :])
                    yield ReviseDraft(seat=seat, draft=draft.id, wording=wording)
                elif meeting.phase is Phase.ACTION and meeting.is_member(seat):
                    act = _amendment(meeting, seat, draft, part, words)
                    if not any(_is_same(act, other) for other in planned):
                        yield act


def _planned(room: Room, seat: SeatId) -> Iterator[Act]:
    """Yield what ``seat`` put on paper on the real day and has not put on paper yet."""
    for place, step in enumerate(room.facts.script_of(seat)):
        if (seat, place) not in room.followed and isinstance(step.act, PAPERS):
            yield step.act


def _amendment(meeting: Meeting, seat: SeatId, draft: Draft, part: str, words: str) -> ProposeAmendment:
    name = f"amendment-{len(meeting.amendments) + 1}"
    return ProposeAmendment(seat=seat, amendment=name, target=draft.id, paragraph=part, words=words)


def _is_same(act: ProposeAmendment, other: Act) -> bool:
    """Whether another act asks for the same words in the same place."""
    if not isinstance(other, ProposeAmendment):
        return False
    return (other.target, other.paragraph, other.words) == (act.target, act.paragraph, act.words)


def _is_described(facts: Facts, draft: str) -> bool:
    return any(resolution.id == draft for resolution in facts.resolutions)


def _words_for(facts: Facts, draft: str, part: str) -> tuple[str, ...]:
    """Return the ids of the words the scenario has for a paragraph of a draft."""
    clauses = (clause for resolution in facts.resolutions if resolution.id == draft for clause in resolution.paragraphs)
    return tuple(words.id for clause in clauses if clause.id == part for words in clause.wordings)
