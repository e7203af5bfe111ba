"""One way to write a value down: canonical JSON, and the hash of a game's state.

Sorted keys, whole numbers, no floats, no sets, no white space: the same bytes on every machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Final

from pydantic import BaseModel

from game.politics import Game, Room

ENCODER: Final = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> bytes:
    """Return ``value`` (made of strings, whole numbers, truth values, lists and mappings) as canonical JSON."""
    return ENCODER.encode(value).encode()


def digest(written: bytes) -> str:
    """Return the SHA-256 of what is ``written``, in hexadecimal."""
    return hashlib.sha256(written).hexdigest()


def state_hash(game: Game) -> str:
    """Return the hash of all that can change in ``game``: everything but the facts, which the game starts from."""
    room = {field.name: plain(getattr(game.room, field.name)) for field in fields(Room) if field.name != "facts"}
    return digest(canonical({"meeting": plain(game.meeting), "room": room}))


def plain(value: object) -> object:
    """Return ``value`` as plain data; values of a class carry its name, so that two kinds never look alike.

    Raises:
        TypeError: for anything that has no canonical form, such as a float or a set.
    """
    if value is None or type(value) in {str, bool, int}:
        return value
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {"is": type(value).__name__, **parts}
    if isinstance(value, BaseModel):
        return {"is": type(value).__name__, **{name: plain(part) for name, part in value}}
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    raise TypeError(f"{type(value).__name__} has no canonical form")
