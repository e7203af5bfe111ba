"""A checkout, an editable install and a wheel all find the files of the game; a player's files have their place."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from game import bootstrap, paths

ROOT = Path(paths.__file__).parents[1]
ASK = "from game import paths; print(paths.assets()); print(paths.scenarios())"
BUILD = "import sys; from hatchling import build; print(getattr(build, sys.argv[1])(sys.argv[2]))"


def found_by(python: str, folder: Path, *, path: str = "") -> list[Path]:
    """What an interpreter started in ``folder`` says the two folders are."""
    environment = {**os.environ, "PYTHONPATH": path}
    answer = subprocess.run(
        [python, "-c", ASK], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return [Path(line) for line in answer.stdout.splitlines()]


def install(kind: str, folder: Path, target: Path) -> None:
    """Build a wheel of the project with its own build backend and unpack it in ``target``, as installers do."""
    command = [sys.executable, "-c", BUILD, kind, str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(folder / built.stdout.split()[-1]) as wheel:
        wheel.extractall(target)


def files(folder: Path) -> set[Path]:
    """All files in ``folder``, named from there."""
    return {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}


def test_a_checkout_has_them_beside_the_package() -> None:
    assert found_by(sys.executable, ROOT) == [ROOT / "assets", ROOT / "scenarios"]


def test_a_wheel_carries_all_of_them(tmp_path: Path) -> None:
    target = tmp_path / "target"
    install("build_wheel", tmp_path, target)
    inside = target / "game" / "_data"
    assert found_by(sys.executable, tmp_path, path=str(target)) == [inside / "assets", inside / "scenarios"]
    for name in ("assets", "scenarios"):
        assert files(inside / name) == files(ROOT / name) != set()


def test_an_editable_install_finds_those_of_the_checkout(tmp_path: Path) -> None:
    folder = tmp_path / "venv"
    venv.create(folder, with_pip=False)
    python = str(bootstrap.venv_python(folder))
    where = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = Path(subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip())
    install("build_editable", tmp_path, site)
    assert found_by(python, tmp_path) == [ROOT / "assets", ROOT / "scenarios"]


def test_a_missing_folder_is_said_with_the_places_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_HERE", tmp_path / "game")
    with pytest.raises(FileNotFoundError, match=r"The folder assets is missing; looked for .*_data.* and "):
        paths.assets()


HOME = Path("/home/aigul")


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"RULE37_DATA": "/class/room 4"}, "win32", Path("/class/room 4")),
        ({}, "linux", HOME / ".local/share/rule-37"),
        ({"XDG_DATA_HOME": "/data"}, "linux", Path("/data/rule-37")),
        ({"XDG_DATA_HOME": ""}, "linux", HOME / ".local/share/rule-37"),
        ({}, "darwin", HOME / "Library/Application Support/rule-37"),
        ({"LOCALAPPDATA": "/local"}, "win32", Path("/local/rule-37")),
        ({}, "win32", HOME / "AppData/Local/rule-37"),
    ],
)
def test_saved_games_go_where_the_platform_keeps_them(
    environment: dict[str, str], platform: str, expected: Path
) -> None:
    assert paths.data_folder(environment, platform, HOME) == expected


def test_the_environment_names_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RULE37_DATA", str(tmp_path))
    assert paths.data() == tmp_path
