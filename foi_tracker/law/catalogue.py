"""What each provision is: its title, a plain sentence, and whether the public interest has to be weighed.

The rows are data with a source and the day they were checked; loading refuses a row that contradicts itself.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from foi_tracker.core.errors import FoiError
from foi_tracker.core.resources import resource
from foi_tracker.law.provisions import Provision, ProvisionError

KINDS = ("exemption", "exception", "ncnd", "procedural", "not_held", "modifier", "element")
_YES_NO: Mapping[str, bool] = {"yes": True, "no": False}
_ABSOLUTE: Mapping[str, bool | None] = {"absolute": True, "qualified": False, "": None}
_KIND_WORDS = {
    "ncnd": "neither confirm nor deny",
    "not_held": "not held",
    "modifier": "not a ground by itself",
    "element": "not a ground by itself",
}
# Titles are kept with a capital; in running text these first words keep theirs.
_PROPER = ("Law Officers", "Ministers", "Northern", "Scottish", "UK", "Welsh")


class CatalogueError(FoiError):
    """A row of the catalogue of provisions cannot be right."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What is known of one provision.

    Args:
        provision: The provision.
        title: A short name, our words.
        plain: One or two sentences for a newcomer; may be empty below section level.
        kind: ``exemption`` or ``exception`` (withholds), ``ncnd`` (neither confirms nor denies),
            ``procedural`` (cost, conduct, format), ``not_held``, or ``modifier`` and ``element``
            (never a ground alone).
        absolute: Whether it holds whatever the public interest; ``None`` where the question does not arise.
        basis: What has to be shown, such as ``class``, ``prejudice``, ``cost``.
        public_interest_test: Whether the public interest must be weighed.
        ncnd_provision: Where the matching power to neither confirm nor deny stands, or empty.
        source: The address of the law.
        checked: The day it was checked against the law, YYYY-MM-DD, or empty.
        note: What else to know.
        verified: Whether it was checked against the text of the law itself.
    """

    provision: Provision
    title: str
    plain: str
    kind: str
    absolute: bool | None
    basis: str
    public_interest_test: bool
    ncnd_provision: str
    source: str
    checked: str
    note: str
    verified: bool


class Catalogue:
    """Looks provisions up.

    Args:
        entries: The rows, in the order in which the law has them.

    Raises:
        CatalogueError: if two rows are about one provision.
    """

    def __init__(self, entries: Iterable[CatalogueEntry]) -> None:
        self._entries: dict[Provision, CatalogueEntry] = {}
        for each in entries:
            if each.provision in self._entries:
                raise CatalogueError(f"The catalogue of provisions has {each.provision} twice.")
            self._entries[each.provision] = each
        self._mixed = frozenset(each.provision for each in self._entries.values() if self._is_mixed(each))

    @classmethod
    def load(cls) -> "Catalogue":
        """Read the shipped catalogue.

        Raises:
            CatalogueError: if a row cannot be right.
        """
        with resource("law/provisions.csv").open(encoding="utf-8", newline="") as lines:
            return cls([_entry(number, row) for number, row in enumerate(csv.DictReader(lines), start=2)])

    def all(self) -> tuple[CatalogueEntry, ...]:
        """Every row, in the order of the shipped list."""
        return tuple(self._entries.values())

    def entry(self, provision: Provision) -> CatalogueEntry | None:
        """The row of exactly this provision."""
        return self._entries.get(provision)

    def exists(self, provision: Provision) -> bool:
        """Whether there is a row of exactly this provision."""
        return provision in self._entries

    def nearest(self, provision: Provision) -> CatalogueEntry | None:
        """The row of this provision, or of the nearest that it stands in."""
        here: Provision | None = provision
        while here is not None:
            if here in self._entries:
                return self._entries[here]
            here = here.parent
        return None

    def describe(self, provision: Provision) -> str:
        """One line that says what the provision is.

        ``FOIA s12(1): cost of complying would exceed the limit (procedural, no public interest test)``. A
        provision without a row is described by the nearest that it stands in.
        """
        entry = self.nearest(provision)
        if entry is None:
            return f"{provision} (not in our list, please check)"
        within = "" if entry.provision == provision else f", part of {entry.provision.short}"
        title = entry.title if entry.title.startswith(_PROPER) else entry.title[0].lower() + entry.title[1:]
        return f"{provision}: {title} ({', '.join(self._facts(entry))}{within})"

    def _facts(self, entry: CatalogueEntry) -> tuple[str, ...]:
        if entry.kind in {"modifier", "element", "not_held"}:
            return (_KIND_WORDS[entry.kind],)
        if entry.provision in self._mixed:
            return (f"{_KIND_WORDS.get(entry.kind, entry.kind)}, absolute or qualified by paragraph",)
        nature = {True: "absolute ", False: "qualified ", None: ""}[entry.absolute]
        kind = _KIND_WORDS.get(entry.kind) or f"{nature}{entry.kind}"
        return kind, f"{'' if entry.public_interest_test else 'no '}public interest test"

    def _is_mixed(self, entry: CatalogueEntry) -> bool:
        """Whether the grounds inside it differ in whether the public interest is weighed."""
        inside = {
            each.absolute
            for each in self._entries.values()
            if each.kind == entry.kind
            and each.provision != entry.provision
            and entry.provision.covers(each.provision)
        }
        return len(inside - {None}) > 1


def _entry(number: int, row: Mapping[str, str]) -> CatalogueEntry:
    try:
        entry = CatalogueEntry(
            provision=Provision.parse(row["provision"]),
            title=row["title"],
            plain=row["plain"],
            kind=row["kind"],
            absolute=_ABSOLUTE[row["absolute"]],
            basis=row["basis"],
            public_interest_test=_YES_NO[row["public_interest_test"]],
            ncnd_provision=row["ncnd_provision"],
            source=row["source"],
            checked=row["checked"],
            note=row["note"],
            verified=_YES_NO[row["verified"]],
        )
        _validate(entry)
    except (KeyError, ValueError, ProvisionError) as error:
        raise CatalogueError(
            f"Line {number} of the catalogue of provisions cannot be used.", details=repr(error)
        ) from error
    return entry


def _validate(entry: CatalogueEntry) -> None:
    """Refuse a row that contradicts itself.

    Raises:
        ValueError: saying what is wrong.
        ProvisionError: if the place of the power to neither confirm nor deny cannot be read.
    """
    if (
        entry.kind not in KINDS
        or not entry.title
        or not entry.basis
        or not entry.source.startswith("https://")
    ):
        raise ValueError(f"{entry.provision} lacks a known kind, a title, a basis or a source")
    if entry.absolute is not None and entry.absolute == entry.public_interest_test:
        raise ValueError(f"{entry.provision} cannot be both absolute and subject to the public interest test")
    if entry.verified != bool(entry.checked):
        raise ValueError(f"{entry.provision} must have a day of checking if it is verified, and none if not")
    if entry.checked:
        date.fromisoformat(entry.checked)
    for each in filter(None, entry.ncnd_provision.split(", ")):
        Provision.parse(f"{entry.provision.regime} {each}")
