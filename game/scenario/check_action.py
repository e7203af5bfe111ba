"""Checks of draft resolutions, and of how the real day went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from game.politics.day import HowKnown, VoteOfTheDay
from game.politics.ladders import Resolution
from game.politics.named import QuestionKind, results_of
from game.politics.vocabulary import Entry, Status
from game.procedure.tally import Ballot
from game.scenario.case import Case
from game.scenario.models import MeetingFormat
from game.scenario.problems import called, few
from game.scenario.references import conditions
from game.scenario.sentences import choice
from game.scenario.steps import check_step
from game.scenario.yaml_reader import Path

PROPOSERS: Final = (None, Entry.RULE_37, Entry.ARTICLE_32)
"""How those come to the table who may submit a draft: members, and States invited (rule 38)."""
COUNTED: Final = (Ballot.YES, Ballot.NO, Ballot.ABSTAIN)
"""The numbers of a published count, in its order."""


def check_format(case: Case) -> None:
    """A meeting for an adoption has something to adopt."""
    if case.scenario.meeting.format is MeetingFormat.ADOPTION and not case.data.get("resolutions"):
        message = "Nothing is there to adopt: the meeting has no draft resolution."
        fix = 'Add the section "resolutions", or write "format: briefing".'
        case.error(("meeting", "format"), message, fix)


def check_disputants(case: Case) -> None:
    """Those a dispute concerns are members: nobody else has a vote to abstain from."""
    for place, seat in enumerate(case.scenario.meeting.disputants):
        if _is_guest(case, seat):
            message = f"{called(seat)} is no member of the Council on that day and has no vote."
            case.error(("meeting", "disputants", place), message, "Delete it from this list.")


def _is_guest(case: Case, seat: str) -> bool:
    """Whether ``seat`` takes part without being a member; False for names that are told elsewhere."""
    described = case.scenario.participant(seat) is not None
    return described and case.members is not None and seat not in case.members


def check_resolutions(case: Case) -> None:
    """Drafts come from those who may submit them, cite sources unless invented, and begin with words they have."""
    for resolution in case.scenario.resolutions:
        path: Path = ("resolutions", case.index("resolutions", resolution.id))
        _check_movers(case, path, resolution)
        if resolution.status is not Status.INVENTED and not resolution.sources:
            message = f"A draft that is {resolution.status} needs a source."
            case.error(path, message, 'Add "sources: [...]", or write "status: invented".')
        for place, clause in enumerate(resolution.paragraphs):
            here = (*path, "paragraphs", place)
            if clause.opening >= len(clause.wordings):
                last = len(clause.wordings) - 1
                message = f"There is no wording number {clause.opening}: they are counted from 0 to {last}."
                case.error((*here, "opening"), message, f"Write a number from 0 to {last}.")
            for number, words in enumerate(clause.wordings):
                if words.least > words.most:
                    message = f'"least" ({words.least}) is higher than "most" ({words.most}), so nobody fits.'
                    case.error((*here, "wordings", number, "least"), message, "Exchange the two, or correct one.")


def _check_movers(case: Case, path: Path, resolution: Resolution) -> None:
    mover = case.scenario.participant(resolution.mover)
    if mover is not None and mover.invited not in PROPOSERS:
        message = f"{called(resolution.mover)} cannot submit a draft: only members and invited States can (rule 38)."
        case.error((*path, "mover"), message, "Name a member, or a State invited under rule 37.")
    for place, seat in enumerate(resolution.sponsors):
        if seat == resolution.mover or seat in resolution.sponsors[:place]:
            message = f"{called(seat)} stands behind this draft already."
            case.error((*path, "sponsors", place), message, "Delete one of the two.")


def check_positions_on_words(case: Case) -> None:
    """Bounds on words belong to an issue: without one nobody's stand can be compared with them."""
    for resolution in case.scenario.resolutions:
        for place, clause in enumerate(resolution.paragraphs):
            bounded = any((words.least, words.most) != (-2, 2) for words in clause.wordings)
            if bounded and clause.issue is None:
                path = ("resolutions", case.index("resolutions", resolution.id), "paragraphs", place)
                message = "The wordings of this paragraph have bounds, but it names no issue."
                case.error(path, message, 'Add "issue:", or delete "least" and "most".')


def check_votes(case: Case) -> None:
    """Members vote, each once, as the published count has it; what is not invented cites a source."""
    for place, vote in zip(case.understood("history", "votes"), case.scenario.history.votes, strict=True):
        path: Path = ("history", "votes", place)
        _check_voters(case, path, vote)
        for number, group in enumerate(vote.ballots):
            if group.status is not HowKnown.INVENTED and not group.sources:
                message = "Votes that are not invented need a source."
                case.error((*path, "ballots", number), message, 'Add "sources: [...]", or write "status: invented".')


def _check_voters(case: Case, path: Path, vote: VoteOfTheDay) -> None:
    first: dict[str, Path] = {}
    for seat, here in _voters(path, vote):
        if _is_guest(case, seat):
            case.error(here, f"{called(seat)} is no member of the Council on that day and has no vote.", "Delete it.")
        elif seat in first:
            line = case.document.place(first[seat])[0]
            case.error(here, f"{called(seat)} has voted already, on line {line}.", "Keep one of the two.")
        first.setdefault(seat, here)
    numbers = Counter(group.ballot for group in vote.ballots for _ in group.seats)
    written = "-".join(str(numbers[ballot]) for ballot in COUNTED)
    if vote.count not in (None, written):
        message = f"The lists below give {written}, but the count is {vote.count}."
        case.error((*path, "count"), message, "Correct the count, or move somebody to another list.")
    missing = [seat for seat in case.members or () if seat not in first]
    if missing and vote.count is not None and all(case.scenario.participant(seat) for seat in first):
        message = f"Nothing is said of {few(map(called, missing))}."
        case.warning((*path, "ballots"), message, 'Add them with "status: elimination" or "invented".', at_key=True)


def _voters(path: Path, vote: VoteOfTheDay) -> Iterator[tuple[str, Path]]:
    for number, group in enumerate(vote.ballots):
        for place, seat in enumerate(group.seats):
            yield seat, (*path, "ballots", number, "seats", place)


def check_script(case: Case) -> None:
    """What was done on the real day are acts there are; objections say to what; documented acts cite a source."""
    for place, step in zip(case.understood("history", "script"), case.scenario.history.script, strict=True):
        path: Path = ("history", "script", place)
        check_step(case, path, step)
        if step.kind == "object" and (step.when is None or step.when.question is None):
            message = "This act does not say to what question the objection is made."
            fix = 'Add "when:" with "question:", such as {stage: agenda, question: {kind: adopt_agenda}}.'
            case.error(path, message, fix)
        if step.status is not HowKnown.INVENTED and not step.sources:
            message = "An act that is documented needs a source."
            case.error(path, message, 'Add "sources: [...]", or write "status: invented".')


def check_decisions(case: Case) -> None:
    """Conditions ask of a question only what can come of it."""
    for path, condition in conditions(case):
        kind, result = condition.get("question"), condition.get("result")
        if condition.get("kind") != "decided" or kind not in list(QuestionKind) or case.is_refused((*path, "result")):
            continue
        possible = results_of(QuestionKind(kind))
        if result is not None and result not in possible:
            message = f'"{result}" is never what comes of the question {kind}.'
            case.error((*path, "result"), message, choice(str(result), possible))
