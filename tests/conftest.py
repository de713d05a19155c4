"""Options of the test suite."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# No test asserts how long something takes: patterns are compiled at their first use, and machines are busy. In CI the
# same examples are tried every time; at the desk new ones are.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-snapshots", action="store_true", help="write tests/snapshots again, and fail where they changed"
    )
