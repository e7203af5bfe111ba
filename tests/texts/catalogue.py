"""A small compiler of gettext catalogues, and a language made of English in brackets, to prove what is translated."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

from game.texts.extract import Sentence
from game.texts.texts import DOMAIN

HEADER = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"


def compiled(entries: Mapping[str, str]) -> bytes:
    """Return a catalogue in gettext's binary format; plural forms are joined by a zero character."""
    pairs = sorted({"": HEADER, **entries}.items())
    start = 28 + 16 * len(pairs)
    places, texts = {0: b"", 1: b""}, b""
    for column in (0, 1):
        for pair in pairs:
            text = pair[column].encode()
            places[column] += struct.pack("<II", len(text), start + len(texts))
            texts += text + b"\0"
    head = struct.pack("<IIIIIII", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + places[0] + places[1] + texts


def install(folder: Path, language: str, entries: Mapping[str, str]) -> None:
    """Put a catalogue where gettext looks for it."""
    place = folder / language / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / f"{DOMAIN}.mo").write_bytes(compiled(entries))


def bracketed(found: tuple[Sentence, ...]) -> dict[str, str]:
    """Return every sentence in brackets, as its own translation."""
    return {
        sentence.text + (f"\0{sentence.many}" if sentence.many else ""): f"⟦{sentence.text}⟧"
        + (f"\0⟦{sentence.many}⟧" if sentence.many else "")
        for sentence in found
    }
