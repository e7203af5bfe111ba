"""The one error commands raise when they are used wrongly."""

from __future__ import annotations


class FailureError(Exception):
    """A command cannot do what it was asked; the message says why and what to do instead."""
