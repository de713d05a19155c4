"""Configuration: which file wins, what a key may hold, and where each value came from."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from auditor.configuring.files import Configs, find
from auditor.configuring.keys import KEYS
from auditor.configuring.model import Config
from auditor.errors import UsageError
from auditor.settings import DEFAULT

RULE = "malformed-number"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder that is the top of a repository."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_nearest_file_wins_as_a_whole(home: Path) -> None:
    (home / "docs" / "deep").mkdir(parents=True)
    (home / "pyproject.toml").write_text('[tool.auditor]\nfail-on = "any"\nlocale = "de"\n')
    (home / "docs" / "auditor.toml").write_text('fail-on = "warning"\n')
    configs = Configs()
    assert configs.of_file("a.md").fail_on == "any"
    assert configs.of_file("docs/a.md").fail_on == "warning"
    assert configs.of_file("docs/deep/a.md") is configs.of_file("docs/a.md")
    assert configs.of_file("docs/a.md").settings.locale == "en"


def test_within_a_folder_the_dotfile_comes_first(home: Path) -> None:
    (home / "pyproject.toml").write_text("[tool.auditor]\n")
    assert find(".") == "pyproject.toml"
    (home / "auditor.toml").write_text("")
    assert find(".") == "auditor.toml"
    (home / ".auditor.toml").write_text("")
    assert find(".") == ".auditor.toml"


def test_a_pyproject_of_other_tools_is_passed_by(home: Path) -> None:
    (home / "auditor.toml").write_text('fail-on = "never"\n')
    (home / "sub").mkdir()
    (home / "sub" / "pyproject.toml").write_text('[project]\nname = "auditor-of-things"\n[tool.ruff]\n')
    assert Configs().of_file("sub/a.md").fail_on == "never"


def test_the_search_stops_at_the_repository(home: Path) -> None:
    (home / "auditor.toml").write_text('fail-on = "never"\n')
    (home / "inner" / ".git").mkdir(parents=True)
    assert Configs().of_file("inner/a.md") == Config(folder=".")


def test_explicit_and_isolated(home: Path) -> None:
    (home / "auditor.toml").write_text('fail-on = "never"\n')
    (home / "other.toml").write_text('fail-on = "any"\n')
    assert Configs("other.toml").of_file("a.md").fail_on == "any"
    assert Configs(isolated=True).of_file("a.md").fail_on == "warning"
    with pytest.raises(UsageError, match=r"^none\.toml: no such configuration file$"):
        Configs("none.toml")


def test_every_key_is_read(home: Path) -> None:
    (home / "auditor.toml").write_text(
        f"""
select = ["{RULE}"]
ignore = ["unused-suppression"]
fail-on = "warning"
min-confidence = "medium"
include = ["*.md"]
exclude = ["old/"]
rounding = "half-even"
locale = "de-CH"
reference-date = 2026-11-24
output = ["full:-", "sarif:out.sarif"]
per-file-ignores = {{ "legal/*.md" = ["{RULE}"] }}
[hedges]
nearly = 0.9
[identities]
turnout = "votes cast / registered voters"
"""
    )
    config = Configs().of_file("a.md")
    settings = config.settings
    assert settings.select == (RULE,)
    assert settings.ignore == ()
    assert "unused-suppression" in config.silenced
    assert settings.hedges == (("nearly", Fraction(9, 10)),)
    assert (settings.rounding, settings.locale) == ("half-even", "de_CH")
    assert settings.reference_date == date(2026, 11, 24)
    assert settings.identities == (("turnout", "votes cast / registered voters"),)
    assert config.output == ("full:-", "sarif:out.sarif")
    assert config.settings_for("legal/a.md").ignore == (RULE,)
    assert config.settings_for("legal.md") is settings
    assert set(config.origins) == set(KEYS)
    assert set(config.origins.values()) == {"auditor.toml"}


def test_the_command_line_outranks_the_file(home: Path) -> None:
    (home / "auditor.toml").write_text('fail-on = "warning"\nlocale = "de"\n')
    config = Configs(overrides={"fail-on": "never"}).of_file("a.md")
    assert (config.fail_on, config.settings.locale) == ("never", "de")
    assert config.origins == {"fail-on": "command line", "locale": "auditor.toml"}


def test_no_file_no_change() -> None:
    assert Configs().of_file("a.md").settings is DEFAULT


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "auditor.toml: unknown key 'selct'; did you mean 'select'?"),
        ("select = 'x'", "auditor.toml: 'select' must be a list of strings"),
        ("select = ['malformed-numbr']", "auditor.toml: 'select': unknown rule 'malformed-numbr'; did you mean "),
        (
            "select = ['unused-suppression']",
            "auditor.toml: 'select' names no rule of the pack: nothing would be checked",
        ),
        (
            "fail-on = 'eror'",
            "auditor.toml: 'fail-on' must be one of error, warning, any, never; did you mean 'error'?",
        ),
        ("fail-on = 3", "auditor.toml: 'fail-on' must be one of error, warning, any, never"),
        ("rounding = 'half'", "auditor.toml: 'rounding' must be one of either, half-up, half-even, down"),
        ("locale = 'English'", "auditor.toml: 'locale' must be a locale such as"),
        ("reference-date = '24/11'", "auditor.toml: 'reference-date' must be a date such as 2026-11-24"),
        ("reference-date = 2026-11-24T10:00:00", "auditor.toml: 'reference-date' must be a date such as"),
        ("[hedges]\nnearly = nan", "auditor.toml: 'hedges' must be a table of hedge = number above 0"),
        ("[hedges]\nnearly = -1", "auditor.toml: 'hedges' must be a table of hedge = number above 0"),
        ("[hedges]\nnearly = true", "auditor.toml: 'hedges' must be a table of hedge = number, and 'nearly' is not"),
        ("[identities]\nturnout = 3", "auditor.toml: 'identities' must be a table of name ="),
        ("output = 'sarf:x'", "auditor.toml: 'output': unknown output format 'sarf'; did you mean 'sarif'?"),
        ("output = 'sarif:'", "auditor.toml: 'output': 'sarif:' names no path after the colon"),
        ("per-file-ignores = []", "auditor.toml: 'per-file-ignores' must be a table"),
        ("x = [", "auditor.toml: not valid TOML: "),
    ],
)
def test_each_error_is_one_line_that_names_file_and_key(home: Path, text: str, message: str) -> None:
    (home / "auditor.toml").write_text(text)
    with pytest.raises(UsageError) as caught:
        Configs().of_file("a.md")
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_read(home: Path) -> None:
    (home / "pyproject.toml").write_text("[tool]\nauditor = 3\n")
    with pytest.raises(UsageError, match=r"'tool\.auditor' must be a table"):
        Configs().of_file("a.md")
    (home / "pyproject.toml").write_text("[tool.other]\n")
    with pytest.raises(UsageError, match=r"has no table \[tool.auditor\]"):
        Configs("pyproject.toml")
    (home / "auditor.toml").write_bytes(b"\xff")
    with pytest.raises(UsageError, match=r"auditor.toml: not valid TOML"):
        Configs().of_file("a.md")
