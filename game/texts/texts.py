"""Sentences in a person's language, with their fields filled in."""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from game.procedure.act import Act, Event
from game.procedure.meeting import Meeting
from game.procedure.verdicts import Finding, Verdict

DOMAIN = "rule37"
DOUBLE_STOP: Final = re.compile(r"(?<!\.)\.\.(?!\.)")


class Texts:
    """The catalogue of one language; English needs none and is the fallback of all.

    Attributes:
        language: the code of the language, such as "en".
    """

    def __init__(self, language: str = "en", folder: Path | None = None) -> None:
        """Bind ``language`` to the compiled catalogues below ``folder``, if there are any."""
        self.language = language
        self._catalogue = gettext.translation(DOMAIN, folder, [language], fallback=True)

    def say(self, message: str, **fields: object) -> str:
        """Return ``message`` translated, with its {fields} filled in. The empty message stays empty.

        What begins with a field begins with a capital: names may bring a small "the" with them.
        """
        translated = self._catalogue.gettext(message) if message else ""
        return _filled(translated, fields) if fields else translated

    def count(self, one: str, many: str, number: int, **fields: object) -> str:
        """Return the sentence for ``number`` of something; both forms may name {number}."""
        return _filled(self._catalogue.ngettext(one, many, number), {**fields, "number": number})

    def label(self, act: Act, meeting: Meeting) -> str:
        """Return what an act is called on a button."""
        return self.filled(act.label, act.named(meeting))

    def help(self, act: Act | type[Act]) -> str:
        """Return one sentence on what an act does."""
        return self.say(act.help)

    def event(self, event: Event, meeting: Meeting) -> str:
        """Return an event's sentence; empty if it has none."""
        sentence: str = getattr(event, "sentence", event.says)
        return self.filled(sentence, event.named(meeting))

    def filled(self, message: str, fields: Mapping[str, object]) -> str:
        """Return ``message`` translated, with fields that may be words of the catalogue themselves.

        A name that ends in a full stop ("Sec.-Gen.") does not get a second one at the end of a sentence.
        """
        parts = {name: self.say(part) if isinstance(part, str) else part for name, part in fields.items()}
        return DOUBLE_STOP.sub(".", self.say(message, **parts))

    def finding(self, finding: Finding) -> str:
        """Return what a requirement came to, without its source."""
        return self.say(finding.sentence, **finding.fields)

    def reason(self, verdict: Verdict) -> str:
        """Return why an act is refused or wrong, shortly: its first objection and where that is written."""
        if not verdict.objections:
            return ""
        first = verdict.objections[0]
        return f"{self.finding(first)} ({first.citation})"


def _filled(message: str, fields: Mapping[str, object]) -> str:
    """Return a message with its fields; a small first letter of a field at its beginning becomes a capital."""
    said = message.format_map(fields)
    return said[:1].upper() + said[1:] if message.startswith("{") else said
