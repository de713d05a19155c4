"""Ways to write a text otherwise without a change in what it says, for tests that its verdicts stay."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from textwrap import fill

from num2words import num2words

from auditor.examples import alarms
from auditor.pipeline import audit_text
from auditor.quantities.model import Kind, Quantity
from auditor.report import Report

Rewriting = Callable[[str], str]
Signature = Counter[tuple[object, ...]]
_TICKED = re.compile(r"(?<=\w)'(?=\w)")
_QUOTED = re.compile(r'"([^"\n]*)"')
_UNITS = (
    ("km", "kilometres"),
    ("kg", "kilograms"),
    ("mm", "millimetres"),
    ("ft", "feet"),
    ("hectares", "ha"),
    ("mph", "miles an hour"),
    ("km/h", "kilometres an hour"),
    ("square metres", "sq m"),
    ("square feet", "sq ft"),
    ("metres", "m"),
    ("miles", "mi"),
)


def audited(text: str, path: str = "text.txt") -> Report:
    """Return the report of `text` under the whole pack."""
    report = audit_text(text, path)
    assert report.failures == ()
    return report


def values(quantity: Quantity) -> tuple[Fraction | None, ...]:
    """Return the value or the ends of a number as it stands."""
    return (quantity.value,) if quantity.ends is None else quantity.ends


def found(report: Report) -> Signature:
    """Return what is raised: each alarm's rule and the values of what it cites, the primary one first."""
    at = {assertion.span: assertion.quantity for assertion in report.reading.assertions}
    return Counter(
        (
            finding.rule,
            tuple(values(at[citation.span]) if citation.span in at else () for citation in finding.citations),
        )
        for finding in alarms(report)
    )


def judged(report: Report) -> Signature:
    """Return each claim by its rule, relation and verdict, and the values of its terms."""
    return Counter(
        (
            one.claim.rule,
            one.claim.relation,
            one.verdict,
            tuple(values(term.assertion.quantity) if term.assertion else term.shown for term in one.claim.terms),
        )
        for one in report.judgements
    )


def per_cent(spelling: str) -> Rewriting:
    """Return what writes every percentage with `spelling` after the number."""
    pattern = re.compile(r"(?<=\d)(?:%| %| per cent| percent)(?![\w])")
    return lambda text: pattern.sub(lambda _: spelling, text)


def unbroken(text: str) -> str:
    """Join each number to the word behind it by a space at which no line breaks."""
    return re.sub(r"(?<=\d) (?=[^\W\d])", "\u00a0", text)


def thin(text: str) -> str:
    """Join each number to the word behind it by a narrow space at which no line breaks."""
    return re.sub(r"(?<=\d) (?=[^\W\d])", "\u202f", text)


def curly(text: str) -> str:
    """Write typographic quotes and apostrophes."""
    return _QUOTED.sub("“\\1”", _TICKED.sub("’", text))


def straight(text: str) -> str:
    """Write the quotes and apostrophes of a typewriter."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def crlf(text: str) -> str:
    """End the lines as Windows does."""
    return text.replace("\n", "\r\n")


def marked(text: str) -> str:
    """Put a byte order mark before the text."""
    return "\ufeff" + text


def long_units(text: str) -> str:
    """Write units out."""
    for short, long in _UNITS:
        text = re.sub(rf"(?<=\d)( ?){re.escape(short)}(?![\w/])", rf" {long}", text)
    return text


def short_units(text: str) -> str:
    """Write units by their symbols."""
    for short, long in _UNITS:
        if not long.isalpha() or len(long) > 2:
            text = re.sub(rf"(?<=\d) {re.escape(long)}(?![\w/])", rf" {short}", text)
    return text


def long_magnitudes(text: str) -> str:
    """Write "£1.2 million" for "£1.2m"."""
    return re.sub(
        r"([£$€]\d[\d,]*(?:\.\d+)?)(m|bn)\b", lambda m: f"{m[1]} {'million' if m[2] == 'm' else 'billion'}", text
    )


def short_magnitudes(text: str) -> str:
    """Write "£1.2m" for "£1.2 million"."""
    return re.sub(
        r"([£$€]\d[\d,]*(?:\.\d+)?) (million|billion)\b", lambda m: m[1] + ("m" if m[2] == "million" else "bn"), text
    )


def wrapped(width: int) -> Rewriting:
    """Return what breaks the lines of plain paragraphs as an editor does, with a blank line between paragraphs."""

    def wrap(text: str) -> str:
        if re.search(r"\n[a-z]", text):
            return text  # it is wrapped as it stands
        paragraphs = (line for line in text.splitlines() if line.strip())
        return "\n\n".join(fill(line, width, break_long_words=False, break_on_hyphens=False) for line in paragraphs)

    return wrap


def without_commas(text: str) -> str:
    """Write thousands without commas, where the number then could be no year."""
    return re.sub(
        r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])",
        lambda m: m[0].replace(",", "") if int(m[0].replace(",", "")) > 2100 else m[0],
        text,
    )


def american_units(text: str) -> str:
    """Spell units as in America."""
    return re.sub(r"(?i)\b(\w*)(met|lit)re(s?)\b", r"\1\2er\3", text)


def doubled_blanks(text: str) -> str:
    """Put two blanks between words and numbers."""
    return re.sub(r"(?<=[A-Za-z,]) (?=[A-Za-z\d])", "  ", text)


def emphasised(text: str, path: str = "text.md") -> str:
    """Set each number in bold type, in Markdown."""
    at, parts = 0, []
    for assertion in audited(text, path).reading.assertions:
        start, end = assertion.span
        apart = text[start - 1 : start] not in ("*", "-") and not re.match(r"[-\w]", text[end:])
        if start >= at and apart and not assertion.quantity.excluded:
            parts += [text[at:start], "**", text[start:end], "**"]
            at = end
    return "".join(parts) + text[at:]


def in_digits(text: str, path: str = "text.txt") -> str:
    """Write in digits what counts things in words."""
    return _rewritten(text, path, _digits)


def in_words(text: str, path: str = "text.txt") -> str:
    """Write in words what counts things in digits."""
    return _rewritten(text, path, _words)


def _rewritten(text: str, path: str, other: Callable[[Quantity, str, str], str | None]) -> str:
    reading = audited(text, path).reading
    at, parts = 0, []
    for assertion in reading.assertions:
        quantity = assertion.quantity
        span = quantity.numeral
        written = text[span.start : span.end]
        counted = quantity.kind in (Kind.COUNT, Kind.PERCENTAGE) and not quantity.excluded
        whole = quantity.value is not None and quantity.value.denominator == 1 and quantity.value >= 0
        if not counted or not whole or quantity.hedge in ("dozen", "couple"):
            continue
        new = other(quantity, written, text[span.end : span.end + 2])
        if new is not None and span.start >= at:
            parts += [text[at : span.start], new]
            at = span.end
    return "".join(parts) + text[at:]


def _digits(quantity: Quantity, written: str, behind: str) -> str | None:
    words = written.replace("-", "").replace(" ", "").lower()
    if not words.isalpha() or quantity.value is None or words in ("a", "an", "both", "no", "another", "dozen"):
        return None
    return f"{int(quantity.value):,}"


def _words(quantity: Quantity, written: str, behind: str) -> str | None:
    if not re.fullmatch(r"\d[\d,]*", written) or quantity.value is None or behind[:1] in ("%", "-", "/", "–"):
        return None
    return str(num2words(int(quantity.value), lang="en_GB")).replace(",", "")


SPELLINGS: dict[str, Rewriting] = {
    "%": per_cent("%"),
    " %": per_cent(" %"),
    "per cent": per_cent(" per cent"),
    "percent": per_cent(" percent"),
    "no break": unbroken,
    "thin space": thin,
    "curly quotes": curly,
    "straight quotes": straight,
    "CRLF": crlf,
    "byte order mark": marked,
    "long units": long_units,
    "short units": short_units,
    "long magnitudes": long_magnitudes,
    "short magnitudes": short_magnitudes,
    "pct": per_cent(" pct"),
    "no commas": without_commas,
    "American units": american_units,
    "two blanks": doubled_blanks,
    "a space at line ends": lambda text: text.replace("\n", " \n"),
}
"""By name, what changes how a text is written and nothing of what it says."""
