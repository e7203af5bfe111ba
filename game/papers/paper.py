"""What every paper has: a symbol of its own, the mark of a simulation, and plain text that reads well anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.rulebook.marks import N_
from game.texts import Texts

MARK: Final = N_("Simulation, not a document of the United Nations")
SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|])")
"""Characters that Markdown would take for more than they are."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to read, print or save.

    Attributes:
        symbol: its symbol; always begins with SIM, since it is no document of the United Nations.
        title: what it is.
        text: the whole paper in Markdown, with its symbol, its mark and its title; ends with a line break.
    """

    symbol: str
    title: str
    text: str

    @property
    def filename(self) -> str:
        """A name for a file, without folders and signs that some systems refuse."""
        return re.sub(r"[^A-Za-z0-9.]+", "_", self.symbol) + ".md"


def paper(symbol: str, title: str, blocks: Iterable[str], texts: Texts) -> Paper:
    """Return a paper with its head above ``blocks``, which are paragraphs, headings or tables in Markdown."""
    head = (f"**{symbol}**", f"*{texts.say(MARK)}*", f"# {title}")
    return Paper(symbol, title, "\n\n".join([*head, *blocks]) + "\n")


def literal(text: str) -> str:
    """Return ``text`` on one line so that Markdown shows every character of it as it was typed."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
