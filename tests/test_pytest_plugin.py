"""The pytest plugin, each way of using it in a pytest run of its own."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from importlib.metadata import entry_points

import pytest

pytest_plugins = ["pytester"]


BAD = "The stadium will cost $12m, up 20 per cent from $9m a year ago.\n"
GOOD = "The stadium will cost $12m, up 20 per cent from $10m a year ago.\n"
RULE = "change"


@pytest.fixture(scope="module", autouse=True)
def _installed() -> None:
    names = [point.name for point in entry_points(group="pytest11")]
    assert "auditor" in names, "the entry point is not installed: run `pip install -e .` again"


@pytest.fixture(autouse=True)
def _alone(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep Hypothesis out of the runs inside: it takes longer to load than they do."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:hypothesispytest")


@pytest.fixture
def folder(pytester: pytest.Pytester) -> pytest.Pytester:
    """A project with a consistent and an inconsistent document."""
    pytester.makefile(".md", good=GOOD, bad=BAD)
    pytester.makefile(".txt", notes=GOOD)
    return pytester


# --- documents as items


def test_without_the_option_nothing_is_collected(folder: pytest.Pytester) -> None:
    result = folder.runpytest()
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    result.stdout.no_fnmatch_line("*auditor:*")


def test_documents_become_items(folder: pytest.Pytester) -> None:
    result = folder.runpytest("--auditor", "-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["bad.md::auditor FAILED*", "good.md::auditor PASSED*", "notes.txt::auditor PASSED*"])


def test_a_failure_shows_the_sum_and_the_places_and_no_code(folder: pytest.Pytester) -> None:
    result = folder.runpytest("--auditor", "bad.md")
    result.stdout.fnmatch_lines(
        [
            "*[[]auditor[]] bad.md*",
            f"*{RULE}*$10.8m*$12m*",
            "*The stadium will cost $12m, up 20 per cent from $9m a year ago.*",
            "*~~~*^^^*~~*",
            f"FAILED bad.md::auditor - *{RULE}*",
        ]
    )
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_the_coverage_is_printed(folder: pytest.Pytester) -> None:
    result = folder.runpytest("--auditor")
    result.stdout.fnmatch_lines(["auditor: 3 documents; numbers: 12 read, 9 checked, 0 unlinked, 3 excluded"])


def test_globs_say_what_is_collected(folder: pytest.Pytester) -> None:
    folder.mkdir("docs")
    (folder.path / "docs" / "deep.md").write_text(BAD, encoding="utf-8")
    folder.makeini("[pytest]\nauditor_files = docs/**/*.md *.txt\nauditor_exclude = notes.txt\n")
    result = folder.runpytest("--auditor", "-v")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["docs/deep.md::auditor FAILED*"])


def test_a_document_that_is_named_is_checked_whatever_the_globs_say(folder: pytest.Pytester) -> None:
    folder.makeini("[pytest]\nauditor_files = docs/*.md\n")
    folder.runpytest("--auditor", "good.md").assert_outcomes(passed=1)


def test_the_configuration_holds(folder: pytest.Pytester) -> None:
    """The nearest configuration says which documents are excluded, what is ignored and what fails."""
    folder.makefile(".toml", auditor='exclude = ["notes.*"]\nignore = ["change"]\n')
    folder.runpytest("--auditor").assert_outcomes(passed=2)
    folder.makefile(".toml", auditor='fail-on = "never"\n')
    folder.runpytest("--auditor").assert_outcomes(passed=3)
    folder.runpytest("--auditor", "--auditor-fail-on=error").assert_outcomes(passed=2, failed=1)
    folder.makefile(".toml", auditor='include = ["*.txt"]\n')
    folder.runpytest("--auditor").assert_outcomes(passed=1)
    folder.makefile(".toml", other='ignore = ["change"]\n')
    folder.runpytest("--auditor", "--auditor-config=other.toml").assert_outcomes(passed=3)


def test_a_broken_configuration_is_a_usage_error(folder: pytest.Pytester) -> None:
    folder.makefile(".toml", auditor='ignroe = ["change"]\n')
    result = folder.runpytest("--auditor")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: *auditor.toml: unknown key 'ignroe'; did you mean 'ignore'*"])


def test_a_broken_configuration_of_a_folder_fails_its_documents(folder: pytest.Pytester) -> None:
    folder.mkdir("docs")
    (folder.path / "docs" / "deep.md").write_text(GOOD, encoding="utf-8")
    (folder.path / "docs" / "auditor.toml").write_text("ignore = 1\n", encoding="utf-8")
    result = folder.runpytest("--auditor", "docs", "good.md")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*auditor.toml: 'ignore' must be a list of strings", "FAILED docs/deep.md::auditor*"])


def test_a_comment_in_the_document_lets_a_finding_stand(folder: pytest.Pytester) -> None:
    folder.makefile(".md", bad=f"{BAD.strip()} <!-- auditor: ignore[change] as minuted -->\n")
    folder.runpytest("--auditor", "bad.md").assert_outcomes(passed=1)
    folder.makefile(".md", bad=f"{GOOD.strip()} <!-- auditor: ignore[change] as minuted -->\n")
    result = folder.runpytest("--auditor", "bad.md")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*unused-suppression*"])


def test_tests_run_beside_documents(folder: pytest.Pytester) -> None:
    folder.makepyfile("def test_one():\n    pass\n")
    folder.runpytest("--auditor").assert_outcomes(passed=3, failed=1)


@pytest.mark.parametrize(
    ("content", "reason"), [(b"caf\xe9 costs 3 euros", "*bad.md: *"), (b"\xff\xfe3\x00", "*bad.md: *")]
)
def test_a_document_that_is_no_text_fails(folder: pytest.Pytester, content: bytes, reason: str) -> None:
    (folder.path / "bad.md").write_bytes(content)
    result = folder.runpytest("--auditor", "bad.md")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([reason])


def test_an_unknown_rule_is_a_usage_error(folder: pytest.Pytester) -> None:
    folder.makeini("[pytest]\nauditor_ignore = no-such-rule\n")
    result = folder.runpytest("--auditor", "good.md")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: unknown rule 'no-such-rule'*"])


def test_a_rule_can_be_ignored(folder: pytest.Pytester) -> None:
    folder.makeini(f"[pytest]\nauditor_ignore = {RULE}\n")
    folder.runpytest("--auditor", "bad.md").assert_outcomes(passed=1)


def test_the_severity_that_fails_can_be_chosen(folder: pytest.Pytester) -> None:
    folder.runpytest("--auditor", "--auditor-fail-on=never", "bad.md").assert_outcomes(passed=1)
    folder.makeini("[pytest]\nauditor_fail_on = sometimes\n")
    result = folder.runpytest("--auditor", "bad.md")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*auditor_fail_on is 'sometimes', not one of error, warning, any, never*"])


@pytest.mark.skipif(int(pytest.__version__.split(".")[0]) < 9, reason="native TOML came with pytest 9")
def test_native_toml_is_typed(folder: pytest.Pytester) -> None:
    folder.makefile(".toml", pyproject='[tool.pytest]\nauditor_files = ["good.md"]\nauditor_ignore = []\n')
    folder.runpytest("--auditor").assert_outcomes(passed=1)


def test_toml_ini_options(folder: pytest.Pytester) -> None:
    folder.makefile(".toml", pyproject='[tool.pytest.ini_options]\nauditor_files = ["good.md", "notes.*"]\n')
    folder.runpytest("--auditor").assert_outcomes(passed=2)


# --- beside pytest's own options and other plugins


def test_collect_only_reads_no_document(folder: pytest.Pytester) -> None:
    (folder.path / "bad.md").write_bytes(b"\xff")
    result = folder.runpytest("--auditor", "--collect-only", "-q")
    assert result.ret == 0
    result.stdout.fnmatch_lines(["bad.md::auditor", "good.md::auditor", "notes.txt::auditor"])


@pytest.mark.parametrize(
    ("option", "passed"), [(("-k", "good"), 1), (("-m", "auditor"), 2), (("-k", "auditor and not bad"), 2)]
)
def test_items_are_selected_by_name_and_marker(folder: pytest.Pytester, option: tuple[str, str], passed: int) -> None:
    folder.makepyfile("def test_one():\n    pass\n")
    result = folder.runpytest("--auditor", *option)
    assert result.parseoutcomes()["passed"] == passed


def test_without_the_plugin(folder: pytest.Pytester) -> None:
    folder.makepyfile("def test_one():\n    pass\n")
    folder.runpytest("-p", "no:auditor").assert_outcomes(passed=1)
    assert folder.runpytest("-p", "no:auditor", "--auditor").ret == pytest.ExitCode.USAGE_ERROR


def test_under_xdist(folder: pytest.Pytester) -> None:
    pytest.importorskip("xdist")
    result = folder.runpytest_subprocess("--auditor", "-n2")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(
        ["auditor: 3 documents; numbers: 12 read, 9 checked*", f"FAILED bad.md::auditor - *{RULE}*"]
    )
    result.stdout.no_fnmatch_line("*pytest_plugin.py*")


def test_junit_xml(folder: pytest.Pytester) -> None:
    folder.runpytest("--auditor", "--junitxml=out.xml")
    cases = {
        case.attrib["classname"]: case for case in ElementTree.parse(folder.path / "out.xml").getroot().iter("testcase")
    }
    assert set(cases) == {"bad.md", "good.md", "notes.txt"}
    failure = cases["bad.md"].find("failure")
    assert failure is not None
    assert RULE in failure.attrib["message"]
    assert "^^^" in (failure.text or "")
    assert cases["good.md"].find("failure") is None
    properties = {p.attrib["name"]: p.attrib["value"] for p in cases["good.md"].iter("property")}
    assert properties == {
        "auditor_read": "4",
        "auditor_checked": "3",
        "auditor_unlinked": "0",
        "auditor_excluded": "1",
    }


# --- the fixture and the marker


def run(pytester: pytest.Pytester, source: str) -> pytest.RunResult:
    """Run a test module in a folder that has the two texts."""
    pytester.makepyfile(f"BAD = {BAD!r}\nGOOD = {GOOD!r}\n{source}")
    return pytester.runpytest()


def test_the_fixture_checks_texts_and_paths(folder: pytest.Pytester) -> None:
    source = """
import pathlib

def test_text(auditor):
    assert auditor.check(GOOD).findings == ()
    assert [finding.rule for finding in auditor.check(BAD).findings] == ["change"]

def test_path(auditor):
    assert auditor.check(pathlib.Path("good.md")).path == "good.md"
    assert auditor.check(pathlib.Path("bad.md")).findings
"""
    run(folder, source).assert_outcomes(passed=2)


def test_assert_consistent_shows_the_sum_and_the_places(pytester: pytest.Pytester) -> None:
    result = run(
        pytester, "def test_it(auditor):\n    auditor.assert_consistent(GOOD)\n    auditor.assert_consistent(BAD)\n"
    )
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [">*assert_consistent(BAD)", f"E *{RULE}*$10.8m*$12m*", "E *The stadium*", "E *~~~*^^^*~~*"]
    )
    result.stdout.no_fnmatch_line("*def assert_consistent*")


def test_the_report_is_returned(pytester: pytest.Pytester) -> None:
    run(
        pytester, "def test_it(auditor):\n    assert auditor.assert_consistent(GOOD).coverage.checked == 3\n"
    ).assert_outcomes(passed=1)


def test_a_test_may_want_numbers_to_be_checked(pytester: pytest.Pytester) -> None:
    result = run(pytester, "def test_it(auditor):\n    auditor.assert_consistent('No numbers.', at_least=1)\n")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["E *0 numbers were checked, at least 1 expected*"])


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ("auditor.check('good.md')", "*'good.md' is a file's name*"),
        ("auditor.check(__import__('pathlib').Path('none.md'))", "*none.md: *"),
    ],
)
def test_what_cannot_be_checked_is_an_error(pytester: pytest.Pytester, call: str, message: str) -> None:
    result = run(pytester, f"def test_it(auditor):\n    {call}\n")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"E *{message}"])


def test_the_marker_ignores_rules(pytester: pytest.Pytester) -> None:
    source = """
import pytest

@pytest.mark.auditor(ignore=["change"])
def test_ignored(auditor):
    auditor.assert_consistent(BAD)

@pytest.mark.auditor(fail_on="never")
def test_never(auditor):
    auditor.assert_consistent(BAD)

@pytest.mark.auditor(select=["change"])
def test_selected(auditor):
    auditor.assert_consistent(BAD)
"""
    run(pytester, source).assert_outcomes(passed=2, failed=1)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("['change']", "*takes keywords*"),
        ("ignore='change'", "*takes a list of rules*"),
        ("ignore=['none']", "*unknown rule 'none'*"),
        ("fail_on='note'", "*must be one of error, warning, any, never*"),
        ("skip=['a']", "*ignore, select and fail_on, not skip*"),
    ],
)
def test_a_wrong_marker_is_an_error(pytester: pytest.Pytester, arguments: str, message: str) -> None:
    test = f"@pytest.mark.auditor({arguments})\ndef test_it(auditor):\n    auditor.assert_consistent(GOOD)\n"
    result = run(pytester, f"import pytest\n{test}")
    assert result.ret != 0
    assert result.parseoutcomes().get("passed", 0) == 0
    result.stdout.fnmatch_lines([message])


def test_the_marker_and_the_fixture_are_listed(pytester: pytest.Pytester) -> None:
    pytester.runpytest("--markers").stdout.fnmatch_lines(["@pytest.mark.auditor(ignore=*"])
    pytester.runpytest("--fixtures").stdout.fnmatch_lines(["*auditor*", "*Check the numbers of texts*"])
    pytester.makepyfile("import pytest\n@pytest.mark.auditor(ignore=[])\ndef test_it():\n    pass\n")
    pytester.runpytest("--strict-markers").assert_outcomes(passed=1)


# --- what it costs

HEAVY = ("auditor.pipeline", "auditor.registry", "auditor.settings", "click", "pathspec", "pint", "sympy", "marko")


def test_a_run_without_the_option_imports_no_audit(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"import sys\ndef test_it():\n    assert 'auditor.pytest_plugin' in sys.modules\n"
        f"    assert [name for name in {HEAVY!r} if name in sys.modules] == []\n"
    )
    pytester.runpytest_subprocess().assert_outcomes(passed=1)
    assert "auditor.pytest_plugin" in sys.modules
