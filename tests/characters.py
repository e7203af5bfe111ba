"""Delegations of other characters than their scenario gives them."""

from __future__ import annotations

from game.politics import Facts
from game.politics.vocabulary import Character


def with_character(facts: Facts, seat: str, character: Character) -> Facts:
    """Return the facts in which ``seat`` goes about things as ``character``."""
    changed = {"character": character}
    own = tuple(one.model_copy(update=changed) if one.seat == seat else one for one in facts.delegations)
    # Made anew rather than copied: a copy would keep what has been worked out of the old facts.
    fields = {name: getattr(facts, name) for name in Facts.model_fields}
    return Facts.model_construct(None, **(fields | {"delegations": own}))
