"""The rule pack: one file of ``rules/`` is one rule, and the file name is its id everywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from auditor.assertions.model import Reading
from auditor.errors import AuditorError
from auditor.relations.model import Proposal
from auditor.settings import DEFAULT, Settings


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the pack: its id, its page, its examples and its code."""

    id: str
    doc: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    proposals: Callable[[Reading], Iterable[Proposal]]


def rule_names() -> tuple[str, ...]:
    """Return the module names of the pack, sorted; files that start with an underscore are no rules."""
    folder = import_module("auditor.rules").__path__
    return tuple(sorted(path.stem for place in folder for path in Path(place).glob("[!_]*.py")))


def load_rules(settings: Settings = DEFAULT) -> tuple[Rule, ...]:
    """Return the selected rules in order of id.

    Raises:
        AuditorError: the pack is empty, or `settings` names a rule that does not exist.
    """
    rules = tuple(_load(name) for name in rule_names())
    known = {rule.id for rule in rules}
    for name in (*settings.select, *settings.ignore):
        if name not in known:
            raise AuditorError(f"unknown rule {name!r}; known are {', '.join(sorted(known))}")
    chosen = tuple(
        rule for rule in rules if (not settings.select or rule.id in settings.select) and rule.id not in settings.ignore
    )
    if not chosen:
        raise AuditorError("no rule is left to run: nothing would be checked")
    return chosen


def _load(name: str) -> Rule:
    module = import_module(f"auditor.rules.{name}")
    return Rule(name.replace("_", "-"), module.__doc__ or "", module.BAD, module.GOOD, module.proposals)
