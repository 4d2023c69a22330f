"""The words by which a letter shows its kind."""

from foi_tracker.analysis.text.cues import Cue, cue
from foi_tracker.model.kinds import LetterKind

CUES: tuple[tuple[LetterKind, Cue], ...] = (
    (
        LetterKind.DECISION_NOTICE,
        cue(
            "decision notice",
            r"\b(?:the\s)?commissioner(?:'s)?\s(?:decision|finds|has\sdecided|requires\sthe)\b |"
            r" ^\s*decision\snotice\b",
            ("The Commissioner’s decision is that the council", "The Commissioner finds that"),
        ),
    ),
    (
        LetterKind.REGULATOR,
        cue(
            "regulator",
            r"\b(?:your\scomplaint\s(?:(?:about|against)\b[^.]{0,100}\b(?:ico|commissioner"
            r"|investigat\w+)|to\sthe\s(?:ico|commissioner)) | we\shave\s(?:accepted|"
            r"received|allocated)\syour\scomplaint | complaint\shas\sbeen\s(?:accepted|allocated)) |"
            r" \bcase\sofficer\b [^.]{0,60} \b(?:ico|commissioner)",
            ("We have accepted your complaint for investigation",),
        ),
    ),
    (
        LetterKind.REVIEW_OUTCOME,
        cue(
            "review outcome",
            r"""(?: \b(?:i|we)\s(?:have|has)\s(?:now\s)?(?:completed|concluded|carried\sout|conducted
            |undertaken|finished)\s(?:an?|the|my|our|your)\s(?:internal\s)?review
            | \b(?:outcome|result|conclusion|findings)\sof\s(?:(?:the|your|our|my|this
              |an?)\s)?(?:internal\s)?review
                | \b(?:your|the)\srequest\sfor\san?\s(?:internal\s)?review\s(?:dated|of|received|on|about
                |concerning|has) | ^\s*(?:foi\s)?internal\sreview(?:\s(?:decision|outcome|response|of
                |ref\w*))? | \b(?:asked|requested)\s(?:us\s|me\s)?(?:for
                |to\scarry\sout)\san?\s(?:internal\s)?review\sof
                | \basked\b [^.;]{0,40} \bto\sreview\s(?:the|our|its|that)\b
                  | ^\W*requirement\sfor\s(?:a\s)?review\b
                | \breview\swas\s(?:carried\sout|conducted|undertaken|completed)\b
                | \bhas\s(?:now\s)?reviewed\s(?:it|the|our|that)\b
                | \b(?:i|we)\shave\s(?:now\s)?(?:reviewed|reconsidered|re-?examined|looked\s(?:again
                  |afresh)\sat)\s(?:the|our|your|that)
                  \s(?:\w+\s){0,2}(?:reply|answer|response|decision|refusal|handling|request|complaint)
                | \bhaving\s(?:now\s)?(?:reviewed|reconsidered|re-?examined
                  |looked\s(?:(?:at|into)\s(?:\w+\s){1,3})?(?:again|afresh))\b
                | \byou\s(?:have\s|had\s)?asked\s(?:us\s|me\s)?for\san?\s(?:internal\s)?review\W*$
                | \b(?:allow|uphold|dismiss|reject|upheld)\s(?:your|the)\s(?:complaint|appeal)\b
                | \byour\scomplaint\s(?:about|against)\s(?:our|the\s(?:reply|response|handling))\b [^.]{0,80}
                  \b(?:looked|considered|reviewed|examined|reconsidered|upheld) )""",
            (
                "I have now completed an internal review of our reply.",
                "Outcome of the internal review",
                "you asked us for a review of that decision",
                "Having looked at the matter afresh I find",
                "You asked for a review.",
                "Your complaint about our reply has been looked at by a senior officer",
            ),
            ("You can ask for an internal review.",),
        ),
    ),
    (
        LetterKind.FEE_NOTICE,
        cue(
            "fee notice",
            r"\bfees?\snotice\b | \b(?:fee|charge)\s(?:of\s£[\d.,]+\s)?(?:is|will\sbe)\s(?:payable|due"
            r"|required)\b | \bnotice\sof\s(?:a\s)?fee\b | \bthere\swill\sbe\sa\s(?:charge|fee)\b |"
            r" \b(?:pay|payment|fee|cheque|charge)\b [^.;]{0,60} \b(?:before|until|in\sadvance|on\sreceipt|"
            r"once|of\s£) | \bplease\spay\b | \b(?:on|upon|once|after)\b [^.;]{0,40} \b(?:receipt\sof|"
            r"received)\b [^.;]{0,30} \b(?:fee|payment)",
            ("This is a fees notice.", "On receipt of your payment we will start work."),
        ),
    ),
    (
        LetterKind.EXTENSION,
        cue(
            "extension",
            r"""(?: \b(?:extend|extending|extension)\b [^.;]{0,120}
            \b(?:time|deadline|days|limit|period|response|respond|request|date|until|to)\b
            | \bsection\s?10\s?\(3\) | \bregulation\s?7\b
                | \b(?:need|require|taking|take)\s(?:\w+\s){0,3}(?:more|further|additional|extra
                |longer)\s(?:time\b|than) |
                \bnot\s(?:yet\s)?(?:reached|able\sto\sreach|come\sto|made)\sa\s(?:decision|conclusion)\b
                | \b(?:not\s(?:be(?:en)?\s)?able|unable)\sto\s(?:answer|reply
                  |respond)\b [^.;]{0,60} \b(?:by|before|until)\b
                | \bstill\s(?:has\s|have\s)?to\sbe\s(?:weighed|considered|decided) | \bnew\s(?:date
                  |deadline)\sis\b
                | \bstill\s(?:weighing|considering|deciding)\b
                | \b(?:further|another)\s(?:\d{1,2}|ten|twenty)\sworking\sdays
                | \b(?:not\s(?:been\s)?able|unable)\sto\s(?:\w+\s){0,2}(?:complete|conclude|finish|reply
                |respond|answer
                |meet)\b [^.;]{0,80} \b(?:within|in)\s(?:the\s|that\s)?(?:time|deadline|statutory|period|\d)
                | \bpublic\sinterest\b [^.;]{0,60} \b(?:is|are)\s(?:still\s|now\s)?being\s )""",
            (
                "We need to extend the time limit to 3 May.",
                "We have not yet reached a decision on the public interest.",
                "We are still weighing the public interest.",
                "We need another 20 working days.",
            ),
        ),
    ),
    (
        LetterKind.CLARIFICATION_ASKED,
        cue(
            "clarification asked",
            r"""(?: \b(?:please|kindly|could\syou|can\syou|would\syou|need\syou\sto
            |grateful\sif\syou)\s(?:\w+\s){0,4}(?:clarify|specify|explain\swhat|confirm\s(?:what|which
            |whether\syou)|tell\sus(?:\s(?:which|what)|\s?:)|let\sus\sknow\s(?:which|what|whether))
                | \b(?:seek|require|need|requesting|asking\sfor|ask\sfor)\s(?:\w+\s){0,4}clarification
                | \bclarification\s(?:is\s)?(?:required|needed|request\w*)
                | \b(?:need|require|provide|send|supply|give)\s(?:us\s)?(?:\w+\s)?(?:more|further
                |additional|fuller)\s(?:details?
                |information)\b [^.;]{0,60} \b(?:you|request|interested)\b
                | \bcannot\b [^.;]{0,40} \buntil\syou\s(?:have\s)?(?:told|tell|let|said|say)\b
                | \brequest\b [^.;]{0,40} \btoo\s(?:vague|broad|general|wide)\b (?! [^.;]{0,60}\b(?:cost
                |limit|hours))
                | \b(?:which|what)\s(?:\w+\s){0,3}(?:do\s)?you\s(?:mean|meant|refer)
                | \bnot\sclear\s(?:what|which|whether) |
                \b(?:cannot|can\snot)\s(?:take\sit\s(?:any\s)?further|proceed|process|deal\swith)\b
                [^.;]{0,60} \b(?:as\sit\sstands|until|without|unless)
                | \b(?:not\s(?:sure|certain)|unsure|uncertain|(?:cannot|unable\sto)\s(?:tell|make\sout))\s
                  (?:what|which|whether)\b [^.;]{0,60} (?:\byou\b | \bthis\scomes\b)
                | \b(?:could|can|would)\syou\s(?:please\s)?narrow\b
                | \b(?:clock|work|time)\b [^.;]{0,40} \b(?:stop\w*|paus\w+|suspended
                  |starts?\s(?:again|afresh))\b [^.;]{0,40} \b(?:until|once|when|till)\s(?:you|we\shear)\b
                | \byou\shave\sin\smind\b
                | \bhelp\sus\swith\s(?:these|the\sfollowing)\spoints
                | \bunable\sto\s(?:proceed|process)\b [^.;]{0,80} \b(?:until|without)
                | \bneeds?\sto\sknow\swhat\syou\b |
                \bbefore\s(?:we|it|the\s\w+)\scan\s(?:look|answer|start|search|process|proceed|go) )""",
            (
                "Please could you clarify which years you mean?",
                "Before we can start we need to know what you mean by stops.",
                "We are not sure what you are after.",
                "Could you narrow down question 2 for us?",
                "The clock starts again once you have told us.",
                "Work on it has stopped until you write back.",
            ),
        ),
    ),
    (
        LetterKind.TRANSFER,
        cue(
            "transfer",
            r"""(?: \b(?:transferr?(?:ed|ing)?|pass(?:ed|ing)|forward(?:ed|ing)|redirect(?:ed|ing)?)
                \s(?:\w+\s){0,3}(?:requests?|enquiry|letter|it|points?|questions?|parts?|(?:the\s)?whole)\b
                [^.;]{0,60} \bto\b(?!\s(?:you|me|us|our)\b)
                | \bto\s(?:whom|which)\s(?:\w+\s){0,3}(?:passed|transferred|forwarded)\b
                | \b(?:request|enquiry)\shas\sbeen\s(?:transferred|passed|forwarded)\sto\s
                  (?!our|the\s(?:relevant|appropriate|team|department|foi)) )""",
            (
                "We have transferred your request to the county council.",
                "Today we have passed all three points on to Skerry Council.",
            ),
            ("We passed it to you in May.",),
        ),
    ),
    (
        LetterKind.INTERIM,
        cue(
            "part reply",
            r"\bpart\sreply\b | \bfirst\spart\b [^.]{0,40} \b(?:rest|follow) | \binterim\s(?:reply|response|"
            r"answer) | \bpart(?:ial)?\s(?:reply|response)\b [^.;]{0,60}\b(?:now|follow|rest|remain) |"
            r" \b(?:rest|remainder|remaining|outstanding|other)\b [^.;]{0,80} \b(?:will\s(?:follow|"
            r"be\s(?:sent|provided|answered))|to\sfollow|we\swill\s(?:send|reply|write))",
            ("The rest will follow by 3 May.",),
        ),
    ),
    (
        LetterKind.ACKNOWLEDGEMENT,
        cue(
            "acknowledgement",
            r"""(?: \backnowledg\w+ | \bautomat(?:ed|ic)\s(?:response|message|reply|e-?mail|acknowledg\w+)
                | \byour\s(?:\w+\s){0,2}(?:request|e-?mail|enquiry|letter)\b [^.;]{0,60}
                  \b(?:has\sbeen|was|is\sbeing)\s(?:\w+\s){0,2}(?:received|logged|registered|recorded
                      |passed|allocated)
                | \bit\s(?:has\sbeen|was|is\sbeing)\s(?:\w+\s)?(?:passed|sent|forwarded|allocated|assigned
                  |logged)\b
                  [^.;]{0,40} \b(?:our|the|team|officer|department|unit)\b
                | \byour\s(?:\w+\s){0,2}(?:request|e-?mail|enquiry|letter)\sis\s(?:now\s)?being
                  \s(?:dealt\swith|processed|considered|handled)
                | \b(?:given|allocated|assigned)\s(?:the|a|this)\s(?:\w+\s){0,2}reference\b )""",
            (
                "We acknowledge your request.",
                "It has been given the reference 12/26.",
                "Your request has been logged and passed to the team.",
            ),
            ("Your request has now been considered.", "Your request has been dealt with under the Act."),
        ),
    ),
)
"""The words for each kind of letter; those that stand first decide between two."""

PROMISES = cue(
    "reply promised",
    r"""(?: \b(?:we|you|who|team|officers?|colleagues?|unit|office)\s(?:will|should|(?:can
        |may)\s(?:now\s)?expect\sto|aim\sto|must|are\srequired\sto
          |have\sto|hope\sto|intend\sto)\s(?:now\s|normally\s)?(?:respond|reply|answer|receive|hear|write
            |expect
          |provide\sa\s(?:response|reply)|(?:send|let)\s(?:you\s)?(?:have\s)?an?)\b
          [^.;]{0,100} \b(?:within|by|before|working\sdays|no\slater|due\scourse|soon)
      | \b(?:response|reply|answer)\s(?:is|will\sbe|should\sbe)\s(?:\w+\s){0,2}(?:due|sent|provided
          |issued|with\syou)\b [^.;]{0,60} \b(?:by|within|working\sdays)
      | \brequest\b [^.;]{0,60} \bwill\s(?:now\s)?be\s(?:considered|dealt\swith|handled|processed)\b
      | \b(?:request|it)\s(?:will|should)\sbe\sanswered\b [^.;]{0,40} \b(?:within|by|working\sdays)\b
      | ^\W*it\swill\s(?:now\s)?be\s(?:considered|dealt\swith|handled|processed)\b
      | \byou\s(?:can|may|should|will)\s(?:now\s)?expect\s(?:an?|our|the)\s(?:\w+\s){0,2}(?:reply|response
          |answer)\b )""",
    (
        "You can expect a reply within 20 working days.",
        "It will be answered within twenty working days.",
        "You will receive a reply within 20 working days.",
        "We will let you have an answer as soon as we can and by 13 October.",
        "Your request will now be considered.",
    ),
    ("A business case will be considered by the board.",),
)
"""Words that promise a reply still to come."""
