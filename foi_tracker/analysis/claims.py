"""What a reply does with each provision it names: relies on it, rules it out, or only speaks of it; and against what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.citations.meaning import Citation, catalogue
from foi_tracker.analysis.cues import cue
from foi_tracker.analysis.outline import Outline
from foi_tracker.analysis.pieces import Sentence, Source
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.zones import Zone
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import Claim, ClaimKind, ClaimRole, Confidence, Evidence

DENIED = cue(
    "ruled out",
    r"""(?: \b(?:is|are|was|were|has|have|do|does|did|need|been)?\s?(?:not|n't|never|no\slonger)\s(?:been\s|be\s|currently\s|consider(?:ed)?\s|believe\s|think\s|seek\sto\s|therefore\s|now\s)*
          (?:engaged|appl(?:y|ied|icable|ies)|rel(?:y|ied|ies|ying)|used|invoked?|cited?|upheld|maintained|needed|section|exempt) | \b(?:considered|contemplated)\b [^.;]{0,60} \b(?:but|however|not)\b
        | \b(?:not|nor|never|n't)\s(?:\w+\s){0,4}(?:right\sto\s(?:use|rely|apply)|in\squestion|come\sinto|uphold|use\sof|need\s(?:it|to\srely)|rely\son\sit) | \bnor\s(?:have|do|did)\s(?:we|i)\s(?:rel|us|appl)\w*
        | \bceased\sto\b | \blooked\sat\b [^.;]{0,30} \bbut\b | \bdo(?:es)?\snot\suphold\b | \bwithdrawn\b | \bset\saside\b | \brather\sthan\b | \b(?:balance|interest)\b [^.;]{0,40} \bfavours?\s(?:disclosure|release)\b )""",
    (
        "Section 30 was considered for Q1 but is not engaged",
        "we no longer rely on section 43",
        "We do not consider section 14 applies",
    ),
    ("Section 43 applies.",),
)
_DUTY = re.compile(
    r"(?i)\b(?:duty|duties|obligation|section\s?1|s\.?\s?1)\b[^.;]{0,140}\bnot\s(?:appl|aris)|\bneither\b|\bnot\s(?:obliged|required)\b|\bby\svirtue\b"
)
HYPOTHETICAL = cue(
    "not now",
    r"""(?: ^\W*(?:if|should|were|in\s(?:a\sfew|some|certain)\scases)\s(?!.{0,160}\b(?:is|are)\s(?:therefore\s)?exempt\b) | \b(?:may|might|could)\b [^.;]{0,80} \b(?:rais(?:e|ed)|exempt|engag|appl(?:y|ies)|attract|fall|refus|withh|exceed|invok)\w* | \bif\b [^.;]{0,90} \b(?:would|could|may|might|will)\b [^.;]{0,40} \b(?:exempt|engag|apply|attract|refus|invok|exceed|consider|rely)\w*
        | \b(?:would|could|may|might)\b [^.;]{0,70} \b(?:exempt|engaged|apply|attract|invoke[ds]?)\b [^.;]{0,60} \bif\b | \bhad\s(?:it|this|the|any|we)\b [^.;]{0,60} \bwould\b | \blikely\sto\s(?:attract|engage|be\srefused|be\sexempt|fall)
        | \b(?:as\sa\srule|in\sgeneral|generally|normally|typically|usually|in\scertain\scircumstances|sometimes)\b [^.;]{0,80} \b(?:exempt|withh|refus|appl)\w* | \bneed\snot\s(?:comply|answer)\b [^.;]{0,40} \bwhere\b | \bwould\sbe\slikely\sto\s(?:apply|exceed|engage|attract)
        | \b(?:still|yet\sto)\b [^.;]{0,60} \b(?:weigh|consider|decid)\w* | \bdecision\s(?:on\sit\s)?will\sbe\b | \bif\b [^.;]{0,60} \bis\srequired\b | \breserve\s(?:the|our)\sright | \b(?:refined|revised|future|new|wider|narrower|further)\srequest\b [^.;]{0,60} \b(?:may|might|could|would|likely) | \bwithout\sprejudice\sto )""",
    (
        "had it been held, section 40 would apply",
        "a refined request may attract section 31",
        "if it were held it would be exempt under section 34(1)(b)",
    ),
    ("Section 31 applies as disclosure would be likely to prejudice the detection of crime.",),
)
PAST = cue(
    "earlier",
    r"""(?: \b(?:previous(?:ly)?|earlier|originally|initially|original|first|initial|last)\b [^.;]{0,60} \b(?:rel(?:y|ied|iance)|appl(?:y|ied)|cit(?:e|ed)|used|refus\w+|withheld|quoted|response|reply|request|letter)\b
        | \b(?:told|informed|wrote\sto)\syou\b | \bin\sa\sletter\sof\b | \bin\s(?:foi|our\sresponse|response|reference|case)\s?(?:ref\.?\s)?[\w/\-]*\d[\w/\-]*\b [^.;]{0,40} \b(?:used|relied|applied|refused|withheld|cited) )""",
    ("Our earlier response relied on section 43.", "in FOI 123/24 we used section 43"),
    ("This is our first reply to you.",),
)
RELIES = cue(
    "relies",
    r"""(?: \bexempt | \bexception | \bwithh | \brefus | \bappl(?:y|ies|ied|ying|icable)\b | \bengage | \brel(?:y|ies|ied|ying|iance)\b | \bvirtue\b | \bpursuant\b | \bin\s(?:accordance|terms)\b | \bfalls?\s(?:within|under)\b | \bredact | \bden(?:y|ies)\b | \bNCND\b
        | \binvok | \bcit(?:ing|e|ed)\b | \b(?:given|issued|made|served)\sunder\b | \bnot\sobliged\b | \bexceed | \bvexatious\b | \bremoved?\b | \bunable\b | \bcannot\b | \bprotected\b | \b(?:uphold|upheld|maintain)\w*\b | \b(?:accessible|available)\b | \bpublish | \blimit\b | \bnot\s(?:being\s)?(?:disclosed|released|provided|held)\b | \bcovered\b | \bdeclin | \bberthnasol | \beithr )""",
    ("Regulation 13(1) applies to the names", "It relies on Section 40(5B)(a)(i)"),
    ("Four, all under section 31.",),
)
EXPLAINS = cue(
    "explains",
    r"""(?: \b(?:is|are)\s(?:an?\s|both\s)?(?:\w+\s)?(?:qualified|absolute|class|prejudice|harm)[\s-]?(?:based)? | \bprovides\sthat\b | \bstates\sthat\b | \bsets\sout\b | \ballows\s(?:public\s)?(?:authorities|bodies|us|the)\b | \benables\b | \brequires\s(?:us|me|the|a\b|that) | \bguidance\b
        | \bnot\sexempt\s(?:information\s)?by\svirtue\sof | \bdoes\snot\soblige\b | \brelates\sto\b | \bis\sdesigned\sto\b | \bprotects\b | \bcovers\b | \bmeans\sthat\b | \bsubsection | \bspecified\sin\b )""",
    ("Section 30 is a qualified, class-based exemption", "Section 12 provides that we need not comply"),
)
_REACH = 500
"""How far around a citation its words are read."""
LAW_TEXT = re.compile(
    r"(?i)\bnot\sexempt\s(?:information\s)?by\svirtue\sof|\binformation\sis\sexempt\sinformation\sif\b|\bPart\sII\b|\bexemptions\s(?:set\sout\s|listed\s)?in\ssections"
)
# A lead-in that decides nothing yet: "the exemptions that we are considering are:".
_UNDECIDED = re.compile(
    r"(?i)\bconsidering\b|\b(?:may|might|could)\b[^.;:]{0,60}\b(?:appl|exempt|engag)|\bunder\sconsideration\b"
)
_HEADING = re.compile(r"\s*(?:[-*•]\s|\(?\w{1,3}[.)]\s)?\s*$")
_ABOUT_FOI = re.compile(
    r"(?i)\b(?:FOI|freedom\sof\sinformation|EIR)\b[^.?]{0,80}\b(?:requests?|refus|exempt)|\bexemptions?\b|\brequests?\b[^.?]{0,40}\brefused"
)
_OWN_MATTER = re.compile(
    r"(?i)\b(?:this|your)\s(?:information|data|request|part|question|answer)\b|\b(?:is|are)\s(?:\w+\s)?exempt\b"
    r"|\bwe\s(?:rely|withhold|refuse|are\s(?:withholding|refusing))\b"
)


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


@dataclass(slots=True)
class Found:
    """A provision over the whole letter.

    Attributes:
        provision: The provision.
        role: The strongest role it has anywhere.
        kind: What it is used for.
        labels: The questions it is used against.
        weak: Those of them for which only words about the letter as a whole say so.
        whole: Whether it is used against the letter as a whole.
        uses: Every place.
        flags: What was noticed.
        sure: Whether its role leaves no doubt.
    """

    provision: Provision
    role: ClaimRole
    kind: ClaimKind
    labels: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)
    whole: bool = False
    uses: list[Use] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    sure: bool = True


def uses_of(
    statements: Sequence[Statement], outline: Outline, in_request: Sequence[tuple[Sentence, Citation]]
) -> list[Use]:
    """Every place where a provision is named, in order, with its role."""
    uses = [Use(citation, ClaimRole.IN_REQUEST, sentence) for sentence, citation in in_request]
    asks_about_foi = {draft.label for draft in outline.questions if _ABOUT_FOI.search(draft.text)}
    residual = lead = refusing = open_lead = over_limit = False
    before: Statement | None = None
    ncnd_here: set[tuple[str, ...]] = set()
    keeping: set[tuple[str, ...]] = set()
    given: set[tuple[str, ...]] = set()
    unfounded: set[tuple[str, ...]] = set()
    unfounded_piece = (-1, -1)
    for statement in statements:
        if statement.table >= 0 or (
            statement.zone is Zone.BODY and statement.does(Act.YES_NO, Act.VALUE, Act.ATTACHED, Act.GIVES)
        ):
            given.add(statement.labels)
        if statement.table >= 0:
            before = statement
            continue
        if statement.zone is not Zone.RIGHTS:
            if statement.does(Act.NCND):
                # "Any other information" in the answer to a question that nothing else answers means the question.
                residual = statement.does(Act.RESIDUAL) and not (statement.own and statement.labels not in given)
                if not residual:
                    statement.acts.pop(Act.RESIDUAL, None)
                ncnd_here.add(statement.labels)
            elif _ends_residual(statement, before):
                residual = False
            elif _begins_residual(statement):
                residual = True
        if residual and not statement.does(Act.NCND):
            # What lifts the duty to say anything further keeps back nothing that was asked.
            statement.acts.pop(Act.WITHHELD, None)
        context = _Context(
            lead=lead,
            refusing=refusing,
            residual=residual,
            ncnd=statement.labels in ncnd_here,
            about_foi=bool(statement.labels) and set(statement.labels) <= asks_about_foi,
            opens=before is None or before.labels != statement.labels,
            open_lead=open_lead,
            keeps_back=statement.labels in keeping,
            unfounded=bool(statement.labels) and statement.labels in unfounded,
            unfounded_piece=unfounded_piece,
        )
        over_limit = over_limit or _is_over_limit(statement)
        here = [_use(citation, statement, context) for citation in statement.citations]
        for use in here:
            use.over_limit = over_limit
        uses.extend(here)
        if any(use.role is ClaimRole.RELIED_ON for use in here):
            unfounded.discard(statement.labels)
            unfounded_piece = (-1, -1)
        elif statement.does(Act.WITHHELD, Act.REDACTED) and not statement.does(Act.BALANCE, Act.NCND):
            unfounded.add(statement.labels)
            unfounded_piece = (statement.piece.document, statement.piece.start)
        if (
            statement.does(Act.WITHHELD, Act.NCND, Act.COST, Act.VEXATIOUS)
            and statement.zone is not Zone.DUTIES
        ):
            refusing = True
        if statement.does(Act.WITHHELD, Act.REDACTED, Act.NCND) and statement.labels:
            keeping.add(statement.labels)
        leads = _leads(statement)
        open_lead = bool(_UNDECIDED.search(statement.text)) if leads else open_lead and lead
        lead = leads or (lead and statement.first and bool(statement.citations) and len(statement.text) < 200)
        before = statement
    return uses


@dataclass(frozen=True, slots=True)
class _Context:
    """What was said just before a citation."""

    lead: bool
    refusing: bool
    residual: bool
    ncnd: bool
    about_foi: bool
    opens: bool
    open_lead: bool = False
    keeps_back: bool = False
    unfounded: bool = False
    unfounded_piece: tuple[int, int] = (-1, -1)


_OVER = re.compile(
    r"(?i)\b(?:exceeds?|exceeded|above|over|beyond|excess)\b[^.;]{0,90}\b(?:limit|hours|level|threshold)|\bnot\sobliged\b"
)
_NOT_HERE = re.compile(r"(?i)\bif\b|\bmay\b|\bmight\b|\bcould\b|\bnot\srequired\b|\bany\srequest")


def _is_over_limit(statement: Statement) -> bool:
    """Whether a sentence says of this request that it would go over the cost limit."""
    if statement.zone is Zone.RIGHTS or not statement.does(Act.COST):
        return False
    return bool(_OVER.search(statement.text)) and not _NOT_HERE.search(statement.text)


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
            r"(?i)\b(?:for|as\sto|regarding)\s(?:anything|any)\s(?:else|other|further)\b[^.]{0,80}\brel(?:y|ies)",
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


def _role(citation: Citation, statement: Statement, context: _Context) -> tuple[ClaimRole, bool]:
    text = statement.text[max(0, citation.start - _REACH) : citation.end + _REACH]
    provision = citation.provision
    if provision.regime is Regime.FOISA and provision.number == "17":
        return ClaimRole.MENTIONED, True
    if statement.zone is Zone.RIGHTS or LAW_TEXT.search(text):
        return ClaimRole.MENTIONED, True
    if statement.zone is Zone.EARLIER:
        return ClaimRole.PAST, True
    near = statement.text[max(0, citation.start - 160) : citation.end + 160]
    if DENIED(near) and not _DUTY.search(near):
        return ClaimRole.DENIED, True
    if HYPOTHETICAL(near):
        under_ncnd = context.ncnd and provision.regime.is_scottish
        return (ClaimRole.RELIED_ON, True) if under_ncnd else (ClaimRole.HYPOTHETICAL, True)
    if context.open_lead and context.lead:
        return ClaimRole.HYPOTHETICAL, True
    if PAST(near) and not re.search(r"(?i)\b(?:maintain|uphold|upheld|still|continue)", near):
        return ClaimRole.PAST, True
    return _present_role(citation, statement, context)


def _present_role(citation: Citation, statement: Statement, context: _Context) -> tuple[ClaimRole, bool]:
    """The role of a provision that is neither ruled out nor left for another time."""
    text = statement.text[max(0, citation.start - _REACH) : citation.end + _REACH]
    if context.about_foi and not _OWN_MATTER.search(text):
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
        r"(?i)\b(?:withheld|refus|is\sexempt|are\sexempt|we\s(?:are\s)?(?:appl|rel)|applies\s(?:to|because|as)|engaged)",
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
    """Whether the citation begins its piece and a short title follows it, as in "Section 31(1)(a) - Law Enforcement"."""
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
        or len(rest) < 60
        and not re.search(r"\b(?:is|are|was|may)\b", rest)
    )


_LISTING = frozenset(
    "section sections regulation regulations s s. reg reg. exemption exemptions and or".split()
)


def _only_citations(text: str) -> bool:
    """Whether nothing but other citations stands before one, as in "Sections 30(1)(a) and 31"."""
    parts = text[:200].replace(",", " ").replace("&", " ").replace(":", " ").lower().split()
    return (
        len(text) <= 200
        and any(part[:1].isdigit() for part in parts)
        and all(part in _LISTING or part[:1] in "(0123456789" for part in parts)
    )


def kind_of(provision: Provision, *, ncnd: bool = False) -> ClaimKind:
    """What a provision is used for."""
    section = (provision.regime, provision.number)
    fixed = _KINDS.get((*section, provision.parts)) or _KINDS.get((*section, ()))
    if fixed is not None:
        return fixed
    entry = catalogue().nearest(provision)
    if entry is not None and entry.kind == "ncnd":
        return ClaimKind.NCND
    return ClaimKind.NCND if ncnd and provision.regime.is_scottish else ClaimKind.WITHHELD


_KINDS: dict[tuple[Regime, str, tuple[str, ...]], ClaimKind] = {
    (Regime.FOIA, "12", ()): ClaimKind.COST,
    (Regime.FOISA, "12", ()): ClaimKind.COST,
    (Regime.FOIA, "14", ()): ClaimKind.VEXATIOUS,
    (Regime.FOISA, "14", ()): ClaimKind.VEXATIOUS,
    (Regime.FOIA, "21", ()): ClaimKind.PUBLISHED,
    (Regime.FOISA, "25", ()): ClaimKind.PUBLISHED,
    (Regime.EIR, "6", ()): ClaimKind.PUBLISHED,
    (Regime.EISR, "6", ()): ClaimKind.PUBLISHED,
    (Regime.FOISA, "17", ()): ClaimKind.NOT_HELD,
    (Regime.FOISA, "18", ()): ClaimKind.NCND,
    (Regime.EIR, "12", ("4", "a")): ClaimKind.NOT_HELD,
    (Regime.EISR, "10", ("4", "a")): ClaimKind.NOT_HELD,
    (Regime.FOISA, "39", ("2",)): ClaimKind.PROCEDURE,
    (Regime.FOIA, "39", ()): ClaimKind.PROCEDURE,
}


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
    about = {draft.label for draft in outline.questions if _ABOUT_FOI.search(draft.text)}
    for statement in statements:
        if statement.labels and set(statement.labels) <= about and not _OWN_MATTER.search(statement.text):
            for act in (Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS, Act.RESIDUAL, Act.REDACTED):
                statement.acts.pop(act, None)
    for use in uses:
        if use.role is not ClaimRole.RELIED_ON or use.statement is None or use.residual:
            continue
        act = _DONE_BY.get(kind_of(use.citation.provision, ncnd=use.statement.does(Act.NCND)))
        if act is not None and not (act is Act.WITHHELD and use.statement.does(Act.NCND)):
            use.statement.acts.setdefault(act, (use.citation.start, use.citation.end))


def gather(uses: Sequence[Use]) -> list[Found]:
    """One entry for each provision, the strongest role first; a bare section gives way to its paragraphs."""
    found: dict[Provision, Found] = {}
    ncnd_by_statement = _scottish_ncnd(uses)
    for use in uses:
        provision = use.citation.provision
        kind = kind_of(provision, ncnd=id(use.statement) in ncnd_by_statement)
        entry = found.setdefault(provision, Found(provision, use.role, kind))
        _add(entry, use)
    _last_resort(found)
    _drop_weak(found)
    return _without_bare(found)


_WEAK_ROLES = (ClaimRole.MENTIONED, ClaimRole.HYPOTHETICAL)


def _last_resort(found: Mapping[Provision, Found]) -> None:
    """A letter that refuses on cost and names the cost section only in explaining it relies on it all the same."""
    cost = [entry for entry in found.values() if entry.kind is ClaimKind.COST]
    if any(entry.role is ClaimRole.RELIED_ON for entry in cost):
        return
    for entry in cost:
        uses = [use for use in entry.uses if use.statement is not None and use.role in _WEAK_ROLES]
        if any(use.over_limit for use in uses):
            entry.role, entry.sure = ClaimRole.RELIED_ON, False
            for use in uses:
                use.role = ClaimRole.RELIED_ON
                _scope(entry, use)


def _drop_weak(found: Mapping[Provision, Found]) -> None:
    """A summary ("4 and 6 are exempt under sections 21 and 22") gives way to what each answer says for itself."""
    told = {label for entry in found.values() for label in entry.labels if label not in entry.weak}
    for entry in found.values():
        entry.labels = [label for label in entry.labels if label not in entry.weak or label not in told]


def _scottish_ncnd(uses: Sequence[Use]) -> set[int]:
    """Statements about questions for which FOISA section 18 is used; what stands beside it is used through it."""
    labels = {
        use.statement.labels
        for use in uses
        if use.statement is not None
        and use.citation.provision.number == "18"
        and use.citation.provision.regime is Regime.FOISA
        and use.role is ClaimRole.RELIED_ON
    }
    return {id(use.statement) for use in uses if use.statement is not None and use.statement.labels in labels}


def _add(entry: Found, use: Use) -> None:
    entry.uses.append(use)
    entry.flags.extend(flag for flag in use.citation.flags if flag not in entry.flags)
    relied = use.role is ClaimRole.RELIED_ON
    if relied and entry.role is not ClaimRole.RELIED_ON:
        entry.role, entry.sure = use.role, use.sure
    elif relied:
        entry.sure = entry.sure or use.sure
    elif entry.role is not ClaimRole.RELIED_ON and entry.role is ClaimRole.IN_REQUEST:
        entry.role = use.role
    if relied:
        _scope(entry, use)


def _scope(entry: Found, use: Use) -> None:
    """Note against which questions a provision is used at a place."""
    if use.statement is None or use.residual or entry.kind is ClaimKind.PROCEDURE:
        return
    if use.statement.labels:
        if use.statement.own:
            entry.weak = [label for label in entry.weak if label not in use.statement.labels]
        else:
            entry.weak.extend(label for label in use.statement.labels if label not in entry.labels)
        entry.labels.extend(label for label in use.statement.labels if label not in entry.labels)
    else:
        entry.whole = True


def _without_bare(found: dict[Provision, Found]) -> list[Found]:
    """Leave out a bare section where the letter also names its paragraphs, and keep what it said of scope."""
    out: list[Found] = []
    for provision, entry in found.items():
        finer = [
            other
            for key, other in found.items()
            if key != provision and provision.covers(key) and other.role is ClaimRole.RELIED_ON
        ]
        if not finer or (entry.role is not ClaimRole.RELIED_ON and entry.role is not ClaimRole.MENTIONED):
            out.append(entry)
            continue
        if entry.role is ClaimRole.RELIED_ON:
            for other in finer:
                other.labels.extend(label for label in entry.labels if label not in other.labels)
                if not other.labels and not any(use.residual for use in other.uses):
                    other.whole = other.whole or entry.whole
    return out


def to_claim(entry: Found, source: Source) -> Claim:
    """The claim that a person sees, with its words."""
    relied = [use for use in entry.uses if use.role is entry.role] or entry.uses
    evidence: list[Evidence] = []
    for use in relied[:6]:
        evidence.append(source.sentence(use.sentence))
    confidence = Confidence.SURE if entry.sure and "impossible" not in entry.flags else Confidence.TO_CHECK
    return Claim(
        provision=entry.provision,
        role=entry.role,
        kind=entry.kind,
        evidence=tuple(evidence),
        questions=tuple(entry.labels),
        whole=entry.whole and not entry.labels,
        flags=tuple(entry.flags),
        confidence=confidence,
    )
