"""What every command that reports findings does with them: formats, files, the summary, the exit status."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from auditor.configuring.files import Configs

if TYPE_CHECKING:
    from auditor.report import Outcome
    from auditor.writers.outputs import Target

Function = TypeVar("Function", bound=Callable[..., Any])
FORMATS = "full, concise, grouped, table, json, json-lines, github, gitlab, sarif, junit or rdjson"


def reporting(function: Function) -> Function:
    """Add the options that say where findings go and what they do to the exit status."""
    options = (
        click.option(
            "--output-format", envvar="AUDITOR_OUTPUT_FORMAT", metavar="FORMAT", help=f"{FORMATS} on standard output."
        ),
        click.option(
            "--output",
            multiple=True,
            metavar="FORMAT:PATH",
            help="Write a report there, repeatable; - is standard output.",
        ),
        click.option("--fail-on", metavar="LEVEL", help="Exit with 1 from error, warning, any or never."),
        click.option("-e", "--exit-zero", is_flag=True, help="Exit with 0 whatever is found; 2 stays 2."),
        click.option(
            "--color", type=click.Choice(("auto", "always", "never")), default="auto", help="Colour the full report."
        ),
        click.option("-q", "--quiet", is_flag=True, help="No summary on standard error."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def targets_for(configs: Configs, options: dict[str, Any]) -> tuple[Target, ...]:
    """Return where the report goes: by the command line, else by the configuration, else to standard output in full.

    Raises:
        UsageError: a format does not exist, or two reports go to one place.
    """
    from auditor.writers.outputs import targets_of

    wanted = options["output"] + ((options["output_format"],) if options["output_format"] else ())
    return targets_of(wanted or configs.of_folder(".").output or ("full",))


def reported(
    outcome: Outcome,
    configs: Configs,
    options: dict[str, Any],
    targets: tuple[Target, ...] | None = None,
    notes: tuple[str, ...] = (),
) -> int:
    """Write `outcome` to its targets and its summary to standard error, and return the exit status.

    Status 2, something could not be done, outranks 1, something was found.
    """
    from auditor.errors import AuditorError
    from auditor.writers.outputs import rendered, write_file, write_out
    from auditor.writers.summary import fails, summary_of

    targets = targets_for(configs, options) if targets is None else targets
    failures: list[str] = []
    for target in targets:
        text = rendered(outcome, target, options["color"])
        try:
            if target.path == "-":
                write_out(text)
            else:
                write_file(target.path, text)
        except AuditorError as error:
            failures.append(str(error))
    if any(target.format == "github" for target in targets):
        from auditor.writers.github import append_summary

        append_summary(outcome)
    for line in (*outcome.problems, *failures, *notes):
        click.echo(f"auditor: {' '.join(line.split())}", err=True)
    if not options["quiet"]:
        click.echo(summary_of(outcome), err=True)
    if outcome.problems or failures:
        return 2
    levels = {report.path: configs.of_file(report.path).fail_on for report in outcome.reports if report.findings}
    return int(not options["exit_zero"] and fails(outcome, levels))
