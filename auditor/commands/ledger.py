"""``auditor ledger``: every number with what became of it, and every claim with its verdict."""

from __future__ import annotations

from typing import Any

import click

from auditor.commands.options import configs_of, configured


@click.command(context_settings={"show_default": True})
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--output-format", type=click.Choice(("table", "json")), default="table", help="A table, or JSON for programs."
)
@click.option("--explain", is_flag=True, help="Show for each number which words gave what, and what it is tied to.")
@click.option("--db", metavar="FILE", help="Write the ledger as an SQLite database there, and print nothing.")
@click.option("--stdin-filename", metavar="NAME", help="What - is called: decides markup and configuration.")
@configured
def ledger(**options: Any) -> int:
    """List every number of documents, and every claim that was checked.

    A number is checked, unlinked (no words tie it to another) or excluded (a page, a version, a name), and the reason
    is said. The exit status is 0, and 2 where a document could not be read or a rule crashed.
    """
    from auditor.running.discovery import discover
    from auditor.running.runner import audit_files
    from auditor.writers.outputs import write_out

    configs = configs_of(options)
    paths, problems = discover(options["paths"] or ("-",), configs)
    outcome = audit_files(paths, configs, jobs=1, whole=True, stdin_name=options["stdin_filename"])
    if options["db"] is not None:
        from auditor.asking.database import write_database
        from auditor.deciding.decisions import decisions_path, read

        write_database(options["db"], outcome.reports, read(decisions_path()))
    elif options["explain"]:
        from auditor.asking.why import tree, why

        answers = [why(report, entry) for report in outcome.reports for entry in report.entries]
        if options["output_format"] == "json":
            import json

            write_out(json.dumps({"numbers": answers}, ensure_ascii=False) + "\n")
        else:
            write_out("\n\n".join(map(tree, answers)) + "\n" if answers else "")
    elif options["output_format"] == "json":
        from auditor.writers.json import write

        write_out(write(outcome))
    else:
        from auditor.writers.table import write_ledger

        write_out(write_ledger(outcome.reports))
    for problem in (*problems, *outcome.problems):
        click.echo(f"auditor: {problem}", err=True)
    return 2 if problems or outcome.problems else 0
