"""One snapshot of a library, for reading."""

from foi_tracker.storage.reader_letters import LetterReader
from foi_tracker.storage.reader_requests import RequestReader
from foi_tracker.storage.searching import Searcher


class Reader(RequestReader, LetterReader, Searcher):
    """Everything that can be asked of a library, from one snapshot of it."""
