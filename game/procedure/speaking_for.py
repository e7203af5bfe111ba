"""Who speaks for the Council, and who stands apart from what it says (rule 19, practice)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final, Literal, Self

from pydantic import Field

from game.council.seats import SeatId
from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting, Phase, changed
from game.procedure.questions import Form
from game.procedure.requirements import IN_TIME, NOTHING_PENDING, chair_business, member, sitting
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

WORDS_AGREED: Final = Requirement(
    "F-SPEAKFOR",
    cite.RULE_19,
    N_("All members have agreed to the words, and they are public."),
    N_(
        "No agreed text has been made public. The President speaks for the Council only in words on which all members "
        "agreed and which were read out."
    ),
    Weight.FAULT,
)
A_STATEMENT_AGREED: Final = Requirement(
    "X-NO-STATEMENT",
    cite.PRACTICE_DISSOCIATION,
    N_("A statement of the Council has been agreed."),
    N_("No statement of the Council has been agreed that a member could stand apart from."),
)
PART_NAMED: Final = Requirement(
    "X-NO-PARAGRAPH",
    cite.PRACTICE_DISSOCIATION,
    N_("It is said from which paragraph."),
    N_("Say from which paragraph your delegation stands apart."),
)
NOT_APART_YET: Final = Requirement(
    "X-DISSOCIATED",
    cite.PRACTICE_DISSOCIATION,
    N_("{seat} has not stood apart from this paragraph yet."),
    N_("{seat} has already stood apart from this paragraph."),
)


@dataclass(frozen=True, slots=True)
class SpokeForCouncil(Event):
    """The President spoke on behalf of the Council; without agreed words they spoke for nobody."""

    agreed: bool
    voice: ClassVar[str] = "president"

    @property
    def sentence(self) -> str:
        """What is said: the agreed statement recalled, or words of the President's own."""
        return RECALLS if self.agreed else PRESUMES

    def after(self, meeting: Meeting) -> Meeting:
        """Change nothing: the words are no decision."""
        return meeting


RECALLS: Final = N_("On behalf of the Council I recall the words on which its members have agreed.")
PRESUMES: Final = N_("Speaking for the Council, I can say that its members are of one mind on this matter.")


@dataclass(frozen=True, slots=True)
class Dissociated(Event):
    """A member let a statement pass and stood apart from one of its paragraphs, on the record."""

    seat: SeatId
    paragraph: str
    voice: ClassVar[str] = "seat"
    says: ClassVar[str] = N_("We have not stopped the statement, but my delegation stands apart from part of it.")

    def after(self, meeting: Meeting) -> Meeting:
        """Note it beside the text, which stays agreed."""
        if meeting.text is None:
            raise ValueError("no text has been agreed")
        apart = (*meeting.text.apart, (self.seat, self.paragraph))
        return changed(meeting, text=replace(meeting.text, apart=apart))


class SpeakForCouncil(Act):
    """Speak on behalf of the Council: a fault where its members have agreed to no words."""

    label: ClassVar[str] = N_("Speak on behalf of the Council: {words}")
    help: ClassVar[str] = N_("The President represents the Council, and only in words all members agreed to.")
    kind: Literal["speak_for_council"] = "speak_for_council"

    def named(self, meeting: Meeting) -> dict[str, object]:
        """Return which words there are to speak in."""
        if meeting.text is None:
            return {**super().named(meeting), "words": NOTHING_AGREED}
        return {**super().named(meeting), "words": AGREED_WORDS if meeting.text.read else NOT_READ_OUT}

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Possible for the President while nothing is pending; wrong unless an agreed text is public."""
        yield from chair_business(meeting, self.seat)
        yield WORDS_AGREED(_is_public(meeting))

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The words are spoken."""
        yield SpokeForCouncil(_is_public(meeting))

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One, to the President, when a text is public or the meeting draws to its close without one."""
        late = meeting.phase in {Phase.TEXT, Phase.CLOSING} or _is_public(meeting)
        if late and meeting.top is None and seat == meeting.chair:
            yield cls(seat=seat)


AGREED_WORDS: Final = N_("recall the agreed text")
NOT_READ_OUT: Final = N_("the agreed text has not been read out")
NOTHING_AGREED: Final = N_("no text has been agreed")


class Dissociate(Act):
    """Stand apart from a paragraph of an agreed statement without stopping it."""

    label: ClassVar[str] = N_("Stand apart from a paragraph")
    help: ClassVar[str] = N_("Say on the record that you do not share a paragraph. The text stays agreed.")
    kind: Literal["dissociate"] = "dissociate"
    paragraph: str = Field(max_length=60)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members once a statement is agreed, once a paragraph."""
        yield from sitting(meeting)
        yield member(meeting, self.seat)
        yield NOTHING_PENDING(meeting.top is None)
        yield IN_TIME(not meeting.hour_reached)
        text = meeting.text
        yield A_STATEMENT_AGREED(text is not None and text.form is Form.STATEMENT)
        yield PART_NAMED(bool(self.paragraph.strip()))
        apart = text.apart if text is not None else ()
        yield NOT_APART_YET((self.seat, self.paragraph) not in apart, {"seat": meeting.called(self.seat)})

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """It is on the record."""
        del meeting
        yield Dissociated(self.seat, self.paragraph)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Nothing: which paragraphs there are is for the draft to say."""
        del meeting, seat
        yield from ()


def _is_public(meeting: Meeting) -> bool:
    """Whether words on which all members agreed have been made public."""
    return meeting.text is not None and meeting.text.read
