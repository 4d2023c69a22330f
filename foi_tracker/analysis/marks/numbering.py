"""The labels of one list of questions, as its numbers and letters are read in order."""

import copy
import re
from typing import Self

from foi_tracker.analysis.marks.labels import ROMAN, next_of
from foi_tracker.analysis.marks.markers import Marker


class Numbering:
    """Turns the numbers of one list into labels, so that "b)" under "1." becomes ``1b``."""

    def __init__(self) -> None:
        self._number = ""
        self._letter = ""
        self._roman = ""

    def copy(self) -> Self:
        """The same place in the list, to try a number from."""
        return copy.copy(self)

    def label(self, marker: Marker) -> str:
        """The label of the next item of the list."""
        raw = marker.labels[0]
        if not marker.relative:
            self._number, self._letter, self._roman = raw, "", ""
            if re.fullmatch(r"\d+[a-z]", raw):
                # "1a" is a number of its own; an "i)" under it is "1ai", a "b)" is its sibling.
                self._number, self._letter = raw[:-1], raw[-1]
            return raw
        if self._is_roman(raw):
            self._roman = raw
            return f"{self._number}{self._letter}{raw}"
        self._letter, self._roman = raw, ""
        return f"{self._number}{raw}"

    def _is_roman(self, raw: str) -> bool:
        """Whether a letter counts as roman: it goes on a roman list, or begins one and follows no "h"."""
        if raw not in ROMAN:
            return False
        if len(raw) > 1:
            return True
        if self._roman:
            return raw in next_of(self._roman)
        return raw == "i" and self._letter != "h"
