"""What a reply does with a provision wherever it names it.

Relies on it, rules it out, or only speaks of it.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.citations.meaning import Citation, Setting
from foi_tracker.analysis.grounds.claim_kinds import kind_of
from foi_tracker.analysis.grounds.given_up import drop_given_up
from foi_tracker.analysis.grounds.rely_cues import (
    CANNOT_SAY,
    LEADS,
    NOT_WHOLLY,
    OPEN_END,
    OWN_MATTER,
    UNDECIDED,
    UPHELD,
    VERBS,
    asks_about_foi,
)
from foi_tracker.analysis.grounds.role_cues import DECIDED_NOW, REVIEWS, SEE_ALSO, TOLD_BEFORE
from foi_tracker.analysis.grounds.role_here import Context, role_of
from foi_tracker.analysis.grounds.role_lines import is_list
from foi_tracker.analysis.grounds.uses import (
    Use,
    cost_without_section,
    in_labels,
    in_tables,
    is_over_limit,
    rest_on_told,
)
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.said.leads import IT_IS_APPLIED
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Sentence
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.readings import ClaimKind, ClaimRole


def uses_of(
    statements: Sequence[Statement],
    outline: Outline,
    in_request: Sequence[tuple[Sentence, Citation]],
    setting: Setting,
) -> list[Use]:
    """Every place where a provision is named, in order, with its role."""
    about = {draft.label for draft in outline.questions if asks_about_foi(draft.text)}
    memory = _Memory(about, _quoted_at_length(outline))
    uses = [Use(citation, ClaimRole.IN_REQUEST, sentence) for sentence, citation in in_request]
    uses.extend(in_labels(outline, setting))
    uses.extend(in_tables(statements, about, setting))
    for at, statement in enumerate(statements):
        uses.extend(memory.read(statement, statements[at + 1] if at + 1 < len(statements) else None))
    drop_given_up(uses, statements)
    _drop_denied_headings(uses)
    memory.rest_on_explained(uses)
    uses.extend(cost_without_section(statements, uses, setting))
    for use in uses:
        use.keeps_back = memory.keeps_back
        use.over_limit = use.over_limit or memory.over_limit
    return uses


def _drop_denied_headings(uses: Sequence[Use]) -> None:
    """Let a heading that names a provision yield where the words under it rule the provision out."""
    denied = {
        (use.citation.provision, use.statement.piece.document, use.statement.piece.start)
        for use in uses
        if use.statement is not None and use.role is ClaimRole.DENIED
    }
    for use in uses:
        statement = use.statement
        if statement is None or use.role is not ClaimRole.RELIED_ON or not is_list(statement):
            continue
        if (use.citation.provision, statement.piece.document, statement.piece.start) in denied:
            use.role = ClaimRole.MENTIONED


def _quoted_at_length(outline: Outline) -> list[tuple[int, int, int]]:
    """Where a letter that looks at an earlier reply quotes it: document, start and end of each passage."""
    out: list[tuple[int, int, int]] = []
    if not any(
        zone not in {Zone.RIGHTS, Zone.FURNITURE} and REVIEWS.search(piece.text[:400])
        for piece, zone in zip(outline.pieces, outline.zones, strict=True)
    ):
        return out
    opened: tuple[int, int] | None = None
    pieces = 0
    for piece in outline.pieces:
        pieces += 1
        here = (piece.document, piece.start)
        if opened is None and piece.text.lstrip().startswith('"'):
            opened, pieces = here, 0
        if opened is None:
            continue
        begins = here == opened
        if (piece.text.count('"') % 2 == 0) == begins or opened[0] != piece.document:
            out.append((opened[0], opened[1], piece.start + len(piece.text)))
            opened = None
        elif pieces > _LONGEST_QUOTE:
            opened = None
    return out


_NO_PIECE = (-1, -1)
_SHORT_LINE = 160
# Another reply by its number and title: "10-4470 Locum spend (Section 43)".
_OTHER = re.compile(
    r"(?i)\W*(?!(?:19|20)\d\d[/\-]\d\d(?:\d\d)?\s)(?=[\w/\-.]*\d{3})(?:\d{1,6}|[A-Z]{1,6})(?:[A-Z]?[/\-]\w{1,8}){1,3}"
    r"\s+(?![^(]*\b(?:withh|exempt|refus|redact|remov))[^\W\d][^\d.;()]{2,80}[(\-]\s?(?:s\b|ss?\.|sec|reg)"
)
_OTHER_BY_NAME = re.compile(
    r"(?i)\s*(?:foi|eir|foia|ref(?:erence)?)[\s:/\-.]{0,3}(?=[\w/\-]*\d{3})[\w/\-]+\s+[\w\s-]{3,}"
)
# A link to guidance: "Section 12(1) Guidance for applicants".
_GUIDE = re.compile(
    r"(?i)\W*(?:section|regulation)s?\s?\d[\w()]*\W{1,3}(?:guidance|explained|fact\s?sheet|leaflet|(?:a\s)?guide)\b[^.;:]{0,60}"
)
_LONGEST_QUOTE = 15
"""A quotation that has not closed after so many pieces is none."""
_ADDS = re.compile(r"(?i)\W*(?:in\saddition|additionally|also|further(?:more)?|moreover)\b")
_OF_GROUNDS = re.compile(
    r"(?i)exempt|exception|virtue|appl(?:y|ies)|following|section|relies|reasons?|refus|withh|rely|ground"
)


class _Memory:
    """Reads the statements of a letter in order and remembers what bears on the citations that follow."""

    def __init__(self, about_foi: set[str], quoted: Sequence[tuple[int, int, int]]) -> None:
        self._about_foi = about_foi
        self._quoted = quoted
        self._before: Statement | None = None
        self._residual = self._lead = self._open_lead = self._refusing = self._over_limit = False
        self._ncnd: set[tuple[str, ...]] = set()
        self._keeping: set[tuple[str, ...]] = set()
        self._given: set[tuple[str, ...]] = set()
        self._unfounded: set[tuple[str, ...]] = set()
        self._unfounded_piece = _NO_PIECE
        self._piece = _NO_PIECE
        self._telling = self._decided = False
        self._told: list[Use] = []

    @property
    def keeps_back(self) -> bool:
        """Whether anything has been kept back or refused by now."""
        return self._refusing

    @property
    def over_limit(self) -> bool:
        """Whether the work has been said by now to go over the cost limit."""
        return self._over_limit

    def read(self, statement: Statement, following: Statement | None) -> list[Use]:
        """The uses in one statement, which another may follow."""
        gives = statement.zone is Zone.BODY and statement.does(Act.YES_NO, Act.VALUE, Act.ATTACHED, Act.GIVES)
        if statement.table >= 0 or gives:
            self._given.add(statement.labels)
        if statement.table >= 0:
            self._before = statement
            return []
        if statement.citations and self._tells_of_others(statement):
            return []
        self._follow_residual(statement)
        self._follow_history(statement)
        self._over_limit = self._over_limit or is_over_limit(statement)
        context = self._context(statement, following)
        uses = [_use(citation, statement, context) for citation in statement.citations]
        uses = uses or self._applied_to(statement)
        for use in uses:
            use.over_limit = self._over_limit
        if self._telling:
            self._told.extend(uses)
        self._remember(statement, uses)
        return uses

    def _applied_to(self, statement: Statement) -> list[Use]:
        """The provision just explained, where the next sentence says to which questions it is applied."""
        before = self._before
        if before is None or not before.citations or before.piece is not statement.piece:
            return []
        if not statement.labels or not IT_IS_APPLIED.match(statement.text):
            return []
        statement.acts.setdefault(Act.WITHHELD, (0, len(statement.text)))
        first = before.citations[0]
        return [Use(first, ClaimRole.RELIED_ON, before.sentence, statement)]

    def _tells_of_others(self, statement: Statement) -> bool:
        """Whether a line belongs to a list of other replies beside or under this one."""
        text = statement.piece.text
        if len(text) > _SHORT_LINE or not statement.first:
            return False
        if not statement.labels and (_OTHER_BY_NAME.match(text) or _GUIDE.fullmatch(text)):
            return True
        heads = SEE_ALSO.match(text)
        if heads is not None:
            return not VERBS.search(text, heads.end())
        return not VERBS.search(text) and _OTHER.match(text) is not None

    def _follow_residual(self, statement: Statement) -> None:
        """Whether the letter now speaks of "any other information"."""
        if statement.zone is not Zone.RIGHTS:
            if statement.does(Act.NCND):
                # In the answer to a question that nothing else answers, "any other information" is the
                # question's.
                answers = statement.own and statement.labels not in self._given
                adds = self._goes_on(statement) and _ADDS.match(statement.text) is not None
                answers = answers and not adds and statement.labels not in self._keeping
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

    def _goes_on(self, statement: Statement) -> bool:
        """Whether the sentence before speaks of the same questions."""
        return self._before is not None and self._before.labels == statement.labels

    def _follow_history(self, statement: Statement) -> None:
        """Whether the letter now tells what an earlier reply said, and whether it stands by it."""
        piece = statement.piece
        if (piece.document, piece.start) != self._piece:
            self._piece = (piece.document, piece.start)
            quoted = any(
                document == piece.document and start <= piece.start < end
                for document, start, end in self._quoted
            )
            told = TOLD_BEFORE.match(piece.text) is not None
            now = DECIDED_NOW.match(piece.text) is not None
            self._decided = now or (self._decided and not told and marker_of(piece.text) is None)
            earlier = statement.zone is Zone.EARLIER and not self._decided
            self._telling = told or quoted or earlier
            if now:
                self._stand_by(statement)
            elif told:
                self._told = []

    def _stand_by(self, statement: Statement) -> None:
        """Let a decision such as "Panel: Upheld." rely on what was told just before of the same question."""
        if UPHELD.search(statement.text) and not NOT_WHOLLY.search(statement.text):
            for use in self._told:
                if use.statement is None or use.role is not ClaimRole.PAST:
                    continue
                if use.statement.labels == statement.labels:
                    use.role = ClaimRole.RELIED_ON

    def _context(self, statement: Statement, following: Statement | None) -> Context:
        labels = statement.labels
        same_piece = following is not None and following.piece is statement.piece and not following.citations
        return Context(
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
            told_before=self._telling,
            following=following.text if following is not None and same_piece else "",
        )

    def rest_on_explained(self, uses: Sequence[Use]) -> None:
        """Let a question that nothing answers be met by the provisions explained under it."""
        relied = {use.statement.labels for use in uses if use.statement and use.role is ClaimRole.RELIED_ON}
        for use in uses:
            if use.statement is None or use.role is not ClaimRole.MENTIONED or not use.statement.own:
                continue
            labels = use.statement.labels
            told = use.statement.zone is Zone.BODY and not use.sure
            if told and labels and labels not in relied and labels not in self._given:
                use.role = ClaimRole.RELIED_ON
        if self._refusing:
            rest_on_told(uses)

    def _remember(self, statement: Statement, uses: Sequence[Use]) -> None:
        if any(use.role is ClaimRole.RELIED_ON for use in uses):
            self._unfounded.discard(statement.labels)
            self._unfounded_piece = _NO_PIECE
        elif statement.does(Act.WITHHELD, Act.REDACTED) and not statement.does(Act.BALANCE, Act.NCND):
            self._unfounded.add(statement.labels)
            self._unfounded_piece = (statement.piece.document, statement.piece.start)
        refuses = statement.does(Act.WITHHELD, Act.NCND, Act.VEXATIOUS) or is_over_limit(statement)
        refuses = refuses or CANNOT_SAY.search(statement.text) is not None
        told = statement.zone not in {Zone.DUTIES, Zone.RIGHTS, Zone.EARLIER}
        used = any(use.role is ClaimRole.RELIED_ON and use.sure for use in uses)
        self._refusing = self._refusing or used or (refuses and told)
        if statement.labels and statement.does(Act.WITHHELD, Act.REDACTED, Act.NCND):
            self._keeping.add(statement.labels)
        leads = _leads(statement)
        goes_on = self._lead and (
            (statement.first and bool(statement.citations) and len(statement.text) < 200)
            or is_list(statement)
        )
        self._open_lead = bool(UNDECIDED.search(statement.text)) if leads else self._open_lead and self._lead
        self._lead = leads or goes_on
        self._before = statement


def _leads(statement: Statement) -> bool:
    """Whether a sentence announces the provisions that follow it."""
    text = statement.text.rstrip()
    if text.endswith((":", "-")):
        return _OF_GROUNDS.search(text) is not None
    return LEADS(text) or OPEN_END.search(text[-60:]) is not None


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


def _use(citation: Citation, statement: Statement, context: Context) -> Use:
    role, sure = role_of(citation, statement, context)
    kind = kind_of(citation.provision, ncnd=context.ncnd)
    residual = context.residual and kind is ClaimKind.NCND and role is ClaimRole.RELIED_ON
    return Use(citation, role, statement.sentence, statement, residual, sure)


_DONE_BY = {
    ClaimKind.WITHHELD: Act.WITHHELD,
    ClaimKind.COST: Act.COST,
    ClaimKind.VEXATIOUS: Act.VEXATIOUS,
    ClaimKind.NCND: Act.NCND,
    ClaimKind.PUBLISHED: Act.PUBLISHED,
    ClaimKind.NOT_HELD: Act.NOT_HELD,
}


_NOT_USED = frozenset({ClaimRole.DENIED, ClaimRole.HYPOTHETICAL, ClaimRole.MENTIONED, ClaimRole.PAST})


def mark_statements(uses: Sequence[Use], statements: Sequence[Statement], outline: Outline) -> None:
    """Let a sentence that relies on a provision count as doing what the provision is for, whatever its words.

    And where the question itself is about refusals, let an answer that counts some refuse nothing.
    """
    about = {draft.label for draft in outline.questions if asks_about_foi(draft.text)}
    for statement in statements:
        if statement.labels and set(statement.labels) <= about and not OWN_MATTER.search(statement.text):
            for act in (Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS, Act.RESIDUAL, Act.REDACTED):
                statement.acts.pop(act, None)
    unsaid = {
        (use.citation.provision.regime, use.citation.provision.number, label)
        for use in uses
        if use.statement is not None and kind_of(use.citation.provision) is ClaimKind.NCND
        for label in use.statement.labels
        if use.role is ClaimRole.RELIED_ON and use.citation.provision.parts
    }
    relied = {id(use.statement) for use in uses if use.role is ClaimRole.RELIED_ON}
    for use in uses:
        if use.role is ClaimRole.DENIED and use.statement is not None and id(use.statement) not in relied:
            # "We were asked to keep it back under 10(5)(e), but do not think that it is engaged".
            use.statement.acts.pop(Act.WITHHELD, None)
        if use.statement is not None and use.role in _NOT_USED:
            if kind_of(use.citation.provision) is ClaimKind.VEXATIOUS:
                # "It was suggested that this is vexatious under section 14. I have not said so."
                use.statement.acts.pop(Act.VEXATIOUS, None)
            continue
        if use.role is not ClaimRole.RELIED_ON or use.statement is None or use.residual:
            continue
        provision, labels = use.citation.provision, use.statement.labels
        whole = bool(labels) and not provision.parts and not use.statement.does(Act.WITHHELD)
        if whole and all((provision.regime, provision.number, label) in unsaid for label in labels):
            # "Section 24" in the arguments for 24(2), by which nothing is confirmed or denied.
            use.statement.acts.setdefault(Act.NCND, (use.citation.start, use.citation.end))
            continue
        done = _DONE_BY.get(kind_of(provision, ncnd=use.statement.does(Act.NCND)))
        if done is not None and not (done is Act.WITHHELD and use.statement.does(Act.NCND)):
            use.statement.acts.setdefault(done, (use.citation.start, use.citation.end))
