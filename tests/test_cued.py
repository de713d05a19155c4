"""A reader that is asked only where its cues stand finds what it would find if it were always asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.assertions.frames import ALONE, READERS
from auditor.assertions.frames.cued import FrameReader, Readers
from auditor.assertions.model import Frame
from auditor.assertions.reader import read_assertions
from auditor.assertions.view import SentenceView
from auditor.document.reader import read_document
from auditor.examples import example_of
from auditor.quantities.reader import read_quantities
from auditor.registry import load_rules
from auditor.settings import DEFAULT

CORPUS = sorted(Path(__file__).parents[1].joinpath("corpus").rglob("*.txt"))


def frames(text: str) -> tuple[Frame, ...]:
    document = read_document(text, "x.txt")
    return read_assertions(document, read_quantities(document, DEFAULT), DEFAULT).frames


def everyone(readers: Readers, view: SentenceView) -> tuple[FrameReader, ...]:
    return READERS if len(view.numbers) > 1 else ALONE


def test_cues_hide_no_frame_of_the_corpus_and_of_the_examples_of_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [path.read_text(encoding="utf-8") for path in CORPUS]
    texts += [example_of(case).text for rule in load_rules() for case in (*rule.bad, *rule.good)]
    asked = [frames(text) for text in texts]
    monkeypatch.setattr(Readers, "of", everyone)
    for text, found in zip(texts, asked, strict=True):
        assert found == frames(text), text[:80]


def test_a_sentence_without_cues_is_read_by_few(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    of = Readers.of

    def counted(readers: Readers, view: SentenceView) -> tuple[FrameReader, ...]:
        found = of(readers, view)
        asked.append(len(found))
        return found

    monkeypatch.setattr(Readers, "of", counted)
    frames("The museum shows 40 paintings and 12 drawings.\n")
    assert asked == [asked[0]]
    assert asked[0] < len(READERS) // 4
