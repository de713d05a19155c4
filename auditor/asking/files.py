"""The documents that a question is about, audited with their ledger whole."""

from __future__ import annotations

from collections.abc import Iterable

from auditor.errors import AuditorError, UnreadableError
from auditor.report import Report


def report_of(path: str) -> Report:
    """Return the report of the document at `path`; ``-`` is standard input.

    Raises:
        AuditorError: it cannot be read, or a rule failed on it.
    """
    reports, problems = reports_of((path,), decided=False)
    if not reports:
        raise UnreadableError(problems[0] if problems else f"{path}: cannot be read")
    return reports[0]


def reports_of(names: Iterable[str], decided: bool = True) -> tuple[tuple[Report, ...], tuple[str, ...]]:
    """Return the reports of the documents that `names` stand for, and a line for each that could not be audited.

    Findings that were decided to stand are set apart, unless `decided` is false.

    Raises:
        AuditorError: there is nothing to read.
    """
    from auditor.configuring.files import Configs
    from auditor.running.discovery import discover
    from auditor.running.runner import audit_files

    configs = Configs()
    paths, problems = discover(names, configs)
    if not paths and not problems:
        raise AuditorError("no document is named")
    outcome = audit_files(paths, configs, jobs=1, whole=True)
    reports = outcome.reports
    if decided:
        from auditor.deciding.decisions import honoured

        reports = tuple(honoured(reports)[0])
    return reports, (*problems, *outcome.problems)
