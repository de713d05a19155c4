"""What divides a hundred, in many words, and what only looks as if it did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.pipeline import audit_text
from auditor.verdicts.model import Severity

RULES = {"shares-of-hundred", "shares-within-hundred"}


def alarms(text: str) -> list[str]:
    """Return the rules of the findings that fail a run."""
    return [one.rule for one in audit_text(text + "\n").findings if one.severity is not Severity.NOTE]


DIVIDED = (
    "The town is 91.2% Tavri, 3.9% Oron, 3.4% Selk and {1.5|5.5}% others.",
    "By faith, {48|98} per cent of the valley is Tavri, 33 per cent Oron and 19 per cent of no religion.",
    "In the city {24.1|44.1}% were under the age of 18, 60.5% from 18 to 64, and 15.4% 65 or older.",
    "Voters approved the charter by {52|32} per cent to 48.",
    "Labor leads on a two-party preferred basis by 51 per cent to {49|39}.",
    "Revenue will be divided {70|60}-30 between the studio and the distributor.",
    "Some 47 per cent of residents were in favour, 38 against and {15|45} had no opinion.",
    "The board has {62|92} per cent men and 38 per cent women.",
    "About 70 per cent of homes had a telephone and {30|50} per cent did not.",
    "Coal supplies {44|84} per cent of its power, gas 31 per cent, nuclear 18 per cent and hydro 7 per cent.",
    "Of the budget, {40|90} per cent is for schools, 35 per cent for health and 25 per cent for roads.",
    "Lind took 58 per cent of the vote, Moberg {39|59} per cent and Ode 3 per cent.",
    "Northgas will have a {60|90} per cent stake, Orr Oil 25 per cent and the government 15 per cent.",
    "Some 46 per cent approve of his work. Another {44|94} per cent disapprove. Ten per cent are unsure.",
    "A quarter of the land is forest and the remaining {75|35} per cent is pasture.",
    "Four in 10 parents drive, while the remaining {60|30} per cent walk.",
    "Three quarters of the budget goes on wages; the other {quarter|third} pays for rent.",
    "Participants ({57.3|27.3}% female, 42.7% male) came from three towns.",
    "Exports take {64|84} per cent of output, and the home market 36 per cent.",
    "Some 91.2% of the players were born in the country and {8.8|5.8}% were born abroad.",
    "Of the goats, {72|62} per cent were vaccinated and 28 per cent unvaccinated.",
    "Of the ballots cast, {67.2|27.2} per cent said yes and 32.8 per cent said no.",
    "The consortium is made up of Orr ({45|95}%), Bell (35%) and Tull (20%).",
    "Orr holders will own {62|92} per cent and Bell holders will own 38 per cent of the combined group.",
    "Orr and Bell will hold {70|40} per cent and 30 per cent of the new company, respectively.",
    "Orr will own {65|45} per cent of the joint venture, with Bell holding 35 per cent.",
    "About half ({54|74}%) agreed, a third (33%) disagreed and the rest (13%) did not answer.",
    "Unionists won 52 per cent of the seats and others the other {48|88}.",
    "In the survey 72% had an alarm and {28|58}% had none.",
    "Of the 207 stones, {56.0|86.0}% (116) were low, 17.9% (37) middle and 26.1% (54) high.",
    "Of the lots, {90.4|60.4} per cent were sold and 9.6 per cent returned.",
    "When asked, 55 per cent trusted the bank. {30|80} per cent did not, and 15 per cent were unsure.",
    "The river's water comes {60|30} per cent from snow and 40 per cent from rain.",
    "The bank is owned {51|31} per cent by Orr and 49 per cent by Tull.",
    "Lumps were benign in 45 ({60|30}%) and malignant in 30 (40%) of the 75 cases.",
    "The licence is held by Orr ({45|15}%), Bell (35%) and Tull (20%).",
    "Some {45|75}% of the loss was due to pests, 20% to fire, 17% to frost and 18% to hail, flood, and other causes.",
    "He won 71 per cent of his cases and lost {29|69} per cent.",
    "The district was {67.8|17.8}% rural and 32.2% urban in 1991.",
    "Lesions were unilateral in {71|17} per cent and bilateral in 29 per cent of patients.",
    "Patients were divided into responders ({57|37} per cent) and non-responders (43 per cent).",
    "The levy is shared, {30|60} per cent going to the county and 70 per cent to the state.",
    "Low farms accounted for {46|86} per cent of milk, high farms for 31 per cent and the rest for 23 per cent.",
    "The share of those under 15 was 42.5%, 54.9% were from 15 to 64, and {2.7|7.7}% were 65 or older.",
    "The parish council chose the bench, 57% for, 35% against, {8|28}% abstaining.",
    "Takings by region: Arle {44|84}%, Bron 35%, Cole 21%.",
    "Some {62|22}% were owners while 38% rented.",
    "The hut is sold for {60|40} per cent cash and 40 per cent stock.",
    "The brood has {62.5|12.5}% good, 25.0% fair and 12.5% poor layers.",
    "Lumps were benign in 45 gulls ({75|35}%) and malignant in 15 gulls (25%).",
    "Coughs were mild, dry or wet in 40%, 35% and 25%; {55|25}% were male, 45% female.",
    "The cordial is {12|62}% sugar and 88% water.",
    "Arle had {58|28}% possession and Bron 42%.",
    "Itching got better in {61|11}%, stayed the same in 27% and got worse in 12% of the goats.",
    "Orr's stockholders will have {57|87} per cent and Bell's stockholders 43 per cent of the new company.",
)


def taken(text: str, side: int) -> str:
    """Return `text` with the first (0) or second (1) of the two alternatives in braces."""
    before, _, rest = text.partition("{")
    inside, _, after = rest.partition("}")
    return before + inside.split("|")[side] + after


@pytest.mark.parametrize("text", DIVIDED)
def test_what_makes_a_hundred_is_consistent(text: str) -> None:
    judgements = audit_text(taken(text, 0) + "\n").judgements
    assert "consistent" in {one.verdict.value for one in judgements if one.claim.rule in RULES}
    assert alarms(taken(text, 0)) == []


@pytest.mark.parametrize("text", DIVIDED)
def test_what_makes_another_number_is_found(text: str) -> None:
    assert not RULES.isdisjoint(alarms(taken(text, 1)))


APART = (
    "Grafts took in 24 (80%) early cases and failed in 6 (10%) late ones.",
    "Some 62% owned their huts in 1990 and 28% rented them in 2000.",
    "The share of those under 15 who fish was 42.5%, of those from 15 to 64 54.9% and of those over 64 12.7%.",
    "Growth by pier was: Arle 44%, Bron 35%, Cole 20%.",
    "Of those asked, 20% were children, 50% men and 20% women.",
    "Adults pay 60% of the fare and children 30%.",
    "The soup is 12% sugar and 18% fat.",
    "The mole is 90% complete and 70% funded.",
    "Fish was 45.2% of catches in Arle, 30.4% in Bron and 14.6% in the rest of the bay.",
    "In the survey 52% said they had read it, 39% said they had not finished it and 4% were not sure of the title.",
    "In 1990, 60 per cent of homes had a phone; 60 per cent of farms did not.",
    "In the north, 60 per cent have jobs; in the south 60 per cent do not.",
    "Unemployment is 20% among those under 25, 9% from 25 to 54 and 6% over 55.",
    "The share of smokers was 40% under 30, 35% from 30 to 50, and 20% over 50.",
    "Smith won 60 per cent of the vote in Ohio to 55 per cent in Iowa.",
    "She won 70 per cent of her points, to 58 per cent for Lee.",
    "Two thirds of the pupils passed maths and one half failed Latin.",
    "The survey found 61 per cent were in favour, 45 per cent strongly so, and 20 per cent were unsure.",
    "Women earn 60 per cent of what men do, and 50 per cent in the south.",
    "The motion was approved by 52 per cent to 43, with five per cent abstaining.",
    "Sales are split 55 per cent to 35 per cent between cars and vans, with the rest going to lorries.",
    "In March 52 per cent were for it and 44 per cent against. Now seven per cent are undecided.",
    "Of those asked, 60 per cent chose tea and 55 per cent chose cake.",
    "The alloy is 30 per cent lighter and 80 per cent stronger than steel.",
    "The board voted 60-50 in favour of the split.",
    "Oil makes up 60 per cent of revenue, gas 30 per cent of exports and coal 40 per cent of jobs.",
    "Revenue grew 60 per cent in Asia, 50 per cent in Europe and 10 per cent in Africa.",
    "The count put Lind on 58 per cent and turnout on 61 per cent.",
    "Patients reported headache (64%), nausea (41%) and dizziness (32%).",
    "The poll had Orr leading with 46 per cent to Bell's 37, while 8 per cent backed others and 9 were undecided.",
    "Some 28 per cent favoured Orr, while 23 per cent backed Bell, 17 Tull, and 26 per cent were undecided.",
    "Of those asked, 45 per cent backed Orr, 41 per cent backed Bell and 10 per cent were undecided.",
    "Of the patients, 20 per cent died within a year and 70 per cent survived five years.",
    "The class was divided on tests: pass rates in maths (57%) and Latin (33%) fell.",
    "World output is divided primarily between Tavria (63 per cent) and Oronia (27 per cent).",
    "About 40 per cent of its exports go to Norway, 20 per cent to Iceland and 15 per cent to Peru.",
    "Shares in Bell are held by Orr (30%), Tull (15%) and Lind (5%).",
    "Companies paid 20 per cent to lenders and 30 per cent to the state in tax.",
    "Tickets were sold 20 per cent to tourists in May and 30 per cent to tourists in June.",
    "Some 46 per cent trusted the mayor and 44 per cent did not.",
    "Support stood at 60 per cent in cities and 30 per cent in the countryside.",
    "Some 60 per cent of voters in cities and 48 per cent in the countryside approved.",
    "The party took 60 per cent of the vote in cities and 38 per cent in the countryside.",
    "Norway gets 60 per cent of its power from hydro and Sweden 45 per cent.",
    "France has met 80 per cent of the target and Spain 50 per cent.",
    "Orr will own 62 per cent of Bell and Tull will own 48 per cent of Lind.",
    "In 1990 80 per cent had jobs. Thirty per cent did not in 2000.",
    "Of the men, 70.2% were smokers and 31.5% were diabetic.",
    "Fever was seen in 30 (60%) of 50 children, cough in 25 (50%) and rash in 12 (24%).",
    "Some 62 per cent of staff back the plan, leaving 25 per cent against and the others unsure.",
    "She sold half of her 40 per cent stake, leaving 20 per cent.",
    "By age 30, 40 per cent are married, 20 per cent own a home and 10 per cent have both.",
    "A fifth of patients died in hospital and 70 per cent survived a year.",
    "Of the homes, 45.6% had gas, 62.3% had water and 12.4% had neither pump nor well.",
    "The biggest suppliers were Tavria with 22 per cent, Oronia with 17 per cent and Selk with 9 per cent.",
)


@pytest.mark.parametrize("text", APART)
def test_what_is_of_several_wholes_raises_nothing(text: str) -> None:
    assert alarms(text) == []


@given(st.lists(st.integers(1, 40), min_size=3, max_size=3))
def test_bands_alarm_only_where_they_do_not_make_a_hundred(parts: list[int]) -> None:
    last = 100 - sum(parts)
    if last > 0:
        low, middle, high = parts
        text = f"Of the town, {low}% are under 18, {middle}% from 18 to 24, {high}% from 25 to 64 and {{}}% over 65."
        assert alarms(text.format(last)) == []
        if last + 20 < 100:
            assert alarms(text.format(last + 20)) == ["shares-of-hundred"]


@given(one=st.integers(1, 99), off=st.sampled_from([10, 20, -10, -20]))
def test_two_sides_of_a_referendum_are_a_hundred(one: int, off: int) -> None:
    text = "In the referendum the plan was backed by {} per cent to {}."
    assert alarms(text.format(one, 100 - one)) == []
    if 10 <= 100 - one + off < 100 and one >= 10:
        assert not RULES.isdisjoint(alarms(text.format(one, 100 - one + off)))
