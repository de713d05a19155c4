"""Audits inside tests: what the pytest plugin's fixture and items do."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from auditor.config import Config, Configs
from auditor.discovery import SUFFIXES
from auditor.errors import AuditorError, UnreadableError, UsageError
from auditor.pipeline import audit_text
from auditor.report import Report
from auditor.suppress import suppressed

LOUD = {"never": (), "error": ("error",), "warning": ("error", "warning"), "any": ("error", "warning", "note")}
"""The severities that fail, by the value of ``fail-on``."""


class InconsistentError(AssertionError):
    """A text contradicts itself; the message shows the sum and the places."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a test run changes in the configuration: rules to keep to, rules to leave out too, what fails."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = ""
    """Empty leaves it to the configuration."""
    config: str | None = None
    """The configuration file, None for the one nearest to the document."""
    _known: dict[str, Config] = field(default_factory=dict, compare=False, repr=False)

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
        return replace(
            self,
            select=tuple(keywords.get("select", ())) or self.select,
            ignore=(*self.ignore, *keywords.get("ignore", ())),
            fail_on=keywords.get("fail_on", self.fail_on),
            _known={},
        )

    def configuration(self, folder: str) -> Config:
        """Return the configuration for documents in `folder`.

        Raises:
            UsageError: the configuration, or this choice, names what does not exist.
        """
        known = self._known.get(folder)
        if known is None:
            known = Configs(self.config).of_folder(folder)
            changes: dict[str, Any] = {}
            if self.select:
                changes["select"] = list(self.select)
            if self.ignore:
                changes["ignore"] = [*known.settings.ignore, *sorted(known.silenced), *self.ignore]
            if self.fail_on:
                changes["fail-on"] = self.fail_on
            if changes:
                try:
                    known = Configs(self.config, overrides=changes).of_folder(folder)
                except UsageError as error:
                    raise UsageError(str(error).removeprefix("command line: ")) from None
            self._known[folder] = known
        return known


@dataclass(frozen=True, slots=True)
class Audited:
    """A report, and whether it has what fails a test."""

    report: Report
    failed: bool

    def explanation(self) -> str:
        """Return the findings as text: the first line says what is wrong, the rest shows where."""
        return explained(self.report)


def audit(text: str, path: str, folder: str, choice: Choice) -> Audited:
    """Audit `text`, which belongs to `folder` and is called `path` in messages.

    Raises:
        AuditorError: the configuration is wrong, a comment for the auditor cannot be followed, or a rule crashed; half
            an audit is none.
    """
    config = choice.configuration(folder)
    settings = config.settings_for(path)
    report, problems = suppressed(audit_text(text, path, settings), settings.select or None)
    if report.failures or problems:
        raise AuditorError("; ".join((*report.failures, *problems)))
    findings = tuple(finding for finding in report.findings if finding.rule not in config.silenced)
    report = replace(report, findings=findings)
    return Audited(report, any(str(finding.severity) in LOUD[config.fail_on] for finding in findings))


def read(path: str | os.PathLike[str]) -> str:
    """Return the text of the document at `path`.

    Raises:
        UnreadableError: it is missing, or no text in UTF-8.
    """
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8")
    except OSError as error:
        raise UnreadableError(f"{os.fspath(path)}: {(error.strerror or 'cannot be read').lower()}") from None
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{os.fspath(path)}: not UTF-8 at byte {error.start}") from None


def explained(report: Report) -> str:
    """Return the findings of `report` as text: the first line says what is wrong, the rest shows where."""
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

    def __init__(self, choice: Choice, folder: str = ".") -> None:
        """Take the choice of rules, and the folder whose configuration holds for texts."""
        self._choice, self._folder = choice, folder

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
        """
        __tracebackhide__ = True
        audited = self._audited(text_or_path)
        if audited.failed:
            raise InconsistentError(audited.explanation())
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
            return audit(read(path), path, os.path.dirname(path) or ".", self._choice)
        if text_or_path.lower().endswith(SUFFIXES) and len(text_or_path.split()) == 1:
            raise UsageError(f"{text_or_path!r} is a file's name: give a document as a pathlib.Path")
        return audit(text_or_path, "<text>", self._folder, self._choice)


def listed(rules: Iterable[str]) -> tuple[str, ...]:
    """Return names that an ini file separates by blanks, or by commas and blanks."""
    return tuple(name for each in rules for name in each.replace(",", " ").split())
