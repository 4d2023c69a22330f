"""What a sentence of a reply does.

Gives, withholds, neither confirms nor denies, has nothing, asks what was meant.
"""

import re
from enum import StrEnum

from foi_tracker.analysis.cues import INFORMATION, Cue, cue


class Act(StrEnum):
    """One thing that a sentence of a reply does."""

    NCND = "ncnd"
    RESIDUAL = "residual"
    COST = "cost"
    NOT_RETRIEVABLE = "not_retrievable"
    VEXATIOUS = "vexatious"
    NOT_HELD = "not_held"
    NOT_RECORDED = "not_recorded"
    PUBLISHED = "published"
    TO_BE_PUBLISHED = "to_be_published"
    WITHHELD = "withheld"
    REDACTED = "redacted"
    SUPPRESSED = "suppressed"
    CLARIFY = "clarify"
    ATTACHED = "attached"
    VALUE = "value"
    YES_NO = "yes_no"
    GOODWILL = "goodwill"
    REST = "rest"
    ELSEWHERE = "elsewhere"
    GIVES = "gives"
    BALANCE = "balance"
    PENDING = "pending"
    ADVICE = "advice"


ACTS: dict[Act, Cue] = {
    Act.NCND: cue(
        "ncnd",
        r"""(?: \b(?:neither|not|nor|cannot|unable\sto|refuses?\sto)\b [^.;]{0,60} \bconfirm(?:s|ing|ed)? \b
        [^.;]{0,50} \bn?or\b [^.;]{0,30} \bden(?:y|ies|ying|ied)\b
            | \bNCND\b | duty\sto\sconfirm\sor\sdeny [^.;]{0,80} \b(?:not|n't)\s(?:arise|apply|require)
            | \bi?ni\sgadarnhau\sna\sgwadu\b )""",
        (
            "The force neither confirms nor denies that it holds this.",
            "an NCND response is given",
            "Our duty to confirm or deny would not arise",
        ),
        ("We confirm that it is held.", "The first duty is to confirm or deny whether it is held."),
    ),
    Act.RESIDUAL: cue(
        "residual",
        r"""\b(?: (?:any|holds?|whether\sany)\s(?:other|further|additional|more)\b
        | any\s(?:relevant\s)?other\b | anything\s(?:else|further|more) | beyond\s(?:this|that|what)
            | other\sinformation | further\sinformation | additional\sinformation )""",
        ("whether it holds any other information", "for anything else we rely on"),
    ),
    Act.COST: cue(
        "cost",
        r"""(?: \b(?:exceed\w*|above|over|beyond|excess|more\sthan|outside|within|breach)\b [^.;]{0,90}
        \b(?:limit|threshold|appropriate\slevel|18\shours|24\shours|40\shours|(?:18|24|40)[\s-]hour)\b
            | \b(?:cost|fees?|time|appropriate)\s(?:compliance\s)?(?:limit|threshold)\b
            | \bexcess(?:ive)?\scosts?\b | cost\sof\scompl(?:ying|iance) | £\s?(?:450|600)\b
            | \blimit\s(?:is|being|of)\s(?:18|24|40|£) )""",
        (
            "would exceed the appropriate limit of 18 hours",
            "The limit is 18 hours.",
            "Cost of compliance above the limit",
            "The appropriate limit is £450",
        ),
        ("The speed limit was exceeded", "over the last two years"),
    ),
    Act.NOT_RETRIEVABLE: cue(
        "not retrievable",
        r"""(?: \bnot\b [^.;]{0,60}
        \b(?:retrievable|searchable|extractable|reportable|accessible|reported|searched|interrogated
        |extracted)\b (?!\sby\sother) | manual(?:ly)?\s(?:review|trawl|search|interrogat|check|read|examin
        |inspect)\w*
            | not\s(?:held|recorded|kept|stored|collated|available)\scentrally | (?:free|open)\stext
            | no\s(?:searchable|reportable)\sfield | \bnot\scollated\b )""",
        (
            "it is not kept in an easily retrievable format",
            "a manual review of all e-mails",
            "not recorded centrally",
        ),
        ("This is accessible on our website.",),
    ),
    Act.VEXATIOUS: cue(
        "vexatious", r"\bvexatious\b | \brepeated\srequest", ("We consider the request vexatious.",)
    ),
    Act.NOT_HELD: cue(
        "not held",
        rf"""(?: \bno\s(?:recorded\s|relevant\s|such\s|further\s)?{INFORMATION}\s(?:is\s|are\s|was\s|were\s
        |has\sbeen\s|have\sbeen\s)?(?:held|found|located|recorded|exists?)
            | \bnot\s(?:currently\s)?(?:held|hold|possess)\b (?!\s(?:in|on|centrally|within)\b)
            | \b(?:do|does|did)\snot\s(?:currently\s|routinely\s)?(?:hold|have|keep|possess|collect|capture
            |record)\b
              (?! [^.;]{{0,60}}\b(?:centrally|format|searchable|retrievable|reportable)\b)
            | \b(?:hold|holds|held)\s(?:no\b|nothing\b) | \bnothing\s(?:is\s)?held\b
            | \b(?:fail\w*|unable)\sto\s(?:locate|find|trace)\s(?:any\b|no\b)
            | \b(?:would|will)\s(?:have|need)\sto\sbe\screated | \bto\screate\s(?:new|this|the)\b
            | \bnever\sheld\b | \bno\strace\s(?:of|was)\b | n\sdal\s(?:y\s)?gwybodaeth )""",
        (
            "no information held",
            "We do not hold this.",
            "Having made enquiries, we hold no information.",
            "Information not held; agencies keep this.",
            "The council does not hold figures for that.",
        ),
        ("it is not kept in an easily retrievable format", "The information is held."),
    ),
    Act.NOT_RECORDED: cue(
        "not recorded",
        r"\b(?:is|are|was|were)?\s?not\s(?:routinely\s|specifically\s|mandatorily\s)?(?:recorded|captured|"
        r"collected|monitored)\b",
        ("This is not recorded.",),
    ),
    Act.PUBLISHED: cue(
        "published",
        r"""(?: \b(?:already|publicly|freely|readily|reasonably|easily)\s(?:and\s\w+\s)?(?:available
        |accessible|published|in\sthe\spublic\sdomain)
        | \bpublished\s(?:on|at|in|by|online|here|annually|regularly|routinely|as\spart)\b
            | \b(?:available|accessible|found|viewed|obtained|accessed)\s(?:to\syou\s)?(?:on|at|from|via
            |through|by|online|here|elsewhere)\s?(?:our|the|this|other|means|link|following|your)?
            | on\s(?:our|the)\s(?:[\w']+\s){0,3}website
            | otherwise\saccessible | public\sdomain | https?:// | www\. )""",
        (
            "The Tree Policy is on our website",
            "reasonably accessible to you",
            "can be found at the following link",
        ),
    ),
    Act.TO_BE_PUBLISHED: cue(
        "to be published",
        r"\b(?:will|to|due\sto|intend(?:s|ed)?\s(?:to|for))\s(?:be\s)?(?:publish|future\spublication|"
        r"publication)\w*\b",
        ("This will be published in October.", "intended for future publication"),
    ),
    Act.WITHHELD: cue(
        "withheld",
        r"""(?: \bexempt(?:ed)?\b (?!\sfrom\s(?:charge|tax)) | \bexemptions?\b [^.;]{0,80}
        \b(?:appl\w+|engaged|rel(?:y|ied|ies)|follow\w*|are:|is:|below|under)
        | \b(?:apply|applied|applying|following|relies\son|rely\son|relying\son|relied\son|use|invoke)\b
              [^.;]{0,40} \bexemptions?\b | \bexceptions?\b [^.;]{0,60} \b(?:appl\w+|engaged)
              | \bwithh(?:e|o)ld\w*\b | \brefus(?:e|es|ed|al|ing)\b
            | \b(?:held|kept|keeping|holding)\s(?:\w+\s){0,3}back\b
            | \bnot\s(?:be\s|to\sbe\s|being\s)?(?:released|disclose[ds]?|published|shown|given\sout)\b
            | \bdo\snot\sdisclose\b |
            \b(?:unable|not\sable|not\sobliged|not\srequired|not\spossible
            |not\sin\sa\sposition)\sto\s(?:provide|disclose|release|supply|give|answer|share|comply
            |communicate)
            | \b(?:cannot|can't|can\snot|will\snot|do\snot\spropose\sto|decided\snot\sto
            |decline\sto)\s(?:be\s|now\s)?(?:provided?|disclosed?|released?|supply|supplied|give|given
            |shared?|answer|comply) | \bnot\s(?:being\s|be\s)?(?:disclosed|released|provided)\b )""",
        (
            "Exempt under Section 43(2).",
            "the following exemptions apply:",
            "The names are withheld.",
            "we are unable to provide the information",
        ),
        ("The information is attached.",),
    ),
    Act.REDACTED: cue(
        "redacted",
        r"\bredact\w*\b | \b(?:have|has)\s(?:been\s)?(?:removed|blacked|taken\sout|obscured|masked|blanked|"
        r"struck)\b | \bremoved\s(?:from|the)\b | \bblacked\sout\b",
        ("redacted as described",),
    ),
    Act.SUPPRESSED: cue(
        "small numbers suppressed",
        r"""(?: \b(?:less|fewer|lower)\sthan\s(?:\w+)\b | \bunder\s(?:five|5|10|ten)\b | <\s?\d{1,2}\b
        | \b(?:small|low)\s(?:numbers?|figures?|counts?|values?)\b | \bnumbers?\s(?:from|between)\s1\s
            | \bsuppress\w* | \bmarked\s(?:with\s)?(?:an?\s)?['"]?[#*x]
            | \b(?:1|one)\s(?:to|and|-)\s(?:4|5|four|five)\b | \bshown\sas\b
            | \bfive\sor\s(?:fewer|less)\b )""",
        ("Less than 5 is shown where", "Numbers from 1 to 4 are exempt", "marked # and withheld"),
    ),
    Act.CLARIFY: cue(
        "clarify",
        r"""(?: \b(?:please|could\syou|can\syou|would\syou|need\syou\sto|grateful\sif\syou\s(?:could|would)
        |ask(?:ed)?\syou\sto)\s(?:\w+\s){0,3}(?:clarify|specify|explain\swhat|confirm\s(?:what|which
        |whether\syou))
            | \b(?:seek|sought|require|need|requested|awaiting|await|asked\sfor)\s(?:\w+\s){0,3}clarification
            | \b(?:which|what)\s(?:\w+\s){0,3}you\s(?:mean|meant|refer|are\sreferring|want)
            | \bnot\sclear\s(?:what|which|whether|from)
            | [^?.]{10,300} \?\s{0,4}["')]{0,3}\s{0,4}$ |
            \b(?:question|request|part)\s(?:\w+\s){0,2}is\s(?:unclear|ambiguous|not\sclear)
            | \bnot\sheard\s(?:back\s)?from\syou )""",
        (
            "we asked which huts you mean and have not heard from you",
            "Please could you clarify what you mean",
            "It is not clear what you are asking for.",
        ),
        ("The clarification of roles is attached.",),
    ),
    Act.ATTACHED: cue(
        "attached",
        r"""(?: \b(?:i|we)\s(?:have\s)?(?:enclose|attach|append)(?:d|ed)?\b
        | \b(?:attached|enclosed|appended|annexed|accompanying|attachment)\b
        | \b(?:see|shown|provided|given|set\sout|listed|contained|detailed|displayed|available
        |tabled)\s(?:\w+\s){0,3}(?:tables?|spreadsheet|appendix|annex|above|below|overleaf|following
        |attach\w*)\b
            | \b(?:tables?|figures|data|spreadsheet|list|information|breakdown)\s(?:\w+\s){0,2}(?:below|above
            |attached|overleaf) | \bsee\s(?:the\s)?(?:table|annex|appendix|sheet|tab|row|column|attached
            |above|below)\b | \btable\s\d )""",
        (
            "Please find attached the two documents",
            "five letters are attached",
            "See the table.",
            "(see table)",
            "See Table 1.",
        ),
    ),
    Act.YES_NO: cue(
        "yes or no",
        r"^[\s\"'(:\-]*(?:(?:yes|nil|zero|n/?a|not\sapplicable|none)\b(?!\s(?:held|recorded))|"
        r"no\b(?=\s*[.,;:)\-!]|\s*$|\s(?:but|this|it|they|we|there)\b))",
        ("No.", "Nil", "Yes, since 2019.", "N/A"),
        ("No information is held.", "No public interest test applies to it."),
    ),
    Act.GOODWILL: cue(
        "goodwill",
        r"\bgood\s?will\b | \bout\s?side\s(?:of\s)?(?:the\s)?(?:act|foia?|scope)\b | \bin\sthe\sspirit\b |"
        r" \bas\sa\sgesture\b | \bon\sa\sdiscretionary\sbasis\b",
        ("As a gesture of goodwill, the totals are attached.",),
    ),
    Act.REST: cue(
        "the rest",
        r"""\b(?: remain(?:der|ing)\b | the\srest\b | (?:any|no)\sfurther\s(?:information|data|details)
        | (?:some|part|parts|certain|elements)\sof\s(?:the|this|your|what|it) | partial(?:ly)? | in\spart\b
        | anything\s(?:else|further) | other\s(?:parts?|information) )""",
        (
            "cannot provide any further information",
            "For the rest this letter is a Refusal Notice",
            "some of the information",
        ),
    ),
    Act.ELSEWHERE: cue(
        "held by another body",
        r"""(?: \b(?:would|may|might|is|are)\s(?:be\s)?(?:held|recorded|kept)\sby\b
        | (?<!not\s)(?<!n't\s)(?<!never\s)(?<!we\s)(?<!to\s)\b
            (?:hold|holds|keep|keeps|recorded?)\s(?:this|that|such|these|it)\b
        | \b(?:you\s(?:may|might|could|can|should)\s(?:\w+\s){0,3}(?:ask|contact|redirect|direct|try|approach
        |write))\b
            | \bredirect\s(?:this|your) | \bresponsib\w+\sof\b )""",
        ("You could ask the companies.", "agencies keep this", "This would be held by the county council."),
    ),
    Act.GIVES: cue(
        "gives",
        r"\b(?:(?:can|am\sable\sto|are\sable\sto|(?:have|has)\s(?:\w+\s)?decided\sto|"
        r"happy\sto)\s(?!neither)(?:\w+\s){0,2}(?:disclose|provide|release|supply|confirm)|(?:i\sam|"
        r"we\sare)\s(?:releasing|disclosing|providing|supplying))\b(?!\sthat\s(?:we|the\s\w+)\s(?:do\snot|"
        r"cannot))",
        ("I am releasing part of what you want today.", "We can provide the following"),
    ),
    Act.BALANCE: cue(
        "public interest balance",
        r"\bpublic\sinterest\b | \bbalance\s(?:lies|favours|falls)\b | \bin\sfavour\sof\s(?:non-?disclosure|"
        r"withholding|disclosure|maintaining)\b",
        ("The public interest favours withholding it.",),
    ),
    Act.ADVICE: cue(
        "advice on asking for less",
        r"""(?: \b(?:section|s\.?)\s?16\b (?!\s?\() | \badvice\sand\sassistance\b
        | \bif\syou\s(?:were\sto|would|could|wish\sto)?\s?(?:limit|narrow|refine|reduce|restrict|leave\sout
        |ask(?:ed)?\sfor|shorten|confine|drop|omit)\w* | \bwere\syou\sto\b
            | \byou\s(?:may|might|could)\s(?:wish|want|like)\sto\s(?:\w+\s)?(?:refine|narrow|limit|reduce
            |restrict|revise|resubmit) | \b(?:may|might|could)\b [^.;]{0,40} \b(?:raise|attract|engage)\b
            | \b(?:any\s)?(?:new|refined|revised|narrower)\srequest\b )""",
        (
            "If you were to leave out questions 2 and 3b we could answer.",
            "You may wish to refine your request.",
        ),
    ),
    Act.PENDING: cue(
        "still to come",
        r"""(?: \b(?:still|yet\sto)\b [^.;]{0,50} \b(?:weigh|consider|decid|search|check|wait|gather)\w*
        | \b(?:will|shall)\s(?:be\s)?(?:sent|send|follow|provide|provided|write|supply|supplied)\b
        [^.;]{0,60} \b(?:by|when|once|next|soon|later|shortly|in\sdue\scourse|follow)
            | \bto\sfollow\b | \bwill\sfollow\b |
            \b(?:need|require|taking)\s(?:\w+\s){0,2}(?:more|further)\stime\b )""",
        (
            "We are still weighing the public interest here.",
            "a figure will be sent to you next week",
            "The rest is to follow.",
        ),
    ),
}

_LONGEST = 3000
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*\.?,?(?:\s+\d{4})?|\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b"
    r"|\b(?:19|20)\d\d(?:\s?[/\-]\s?(?:19|20)\d\d|[/\-]\d\d)?\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?<![\w/.#])[£$€]?\d[\d,]*(?:\.\d+)?%?(?![\w/])|\b(?:nil|none|zero)\b|\b(?:two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)\b",
    re.IGNORECASE,
)


def acts_in(text: str) -> dict[Act, tuple[int, int]]:
    """What a sentence does, each with its first place in the sentence.

    Of an endless one the beginning is read.
    """
    text = text[:_LONGEST]
    found: dict[Act, tuple[int, int]] = {}
    for act, pattern in ACTS.items():
        match = pattern.find(text)
        if match is not None:
            found[act] = (match.start(), match.end())
    if Act.RESIDUAL in found and Act.NCND not in found:
        del found[Act.RESIDUAL]
    return found


def figure_in(text: str, skip: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first figure of a sentence that is no date, no year and no part of a citation."""
    text = text[:_LONGEST]
    blank = [*skip, *(match.span() for match in _DATE.finditer(text))]
    for match in _FIGURE.finditer(text):
        if not any(start <= match.start() < end for start, end in blank):
            return match.span()
    return None
