"""A quantity given in two units is the same quantity.

Why: the bracket is worked out last and checked least. "30 feet (48 km)" has been printed by people who know both units.
Rounding is as journalists round: each number stands for all that rounds to it, so "20 miles (32 km)" and "640 miles
(1,030 km)" are right. A bracket that is written far more finely than its number was worked out from just that number.
Not checked: units whose bracket says more than the number ("3 km from the border"), two durations with a bare "or"
between them, gas marks, and numbers of which only the reader knows that they are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from auditor.assertions.model import Evidence, Frame, Reading, Role
from auditor.quantities.model import Kind
from auditor.relations.model import Basis, Claim, Proposal, Term
from auditor.relations.scales import converted_terms, end_pairs, scales, written_term

BAD: tuple[str, ...] = (
    """
    The trail is 640 miles (1,300 km) long.
                 ~~~~~~~~~  ^^^^^^^^
    """,
    """
    The walls are 30 feet (48 km) high.
                  ~~~~~~~  ^^^^^
    """,
    """
    The yard measures 30 ft by 40 ft (9.1 m by 21 m).
                               ~~~~~           ^^^^
    """,
    """
    Temperatures reached 42C (170.6F) in the valley.
                         ~~~  ^^^^^^
    """,
    """
    The belt ran at 375m per minute, or 25.2 km/h.
                    ~~~~~~~~~~~~~~~     ^^^^^^^^^
    """,
    """
    The fire burned 12,000 hectares (92,700 acres) in a week.
                    ~~~~~~~~~~~~~~~  ^^^^^^^^^^^^
    """,
    """
    Some 30 miles - about 84 km - of the coast path is shut.
    ~~~~~~~~~~~~~   ^^^^^^^^^^^
    """,
    """
    Heat the oven to 200C/180C fan/500F and oil a tin.
                     ~~~~          ^^^^
    """,
    """
    The van does 25 mpg (4.9 L/100 km) at sea level.
                 ~~~~~~  ^^^^^^^^^^^^
    """,
    """
    The boat does 40 knots, which is 47 km/h.
                  ~~~~~~~~           ^^^^^^^
    """,
    """
    The quay is 600 feet long; that is 813 metres.
                ~~~~~~~~               ^^^^^^^^^^
    """,
    """
    He pays £900 a month, which comes to £18,800 a year.
            ~~~~                         ^^^^^^^
    """,
    """
    Diesel sells at $4 a gallon ($1.60 a litre) on the island.
                    ~~           ^^^^^
    """,
    """
    The play lasts 70 minutes, or an hour and a half.
                   ~~~~~~~~~~     ^^^^^^^^^^^^^^^^^^
    """,
    """
    The plank is 2 inches (58.0 mm) thick.
                 ~~~~~~~~  ^^^^^^^
    """,
    """
    The yard lies less than 100 miles (116 km) from the coast.
                  ~~~~~~~~~~~~~~~~~~~  ^^^^^^
    """,
    """
    The cellar is 15 by 20 feet (6.4 by 6.1 m) inside.
                  ~~             ^^^
    """,
    """
    The fleet landed 7.6 million pounds (4,350 tonnes) of cod.
                     ~~~~~~~~~~~~~~~~~~  ^^^^^^^^^^^^
    """,
    """
    The bakery sells 9,000 loaves a week, or 648,000 a year.
                     ~~~~~                   ^^^^^^^
    """,
)
GOOD: tuple[str, ...] = (
    "Gusts of up to 120 mph (195 km/h) are forecast.",
    "The squall blew at 45 mph (75 km/h), then at 125 mph (205 km/h).",
    "The trail is 640 miles (1,030 km) long.",
    "The walls are 30 feet (9 m) high.",
    "The yard measures 30 ft by 40 ft (9.1 m by 12 m).",
    "Temperatures reached 42C (107.6F) in the valley.",
    "The belt ran at 375m per minute, or 22.5 km/h.",
    "The fire burned 12,000 hectares (29,700 acres) in a week.",
    "Some 30 miles - about 48 km - of the coast path is shut.",
    "Heat the oven to 200C/180C fan/400F and oil a tin.",
    "Herds walk 15 to 20 miles (24 to 32 km) a day.",
    "The van does 25 mpg (9.4 L/100 km) at sea level.",
    "The boat does 40 knots, which is 74 km/h.",
    "Diesel sells at $4 a gallon ($1.06 a litre) on the island.",
    "The quay is 600 feet long; that is 183 metres.",
    "He pays £900 a month, which comes to £10,800 a year.",
    "The film lasts two hours; that is 30 minutes more than the last one.",
    "The play lasts 90 minutes, or an hour and a half.",
    "The plank is 2 inches (50.8 mm) thick.",
    "The yard lies less than 100 miles (161 km) from the coast.",
    "The cellar is 15 by 20 feet (4.6 by 6.1 m) inside.",
    "The fleet landed 7.6 million pounds (3,450 tonnes) of cod.",
    "The bakery sells 9,000 loaves a week, or 468,000 a year.",
    "The fleet lies two miles (3.5 km) out.",
    "He may get 18 months or two years, and choose the 5 km or 10 mile route.",
    "The village is 20 miles (32 km) away, and the mast 84 metres (276 feet) high.",
    "The Arctic has warmed by 3.6F (2C) since then.",
    "Summers there cooled by 1 to 1.5 degrees Celsius (1.8 to 2.7 Fahrenheit).",
    "Nights fell to 1 to 5 degrees Celsius (34 to 41 Fahrenheit).",
    "The tank holds 100 gallons (455 litres), and the lorry 10 tons (10.2 tonnes).",
    "They walked 12 miles (3 km from the border) before dawn.",
)

_NO_OFFSET = Fraction(0)


def proposals(reading: Reading) -> Iterator[Proposal]:
    """Yield for each equivalent in another unit that it is its host converted."""
    told: set[int] = set()
    for frame in reading.framed("bracket"):
        hosts, aliases = frame.all(Role.LEVEL), frame.all(Role.BRACKET)
        host, alias = hosts[0], aliases[0]
        first = host.index not in told  # "1,500 nautical miles (2,780 km; 1,726 mi)": the miles are not those of the km
        told.add(alias.index)
        if host.quantity.kind is Kind.TIME:
            continue
        money = host.quantity.kind is alias.quantity.kind is Kind.MONEY
        if money and frame.evidence is not Evidence.BRACKET and host.quantity.per is None:
            continue  # "a loss of $3m, or 16 cents a share"
        pairs = scales(host, alias)
        if pairs and (ends := end_pairs(hosts, aliases)):
            rises = [((one[0], _NO_OFFSET), (two[0], _NO_OFFSET)) for one, two in pairs if one[1] or two[1]]
            for left, right in ends:
                yield Proposal(tuple(_claim(frame, (right(*two), left(*one))) for one, two in (*pairs, *rises)))
            continue
        claims = []
        for one, two in pairs:
            claims.append(_claim(frame, converted_terms(host, alias, one, two, first)))
            if one[1] or two[1]:  # a difference of temperatures has no zero point
                claims.append(_claim(frame, converted_terms(host, alias, one, two, first, flat=True)))
        if not pairs and len(frame.terms) == 2:  # miles per gallon and litres per 100 kilometres
            claims = [
                _claim(frame, (written_term("right", alias, *two), written_term("left", host, *one)), "reciprocal")
                for one, two in scales(host, alias, upside_down=True)
            ]
        if claims:
            yield Proposal(tuple(claims))


def _claim(frame: Frame, terms: tuple[Term, ...], relation: str = "conversion") -> Claim:
    basis = Basis.STATED if frame.evidence <= Evidence.OF_THESE else Basis.INFERRED
    return Claim("conversion", relation, terms, frame.evidence, basis, frame.cues)
