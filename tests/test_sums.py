"""Sums, differences and changes: what adds up, what does not, and what only looks like a sum."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.assertions.model import Evidence
from auditor.pipeline import audit_text
from auditor.relations.agreement import one_slip_off
from auditor.relations.model import Basis, Claim, Term

RULES = ("sum-of-parts", "difference", "change", "score-margin", "part-exceeds-whole")

INNOCENT = (
    "The gang stole 12 cars, seven vans and five lorries.",
    "Police rescued 12 people, seven dogs and five cats.",
    "The bomb killed 12 civilians, seven soldiers and five policemen.",
    "There were 40 guests, nine waiters and three cooks in the room.",
    "The team has played 20 games: it scored 31 goals and conceded 12.",
    "Three men were charged: a farmer, 40, and two brothers, 22 and 25.",
    "The bomb killed four of the 20 guards, leaving 12 people injured.",
    "Nineteen people took part in the study, 12 of them women and nine smokers.",
    "The shop took £900 on Monday and £640 on Tuesday. That makes £310 a day in profit.",
    "The council has 60 members: 31 were elected in May and 20 in June.",
    "She bought 12 eggs: four were broken and two were bad.",
    "Nine people spoke: four from Leeds and three from York among them.",
    "The trust has £18m: £11m from the state, £5m from the city and a loan.",
    "Twelve people live there: three farmers, their wives and two children.",
    "He has three children, two dogs and a cat.",
    "The group opened four shops and closed seven, which leaves it with 61.",
    "Sales were £4m in May and £5m in June, £3m for the year before being lower.",
    "Sales were $4m in May and $5m in June, or $1m for the week on average.",
    "Another 12 cases were confirmed, taking the number of people in hospital to 40 from 35.",
    "Sponsors paid half of the rest, £0.9m, of the £3m budget after £1.2m from tickets.",
    "Anna, 41, married Tom, 38, three years after his older brother died.",
    "City led by nine points at half-time but lost 61-52.",
    "United trailed by six points in the table, and drew 4-4.",
    "They won the first leg 3-1, and went on to win 4-3 on aggregate after extra time, when it was 2-2.",
    "The bridge is 90 m long, 15 m longer than planned, and carries 40 trains.",
    "The gap between the £12m budget and the £15m bill is £1m wider than last year.",
    "Fares rose 16% to £2.90. A year ago it was £4 to park.",
    "The firm has 300 staff. It has grown by 20 per cent to 84 offices.",
    "The company made £5m. It has raised its dividend by 10% to 11p.",
    "The index rose 60 points to 2,400, after touching 2,420 in the morning.",
    "The rate went up half a point to 4.5 per cent, from a low of 3 per cent in 2003.",
    "House prices rose 10% last year to £165,000 in London, compared with £120,000 in Wales.",
    "Revenue was £6m, against a forecast of £5m. That is a rise of 8% on last year.",
    "The firm opened 40 shops in May and 55 in June, bringing the total to 300.",
    "Another 40 bodies were found on Monday and 12 on Tuesday, taking the toll to 387.",
    "Two people died in Leeds and three in York, bringing the number of deaths this winter to 61.",
    "He scored 12 points and nine rebounds, giving him 30 double-doubles.",
    "She won three golds in 2012 and two in 2016, giving her a lifetime total of nine.",
    "The club has 60 shops: 12 in Leeds have cafes and 15 in York have bars.",
    "There were 12 eggs: four were broken and two bad.",
    "Of the 90 pupils, 40 sing and 30 dance. Ten do both.",
    "The council will spend £24m on schools, £11m on roads and the remaining £5m on parks.",
    "The league has 20 clubs; 12 sit in the north and six of the other eight in Wales.",
    "They sold 14 tickets, three for the stalls and four for the balcony among them.",
    "The museum has 9,000 objects, with 120 from Arle, 80 from Bron and 40 from Halden.",
    "The party won 31 seats, nine in the north and seven in the west, for a swing of 4 per cent.",
    "He was jailed for 15 years; she got 12 for theft and three for fraud, to run together.",
    "The budget sets aside £20m for roads and £12m for schools, for a saving of £3m.",
    "Moss had 18 points in the first half and ten in the second, to finish with 12 rebounds too.",
    "The ferry carried 40 cars and 12 lorries, and all 31 drivers were rescued.",
    "Twelve were killed and eight hurt. All 12 were from Leeds.",
    "They bought 30 cows in May and 20 in June, making the herd the largest in Wales at 900.",
    "The deal is worth $3bn, with $1bn in cash and $500m in shares on signing.",
    "He ran 12 miles on Saturday and nine on Sunday, putting the race 30 miles behind him.",
    "The school has 300 pupils, 200 who live in Arle and 40 who live in Bron.",
    "The novel has 12 chapters, five set in Rome and three in Bath.",
    "Of the 57 hostages, 32 have been freed, and six of those freed were hurt.",
    "The 40 tents went to camps; ten to Arle and six to Bron have holes.",
    "Police arrested 12 people. Two men and one woman were later released.",
    "A total of 300 patients were screened. Patients were randomised to tablets (n = 120) or sugar (n = 118).",
    "We studied 96 nurses. Fifty-four had worked by night and 70 by day.",
    "We followed 84 patients. Forty received gel and 61 received tablets as well.",
    "The hut holds 12 people. Four climbers and three guides were there on Sunday.",
    "The trial took in 90 patients. Of the patients, 40 had a fever and 35 a cough.",
    "The council has 42 members. Twelve voted for the plan and nine against.",
    "Two died in Leeds and three in York. In all, 35 people have died this year.",
    "They sold 40 cars in May and 55 in June. In total the firm has 300 cars in stock.",
    "The bus carried 40 passengers. Nine passengers and two crew were hurt.",
    "Of the 90 pupils, 31 passed. Twelve of the other pupils will sit it again in May, and nine in June.",
    "The fire killed 14 people. They were with 30 men and 12 women from the village at the time.",
    "The bridge has 14 spans. Four are of stone, and two more are being mended.",
    "A fleet of 60 ships sailed. Twenty were lost and 15 damaged.",
    "We saw 61 patients (mean age = 40; median stay = 12; pain score = 7).",
    "The class has 30 pupils. Twelve take art (group A) and 12 music (group B), and the rest neither.",
    "The town had 8,412 people in 1901. There were 3,307 women and 2,105 men over 21.",
    "She sold 40 loaves (white = 12; brown = 9) and 12 cakes.",
    "The museum bought 14 paintings. Two went on show in May and three in June.",
    "One walker took the bus, another the train, and the third cycled.",
    "Three of the boats won medals and a fifth place went to Arle.",
    "Two defendants pleaded guilty, one was cleared and a fourth is still abroad.",
    "Reed won two titles in 2010 and a sixth in 2014.",
    "Three children and a second wife survive him.",
    "Two men were jailed on Monday, and a fifth was fined.",
    "Four goals came in the first half and the seventh in the last minute.",
    "The firm has three shops in Arle, and a tenth of its sales come from them.",
    "The lesson is St John 3: 5, 6.",
    "The serum showed titres of 1: 256 in albumin and 1: 2048 in saline.",
    "Two salts (1 and 2) of the acid were tried.",
    "Its wild horses numbered between two and four million; today only 20,000 remain.",
    "The team has 12 coaches. Nine players are hurt and the other 14 train.",
    "The firm owes £40m, with bonds of £12m and loans of £9m falling due this year.",
    "The farm has 640 acres, 40 of them let and 12 under water.",
    "Costs of £41m included pay of £12m and other staff costs of £3m.",
    "In 12 games he scored against three clubs: four against Arle, two against Bron and one against Cole.",
    "There are 40 shops in the town. They belong to two owners: 12 to Arle Ltd and three to Bron.",
    "They played in 12 towns. They had two bands: five in black and six in white.",
    "There were ten patients with side effects: nausea (n = 6), cramp (n = 5) or both.",
    "Of 47 boats 12 had faults, such as rust (n = 5) or rot (n = 1).",
    "Ten people were hurt, a man and two women seriously.",
    "The club has 40 members, a coach and two vans.",
    "He scored 12 points, a career high, and three assists.",
    "We enrolled 120 patients. Twelve patients from group A and 20 from group B had pain.",
    "We enrolled 120 patients. Pain was seen in 12 patients (group A) and 20 patients (group B).",
    "We screened 120 patients and treated 100 patients. Pain fell in 12 patients in group A and 20 patients in "
    "group B.",
    "We enrolled 120 patients after excluding 30 patients. Seventy formed group A and 50 formed group B.",
    "It is three hours by boat and two hours by bus. That takes one hour off the old trip.",
    "They have 20 points from May and 30 from June. That means they are 12 points clear.",
    "It took 20 days to build and 30 days to paint. That gives us seven days to sell it.",
    "The trust built 30 camps, each for fifty thousand men - sixteen were under canvas in the south and sixteen "
    "with roofs in the north.",
    "Two people died on Friday. The bombing in March killed 40. Seven of the dead were children.",
    "Twelve people were killed, 30 injured and five missing.",
    "Police took 12 people to hospital, three men and two women unharmed.",
    "The town gave 12 prizes to the school, five boys and six girls among the winners.",
    "The league has 20 clubs, 12 in the north and the other eight have money.",
    "Fifty patients were enrolled: 30 men, 40 smokers and 12 diabetics.",
    "The city spends £90m a year: £40m goes on schools and £12m on roads, with parks some way behind.",
    "Profit rose to £12m from £9m, with £4m from sales and £2m from one-off gains.",
    "The firm raised £40m of debt and £20m of equity, of which £50m has been spent.",
    "The group has 27 members: 15 joined in 2004 and six before 1990.",
    "The book has 12 chapters: three on war, four on trade and three of them long.",
    "Five men (two from Arle and one from Bron among them) were held.",
    "Two women and three men, all five of them students, were held; two of the five are 19.",
    "They held two men, three women and a child, six in all.",
    "A man, two women and three boys, six people in all, were saved.",
    "They have two sons, a daughter and three grandsons, a total of six.",
    "He sat on a chair, 12 cows and 15 sheep round him, 27 animals in all.",
    "In all, 12 people were killed, 30 injured and five missing.",
    "The quake killed 340 people, 12 injured and 30 missing are in the next valley.",
    "The 40 dead include 12 men and five women.",
    "The crash hurt four people. Six of the dead in the first crash were pilots.",
)

SUMMED = (
    "Of the nine paintings, four came from Leeds and {two|seven} from York.",
    "In all weathers 28 of the 40 boats stayed in harbour. The other {12|21} put to sea.",
    "The landslip left 14 climbers hurt, nine men and {five|three} women.",
    "The guild has 46 members: 21 potters, 14 weavers and {11|12} smiths.",
    "The hut held {six|five} walkers: two men, a woman and three children.",
    "Six of the 15 stewards spoke for the plan and {nine|ten} against.",
    "The pier drew 1,240 walkers on Saturday and 1,060 on Sunday, 2,{300|500} over the weekend.",
    "The line has 38 ferries; 20 sail from Arle and the other {18|81} from Bron.",
    "There were 64 referrals: 41 were to the clinic and {23|32} to the hospital.",
    "Norland has 77 medals in all; 36 gold, 22 silver and {19|91} bronze.",
    "We identified 192 rowers. Ninety rowers had three beats (group A) and {102|120} rowers had pairs of beats "
    "(group B).",
    "We enrolled 123 singers. They were given tablets (n = 40), needles (n = 44) or nothing (n = {39|93}).",
    "The launch carried 181 passengers, two pilots and six stewards, and all {189|198} people on board are safe.",
    "The hydrofoil had 144 people on it when it hit the mole. It carried {136|163} passengers and eight crew.",
    "The prior spent £24m on bells, £11m on bees and the remaining £5m of his £{40m|60m} on beer.",
    "{Seven|Six} insurers in Arle and an eighth insurer in Bron refused to pay.",
    "There were 23 miners in the pit. Fifteen got out at once and the other {eight|nine} were brought up by night.",
    "Of 350 letters that were sent out, 274 were answered and {76|67} were not.",
    "Answers came from 274 people: 98 agreed, {143|134} disagreed and 33 had no view.",
    "The fund gave £{90,000|80,000} to three charities: £40,000 to Arle, £30,000 to Bron and £20,000 to Cole.",
    "About {35|75} hikers were found. They were in two huts: 22 in the upper hut and 13 in the lower.",
    "The survey took in {120|150} walkers, split into three groups by pace: slow (group A, n = 31), middling "
    "(group B, n = 52) and fast (group C, n = 37).",
    "The 47 boats showed {six|nine} faults due to rust (n = 5) or rot (n = 1).",
    "The ferry carried {67|97} people, including 62 passengers and five crew.",
    "The bill passed with 212 votes in favour, {88|48} against and 20 abstentions out of 320 votes cast.",
    "The firm employs {4,210|1,210} people, of whom 2,900 work in Norland and 1,310 abroad.",
    "The house held {six|nine} guests: a woman, two men and three children.",
    "The side scored {three|eight} goals: a penalty from Hale, plus two headers by Voss.",
    "The crash killed {four|seven} people, a driver and three children.",
    "Two sailors left, and data from the remaining {112|312} sailors were analysed. Sailors were split into two groups "
    "by age: young (group A, n = 31) and old (group B, n = 81).",
    "From a register of 56,462 rowers we took {192|692} rowers. Ninety rowers had pain (group 1) and 102 rowers "
    "had none (group 2).",
    "Of the 250 rowers, {39|69} came back for a second test. Twelve rowers from group A, 21 from group B and 6 "
    "from group C came back for a second test.",
    "They had {70|40} days together in spring. They will have another 21 days in May. That means they will have "
    "91 days away from home.",
    "It took three weeks to mend the roof and then another two weeks to paint it. Those {five|nine} weeks were hard.",
    "The fire killed {four|nine} people. Three of the dead were farm hands and the fourth was a cook.",
    "He was charged with four counts of theft, two of fraud and one of assault, {seven|nine} in all.",
    "The bus carried a driver, two guards and nine pupils, {12|19} people in all.",
    "Norland sent {46|26} athletes to the games, 25 men and 21 women.",
    "The trust owns {38|78} mills, 22 driven by water and the other 16 by wind.",
    "The sample of {342|742} births was made up of 171 girls and 171 boys.",
    "Nineteen of the {44|54} ships were sunk, eleven were captured and the remaining 14 fled.",
    "After {four|eight} rounds he has two wins, one draw and one loss.",
    "The army lost {340|140} men, 120 killed, 190 wounded and 30 missing.",
    "Its {1,120|1,520} pupils include 640 girls and 480 boys.",
    "The price was ${305m|105m}: $251m paid at closing and $54m to be paid later.",
    "The blast killed {nine|two} people and wounded 30. Four of the dead were children.",
)
"""Sums whose one number is right or wrong: "{right|wrong}"."""


def alarms(text: str) -> list[str]:
    """Return the messages of errors and warnings of the rules of this family on `text`."""
    report = audit_text(text + "\n")
    return [
        finding.message
        for finding in report.findings
        if finding.severity in ("error", "warning") and finding.rule in RULES
    ]


def side(text: str, which: int) -> str:
    """Return a text of `SUMMED` with its right number, 0, or its wrong one, 1."""
    return re.sub(r"\{([^|}]*)\|([^|}]*)\}", lambda match: match[which + 1], text)


@pytest.mark.parametrize("text", SUMMED)
def test_what_words_say_is_the_sum_is_held_against_its_parts(text: str) -> None:
    assert alarms(side(text, 0)) == []
    assert alarms(side(text, 1)) != []


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_like_a_sum_is_silent(text: str) -> None:
    assert alarms(text) == []


parts = st.lists(st.integers(2, 90), min_size=3, max_size=3)
wrong = st.integers(-40, 40).filter(bool)


def choir(total: int, voices: list[int]) -> str:
    one, two, three = voices
    return f"The choir has {total} singers: {one} sopranos, {two} altos and {three} basses."


@given(parts)
def test_a_list_behind_a_colon_that_adds_up_is_silent(voices: list[int]) -> None:
    assert alarms(choir(sum(voices), voices)) == []


@given(parts, wrong)
def test_a_list_behind_a_colon_that_does_not_add_up_is_found(voices: list[int], off: int) -> None:
    total = sum(voices) + off
    if total > 3:  # fewer are as many as the items
        step = next(step for step in (100, 10, 1) if total % step == 0)
        found = alarms(choir(total, voices))
        assert found or abs(off) <= step / 2


@given(st.integers(2, 60), st.integers(2, 60), st.integers(-30, 30))
def test_men_and_women_behind_a_comma_are_all_there_are(men: int, women: int, off: int) -> None:
    total = men + women + off
    if total > 2:
        found = alarms(f"The blast hurt {total} people, {men} men and {women} women.")
        step = next(step for step in (100, 10, 1) if total % step == 0)
        assert bool(found) == bool(off) or (off and abs(off) <= step / 2)


@pytest.mark.parametrize(
    ("total", "summands", "off"),
    [
        ("6,473", ("3,212", "3,161"), True),  # 6,373
        ("6,733", ("3,212", "3,161"), True),  # two digits exchanged
        ("6,373", ("3,212", "3,161"), False),  # it adds up
        ("9,124", ("3,212", "3,161"), False),  # more than a slip away
        ("64", ("32", "22"), False),  # too short for a slip to mean anything
    ],
)
def test_a_long_number_is_hardly_one_slip_away_by_accident(total: str, summands: tuple[str, ...], off: bool) -> None:
    first, second = summands
    report = audit_text(f"They sold {first} of one, {second} of another and {total} of a third.\n", rules=())
    numbers = [entry.assertion for entry in report.entries]
    values = {one.quantity.value: one for one in numbers}
    terms = [Term.of("part", values[Fraction(part.replace(",", ""))]) for part in summands]
    terms.append(Term.of("total", values[Fraction(total.replace(",", ""))]))
    claim = Claim("sum-of-parts", "sum", tuple(terms), Evidence.SENTENCE, Basis.STATED)
    assert one_slip_off(claim) == off
