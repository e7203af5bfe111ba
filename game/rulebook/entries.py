"""What the rulebook says about each citation, and how to look it up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from game.rulebook.citations import CITATIONS, Citation, Label


class RulebookError(Exception):
    """The rulebook cannot be read or contradicts the constants. The message is one sentence with the place."""


class Role(StrEnum):
    """What part a rule plays in the game."""

    PLAYABLE = "playable"
    """A person can invoke it or act on it."""
    ENFORCED = "enforced"
    """The game holds everybody to it."""
    SHOWN = "shown"
    """It is explained or visible, and nothing turns on it."""
    BACKGROUND = "background"
    """It is here to be read."""


class Certainty(StrEnum):
    """How well the paraphrase was checked against its source."""

    CHECKED = "checked"
    LIKELY = "likely"
    UNCERTAIN = "uncertain"


Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Entry(BaseModel):
    """One entry of the rulebook.

    Attributes:
        id: the id of its citation.
        label: what kind of authority it has; the same as the citation's.
        title: a few words.
        says: the rule in our own words, at most three sentences.
        source: where it is written or reported.
        role: what part it plays in the game.
        in_game: one sentence on how it shows in the game.
        certainty: how well the paraphrase was checked.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Sentence
    label: Label
    title: Sentence
    says: Sentence
    source: Sentence
    role: Role
    in_game: Sentence
    certainty: Certainty

    @property
    def citation(self) -> Citation:
        """The constant this entry explains."""
        return CITATIONS[self.id]


class Rulebook(BaseModel):
    """Every entry, in the order of the files: rules, Charter, practice.

    Attributes:
        entries: all entries; one for every citation.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    entries: tuple[Entry, ...]

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    def entry(self, citation: Citation | str) -> Entry:
        """The entry of a citation or of its id.

        Raises:
            KeyError: if there is no such entry.
        """
        return self._by_id[citation.id if isinstance(citation, Citation) else citation]

    def search(self, words: str) -> tuple[Entry, ...]:
        """Entries that contain every word, whatever its case; those that have them in the heading come first.

        Nothing is found for no words at all.
        """
        wanted = words.casefold().split()
        if not wanted:
            return ()
        in_heading = [entry for entry in self.entries if _holds(wanted, (entry.title, entry.citation.short))]
        headed = {entry.id for entry in in_heading}
        elsewhere = [
            entry
            for entry in self.entries
            if entry.id not in headed
            and _holds(wanted, (entry.title, entry.citation.short, entry.says, entry.in_game, entry.source))
        ]
        return (*in_heading, *elsewhere)


def _holds(wanted: Iterable[str], texts: Iterable[str]) -> bool:
    text = " ".join(texts).casefold()
    return all(word in text for word in wanted)
