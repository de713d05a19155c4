"""``auditor rule``: the page of a rule: what must agree, why, its limits, and examples that are its tests."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", required=False)
@click.option("--all", "everything", is_flag=True, help="Print the pages of all rules.")
@click.option("--index", "indexed", is_flag=True, help="Print the list of rules in Markdown.")
def rule(name: str | None, everything: bool, indexed: bool) -> None:
    """Print the page of the rule NAME; without a name, list the rules.

    What only a run finds (a suppression that is of no use, two documents that differ) has a page as well.
    """
    from auditor.errors import UsageError
    from auditor.pages import EXTRA
    from auditor.registry import load_rules
    from auditor.writers.outputs import write_out

    rules = load_rules()
    if indexed:
        write_out(index(tuple((each.id, each.doc) for each in rules)))
        return
    if everything:
        write_out("\n\n".join(page(each.id, each.doc, each.bad, each.good).rstrip() for each in rules) + "\n")
        return
    if name is None:
        width = max(len(each.id) for each in rules)
        write_out("".join(f"{each.id:<{width}}  {title(each.doc)}\n" for each in rules))
        return
    for each in rules:
        if each.id == name:
            write_out(page(each.id, each.doc, each.bad, each.good))
            return
    if name in EXTRA:
        write_out(page(name, EXTRA[name], (), ()))
        return
    from auditor.did_you_mean import nearest

    hint = nearest(name, (*(each.id for each in rules), *EXTRA)) or "; 'auditor rule' lists them"
    raise UsageError(f"unknown rule {name!r}{hint}")


def index(pages: tuple[tuple[str, str], ...]) -> str:
    """Return the list of rules in Markdown; ``rules/README.md`` is this list for our own pack."""
    rows = "".join(f"| [{name}]({name.replace('-', '_')}.py) | {title(doc)} |\n" for name, doc in pages)
    return (
        "# Rules\n\nOne file is one rule; the file name is its id. `auditor rule ID` prints a rule's page, "
        "`_template.py` is how one begins.\nThis list is written by `auditor rule --index > rules/README.md`.\n\n"
        f"| rule | what must agree |\n|---|---|\n{rows}"
    )


def title(doc: str) -> str:
    """Return the first sentence of a rule's page, on one line."""
    return " ".join(doc.strip().partition("\n\n")[0].split())


def page(identity: str, doc: str, bad: tuple[str, ...], good: tuple[str, ...]) -> str:
    """Return the page of a rule for a terminal."""
    from inspect import cleandoc
    from textwrap import dedent

    parts = [f"{identity}\n{'=' * len(identity)}", cleandoc(doc)]
    for heading, examples in (("Found:", bad), ("Not found:", good)):
        if examples:
            parts.append(heading)
            parts += [
                "\n".join(f"    {line}" for line in dedent(text).strip("\n").rstrip().split("\n")) for text in examples
            ]
    return "\n\n".join(parts) + "\n"
