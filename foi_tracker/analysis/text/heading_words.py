"""Headings that say where the request stands and where the reply, by the words they are made of.

A word for asking or for answering, and else only words that mean little ("Our full response to your
questions", "Details of the request").
"""

from foi_tracker.analysis.text.cues import cue

# Words of a heading that do not say whose turn it is.
_FILL = r"""(?: what | our | my | the | this | an? | full | final | official | formal | original
  | initial | foia? | eir
    | freedom | of | information | environmental | copy | text | details? | wording | summary | list | bullet
    | body | by | item | items | same | order | number | each | every | is | are | was | as | and | with
    | reasons? | both | all | these
    | for | in | to | on | under | your | made | received | sent | issued | provided | given | set
    | out | here | below | above | follows? | following | now | from | dated? | new | y | cyngor | heddlu | am
    | eich | act | point | part | officer | force | police | council(?:'s)? | trust(?:'s)? | university(?:'s)?
    | board(?:'s)? | department(?:'s)? | college(?:'s)? | us | at | that | we | have | which | were | read[s]?
    | department | annex | appendix | [a-h] | authority(?:'s)? | email | e-mail | letter | understanding
      | specific )"""
_ASK_WORD = r"""(?: requests? | questions? | requested | asked | quer(?:y|ies) | enquir(?:y|ies) | sought
    | cais | gofynnwyd | qs )"""
_TELL_WORD = r"""(?: responses? | respon(?:d|ds|ded) | reply | replies | replied | answers? | answered
  | ymateb
    | ateb(?:ion)? | decisions? | findings? | conclusions? )"""
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?\s[a-z]{3,9}\s\d{4}|\d{1,2}[\-/.]\d{1,2}[\-/.]\d{2,4})"
_END = r"\s?(?:\([a-z]{2,6}\))?\s*[:.\-]{0,2}\s*$"

REQUEST_HEADING = cue(
    "request heading",
    rf"""^\W* (?!(?:we|i)\sask) (?:
        (?:(?:{_FILL}|-)\s|\w+\s?/\s?){{0,6}} {_ASK_WORD} (?:\s(?:{_FILL}|{_ASK_WORD}|made|you|i))
            {{0,5}}
        | (?:what\s)?(?:you|i|the\s(?:applicant|requester|customer|enquirer))\s
            (?:have\s|has\s|had\s|recently\s|would\slike\sto\s|want(?:ed)?\sto\s|wish(?:ed)?\sto\s)?
            (?:asked|requested|wrote|wanted|want|ask|request|sought|seek|said|know|emailed|raised)
            (?:\s(?:us|to|know|for|about|the|following|information|as|follows|questions?|was|is)){{0,5}}
        | information\s(?:requested|sought|you\s(?:requested|asked\sfor|sought)|wanted)
        | description\sof\srequest | (?-i:Q) | (?-i:Qs)
        | (?:your\s|the\s|foi\s)?(?:requests?|questions?|enquir(?:y|ies))\s(?:and|with|&|/)\s(?:our\s
          |the\s|your\s)?
          (?:responses?|reply|replies|answers?) ) \s*[:.\-]{{0,2}}\s*$""",
    (
        *(
            "Request",
            "REQUEST",
            "You asked:",
            "Information requested",
            "Your request",
            "Details of your request:",
        ),
        *(
            "Copy of request:",
            "What you asked us",
            "Our understanding of your request:",
            "Request and response",
        ),
        *("Questions and answers", "CAIS / REQUEST", "What the customer wrote", "Your Questions"),
    ),
    ("Request 1", "Response", "Our response to your request", "Please answer these questions", "We asked"),
)
REPLY_HEADING = cue(
    "reply heading",
    rf"""^\W* (?!(?:please|i\swould|could|can|date|(?:answered|responded|replied)\s(?:on\s)?\d)\b)
        (?!\W*(?:\w+\s)?(?:requests?|questions?|enquir(?:y|ies))\s(?:and|with|&|/)\s) (?:
        (?:{_FILL}\s|{_ASK_WORD}\s|\w+\s?/\s?){{0,6}} {_TELL_WORD} (?:\s(?:{_FILL}|{_ASK_WORD}|turn|taking
          |these|them|you)){{0,6}}
            (?:\s{_DATE})?
        | what\s(?:we|i)\s(?:can\s|have\s|now\s){{0,2}}(?:tell|say|said|found|decided|told|hold|know)
            (?:\s(?:you|about|this|it)){{0,3}}
        | (?:we|i)\s(?:can|have|am\sable\sto|are\sable\sto)\s(?:tell|say|told|advise|confirm)
            (?:\s(?:you|that|the|following|as|follows|this)){{1,4}} | we\s(?:said|told\syou)
        | information\s(?:provided|supplied|disclosed|released) | (?:our\s|the\s)?outcome(?:\s?[/&]\s?\w+)?
        | (?:taking|going\sthrough|turning\sto|dealing\swith)\s(?:these|them|those|each|your\s\w+|the\s\w+)
            (?:\s\w+){{0,3}}?\sin\s(?:turn|order)(?:\sunder\s[^.?:]{{3,60}})?
        | in\s(?:the\s)?(?:same\s|that\s)?order | on\sreview
        | (?:outcome\sof\s)?(?:internal\s)?review(?:er)?(?:\s(?:decision|outcome|finding))?(?=:)
        | (?-i:A)\s{{0,2}}(?=[.:]) | (?-i:As)
        | (?:response|reply|answer)\s?[:\-]\s?[^.?]{{0,50}}\b(?:police|council|trust|university|constabulary
          |department|board|college)\b[^.?]{{0,12}}
        | [^.?:]{{2,60}}\b(?:police|council|trust|university|constabulary|department|board|college|office)
            (?:'s)?\s(?:response|reply|answer|replies|responds|answers)(?:\s(?:(?:of|on|dated)\s)?{_DATE})?
        | (?:reply|response|answer)\s(?:of|from|by)\s(?:the\s)?[^.?:]{{2,60}}
        | [^.?]{{2,60}}\s(?:response|reply)\sto\s(?:the\s|your\s|this\s)?(?:foia?|freedom|eir
          |request)\b[^.?]{{0,40}}
        | the\s(?:[a-z]+\s){{1,6}}(?:replies|responds|answers)(?=\s?:) )
        {_END}""",
    (
        *(
            "Response",
            "RESPONSE",
            "Our response",
            "In response:",
            "We answered",
            "Reply",
            "Response 14-02-2025",
        ),
        *("Decision", "Response - Skerry Hospitals NHS Trust", "Skerry Hospital Response to FOIA Request"),
        *(
            "Response (EIR)",
            "Answers in the same order -",
            "Reply sent 4 November 2024:",
            "Copy of response:",
        ),
        *("Taking your points in turn:", "What we can tell you:", "In order:", "I can tell you that:"),
        "Response to both requests",
        "Skerry Council response of 4 November 2024",
        *("Ymateb y Cyngor", "YMATEB / RESPONSE", "The Harbour Office of Skerry replies:", "Our decision"),
    ),
    ("Response 2", "Request", "Please answer these.", "How many decisions were made?", "We hold this."),
)
