"""A numeric consistency auditor: it reads a text, ties its numbers together and checks them against each other.

>>> import auditor
>>> report = auditor.audit("Sales rose 20 per cent to $15m from $10m.")
>>> [(finding.rule, finding.message) for finding in report.findings]
[('change', '$10m plus 20 per cent is $12m; the text says $15m.')]

The stages, in the order in which a number passes them; each hands on frozen records, and none knows a later one:

``document``    the text exactly as given: its zones, its sentences, its lines; the only owner of offsets
``quantities``  one number as written: an exact value, the interval that the writing allows, a hedge, a unit
``assertions``  a quantity with what it counts, its scope, and the role that its wording gives it
``relations``   named equations over terms; a *claim* says that the text asserts one of them between its numbers
``rules``       (:mod:`auditor.rules`) one file is one rule: it proposes claims, with the words that justify them
``verdicts``    *consistent*, *strained*, *discrepant* or *undecided*; findings, and the repairs that would restore one
``writers``     the same report for a terminal, for CI, for editors, for programs

The *ledger* holds all of it: every number is checked, unlinked or excluded, and the reason is said. ``pipeline`` is one
audit from top to bottom on one screen, ``report`` what it ends in. Around the stages, for those who use them:

``comparing``   two versions of a text, or several documents that tell the same facts
``configuring`` what a house decided: the keys, the files that hold them, and the record that they make
``deciding``    which findings are shown: what comments, *stet*, decisions or the baseline set apart
``running``     a run: which documents there are, audited on all cores, from the cache where nothing changed
``asking``      what a person asks about a number: why, what if, eval, SQL; and the conversation with the author
``commands``    the command line, one file a command; ``pytest_plugin`` and ``testing`` are the same for tests
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.version import VERSION as __version__

if TYPE_CHECKING:
    import os

    from auditor.assertions.model import Assertion
    from auditor.errors import AuditorError
    from auditor.registry import Rule, load_rules
    from auditor.relations.model import Claim
    from auditor.report import Report
    from auditor.settings import Settings
    from auditor.verdicts.model import Finding

__all__ = [
    "Assertion",
    "AuditorError",
    "Claim",
    "Finding",
    "Report",
    "Rule",
    "Settings",
    "__version__",
    "audit",
    "audit_path",
    "load_rules",
]

_HOMES = {
    "Assertion": "auditor.assertions.model",
    "AuditorError": "auditor.errors",
    "Claim": "auditor.relations.model",
    "Finding": "auditor.verdicts.model",
    "Report": "auditor.report",
    "Rule": "auditor.registry",
    "Settings": "auditor.settings",
    "load_rules": "auditor.registry",
}
"""Where each public name lives: it is imported when it is asked for, so that ``import auditor`` costs nothing."""


def audit(
    text: str, path: str = "<text>", *, settings: Settings | None = None, rules: tuple[Rule, ...] | None = None
) -> Report:
    """Return the report of `text`.

    `path` names the text in messages, and its suffix says how it is marked up; nothing is read from there. `rules`
    replaces the selection that `settings` makes of the pack.

    Raises:
        AuditorError: the settings name a rule that does not exist, or leave none.
    """
    from auditor.pipeline import audit_text
    from auditor.settings import DEFAULT

    return audit_text(text, path, DEFAULT if settings is None else settings, rules)


def audit_path(
    path: str | os.PathLike[str], *, settings: Settings | None = None, rules: tuple[Rule, ...] | None = None
) -> Report:
    """Return the report of the document at `path`.

    Raises:
        AuditorError: it cannot be read or is no text in UTF-8, or as for :func:`audit`.
    """
    from os import fspath

    from auditor.document.source import decoded, read_bytes

    name = fspath(path)
    return audit(decoded(read_bytes(name), name), name, settings=settings, rules=rules)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'auditor' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
