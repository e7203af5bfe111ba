"""Where the files of the game are: those it ships with, and those a player makes."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def assets() -> Path:
    """The folder of fonts, flags, icons, themes, texts and the rulebook.

    Raises:
        FileNotFoundError: if the installation is incomplete; the message says where it looked.
    """
    return _shipped("assets")


def scenarios() -> Path:
    """The folder of the scenarios that come with the game.

    Raises:
        FileNotFoundError: if the installation is incomplete; the message says where it looked.
    """
    return _shipped("scenarios")


def data() -> Path:
    """The folder for what a player makes; it need not exist yet. Saved games go to its subfolder ``games``.

    ``RULE37_DATA`` names it; otherwise it is where the platform keeps such things.
    """
    return data_folder(os.environ, sys.platform, Path.home())


def data_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """The data folder for an environment, a platform (as ``sys.platform``) and a home folder."""
    if named := environment.get("RULE37_DATA"):
        return Path(named).expanduser().absolute()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "rule-37"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "rule-37"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "rule-37"


def _shipped(name: str) -> Path:
    """A folder that ships with the game: inside an installed package, or beside it in a checkout."""
    installed, beside = _HERE / "_data" / name, _HERE.parent / name
    for folder in (installed, beside):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"The folder {name} is missing; looked for {installed} and {beside}. Install Rule 37 again."
    )
