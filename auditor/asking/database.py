"""The ledger as an SQLite database: five views that questions are asked of.

``assertions``  one row a number: document, id, line, column, start, end, text, kind, value, low, high, unit, hedge,
                counts, noun, role, sentence, status, reason
``claims``      one row a claim: document, id, rule, relation, equation, verdict, basis, evidence, reason, says
``terms``       one row a term of a claim: document, claim, position, name, assertion, text, primary_term
``findings``    one row a finding: document, fingerprint, rule, severity, confidence, message, line, column, text,
                claim, repairs, decision
``decisions``   one row a decision: fingerprint, rule, decision, reason, who, date, words, document

`value`, `low` and `high` are REAL, for comparing and adding up; the exact number is in `exact`.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from auditor.errors import AuditorError, UsageError
from auditor.quantities.unit_names import unit_name
from auditor.report import Report
from auditor.verdicts.messages import equation_text, message
from auditor.verdicts.printing import squeezed, written_term

if TYPE_CHECKING:
    from auditor.deciding.decisions import Decision

_COLUMNS = {
    "assertions": (
        'document TEXT, id TEXT, line INTEGER, "column" INTEGER, start INTEGER, "end" INTEGER, text TEXT, kind TEXT, '
        "value REAL, exact TEXT, low REAL, high REAL, unit TEXT, hedge TEXT, counts TEXT, noun TEXT, role TEXT, "
        "sentence TEXT, status TEXT, reason TEXT"
    ),
    "claims": (
        "document TEXT, id TEXT, rule TEXT, relation TEXT, equation TEXT, verdict TEXT, basis TEXT, evidence INTEGER, "
        "reason TEXT, says TEXT"
    ),
    "terms": (
        "document TEXT, claim TEXT, position INTEGER, name TEXT, assertion TEXT, text TEXT, primary_term INTEGER"
    ),
    "findings": (
        "document TEXT, fingerprint TEXT, rule TEXT, severity TEXT, confidence TEXT, message TEXT, line INTEGER, "
        '"column" INTEGER, text TEXT, claim TEXT, repairs TEXT, decision TEXT'
    ),
    "decisions": (
        "fingerprint TEXT, rule TEXT, decision TEXT, reason TEXT, who TEXT, date TEXT, words TEXT, document TEXT"
    ),
}
VIEWS = tuple(_COLUMNS)
_MOST_SECONDS = 5
_MOST_BYTES = 20_000_000
_MOST_HEAP = 256_000_000
_MOST_ROWS = 100_000
_MOST_CHARACTERS = 20_000
_APPLICATION = 0x41554449
"""The bytes "AUDI" in the file's header, so that only our own databases are ever replaced."""
_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, 33})  # 33: recursive queries
_FORBIDDEN_FUNCTIONS = frozenset({"load_extension", "readfile", "writefile", "edit", "fts3_tokenizer"})

Row = tuple[str | int | float | None, ...]


def database(reports: Iterable[Report], decisions: Iterable[Decision] = ()) -> sqlite3.Connection:
    """Return the ledger of `reports` in memory."""
    connection = sqlite3.connect(":memory:")
    _fill(connection, reports, tuple(decisions))
    return connection


def write_database(path: str, reports: Iterable[Report], decisions: Iterable[Decision] = ()) -> None:
    """Write the ledger of `reports` to the SQLite file `path`; an older ledger there is replaced.

    Raises:
        AuditorError: the file is no ledger of ours, or the place cannot be written to.
    """
    if os.path.exists(path) and not _is_ledger(path):
        raise AuditorError(f"{path}: is no ledger of auditor, so it is not replaced")
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        connection = sqlite3.connect(temporary)
        try:
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            _fill(connection, reports, tuple(decisions))
            connection.commit()
        finally:
            connection.close()
        os.replace(temporary, path)
    except (sqlite3.Error, OSError) as error:
        raise AuditorError(f"{path}: cannot be written: {str(error).lower()}") from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def _is_ledger(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            head = file.read(72)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[68:72] == _APPLICATION.to_bytes(4, "big")


def _fill(connection: sqlite3.Connection, reports: Iterable[Report], decisions: tuple[Decision, ...]) -> None:
    for name, columns in _COLUMNS.items():
        connection.execute(f"CREATE TABLE ledger_{name} ({columns})")
        connection.execute(f"CREATE VIEW {name} AS SELECT * FROM ledger_{name}")
    for report in reports:
        _insert(connection, "assertions", _assertion_rows(report))
        _insert(connection, "claims", _claim_rows(report))
        _insert(connection, "terms", _term_rows(report))
        _insert(connection, "findings", _finding_rows(report, decisions))
    _insert(
        connection,
        "decisions",
        (
            (
                one.fingerprint,
                one.rule,
                one.decision,
                one.reason,
                one.who,
                str(one.date),
                " | ".join(one.words),
                one.path,
            )
            for one in decisions
        ),
    )


def _insert(connection: sqlite3.Connection, name: str, rows: Iterable[Row]) -> None:
    marks = ", ".join("?" for _ in _COLUMNS[name].split(", "))
    connection.executemany(f"INSERT INTO ledger_{name} VALUES ({marks})", rows)


def _real(value: Fraction | None) -> float | None:
    """Return the nearest number that a database can add up; None where there is none."""
    if value is None:
        return None
    try:
        return value.numerator / value.denominator
    except OverflowError:
        return None


def _clean(text: str) -> str:
    """Return `text` without lone surrogates, which SQLite cannot hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _assertion_rows(report: Report) -> Iterable[Row]:
    document = report.reading.document
    for entry in report.entries:
        assertion, quantity = entry.assertion, entry.assertion.quantity
        place = document.place(quantity.span.start)
        sentence = document.sentence_at(quantity.span.start)
        low, high = quantity.ends or (quantity.interval.low, quantity.interval.high)
        yield (
            report.path,
            assertion.id,
            place.line,
            place.column,
            quantity.span.start,
            quantity.span.end,
            _clean(squeezed(document.cut(quantity.span))),
            str(quantity.kind),
            _real(quantity.value),
            str(quantity.value) if quantity.value is not None else None,
            _real(low),
            _real(high),
            unit_name(quantity.unit, quantity.per, assertion.counts),
            quantity.hedge,
            assertion.counts,
            _clean(" ".join(assertion.noun)) or None,
            str(assertion.role),
            _clean(squeezed(document.cut(sentence.span))) if sentence is not None else None,
            str(entry.status),
            entry.reason,
        )


def _claim_rows(report: Report) -> Iterable[Row]:
    document = report.reading.document
    for judgement in report.judgements:
        claim = judgement.claim
        yield (
            report.path,
            judgement.id,
            claim.rule,
            claim.relation,
            _clean(equation_text(document, judgement)),
            str(judgement.verdict),
            str(claim.basis),
            int(claim.evidence),
            judgement.reason,
            _clean(message(document, judgement)),
        )


def _term_rows(report: Report) -> Iterable[Row]:
    document = report.reading.document
    for judgement in report.judgements:
        for position, term in enumerate(judgement.claim.terms):
            yield (
                report.path,
                judgement.id,
                position,
                term.name,
                term.assertion.id if term.assertion is not None else None,
                _clean(written_term(document, term)),
                int(position == judgement.claim.primary),
            )


def _finding_rows(report: Report, decisions: tuple[Decision, ...]) -> Iterable[Row]:
    document = report.reading.document
    decided = {one.fingerprint: one.decision for one in decisions}
    for finding in (*report.findings, *(one.finding for one in report.suppressed)):
        span = finding.citations[0].span
        place = document.place(span.start)
        yield (
            report.path,
            finding.fingerprint,
            finding.rule,
            str(finding.severity),
            finding.confidence,
            _clean(finding.message),
            place.line,
            place.column,
            _clean(squeezed(document.cut(span))),
            finding.judgement.id if finding.judgement is not None else None,
            _clean(
                "; ".join(f"{one.old} → {one.new}" + (f" ({one.slip})" if one.slip else "") for one in finding.repairs)
            ),
            decided.get(finding.fingerprint),
        )


def ask(connection: sqlite3.Connection, sql: str) -> tuple[list[str], list[Row]]:
    """Return the column names and rows of a query that may only read.

    Raises:
        UsageError: `sql` is no query, writes, reaches outside the ledger, or takes too long.
    """
    if len(sql) > _MOST_CHARACTERS:
        raise UsageError(f"query too long: {len(sql):,} characters, at most {_MOST_CHARACTERS:,}")
    connection.commit()
    connection.execute(f"PRAGMA hard_heap_limit = {_MOST_HEAP}")
    connection.execute("PRAGMA query_only = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _MOST_BYTES)
    connection.setlimit(sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 200)
    connection.setlimit(sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 50)
    refused: list[str] = []

    def allowed(action: int, first: str | None, second: str | None, *_: str | None) -> int:
        function = (second or "").lower()
        if action in _ALLOWED and not (action == sqlite3.SQLITE_FUNCTION and function in _FORBIDDEN_FUNCTIONS):
            return sqlite3.SQLITE_OK
        refused.append(function or str(action))
        return sqlite3.SQLITE_DENY

    end = time.monotonic() + _MOST_SECONDS
    connection.set_authorizer(allowed)
    connection.set_progress_handler(lambda: time.monotonic() > end, 10_000)
    try:
        cursor = connection.execute(sql)
        rows: list[Row] = cursor.fetchmany(_MOST_ROWS + 1)
        names = [column[0] for column in cursor.description or ()]
    except (sqlite3.Error, sqlite3.Warning, ValueError, MemoryError, OverflowError) as error:
        if refused:
            raise UsageError("query: only SELECT over the views of the ledger is allowed") from None
        text = " ".join(str(error).split()) or type(error).__name__
        if text == "interrupted":
            text = f"it takes longer than {_MOST_SECONDS} seconds"
        raise UsageError(f"query: {text}") from None
    finally:
        connection.set_authorizer(None)
        connection.set_progress_handler(None, 0)
    if not names:
        raise UsageError("query: it asks nothing; only SELECT over the views of the ledger is allowed")
    if len(rows) > _MOST_ROWS:
        raise UsageError(f"query: more than {_MOST_ROWS:,} rows; add a LIMIT")
    return names, rows


def rows_text(names: Sequence[str], rows: Sequence[Row], form: str) -> str:
    """Return rows as "table", "csv" or "json"."""
    if form == "json":
        import json

        return json.dumps(
            [dict(zip(names, row, strict=True)) for row in rows], ensure_ascii=False, indent=2, default=str
        )
    if form == "csv":
        import csv
        import io

        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(rows)
        return out.getvalue()
    from tabulate import tabulate

    cells = [[squeezed(value) if isinstance(value, str) else value for value in row] for row in rows]
    return tabulate(cells, headers=list(names), disable_numparse=True, missingval="")
