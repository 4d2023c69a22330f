"""A place in one of the information laws, as a value that knows its spelling, parent and extent."""

import re
from dataclasses import dataclass
from functools import total_ordering

from foi_tracker.core.errors import FoiError
from foi_tracker.law.regimes import Regime


class ProvisionError(FoiError):
    """Words that do not name a place in one of the four laws."""


_NUMBER = re.compile(r"\d{1,3}[A-Z]{0,2}")
# "2", "5B", "a", "aa", "iv": a paragraph number with an inserted letter, a letter or two, a roman number.
_PART = re.compile(r"\d{1,2}[A-Z]{0,2}|[a-z]{1,5}")

_REGIME_WORDS = (
    (Regime.EISR, r"EISRs?|EI\(S\)Rs?|Environmental Information \(Scotland\) Regulations(?: 2004)?"),
    (Regime.FOISA, r"FOISA|FOI\(S\)A|Freedom of Information \(Scotland\) Act(?: 2002)?"),
    (Regime.EIR, r"EIRs?|Environmental Information Regulations(?: 2004)?"),
    (Regime.FOIA, r"FOIA|FOI Act(?: 2000)?|Freedom of Information Act(?: 2000)?"),
)
_REGIME_AT_START = tuple(
    (r, re.compile(rf"(?:{words})(?!\w)[\s,:]*", re.IGNORECASE)) for r, words in _REGIME_WORDS
)
_REGIME_AT_END = tuple(
    (r, re.compile(rf"[\s,]+(?:of\s+)?(?:the\s+)?(?:{words})$", re.IGNORECASE)) for r, words in _REGIME_WORDS
)
_PLACE = re.compile(
    r"""
    (?P<word> sections? | sect? | sctn | s | § | regulations? | regs? | r )? \s* \.? \s*
    (?P<number> \d{1,3} [a-z]{0,2} )                        # "30", "22A"
    (?P<parts> (?: \s* \( \s* [0-9a-z]{1,5} \s* \) )* )     # "(1)(a)", " (1) (a)"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HINT = "Write it like FOIA s30(1)(a) or EIR reg 12(5)(e)."


@total_ordering
@dataclass(frozen=True, slots=True)
class Provision:
    """A section of an Act or a regulation, down to the paragraph named.

    Provisions sort by law and then by number as a reader of the law meets them, so s9 comes before s12.

    Args:
        regime: The law.
        number: The number of the section or regulation, such as ``30`` or ``22A``.
        parts: What stands in the brackets after it, from the outside in, such as ``("1", "a", "i")``.

    Raises:
        ProvisionError: if a number or a part cannot be one.
    """

    regime: Regime
    number: str
    parts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _NUMBER.fullmatch(self.number) or not all(_PART.fullmatch(part) for part in self.parts):
            raise ProvisionError(f"“{self}” cannot be a place in the {self.regime.act_name}.", _HINT)

    def __str__(self) -> str:
        return f"{self.regime} {self.short}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Provision):
            return NotImplemented
        return self._order < other._order

    @property
    def short(self) -> str:
        """Its spelling without the law: ``s30(1)(a)`` or ``reg 12(5)(e)``."""
        gap = " " if self.regime.is_environmental else ""
        return f"{self.regime.type_word}{gap}{self.number}{''.join(f'({part})' for part in self.parts)}"

    @property
    def parent(self) -> "Provision | None":
        """The provision one bracket further out, or ``None`` for a whole section."""
        return Provision(self.regime, self.number, self.parts[:-1]) if self.parts else None

    @property
    def section(self) -> "Provision":
        """The whole section or regulation that it stands in."""
        return Provision(self.regime, self.number)

    def covers(self, other: "Provision") -> bool:
        """Whether ``other`` is this provision or lies inside it."""
        return (self.regime, self.number, self.parts) == (
            other.regime,
            other.number,
            other.parts[: len(self.parts)],
        )

    @classmethod
    def parse(cls, text: str) -> "Provision":
        """Read a provision with its law, in our own spelling or a loose one.

        ``FOIA s30(1)(a)``, ``foia section 30 (1) (a)``, ``EIR r12(5)(e)``, ``s.40(2) of FOIA``.

        Raises:
            ProvisionError: if the words do not name the law, or do not name exactly one place in it.
        """
        plain = " ".join(text.split())
        regime, rest = _take_regime(plain)
        match = _PLACE.fullmatch(rest) if regime else None
        if regime is None or match is None:
            raise ProvisionError(f"“{plain[:60]}” is not a section or regulation that we can read.", _HINT)
        word = (match["word"] or "").lower()
        if word and word.startswith("r") != regime.is_environmental:
            wanted = "regulations" if regime.is_environmental else "sections"
            raise ProvisionError(
                f"The {regime.act_name} has {wanted}, so “{plain[:60]}” cannot be right.", _HINT
            )
        parts = re.findall(r"[0-9A-Za-z]+", match["parts"])
        return cls(regime, match["number"].upper(), tuple(_tidy_part(part) for part in parts))

    @property
    def _order(self) -> tuple[int, tuple[int, str], tuple[tuple[int, int, str], ...]]:
        number = re.fullmatch(r"(\d+)(.*)", self.number)
        head = (int(number[1]), number[2]) if number else (0, self.number)
        return tuple(Regime).index(self.regime), head, tuple(_part_order(part) for part in self.parts)


def _take_regime(text: str) -> tuple[Regime | None, str]:
    for regime, pattern in _REGIME_AT_START:
        if match := pattern.match(text):
            return regime, text[match.end() :]
    for regime, pattern in _REGIME_AT_END:
        if match := pattern.search(text):
            return regime, text[: match.start()]
    return None, text


def _tidy_part(part: str) -> str:
    """Give inserted letters capitals (``5B``) and paragraph letters none (``a``)."""
    return part.upper() if part[0].isdigit() else part.lower()


def _part_order(part: str) -> tuple[int, int, str]:
    """Where a part stands among its siblings: numbers by size, then letters by the alphabet."""
    digits = re.match(r"\d+", part)
    return (0, int(digits[0]), part[digits.end() :]) if digits else (1, 0, part)
