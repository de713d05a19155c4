"""Options that several commands share: configuration and what of it the command line sets itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from auditor.configuring.files import Configs

Function = TypeVar("Function", bound=Callable[..., Any])
_OVERRIDES = ("select", "ignore", "fail_on", "min_confidence", "rounding", "locale", "reference_date", "exclude")
_RULES = ("select", "ignore")
_LISTS = ("select", "ignore", "exclude")


def configured(function: Function) -> Function:
    """Add the options that say how documents are audited."""
    options = (
        click.option("--select", multiple=True, metavar="RULE", help="Run only these rules. Repeatable."),
        click.option("--ignore", multiple=True, metavar="RULE", help="Do not run these rules."),
        click.option("--min-confidence", metavar="LEVEL", help="Show findings from low, medium or high confidence."),
        click.option("--rounding", metavar="WAY", help="How the house rounds: either, half-up, half-even or down."),
        click.option("--locale", metavar="NAME", help="How numbers are written, such as en or de-CH."),
        click.option("--reference-date", metavar="DATE", help="The day that ages and “last year” count from."),
        click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out of folders, as in .gitignore."),
        click.option("--config", metavar="FILE", envvar="AUDITOR_CONFIG", help="Read this configuration only."),
        click.option("--isolated", is_flag=True, help="Read no configuration."),
    )
    for option in reversed(options):
        function = option(function)
    return function


def configs_of(options: dict[str, Any]) -> Configs:
    """Return the configuration that `options` and the files beside the documents make."""
    overrides: dict[str, Any] = {}
    for name in _OVERRIDES:
        value = options.get(name)
        if name in _LISTS:
            value = [
                part for each in value or () for part in ([each] if name == "exclude" else each.split(",")) if part
            ]
        if value:
            overrides[name.replace("_", "-")] = value
    return Configs(options.get("config"), bool(options.get("isolated")), overrides)
