"""The only place that translates: English stands beside what it explains, and a catalogue may replace it."""

from game.texts.texts import Texts

__all__ = ["Texts"]
