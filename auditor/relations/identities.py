"""Equations that a house writes over the names of what it counts: "votes cast / registered voters"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from auditor.patterns import lazy
from auditor.relations.solving import parsed

_NAME = lazy(r"[A-Za-z][A-Za-z'’-]*(?:\s+[A-Za-z][A-Za-z'’-]*)*")
_LETTERS = lazy("[a-z]+")


class Identity(NamedTuple):
    """An equation over identifiers, and the names that these stand for, the result first."""

    equation: str
    names: tuple[str, ...]


@lru_cache(maxsize=256)
def identity_of(name: str, formula: str) -> Identity:
    """Return the equation that `name` is what `formula` makes of the names in it.

    Raises:
        AuditorError: the formula is more than names, whole numbers and ``+ - * /``, or names a thing twice.
    """
    names = (name, *(" ".join(match[0].split()) for match in _NAME.finditer(formula)))
    right = _NAME.sub(lambda match: identifier(match[0]), formula)
    equation = f"{identifier(name)} == {right}"
    parsed(equation)
    return Identity(equation, names)


def identifier(name: str) -> str:
    """Return `name` as a term of an equation: "registered voters" is registered_voters."""
    return "_".join(_LETTERS.findall(name.lower()))
