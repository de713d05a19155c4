"""The keys of the configuration: what each may hold, and the one-line error where it holds something else."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from auditor.configuring.model import Config
from auditor.did_you_mean import nearest
from auditor.errors import UsageError
from auditor.pages import EXTRA, rule_ids
from auditor.patterns import lazy
from auditor.records import dataclass
from auditor.settings import DEFAULT

FAIL_ON = ("error", "warning", "any", "never")
CONFIDENCE = ("low", "medium", "high")
ROUNDING = ("either", "half-up", "half-even", "down")
_LOCALE = lazy(r"[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|\d{3}))?")


class BadValue(ValueError):
    """A value that its key does not take; the message completes "must be …"."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key: its reader, its default as TOML, and what it is for."""

    read: Callable[[Any], Any]
    default: str
    about: str


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise BadValue("a list of strings")
    return tuple(value)


def _rules(value: Any) -> tuple[str, ...]:
    names = _strings(value)
    known = rule_ids()
    for name in names:
        if name not in known:
            raise UsageError(f"unknown rule {name!r}{nearest(name, known)}")
    return names


def _choice(*known: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in known:
            hint = nearest(value, known) if isinstance(value, str) else ""
            raise BadValue(f"one of {', '.join(known)}{hint if 'did you' in hint else ''}")
        return str(value)

    return read


def _per_file(value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise BadValue('a table of pattern = ["rule", …]')
    return tuple((pattern, _rules(names)) for pattern, names in value.items())


def _hedges(value: Any) -> tuple[tuple[str, Fraction], ...]:
    if not isinstance(value, dict):
        raise BadValue("a table of hedge = number")
    known = _known_hedges()
    for hedge in value:
        if known and hedge.lower() not in known:
            raise UsageError(f"unknown hedge {hedge!r}{nearest(hedge, known)}")
    for hedge, number in value.items():
        if isinstance(number, bool) or not isinstance(number, int | Decimal):
            raise BadValue(f"a table of hedge = number, and {hedge!r} is not a number")
        if (isinstance(number, Decimal) and not number.is_finite()) or number <= 0:
            raise BadValue(f"a table of hedge = number above 0, and {hedge!r} is {number}")
    return tuple((hedge, Fraction(number)) for hedge, number in value.items())


def _known_hedges() -> tuple[str, ...]:
    from auditor.quantities.hedges import HEDGES

    return tuple(HEDGES)


def _identities(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or not all(isinstance(each, str) and each.strip() for each in value.values()):
        raise BadValue('a table of name = "formula"')
    return tuple(value.items())


def _date(value: Any) -> date:
    if isinstance(value, datetime):
        raise BadValue("a date such as 2026-11-24")
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise BadValue("a date such as 2026-11-24") from None


def _locale(value: Any) -> str:
    if not isinstance(value, str) or not _LOCALE.fullmatch(value):
        raise BadValue('a locale such as "en" or "de-CH"')
    return value.replace("-", "_")


def _output(value: Any) -> tuple[str, ...]:
    from auditor.writers.outputs import target_of

    texts = (value,) if isinstance(value, str) else _strings(value)
    for text in texts:
        target_of(text)
    return texts


KEYS: dict[str, Key] = {
    "select": Key(_rules, "[]", "rules to run; empty runs them all"),
    "ignore": Key(_rules, "[]", "rules not to run"),
    "per-file-ignores": Key(_per_file, "{}", 'rules not to run on some files: {"legal/*.md" = ["rule"]}'),
    "fail-on": Key(_choice(*FAIL_ON), '"warning"', "least finding that makes the exit status 1: " + ", ".join(FAIL_ON)),
    "min-confidence": Key(
        _choice(*CONFIDENCE), '"low"', "findings below it are only counted: " + ", ".join(CONFIDENCE)
    ),
    "include": Key(_strings, "[]", "what a folder is searched for; empty is every readable suffix"),
    "exclude": Key(_strings, "[]", "what is left out of folders, as in .gitignore, which is honoured anyway"),
    "hedges": Key(_hedges, "{}", "house bands: nearly = 0.9 says that nearly N is at least 0.9 N"),
    "rounding": Key(_choice(*ROUNDING), '"either"', "how the house rounds: " + ", ".join(ROUNDING)),
    "locale": Key(_locale, '"en"', "how numbers are written"),
    "reference-date": Key(_date, "none", "the day that ages and “last year” count from"),
    "identities": Key(_identities, "{}", 'own equations: turnout = "votes cast / registered voters"'),
    "output": Key(_output, '"full"', 'FORMAT, FORMAT:PATH or a list of them: ["full:-", "sarif:out.sarif"]'),
}
_SETTINGS = ("select", "ignore", "hedges", "rounding", "locale", "reference-date", "identities")


def config_of(path: str | None, table: Mapping[str, Any], overrides: Mapping[str, Any]) -> Config:
    """Return the configuration that `table` of the file `path` and the command line's `overrides` make.

    Raises:
        UsageError: a key is unknown or holds what it may not.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for source, entries in ((path or "configuration", table), ("command line", overrides)):
        for name, raw in entries.items():
            values[name] = _value(source, name, raw)
            origins[name] = source
    changes = {name.replace("-", "_"): values[name] for name in _SETTINGS if name in values}
    silenced = frozenset(changes.get("ignore", ())) & frozenset(EXTRA)
    for name in ("select", "ignore"):
        if name in changes:
            changes[name] = tuple(each for each in changes[name] if each not in EXTRA)
    if values.get("select") and not changes["select"]:
        raise UsageError(f"{origins['select']}: 'select' names no rule of the pack: nothing would be checked")
    if values.get("select"):
        silenced |= frozenset(EXTRA) - frozenset(values["select"])
    others = {name.replace("-", "_"): value for name, value in values.items() if name not in _SETTINGS}
    return Config(
        settings=replace(DEFAULT, **changes) if changes else DEFAULT,
        folder=(os.path.dirname(path) or ".") if path else ".",
        silenced=silenced,
        origins=origins,
        **others,
    )


def _value(source: str, name: str, raw: Any) -> Any:
    key = KEYS.get(name)
    if key is None:
        raise UsageError(f"{source}: unknown key {name!r}{nearest(name, tuple(KEYS))}")
    try:
        return key.read(raw)
    except BadValue as error:
        raise UsageError(f"{source}: {name!r} must be {error}") from None
    except UsageError as error:
        raise UsageError(f"{source}: {name!r}: {error}") from None


def shown(config: Config, name: str) -> str:
    """Return the value of the key `name` as a person would write it."""
    attribute = name.replace("-", "_")
    value = getattr(config.settings, attribute) if name in _SETTINGS else getattr(config, attribute)
    if name == "ignore":
        value = value + (() if "select" in config.origins else tuple(sorted(config.silenced)))
    if name not in config.origins:
        return KEYS[name].default
    if name in ("hedges", "identities", "per-file-ignores"):
        return ", ".join(f"{key} = {_plain(each)}" for key, each in value)
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, Fraction):
        return format(Decimal(value.numerator) / Decimal(value.denominator), "f")
    return str(value)


def template() -> str:
    """Return a configuration file that explains each key and sets none."""
    from textwrap import fill

    parts = ["# Configuration of auditor. The nearest auditor.toml or [tool.auditor] of pyproject.toml holds.\n"]
    tables = []
    for name, key in KEYS.items():
        about = fill(f"{name}: {key.about}.", 100, initial_indent="# ", subsequent_indent="# ")
        if key.default == "{}":
            tables.append(f"{about}\n# [{name}]\n")
        else:
            example = "2026-11-24" if key.default == "none" else key.default
            parts.append(f"{about}\n# {name} = {example}\n")
    return "\n".join(parts + tables)
