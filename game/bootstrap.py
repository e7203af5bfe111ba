"""From ``python3 main.py`` on a fresh machine to the game: find the packages it needs, or install them into ``.venv``.

Standard library only, and written so that Pythons older than the game needs can still read it and say so. All it
says goes to standard error: standard output belongs to the command that follows.
"""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple, Optional, Sequence, Tuple

ROOT = Path(__file__).resolve().parent.parent
"""The folder of main.py."""

VENV = ROOT / ".venv"
"""Where the packages are installed when the running Python has them not."""

OLDEST = (3, 11)
"""The oldest Python the game runs on, as in pyproject.toml."""

GUARD = "RULE37_SET_UP"
"""Set in the environment of the process started from ``.venv``: set-up is tried once, never in a circle."""

WRONG_USE = 2
"""Exit code when nothing could be started."""

INTERRUPTED = 130
"""Exit code after Ctrl+C, as shells count it."""

_NO_NETWORK = re.compile(
    r"name resolution|NewConnectionError|ConnectTimeout|Failed to establish|from versions: none|unreachable"
    r"|ProxyError|ConnectionError",
    re.IGNORECASE,
)


class Need(NamedTuple):
    """A package the game imports: the module, the distributions that bring it, and the oldest version that will do."""

    module: str
    distributions: Tuple[str, ...]
    at_least: Tuple[int, ...]


NEEDS: Dict[str, Tuple[Need, ...]] = {
    "": (
        Need("pygame", ("pygame", "pygame-ce"), (2, 5, 7)),
        Need("pydantic", ("pydantic",), (2, 11)),
        Need("yaml", ("PyYAML",), (6, 0, 2)),
    ),
    "test": (
        Need("pytest", ("pytest",), (8,)),
        Need("xdist", ("pytest-xdist",), (3,)),
        Need("hypothesis", ("hypothesis",), (6,)),
        Need("hatchling", ("hatchling",), (1, 27)),
    ),
    "check": (
        Need("ruff", ("ruff",), (0, 17)),
        Need("mypy", ("mypy",), (2, 4)),
        Need("yaml-stubs", ("types-PyYAML",), (6,)),
        Need("importlinter", ("import-linter",), (2, 16)),
    ),
}
"""What must be there, for playing (the empty name) and for each extra; the same as in pyproject.toml."""


class SetUpError(Exception):
    """The packages could not be installed; the message says why and what to do."""


def start(argv: Sequence[str]) -> int:
    """Run the command in ``argv`` (as ``sys.argv``), after installing what it needs, and return its exit code."""
    if sys.version_info < OLDEST:
        _say(too_old(sys.version_info))
        return WRONG_USE
    arguments = [argument for argument in argv[1:] if argument != "--no-setup"]
    extras = ["test"] if arguments[:1] == ["test"] else []
    lacking = missing(extras)
    if not lacking:
        return _launch(arguments)
    if os.environ.pop(GUARD, ""):
        _stamp().unlink(missing_ok=True)
        _say(f"The set-up in {VENV} is incomplete: {'; '.join(lacking)}. Run the same command again to repair it.")
        return WRONG_USE
    if len(arguments) < len(argv) - 1 and not _ready(extras):
        _say(f"Rule 37 cannot start yet: {'; '.join(lacking)}.\nTo install by hand:\n{manual_way(extras)}")
        return WRONG_USE
    code = prepare(extras)
    return code or _go_on_in_venv(arguments)


def too_old(version: Sequence[object]) -> str:
    """The sentence for a Python of ``version`` (major, minor, ...) that is older than ``OLDEST``."""
    have = ".".join(str(part) for part in version[:2])
    need = ".".join(str(part) for part in OLDEST)
    return f"Rule 37 needs Python {need} or newer, and this is Python {have}. Install a newer one and start with that."


def missing(extras: Iterable[str] = ()) -> List[str]:
    """What the running Python lacks for playing and for ``extras``, each as a clause; empty if nothing."""
    needs = [need for name in ["", *extras] for need in NEEDS[name]]
    return [clause for clause in map(_lack, needs) if clause is not None]


def _lack(need: Need) -> Optional[str]:
    """Why ``need`` is not met, without importing it: importing pygame would print and open devices."""
    spec = importlib.util.find_spec(need.module)
    if spec is None:
        return f"the package {need.distributions[0]} is not installed"
    # pygame and pygame-ce own the same folder: removing one of two leaves a folder that imports and cannot work.
    folders = [Path(folder) for folder in spec.submodule_search_locations or ()]
    if need.module == "pygame" and not any((folder / "version.py").is_file() for folder in folders):
        return "pygame is half removed (its folder is there and its version is not); install pygame again"
    found = _version(need.distributions)
    if found and found < need.at_least:
        wanted = ".".join(str(part) for part in need.at_least)
        return f"the package {need.distributions[0]} is older than {wanted}"
    return None


def _version(distributions: Iterable[str]) -> Tuple[int, ...]:
    """The version of the first of ``distributions`` that is installed, as numbers; empty if none says."""
    from importlib import metadata  # noqa: PLC0415 - absent from Pythons that must still read this file

    for name in distributions:
        try:
            return tuple(int(part) for part in re.findall(r"\d+", metadata.version(name))[:3])
        except metadata.PackageNotFoundError:
            continue
    return ()


def manual_way(extras: Iterable[str]) -> str:
    """The commands that do by hand what set-up does, one a line, for the running Python."""
    start, venv = Path(sys.executable).name, venv_python(Path(".venv"))
    own_pip = _has("ensurepip") or not _has("pip")  # with neither, ensurepip must be added first
    build = f"{start} -m venv .venv" if own_pip else f"{start} -m venv --without-pip .venv"
    pip = f"{venv} -m pip" if own_pip else f"{start} -m pip --python {venv}"
    return "\n".join([f'  cd "{ROOT}"', f"  {build}", f'  {pip} install -e "{_target(extras)}"'])


def venv_python(venv: Path, windows: bool = os.name == "nt") -> Path:
    """The Python of the virtual environment ``venv``."""
    return venv / "Scripts" / "python.exe" if windows else venv / "bin" / "python"


def prepare(extras: Iterable[str]) -> int:
    """See to it that ``.venv`` has what playing and ``extras`` need; return 0, or an exit code after saying why not."""
    try:
        _prepare(list(extras))
    except SetUpError as failure:
        _say(f"{failure}\nTo install by hand:\n{manual_way(extras)}")
        return WRONG_USE
    except OSError as error:
        _say(f"The set-up could not write its files: {error}. Put the folder where you may write, and start again.")
        return WRONG_USE
    except KeyboardInterrupt:
        _say("\nThe set-up was stopped. The next start begins it anew.")
        return INTERRUPTED
    return 0


def _prepare(extras: List[str]) -> None:
    if _ready(extras):
        return
    stamp = _read_stamp()
    if not stamp and Path(sys.prefix).resolve() != VENV.resolve():
        _build()
    every = sorted({*extras, *installed_extras(stamp)})
    _say("Installing the packages Rule 37 needs into .venv; this can take a minute ...")
    _stamp().unlink(missing_ok=True)  # if this is interrupted, the next start must not trust what it finds
    _install(venv_python(VENV), every)
    _stamp().write_text(new_stamp(_project(), every), encoding="utf-8")
    _say("Done. Later starts go straight to the game.")


def _ready(extras: List[str]) -> bool:
    """Whether ``.venv`` has what playing and ``extras`` need, by its stamp or, without one, by a look inside."""
    stamp = _read_stamp()
    return is_current(stamp, _project(), extras) if stamp else _complete(venv_python(VENV), extras)


def _project() -> bytes:
    return (ROOT / "pyproject.toml").read_bytes()


def _read_stamp() -> str:
    """What the stamp says; empty if there is none, or no Python beside it."""
    return _stamp().read_text(encoding="utf-8") if _stamp().is_file() and venv_python(VENV).is_file() else ""


def _stamp() -> Path:
    return VENV / "rule37.json"


def new_stamp(project: bytes, extras: Iterable[str]) -> str:
    """The text that records what was installed: the hash of pyproject.toml and the names of the extras."""
    return json.dumps({"project": hashlib.sha256(project).hexdigest(), "extras": sorted(extras)})


def is_current(stamp: str, project: bytes, extras: Iterable[str]) -> bool:
    """Whether ``stamp`` says that this pyproject.toml and all ``extras`` are installed."""
    return stamp == new_stamp(project, installed_extras(stamp)) and set(extras) <= set(installed_extras(stamp))


def installed_extras(stamp: str) -> List[str]:
    """The extras a stamp names; none if it is damaged."""
    try:
        return [str(name) for name in json.loads(stamp)["extras"]]
    except (ValueError, KeyError, TypeError):
        return []


def _complete(python: Path, extras: Iterable[str]) -> bool:
    """Whether the Python at ``python`` lacks nothing that playing and ``extras`` need."""
    ask = "import sys; from game.bootstrap import missing; sys.exit(bool(missing(sys.argv[1:])))"
    try:
        return python.is_file() and _run([str(python), "-c", ask, *extras]) is None
    except OSError:  # a folder copied from another machine may hold a Python that does not start here
        return False


def _build() -> None:
    """Build ``.venv``, first clearing away one that was left unfinished."""
    if not _has("ensurepip") and not _has("pip"):
        raise SetUpError(
            "This Python has neither ensurepip nor pip, so no package can be installed. Add ensurepip first"
            " (on Debian and Ubuntu it is in the package python3-venv) and start again."
        )
    if VENV.is_dir():
        _say(f"{VENV} is unfinished or was not made by Rule 37; it is built anew.")
        shutil.rmtree(str(VENV))
    _say(f"First start: Rule 37 makes a folder for its packages, {VENV}, and leaves the rest of the machine alone.")
    alone = [] if _has("ensurepip") else ["--without-pip"]
    said = _run([sys.executable, "-m", "venv", *alone, str(VENV)])
    if said is not None:
        raise SetUpError(f"The folder .venv could not be built. Python said: {_last_line(said)}")


def _install(python: Path, extras: Iterable[str]) -> None:
    """Install the project and ``extras``; where ``.venv`` has no pip of its own, with the pip of the running Python."""
    own_pip = _run([str(python), "-c", "import pip"]) is None
    pip = [str(python), "-m", "pip"] if own_pip else [sys.executable, "-m", "pip", "--python", str(python)]
    quiet = ["--quiet", "--no-input", "--disable-pip-version-check", "--retries", "2"]
    said = _run([*pip, "install", *quiet, "-e", _target(extras)])
    if said is None:
        return
    if _NO_NETWORK.search(said):
        raise SetUpError("The packages could not be fetched; most likely there is no network. Start again with one.")
    raise SetUpError(f"The packages could not be installed. pip said: {_last_line(said)}")


def _run(command: Sequence[str]) -> Optional[str]:
    """Run ``command`` beside main.py; None if it went well, else all it said."""
    result = subprocess.run(
        command,
        cwd=str(ROOT),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return None if result.returncode == 0 else result.stdout.decode("utf-8", "replace")


def _go_on_in_venv(arguments: List[str]) -> int:
    """Start main.py again with the Python of ``.venv``."""
    command = [str(venv_python(VENV)), str(ROOT / "main.py"), *arguments]
    environment = {**os.environ, GUARD: "1"}
    if os.name != "nt":  # replacing the process on Windows would give the console back too early
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


def _launch(arguments: List[str]) -> int:
    """Everything is there: run the tests, or hand over to the command line."""
    os.environ.pop(GUARD, None)
    if arguments[:1] == ["test"]:
        # One worker a core; what was typed comes later and decides.
        return subprocess.call([sys.executable, "-m", "pytest", "-n", "auto", *arguments[1:]], cwd=str(ROOT))
    from game.cli import main  # noqa: PLC0415 - only now is it known that what it imports is there

    return main(arguments)


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _target(extras: Iterable[str]) -> str:
    names = ",".join(extras)
    return f".[{names}]" if names else "."


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else "nothing"


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
