"""How sentences give something, or say what else a letter does: the patterns that keep nothing back."""

from foi_tracker.analysis.text.cues import Cue, cue
from foi_tracker.analysis.wording.act_kinds import Act

GIFTS: dict[Act, Cue] = {
    Act.PUBLISHED: cue(
        "published",
        r"""(?: \b(?:already|publicly|freely|readily|reasonably|easily|routinely)\s(?:and\s\w+\s
            |been\s)?(?:available
        |accessible|published|made\spublic|public|in\sthe\spublic\sdomain|put\sonline|online)\b
        | \bpublished\s(?:on|at|in|by|online|here|annually|regularly|routinely|form|as\spart|each|every
        |every\s\w+)\b
            | \b(?:available|accessible|found|viewed|obtained|accessed|inspected|consulted|read|looked\sup
            |downloaded|seen|had
            |got|got\sat|get\sat|published|posted|listed)
            \s(?:to\syou\s|there\s)?(?:(?:on|at|from|via|through|by(?=\s(?:any|other|follow|visit|search
            |click|means|going))|online|here|elsewhere|in\sanother\sway
            |another\sway|under)\b)\s?
              (?:our|the|this|other|means|link|following|your|anyone|anybody)?
            | \b(?:on|from|at|in)\s(?:our|the|their|its|this|your|\w+'s?
            |\w+s')\s(?:[\w'&-]+\s){0,3}(?:web\s?site|web\s?pages?|site|publication\sscheme|disclosure\slog
            |webpage)\b
            | \bon\s(?:GOV\.UK|line)\b | \bonline\b | \bpublication\sscheme\b
            | otherwise\saccessible | public\sdomain | https?:// | www\. | (?<!no\s)\b(?:other|different
            |another)\s(?:means|channels?|routes?|way)\b
            | \b(?:publish(?:es)?|puts?\s\w+\sout)\s?(?:this|it|them|these)?\b(?!\s(?:back|to|right|down))
            | \bopen\sto\s(?:all|anyone|anybody|everyone|public\sinspection) | \banybody\scan\b
            | \banyone\scan\b | \bpublications\s(?:tab|page|section)\b )""",
        (
            "The Tree Policy is on our website",
            "reasonably accessible to you",
            "can be found at the following link",
            "This has been made public: it has already been published.",
            "They are on the operator's website.",
            "What you want here can be got in another way.",
        ),
    ),
    Act.TO_BE_PUBLISHED: cue(
        "to be published",
        r"""(?: \b(?:will|shall|to|are\sto|is\sto|going\sto)\sbe\s(?:placed|put|posted|uploaded|added|released
              |made\s(?:publicly\s)?available)\b
              [^.;]{0,40}\b(?:on|in|at|from|by|online|when|once|until|next)\b
        | \b(?:is|are)\s(?:due\s|going\s)?to\s(?:be\s)?(?:put|post|place|publish
        |release)(?:ed)?\s(?:\w+\s){0,2}(?:on|in|by|online|at)\b
        | \b(?<!was\sto\s)(?<!were\sto\s)(?:come|comes|coming)\sout\s(?:on|in|at|next|later)\b
        | \b(?:will|to|due\sto|shall|intend(?:s|ed)?\s(?:to|for)|view\sto)\s(?:be\s
            |its\sbeing\s)?(?:publish|future\spublication|publication|appear|go\sonline
            |being\spublished)\w*\b
        | \bgo(?:es)?\s(?:up\s)?on\s(?:our|the)\s(?:\w+\s){0,2}(?:website|site)\b
        | \bfuture\spublication\b | \bdue\sout\b
        | \bfuture\sdate\b | \bto\sbe\sput\sonline\b )""",
        (
            "This will be published in October.",
            "intended for future publication",
            "This goes on our website in February.",
        ),
    ),
    Act.REDACTED: cue(
        "redacted",
        r"""(?: \bredact(?:ed|ions?|ing)\b | \b(?:have|has|are|is|been|were|being)\s(?:been\s)?(?:removed
            |hidden
            |blacked|taken\sout(?!\sof\sturn)|obscured|masked|blanked|left\sout(?!\sof\s(?:the|this|these|our)\s(?:table
            |figures?|counts?|totals?|data))
        |edited\sout|cut\sout|pixelated|blurred|struck)\b | \bremoved\s(?:from|the|under)\b
        | \b(?:black|blank|cross|cut)(?:ed)?\sout\b
        | \bwith\b [^.;]{0,40} \b(?:removed|obscured|blacked|masked|blanked|taken\sout
        |deleted|hidden|covered|left\sout|cut)\b )""",
        (
            "redacted as described",
            "it was used to blank out who wrote them",
            "Paragraphs 11 to 13 are left out",
            "E-mail addresses have been removed",
        ),
    ),
    Act.SUPPRESSED: cue(
        "small numbers suppressed",
        r"""(?: \b(?:less|fewer|lower)\sthan\s(?:\w+)\b | \bunder\s(?:five|5|10|ten)\b | <\s?\d{1,2}\b
        | \b(?:small|low)\s(?:numbers?|figures?|counts?|values?|cells?)\b | \bnumbers?\s(?:from|between
        |below)\s(?:1|one|three|five|six|ten|\d{1,2})\s?
            | \bsuppress\w* | \bmarked\s(?:with\s)?(?:an?\s)?['"]?[#*x]
            | (?<!questions\s)(?<!parts\s)(?<!requests\s)(?<!points\s)(?<!items\s)(?<!numbers\s)\b(?:1
            |one)\s(?:to|and|-)\s(?:4|5|four|five)\b | \bshown\sas\b
            | \b(?:three|four|five|six|ten|\d{1,2})\sor\s(?:fewer|less|under|below)\b
            | \bcounts?\s(?:of\s)?(?:below|under|less)\b | \b(?:picked\sout|identify\ssomebody
            |could\sbe\sidentified)\b )""",
        ("Less than 5 is shown where", "Numbers from 1 to 4 are exempt", "marked # and withheld"),
    ),
    Act.CLARIFY: cue(
        "clarify",
        r"""(?: \b(?:please|kindly|could\syou|can\syou|would\syou|need\syou\sto
            |grateful\sif\syou\s(?:could|would)
            |until\syou
        |ask(?:ed)?\syou\sto|invite\syou\sto)\s(?:\w+\s){0,3}(?:clarify|specify|explain\swhat
        |confirm\s(?:what|which|whether\syou)|tell\sus\s(?:what|which|when|who|where|how|more)
            |let\s(?:us|me)\sknow\s(?:what|which|when|who|where)|say\s(?:what|which)|name\sthe
            |be\smore\sspecific
            |write\sback|give\s(?:us\s|me\s)?(?:more|further)\sdetail)
            | \blet\s(?:us|me)\sknow\s(?:what|which|when|who|where)\b
            | \b(?:seek|sought|require|need|requested|awaiting|await|asked\sfor|pending|without
            |further)\s(?:\w+\s){0,3}clarification
            | (?<!getting\s)(?<!give\syou\s)(?<!to\sget\s)\b(?:which|what)\s(?:\w+\s){0,4}(?:you\s(?:mean
            |meant|refer|are\sreferring|want|would\slike
            |wish|are\safter|seek|have\sin\smind|could\shave\sin\smind|need|require
            |are\s(?:thinking|speaking|talking|asking)|had\sin\smind)|is\smeant|was\smeant)
            | \b(?:things|meanings|possibilities|several|schemes|projects)\b [^.;]{0,40}
              \byou\s(?:could|might|may)\s(?:have\sin\smind|mean|be\sreferring)
            | (?:cannot|can\snot|unable\sto|not\sable\sto|could\snot|do\snot|hard\sto|difficult\sto)
              (?:\s(?:with\s(?:\w+\s)?(?:confidence|certainty)|\w+ly))?
              \s(?:identify|tell|work\sout|understand|make\sout|determine|establish|know|say)
              \s(?:what|which)\b [^.;]{0,40} \b(?:you|your|is\swanted|is\smeant|this\s(?:means
              |refers)|would\s(?:meet|answer|satisfy))
            | \b(?:do|does|did)\snot\sknow\s(?:what|which|who)\b(?![^.;]{0,60}\b(?:because|as|since)\b)
              [^.;]{0,50} \b(?:your?|points?|questions?|parts?|requests?|has\sin\smind|refers?|means?)\b
            | \b(?:not|un)\s?(?:clear|certain|sure)\s(?:to\s(?:us|me)\s)?(?:what|which|whether\syou|from
            |who)
            | (?<=[^?.]{10})\?\s{0,4}["')]{0,3}\s{0,4}$ | \bdo\syou\smean\b
            | \b(?:which|what)\s(?:\w+\s){0,3}(?:have\syou\sin\smind|are\syou\safter)\b
            | \b(?:question|request|part|point|wording)\s(?:\w+\s){0,2}is\s(?:too\s)?(?:unclear|ambiguous
            |vague|broad\sto\sunderstand|not\sclear)
            | \bnothing\s(?:has\s|had\s)?(?:yet\s)?(?:come(?!\s(?:to\slight|up|out|in)\b)|been\sheard
            |been\sreceived|arrived)\b | \b(?:had
            |received|have)\sno\s(?:reply|answer|response)\b
            | \bnot\sheard\s(?:back\s)?from\syou | \bno\s(?:reply|answer|response)\s(?:from\syou
            |has\s(?:been\sreceived|come|reached)|was\sreceived)
            | \bon\shold\b | \byou\shave\snot\s(?:replied|answered|come\sback|said|told)
            | \bdid\snot\s(?:understand|follow)\s(?:what|which|this|your)
            | \bknow\sof\sno\b [^.;]{0,40} \b(?:by\sthat\sname|so\scalled|of\sthat\sname) )""",
        (
            "we asked which huts you mean and have not heard from you",
            "Please could you clarify what you mean",
            "It is not clear what you are asking for.",
            "we wrote on 19 March to find out what is meant and nothing has come back",
            "Please write back and tell us what it was about.",
            "We do not know which remark the third point has in mind.",
        ),
        ("The clarification of roles is attached.",),
    ),
    Act.ATTACHED: cue(
        "attached",
        r"""(?: \b(?:i|we)\s(?:have\s|now\s|also\s)?(?:enclose|attach|append)(?:d|ed)?\b
        | (?<!anything\s)(?<!notice\sis\s)(?<!disclaimer\sis\s)(?<!confidentiality\sis\s)
          \b(?:attached|enclosed|appended|annexed|accompanying|attachment|enclosure)\b(?!\sto\s(?:it|the\send)\b)
        | \b(?:with|accompan(?:y|ies)|to|alongside)\sthis\s(?:letter|e-?mail|message|reply|response|note)\b
        | ^\W*(?:please\s)?find\s\w+ed\W*$
        | \b(?<!rationale\sis\s)(?<!reasons\sare\s)(?<!reason\sis\s)(?<!reasoning\sis\s)(?<!explanation\sis\s)
          (?<!request,\s)(?<!request\s)(?<!request\sis\s)(?<!which\sis\s)(?<!questions\s)(?<!questions,\s)(?<!questions\sare\s)
          (?:see|shown|named|provided|given|set\sout|listed|contained|detailed|displayed|available|supplied
        |found|disclosed
        |tabled)\s(?:\w+\s){0,3}(?:tables?|spreadsheet|appendix|annex|above|below|overleaf|following
        |attach\w*)\b
            | \b(?:tables?|figures|data|spreadsheet|list|information|breakdown)\s(?:\w+\s){0,2}(?:below
            |above
            |attached|overleaf|follows?) | \bsee\s(?:the\s)?(?:table|annex|appendix|sheet|tab|row|column
            |attached
            |above|below)\b | \btable\s(?:\d|[a-h]\b) | \b(?:figures?|table|answers?|data
            |list)\b [^.;]{0,30} \bfollows?\b(?!\s(?:the|a|an)\b)
            | \b(?:repeated|reproduced|copied)\s(?:here|below)\b
            | (?<!as\sthe\s)\b(?:table|spreadsheet|annex|appendix)\s(?:shows|gives|sets\sout|lists|breaks)\b
            | \b(?:is|are)\s(?:as\sfollows|overleaf|(?:below|above)\b(?!\s(?:the|a|an|that|this|average
            |\d[\d,]*
            |£)\b))\b | \bfollowing\sfile )""",
        (
            "Please find attached the two documents",
            "five letters are attached",
            "See the table.",
            "(see table)",
            "See Table 1.",
            "The figures asked for follow.",
        ),
    ),
    Act.YES_NO: cue(
        "yes or no",
        r"^\W*there\s(?:have|has|had|were|was|are|is)\s(?:not\s(?:been\s)?any|none"
        r"|been\snone)\b(?=\s*[.,;]|\s*$)|"
        r"\b(?:answer|reply|response)\s(?:is|was|here\sis|to\s(?:this|that"
        r"|your\squestion)\sis)\s(?:simply\s)?(?:yes|no)\b|"
        r"^[\s\"'(:\-]*(?:(?:yes|nil|zero|n/?a|not\sapplicable|none)\b(?!\s(?:held|recorded|of\sthis"
        r"|of\sthese|of\sthat|of\sit))|"
        r"(?:nobody|no\sone|never)\b(?=\s*[.,;:!)]|\s*$)|"
        r"no\b(?=\s*[.,;:)\-!]|\s*$|\s(?:but|this|it|they|we|there|he|she|nobody)\b))",
        ("No.", "Nil", "Yes, since 2019.", "N/A", "Nobody."),
        ("No information is held.", "No public interest test applies to it."),
    ),
    Act.GOODWILL: cue(
        "goodwill",
        r"""(?: \bgood\s?will\b | \bout\s?side\s(?:of\s)?(?:the\s)?(?:act|foia?|scope)\b
            | \bin\sthe\sspirit\b
        | \bas\sa\s(?:gesture|courtesy)\b | \bon\sa\sdiscretionary\sbasis\b | \bto\sbe\shelpful\b
        | \bvoluntar(?:y|ily)\b | \bwithout\sprejudice\sto\b | \breadily\sto\shand\b
        | \byou\sare\swelcome\sto\b
        | \bhad\salready\s(?:got\sout|found|collected|extracted|been\s(?:found|extracted|collected
        |gathered))\b | \beven\sso,?\s(?:here|we\s(?:can|are)|i\s(?:can|am))\b
        | \bat\sour\s(?:own\s)?discretion\b | \bthough\s(?:we\sare\s)?not\sobliged\b )""",
        ("As a gesture of goodwill, the totals are attached.", "supplied outside the Act as a courtesy"),
    ),
    Act.REST: cue(
        "the rest",
        r"""\b(?: remain(?:der|ing)\b | the\srest\b | (?:any|no)\sfurther\s(?:information|data|details)
        | (?:some|(?<!this\s)(?<!that\s)(?<!last\s)(?<!any\s)part|parts|certain|elements|most|much|majority
        |portions?
        |a\sfew)\sof\s(?:the|this|your
        |what|it|them|these)
        | partial(?:ly)? | partly\b | (?<!reads\s)(?<!says\s)(?<!states\s)in\spart\b
        | anything\s(?:else|further) | other\s(?:parts?|information)
        | (?:not|n't|cannot)\b [^.;]{0,40} \b(?:all\sof|the\swhole\sof|in\sfull|everything|entirely)
        | except(?:\sfor|ing)?\b(?!\s(?:this|it|them|these|that|the\s\w+)\sfrom\b) | apart\sfrom\b
        | what\s(?:we\s)?can\b | all\sbut\b )""",
        (
            "cannot provide any further information",
            "For the rest this letter is a Refusal Notice",
            "some of the information",
            "We are not bound to give you the whole of it.",
        ),
        ("Section 43(2) reads in part: information is exempt",),
    ),
    Act.ELSEWHERE: cue(
        "held by another body",
        r"""(?: \b(?:would|may|might|is|are|will)\s(?:be\s)?(?:held|recorded|kept)\sby\b (?!\s(?:us|our|this
            |the\s(?:force|council|trust))\b|the\s(?:museum|college|university|school|board|agency|authority
            |department|service|ministry|office|commission|executive|library|academy|gallery)\b(?=\s?[.,;:(]|\s?$))
        | (?<!not\s)(?<!n't\s)(?<!never\s)(?<!we\s)(?<!to\s)\b
            (?:hold|holds|keep|keeps|recorded?)\s(?:this|that|such|these|it)\b
        | \b(?:you\s(?:may|might|could|can|should)\s(?:\w+\s){0,3}(?:ask|contact|redirect|direct|try
        |approach
        |write|put\s(?:this|it)))\b | \b(?:may|might|could|would)\s(?:well\s)?(?:be\sable\sto\s(?:help
        |assist)|have\s(?:it|this|that|the|them)|hold)\b
            | \bredirect\s(?:this|your) | \bresponsib\w+\sof\b | \b(?:dealt\swith|handled|run|kept
            |collected)\sby\s(?:another|a\sdifferent)\b )""",
        (
            "You could ask the companies.",
            "agencies keep this",
            "This would be held by the county council.",
            "The operator would have it",
        ),
    ),
    Act.GIVES: cue(
        "gives",
        r"""(?: \b(?:(?<!they\s)(?<!who\s)can|am\sable\sto|are\sable\sto|is\sable\sto|(?:have
            |has)\s(?:\w+\s)?decided\sto
            |happy\sto|pleased\sto|prepared\sto|will|shall)
            \s(?!neither|not)(?:now\s|also\s|therefore\s|only\s)?(?:tell\syou(?!\s(?:whether|if
            |how\syou)\b)(?![^.;]{0,60}\b(?:not|no|none|nothing|nobody)\b)
              (?!\sthat\s[^.;]{0,80}\b(?:is|are)\sheld\b)
              (?!\sthat\s(?:we|i|the\s[\w\s]{2,40}?)\s(?:do(?:es)?\s)?holds?\b)|disclose|provide|release|supply
            |give
            |send|let\syou\shave|share)\b (?!\s(?:rise|evidence))
            | \b(?:i|we)\shave\s(?:\w+\s)?(?:supplied|provided|released|disclosed|included|sent\syou
            |given\syou)\b
              (?!\s(?:\w+\s){0,3}(?:reasons?|advice|explanation|notice|an?\srefusal))
            | \byou\s(?:can|may|will|shall)\s(?:now\s)?have\b(?!\s(?:to|the\sright|a\sright|seen|noticed
            |heard|been))
            | \b(?:i\sam|we\sare)\s(?:now\s)?(?:releasing|disclosing|providing|supplying|sending|giving)\b
            | \b(?:can|able\sto)\sconfirm\b(?!\s(?:or|nor|whether|if)\b)(?![^.;]{0,90}\b(?:not|hold|holds
            |held|no)\b)
            | \b(?<!rationale\s)(?<!reasons\s)(?<!reason\s)(?<!reasoning\s)(?<!explanation\s)
            (?:is|are|has\sbeen|have\sbeen|being|can\sbe|may\sbe)\s(?:hereby\s|now\s
            |therefore\s)?(?:supplied|disclosed|released|given(?:\sout)?|provided|let\sout)\b
              (?=\s(?:in\s(?:full|part)|to\syou|below|above|here|outside|as\s|with|is\b|and\sis\b|follows
              |overleaf|today|in\sthe\s(?:table|attach)|free|now)|\s*[.,;:]|\s*$)
            | \b(?:happy|content|free)\sto\s(?:list|name|say|tell)\b(?!\s(?:if|whether)\b)
            | \bwhat\s(?:i|we)\scan\s(?:say|tell\syou|confirm|give\syou)\sis\b
            | \bmay\sbe\snamed\sand\b | \bmatter\sof\spublic\srecord:\s
            | \bwe\scan\ssay\sthat\b (?!\s(?:it|this|the\s\w+)\sis\s(?:exempt|not))
            | \bam\sable\sto\sdisclose | \bi\swill\slet\syou\b )""",
        (
            "I am releasing part of what you want today.",
            "We can provide the following",
            "The information is disclosed in full.",
            "we are happy to list those: Ash and Elm",
            "What we found can be given to you and is below.",
            "What I can say is that 97 had sailed.",
        ),
        (
            "The data cannot be provided.",
            "I am able to tell you that information of this kind is held.",
            "We can confirm that we do not hold this.",
            "and the rationale is given below",
        ),
    ),
    Act.ALL_GIVEN: cue(
        "nothing is kept back",
        r"""(?: \b(?:nothing|none\sof\s(?:it|this|them))\s(?:is|are|has|have|was|were)\s(?:been\s
            |being\s)?(?:withheld|kept\sback|held\sback|redacted|removed|refused|exempt)
        | \bno\s(?:information|exemptions?|part|data|redactions?|material|document)\s(?:is|are|has|have|was
        |were|of\sit\s\w+)\s(?:been\s|being\s)?(?:withheld|appl\w+|used|redacted|made|relied|refused
        |engaged|held\sback|needed)
        | \b(?:do|does|did)\snot\s(?:stop|prevent|bar|preclude)\s(?:us|me|the\s\w+)\b
        | \bnothing\sto\s(?:withhold|redact|refuse|keep\sback)\b
        | \bno\sexemptions?\s(?:appl(?:y|ies)|relied|used) | \bwithout\s(?:redactions?|any\sredactions?
        |exemption)
        | \bnot\s(?:\w+\s){0,2}(?:withheld|withholding|redacted|refused|refusing|kept\sback) )""",
        ("Nothing has been held back.", "No exemptions have been applied.", "The figures are not withheld."),
    ),
    Act.BALANCE: cue(
        "public interest balance",
        r"""(?: \bpublic\sinterest\b | \bbalance\s(?:lies|favours|falls)\b | \bon\sbalance\b
            | \bin\sfavour\sof\s(?:non-?disclosure|
        withholding|disclosure|maintaining|release)\b | \bweigh(?:s|ed|ing)\b | \boutweigh\w* )""",
        ("The public interest favours withholding it.", "accountability is outweighed by the risk"),
    ),
    Act.ADVICE: cue(
        "advice on asking for less",
        r"""(?: \b(?:section|s\.?)\s?16\b (?!\s?\() | \badvice\sand\sassistance\b | ^\W*advice\s?:
        | \bif\syou\s(?:were\sto|would|could|wish\sto)?\s?(?:limit|narrow|refine|reduce|restrict|leave\sout
        |ask(?:ed)?\s(?:\w+\s)?for|shorten|confine|drop|omit|name|choose|pick)\w* | \bwere\syou\sto\b
            | \bshould\syou\s(?:\w+\s)?(?:limit|narrow|refine|reduce|restrict|leave|name|choose|confine
            |drop|ask)\b
            | \byou\s(?:may|might|could)\s(?:wish|want|like|prefer|consider)\s(?:to\s
            |instead\s)?(?:\w+\s)?(?:refine|narrow|limit|reduce
            |restrict|revise|resubmit|choose|cut|drop|confine|ask\sfor) | \b(?:may|might
            |could)\b [^.;]{0,40} \b(?:raise|attract|engage)\b
            | \bno\s(?:change|narrowing|way|means)\b [^.;]{0,60} \bwithin\b
            | \byou\s(?:may|might|could),?\s(?:for\s(?:example|instance),?\s|perhaps\s)?(?:ask\sfor|limit
              |narrow|confine|choose|leave\sout|drop|omit|pick)\b
            | \bto\sbring\b [^.;]{0,40} \b(?:under|within|below)\b | \bcontent\swith\b
            | \b(?:any\s)?(?:new|fresh|refined|revised|narrower|smaller|lesser)\srequest\b )""",
        (
            "If you were to leave out questions 2 and 3b we could answer.",
            "You may wish to refine your request.",
            "To bring Q3 under the ceiling you might ask for 2024/25 only.",
        ),
    ),
    Act.PENDING: cue(
        "still to come",
        r"""(?: \b(?:still|yet\sto)\b [^.;]{0,50} \b(?:weigh|consider|decid|search|check|wait|gather)\w*
        | \b(?:will|shall)\s(?:be\s)?(?:sent|send|follow|provide|provided|write|supply|supplied)\b
        [^.;]{0,60} \b(?:by|when|once|next|soon|later|shortly|in\sdue\scourse|follow)
            | \b(?:will|shall)\slet\syou\shave\b [^.;]{0,60} \b(?:by|when|once|soon|shortly)
            | \bto\sfollow\b(?![\s-]?up\b) | \bwill\sfollow\b
            | \b(?:not|n't)\s(?:yet\s)?(?:ready|yet\sbeen\s\w+|complete|finished)\b
            | \bnothing\shas\s(?:yet\s)?been\sdecided
            | \b(?:need|require|taking|have|allow)\w*\s(?:\w+\s){0,3}(?:more|further|longer)\stime\b
            | \bis\sconsidering\s(?:whether|if)\b | \bestimate\s(?:a\sdecision|that\s(?:i|we)\swill) )""",
        (
            "We are still weighing the public interest here.",
            "a figure will be sent to you next week",
            "The rest is to follow.",
        ),
    ),
    Act.SAME: cue(
        "the same as another answer",
        r"""(?: \b(?<!all\sthe\s)(?:same
          (?!\s(?:terms|way|days?|times?|conditions|basis|rates?|prices?|rules|manner|date)\b)|likewise|similarly
          |ditto)\b | \bsee\s(?:\w+\s){0,4}(?:above|below
            |after|previous|question|answer|q\d|q\s?\d|\d{1,2}[a-z]?\b|response|point)
        | \b(?:as|given|explained|stated)\s(?:above|before|already|for\s(?:the\s)?(?:question|previous|q))
        | \bas\s(?:in|at|with|for)\s(?:question|q|point|part|the\s(?:previous|last|first))
        | \brefer\s(?:\w+\s){0,4}(?:above|to\s(?:question|the\sanswer|q|our\sanswer)) | \bcovered\s(?:by|in
        |above) | \bequally\b | \btoo\b\s?[.,]
        | \breasons?\s(?:already|given|above) )""",
        (
            "It is the same with questions 2 and 3",
            "please see Q1, the exemptions are the same",
            "See after question 3.",
            "As above",
        ),
    ),
}
