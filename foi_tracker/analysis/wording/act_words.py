"""Classes of words from which the patterns of ``act_refusals`` and ``act_gifts`` are made.

Officers word the same act in many ways, but nearly always out of the same few kinds of words: a negation, a
verb of giving or of holding, a word for information, a word for the limit. Each class is the source of a
verbose pattern.
"""

ADVERB = r"""(?: (?:be|been|being|now|also|either|therefore|thus|currently|simply|even|ever|yet|here
    |however|just|
        at\s(?:present|the\smoment|this\s(?:time|stage|point)) | \w{3,14}ly ) \s )"""
"""What may stand between a negation and its verb."""

CANNOT = r"""(?: (?:can\s?not|can't|could\snot|couldn't|will\snot|won't|shall\snot|may\snot|must\snot
    |should\snot
        |would\snot|wouldn't|need\snot|needn't|ought\snot\sto)
    | (?:unable|unwilling|not\s(?:\w+\s){0,2}able|powerless)\sto
    | not\s(?:\w+\s){0,2}(?:obliged|required|bound|prepared|willing|entitled|permitted|allowed|free|going
    |possible
        |appropriate|right|proper|intending|proposing|minded|safe|fit|suitable|compelled
        |in\sa\sposition)\sto
    | (?:do|does)\snot\s(?:\w+\s)?(?:have|need|propose|intend|wish|want|feel\sable|consider\sit\s\w+)\sto
    | (?:rather|prefer|chosen?|choose)\snot(?:\sto)? | not\s(?:be\s)?(?:\w+\s)?(?:safe|right|proper|fair
    |wise|sensible|appropriate|helpful
        |lawful|fitting)\s(?:for\s(?:us|me)\s)?to
    | (?:cannot|will\snot|can\snot|unable\sto|not\sable\sto)\s\w+(?:\son)?,?\s(?:or|nor|and)
    | neither\s\w+\s?n?or\s(?:required|obliged|bound|able)\sto
    | (?<!so\sas\s)(?<!order\s)(?<!reason\s)(?<!cause\s)(?<!or\s)\bnot\sto
    | (?:under\s|has\s|have\s|is\s)?no\s(?:duty|obligation|need|requirement)\s(?:on\s\w+\s)?to
    | (?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|decided\snot)\sto | (?:fre(?:e|es|ed)|excus(?:e|es
    |ed))\s[^.;]{0,30}\sfrom
    | (?<!not\s)(?:prevent|stop|bar|preclud)\w*\s[^.;]{0,20}\sfrom ) ,?"""
"""Words that say that somebody cannot, will not or need not do what follows."""

GIVE = r"""(?: giv(?:e|en|ing) | provid(?:e|ed|ing) | disclos(?:e|ed|ing) | releas(?:e|ed|ing) | suppl(?:y
    |ied|ying)
    | sen(?:d|t|ding) | shar(?:e|ed|ing) | publish(?:ed|ing)? | hand(?:ed|ing)?\s(?:it\s|this\s|them\s
    |that\s)?over
    | communicat(?:e|ed|ing) | reveal(?:ed|ing)? | divulg(?:e|ed|ing) | furnish(?:ed|ing)?
    | surrender(?:ed)?
    | answer(?:ed|ing)? | tell(?:ing)?(?!\s(?:you\s)?(?:whether|if)\b) | told(?!\swhether)
    | (?:let|letting|allow)\syou\s(?:have|see|know) | ma(?:ke|de|king)\s(?:\w+\s){0,3}(?:available|public
    |known)
    | compl(?:y|ied|ying)\b | meet(?:ing)?\s(?:your|the|this|that|it|all|any|the\swhole) | met\b
    | fulfil(?:led)? | satisf(?:y|ied)\s(?:your|the|this)\srequest | go(?:ing)?\sout | enclos(?:e|ed|ing)
    | cop(?:y|ied)\b | produce[ds]? | deal(?:t|ing)?\swith | process(?:ed|ing)?\s(?:your|the|this)
    | respond(?:ed)?\sto | hand\s?(?:ed)?\sout | give\sout | discuss(?:ed)?\b | comment(?:ed)?\s(?:on|upon)\b
    | (?:take|go)\s(?:this|it|that|any|into|further)\b | help\s(?:you\s)?(?:with|further|on\sthis)
    | assist\b | say\s(?:any|so|more|this)
    | let\sout | shown? | name[ds]?\b | identif(?:y|ied)\b | specif(?:y|ied)\b | list(?:ed)?\b
    | say\s(?:what|who|how|when|where|which)\b
    | proceed(?:ed)?\b | accommodat(?:e|ed) | do\s(?:so|it|this|that)\b )"""
"""A verb of giving information."""

GIVEN = r"""(?: given | provided | disclosed | released | supplied | sent | shared | handed\sover
    | communicated | revealed
    | answered | told | made\s(?:available|public|known) | let\sout | published | divulged | enclosed
    | passed\son
    | fit\s(?:to\sbe|for)\s(?:\w+\s)?(?:disclos\w+|releas\w+|publi\w+) | (?:suitable\s)?for\s(?:disclosure
    |release|publication)
    | shown )"""
"""It, as what becomes of information."""

THINGS = r"""(?: information | data | figures? | numbers? | records? | details? | documents? | material
    | statistics | files?
    | reports? | copies | copy | papers? | paperwork | correspondence | e-?mails? | letters? | minutes
    | notes? | logs?
    | lists? | registers? | estimates? | costings? | calculations? | assessments? | analys[ei]s | surveys?
    | studies | study
    | breakdowns? | plans? | recordings? | footage | photographs? | evidence | answers? | entries | entry
    | guidance | polic(?:y|ies)
    | procedures? | forecasts? | projections? | comparisons? | summar(?:y|ies) | totals? | counts?
    | tall(?:y|ies) | sheets?
    | means\sof\s\w+ | way\sof\s\w+ | knowledge | trace | sign )"""
"""What can be held."""

BODY = r"""(?: we | i | they | nobody | no\sone | (?:the\s)?(?:[\w'&-]+\s){0,3}(?:police(?:\sservice)?
    |force|constabulary|council
    |trust|university|department|service|college|school|authority|agency|board|ministry|office|company
    |commission|executive
    |academy|government|team|unit|borough|centre) )"""
"""Who answers."""

PAST_LIMIT = r"""(?: exceed(?:s|ed|ing)? | above | over | beyond | in\sexcess\sof | excess | more\sthan
    | higher\sthan | greater\sthan
    | outside | past | pass(?:es|ed|ing)? | surpass\w* | breach\w* | break(?:s|ing)? | outrun\w* | go(?:es
    |ing)?\s(?:well\s|far\s)?(?:over|past|beyond)
    | too\sdear | within | reach\w* | overrun\w* | top(?:s|ped)? )"""
"""Words that set a cost against a limit."""

LIMIT = r"""(?: limits? | threshold | ceiling | cap | maximum | appropriate\s(?:level|sum|amount|cost)
    | (?:18|eighteen)[\s-]hours?
    | (?:24|twenty-four)[\s-]hours? | (?:40|forty)[\s-]hours? | £\s?(?:450|600)\b
    | (?:the\s)?(?:sum|amount|time|hours?|figure|cost|money)\s[^.;]{0,30}\b(?:law|act
    |regulations?)\s(?:\w+\s){0,2}(?:makes?|obliges?|requires?|allows?|sets?|lays?|permits?)
    | (?:the\s)?(?:law|act|regulations?)\s(?:\w+\s){0,2}(?:obliges?|requires?|allows?|makes?|permits?
    |expects?|sets?) )"""
"""The limit of cost, by whatever name."""
