"""The pytest plugin: documents become test items, and the fixture `auditor` checks the texts that a test makes.

Every pytest run of an environment imports this module, so it imports nothing of the audit: a run without ``--auditor``
pays for this file and for pytest, which is there already.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from auditor.testing import Auditor, Choice

FAIL_ON = ("error", "warning", "any", "never")
MARKER = (
    "auditor(ignore=[], select=[], fail_on=''): rules that the fixture `auditor` leaves out or keeps to in this test, "
    "and the lowest severity that fails it."
)
COUNTS = ("read", "checked", "unlinked", "excluded")
"""The coverage of an item, kept as properties of its report so that it survives xdist and reaches JUnit XML."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options and the ini keys."""
    group = parser.getgroup("auditor", "numeric consistency of documents")
    group.addoption("--auditor", action="store_true", help="check the numbers of documents (ini: auditor_files)")
    group.addoption("--auditor-config", metavar="FILE", help="configuration of the auditor in place of the nearest")
    group.addoption("--auditor-fail-on", choices=FAIL_ON, help="lowest severity that fails (ini: auditor_fail_on)")
    parser.addini("auditor_files", "documents, as globs of .gitignore; empty: all that check reads", "args", [])
    parser.addini("auditor_exclude", "documents to leave out, as globs of .gitignore", "args", [])
    parser.addini("auditor_select", "the only rules to run; empty: as configured", "args", [])
    parser.addini("auditor_ignore", "rules to leave out beside those of the configuration", "args", [])
    parser.addini(
        "auditor_fail_on", f"lowest severity that fails: {', '.join(FAIL_ON)}; empty: as configured", "string", ""
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker, and the collector if it is asked for."""
    config.addinivalue_line("markers", MARKER)
    if config.getoption("auditor"):
        config.pluginmanager.register(Collector(config), "auditor-collector")


@pytest.fixture
def auditor(request: pytest.FixtureRequest) -> Auditor:
    """Check the numbers of texts: ``auditor.check(text)``, ``auditor.assert_consistent(text)``."""
    from auditor.errors import UsageError
    from auditor.testing import Auditor

    choice = choice_of(request.config)
    for mark in request.node.iter_markers("auditor"):
        if mark.args:
            raise UsageError("the marker auditor takes keywords: ignore=[…], select=[…], fail_on=…")
        choice = choice.narrowed(**mark.kwargs)
    return Auditor(choice)


def choice_of(config: pytest.Config) -> Choice:
    """Return what the command line and the ini file say.

    Raises:
        pytest.UsageError: `auditor_fail_on` is no severity that can fail.
    """
    from auditor.testing import Choice, listed

    fail_on = config.getoption("auditor_fail_on") or config.getini("auditor_fail_on")
    if fail_on and fail_on not in FAIL_ON:
        raise pytest.UsageError(f"auditor_fail_on is {fail_on!r}, not one of {', '.join(FAIL_ON)}")
    select, ignore = listed(config.getini("auditor_select")), listed(config.getini("auditor_ignore"))
    return Choice(select, ignore, fail_on, config.getoption("auditor_config"))


class Collector:
    """Makes an item of every document that is named or matches the globs, and adds up what was checked."""

    def __init__(self, config: pytest.Config) -> None:
        """Read the ini keys, and the configuration of the root folder."""
        from auditor.configuring.matching import matcher
        from auditor.errors import AuditorError

        root = str(config.rootpath)
        wanted = tuple(config.getini("auditor_files"))
        self._wanted = matcher(wanted, root) if wanted else None
        self._unwanted = matcher(tuple(config.getini("auditor_exclude")), root)
        self._totals = dict.fromkeys(COUNTS, 0)
        self._documents = 0
        self.choice = choice_of(config)
        try:
            self.choice.of(str(config.rootpath / "document"))
        except AuditorError as error:
            raise pytest.UsageError(str(error)) from None

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> DocumentFile | None:
        """Return the collector of a document, None for other files."""
        named = file_path.suffix != ".py" and parent.session.isinitpath(file_path)
        return DocumentFile.from_parent(parent, path=file_path) if named or self._matches(file_path) else None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up the coverage; with xdist this runs where the summary is printed."""
        counts = {name: value for name, value in report.user_properties if name.startswith("auditor_")}
        if report.when == "call" and counts:
            self._documents += 1
            for name in COUNTS:
                self._totals[name] += int(str(counts[f"auditor_{name}"]))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say how much was checked: silence must mean checked."""
        if self._documents:
            counts = ", ".join(f"{self._totals[name]} {name}" for name in COUNTS)
            plural = "document" if self._documents == 1 else "documents"
            terminalreporter.write_line(f"auditor: {self._documents} {plural}; numbers: {counts}")

    def _matches(self, path: Path) -> bool:
        """Tell whether the ini keys, or else the configuration, want the document at `path`."""
        from auditor.configuring.matching import matcher
        from auditor.errors import AuditorError
        from auditor.running.discovery import SUFFIXES

        name = str(path)
        if self._unwanted(name) or not (self._wanted(name) if self._wanted else name.lower().endswith(SUFFIXES)):
            return False
        try:
            config = self.choice.of(name)
        except AuditorError:
            return True  # the item will say what is wrong with it
        if self._wanted is None and config.include and not matcher(config.include, config.folder)(name):
            return False
        return not (config.exclude and matcher(config.exclude, config.folder)(name))


class DocumentFile(pytest.File):
    """A document; it has one item."""

    def collect(self) -> Iterator[DocumentItem]:
        """Yield the item; nothing is read yet."""
        yield DocumentItem.from_parent(self, name="auditor")


class DocumentItem(pytest.Item):
    """The audit of one document: it passes if no finding is severe enough to fail it."""

    def __init__(self, **keywords: Any) -> None:
        """Mark the item, so that ``-m auditor`` finds it."""
        super().__init__(**keywords)
        self.add_marker("auditor")

    def runtest(self) -> None:
        """Audit the document."""
        from auditor.document.source import read_bytes
        from auditor.testing import audit, explained

        collector = cast(Collector, self.config.pluginmanager.get_plugin("auditor-collector"))
        path = self._shown_path()
        audited = audit(read_bytes(str(self.path)), path, collector.choice)
        for name in COUNTS:
            self.user_properties.append((f"auditor_{name}", getattr(audited.report.coverage, name)))
        audited.raise_if_failed()
        if audited.report.findings:
            self.add_report_section("call", "auditor", explained(audited.report))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return the message alone: the way through the auditor's code is of no use to a writer."""
        from auditor.errors import AuditorError
        from auditor.testing import InconsistentError

        if isinstance(excinfo.value, (InconsistentError, AuditorError)):
            shown = excinfo.getrepr(style="value")
            if shown.reprcrash is not None:
                # the summary has one line, and no room for a class's name
                shown.reprcrash.message = getattr(excinfo.value, "summary", str(excinfo.value))
            return shown
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the item is from, and its name in reports."""
        return self.path, 0, f"[auditor] {self._shown_path()}"

    def _shown_path(self) -> str:
        """Return the path as a person would write it where pytest was started."""
        try:
            return self.path.relative_to(self.config.invocation_params.dir).as_posix()
        except ValueError:
            return self.path.as_posix()
