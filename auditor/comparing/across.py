"""The same fact in different documents: a press release, its summary and the report must agree.

A link between two numbers (``facts``) is half of an alarm. The other half is that the difference looks like a misprint:
one slip of hand apart, or the only number in which two sentences differ; that neither number has another partner; and
that one of them is written nowhere in the other document. Precision first: these guards are worth more than any link.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.assertions.model import Assertion
from auditor.comparing.facts import SAME, Mention, clash, mentions_of, names_of, reason
from auditor.quantities.model import Quantity
from auditor.records import dataclass
from auditor.report import Report
from auditor.verdicts.fingerprints import fingerprint
from auditor.verdicts.model import Citation, Finding, Severity
from auditor.verdicts.slips import variants

RULE = "across-documents"
MISSING = "not-in-source"
_COMMON = 40
"""Mentions beyond which a word says nothing about which fact is meant."""
_WORDS = 2
"""Words that two sentences must share before they are compared."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two numbers that state the same fact."""

    one: Mention
    other: Mention
    why: str

    @property
    def ends(self) -> tuple[tuple[Mention, Mention], tuple[Mention, Mention]]:
        """The link seen from either side."""
        return (self.one, self.other), (self.other, self.one)


def across(reports: list[Report]) -> list[Report]:
    """Return `reports`, which must hold their readings, with a finding for each fact that two of them state otherwise.

    The finding is in the document that comes first, and cites the other.
    """
    found: dict[int, list[Finding]] = defaultdict(list)
    for links in disagreements(reports):
        found[links[0].one.document].append(_finding(reports, links))
    return [
        replace(report, findings=(*report.findings, *found[index])) if index in found else report
        for index, report in enumerate(reports)
    ]


def compared(summary: Report, source: Report) -> Report:
    """Return `summary` with what it states differently from `source`, and notes on what `source` does not state."""
    groups = disagreements([summary, source])
    findings = [_finding([summary, source], links) for links in groups]
    told = {link.one.assertion.index for links in groups for link in links}
    findings += _missing(summary, source, told)
    findings.sort(key=lambda finding: finding.citations[0].span)
    return replace(summary, findings=tuple(findings))


def disagreements(reports: list[Report]) -> list[list[Link]]:
    """Return the facts that two documents state so differently that both cannot be right, each with all its places."""
    mentions = [list(mentions_of(index, report.reading)) for index, report in enumerate(reports)]
    stated = [_stated(report) for report in reports]
    names = [names_of(report.reading) for report in reports]
    links = [
        Link(one, other, why)
        for one, other in _candidates(mentions)
        if names[one.document] & names[other.document] and (why := reason(one, other)) is not None
    ]
    web = _Web(links, stated, mentions)
    found: dict[tuple[object, ...], list[Link]] = defaultdict(list)
    for link in links:
        a, b = link.one, link.other
        if not _agree(a.assertion.quantity, b.assertion.quantity) and web.tells(link):
            key = a.document, b.document, *a.key, a.assertion.quantity.value, b.assertion.quantity.value
            found[key].append(link)
    return list(found.values())


class _Web:
    """All links of a run, looked up by their ends: what guards an alarm against numbers that merely look alike."""

    def __init__(
        self, links: list[Link], stated: list[dict[str | None, list[Assertion]]], mentions: list[list[Mention]]
    ) -> None:
        self._stated = stated
        self._again: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
        for document in mentions:
            for each in document:
                self._again[each.document, *each.key, each.assertion.quantity.value].append(each)
        self._partners: dict[tuple[int, int, int], set[Fraction | None]] = defaultdict(set)
        self._same: Counter[tuple[int, int, int]] = Counter()
        self._agreed: set[tuple[int, int]] = set()
        for link in links:
            agrees = _agree(link.one.assertion.quantity, link.other.assertion.quantity)
            for mine, theirs in link.ends:
                end = mine.document, mine.assertion.index, theirs.document
                self._partners[end].add(theirs.assertion.quantity.value)
                self._same[end] += link.why == SAME
                if agrees:
                    self._agreed.add(end[:2])

    def tells(self, link: Link) -> bool:
        """Tell whether `link`, whose numbers differ, is worth an alarm."""
        ends = [(mine.document, mine.assertion.index, theirs.document) for mine, theirs in link.ends]
        if link.why == SAME:
            return all(self._same[end] == 1 for end in ends)
        if any(end[:2] in self._agreed for end in ends):
            return False  # it is confirmed elsewhere
        if any(len(self._partners[end]) > 1 for end in ends):
            return False  # one of several like it: a list, a table, a series of events
        if not any(_orphan(mine, self._stated[theirs.document]) for mine, theirs in link.ends):
            return False  # each document knows both numbers
        for mine, theirs in link.ends:
            again = self._again[mine.document, *mine.key, mine.assertion.quantity.value]
            if any(clash(each, theirs) for each in again):
                return False  # the headline leaves out the year, and the story does not
        return _misprint(link)


def _candidates(mentions: list[list[Mention]]) -> Iterator[tuple[Mention, Mention]]:
    """Yield comparable numbers of different documents whose sentences share telling words; each pair once."""
    index: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for document in mentions:
        for mention in document:
            for word in mention.content:
                index[*mention.key, word].append(mention)
    for document in mentions:
        for mention in document:
            met: dict[tuple[int, int], int] = defaultdict(int)
            others: dict[tuple[int, int], Mention] = {}
            for word in mention.content:
                posting = index[*mention.key, word]
                if len(posting) > _COMMON:
                    continue
                for other in posting:
                    if other.document > mention.document:
                        identity = other.document, other.assertion.index
                        met[identity] += 1
                        others[identity] = other
            yield from ((mention, others[identity]) for identity, count in sorted(met.items()) if count >= _WORDS)


def _agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether some reading of both numbers is the same; one may be written in round numbers."""
    return one.generous.meets(other.generous)


def _stated(report: Report) -> dict[str | None, list[Assertion]]:
    found: dict[str | None, list[Assertion]] = defaultdict(list)
    for assertion in report.reading.assertions:
        if assertion.quantity.value is not None:
            found[assertion.quantity.unit].append(assertion)
    return found


def _orphan(mention: Mention, stated: dict[str | None, list[Assertion]]) -> bool:
    """Tell whether the other document states the number of `mention` nowhere."""
    quantity = mention.assertion.quantity
    return not any(_agree(quantity, each.quantity) for each in stated[quantity.unit])


def _misprint(link: Link) -> bool:
    """Tell whether the difference looks like a slip of hand, or is all in which two sentences differ."""
    one, other = link.one, link.other
    if one.content == other.content and len(one.content) >= 4:
        return True
    a, b = one.assertion.quantity, other.assertion.quantity
    if min(one.digits, other.digits) < 2:
        counts = one.assertion.counts
        return 1 not in (a.value, b.value) and counts is not None and counts == other.assertion.counts and _slip(a, b)
    return _slip(a, b) or _slip(b, a)


def _slip(one: Quantity, other: Quantity) -> bool:
    if not one.value or other.value is None:
        return False
    digits, unit = _digits(one.value)
    for variant in variants(digits):
        if Fraction(variant.digits) * unit * Fraction(1000) ** variant.thousands == other.value:
            return True
    return False


def _digits(value: Fraction) -> tuple[str, Fraction]:
    """Return the digits of `value` and what the last of them is worth; noughts at the end of a round number go."""
    number = abs(value)
    unit = Fraction(1)
    while number.denominator != 1 and unit > Fraction(1, 10**6):
        number, unit = number * 10, unit / 10
    whole = number.numerator // number.denominator
    while whole and whole % 1000 == 0:
        whole, unit = whole // 1000, unit * 1000
    return str(whole), unit


def _finding(reports: list[Report], links: list[Link]) -> Finding:
    link = links[0]
    mine, theirs = reports[link.one.document], reports[link.other.document]
    here, there = mine.reading.document, theirs.reading.document
    span, far = link.one.assertion.span, link.other.assertion.span
    place = there.place(far.start)
    again = {each.one.assertion.span: None for each in links[1:] if each.one is not link.one}
    others = {each.other.assertion.span: None for each in links}
    citations = (
        Citation("primary", span),
        *(Citation("again", each) for each in again),
        *(Citation("other", each, theirs.path) for each in others),
    )
    said = f"“{here.cut(span)}” here is “{there.cut(far)}” in {theirs.path}:{place.line}:{place.column}"
    return Finding(
        RULE,
        Severity.WARNING,
        f"{said} ({link.why}).",
        citations,
        None,
        (),
        fingerprint(here, RULE, None, citations[:1]),
        "medium",
    )


def _missing(summary: Report, source: Report, told: set[int]) -> Iterator[Finding]:
    """Yield a note for each telling number of `summary` that `source` does not state in any reading."""
    document = summary.reading.document
    known = _stated(source)
    everything = [each for group in known.values() for each in group]
    for mention in mentions_of(0, summary.reading):
        quantity = mention.assertion.quantity
        if mention.assertion.index in told or (mention.digits < 2 and quantity.unit is None):
            continue
        near: Iterable[Assertion] = known[quantity.unit] if quantity.unit is not None else everything
        if any(_agree(quantity, each.quantity) for each in near):
            continue
        citations = (Citation("primary", mention.assertion.span),)
        yield Finding(
            MISSING,
            Severity.NOTE,
            f"{source.path} does not state “{document.cut(mention.assertion.span)}”.",
            citations,
            None,
            (),
            fingerprint(document, MISSING, None, citations),
            "low",
        )
