"""One way to write a value down: canonical JSON, and the hash of a game's whole state.

Sorted keys, whole numbers, no floats, no sets, no white space: the same bytes on every machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from pydantic import BaseModel

from game.politics import Game


def canonical(value: object) -> str:
    """Return ``value`` (made of strings, whole numbers, truth values, lists and mappings) as canonical JSON."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def digest(text: str) -> str:
    """Return the SHA-256 of ``text``, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def state_hash(game: Game) -> str:
    """Return the hash of everything in ``game``."""
    return digest(canonical(plain(game)))


def plain(value: object) -> object:
    """Return ``value`` as plain data; values of a class carry its name, so that two kinds never look alike.

    Raises:
        TypeError: for anything that has no canonical form, such as a float or a set.
    """
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, BaseModel):
        return {"is": type(value).__name__, **{name: plain(part) for name, part in value}}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {"is": type(value).__name__, **parts}
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    raise TypeError(f"{type(value).__name__} has no canonical form")
