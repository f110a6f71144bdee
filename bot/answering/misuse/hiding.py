"""Requests to hide harm from those who look out for a child: marks, the home, who lives there, what is on record."""

from __future__ import annotations

from bot.answering.misuse.signs import signs
from bot.answering.misuse.watchers import OFFICE, OPENLY, SPEAKS_UP, VISITOR, WOUND

_SEEKS = (
    r"(?:how|can (?:i|we|you)|could (?:i|we|you)|(?:what|where|which) (?:\w+ ){0,2}?(?:do|can|could|should|shall) (?:i"
    r"|we)|what (?:is )?(?:a |the )?(?:good|best|quick\w*)|what (?:brings|makes|works|gets|takes|to)|owt|anything"
    r"|something|help me|best|quickest|tips?|ways?|tricks?|any ideas?)"
)
_VANISH = (
    r"(?:fad\w+|go(?:es|ne)? (?:down|away|quick\w*|fast\w*)|(?:bring\w*|take\w*|get\w*) (?:it |them |that )?down"
    r"|heal(?:s|ed|ing)?|clear\w*|shift\w*|get\w* rid|disappear\w*|vanish\w*|cover\w*|hid\w*|mask\w*|conceal\w*"
    r"|disguis\w*)"
)
_DUE = (
    r"(?:(?:is |are )?(?:\w+ )?(?:round|back|due|coming|comes?|visit\w*|calling|call|turn(?:s|ing)? up|pop\w* (?:in|by)"
    r"|here|get here|sees?|looks?|inspects?))"
)
_VISIT = rf"(?:{VISITOR} {_DUE}|(?:before|by the time|when|until|till) (?:the |my |our |her |his )?{VISITOR})"
_MISSED = (
    r"(?:{unseen}|(?:i|we) do not want (?:\w+ ){1,2}?(?:to )?{see}|(?:that|and|so) (?:they|he|she) (?:will )?(?:swallow"
    r"|buy|fall for|lap up|go for|not question|never question)|none the wiser|never (?:know|twig|guess|see|notice))"
)
_WATCH = (
    r"(?:(?:my|his|the|our) (?:tag|curfew|bail|monitor\w*|supervis\w+|tracker|non ?mol\w*|injunction|restraining order"
    r"|court order|conditions)|monitoring (?:lot|people|team|company)|unannounced|spot checks?|drop ins?|on tag|tagged"
    r"|supervised contact)"
)
_UNKNOWN_TO_OFFICE = (
    rf"(?:(?:so|that|in case|before|and|where) (?:that )?{OFFICE} (?:\w+ )?(?:can not|could not|will not|would not"
    rf"|do not|does not|never|is not) (?:\w+ ){{0,2}}?{{see}}|(?:hide|conceal|keep (?:it|this"
    rf"|that)) (?:\w+ )?from {OFFICE}|without {OFFICE} (?:\w+ )?{{see}}|(?:keep|stop|prevent) {OFFICE} (?:from )?"
    r"(?:find\w*|see\w*|know\w*|notic\w*|hear\w*|look\w*|learn\w*|work\w*)|behind (?:the )?(?:\w+ ){0,2}?back)"
)
_DEADLINE = (
    r"(?:(?:before|by|until|till|for|in time for) (?:then|\w*day|mon|tues?|weds?|thurs?|fri|sat|sun|tomorrow|school"
    r"|the morning|the weekend|next week|\d+)|tomorrow|\w+day|weds|thurs|tues)"
)

_ANOTHER_HIDES = (
    r"(?:mum|dad|mother|father|parents?|family|he|she|they|carer|step\w+|partner|ex|boyfriend) (?:\w+ )?(?:hides?|hid"
    r"|hiding|covers?|covered|covering|wears?|wearing|keeps? (?:him|her|them)|(?:puts?|uses?|putting|using) (?:make ?up"
    r"|long sleeves|concealer))"
)

HIDING = (
    # Anything kept from those whose office it is to watch over a child.
    signs(
        _SEEKS,
        _UNKNOWN_TO_OFFICE,
        # A child keeps quiet about those at home.
        cleared_by=rf"(?:{SPEAKS_UP}|{OPENLY}|my (?:mum|dad|step\w+|parents|carers?|foster\w*)s?)",
    ),
    signs(
        r"(?:how|what|help|can (?:i|we)|best|ways?|need) ~ (?:get rid|delet\w*|wip\w*|clear\w*|scrub\w*|eras\w*"
        r"|destroy\w*|shred\w*|burn\w*|flush\w*|dump\w*|lose)",
        r"(?:messages?|texts?|phone|laptop|photos?|pictures?|videos?|chats?|history|search\w*|evidence|files?"
        r"|records?|weed|coke|drugs?|drink|it)",
        r"(?:before|so|in case) ~ (?:{official}|court|anyone|they|she|he|parents?|test|sample) ~"
        r" (?:looks?|sees?|finds?|checks?|takes?|seiz\w+|comes?|gets?|asks?|inspect\w*|examine\w*|search\w*)",
        cleared_by=SPEAKS_UP,
    ),
    signs(
        r"(?:what|how|any|best|will|does|can (?:i|you)|ways?|need) ~ (?:clear\w*|flush\w*|get\w*|come\w*|pass\w*"
        r"|beat\w*|wash\w*|detox\w*|clean\w*)",
        r"(?:weed|coke|cocaine|heroin|drugs?|drink|alcohol|spice|meth\w*|crack|cannabis|it out)",
        r"(?:urine|sample|hair|swab|tests?|tested)",
        cleared_by=r"(?:support|rehab|help (?:me )?stop|courts? order|who (?:orders|pays)|reliable)",
    ),
    # Things, or somebody, put out of the way of a visit; a complaint that is to come to nothing.
    signs(
        r"(?:how|where|can|best|need|help|what) ~ (?:hid\w*|stash\w*|conceal\w*|disguis\w*|sneak\w*|smuggl\w*) ",
        rf"(?:{_VISIT}|(?:when|before|while|in case) (?:the )?{OFFICE} )",
        cleared_by=rf"(?:{SPEAKS_UP}|{OPENLY}|my (?:address|upset|nerves|feelings|tears)|refuge)",
    ),
    signs(
        r"(?:how|can|best|need|help|what|ways?) ~ (?:bury|hush|sweep|squash|make ~ go away|keep ~ (?:in house"
        r"|quiet)|cover ~ up)",
        r"(?:complaints?|allegations?|concerns?|incidents?|disclosures?|reports?|accus\w+|inquiry|investigation)",
        r"(?:how (?:do|can|could|to)|can (?:i|we|you)|help (?:me|us)|ways? to|need to|best way)",
        cleared_by=(
            r"(?:(?:was|were|been|being|got) (?:\w+ )?(?:buried|hushed|swept|covered)|confidential|whistle\w*"
            r"|who do (?:i|we) (?:tell|ring))"
        ),
    ),
    signs(
        r"(?:reword\w*|rewrit\w+|redo|chang\w+|edit\w*|tidy|doctor|amend\w*|tweak\w*|alter\w*)",
        r"(?:logs?|records?|forms?|notes|minutes|reports?|chronology|statements?|entry|entries|cpoms|file)",
        r"so ~ (?:looks?|sounds?|reads?|seems?|appears?) ~ (?:like|as if|by the book|legit|proper|on time|less"
        r"|better|right|fine|accident\w*|innocent|not)",
        cleared_by=(
            r"(?:(?:manager|head|boss|colleague|they|he|she) (?:\w+ )?(?:has|have|is|was|wants?|asked|told"
            r"|keeps?)|plain english)"
        ),
    ),
    # A mark, a remedy, a day by which it must be gone, and somebody who asks.
    signs(
        WOUND,
        rf"(?:{_VANISH}|arnica|make ?up|concealer|foundation|cream|ice|less (?:obvious|red|visible))",
        _DEADLINE,
        rf"(?:{OFFICE}|nurse|grandma|nan|mum in law|sister in law|her dad|his dad|her mum|his mum)",
        r"(?:how|will|what|any|does|can (?:i|we|you)|best|quick\w*|need)",
        cleared_by=rf"(?:{OPENLY}|{SPEAKS_UP}|came|saw)",
    ),
    signs(
        r"(?:borrow\w*|hire|rent|swap\w*|lend|stick in|get in)",
        r"(?:beds?|cots?|food|toys|furniture|fridge|house|flat|clothes|stair ?gate)",
        r"(?:back after|after they|just for|for the day|take them back|return|then (?:send|give|take)|till they"
        r"|until they)",
        rf"(?:{_VISIT}|visit\w*|inspection|assess\w*)",
        cleared_by=r"(?:afford|charity|grant|help with)",
    ),
    # A mark that is to be gone before anybody sees it.
    signs(_SEEKS, WOUND, _VANISH, _MISSED, cleared_by=rf"(?:{OPENLY}|{_ANOTHER_HIDES})"),
    signs(_SEEKS, rf"{WOUND} ~~ {_VANISH}|{_VANISH} ~~ {WOUND}", _VISIT, cleared_by=OPENLY),
    # A home, or who lives in it, shown as what it is not. To clean up before a visit is no misuse.
    signs(
        r"(?:house|home|flat|kitchen|bedroom|fridge|place|cupboards?|garden)",
        _VISIT,
        r"(?:(?:neighbours?|mates?|friends?|sisters?|mums?|someone elses|somebody elses|other|borrow\w*|rent\w*)"
        r" (?:\w+ )?(?:house|home|flat|kitchen|bedroom|fridge|place|cots?|beds?|kids?)|(?:say|pretend|make out"
        r"|look like|think) (?:\w+ ){0,2}?(?:is|are|was) (?:ours|mine|theirs|his)|look (?:like|as if) (?:we|i|he"
        r"|she|they) (?:live|lives|sleep|sleeps|left|do not))",
        cleared_by=r"(?:is it (?:ok|allowed)|stay\w*|sofa|refuge|homeless)",
    ),
    # To get round what was put there to watch.
    signs(
        rf"{_SEEKS} ~ (?:see|visit|go|get|meet|take|stop|avoid|beat|get out of|get round|get past|dodge|slip|fool"
        rf"|stay|be|sneak|block|break)",
        _WATCH,
        r"(?:without|{unseen}|get round|get past|beat|dodge|slip|fool|block|cheat|seeing|finding (?!out)\w+|find out"
        r"|not (?:know|show|go off))",
        cleared_by=(
            r"(?:refer|report|worried|stop him|stop her|protect\w*|allowed to|vary|varied|apply|back to court"
            r"|solicitor)"
        ),
    ),
    signs(
        r"(?:how|can (?:i|we|you)|ways?|is there) ~ (?:tell|know|work out|find out|predict|guess|see coming|warn\w*"
        r"|tip\w*) ~ (?:days?|times?|when|visit|turn\w* up|come|coming)",
        r"(?:unannounced|spot checks?|drop ins?|without warning|random)",
        r"(?:so|to (?:make sure|get|hide|have)|before|in time) ~ (?:out|gone|in|never|not|away|hid\w*|clean\w*"
        r"|ready|tidy)",
        cleared_by=r"(?:should (?:we|staff)|social workers (?:must|have to))",
    ),
)  # fmt: skip

# What only who did it asks for: so plain that no word of a worry beside it makes an outsider of the asker.
_WHAT_HURTS = rf"(?:{WOUND}|fractur\w*|broken \w+|sore|limp\w*)"
_LOOKS_FOR = (
    r"(?:what|which|where|how|signs?) ~ (?:looks?|look out|watch|checks?|notic\w*|spots?|goes? by|picks? up on|asks?"
    r"|search|examin\w*|look at|count as|raises?)"
)
_NONE_NOTICES = (
    r"(?:(?:so|make sure|making sure|need|want|in case) (?:that )?(?:(?:i|we) can make sure (?:that )?)?(?:nobody"
    r"|no one"
    r"|none of them|{watcher} (?:\w+ )?(?:do not|does not|will not|would not|can not|never)) (?:\w+ )?(?:notic\w*|sees?"
    r"|spots?|suspects?|realis\w*|finds? out|knows?|twigs?|clocks?|asks?|picks? up)|(?:so|and) (?:that )?(?:i|we) can"
    r" (?:\w+ )?(?:hide|cover|conceal|disguise|avoid (?:it|them|being)|keep (?:it|them) (?:hidden|covered)))"
)
_BELIEVES = r"(?:thinks?|believ\w+|buys?|accepts?|assumes?|reckons?)"
_WHO_IS_TOLD = rf"(?:{OFFICE}|{{watcher}}|doctors?|nurses?|everyone|it)"
_TAKES_IT_FOR = (
    rf"(?:(?:what|how|which|best|help me|give me|need|any|tell me) ~ (?:say|tell\w*|explain\w*|word|put|story|excuse"
    rf"|reason|write) ~~ (?:so|that) (?:that )?{_WHO_IS_TOLD} (?:\w+ )?{_BELIEVES}|(?:how|best|ways?|help me|can i"
    r"|need to"
    rf"|want to) ~ (?:make|get|convince|persuade) {_WHO_IS_TOLD}(?: (?:\w+ )?{_BELIEVES})?)"
)
_NO_FAULT = (
    r"(?:accident\w*|(?:he|she|they|it|kid|child|boy|girl|baby) (?:just |only )?(?:fell|fallen|tripped|slipped|bumped"
    r"|did it|falls?)|birth ?mark|eczema|clumsy|playing|rough|(?:brother|sister|dog|cousin|cat) did)"
)
# Who was hurt, who is blamed, and who fears not to be believed of what is so.
_NO_HIDER = (
    rf"(?:{OPENLY}|{_ANOTHER_HIDES}|my (?:own )?(?:\w+ )?(?:bruis\w*|burns?|cuts?|scars?|arms?|face|neck|legs?"
    r"|black eye"
    r"|marks?|injur\w*|lip)|(?:hit|hits|hurts?|beats?|slap\w*|burn(?:s|ed|t)?|(?:did|does|done) (?:it|this|that) to) me"
    r"|(?:thinks?|that|believes?) i (?:fell|tripped|walked|slipped|did|hurt|have)|believes? me|believed|accus\w*"
    r"|blam\w+ me|i (?:did not|never|have not) (?:\w+ )?(?:hurt|touch\w*|do|did|done|hit|it)|(?:really|genuinely"
    r"|honestly|truly|actually) (?:was|is|did|an|fell)|(?:was|is) (?:really|genuinely|honestly|truly|actually)"
    r"|the truth|truthful\w*|(?:no|not|never) (?:an )?accident|(?:scared|afraid|frightened|worried) (?:that )?(?:they"
    r"|she"
    r"|he|the \w+) (?:will|would|do|might|may)|(?:he|she|mum|dad|they|parents?|family|carer|partner|ex|husband|wife"
    r"|colleague) (?:\w+ )?(?:told|says?|said|asked|wants?|made) )"
)
HIDER = (
    signs(rf"{_LOOKS_FOR} ~~ {_NONE_NOTICES}", _WHAT_HURTS, cleared_by=_NO_HIDER),
    signs(
        rf"{_NONE_NOTICES} ~ {_WHAT_HURTS}",
        r"(?:how|what|i (?:need|want|have)|(?:so )?i can|can i|best|help)",
        cleared_by=_NO_HIDER,
    ),
    signs(rf"{_TAKES_IT_FOR} ~ {_NO_FAULT}", cleared_by=_NO_HIDER),
)
