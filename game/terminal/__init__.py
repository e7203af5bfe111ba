"""The terminal: the text twin, played by typing numbers and words."""

from game.terminal.play import play

__all__ = ["play"]
