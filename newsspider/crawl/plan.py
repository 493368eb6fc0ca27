"""When to look at an article again: often while it is young, by what its site is known to change, never for ever."""

from __future__ import annotations

from datetime import datetime, timedelta

SOONEST = timedelta(minutes=30)
LATEST = timedelta(days=7)
SETTLED_AGE = timedelta(days=30)  # a month-old story is history
MOST_VISITS = 10  # of one article
FRACTION = 0.25  # come back when it is a quarter older: the chance of a change falls with age
# The site's share of revisits that found a change makes us come sooner or later, by these factors at most.
CHANGES_OFTEN, CHANGES_SELDOM = 0.3, 0.05
SOONER, LATER = 0.5, 2.0


def next_visit(now: datetime, born: datetime, visits: int, change_rate: float | None) -> tuple[datetime | None, str]:
    """(when, why). ``born`` is the publication, or the first sight; ``change_rate`` the site's, None while unknown.

    None for an article that is left in peace. All times are aware.
    """
    age = max(now - born, timedelta())
    if age > SETTLED_AGE:
        return None, f"settled: {age.days} days old"
    if visits >= MOST_VISITS:
        return None, f"settled: seen {visits} times"
    factor, habit = _habit(change_rate)
    wait = min(max(age * FRACTION * factor, SOONEST), LATEST)
    return now + wait, f"{_words(age)} old, {habit}: again in {_words(wait)}"


def _habit(change_rate: float | None) -> tuple[float, str]:
    if change_rate is None:
        return 1.0, "the site's habits are unknown"
    words = f"{change_rate:.0%} of the site's revisits found a change"
    if change_rate >= CHANGES_OFTEN:
        return SOONER, words
    return (LATER, words) if change_rate < CHANGES_SELDOM else (1.0, words)


def _words(span: timedelta) -> str:
    hours = span.total_seconds() / 3600
    if hours < 1:
        return f"{round(hours * 60)} minutes"
    return f"{hours:.1f} hours" if hours < 48 else f"{hours / 24:.1f} days"
