"""Findings as plain JSON and back, exactly; only our own records can come out of a file that somebody else wrote.

Records become ``[name, field, …]``, fractions ``"n/d"`` under a mark, tuples lists under a mark; unlike a pickle, the
form cannot name code.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any

from auditor.enums import IntEnum, StrEnum

_MODULES = ("document", "quantities", "assertions", "relations", "verdicts")
_SCALARS = (str, int, bool, type(None))


@cache
def _records() -> dict[str, type]:
    """Return the records that may stand in a finding, by name."""
    from auditor.quantities.interval import Interval
    from auditor.report import Coverage, Suppressed

    known: dict[str, type] = {each.__name__: each for each in (Interval, Coverage, Suppressed)}
    for name in _MODULES:
        module = import_module(f"auditor.{name}.model")
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                known[value.__name__] = value
    return known


@cache
def _fields(name: str) -> tuple[str, ...]:
    record = _records()[name]
    named = getattr(record, "_fields", None)  # a NamedTuple
    return tuple(named) if named is not None else tuple(field.name for field in fields(record) if field.init)


def encode(value: Any) -> Any:
    """Return `value`, made of our records, as plain JSON.

    Raises:
        TypeError: something in it is no record of ours.
    """
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind is Fraction:
        return ["/", str(value)]
    if kind is date:
        return ["d", value.isoformat()]
    if kind is tuple or kind is list:
        return ["(", *map(encode, value)]
    name = kind.__name__
    if _records().get(name) is not kind:
        raise TypeError(f"{name} is no record")
    if isinstance(value, (StrEnum, IntEnum)):
        return [name, value.value]
    return [name, *(encode(getattr(value, field)) for field in _fields(name))]


def decode(data: Any) -> Any:
    """Return what `encode` made `data` of.

    Raises:
        ValueError, TypeError, KeyError, IndexError: `data` is something else.
    """
    if type(data) is not list:
        if type(data) in _SCALARS:
            return data
        raise TypeError("no record")
    mark, *rest = data
    if mark == "(":
        return tuple(map(decode, rest))
    if mark == "/":
        return Fraction(rest[0])
    if mark == "d":
        return date.fromisoformat(rest[0])
    record = _records()[mark]
    if issubclass(record, (StrEnum, IntEnum)):
        return record(rest[0])
    names = _fields(mark)
    if len(names) != len(rest):
        raise ValueError("other fields")
    return record(**dict(zip(names, map(decode, rest), strict=True)))
