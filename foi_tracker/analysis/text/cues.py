"""The words by which letters give themselves away, as patterns with examples that the tests read.

Every pattern works on plain spelling and looks at one piece or sentence. None nests one repetition in
another, so each takes time in proportion to the text.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from foi_tracker.analysis.text.first_letters import guarded
from foi_tracker.analysis.text.needles import Needles, may_stand, needles_of


@dataclass(frozen=True)
class Cue:
    """A pattern with a name and words that it must find; it is compiled when it is first looked for.

    Attributes:
        name: What it tells.
        source: The verbose, case-blind pattern; found with ``search`` unless it begins with ``^``.
        examples: Words in which it must be found.
        not_in: Words in which it must not be found.
    """

    name: str
    source: str
    examples: tuple[str, ...]
    not_in: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, tried only where a match can begin."""
        return guarded(self.source)

    @cached_property
    def needles(self) -> Needles:
        """Plain words without one of which it cannot stand in a text."""
        return needles_of(self.source)

    def find(self, text: str) -> re.Match[str] | None:
        """The first place where it stands in ``text``."""
        return self.pattern.search(text) if may_stand(self.needles, text) else None

    def __call__(self, text: str) -> bool:
        """Whether it stands in ``text``."""
        return may_stand(self.needles, text) and self.pattern.search(text) is not None


def cue(name: str, source: str, examples: tuple[str, ...], not_in: tuple[str, ...] = ()) -> Cue:
    """A cue from the source of a verbose, case-blind pattern."""
    return Cue(name, source, examples, not_in)


# Who speaks for the authority.
COUNT = (
    r"(?:\d[\d,.]{0,15}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven"
    r"|eight|nine))?|(?:a|one|two|three|four|five|six|seven|eight|nine)\shundred)"
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
        | you\s(?:would\slike|wish(?:ed)?|want(?:ed)?|are\safter|have\sasked|sought)\b [^.?]{0,120}
        | (?:it|which|this)\s(?:is|was|reads?|said|asked)\s(?:\w+\s){0,4}(?:here|below|full|for|again)?
        | \b(?:is|are|was|were|been)\sasked\s(?:for|to\s\w+)
        | \byour\s(?:\w+\s){0,3}(?:correspondence|request|letter|e-?mail|message|enquiry)\b [^?]{0,200}
          \b(?:said|says|reads?|asked|stated)
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
          (?:\s(?:in\sfavou?r\sof|favou?ring|for|against)\s.{0,60})?
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
        "Public interest in favour of disclosure",
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
        | complain(?:ts?)?\s(?:rights?|procedure|process)
          | (?<!\bno\s)complain(?:ts?)?\s(?:about|to)\s(?:this|the\s(?:way|response|reply|decision
          |handling|outcome|\w*\s?commissioner|ico)|us\b)
          | \byou\b [^.;]{0,60} \bcomplain\s(?:about|to)\b
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
        | \b(?:ask|want|wish|like|invite|have)\b [^.;]{0,60} \b(?:look|looked)\s(?:at\s(?:\w+\s){0,4})?again\b
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
    (
        "The policy is under review.",
        "The contract is due for review in May.",
        "You made no complaint about this.",
    ),
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
    r"""^\s*(?:[\w\s]{3,24}/\s?)? (?:
        (?:all\sthe\s)?best(?=[,.!]?\s*$) | cheers | from(?=,?\s*$)
        | yours\s(?:sincerely|faithfully|truly) (?: [\s,]{1,3}(?-i:[A-Z][\w.'-]{0,20}\s?){1,4}$ )?
        | kind\sregards | (?:best|many|warm)\s(?:regards|wishes) | regards | thank\syou | many\sthanks )
        (?!\w)[,.!\s]*$""",
    (
        *("Yours faithfully,", "Kind regards", "Thank you.", "Yours sincerely, J. Reader"),
        "Yn gywir / Yours truly",
    ),
    ("Thank you for your request", "Yours is the only copy"),
)
# Whom a request is addressed to: a body, or whoever holds an office there.
_OFFICE = r"""\b(?:police|constabulary|council|trust|university|department|office|authority|ministry|service
    |team|commission|agency|board|government|nhs|college|hospitals?|academy|parliament|museum|limited|ltd|clerk|officer
    |head\s?teacher|registrar|secretary|chief\sconstable|chief\sexecutive)\b"""
_ADDRESSED = rf"(?:sir|madam|foi\b|freedom|information|.{{0,60}}{_OFFICE})"
TO_BODY = cue(
    "letter to an authority",
    rf"^\s*dear\s{_ADDRESSED}",
    ("Dear Oldbridge City Council,", "Dear Sir or Madam", "Dear FOI team", "Dear Clerk,"),
    ("Dear A. Requester,", "Dear Ms Hill"),
)
TO_PERSON = cue(
    "letter to a person",
    rf"^\s*(?:dear\s(?!{_ADDRESSED})\S.{{0,60}}$|dear\W*$|annwyl\s|(?:good\s(?:morning|afternoon|evening)|hello|hi)\b.{{0,50}}$)",
    ("Dear A. Requester,", "Dear Ms Hill"),
    ("Dear Oldbridge City Council,",),
)
