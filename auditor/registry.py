"""The rule pack: one file of ``rules/`` is one rule, and the file name is its id everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from types import ModuleType

from auditor.assertions.model import Reading
from auditor.errors import AuditorError
from auditor.plugins import module_names, plugin_modules
from auditor.records import dataclass
from auditor.relations.model import Proposal
from auditor.settings import DEFAULT, Settings

PACK = "auditor.rules"
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the pack: its id, its page, its examples and its code."""

    id: str
    doc: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    proposals: Callable[[Reading], Iterable[Proposal]]


def rule_names() -> tuple[str, ...]:
    """Return the module names of our own pack, sorted; files that start with an underscore are no rules."""
    return module_names(import_module(PACK))


def load_rules(settings: Settings = DEFAULT) -> tuple[Rule, ...]:
    """Return the selected rules, ours and those of installed plugins, in order of id.

    Raises:
        AuditorError: the pack is empty, `settings` names a rule that does not exist, a plugin's rule cannot be
            imported or is no rule, or two rules have the same id.
    """
    rules = _installed()
    known = {rule.id for rule in rules}
    for name in (*settings.select, *settings.ignore):
        if name not in known:
            from auditor.did_you_mean import nearest

            raise AuditorError(f"unknown rule {name!r}{nearest(name, tuple(sorted(known)))}")
    chosen = tuple(
        rule for rule in rules if (not settings.select or rule.id in settings.select) and rule.id not in settings.ignore
    )
    if not chosen:
        raise AuditorError("no rule is left to run: nothing would be checked")
    return chosen


@cache
def _installed() -> tuple[Rule, ...]:
    """Return every rule; a process that audits many documents looks for them once."""
    rules: dict[str, Rule] = {}
    for name in rule_names():
        rules[name.replace("_", "-")] = rule_of(name.replace("_", "-"), import_module(f"{PACK}.{name}"))
    if not rules:
        raise AuditorError("the rule pack is empty: nothing would be checked")
    for identity, module, owner in plugin_modules():
        if identity in rules:
            raise AuditorError(f"rules of {owner}: there is a rule {identity!r} already")
        if not _ID.fullmatch(identity):
            raise AuditorError(f"rules of {owner}: {identity!r} is no rule id, write it as lower-case-with-hyphens")
        if not callable(getattr(module, "proposals", None)):
            raise AuditorError(f"rules of {owner}: {module.__name__} has no function proposals(reading)")
        rules[identity] = rule_of(identity, module)
    return tuple(rules[identity] for identity in sorted(rules))


def rule_of(identity: str, module: ModuleType) -> Rule:
    """Return `module` as the rule `identity`; a plugin's rule may come without examples."""
    return Rule(
        identity, module.__doc__ or "", getattr(module, "BAD", ()), getattr(module, "GOOD", ()), module.proposals
    )
