"""Papers before the Council: each draft and amendment with its status, and the votes to come in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from game.politics import Knowledge
from game.procedure.meeting import Meeting
from game.procedure.papers import NATURE, Amendment, Draft, Status
from game.procedure.queue import voting_queue
from game.procedure.words import spoken_word
from game.rulebook import citations as cite
from game.rulebook.marks import N_
from game.texts import Texts
from game.texts.known import paragraph_title, resolution_called, words_called
from game.views.composer import MARKS
from game.views.groups import PAPERS
from game.views.intents import Go
from game.views.nodes import Choice, Heading, Item, Node, Page, Progress, Role, Rows, Text
from game.views.queue import NEEDS, held_up, queue_rows
from game.views.ribbon import ribbon

if TYPE_CHECKING:
    from game.views.desk import Desk
    from game.views.place import Place

STANDS: Final = {
    Status.ADOPTED: Progress.MET,
    Status.REJECTED: Progress.NOT_MET,
    Status.TABLED: Progress.TO_COME,
    Status.HELD: Progress.PARTLY,
}
"""How papers are marked; withdrawn and referred ones are not."""


def papers_page(desk: Desk, place: Place) -> Page:
    """Return every paper before the Council, and beside them what is voted next and why."""
    del place
    texts, knowledge = desk.texts, desk.knowledge
    meeting = knowledge.meeting
    rows = tuple(row for draft in meeting.drafts for row in _draft_rows(texts, knowledge, draft))
    nothing = texts.say(N_("No draft is before the Council. A member may submit one (rules 31 and 32)."))
    number = str(len(meeting.drafts)) if meeting.drafts else ""
    main = (Heading(texts.say(N_("Papers before the Council")), 1, number), Rows(rows, nothing, "papers"))
    back = Choice("go.chamber", texts.say(N_("Back to the chamber")), Go("chamber"), "Esc", "arrow-left", primary=True)
    act = Choice("go.floor", texts.say(N_("Act on the papers")), Go("floor", PAPERS), "M", "pen-line")
    return Page(
        "papers",
        texts.say(N_("Papers before the Council")),
        main,
        tuple(_votes(texts, knowledge)),
        ribbon(texts, desk.scenario, knowledge),
        seat=knowledge.seat,
        acts=(back, act),
    )


def _votes(texts: Texts, knowledge: Knowledge) -> Iterator[Node]:
    """Yield the votes to come, why they stand in that order, and what the next one still waits for."""
    yield Heading(texts.say(N_("Votes in order")), 2)
    yield queue_rows(texts, knowledge, reasons=True)
    meeting = knowledge.meeting
    queue = voting_queue(meeting)
    if queue and meeting.top is None and (reason := held_up(texts, meeting, queue[0])):
        yield Text(reason, Role.WARN, strong=texts.say(N_("What it waits for:")))


def _draft_rows(texts: Texts, knowledge: Knowledge, draft: Draft) -> Iterator[Item]:
    """Yield a draft, then the amendments to it."""
    yield _row(texts, knowledge, draft, _draft_name(texts, knowledge, draft), tuple(_of_draft(texts, knowledge, draft)))
    for paper in knowledge.meeting.amendments:
        if paper.target == draft.id:
            yield _row(
                texts, knowledge, paper, _amendment_name(texts, paper), tuple(_of_amendment(texts, knowledge, paper))
            )


def _row(texts: Texts, knowledge: Knowledge, paper: Draft | Amendment, title: str, detail: tuple[Text, ...]) -> Item:
    status = texts.say(spoken_word(paper.status))
    own = paper.mover == knowledge.seat
    return Item(title, detail=detail, aside=status, progress=STANDS.get(paper.status), you=own, id=f"paper.{paper.id}")


def _draft_name(texts: Texts, knowledge: Knowledge, draft: Draft) -> str:
    described = resolution_called(knowledge.facts, draft.id)
    about = described.title if described else texts.say(spoken_word(draft.about))
    return texts.say(N_("Draft {draft}: {about}"), draft=draft.id, about=about)


def _amendment_name(texts: Texts, paper: Amendment) -> str:
    change = texts.say(spoken_word(paper.change))
    return texts.say(
        N_("Amendment {paper} to draft {draft}: {change}"), paper=paper.id, draft=paper.target, change=change
    )


def _of_draft(texts: Texts, knowledge: Knowledge, draft: Draft) -> Iterator[Text]:
    """Yield who stands behind a draft, what kind of question it is, and its parts."""
    meeting = knowledge.meeting
    yield Text(_behind(texts, meeting, draft), Role.CAPTION)
    nature = NATURE[draft.about]
    need = texts.say(NEEDS[draft.kind_of_question], need=meeting.roster.need)
    if not nature.settled and draft.category is None:
        need = f"{need} {texts.say(N_('Whether this is a matter of procedure has been in dispute.'))}"
    yield Text(need, Role.CAPTION, rules=(nature.citation.id,))
    if draft.wording and len(draft.wording) == len(draft.paragraphs):
        yield from _worded(texts, knowledge, draft)
    elif draft.paragraphs:
        titles = "; ".join(_part(texts, knowledge, draft, part) for part in draft.paragraphs)
        yield Text(titles, Role.CAPTION, strong=texts.say(N_("Parts:")), rules=(cite.RULE_32.id,))
    if not meeting.is_member(draft.mover) and not draft.asked_by:
        yield Text(texts.say(N_("It is voted on only if a member asks for that (rule 38).")), Role.WARN)


def _worded(texts: Texts, knowledge: Knowledge, draft: Draft) -> Iterator[Text]:
    """Yield the parts of a draft with their words, as they now stand, and what has become of each."""
    for part, words in zip(draft.paragraphs, draft.wording, strict=True):
        title = texts.say(N_("{part}:"), part=_part(texts, knowledge, draft, part))
        yield Text(words_called(knowledge.facts, words), Role.CAPTION, strong=title, rules=(cite.RULE_32.id,))
    described = resolution_called(knowledge.facts, draft.id)
    if described is not None:
        yield Text(described.note, Role.CAPTION, mark=MARKS[described.status])


def _part(texts: Texts, knowledge: Knowledge, draft: Draft, part: str) -> str:
    """Return a part by name, with what has become of it."""
    marks = (
        (draft.parts, N_("to be voted separately")),
        (draft.struck, N_("struck out")),
        (draft.kept, N_("kept in a separate vote")),
        (draft.undivided, N_("the mover refuses a separate vote")),
    )
    mark = next((texts.say(words) for parts, words in marks if part in parts), "")
    title = paragraph_title(knowledge.facts, part)
    return f"{title} ({mark})" if mark else title


def _behind(texts: Texts, meeting: Meeting, paper: Draft | Amendment) -> str:
    """Return who moved a paper, sponsors it, seconded it, asked for the vote on it."""
    said = [texts.say(N_("Moved by {seat}"), seat=meeting.called(paper.mover))]
    if isinstance(paper, Draft) and paper.sponsors:
        names = ", ".join(meeting.name(seat) for seat in paper.sponsors)
        said.append(texts.say(N_("sponsored by {names}"), names=names))
    if paper.seconder:
        said.append(texts.say(N_("seconded by {seat}"), seat=meeting.called(paper.seconder)))
    if paper.asked_by:
        said.append(texts.say(N_("{seat} asks for the vote"), seat=meeting.called(paper.asked_by)))
    if paper.oral:
        said.append(texts.say(N_("by word of mouth")))
    return f"{', '.join(said)}."


def _of_amendment(texts: Texts, knowledge: Knowledge, paper: Amendment) -> Iterator[Text]:
    """Yield who stands behind an amendment, where it would change the draft, and its words."""
    yield Text(_behind(texts, knowledge.meeting, paper), Role.CAPTION)
    if paper.paragraph:
        title = paragraph_title(knowledge.facts, paper.paragraph)
        yield Text(title, Role.CAPTION, strong=texts.say(N_("Where:")))
    if paper.words:
        yield Text(words_called(knowledge.facts, paper.words), Role.QUOTE)
    if not knowledge.meeting.is_member(paper.mover) and not paper.asked_by:
        yield Text(texts.say(N_("It is voted on only if a member asks for that (rule 38).")), Role.WARN)
