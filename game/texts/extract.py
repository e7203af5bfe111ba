"""The template for translators: every sentence of the program, collected from its source, in one gettext file.

Run ``python -m game.texts.extract`` after changing a sentence. Entries name files and no lines, so that moving code
does not change the template.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from game import paths
from game.texts.texts import DOMAIN

MARK: Final = "N_"
HEAD: Final = (
    "# The sentences of Rule 37. Words in {braces} are filled in and stay as they are.\n"
    'msgid ""\n'
    'msgstr ""\n'
    '"Project-Id-Version: rule37\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n'
)


@dataclass(slots=True)
class Sentence:
    """A sentence to translate.

    Attributes:
        text: the English sentence; with {named} fields.
        many: its form for several, where one is chosen by number; else empty.
        files: where it stands, below the package's parent.
    """

    text: str
    many: str = ""
    files: set[str] = field(default_factory=set)


def sentences(package: Path) -> tuple[Sentence, ...]:
    """Return the sentences of all modules below ``package``, each once, in the order of files and lines."""
    found: dict[str, Sentence] = {}
    plurals: dict[str, str] = {}
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        name = path.relative_to(package.parent).as_posix()
        for text in _marked(tree):
            found.setdefault(text, Sentence(text)).files.add(name)
        plurals |= _plurals(tree)
    for one, many in plurals.items():
        found[one].many = many
        found[one].files |= found[many].files
    return tuple(sentence for text, sentence in found.items() if text not in plurals.values())


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call with the name of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = (
                called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
            )
            yield name, node


def _marked(tree: ast.AST) -> Iterator[str]:
    """Yield the texts marked for translation, or said as they stand."""
    for name, call in _calls(tree):
        if name in {MARK, "say"} and call.args and (text := _literal(call.args[0], {})):
            yield text


def _plurals(tree: ast.Module) -> dict[str, str]:
    """Return the pairs of forms between which a number chooses: arguments of ``count``."""
    names = dict(_constants(tree))
    pairs = {}
    for name, call in _calls(tree):
        if name == "count" and len(call.args) >= 3:
            one, many = (_literal(argument, names) for argument in call.args[:2])
            if one and many:
                pairs[one] = many
    return pairs


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield the module's constants that are marked texts."""
    for node in tree.body:
        match node:
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value) if text := _literal(value, {}):
                yield name, text


def _literal(node: ast.expr, names: Mapping[str, str]) -> str:
    """Return the text an expression is: a literal, a marked literal, or a constant of the module; else nothing."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Call(func=ast.Name(id=mark), args=[inner, *_]) if mark == MARK:
            return _literal(inner, names)
        case ast.Name(id=name):
            return names.get(name, "")
        case _:
            return ""


def template(found: Iterable[Sentence]) -> str:
    """Return the template as text, in gettext's format."""
    return "\n".join([HEAD, *(_entry(sentence) for sentence in found)])


def _entry(sentence: Sentence) -> str:
    lines = [f"#: {' '.join(sorted(sentence.files))}"]
    if "{" in sentence.text + sentence.many:
        lines.append("#, python-brace-format")
    lines.append(f"msgid {_quoted(sentence.text)}")
    if sentence.many:
        lines += [f"msgid_plural {_quoted(sentence.many)}", 'msgstr[0] ""', 'msgstr[1] ""']
    else:
        lines.append('msgstr ""')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def package() -> Path:
    """Return the folder of the program's own source."""
    return Path(__file__).resolve().parent.parent


def target() -> Path:
    """Return where the template stands."""
    return paths.assets() / "texts" / f"{DOMAIN}.pot"


def main() -> None:
    """Write the template."""
    target().parent.mkdir(parents=True, exist_ok=True)
    target().write_text(template(sentences(package())), "utf-8")


if __name__ == "__main__":
    main()
