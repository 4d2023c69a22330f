"""The kinds of reason for giving nothing that name no section, as patterns whose examples the tests read."""

from foi_tracker.analysis.text.cues import Cue, cue

REASONS: tuple[Cue, ...] = (
    cue(
        "not centrally recorded",
        r"""(?: \b(?:not|nor|never)\s (?:\w+\s){0,2}
            (?:recorded|held|kept|stored|collated|collected|gathered|logged)\s (?:\w+\s){0,2}
            (?:centrally|in\sone\splace|in\sa\s(?:central|single)|on\sa\s(?:central|single))
          | \bnot\scentrally\s(?:recorded|held|kept|stored|collated|collected|available)
          | \bno\s(?:single\s|one\s)?central\s(?:record|register|database|list|log|system|store)\b
          | \b(?:do|does)\snot\s(?:hold|keep|record|collate|collect)\s[^.;]{0,40}\bcentrally\b )""",
        (
            "This is not recorded centrally.",
            "We do not hold this information centrally.",
            "There is no central record.",
        ),
        ("The records are held centrally.", "This is not recorded."),
    ),
    cue(
        "not in a form that can be searched",
        r"""(?: \bnot\s[^.;]{0,40}\b(?:easily|readily)\s(?:\w+\s)?(?:retriev|search|extract|access|report
            |identif)\w*
          | \bno\s(?:searchable|reportable)\sfield\b
          | \bnot\s(?:a\s)?(?:searchable|reportable)\b
          | \bfree[\s-]text\b
          | \b(?:cannot|can\snot|unable\sto)\s(?:be\s)?(?:easily\s|readily\s)?
            (?:searched|filtered|interrogated|filter)\b )""",
        ("It is not held in an easily retrievable format.", "There is no searchable field for this."),
        ("The register can be searched.",),
    ),
    cue(
        "the system cannot report it",
        r"""\b(?:system|database|software|application)s?\b [^.;]{0,40} \b(?:does\snot|do\snot|cannot
            |(?:is|are)\snot\sable\sto|unable\sto)\s
            (?:allow|report|produce|support|provide|permit|extract|run) \w*""",
        ("Our system does not allow us to count these.",),
        ("The system was replaced in 2019.",),
    ),
    cue(
        "would have to be created",
        r"""(?: \b(?:have|has|need|needs|required)\sto\s(?:be\s)?(?:specially\s|newly\s)?
            (?:create[ds]?|compile[ds]?)\b
          | \b(?:creat(?:e|ing|ion\sof)|generat(?:e|ing))\s(?:of\s)?(?:any\s)?(?:new|additional)\s
            (?:information|data|records?|statistics)
          | \b(?:not|no)\s(?:\w+\s){0,3}(?:obliged|required|obligation|duty)\s(?:\w+\s){0,3}to\s
            (?:create|produce|compile)
          | \b(?:do|does)\snot\screate\s(?:new\s)?(?:statistics|information|data)\b )""",
        (
            "We would have to create this.",
            "The Act does not oblige us: there is no obligation to create information.",
            "That would be creating new information",
            "We do not create statistics in reply to requests.",
        ),
        ("A record is created for each call.",),
    ),
    cue(
        "could be misinterpreted",
        r"""(?: \b(?:could|may|might|would|can|likely\sto|liable\sto|risk\sof)\s(?:\w+\s){0,2}
              (?:misinterpret|misunderst|mislead|misread|misrepresent|misconstru)\w*
          | \b(?:taken|read|seen)\sout\sof\scontext\b | \bopen\sto\smis\w+ )""",
        ("The figures could be misinterpreted.", "They may be taken out of context."),
        ("The figures were misread by the clerk.",),
    ),
    cue(
        "ask the press office",
        r"""(?: \b(?:ask|asked|contact\w*|direct\w*|put|sent|send|speak|spoken|write|approach
            |refer\w*|through|via|by|from)\s
              [^.;]{0,60}\b(?:press|media|communications|public\srelations)\s
              (?:office|team|desk|department|unit|enquir\w+)\b
          | \b(?:press|media|communications)\s(?:office|team|desk|department|unit)\s
              (?:who|which|will|can|may|deals?|handles?|answers?)\b )""",
        (
            "Please put this to our press office.",
            "Journalists should contact the media team.",
            "The press office deals with such questions.",
        ),
        ("The press was repaired.", "Then the Press Office of another force wrote."),
    ),
    cue(
        "data quality",
        r"""(?: \b(?:data|record(?:ing)?)\squality\b
          | \bquality\sof\s(?:the|our|this)\s(?:data|information|record\w*)\b
          | \b(?:not|cannot\sbe|can\snot\sbe)\s(?:\w+\s){0,3}(?:reliable|robust|accurate|relied\s(?:up)?on
            |validated|verified)\b
          | \b(?:is|are|be|too)\s(?:\w+\s)?(?:unreliable|inaccurate|incomplete)\b )""",
        (
            "Because of data quality we do not supply it.",
            "The records are not robust.",
            "It would be inaccurate.",
        ),
        ("An accurate count was made.",),
    ),
    cue(
        "too much work",
        r"""(?: \b(?:too\smuch|disproportionate|significant|considerable|undue|unreasonable|excessive
            |extensive|huge)\s
              (?:\w+\s){0,3}(?:work|time|effort|resources?|burden|amount)\b
          | \b(?:resource|labour)[\s-]intensive\b | \btime[\s-]consuming\b
          | \bdivert(?:ing)?\s(?:\w+\s){0,2}(?:staff|officers|resources)\b
          | \b(?:lack|have)\s(?:the\s|no\s)?(?:staff|resources?|capacity)\sto\b )""",
        (
            "This would take a disproportionate amount of time.",
            "It would be too time-consuming.",
            "too much work",
        ),
        ("Staff work in three teams.",),
    ),
    cue(
        "not in the public interest",
        r"""\b(?:not|nor|against|contrary\sto)\s(?:\w+\s){0,7}?public(?:'s)?\sinterest\b""",
        (
            "We do not think that it is in the public interest.",
            "Release would be against the public interest.",
        ),
        ("There is a public interest in openness.",),
    ),
    cue(
        "commercially sensitive",
        r"""\bcommercial(?:ly)?\s(?:\w+\s){0,2}(?:sensitiv\w+|confidential\w*|in\sconfidence
            |confidence|reasons)\b""",
        ("The rates are commercially sensitive.", "This is commercial in confidence."),
        ("A commercial tenant moved in.",),
    ),
    cue(
        "confidential",
        r"""(?: \b(?:is|are|was|were|as|remains?|strictly|staff|client)\s(?:\w+\s)?confidential\b
          | \b(?:given|supplied|provided|received)\s(?:\w+\s){0,3}in\sconfidence\b
          | \bfor\sreasons\sof\sconfidentiality\b )""",
        ("Their letters are confidential.", "It was given to us in confidence."),
        ("The Confidential Reporting Line took 12 calls.",),
    ),
    cue(
        "a policy not to release it",
        r"""(?: \b(?:policy|practice)\s(?:\w+\s){0,3}not\sto\b
          | \bas\sa\smatter\sof\s(?:policy|course|practice|principle)\b
          | \b(?:do|does|would)\snot\s(?:routinely|normally|usually|generally|ordinarily)\s
            (?:release|disclose|publish|provide|share|supply|comment|give) )""",
        (
            "We do not release this as a matter of policy.",
            "It is our policy not to comment.",
            "The force does not routinely disclose this.",
        ),
        ("The policy was adopted in 2019.",),
    ),
    cue(
        "data protection",
        r"""(?: \b(?:because\sof|due\sto|under|for|by|owing\sto|breach(?:\sof|ing)?)\s(?:\w+\s){0,3}
              (?:data\sprotection|GDPR|privacy|confidentiality\sof\s(?:staff|patients)) )""",
        ("This cannot be shared because of data protection.", "for reasons of privacy"),
        ("The data protection officer is Mx Reed.",),
    ),
    cue(
        "too sensitive",
        r"""(?: \b(?:too|highly|operationally|politically)\ssensitive\b | \bsensitive\snature\b
          | \bfor\s(?:operational|security|safety|tactical)\sreasons\b )""",
        ("The list is operationally sensitive.", "This is kept back for security reasons."),
        ("A sensitive microphone was bought.",),
    ),
    cue(
        "an open investigation",
        r"""(?: \b(?:ongoing|on-going|live|active|current|open)\s(?:\w+\s){0,2}
            (?:investigation|inquiry|enquiry|proceedings|case)s?\b
          | \bsub\sjudice\b | \b(?:is|are|remains?)\s(?:now\s|still\s|currently\s)?before\s
            the\scourts?\b )""",
        ("This is part of a live police investigation.", "The matter is before the court."),
        ("The investigation was closed.",),
    ),
    cue(
        "not a request for recorded information",
        r"""(?: \bnot\s(?:\w+\s){0,3}(?:a\s|valid\s){1,2}(?:\w+\s){0,2}(?:request|question)s?\s
              (?:for\srecorded|for\sinformation|under\sthe\sAct|under\sFOI)
          | \b(?:Act|legislation|FOIA?)\s(?:does\snot|doesn't|only)\s(?:\w+\s){0,3}(?:cover|require|extend
            |appl|provide|oblige) [^.;]{0,60}\b(?:opinion|explanation|comment|recorded)\w* )""",
        (
            "This is not a valid request under the Act.",
            "The Act does not require us to give an opinion.",
        ),
        ("The Act covers recorded information.",),
    ),
)
"""The kinds of reason, each named as it is shown; what a sentence says of two is kept as both."""

REFUSES = cue(
    "refuses",
    r"""\b(?: (?:cannot|can\snot|can't|unable|not\sable|will\snot|won't|not\spossible|not\sin\sa\sposition
        |decline[ds]?|not\sprepared|not\swilling|not\spropose|not\sappropriate|refus\w+|regret) \b
        | (?:do|does|did)\snot\s(?:\w+\s)?(?:release|disclose|provide|supply|give|share|publish|comment
            |answer|think)
        | not\s(?:be\s|been\s|being\s)?(?:\w+\s)?(?:released|disclosed|provided|supplied|given|shared
            |published|answered)
        | withh(?:o|e)ld\w* | (?:should|must|can)\sbe\s(?:directed|put|sent|addressed|made)
        | please\s(?:contact|direct|send|ask|speak|get\sin\stouch|refer|put)
        | refer(?:red)?\s(?:you\s)?to )""",
    (
        "We cannot provide it.",
        "This is not being released.",
        "Questions should be put to the press office.",
    ),
    ("The figures are attached.",),
)
