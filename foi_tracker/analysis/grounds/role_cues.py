"""The words by which a letter does not rely on a provision.

It rules it out, leaves it for another time, or only tells of it.
"""

import re

from foi_tracker.analysis.text.cues import cue

# Where another clause begins, so that what rules one provision out does not rule out its neighbour.
CLAUSE_END = re.compile(
    r"(?i);|[.?!]\s|,\s(?=(?:but|though|although|whereas|while|nor|as|since|because|so|which|if|when|not"
    r"|for)\b)"
    r"|\s(?=(?:but|whereas|although|though)\s)|,\sand\s(?=(?:we|i|the|it|this|that|they|have|has|is|are)\b)"
    r"|\sand\s(?=(?:\w+\s)?(?:rel(?:y|ies)|substitut|apply|use|cite|add)\b)|\sand\sso\s"
    r"|,?\swhich\sis\swhy\s|\swhere\s"
)
_ADVERBS = r"(?:(?:been|be|currently|therefore|now|also|itself|in\sfact|right|to|either)\s)*"

DENIED = cue(
    "ruled out",
    r"""(?: \b(?:is|are|was|were|has|have|do|does|did|need|been|can|could)?\s?
          (?:not|n't|never|no\slonger|cannot|can't)\s
          (?:(?:been|be|currently|consider(?:ed)?|believe|think|thought|s(?:eek|ought)\sto|therefore|now|that|it
            |they|this|is|was|are|were|would|felt|found|deemed|held|being|see|accept|agree|persuaded
            |satisfied|convinced|how|why|to)\s)*
          (?:right\sto\s)?(?:engaged|appl(?:y|ied|icable|ies|ying)|fit|bite|bind|caught|covered|barred
              |rel(?:y|ied|ies|ying)
              |us(?:ed?|ing)|invok(?:e|ed|ing)
          |cit(?:e|ed|ing)|upheld|uphold|maintain(?:ed)?|needed|necessary|section|exempt|claimed|relevant)
        | \bnot\sa\s(?:matter|case)\b
        | \b(?:not|nor|never|n't)\s(?:\w+\s){0,4}(?:right\sto\s(?:use|rely|apply)|in\squestion|come\sinto
        |uphold|use\sof|need\s(?:it|to\srely)|rely\son\sit|help\s(?:us|you)|a\srefusal\s(?:under|by))
        | \bnor\s(?:have|do|did)\s(?:we|i)\s(?:rel|us|appl)\w*
        | \b(?:no|without)\s(?:need|reason|cause|ground)\s(?:to|for|of)\b
        | \b(?:not|nor|never|n't)\s(?:\w+\s){0,3}(?:(?:have|had)\srecourse|resort(?:ed)?
          |fall(?:en)?\sback)\s(?:to|up?on)\b
        | \b(?:do|did|does)\s(?:we|i|it)\s(?:rely|use|apply)\b
        | \bdecided\s(?:against|not\sto)\b(?!\s(?:(?:the|its|their|any)\s)?
          (?:releas|disclos|publi|giv|provid|suppl|mak|shar))
        | \bnot\s(?:\w+\s){0,2}(?:enough|sufficient)\sto\s(?:attract|engage|need|warrant|justify|fall|be\s)
        | \b(?:is|are|was)(?:n't|\snot)\s(?:the|an?)\s(?:relevant|right|correct|proper|applicable
        |appropriate)\b
        | \b(?:do\snot|don't)\s(?:try|hide|fall|tell|say)\b
          | \bnobody\s(?:\w+\s){0,2}(?:rel(?:y|ies|ied)|claim|us(?:es|ed)
          |appl|suggest)\w*
        | \bno\s(?:account|use|regard|notice|part|place|role|bearing|reliance|application|relevance|recourse
          |longer\s(?:rel\w+|(?:being\s)?needed))\b
        | (?<=[a-z]\s)not\s(?:\w+\s){0,4}(?:appropriate|(?<!not\s)applicable|relevant|suitable|apt
        |made\sout|in\spoint|claim(?:ed)?)\b
        | \bnone\sof\sthe\s(?:other\s)?exemptions\b
        | \bceased\sto\b | \bdo(?:es)?\snot\suphold\b | \bwithdr(?:a|e)w\w*\b | \bset\saside\b | \bdropped\b
        | \b(?:balance|interest)\b [^.;]{0,40} \bfavours?\s(?:disclosure|release)\b )""",
    (
        "we no longer rely on section 43",
        "We do not consider section 14 applies",
        "We did not think it was engaged",
        "This is not a refusal under section 12(1)",
        "section 43 is withdrawn",
    ),
    ("Section 43 applies.", "This cannot be provided under section 40(2)"),
)
# Right after a citation: "section 36 cannot be", "section 31 does not stop us".
DENIED_AFTER = re.compile(
    rf"""(?ix) [\s,)"']{{0,4}} (?: (?:was|were|has\sbeen|had\sbeen)\s (?:\w+\s)?
      (?: (?:wrongly|mistakenly|incorrectly) | (?:used|applied|cited|claimed|quoted|relied\son|named)\s
        (?:wrongly|in\serror|by\smistake|mistakenly|incorrectly) )
    | (?: (?:was|were|is|are|has|have|does|do|did|can|could|would|will|need|ought|should|must|had)\s? )?
    (?: not | n't | cannot | never | no\slonger ) \s {_ADVERBS}
    (?: (?:need|have)\s(?:to\s)?(?:be(?:en)?\s)? )?
    (?: appl\w+ | consider(?:ed)? | engag\w+ | arise[sn]? | us(?:ed|able) | be\b | stop | prevent
    | cover | catch | bite | extend
      | needed | relevant | available | stand | relied | help | come | hold\sgood | in\s(?:play|issue
      |point) | cit(?:ed|e)\b | claimed | quoted | invoked ) )"""
)
# Right before one: "rather than section 31", "not section 24".
DENIED_BEFORE = re.compile(
    r"(?i)\b(?:rather\sthan|instead\sof|as\sopposed\sto|not|never|(?:is|are|was"
    r"|were)n't|neither|nor)\s(?:(?:to\s)?(?:us(?:e|ing)|rely(?:ing)?\son|apply(?:ing)?)\s)?"
    r"(?:(?:under|by|on|in|with|through)\s)?(?:the\s)?$"
)
# Before a provision that another cannot go with: "cannot be used alongside section 30".
BESIDE = re.compile(
    r"(?i)\b(?:alongside|together\swith|besides?|as\swell\sas|at\sthe\ssame\stime\sas|in\saddition\sto"
    r"|because\sof"
    r"|where|when|once|owing\sto|due\sto|given)\s(?:the\s)?$"
)
CONSIDERED = cue(
    "thought about",
    r"""\b(?: consider(?:ed)?(?!\s(?:(?!whether\b|if\b)\w+\s){0,4}to\sbe\s)
          (?!\s(?:this|it|that|them|these|those|such|the|your|all)\s(?:(?!whether\b|if\b)\w+\s){0,3}(?:is\s|are\s)?
            (?:exempt|excepted|covered|caught|engaged)\b)
        | contemplated
        | (?:consideration|thought)\s(?:was|has\sbeen|were)\s(?:\w+\s)?given | weigh(?:ed)?(?:\sup)?
        | (?:thought|thinking)\s(?:\w+\s)?(?:about|of)
        | wonder(?:ed)?\s(?:if|whether|about) | ask(?:ed)?\s(?:ourselves|myself|itself) | in\smind | toyed
        | (?:looked|(?:did|do|we|i)\slook)\s(?:\w+\s)?(?:at|to|into)
          (?!\s(?:individually|one\sby|by\shand|separately|manually|in\sturn))
        | turned\s(?:\w+\s)?to | tempted | \w+\s(?:wanted|urged|advised|asked|pressed)\sus\sto | (?:our|my
          |the)\sfirst\sthought
        | asked\sfor\s(?=section|s\.?\s?\d|reg|exempt) | (?<!be\s)(?:asked|pressed|urged|invited)\s(?:us\s)?to
        | (?:was|were|been)\s(?:also\s)?(?:raised|suggested|proposed|floated|mooted|put\sforward|discussed
          |weighed)
        | suggested\sthat\s(?:we|i|it|this)\s(?:should|might|could) | asked\s(?:by\s\w+\s)?whether )\b""",
    (
        "We looked first at section 12",
        "Section 38 was weighed up as well",
        "We did consider whether section 36 was engaged",
        "We asked ourselves if section 38(1)(a) was engaged",
        "Section 26(c) was raised by our solicitor",
        "We had section 35(1)(c) in mind at first",
        "Consideration was also given to section 31",
    ),
    (
        "We are considering it",
        "We rely on section 31",
        "The exemption I consider to be applicable is section 39(1)",
        "To look into every case would go past the limit (section 12)",
        "the reports would have to be looked at one by one (section 12)",
        "We consider this information exempt under section 21",
    ),
)
NEGATED = re.compile(
    r"(?i)\b(?:not|no|never|nobody|nothing|none|cannot|without|unnecessary|inapplicable|otherwise)\b|n't\b"
)
# A sentence that speaks of the provision just named: "We did not think it applied."
POINTS_BACK = re.compile(
    r"(?i)^\W*(?:however\W+|but\s|and\s)?(?:it|this|that|they|these|those|neither|either|the\s(?:exemption"
    r"|exception|section)"
    r"|(?:we|i|the\s\w+)\b[^.;]{0,80}\b(?:it|this|that|them|either|the\s(?:exemption|exception|section)))\b"
)

AFFIRMS = cue(
    "says that it is so",
    r"""(?: (?:\b(?:is|are|was|were|am|being)|\w'(?:s|re|m))\s(?:(?!not\b)\w+\s){0,2}(?:exempt|withheld
        |refus(?:ed|ing)
        |engaged|redacted
          |covered|withholding|relying|kept\sback)
        | (?<!not\s)\bconsider(?:s|ed)?\s(?:(?!not\b|whether\b|if\b)\w+\s){0,4}to\sbe\s(?:\w+\s)?(?:exempt
          |excepted|applicable|engaged|covered)
        | (?<!not\s)\bconsider(?:s|ed)?\s(?:this|it|that|them|these|those|such|the|your|all)\s
          (?:(?!not\b|whether\b|if\b)\w+\s){0,3}(?:exempt|excepted)\b
        | \b(?:applies\s(?:to|because|as|here)|relies|withholds?|refuses?|refers)\b
        | \bnot\s(?:for\s|being\s|to\sbe\s)?(?:releas|disclos|suppl|publish)\w*
        | (?<!not\s) \b(?:we|i)\s(?:\w+\s)?(?:are\s|am\s|have\s)?(?:therefore\s|now\s|also\s)?
          (?:rel(?:y|ied|ying)|withh\w+|refus\w+|appl(?:y|ied|ying)|declin\w+) )""",
    (
        "the list is exempt under section 31(1)(a)",
        "We therefore rely on section 14(1)",
        "which is why section 31 is engaged",
        "The bids are considered to be exempt under section 43(2)",
    ),
    ("section 31 is not engaged", "it may be refused under section 12"),
)


DUTY = re.compile(
    r"(?i)\b(?:duty|duties|obligation|section\s?1|s\.?\s?1)\b[^.;]{0,140}\bnot\s(?:appl|aris)"
    r"|\bneither\s(?:\w+\s){0,3}(?:confirm|den)|"
    r"\b(?:duty|section\s?1|s\.?\s?1)\b[^.;]{0,80}\b(?:set\saside|lifted|removed|excluded|disapplied"
    r"|falls\saway)\b|"
    r"\bnot\s(?:obliged|required)\b|\bby\svirtue\b"
)


_MODAL = (
    r"(?:may|might|could)\s(?:(?:well|also|therefore|then|still|have|need|to|be|properly|in\sturn)\s){0,3}"
    r"(?:rais(?:e|ed)|exempt|engag|appl(?:y|ies|ied)|attract|fall|refus|withh|exceed|invok|rel(?:y|ied)"
    r"|used?\b(?!\sto\b)|claim|consider)"
)
HYPOTHETICAL = cue(
    "not now",
    rf"""(?: ^\W*(?:should|were|in\s(?:a\sfew|some|certain)\scases)\s(?!.{{0,160}}\b(?:is
        |are)\s(?:therefore\s)?exempt\b) | ^\W*if\s(?!.{{0,160}}\b(?:is|are)\s(?:therefore\s)?(?:exempt
        |engaged|withheld)\b)
        | \b{_MODAL}\w* | \bdepending\son\b
        | \bcan\s(?:also\s|then\s|sometimes\s)?be\s(?:refused|exempt|withheld|applied|engaged|used
        |claimed|aggregated)\b
        | \bwould\sbe\slikely\sto\s(?:turn|look|rely|use)\b
        | \bif\b [^.;]{{0,90}} \b(?:would|could|may|might|will)\b [^.;]{{0,40}}
        \b(?:exempt|engage|apply|attract|refuse|invoke|exceed|consider|rely)
        | \b(?:would|could|may|might)\b [^.;]{{0,70}} \b(?:exempt|engaged|apply|attract|invoke[ds]?)\b
        [^.;]{{0,60}} \bif\b | \bhad\s(?:it|this|the|any|we|there)\b [^.;]{{0,60}} \bwould\b
        | ^\W*(?:even\s)?had\b [^.;]{{0,90}} \bwould\b
        | \bwould\s(?:\w+\s){{0,2}}(?:cover|apply|protect|catch|engage|arise|stop|be\sused)\b [^.;]{{0,50}}
          \bhad\b
        | \bwould\shave\s(?:been\s)?(?:appl|exempt|engag|refus|withh|rel)\w*
        | \b(?:is|are|am|be)\s(?:still\s|now\s|currently\s)?(?:considering|weighing|examining|deciding
        |assessing)\b
        [^.;]{{0,40}} \b(?:whether|if)\b | \bit(?:'s|\sis)\s(?:quite\s)?possible\sthat\b
        | \bno\sdecision\s(?:has|have)\s(?:yet\s)?been\s(?:made|taken|reached)\s
          (?:on\s(?:either|them|it|these|that|any)\b|yet\b)
        | \b(?:now\sand\sthen|from\stime\sto\stime|on\soccasion|at\stimes)\b
        | \bmay\s(?:\w+\s)?come\sinto\splay\b
        | \blikely\sto\s(?:attract|engage|be\srefused|be\sexempt|fall)
        | \b(?:may|might|could)\s(?:\w+\s){{0,2}}(?:think|feel|decide|come|fit|matter|be\s(?:a\squestion
          |relevant|in\splay
          |called\sfor|raised|needed|subject\sto))\b
        | \b(?:as\sa\srule|in\sgeneral|generally|normally|typically|usually|in\scertain\scircumstances
        |sometimes)\b [^.;]{{0,80}} \b(?:exempt|withh|refus|say\sno|appl|us(?:e|ed|ing)\b)\w*
        | \bwould\sonly\b
        | \bwould\sbe\slikely\sto\s(?:apply|exceed|engage|attract|(?:prevent|stop|bar)\sus)
        | \b(?:still|yet\sto)\b [^.;]{{0,60}} \b(?:weigh|consider|decid)\w*
        | \bdecision\s(?:on\sit\s)?will\sbe\b | \bif\b [^.;]{{0,60}} \bis\srequired\b
        | \b(?:may|might|could)\shave\sbeen\s(?:argued|said|claimed|relied|used|applied|cited)\b
        | \bwould\s(?:in\sall\slikelihood|probably|no\sdoubt|perhaps|possibly|most\slikely)\s(?:also\s)?(?:
          apply|engage|attract|fall|have\sto|need\sto|be\s(?:exempt|excepted|engaged|withheld|refused|covered))\b
        | \b(?:would|may|might|could)\s(?:\w+\s)?have\sto\sbe\s(?:thought|considered|weighed
          |looked\s(?:at\s(?:under|again|afresh|in\sthe)|into))\b
        | \b(?:not|never)\s(?:had|have|having)\sto\s(?:decide|consider|look)\b
        | \bother\sexemptions?,?\s(?:such\sas|like|including|for\s(?:example|instance)|e\.?g)\b
        | \bcan(?:not|'t)\spromise\b
        | \breserve\s(?:the|our)\sright | \b(?:refined|revised|future|new|wider|narrower|further)\srequest\b
        [^.;]{{0,60}} \b(?:may|might|could|would|likely) | \bwithout\sprejudice\sto )""",
    (
        "had it been held, section 40 would apply",
        "what is found might then have to be looked at under section 40",
        "Section 12 may also have applied but we have not gone into that.",
        "Had plain cars been asked for, we would have had to look at section 31",
        "a refined request may attract section 31",
        "if it were held it would be exempt under section 34(1)(b)",
        "sections 35 and 40 could apply to some of it",
    ),
    (
        "Section 31 applies as disclosure would be likely to prejudice the detection of crime.",
        "Release might help thieves and the list is exempt under section 31(1)(a)",
    ),
)


# The same, less close together; counts only where nothing is said to be so.
PERHAPS = re.compile(
    r"(?i)\b(?:may|might|could)\b[^.;,]{0,40}\b(?:apply|engage|attract|refuse|withhold|exceed|invoke"
    r"|exempt)\b"
)


PAST = cue(
    "earlier",
    r"""(?: \b(?:(?:previously|earlier|originally|initially|at\sfirst|last\s(?:time|year|month|week))
          |(?:previous|original|first|initial|last)\s(?:\w+\s){0,2}(?:repl(?:y|ies)|responses?|answers?
            |letters?|decisions?|refusals?|notices?|e-?mails?|requests?|reviews?|occasions?|we
            |our))\b [^.;]{0,60}
        \b(?:rel(?:y|ied|iance)|appl(?:y|ied)|cit(?:e|ed)|used|refus\w+|withheld|quoted)\b
        | \b(?:previous|earlier|original|initial|last)\srequest\b [^.;]{0,140} \bwas\s(?:\w+\s){0,2}(?:refused
        |turned\sdown|rejected)\b
        | \b(?:told|informed|wrote\sto)\syou\b | \b(?:we|i)\ssaid\s(?:\w+\s){0,4}that\b
        | \bin\sa\sletter\sof\b
        | \byou\s(?:will|may)\s(?:recall|remember)\b [^.;]{0,120} \bw(?:as|ere)\s(?:\w+\s)?(?:refused
          |withheld|kept\sback|exempt)\b
        | (?<!your\s)\b(?:foi|eir|reference|ref|case)\s?(?:no\.?\s
        |ref\.?\s)?[a-z/\-]{0,8}\d[\w/\-]{3,}\b [^.;]{0,110}
          \b(?:was|were|being)\s(?:\w+\s)?(?:refused|withheld|exempt|redacted)\b
        | \b(?:like|similar|another|other|different)\s(?:question|request|case|reply|matter|letter)s?\b
        | \b(?:(?:another|other|different)\s(?:person|people|requester|applicant|resident)s?
          |neighbour|(?:some|any)(?:one|body)\selse)\b [^.;]{0,40} \b(?:was|were|had|got)\s
        | \bin\s(?:19|20)\d\d\b [^.;]{0,60} \bw(?:as|ere)\s(?:refused|withheld)\b
        | \b(?:it|they|(?:that|the)\s(?:reply|letter|response|answer))\s(?:also\s)?(?:refused|relied|cited
          |stated|said|claimed|explained)\b
        | \bw(?:as|ere)\s(?:refused|withheld)\b [^.;]{0,80} \blast\s(?:year|month|week|time|spring|summer
          |autumn|winter)\b
        | \bfirst\s(?:using|relying|refusing|citing|applying)\b
        | \bwhen\syou\s(?:first\s|last\s)(?:asked|wrote|requested)\b [^.;]{0,60}
          \b(?:relied|refused|withheld|cited|used|applied)\b
        | \byou\swere\s(?:refused|denied)\b
        | \b(?:we|i)\s(?:\w+\s){0,2}minded\sto\b
        | \bin\s(?:our\s|the\s|my\s)?(?:foi|response|reference|case|reply|letter|answer)\s(?:ref\.?\s
        |foi\s|of\s)?
        [\w/\-]*\d[\w/\-]*\b [^.;]{0,40} \b(?:used|relied|applied|refused|withheld|cited) )""",
    (
        "Our earlier response relied on section 43.",
        "in FOI 123/24 we used section 43",
        "Your previous request (FOI 88-24), for all letters of the mayor, was refused under section 12.",
        "It stated that question 2 was exempt",
        "We said in May that section 31(1)(g) applied",
    ),
    (
        "This is our first reply to you.",
        "would contravene the first data protection principle, and is withheld under section 38(1)(b)",
    ),
)
STILL = re.compile(r"(?i)\b(?:maintain|uphold|upheld|still|continue)")
# What the requester says, and what somebody else decided, are not the authority's.
REPORTED = re.compile(
    r"(?i)\byou\s(?:(?:have|had|also|then|now|further)\s)*(?:ask|say|said|argue|suggest|complain|point"
    r"|mention|state|contend"
    r"|wrote|write|claim|quer)\w*\s(?:\w+\s)?(?:why|that|whether|if|us\s(?:not\s)?to|how)\b[^.;]{0,90}$"
)
# A piece that sets out the requester's points: "4.1 You made five points: that …".
YOUR_POINTS = re.compile(
    r"(?i)[\s\d.()]*you\s(?:have\s|had\s|also\s)*(?:made|make|raised?|put\s(?:forward|it|to\sus)|argued?"
    r"|said|say|complain\w*|gave|give)\b"
)
RAISED_BY_YOU = re.compile(
    r"(?i)\byou\s(?:(?:have|had|also|then|now|further)\s)*(?:refer(?:red)?\sto|mention(?:ed)?|cite[ds]?"
    r"|quoted?|raised?|withh\w+|refus\w+|redact\w+|rel(?:y|ied)|appl(?:y|ied)|used?|invoked?|claim(?:ed)?)"
    r"\b[^.;]{0,40}$"
)
# What is said or written about a provision: "guidance on section 14", "your point about section 40".
ABOUT_IT = re.compile(
    r"(?i)\b(?:(?:\d+|no|two|three|four|five|several|many|few|most|all)\s(?:refusals|requests|cases"
    r"|replies)\s(?:were\s\w+\s)?under\s$"
    r"|(?:train(?:ed|ing)|brief(?:ed|ing)|bear(?:ing)?\sin\smind|asked?\sus\sto\s(?:us|appl"
    r"|rel)\w+(?:\son)?|asked\sthat)\s(?:\w+\s)?(?:the\s)?$)"
    r"|\b(?:guidance|advice|leaflet|policy|page|note|article|training|course|text|wording"
    r"|(?<!within\sthe\s)meaning|points?|views?|remarks?"
    r"|comments?|arguments?|concerns?)\s(?:\w+\s){0,2}(?:on|about|of|regarding|concerning)\s(?:the\s)?$"
)
# And a link to what is written about it: "Section 12(1) Guidance for applicants".
ONLY_NAMED = re.compile(
    r"(?i)[^.;]{0,30}?\b(?:is|are|was|were)\s(?:only\s|just\s)?(?:mentioned|named|listed|referred\sto)\b"
    r"|,?\s(?:which|that)\syou\s(?:mention|cite|quote|raise|name|refer\sto)\b"
    r"|[\s:\u2013-]{1,3}(?:explained|guidance|fact\s?sheet|leaflet|an?\sguide|a\sshort\sguide|guide"
    r"|frequently\sasked)\b[^.;:]{0,40}$"
)
# What a provision itself says: "Section 12(1) provides that …".
STATES_LAW = re.compile(
    r"(?i)[\s,)]{0,3}(?:of\sthe\s[\w\s()]{2,60}?\s)?(?:itself\s|also\s)?(?:provides?|says?|states?|reads"
    r"|enables?|permits?"
    r"|(?:allows?|entitles?)\s(?!us\b)|exempts?\s(?:any\s)?(?:information|anything|what|data|material)\b"
    r"|means|defines?|concerns?|deals\swith|lays\sdown"
    r"|applies\s(?:where|when|if|to\sinformation)\b)"
)
# What was said before is told again: "You were told: …", "First response: …".
TOLD_BEFORE = re.compile(
    r"(?i)\W{0,4}(?:you\swere\s(?:first\s)?told|(?:the\s|our\s|your\s)?(?:first|initial|original|earlier"
    r"|previous)\s"
    r"(?:response|reply|answer|decision)(?:\s\w+){0,2}|we\s(?:then\s|first\s|originally\s)?(?:said"
    r"|answered|replied|told\syou)"
    r"(?:\s\w+){0,2})\s?[:\-]"
)
# And what is decided now stands under such a word.
DECIDED_NOW = re.compile(
    r"(?i)\W{0,4}(?:on\sreview|(?:the\s)?(?:review\s)?panel|(?:the\s|my\s"
    r"|our\s)?(?:review(?:er)?'?s?\s)?(?:findings?|decision|conclusion"
    r"|outcome)|now)\s?[:\-]"
)
REVIEWS = re.compile(
    r"(?i)\b(?:internal\sreview|on\sreview|review\spanel|reviewer|reviewed\s(?:it|the|your|our))\b"
)
# A list of other replies at the foot of a page.
SEE_ALSO = re.compile(
    r"(?i)\W*(?:see\salso|most\s(?:read|viewed|popular)|more\s(?:in|on|about|from)|related|read\smore|you\smay\salso|linked|(?:other"
    r"|similar|further|latest|recent|newer|older)"
    r"\s(?:\w+\s)?(?:requests?|replies|responses?|releases?|disclosures?|FOIs|EIRs)|exemptions?\s(?:that\s)?we\suse)\b"
)
# What is said right after a provision that decides nothing of it yet.
LEFT_OPEN = re.compile(
    r"(?i)^\W*(?:(?:but\s|and\s)?no\s(?:decision|view|conclusion)\b(?!\s(?:has\sbeen\s\w+\sby\b|should|can|may|must|is\sto)\s)|(?:we|i|it|the\s\w+)\s(?:have"
    r"|has)\s(?:not\s(?:yet\s)?"
    r"(?:decided|taken|reached|formed)|(?:come\sto\s|formed\s|taken\s)?no\s(?:view|decision)))\b"
)
OTHERS_DECISION = cue(
    "somebody else's decision",
    r"""\b(?:commissioner|tribunal|ICO|court|(?:another|other|some|many|several|most
        |neighbouring)\s(?:forces?|councils?|authorit(?:y|ies)|bod(?:y|ies)|trusts?
          |departments?|universit(?:y|ies))|operator|contractor|supplier|company|solicitor)
        \b [^.;]{0,60} \b(?:upheld|argued|asked|suggested|wanted|found|held|decided|agreed|accepted|ruled
            |rel(?:y|ied)|used?|refused?
        |appl(?:y|ied)|cited?)\b
      | \b(?:applicant|objectors?|developer|third\spart(?:y|ies)|landlord|landowner|tenant|firm)
        \b [^.;]{0,60} \b(?:objected|objects|resisted|sought\sto)\b""",
    (
        "The Commissioner upheld section 31 in a case about another force",
        "The landowner objected and cited section 43(2)",
    ),
)
