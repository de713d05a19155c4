"""Everything that can be found, by name: the rules of the pack and what only a run finds, each with its page."""

from __future__ import annotations

EXTRA = {
    "unused-suppression": "A comment silences a finding that is not there.\n\n"
    "Why: a comment that outlives its finding hides the next one in the same place.",
    "across-documents": "One fact has two values in two documents.\n\n"
    "Why: a press release, a summary and a report are read side by side.",
    "not-in-source": "A summary states a number that its source does not.\n\n"
    "Why: it may be computed, or it may be invented.",
    "revision": "A number was changed, and what depends on it was not.\n\n"
    "Why: a late correction of one figure leaves the sums, shares and headlines that were computed from the old one.",
}
"""What is found over a run, not by a rule of the pack."""


def rule_ids() -> tuple[str, ...]:
    """Return every name that can be selected, ignored or suppressed."""
    from auditor.registry import load_rules

    return tuple(sorted({*(rule.id for rule in load_rules()), *EXTRA}))


def page_of(name: str) -> tuple[str, str]:
    """Return the title of the rule `name`, its first sentence, and its whole page."""
    page = EXTRA.get(name)
    if page is None:
        from auditor.registry import load_rules

        page = next((rule.doc.strip() for rule in load_rules() if rule.id == name), "")
    page = page or f"{name}."
    return page.partition("\n")[0], page
