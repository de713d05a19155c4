"""Findings that the text itself lets stand: comments for the auditor, and the copy desk's *sic* and *stet*.

``<!-- auditor: ignore[rule] "43%" reason -->`` at the end of a line holds for that line, on a line of its own for the
paragraph that follows; with a number in quotes only for findings that cite this number there. ``disable[rule]`` holds
until ``enable[rule]`` or the end, ``ignore-file[rule]`` everywhere. Other markups write the same words after ``..``,
``%``, ``//`` or ``#`` at the start of a line. A rule must be named: a comment never hides what it does not mean.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from auditor.did_you_mean import nearest
from auditor.document.model import Document, Span, ZoneKind
from auditor.pages import EXTRA, rule_ids
from auditor.patterns import lazy
from auditor.report import Report, Suppressed
from auditor.verdicts.model import Citation, Finding, Severity

UNUSED = "unused-suppression"
RUN_RULES = frozenset(EXTRA)
"""Findings of some runs only: whether a comment for them is of use cannot be told from the others."""
_COMMENT = lazy(
    r"<!--[ \t\n]*auditor:(?P<html>(?:(?!-->)[\s\S]){0,2000})-->"
    r"|^[ \t]*(?:\.\.|%+|//+|#+)[ \t]*auditor:(?P<line>[^\r\n]*)",
    re.MULTILINE,
)
_WORDS = lazy(r'\s*(?P<verb>[A-Za-z-]+)\s*(?:\[(?P<rules>[^\]]*)\])?\s*(?:"(?P<number>[^"]*)")?(?P<reason>[\s\S]*)')
_VERBS = ("ignore", "stet", "disable", "enable", "ignore-file")
_STET = lazy(r"\[(?:sic|stet)[!.]?\]|\((?:sic|stet)[!.]?\)|<!--\s*(?:sic|stet)\b[^>]{0,200}-->", re.IGNORECASE)
_NEAR = 40
"""Characters between a number and the *sic* that means it: a few words, no other number and no end of a sentence."""


@dataclass(slots=True)
class Directive:
    """One comment for the auditor: what it silences, and where."""

    comment: Span
    rules: tuple[str, ...]
    scope: Span
    number: str | None
    reason: str
    used: bool = False

    def silences(self, document: Document, finding: Finding) -> bool:
        """Tell whether `finding` is meant by this comment."""
        if finding.rule not in self.rules:
            return False
        own = [each for each in finding.citations if each.path is None]
        if self.number is None:
            return any(_starts_in(self.scope, each.span) for each in own[:1])
        return any(_starts_in(self.scope, each.span) and _says(document.cut(each.span), self.number) for each in own)


def _starts_in(scope: Span, span: Span) -> bool:
    return scope.start <= span.start < scope.end


def _says(cited: str, number: str) -> bool:
    """Tell whether `number` stands in `cited` as a whole, so that "3%" does not mean "43%"."""
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w|[.,]\d)", cited) is not None


def directives_of(document: Document, known: Collection[str] | None = None) -> tuple[list[Directive], list[str]]:
    """Return the comments of `document` and a line for each that cannot be followed.

    `known` are the names that a comment may use; None asks the rule pack.
    """
    if "auditor:" not in document.text:
        return [], []
    found: list[Directive] = []
    problems: list[str] = []
    open_: dict[str, Directive] = {}
    comments = [match for match in _COMMENT.finditer(document.text) if not _quoted(document, match)]
    for match in comments:
        words = _WORDS.fullmatch(match["html"] if match["html"] is not None else match["line"])
        comment = Span(match.start(), match.end())
        place = document.place(comment.start)
        where = f"{document.path}:{place.line}:{place.column}"
        verb = words["verb"] if words else ""
        if not words or verb not in _VERBS:
            problems.append(f"{where}: unknown auditor comment {verb!r}{nearest(verb, _VERBS)}")
            continue
        if known is None:
            known = rule_ids()
        rules = tuple(name.strip() for name in (words["rules"] or "").split(",") if name.strip())
        wrong = [name for name in rules if name not in known]
        if not rules:
            problems.append(f"{where}: name the rule that is meant: auditor: {verb}[rule]")
            continue
        if wrong:
            problems.append(f"{where}: unknown rule {wrong[0]!r}{nearest(wrong[0], known)}")
            continue
        reason = " ".join(words["reason"].split())
        directive = Directive(comment, rules, _scope(document, match, verb, comments), words["number"], reason)
        if verb == "enable":
            for name in rules:
                begun = open_.pop(name, None)
                if begun is None:
                    problems.append(f"{where}: enable[{name}] without a disable[{name}] before it")
                else:
                    begun.scope = Span(begun.scope.start, comment.start)
            continue
        if verb == "disable":
            for name in rules:  # each rule may be enabled again by itself
                part = replace(directive, rules=(name,))
                open_[name] = part
                found.append(part)
            continue
        found.append(directive)
    return found, problems


def suppressed(
    report: Report, active: Collection[str] | None = None, unused: bool = True, known: Collection[str] | None = None
) -> tuple[Report, list[str]]:
    """Return `report` with what its text lets stand set apart, and a line for each comment that cannot be followed.

    A comment that silences nothing is itself a finding, unless it means rules that did not run: `active` names those
    that did, None stands for all.
    """
    document = report.reading.document
    directives, problems = directives_of(document, known)
    stets = list(_STET.finditer(document.text)) if report.findings else []
    if not directives and not stets:
        return report, problems
    kept: list[Finding] = []
    apart = list(report.suppressed)
    for finding in report.findings:
        meant = [each for each in directives if each.silences(document, finding)]
        for each in meant:
            each.used = True
        if meant:
            apart.append(Suppressed(finding, "comment", meant[0].reason))
        elif any(_stands(document, finding, match) for match in stets):
            apart.append(Suppressed(finding, "stet"))
        else:
            kept.append(finding)
    for each in directives:
        ran = any(name not in RUN_RULES and (active is None or name in active) for name in each.rules)
        if unused and not each.used and ran:
            kept.append(_unused(each))
    kept.sort(key=lambda finding: finding.citations[0].span)
    return replace(report, findings=tuple(kept), suppressed=tuple(apart)), problems


def _unused(directive: Directive) -> Finding:
    meant = f" of {directive.number!r}" if directive.number else ""
    names = " and ".join(directive.rules)
    return Finding(
        UNUSED,
        Severity.WARNING,
        f"This comment silences no finding of {names}{meant}: remove it.",
        (Citation("primary", directive.comment),),
        None,
        (),
        f"{UNUSED}:{names}:{directive.number or ''}",
    )


def _stands(document: Document, finding: Finding, stet: re.Match[str]) -> bool:
    for citation in finding.citations:
        if citation.path is None and 0 <= stet.start() - citation.span.end <= _NEAR:
            between = document.text[citation.span.end : stet.start()].rstrip(" ").rstrip(".!?")
            if not re.search(r"[0-9]|[.!?;]\s|\n\s*\n", between):
                return True
    return False


def _quoted(document: Document, match: re.Match[str]) -> bool:
    """Tell whether the comment is shown as code: a manual of this tool does that."""
    text = document.text
    if match.start() and text[match.start() - 1] == "`":
        return True
    return any(b.kind is ZoneKind.CODE and b.span.start <= match.start() < b.span.end for b in document.blocks)


def _scope(document: Document, match: re.Match[str], verb: str, comments: list[re.Match[str]]) -> Span:
    """Return where a comment holds: its line, the paragraph after it, from it to the end, or everywhere."""
    text = document.text
    if verb == "ignore-file":
        return Span(0, len(text) + 1)
    if verb in ("disable", "enable"):
        return Span(match.end(), len(text) + 1)
    begin = document.line_starts[document.place(match.start()).line - 1]
    if text[begin : match.start()].strip("\ufeff \t"):
        return Span(begin, _line_end(document, match.start()))
    rest = _line_end(document, match.end())
    if text[match.end() : rest].strip():
        return Span(begin, rest)
    covered = {document.place(other.start()).line: document.place(other.end()).line for other in comments}
    line = document.place(match.end()).line
    lines = len(document.line_starts)
    start: int | None = None
    while line < lines:  # `line` is the index of the next line, as lines count from 1
        head = document.line_starts[line]
        tail = _line_end(document, head)
        if start is None and line + 1 in covered:
            line = covered[line + 1]  # a second comment above the same paragraph
            continue
        if text[head:tail].strip():
            start = head if start is None else start
        elif start is not None:
            return Span(start, head)
        line += 1
    return Span(len(text) if start is None else start, len(text) + 1)


def _line_end(document: Document, offset: int) -> int:
    line = document.place(offset).line
    return document.line_starts[line] if line < len(document.line_starts) else len(document.text)
