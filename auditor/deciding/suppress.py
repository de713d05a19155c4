"""Findings that the text itself lets stand: comments for the auditor, and the copy desk's *sic* and *stet*.

``<!-- auditor: ignore[rule] "43%" reason -->`` at the end of a line holds for that line, on a line of its own for the
paragraph that follows; with a number in quotes only for findings that cite this number there. ``disable[rule]`` holds
until ``enable[rule]`` or the end, ``ignore-file[rule]`` everywhere. Other markups write the same words after ``..``,
``%``, ``//`` or ``#`` at the start of a line. A rule must be named: a comment never hides what it does not mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from auditor.did_you_mean import nearest
from auditor.document.model import Document, Span, ZoneKind
from auditor.pages import EXTRA, rule_ids
from auditor.patterns import lazy
from auditor.records import dataclass
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


def _saying(number: str) -> Callable[[str], re.Match[str] | None]:
    """Return what finds `number` as a whole in cited words, so that "3%" does not mean "43%"."""
    return re.compile(rf"(?<![\w.,]){re.escape(number)}(?!\w|[.,]\d)").search


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
    paragraphs = _Paragraphs(document, comments)
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
        directive = Directive(comment, rules, _scope(document, match, verb, paragraphs), words["number"], reason)
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
    stets = [match.start() for match in _STET.finditer(document.text)] if report.findings else []
    if not directives and not stets:
        return report, problems
    kept: list[Finding] = []
    apart = list(report.suppressed)
    meant = _meant(document, report.findings, directives)
    for index, finding in enumerate(report.findings):
        if index in meant:
            apart.append(Suppressed(finding, "comment", meant[index].reason))
        elif _stands(document, finding, stets):
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


def _meant(document: Document, findings: Sequence[Finding], directives: Iterable[Directive]) -> dict[int, Directive]:
    """Return for the index of each finding that a comment means the first such comment, and mark comments as used.

    A comment means a finding by the place that it cites first; one with a number, by any place that says the number.
    """
    cited: dict[str, list[tuple[int, int, bool, str]]] = {}
    for index, finding in enumerate(findings):
        own = [each.span for each in finding.citations if each.path is None]
        for place, span in enumerate(own):
            cited.setdefault(finding.rule, []).append((span.start, index, place == 0, document.cut(span)))
    for places in cited.values():
        places.sort()
    first = {rule: [place for place in places if place[2]] for rule, places in cited.items()}
    free = {rule: list(range(len(places) + 1)) for rule, places in first.items()}
    meant: dict[int, Directive] = {}
    for directive in directives:
        for rule in directive.rules:
            among = (first if directive.number is None else cited).get(rule, [])
            begin = bisect_left(among, (directive.scope.start,))
            end = bisect_left(among, (directive.scope.end,))
            if directive.number is not None:
                says = _saying(directive.number)
                for _, index, _, words in among[begin:end]:
                    if says(words) is not None:
                        directive.used = True
                        meant.setdefault(index, directive)
                continue
            directive.used = directive.used or begin < end
            at = _next_free(free[rule], begin) if begin < end else end
            while at < end:
                meant.setdefault(among[at][1], directive)
                free[rule][at] = at + 1
                at = _next_free(free[rule], at + 1)
    return meant


def _next_free(free: list[int], at: int) -> int:
    """Return the first index from `at` on that no comment has taken; the ways there are made shorter."""
    end = at
    while free[end] != end:
        end = free[end]
    while free[at] != at:
        free[at], at = end, free[at]
    return end


def _stands(document: Document, finding: Finding, stets: Sequence[int]) -> bool:
    for citation in finding.citations:
        if citation.path is not None:
            continue
        end = citation.span.end
        for stet in stets[bisect_left(stets, end) : bisect_right(stets, end + _NEAR)]:
            between = document.text[end:stet].rstrip(" ").rstrip(".!?")
            if not re.search(r"[0-9]|[.!?;]\s|\n\s*\n", between):
                return True
    return False


def _quoted(document: Document, match: re.Match[str]) -> bool:
    """Tell whether the comment is shown as code: a manual of this tool does that."""
    text = document.text
    if match.start() and text[match.start() - 1] == "`":
        return True
    at = bisect_right(document.blocks, match.start(), key=lambda block: block.span.start) - 1
    return at >= 0 and document.blocks[at].kind is ZoneKind.CODE and match.start() < document.blocks[at].span.end


def _scope(document: Document, match: re.Match[str], verb: str, paragraphs: _Paragraphs) -> Span:
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
    return paragraphs.after(document.place(match.end()).line)


class _Paragraphs:
    """Finds the paragraph after a comment; of many comments above one paragraph each is passed once."""

    def __init__(self, document: Document, comments: Iterable[re.Match[str]]) -> None:
        self._document = document
        self._covered = {document.place(one.start()).line: document.place(one.end()).line for one in comments}
        """For the line on which a comment begins the one on which it ends, counted from 1."""
        self._begins: dict[int, int] = {}

    def after(self, line: int) -> Span:
        """Return the paragraph that begins behind `line`, counted from 1, or behind the comments that follow it."""
        passed = []
        starts = self._document.line_starts
        while line < len(starts) and line not in self._begins:  # `line` is the index of the next line
            passed.append(line)
            if line + 1 in self._covered:
                line = self._covered[line + 1]
            elif self._is_blank(line):
                line += 1
            else:
                break
        begin = self._begins.get(line, line)
        self._begins.update(dict.fromkeys(passed, begin))
        end = len(self._document.text) + 1
        if begin >= len(starts):
            return Span(end - 1, end)
        at = bisect_right(self._blank, begin)
        return Span(starts[begin], starts[self._blank[at]] if at < len(self._blank) else end)

    @cached_property
    def _blank(self) -> list[int]:
        """The indices of the blank lines."""
        return [line for line in range(len(self._document.line_starts)) if self._is_blank(line)]

    def _is_blank(self, line: int) -> bool:
        head = self._document.line_starts[line]
        return not self._document.text[head : _line_end(self._document, head)].strip()


def _line_end(document: Document, offset: int) -> int:
    line = document.place(offset).line
    return document.line_starts[line] if line < len(document.line_starts) else len(document.text)
