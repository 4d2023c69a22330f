"""The words by which a letter relies on a provision.

Rules it out, leaves it for another time, or explains it.
"""

import re

from foi_tracker.analysis.cues import cue

DENIED = cue(
    "ruled out",
    r"""(?: \b(?:is|are|was|were|has|have|do|does|did|need|been)?\s?(?:not|n't|never|no\slonger)\s(?:been\s
        |be\s|currently\s|consider(?:ed)?\s|believe\s|think\s|seek\sto\s|therefore\s|now\s)*
          (?:engaged|appl(?:y|ied|icable|ies)|rel(?:y|ied|ies|ying)|used|invoked?|cited?|upheld|maintained
          |needed|section|exempt) | \b(?:(?:did|have)\sconsider(?:ed)?|considered|contemplated)\b [^.;]{0,100}
          \b(?:but|however|not)\b
        | \b(?:not|nor|never|n't)\s(?:\w+\s){0,4}(?:right\sto\s(?:use|rely|apply)|in\squestion|come\sinto
        |uphold|use\sof|need\s(?:it|to\srely)|rely\son\sit)
        | \bnor\s(?:have|do|did)\s(?:we|i)\s(?:rel|us|appl)\w*
        | \bceased\sto\b | \blooked\sat\b [^.;]{0,30} \bbut\b | \bdo(?:es)?\snot\suphold\b | \bwithdrawn\b
        | \bset\saside\b | \brather\sthan\b | \b(?:balance|interest)\b [^.;]{0,40}
        \bfavours?\s(?:disclosure|release)\b )""",
    (
        "Section 30 was considered for Q1 but is not engaged",
        "we no longer rely on section 43",
        "We do not consider section 14 applies",
        "We did consider whether section 36 was engaged for question 2 but it is not",
    ),
    ("Section 43 applies.",),
)


DUTY = re.compile(
    r"(?i)\b(?:duty|duties|obligation|section\s?1|s\.?\s?1)\b[^.;]{0,140}\bnot\s(?:appl|aris)|\bneither\b|"
    r"\bnot\s(?:obliged|required)\b|\bby\svirtue\b"
)


HYPOTHETICAL = cue(
    "not now",
    r"""(?: ^\W*(?:if|should|were|in\s(?:a\sfew|some|certain)\scases)\s(?!.{0,160}\b(?:is
        |are)\s(?:therefore\s)?exempt\b) | \b(?:may|might|could)\b [^.;]{0,80}
        \b(?:rais(?:e|ed)|exempt|engag|appl(?:y|ies)|attract|fall|refus|withh|exceed|invok)\w*
        | \bif\b [^.;]{0,90} \b(?:would|could|may|might|will)\b [^.;]{0,40}
        \b(?:exempt|engag|apply|attract|refus|invok|exceed|consider|rely)\w*
        | \b(?:would|could|may|might)\b [^.;]{0,70} \b(?:exempt|engaged|apply|attract|invoke[ds]?)\b
        [^.;]{0,60} \bif\b | \bhad\s(?:it|this|the|any|we)\b [^.;]{0,60} \bwould\b
        | \blikely\sto\s(?:attract|engage|be\srefused|be\sexempt|fall)
        | \b(?:as\sa\srule|in\sgeneral|generally|normally|typically|usually|in\scertain\scircumstances
        |sometimes)\b [^.;]{0,80} \b(?:exempt|withh|refus|appl)\w*
        | \bneed\snot\s(?:comply|answer)\b [^.;]{0,40} \bwhere\b
        | \bwould\sbe\slikely\sto\s(?:apply|exceed|engage|attract)
        | \b(?:still|yet\sto)\b [^.;]{0,60} \b(?:weigh|consider|decid)\w*
        | \bdecision\s(?:on\sit\s)?will\sbe\b | \bif\b [^.;]{0,60} \bis\srequired\b
        | \breserve\s(?:the|our)\sright | \b(?:refined|revised|future|new|wider|narrower|further)\srequest\b
        [^.;]{0,60} \b(?:may|might|could|would|likely) | \bwithout\sprejudice\sto )""",
    (
        "had it been held, section 40 would apply",
        "a refined request may attract section 31",
        "if it were held it would be exempt under section 34(1)(b)",
    ),
    ("Section 31 applies as disclosure would be likely to prejudice the detection of crime.",),
)


PAST = cue(
    "earlier",
    r"""(?: \b(?:previous(?:ly)?|earlier|originally|initially|original|first|initial|last)\b [^.;]{0,60}
        \b(?:rel(?:y|ied|iance)|appl(?:y|ied)|cit(?:e|ed)|used|refus\w+|withheld|quoted)\b
        | \b(?:told|informed|wrote\sto)\syou\b | \bin\sa\sletter\sof\b
        | \bin\s(?:foi|our\sresponse|response|reference|case)\s?(?:ref\.?\s)?[\w/\-]*\d[\w/\-]*\b [^.;]{0,40}
        \b(?:used|relied|applied|refused|withheld|cited) )""",
    ("Our earlier response relied on section 43.", "in FOI 123/24 we used section 43"),
    ("This is our first reply to you.",),
)


RELIES = cue(
    "relies",
    r"""(?: \bexempt | \bexception | \bwithh | \brefus | \bappl(?:y|ies|ied|ying|icable)\b | \bengage
        | \brel(?:y|ies|ied|ying|iance)\b | \bvirtue\b | \bpursuant\b | \bin\s(?:accordance|terms)\b
        | \bfalls?\s(?:within|under)\b | \bredact | \bden(?:y|ies)\b | \bNCND\b
        | \binvok | \bcit(?:ing|e|ed)\b | \b(?:given|issued|made|served)\sunder\b | \bnot\sobliged\b
        | \bexceed | \bvexatious\b | \bremoved?\b | \bunable\b | \bcannot\b | \bprotected\b
        | \b(?:uphold|upheld|maintain)\w*\b | \b(?:accessible|available)\b | \bpublish | \blimit\b
        | \bnot\s(?:being\s)?(?:disclosed|released|provided|held)\b | \bcovered\b | \bdeclin | \bberthnasol
        | \beithr )""",
    ("Regulation 13(1) applies to the names", "It relies on Section 40(5B)(a)(i)"),
    ("Four, all under section 31.",),
)


EXPLAINS = cue(
    "explains",
    r"""(?: \b(?:is|are)\s(?:an?\s|both\s)?(?:\w+\s)?(?:qualified|absolute|class|prejudice
        |harm)[\s-]?(?:based)? | \bprovides\sthat\b | \bstates\sthat\b | \bsets\sout\b
        | \ballows\s(?:public\s)?(?:authorities|bodies|us|the)\b | \benables\b
        | \brequires\s(?:us|me|the|a\b|that) | \bguidance\b
        | \bnot\sexempt\s(?:information\s)?by\svirtue\sof | \bdoes\snot\soblige\b | \brelates\sto\b
        | \bis\sdesigned\sto\b | \bprotects\b | \bcovers\b | \bmeans\sthat\b | \bsubsection
        | \bspecified\sin\b )""",
    ("Section 24 is a qualified, class-based exemption", "Section 12 provides that we need not comply"),
)


LAW_TEXT = re.compile(
    r"(?i)\bnot\sexempt\s(?:information\s)?by\svirtue\sof|\binformation\sis\sexempt\sinformation\sif\b|"
    r"\bPart\sII\b|\bexemptions\s(?:set\sout\s|listed\s)?in\ssections"
)


# A lead-in that decides nothing yet: "the exemptions that we are considering are:".
UNDECIDED = re.compile(
    r"(?i)\bconsidering\b|\b(?:may|might|could)\b[^.;:]{0,60}\b(?:appl|exempt|engag)|\bunder\sconsideration\b"
)


ABOUT_FOI = re.compile(
    r"(?i)\b(?:FOI|freedom\sof\sinformation|EIR)\b[^.?]{0,80}\b(?:requests?|refus|exempt)|\bexemptions?\b|"
    r"\brequests?\b[^.?]{0,40}\brefused"
)


OWN_MATTER = re.compile(
    r"(?i)\b(?:this|your)\s(?:information|data|request|part|question|answer)\b|\b(?:is|"
    r"are)\s(?:\w+\s)?exempt\b"
    r"|\bwe\s(?:rely|withhold|refuse|are\s(?:withholding|refusing))\b"
)


OVER = re.compile(
    r"(?i)\b(?:exceeds?|exceeded|above|over|beyond|excess)\b[^.;]{0,90}\b(?:limit|hours|level|threshold)|"
    r"\bnot\sobliged\b"
)


NOT_HERE = re.compile(r"(?i)\bif\b|\bmay\b|\bmight\b|\bcould\b|\bnot\srequired\b|\bany\srequest")
