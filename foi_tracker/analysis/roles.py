"""What a reply does with a provision wherever it names it.

Relies on it, rules it out, or only speaks of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.citations.meaning import Citation
from foi_tracker.analysis.claim_kinds import kind_of
from foi_tracker.analysis.outline import Outline
from foi_tracker.analysis.pieces import Sentence
from foi_tracker.analysis.role_cues import (
    ABOUT_FOI,
    DENIED,
    DUTY,
    EXPLAINS,
    HYPOTHETICAL,
    LAW_TEXT,
    NOT_HERE,
    OVER,
    OWN_MATTER,
    PAST,
    RELIES,
    UNDECIDED,
)
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.zones import Zone
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimKind, ClaimRole

_REACH = 500
"""How far around a citation its words are read."""


_HEADING = re.compile(r"\s*(?:[-*•]\s|\(?\w{1,3}[.)]\s)?\s*$")


@dataclass(slots=True)
class Use:
    """One place where a provision is named, with what is done with it there.

    Attributes:
        citation: The provision, its place counted in the sentence.
        role: What is done with it.
        statement: Where it stands in the reply; None in the request.
        sentence: The words.
        residual: Whether it is used for "any other information" and against no question.
        sure: Whether the words leave no doubt.
        over_limit: Whether the letter has said by then that the work would go over the cost limit.
    """

    citation: Citation
    role: ClaimRole
    sentence: Sentence
    statement: Statement | None = None
    residual: bool = False
    sure: bool = True
    over_limit: bool = False


def uses_of(
    statements: Sequence[Statement], outline: Outline, in_request: Sequence[tuple[Sentence, Citation]]
) -> list[Use]:
    """Every place where a provision is named, in order, with its role."""
    memory = _Memory({draft.label for draft in outline.questions if ABOUT_FOI.search(draft.text)})
    uses = [Use(citation, ClaimRole.IN_REQUEST, sentence) for sentence, citation in in_request]
    for statement in statements:
        uses.extend(memory.read(statement))
    return uses


@dataclass(frozen=True, slots=True)
class _Context:
    """What was said just before a citation.

    Attributes:
        lead: The sentence before announces provisions.
        open_lead: That sentence decides nothing yet.
        refusing: Something in the letter has been kept back or refused by now.
        residual: What is said is about "any other information".
        ncnd: The same questions are met by neither confirming nor denying.
        about_foi: The question is itself about requests and refusals.
        opens: The citation's sentence is the first about its questions.
        keeps_back: Something about the same questions has been kept back.
        unfounded: And no ground has been named for it yet.
        unfounded_piece: The piece of which the same is true.
    """

    lead: bool
    open_lead: bool
    refusing: bool
    residual: bool
    ncnd: bool
    about_foi: bool
    opens: bool
    keeps_back: bool
    unfounded: bool
    unfounded_piece: tuple[int, int]


_NO_PIECE = (-1, -1)


class _Memory:
    """Reads the statements of a letter in order and remembers what bears on the citations that follow."""

    def __init__(self, about_foi: set[str]) -> None:
        self._about_foi = about_foi
        self._before: Statement | None = None
        self._residual = self._lead = self._open_lead = self._refusing = self._over_limit = False
        self._ncnd: set[tuple[str, ...]] = set()
        self._keeping: set[tuple[str, ...]] = set()
        self._given: set[tuple[str, ...]] = set()
        self._unfounded: set[tuple[str, ...]] = set()
        self._unfounded_piece = _NO_PIECE

    def read(self, statement: Statement) -> list[Use]:
        """The uses in one statement."""
        gives = statement.zone is Zone.BODY and statement.does(Act.YES_NO, Act.VALUE, Act.ATTACHED, Act.GIVES)
        if statement.table >= 0 or gives:
            self._given.add(statement.labels)
        if statement.table >= 0:
            self._before = statement
            return []
        self._follow_residual(statement)
        self._over_limit = self._over_limit or _is_over_limit(statement)
        context = self._context(statement)
        uses = [_use(citation, statement, context) for citation in statement.citations]
        for use in uses:
            use.over_limit = self._over_limit
        self._remember(statement, uses)
        return uses

    def _follow_residual(self, statement: Statement) -> None:
        """Whether the letter now speaks of "any other information"."""
        if statement.zone is not Zone.RIGHTS:
            if statement.does(Act.NCND):
                # In the answer to a question that nothing else answers, "any other information" is the
                # question's.
                answers = statement.own and statement.labels not in self._given
                self._residual = statement.does(Act.RESIDUAL) and not answers
                if not self._residual:
                    statement.acts.pop(Act.RESIDUAL, None)
                self._ncnd.add(statement.labels)
            elif _ends_residual(statement, self._before):
                self._residual = False
            elif _begins_residual(statement):
                self._residual = True
        if self._residual and not statement.does(Act.NCND):
            # What lifts the duty to say anything further keeps back nothing that was asked.
            statement.acts.pop(Act.WITHHELD, None)

    def _context(self, statement: Statement) -> _Context:
        labels = statement.labels
        return _Context(
            lead=self._lead,
            open_lead=self._open_lead,
            refusing=self._refusing,
            residual=self._residual,
            ncnd=labels in self._ncnd,
            about_foi=bool(labels) and set(labels) <= self._about_foi,
            opens=self._before is None or self._before.labels != labels,
            keeps_back=labels in self._keeping,
            unfounded=bool(labels) and labels in self._unfounded,
            unfounded_piece=self._unfounded_piece,
        )

    def _remember(self, statement: Statement, uses: Sequence[Use]) -> None:
        if any(use.role is ClaimRole.RELIED_ON for use in uses):
            self._unfounded.discard(statement.labels)
            self._unfounded_piece = _NO_PIECE
        elif statement.does(Act.WITHHELD, Act.REDACTED) and not statement.does(Act.BALANCE, Act.NCND):
            self._unfounded.add(statement.labels)
            self._unfounded_piece = (statement.piece.document, statement.piece.start)
        refuses = statement.does(Act.WITHHELD, Act.NCND, Act.COST, Act.VEXATIOUS)
        self._refusing = self._refusing or (refuses and statement.zone is not Zone.DUTIES)
        if statement.labels and statement.does(Act.WITHHELD, Act.REDACTED, Act.NCND):
            self._keeping.add(statement.labels)
        leads = _leads(statement)
        goes_on = self._lead and statement.first and bool(statement.citations) and len(statement.text) < 200
        self._open_lead = bool(UNDECIDED.search(statement.text)) if leads else self._open_lead and self._lead
        self._lead = leads or goes_on
        self._before = statement


def _is_over_limit(statement: Statement) -> bool:
    """Whether a sentence says of this request that it would go over the cost limit."""
    if statement.zone is Zone.RIGHTS or not statement.does(Act.COST):
        return False
    return bool(OVER.search(statement.text)) and not NOT_HERE.search(statement.text)


def _leads(statement: Statement) -> bool:
    """Whether a sentence announces the provisions that follow it."""
    text = statement.text.rstrip()
    return text.endswith((":", "-")) and bool(
        re.search(
            r"(?i)exempt|exception|virtue|appl(?:y|ies)|following|section|relies|reasons?|refus|withh|rely",
            text,
        )
    )


def _begins_residual(statement: Statement) -> bool:
    """Words such as "for anything else we would rely on the following"."""
    return bool(
        re.search(
            r"(?i)\b(?:for|as\sto|regarding)\s(?:anything|any)\s(?:else|other|further)\b[^.]{0,80}\brel(?:y|"
            r"ies)",
            statement.text,
        )
    )


def _ends_residual(statement: Statement, before: Statement | None) -> bool:
    if before is None or statement.labels != before.labels:
        return True
    return (
        statement.does(Act.WITHHELD)
        and not statement.does(Act.NCND)
        and bool(re.search(r"(?i)\bwithh|\bis\sexempt\b|\brefus", statement.text))
        and not re.search(r"(?i)\bnor\b|\bden(?:y|ying)", statement.text)
    )


def _use(citation: Citation, statement: Statement, context: _Context) -> Use:
    role, sure = _role(citation, statement, context)
    kind = kind_of(citation.provision, ncnd=context.ncnd)
    residual = context.residual and kind is ClaimKind.NCND and role is ClaimRole.RELIED_ON
    return Use(citation, role, statement.sentence, statement, residual, sure)


def _role(  # noqa: PLR0911 - one kind of words after the other decides
    citation: Citation, statement: Statement, context: _Context
) -> tuple[ClaimRole, bool]:
    """The role of a citation, and whether its words leave no doubt."""
    text = statement.text[max(0, citation.start - _REACH) : citation.end + _REACH]
    provision = citation.provision
    if provision.regime is Regime.FOISA and provision.number == "17":
        return ClaimRole.MENTIONED, True
    if statement.zone is Zone.RIGHTS or LAW_TEXT.search(text):
        return ClaimRole.MENTIONED, True
    if statement.zone is Zone.EARLIER:
        return ClaimRole.PAST, True
    near = statement.text[max(0, citation.start - 160) : citation.end + 160]
    if DENIED(near) and not DUTY.search(near):
        return ClaimRole.DENIED, True
    if HYPOTHETICAL(near):
        under_ncnd = context.ncnd and provision.regime.is_scottish
        return (ClaimRole.RELIED_ON, True) if under_ncnd else (ClaimRole.HYPOTHETICAL, True)
    if context.open_lead and context.lead:
        return ClaimRole.HYPOTHETICAL, True
    if PAST(near) and not re.search(r"(?i)\b(?:maintain|uphold|upheld|still|continue)", near):
        return ClaimRole.PAST, True
    return _present_role(citation, statement, context)


def _present_role(  # noqa: PLR0911 - one kind of words after the other decides
    citation: Citation, statement: Statement, context: _Context
) -> tuple[ClaimRole, bool]:
    """The role of a provision that is neither ruled out nor left for another time."""
    text = statement.text[max(0, citation.start - _REACH) : citation.end + _REACH]
    if context.about_foi and not OWN_MATTER.search(text):
        return ClaimRole.MENTIONED, True
    before = statement.text[max(0, citation.start - _REACH) : citation.start]
    outside = f"{before} {statement.text[citation.end : citation.end + _REACH]}"
    explains = EXPLAINS(outside)
    relies = RELIES(outside)
    if statement.zone is Zone.DUTIES and not statement.does(Act.WITHHELD, Act.NCND):
        return ClaimRole.MENTIONED, True
    if _is_heading(citation, statement):
        if context.lead or context.refusing or context.opens or statement.labels:
            return ClaimRole.RELIED_ON, True
        return (ClaimRole.RELIED_ON, False) if relies or len(text) < 160 else (ClaimRole.MENTIONED, False)
    if explains and (context.unfounded or _piece_keeps(statement, context)):
        return ClaimRole.RELIED_ON, False
    if explains and not re.search(
        r"(?i)\b(?:withheld|refus|is\sexempt|are\sexempt|we\s(?:are\s)?(?:appl|rel)|applies\s(?:to|because|"
        r"as)|engaged)",
        outside,
    ):
        return ClaimRole.MENTIONED, False
    if (
        relies
        or context.lead
        or (context.refusing and re.search(r"(?i)\bunder\s(?:the\s)?\W{0,6}$", before[-40:]))
    ):
        return ClaimRole.RELIED_ON, True
    if statement.labels and context.keeps_back and not statement.does(Act.VALUE, Act.YES_NO):
        return ClaimRole.RELIED_ON, True
    if statement.labels and statement.does(Act.NOT_HELD, Act.PUBLISHED, Act.WITHHELD, Act.REDACTED):
        return ClaimRole.RELIED_ON, True
    if statement.labels and not statement.does(Act.VALUE, Act.YES_NO):
        return ClaimRole.RELIED_ON, False
    return ClaimRole.MENTIONED, bool(statement.does(Act.VALUE, Act.YES_NO))


def _piece_keeps(statement: Statement, context: _Context) -> bool:
    """Whether something was kept back just before in the same piece, with no ground named yet."""
    return context.unfounded_piece == (statement.piece.document, statement.piece.start)


def _is_heading(citation: Citation, statement: Statement) -> bool:
    """Whether the citation begins its piece and a short title follows it.

    As in "Section 31(1)(a) - Law Enforcement".
    """
    if not statement.first or len(statement.text) > 200:
        return False
    before = statement.text[: citation.start]
    if not (_HEADING.fullmatch(before) or _only_citations(before)):
        return False
    rest = statement.text[citation.end :].strip()
    return (
        not rest
        or rest[0] in "-:(.,;&"
        or rest[:1].isupper()
        or (len(rest) < 60 and not re.search(r"\b(?:is|are|was|may)\b", rest))
    )


_LISTING = frozenset(
    [
        "section",
        "sections",
        "regulation",
        "regulations",
        "s",
        "s.",
        "reg",
        "reg.",
        "exemption",
        "exemptions",
        "and",
        "or",
    ]
)


def _only_citations(text: str) -> bool:
    """Whether nothing but other citations stands before one, as in "Sections 30(1)(a) and 31"."""
    parts = text[:200].replace(",", " ").replace("&", " ").replace(":", " ").lower().split()
    return (
        len(text) <= 200
        and any(part[:1].isdigit() for part in parts)
        and all(part in _LISTING or part[:1] in "(0123456789" for part in parts)
    )


_DONE_BY = {
    ClaimKind.WITHHELD: Act.WITHHELD,
    ClaimKind.COST: Act.COST,
    ClaimKind.VEXATIOUS: Act.VEXATIOUS,
    ClaimKind.NCND: Act.NCND,
    ClaimKind.PUBLISHED: Act.PUBLISHED,
    ClaimKind.NOT_HELD: Act.NOT_HELD,
}


def mark_statements(uses: Sequence[Use], statements: Sequence[Statement], outline: Outline) -> None:
    """Let a sentence that relies on a provision count as doing what the provision is for, whatever its words.

    And where the question itself is about refusals, let an answer that counts some refuse nothing.
    """
    about = {draft.label for draft in outline.questions if ABOUT_FOI.search(draft.text)}
    for statement in statements:
        if statement.labels and set(statement.labels) <= about and not OWN_MATTER.search(statement.text):
            for act in (Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS, Act.RESIDUAL, Act.REDACTED):
                statement.acts.pop(act, None)
    for use in uses:
        if use.role is not ClaimRole.RELIED_ON or use.statement is None or use.residual:
            continue
        done = _DONE_BY.get(kind_of(use.citation.provision, ncnd=use.statement.does(Act.NCND)))
        if done is not None and not (done is Act.WITHHELD and use.statement.does(Act.NCND)):
            use.statement.acts.setdefault(done, (use.citation.start, use.citation.end))
