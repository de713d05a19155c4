"""``auditor baseline``: findings of the past that a house lives with."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from auditor.commands.options import configs_of, configured

if TYPE_CHECKING:
    from auditor.deciding.baseline import Key
    from auditor.report import Outcome

DEFAULT = ".auditor-baseline.json"
_file = click.option("--baseline", "file", metavar="FILE", default=DEFAULT, show_default=True, help="Where it is.")
_paths = click.argument("paths", nargs=-1, metavar="[PATH]...")


@click.group()
def baseline() -> None:
    """Write, prune or show the baseline, the findings that check lets stand."""


@baseline.command()
@_paths
@_file
@configured
def write(paths: tuple[str, ...], file: str, **options: Any) -> int:
    """Write all findings of PATHs as the new baseline."""
    from auditor.deciding import baseline as book

    outcome = _audited(paths, options)
    entries = book.entries_of(outcome.reports, os.path.dirname(file) or ".")
    if outcome.problems:
        return _refused(outcome)
    book.write(file, entries)
    _say(f"wrote {file} with {_findings(entries)}")
    return 0


@baseline.command()
@_paths
@_file
@configured
def prune(paths: tuple[str, ...], file: str, **options: Any) -> int:
    """Take out the entries that meet no finding in PATHs any more."""
    from auditor.deciding import baseline as book

    old = book.read(file)
    outcome = _audited(paths, options)
    if outcome.problems:
        return _refused(outcome)
    folder = os.path.dirname(file) or "."
    _, stale = book.applied(outcome.reports, old, folder)
    gone = Counter({key: n for key, n in old.items() if not os.path.exists(os.path.join(folder, key[0]))})
    kept = old - (stale | gone)
    book.write(file, kept)
    _say(f"took {_findings(old - kept)} out of {file}, {_findings(kept)} left")
    return 0


@baseline.command()
@_file
def show(file: str) -> int:
    """List the entries: how many findings of which rule in which document."""
    from auditor.deciding import baseline as book
    from auditor.writers.outputs import write_out

    sums: Counter[tuple[str, str]] = Counter()
    for (path, rule, _), count in book.read(file).items():
        sums[path, rule] += count
    write_out("".join(f"{path}  {rule}  {count}\n" for (path, rule), count in sorted(sums.items())))
    return 0


def _audited(paths: tuple[str, ...], options: dict[str, Any]) -> Outcome:
    from auditor.deciding.settling import settled
    from auditor.running.discovery import discover
    from auditor.running.runner import audit_files

    configs = configs_of(options)
    names, problems = discover(paths or (".",), configs)
    outcome, _ = settled(audit_files(names, configs), problems, configs, {"no_baseline": True})
    return outcome


def _refused(outcome: Outcome) -> int:
    for problem in outcome.problems:
        _say(f"auditor: {problem}")
    _say("auditor: the baseline is left as it was, as not everything could be checked")
    return 2


def _say(line: str) -> None:
    click.echo(line, err=True)


def _findings(entries: Counter[Key]) -> str:
    count = entries.total()
    return f"{count} finding" if count == 1 else f"{count} findings"
