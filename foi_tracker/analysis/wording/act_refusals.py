"""How sentences keep something back.

The patterns of refusal, of cost, of neither confirming nor denying, and of having nothing.
"""

from foi_tracker.analysis.text.cues import Cue, cue
from foi_tracker.analysis.wording.act_kinds import Act
from foi_tracker.analysis.wording.act_words import (
    ADVERB,
    BODY,
    CANNOT,
    GIVE,
    GIVEN,
    LIMIT,
    PAST_LIMIT,
    THINGS,
)

_ASKED = r"""(?: this | that | these | those | it | them | any\sof\s(?:this|it|that|them) | such
    | what\syou | the\s(?:rest|same|whole)
    | (?:the\s|any\s|such\s|this\s|that\s|these\s|those\s|their\s|exact\s|precise\s|individual\s|further\s
    |personal\s){0,2}
        (?:names?|identit(?:y|ies)|locations?|addresses|THINGS) | that\syear | the\s(?:exact
        |precise) )""".replace("THINGS", THINGS)

REFUSALS: dict[Act, Cue] = {
    Act.NCND: cue(
        "ncnd",
        r"""(?: \b(?:neither|not|nor|cannot|can't|won't|unable\sto|declin\w+\sto|refus(?:es?|ing)\sto
            |without)\b [^.;]{0,60}
        \bconfirm(?:s|ed|ing|ation)? \b [^.;]{0,50} \bn?or\b [^.;]{0,30} \b(?:den(?:y|ies|ying|ied|ial)
        |otherwise)\b
            | \bNCND\b | (?:duty|obligation|requirement)\s(?:\w+\s){0,3}to\sconfirm\sor\sdeny [^.;]{0,80}
            \b(?:not|n't)\s(?:arise|apply|require) | neither\s(?:a\s)?(?:yes
            |confirmation)\s(?:n?or\s)(?:a\s)?(?:no|denial)
            | neither\s(?:say|admit|den(?:y|ies))\w*\s[^.;]{0,40}nor\b [^.;]{0,30}\b(?:den|say|confirm)
            | \bi?ni\sgadarnhau\sna\sgwadu\b )""",
        (
            "The force neither confirms nor denies that it holds this.",
            "an NCND response is given",
            "Our duty to confirm or deny would not arise",
            "We are unable to confirm or deny that any file exists.",
        ),
        ("We confirm that it is held.", "The first duty is to confirm or deny whether it is held."),
    ),
    Act.UNTOLD: cue(
        "whether it is held is not said",
        rf"""(?: (?:\b{CANNOT}|\bwill\sneither|\bcan\sneither
            |\bdo(?:es)?\snot) \s {ADVERB}{{0,2}} (?:confirm|say|tell|state|disclose
        |reveal|establish|determine|know|advise|be\s(?:sure|certain)) \s? (?:\w+\s){{0,3}} (?:whether
        |if)\b (?:(?!,\sand\b)[^.;]){{0,90}}
        \b(?:holds?|held|exists?|has|have)\b
        | \bwhether\b [^.;]{{0,80}} \b(?:hold|holds|held|exists?
        |recorded)\b [^.;]{{0,60}} \b{CANNOT}\s{ADVERB}{{0,2}}(?:say|state|tell|confirm|disclose|reveal
        |comment)\b
        | \bto\s(?:confirm|establish|determine|find\sout|learn|say|discover|know)\s(?:whether
        |if)\b [^.;]{{0,60}}\b(?:hold|held|holds)\b
        [^.;]{{0,60}} \b(?:would|exceed\w*|above|over|cost)\b )""",
        (
            "I am not able to tell you whether the force holds what you want",
            "The council cannot say if this is held.",
            "To establish whether it is held would exceed the limit.",
        ),
        ("We cannot tell you this.", "We do not know whether he was fined."),
    ),
    Act.RESIDUAL: cue(
        "residual",
        r"""\b(?: (?:any|holds?|whether\sany)\s(?:other|further|additional|more)\b
        | any\s(?:relevant\s)?other\b | any(?:thing|\sinformation)\s(?:else|further|more) | beyond\s(?:this
        |that|what)
            | other\sinformation | further\sinformation | additional\sinformation )""",
        ("whether it holds any other information", "for anything else we rely on"),
    ),
    Act.COST: cue(
        "cost",
        rf"""(?: \b{PAST_LIMIT}\b [^.;]{{0,90}} \b{LIMIT}\b
            | \b(?:cost|fees?|time|appropriate|FOI|FOIA|statutory|set|legal)\)?\s(?:and\s(?:time
            |cost)\s)?(?:compliance\s)?(?:limits?|threshold|ceiling)\b
            | \bexcess(?:ive)?\scosts?\b | \bcost\sof\s(?:compl(?:ying|iance)|confirming|answering
            |dealing) | £\s?(?:450|600)\b
            | \b(?:limit|ceiling)\s(?:is|being|of)\s(?:18|24|40|eighteen|twenty-four|forty|£)
            | \bcosts?\s(?:us\s|too\s)?(?:more\sthan|much|far\smore)
            | \b(?:at|allow\w*|tak(?:e|es|ing)|averag\w+|spend\w*|estimat\w+)\b [^.;]{{0,30}} \bminutes?\b
              [^.;]{{0,80}} \bhours\b
            | \bcosts?\s(?:is|are|would\sbe|being)\s(?:\w+\s)?(?:excessive|prohibitive|disproportionate)
            | \b(?:disproportionate|unreasonable)\s(?:\w+\s)?(?:cost|time)\b )""",
        (
            "would exceed the appropriate limit of 18 hours",
            "The limit is 18 hours.",
            "Cost of compliance above the limit",
            "The appropriate limit is £450",
            "it would go well past the ceiling",
            "Meeting this costs more than the law obliges us to spend",
            "A force need not spend more than eighteen hours on a request",
            "cannot be produced inside the (cost) limit",
            "Since the cost is excessive we need send nothing.",
            "At 20 minutes a file we estimate 213 hours.",
        ),
        ("The speed limit was exceeded", "over the last two years", "more than a dozen"),
    ),
    Act.NOT_RETRIEVABLE: cue(
        "not retrievable",
        r"""(?: \b(?:not|nor|never|n't|no)\b [^.;]{0,60}
        \b(?:retriev\w+|searchable|extract\w*|reportable|reported\son|report\son|accessible|searched
        |search\sfor|interrogated|centrally
        |collated|easily|readily|with\sease|easy|in\sone\splace|any\sone\splace|electronic(?:ally)?
        |filtered|isolated|separable) (?!\sby\sother)
            | manual(?:ly)?\s(?:review|trawl|search|interrogat|check|read|examin|inspect|exercise|process
            |go|extract|count)\w*
            | \bby\shand\b | (?:free|open)[\s-]text | \bone\sby\sone\b
            | \b(?:each|every|all)\s(?:of\s\w+\s)?(?:\d[\d,]*\s)?(?:\w+\s){0,3}(?:would|will|must|has\sto
            |have\sto|needs?\sto|read|opened)\s?(?:then\s|also\s)?
              (?:have\sto\s|need\sto\s|need\s|require\s)?(?:be\s|being\s|to\sbe\s)?(?:opened|read|reading
              |checked|checking|reviewed|examined|looked|searched|inspected|opening|gone)
            | \bonly\s(?:be\s)?(?:\w+\s){0,2}by\s(?:\w+ly\s)?(?:listening|reading|opening|going|looking
            |searching|checking|trawling|examining|reviewing|asking|pulling)
            | \b(?:mean|involve|require|entail|need)(?:s|ing)?\s(?:us\s|somebody\s|someone\s
            |an\sofficer\s)?(?:\w+ing|to\s\w+)\s(?:\w+\s)?(?:every|each|all)\b
            | \bonly\s(?:be\sfound\s)?(?:in|within)\s(?:the\s)?(?:narrative|notes|free|log|text|paper
            |individual|each) )""",
        (
            "it is not kept in an easily retrievable format",
            "a manual review of all e-mails",
            "not recorded centrally",
            "there is no field we can report on",
            "All 384 forms would have to be opened.",
            "somebody has to go through them by hand",
        ),
        ("This is accessible on our website.",),
    ),
    Act.VEXATIOUS: cue(
        "vexatious",
        r"""\bvexatious\b | \brepeated\srequests?\b | \b(?:grossly|oppressive)\s(?:oppressive|burden)\w*
        | \bmanifestly\sunreasonable\b""",
        ("We consider the request vexatious.", "It would be a grossly oppressive burden."),
    ),
    Act.NOT_HELD: cue(
        "not held",
        rf"""(?: \b(?:no|nor\sany)\s(?:\w+\s){{0,2}}{THINGS}\s(?:(?:of|for|on|about|in|relating|that|which
            |from|within|to)\b[^.;]{{1,60}}\s)?
            (?:(?:is|are|was|were|has|have|had|can|could|would)\s)?(?:been\s|be\s|ever\s|yet\s|currently\s
            |now\s){{0,2}}
            (?:held|hold|found|located|traced|recorded|exists?|existed|kept|retained|made|done|undertaken
            |carried\sout|compiled|produced|prepared|taken|written\sdown
                |drawn\sup|written|conducted|commissioned|available|on\sfile|identified|survives?|collected
                |created|maintained)\b
            | \b(?:no|nor\sany)\s(?:such\s|recorded\s|relevant\s|central\s)?{THINGS}\sheld\b
            | \b(?:there\s(?:is|are|was|were)|we\shave|it\shas|has|have)\sno\s(?:recorded\s|such\s
            |relevant\s|written\s|formal\s|central\s){{0,2}}
              (?:information|data|records?|documents?|material|papers?|correspondence|minutes|means\sof
              |way\sof|knowledge|trace|paperwork|e-?mails)\b
            | \bthere\s(?:is|are|was|were)(?:n't|\snot)\s(?:a|an|any)\s(?:\w+\s){{0,2}}{THINGS}\b
            | \bthere\s(?:is|was|are)\snothing\b (?=\s(?:held|on|recorded|to\s(?:provide|give|disclose|send
            |release)|in\s(?:our|the)|which\s(?:we|would)|we\s(?:hold|have|can)|that\swe)|\s?[.,;]|\s?$)
            | \b(?:is|are)\sneither\sheld\b
            | \b(?:is|was)\sno\strace\b
            | \bnothing\b [^.;]{{0,40}} \b(?:is\sheld|held|found|located|recorded|survive[sd]?|on\sfile
            |exists?|traced|known)\b
              (?! [^.;]{{0,30}}\bback\b)
            | \b(?:not|never)\s(?:been\s)?(?:currently\s|now\s|ever\s)?(?:held|hold|possess(?:ed)?
            |in\sour\spossession|something\s(?:that\s)?(?:we|the\s\w+)\s(?:hold|keep|record|have(?!\sbeen)))\b
              (?!\s(?:in|on|centrally|within|electronically|separately|together|back|all|every)\b)
            | \b(?:(?:do|does|did)\snot|don't|doesn't|didn't|no\slonger|never|cannot|nor\s(?:do
            |does))\s(?:\w+\s)?(?:currently\s|routinely\s|actually\s|we\s|it\s)?
              (?:hold|have|keep|keeps|possess|retain|collect|capture|record|holds|has
              |maintain)\b (?!\s(?:to|back|up|all|every|enough|sufficient|time|room|space|staff
              |the\s(?:whole|power|right))\b)
              (?! [^.;]{{0,70}}\b(?:centrally|format|searchable|retriev\w+|reportable|separately
              |form\s(?:that|which|from)|way\s(?:that|which|in)|such\sa\sway|manner|electronically)\b)
            | \b(?:holds?|held|possess(?:es)?)\s(?:no\b|nothing\b|none\b|neither\b|not\s) | \bhas\snothing\b
            | \b(?:fail\w*|unable|not\sable|not\sbeen\sable|could\snot|cannot|did\snot|neither\scould
            |nor\scould|nobody\scould)
              \s(?:to\s)?(?:locate|find|trace|discover|uncover|turn\sup)\b (?!\s(?:out|their|his|her
              |an?\ssolution|work|time))
            | \b(?:search(?:es|ed)?|enquir(?:y|ies)|trawl|it|they|which|this
            |and)\b [^.;]{{0,60}} \b(?:came\sback|come\sback|returned|produced|yielded|drew
              |gave|found|brought\sback|turned\sup|threw\sup|proved)\s(?:up\s)?(?:negative|empty|blank
              |fruitless|nil|zero
              |no\s(?:\w+\s)?(?:results?|hits?|match(?:es)?|records?|trace|items?|documents?|returns?
              |answers?|information)|nothing|none|a\s(?:nil|blank)\b)
            | \b(?:we|i|the\s\w+)\s(?:have|has)\sno\s(?:\w+\s){{0,2}}(?:results?|idea|list|breakdown|note
            |copy|{THINGS})\b
            | \bdr(?:ew|awn)\sa\sblank | \bnothing\s(?:\w+\s){{0,3}}?(?:has\s|had\s|have\s)?(?:come|came
            |turned|surfaced|emerged)\s(?:to\slight|up|out)
            | \bnothing\s(?:\w+\s){{0,4}}(?:reaches|reached|comes\sto|came\sto)\s(?:us|the)\b
            | \bno\s(?:reason|cause|need|means|way|call|occasion)\s(?:to|of)\s(?:know|hold|record|keep
            |collect|count|knowing|telling|recording)
            | \b(?:not|nothing)\s(?:\w+\s)?there\s(?:to|for)\b
            | \b(?:no|none|nothing|neither|nor)\b [^.;]{{0,40}} \b(?:is|are|was|were|has|have|had
            |had\sbeen)\s(?:\w+ly\s|therefore\s|ever\s|been\s|also\s){{0,2}}
              (?:held|kept|retained|migrated|carried\sover|transferred|logged|written|prepared|compiled
              |drawn\sup|drafted|commissioned)\b
              (?!\s(?:back|in\s(?:custody|the\scells)|up\b|over|at\s|responsible|liable))
            | \b(?:we|i)\s(?:have|had)\s(?:never|not)\s(?:\w+\s)?(?:asked\s(?:them|people|for\sthis|anyone
            |staff|this)|kept|recorded|counted|held|collected|been\s(?:told|given|asked\sto\s(?:keep
            |record))|logged)
            | \b(?:is|are|has|have)\sno\s(?:contract|agreement|arrangement|dealings|policy
            |strategy)\s(?:with|of|on)\b[^.;]{{0,60}}\b(?:that|this)\s(?:name|kind|sort|type)
            | \b(?:{THINGS}|this|it|they|that|these|copy)\s(?:could\snot|cannot|can\sno\slonger
            |can\snot)\s(?:now\s)?be\s(?:found|located|traced)\b
            | \b(?:would|will)\s(?:have|need)\sto\sbe\screated | \bto\screate\s(?:new|this|the|it)\b
            | \b(?:obliged|required|need|bound|have)\s(?:not\s)?to\screate\b
            | \bnot\s(?:\w+\s){{0,2}}(?:something|information|data|figures?|anything|one|a\s\w+)\s(?:that\s
            |which\s)?(?:{BODY}|is|are)\s(?:\w+ly\s)?
              (?:hold|holds|keep|keeps|record|records|recorded|collect|collects|collected|monitor|monitors
              |have|has|held|kept|capture|captures|retain|retains)\b
            | \bnot\sin\s(?:the\s|our\s|its\s)?possession\b
            | \b(?:keeps?|kept)\sno\s(?:\w+\s)?(?:counts?|tally|{THINGS})\b
            | \bnone\s(?:now\s|of\s(?:it|them|these)\s)?(?:surviv\w+|exists?)\b
            | ^\W*{BODY}\s(?:has|holds?|keeps?)\snone\b
            | \bnot\sours\sto\s(?:give|share|disclose|release|publish|provide)\b
            | \bneed\snot\screate\b | \bnever\sheld\b | \bno\strace\s(?:of|was)\b
            | \bno\slonger\s(?:exists?|held|available|kept)\b
            | \b(?:{THINGS}|it|they|these)\s(?:of\s(?:that|this)\s(?:age|date)\s)?(?:(?:before|from|for
            |up\sto|older
            |prior)\b[^.;]{{1,40}}\s)?(?:was|were|have\sbeen|has\sbeen|is
            |are)\s(?:\w+\s){{0,2}}(?:destroyed|weeded|shredded|deleted|disposed\sof)\b
            | (?<!of\swhich\s)(?<!of\swhich\sthe\s)\b{BODY}\s(?:is|are|was|were|has\snot\sbeen
            |have\snot\sbeen)\s(?:not\s
            |never\s)?(?:\w+\s)?(?:not\s|never\s)(?:been\s)?(?:given|told|sent|supplied|informed|notified
            |party|party\sto)
            | \b(?:not|un)\s?known\sto\s(?:us|the) | \b(?:do|does)\snot\sknow\b(?!\s(?:whether|what
            |which)\syou) | \bnot\sfor\sus\b
            | n\sdal\s(?:y\s)?gwybodaeth )""",
        (
            "no information held",
            "We do not hold this.",
            "Having made enquiries, we hold no information.",
            "Information not held; agencies keep this.",
            "The council does not hold figures for that.",
            "No estimate of the kind you describe has been made.",
            "No such costing has been done",
            "No record of this exists in the force.",
            "there is nothing on file about bats",
            "The council is not given this.",
            "nothing so old has survived with us",
            "They were asked and failed to locate anything recorded.",
            "There is no recorded information that would answer it.",
            "The Council has no means of knowing.",
            "The records were destroyed in 2019.",
        ),
        (
            "it is not kept in an easily retrievable format",
            "The information is held.",
            "Nothing has been held back.",
            "It does not hold all of it in one place.",
            "No arrests were made.",
            "There were no complaints.",
        ),
    ),
    Act.NOT_RECORDED: cue(
        "not recorded",
        r"""(?: \b(?:is|are|was|were)?\s?(?:not|never|nor)\s(?:\w+ly\s|being\s|been\s|a\s)?
            (?:recorded|captured|collected|monitored|logged|measured|tracked|counted|noted|kept|collated
            |available|listed|gathered|recordable|written\sdown|noted\sdown|documented|set\sdown|tallied
            |coded|minuted
                |required\sto\s(?:record|hold|keep)|mandatory)\b (?!\sto\s(?:the\spublic|you))
            | \brecorded\b[^.;]{0,25}\bbut\snot\b
            | \bnever\s(?:\w+\s){0,4}(?:count|record|log|measure|collect|compile|calculate|monitor|analyse
            |collate|tally)(?:ed|d)?\b
            | \bnot\s(?:a|one\sof\s(?:the|our))\s(?:field|heading|category|categories|fields)\b
            | \b(?:(?:do|does|did)\snot|don't|doesn't|didn't)\s(?:\w+ly\s)?(?:log|note|monitor|track|count
            |measure|gather|work\s(?:it|this|that|them)\sout|calculate|compile|analyse|collate|show
            |distinguish|differentiate|separate|break|identify|split|specify)\b
            | \bcannot\s(?:be\s)?(?:distinguish|differentiat|separat|identified|broken\sdown
            |told\sapart)\w* )""",
        (
            "This is not recorded.",
            "Injuries are recorded but not their cause.",
            "We do not log the reason.",
            "We have never had cause to count them.",
        ),
    ),
    Act.WITHHELD: cue(
        "withheld",
        rf"""(?: (?<!not\s)\bexempt(?:ed|s)?\b (?!\sfrom\s(?:charge|tax)) | \bexemptions?\b [^.;]{{0,80}}
        \b(?:appl\w+|engaged|rel(?:y|ied|ies)|follow\w*|are:|is:|below|under)
        | \b(?:apply|applied|applying|following|relies\son|rely\son|relying\son|relied\son|use|invoke)\b
              [^.;]{{0,40}} \bexemptions? \b | \bexceptions?\b [^.;]{{0,60}} \b(?:appl\w+|engaged
              |maintained|upheld|made\sout|stands|justified)
              | \bwithh(?:e|o)ld\w*\b | \brefus(?:e|es|ed|al|ing)\b | \bdeclin(?:e|es|ed|ing)\b (?!\s(?:in
              |from|by|of)\b)
            | \b(?:held|kept|keeping|holding|hold|keep)\s(?:\w+\s){{0,3}}back\b
            | \b(?:turn|turned|turning)\s(?:\w+\s){{0,3}}down\b
            | \b{CANNOT} \s (?:,[^,.;]{{1,60}},\s)? {ADVERB}{{0,3}} {GIVE}
            | \b(?:we|i)\s(?:do|will|shall|would|did)\snot\s(?:\w+\s)?(?:name|disclose|reveal|release
            |discuss|give\sout|hand\sout|divulge|identify
              |share|give|comment\son|say)\b (?!\s(?:rise|effect|notice|up\b))
            | \b(?:we|i)\s(?:would\s)?prefer\sto\skeep\b | \bke(?:pt|ep
            |eping)\s(?:\w+\s){{0,2}}from\s(?:disclosure|release|publication|public)
            | (?<!\bit\s)(?<!they\s)(?<!who\s)(?<!which\s)\b(?:(?:do|does)\snot|don't
            |doesn't)\s(?:\w+ly\s)?(?:give|provide|disclose|release|supply|share|publish|send
            |reveal)\s(?:out\s|you\s)?{_ASKED}\b
              (?!\s(?:service|facility|type\sof\sservice|equipment))
            | \b(?:do|does)\snot\s(?:\w+ly\s)?(?:give|hand)\sout\s(?:the\s|any\s|its\s|their\s)?
              (?:whereabouts|names?|address(?:es)?|details|locations?|numbers?|information|figures?)\b
            | \b(?:not|never)\s(?:\w+\s){{0,4}}(?:be|being|been)\s(?:\w+ly\s|out\s)?{GIVEN}
            | (?<!was\s)(?<!were\s)(?<!did\s)\b(?:not|never)\s(?:\w+ly\s)?(?:disclosed|released|provided
            |supplied|published|handed\sover|given\s(?:here|out|to\syou)|for\s(?:disclosure|release
            |publication))\b
            | \b(?:not|cannot)\s(?:\w+\s)?(?:fit|suitable|appropriate)\s(?:to\sbe
            |for)\s(?:\w+\s)?(?:disclos|releas|publi)\w*
            | \b(?:remains?|stays?|kept|is|are)\s(?:strictly\s)?(?:confidential|privileged)\b
            | \b(?:no|none|nothing|neither)\b [^.;,]{{0,40}} \b(?:can|will|could|may
            |shall)\s(?:\w+\s)?be\s(?:\w+ly\s)?{GIVEN}
            | \b(?:reliev|excus|absolv|releas)\w*\s(?:us|it|the\s\w+)\s(?:of|from)\s(?:the|our|its|any
            |that)\s(?:duty|obligation)
            | \b(?:is|are|has|have|were|was)\s(?:therefore\s|also\s)?not\s(?:been\s|being\s)?(?:given
            |included|shown|reproduced|set\sout
              |supplied|disclosed|released|provided|copied|sent|identified)\b
            | \b(?:is|are|not)\s(?:at\sliberty|for\spublic\s\w+) \b
            | (?<!not\s)\bexcept(?:s|ed|ing)?\s(?:this|it|them|these|that|the\s\w+)\sfrom\b
            | ^\W*(?:(?:formal\s)?refusal\snotice|notice\sof\srefusal)\s?[-:,]\s
            | \b(?:see|refer\sto)\s(?:the\s|our\s)?(?:\w+ed\s|formal\s)?(?:refusal\snotice
              |notice\sof\srefusal)\b
            | \bdecided\sagainst\s(?:(?:the|its|their|any)\s)?(?:disclos|releas|giving|supply|provid)\w* )""",
        (
            "Exempt under Section 43(2).",
            "the following exemptions apply:",
            "The names are withheld.",
            "we are unable to provide the information",
            "We need not let you have it",
            "it is not going to be released",
            "it has been judged not fit to be disclosed",
            "What we pay cannot be told",
            "Under section 40(2) we do not give numbers from which somebody could be picked out",
            "so I decline to give that year",
            "All of it is being kept back.",
            "we have decided against their release",
            "are under no duty to let you have it",
        ),
        (
            "The information is attached.",
            "We do not provide this service.",
            "The figure declined in 2023.",
            "The calls were not answered by the desk but passed on",
            "It is not exempt.",
        ),
    ),
}
