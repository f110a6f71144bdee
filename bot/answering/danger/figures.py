"""Figures of speech: danger words that mean something else. They are taken out before any rule looks."""

from __future__ import annotations

import re

# Figures of speech are taken out before the rules look: the words in them are danger words elsewhere.
FIGURES = re.compile(
    r"\b(?:murder mystery|dead link|gun ?-? ?metal (?:gr[ae]y|blue|black|silver)"
    r"|shaken baby syndrome|fire (?:drill|alarm|risk|safety|extinguisher)"
    r"|rather die than (?:do|eat|wear|share|kiss|tidy|dance|sing)\b"
    r"|(?<!out the )(?<!out of the )(?<!through the )fire door|(?:dying|die) (?:to know|of embarrassment|laughing"
    r"|for a)|stab in the dark|stabbed in the back|shot in the arm|kill(?:s|ed|ing)? (?:the mood|time|switch|two birds)"
    r"|would kill for|(?:killed|killing) it|shoot (?:me|us|over) (?:an|a|your)|knives (?:are )?out|(?:ofsted"
    r"|inspectors?|it|this|that|these|targets?|emails?|the \w+) (?:is|are) (?:\w+ )?killing (?:me|us)|dying on (?:their"
    r"|our|my|its) feet|we are drowning|bleeding (?:disorder|gums)|bleeding edge|cut(?:ting)? (?:costs?|corners"
    r"|the budget)|heart attack when|blood test|hit the ground|punch(?:ing)? above|kicking off (?:the|our|a"
    r"|my) (?:meeting|training|project|year|term)|hang(?:ing)? (?:on(?! to the (?:ledge|edge|railings?|side|roof"
    r"|gutter|bridge|parapet))|up|out(?! (?:of )?(?:the|a|an|her|his|their|our|my) (?:\w+ ){0,3}?windows?))|jump(?:ed"
    r"|ing)? (?:to|in(?! front| (?:the|a) (?:river|canal|lake|sea|water|road|pool|weir))|the gun|at the chance)"
    r"|kill(?:ing)? each other (?:over|about|for|if|at)|knife edge|under the gun|holding a gun to|bite the bullet"
    r"|struggling to breathe life|gun to my head|(?:drowning|suffocating|swamped) (?:in"
    r"|under)(?! (?:\w+ ){0,3}?(?:lake|river|canal|pool|sea"
    r"|pond|water|bath|weir|reservoir|quarry|ditch|stream|brook|tub|front|there|here|blankets?|duvet|pillows?|covers"
    r"|smoke)\b) \w+|choking on (?:the|my) (?:jargon|paperwork)|mental breakdown of"
    r"|acid reflux|walk(?:s|ing|ed)? home alone|left home alone at what age|missing (?:out|from education|education"
    r"|episodes?|school|lessons?|appointments?|from the register|from roll)|(?:overdosed|od) on (?:coffee|caffeine"
    r"|meetings|policies|chocolate)|(?:strategy|policy|report) (?:is )?dead|(?:can not|could not) breathe (?:for"
    r"|under) \w+|(?:phone|laptop|computer|battery|tablet|printer) (?:just |has )?died|(?:kill|murder) me (?:if|when"
    r"|for) (?:i (?:do not|forget|forgot|lose|lost|am late|miss|missed|fail|get (?:this|it) wrong|break|broke)"
    r"|my (?:report|manager|boss)|not|losing|forgetting|being late|this)|killing me (?:in|on) \w+|(?:this|the|that"
    r"|these) (?:rota|forms?|reports?|job|week|term|weather|traffic|training|inspection|audit|paperwork|caseload|heat"
    r"|cold|commute|workload|meeting|emails?) (?:\w+ )?(?:will|is going to|are going to|would) (?:finish|kill|destroy"
    r"|bury|murder) (?:me|us)(?: off)?|(?:could|can|wanna|want to|would|will|going to) (?:\w+ )?(?:strangle|throttle"
    r"|murder|kill|shoot|punch|slap) (?:whoever|the person who|the people who|the one who|somebody at|this (?:printer"
    r"|laptop|form|portal|website|system)|the (?:printer|laptop|portal|website|system|photocopier|wifi)))\b"
)

# A game talked of; where it has left its marks on a child, it was played.
_LEAVES_NO_MARK = (
    r"(?!.*\b(?:red (?:dots|spots|pinpricks|speckles|marks?)|petechia\w*|pinpricks?|blood ?shot|marks? (?:on|round"
    r"|around)|passed out|blacked out|fainted|collapsed|unconscious|hoarse|(?:sore|hurts?) (?:\w+ )?(?:neck|throat)"
    r"|(?:neck|throat) (?:\w+ )?(?:sore|hurts?|marks?)|headaches?|dizzy)\b)"
)
# Said of the old, the ill, a pet, or of any child as blame for what nobody does: nobody means to die.
_NOT_AT_HAND = (
    r"(?! (?:by (?:suicide|his|her)|tonight|now|right now|in front|please|help|in (?:my|here)"
    r"|if (?:you|nobody|no one|someone|somebody|they do not come)|unless)\b)"
)
# Nothing beside it tells of today, of a body that fails or of what is meant to be done.
_NOTHING_AT_HAND = (
    r"(?!.*\b(?:today|tonight|tomorrow|(?:on|this|by) (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning"
    r"|afternoon|evening|minute)|floor|breath\w*|unconscious|collapsed|wak(?:e|ing)|fell|fallen|chest|blood|bleed\w*"
    r"|choking|fitting|blue|pills|tablets|taken|took|swallowed|overdos\w*|poison\w*|guns?|knife|knives|blade|bombs?"
    r"|shoot\w*|stab\w*|kill\w*|when i|i (?:will|am going to) (?:\w+ )?(?:make|do|bring|get)|i am (?:[4-9]|1[0-7]))\b)"
)
_BEFORE_DEATH = r" ?(?:is|are|will|could|might|would) (?:\w+ )?(?:(?:going|about) to )?(?:die|be dead)"
_ANYBODY = (
    r"(?:(?:a|another|some|one of (?:these|those|the|our|these poor)|more|these|those|the next) (?:\w+ )?(?:kids?|child"
    r"|children|bab(?:y|ies)|person|people|patients?)|(?:someone|somebody|people|children|kids|we (?:are )?all|everyone"
    r"|everybody))"
)
_BLAMED = (
    r"(?=.*\b(?:(?:be|is) (?:all )?(?:on (?:me|us|you|them)|(?:my|our|your|their) fault)|reviews?|inquests?"
    r"|inquir(?:y|ies)|blam\w+)\b)"
)
_WILL_DIE_SOME_DAY = (
    r"(?:ask(?:s|ed|ing)? (?:\w+ )?(?:if|whether|when) \w+|(?:hamster|dog|cat|kitten|puppy|rabbit|guinea pig"
    r"|gerbil|rat|pet|goldfish|fish|budgie|horse|pony|tortoise|snake"
    r"|nan|nana|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|great \w+)s?"
    r"|(?:doctors?|hospital|consultant|oncologist|hospice) (?:\w+ ){0,2}?(?:says?|said|told|thinks?)"
    rf" (?:\w+ ){{1,4}}?){_BEFORE_DEATH}{_NOT_AT_HAND}{_NOTHING_AT_HAND}"
    # of no one child, but with the blame for it, or with what is cut
    rf"|{_ANYBODY}{_BEFORE_DEATH}{_NOT_AT_HAND}{_NOTHING_AT_HAND}{_BLAMED}"
    rf"|if they (?:cut|close|scrap) (?:\w+ ){{1,5}}?{_ANYBODY}{_BEFORE_DEATH}{_NOT_AT_HAND}{_NOTHING_AT_HAND}"
)
# Figures written as "subject is killing me" and the like, open-ended by their subject.
LOOSE_FIGURES = re.compile(
    r"\b(?:be the death of me|d(?:ying|ies?) a death|d(?:ied|ying) (?:inside|out|on its)|nearly died (?:when|of"
    r"|laughing)|(?:bleed|bled|bleeding) (?:\w+ ){0,3}?dry|shot (?:down|himself in the foot|myself in the foot"
    r"|itself in the foot)|sent me over the edge|at gunpoint by|(?:my|his|her|their) (?:\w+ )?(?:knees?|back|feet"
    r"|heels|head|eyes|boss|manager|hips?|shoulders?)"
    r" (?:is|are) killing (?:me|him|her)|killed (?:our|the|my|their) (?:\w+ )?(?:application|appeal|bid|idea|funding"
    r"|project|vibe)|dead (?:set|on|end|keen|easy|line|simple)|run(?:s|ning)? riot|worried sick|sick of"
    r"|murdered (?:the|a) (?:song|curry|pint|speech)|hammer(?:ed|ing)? (?:home|out)|hit (?:a|the) (?:nerve|snooze)"
    # what is pushed at somebody is no blow, and nobody is shut in by "shut up"
    r"|(?:shov(?:ed|es|ing|e)|stuck|thrust) (?:his|her|their|a|the|some)"
    r" (?!heads?\b|face|fists?|fingers?|hands?|foot|knives|knife|blade|gun|kids?|child|baby|son|daughter)\w+"
    r" (?:in|into|under|up to) (?:my|his|her|their|our) (?:faces?|noses?|hands?|eyes)"
    r"|shut up(?! (?:in|inside|with|for|here|there|all))"
    r"|on fire today|drop(?:ped)? (?:a|the) (?:bombshell|ball)|bomb(?:ed|ing)? (?:out|the exam)|baptism of fire"
    r"|under fire|fire(?:d)? off|fire away|crossfire|hostile fire|on the warpath|(?:a|another|quick) stab at"
    r"|take a stab|back stabbing|shooting up (?:in|like)|shoot the breeze|ticking time bomb|photo ?bomb"
    rf"|choking (?:game{_LEAVES_NO_MARK}|hazards?|risks?)|scared to death|bored to death|freezing to death in"
    rf"|worked to death"
    r"|laughing (?:my|his|her) head off|jump(?:ed|ing)? (?:through hoops|on the|for joy|ship)|cut(?:s|ting)? (?:me|him"
    r"|her) (?:some )?slack|cut(?:ting)? to the chase|twist(?:ed|ing)? my arm|strong ?arm|head is (?:exploding"
    r"|spinning)|blow(?:n|ing)? up (?:on|my phone|over)|phone (?:is )?blowing up|go(?:ing)? ballistic over"
    r"|hit rock bottom|lost in (?:the|all|your|a) (?:system|paperwork|post|website|translation|acronyms)"
    r"|gone (?:for good|wild over|viral)|squid (?:game|show)|rumou?rs? (?:about|of|that) [^.!?]{0,80}|got battered \d+"
    r"|(?:scared|afraid|worried) (?:of|about) losing (?:my|the|our) (?:kids?|children)|fake (?:\w+)|(?:wife|husband"
    r"|mum|dad|mother|father|nan|grandad|grandma) is dying(?! (?:in front|right|on the floor|please|help))|is dead now"
    rf"|{_WILL_DIE_SOME_DAY}"
    # what is to be learnt, and no parent who will be cross about it
    r"|(?:(?:my|the|these|our|all|mock) ){0,2}(?:gcses?|exams?|mocks?|a levels?|as levels?|sats|btecs?|resits?|revision"
    r"|coursework|dissertation|essay|homework|maths|physics|chemistry|school ?work)"
    r" (?:(?:is|are|will|would|all|just|literally|actually|honestly|going|to|really|so) )+(?:kill|killing|murder"
    r"|murdering|finish|be the death of) (?:me|us)(?: off)?"
    r"(?!.*\b(?:hit|hits|hitting|beats?|beating|belt|knife|blade|slap\w*|punch\w*|hurts? me|touch\w*)\b)"
    r"|(?:nerves?|batter(?:y|ies)|budget|confidence) (?:is|are) shot"
    r"|(?<!he )(?<!she )(?<!dad )(?<!they )(?<!mum )is killing me|wood(?:en)? guns?|set a fire at|getting kicked out"
    r"|smell of (?:something )?burnt|gone from (?!home|school|here|the|his|her|my|our|class|nursery|hospital|care\b)"
    r"(?:\w+ ){1,3}to\b|kicked out of|lost (?:child )?protection|crash(?:ed|ing)? (?:course|out|diet)|crashed (?:the"
    r"|on))\b"
)

# What harm is to be told as: "word it so it sounds like she fell". Asked of the guide, and not what somebody says they
# will do.
A_TALE = re.compile(
    r"(?:(?<=^)|(?<=[.,?!:;] )|(?<=\band )|(?<=please )|(?<=how do i )|(?<=can you )|(?<=could you )|(?<=help me )"
    r"|(?<=you to ))(?:word|reword|write|rewrite|phrase|put|make|spin|draft) (?:it|this|that)(?: \w+){0,10}?"
    r" (?:sounds?|looks?|seems?) (?:\w+ )?(?:like|as (?:if|though)) (?:he|she|they|it|i|we)(?: (?:has|had|just|only"
    r"|must|have|was))* (?:fell|fallen|tripped|slipped|bumped|banged|burnt|burned|cut|hurt|hit|walked|ran|came"
    r"|come|rolled|dropped|did)(?: (?!(?:he|she|they|i|we|but|and|now)\b)\w+){0,4}"
)


def literal(words: str) -> str:
    """Take out the figures of speech, and the tale that harm is to be told as."""
    return LOOSE_FIGURES.sub("…", FIGURES.sub("…", A_TALE.sub("…", words)))
