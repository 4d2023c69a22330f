"""The words by which letters give themselves away, as patterns with examples that the tests read.

Every pattern works on plain spelling and looks at one piece or sentence. None nests one repetition in
another, so each takes time in proportion to the text.
"""

import re
from dataclasses import dataclass

from foi_tracker.analysis.needles import Needles, may_stand, needles_of


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern with a name and words that it must find.

    Attributes:
        name: What it tells.
        pattern: Found with ``search`` unless it begins with ``^``.
        examples: Words in which it must be found.
        not_in: Words in which it must not be found.
        needles: Plain words without one of which it cannot stand in a text.
    """

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    not_in: tuple[str, ...] = ()
    needles: Needles = ()

    def find(self, text: str) -> re.Match[str] | None:
        """The first place where it stands in ``text``."""
        return self.pattern.search(text) if may_stand(self.needles, text) else None

    def __call__(self, text: str) -> bool:
        """Whether it stands in ``text``."""
        return may_stand(self.needles, text) and self.pattern.search(text) is not None


def cue(name: str, source: str, examples: tuple[str, ...], not_in: tuple[str, ...] = ()) -> Cue:
    """A cue from the source of a verbose, case-blind pattern."""
    pattern = re.compile(source, re.IGNORECASE | re.VERBOSE)
    return Cue(name, pattern, examples, not_in, needles_of(pattern))


# Who speaks for the authority.
COUNT = (
    r"(?:\d[\d,.]{0,15}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)"
)
BODY = r"""(?: we | i |
        the\s(?:police|force|council|trust|university|department|service|college|school|authority|agency
    |board|ministry|constabulary|office|commission|company|club|ministry|centre|group|health\sboard|borough
        |county|city)
    | (?:police|constabulary|council|trust|university|department|service|college|authority|agency|board
        |ministry|office
    |transport|commission|executive|academy|government|scotland|wales) )"""
INFORMATION = r"(?:information|data|figures?|records?|details?|documents?|material|statistics)"

# --- zones -------------------------------------------------------------------------------------------------

REQUEST_HEADING = cue(
    "request heading",
    r"""^\s* (?:
        (?:your|the|original|initial|full|foi|eir|freedom\sof\sinformation|details\sof(?:\sthe|\syour)?
        |text\sof
          (?:\sthe|\syour)?) \s )*
        (?: requests?(?:\s(?:details|text|wording|summary|made|information|received|for\sinformation))?
          | questions?(?:\sasked)? | you\s(?:asked|requested|wrote|have\sasked)(?:\s(?:us|for))?(?:\sfor)?
            (?:\sthe\sfollowing)?(?:\sinformation)?
          | information\s(?:requested|sought|you\s(?:requested|asked\sfor))
          | what\syou\sasked(?:\s(?:us|for))?
          | description\sof\srequest | cais | gofynnwyd )
        \s*[:.\-]?\s*$""",
    ("Request", "REQUEST", "You asked:", "Information requested", "Your request", "Details of your request:"),
    ("Request 1", "Response"),
)
REPLY_HEADING = cue(
    "reply heading",
    r"""^\s* (?:
        (?:our|my|the|full|final|official|force|police|review|council(?:'s)?|trust(?:'s)?|university(?:'s)?
        |foi|eir|ein\s\w+\s/) \s ){0,3}
        (?: responses? | reply | answers? | decision | outcome
        | (?:my|our|the)?\s?(?:findings?|conclusions?|decision)
          | in\s(?:response|reply|answer)(?:\sto\syour\s(?:request|questions?|enquiry))?
          | we\s(?:answered|said|responded|replied|decided) | response\s(?:provided|sent|details|text|summary)
          | response\sto\s(?:the\s|your\s)?(?:request|questions?)
          | information\s(?:provided|supplied|disclosed|released)
          | answers?\sto\s(?:the\s|your\s)?(?:request|questions?) | ymateb
          | response\s\d{1,2}[\-/.]\d{1,2}[\-/.]\d{2,4} )
        \s*[:.\-]?\s*$""",
    (
        "Response",
        "RESPONSE",
        "Our response",
        "In response:",
        "We answered",
        "Reply",
        "Response 14-02-2025",
        "Decision",
    ),
    ("Response 2", "Request"),
)
REPLY_GLUED = cue(
    "reply heading with text",
    r"^\s*(?:our\s|the\s)?(?:\w+\s)?(?:response|reply|answer|decision)\s?[:]\s+(?=\S)",
    ("Response: the force holds this.",),
    ("Response:",),
)
REQUEST_FOLLOWS = cue(
    "request follows",
    r"""(?: as\sfollows | the\sfollowing(?:\s(?:information|questions?|request|data|details))?
        | you\s(?:asked|requested)
        (?:\s(?:us\s)?(?:for|to\sprovide))?(?:\sthe\sfollowing)?(?:\sinformation)? | you\ssaid
        | below\sis\syour\srequest
        | (?:your|the)\srequest(?:\swas|\sis|\sreads)?(?:\sset\sout)?(?:\sbelow)?
        | seek(?:ing)?(?:\saccess\sto)?
        | you\sthen\sclarified | your\srequest\swas\sfor
        | (?:your|the)\s(?:request|e-?mail|letter|questions?|enquiry)\b [^.?]{0,120}
        (?:here|below|full|was|were|is|are|read|reads|copied|said|for|that|following)
        | (?:it|which|this)\s(?:is|was|reads?|said|asked)\s(?:\w+\s){0,4}(?:here|below|full|for|again)?
        | you\s(?:asked|requested|wanted|wrote)\b [^.?]{0,80} ) \s*[:;\-]\s*$""",
    (
        "Reference 12/25. You asked:",
        "I note you seek access to the following information:",
        "received on 3 May as follows:",
    ),
    ("The following applies here", "by virtue of the following exemption:"),
)
DUTIES = cue(
    "duties explained",
    r"""(?: (?:places?|imposes?|creates?)\s(?:two|2)\s(?:duties|obligations) | (?:two|2)\sduties
        | (?:section|s\.?)\s?17 [^.]{0,160} (?:notice|applicant|requires)
        | (?:notice|letter)\s(?:which|that)\s?:?\s*$
        | right\sof\saccess (?:\s(?:to|in|under|given) | [^.]{0,40}\ssubject\sto)
        | purpose\sof\sthe\sact | general\sright\sof\saccess
        | (?:first|second)\sduty\s(?:at|in|under) )""",
    (
        "Section 1 of the Act places two duties on public authorities.",
        "Section 17 of the Act requires us to give you a notice which:",
        "The Act gives a general right of access to information held.",
        "The right of access in section 1 of the Act is subject to exemptions.",
    ),
    ("Section 17 - information not held.", "this letter is a Refusal Notice under Section 17 of the Act"),
)
TEST_HEADING = cue(
    "public interest heading",
    r"""^\s* (?: (?:the\s)?public\sinterest(?:\s(?:test|considerations?|arguments?|factors?|balance))?
        | (?:overall\s|evidence\sof
        \s|statement\sof\s|the\s)?(?:harm|prejudice)(?:\stest)?(?:\sin\s.{0,60})?
        | (?:factors?|reasons?|arguments?
        |considerations?) \s (?:for|against|favou?ring|in\sfavou?r\sof|supporting) \b
        (?!\s(?:the\s|our\s)?decision) .{0,80} | balanc(?:e|ing)(?:\stest)?
        | favou?ring\s.{0,60} | against\s.{0,60} ) [:.\-\s]*$""",
    (
        "Public Interest Test",
        "Factors favouring disclosure",
        "Reasons against Disclosure",
        "Balancing Test",
        "Overall Harm",
    ),
    ("Reason for decision",),
)
RIGHTS = cue(
    "review rights",
    r"""(?: internal\sreview | (?:ask|asking|apply|right|write)\s(?:us\s)?(?:for|to)\s(?:[a-z]+\s){0,2}review
        | review\sprocedure
        | request(?:ing)?\san?\sreview
        | right\sto\s(?:have\s(?:it|this|the\s\w+)\sreviewed|complain|appeal|seek\sa\sreview
        |request\sa\sreview) | rights?\sof\s(?:appeal|review|complaint)
        | complain(?:ts?)?\s(?:rights?|procedure|process|about|to)
        | if\syou\s(?:wish|want|would\slike)\sto\scomplain
        | (?:dissatisfied|unhappy|not\s(?:happy|satisfied|content))\b
        | (?:wish|right|entitled)\sto\s(?:complain|appeal)
        | (?:response|reply|decision|it)\s(?:to\sbe\s)?reviewed | (?:ask|asking)\sus\sto\sreview
        | starts\sagain\swith\sthe\sdate |
        (?:contact|complain\sto|apply\sto|appeal\sto|appeal\sdirectly\sto)\s(?:to\s)?the\s
          (?:scottish\s)?information\scommissioner | note\son\s(?:reviews?|appeals?|complaints?)
          | (?:reviews?|appeals?)\s
          (?:and|or)\s(?:the\s(?:scottish\s)?information\scommissioner|appeals?|complaints?)
          | (?:appeal|complaint|complaints)
          \s(?:rights|procedure) | address\sof\sthe\s(?:scottish\s)?information\scommissioner
          | your\sright\sto\sappeal
        | adolygiad\smewnol | \bmake\srepresentations\b |
        \b(?:officer|person|panel|colleague)\swill\s(?:then\s)?(?:reconsider|review)
        | \b(?:look|looked)\sagain\b
        | \bask\b [^.;?]{0,40} \bto\sreview\s(?:this|our|the|its|that|it|your)\b
        | \breview\s(?:may|can|must|should)\sbe\s(?:requested|asked|sought|made) | \border\sa\sreview\b
        | \brequire\b [^.;]{0,30} \bto\sreview\b )""",
    (
        "If you are unhappy with our response please ask for an internal review.",
        "You can ask for a review within 40 working days.",
        "Please contact us if you want this response reviewed.",
        "Please see the attached sheet for your right to appeal.",
        "The complaint procedure is at the foot of our web page.",
        "If you wish to complain please write to the Head of Disclosure.",
        "Please see the attached note on reviews and the Information Commissioner.",
    ),
    ("The policy is under review.", "The contract is due for review in May."),
)
CAVEAT = cue(
    "caveat about the figures",
    r"""(?: unaudited | snapshot | subject\sto\s(?:change|audit|revision)
        | correct\s(?:at|as\sat|as\sof)\s(?:the\s)?(?:date|time)
        | systems\sare\sdesigned | (?:recording|counting)\s(?:practices|rules|procedures) [^.]{0,80}
        (?:differ|vary|change)
        | (?:not|never)\s(?:be\s)?(?:used\sfor\s)?(?:compar|comparison)
        | should\snot\sbe\s(?:used|compared|taken\sas)
        | write\san\sarticle | re-?use\s(?:of|regulations) | open\sgovernment\slicen[cs]e | crown\scopyright
        | best\sinterpretation | care\sshould\sbe\staken )""",
    (
        "The figures are unaudited.",
        "Figures are correct at the date they were run.",
        "The data is a snapshot of a live system.",
    ),
)
CLOSING = cue(
    "end of a message",
    r"^\s*(?:yours\s(?:sincerely|faithfully|truly)|kind\sregards|(?:best|many|warm)\s(?:regards|wishes)|"
    r"regards|thank\syou|many\sthanks)\b[,.! ]*$",
    ("Yours faithfully,", "Kind regards", "Thank you."),
    ("Thank you for your request",),
)
TO_BODY = cue(
    "letter to an authority",
    r"^\s*dear\s(?:sir|madam|foi|freedom|information|.{0,60}\b(?:police|constabulary|council|trust|"
    r"university|department|office|authority|ministry|service|team|commission|agency|board|government)\b)",
    ("Dear Oldbridge City Council,", "Dear Sir or Madam", "Dear FOI team"),
    ("Dear A. Requester,", "Dear Ms Hill"),
)
TO_PERSON = cue(
    "letter to a person",
    r"^\s*(?:dear\s(?!sir|madam|foi\b|freedom|information|.{0,60}\b(?:police|constabulary|council|trust|"
    r"university|department|office|authority|ministry|service|team|commission|agency|board|"
    r"government)\b)\S.{0,60}$|annwyl\s|(?:good\s(?:morning|afternoon|evening)|hello|hi)\b.{0,50}$)",
    ("Dear A. Requester,", "Dear Ms Hill"),
    ("Dear Oldbridge City Council,",),
)

# --- voices ------------------------------------------------------------------------------------------------

ASKS = cue(
    "asks",
    r"""^[\s"'(]* (?:
        (?:and|also|or|then|next|finally|additionally|in\saddition|firstly|secondly|thirdly|further),?\s )?
        (?: (?:please|pls|kindly|grateful) \b
        (?!\s(?:find|see|note|be\s(?:aware|advised)|treat|accept|contact|consider\sthis|refer
        |do\snot\shesitate|quote)\b) | (?:could|can|would|will|may)\s(?:you|i|we|the|this) \b
          | how\s(?:many|much|often|long|is|are|was|were|do|does|did|has|have|old|far|frequently) \b
          | (?:what|which|who|whom|whose|when|where|why|whether)(?:'s)? \b (?!\s(?:this|we|i)\s)
          | (?:is|are|was|were|does|do|did|has|have|had)\s(?!not\b)[^.]{0,400}\?
          | (?:(?:the|an?|any|all|each|every|total|annual|yearly|overall|full|current|complete)\s){0,4}
            (?: numbers? | amounts? | costs? | prices? | sums? | rates? | submissions? | letters? | hours
            | readings? | areas? | registers? | plans? | assessments? | exchanges? | files? | photographs?
            | footage | agreements? | measurements? | makes? | suppl(?:y|ies|ier|iers) | names? | dates?
            | percentages? | proportion | average | totals? | breakdowns?
              | details | copy | copies | list | lists | summary | value | spend | expenditure | documents?
              | emails?
              | correspondence | communications | minutes | records? | information | data | figures | policy
              | policies
              | job\stitles? | ages? | age\sof | gender | reasons? | locations? | types? | categor(?:y|ies)
              | description
              | contracts? | invoices? | reports? | statistics | results? | minutes | map | maps )
\b
            (?= \s(?:of|on|for|about|regarding|relating|related|to|in|and|who|that|where|by|from|between|held
            |issued|made|received|recorded|spent|paid|with|per|at|you|your|under|or)\b | [:,?]
              | \s[a-z]+\s(?:of|for|in|to|by)\b )
          | for\s(?:each|every|all)\b | of\s(?:those|these|the|them)\b
          | if\s(?:so|yes|not|any|you\s(?:do|have|hold))\b
          | under\s(?:the\s)?(?:freedom|foi|eir|environmental)
          | i\s(?:would\s(?:like|be\sgrateful)|wish\s(?:to|for)|want|am\s(?:seeking|requesting)|request|seek
          |should\slike|'d\slike)\b | (?:tell|give|send|provide|supply|state|list|confirm|show|specify
            |explain|describe|disclose|name|identify|release)\s(?:me|us|the|all|a|any|each|how|what|which
            |whether|details)\b
          | same\sas\b )
        | \?\s*["')]*\s*$""",
    (
        "How many vans had an alarm?",
        "Please give the crime outcome",
        "The number of hate crimes",
        "Is Larkspur a covert inquiry?",
    ),
    ("31", "We hold part of it.", "Nil"),
)
TELLS = cue(
    "answers",
    rf"""(?: \b{BODY}\s(?:can|is\sable\sto|are\sable\sto|am\sable\sto|has\sto|have\sto)?\s?(?:now\s|also\s
        |only\s|therefore\s|hereby\s)?
          (?: confirm(?:s|ed)? | advise | neither | holds?\b |
          do(?:es)?\snot\b(?!\swish|\swant|\sneed|\srequire) | cannot | can\sneither
            | will\sneither |
            (?:is|are|am)\s(?:unable|not\sable|releasing|refusing|not\sobliged|satisfied|relying|withholding)
            | ha(?:s|ve)\s(?:decided|considered|conducted|applied|searched|located|concluded|determined
            |completed|today|now)
            | appl(?:y|ies)\b | rely\b | relies\b | estimates?\b | consider\b | searched\b
            | publish(?:es)?\b )
        | {BODY}\s(?:refuses?|refused|declines?|withholds?|regrets?|(?:is|are|am)\ssorry)\b
        | (?<!you\s)(?:is|are|am)\s(?:unable|not\sable)\sto\s(?:give|supply|provide|answer|help|send|tell
            |disclose|release|meet|comply|fulfil|say)\b
        | \bnot\s(?:kept|stored|collated)\b
        | \bexempt(?:ion|ions)?\b(?!\s(?:from\scharge|vehicles?|accommodation)) | \bwithheld\b
        | refusal\snotice
        | no\s{INFORMATION}\s(?:is\s|are\s|was\s)?held | \bnot\sheld\b | nor\sden(?:y|ies) | confirm\sor\sdeny
        | please\s(?:find|see)\s(?:attached|enclosed|below|the|table)
        | (?:is|are)\s(?:attached|enclosed|below) | \battached\s(?:is|are)\b
        | your\srequest\s(?:for\sinformation\s)?(?:below\s)?(?:has|was|is\sbeing|will)\b
        | thank\syou\sfor\s(?:your|contacting) | following\sreceipt | having\s(?:made|completed)\senquir
        | search(?:es)?\s(?:was|were|ha(?:s|ve)\sbeen)\b |
        in\s(?:relation|response)\sto\syour\s(?:request|enquiry)
        | would\sexceed\b | the\sfollowing\s(?:exemptions?|exceptions?|applies)
        | i\swrite\sin\s(?:connection|response)
        | (?:section|regulation|reg\.?)\s?\d[^.]{{0,60}}\s(?:applies|apply|is\sengaged|are\sengaged|requires)
        | \bwe\s(?:have|are|do)\b(?![^?]{{0,200}}\?)
        | \bnot\srecorded\b(?!\splease) | searched\s(?:between|for)
        | ^\(?see\s(?:the\s)?(?:attached|table|above|below|answer|response)
        | \bthere\s(?:was|were|are|is|have\sbeen|has\sbeen)\s(?:no|none|nil|{COUNT})\b
        | {BODY}\s(?:recorded|received|issued|spent|employs?|employed|made|paid|bought|owns?|owned|had|has
            |used|opened|closed|dealt\swith|carried\sout)\s(?:a\stotal\sof\s)?
            (?:no\b|none\b|£|{COUNT}\b) )""",
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
SHORT_ANSWER = cue(
    "short answer",
    rf"""^[\s"'(]* (?:
        (?:yes|no|none|nil|zero|n/?a|not\sapplicable|unknown|not\sknown|in[\s-]house|as\sabove|see\s(?:above
        |below)|same)
          \b [^?]{{0,200}} |
          (?:\d[\d,.]{{0,15}}|{COUNT})\s(?:in|for|during|between|of\sthem)\b [^?]{{0,160}} |
          {COUNT} (?:\s[a-z-]+){{0,3}} |
          [<>~]?\s?[£$€]?\s?\d[\d,.]{{0,15}}\s?(?:%|p|k|m|million|pounds|hours?|days?|officers?|staff|people)?
        | (?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d{{4}} )
        [.\s)"']*$""",
    (
        *("Nil", "No.", "31", "£54.10", "In house.", "April 2023", "No, the contract ended.", "2,904"),
        *("61 in 2023 and 54 in 2024.", "Twelve.", "Two full-time officers"),
    ),
    ("How many?", "The policy on replacing them."),
)
GOES_ON = cue(
    "continues a question",
    r"""^[\s"'(]* (?: if\b | where\b(?!\s(?:is|are|was|were|do|does|did|can))
        | for\s(?:the\spurposes?|clarity|clarification|example|context|each|all|ease|reference)
        | by\s["'] | ['"]?\w{1,20}['"]?\s(?:means|is\sdefined) | note\b | nb\b | ideally
        | this\s(?:should|can|could|may|includes|is|request)
        | (?:please\s)?(?:also\s)?(?:break|split|disaggregate|separate|limit|restrict|exclude|include|note
        |treat|do\snot|ensure|could\sthis|could\sthese)
        | please\s(?:also\s)?(?:provide|supply|give|send)\s(?:this|these|the\s(?:data|information|figures?
        |answer|response|breakdown))\b
        | i\s(?:would|'d)\s(?:prefer|like\s(?:this|the\sdata|the\sinformation|to\sreceive|you\sto))
        | i\s(?:understand|am\s(?:aware|happy|a\b)|believe|realise|appreciate|look)
        | (?:could|can|would)\s(?:this|these|the\s(?:data|information|figures?))\b
        | the\s(?:data|information)\s(?:should|can|could)
        | thank | many\sthanks | yours | kind\sregards | my\s(?:name|preferred|email)
        | should\s(?:you|any|this|the)\b | in\sthis\s(?:request|context) | we\s(?:are|understand) )""",
    ("For the purposes of this request", "If possible, split by age.", "Please break this down by year."),
    ("How many thefts?", "Where are the records kept?"),
)
GENERIC_LEAD = cue(
    "lead-in to a list",
    r"""(?: \b(?:the\sfollowing|these|below)\b [^.?]{0,80} |
        ^[\s"']*(?:please|could\syou|can\syou|would\syou)?\s?(?:please\s)?(?:state|provide|supply|give|send
        |tell
        \sme|let\sme\shave|confirm|advise|answer|list|i\swould\slike(?:\sto\sknow)?)(?:\sme|\sus)?(?:\swith)?
        | you\sasked(?:\sfor)? | like\sto\s(?:know|have|request) ) \s*[:\-]?\s*$""",
    ("Please state:", "Please could you provide the following information:", "I should like to have:"),
    ("The number of thefts broken down by:",),
)
SPLITS = cue(
    "says how to split",
    r"""(?: \bbroken\sdown | \bsplit\b | \bbreakdown\b | disaggregat | separated | \bby\s?:?\s*$
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
