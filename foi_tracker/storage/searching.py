"""Finds words in requests and letters: authority, reference, title, the request's text, everything in the letters.

All words must be found, each anywhere in one request or its letters; the last word may be the beginning of one.
Whatever a person types is words, never syntax; quotation marks hold words together.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from foi_tracker.model.views import SearchHit
from foi_tracker.storage.search_schema import INDEXED, Indexed, postgres_text
from foi_tracker.storage.unit import Unit
from foi_tracker.storage.values import storable

_TERM = re.compile(r'["“”]([^"“”]*)["“”]?|(\S+)')
_MOST_TERMS = 12
_AROUND = 60

_JOINS = {
    "request_words": "JOIN request ON request.id = request_words.request_id",
    "wording": "JOIN request ON request.wording_id = wording.id",
    "document": (
        "JOIN message_document ON message_document.document_id = document.id "
        "JOIN message ON message.id = message_document.message_id AND message.binned IS NULL "
        "JOIN request ON request.id = message.request_id"
    ),
}
_SHOWN = "JOIN campaign ON campaign.id = request.campaign_id AND campaign.binned IS NULL WHERE request.binned IS NULL"


class Term(NamedTuple):
    """Words that must stand together; the last may be the beginning of a word."""

    words: tuple[str, ...]
    begins: bool


class _Found(NamedTuple):
    request: int
    letter: int | None
    authority: str
    campaign: str
    body: str


class Searcher(Unit):
    """Full-text search."""

    def search(self, words: str, limit: int = 50) -> list[SearchHit]:
        """Where the words are found: requests by name first, then letters by fit, then requests by their text.

        Args:
            words: As typed.
            limit: At most so many places.
        """
        terms = terms_of(words)
        if not terms:
            return []
        sqlite = self._session.get_bind().dialect.name == "sqlite"
        query, one = (_sqlite_query, fts_phrase) if sqlite else (_postgres_query, ts_phrase)
        found: list[_Found] = []
        for indexed in (INDEXED[0], INDEXED[2], INDEXED[1]):
            if len(found) < limit:
                found += _in_table(self._session, indexed, query, [one(term) for term in terms], limit - len(found))
        return [
            SearchHit(hit.request, hit.letter, hit.authority, hit.campaign, snippet(hit.body, terms)) for hit in found
        ]


def terms_of(typed: str) -> list[Term]:
    """What was typed, as words and phrases; signs that are no part of a word only separate."""
    found = []
    matches = list(_TERM.finditer(storable(typed)))[:_MOST_TERMS]
    for match in matches:
        quoted = match[1] is not None
        words = tuple(_words(match[1] if quoted else match[2]))
        if words:
            found.append(Term(words, begins=not quoted and match is matches[-1]))
    return found


def fts_phrase(term: Term) -> str:
    """The term as FTS5 reads it: a quoted phrase, so that nothing in it is an operator."""
    return f'"{" ".join(term.words)}"' + ("*" if term.begins else "")


def ts_phrase(term: Term) -> str:
    """The term as PostgreSQL's to_tsquery reads it: quoted words that follow one another."""
    words = [f"'{word}'" for word in term.words]
    if term.begins:
        words[-1] += ":*"
    return "(" + " <-> ".join(words) + ")"


def snippet(body: str, terms: Sequence[Term]) -> str:
    """The words around the first place where one of the terms stands, in one line."""
    plain = _folded(body)
    at = -1
    for term in terms:
        found = re.search(r"\W+".join(map(re.escape, term.words)), plain)
        if found:
            at = found.start()
            break
    at = max(at, 0)
    start = max(0, at - _AROUND)
    end = min(len(body), at + 2 * _AROUND)
    if start:
        start = body.find(" ", start, at) + 1 or start
    if end < len(body):
        end = max(body.rfind(" ", at + 1, end), at + _AROUND)
    return ("… " if start else "") + " ".join(body[start:end].split()) + (" …" if end < len(body) else "")


def _words(typed: str) -> list[str]:
    return re.findall(r"[^\W_]+", _folded(typed))


def _folded(words: str) -> str:
    """Small letters without accents, one for each character, so that positions stay."""
    if words.isascii():
        return words.lower()
    return "".join(char if char.isascii() else _fold(char) for char in words.lower()) if len(
        words.lower()
    ) == len(words) else "".join(_fold(char) for char in words)


def _fold(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


def _in_table(
    session: Session, indexed: Indexed, query: Callable[[Indexed, int], str], phrases: list[str], limit: int
) -> list[_Found]:
    statement = text(query(indexed, len(phrases)))
    values: dict[str, Any] = {f"term{place}": phrase for place, phrase in enumerate(phrases)}
    rows = session.execute(statement, {**values, "most": limit})
    return [_Found(*row) for row in rows.all()]


def _columns(indexed: Indexed) -> str:
    letter = "message.id" if indexed.table == "document" else "NULL"
    body = " || ' · ' || ".join(f"{indexed.table}.{name}" for name in indexed.columns)
    return f"request.id, {letter}, authority.name, campaign.title, {body}"


def _sqlite_query(indexed: Indexed, terms: int) -> str:
    """Rows of one table with any of the terms, of requests in which all terms are found; the best first."""
    anything = " || ' OR ' || ".join(f":term{place}" for place in range(terms))
    everything = " || ' AND ' || ".join(f":term{place}" for place in range(terms))
    return _query(
        indexed,
        terms,
        match=lambda each, term: f"{each.index} MATCH {term}",
        source=f"{indexed.index} JOIN {indexed.table} ON {indexed.table}.{indexed.key} = {indexed.index}.rowid",
        anything=f"{indexed.index} MATCH {anything}",
        rank=f"{indexed.table}.{indexed.key} NOT IN (SELECT rowid FROM {indexed.index} WHERE {indexed.index} MATCH "
        f"{everything}), {indexed.index}.rank",
    )


def _postgres_query(indexed: Indexed, terms: int) -> str:
    vector = f"foi_words({postgres_text(indexed)})"
    anything = " || ' | ' || ".join(f"CAST(:term{place} AS text)" for place in range(terms))
    everything = " || ' & ' || ".join(f"CAST(:term{place} AS text)" for place in range(terms))
    return _query(
        indexed,
        terms,
        match=lambda each, term: f"foi_words({postgres_text(each)}) @@ to_tsquery('simple', {term})",
        source=indexed.table,
        anything=f"{vector} @@ to_tsquery('simple', {anything})",
        rank=f"NOT {vector} @@ to_tsquery('simple', {everything}), "
        f"ts_rank_cd({vector}, to_tsquery('simple', {anything})) DESC",
    )


def _query(
    indexed: Indexed, terms: int, *, match: Callable[[Indexed, str], str], source: str, anything: str, rank: str
) -> str:
    def holding(term: str) -> str:
        parts = []
        for each in INDEXED:
            origin = each.index if "MATCH" in match(each, term) else each.table
            joined = (
                f"{origin} JOIN {each.table} ON {each.table}.{each.key} = {origin}.rowid"
                if origin != each.table
                else each.table
            )
            parts.append(f"SELECT request.id FROM {joined} {_JOINS[each.table]} WHERE {match(each, term)}")
        return " UNION ".join(parts)

    everywhere = "".join(
        f" AND request.id IN ({holding(f':term{place}')})" for place in range(terms) if terms > 1
    )
    return (
        f"SELECT {_columns(indexed)} FROM {source} {_JOINS[indexed.table]} "
        f"JOIN authority ON authority.id = request.authority_id {_SHOWN} "
        f"AND {anything}{everywhere} ORDER BY {rank}, request.id LIMIT :most"
    )
