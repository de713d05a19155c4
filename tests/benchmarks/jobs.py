"""How much faster two processes check a folder of small documents than one: medians of paired runs.

    python tests/benchmarks/jobs.py [--pairs 9] [--files 500] [--sizes 1000 4000] [--jobs 2] [--texts FILE.jsonl]

Each pair runs ``auditor check --jobs 1`` and ``--jobs N`` back to back, in turn the one or the other first, without the
cache. The reports must be the same byte for byte. ``--texts`` takes real documents, one JSON object with a "text" a
line, in the place of made prose; they keep their own sizes. "processor" is what all processes together used; where it
is much more for N than for one, they disturb each other or the machine is busy with something else.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))
from prose import article  # noqa: E402


def checked(folder: Path, jobs: int) -> tuple[bytes, float, float]:
    """Return the report on `folder`, the seconds that it took and the seconds of processor time."""
    command = [sys.executable, "-m", "auditor", "check", "-q", "--no-cache", "--isolated", "--jobs", str(jobs), "."]
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=False)
    taken, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return done.stdout, taken, used


def folders(chosen: argparse.Namespace, place: Path) -> Iterator[tuple[str, Path]]:
    """Yield folders of documents and what they are called."""
    if chosen.texts:
        lines = chosen.texts.read_text(encoding="utf-8").splitlines()[: chosen.files]
        yield "given texts", filled(place / "given", [json.loads(line)["text"] for line in lines])
        return
    for size in chosen.sizes:
        texts = [article(size, seed) for seed in range(chosen.files)]
        yield f"{len(texts)} of {size} characters", filled(place / str(size), texts)


def filled(folder: Path, texts: list[str]) -> Path:
    """Write `texts` into `folder`."""
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    return folder


def main() -> int:
    """Print the medians of the pairs, and fail where the reports differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 4000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--texts", type=Path)
    chosen = parser.parse_args()
    for folder in ("auditor", "rules"):
        compileall.compile_dir(str(ROOT / folder), quiet=2)
    print(f"{'documents':26} {'1 job':>7} {chosen.jobs:>2} jobs {'faster':>7} {'lowest':>7} {'processor':>10}")
    with tempfile.TemporaryDirectory() as place:
        for name, folder in folders(chosen, Path(place)):
            pairs = []
            for turn in range(chosen.pairs):
                order = (1, chosen.jobs) if turn % 2 else (chosen.jobs, 1)
                results = {jobs: checked(folder, jobs) for jobs in order}
                if results[1][0] != results[chosen.jobs][0]:
                    print(f"{name}: the reports differ")
                    return 1
                pairs.append((results[1][1:], results[chosen.jobs][1:]))
            one = statistics.median(pair[0][0] for pair in pairs)
            more = statistics.median(pair[1][0] for pair in pairs)
            ratios = [pair[0][0] / pair[1][0] for pair in pairs]
            used = statistics.median(pair[1][1] / pair[0][1] for pair in pairs)
            best = statistics.median(ratios)
            print(f"{name:26} {one:6.2f}s {more:6.2f}s {best:7.2f} {min(ratios):7.2f} {used:9.2f}x", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
