"""``auditor stet``: let a finding stand."""

from __future__ import annotations

import sys

import click

from auditor.asking.console import print_text, report_problems


@click.command()
@click.argument("fingerprint", metavar="FINDING")
@click.argument("files", nargs=-1)
@click.option("--reason", required=True, help="Why the finding may stand; kept with the decision.")
def stet(fingerprint: str, files: tuple[str, ...], reason: str) -> None:
    """Let FINDING stand: the place FILE:LINE:COL of a cited number, or a fingerprint that is looked for in FILES.

    The decision is kept in .auditor/decisions.toml and lapses when the cited words change.
    """
    from auditor.asking.explaining import asked
    from auditor.deciding.decisions import STET, decided, decisions_path, read, write
    from auditor.errors import UsageError

    if not reason.strip():
        raise UsageError("a finding stands only with a reason")
    report, finding, problems = asked(fingerprint, files)
    report_problems(problems)
    path = decisions_path()
    decision = decided(report, finding, STET, reason.strip(), path)
    write(path, [*read(path), decision])
    print_text(f"{finding.message}\nLet stand: {decision.reason} ({path})")
    if problems:
        sys.exit(2)
