"""Makes the tables of the site that come from the code: how numbers are read, the keys of the configuration."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from fractions import Fraction
from importlib import import_module
from types import ModuleType

import auditor.assertions
import auditor.quantities
from auditor.asking.wording import calendar_text
from auditor.document.reader import read_document
from auditor.quantities.model import Quantity
from auditor.quantities.reader import read_quantities
from auditor.settings import DEFAULT
from auditor.writers.json import decimal_string


def readers() -> Iterator[ModuleType]:
    """Yield the modules that have examples of what they read."""
    for package in (auditor.quantities, auditor.assertions):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = import_module(found.name)
            if getattr(module, "EXAMPLES", None):
                yield module


def reading_page() -> str:
    """Return a table for each reader: its examples, and what the auditor reads in them today."""
    parts = []
    for module in readers():
        texts = [example[0] for example in module.EXAMPLES if isinstance(example[0], str)]
        rows = "".join(f"| {cell(text)} | {'<br>'.join(shown(text)) or '–'} |\n" for text in dict.fromkeys(texts))
        title = " ".join((module.__doc__ or module.__name__).strip().split("\n\n")[0].split())
        heading, _, rest = title.partition(": ")
        about = f"{rest[0].upper()}{rest[1:]}\n\n" if rest else ""
        parts.append(f"## {heading.rstrip('.')}\n\n{about}| text | read as |\n|---|---|\n{rows}")
    return "\n".join(parts)


def shown(text: str) -> Iterator[str]:
    """Yield a line for each number that is read in `text`."""
    document = read_document(text, "example.txt")
    for quantity in read_quantities(document, DEFAULT):
        yield f"**{cell(document.cut(quantity.span))}**: {cell(_reading(quantity))}"


def _reading(quantity: Quantity) -> str:
    if quantity.excluded is not None:
        return f"not checked, {quantity.excluded}"
    if quantity.malformed is not None:
        return f"malformed, {quantity.malformed}"
    words = [str(quantity.kind)]
    if quantity.calendar is not None and quantity.value is None and quantity.ends is None:
        words.append(calendar_text(quantity.calendar))
    if quantity.ends is not None:
        words.append(" to ".join(_number(end) for end in quantity.ends))
    elif quantity.value is not None:
        words.append(_number(quantity.value))
    if quantity.unit is not None:
        words.append(quantity.unit)
    low, high = quantity.interval.low, quantity.interval.high
    if quantity.value is not None and (low, high) != (quantity.value, quantity.value):
        words.append(f"({'…' if low is None else _number(low)} to {'…' if high is None else _number(high)})")
    return " ".join(words)


def _number(value: Fraction) -> str:
    decimal = decimal_string(value) or ""
    return decimal if len(decimal) <= 14 else str(value)


def cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;").replace("\n", " ")


def keys_table() -> str:
    """Return the table of the configuration's keys."""
    from auditor.configuring.keys import KEYS

    rows = "".join(f"| `{name}` | `{key.default}` | {cell(key.about)} |\n" for name, key in KEYS.items())
    return f"| key | default | meaning |\n|---|---|---|\n{rows}"


def views_table() -> str:
    """Return the table of the views that SQL can ask."""
    from auditor.asking import database

    rows = re.findall(r"^``(\w+)`` +((?:.+\n)(?: {8,}.+\n)*)", database.__doc__ or "", re.MULTILINE)
    lines = "".join(f"| `{name}` | {' '.join(text.split())} |\n" for name, text in rows)
    return f"| view | columns |\n|---|---|\n{lines}"
