"""Offers of less work, however they are said: a smaller thing is named, and held out to the requester.

Where the work is what stands in the way, a letter needs no set phrase for it: "Would the yearly totals
do?", "For a single ward it would be four hours." What is smaller, and that it is held out, is enough. The
work to be done ("one officer would need a week") names no smaller thing, and "even one month is too much"
holds nothing out.
"""

from foi_tracker.analysis.text.cues import cue

_NOT_A_THING = (
    r"(?:of|part|or|and|question|request|another|hours?|minutes?|officers?|person|member|people|by\sone|staff|time|would"
    r"|could|can|file|record|working|reason|exemption|case|at|to|that|which|who|for|full|way|day(?=\s(?:of|to|for)\b)|week(?=\s(?:of|to|for)\b))\b"
)
# What is less than was asked for.
_SMALLER = rf"""(?:
    \b(?:narrower|smaller|shorter|fewer|simpler|lesser|tighter|lighter|(?:more|less)\s(?:focus(?:s)?ed|specific|limited|precise
        |modest|closely|wide|broad) | reduced|revised|refined|narrowed|focus(?:s)?ed)\b
        (?:\s\w+)?\s(?:request|question|period|scope|search|list|range|number|version|one|set|time|selection|enquiry|form(?:\sof\swords)?|basis
        |\w+s)\b
    | \b(?:one|a\ssingle|any\sone|just\sone|only\sone)\s(?!{_NOT_A_THING})[a-z]{{3,}}
    | \b(?:two|three|four|six|twelve|a\sfew|a\scouple\sof)\s(?:\w+\s)?(?:years?|months?|weeks?|days?
          |quarters?|wards?|schools?
        |sites?|stations?|offices?|areas?|districts?|teams?)\b
    | \b(?:alone|only|on\s(?:its|their)\sown|by\s(?:it|them)sel(?:f|ves))\b
    | \bwhich\s\w+\syou\s(?:\w+\s)?(?:interested|want|need|care)\b
    | \b(?:chang|alter|adjust)(?:e|ing)\s(?:your|the)\srequest\b | \bfirst\s(?:few|ten|fifty|hundred
          |thousand|\d+)\b
    | \b(?:latest|most\srecent|last|past|current)\s(?:\w+\s)?(?:year|month|week|quarter|season|term)s?\b
    | \b(?:totals?|overall\s(?:number|figure)s?|headline\sfigures?|summary|sample)\b
    | \b(?:instead|rather\sthan|without\sthe|minus\sthe|fewer)\b
    | \b(?:drop|omit|remov|exclud|leav|trim|cut|shorten)(?:e|es|ing|ting|ping|ming|s)?\s(?:out\s)?(?:the
          |any|one|out|points?|parts?
        |questions?|items?|it)\b | \bleft\sout\b | \bmade\s(?:smaller|narrower|shorter|simpler)\b
    | \b(?:name|choose|pick|select)\s(?:an?|one|the)\b | \b(?:happy|content|satisfied)\swith\b
    | \bwithdr[ae]w\w* | \bconfin\w+ | \brestrict\w* | \blimit(?:ed|ing)?\s(?:it|yourself|this|that|to
          |your|the\s(?:request|question|scope
        |period))\b | \bnarrow\w* | \brefin(?:e|ed|ing)\b | \bwhich\s\w+\s(?:matter|interest|concern)s?\b
    | \b(?:one|a\ssingle)\s\w+\sat\sa\stime\b | \bsince\s(?:then|that\s\w+|january|february|march|april
          |may|june|july|august
        |september|october|november|december)\b | \binterest(?:ed)?\s(?:is\s)?in\sthe\s\w+\sonly\b
          | \b(?:first|second|last)\shalf\b
    )"""
# What holds it out to the requester.
_HELD_OUT = r"""(?:
    \bif\syou(?:r\sinterest)?\b | \bshould\syou\b | \bwere\syou\b | \bcould\syou\b | \bwould\syou\b
          | \bperhaps\b
    | \byou\s(?:may|might|could|can|are\s(?:\w+\s)?(?:free|welcome|invited|able))\b
    | \bplease\s(?:get|contact|write|consider|think|let|tell|say|ask|send)\b | \bdo\s(?:say\sso|ask|tell
          |let)\b | \blet\sus\sknow\b
    | \b(?:our|by\sway\sof|some)\sadvice\b | \bto\s(?:help|assist)\b | \bwe\s(?:can|could|would|might
          |are\sable\sto)\s(?:\w+\s)?
        (?:offer|suggest|welcome|advise|recommend|invite|be\sable)\b
    | \bwe\s(?:suggest|recommend|advise|invite)\b | \bif\b[^.;,]{0,60}\b(?:of\suse|useful|do|help|helps
          |suffice|enough|suit
        |acceptable|serve)\b
    | \bwere\sthe\s(?:question|request|period|scope)\b | \bif\sthe\s(?:question|request|period|scope)\b
    | \b(?:could|may|can|might)\s(?:we|i)\s(?:ask|suggest|invite)\b
    | \bshould\b[^.;,]{0,60}\b(?:enough|sufficient|suffice|do|help)\b | \bdo\s(?:please\s)?think\b
    | \bwe\s(?:would|could|will|shall)\s(?:gladly|happily|be\s(?:glad|happy|willing|pleased))\b
    | ^\W*(?:do\s)?(?:ask|send|tell)\sus\b | \bif\s(?:you\s)?ask(?:ed)?\b
          | \bcould\sbe\s(?:\w+\s){0,2}(?:in\stime|within)\b
    | \bcould\sbe\s(?:gone\sthrough|read|searched|checked)\sin\stime\b | \bit\s(?:may|might)\sbe\s(?:that
          |possible)\b | \basking\s(?:for|about)\b
    | \bwould\b [^.;?]{0,60} \b(?:do|help|suffice|serve|be\senough)\b [^.;?]{0,20} \?
    | \bcould\s(?:probably|perhaps|most\slikely|well|then|likely)?\s?(?:be\s)?(?:answer|met\b|provid
          |suppl|manag|deal\w*|given|done)
    )"""
# What would come of it.
_THEN = r"""(?: \b(?:would|could|might|may|should|ought\sto)\b [^.;]{0,50} \b(?:answer\w* | help
          | manag\w+ | within
        | cost\s(?:\w+\s)?less | less\s(?:work|time|of) | possible | chance | met\b | bring | provid\w+
          | deal\w* | consider\w*
        | stand | come\sunder | (?:be|take|come\sto)\s(?:\w+\s){0,2}hours? )\b )"""
HOLDS_OUT_LESS = cue(
    "less work held out",
    rf"""(?: {_SMALLER} [^;]{{0,160}} {_HELD_OUT} | {_HELD_OUT} [^;]{{0,160}} {_SMALLER}
        | \b(?:would|could|might)\b [^.;?]{{0,40}} {_SMALLER} [^.;?]{{0,30}} \b(?:do|help|suffice|serve
          |enough)\b [^.;?]{{0,20}} \?
        | \b(?:if|should|were)\b [^.;]{{0,40}} {_SMALLER} [^.;]{{0,50}} \b(?:enough|sufficient|suffice|do
          |help|serve|of\suse)\b
        | \bfor\s {_SMALLER} [^.;]{{0,60}} {_THEN}
        | \b(?:cut|limit|reduc|narrow|restrict|shorten|dropp|confin|trimm
          |leav)(?:t?ing)\b [^.;]{{0,70}} {_THEN}
        | \bconsider\s(?:an?|another)\s(?:\w+\s)?request\s(?:for|about|on|covering|limited)\b
        | \b(?:an?|any|new|another)\s(?:\w+\s)?(?:request|question|version)\b [^.;]{{0,80}} {_THEN} )""",
    (
        "If one school would be of use, do say so.",
        "You may like to ask for the totals instead.",
        "A narrower question would stand a better chance.",
        "Were the question confined to Holm Basin, the slips would number 300.",
        "For a single master the work would be four hours.",
        "a request for those would cost far less.",
        "Would the yearly totals do?",
        "To help, point 2 on its own could be answered if sent again.",
        "By way of advice, a search by berth rather than by tug is possible, if you care to ask.",
        "You are invited to send a revised request.",
    ),
    (
        "It would take one officer a week to read them.",
        "We would have to open each file and read it.",
        "One of the files would be enough to pass the limit.",
    ),
)
HOLDS_OUT_NOTHING = cue(
    "no less work held out",
    r"""(?: \beven\b | \b(?:nothing|no\s(?:\w+\s)?(?:way|means|request|version|suggestion)|neither|nor)\b
        | \b(?:not|cannot|can't|unable|would\snot|wouldn't)\b [^.;]{0,60} \b(?:help|suggest|narrow\w*
          |refin\w+|advi[cs]e|reduc\w+|assist)\b
        | \b(?:would|will|could|does|do)\s(?:still|also|not)\b | \bstill\s(?:be|go|exceed|take|pass)\b
        | \b(?:aggregat\w+|add(?:ed)?\s(?:them\s)?together)\b
        | \b(?:normally|usually|ordinarily)\b
          | \b(?:have|has|had|need|needs|required?|obliged)\s(?:us\s)?to\b | \b(?:held|holds?)\sby\b
        | \bpart\sof\s(?:a|the|your)\srequest\b | \b(?:exceed|over|past|beyond|above
          |more\sthan)\w*\s(?:the|that|this|our|\d+)\b
        | \bmay\shold\b | \bweb\s?(?:site|pages?)\b | \bpublish\w*\b | \bqueries\b | \breuse\b
          | \btwo\smonths\b | \bworking\sdays\b
        | \b(?:you|is|was|it)\s(?:\w+\s)?mean[st]?\b | \bunclear\b | \bnot\sclear\b )""",
    (
        "Even one month would take more than 18 hours.",
        "There is nothing that we can suggest.",
        "We would have to read each one.",
        "Please tell us which one you mean.",
    ),
    ("A narrower question would stand a better chance.",),
)


def holds_out_less(text: str) -> bool:
    """Whether a sentence of a letter that refuses for the work holds out a smaller request."""
    return HOLDS_OUT_LESS(text) and not HOLDS_OUT_NOTHING(text)
