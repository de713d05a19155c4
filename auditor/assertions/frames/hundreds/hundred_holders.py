"""Shares of several holders in one thing, of several candidates in one vote, of those who chose one or another."""

from __future__ import annotations

from auditor.assertions.frames.hundreds.hundred_run import Run
from auditor.assertions.frames.hundreds.hundred_words import (
    CHOOSING,
    COMPANIES,
    COUNTED,
    GIVING,
    HOLDING,
    JOINTLY,
    MEASURES,
    MERGED,
    NOT_VOTES,
    POLLED,
    POSSESSED,
    STAKES,
    WON,
)


def chosen(run: Run) -> bool:
    """Tell whether each share chose another one: "58 per cent chose Lind and 42 chose Moberg"."""
    view, verbs = run.view, []
    if any(view.see_through):
        return False
    names = {span.start for i in run.rows for span in view.numbers[i].scope.places}
    for k, i in enumerate(run.rows):
        at = view.tokens.at[i] + 1
        said = [word for word in run.items[k][:5] if word in CHOOSING]
        verbs.append(said[0] if said else "")
        after = at + run.items[k].index(verbs[-1]) + 1 if said else at
        if not any(view.tokens.place(there).start in names for there in range(after, after + 2) if there < run.end):
            return False
    return bool(verbs[0]) and len(set(verbs)) == 1


def held(run: Run) -> bool:
    """Tell whether different holders have each share of one thing: "Orr keeps a 51% stake and Bell holds 49%"."""
    view, rows = run.view, run.rows
    if STAKES.isdisjoint(view.tokens.words) or any(view.see_through[rows[0] : rows[-1]]):
        return False
    if not raised(run) and any(not {"in", "of"}.isdisjoint(item) for item in run.items[1:]):
        return False
    holds = [not HOLDING.isdisjoint(lead[-3:]) for lead in run.leads]
    gapped = (len(rows) > 2 or joint(run)) and (raised(run) or all(not item for item in run.items[1:]))
    own = [run.own_lead(k) for k in range(1, len(rows))]
    return holds[0] and all(own) and (all(holds[1:]) or gapped)


def of_one_vote(run: Run) -> bool:
    """Tell whether shares are those of several candidates in one vote: "Roe won 52 per cent, Coe 41 and Doe 3"."""
    view, rows = run.view, run.rows
    words, at = view.tokens.words, view.tokens.at
    if not NOT_VOTES.isdisjoint(words) or any(view.see_through[i] for i in range(rows[0], rows[-1])):
        return False
    if any(item[:1] == ["in"] for item in run.items[1:]):
        return False
    names = {span.start for i in rows for span in view.numbers[i].scope.places}
    low, gapped = 0, False
    for i in rows:
        lead = range(max(low, at[i] - 6), at[i])
        if not any(view.tokens.place(k).start in names for k in lead):
            return False
        given = not GIVING.isdisjoint(words[max(low, at[i] - 4) : at[i]])  # "gave Lind 58 per cent"
        if words[at[i] - 1] not in WON | {"’s"} and not gapped and not given:
            return False
        low, gapped = at[i] + 1, True  # "Roe won 52 per cent, Coe 41 per cent"
    return True


def counted(run: Run) -> bool:
    """Tell whether shares are those of votes that were cast, of which each is for one side or the other."""
    words = run.view.tokens.words
    return not COUNTED.isdisjoint(words) and POLLED.isdisjoint(words) and not run.goes_on()


def joint(run: Run) -> bool:
    """Tell whether the holders named are all there are: of a joint venture, of what two companies merge into."""
    words = run.view.tokens.words
    if run.goes_on() or not (run.closed or not {"while", "with", "whereas", ";"}.isdisjoint(run.last)):
        return False
    return not JOINTLY.isdisjoint(words) or any(
        word in MERGED and not COMPANIES.isdisjoint(words[at + 1 : at + 3]) for at, word in enumerate(words)
    )


def raised(run: Run) -> bool:
    """Tell whether the whole is named after the last share alone: "Orr will own 62% and Bell 38% of the new firm"."""
    return run.items[-1][:1] == ["of"] and not any({"in", "of"} & set(item) for item in run.items[:-1])


def both(run: Run) -> bool:
    """Tell whether two holders are named before their two shares: "Orr and Bell will own 70% and 30% of it"."""
    gap = run.view.between(run.rows[0], run.rows[1])
    return gap == ["and"] and not HOLDING.isdisjoint(run.leads[0][-2:]) and "and" in run.before


def measured(run: Run) -> bool:
    """Tell whether each share is of its holder's own whole: "of their votes", "of the target"."""
    own = POSSESSED | MEASURES if len(run.rows) == 2 else MEASURES
    return not own.isdisjoint(run.items[0][:4])
