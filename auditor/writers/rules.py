"""What a report says about a rule: its title and its page."""

from __future__ import annotations

from importlib import import_module

EXTRA = {
    "unused-suppression": "A comment silences a finding that is not there.\n\n"
    "Why: a comment that outlives its finding hides the next one in the same place.",
    "across-documents": "One fact has two values in two documents.\n\n"
    "Why: a press release, a summary and a report are read side by side.",
    "revision": "A number was changed, and what depends on it was not.\n\n"
    "Why: a late correction of one figure leaves the sums, shares and headlines that were computed from the old one.",
}
"""What is found over a run, not by a rule of the pack."""


def page_of(name: str) -> tuple[str, str]:
    """Return the title of the rule `name`, its first sentence, and its whole page."""
    page = EXTRA.get(name)
    if page is None:
        try:
            page = (import_module(f"auditor.rules.{name.replace('-', '_')}").__doc__ or "").strip()
        except ImportError:  # a rule from a newsroom's own folder
            page = ""
    page = page or f"{name}."
    return page.partition("\n")[0], page
