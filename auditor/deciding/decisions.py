"""What people decided about findings: one file, sorted, one entry a finding, kept under version control.

A decision is known by the finding's fingerprint, so it survives edits elsewhere and lapses when its cited words change.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from auditor.errors import UsageError
from auditor.records import dataclass
from auditor.report import Report, Suppressed
from auditor.verdicts.model import Finding

FOLDER = ".auditor"
NAME = "decisions.toml"
STET = "stet"
QUERY = "query"
KINDS = (STET, QUERY)
_HEAD = (
    "# Decisions about findings of auditor: stet lets a finding stand, query asks its author. Sorted; keep it in git.\n"
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: what about, what, why, by whom and when, and the words it was about."""

    fingerprint: str
    decision: str
    """"stet" or "query"."""
    reason: str
    who: str
    date: date
    rule: str
    words: tuple[str, ...]
    """The cited words, primary first."""
    path: str
    """The document, relative to the folder that holds ``.auditor``."""
    asks: str = ""
    """The author query that was written, empty where none was."""


def decisions_path(start: str = ".") -> str:
    """Return the decisions file that holds for `start`: in the nearest folder upwards that has one, else in `start`."""
    folder = os.path.abspath(start)
    while True:
        candidate = os.path.join(folder, FOLDER, NAME)
        if os.path.isfile(candidate):
            return os.path.relpath(candidate) if _below(candidate) else candidate
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return os.path.join(start, FOLDER, NAME) if start != "." else os.path.join(FOLDER, NAME)
        folder = parent


def _below(path: str) -> bool:
    return os.path.abspath(path).startswith(os.path.abspath(".") + os.sep)


def relative(path: str, decisions: str) -> str:
    """Return the document's `path` as it is written in the decisions file `decisions`."""
    if path.startswith("<"):
        return path
    root = os.path.dirname(os.path.dirname(os.path.abspath(decisions)))
    return os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/")


def read(path: str) -> tuple[Decision, ...]:
    """Return the decisions in the file at `path`; none where there is no such file.

    Raises:
        UsageError: the file is not what `write` writes; the message is one line.
    """
    import tomllib

    try:
        with open(path, "rb") as file:
            data = tomllib.load(file)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise UsageError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {' '.join(str(error).split())}") from None
    rows = data.get("decision", [])
    if not isinstance(rows, list) or set(data) - {"decision"}:
        raise UsageError(f"{path}: is no file of decisions")
    return tuple(_decision(path, number, row) for number, row in enumerate(rows, 1))


def _decision(path: str, number: int, row: Any) -> Decision:
    def text(key: str, default: str | None = None) -> str:
        value = row.get(key, default)
        if not isinstance(value, str):
            raise UsageError(f"{path}: decision {number}: {key} must be a string")
        return value

    if not isinstance(row, dict):
        raise UsageError(f"{path}: decision {number} is no table")
    words = row.get("words", [])
    day = row.get("date")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise UsageError(f"{path}: decision {number}: words must be a list of strings")
    if type(day) is not date:
        raise UsageError(f"{path}: decision {number}: date must be a date, such as 2025-01-06")
    if text("decision") not in KINDS:
        raise UsageError(f"{path}: decision {number}: decision must be one of {', '.join(KINDS)}")
    return Decision(
        text("fingerprint"),
        text("decision"),
        text("reason", ""),
        text("who", ""),
        day,
        text("rule", ""),
        tuple(words),
        text("path", ""),
        text("asks", ""),
    )


def written(decisions: Iterable[Decision]) -> str:
    """Return the decisions as the text of their file, sorted by document and fingerprint, the last of each kept."""
    last = {(one.path, one.fingerprint): one for one in decisions}
    parts = [_HEAD]
    for key in sorted(last):
        one = last[key]
        lines = [
            "[[decision]]",
            f"path = {_quoted(one.path)}",
            f"fingerprint = {_quoted(one.fingerprint)}",
            f"rule = {_quoted(one.rule)}",
            f"decision = {_quoted(one.decision)}",
            f"reason = {_quoted(one.reason)}",
            f"who = {_quoted(one.who)}",
            f"date = {one.date.isoformat()}",
            f"words = [{', '.join(_quoted(word) for word in one.words)}]",
        ]
        if one.asks:
            lines.append(f"asks = {_quoted(one.asks)}")
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _quoted(text: str) -> str:
    """Return a TOML basic string on one line."""
    out = []
    for character in text:
        code = ord(character)
        if character in '"\\':
            out.append("\\" + character)
        elif character in "\n\t\r":
            out.append({"\n": "\\n", "\t": "\\t", "\r": "\\r"}[character])
        elif code < 0x20 or code == 0x7F:
            out.append(f"\\u{code:04X}")
        elif 0xD800 <= code <= 0xDFFF:
            out.append("\N{REPLACEMENT CHARACTER}")
        else:
            out.append(character)
    return f'"{"".join(out)}"'


def write(path: str, decisions: Iterable[Decision]) -> None:
    """Write `decisions` to the file at `path`, whose folder is made where it is missing.

    Raises:
        AuditorError: the folder cannot be made, or the file not be written.
    """
    from auditor.errors import AuditorError
    from auditor.writers.outputs import write_file

    folder = os.path.dirname(path)
    try:
        if folder:
            os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise AuditorError(f"{folder}: cannot be made: {(error.strerror or str(error)).lower()}") from None
    write_file(path, written(decisions))


def decided(report: Report, finding: Finding, decision: str, reason: str, path: str, asks: str = "") -> Decision:
    """Return the decision about `finding` of today, by the user of this machine."""
    document = report.reading.document
    words = tuple(" ".join(document.cut(one.span).split()) for one in finding.citations if one.path is None)
    return Decision(
        finding.fingerprint,
        decision,
        reason,
        who(),
        date.today(),
        finding.rule,
        words,
        relative(report.path, path),
        asks,
    )


def who() -> str:
    """Return who decides: ``AUDITOR_USER``, else the name that git or the system has; empty where none is known."""
    import getpass

    named = os.environ.get("AUDITOR_USER") or os.environ.get("GIT_AUTHOR_NAME")
    if named:
        return named
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def applied(report: Report, decisions: Sequence[Decision], path: str) -> tuple[Report, tuple[Decision, ...]]:
    """Return `report` with the findings that were let stand set apart, and the decisions about it that match nothing.

    A decision matches nothing when its cited words changed, or when the discrepancy is gone.
    """
    own = relative(report.path, path)
    mine = {one.fingerprint: one for one in decisions if one.path == own}
    if not mine:
        return report, ()
    kept, apart = [], list(report.suppressed)
    for finding in report.findings:
        decision = mine.get(finding.fingerprint)
        if decision is not None and decision.decision == STET:
            apart.append(Suppressed(finding, "decision", decision.reason))
        else:
            kept.append(finding)
    present = {one.fingerprint for one in report.findings} | {one.finding.fingerprint for one in report.suppressed}
    lapsed = tuple(one for fingerprint, one in sorted(mine.items()) if fingerprint not in present)
    if len(apart) == len(report.suppressed):
        return report, lapsed
    return replace(report, findings=tuple(kept), suppressed=tuple(apart)), lapsed


def honoured(reports: Iterable[Report]) -> tuple[list[Report], list[str]]:
    """Return `reports` with what was decided to stand set apart, and a line for each decision about them that lapsed.

    Raises:
        UsageError: the file of decisions cannot be read.
    """
    listed = list(reports)
    path = decisions_path()
    if not os.path.isfile(path):
        return listed, []
    decisions = read(path)
    lines: list[str] = []
    for index, report in enumerate(listed):
        listed[index], lapsed = applied(report, decisions, path)
        lines += map(lapse_text, lapsed)
    return listed, lines


def lapse_text(decision: Decision) -> str:
    """Return the line that says that a decision no longer matches."""
    words = decision.words[0] if decision.words else decision.fingerprint
    return (
        f"{decision.path}: the decision “{decision.decision}” on “{words}” ({decision.rule}, {decision.date})"
        " no longer matches: the cited words changed or the finding is gone"
    )
