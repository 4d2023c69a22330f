"""The words by which ``worldly`` tells refusing information from refusing other things."""

import re

from foi_tracker.analysis.wording.act_words import GIVE, THINGS

ASKS_REFUSALS = re.compile(
    r"""\b(?: refus\w+ | reject\w* | declin\w+ | den(?:y|ied|ies|ial\w*)\b | turn(?:ed|ing)?
        \s(?:\w+\s){0,2}(?:down|away)
        | not\s(?:granted|allowed|approved|upheld|accepted|paid|admitted|accepted|permitted|issued|awarded
        |given)
        | withh[eo]ld\w* | exempt\w* | revok\w+ | vexatious | unsuccessful | grounds\sfor | held\sback
        | opt\w*\sout
        | claw\w*\sback | disallow\w* | (?:not|n't)\s(?:have\sto\s)?(?:pay|show|give) | bail\b | redact\w+
        | disclos\w+ | suppress\w+ | fail(?:ed|ure|s)?\b | reasons?\sfor | may\s(?:a|an|the|i)\b )""",
    re.IGNORECASE | re.VERBOSE,
)
ASKS_CHARGES = re.compile(
    r"\b(?:exempt\w*|pay\w*|paid|charg\w+|fees?|tax\w*|vat|tolls?|rates?|duty|limits?|licen[cs]\w+"
    r"|discount\w*"
    r"|concession\w*|apply\sto|subject\sto|waive\w*|required\sto)\b",
    re.IGNORECASE,
)
ASKS_RULES = re.compile(
    r"^\W*who\s(?:decides?|may|can|is\sallowed|approves?)\b|^\W*(?:\w+\W+){0,3}?(?:how\s(?!many|much|often"
    r"|long|old|far)|why\b|when\s(?:do|does|may|can|will|must)\b"
    r"|may\b|can\s(?!(?:you|i|we)\b)|must\b)|\bwhat\s(?:do|does|is|are|happens|would|will|\w+\sare|\w+\sis)\b"
    r"|\b(?:polic(?:y|ies)|procedures?|process|rules?|guidance|criteria)\b[^?]{0,60}\b(?:says?|about|on"
    r"|for)\b",
    re.IGNORECASE,
)
"""A question about what is done as a rule: what people are refused under it is no refusal of the answer."""

FINDS = re.compile(
    r"""\b(?: exempt\w* | exceptions? | refus(?:e|es|ed|al|als|ing)\b | declin(?:e|es|ed|ing)\b
        | withh[eo]ld\w*
        | (?:turn(?:ed|ing)?|held|kept|hold|keep|keeping|holding)\s(?:\w+\s){0,3}(?:down|back) )""",
    re.IGNORECASE | re.VERBOSE,
)
SELF = re.compile(
    r"\b(?:we|i|us|our|my|the\s(?:[\w'&-]+\s){0,2}(?:police|force|constabulary|council|trust|university"
    r"|department|service|college|school|academy|authority|agency|board|ministry|office|commission|executive)"
    r")\b",
    re.IGNORECASE,
)
MATTER = rf"""(?: (?:(?:the|any|all|this|that|these|those|your|such|some|certain|their|his|her|its|other|full
    |further|personal|exact|remaining|individual|recorded|requested|relevant|original)\s){{0,3}}
    (?: {THINGS} | names? | identit(?:y|ies) | requests? | questions? | parts? | points? | addresses
    | costs? | prices?
      | rest | remainder | whole | advice | content | sections? | paragraphs? | pages? | passages?
      | values? | sums?
      | amounts? | rates? | locations? | dates? | emails? | messages? | reasons? | disclosure | release
      | publication
      | what\syou | which\syou | version | draft | contract | agreement | answer | response | refs?
      | maps? | titles?
      | transcripts? | scores? | terms )\b )"""
OF_MATTER = re.compile(MATTER, re.IGNORECASE | re.VERBOSE)
POINTS = re.compile(
    r"\b(?:it|this|they|these|that|those|them|which|each|all|both|none)\b[^.;,]{0,25}$", re.IGNORECASE
)
GROUND = re.compile(
    r"\b(?:section|sections|s\.?|ss\.?|regulations?|reg\.?|foia?|foisa|eir|under\sthe\sact|schedule"
    r"|paragraph)\s?\d"
    r"|\bunder\s(?:the|this)\s(?:act|foi\w*|freedom|regulations?|exemption)|\bpublic\sinterest\b"
    r"|\bexemptions?\b|\bexceptions?\b",
    re.IGNORECASE,
)
FROM_THE_ACT = re.compile(
    r"exempt(?:ed|s|ion)?\s(?:\w+\s)?from\s(?:(?:the|any|public|its|our)\s){0,2}(?:disclos\w+|releas\w+"
    r"|publi\w+|right\w*|dut(?:y|ies)\sto"
    r"|general|section|freedom|foi\w*|act\b|provisions?|having|being\s\w+|doing|sending|giving|access"
    r"|regulations?"
    r"|obligation\w*|need)",
    re.IGNORECASE,
)
FROM = re.compile(r"exempt(?:ed|s|ions?)?\s(?:\w+\s)?from\b", re.IGNORECASE)
EXEMPT_THING = re.compile(
    r"exempt(?:ed)?\s(?!information|material|data|under|from|by|in|as|because|and|or|for|since|at|on|this"
    r"|that|section"
    r"|to|if|it|so|the|your|all|here|too|also|with|of|pursuant|due|via|s\d|s\b|reg)[a-z]+",
    re.IGNORECASE,
)
OTHER_OBJECT = re.compile(
    r"""(?:refus\w+|declin\w+|withh[eo]ld\w*|turned\sdown|held\sback|kept\sback) \s
        (?!(?:under|because|on|in|by|for|as|at|since|and|or|to|if|when|where|from|until|due|after|with|that
        |which|so|also
            |here|pursuant|purely|solely|only|both|either|too|again|outright|entirely|unless|while|whilst
            |but|is|are|was|were|per|via|of|out|every|there|then|now|altogether|through|within|wholly|not
            |would|will|all\sof|most\sof|some\sof|parts?\sof|any\sof|both|each\sof|much\sof
            |everything|something|anything|nothing|what|which|such)\b)
        (?:(?:a|an|the|any|his|her|their|its|this|our|such|further|full|all)\s)?
        (?P<object>[a-z-]+)""",
    re.IGNORECASE | re.VERBOSE,
)
WE_REFUSE = re.compile(
    r"\b(?:we|i)\s(?:\w+\s){0,3}(?:refus\w+|declin\w+|withh[eo]ld\w*|exempt\w*)\s(?:to\b|this|your|it\b"
    r"|that|these|them|disclos|the\s(?:request|information|rest))"
    r"|\b(?:am|are)\s(?:\w+\s)?(?:withholding|refusing|declining)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"(?:\b(?:was|were|been|got|had|being|not)\s(?:\w+ly\s|not\s|then\s|also\s|all\s)?|\d\s|^\W*|\b(?:none"
    r"|nine|\w+teen|\w+ty|one|two|three|four"
    r"|five|six|seven|eight|ten|eleven|twelve|both|some)\s(?:\w+\s)?)$",
    re.IGNORECASE,
)
MAY_BE = re.compile(
    r"\b(?:may|can|might|could|must|should|would|to)\s(?:then\s|not\s|also\s)?(?:be"
    r"|have\sto\sbe)\s(?:\w+ly\s)?$|\b(?:may|can|to|might|must|should)\s$",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:person|people|officers?|staff|pupils?|students?|patients?|applicants?|panel|court|judge|driver"
    r"|drivers"
    r"|members?|tenants?|parents?|famil(?:y|ies)|children|child|nurse|doctor|clinician|bank|owner|operator"
    r"|company|firm"
    r"|landlord|claimant|victim|suspect|offender|who|he|she|nobody|anyone|someone|callers?|residents?"
    r"|licensee"
    r"|magistrates?|governors?|users?|customers?|employees?|employer|bidders?|suppliers?)\b",
    re.IGNORECASE,
)
RECIPIENT = re.compile(
    r"\b(?:give|given|giving|provide|send|tell|offer|release|supply|show|let)\w*\s(?:to\s)?(?:a|an|the|any"
    r"|each|every)?\s?"
    r"(?:famil(?:y|ies)|parents?|patients?|pupils?|students?|customers?|tenants?|drivers?|applicants?"
    r"|callers?"
    r"|victims?|vaccine|child|children|residents?|claimants?|licen[cs]ee?s?|users?|suspects?|treatment"
    r"|service)\b",
    re.IGNORECASE,
)
TO_US = re.compile(
    r"(?i)\b(?:tell|told|give|given|send|sent|provid\w+|supply|supplied|inform\w*|disclos\w+"
    r"|show\w*)\s(?:it\sto\s|them\sto\s|to\s|with\s)?(?:us|me)\b"
)
NUMBER_WITHHELD = re.compile(
    r"\bnumbers?\s(?:is\s|was\s|are\s|were\s)?withheld\b|\bwithheld\snumbers?\b|\bwithh[eo]ld\w*\s(?:their"
    r"|his|her|the|your)\s(?:caller|number|numbers)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"\"[^\"]{12,900}\"|(?<![\w])'[^'\n]{25,900}'(?!\w)")
SAYS = re.compile(
    r"\b(?:reads?|says?|states?|stated|puts?|wording|worded|provides?|text|clause|paragraph|runs?"
    r"|sets?\sout|as\sfollows)\b[^.]{0,60}$|:\s*$",
    re.IGNORECASE,
)
FORMER = re.compile(
    r"\b(?:first|original|originally|previous|previously|earlier|initial|initially|at\sfirst|last\stime"
    r"|before|then)\b"
    r"[^.;]{0,60}\b(?:refus\w+|withh[eo]ld\w*|exempt\w*|declin\w+)|\b(?:refus\w+|withh[eo]ld\w*|declin\w+"
    r"|relied)\b[^.;]{0,60}"
    r"\b(?:in\sthe\sfirst\splace|originally|previously|at\sfirst|initially|earlier)\b",
    re.IGNORECASE,
)
# What was asked, told again; copies that are not sent because the thing is elsewhere; no reason for anything.
ASIDE = re.compile(
    r"(?i)^\W*you\s(?:asked|wished|wanted|say|said|suggest\w*)\b|\bnot\s(?:\w+\s)?(?:sent|copied"
    r"|reproduced|enclosed)\s(?:\w+\s){0,2}(?:cop(?:y|ies)|out)\b"
    r"|\b(?:was|were|is)\snot\sgiven\sas\b"
)
COUNTED = re.compile(r"\w+(?:\s\w+)?\s?[:=\-]?\s?\d")
COST_WORDS = re.compile(
    r"\b(?:costs?|costly|hours?|minutes?|£|fees?|time|work|appropriate|statutory|section\s12|s\.?\s?12"
    r"|act\b|request|compl\w+|legal|spend)",
    re.IGNORECASE,
)
KEEPING = re.compile(
    r"\b(?:how\slong|for\swhat\s(?:period|time)|what\speriod|retention|when\s(?:are|is|do|does"
    r"|will)\b[^?]{0,60}\b(?:destroy|delet|wip|dispos))",
    re.IGNORECASE,
)
HOLDS_THING = re.compile(
    r"^\W*(?:please\s\w+\s(?:if|whether)\s)?(?:do|does|did|has|have|is|are|can|will)\s(?:you|the|your|any"
    r"|it|[\w' ]{1,40}?)\s?"
    rf"(?:\w+\s)?(?:hold|holds|have|has|own|keep|possess|retain|employ|operate|use|record|collect|monitor"
    rf"|maintain|run)\s(?!(?:\w+\s){{0,3}}{THINGS}\b)",
    re.IGNORECASE | re.VERBOSE,
)


TO_DO_OTHER = re.compile(
    rf"(?:refus\w+|declin\w+)\sto\s(?!{GIVE}|(?:confirm|say|state|let|be\s|allow|act|go\b|do\b"
    rf"|comply))[a-z]+",
    re.IGNORECASE | re.VERBOSE,
)
POINTERS = frozenset({"it", "this", "these", "them", "that", "those", "you", "disclosure", "your"})
RUBBISH = re.compile(
    r"(?i)refuse\s(?:and\s|collect|bins?|sacks?|dispos|lorr|truck|vehicle|store|bag|freighter|tip)"
)
KEPT_FROM = re.compile(
    r"(?i)(?:withheld|kept\sback|held\sback)\sfrom\s(?:the|a|an|any|its|their|his|her)\s(?:court|jury"
    r"|famil|landlord|operator"
    r"|contractor|employee|staff|press|patient|pupil|student|driver|witness|police|customer|tenant"
    r"|supplier|firm|wage|pay|salar)"
)
CURRENT = re.compile(r"(?i)\b(?:is|are)\s(?:\w+ly\s|being\s|therefore\s)?$")
# The marks of a letter that speaks of what was asked: its writer, the law, the request, or "this".
SPEAKS_HERE = re.compile(
    r"(?i)\b(?:we|i|us|our|my|your?|this|these|herein|accordingly|therefore|hereby)\b|\b(?:it|they"
    r"|them)\s(?:is|are|has|have|cannot|will)\b"
)
