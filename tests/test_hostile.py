"""Whatever the bytes are: no traceback and no hang; what cannot be read is exit 2 with its reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import auditor
from auditor.__main__ import main

WRONG = "Sales rose 20 per cent to $15m from $10m.\n"
LONG = 6_000

READABLE = {
    "empty": b"",
    "blank": b" \n\t\n",
    "mark alone": "\ufeff".encode(),
    "controls": b"\x01\x02\x1b[31m 12 per cent of 40\x7f\x08\n",
    "right to left": "من بين 120 مندوبا، صوت 45 (37.5%) بنعم.\n\u202e12 of 40\u202c\n".encode(),
    "Arabic digits": "١٢ من ٤٠ (٣٠٪)\n".encode(),
    "full width": "１２０ delegates, ４５ （３７．５％） voted.\n".encode(),
    "superscripts": "10² metres, 5⁻³ of 4₂, ½ of 12, ⅔, ①, Ⅻ\n".encode(),
    "combining": ("1\u0301" * 50 + " of 2\u20e3\n").encode(),
    "astral": "𝟙𝟚𝟛 of 𝟜𝟝𝟞 😀 12%\n".encode(),
    "line separators": "12\u2028of\u202940\u0085(30%)\x0b\x0c\n".encode(),
    "carriage returns": b"12 of 40 (30%)\r\rrose 20% to 12 from 10\r",
    "one line": b"1 of 2, " * (LONG // 8),
    "one paragraph": b"Of the 120 delegates, 45 voted yes.\n" * (LONG // 36),
    "a megabyte": b"word " * 200_000 + b"12 of 40 (30%)",
    "digits": b"1" * LONG,
    "commas": b"1," * (LONG // 2),
    "points": b"1." * (LONG // 2),
    "hyphens": b"1-" * (LONG // 2),
    "slashes": b"1/" * (LONG // 2),
    "ones": b"one " * (LONG // 4),
    "hundreds": b"hundred and " * (LONG // 12),
    "numbers": b"7 " * (LONG // 2),
    "per cents": b"7% " * (LONG // 3),
    "money": "£7m ".encode() * (LONG // 5),
    "brackets": b"(" * (LONG // 2) + b"1" + b")" * (LONG // 2),
    "quotes": b"\"'" * (LONG // 2),
    "stops": b"." * LONG,
    "spaces": b"1" + b" " * LONG + b"2",
    "lines": b"\n" * LONG + b"12",
    "bars": b"|1" * (LONG // 2),
    "columns": b"North  12\n" * (LONG // 10),
    "items": b"1. 2\n" * (LONG // 5),
    "hedges": b"about nearly more than " * (LONG // 23),
    "exponent": b"1e999999999 10^99999999 2**99999 9" + b"9" * 5000 + b" per cent of 0\n",
}
UNREADABLE = {
    "binary": bytes(range(256)) * 4,
    "latin": "café 12".encode("latin-1"),
    "surrogate": b"12 \xed\xa0\x80 of 40",
    "overlong": b"12 \xc0\xaf of 40",
    "cut off": "12 €".encode()[:-1],
    "UTF-16": "12 of 40".encode("utf-16"),
    "UTF-32": "12 of 40".encode("utf-32"),
}


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("name", READABLE)
def test_any_text_is_audited(name: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(READABLE[name])
    result = run("ledger", "--output-format", "json", str(path))
    assert result.exit_code == 0, result.stderr
    (document,) = json.loads(result.stdout)["documents"]
    text = READABLE[name].decode("utf-8")
    for place in [*document["assertions"], *(c for f in document["findings"] for c in f["citations"])]:
        assert text[place["start"] : place["end"]] == place["text"]
    if len(text) < LONG:
        assert run("check", str(path)).exit_code in (0, 1)


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_text_is_said_and_the_rest_is_audited(name: str, tmp_path: Path) -> None:
    bad, good, none = (str(tmp_path / each) for each in ("bad.txt", "wrong.txt", "none.txt"))
    Path(bad).write_bytes(UNREADABLE[name])
    Path(good).write_text(WRONG, encoding="utf-8")
    result = run("check", "--output-format", "concise", bad, good, none)
    assert result.exit_code == 2
    assert [line.split(": ")[0] for line in result.stdout.splitlines()] == [f"{good}:1:12"]
    complaints = result.stderr.splitlines()
    assert any(line.startswith(f"auditor: {bad}: ") for line in complaints)
    assert f"auditor: {none}: no such file" in complaints


def test_a_report_cannot_command_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\x1b[2J\u202eSales\x07 rose\t20 per cent to $15m from $10m.\n", encoding="utf-8")
    for name in ("full", "concise", "table"):
        result = run("check", "--output-format", name, str(path))
        assert result.exit_code == 1
        assert not {"\x1b", "\x07", "\u202e", "\t"} & set(result.stdout)


@given(st.text(max_size=200))
def test_audit_takes_any_string(text: str) -> None:
    """Lone surrogates too, which no file holds but a program may pass."""
    report = auditor.audit(text)
    assert report.failures == ()
    for entry in report.entries:
        start, end = entry.assertion.span
        assert 0 <= start < end <= len(text)


@settings(max_examples=50)
@given(st.binary(max_size=200))
def test_check_takes_any_bytes(data: bytes) -> None:
    result = CliRunner().invoke(main, ["check", "-"], input=data)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code in (0, 1, 2)
