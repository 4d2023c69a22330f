"""The words by which a letter announces, uses or explains a provision, or goes over the cost limit."""

import re

from foi_tracker.analysis.text.cues import cue

# A sentence that announces the provisions in the lines after it.
LEADS = cue(
    "announces provisions",
    r"""(?: \b(?:the(?:se|\sfollowing)?|following|below)\s(?:\w+\s)?(?:exemptions?|exceptions?|sections?
        |regulations?|grounds?
          |provisions?)(?:\s(?:are|is|has|have|below|of\sthe\sact|been|being|that|which|we|apply|applies
            |applied|engaged
          |used|relied|on|claimed|set\sout|listed|shown|given|as\sfollows|here|under|to|it|your|request
            |the|by)){0,10}
          [\s.:\-]*$
        | \b(?:one|two|three|four|five|several|these)\s(?:exemptions?|exceptions?|grounds?)\s
          (?:(?:is|are|has|have|been|to\sbe)\s)*(?:claimed|used|applied|appl(?:y|ies)|relied\son|engaged
              |cited)[\s.:\-]*$
        | \b(?:exemptions?|exceptions?|grounds?)\b [^.;]{0,60} \b(?:below|as\sfollows|following|set\sout
        |listed)\b
          [^.;]{0,30} [\s.:\-]*$ )""",
    (
        "and for that we rest on these exemptions.",
        "The exemptions we use are set out below.",
        "it is kept back, however, under the exemption below",
        "the following exemption applies:",
        "Two exemptions are claimed.",
    ),
    ("Some exemptions need a public interest test.",),
)
# A line that breaks off where a provision must follow: "Parts of it are exempt under".
OPEN_END = re.compile(
    r"(?i)\b(?:exempt\w*|withheld|refused|virtue|apply|applies|relying|rely)\b[^.;:?!]{0,30}\b(?:under|by"
    r"|of|on|in|at|are|is|and)\s*$"
)
# "We cannot say whether this is held."
CANNOT_SAY = re.compile(
    r"(?i)\b(?:cannot|can't|unable|not\s(?:able|possible|in\sa\sposition)"
    r"|impossible)\b[^.;]{0,40}\b(?:confirm|say|tell|"
    r"establish|determine)\b[^.;]{0,40}\b(?:whether|if)\b"
)
HERE = re.compile(r"(?i)\b(?:here|in\s(?:this|your)\s(?:case|instance)|on\sthis\soccasion)\b[^.;]{0,50}$")
WIDE_RANGE = re.compile(
    r"(?i)\b(?:sections?|regulations?)\s(\d{1,2})\s?(?:to|-|and\sup\sto)\s?(\d{1,2})\b(?!\()"
)
# Words of which at least one stands in every clause that says anything.
VERBS = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|cannot|could|would|will|shall|should"
    r"|may|might|must"
    r"|appl(?:y|ies|ied)|provides?|states?|says?|concerns?|defines?|deals?\swith|means\s(?:that|we)|requires?|relates?|covers?|protects?"
    r"|exempts?|allows?|we|you|i|it|they"
    r"|if|when|because|since|used|considered|refused|thought|looked|relied)\b"
)


RELIES = cue(
    "relies",
    r"""(?: \bexempt | \bexcept(?:ion|s\b|ed\b) | \bwithh | \brefus | \bappl(?:y|ies|ied|ying|icable)\b
        | \bengage
        | \brel(?:y|ies|ied|ying|iance)\b | \bvirtue\b | \bsubstitut | \badd\b | \bpursuant\b
        | \bin\s(?:accordance|terms)\b
        | \bin\sview\sof\b
        | \bby\sreason\sof\b | \bin\s(?:line|keeping)\swith\b | \bwithin\sthe\smeaning\b | \bmade\sout\b
          | \brefers\b | \b(?:EIRs?|regulations|act)\sexcept\b
        | \b(?:protects?|exempts?|excludes?|catches|catch)\s(?:it|them|this|these|those|all|both
          |the\s(?:rest|whole|lot|names))\b
        | \b(?:come|taken|gone|cut|struck|blanked|blacked)\sout\b | \b(?:on|under)\sthe\s(?:ground
          |strength|basis|authority)s?\sof\b | \bowing\sto\b
        | \b(?:lets|allows|entitles|permits|excuses|frees|releases|spares|relieves)\s(?:us|me)\b
        | \bexcuses\b | \bneed\snot\b | \bsuppress | \bmask(?:ed|ing)\b
        | \b(?:left|leave|leaving|kept|keep|keeping|held|holding)\s(?:\w+\s){0,4}(?:out|back)\b
        | \bclaim(?:ed|ing)?\b | \b(?:rests?|stands?|leans?)\son\b | \bbars?\b | \bforbids?\b
        | \bcovers?\s(?:it|them|this|these|that\s(?:element|part|portion|aspect|limb|half)|all|both
          |the\s(?:rest|whole|lot))\b | \bhence\b | \binto\splay\b | \bbe\sbreached\b | \bfits\b | \bbites?\b
        | \b(?:first|second|third|other|main|only|last)\s(?:(?:exemption|exception|ground|one
          |reason)\s)?is\s(?:the\sone\sin\s)?$
        | \bfalls?\s(?:within|under)\b | \bredact | \bden(?:y|ies)\b | \bNCND\b
        | \binvok | \bcit(?:ing|e|ed)\b | \b(?:given|issued|made|served)\sunder\b | \bnot\sobliged\b
        | \bexceed | \bvexatious\b | \bremoved?\b | \bunable\b | \bcannot\b | \bprotected\b
        | \b(?:uphold|upheld|maintain)\w*\b | \b(?:accessible|available)\b | \bpublish | \blimit\b
        | \bnot\s(?:being\s)?(?:disclosed|released|provided|held|given|shown|supplied)\b
        | \bcovered\b | \bdeclin | \bberthnasol
        | \beithr )""",
    ("Regulation 13(1) applies to the names", "It relies on Section 40(5B)(a)(i)"),
    ("Four, all under section 31.",),
)


EXPLAINS = cue(
    "explains",
    r"""(?: \b(?:is|are)\s(?:an?\s|both\s)?(?:\w+\s)?(?:qualified|absolute|class|prejudice
        |harm)[\s-]?(?:based)? | \bprovides\sthat\b | \b(?:states|says|reads)\b | \bsets\sout\b
        | \ballows\s(?:public\s)?(?:authorities|bodies|us|the)\b | \benables\b
        | \brequires\s(?:us|me|the|a\b|that) | \bguidance\b
        | \bnot\sexempt\s(?:information\s)?by\svirtue\sof | \bdoes\snot\soblige\b | \brelates\sto\b
        | \bis\sdesigned\sto\b | \bprotects\b | \bcovers\b | \bmeans\sthat\b | \bsubsection
        | \bspecified\sin\b | \bneed\snot\s(?:comply|answer)\b [^.;]{0,40} \bwhere\b
        | \b(?:when|where|whenever)\s(?:we|a\spublic\sauthority|an\sauthority|it)\s(?:rel(?:y|ies)
        |refus\w+|appl\w+|us\w+) )""",
    ("Section 24 is a qualified, class-based exemption", "Section 12 provides that we need not comply"),
)


# What a ground does to the very things that were asked for is no explanation of the law.
COVERS_IT = re.compile(
    r"(?i)\b(?:covers?|protects?|exempts?|excludes?|catch(?:es)?)\s(?:it|them|this|these|those|all|both"
    r"|the\s(?:rest|whole|lot|names)|(?:that|this|the)\s(?:\w+\s)?(?:element|part|portion|aspect|limb|half))\b"
)


LAW_TEXT = re.compile(
    r"(?i)\bnot\sexempt\s(?:information\s)?by\svirtue\sof|\binformation\sis\sexempt\sinformation\sif\b|"
    r"\bPart\sII\b|\bexemptions\s(?:set\sout\s|listed\s)?in\ssections"
)


# A lead-in that decides nothing yet: "the exemptions that we are considering are:".
UNDECIDED = re.compile(
    r"(?i)\bconsidering\b|\b(?:may|might|could)\b[^.;:]{0,60}\b(?:appl|exempt|engag)|\bunder\sconsideration\b"
)


_ABOUT_FOI = re.compile(
    r"(?i)\b(?:FOI|freedom\sof\sinformation|EIR)\b[^.?]{0,80}\b(?:requests?|refus|exempt)|\bexemptions?\b"
    r"|\bvexatious\b|\brequesters?\b|"
    r"\brequests?\b[^.?]{0,40}\brefused|\brequest(?:s|ers?)?\b[^.?]{0,60}\b(?:turn(?:ed)?\sdown|reject\w*"
    r"|vexatious)"
    r"|\b(?:did|does|do|has|have|how\s(?:many|often)|why|guidance|polic(?:y|ies)|rules|training)\b[^.?]{0,80}"
    r"\bwithh(?:eld|old\w*)\b"
)


# "Should you think any of it exempt, say why": how to answer, and not what is asked.
_CONDITION = re.compile(
    r"(?i)(?:^|(?<=[.?!]\s))\W*(?:should\syou|if\s(?:you|any|it|this|the))\b[^.?!]*[.?!]?"
)


def asks_about_foi(question: str) -> bool:
    """Whether a question is itself about requests and how they are refused."""
    return _ABOUT_FOI.search(_CONDITION.sub(" ", question)) is not None


OWN_MATTER = re.compile(
    r"(?i)\b(?:this|your)\s(?:information|data|request|part|question|answer)\b|\b(?:is|"
    r"are)\s(?:\w+\s){0,4}(?:exempt|withheld|excepted|refused)\b|\bneed\snot\s(?:supply|give|answer|provide|send)\b"
    r"|\bwe\s(?:rely|withhold|refuse|are\s(?:withholding|refusing))\b"
)


OVER = re.compile(
    r"(?i)\b(?:exceeds?|exceeded|above|over|past|beyond|excess|more\sthan)\b[^.;]{0,90}\b(?:limit|hours"
    r"|level|threshold|amount)|"
    r"\bnot\sobliged\b"
)


# Work that is worked out: "at two minutes each that is 1,373 hours".
WORKED_OUT = re.compile(
    r"(?i)\bminutes?\b[^;]{0,120}?\b(\d[\d,]*)(?:\.\d+)?\shours\b"
    r"|\b(?:would\s(?:\w+\s)?(?:take|need|require)|comes?\sto|amounts?\sto|total(?:s"
    r"|ling)?)\b[^.;]{0,40}?\b(\d[\d,]*)(?:\.\d+)?\shours\b"
)
UPHELD = re.compile(r"(?i)\b(?:upheld|uphold|stands|confirm(?:ed)?|agree[ds]?|maintain(?:ed)?)\b")
NOT_WHOLLY = re.compile(r"(?i)\b(?:not|different|other|but|part|partly|instead|overturned|varied)\b")


NOT_HERE = re.compile(
    r"(?i)\b(?:now\sand\sthen|from\stime\sto\stime|on\soccasion|at\stimes)\b|\bif\b|\bmay\b|\bmight\b|\bcould\b|\bnot\srequired\b|\bany\srequest"
)


# "Section 12(2) reads with section 12(1)": how the law hangs together.
# "You can read more about section 12, and about section 14".
READS_WITH = re.compile(
    r"(?i)\breads\s(?:together\s)?with\s(?:the\s)?$|\b(?:read|find\sout|learn|see)\s(?:\w+\s)?more\sabout\s[^.;]{0,60}$"
)


# "Information is exempt under section 24(1) if it is required for …".
LAW_OF_ALL = re.compile(
    r"(?i)\W*information\s(?:is|may\sbe|can\sbe)\sexempt\s(?:under|by)\b[^.;]{0,60}\s(?:if|where)\s"
)


# "We need not disclose what would help a thief": that is decided.
NEED_NOT = re.compile(r"(?i)\b(?:we|i)\sneed\snot\s(?:disclose|give|supply|provide|release|send|publish)\b")
