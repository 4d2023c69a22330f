"""A reading: all that the analysis finds in one letter, each finding with the words that prove it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome, Flag, Outcome, shown
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import Document, Table
from foi_tracker.model.kinds import LetterKind


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that prove something: which document of the letter, where in it, and the words themselves.

    Attributes:
        document: Number of the document within the letter, from 0.
        span: Where in that document's text.
        text: The words at that span.
        place: Where a person finds it on the page ("page 2", "sheet Figures, row 4"); empty for plain text.
    """

    document: int
    span: Span
    text: str
    place: str = ""


class Confidence(StrEnum):
    """Whether a finding can be shown as found, or must be checked first."""

    SURE = "sure"
    TO_CHECK = "to_check"


class ClaimRole(StrEnum):
    """What a letter does with a provision that it names."""

    RELIED_ON = "relied_on"
    MENTIONED = "mentioned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    PAST = "past"
    IN_REQUEST = "in_request"


class ClaimKind(StrEnum):
    """What a ground is used for."""

    WITHHELD = "withheld"
    NCND = "ncnd"
    COST = "cost"
    VEXATIOUS = "vexatious"
    PUBLISHED = "published"
    NOT_HELD = "not_held"
    PROCEDURE = "procedure"
    REASON = "reason"


class Likelihood(StrEnum):
    """How surely a letter says that harm would follow."""

    WOULD = "would"
    WOULD_BE_LIKELY = "would_be_likely"
    NOT_SAID = "not_said"


@dataclass(frozen=True, slots=True)
class PublicInterest:
    """The reasoning behind a ground, as the letter gives it; empty where it gives none.

    Attributes:
        harm: What would go wrong if it were released.
        likelihood: Whether that would happen, or would be likely to.
        favouring: Arguments for release.
        against: Arguments for keeping it back.
        balance: Where the letter strikes the balance.
    """

    harm: tuple[Evidence, ...] = ()
    likelihood: Likelihood = Likelihood.NOT_SAID
    favouring: tuple[Evidence, ...] = ()
    against: tuple[Evidence, ...] = ()
    balance: tuple[Evidence, ...] = ()


class Aspect(StrEnum):
    """One side of what a figure counts."""

    UNIT = "unit"
    PERIOD = "period"
    SOURCE = "source"
    SEARCH = "search"
    CAVEAT = "caveat"


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that a letter says of what its figures count; an aspect without an entry is not stated.

    Attributes:
        aspect: Which side of it.
        value: In few words ("offences", "calendar years"); the letter's own words where no few will do.
        evidence: The words.
    """

    aspect: Aspect
    value: str
    evidence: tuple[Evidence, ...]


class GapKind(StrEnum):
    """What of a question an answer does not seem to give."""

    PERIOD = "period"
    BREAKDOWN = "breakdown"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that was asked and is not seen in the answer.

    Attributes:
        kind: A year or other period, a way to split the figures, or a part of the question.
        asked: What, in the question's words ("2021/22", "by age").
        evidence: Where the question asks it; empty where its words are lost.
    """

    kind: GapKind
    asked: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One provision relied on or named, or a reason given without any section.

    Attributes:
        provision: The place in the law; None for a reason without a section.
        reason: The reason's short name where there is no section ("not recorded", "easily retrievable").
        role: Relied on, or only named.
        kind: What it is used for.
        questions: Labels of the questions it is used against; empty with ``whole`` false means that it
            belongs to no question (for one "any further information").
        whole: Whether it is used against the whole request.
        evidence: The words, the strongest first.
        flags: What a careful reader would notice ("impossible", "no_subsection", "outdated").
        confidence: Whether it must be checked.
        test: The harm and the public interest that the letter weighs for it; None where it weighs none.
    """

    provision: Provision | None
    role: ClaimRole
    kind: ClaimKind
    evidence: tuple[Evidence, ...]
    reason: str = ""
    questions: tuple[str, ...] = ()
    whole: bool = False
    flags: tuple[str, ...] = ()
    confidence: Confidence = Confidence.SURE
    test: PublicInterest | None = None


@dataclass(frozen=True, slots=True)
class FoundQuestion:
    """A question as the letter repeats it.

    Attributes:
        label: Its number, lower case, without brackets or dots ("1", "2b", "a", "1.1").
        text: Its words without the number; empty where only the number survives.
        evidence: Where it stands.
    """

    label: str
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundAnswer:
    """What the letter does with one question.

    Attributes:
        question: The question's label in this letter.
        outcome: The finer code.
        flags: Small numbers suppressed, part of the period, given outside the Act, and so on.
        provisions: Relied on to keep something back from this question.
        regime: The law this answer is given under.
        evidence: The words that prove the outcome, the strongest first.
        tables: Numbers of the reading's tables that answer it.
        confidence: Whether it must be checked before it is believed.
        why: One sentence: why this outcome, or why it must be checked.
        counted: What its figures count, as far as the letter says.
        gaps: What was asked and is not seen in it; an answer with a gap is to be checked.
    """

    question: str
    outcome: FineOutcome
    regime: Regime
    evidence: tuple[Evidence, ...]
    flags: tuple[Flag, ...] = ()
    provisions: tuple[Provision, ...] = ()
    tables: tuple[int, ...] = ()
    confidence: Confidence = Confidence.SURE
    why: str = ""
    counted: tuple[Counted, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def shown(self) -> Outcome:
        """The outcome as one of the eight that are shown and exported."""
        return shown(self.outcome, self.flags, self.provisions)


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A data table of the letter: which document's which table, with what was noticed about it.

    ``counted`` says what its figures count, as far as the letter does; it travels with the table.
    """

    document: int
    table: Table
    notes: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    counted: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class CostEstimate:
    """The arithmetic of a cost refusal, as stated; None where the letter does not say.

    Attributes:
        records: How many would have to be searched.
        minutes_per_record: Minutes for each.
        hours_estimated: Hours in all, if stated.
        limit_hours: 18, 24 or 40.
        evidence: The words for each field that is stated, by its name; under ``unquantified`` those that say
            that the time cannot be told.
        notes: What a careful reader would notice about the sum.
    """

    records: int | None = None
    minutes_per_record: float | None = None
    hours_estimated: float | None = None
    limit_hours: float | None = None
    evidence: dict[str, Evidence] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def worked_out_hours(self) -> float | None:
        """Records times minutes, in hours; None where either is not stated."""
        if self.records is None or self.minutes_per_record is None:
            return None
        return self.records * self.minutes_per_record / 60

    @property
    def agrees(self) -> bool | None:
        """Whether the hours stated are those worked out, but for rounding; None where either is lacking."""
        hours = self.worked_out_hours
        if hours is None or self.hours_estimated is None:
            return None
        return abs(hours - self.hours_estimated) <= max(1.0, 0.05 * hours)

    @property
    def over_limit(self) -> bool | None:
        """Whether the hours worked out, else those stated, are above the limit; None if not told."""
        hours = self.worked_out_hours if self.worked_out_hours is not None else self.hours_estimated
        if hours is None or self.limit_hours is None:
            return None
        return hours > self.limit_hours

    @property
    def holds(self) -> bool | None:
        """Whether the sum holds: it comes to the hours stated and they are above the limit.

        None where it cannot be worked out; hours that are not above the limit never hold.
        """
        if self.agrees is False or self.over_limit is False:
            return False
        if self.worked_out_hours is None:
            return None
        return True if self.agrees or self.over_limit else None


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """Which document a reading was made from."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one letter, its documents taken together in order.

    Attributes:
        documents: What was read, in the order that ``Evidence.document`` counts.
        kind: The kind of letter, with its words in ``kind_evidence``.
        regime: The law that the letter as a whole is given under.
        authority, reference, received, responded: As the letter states them; with their words in ``facts``
            under those names. ``received`` and ``responded`` are None where it does not say.
        questions, answers: In the order of their numbers; only a letter that sets outcomes has answers.
        claims: Every provision and reason found, also those only mentioned.
        tables: The data tables.
        deadline: A day the letter itself promises or extends to.
        s16_offer: Whether a narrower request is offered.
        has_review_rights: Whether review or complaint is told of.
        facts: The words for single facts, by field name.
        notes: What the person should know ("ages count victims, not offences").
    """

    documents: tuple[DocumentRef, ...]
    kind: LetterKind
    regime: Regime
    authority: str = ""
    reference: str = ""
    received: date | None = None
    responded: date | None = None
    deadline: date | None = None
    questions: tuple[FoundQuestion, ...] = ()
    answers: tuple[FoundAnswer, ...] = ()
    claims: tuple[Claim, ...] = ()
    tables: tuple[FoundTable, ...] = ()
    cost: CostEstimate = field(default_factory=CostEstimate)
    s16_offer: bool = False
    has_review_rights: bool = False
    kind_evidence: tuple[Evidence, ...] = ()
    kind_confidence: Confidence = Confidence.SURE
    facts: dict[str, Evidence] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def answer(self, label: str) -> FoundAnswer | None:
        """The answer to the question ``label``, if the letter speaks of it."""
        return next((answer for answer in self.answers if answer.question == label), None)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as it was asked, given to the analysis so that the letter's own numbering can be matched."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Which question of the letter stands for which question that was asked.

    Attributes:
        asked: Label of the question asked.
        found: Label of the letter's question.
        sure: Whether number and meaning agree; a doubtful match is shown to be checked.
        why: One sentence.
    """

    asked: str
    found: str
    sure: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """What a person drops on the window: one or more documents that make one letter, with their bytes.

    Attributes:
        documents: As read, in order.
        contents: Each document's bytes as they were received, in the same order.
        reading: What was found.
    """

    documents: tuple[Document, ...]
    contents: tuple[bytes, ...]
    reading: Reading
