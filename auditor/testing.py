"""Audits inside tests: what the fixture and the items of the pytest plugin do."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from auditor.configuring.files import Configs
from auditor.configuring.model import Config
from auditor.deciding.settling import settled
from auditor.document.source import read_bytes
from auditor.errors import AuditorError, UsageError
from auditor.pages import EXTRA
from auditor.records import dataclass
from auditor.registry import load_rules
from auditor.report import Outcome, Report
from auditor.running.discovery import SUFFIXES
from auditor.running.runner import Task, answers_to
from auditor.writers.outputs import rendered
from auditor.writers.summary import fails

TEXT = "<text>"
"""What a text that is no document is called in messages."""


class InconsistentError(AssertionError):
    """A text contradicts itself; the message shows the sum and the places."""

    def __init__(self, message: str, summary: str = "") -> None:
        """Take the whole message, and what a list of failures shows of it."""
        super().__init__(message)
        self.summary = summary or message


@dataclass(frozen=True)
class Choice:
    """What a test run changes in the configuration: rules to keep to, rules to leave out too, what fails."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = ""
    """Empty leaves it to the configuration."""
    config: str | None = None
    """The configuration file, None for the one nearest to the document."""

    def narrowed(self, **keywords: Any) -> Choice:
        """Return this choice with the keywords of a marker applied.

        Raises:
            UsageError: a keyword is unknown, or rules are not given as a list.
        """
        for name, value in keywords.items():
            if name not in ("ignore", "select", "fail_on"):
                raise UsageError(f"the marker auditor takes ignore, select and fail_on, not {name}")
            if name != "fail_on" and (isinstance(value, str) or not isinstance(value, Sequence)):
                raise UsageError(f"the marker auditor takes a list of rules: {name}=[{value!r}]")
        select = tuple(keywords.get("select", ())) or self.select
        ignore = (*self.ignore, *keywords.get("ignore", ()))
        return Choice(select, ignore, keywords.get("fail_on", self.fail_on), self.config)

    @cached_property
    def configs(self) -> Configs:
        """Return what finds the configuration of a document, with the selection and the severity of this choice."""
        own = {"select": list(self.select), "fail-on": self.fail_on}
        return Configs(self.config, overrides={name: value for name, value in own.items() if value})

    def of(self, path: str) -> Config:
        """Return the configuration for the document at `path`.

        Raises:
            AuditorError: the configuration, or this choice, names what does not exist, or leaves no rule.
        """
        try:
            config = self.configs.of_file(path)
        except UsageError as error:
            raise UsageError(str(error).removeprefix("command line: ")) from None
        settings = config.settings_for(path)
        ignore = tuple(dict.fromkeys((*settings.ignore, *(name for name in self.ignore if name not in EXTRA))))
        settings = replace(settings, ignore=ignore)
        load_rules(settings)
        return replace(config, settings=settings, silenced=config.silenced | (EXTRA.keys() & set(self.ignore)))


@dataclass(frozen=True, slots=True)
class Audited:
    """A report, and whether it has what fails a test."""

    report: Report
    failed: bool

    def raise_if_failed(self) -> None:
        """Raise an InconsistentError that shows every finding if one of them fails a test."""
        __tracebackhide__ = True
        if self.failed:
            first = max(self.report.findings, key=lambda finding: ("note", "warning", "error").index(finding.severity))
            raise InconsistentError(explained(self.report), f"{first.rule}: {first.message}")


def audit(content: bytes, path: str, choice: Choice) -> Audited:
    """Audit `content`, which is called `path` in messages, as ``auditor check`` would.

    Raises:
        AuditorError: it is no text, the configuration is wrong, a comment for the auditor cannot be followed, or a rule
            crashed; half an audit is none.
    """
    config = choice.of(path)
    ((_, (report, problems)),) = answers_to([(0, Task(path, content, config.settings, config.silenced, True))])
    if report is None or problems or report.failures:
        raise AuditorError("; ".join((*problems, *(report.failures if report is not None else ()))))
    outcome, _ = settled(Outcome((report,)), [], choice.configs, {})
    return Audited(outcome.reports[0], fails(outcome, {path: config.fail_on}))


def explained(report: Report) -> str:
    """Return the findings of `report` as text, with the cited lines and the marks under their numbers."""
    return rendered(Outcome((report,)), "full").strip("\n")


class Auditor:
    """What the fixture `auditor` gives to a test."""

    def __init__(self, choice: Choice) -> None:
        """Take what the test run chooses."""
        self._choice = choice

    def __repr__(self) -> str:
        """Return what pytest prints of the fixture above a failure."""
        return "Auditor()"

    def check(self, text_or_path: str | os.PathLike[str]) -> Report:
        """Return the report of a text, given as a string, or of a document, given as a path.

        Raises:
            AuditorError: the document cannot be read, the configuration is wrong, or a rule crashed.
            UsageError: a string that is a file's name; a name has no numbers to check, and would always pass.
        """
        return self._audited(text_or_path).report

    def assert_consistent(self, text_or_path: str | os.PathLike[str], *, at_least: int = 0) -> Report:
        """Fail the test, with the sum and the places, if numbers contradict each other; else return the report.

        `at_least` is how many numbers must have been checked: a text in which nothing could be tied together is
        consistent too, and a test may want more than that.

        Raises:
            InconsistentError: numbers contradict each other, or too few were checked.
            AuditorError: as for :meth:`check`.
        """
        __tracebackhide__ = True
        audited = self._audited(text_or_path)
        audited.raise_if_failed()
        coverage = audited.report.coverage
        if coverage.checked < at_least:
            raise InconsistentError(
                f"{coverage.checked} numbers were checked, at least {at_least} expected: {coverage.read} were read, "
                f"{coverage.unlinked} of them are tied to no other, {coverage.excluded} are excluded"
            )
        return audited.report

    def _audited(self, text_or_path: str | os.PathLike[str]) -> Audited:
        if not isinstance(text_or_path, str):
            path = os.fspath(text_or_path)
            return audit(read_bytes(path), path, self._choice)
        if text_or_path.lower().endswith(SUFFIXES) and len(text_or_path.split()) == 1:
            raise UsageError(f"{text_or_path!r} is a file's name: give a document as a pathlib.Path")
        return audit(text_or_path.encode("utf-8", "surrogatepass"), TEXT, self._choice)


def listed(rules: Iterable[str]) -> tuple[str, ...]:
    """Return names that an ini file separates by blanks, or by commas and blanks."""
    return tuple(name for each in rules for name in each.replace(",", " ").split())
