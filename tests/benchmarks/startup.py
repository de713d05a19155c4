"""How long whole processes take, as ratios to ``python -c "import click"``: medians of paired runs.

    python tests/benchmarks/startup.py [ROUNDS]

Each round runs every command once, in turn, so that a slow moment of the machine falls on all of them. The modules are
compiled first: a source tree that is compiled anew at every start is not what is installed.
"""

from __future__ import annotations

import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))
from prose import article  # noqa: E402

PYTHON = sys.executable
BASE = "import click"


def commands(folder: Path) -> dict[str, list[str]]:
    """Return the measured processes; the installed script is used where there is one."""
    text, marked = folder / "article.txt", folder / "article.md"
    text.write_text(article(7_000), encoding="utf-8")
    marked.write_text(article(7_000), encoding="utf-8")
    script = Path(PYTHON).with_name("auditor")
    door = [str(script)] if script.exists() else [PYTHON, "-m", "auditor"]
    return {
        BASE: [PYTHON, "-c", BASE],
        "pass": [PYTHON, "-c", "pass"],
        "auditor --version": [*door, "--version"],
        "auditor check, 7 kB of text": [*door, "check", "-q", str(text)],
        "auditor check, 7 kB of Markdown": [*door, "check", "-q", str(marked)],
        "auditor ledger, 7 kB of text": [*door, "ledger", str(text)],
    }


def main(rounds: int) -> None:
    """Print the median of each command and the median of its ratios to the base."""
    for folder in ("auditor", "rules"):
        compileall.compile_dir(str(ROOT / folder), quiet=2)
    with tempfile.TemporaryDirectory() as place:
        chosen = commands(Path(place))
        times: dict[str, list[float]] = {name: [] for name in chosen}
        for turn in range(rounds + 1):
            for name, command in chosen.items():
                start = time.perf_counter()
                subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                if turn:
                    times[name].append(time.perf_counter() - start)
    print(f"{'process':34} {'ms':>7} {'ratio':>6}")
    for name, taken in times.items():
        ratios = [mine / base for mine, base in zip(taken, times[BASE], strict=True)]
        print(f"{name:34} {1000 * statistics.median(taken):7.1f} {statistics.median(ratios):6.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 21)
