"""A walk through the findings, one at a time: query, stet, next, why, back; quit and resume. Over a pipe as well.

A key is one character; over a pipe each line is a key and, after a space, what would be asked for next (the reason).
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

import click

from auditor.asking.author_queries import query_text
from auditor.deciding.decisions import FOLDER, QUERY, STET, Decision, decided, read, write
from auditor.report import Report
from auditor.verdicts.model import Finding

STATE = "review.json"
_KEYS = "[q]uery  [s]tet  [n]ext  [w]hy  [b]ack  e[x]it"
_MOST_SEEN = 10_000


class Keys:
    """Where keys come from: single characters of a terminal, or lines of a pipe."""

    def __init__(self) -> None:
        self.terminal = sys.stdin.isatty()
        self.rest = ""

    def key(self) -> str:
        """Return the next key in lower case; "x" at the end of the input."""
        self.rest = ""
        if self.terminal:
            try:
                key = click.getchar()
            except (EOFError, KeyboardInterrupt):
                return "x"
            click.echo(key if key.isprintable() else "")
            return "x" if key in ("\x03", "\x04", "\x1b") else key.lower()
        line = sys.stdin.readline()
        if not line:
            return "x"
        key, _, self.rest = line.strip().partition(" ")
        return key.lower()[:1] or "n"

    def line(self, prompt: str) -> str:
        """Return what follows a key: typed after `prompt`, or the rest of the pipe's line."""
        if not self.terminal:
            return self.rest.strip()
        try:
            return str(click.prompt(prompt, default="", show_default=False)).strip()
        except click.Abort:
            return ""


def review(reports: Sequence[Report], path: str, keys: Keys, say: Callable[[str], None]) -> tuple[int, int]:
    """Walk through the findings of `reports`, and keep the decisions in the file `path`.

    Findings that are decided, and those passed in a walk that was left, are not shown again; when all were passed the
    next walk starts anew. Returns how many were decided and how many are left.
    """
    decisions = list(read(path))
    state = os.path.join(os.path.dirname(path), STATE)
    seen = _seen(state)
    known = {one.fingerprint for one in decisions}
    todo = [(report, finding) for report in reports for finding in report.findings if finding.fingerprint not in known]
    if not todo:
        say("Nothing to decide.")
        return 0, 0
    if all(finding.fingerprint in seen for _, finding in todo):
        seen = []
    at = next((place for place, (_, finding) in enumerate(todo) if finding.fingerprint not in seen), 0)
    if at:
        say(f"Resumed at finding {at + 1} of {len(todo)}.")
    made: dict[str, Decision] = {}
    while at < len(todo):
        report, finding = todo[at]
        _show(report, finding, at, len(todo), made.get(finding.fingerprint), say)
        key = keys.key()
        if key == "x":
            break
        if key == "b":
            at = max(0, at - 1)
            continue
        if key == "w":
            _why(report, finding, say)
            continue
        if key == "s":
            reason = keys.line("Reason")
            if not reason:
                say("A finding stands only with a reason.")
                continue
            made[finding.fingerprint] = decided(report, finding, STET, reason, path)
            say("Let stand.")
        elif key == "q":
            asks = query_text(report, finding)
            made[finding.fingerprint] = decided(report, finding, QUERY, keys.line("Remark"), path, asks)
            say(asks)
        elif key != "n":
            say(_KEYS)
            continue
        if made:
            write(path, [*decisions, *made.values()])
        seen.append(finding.fingerprint)
        at += 1
    _keep(state, seen if at < len(todo) else [], path)
    left = sum(finding.fingerprint not in made for _, finding in todo)
    say(f"{len(made)} decided, {left} left" + (f"; decisions are in {path}." if made else "."))
    return len(made), left


def _show(
    report: Report, finding: Finding, at: int, count: int, decision: Decision | None, say: Callable[[str], None]
) -> None:
    from auditor.writers.full import diagnostic
    from auditor.writers.places import documents_of

    say("")
    say(f"Finding {at + 1} of {count}" + (f" (decided: {decision.decision})" if decision else ""))
    shown = replace(finding, repairs=finding.repairs[:4])
    say("\n".join(diagnostic(report, shown, documents_of((report,)))))
    say(_KEYS)


def _why(report: Report, finding: Finding, say: Callable[[str], None]) -> None:
    from auditor.asking.explaining import explanation_text

    say(explanation_text(report, finding))


def _seen(path: str) -> list[str]:
    """Return the fingerprints that a walk that was left has passed; none where the file is missing or broken."""
    try:
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
    except (OSError, ValueError):
        return []
    return [one for one in data if isinstance(one, str)][:_MOST_SEEN] if isinstance(data, list) else []


def _keep(state: str, seen: list[str], path: str) -> None:
    from auditor.writers.outputs import write_file

    if seen:
        os.makedirs(os.path.dirname(path) or FOLDER, exist_ok=True)
        write_file(state, json.dumps(list(dict.fromkeys(seen))) + "\n")
    elif os.path.isfile(state):
        os.unlink(state)
