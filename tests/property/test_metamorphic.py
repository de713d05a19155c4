"""How a thing is written changes no verdict: over generated texts and over the corpus.

A text whose numbers agree stays silent in every spelling, and one number that is put out is found in every spelling,
with the same rule and the same numbers cited.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.document.source import decoded, read_bytes
from tests.sayings import INNOCENT, Saying, sayings
from tests.variants import SPELLINGS, audited, crlf, emphasised, found, in_digits, in_words, judged, wrapped

CORPUS = Path(__file__).parents[2] / "corpus"
TEXTS = sorted(path for path in CORPUS.glob("*/*") if path.suffix in (".txt", ".md"))
PLAIN = [path for path in TEXTS if path.suffix == ".txt"]
REWRITINGS: dict[str, Callable[[str], str]] = {
    **SPELLINGS,
    "in words": in_words,
    "in digits": in_digits,
    "wrapped": wrapped(66),
    "wrapped, CRLF": lambda text: crlf(wrapped(58)(text)),
}
some = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(path: Path) -> str:
    return decoded(read_bytes(str(path)), str(path))


def texts(paths: list[Path], known: dict[str, str] | None = None) -> Any:
    """Run a test on each of `paths`; `known` names those on which it is known to fail, and why."""
    marked = [
        pytest.param(path, marks=[pytest.mark.xfail(reason=known[path.name], strict=True)])
        if known and path.name in known
        else path
        for path in paths
    ]
    return pytest.mark.parametrize("path", marked, ids=lambda path: f"{path.parent.name}/{path.name}")


def text_of(paragraphs: list[str]) -> str:
    return "\n".join(paragraphs) + "\n"


def planted(all_of_them: list[Saying], at: int) -> list[str]:
    """Return the paragraphs of which the one at `at` has a number put out."""
    return [one.flawed if index == at else one.sound for index, one in enumerate(all_of_them)]


# generated texts


@given(sayings(), st.sampled_from(sorted(REWRITINGS)))
@some
def test_a_sound_text_is_silent_in_every_spelling(made: list[Saying], name: str) -> None:
    text = REWRITINGS[name](text_of([one.sound for one in made]))
    assert not found(audited(text)), (name, text)


@given(sayings(), st.sampled_from(sorted(REWRITINGS)), st.data())
@some
def test_a_number_put_out_is_found_in_every_spelling(made: list[Saying], name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(made) - 1))
    text = text_of(planted(made, at))
    plain = found(audited(text))
    assert [rule for rule, _ in plain.elements()] == [made[at].rule], text
    other = REWRITINGS[name](text)
    assert found(audited(other)) == plain, (name, other)


@given(sayings(), st.sampled_from(sorted(REWRITINGS)), st.data())
@some
def test_every_verdict_stays_in_every_spelling(made: list[Saying], name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(-1, len(made) - 1))
    text = text_of(planted(made, at))
    other = REWRITINGS[name](text)
    assert judged(audited(other)) == judged(audited(text)), (name, other)


@given(sayings(2, 5), st.randoms(use_true_random=False), st.data())
@some
def test_paragraphs_that_have_nothing_to_do_with_each_other_stand_in_any_order(
    made: list[Saying], order: random.Random, data: st.DataObject
) -> None:
    paragraphs = planted(made, data.draw(st.integers(-1, len(made) - 1)))
    shuffled = list(paragraphs)
    order.shuffle(shuffled)
    assert judged(audited(text_of(shuffled))) == judged(audited(text_of(paragraphs))), text_of(shuffled)


@given(sayings(), st.lists(st.sampled_from(INNOCENT), min_size=1, max_size=3), st.booleans(), st.data())
@some
def test_innocent_sentences_change_no_verdict(
    made: list[Saying], innocent: list[str], before: bool, data: st.DataObject
) -> None:
    at = data.draw(st.integers(-1, len(made) - 1))
    paragraphs = planted(made, at)
    plain = judged(audited(text_of(paragraphs)))
    place = data.draw(st.integers(0, len(made) - 1))
    for sentence in innocent:
        parts = (sentence, paragraphs[place]) if before else (paragraphs[place], sentence)
        paragraphs[place] = " ".join(parts)
    own = judged(audited(text_of(innocent)))
    assert judged(audited(text_of(paragraphs))) - own == plain - own, text_of(paragraphs)


@given(sayings(), st.data())
@some
def test_emphasis_changes_no_verdict(made: list[Saying], data: st.DataObject) -> None:
    text = "\n\n".join(planted(made, data.draw(st.integers(-1, len(made) - 1)))) + "\n"
    other = emphasised(text)
    assert judged(audited(other, "text.md")) == judged(audited(text, "text.md")), other


# the corpus


@texts(
    TEXTS,
    {
        "council-vote.txt": "a list after a long magnitude is not read",
        "museum-visits.md": "a table in words is not set against the text",
        "railway-centenary.txt": "two blanks hide a date from the years around it",
    },
)
def test_a_text_of_the_corpus_is_judged_alike_in_every_spelling(path: Path) -> None:
    text = read(path)
    plain = found(audited(text, path.name))
    rewritings = {
        **SPELLINGS,
        "in words": lambda text: in_words(text, path.name),
        "in digits": lambda text: in_digits(text, path.name),
    }
    for name, rewrite in rewritings.items():
        assert found(audited(rewrite(text), path.name)) == plain, name


@texts(PLAIN)
@pytest.mark.parametrize("width", [57, 72])
def test_a_text_of_the_corpus_is_judged_alike_wrapped(path: Path, width: int) -> None:
    text = read(path)
    other = wrapped(width)(text)
    plain = judged(audited(text, path.name))
    assert judged(audited(other, path.name)) == plain
    assert judged(audited(crlf(other), path.name)) == plain


@texts([path for path in TEXTS if path.suffix == ".md"])
def test_a_markdown_text_of_the_corpus_is_judged_alike_with_emphasis(path: Path) -> None:
    text = read(path)
    assert judged(audited(emphasised(text, path.name), path.name)) == judged(audited(text, path.name))


_YEARS = "a year of today among those of long ago is an outlier too, or takes the place of a witness"


@texts(PLAIN, {"railway-centenary.txt": _YEARS, "life-in-two-places.txt": _YEARS})
def test_innocent_paragraphs_change_no_verdict_on_the_corpus(path: Path) -> None:
    """A paragraph that speaks of other things, put in near the top, changes nothing of what is found."""
    text = read(path)
    plain = found(audited(text, path.name))
    paragraphs = re.split(r"(?<=[.”\"])\n", text.rstrip("\n"), maxsplit=1)
    if len(paragraphs) == 1:
        pytest.skip("one paragraph")
    for at in range(0, len(INNOCENT), 3):
        between = " ".join(INNOCENT[at : at + 3])
        other = f"{paragraphs[0]}\n\n{between}\n{paragraphs[1]}\n"
        assert found(audited(other, path.name)) == plain, between
