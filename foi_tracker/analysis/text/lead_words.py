"""What leads in to a question or goes on about it: "please state:", "broken down by", "for clarity"."""

import re

from foi_tracker.analysis.text.cues import INFORMATION, cue

GOES_ON = cue(
    "continues a question",
    r"""^[\s"'(]* (?: if\b(?![^.]{0,300}\?)
          (?![^.]{0,90},\splease\s(?:also\s)?(?:give|provide|supply|state|tell|send|list|say)\s
            (?!(?:this|these|it|the\s(?:data|figures?|information|answer))\b))
        | where\b(?![^.]{0,300}\?)(?!\s(?:is|are|was|were|do|does|did
    |can))
        | for\s(?:the\spurposes?|clarity|clarification|example|context|each|all|ease|reference)
          (?![^.]{0,90},\s(?:how|what|which|who|please|(?:the\s)?(?:total\s)?(?:numbers?|amounts?|costs?|average|names?))\b)
          (?![^.]{0,60}\b(?:i|we)\s(?:would|should|'d)?\s?(?:also\s)?(?:like|want|wish)\s(?:also\s)?to\s(?:also\s)?(?:know|have|see)\b)
        | by\s["'] | ['"]?\w{1,20}['"]?\s(?:means|is\sdefined) | note\b | nb\b | ideally
        | within\s(?:the|this|that)\s(?:count|figures?|totals?|numbers?|list)\b
        | this\s(?:should|can|could|may|includes|is|request)
        | (?:(?:please|kindly|pls)\s)?(?:also\s)?(?:break|split|disaggregate|separate|limit|restrict
          |exclude|include|note
        |answer|round|ignore
        |treat|do\snot|ensure|could\sthis|could\sthese)\b
        | please\s(?:also\s)?(?:provide|supply|give|send)\s(?:this|these|the\s(?:data|information|figures?
        |answer|response|breakdown))\b
        | please\s(?:also\s)?(?:provide|supply|give|send|show)\s(?:data|information|(?:the\s)?(?:figures?
          |totals?|numbers?|results?))\s(?:by|per|for\s(?:each|every)|split|separately|as)\b[^.?:]{0,60}\.?\s*$
        | please\s(?:also\s)?(?:provide|supply|give|send|show)\s(?:the\s)?(?:figures?|numbers?|totals?|data)\s
          for\b[^.?]{0,80}\bonly\b
        | i\s(?:would|'d)\s(?:prefer|like\s(?:this|the\sdata|the\sinformation|to\sreceive|you\sto))
        | i\s(?:understand|am\s(?:aware|happy|a\b)|believe|realise|appreciate|look|ask\s(?:because|that|this
        |as|you\sto)
          |would\sbe\s(?:grateful|glad|obliged)\s(?:for|if)\s(?:an?|your|you\scould)\s(?:\w+\s){0,2}(?:answer|reply|response|acknowledg\w+)
          |(?:also\s)?would\s(?:also\s)?(?:appreciate|ask\sthat)|only\s(?:need|want)|do\snot|don't)
        | (?:could|can|would)\s(?:this|these|the\s(?:data|information|figures?))\b
        | the\s(?:data|information)\s(?:should|can|could)
        | thanks\b | thank\syou(?:\s(?:in\sadvance|very|so|again|for\syour\s(?:help|time|assistance
        |attention))|[.,!]|$)
        | (?:with\s)?many\sthanks
        | yours | kind\sregards | my\s(?!(?:\w+\s)?(?:questions?|request|quer(?:y|ies)
          |enquiry|decisions?|repl(?:y|ies)|responses?|answers?|conclusions?|findings?))[a-z]+
        | should\s(?:you|any|some|this|that|the|it|there|my)\b(?![^.]{0,300}\?)
        | in\sthis\s(?:request|context)
        | we\s(?:are(?!\s(?:\w+\s)?(?:supposed|required|obliged|bound|unable|not|sorry|withholding
          |refusing|satisfied|exempt\w*|able))|understand)
        | (?:we\sasked|you\s(?:replied|answered|clarified|said|confirmed))\s?: | clarification\b )""",
    ("For the purposes of this request", "If possible, split by age.", "Please break this down by year."),
    (
        "How many thefts?",
        "For each ward, how many were there?",
        "For each year I would also like to know what it cost.",
        "Where are the records kept?",
        "If the mats are leased, what is the yearly cost?",
        "Answering this would cost too much.",
        "We are supposed to advise you.",
    ),
)


SPLITS = cue(
    "says how to split",
    r"""(?: \bbr(?:oken|eak\w*)\s(?:\w+\s){0,4}?down\b
        | \bsplit\b(?!,?\splease) | \bbreakdown\b | disaggregat | separated | \bby\s?:?\s*$
        | grouped\sby | \bincluding | such\sas
        | for\s(?:each\sof|the)\s(?:the\s)?following\s(?:years?|categories|offences?|types?|areas?|groups?
        |periods?) | categor(?:y|ies|ised)
        | in\s(?:the\s)?following\s(?:format|categories|years)
        | for\s(?:the\s)?(?:years?|periods?)\s?:?\s*$ )""",
    (
        "The number of thefts broken down by:",
        "Please split the figures by",
        "for each of the following years:",
    ),
    ("Please state:",),
)


SHOWS = cue(
    "says what to show with a figure",
    r"^[\s\"']*(?:for|of)\s(?:each|every)\b[^:]{0,120}:\s*$|\b(?:show|showing|include|including|list"
    r"|listing|state|stating|specify|specifying|detailing|giving|with|give|provide"
    r"|supply|note|noting)(?:\s(?:the|for\seach|in\seach|also|following|as\swell|me|us)){0,3}\s?[:,\-]?\s*$",
    (
        "Please show",
        "For each of them please disclose:",
        "in the past three years, showing:",
        "including the following:",
    ),
    ("How many were shown the door?",),
)


_LEAD_VERB = (
    r"(?:state|provide|supply|give|send|tell|let|have|confirm|advise|answer|list|know|see|request"
    r"|requested|ask|receive"
    r"|obtain|told|sent|given|grateful|seek|seeking|like|want|wish|need|require|after|asking"
    r"|requesting|disclose|forward)"
)


_LEAD_FILL = (
    r"(?:me|us|with|for|to|be|have|know|you|please|also|the|any|all|some|information|data|figures"
    r"|details|answers?"
    r"|questions?|it|if|that|is|could|can|would|of|out|on|about|under|foi|act|freedom|received|by"
    r"|e-?mail|what|details)"
)


GENERIC_LEAD = cue(
    "lead-in to a list",
    rf"""(?: \b(?:the\sfollowing|these|below|as\sfollows|this)\b [^.?]{{0,80}} |
        \bthe\sfollowing,\s[^.?]{{0,60}}\. |
        \b{_LEAD_VERB}(?:\s{_LEAD_FILL}){{0,8}} | you\sasked(?:\sfor)? | like\sto\s(?:know|have|request) )
        \s*[:\-]?\s*$""",
    (
        "Please state:",
        "Please could you provide the following information:",
        "I should like to have:",
        "I should be grateful for:",
        "You asked to be told:",
        "Under the Act I would ask you for this:",
        "Could you send me the following, as a spreadsheet if that is easy.",
    ),
    ("The number of thefts broken down by:", "How many boats were stopped in these two years?"),
)


TOPIC_LEAD = cue(
    "lead-in that names a topic",
    rf"""\b(?:{INFORMATION}|facts|questions|things|points)\b [^.?:]{{0,160}} : \s*$""",
    ("I'm after some figures on the electric fences:", "Please send the following data for each year:"),
    ("The cost of each van:",),
)


OF_YOURS = cue(
    "speaks of what the other asked",
    r"\byour?\s+(?:\w+\s+)?(?:asked|requested|requests?|sought|seek|said|wrote|wanted|enquiry"
    r"|questions?|e-?mail|letter)\b",
    ("This is about what you lately asked for, which was:", "your request of 3 May:"),
    ("do you hold",),
)


_LAST_SENTENCE = re.compile(r"(?<=[.?!])[\s\"')]+(?=[A-Z\"'(])")


def last_sentence(text: str) -> str:
    """The last sentence of a text, in which a lead-in says what follows."""
    bare = text.strip()[-500:]
    cut = 0
    for match in _LAST_SENTENCE.finditer(bare):
        cut = match.end()
    return bare[cut:]
