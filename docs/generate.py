"""Writes the pages that come from the code: one for each rule, the commands, what is read and what is not."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import click
from tables import keys_table, reading_page, views_table

from auditor.registry import Rule, load_rules

NOTE = "% Written by docs/generate.py; do not edit.\n\n"


def write_pages(folder: Path) -> None:
    """Write every generated page under `folder`; a page that says the same is left alone."""
    pages = {**rule_pages(), **command_pages()}
    parts = {"reading.part": reading_page(), "keys.part": keys_table(), "views.part": views_table()}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (*pages.items(), *parts.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != NOTE + text:
            path.write_text(NOTE + text, encoding="utf-8")
    for path in folder.rglob("*.md"):
        if path.relative_to(folder).as_posix() not in pages:
            path.unlink()


def rule_pages() -> dict[str, str]:
    """Return the page of every rule, and the list of them."""
    rules = load_rules()
    pages = {f"rules/{rule.id}.md": rule_page(rule) for rule in rules}
    rows = "".join(f"| [{rule.id}](rules/{rule.id}.md) | {sections(rule.doc)[0]} |\n" for rule in rules)
    tree = "".join(f"rules/{rule.id}\n" for rule in rules)
    pages["rules.md"] = (
        f"# Rules\n\nThere are {len(rules)} rules. `auditor rule ID` prints the same pages.\n\n"
        f"| rule | what must agree |\n|---|---|\n{rows}\n```{{toctree}}\n:hidden:\n\n{tree}```\n"
    )
    return pages


def sections(doc: str) -> tuple[str, dict[str, str]]:
    """Return the title of a rule's docstring and its named paragraphs."""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=[A-Z][a-z ]+: )", doc.strip())]
    named = {}
    for paragraph in paragraphs[1:]:
        name, colon, rest = paragraph.partition(": ")
        known = bool(colon) and len(name) <= 20
        named[name if known else ""] = rest[:1].upper() + rest[1:] if known else paragraph
    return paragraphs[0], named


def rule_page(rule: Rule) -> str:
    """Return the page of one rule."""
    title, named = sections(rule.doc)
    lines = [f"# {rule.id}", "", title, ""]
    for name, paragraph in named.items():
        lines += [f"## {name}" if name else "", "", paragraph, ""]
    for heading, examples in (("What it finds", rule.bad), ("What it lets pass", rule.good)):
        if not examples:
            continue
        lines += [f"## {heading}", ""]
        for example in examples:
            example = dedent(example).strip("\n")
            lines += ["```text", *(line.rstrip() for line in example.split("\n")), "```", ""]
            if examples is rule.bad:
                lines += [line for message in messages(rule, example) for line in (f"> {_escaped(message)}", "")]
    lines += ["## Switching it off", "", f'In `pyproject.toml`: `ignore = ["{rule.id}"]` under `[tool.auditor]`.', ""]
    lines += [f'For one number, in Markdown: `<!-- auditor: ignore[{rule.id}] "the number" the reason -->`.', ""]
    return "\n".join(lines)


def messages(rule: Rule, example: str) -> Iterator[str]:
    """Yield what the rule says of `example`."""
    from auditor.examples import example_of
    from auditor.pipeline import audit_text

    for finding in audit_text(example_of(example).text, "example.txt", rules=(rule,)).findings:
        yield finding.message


def _escaped(message: str) -> str:
    return re.sub(r"([\\`*_<>#|\[\]])", r"\\\1", message)


def command_pages() -> dict[str, str]:
    """Return the page that holds the help of every command."""
    from auditor.__main__ import main

    context = click.Context(main, info_name="auditor", terminal_width=92, max_content_width=92)
    lines = ["# Commands", "", "```text", main.get_help(context), "```", ""]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is None or command.hidden:
            continue
        lines += list(command_help(command, click.Context(command, context, name), 2))
    return {"commands.md": "\n".join(lines)}


def command_help(command: click.Command, context: click.Context, level: int) -> Iterator[str]:
    """Yield the help of `command` and of the commands under it."""
    context.terminal_width = context.max_content_width = 92
    yield from (f"{'#' * level} {context.command_path}", "", "```text", command.get_help(context), "```", "")
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            if under is not None and not under.hidden:
                yield from command_help(under, click.Context(under, context, name), level + 1)


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))
