"""What a sentence does in a public interest test: harm, a reason for release or against it, or the balance.

A heading says it for all that stands under it. Where there is none, the interest that a sentence names and
what it says would follow from release decide.
"""

import re
from collections.abc import Iterator

from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.weighing_headings import KEEPING, RELEASE, Side
from foi_tracker.model.readings import Likelihood

LOOK = 3000
"""Of an endless sentence the beginning is read."""


NO_TEST = cue(
    "no test is made",
    r"""(?: \bno\s(?:weighing\sof\s(?:the\s)?)?public\sinterest\b
        | \bpublic\sinterest\b [^.;]{0,60} \b(?:not|n't|no)\s(?:\w+\s){0,2}(?:required|needed|necessary|apply
        |applicable|relevant|called) | \bnot\s(?:\w+\s){0,2}(?:subject\sto|required\sto) [^.;]{0,60}
        \bpublic\sinterest | \babsolute\s(?:exemption|exception)\b | \bis\s(?:an?\s)?absolute\b )""",
    (
        "This is an absolute exemption.",
        "No weighing of the public interest is called for.",
        "A public interest test is not required.",
        "Section 38(1)(b) is not subject to a weighing of the public interest.",
    ),
    ("There is a public interest in the debate.",),
)
LAW = cue(
    "the law explained, or what will be done",
    r"""(?: \bexempt(?:s|ion)?\b [^.;]{0,40} \b(?:if|where)\b [^.;]{0,120} \bwould\b,?\s(?:or|and)
        | \bqualified\b [^.;]{0,60} \b(?:exemption|exception)
        | \bsubject\sto\s(?:the|a)\s['"]?public\sinterest | \b(?:required|obliged|need|have|has|had)\sto\s
        (?:\w+\s){0,2}(?:consider|conduct|carry|weigh|apply|articulate|balance|undertake|evidence)
        | \bprovides\sthat\b | \bif\sits\sdisclosure\b | \b(?:considered|considering|consider|weigh|decide
        |determine|establish|test\sis)\s(?:if|whether)\b | \bstill\s(?:weighing|considering)\b
        | \bwhether\b [^.;]{0,120} \b(?:outweigh|balance|favour)
        | \b(?:considered|weighed)\sthe\s(?:following\s)?(?:public\sinterest\s)?(?:factors|arguments)\b )""",
    (
        "It is exempt if to release it would, or would be likely to, prejudice trade.",
        "Section 30 is a qualified exemption.",
        "We are required to weigh the public interest.",
        "We have considered whether the interest in release outweighs that in the exemption.",
    ),
    ("Release would be likely to prejudice trade.",),
)
STRIKES = cue(
    "strikes the balance",
    rf"""(?: \boutweigh\w* | \bbalance\b [^.;]{{0,60}} \b(?:lies|falls|favou?rs|tips|comes|rests|is|weighs)\b
        | \b(?:tip|tips|tipped)\b [^.;]{{0,30}} \b(?:balance|scales?)\b | \bon\sbalance\b
        | \bpublic\sinterest\b [^.;]{{0,120}} \b(?:favou?rs\b|lies\sin|prevails?\b|(?:best|better)\sserved
          |comes\sdown|is\s(?:met|served|satisfied)\sby|is\sthe\s(?:greater|stronger)|is\s(?:\w+\s)?(?:greater
          |stronger)\b|supports\s{KEEPING}|in\s(?:not|withholding|maintaining)[^.;]{{0,60}}\b(?:greater
          |stronger))
        | \b(?:greater|stronger|more|most|less)\s(?:public\s)?(?:interest|weight)\b [^.;]{{0,30}}
          \b(?:lies?|is\sin)\b
        | \b(?:stronger|greater|weightier|better)\s(?:reasons?|arguments?|factors?|case|grounds)\b
        | \b(?:arguments?|reasons?|factors?)\b [^.;]{{0,40}} \b(?:is|are)\s(?:the\s)?
          (?:stronger|weightier|greater)
        | \bweight\s(?:is|should\sbe|must\sbe|has\sbeen)\s(?:given|attached)
        | \btest\b [^.;]{{0,80}} \bnot\smade\sout
        | \bweighs?\s(?:\w+\s)?(?:more|less|heavier)\b | \b(?:harm|prejudice)\b [^.;]{{0,40}}
          \bis\sthe\s(?:greater|stronger)
        | \b(?:i|we|council|force|trust|service|board|department|university|police|authority)\b [^.;]{{0,40}}
          \b(?:conclude|concluded|find|found|decided|determined|satisfied|believe|view|opinion)\b
          [^.;]{{0,90}} (?:\b{KEEPING}|\bin\sfavou?r\sof|\buph[eo]ld|\bprevail|\bagainst\s{RELEASE})
        | \bexe?(?:m|c)e?ption\b [^.;]{{0,30}} \b(?:is|should\sbe|are)\s(?:therefore\s)?(?:maintained|upheld)
        | \bthink\b [^.;]{{0,20}} \bmet\sby\b | \b(?:should|shall|must)\sprevail\b
        | \bis\s(?:the\s)?(?:far\s)?(?:greater|weightier)\s*[.;]?\s*$ )""",
    (
        "Therefore the public interest in the exemption outweighs that in release.",
        "To my mind the balance lies with keeping it back.",
        "I have concluded that the greater interest lies in withholding those.",
        "The test of the public interest comes down on the side of waiting.",
        "we find that it weighs more",
        "In both we find for maintaining the exception.",
        "That in not undermining policing is far greater.",
    ),
    ("There is a public interest in knowing how money is spent.",),
)
_WEAK_BALANCE = cue(
    "may strike the balance",
    rf"""(?: \bnot\sin\sthe\spublic\sinterest\b | \bmaintain(?:ed|ing)?\sthe\s(?:exemption|exception)
        | \bfor\s(?:these|this|those)\sreasons?\b [^.;]{{0,90}} \b(?:{KEEPING}|exempt) )""",
    ("Release is not in the public interest.", "For these reasons the list is withheld."),
)
_PROTECTS = r"""(?:(?:the\s|a\s|an\s|our\s|its\s)?(?:\w+\s)?
    (?:protect|safeguard|preserv|maintain|keeping|withh
    |avoid|prevent|non-?disclos|not\s|ensuring|safe\b|fair\scompetition|best\sprice|orderly|security\b|privacy
    |letting|effective|efficien|integrity|confidential|public\sbody\sbeing|being\sable\sto\stake|staff\b
    |candour|administration\sof\sjustice|bringing|proper\sconduct|law\senforcement|space\b))"""
INTEREST_AGAINST = cue(
    "an interest served by keeping back",
    rf"""(?: \b(?:interests?|one)\sin\s{_PROTECTS} | \b(?:stronger|greater|overriding|weightier|competing)
        \s(?:public\s)?(?:interests?|one)\b | \bsafe\sspace\b | \bfree\sand\sfrank\b
        [^.;]{{0,80}} \b(?:inhibit|less|chill) | \bchilling\seffect\b
        | \bagainst\s(?:this|that|{RELEASE}) | \bin\sfavou?r\sof\s(?:\w+\s)?{KEEPING} )""",
    (
        "There is a stronger one in a public body being able to take it frankly.",
        "There is an interest in protecting witnesses.",
    ),
    ("There is an interest in knowing what is planned.",),
)
INTEREST_FOR = cue(
    "an interest served by release",
    rf"""(?: \b(?:interest|one)\sin\s(?!{_PROTECTS})\w | \bpublic\shas\san\sinterest\b
        | \b(?:openness|transparen\w+|accountab\w+|scrutin\w+)\b
        | \b(?:inform\w*|wider|public)\s(?:the\s)?(?:public\s)?debate\b | \bvalue\sfor\smoney\b
        | \bright\sto\s(?:know|be\s(?:told|informed))\b
        | \bentitled\sto\s(?:know|see|be\s(?:told|informed))\b
        | \bhow\s(?:public|their|tax\w*)\s(?:money|funds)\b
        | \b(?:increas|improv|promot|strengthen|build|rais|restor|rebuild|reinforc)\w*
          \s(?:\w+\s)?(?:confidence|trust|awareness|understanding)\b
        | \b(?:would|will|could|may|might)\s(?:also\s)?(?:help|allow|enable|assist|reassure|inform|show)
          \s(?:the\s|local\s)?(?:public|people|residents|taxpayers?|citizens|communit\w+)\b
        | \bin\sfavou?r\sof\s(?:the\s)?{RELEASE} | \bpublic\sinterest\sin\s{RELEASE} )""",
    (
        "There is a public interest in seeing what they were told.",
        "Release would promote openness.",
        "It would help residents to see how decisions are made.",
    ),
    ("There is an interest in protecting witnesses.",),
)
_HARMS = r"""(?:prejudic|harm|damag|undermin|hinder|hamper|imped|jeopardi|compromis|endanger|inhibit|weaken
    |erod|threaten|expos|disrupt|distort|frustrat|interfer|advers|discourag|deter\b|deterr|disadvantag
    |undercut|impair|obstruct|risk|evad|avoid\sdetection|escap|reduc(?:e|ing)\s(?:the\s|their\s|our\s
    |its\s)?(?:effect|abilit|willing|value)|less\s(?:willing|likely|candid|frank|effective)|(?:be\s)?lost\b
    |put\soff|alert|warn|tip\soff|suffer
    |derail|collapse|reluctan|unwilling|not\s(?:\w+\s)?(?:speak|come\sforward|share|engage|cooperate|co-operate
    |report|bid|tender|take\spart))"""
_ACTORS = r"""(?:criminals?|offenders?|thieves|thief|burglars?|terrorists?|suspects?|rivals?|competitors?
    |fraudsters?|attackers?|hackers?|adversar\w+|those\s(?:who|against|intent|wishing|planning)|attack\b
    |(?:person|people|persons|individuals?|anyone|somebody)\s(?:who|intent|wishing|planning|with\s(?:ill|intent)
    |that\she)|bidders?|subjects)"""
_MODAL = r"\b(?:would|could|may|might|can|will|likely)\b"
HARM = cue(
    "says what harm would follow",
    rf"""(?: {_MODAL} [^.;]{{0,90}} \b{_HARMS} | {_MODAL} [^.;]{{0,90}} \b{_ACTORS}
        | \b{_ACTORS} [^.;]{{0,90}} {_MODAL} | \b(?:harm|prejudice|damage|danger)\s(?:to|is|would|that) |
        \brisks?\s(?:of|to|that)\b | \bwould\sgain\b )""",
    (
        "Release would be likely to prejudice trade.",
        "A list of streets would show thieves where vans are left.",
        "We think that rivals would undercut the supplier if they knew it.",
        "the prejudice is likely",
    ),
    ("There is a public interest in seeing what they were told.",),
)
_NO_HARM = re.compile(
    r"(?i)\b(?:would|could|will|may|does|do|did)\s(?:not|never)\s(?:be\slikely\sto\s)?(?:prejudice|harm|damage|"
    r"undermine|endanger)|\bno\s(?:harm|prejudice)\b"
)
_FOR_LEAD = re.compile(
    rf"""(?ix) ^\W*(?: (?:the\s)?(?:public\sinterest\s)?(?:factors?|reasons?|arguments?|considerations?)
        \s(?:that\s|which\s)?(?:weigh\w*\s)?(?:for|in\sfavou?r\sof|favou?r\w*|support\w*)\s(?:the\s)?{RELEASE}
        | in\sfavou?r\sof\s(?:the\s)?{RELEASE} | on\s(?:the\s)?one\s(?:hand|side) )"""
)
_AGAINST_LEAD = re.compile(
    rf"""(?ix) ^\W*(?: (?:the\s)?(?:public\sinterest\s)?(?:factors?|reasons?|arguments?|considerations?)
        \s(?:that\s|which\s)?(?:weigh\w*\s)?(?:against\s|(?:for|in\sfavou?r\sof|favou?r\w*|support\w*)\s(?:the\s)?{KEEPING})
        | in\sfavou?r\sof\s(?:the\s)?{KEEPING} | against\s(?:this|that|{RELEASE}) | on\sthe\sother\s(?:hand
        |side) )"""
)
LEANS = re.compile(
    r"(?i)[\s\"'(]*(?:this|these|that|it|they|such|thus|therefore|hence|as\sa\s(?:result|consequence)|consequently|in\s"
    r"turn|by\sdoing\sso|which)\b(?!\sis\snot\sin\sthe\spublic)"
)
"""A sentence that opens so goes on with the argument before it."""
CONTRAST = re.compile(r"(?i)^\W*(?:however|but|yet|conversely|nevertheless|nonetheless|equally)\b")


def sentence_side(text: str, heading: Side | None, *, begun: bool) -> Side | None:
    """The part of the test that a sentence or clause belongs to.

    Args:
        text: Its words in plain spelling.
        heading: What the heading above it opens, if there is one.
        begun: Whether a reason on one side has been given: what release would do counts against it from
            then on, and is the harm claimed before.
    """
    text = text[:LOOK]
    headed = heading in {Side.FOR, Side.AGAINST}
    if NO_TEST(text) or (LAW(text) and not headed) or _only_leads(text):
        return None
    if STRIKES(text) or (not headed and _WEAK_BALANCE(text)):
        return Side.BALANCE
    own = _own_side(text, begun=begun)
    if heading is Side.FAVOURS_GROUND:
        return own if own in {Side.FOR, Side.AGAINST} else Side.AGAINST
    if heading is Side.OPPOSES_GROUND:
        return Side.AGAINST if own in {Side.AGAINST, Side.HARM} else Side.FOR
    if heading is Side.HARM:
        return own if own is Side.FOR and "interest" in text else Side.HARM
    return heading if headed else own


def _only_leads(text: str) -> bool:
    """Whether a sentence only announces what follows."""
    return text.rstrip().endswith(":") or len(text.split()) < 3


def _own_side(text: str, *, begun: bool) -> Side | None:
    if _FOR_LEAD.match(text):
        return Side.FOR
    if _AGAINST_LEAD.match(text):
        return Side.AGAINST
    if INTEREST_AGAINST(text):
        return Side.AGAINST
    interest = INTEREST_FOR.find(text)
    harms = says_harm(text)
    if interest is not None and not (harms and CONTRAST.match(text)):
        return Side.FOR
    if harms:
        return Side.AGAINST if begun else Side.HARM
    return Side.AGAINST if begun and CONTRAST.match(text) else None


def says_harm(text: str) -> bool:
    """Whether a sentence says that something bad would, or might, follow."""
    return HARM(text[:LOOK]) and not _NO_HARM.search(text[:LOOK])


_CLAUSE = re.compile(
    r"""(?ix) [,;]\s(?=(?:and|but|yet|while|whilst|whereas|although|though|so|however|which\sis)\b)
        | \s(?=(?:but|yet|whereas)\b) | \s-\s
        | \s(?=and\s(?:on\sbalance|the\s(?:balance|public\sinterest)|(?:we|i)\s(?:find|conclude)
          |it\sdoes\snot)\b)"""
)
CONCEDES = re.compile(r"\W*(?:although|though|while|whilst)\b[^,;]{10,400}(,\s)", re.IGNORECASE)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, cut where it turns from one thought to the next."""
    cuts = [match.end() for match in _CLAUSE.finditer(text[:LOOK])]
    grants = CONCEDES.match(text[:LOOK])
    if grants is not None:
        cuts.append(grants.end())
    start = 0
    for cut in sorted({cut for cut in cuts if cut >= 12}):
        if cut - start >= 12:
            yield start, cut
            start = cut
    yield start, len(text)


_OVER = re.compile(
    r"(?i)\b(?:outweighs?|is\s(?:greater|stronger)\sthan|prevails?\sover|overrides?|takes?\sprecedence\sover)\b"
)
_UNDER = re.compile(
    r"(?i)\b(?:(?:is|are)\soutweighed\b[^.;]{0,40}?\bby|(?:does|do)\snot\soutweigh|cannot\soutweigh)\b"
)
_ONLY_GENERIC = re.compile(
    r"""(?ix) \b(?: the|that|this|it|its|is|are|a|an|any|some|of|in|for|to|and|on|public|interests?|factors?
        |arguments?|reasons?|benefits?|considerations?|favou?r\w*|maintaining|maintain|exemptions?|exceptions?
        |disclos\w*|releas\w*|withhold\w*|non|nondisclosure|confirm\w*|deny\w*|denial|neither|nor|not|information
        |balance|therefore|we|i|our|my|view|consider|considered|believe|conclude|concluded|have|has|find|found
        |case|both|applying|apply|against|outcome|test|at|time|so|by|which|as|such|there|be|should|with|or
        |requested|question|these|those|all|own )\b"""
)


def outweighed(text: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The interests on either side of "outweighs", for release and against it; None for one not named.

    A ground that is relied on has won, so the stronger interest is the one against release.
    """
    text = text[:LOOK]
    match, swapped = _UNDER.search(text), True
    if match is None:
        match, swapped = _OVER.search(text), False
    if match is None:
        return None, None
    before, after = (0, match.start()), (match.end(), len(text))
    weak, strong = (before, after) if swapped else (after, before)
    return _named(text, weak), _named(text, strong)


def _named(text: str, place: tuple[int, int]) -> tuple[int, int] | None:
    """A place in the text, if it names an interest and not only "that in disclosure"."""
    words = re.findall(r"[a-zA-Z]{3,}", _ONLY_GENERIC.sub(" ", text[place[0] : place[1]]))
    return place if len(words) >= 2 else None


_BOTH = re.compile(r"(?i)\bwould\b,?\s(?:or|and\s?/?\s?or)\s(?:would\s|is\s|be\s)*likely")
_LIMB = re.compile(
    r"""(?ix) \b(?:lower|higher)\s(?:limb|threshold|level|test)\b
        | ["'](?:would\sbe\slikely(?:\sto)?|would)["']\s(?:limb|threshold|level|test)"""
)
_LIKELY = re.compile(
    r"(?i)\b(?:would|is|are|be|was)\s(?:\w+\s)?(?:likely|liable)\b|\breal\sand\ssignificant\srisk\b"
)
_WOULD = re.compile(rf"(?ix) \bwould\b (?!\s(?:be\s)?likely) [^.;]{{0,60}} \b{_HARMS}")
_PERHAPS = re.compile(rf"(?ix) \b(?:could|may|might)\b [^.;]{{0,60}} \b{_HARMS}")
_STATUTE = re.compile(
    r"(?i)\b(?:prejudic|inhibit|endanger|adversely\saffect|substantial(?:ly)?\s(?:prejudic|harm))"
)


def likelihood(texts: list[str], *, claimed: bool = True) -> Likelihood:
    """How surely harm is said to follow.

    A limb named outright goes first, then the law's own verbs, then others; words that disagree, or say no
    more than that it may, tell nothing.

    Args:
        texts: Sentences that say what harm would follow.
        claimed: Whether they are said as the harm. What is only said against release tells no limb by a
            passing "would".
    """
    for text in texts:
        limb = _LIMB.search(text[:LOOK])
        if limb is not None:
            low = "lower" in limb[0].lower() or "likely" in limb[0].lower()
            return Likelihood.WOULD_BE_LIKELY if low else Likelihood.WOULD
    votes = [(vote, _STATUTE.search(text[:LOOK]) is not None) for text in texts if (vote := _vote(text))]
    for chosen in ([vote for vote, statute in votes if statute], [vote for vote, _ in votes if claimed]):
        if chosen:
            return chosen[0] if len(set(chosen)) == 1 else Likelihood.NOT_SAID
    return Likelihood.NOT_SAID


def _vote(text: str) -> Likelihood | None:
    text = text[:LOOK]
    told = (
        (_BOTH, Likelihood.NOT_SAID),
        (_LIKELY, Likelihood.WOULD_BE_LIKELY),
        (_PERHAPS, Likelihood.NOT_SAID),
        (_WOULD, Likelihood.WOULD),
    )
    return next((vote for pattern, vote in told if pattern.search(text)), None)


_AGAINST_IT = re.compile(r"(?i)\bweigh(?:ed|ing|s)?\b(.{8,300}?)\bagainst\b")


def weighed_against(text: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The interests in "we weighed this against that": for release, then against it."""
    match = _AGAINST_IT.search(text[:LOOK])
    if match is None:
        return None
    pair = _named(text, match.span(1)), _named(text, (match.end(), len(text)))
    return (pair[0], pair[1]) if pair[0] is not None and pair[1] is not None else None
