"""Arithmetic as people type it over a text: numbers with their units, names in brackets, ``n12``, and nothing else.

A hand-written parser over exact fractions; nothing that is typed is ever executed. The grammar::

    question := sum ["in" unit]
    sum      := product {("+" | "-") product}
    product  := sign {("*" | "/") sign}
    sign     := ["-"] power
    power    := atom ["^" whole number]
    atom     := number [unit] | "[" words "]" | "n" digits | "(" sum ")"
"""

from __future__ import annotations

import re
from fractions import Fraction

from auditor.errors import UsageError
from auditor.records import dataclass

MOST_CHARACTERS = 2000
MOST_DEPTH = 50
MOST_EXPONENT = 64
MOST_DIGITS = 40

_TOKEN = re.compile(
    r"\s*(?:"
    r"(?P<name>\[[^\[\]]{0,200}\])"
    r"|(?P<id>n[0-9]{1,9}(?![\w.]))"
    r"|(?P<number>[$£€¥₹]?\s?(?:[0-9][0-9,]*(?:\.[0-9]+)?|\.[0-9]+))"
    r"|(?P<operator>\*\*|[-+*/^()×÷·−–])"
    r"|(?P<word>[A-Za-z%°][A-Za-z%°.’'-]*)"
    r")"
)
_SAME = {"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "**": "^"}


@dataclass(frozen=True, slots=True)
class Literal:
    """A number as typed, its unit words with it."""

    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """Words in brackets, or the id of a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Negative:
    """A number with its sign changed."""

    inner: Expression


@dataclass(frozen=True, slots=True)
class Operation:
    """``left operator right`` with one of ``+ - * /``."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Power:
    """A number to a whole power."""

    inner: Expression
    exponent: int


Expression = Literal | Named | Negative | Operation | Power


@dataclass(frozen=True, slots=True)
class Question:
    """An expression, and the unit in which the answer is wanted."""

    expression: Expression
    unit: str | None


def parsed_question(text: str) -> Question:
    """Return the question that `text` asks.

    Raises:
        UsageError: it is none; the message says where it ends to be one.
    """
    if len(text) > MOST_CHARACTERS:
        raise UsageError(f"expression too long: {len(text):,} characters, at most {MOST_CHARACTERS:,}")
    body, unit = _split_unit(text)
    parser = _Parser(body)
    expression = parser.sum()
    parser.expect_end()
    return Question(expression, unit)


def _split_unit(text: str) -> tuple[str, str | None]:
    """Return the expression and the words after the last "in" that stands outside brackets."""
    blank = re.sub(r"\[[^\[\]]*\]", lambda match: "." * len(match[0]), text)
    found = list(re.finditer(r"(?<=[\s)\].])in\s", blank))
    if not found:
        return text, None
    last = found[-1]
    unit = text[last.end() :].strip()
    if not unit:
        raise UsageError("expression: a unit is missing after “in”")
    return text[: last.start()], unit


class _Parser:
    """One pass over the tokens of an expression."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, str, int]] = []
        position = 0
        while position < len(text.rstrip()):
            match = _TOKEN.match(text, position)
            if match is None or match.lastgroup is None:
                rest = text[position:].strip()
                raise UsageError(f"expression: {rest[:20]!r} at {position + 1} is no number, name or operator")
            found = match[match.lastgroup]
            self.tokens.append((match.lastgroup, _SAME.get(found, found), match.start(match.lastgroup)))
            position = match.end()
        self.at = 0
        self.depth = 0

    def peek(self, *operators: str) -> bool:
        """Tell whether one of `operators` comes next."""
        return (
            self.at < len(self.tokens)
            and self.tokens[self.at][0] == "operator"
            and self.tokens[self.at][1] in operators
        )

    def take(self) -> str:
        """Go past the next token and return it."""
        self.at += 1
        return self.tokens[self.at - 1][1]

    def expect_end(self) -> None:
        """Raise a UsageError that names the token if there is one left."""
        if self.at < len(self.tokens):
            _, found, start = self.tokens[self.at]
            raise UsageError(f"expression: {found!r} at {start + 1} is not expected there")

    def deeper(self) -> None:
        """Count one bracket or sign more around what follows; raise a UsageError if there are too many."""
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise UsageError(f"expression: nested more than {MOST_DEPTH} deep")

    def sum(self) -> Expression:
        """Read products with ``+`` and ``-`` between them."""
        self.deeper()
        result = self.product()
        while self.peek("+", "-"):
            operator = self.take()
            result = Operation(operator, result, self.product())
        self.depth -= 1
        return result

    def product(self) -> Expression:
        """Read signed numbers with ``*`` and ``/`` between them."""
        result = self.sign()
        while self.peek("*", "/"):
            operator = self.take()
            result = Operation(operator, result, self.sign())
        return result

    def sign(self) -> Expression:
        """Read a power, with or without minus signs before it."""
        if self.peek("-"):
            self.take()
            self.deeper()
            inner = Negative(self.sign())
            self.depth -= 1
            return inner
        return self.power()

    def power(self) -> Expression:
        """Read a number, with or without a whole exponent."""
        inner = self.atom()
        if not self.peek("^"):
            return inner
        self.take()
        negative = self.peek("-")
        if negative:
            self.take()
        kind, found, start = self.tokens[self.at] if self.at < len(self.tokens) else ("", "", len(self.text))
        if kind != "number" or not found.isdigit():
            raise UsageError(f"expression: a whole number must follow the power sign at {start + 1}")
        self.take()
        if self.peek("^") or len(found) > 4 or int(found) > MOST_EXPONENT:
            raise UsageError(f"expression: an exponent is a whole number up to {MOST_EXPONENT}")
        return Power(inner, -int(found) if negative else int(found))

    def atom(self) -> Expression:
        """Read a literal, a name or a bracket."""
        if self.at >= len(self.tokens):
            raise UsageError("expression: a number is missing at its end")
        kind, found, start = self.tokens[self.at]
        if kind == "number":
            return self.literal()
        if kind in ("name", "id"):
            self.take()
            words = found.strip("[]").strip()
            if not words:
                raise UsageError("expression: there is nothing between the square brackets")
            return Named(words)
        if self.peek("("):
            self.take()
            inner = self.sum()
            if not self.peek(")"):
                raise UsageError(f"expression: the bracket at {start + 1} is not closed")
            self.take()
            return inner
        raise UsageError(f"expression: {found!r} at {start + 1} is no number; names stand in [square brackets]")

    def literal(self) -> Expression:
        """Return a number with the unit words that follow it."""
        _, number, start = self.tokens[self.at]
        self.take()
        if sum(character.isdigit() for character in number) > MOST_DIGITS:
            raise UsageError(f"expression: a number has at most {MOST_DIGITS} digits")
        end = start + len(number)
        while self.at < len(self.tokens) and self.tokens[self.at][0] == "word":
            _, word, place = self.tokens[self.at]
            end = place + len(word)
            self.take()
        return Literal(self.text[start:end].strip())


def plain_number(text: str) -> Fraction | None:
    """Return the value of digits alone, None where other characters stand with them."""
    digits = text.replace(",", "")
    if not digits or any(character not in "0123456789." for character in digits):
        return None
    return Fraction("0" + digits if digits.startswith(".") else digits)
