"""``auditor check``: audit documents, report findings, and say by the exit status how it went."""

from __future__ import annotations

import sys
from typing import Any

import click

from auditor.commands.options import configs_of, configured
from auditor.commands.reporting import reported, reporting, targets_for


@click.command(context_settings={"show_default": True})
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@reporting
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
def check(**options: Any) -> int:
    """Check the numbers of documents against each other.

    PATHs are files, folders or globs; without any, the folder you are in; - is standard input. The exit status is 0
    without findings, 1 with findings, and 2 where something could not be checked.
    """
    if options["watch"]:
        from auditor.errors import UsageError
        from auditor.running.watch import watch

        if "-" in options["paths"] or options["stdin_filename"] or options["files_from0"] == "-":
            raise UsageError("--watch needs files: standard input cannot be read twice")
        return watch(lambda: _documents(options)[0], lambda: _once(options))
    return _once(options)


def _documents(options: dict[str, Any]) -> tuple[list[str], list[str]]:
    from auditor.errors import UsageError
    from auditor.running.discovery import discover, names_from

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
    from auditor.deciding.settling import settled
    from auditor.running.runner import audit_files
    from auditor.writers.outputs import write_out

    configs = configs_of(options)
    paths, problems = _documents(options)
    if options["show_files"]:
        write_out("".join(f"{path}\n" for path in paths))
        for problem in problems:
            click.echo(f"auditor: {problem}", err=True)
        return 2 if problems else 0
    targets = targets_for(configs, options)
    whole = options["across"] or any(target.format == "json" for target in targets)
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
    return reported(outcome, configs, options, targets, tuple(notes))


def _cache(options: dict[str, Any], paths: list[str], whole: bool) -> Any:
    if options["no_cache"] or whole or (len(paths) < 2 and not options["cache_dir"]):
        return None  # one document is read faster than the cache
    from auditor.running.cache import FOLDER, Cache

    return Cache(options["cache_dir"] or FOLDER)


def _progress(options: dict[str, Any]) -> Any:
    if options["quiet"] or not sys.stderr.isatty():
        return None
    from auditor.running.progress import Bar

    return Bar()
