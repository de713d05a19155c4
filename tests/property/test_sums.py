"""Laws of sums, lists, scores and tables: what is written in them decides the verdict, however it is written."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from auditor.examples import alarms
from auditor.pipeline import audit_text
from auditor.verdicts.model import Verdict

RUNS = settings(deadline=None, max_examples=40)
COUNT = st.integers(2, 97).filter(lambda number: number % 10 != 0)
"""No round number: "40" may stand for a rounded one."""
TEMPLATES = (
    "The trial took in {t} gardeners ({a} men, {b} women) with sore knees.",
    "The choir has {t} members, made up of {a} women and {b} men.",
    "The herd of {t} cows consists of {a} brown cows and {b} black cows.",
    "Of the {t} boats, {a} were in harbour and the other {b} at sea.",
    "The gale felled {a} oaks in Arle and {b} oaks in Bron, making {t} in all.",
    "He sold {a} cows and {b} sheep, {t} animals in all.",
    "We assigned {t} drivers to either early shifts (n = {a}) or late shifts (n = {b}).",
    "Of {t} visits, {a} were cancelled by the guests. The remaining {b} visits went ahead.",
)
NAMES = ("Alton", "Brede", "Corby", "Deal", "Egham", "Frome", "Goole", "Hythe", "Ilford")


def verdicts(text: str, rule: str) -> list[Verdict]:
    report = audit_text(text)
    assert not report.failures
    return [judgement.verdict for judgement in report.judgements if judgement.claim.rule == rule]


def cited(text: str, rule: str) -> list[set[str]]:
    report = audit_text(text)
    return [
        {text[citation.span.start : citation.span.end] for citation in finding.citations}
        for finding in alarms(report)
        if finding.rule == rule
    ]


@RUNS
@given(st.sampled_from(TEMPLATES), COUNT, COUNT, st.integers(0, 60), st.booleans())
def test_a_sum_is_sound_if_and_only_if_it_adds_up(template: str, a: int, b: int, off: int, spelled: bool) -> None:
    total = a + b + off
    write = num2words if spelled and total % 10 else str
    text = template.format(a=write(a), b=write(b), t=write(total))
    found = verdicts(text, "sum-of-parts")
    if not off:
        assert found == [Verdict.CONSISTENT], text
    elif total % 10:
        assert found == [Verdict.DISCREPANT], text
        assert cited(text, "sum-of-parts") == [{write(a), write(b), write(total)}]


def enumerated(names: list[str], oxford: bool) -> str:
    comma = "," if oxford and len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} and {names[-1]}"


LISTED = (
    "The tour calls at {n} towns: {items}.",
    "She drove to {n} towns ({items}) in a day.",
    "{n} towns, {items}, have a bridge.",
    "They chose {items}, the {n} towns with a bridge.",
)


@RUNS
@given(st.sampled_from(LISTED), st.integers(2, len(NAMES)), st.integers(2, 12), st.booleans())
def test_a_list_is_sound_if_and_only_if_it_has_as_many_items(
    template: str, items: int, declared: int, oxford: bool
) -> None:
    names = list(NAMES[:items])
    number = num2words(declared)
    text = template.format(
        n=number.capitalize() if template.startswith("{n") else number, items=enumerated(names, oxford)
    )
    assert verdicts(text, "listed-count") == [Verdict.CONSISTENT if items == declared else Verdict.DISCREPANT], text


@RUNS
@given(st.integers(2, 9), st.integers(2, 9), st.sampled_from(["-", "*", "1"]))
def test_bullets_are_counted(items: int, declared: int, marker: str) -> None:
    lines = [f"{f'{place}.' if marker == '1' else marker} item {name}" for place, name in enumerate(NAMES[:items], 1)]
    text = f"The plan rests on {num2words(declared)} promises:\n\n" + "\n".join(lines) + "\n"
    found = verdicts(text, "listed-count")
    assert found == [Verdict.CONSISTENT if items == declared else Verdict.DISCREPANT], text


@RUNS
@given(st.integers(4, 12), st.data())
def test_a_number_that_a_list_leaves_out_is_found(last: int, data: st.DataObject) -> None:
    gap = data.draw(st.integers(3, last - 1))
    whole = list(range(1, last + 1))
    assert not alarms(audit_text("".join(f"{n}. Do it.\n" for n in whole), "a.txt"))
    broken = [n for n in whole if n != gap]
    text = "".join(f"{n}. Do it.\n" for n in broken)
    assert cited(text, "list-numbering") == [{f"{gap - 1}.", f"{gap + 1}."}] or len(broken) < 4


@RUNS
@given(st.integers(60, 140), st.integers(1, 40), st.integers(0, 9))
def test_a_margin_is_the_difference_of_the_sides(loser: int, margin: int, off: int) -> None:
    text = f"The Otters beat the Larks {loser + margin}-{loser}, a {margin + off}-point victory."
    assert verdicts(text, "score-margin") == [Verdict.DISCREPANT if off else Verdict.CONSISTENT]


PLAYS = st.lists(st.tuples(st.sampled_from(["touchdown", "field goal"]), st.booleans()), min_size=5, max_size=9)


def told(plays: list[tuple[str, bool]]) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the sentences of a match and the score after each."""
    home = away = 0
    sentences, scores = [], []
    for play, ours in plays:
        points = 7 if play == "touchdown" else 3
        home, away = (home + points, away) if ours else (home, away + points)
        scores.append((max(home, away), min(home, away)))
        sentences.append(f"Then a {play} made it {max(home, away)}-{min(home, away)}.")
    return sentences, scores


@RUNS
@given(PLAYS)
def test_a_match_that_adds_up_is_silent(plays: list[tuple[str, bool]]) -> None:
    assert cited(" ".join(told(plays)[0]), "score-margin") == []


@RUNS
@given(PLAYS, st.data())
def test_a_score_without_which_the_match_adds_up_is_found(plays: list[tuple[str, bool]], data: st.DataObject) -> None:
    sentences, scores = told(plays)
    place = data.draw(st.integers(1, len(plays) - 2))
    home, away = scores[place]
    wrong = f"{home + 20}-{away}"
    sentences[place] = sentences[place].replace(f"{home}-{away}", wrong)
    found = cited(" ".join(sentences), "score-margin")
    assert any(str(home + 20) in places for places in found), sentences


CELLS = st.lists(st.lists(st.integers(11, 9999), min_size=2, max_size=2), min_size=3, max_size=6)


def table(rows: list[list[int]], total: list[int], markdown: bool) -> str:
    lines = [["Town", "Boys", "Girls"], *([name, *map(str, row)] for name, row in zip(NAMES, rows, strict=False))]
    lines.append(["Total", *map(str, total)])
    if not markdown:
        return "Pupils\n\n" + "\n".join(f"{a:12}{b:>12}{c:>12}" for a, b, c in lines) + "\n"
    lines.insert(1, ["---", "---:", "---:"])
    return "# Pupils\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


@RUNS
@given(CELLS, st.booleans(), st.integers(0, 1), st.integers(20, 900))
def test_a_table_is_sound_if_and_only_if_its_columns_add_up(
    rows: list[list[int]], markdown: bool, column: int, off: int
) -> None:
    total = [sum(row[0] for row in rows), sum(row[1] for row in rows)]
    path = "a.md" if markdown else "a.txt"
    sound = audit_text(table(rows, total, markdown), path)
    assert [one.verdict for one in sound.judgements if one.claim.rule == "table-total"] == [Verdict.CONSISTENT] * 2
    total[column] += off
    report = audit_text(table(rows, total, markdown), path)
    (finding,) = [one for one in alarms(report) if one.rule == "table-total"]
    assert report.reading.document.cut(finding.citations[0].span) == str(total[column])
