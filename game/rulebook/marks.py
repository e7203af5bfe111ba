"""The mark that says: this sentence is shown to people and wants a translation."""

from __future__ import annotations


def N_(message: str) -> str:
    """Return ``message`` unchanged; its only purpose is to be found when sentences are gathered for translation.

    The message is plain English and may hold fields in braces, such as ``{seat}``. Translating is left to
    ``game.texts``, which uses the English sentence as its key.
    """
    return message
