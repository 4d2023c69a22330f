"""Tables that stand elsewhere in a letter than the answers that point at them."""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.analysis.answering.bundles import Bundle, speaks
from foi_tracker.analysis.answering.table_fit import TableFit
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

_NAMES_TABLE = re.compile(r"(?i)\W*\b(table|appendix|annex|schedule|tab|sheet)\s(\d{1,2}|[a-h])\b")
_HEADING = 120


def named_tables(bundles: Sequence[Bundle], statements: Sequence[Statement], fit: TableFit) -> None:
    """Bring a question the table that its answer names ("see Table 2", "see Appendix 1")."""
    called: dict[tuple[str, str], list[Statement]] = {}
    for table, title in _titles(statements, fit):
        name = _NAMES_TABLE.match(title)
        if name is not None:
            called.setdefault(_key(name), []).append(table)
    for bundle in bundles:
        has = {id(each) for each in bundle.statements}
        for statement in list(bundle.statements):
            match = _NAMES_TABLE.search(statement.text) if statement.table < 0 else None
            for table in called.get(_key(match), []) if match else []:
                if id(table) not in has:
                    has.add(id(table))
                    _move(table, bundle, bundles)


def _key(name: re.Match[str]) -> tuple[str, str]:
    return name[1].lower(), name[2].lower()


def _move(table: Statement, bundle: Bundle, bundles: Sequence[Bundle]) -> None:
    """Bring a question a table, from those questions that do not own it."""
    if not table.own:
        for other in bundles:
            other.statements[:] = [each for each in other.statements if each is not table]
    bundle.statements.append(table)


def loose_tables(bundles: Sequence[Bundle], general: Sequence[Statement], fit: TableFit) -> None:
    """Bring an answer that says "attached" or "in the annex" the annexed table that is about its question."""
    taken = {id(s) for bundle in bundles for s in bundle.statements if s.table >= 0}
    if not any(speaks(bundle.statements) for bundle in bundles):
        return
    for table in [s for s in general if s.table >= 0 and id(s) not in taken]:
        likes = fit.likes(table)
        best = max(likes, key=lambda at: likes[at], default=-1)
        if best < 0 or likes[best] <= 0:
            continue
        bundle = bundles[best]
        points = any(s.does(Act.ATTACHED) for s in bundle.statements)
        if points and not any(s.table >= 0 for s in bundle.statements):
            bundle.statements.append(table)


def pointed_tables(bundles: Sequence[Bundle], fit: TableFit) -> None:
    """Bring a question whose answer is "please see the table below" the table that stands under another.

    Under the last answer of all, which has words of its own and points at no table.
    """
    pointing = [b for b in bundles if any(_POINTS.search(s.text) for s in b.statements if s.table < 0)]
    for last in [b for b in bundles if b not in pointing][-1:]:
        tables = [s for s in last.statements if s.table >= 0 and not s.own]
        lacking = [b for b in pointing if not any(s.table >= 0 for s in b.statements)]
        if len(lacking) != 1 or not any(s.own and s.table < 0 for s in last.statements):
            continue
        mine, its = bundles.index(lacking[0]), bundles.index(last)
        for table in tables:
            likes = fit.likes(table)
            if likes[mine] > likes[its]:
                _move(table, lacking[0], bundles)


_POINTS = re.compile(
    r"(?i)\b(?:tables?|figures?)\s(?:are\s|is\s)?(?:\w+\s){0,3}below\b|\b(?:the|following|next)\stable\b|\bsee\sbelow\b"
)


def _titles(statements: Sequence[Statement], fit: TableFit) -> Iterator[tuple[Statement, str]]:
    """The tables, each with its own title or the heading it stands under."""
    heading = ""
    for statement in statements:
        if statement.table >= 0:
            own = fit.table(statement).title
            yield statement, own if _NAMES_TABLE.match(own) else heading or own
        elif (
            _NAMES_TABLE.match(statement.text)
            and len(statement.text) < _HEADING
            and not statement.text.rstrip().endswith(".")
        ):
            heading = statement.text
