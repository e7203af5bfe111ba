"""The template for translators: complete, well formed, and in step with the source."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from string import Formatter
from types import ModuleType

import game.politics
import game.procedure
from game.procedure.act import Event
from game.procedure.acts import ACTS
from game.procedure.rulings import RESULT_WORDS
from game.procedure.verdicts import Requirement
from game.procedure.words import WORDS
from game.texts.extract import Sentence, sentences, target, template


def modules(package: ModuleType) -> list[ModuleType]:
    names = [f"{package.__name__}.{found.name}" for found in pkgutil.iter_modules(package.__path__)]
    return [importlib.import_module(name) for name in names]


def test_the_template_is_in_step_with_the_source(found: tuple[Sentence, ...]) -> None:
    assert target().read_text("utf-8") == template(found), "stale: run  python -m game.texts.extract"


def test_fields_are_names_and_nothing_else(found: tuple[Sentence, ...]) -> None:
    for sentence in found:
        for text in (sentence.text, sentence.many):
            for _, name, form, conversion in Formatter().parse(text):
                assert name is None or (name.isidentifier() and not form and not conversion), text


def test_both_forms_of_a_count_name_fields_that_are_there(found: tuple[Sentence, ...]) -> None:
    plural = [sentence for sentence in found if sentence.many]
    assert plural
    for sentence in plural:
        one, many = (
            {name for _, name, _, _ in Formatter().parse(text) if name} for text in (sentence.text, sentence.many)
        )
        assert one <= many, sentence.text


def test_every_sentence_of_procedure_and_politics_can_be_translated(found: tuple[Sentence, ...]) -> None:
    known = {sentence.text for sentence in found}
    said: set[str] = {words for table in WORDS.values() for words in table.values()} | set(RESULT_WORDS.values())
    for module in (*modules(game.procedure), *modules(game.politics)):
        for value in vars(module).values():
            if isinstance(value, Requirement):
                said |= {value.says, value.unmet}
            if isinstance(value, type) and issubclass(value, Event):
                said.add(value.says)
    for kind in ACTS:
        said |= {kind.label, kind.help}
    assert len(said) > 200
    assert said - {""} <= known, sorted(said - known)[:5]


ONE = """
A: Final = N_("An apple.")
MANY: Final = N_("{number} apples.")
def f(texts):
    texts.say("Said as it stands.")
    texts.count(A, MANY, 3)
    print("Not for people.")
"""
TWO = r"""
B = N_(
    "An "
    "apple."
)
C = N_("With \"marks\" and a \\.")
"""


def test_marks_literals_and_counts_are_found(tmp_path: Path) -> None:
    package = tmp_path / "play"
    package.mkdir()
    (package / "one.py").write_text(ONE, "utf-8")
    (package / "two.py").write_text(TWO, "utf-8")
    first, second, third = sentences(package)
    assert (first.text, first.many, first.files) == ("An apple.", "{number} apples.", {"play/one.py", "play/two.py"})
    assert (second.text, third.text) == ("Said as it stands.", 'With "marks" and a \\.')
    written = template((first, second, third))
    assert 'msgid "An apple."\nmsgid_plural "{number} apples."\nmsgstr[0] ""\nmsgstr[1] ""' in written
    assert 'msgid "With \\"marks\\" and a \\\\."' in written
    assert written.count("python-brace-format") == 1
