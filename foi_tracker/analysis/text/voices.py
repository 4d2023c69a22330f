"""Who speaks in a piece of a letter: whoever asks, or the authority that answers.

Told by classes of words (a request verb after "I", a question word in front, a negation with a verb of
giving or holding, "your request"), and by where they stand. The walk through a letter goes by ``asks``,
``states`` and ``tells``.
"""

import re
from functools import lru_cache

from foi_tracker.analysis.text.cues import BODY, COUNT, INFORMATION, cue

# What an authority does with information, or does not.
_GIVE = r"""(?:provid\w*|giv(?:e|en|ing)|suppl(?:y|ied|ying)|disclos\w*|releas\w*|send|sent|shar(?:e|ed|ing)
|answer\w*
    |furnish\w*|let\syou\shave|let\syou\ssee|hand\w*\sover|made?\s(?:available|public)|tell\syou|told|say
    |said|state
    |publish\w*|meet|met|compl(?:y|ied|ying)|fulfil\w*|help|part\swith)"""
_HOLD = r"(?:hold|held|keep|kept|record(?:ed)?|have|possess|retain(?:ed)?|stored?|collated?|log(?:ged)?)"
_NOT = r"""(?:cannot|can't|can\snot|(?:do|does|did|is|are|am|was|were|will|would|need|may|must|has|have|can
|could|should
    |shall)(?:\s(?:not|never)|n't) | unable\sto | declin(?:e|es|ed|ing)\sto | no\sduty\sto | nothing)"""
# The thing that was asked for, as the authority speaks of it.
_ASKED_FOR = r"""(?: what | everything | all | (?:the|this|that|some|much|most|part|parts|any|no|whole|rest
|other)
      (?:\s(?:of|the|other|said|requested)){0,3}(?:\s(?:thing|part|material|information|data|figures?|details
        |records?|documents?|papers?))? )
    \s(?:that\s|which\s)?you\s(?:have\s|had\s)?(?:now\s|lately\s|recently\s)?
      (?:ask|asked|want|wanted|seek|sought|request|requested|wish|wished|require|required|describe|described
      |are\safter)"""
_OURS = r"""(?:records?|systems?|files|databases?|books|estimates?|view|reckoning|search(?:es)?|answers?
|reply|response
    |decision|opinion|judgement|calculations?|website|web\spages?|sheet|table|staff|officers|colleagues)"""

# What can be asked for by its mere name: "The number of …", "Copies of …".
_THING = r"""(?: numbers? | nos?\.?(?=\sof\b)
    | amounts? | costs? | prices? | sums? | rates? | submissions? | letters? | hours
| readings?
    | areas? | registers? | plans? | assessments? | exchanges? | files? | photographs? | footage | agreements?
    | measurements? | makes? | suppl(?:y|ies|ier|iers) | names? | dates? | percentages? | proportion
    | average | totals?
    | breakdowns? | details | copy | copies | list | lists | summary | value | spend | expenditure
    | documents?
    | e-?mails? | correspondence | communications | minutes | records? | information | data | figures | policy
    | policies | job\stitles? | ages? | age\sof | gender | reasons? | locations? | types? | categor(?:y|ies)
    | description | contracts? | invoices? | reports? | statistics | results? | map | maps | split
    | films? | recordings?
    | videos? | guidance | manuals? | procedures? | logs? | transcripts? | notes | count | quantit(?:y|ies)
    | models?
    | addresses | salar(?:y|ies) | budgets? | ranks? | grounds? | facts )"""
_QUESTION_WORD = r"""(?: how\s(?:many|much|often|long|is|are|was|were|do|does|did|has|have|old|far
|frequently|large|big)
    | (?:what|which)\b(?!\s(?:this|we|i|follows|you\s(?:ask\w*|want\w*|seek|request\w*|sought|have\sasked
    |wish\w*|are\s(?:after|asking|seeking|requesting)))\b)
    | (?:who|whom|whose|when|where|why)(?:'s)?\b(?!\s(?:this|we|i)\s)
    | whether\b(?!\s(?:what|or\snot\swe|we|this|it|the\s\w+\sholds?)\b) )"""
_FILL = r"""(?:would|should|also|now|further|additionally|therefore|then|just|really|am|are|was
|been|writing|write
    |hereby|like|hope|hoping|hoped|please|kindly|only|wish|very|much|formally|today|again|still|next|finally
    |'d)"""
_WISH_VERB = r"""(?:ask(?:ing|ed)?|request(?:ing|ed)?|seek(?:ing)?|sought|know|obtain|learn|find\sout|get
|receive|see
    |be\s(?:told|given|sent|grateful|interested|obliged|glad)|wondering|enquir\w+|inquir\w+|looking\sfor
    |after|interested
    |grateful|submit(?:ting)?|appreciate|to\shave|have\s(?:an?|some|several|two|three|four
    |the\sfollowing)\s(?:\w+\s)?questions?)"""

ASKS = cue(
    "asks",
    rf"""^[\s"'(]* (?:
        (?:and|also|or|then|next|finally|lastly|additionally|in\saddition|firstly|secondly|thirdly|further
        |hi|hello)\b
          ,?\s ){{0,3}} (?:(?:if|where)\s(?:available|possible|so|held|you\scan|any|applicable),?\s )?
        (?: (?:please|pleases|pls|kindly|grateful) \b
        (?!\s(?:do\snot|don't|avoid|refrain|find|see|note|be\s(?:aware|advised)|treat|accept|contact|consider\sthis|refer|read|regard
        |take\sthis
        |do\snot\shesitate|quote|write|complain|click|visit|use)\b)
          | (?:could|can|would|will|may|might)\s(?:you|i|we|the|this) \b
          | {_QUESTION_WORD} \b
          | (?:is|are|was|were|does|do|did|has|have|had)\s(?!not\b)[^.]{{0,400}}\?
          | (?:is|are|was|does|do|did|has|have|will|can)\s(?:the|an?|any|all|there|you|your|it|they|he|she
            |this
            |these|those|its|any(?:one|body))\s(?!been\b|say\b)[a-z]
          | let\s(?:me|us)\s(?:have|know|see)\b
          | i(?:'m|'d)?\s(?:{_FILL}\s){{0,6}}(?:to\s(?:be\s)?)?{_WISH_VERB}\b
            (?!\s(?:considered|conducted|decided|been|to\s(?:inform|apologise|advise|say|refuse|tell)|sorry
            |attached
              |enclosed|set\sout|applied|today|a\sduty))
          | i(?:'d|\s(?:would|should))\s(?:\w+\s)?(?:like|love)\b(?!\sto\s(?:apologise|advise|inform|point
          |draw|refer|thank))
          | i(?:'d)?\s(?:{_FILL}\s){{0,4}}(?:want|need|require|wish\sfor|wonder)\b
          | (?:we|our\s\w+)\s(?:would\s(?:like|be\s(?:grateful|glad|pleased))|wish|want|request|seek
          |are\s(?:seeking|requesting))\b
          | my\s(?:request|questions?)\s(?:is|are)\b
          | (?!(?:results?|summary|reasons?|notes?)\s?:)
            (?:(?:the|an?|any|all|each|every|total|annual|yearly|overall|full|current|complete|exact|precise
            |recent)\s)
            {{0,4}} {_THING} \b
            (?= \s(?:of|on|for|about|regarding|relating|related|to|in|and|who|that|where|by|from|between|held
            |issued|made|received|recorded|spent|paid|with|per|at|you|your|under|or|sent|showing)\b
              | [,?] | :(?!\s*[£<]?\d)
              | \s[a-z]+(?:ed|wn|ilt)\b
              | \s[a-z]+\s(?:of|for|in|to|by)\b )
          | for\s(?:each|every|all)\b (?!\s(?:of\s(?:these|the\sabove|your)|we)\b) | of\s(?:those|these|the
          |them)\b
          | if\s(?:so|yes|not|any|you\s(?:do|have|hold))\b
          | under\s(?:the\s)?(?:freedom|foi|eir|environmental)
          | if\s[^.?!;]{{0,90}},\s(?:then\s)?please\s(?:also\s)?(?:give|provide|supply|state|list
            |tell\sme|send\s(?:me|us))\b
          | (?:tell|give|send|provide|supply|state|list|confirm|show|specify|explain|describe|disclose|name
            |identify|release|say|set\sout|break\sdown|outline|detail)
            \s(?:me|us|the|all|an?|any|each|every|your|their|how|what|which|whether|who|when|where|why|if
            |details|copies|details)\b
          | same\sas\b(?!\s(?:(?:the|our|my)\s)?(?:above|answers?|response|reply|before|question\s\d|q\d
            |\d)) )
        | \?\s*["')]*\s*$""",
    (
        "How many vans had an alarm?",
        "Please give the crime outcome",
        "The number of hate crimes",
        "Is Larkspur a covert inquiry?",
        "I should also like to know how much it cost.",
        "I also ask how many were sent back",
        "I am asking how often this happens.",
        "Let me have a full split, please.",
        "I want a copy of every film",
    ),
    (
        "31",
        "We hold part of it.",
        "Nil",
        "What you asked for is in the table below.",
        "Whether what you ask for is held cannot be said.",
        "I have considered your request.",
        "I have been asked to reply to your message.",
        "I am writing to inform you of our decision",
        "Same as the answer to 3.",
        "What you are asking for is environmental information.",
    ),
)
ASKS_LATER = cue(
    "asks after a few words about when, where or what of",
    r"""^[\s"'(]* (?:over|in|during|for|since|between|from|within|on|at|of|by|with|under|regarding
    |concerning|about
          |given|following|as|after|before|to)\b
        [^.?!;]{0,220}? [\s,)] (?: how\s(?:many|much|often|long)\b
          | (?<=,\s)(?:the\s|any\s|all\s)?(?:total\s)?(?:numbers?|amounts?|costs?|names?|cop(?:y|ies))\s
            (?:of|paid|spent)\b (?![^.?!;]{0,160}\s(?:was|were|is|are|rose|fell|came|stood|totalled)\b)
          | (?:what|which|who|where|when|why)\s(?:is|was|were|are|did|does|do|has|have|steps|proportion
          |percentage|share)\b
          | (?:please|kindly|could\syou|can\syou|would\syou|may\si|can\si|could\si|i\s(?:would|should)\slike
          |i\s(?:would|should)\sbe\s(?:grateful|glad|obliged)\s(?:for|to\s(?:have|know|be|see|receive)|if\syou)|i\swish
            |did\s\w+|do\syou|have\syou) \b )""",
    ("Over the past three years how many complaints came in", "In 2023, what was spent on it"),
    ("In 2023 there were four.",),
)
TELLS = cue(
    "answers",
    rf"""(?: \b{BODY}\s(?: (?:was|were|has\sbeen|have\sbeen)\s(?:asked|consulted|contacted|approached)
          | (?:refuses?|refused|declines?|withholds?|regrets?|(?:is|are|am)\ssorry)\b
          | (?:recorded|received|issued|spent|employs?|employed|made|paid|bought|owns?|owned|had|has
            |used|opened|closed|dealt\swith|carried\sout)\s(?:a\stotal\sof\s)?
            (?:no\b|none\b|£|{COUNT}\b)
          | (?:can|is\sable\sto|are\sable\sto|am\sable\sto|has\sto|have\sto)?\s?(?:now\s|also\s
        |only\s|therefore\s|hereby\s)?
          (?: confirm(?:s|ed)? | advise | neither | holds?\b |
          do(?:es)?\snot\b(?!\swish|\swant|\sneed|\srequire) | cannot | can\sneither
            | will\sneither |
            (?:is|are|am)\s(?:unable|not\sable|releasing|refusing|not\sobliged|satisfied|relying|withholding)
            | ha(?:s|ve)\s(?:decided|considered|conducted|applied|searched|located|concluded|determined
            |completed|today|now|answered|replied|responded|dealt|listed|enclosed|attached|set\sout)
            | appl(?:y|ies)\b | rely\b | relies\b | estimates?\b | consider\b | searched\b
            | publish(?:es)?\b ) )
        | \b(?:information|answers?|figures|data|response|reply)\s(?:for|to|on|at)\s(?:your\s)?
          (?:questions?|parts?|points?)\s\d[^?]{{0,40}}\s(?:is|are)\b
        | ^\W*(?:result|outcome|decision)\s?: | \brefused,?\s(?:under\s)?(?:section|s\.?\s?\d|reg)
        | \b(?:i'm|we're)\s(?:able|unable|not\sable|pleased|happy|sorry)\sto\b
        | \bwe\s(?:would|will|must|shall|therefore|also)\s(?:rely|refuse|withhold|apply|cite|rest)\b
        | \bi\s(?:must|have\sto|am\sobliged\sto|shall\shave\sto)\s(?:refuse|withhold|decline|say\sthat)
        | (?<!you\s)(?:is|are|am)\s(?:unable|not\sable)\sto\s(?:give|supply|provide|answer|help|send|tell
            |disclose|release|meet|comply|fulfil|say)\b
        | \bnot\s(?:kept|stored|collated)\b
        | \bexempt(?:ion|ions)?\b(?!\s(?:from\scharge|vehicles?|accommodation)) | \bwithheld\b
        | refusal\snotice
        | no\s{INFORMATION}\s(?:is\s|are\s|was\s)?held | \bnot\sheld\b | nor\sden(?:y|ies) | confirm\sor\sdeny
        | please\s(?:find|see)\s(?:attached|enclosed|below|the|table)
        | (?:is|are)\s(?:attached|enclosed|below) | \battached\s(?:is|are)\b
        | your\srequest\s(?:for\sinformation\s)?(?:below\s)?(?:has|was|is\sbeing|will)\b
        | thank\syou\sfor\s(?:your|contacting|(?:these|those|the\sabove)[.,]
          |(?:the|this)\s(?:\w+\s)?(?:request|e-?mail|letter|enquiry))
          | following\sreceipt | having\s(?:made|completed)\senquir
        | search(?:es)?\s(?:was|were|ha(?:s|ve)\sbeen)\b |
        in\s(?:relation|response)\sto\syour\s(?:request|enquiry)
        | would\sexceed\b | the\sfollowing\s(?:exemptions?|exceptions?|applies)
        | i\swrite\sin\s(?:connection|response)
        | (?:section|regulation|reg\.?)\s?\d[^.]{{0,60}}\s(?:applies|apply|is\sengaged|are\sengaged|requires)
        | \bwe\s(?:have|are|do)\b(?![^?]{{0,200}}\?)
        | \bnot\srecorded\b(?!\splease) | searched\s(?:between|for)
        | ^\(?see\s(?:the\s)?(?:attached|table|above|below|answer|response)
        | (?<!if\s)(?<!where\s)\bthere\s(?:was|were|are|is|have\sbeen|has\sbeen)\s(?:no|none|nil|{COUNT})\b
 )""",
    (
        "Our Corporate Department searched for this. We hold part of it.",
        "Exempt under Section 43(2).",
        "All crimes searched between 1 May and 3 June",
        "Northshire Police are unable to provide this",
        "Thank you for your request",
        "(see table)",
        "In 2023 there were 412 and in 2024 there were 388.",
        "There were twelve.",
        "We recorded 12 of them.",
    ),
    (
        "How many vans had an alarm?",
        "The number of claims for damage",
        "Please name the worker paid the rate in 1b.",
    ),
)
REPLIES = cue(
    "speaks for the authority",
    rf"""(?: {_ASKED_FOR}
        | ^[\s"']*you\s(?:also\s|then\s|have\s)?(?:added|said|told|explained|mentioned|numbered|clarified
        |complained
          |argued|suggested)\b
        | \bwe\s(?:have\s)?received\b
        | \byou\s(?:also\s|then\s|have\s|had\s|recently\s)?(?:asked|requested|wrote|sought|wished\sto)\b
        | ^[\s"']*we\s(?:also\s|now\s|then\s)?(?!(?:would|should|wish|want|seek|ask|request|like|need
        |understand|believe
          |hope|require|think|are\s(?:an?|the|all|seeking|requesting|asking|writing|research\w+|conducting
          |currently|trying
          |looking|interested|carrying|working|aware))\b)\w+\s
        | (?<!you\s)(?<!please\s)(?<!if\s)\b{_NOT}\s(?:\w+\s){{0,4}}?(?:{_GIVE}|{_HOLD})\b
        | \bnot\s(?:bound|obliged|required|obligated)\sto\b | \bno(?:t\sunder\sany)?\s(?:legal\s)?(?:duty
        |obligation)\sto\b
        | (?:held|kept|keeping|holding)\sback\b
        | \bour\s(?:\w+\s){{0,2}}?{_OURS}\b (?!\s(?:shows?\sthat\syou))
        | \byour\s(?:\w+\s){{0,2}}?(?:requests?|enquiry|questions?)\b
        | \bthe\sact\s(?:requires|obliges|makes|lets|allows|does)\s(?!you)
        | \bha(?:s|ve)\s(?:already\s)?been\smade\spublic\b | \balready\s(?:been\s)?(?:published|public
        |available)\b
        | \b(?:you\s(?:can|may|will)\s(?:find|read|see|view)|can\sbe\s(?:found|read|seen|viewed))\b
        | \b(?:is|are|was|were)\s(?:shown|given|listed|set\sout|in|on|at)\s(?:in\s|on\s)?(?:the\s|an?\s
        |our\s)?
            (?:\w+\s)?(?:tables?|attach\w+|annex|appendix|spreadsheet|link)\b )""",
    (
        "What you asked for, from 2020 on, is in the table that follows.",
        "Whether what you seek is held cannot be said.",
        "This has been made public already in a news release.",
        "The force will not be giving that out.",
        "By our estimate it would take weeks.",
        "Part of your request is refused.",
        "We put it up on 9 February.",
        "You added that you did not agree.",
    ),
    (
        "If you do not hold this, please say so.",
        "Please do not give names.",
        "How many vans had an alarm?",
        "I read that the van was sold.",
        "We are a charity for horses.",
    ),
)
SHORT_ANSWER = cue(
    "short answer",
    rf"""^[\s"'(]* (?:
        (?:yes|no(?!\.?\sof\b)|none|nil|zero|n/?a|not\sapplicable|unknown|not\sknown|in[\s-]house|as\sabove|see\s(?:above
        |below)|same)
          \b [^?]{{0,200}} |
          (?:\d[\d,.]{{0,15}}|{COUNT})\s(?:in|for|during|between|of\sthem)\b [^?]{{0,160}} |
          {COUNT} (?:\s[a-z-]+){{0,3}} |
          (?:(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?\s?[:=]\s?)?[<>~]?\s?[£$€]?\s?\d[\d,.]{{0,15}}\s?(?:%|p|k|m|million|pounds|hours?|days?|officers?|staff|people)?
        | (?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{{4}} )
        [.\s)"']*$""",
    (
        *("Nil", "No.", "31", "£54.10", "In house.", "April 2023", "No, the contract ended.", "2,904"),
        *(
            "2021: 1894",
            "2021/22: £188,402.15",
            "61 in 2023 and 54 in 2024.",
            "Twelve.",
            "Two full-time officers",
        ),
    ),
    ("How many?", "The policy on replacing them."),
)
# A main verb: what has none is no sentence but the name of a thing.
_MAIN_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|did|do|does|will|would|can|cannot|could|should|may|might"
    r"|must|am|says?|said"
    r"|think|believe|know|understand|feel|hope|read|seems?|appears?|took|came|went|gave|met|began|ran|rose|fell"
    r"|saw|closed|opened|reported|wrote|claimed|announced|told|asked)\b"
)
_RELATIVE = re.compile(r"(?i)\b(?:that|which|who|whom|whose|where|when|whether|how|what|why|if)\b|[,(;]")
_NAMES = re.compile(
    r"(?i)[\s\"'(]*(?:the|an?|any|all|each|every|copies|details|my|your|how|what|whether|[a-z-]+(?:s"
    r"|ing)?\s(?:of|for|from|to|in|on|about|held|with)\b|\w+\s\w+)"
)

# Words that show that whoever asks is still speaking.
REQUESTER = re.compile(
    r"(?i)\b(?:i|me|my|mine|you|your|yours|please|kindly|grateful|thanks|asked|asking|request\w*|questions?|"
    r"clarify|clarification|avoidance\sof\sdoubt|by\s[\"'“‘]|means?|includ\w+|if|should|preferably)\b"
)


_KEPT = 256
"""So many pieces are remembered: each walk over a letter asks again who speaks in those just seen."""


@lru_cache(maxsize=_KEPT)
def asks(text: str) -> bool:
    """Whether a piece is in the voice of whoever asks."""
    return (ASKS(text) and not _says_of_thing(text)) or (ASKS_LATER(text) and not states(text))


def _says_of_thing(text: str) -> bool:
    """Whether a piece begins with a thing and says something of it ("The cost exceeds the limit")."""
    if _OPENS_WITH_THING.match(text) is None or text.rstrip().endswith("?"):
        return False
    opening = text[:200].partition("?")[0]
    relative = _RELATIVE.search(opening)
    return _SAYS.search(opening[: relative.start()] if relative else opening) is not None


_OPENS_WITH_THING = re.compile(
    rf"[\s\"'(]*(?:(?:the|an?|any|all|total|annual)\s){{0,2}}{_THING}\b", re.IGNORECASE | re.VERBOSE
)
_SAYS = re.compile(
    r"(?i)(?<!you\s)(?<!they\s)(?<!who\s)\b(?:(?:is|are)(?!\s(?:also\s)?(?:wanted|sought|requested|asked|needed))|was|were|will|would|cannot|exceeds?|exceeded|remains?|shows?|applies|came\sto|comes\sto"
    r"|stands?\sat|has\sbeen|(?<!to\s)have\sbeen|numbered|totalled|amounted|provides|requires|allows|covers|runs|ends|began|expired|started"
    r"|sets|gives|does)\b"
)


@lru_cache(maxsize=_KEPT)
def states(text: str) -> bool:
    """Whether a piece is in the voice of the authority."""
    return TELLS(text) or REPLIES(text)


def tells(text: str) -> bool:
    """Whether a piece is in the voice of the authority, or is a value and no more."""
    return states(text) or SHORT_ANSWER(text)


def names_a_thing(text: str, fewest: int = 2) -> bool:
    """Whether a piece names something and says nothing of it, as in "Any suppliers used".

    Args:
        text: The piece.
        fewest: How many words it must have.
    """
    if len(text.split()) < fewest or text.rstrip().endswith(":"):
        return False
    opening = text[:200]
    relative = _RELATIVE.search(opening)
    before = opening[: relative.start()] if relative else opening
    return len(before.split()) >= 2 and _NAMES.match(text) is not None and not _MAIN_VERB.search(before)
