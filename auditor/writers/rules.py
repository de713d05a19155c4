"""What a report says about a rule: its title and its page."""

from __future__ import annotations

from auditor.registry import load_rules

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


def page_of(name: str) -> tuple[str, str]:
    """Return the title of the rule `name`, its first sentence, and its whole page."""
    page = EXTRA.get(name)
    if page is None:
        page = next((rule.doc.strip() for rule in load_rules() if rule.id == name), "")
    page = page or f"{name}."
    return page.partition("\n")[0], page
