"""Papers made from a game as it was played: the record, the verbatim record, the voting sheet, the agreed text."""

from game.papers.record import Line, hour, lines

__all__ = ["Line", "hour", "lines"]
