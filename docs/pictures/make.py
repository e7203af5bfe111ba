"""Draw the pictures of the documentation again: ``.venv/bin/python docs/pictures/make.py``.

Each is what ``python3 main.py picture`` draws.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from game.cli import main  # noqa: E402 - the path has to be set first

PICTURES = (
    ("title", "kazakhstan", "", "dark"),
    ("seats", "kazakhstan", "", "dark"),
    ("brief", "kazakhstan", "opening", "dark"),
    ("chamber", "kazakhstan", "debate", "dark"),
    ("composer", "kazakhstan", "debate", "dark"),
    ("vote", "norway", "vote", "light"),
    ("ruling", "russian_federation", "ruling", "dark"),
    ("draft", "russian_federation", "silence", "dark"),
    ("debrief", "kazakhstan", "end", "dark"),
)
"""Screen, seat, moment and theme of each picture."""


def draw(screen: str, seat: str, moment: str, theme: str) -> None:
    """Draw one picture into this folder."""
    target = HERE / f"{screen}.png"
    where = ["--seat", seat, *(["--moment", moment] if moment else [])]
    if main(["picture", screen, *where, "--theme", theme, "--size", "1280x720", "--out", str(target)]):
        raise SystemExit(1)


if __name__ == "__main__":
    for picture in PICTURES:
        draw(*picture)
