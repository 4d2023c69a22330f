"""The words beside a day by which a letter says what happened on it."""

import re

_BETWEEN = (
    r"(?:\s{0,40}\.{2,60})?[\s:,\-(]{0,40}(?:(?:on|of|is|was|dated):?\s)?(?:(?:mon|tues?|wed(?:nes)?"
    r"|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?"
    r"(?:the\s)?$"
)
_MESSAGE = (
    r"(?:request|e[-\s]?mail|letter|message|correspondence|enquiry"
    r"|(?<=your\s)(?:foi|eir|query|application|note|questions|form))"
)
# Words that say that the request was received, or came, up to the day.
RECEIVED = re.compile(
    rf"""\b(?: (?:date\s)?(?:request\s)?(?:rec(?:ei|ie)ved|receipt)
        | date\s(?:the\s)?request\s(?:was\s)?received
        | date\sof\sreceipt | rec(?:ei|ie)ved(?:\s[\w()']+){{0,7}}
        | (?:which|that)\s(?:[\w()]+\s){{1,10}}(?:got|received|had)(?:\sfrom\syou)?
        | got\s(?:by|to)\s(?:us|the\s\w+)
        | (?:request\s)?came\sin
        | in(?=:\s) | receipt\sof(?:\s[\w']+){{0,5}} | d?derbyn\w* )
    (?<!from\sreceipt) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
CAME = re.compile(
    rf"""\b(?: (?:came|arrived|reached|logged|lodged|opened|landed|delivered|registered)\b
          (?:\s(?!not\b)[\w'()]+){{0,9}}
        | (?:got|had|took|logged)\s(?:it|this|(?:your|the|a)\s{_MESSAGE})(?:\s[\w']+){{0,3}} ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that say when it was made.
ASKED = re.compile(
    rf"""(?: \brequest\sdate | \bdate\s(?:of\s(?:the\s|your\s)?request|requested
        |(?:the\s)?request\s(?:was\s)?made)
        | \b(?:requested|asked|submitted)(?:\sfor)?(?:\son)?
        | \byours\sof | \b{_MESSAGE},?(?:\s[\w'()]+){{0,5}}\s(?:of|dated|sent|made|submitted|on)
        | \bthank(?:s|ing)?\b[^.;]{{0,20}}\bfor\s(?:your\s)?(?:writing|contacting|asking|e-?mailing|sending
          |submitting|making|getting\sin\stouch)(?:\s[\w']+){{0,6}}
        | \b(?:you(?:r)?|(?:the\s)(?:complainant|requester|applicant|person|enquirer))\b[^.;]{{0,70}}
          \b(?:wrote|sent|made|asked|submitted|contacted|e-?mailed|posted|got\sin\stouch
        |requested)\b(?:\s[\w']+){{0,5}}
        | \b{_MESSAGE}\s?:? ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
ASKED_AFTER = re.compile(
    rf"(?i),?\s(?:(?:we|the\s\w+|this\s\w+)\s(?:received|got|had)\s(?:your|a|this)\b"
    rf"|you(?:r)?\s(?:\w+\s)?(?:wrote|asked|sent|made|submitted|contacted|e-?mailed|requested"
    rf"|{_MESSAGE}\s(?:came|arrived|reached|was)))"
)
OF_A_REQUEST = re.compile(
    rf"(?i)\b(?:{_MESSAGE}|it|us|which|enquir\w+|receipt|your?|(?:this|that)(?=\s(?:was|came|reached|arrived|on|got|landed)\b))\b"
)
# "My letter of 13 February" and "This reply was sent on 17 March" tell of no request.
OURS_BEFORE = re.compile(
    r"(?i)\b(?:my|our)\s(?:\w+\s)?$|\b(?:this|our)\s(?:reply|response|letter|answer)\b[^.;]{0,60}\b(?:was|is)\s(?:sent|issued|made)\b"
)
SAYS = re.compile(r"(?i)\b(?:was|were|is|are|an?)\b")
OF_REVIEW = re.compile(r"(?i)\breview|\bcomplain(?!ant)|\bappeal|\bclarif|\bunhappy|\bdissatisf")
RESPONDED = re.compile(
    rf"""(?: \b(?:date\s(?:of\s)?(?:this\s|the\s|our\s)?)?(?:response|reply|replied|responded|answered
        |answer|decision|decided|ymateb|out(?=:\s))
          (?:\sby(?:\s[\w'-]+){{1,6}}|\s(?:it|this|you|them|date|to|sent|issued|provided|made))?
        | \b(?:date\s)?(?:closed|issued|complet(?:ed|ion)(?:\sdate)?|resolved|released|disclosed
          |sent(?:\sout)?(?:\sto\s(?:the\srequester|the\sapplicant|you))?)
        | \bdate\sof\s(?:this\s)?(?:letter|issue|notice|reply|response|decision|disclosure|release)
        | \b(?:our\s|the\s)?(?:letter|reply|answer|response)\s(?:went|goes|followed)(?:\s\w+){{0,2}}
        | \b(?:response|reply|answer|letter)\s(?:was\s)?(?:sent|issued|given|made)(?:\s(?:out|to\syou))?
          (?:\sby(?:\s[\w'-]+){{1,7}})?
        | \b(?:it|this|(?:this|our|the)\s(?:reply|letter|answer|response|notice))\s(?:is|was)\s(?:dated|signed
          |written|sent|issued)(?:\sand\s\w+)?
        | \bthis\s(?:reply|letter|answer|response|notice)\s(?:of\s[^.;,]{{3,60}}\s)?(?:is|was)\s(?:sent
          |issued)\b [^.;]{{0,60}}?\son ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
# The requester's own answer to a question of theirs.
YOU_REPLIED = re.compile(
    r"(?i)\b(?:you\s(?:\w+ly\s|then\s|have\s|had\s)?|in\syour\s|from\syou\sin\s|your\s)$"
)
PUBLISHED = re.compile(
    rf"(?:publish\w*|publication|updated|uploaded|changed|reviewed|cyhoedd\w*|"
    rf"(?:released|disclosed)\son\sthe\slog)[\w\s]{{0,20}}{_BETWEEN}",
    re.IGNORECASE,
)
LETTER_DATE = re.compile(
    r"^\W*(?:(?:[\w' ]{1,20}\s/\s)?(?:date(?:d(?:\sthis)?|\sof\sth(?:e|is)\s\w+|\ssent)?|sent|"
    r"dyddiad)\s{0,3}:?)?[^\w\n]{0,40}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?(?:the\s)?$",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"[\s,]*(?:at\s)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:am|pm|gmt|bst|utc)?)?[\s.\w+:()-]{0,6}"
)
# The end of a sentence, and not of a row of dots.
STOP = re.compile(r"(?<!\.)[.;](?=\s)")
WORD = re.compile(r"[a-z]{3}")
# "14 July 2025Date responded", where a copy has lost the gap between two fields.
GLUE = re.compile(
    r"(?<=[\da-z])(?=(?:Date|Received|Responded|Response|Published|Issued|Sent|Closed|Completed|Requested|Replied|Answered)\b)"
)
WEEKDAY = re.compile(r"(?i)^[\s*•-]*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s")
PLACE = re.compile(r"[A-Z][\w'.-]{2,20}(?:\s[A-Z][\w'.-]{2,20})?,\s+$")
AFTER_REFERENCE = re.compile(
    r"(?i)\W*(?:(?:our|my|your|foi|eir|case|request|file)\s)*(?:ref(?:erence)?|number|no\b|case|request)(?:\s(?:no"
    r"|number)\b)?\.?\s{0,4}:?\s{0,40}\S{0,30}\d\S{0,30}[\s|,;-]{1,60}$"
)
NO_VALUE = re.compile(r"(?i)\s*(?:n/?a|none|-|nil)\s*\.?\s*")
PROMISE = re.compile(
    r"""(?: \b(?:by|before|until|no\slater\sthan|on\sor\sbefore|not\slater\sthan)\b
        | \bextend\w*[^.;]{0,80}\bto\b |
        \b(?:new|revised|target|due|expected|deadline|respon\w+)\b[^.;]{0,60}\b(?:is|of|be|date)\b )
    [\s:]{0,3}(?:the\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
REPLY_HEAD = re.compile(r"(?i)\W*(?:our\s|the\s)?(?:response|reply|answer)\W*")
# What has a day for its answer, apart from what labels the letter's own.
ASKS_A_DAY = re.compile(
    r"""(?ix) \?$ | \bwhen\b | \bday\s(?:on\swhich|that)\b
        | ^\W*(?:\w{1,3}[.)]\s)?(?:date\s(?!of\b)|last\s)\w+
        | ^\W*(?:\w{1,3}[.)]\s)?\w+\s(?:start|end|expiry)$
        | \b(?:start|end|expiry|renewal|award|completion|launch|closing|opening|effective|contract)\sdates?\b
        | \bdates?\s(?:of|when|on\swhich|for|by\swhich)\b (?!\s(?:this\s|the\s|our\s|your\s)?
          (?:letter|issue|notice|reply|response|decision|request|receipt))
        | \b(?:starts?|ends?|expir(?:es?|y)|renewal|runs?)\b [^.;]{0,40} $"""
)
DIGIT = re.compile(r"\d")
CLAUSE = 110
"""So far before a day its clause may begin."""
HEAD = 15
"""So many pieces make up the head of a letter."""
OURS = re.compile(r"(?i)\b(?:we|i|our|reply|respon\w+|decision|extend\w*|deadline|answer)\b")
NOT_OURS = re.compile(
    r"(?i)\b(?:you\s(?:must|should|can|have|need)|complain|review|your\sreply|from\syou|hear\sfrom\syou|"
    r"if\swe\sdo\snot\shear|fee|pay)\b"
)
