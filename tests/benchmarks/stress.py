"""Whether the cost grows as the length does on texts that tempt it not to: each shape in a process of its own.

    python tests/benchmarks/stress.py [--size 100000] [--times 4] [--limit 60] [NAME…]

Prints the processor time of the audit and of writing its report (with all findings, and as JSON) for a text and for
one `--times` as long, and how much more the longer one took; "!" marks a growth of more than twice the length's.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests")]
from hostile_shapes import SHAPES  # noqa: E402

_LEAST = 0.15
"""Seconds below which a growth says nothing: loading the rules takes a good part of them."""


def measure(name: str, size: int) -> None:
    """Print seconds for the audit and for writing, and the counts of numbers and findings, as JSON."""
    from auditor.deciding.suppress import suppressed
    from auditor.pipeline import audit_text
    from auditor.registry import load_rules
    from auditor.report import Outcome
    from auditor.writers import full
    from auditor.writers import json as ledger

    suffix, make = SHAPES[name]
    load_rules()
    audit_text("Sales rose 20 per cent to $15m from $10m.\n", f"a.{suffix}")
    text = make(size)
    start = time.process_time()
    report, _ = suppressed(audit_text(text, f"a.{suffix}"))
    audited = time.process_time()
    outcome = Outcome((report,), ())
    full.write(outcome)
    ledger.write(outcome)
    written = time.process_time()
    print(json.dumps([audited - start, written - audited, len(report.entries), len(report.findings)]))


def measured(name: str, size: int, limit: float) -> tuple[float, float, int, int] | None:
    """Return what `measure` prints in a process of its own, None where it took longer than `limit` or broke."""
    command = [sys.executable, __file__, "--measure", "--size", str(size), name]
    try:
        done = subprocess.run(command, capture_output=True, timeout=limit, check=False, text=True)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        print(done.stderr.splitlines()[-1] if done.stderr else f"died of {-done.returncode}")
        return None
    audit, write, numbers, findings = json.loads(done.stdout)
    return audit, write, numbers, findings


def main() -> None:
    """Print a line for each shape."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--times", type=int, default=4)
    parser.add_argument("--limit", type=float, default=60)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.measure:
        measure(chosen.names[0], chosen.size)
        return
    print(f"{'text':28} {'numbers':>8} {'findings':>8} {'audit':>8} {'growth':>6} {'writing':>8} {'growth':>6}")
    for name in chosen.names or SHAPES:
        small = measured(name, chosen.size, chosen.limit)
        large = measured(name, chosen.size * chosen.times, chosen.limit) if small else None
        if small is None or large is None:
            print(f"{name:28} {'more than the limit' if small is None else f'{small[0]:.2f}s, then too long'} !")
            continue
        cells = [f"{name:28} {large[2]:8} {large[3]:8}"]
        for one, other in zip(small[:2], large[:2], strict=True):
            growth = other / max(one, 0.001)
            mark = "!" if other > _LEAST and growth > 2 * chosen.times else " "
            cells.append(f"{other:7.2f}s {growth:5.1f}{mark}")
        print(" ".join(cells), flush=True)


if __name__ == "__main__":
    main()
