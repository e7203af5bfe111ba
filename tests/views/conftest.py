"""Desks to look from."""

from tests.views.desks import everybody_leaves, fresh_desk

__all__ = ["everybody_leaves", "fresh_desk"]
