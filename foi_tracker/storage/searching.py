"""Finds words in requests and letters: authority, reference, title, the request's text, all that letters say.

All words must be found, each anywhere in one request or its letters; the last may be the beginning of one.
Whatever a person types is words, never syntax; quotation marks hold words together.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import text

from foi_tracker.model.views import SearchHit
from foi_tracker.storage.search_schema import INDEXED, Indexed
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
_SHOWN = (
    "JOIN campaign ON campaign.id = request.campaign_id AND campaign.binned IS NULL "
    "WHERE request.binned IS NULL"
)


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
        """Where the words are found: requests by name first, then letters by fit, then requests by text.

        Args:
            words: As typed.
            limit: At most so many places.
        """
        self.settle()
        terms = terms_of(words)
        if not terms:
            return []
        how = _Sqlite if self.session.get_bind().dialect.name == "sqlite" else _Postgres
        values = {f"term{place}": how.phrase(term) for place, term in enumerate(terms)}
        found: list[_Found] = []
        for indexed in (INDEXED[0], INDEXED[2], INDEXED[1]):
            if len(found) < limit:
                statement = text(_query(how, indexed, len(terms)))
                rows = self.session.execute(statement, {**values, "most": limit - len(found)})
                found += [_Found(*row) for row in rows.all()]
        return [
            SearchHit(hit.request, hit.letter, hit.authority, hit.campaign, snippet(hit.body, terms))
            for hit in found
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
    return words.lower() if words.isascii() else "".join(map(_fold, words))


def _fold(char: str) -> str:
    if char.isascii():
        return char.lower()
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


class _Sqlite:
    """How FTS5 is asked."""

    any_of, all_of = " || ' OR ' || ", " || ' AND ' || "

    @staticmethod
    def phrase(term: Term) -> str:
        """The term as FTS5 reads it: a quoted phrase, so that nothing in it is an operator."""
        return f'"{" ".join(term.words)}"' + ("*" if term.begins else "")

    @staticmethod
    def source(indexed: Indexed) -> str:
        """The table and its index."""
        return (
            f"{indexed.index} JOIN {indexed.table} ON {indexed.table}.{indexed.key} = {indexed.index}.rowid"
        )

    @staticmethod
    def match(indexed: Indexed, words: str) -> str:
        """That a row holds the words."""
        return f"{indexed.index} MATCH {words}"

    @staticmethod
    def order(indexed: Indexed, any_of: str, all_of: str) -> str:
        """Rows with all words first, then by fit."""
        del any_of
        whole = f"SELECT rowid FROM {indexed.index} WHERE {indexed.index} MATCH {all_of}"  # noqa: S608 - a parameter
        return f"{indexed.table}.{indexed.key} NOT IN ({whole}), {indexed.index}.rank"


class _Postgres:
    """How PostgreSQL is asked."""

    any_of, all_of = " || ' | ' || ", " || ' & ' || "

    @staticmethod
    def phrase(term: Term) -> str:
        """The term as to_tsquery reads it: quoted words that follow one another."""
        words = [f"'{word}'" for word in term.words]
        return f"({' <-> '.join(words)}{':*' if term.begins else ''})"

    @staticmethod
    def source(indexed: Indexed) -> str:
        """The table, which holds its index."""
        return indexed.table

    @staticmethod
    def match(indexed: Indexed, words: str) -> str:
        """That a row holds the words."""
        return f"{indexed.table}.words @@ to_tsquery('simple', {words})"

    @classmethod
    def order(cls, indexed: Indexed, any_of: str, all_of: str) -> str:
        """Rows with all words first, then by fit."""
        rank = f"ts_rank_cd({indexed.table}.words, to_tsquery('simple', {any_of}))"
        return f"NOT {cls.match(indexed, all_of)}, {rank} DESC"


def _query(how: type[_Sqlite] | type[_Postgres], indexed: Indexed, terms: int) -> str:
    """Rows of one table with any of the terms, of requests in which all terms are found somewhere."""
    names = [f"CAST(:term{place} AS TEXT)" for place in range(terms)]
    any_of, all_of = how.any_of.join(names), how.all_of.join(names)
    letter = "message.id" if indexed.table == "document" else "NULL"
    body = " || ' · ' || ".join(f"{indexed.table}.{name}" for name in indexed.columns)
    everywhere = "".join(f" AND request.id IN ({_requests_with(how, name)})" for name in names if terms > 1)
    return (
        f"SELECT request.id, {letter}, authority.name, campaign.title, {body} "  # noqa: S608 - our names, parameters
        f"FROM {how.source(indexed)} {_JOINS[indexed.table]} "
        f"JOIN authority ON authority.id = request.authority_id {_SHOWN} "
        f"AND {how.match(indexed, any_of)}{everywhere} "
        f"ORDER BY {how.order(indexed, any_of, all_of)}, request.id LIMIT :most"
    )


def _requests_with(how: type[_Sqlite] | type[_Postgres], name: str) -> str:
    return " UNION ".join(
        f"SELECT request.id FROM {how.source(each)} {_JOINS[each.table]} "  # noqa: S608
        f"WHERE {how.match(each, name)}"
        for each in INDEXED
    )
