"""The hour on the wall: meetings count whole minutes from their start; people read hours."""

from __future__ import annotations

DAY = 24 * 60


def hour(starts: str, minute: int) -> str:
    """Return the hour, such as "11:42", ``minute`` minutes after a start such as "10:00"."""
    hours, _, minutes = starts.partition(":")
    now = (int(hours) * 60 + int(minutes) + minute) % DAY
    return f"{now // 60:02}:{now % 60:02}"
