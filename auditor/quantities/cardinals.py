"""Cardinals in words, from a run of number words: the grammar of hundreds and scales, each word used once."""

from __future__ import annotations

from auditor.quantities.number_words import (
    CARDINALS,
    FRACTIONS,
    OH,
    ORDINALS,
    PLURAL_FRACTIONS,
    PLURAL_PARTS,
    PLURAL_SCALES,
    SCALES,
    Token,
)


def below_thousand(run: list[Token], at: int) -> tuple[int, int, str]:
    """Return (value, next, last class) of a group below a thousand from `at`; next is `at` where there is none."""
    value, here, last = 0, at, ""
    entry = CARDINALS.get(run[here].word)
    if entry is None:
        return 0, at, ""
    if entry[0] == "H":
        value, here, last = 100, here + 1, "H"
    elif entry[0] in "UTYZ":
        value, here, last = entry[1], here + 1, entry[0]
        if last == "Y" and here < len(run) and not run[here].gap and CARDINALS.get(run[here].word, ("", 0))[0] == "U":
            value, here, last = value + CARDINALS[run[here].word][1], here + 1, "U"
        if last == "Y" and here + 2 < len(run) and run[here].gap == run[here + 1].gap == "&":
            unit = CARDINALS.get(run[here].word, ("", 0))
            if unit[0] == "U" and run[here + 2].word in PLURAL_PARTS:  # "twenty and three and three fifths"
                value, here, last = value + unit[1], here + 1, "U"
        if last != "Z" and here < len(run) and run[here].gap == "" and run[here].word == "hundred":
            value, here, last = value * 100, here + 1, "H"
    else:
        return 0, at, ""
    if last == "H" and here < len(run) and run[here].gap in ("", "&"):
        entry = CARDINALS.get(run[here].word, ("", 0))
        if entry[0] in ("U", "T", "Y"):
            extra, there = entry[1], here + 1
            if entry[0] == "Y" and there < len(run) and run[there].gap == "":
                unit = CARDINALS.get(run[there].word, ("", 0))
                if unit[0] == "U":
                    extra, there = extra + unit[1], there + 1
            # "one hundred and two hundred": the second belongs to the next number
            follows = CARDINALS.get(run[there].word, ("", 0))[0] if there < len(run) and run[there].gap == "" else ""
            # "one hundred and three quarters" is 100¾, "one hundred and thirty-two fifths" is 132 of them
            parts = (
                there < len(run)
                and run[there].gap == ""
                and run[there].word in PLURAL_PARTS
                and extra < fraction_word(run[there].word)
            )
            if (
                follows != "H"
                and not (parts and run[here].gap == "&")
                and not (follows == "S" and run[here].gap == "&" and value % 1000 == 0)
            ):
                value, here, last = value + extra, there, entry[0]
    return value, here, last


def cardinal(run: list[Token], at: int) -> tuple[int, int, int]:
    """Return (value, next, worth of the last digit) of the cardinal at `at`; next is `at` where there is none."""
    total, here, limit, worth = 0, at, 0, 1
    while here < len(run):
        gap = run[here].gap
        if here > at and gap not in ("", "&", ",", ",&"):
            break
        group, there, last = below_thousand(run, here)
        scale = 1
        if there == here:
            entry = CARDINALS.get(run[here].word, ("", 0))
            if entry[0] != "S" or here > at:
                break
            group, there, last, scale = 1, here + 1, "S", entry[1]
        while there < len(run) and run[there].gap == "" and (factor := scale_of(run[there].word)):
            scale, there, last = scale * factor, there + 1, "S"
        if here > at and gap == "&" and there < len(run) and run[there].gap == "" and run[there].word in PLURAL_PARTS:
            break  # "nine million and three quarters"
        if here > at and (group * scale >= limit or limit <= 1 or (gap in (",", ",&") and scale == 1 and group < 100)):
            break
        total += group * scale
        worth = scale * (100 if last == "H" else 1)
        here, limit = there, scale
        if scale == 1:
            break
    return total, here, worth


def scale_of(word: str) -> int:
    """Return the factor of a scale word, singular or plural ("three billions"), 0 for other words."""
    return SCALES.get(word, 0) or PLURAL_SCALES.get(word, 0)


def scales(run: list[Token], at: int) -> tuple[int, int]:
    """Return (factor, next) for the scale words from `at`."""
    factor, here = 1, at
    while here < len(run) and run[here].gap == "" and (entry := CARDINALS.get(run[here].word)) and entry[0] in "HS":
        factor, here = factor * entry[1], here + 1
    return factor, here


def fraction_word(word: str) -> int:
    """Return the denominator that `word` names, 0 where it names none."""
    if word in FRACTIONS:
        return FRACTIONS[word]
    if word in PLURAL_FRACTIONS:
        return PLURAL_FRACTIONS[word]
    entry = ORDINALS.get(word)
    return entry[1] if entry is not None and entry[1] > 2 else 0


def decimals(run: list[Token], at: int) -> tuple[int, int, int] | None:
    """Return (digits, places, next) of the words after "point": "two five", "eleven"; None where none follow."""
    digits = places = 0
    here = at
    while here < len(run) and run[here].gap == "" and places < 30:
        entry = ("Z", 0) if run[here].word == OH else CARDINALS.get(run[here].word)
        if entry is None or entry[0] not in "ZU":
            break
        digits, places, here = digits * 10 + entry[1], places + 1, here + 1
    if places:
        return digits, places, here
    entry = CARDINALS.get(run[at].word) if at < len(run) and run[at].gap == "" else None
    if entry is None or entry[0] not in "TY":
        return None
    value, following, _ = below_thousand(run, at)
    return (value, 2, following) if value < 100 else None
