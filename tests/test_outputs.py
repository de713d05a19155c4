"""Where reports go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from auditor.errors import AuditorError, UsageError
from auditor.writers.outputs import Target, target_of, targets_of, write_file


def test_targets() -> None:
    assert target_of("sarif:out/x:y.sarif") == Target("sarif", "out/x:y.sarif")
    assert target_of("full") == target_of("full:-") == Target("full", "-")
    assert targets_of(("full", "sarif:a", "json:b")) == (Target("full"), Target("sarif", "a"), Target("json", "b"))


@pytest.mark.parametrize("texts", [("full", "json"), ("sarif:a", "json:./a")])
def test_two_outputs_in_one_place_are_refused(texts: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="two outputs go to"):
        targets_of(texts)


def test_a_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out"
    path.write_text("old")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_file(str(path), "new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out"]


def test_rights_and_links_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_file(str(link), "é\n")
    assert real.read_bytes() == "é\n".encode()
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    write_file(str(tmp_path / "fresh"), "")
    mask = os.umask(0)
    os.umask(mask)
    assert (tmp_path / "fresh").stat().st_mode & 0o777 == 0o666 & ~mask


def test_places_that_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match=r"none.x: cannot be written: no such file or directory$"):
        write_file(str(tmp_path / "none" / "x"), "")
    with pytest.raises(AuditorError, match=r": cannot be written: is a directory$"):
        write_file(str(tmp_path), "")
