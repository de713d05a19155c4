"""``auditor check``: audit documents, report findings, and say by the exit status how it went."""

from __future__ import annotations

import sys
from typing import Any

import click

from auditor.commands.options import configs_of, configured


@click.command(context_settings={"show_default": True})
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--output-format",
    envvar="AUDITOR_OUTPUT_FORMAT",
    metavar="FORMAT",
    help="full, concise, grouped, table, json, json-lines, github, gitlab, sarif, junit or rdjson on standard output.",
)
@click.option(
    "--output",
    multiple=True,
    metavar="FORMAT:PATH",
    help="Write a report there; - is standard output. Repeatable.",
)
@click.option("--fail-on", metavar="LEVEL", help="Exit with 1 from this severity: error, warning, any or never.")
@click.option("-e", "--exit-zero", is_flag=True, help="Exit with 0 whatever is found; 2 stays 2.")
@configured
@click.option("--baseline", metavar="FILE", help="Let stand what this file knows, not .auditor-baseline.json.")
@click.option("--no-baseline", is_flag=True, help="Show what the baseline knows, too.")
@click.option("--diff", metavar="REF", help="Keep findings that cite something changed since this git revision.")
@click.option("--across", is_flag=True, help="Compare the same facts in different documents.")
@click.option("--stdin-filename", metavar="NAME", help="What - is called: decides markup and configuration.")
@click.option("--files-from0", metavar="FILE", help="Read names of documents from a NUL-separated list.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded documents even where they are named.")
@click.option("--show-files", is_flag=True, help="List the documents that would be checked, and check nothing.")
@click.option("-j", "--jobs", type=click.IntRange(0), default=0, help="Processes; 0 is one for each core.")
@click.option("--cache-dir", metavar="FOLDER", envvar="AUDITOR_CACHE_DIR", help="Where findings are kept.")
@click.option("--no-cache", is_flag=True, help="Neither read nor write the cache.")
@click.option("-w", "--watch", is_flag=True, help="Check again whenever a document changes.")
@click.option("-q", "--quiet", is_flag=True, help="No summary on standard error.")
def check(**options: Any) -> int:
    """Check the numbers of documents against each other.

    PATHs are files, folders or globs; without any, the folder you are in; - is standard input. The exit status is 0
    without findings, 1 with findings, and 2 where something could not be checked.
    """
    if options["watch"]:
        from auditor.watch import watch

        return watch(lambda: _documents(options)[0], lambda: _once(options))
    return _once(options)


def _documents(options: dict[str, Any]) -> tuple[list[str], list[str]]:
    from auditor.discovery import discover, names_from
    from auditor.errors import UsageError

    names = list(options["paths"])
    listed = options["files_from0"]
    if listed is not None:
        if listed == "-" and "-" in names:
            raise UsageError("standard input cannot be both the list and a document")
        names += names_from(listed)
    elif not names:
        names = ["-"] if options["stdin_filename"] else ["."]
    if options["stdin_filename"] and "-" not in names:
        raise UsageError("--stdin-filename names standard input, which is not among the documents: add -")
    return discover(names, configs_of(options), options["force_exclude"])


def _once(options: dict[str, Any]) -> int:
    from auditor.errors import AuditorError
    from auditor.outputs import rendered, targets_of, write_file, write_out
    from auditor.runner import audit_files
    from auditor.summary import fails, summary_of

    configs = configs_of(options)
    paths, problems = _documents(options)
    if options["show_files"]:
        write_out("".join(f"{path}\n" for path in paths))
        for problem in problems:
            click.echo(f"auditor: {problem}", err=True)
        return 2 if problems else 0
    wanted = options["output"] + ((options["output_format"],) if options["output_format"] else ())
    targets = targets_of(wanted or configs.of_folder(".").output or ("full",))
    from auditor.findings import settled

    whole = options["across"] or any(target.format in ("table", "json") for target in targets)
    outcome = audit_files(
        paths,
        configs,
        jobs=options["jobs"],
        cache=_cache(options, paths, whole),
        whole=whole,
        stdin_name=options["stdin_filename"],
        progress=_progress(options),
    )
    outcome, notes = settled(outcome, problems, configs, options)
    status = 2 if outcome.problems else 0
    for target in targets:
        text = rendered(outcome, target.format)
        try:
            if target.path == "-":
                write_out(text)
            else:
                write_file(target.path, text)
        except AuditorError as error:
            notes.append(str(error))
            status = 2
    if any(target.format == "github" for target in targets):
        from auditor.writers.github import append_summary

        append_summary(outcome)
    for line in (*outcome.problems, *notes):
        click.echo(f"auditor: {line}", err=True)
    if not options["quiet"]:
        click.echo(summary_of(outcome), err=True)
    levels = {report.path: configs.of_file(report.path).fail_on for report in outcome.reports if report.findings}
    if status == 0 and not options["exit_zero"] and fails(outcome, levels):
        status = 1
    return status


def _cache(options: dict[str, Any], paths: list[str], whole: bool) -> Any:
    if options["no_cache"] or whole or (len(paths) < 2 and not options["cache_dir"]):
        return None  # one document is read faster than the cache
    from auditor.cache import FOLDER, Cache

    return Cache(options["cache_dir"] or FOLDER)


def _progress(options: dict[str, Any]) -> Any:
    if options["quiet"] or not sys.stderr.isatty():
        return None
    from auditor.progress import Bar

    return Bar()
