"""Set-up decides rightly: what is missing, whether the stamp may be trusted, and what it says when it cannot go on."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from game import bootstrap

ROOT = Path(bootstrap.__file__).parents[1]
PROJECT = b"[project]"


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real Python that has no packages at all."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return bootstrap.venv_python(folder)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what set-up needs of the project."""
    folder = tmp_path / "rule 37"  # with a space, as on many a desktop
    (folder / "game").mkdir(parents=True)
    for name in ("main.py", "pyproject.toml", "LICENSE", "game/__init__.py", "game/bootstrap.py"):
        shutil.copy(ROOT / name, folder / name)
    return folder


def run(python: Path, main: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "RULE37"))}
    command = [str(python), str(main), *arguments]
    return subprocess.run(
        command, env={**kept, **environment}, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def test_declining_names_what_is_missing_and_the_commands_by_hand(bare: Path, checkout: Path) -> None:
    result = run(bare, checkout / "main.py", "check", "x.yaml", "--no-setup")
    assert result.returncode == 2
    assert result.stdout == ""
    for package in ("pygame", "pydantic", "PyYAML"):
        assert f"the package {package} is not installed" in result.stderr
    assert "-m venv .venv" in result.stderr
    assert 'pip install -e "."' in result.stderr
    assert not (checkout / ".venv").exists()


def test_declining_the_tests_names_what_tests_need(bare: Path, checkout: Path) -> None:
    result = run(bare, checkout / "main.py", "--no-setup", "test")
    assert result.returncode == 2
    assert "the package pytest is not installed" in result.stderr
    assert 'pip install -e ".[test]"' in result.stderr


@pytest.fixture
def without(tmp_path: Path) -> Callable[..., str]:
    """A PYTHONPATH on which the named modules cannot be found, as on systems that ship Python in parts."""

    def hide(*modules: str) -> str:
        folder = tmp_path / "hidden"
        folder.mkdir()
        lines = ["import sys", *(f"sys.modules[{module!r}] = None" for module in modules)]
        (folder / "sitecustomize.py").write_text("\n".join(lines), encoding="utf-8")
        return str(folder)

    return hide


def test_without_ensurepip_the_commands_by_hand_use_the_pip_there_is(
    bare: Path, checkout: Path, without: Callable[..., str]
) -> None:
    (checkout / "pip").mkdir()  # enough to be found
    result = run(bare, checkout / "main.py", "--no-setup", PYTHONPATH=without("ensurepip"))
    assert result.returncode == 2
    assert "-m venv --without-pip .venv" in result.stderr
    assert f'-m pip --python {bootstrap.venv_python(Path(".venv"))} install -e "."' in result.stderr


def test_with_neither_ensurepip_nor_pip_it_says_what_to_add(
    bare: Path, checkout: Path, without: Callable[..., str]
) -> None:
    (checkout / ".venv").mkdir()
    kept = checkout / ".venv" / "kept"
    kept.touch()
    result = run(bare, checkout / "main.py", PYTHONPATH=without("ensurepip", "pip"))
    assert result.returncode == 2
    assert "neither ensurepip nor pip" in result.stderr
    assert "python3-venv" in result.stderr
    assert "--python" not in result.stderr, "there is no pip to lend"
    assert kept.exists(), "what cannot be rebuilt is not cleared"


def test_a_half_built_folder_is_rebuilt_and_a_lost_network_is_said(bare: Path, checkout: Path) -> None:
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "left over").write_text("from a start that was interrupted", encoding="utf-8")
    offline = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    result = run(bare, checkout / "main.py", "check", "x.yaml", **offline)
    assert result.returncode == 2
    assert result.stdout == ""
    assert "unfinished" in result.stderr
    assert "there is no network" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (checkout / ".venv" / "left over").exists()
    assert not (checkout / ".venv" / "rule37.json").exists()


def test_an_old_stamp_is_not_trusted_and_the_folder_is_kept(bare: Path, checkout: Path) -> None:
    subprocess.run([str(bare), "-m", "venv", "--without-pip", str(checkout / ".venv")], check=True)
    stamp = checkout / ".venv" / "rule37.json"
    stamp.write_text(bootstrap.new_stamp(b"an older pyproject.toml", ["test"]), encoding="utf-8")
    result = run(bare, checkout / "main.py", PIP_NO_INDEX="1", PIP_CONFIG_FILE=os.devnull)
    assert result.returncode == 2
    assert "Installing the packages" in result.stderr
    assert "built anew" not in result.stderr
    assert not stamp.exists()


@pytest.mark.parametrize("declined", [[], ["--no-setup"]])
def test_a_complete_environment_made_by_other_means_is_used_as_it_is(
    bare: Path, checkout: Path, declined: list[str]
) -> None:
    subprocess.run([str(bare), "-m", "venv", "--without-pip", str(checkout / ".venv")], check=True)
    (site,) = (checkout / ".venv").rglob("site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    (checkout / "game" / "cli.py").write_text(
        "def main(arguments):\n    print(arguments)\n    return 5\n", encoding="utf-8"
    )
    result = run(bare, checkout / "main.py", *declined, "check", "a file.yaml")
    assert (result.returncode, result.stdout, result.stderr) == (5, "['check', 'a file.yaml']\n", "")


def test_a_folder_with_a_python_that_does_not_start_is_not_used(bare: Path, checkout: Path) -> None:
    broken = bootstrap.venv_python(checkout / ".venv")
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"\0 made for another machine")
    broken.chmod(0o755)
    result = run(bare, checkout / "main.py", "--no-setup")
    assert result.returncode == 2
    assert "cannot start yet" in result.stderr
    assert "Traceback" not in result.stderr


def test_set_up_is_tried_once_and_an_incomplete_one_is_not_trusted_again(bare: Path, checkout: Path) -> None:
    stamp = checkout / ".venv" / "rule37.json"
    stamp.parent.mkdir()
    stamp.write_text(bootstrap.new_stamp((checkout / "pyproject.toml").read_bytes(), []), encoding="utf-8")
    result = run(bare, checkout / "main.py", "check", "x.yaml", **{bootstrap.GUARD: "1"})
    assert result.returncode == 2
    assert "incomplete" in result.stderr
    assert not stamp.exists()


def test_half_removed_pygame_is_said(bare: Path, checkout: Path) -> None:
    (checkout / "pygame").mkdir()
    result = run(bare, checkout / "main.py", "--no-setup")
    assert "pygame is half removed" in result.stderr


def test_nothing_is_missing_where_the_tests_run() -> None:
    assert bootstrap.missing(["test"]) == []


def test_a_package_that_is_too_old_is_missing(bare: Path, checkout: Path) -> None:
    (checkout / "pydantic").mkdir()
    record = checkout / "pydantic-1.10.2.dist-info"
    record.mkdir()
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: pydantic\nVersion: 1.10.2\n", encoding="utf-8")
    result = run(bare, checkout / "main.py", "--no-setup")
    assert "the package pydantic is older than 2.11" in result.stderr


@pytest.mark.parametrize(
    ("installed", "wanted", "current"),
    [
        ([], [], True),
        (["test"], [], True),
        (["test"], ["test"], True),
        ([], ["test"], False),
        (["test"], ["check"], False),
    ],
)
def test_the_stamp_tells_which_extras_are_installed(installed: list[str], wanted: list[str], current: bool) -> None:
    assert bootstrap.is_current(bootstrap.new_stamp(PROJECT, installed), PROJECT, wanted) is current


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"extras": 3}', '{"extras": []}', "null"])
def test_a_damaged_stamp_is_not_trusted(damaged: str) -> None:
    assert not bootstrap.is_current(damaged, PROJECT, [])


def test_a_changed_project_is_installed_again() -> None:
    assert not bootstrap.is_current(bootstrap.new_stamp(PROJECT, []), b"[project] # changed", [])


@pytest.mark.parametrize("name", ["main.py", "game/__init__.py", "game/bootstrap.py"])
@pytest.mark.parametrize("version", [(3, 7), (3, 8)])
def test_old_pythons_can_read_what_tells_them_they_are_too_old(name: str, version: tuple[int, int]) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=version)


def test_too_old_a_python_is_told_both_versions() -> None:
    assert bootstrap.too_old((3, 8, 2)).startswith("Rule 37 needs Python 3.11 or newer, and this is Python 3.8.")


def test_the_needs_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    listed = {"": project["dependencies"], **project["optional-dependencies"]}
    assert bootstrap.NEEDS.keys() == listed.keys()
    for extra, requirements in listed.items():
        names = {re.split(r"[<>=; ]", line)[0] for line in requirements}
        assert {name for need in bootstrap.NEEDS[extra] for name in need.distributions} == names
        bounds = {
            tuple(int(n) for n in line.split(">=")[1].split(",")[0].split(" ")[0].split(".")) for line in requirements
        }
        assert {need.at_least for need in bootstrap.NEEDS[extra]} <= bounds
    assert project["requires-python"] == ">=" + ".".join(map(str, bootstrap.OLDEST))


def test_windows_keeps_python_elsewhere() -> None:
    assert bootstrap.venv_python(Path("v"), windows=True) == Path("v/Scripts/python.exe")
    assert bootstrap.venv_python(Path("v"), windows=False) == Path("v/bin/python")
