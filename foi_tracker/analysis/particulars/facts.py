"""Single facts of a letter: an offer of a narrower request, review rights."""

import re
from collections.abc import Sequence

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.particulars.less_work import holds_out_less
from foi_tracker.analysis.text import cues
from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.pieces import Piece, Sentence, Source, sentences_of
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Evidence

# An offer speaks to the requester, of less, and as a rule of what could then be done.
_LESS = r"""(?: limit\w* | trim\w* | narrow\w* | refin\w+ | reduc\w+ | restrict\w* | shorten\w* | confin\w+
        | cut\b | focus\w* | cho(?:ose|osing|sen)
    | pick\w* | name[ds]?\b | drop\w* | omit\w* | leav(?:e|ing)\sout | tak(?:e|ing)\sout | remov\w+
    | exclud\w+ | specif\w+
    | re-?submit\w* | revis\w+ | amend\w* | re-?fram\w+ | re-?phras\w+ | scal\w+\s(?:back|down)
    | (?:say|tell\sus)\swhich
    | ask(?:ed|ing)?\s(?:us\s)?(?:only\s|instead\s)?(?:for|about) | (?:be\s)?content\swith | ma(?:ke
    |king)\sdo\swith )"""
_PERIOD = r"""(?:(?:last|past|first|one|single|two|three|four|five|six|twelve|few
        |\d{1,2})\s(?:\w+\s){0,2}(?:years?|months?|weeks?
        |quarters?|days?|dates?|areas?|districts?|stations?|schools?|clinics?|wards?|sites?|mailbox\w*
          |officers?|teams?|subjects?
        |offences?)\b)"""
_LITTLE = rf"""(?: {_PERIOD}
    | shorter | narrower | smaller | fewer | lesser | \bonly\b | \balone\b | sample | particular
    | specific | subset
    | \b(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?\s(?:only|alone) | \ba\s(?:subject|month|year|week|quarter
    |period|topic)\b )"""
_THEN = r"""(?: \b(?:could|can|may|might|would|should|will)\b [^.;]{0,70} \b(?:able | looks? | help
        | answer\w* | provid\w+ | met\b | check | search
    | (?:re-?)?consider\w* | deal(?:t)? | feasible | practicable | workable
    | manag\w+ | again | afresh | within | possible | glad | happy | fall | bring
    | compl\w+ | respond | see\swhether
    | process) )"""
_TO_YOU = r"""(?: \bif\syou | \bshould\syou | \bwere\syou | \byou\s(?:may|might|could|can)\b
        | \bwould\syou | \bplease\s(?:do\s)?(?:consider
    |let\sus|tell\sus|think) | \bperhaps\syou | \bsuggest\b | \binvite\syou | \brecommend\b
    | \bopen\sto\syou | \byou\sare\s(?:\w+\s)?(?:free|welcome)\sto | \byou\s(?:would|will)\sbe\sable
    | \bif\sthe\s(?:request|scope|period)
    | \byour\srequest ) """
OFFER = cue(
    "offer of a narrower request",
    rf"""(?: {_TO_YOU} [^.;]{{0,160}} \b{_LESS} [^;]{{0,200}} (?:{_LITTLE}|{_THEN})
        | {_THEN} [^.;]{{0,80}} {_TO_YOU} [^.;]{{0,80}} \b{_LESS}
        | {_TO_YOU} \s? (?:wish|want|like|prefer|consider)? [^.;]{{0,30}} \b(?:refin|narrow|reduc
        |restrict|re-?submit)\w*
        | \b{_LESS} [^.;]{{0,80}} \bmay\b [^.;]{{0,60}} \b(?:able|within|help|bring)
        | \b(?:section|s\.?)\s?16\b [^.;]{{0,120}}
        \b(?:could|can|may|might|would)\s(?:be\sable\sto\s|now\s|be\s)?(?:provide|suppl|answer|disclose
            |give|release)
        | \b(?:can|could|would)\ssuggest\s(?:an?\s)?(?:smaller|narrower|shorter)
        | \b(?:tell|let)\sus\s(?:know\s)?if\b [^.;]{{0,80}} {_LITTLE}
        | \bwe\s(?:could|would|might)\b [^.;]{{0,30}} \b(?:look|manage|consider
        |help|try\sagain|start\sagain|do\sit)\b [^.;]{{0,100}} {_PERIOD}
        | {_PERIOD} [^.;]{{0,140}} \b(?:we\s(?:could|might)\s(?:\w+\s)?(?:manage|do|look|answer|help)
            |within\sthe\slimit)\b
        | \bway\s(?:forward|round\sthis|to\sproceed)\b [^.;]{{0,40}} \b(?:ask|{_LESS}) [^.;]{{0,40}} {_LITTLE}
        | {_TO_YOU} [^.;]{{0,30}} \bthink\sabout\b [^.;]{{0,30}} {_LITTLE}
        | \bwe\s(?:could|would|might)\s(?:\w+\s){{0,3}}(?:answer|meet|deal\swith)\san?\s(?:\w+\s)?
          request\s(?:for|about|of)
        | \badvice\sand\sassistance\b [^;]{{0,240}} \b(?:could|can|might)\sbe\s(?:given|provided|supplied
        |answered)
        | \b(?:could|might)\sbe\s(?:provided|supplied|answered|given) \b [^.;]{{0,60}} {_TO_YOU}
        | \bif\s(?:that|this|it|these|those|they)\s(?:is|are|were|would\sbe|will\sbe)\s(?:\w+\s){{0,2}}
          (?:use(?:ful)?|interest|help(?:ful)?|enough|value)\b [^.;]{{0,60}} \b(?:new|fresh|further|separate
            |another)\srequest
        | \b(?:happy|glad)\sto\shelp\sif\syou\scan\ssay )""",
    (
        "If that is of use please send it to us as a new request.",
        "It is open to you to resubmit it for one quay over a month or two.",
        "we may be able to answer if you limit the request to the last six months",
        "Please do tell us if a shorter period or a subject would meet your need.",
        "If you asked for the forms from one school in one year we could look at it again.",
        "We would be happy to help if you can say which years interest you.",
        "You may wish to refine your request.",
        "One way forward would be to ask for fewer years.",
        "You might like to think about a shorter period.",
        "We could answer a request for the number of boats.",
        "If you are able to tell us which quay matters to you, we will look again.",
        "You might ask for 2024/25 only.",
        "Should you name a subject or a month we would look at it afresh.",
        "We would gladly look at a request for the letters of one year.",
        "A single quarter for a single site would be forty logs, and that we could manage.",
        "were you to choose one month and one district, it is likely that we could look at each by hand",
        "we ask if you would be content with the letters of the last twelve months; that could be managed",
    ),
    ("Please tell us if you are unhappy with this reply.", "Please tell us which huts you mean."),
)
# The three things that an offer is made of, each said in many ways: it turns to the requester, names less
# than was asked, and tells what could then be done.
TURNS_TO_YOU = cue(
    "turns to the requester",
    rf"""(?: {_TO_YOU} | \bcould\syou\b | \bif\sso\b | \bif\b [^.;,]{{0,60}} \b(?:enough|sufficient|do
          |help(?:ful|s)?|suit(?:s|ed)?|serve[sd]?
          |useful|acceptable|meet\syour\w*|of\s(?:\w+\s)?(?:use|interest|help|value))\b
        | \b(?:section|s\.?)\s1[56]\b | \b(?:let|tell)\s(?:me|us)\sknow\b
        | \bif\s(?:it|this|that|they|these|(?:requests?|questions?|parts?|points?|items?)\s\S{{1,6}})
          \s(?:were|was|is|are)\b
        | \b(?:an?|any)\s(?:\w+\s)?request\s(?:\w+\s)?(?:for|covering|of|about|on|that)\b
        | \b(?:might|could|would)\s(?:the|an?|one)\b [^.;?]{{0,60}} \b(?:do|help|suffice
          |serve)\b [^.;?]{{0,20}} \? )""",
    (
        "If question 3 was withdrawn",
        "a request covering one suite",
        "Could you live with one quarter?",
        "If 2024 were enough for you",
        "should you care to ask",
    ),
)
NAMES_LESS = cue(
    "names less than was asked",
    rf"""(?: \b{_LESS} | \bwithdr[ae]w\w* | \bdo\swithout\b
        | \b(?:one|a\ssingle)\s(?!(?:of|part|or|and|question|request|another|hours?|minutes?)\b)[a-z]{{4,}}
        | \bmost\srecent\syear\b | \b(?:live|settle)\s(?:with|for)\b | \b(?:enough|sufficient|alone)\b
        | \b(?:one|an?|single|any|each|two|three|few|up\sto\s\w+)\s(?:\w+\s)?(?:years?|months?|weeks?
          |quarters?
          |days?|divisions?|districts?|wards?|estates?|stations?|schools?|clinics?|sites?|teams?|officers?
          |mailbox(?:es)?|persons?|operators?|subjects?|areas?|departments?|offices?|types?|categor(?:y
            |ies))\b
        | \b(?:particular|specific)\s(?!reason|exemption|section)\w+
        | \b(?:from|since|after)\s(?:that\s(?:month|year|date|day)|then)\b | \b(?:19|20)\d\d\b )""",
    (
        "for any one month",
        "tell us of a particular day",
        "if you could do without the raw data",
        "were you to ask for the cards alone",
    ),
)
TELLS_WHAT_THEN = cue(
    "tells what could then be done",
    rf"""(?: {_THEN} | \bmanaged?\b | \bwithin\sthe\s(?:appropriate\s|cost\s|time\s)*(?:limit|time)\b
        | \bfree\sof\scharge\b | \bearlier\b | \bsooner\b | \bgo\sahead\b | \bcome\sback\b
        | \b(?:fall|drop|come)\s(?:to|down)\b | \bwe\s(?:may|might|could)\b
        | \bless\sof\sa\s(?:burden|task|job) | \b(?:lighter|lesser|smaller)\s(?:burden|task|job|piece)
        | \bshrink\b | \b(?:try|look|think)\sagain\b | \bdo\sinstead\b | \bwould\s(?:do|suffice|serve)\b )""",
    (
        "could well be managed",
        "could most likely be met",
        "and we would go ahead",
        "the rest would reach you earlier",
    ),
)
_SUGGESTS = re.compile(
    r"(?i)\b(?:suggest|recommend|advise|invite)\s(?:that\s)?(?:you\s)?(?:to\s|might\s|could\s|consider\s"
    r"|may\s)*"
    r"(?:limit|narrow|refin|reduc|restri|shorten|confin|focus|cut|drop|remov|exclud|choos|pick|select"
    r"|nam(?:e|ing)\b|settl|ask(?:ing)?\sfor)"
    r"|\b(?:may|might|can)\s(?:we|i)\s(?:then\s)?suggest\b"
    r"|\b(?:free|welcome)\sto\s(?:send|ask|make|submit|put|come|write|try|apply)\b[^.;]{0,40}\b(?:shorter|narrower|smaller"
    r"|revised|fewer|less)\b"
)
NO_OFFER = cue(
    "no narrower request possible",
    r"""(?: \b(?:cannot|can't|could\snot|unable|not\s(?:possible|able)|no\s(?:way|means|reasonable
        |version|lesser|smaller|narrower)
            |sees?\sno)\b [^.;]{0,120}
        \b(?:narrow\w*|refin\w+|reduc\w+|limit\w*|revis\w+|suggest\w*|advi[cs]e|fulfilled|assist\w*|bring
            |answer|request|see\sone)\b
        | \bwhether\b [^.;]{0,140} \b(?:not|nothing|none|no)\b
        | \bsuggest\s(?:no|nothing)\b | \bnothing\b [^.;]{0,30} \b(?:suggest|advise|offer|recommend)\b
          | \b(?:way|means|version)\b [^.;]{0,140} \b(?:could|can)\s?not\ssee\b
        | \beven\s(?:if|a\srefined|a\snarrower)\b [^.;]{0,100} \b(?:still|would|exceed|not)\b
        | \b(?:narrow\w*|refin\w+|reduc\w+|leaving\sout)\b [^.;]{0,80} \b(?:would|will|does
        |could)\s(?:still\s)?not\b )""",
    (
        "our duty to help you revise your request cannot be fulfilled",
        "We cannot suggest a way to narrow it.",
        "leaving out one part does not lessen the reading",
        "so we can suggest no lesser request",
    ),
    ("You may wish to narrow it to one year.",),
)
TOLD_OF_REVIEW = cue(
    "told of a review",
    r"""(?: \breview\b [^.;]{0,80} \b(?:on\srequest|can\sbe\s(?:had|asked|sought|requested)
        |may\sbe\s(?:had|asked|sought|requested)
            |within\s(?:\w+\s){0,2}(?:working\sdays|months))
        | \b(?:ask|seek|request|require|want|entitled|right)\b [^.;]{0,60}
          (?:(?<!manual\s)(?<!manually\s)\breview\b(?!\s(?:of\s)?(?:all|each|every|\d)) | \breconsider\w*)
        | \b(?:have|get)\s(?:this|it|that|our\s\w+|the\s\w+)\s(?:\w+\s)?
          (?:reconsidered|reviewed|revisited|looked\s(?:at\s(?:again|afresh)|(?:at|over|into)\sby)
            |(?:re-?)?(?:checked|examined|considered)\s(?:again|afresh|by))\b
        | \b(?:wish|want|like|ask)\b [^.;]{0,40} \b(?:to\sbe\s)?(?:reviewed|reconsidered)\b
        | \b(?:ask|want\sus)\b [^.;]{0,90} \b(?:think|look)\s(?:again|afresh)\b
        | \b(?:appeal|complaint|review)\s(?:can|may|must|should)\sbe\s(?:made|lodged|sent)\b
        | \b(?:decision|reply|response|answer|this)\s(?:can|may|will)\sbe\s(?:reviewed|reconsidered)\b
          [^.;]{0,40} \b(?:if|on\srequest|within|should)\b
        | \b(?:[cg]h?wyno|g?ofyn\sam\sadolygiad)\b
        | \bask\b [^.;]{0,50} \b(?:go\sover|look\s(?:into|over)|check)\s(?:this|it|our|the\s(?:reply
          |decision|answer
          |matter))\b
        | \bask\sfor\s(?:somebody|someone|another|a\ssenior)\b [^.;]{0,40} \b(?:check|look|review|consider)\b
        | \bcommissioner's\s(?:address|details|contact)\b
        | \b(?:if|should)\b [^.;]{0,70} \b(?:wrong(?:ly)?|properly|mishandled|badly|incorrect(?:ly)?
          |mistaken?|in\serror
          |unfair(?:ly)?|satisfy)\b [^.;]{0,60} \b(?:you\s(?:have|can|may)|say\sso|will\slook|tell|write
          |contact|let\sus)\b
        | \byou\b [^.;]{0,40} \b(?:take|pursue)\s(?:the|this)\s(?:matter|reply|decision|refusal)\sfurther\b
        | \byou\b [^.;]{0,40} \brefer\s(?:it|this|the\s\w+|your\s\w+)\sto\sthe\s(?:\w+\s)?(?:ico
          |commissioner)\b
        | \brequests?\sfor\s(?:an?\s)?(?:internal\s)?reviews?\b(?!\s(?:were|received|in\s\d))
        | ^\W*(?:reviews?|complaints?|appeals?)\s?:\s (?!\d)[^.;]{0,60} \b[A-Za-z]{3,}
        | \bappeals?\s(?:process|procedure)\b [^.;]{0,40} \b(?:attached|enclosed|below|overleaf|here|foot
          |website)
        | \banfodlon\b
        | \b(?:if|should)\b [^.;]{0,60} \b(?:satisf(?:y|ied)|unhappy|dissatisfied
          |not\s(?:\w+\s)?(?:content|happy|agree)|disagree|wrong(?:ly)?|mistaken)\b
          [^.;]{0,60} \b(?:on\srequest|write|tell|contact|ask|complain|appeal|e-?mail)\b
        | \b(?:information\scommissioner|ico)\b [^.;]{0,40}
          \b(?:can|may)\sbe\s(?:approached|asked|contacted)\b
        | \byou\b [^.;]{0,80} \b(?:information\s|scottish\sinformation\s)commissioner
        | \bhow\s(?:to|you\scan)\s(?:complain|appeal) | \byou\s(?:can|may)\s(?:also\s|now\s)?(?:appeal
        |complain)
        | \b(?:tell(?!\sus\swh)|write|let|within|say)\b [^.;]{0,90}
          \b(?:look|think)\s(?:\w+\s){0,3}(?:again|afresh)\b
        | \b(?:challenge|dispute|contest)\s(?:this|our|the)\s(?:decision|reply|response|refusal)
        | \b(?:will|can|could|would|may|shall)\s(?:then\s|also\s)?(?:review|revisit|reconsider)
          \s(?:this|it|the|our|that|any|your)\b(?:\s(?:reply|response|decision|answer|refusal|handling|way|how
            |complaint))? [^.;]{0,30} (?:\bif\syou\b|\bon\srequest\b|\bshould\syou\b|\byou\sask)
        | (?:^|[:;,]\s*)\W*to\s(?:appeal|complain|object|challenge)\b [^.;]{0,60} \b(?:e-?mail|write|contact
          |send|ring|apply|reply|use|within)\b
        | \bif\syou\s(?:have|had|wish\sto\smake)\s(?:a|any)\s(?:complaints?|concerns?)\b [^.;]{0,80}
          \b(?:write|contact|e-?mail|tell|send|within|raise|reply)\b
        | \bcomplaints?\s(?:about|on|over|regarding)\s(?:this|our|the)\s(?:reply|response|answer|decision
          |handling)
        | \b(?:look\s(?:at\s)?(?:it|this|that)?\s?again|reconsider
        |think\sagain)\b [^.;]{0,80} \b(?:within|please|write|ask|say\sso) )""",
    (
        "A review by somebody else can be had on request",
        "If you would like us to look at it again please say so",
        "You may put the matter to the Information Commissioner",
        "To have this decision checked by another officer, reply to this message",
        "If you think that we have got this wrong, please tell the Records Manager",
        "Should you disagree, a second officer will go over it on request",
        "An appeal may be made to the Head of Law",
        "The decision can be reviewed if you ask within 40 working days",
        "Want us to think again?",
        "Gellwch gwyno i'r Comisiynydd",
        "Should you wish this to be reviewed internally",
        "The ICO can be asked to look at it after that",
        "Any requester may ask our Head of Records to think again",
        "If this does not satisfy you, write to the Head of Records",
    ),
    (
        "It would require a manual review of all 1150 notices.",
        "The policy is under review.",
        "I shall go to the Information Commissioner.",
    ),
)
_LOOK = 800
_SILENT = frozenset({Zone.FURNITURE, Zone.ORIGINAL, Zone.REQUEST_LEAD, Zone.TO_BODY})
_RIGHTS_TALK = re.compile(r"(?i)\b(?:unhappy|dissatisfied|complain|internal\sreview|appeal)\b")


def narrower_offer(sentences: Sequence[Sentence], source: Source, *, burden: bool = False) -> Evidence | None:
    """Words by which the authority offers or suggests a narrower request.

    None where it says that none helps.

    Args:
        sentences: Those of the reply.
        source: To quote from.
        burden: Whether the work is what stands in the way, so that less of it is an offer however it is said.
    """
    for at, sentence in enumerate(sentences):
        text = sentence.text[:_LOOK]
        if NO_OFFER(text) or _RIGHTS_TALK.search(text) or TOLD_OF_REVIEW(text):
            continue
        if _ASKS_WHICH.search(text) and _NOT_CLEAR.search(
            f"{sentences[at - 1].text[:_LOOK] if at else ''} {text}"
        ):
            continue
        following = sentences[at + 1].text[:_LOOK] if at + 1 < len(sentences) else ""
        if _OF_DUTY.search(text) and (_NOT_HERE.match(following) or NO_OFFER(following)):
            continue
        if OFFER(text):
            return source.sentence(sentence)
        asked = text.rstrip().endswith("?") and not NO_OFFER(following)
        if burden and holds_out_less(text) and not _OTHER_FORM.search(text):
            return source.sentence(sentence)
        if burden and (_SUGGESTS.search(text) or _offers(f"{text} {following}" if asked else text)):
            return source.sentence(sentence)
    return None


# To ask what was meant is no offer of less.
_ASKS_WHICH = re.compile(
    r"(?i)\b(?:tell|say|let|confirm|specify|clarify|explain|state|give)\b[^.;]{0,40}\b(?:which|what|whether|who|where)\b"
)
_NOT_CLEAR = re.compile(
    r"(?i)\b(?:(?:not|un|don't)\s?(?:\w+\s)?(?:clear|sure|certain|know|understand|plain|tell)\b|vague|ambiguous|(?:you|is|are)\s(?:\w+\s)?mean(?:t|ing)?\b"
    r"|more\sthan\sone|several|could\sbe\seither)"
)
# The law asks for advice, and none can be given.
_OF_DUTY = re.compile(
    r"(?i)\b(?:duty|obliged|obligation|bound\sto|(?:should|would)\s(?:normally|usually)|required?|ought|(?:meant|expected)\sto)\b"
)
_NOT_HERE = re.compile(
    r"(?i)\W*(?:unfortunately|however|regrettably|sadly|but|in\sthis\s\w+|on\sthis\soccasion)\b[^.;]{0,140}"
    r"\b(?:not|cannot|can't|unable|no)\b"
)
# The same in another form is not less.
_OTHER_FORM = re.compile(r"(?i)\b(?:as|with|by|in)\s(?:electronic|digital|e-?mail|files?|scans?|pdf)\b")
_WITHIN = re.compile(
    r"(?i)\b(?:would|could|might|may|can)\b[^.;]{0,40}\bwithin\s(?:the|that|our)\s(?:\w+\s)?(?:limit|time"
    r"|threshold)\b"
)


_NO_NEED = re.compile(r"(?i)\b(?:(?:not|never)\s(?:have|obliged|required|need|bound)|need\snot|no\sduty)\b")


def _offers(text: str) -> bool:
    """Whether words turn to the requester, name less, and tell what could then be done."""
    if _OTHER_FORM.search(text):
        return False
    if NAMES_LESS(text) and _WITHIN.search(text) and not _NO_NEED.search(text):
        return True
    return TURNS_TO_YOU(text) and NAMES_LESS(text) and TELLS_WHAT_THEN(text)


_TITLE_OF_RIGHTS = re.compile(r"(?i)\W*your\sright\s(?:to|of)\s(?:\w+\s){0,4}(?:review|complain|appeal)")


def review_rights(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> Evidence | None:
    """Words that tell of a review or a complaint."""
    for piece, zone in zip(pieces, zones, strict=True):
        if zone is Zone.RIGHTS or _TITLE_OF_RIGHTS.match(piece.text):
            sentence = next((each for each in sentences_of(piece) if cues.RIGHTS(each.text)), None)
            return source.sentence(sentence) if sentence else source.piece(piece)
    for piece, zone in zip(pieces, zones, strict=True):
        if zone not in _SILENT and piece.kind is not BlockKind.TABLE:
            sentence = next((each for each in sentences_of(piece) if TOLD_OF_REVIEW(each.text[:_LOOK])), None)
            if sentence is not None:
                return source.sentence(sentence)
    return None
