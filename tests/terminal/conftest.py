"""Desks to type at."""

from tests.views.desks import csto, everybody_leaves, fresh_desk

__all__ = ["csto", "everybody_leaves", "fresh_desk"]
