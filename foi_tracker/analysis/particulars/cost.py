"""The arithmetic of a cost refusal as the letter states it: records, minutes for each, hours, the limit."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from foi_tracker.analysis.grounds.claim_kinds import kind_of
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.particulars import cost_figures
from foi_tracker.analysis.particulars.cost_figures import Figure
from foi_tracker.analysis.particulars.cost_sums import UNQUANTIFIED, notes_on
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Source
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.readings import ClaimKind, CostEstimate, Evidence

_REACH = 6
"""How many sentences from the words about cost the figures of the sum may stand."""
_NEAR = 3
"""How many sentences from the minutes the records may stand."""
_FIRM = 2
"""How much has to speak for a number of records that stands without a time for each."""
_LEAST_HOURS = 10
"""Below so many hours, numbers make a sum by chance."""
# "If one year were enough, that is 17 hours" tells of a request that was not made.
_IF = re.compile(r"(?i)\W*(?:if|should|were)\b")
_BY_HAND = re.compile(
    r"(?i)\bmanual|\bindividually|\bby\shand\b|\beach\s(?:and\severy|of)\b|\b(?:have|need)\sto\sbe\b"
    r"|\b(?:would|should)\s(?:have|need)\sto\b[^.;]{0,60}\b(?:review|read|open|check|search|examin"
    r"|interrogat|look|go\b|find)"
    r"|\bneed\sto\sbe\b|\breview(?:ing)?\s(?:of\s)?(?:all|each|every)\b"
)


def estimate(statements: Sequence[Statement], source: Source) -> CostEstimate:
    """What a cost refusal states, with what is to be noted about its sum.

    The figures are those near the words about cost; among several, those that make a sum that fits.

    Args:
        statements: The reply's statements.
        source: To quote from.
    """
    words = [s for s in statements if s.table < 0 and s.zone not in {Zone.RIGHTS, Zone.EARLIER}]
    about = [at for at, s in enumerate(words) if _about_cost(s)]
    reach = _within(about, _REACH, len(words))
    limit = _best(_limits(words, reach, _is_scottish(words)))
    time = _minutes(words, reach)
    told = [at for at in reach if not words[at].does(Act.ADVICE) and not _supposes(words[at].text)]
    spent = [f for f in _figures(words, told, cost_figures.hours) if not _same(f, limit)]
    counted = _counted(words, time, reach)
    hours = _best(_weighed_hours(spent, counted, time))
    records = _best(_weighed_records(counted, time, hours))
    if time is not None and hours is not None and not _fits(records, time, hours):
        records = _made_of(words, time, hours) or records
    evidence = {
        name: _at(source, words, figure)
        for name, figure in (
            ("records", records),
            ("minutes_per_record", time),
            ("hours_estimated", hours),
            ("limit_hours", limit),
        )
        if figure is not None
    }
    if time is None and hours is None:
        evidence.update(_unquantified(words, source))
    made = CostEstimate(
        int(records.value) if records else None,
        _plain(time),
        _plain(hours),
        _plain(limit),
        evidence,
    )
    return replace(made, notes=notes_on(made))


def _about_cost(statement: Statement) -> bool:
    """Whether a sentence speaks of the cost of this request."""
    return statement.does(Act.COST, Act.NOT_RETRIEVABLE) or any(
        kind_of(each.provision) is ClaimKind.COST for each in statement.citations
    )


def _supposes(text: str) -> bool:
    """Whether a sentence reckons with another request, and not with one record of this one."""
    return _IF.match(text) is not None and next(cost_figures.minutes(text, 0), None) is None


def _is_scottish(words: Sequence[Statement]) -> bool:
    laws = {each.provision.regime for s in words for each in s.citations}
    return bool(laws) and all(law.is_scottish for law in laws)


def _within(centres: Sequence[int], reach: int, count: int) -> list[int]:
    """The sentences near some of them, or all where there is none."""
    near = {at for centre in centres for at in range(max(0, centre - reach), min(count, centre + reach + 1))}
    return sorted(near) if centres else list(range(count))


def _figures(
    words: Sequence[Statement], where: Sequence[int], find: Callable[[str, int], Iterator[Figure]]
) -> Iterator[Figure]:
    for at in where:
        yield from find(words[at].text, at)


def _limits(words: Sequence[Statement], where: Sequence[int], scottish: bool) -> Iterator[Figure]:  # noqa: FBT001
    for at in where:
        before = words[at - 1].text[-200:] if at else ""
        yield from cost_figures.limits(words[at].text, at, scottish=scottish, before=before)


def _minutes(words: Sequence[Statement], reach: Sequence[int]) -> Figure | None:
    """The first time for each record, or what it is at once rounded to."""
    found = list(_figures(words, reach, cost_figures.minutes))
    if not found:
        return None
    return next((f for f in found if f.at == found[0].at and f.weight > 1), found[0])


def _counted(words: Sequence[Statement], time: Figure | None, reach: Sequence[int]) -> list[Figure]:
    """The records: near the time for each, or where the letter says of the same answer what is to be done."""
    if time is not None:
        return list(_figures(words, _within([time.at], _NEAR, len(words)), cost_figures.records))
    by_hand = [at for at in reach if _BY_HAND.search(words[at].text) or UNQUANTIFIED(words[at].text)]
    if not by_hand:
        return []
    labels = {words[at].labels for at in by_hand}
    near = [at for at in _within(by_hand, 2, len(words)) if words[at].labels in labels]
    return [f for f in _figures(words, near, cost_figures.records) if f.weight >= _FIRM]


def _weighed_hours(
    spent: Sequence[Figure], counted: Sequence[Figure], time: Figure | None
) -> Iterator[Figure]:
    for figure in spent:
        fits = time is not None and any(_fits(each, time, figure) for each in counted)
        if not figure.weight and not fits:
            continue
        distance = abs(figure.at - time.at) if time is not None else 0
        yield replace(figure, weight=figure.weight + 2 * fits - 0.3 * distance)


def _weighed_records(
    counted: Sequence[Figure], time: Figure | None, hours: Figure | None
) -> Iterator[Figure]:
    for figure in counted:
        fits = time is not None and hours is not None and _fits(figure, time, hours)
        distance = abs(figure.at - time.at) if time is not None else 0
        yield replace(figure, weight=figure.weight + 4 * fits - 0.4 * distance + min(figure.value, 1e6) / 1e7)


def _best(figures: Iterator[Figure]) -> Figure | None:
    """The weightiest, of equals the first."""
    return max(figures, key=lambda each: each.weight, default=None)


def _same(one: Figure, other: Figure | None) -> bool:
    """Whether hours are the limit: at its place, or the same number said of the limit again."""
    return other is not None and (one.value == other.value or (one.at, one.start) == (other.at, other.start))


def _fits(records: Figure | None, time: Figure, hours: Figure) -> bool:
    """Whether so many records make the hours that are stated, but for rounding."""
    if records is None or hours.value < _LEAST_HOURS:
        return False
    worked = records.value * time.value / 60
    return abs(worked - hours.value) <= max(1.0, 0.05 * worked)


def _made_of(words: Sequence[Statement], time: Figure, hours: Figure) -> Figure | None:
    """The one number that the stated sum can be made of, whatever it counts: patients, doors, statements."""
    for figure in _figures(words, _within([time.at], _REACH, len(words)), cost_figures.bare_counts):
        worked = figure.value * time.value / 60
        if hours.value >= _LEAST_HOURS and abs(worked - hours.value) <= max(1.0, 0.01 * worked):
            return figure
    return None


def _unquantified(words: Sequence[Statement], source: Source) -> dict[str, Evidence]:
    """Where the letter says that the time cannot be told."""
    for statement in words:
        match = UNQUANTIFIED.find(statement.text)
        if match is not None:
            start = statement.sentence.start
            return {
                "unquantified": source.quote(
                    statement.sentence.document, start + match.start(), start + match.end()
                )
            }
    return {}


def _at(source: Source, words: Sequence[Statement], figure: Figure) -> Evidence:
    start = words[figure.at].sentence.start
    return source.quote(words[figure.at].sentence.document, start + figure.start, start + figure.end)


def _plain(figure: Figure | None) -> float | None:
    if figure is None:
        return None
    return int(figure.value) if figure.value.is_integer() else figure.value
