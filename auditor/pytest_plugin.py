"""The pytest plugin: documents become test items, and the fixture `auditor` checks texts that a test makes.

Every pytest run of an environment imports this module, so nothing here imports the audit before it is used: a run
without ``--auditor`` pays for this file and for pytest, which is there already.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from auditor.report import Report
    from auditor.settings import Settings

FILES = ("*.md", "*.markdown", "*.txt")
FAIL_ON = ("error", "warning", "never")
MARKER = (
    "auditor(ignore=[], select=[], fail_on='warning'): rules that the fixture `auditor` leaves out or keeps to in this "
    "test, and the severity from which a finding fails it."
)
COUNTS = ("read", "checked", "unlinked", "excluded")
"""The coverage of an item, kept as properties of its report so that it survives xdist and reaches JUnit XML."""


class InconsistentError(AssertionError):
    """The text of a document contradicts itself; the message shows the sum and the places."""


# --- pytest's hooks


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options and the ini keys."""
    group = parser.getgroup("auditor", "numeric consistency of documents")
    group.addoption(
        "--auditor", action="store_true", help="check the numbers of the documents that auditor_files names"
    )
    group.addoption(
        "--auditor-fail-on", choices=FAIL_ON, help="the lowest severity that fails an item (ini: auditor_fail_on)"
    )
    parser.addini(
        "auditor_files", "globs of the documents to check, as in .gitignore", type="args", default=list(FILES)
    )
    parser.addini("auditor_exclude", "globs of the documents to leave out", type="args", default=[])
    parser.addini("auditor_select", "the only rules to run; empty runs them all", type="args", default=[])
    parser.addini("auditor_ignore", "rules to leave out", type="args", default=[])
    parser.addini(
        "auditor_fail_on", f"the lowest severity that fails: {', '.join(FAIL_ON)}", type="string", default="warning"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and the collector if it is asked for."""
    config.addinivalue_line("markers", MARKER)
    if config.getoption("auditor"):
        config.pluginmanager.register(Collector(config), "auditor-collector")


@pytest.fixture
def auditor(request: pytest.FixtureRequest) -> Auditor:
    """Check the numbers of texts: ``auditor.check(text)``, ``auditor.assert_consistent(text)``."""
    choice = Choice.of(request.config)
    for mark in request.node.iter_markers("auditor"):
        choice = choice.narrowed(**mark.kwargs)
        if mark.args:
            raise pytest.UsageError(
                f"{request.node.nodeid}: the marker auditor takes keywords only: ignore, select, fail_on"
            )
    return Auditor(choice)


# --- what is checked, and what fails


class Choice:
    """The rules to run and the severity that fails, from ini keys, the command line and markers."""

    __slots__ = ("fail_on", "ignore", "select")

    def __init__(self, select: Iterable[str], ignore: Iterable[str], fail_on: str) -> None:
        self.select, self.ignore, self.fail_on = tuple(select), tuple(ignore), fail_on
        if fail_on not in FAIL_ON:
            raise pytest.UsageError(f"auditor: fail_on is {fail_on!r}, not one of {', '.join(FAIL_ON)}")

    @classmethod
    def of(cls, config: pytest.Config) -> Choice:
        """Return what the command line and the ini file say."""
        fail_on = config.getoption("auditor_fail_on") or config.getini("auditor_fail_on")
        return cls(config.getini("auditor_select"), config.getini("auditor_ignore"), fail_on)

    def narrowed(self, ignore: Sequence[str] = (), select: Sequence[str] = (), fail_on: str | None = None) -> Choice:
        """Return this choice with a marker's keywords applied."""
        for rules in (ignore, select):
            if isinstance(rules, str):
                raise pytest.UsageError(f"auditor: rules are given as a list, [{rules!r}]")
        return Choice(select or self.select, (*self.ignore, *ignore), fail_on or self.fail_on)

    def settings(self) -> Settings:
        """Return the audit's settings."""
        from dataclasses import replace

        from auditor.settings import DEFAULT

        return replace(DEFAULT, select=(*DEFAULT.select, *self.select), ignore=(*DEFAULT.ignore, *self.ignore))

    def fails(self, report: Report) -> bool:
        """Tell whether `report` has a finding that is severe enough."""
        loud = {"never": (), "error": ("error",), "warning": ("error", "warning")}[self.fail_on]
        return any(str(finding.severity) in loud for finding in report.findings)


def audited(text: str, path: str, choice: Choice) -> Report:
    """Audit `text`.

    Raises:
        AuditorError: a rule does not exist or crashed; half an audit is none.
    """
    from auditor.errors import AuditorError
    from auditor.pipeline import audit_text

    report = audit_text(text, path, choice.settings())
    if report.failures:
        raise AuditorError("; ".join(report.failures))
    return report


def explained(report: Report) -> str:
    """Return the findings as text: the first line says what is wrong, the rest shows where."""
    document = report.reading.document
    blocks = []
    for finding in report.findings:
        place = document.place(finding.citations[0].span.start)
        lines = [f"{finding.rule} {place.line}:{place.column}: {finding.message}"]
        lines += [f"  {c.role}: {document.cut(c.span)!r}" for c in finding.citations]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


class Auditor:
    """What the fixture `auditor` gives to a test."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice

    def check(self, text_or_path: str | os.PathLike[str]) -> Report:
        """Audit a text (a string) or a document (a path).

        Raises:
            AuditorError: the document cannot be read, or a rule failed.
            UsageError: a string that is a file's name; a name has no numbers to check, and would always pass.
        """
        if isinstance(text_or_path, str):
            _refuse_file_name(text_or_path)
            return audited(text_or_path, "<text>", self._choice)
        path = Path(text_or_path)
        return audited(read(path), path.as_posix(), self._choice)

    def assert_consistent(self, text_or_path: str | os.PathLike[str], *, at_least: int = 0) -> Report:
        """Fail the test, with the sum and the places, if the numbers contradict each other.

        `at_least` is how many numbers must have been checked: a text in which nothing could be tied together is
        consistent, and a test may want more than that. Returns the report.
        """
        __tracebackhide__ = True
        report = self.check(text_or_path)
        if self._choice.fails(report):
            raise InconsistentError(explained(report))
        if report.coverage.checked < at_least:
            raise InconsistentError(
                f"{report.coverage.checked} numbers were checked, at least {at_least} expected; "
                f"{report.coverage.read} were read, {report.coverage.unlinked} of them are tied to no other"
            )
        return report


def read(path: Path) -> str:
    """Return the text of the document at `path`."""
    from auditor.errors import UnreadableError

    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UnreadableError(f"{path.as_posix()}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{path.as_posix()}: no UTF-8 at byte {error.start}") from None


def _refuse_file_name(text: str) -> None:
    if text.endswith(tuple(pattern[1:] for pattern in FILES)) and len(text.split()) == 1:
        from auditor.errors import UsageError

        raise UsageError(f"{text!r} is the name of a file: a document is given as a pathlib.Path, a text as a string")


# --- documents as test items


class Collector:
    """Makes an item of every document that is named, or matches the globs."""

    def __init__(self, config: pytest.Config) -> None:
        from pathspec import GitIgnoreSpec

        self._root = config.rootpath
        self._wanted = GitIgnoreSpec.from_lines(config.getini("auditor_files"))
        self._unwanted = GitIgnoreSpec.from_lines(config.getini("auditor_exclude"))
        self._totals = dict.fromkeys(COUNTS, 0)
        self._documents = 0
        self.choice = Choice.of(config)

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> DocumentFile | None:
        """Return the collector of a document, None for other files."""
        named = parent.session.isinitpath(file_path)
        if not named and not self._matches(file_path):
            return None
        if file_path.suffix == ".py":
            return None
        return DocumentFile.from_parent(parent, path=file_path)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up the coverage; with xdist this runs where the summary is printed."""
        counts = {name: value for name, value in report.user_properties if name.startswith("auditor_")}
        if report.when == "call" and counts:
            self._documents += 1
            for name in COUNTS:
                self._totals[name] += int(cast(int, counts[f"auditor_{name}"]))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say how much was checked: silence must mean checked."""
        if self._documents:
            counts = ", ".join(f"{self._totals[name]} {name}" for name in COUNTS)
            plural = "document" if self._documents == 1 else "documents"
            terminalreporter.write_line(f"auditor: {self._documents} {plural}; numbers: {counts}")

    def _matches(self, path: Path) -> bool:
        try:
            relative = path.relative_to(self._root).as_posix()
        except ValueError:
            relative = path.name
        return self._wanted.match_file(relative) and not self._unwanted.match_file(relative)


class DocumentFile(pytest.File):
    """A document; it has one item."""

    def collect(self) -> Iterator[DocumentItem]:
        """Yield the item; nothing is read yet."""
        yield DocumentItem.from_parent(self, name="auditor")


class DocumentItem(pytest.Item):
    """The audit of one document: it passes if no finding is severe enough."""

    def __init__(self, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.add_marker("auditor")

    def runtest(self) -> None:
        """Audit the document."""
        collector = cast(Collector, self.config.pluginmanager.get_plugin("auditor-collector"))
        report = audited(read(self.path), self._shown_path(), collector.choice)
        for name in COUNTS:
            self.user_properties.append((f"auditor_{name}", getattr(report.coverage, name)))
        if collector.choice.fails(report):
            raise InconsistentError(explained(report))
        if report.findings:
            self.add_report_section("call", "auditor", explained(report))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the message alone: the way through the auditor's code is of no use to a writer."""
        from auditor.errors import AuditorError

        if isinstance(excinfo.value, (InconsistentError, AuditorError)):
            return excinfo.getrepr(style="value")
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the item is from, and its name in reports."""
        return self.path, 0, f"[auditor] {self._shown_path()}"

    def _shown_path(self) -> str:
        try:
            return self.path.relative_to(self.config.rootpath).as_posix()
        except ValueError:
            return self.path.as_posix()
