"""Drafts: who may propose, submitting, sponsoring, revising (rules 26, 31, 32 and 38)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Annotated, ClassVar, Final, Literal, Self, TypeAlias

from pydantic import Field, StringConstraints

from game.council.seats import SeatId, Standing
from game.procedure.act import Act, Event
from game.procedure.house import Lateness
from game.procedure.meeting import Meeting, Phase
from game.procedure.pace import DRAFTS
from game.procedure.paper_events import DraftRevised, DraftSubmitted, PaperSponsored
from game.procedure.papers import DOCUMENT_HOURS, About, Amendment, Draft, Status
from game.procedure.questions import Basis
from game.procedure.requirements import IN_TIME, IS_SEATED, NOT_OVER, NOT_VOTING, SITTING, is_being_put, is_voting
from game.procedure.verdicts import Finding, Requirement, Weight
from game.rulebook import citations as cite
from game.rulebook.marks import N_

PAPER: Final = r"^[A-Za-z0-9][A-Za-z0-9_./-]{0,39}$"
"""What the name of a paper looks like."""
PaperId: TypeAlias = Annotated[str, StringConstraints(pattern=PAPER)]
"""The name of a paper, such as ``D1``, ``ceasefire`` or ``S/2022/155``."""

BLUE_HOURS: Final = 24
"""Hours a draft is in blue before the vote, by custom."""
PROPOSERS: Final = frozenset({Basis.RULE_37, Basis.ARTICLE_32})
"""The invitations under which a guest may propose (rule 38)."""

PROPOSES_UNDER_38: Final = Requirement(
    "X-R38",
    cite.RULE_38,
    N_("{seat} is a member, or takes part under rule 37 or Article 32, and may propose."),
    N_("Only members, and States invited under rule 37 or Article 32, propose; a member may take up the idea."),
)
BRIEFERS_INFORM: Final = Requirement(
    "X-R39-SCOPE",
    cite.RULE_39,
    N_("{seat} is not here to give information only."),
    N_(
        "{seat} is invited to inform and assist the Council, not to propose: rule 38 is for invited States. "
        "A member may take up the idea."
    ),
)
SECRETARIAT_STATES: Final = Requirement(
    "X-R22-SCOPE",
    cite.RULE_22,
    N_("{seat} does not speak for the Secretariat."),
    N_(
        "The Secretary-General and the Secretariat make statements and do not propose: rule 38 is for invited States. "
        "A member may take up the idea."
    ),
)
NAME_FREE: Final = Requirement(
    "X-NAME-TAKEN",
    cite.SIMPLIFIED_PAPERS,
    N_("No other paper has this name."),
    N_("A paper of this name is before the Council already; choose another name."),
)
ROOM_FOR_DRAFTS: Final = Requirement(
    "X-PAPERS-FULL",
    cite.SIMPLIFIED_PAPERS,
    N_("There is room for another draft."),
    N_("As many drafts are before the Council as this simulation allows in one meeting."),
)
IN_WRITING: Final = Requirement(
    "N-ORAL",
    cite.RULE_31,
    N_("The draft is in writing."),
    N_("A draft is normally handed in, in writing; this one is read out."),
    Weight.NOTE,
)
PAPER_ALIVE: Final = Requirement(
    "X-NO-SUCH-PAPER",
    cite.RULE_32,
    N_("A paper called {paper} is before the Council."),
    N_("No paper called {paper} is before the Council and still to be decided."),
)
NOT_ITS_MOVER: Final = Requirement(
    "X-OWN-PAPER",
    cite.RULE_35,
    N_("Somebody else moved it."),
    N_("{seat} moved it itself."),
)
NOT_A_SPONSOR: Final = Requirement(
    "X-SPONSOR-ALREADY",
    cite.PRACTICE_SPONSORS,
    N_("{seat} has not put its name to the draft yet."),
    N_("{seat} is a sponsor of the draft already."),
)
WORDS_FOR_EACH: Final = Requirement(
    "X-WORDS",
    cite.PRACTICE_SPONSOR_REVISION,
    N_("The revision has words for each paragraph of the draft, and they are other words."),
    N_("A revision gives words for each paragraph of the draft, and changes at least one of them."),
)
IN_GOOD_TIME: Final = Requirement(
    "X-LATE-DOC",
    cite.RULE_26,
    N_("The draft was circulated 48 hours before the meeting, or the matter is urgent."),
    N_(
        "The draft was circulated less than 48 hours before the meeting, and the matter is not urgent. "
        "A member can move to adjourn to a day."
    ),
)
RATHER_LATE: Final = Requirement(
    "X-LATE-DOC",
    cite.PRACTICE_IN_BLUE,
    N_("The draft was in blue a day before the meeting."),
    N_(
        "The draft was in blue for less than a day. That is a custom, and even the 48 hours of rule 26 give way "
        "to urgency."
    ),
    Weight.NOTE,
)
IS_SPONSOR: Final = Requirement(
    "X-NO-SPONSOR",
    cite.PRACTICE_SPONSORS,
    N_("{seat} is a sponsor of the draft."),
    N_("{seat} is not a sponsor of the draft; its mover can withdraw it instead."),
)
MOVED_BY: Final = Requirement(
    "X-NOT-YOURS",
    cite.RULE_35,
    N_("{seat} moved it."),
    N_("Only {mover}, who moved it, can do this."),
)
NO_VOTE_TAKEN: Final = Requirement(
    "X-WITHDRAW-LATE",
    cite.RULE_35,
    N_("No vote has been taken on it."),
    N_("A vote has already been taken on it, or on a part of it, so it can no longer be withdrawn."),
)


def proposing(meeting: Meeting, seat: SeatId) -> Iterator[Finding]:
    """Yield what anybody needs to propose a text: membership or an invitation that allows it, time, no vote begun."""
    yield NOT_OVER(not meeting.closed)
    yield SITTING(not meeting.suspended)
    name = {"seat": meeting.called(seat)}
    standing = meeting.roster.standing(seat)
    if standing is Standing.PERSON:
        yield BRIEFERS_INFORM(False, name)
    elif standing in {Standing.SECRETARIAT, Standing.SECRETARY_GENERAL}:
        yield SECRETARIAT_STATES(False, name)
    elif meeting.is_member(seat):
        yield BRIEFERS_INFORM(True, name)
        yield SECRETARIAT_STATES(True, name)
    else:
        yield IS_SEATED(meeting.is_seated(seat), name)
        yield PROPOSES_UNDER_38(dict(meeting.invited).get(seat) in PROPOSERS, name)
    yield NOT_VOTING(not is_voting(meeting))
    yield IN_TIME(not meeting.hour_reached)


def paper_called(meeting: Meeting, id: str) -> Draft | Amendment | None:
    """Return the draft or amendment called ``id``, if there is one."""
    return meeting.draft(id) or meeting.amendment(id)


def free_name(meeting: Meeting, letter: str) -> str:
    """Return the first name of this letter and a number that no paper has: "D1"."""
    return next(name for name in (f"{letter}{n}" for n in count(1)) if paper_called(meeting, name) is None)


def papers_of(meeting: Meeting) -> tuple[Draft | Amendment, ...]:
    """Return every draft and every amendment, whatever became of it."""
    return (*meeting.drafts, *meeting.amendments)


def names_of(meeting: Meeting, seat: SeatId, paper: Draft | Amendment | None, id: str) -> dict[str, object]:
    """Return the fields that sentences about a paper name."""
    mover = meeting.called(paper.mover) if paper else ""
    return {"seat": meeting.called(seat), "paper": id, "mover": mover}


def circulated(meeting: Meeting, draft: Draft) -> Iterator[Finding]:
    """Yield whether ``draft`` came in good time: held to rule 26, only noted, or nothing, as the house rules say."""
    match meeting.house.late_papers:
        case Lateness.ENFORCE:
            yield IN_GOOD_TIME(draft.hours >= DOCUMENT_HOURS or meeting.docket.urgent)
        case Lateness.WARN:
            yield RATHER_LATE(draft.hours >= BLUE_HOURS)
        case Lateness.OFF:
            return


def before_a_vote(meeting: Meeting) -> Iterator[Finding]:
    """Yield what every act on a paper needs: a meeting that is not over or suspended, and no vote being taken."""
    yield NOT_OVER(not meeting.closed)
    yield SITTING(not meeting.suspended)
    yield NOT_VOTING(not is_being_put(meeting))


def ones_own(meeting: Meeting, seat: SeatId, id: str, paper: Draft | Amendment | None) -> Iterator[Finding]:
    """Yield what it takes to change, hold or withdraw a paper: to have moved it, and no vote taken on it."""
    yield from before_a_vote(meeting)
    names = names_of(meeting, seat, paper, id)
    yield PAPER_ALIVE(paper is not None and paper.status in {Status.TABLED, Status.HELD}, names)
    if paper is not None:
        yield MOVED_BY(paper.mover == seat, names)
        yield NO_VOTE_TAKEN(not (isinstance(paper, Draft) and paper.voted))


class SubmitDraft(Act):
    """Submit a draft resolution: it takes its place in the order of submission (rules 31, 32 and 38)."""

    label: ClassVar[str] = N_("Submit draft {draft}")
    help: ClassVar[str] = N_("Put a draft before the Council. A guest's draft is voted on only if a member asks.")
    kind: Literal["submit_draft"] = "submit_draft"
    draft: PaperId
    about: About = About.MEASURES
    paragraphs: tuple[str, ...] = Field(default=(), max_length=20)
    wording: tuple[str, ...] = Field(default=(), max_length=20)
    oral: bool = False

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to members, and to States invited under rule 37 or Article 32; a limited number in one meeting."""
        yield from proposing(meeting, self.seat)
        yield NAME_FREE(paper_called(meeting, self.draft) is None)
        yield ROOM_FOR_DRAFTS(len(meeting.drafts) < DRAFTS)
        yield IN_WRITING(not self.oral)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The draft is in the queue; handed in during the meeting, it was not circulated before it."""
        hours = 0 if meeting.begun else DOCUMENT_HOURS
        yield DraftSubmitted(
            Draft(
                self.draft,
                self.seat,
                self.about,
                paragraphs=self.paragraphs,
                wording=self.wording,
                hours=hours,
                oral=self.oral,
            )
        )

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """An example, to members before the vote, while the floor is free; what a draft says is for politics to say."""
        free = meeting.top is None and meeting.agenda_adopted and meeting.phase is not Phase.CLOSING
        if free and meeting.is_member(seat) and all(draft.mover != seat for draft in meeting.drafts):
            yield cls(seat=seat, draft=free_name(meeting, "D"))


class SponsorDraft(Act):
    """Put one's name to a draft, as members and invited States do in practice."""

    label: ClassVar[str] = N_("Sponsor draft {draft}")
    help: ClassVar[str] = N_("Join its sponsors. It shows support and changes nothing in the vote.")
    kind: Literal["sponsor_draft"] = "sponsor_draft"
    draft: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to those who may propose, once a draft, until it is voted on."""
        yield from proposing(meeting, self.seat)
        draft = meeting.draft(self.draft)
        names = names_of(meeting, self.seat, draft, self.draft)
        yield PAPER_ALIVE(draft is not None and draft.status is Status.TABLED, names)
        if draft is not None:
            yield NOT_ITS_MOVER(draft.mover != self.seat, names)
            yield NOT_A_SPONSOR(self.seat not in draft.sponsors, names)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The name is on the draft."""
        del meeting
        yield PaperSponsored(self.seat, self.draft)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each draft of somebody else, to members, before the vote."""
        if meeting.top is None and meeting.drafts and meeting.is_member(seat):
            for draft in meeting.live_drafts:
                if draft.mover != seat and seat not in draft.sponsors:
                    yield cls(seat=seat, draft=draft.id)


class DropSponsorship(Act):
    """Take one's name off a draft, for instance because it has been revised."""

    label: ClassVar[str] = N_("Leave the sponsors of draft {draft}")
    help: ClassVar[str] = N_("Take your name off the draft. The draft itself stays.")
    kind: Literal["drop_sponsorship"] = "drop_sponsorship"
    draft: str

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to sponsors, until the draft is voted on."""
        yield from before_a_vote(meeting)
        draft = meeting.draft(self.draft)
        names = names_of(meeting, self.seat, draft, self.draft)
        yield PAPER_ALIVE(draft is not None and draft.status is Status.TABLED, names)
        if draft is not None:
            yield IS_SPONSOR(self.seat in draft.sponsors, names)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The name is off the draft."""
        del meeting
        yield PaperSponsored(self.seat, self.draft, joins=False)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """One for each draft the seat sponsors."""
        if meeting.top is None and meeting.drafts:
            for draft in meeting.live_drafts:
                if seat in draft.sponsors:
                    yield cls(seat=seat, draft=draft.id)


class ReviseDraft(Act):
    """Change the words of one's own draft before any vote; the sponsors need nobody's leave for that."""

    label: ClassVar[str] = N_("Revise draft {draft}")
    help: ClassVar[str] = N_("Put other words in your own draft. It needs no vote and no leave.")
    kind: Literal["revise_draft"] = "revise_draft"
    draft: str
    wording: tuple[str, ...] = Field(max_length=20)

    def findings(self, meeting: Meeting) -> Iterator[Finding]:
        """Open to its mover, until a vote has been taken on it; words for each of its paragraphs."""
        draft = meeting.draft(self.draft)
        yield from ones_own(meeting, self.seat, self.draft, draft)
        yield IN_TIME(not meeting.hour_reached)
        if draft is not None:
            yield WORDS_FOR_EACH(len(self.wording) == len(draft.paragraphs) and self.wording != draft.wording)

    def events(self, meeting: Meeting) -> Iterator[Event]:
        """The draft says something else."""
        del meeting
        yield DraftRevised(self.seat, self.draft, self.wording)

    @classmethod
    def offers(cls, meeting: Meeting, seat: SeatId) -> Iterator[Self]:
        """Nothing: what words there are is for politics to say."""
        del meeting, seat
        yield from ()
