"""The parts of a pattern, as the standard library's own parser gives them."""

import re
from functools import lru_cache
from typing import Any

try:
    from re import _parser  # type: ignore[attr-defined]  # the parser has no public name
except ImportError:  # pragma: no cover - a Python that moved it: patterns are then used as they stand
    _parser = None

FLAGS = re.IGNORECASE | re.VERBOSE
"""How the patterns of letters are written."""


@lru_cache(maxsize=4)
def parts_of(source: str) -> tuple[tuple[Any, Any], ...] | None:
    """The parts of a verbose, case-blind pattern; None where this Python has no such parser.

    Raises:
        re.error: if the source is no pattern.
    """
    return None if _parser is None else tuple(_parser.parse(source, FLAGS))
