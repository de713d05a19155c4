"""Rules of other distributions, found through the entry-point group ``auditor.rules``.

An entry point names a module, which is one rule with the entry point's name as its id, or a package, each file of
which is a rule with the file's name as its id, as in our own pack.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from auditor.errors import AuditorError

GROUP = "auditor.rules"


def plugin_modules() -> Iterator[tuple[str, ModuleType, str]]:
    """Yield the id, the module and the distribution of every rule that is installed beside our pack.

    Raises:
        AuditorError: an entry point cannot be imported.
    """
    if not advertised():
        return
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)):
        owner = point.dist.name if point.dist is not None else point.value
        module = _imported(point.value, owner)
        if not hasattr(module, "__path__"):
            yield point.name, module, owner
            continue
        for name in module_names(module):
            yield name.replace("_", "-"), _imported(f"{module.__name__}.{name}", owner), owner


def module_names(package: ModuleType) -> tuple[str, ...]:
    """Return the names of the rules of a package, sorted; files that start with an underscore are no rules."""
    names = {name for place in package.__path__ for name in os.listdir(place)}
    return tuple(sorted(name[:-3] for name in names if name.endswith(".py") and not name.startswith("_")))


def _imported(name: str, owner: str) -> ModuleType:
    try:
        return import_module(name)
    except Exception as error:  # whatever a stranger's module raises, it is named, and nothing is silently unchecked
        raise AuditorError(f"rules of {owner}: cannot import {name}: {type(error).__name__}: {error}") from error


def advertised() -> bool:
    """Tell whether any installed distribution offers rules.

    Reading the entry-point files as bytes costs a tenth of importing importlib.metadata, which almost no run needs.
    """
    group = GROUP.encode()
    for folder in dict.fromkeys(sys.path):
        try:
            names = os.listdir(folder or ".")
        except OSError:  # a zip file, or a folder that does not exist
            continue
        for name in names:
            if not name.endswith((".dist-info", ".egg-info")):
                continue
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                    if group in file.read():
                        return True
            except OSError:
                continue
    return False
