"""why, eval, what-if and query over a text of our own."""

import json
import subprocess
import sys
from contextlib import suppress
from fractions import Fraction

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from auditor.__main__ import main
from auditor.asking.amounts import Amount
from auditor.asking.evaluation import evaluate
from auditor.asking.expressions import parsed_question
from auditor.asking.finding import entries_at
from auditor.asking.what_if import edits_of, what_if
from auditor.asking.why import tree, why
from auditor.asking.wording import interval_text, number_text
from auditor.errors import UsageError
from auditor.pipeline import audit_text
from auditor.quantities.interval import Interval

TEXT = """Rescue calls rose in May

The service took 218 calls in May. Of these, 94 came from Arden and 67 from Brock. In total, 74 per cent of all calls
came from Arden and Brock. Income rose 20 per cent to $12m from $10m. The road to Arden is 640 miles long.

A crew of 28 worked nights. Chapter 7 tells of it.
"""


@pytest.fixture(scope="module")
def report():
    return audit_text(TEXT, "calls.txt")


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calls.txt").write_text(TEXT, encoding="utf-8")
    return "calls.txt"


def run(*arguments, text=None):
    return CliRunner().invoke(main, list(arguments), input=text)


def test_a_number_is_found_by_place_words_value_and_id(report):
    (by_words,) = entries_at(report, "74 per cent")
    (by_value,) = entries_at(report, "74%")
    (by_id,) = entries_at(report, by_words.assertion.id)
    place = report.reading.document.place(by_words.assertion.span.start)
    (by_place,) = entries_at(report, f"{place.line}:{place.column + 4}")
    assert by_words == by_value == by_id == by_place


@pytest.mark.parametrize("words", ["75 per cent", "1:1", "99:1", "n999", "", "x" * 400])
def test_a_number_that_is_not_there_is_an_error(report, words):
    with pytest.raises(UsageError):
        entries_at(report, words)


def test_why_tells_reading_ties_and_verdict(report):
    (entry,) = entries_at(report, "20 per cent")
    data = why(report, entry)
    assert data["reading"]["allows"] == "19.5 to 20.5"
    (claim,) = (one for one in data["claims"] if one["relation"] == "change-by-rate")
    assert claim["equation"] == "$12m = $10m × (1 + 20 per cent)"
    assert claim["verdict"] == "consistent"
    assert {term["text"] for term in claim["terms"]} == {"20 per cent", "$12m", "$10m"}
    assert "$12m = $10m × (1 + 20 per cent)" in tree(data)


def test_why_says_why_a_number_is_tied_to_nothing(report):
    (entry,) = entries_at(report, "28")
    assert "unlinked: " in tree(why(report, entry))


def test_why_is_the_same_as_json(article):
    shown = run("why", article, "20 per cent", "--output-format", "json")
    assert shown.exit_code == 0
    (data,) = json.loads(shown.output)["numbers"]
    assert run("why", f"{article}:{data['line']}:{data['column']}").output.startswith(
        f"calls.txt:{data['line']}:{data['column']}  20 per cent"
    )


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("(94+67)/218", Fraction(161, 218), ()),
        ("94 + 67 - 1", 160, ()),
        ("2^10 - 24", 1000, ()),
        ("2**-2", Fraction(1, 4), ()),
        ("-3 * -4", 12, ()),
        ("1,200 / 3", 400, ()),
        ("10 × (1 + 20 per cent)", 12, ()),
        ("$5m / 2", 2_500_000, (("USD", 1),)),
        ("640 miles in km", Fraction(3218688, 3125), (("kilometer", 1),)),
        ("6 km / 2 hours in km per hour", 3, (("hour", -1), ("kilometer", 1))),
        ("1 mile - 1609.344 metres", 0, (("mile", 1),)),
        ("212 °F in °C", 100, (("degree_Celsius", 1),)),
        ("3 / 4 in percent", Fraction(3, 4), ()),
        (".5 + 0.5", 1, ()),
    ],
)
def test_arithmetic_is_exact_and_carries_units(report, typed, value, unit):
    amount = evaluate(report, typed).amount
    assert (amount.value, amount.unit) == (value, unit)


def test_the_answer_is_cited_and_supported(report):
    answer = evaluate(report, "(94+67)/218")
    cut = report.reading.document.cut
    assert [cut(entry.assertion.span) for one in answer.cited for entry in one.entries] == ["94", "67", "218"]
    assert [cut(entry.assertion.span) for entry in answer.supports] == ["74 per cent"]
    assert answer.supported


def test_a_number_of_the_askers_own_is_said_to_be_so(report, article):
    answer = evaluate(report, "94 / 3")
    assert [(one.typed, bool(one.entries)) for one in answer.cited] == [("94", True), ("3", False)]
    assert "yours" in run("eval", article, "94 / 3").output


def test_a_claim_that_says_otherwise_is_contradicted():
    wrong = audit_text("Income rose 20 per cent to $15m from $10m.", "wrong.txt")
    answer = evaluate(wrong, "$10m * (1 + 20 per cent)")
    cut = wrong.reading.document.cut
    assert [cut(entry.assertion.span) for entry in answer.contradicts] == ["$15m"]
    assert not answer.supported


def test_names_and_ids_stand_for_numbers(report):
    (entry,) = entries_at(report, "218")
    assert evaluate(report, f"{entry.assertion.id} / 2").amount.value == 109
    assert evaluate(report, "[crew nights] * 2").amount.value == 56
    with pytest.raises(UsageError, match="no number of the text"):
        evaluate(report, "[zebras]")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [("(94+67)/218", 0), ("94/218", 1), ("94 +", 2), ("$1 + 1 mile", 2), ("1/0", 2), ("1/(94-94)", 2)],
)
def test_eval_says_by_its_status_whether_the_text_supports_it(article, arguments, status):
    assert run("eval", article, arguments).exit_code == status


HOSTILE = [
    "10**10**8",
    "9^9^9",
    "9^99999999999999999999",
    "(" * 10_000 + "1" + ")" * 10_000,
    "(" * 900 + "1" + ")" * 900,
    "-" * 1500 + "1",
    "__import__('os').system('true')",
    "exec(1)",
    "[" * 500,
    "9" * 400,
    "1" + "+1" * 5000,
    "\x00",
    "1 in " + "k" * 500,
    "lambda: 1",
    "",
    "   ",
    "1 in",
    "[]",
    "n1n2",
    "((9^64)^64)^64",
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_expressions_are_one_line_errors_at_once(article, typed):
    result = run("eval", article, "--", typed)
    assert result.exit_code == 2
    assert result.output.startswith("auditor: ")
    assert result.output.count("\n") == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)


@given(st.text(max_size=60))
def test_no_text_crashes_the_parser(text):
    with suppress(UsageError):
        parsed_question(text)


NUMBERS = st.fractions(-100, 100, max_denominator=20)


@given(NUMBERS, NUMBERS, st.sampled_from("+-*/"))
def test_amounts_are_those_of_fractions(one, other, operator):
    left = Amount(one, Interval.exactly(one))
    right = Amount(other, Interval.exactly(other))
    if operator == "/" and not other:
        with pytest.raises(UsageError):
            left.over(right)
        return
    result = {"+": left.plus, "-": lambda x: left.plus(x, -1), "*": left.times, "/": left.over}[operator](right)
    expected = {"+": one + other, "-": one - other, "*": one * other, "/": one / other if other else 0}[operator]
    assert result.value == expected
    assert result.interval.holds(expected)


def groups(report, *wishes):
    edits = edits_of(report, wishes)
    _, changes = what_if(report, edits)
    return {change.before.claim.relation: change.what for change in changes if change.what != "stays"}


def test_what_if_tells_what_breaks_and_what_heals(report):
    assert groups(report, "$12m=$15m")["change-by-rate"] == "breaks"
    wrong = audit_text("Income rose 20 per cent to $15m from $10m.", "wrong.txt")
    assert groups(wrong, "$15m=12") == {"change-by-rate": "heals"}
    assert groups(wrong, "20 per cent=50") == {"change-by-rate": "heals"}
    assert groups(report, "28=29") == {}


def test_what_if_writes_nothing(article, tmp_path):
    result = run("what-if", article, "$12m=$15m")
    assert result.exit_code == 1
    assert "breaks" in result.output
    assert (tmp_path / article).read_text(encoding="utf-8") == TEXT
    assert [path.name for path in tmp_path.iterdir()] == [article]


@pytest.mark.parametrize("wish", ["94", "94=", "=96", "zebra=1", "94=1=2", "94=95\n96"])
def test_what_if_refuses_what_is_no_change(article, wish):
    result = run("what-if", article, wish)
    assert (result.exit_code, result.output.count("\n")) == (2, 1)


WRITES = [
    "DROP VIEW claims",
    "DELETE FROM ledger_claims",
    "INSERT INTO ledger_claims(id) VALUES (1)",
    "UPDATE ledger_findings SET rule = 1",
    "CREATE TABLE t(a)",
    "ATTACH 'other.db' AS other",
    "VACUUM INTO 'copy.db'",
    "PRAGMA writable_schema = 1",
    "PRAGMA query_only = OFF",
    "SELECT load_extension('x')",
    "SELECT writefile('x', 'y')",
    "SELECT 1; DROP VIEW claims",
    "SELECT zeroblob(1000000000)",
    "SELECT",
    "nonsense",
    "",
    "-- nothing",
    "SELECT " + "(" * 5000 + "1" + ")" * 5000,
    "BEGIN",
    "EXPLAIN DELETE FROM ledger_claims",
]


@pytest.mark.parametrize("sql", WRITES)
def test_sql_that_does_more_than_read_is_a_one_line_error(article, tmp_path, sql):
    result = run("query", article, sql)
    assert result.exit_code == 2
    assert result.output.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == [article]


def test_the_five_views_can_be_asked(article):
    rows = json.loads(
        run("query", article, "SELECT * FROM assertions ORDER BY start", "--output-format", "json").output
    )
    texts = [row["text"] for row in rows]
    assert "74 per cent" in texts
    assert rows[texts.index("74 per cent")]["high"] == 74.5
    (claim,) = json.loads(
        run(
            "query",
            article,
            "SELECT c.verdict, count(*) AS terms FROM claims c "
            "JOIN terms t ON t.claim = c.id AND t.document = c.document "
            "WHERE c.relation = 'change-by-rate' GROUP BY c.id",
            "--output-format",
            "json",
        ).output
    )
    assert claim == {"verdict": "consistent", "terms": 3}
    for view in ("findings", "decisions"):
        assert run("query", article, f"SELECT count(*) FROM {view}", "--output-format", "csv").output == "count(*)\n0\n"


def test_the_ledger_is_written_for_other_tools_of_sqlite(article, tmp_path):
    import sqlite3

    assert run("ledger", article, "--db", "ledger.sqlite").output == ""
    assert run("ledger", article, "--db", "ledger.sqlite").exit_code == 0  # an older ledger is replaced
    with sqlite3.connect(tmp_path / "ledger.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM claims WHERE verdict = 'consistent'").fetchone()[0] > 0
    connection.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [article, "ledger.sqlite"]


def test_a_file_that_is_no_ledger_is_not_replaced(article, tmp_path):
    result = run("ledger", article, "--db", article)
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert (tmp_path / article).read_text(encoding="utf-8") == TEXT
    assert run("ledger", article, "--db", "no/such/folder.sqlite").exit_code == 2


def test_numbers_and_intervals_in_words():
    assert number_text(Fraction(1234567, 100)) == "12,345.67"
    assert number_text(Fraction(-1, 3)) == "−0.333333…"
    assert interval_text(Interval(Fraction(200), None, True)) == "more than 200"
    assert interval_text(Interval(None, Fraction(5), False, True)) == "less than 5"
    assert interval_text(Interval(Fraction(1), Fraction(2), False, True)) == "1 to less than 2"
    assert interval_text(Interval(None, None)) == "any number"


def test_asking_needs_no_sympy(article):
    code = (
        "import sys\nfrom auditor.__main__ import main\n"
        "words = (['why', 'calls.txt', '94'], ['eval', 'calls.txt', '94/218'], ['what-if', 'calls.txt', '94=95'])\n"
        "for line in words:\n"
        "    try:\n        main(line)\n    except SystemExit:\n        pass\n"
        "print('sympy' in sys.modules, 'pint' in sys.modules)\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert shown.stdout.splitlines()[-1] == "False False"
