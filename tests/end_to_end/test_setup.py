"""A fresh clone sets itself up and starts; the second start is at once."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.long
def test_a_fresh_clone_sets_itself_up_and_runs(tmp_path: Path) -> None:
    clone, bare = tmp_path / "clone", tmp_path / "bare"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    subprocess.run([sys.executable, "-m", "venv", str(bare)], check=True)
    python = bare / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    command = [str(python), str(clone / "main.py"), "check", "--json", str(clone / "scenarios" / "csto_2022.yaml")]

    first = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert first.returncode == 0, first.stderr
    assert "Installing" in first.stderr
    assert first.stdout.startswith("["), "set-up must not speak on standard output"

    began = time.monotonic()
    second = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert (second.returncode, second.stdout, second.stderr) == (0, first.stdout, "")
    assert time.monotonic() - began < 5
