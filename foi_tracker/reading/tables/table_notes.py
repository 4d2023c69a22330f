"""Notes that stand as the last rows of a table: words across all columns on its marks or its source."""

import re
from collections.abc import Sequence

_NOTE = re.compile(
    r"""
    (?: [*†‡\#^]{1,3} \s? | \[\w{1,2}\] \s | \(?\d\) \s ) \w .{3,}
    | (?: (?:foot)?notes? | source | key | n\.?\s?b ) \b \.? (?: \s?[:.\-–\d] .* | \s .{10,} )
    | please\snote\b .+
    | \w .{40,} \.
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def notes_at_foot(rows: Sequence[Sequence[str]]) -> int:
    """How many rows at the end of a table are notes; its head and one row are left to it."""
    count = 0
    while len(rows) - count > 2 and len(rows[0]) > 1:
        first, *others = rows[len(rows) - count - 1]
        if any(others) or not _NOTE.fullmatch(first.strip()):
            break
        count += 1
    return count
