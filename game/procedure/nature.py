"""Is this a matter of procedure? Claims about it, what the record says, and who is a party to a dispute.

What is procedural beyond dispute stands in the questions themselves and in :data:`game.procedure.papers.NATURE`;
what is disputed is decided as the house rules say (four-power statement of 7 June 1945; the practice of 1950 and 1959).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.procedure.house import DoubleVeto
from game.procedure.matters import Point, PointGround, Proposal
from game.procedure.meeting import Meeting
from game.procedure.papers import NATURE, About, Draft
from game.procedure.questions import SetUp
from game.procedure.tally import Category

CLAIMABLE = (Category.PROCEDURAL, Category.SUBSTANTIVE)
"""What a matter can be claimed to be."""


def claimed(meeting: Meeting, about: tuple[str, ...]) -> bool | None:
    """Return whether a claim ("D1", "substantive") is still open; None if it names no matter or no kind.

    An empty name means the pending proposal. A claim is not open once the matter has been decided, or if it is treated
    as claimed already.
    """
    if len(about) != 2 or about[1] not in CLAIMABLE:
        return None
    matter = _matter(meeting, about[0])
    if matter is None:
        return None
    return matter.category is None and _present(matter) is not Category(about[1])


def _matter(meeting: Meeting, name: str) -> Draft | Proposal | None:
    if name:
        return next((draft for draft in meeting.live_drafts if draft.id == name), None)
    return next((matter for matter in reversed(meeting.pending) if isinstance(matter, Proposal)), None)


def _present(matter: Draft | Proposal) -> Category:
    if isinstance(matter, Draft):
        return matter.kind_of_question
    return matter.category or matter.question.category


def present_category(meeting: Meeting, name: str) -> Category | None:
    """Return as what the matter of this name is treated now; None if there is none."""
    matter = _matter(meeting, name)
    return None if matter is None else _present(matter)


def is_settled(matter: Draft | Proposal) -> bool:
    """Whether it is beyond dispute what kind of question this is."""
    if isinstance(matter, Draft):
        return NATURE[matter.about].settled
    return not isinstance(matter.question, SetUp)


def right_claim(meeting: Meeting, point: Point) -> bool | None:
    """Return whether a claim about procedure agrees with what is beyond dispute; None where that is in dispute."""
    matter = _matter(meeting, point.about[0]) if point.about else None
    if matter is None:
        return False
    return _present(matter) is Category(point.about[1]) if is_settled(matter) else None


def to_be_voted(meeting: Meeting, point: Point) -> bool:
    """Whether a claim about procedure is itself put to the vote here, instead of being ruled on."""
    if point.ground is not PointGround.CATEGORY or meeting.house.double_veto is not DoubleVeto.SAN_FRANCISCO:
        return False
    matter = _matter(meeting, point.about[0])
    return matter is not None and not is_settled(matter)


def could_be_party(meeting: Meeting, about: tuple[str, ...]) -> bool:
    """Whether a point can name this member as a party: a draft on a dispute waits, and it has not been found to be."""
    disputed = any(draft.about is About.DISPUTE for draft in meeting.live_drafts)
    return disputed and len(about) == 1 and meeting.is_member(about[0]) and about[0] not in meeting.parties


def claims(meeting: Meeting) -> Iterator[tuple[PointGround, tuple[str, ...]]]:
    """Yield the claims one could make about the draft that is next: its nature if disputed, the parties if any."""
    for draft in meeting.live_drafts[:1]:
        if not is_settled(draft) and draft.category is None:
            other = next(kind for kind in CLAIMABLE if kind is not draft.kind_of_question)
            yield PointGround.CATEGORY, (draft.id, other.value)
    for seat in meeting.docket.disputants:
        if could_be_party(meeting, (seat,)):
            yield PointGround.PARTY_TO_DISPUTE, (seat,)
