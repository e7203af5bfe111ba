"""What a person has chosen about the program itself: looks, size, motion, language."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, Literal

THEMES: Final = ("dark", "light")
TEXT_SIZES: Final = (100, 125, 150, 175, 200)
"""Sizes of text in percent."""
MOTIONS: Final = ("full", "reduced")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of every face.

    Attributes:
        theme: dark for a screen, light for a projector.
        text: size of text in percent, one of :data:`TEXT_SIZES`.
        motion: full, or reduced to what is needed.
        language: code of the language of the texts.
    """

    theme: Literal["dark", "light"] = "dark"
    text: int = 100
    motion: Literal["full", "reduced"] = "full"
    language: str = "en"

    def with_value(self, name: str, value: str) -> Settings:
        """Return the settings with one of them changed; unchanged if there is no such setting or value."""
        if name == "theme" and value in THEMES:
            return replace(self, theme="light" if value == "light" else "dark")
        if name == "motion" and value in MOTIONS:
            return replace(self, motion="reduced" if value == "reduced" else "full")
        if name == "text" and value.isdecimal() and int(value) in TEXT_SIZES:
            return replace(self, text=int(value))
        return self

    def save(self, path: Path) -> None:
        """Write the settings down.

        Raises:
            OSError: if the file cannot be written.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self)) + "\n", encoding="utf-8")


def load_settings(path: Path) -> Settings:
    """Return the settings in ``path``; what is missing or makes no sense there stays as it is on a first start."""
    settings = Settings()
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return settings
    if isinstance(found, dict):
        for name, value in found.items():
            settings = settings.with_value(str(name), str(value))
    return settings
