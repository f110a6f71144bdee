"""What a child who writes is worried about, so that the reply can name it and the helpline that knows it best."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.answering.danger.normalise import plain


class Worry(StrEnum):
    """A worry, by the name of its wording in `prompts/replies.yaml`. The first that is found is taken.

    Where it befalls a friend, a brother or a sister, that comes before most: the writer is not who was hurt.
    """

    ALONE = "alone"
    MARRIAGE = "marriage"
    CUTTING = "cutting"
    DID_HARM = "did-harm"
    MAY_HARM = "may-harm"
    RAPED = "raped"
    IMAGES_PAST = "images-past"
    IMAGES = "images"
    MEETING = "meeting"
    GANGS = "gangs"
    TOUCHED = "touched"
    FRIEND = "friend"
    SELF_HARM = "self-harm"
    EATING = "eating"
    DRUGS = "drugs"
    PREGNANT = "pregnant"
    RUN_AWAY = "run-away"
    SENT_AWAY = "sent-away"
    ONLINE = "online"
    BULLIED = "bullied"
    BELIEF = "belief"
    HIT = "hit"
    GRIEF = "grief"
    CARER = "carer"
    DRINKING = "drinking"
    DRUGS_AT_HOME = "drugs-at-home"
    PRISON = "prison"
    IN_CARE = "in-care"
    FIGHTS_AT_HOME = "fights-at-home"
    NEGLECT = "neglect"
    SEXUALITY = "sexuality"
    UNKIND = "unkind"
    TAKEN_AWAY = "taken-away"
    THREATENED = "threatened"
    UNSAFE = "unsafe"
    SAD = "sad"
    CRY = "cry"
    SOMETHING = "something"


_IMAGES = r"\b(?:nudes?|naked|pics?|pictures?|photos?|vids?|videos?|images?|sexting|webcam)\b"
_LONG_AGO = r"\b(?:used to|when i was (?:\d+|little|small|younger)|years? ago|last year|years? back)\b"
_PARENT = r"(?:mum|dad|mum and dad|parents?|step ?dad|step ?mum|nan|grandad|carers?|foster \w+)s?"
_LITTLE = r"(?:(?:little|baby|younger|small|twin) )?(?:brothers?|sisters?|bro|sis|siblings?|twins?)"
_YOUNGER = (
    r"(?:(?:the |some |other |these )?(?:little|young|younger|small) (?:kids?|child(?:ren)?|girls?|boys?|ones)|kids"
    r"|children|toddlers|babies)\b(?! (?:at|in|from|who|laugh\w*|bully\w*|being|and my))"
)
_CARER = r"foster (?:carers?|mum|dad|parents?|family|home|brother|sister|placement)"
_ANOTHER = r"(?:friend|mate|bestie|bff|m8|cousin|brother|sister|bro|sis|girlfriend|boyfriend)s?"
# Who is cut, and where or when: hair, hours and a team are cut too.
_A_GIRL = (
    r"(?:(?:my |our )(?:\w+ ){0,2}?(?:sister|cousin|niece|friend|mate|sis)s?|her|me|us"
    r"|i (?:am|will|have to|must)|(?:the |all the |other |my )?girls?)"
)
_CUT = r"(?:' )?cut(?: ')?\b(?! (?:off|out|from|up|open|hair|her hair|and|my hair|on|her hand|short|down on))"
_FOR_CUTTING = (
    r"(?=.*\b(?:holidays?|summer|easter|christmas|abroad|back home|(?:over)?seas|country|africa|flight|flying|plane"
    r"|airport|somali\w*|sudan|egypt|gambia|nigeria|kenya|eritrea|ethiopia|sierra leone|mali|guinea|kurdistan|iraq"
    r"|indonesia|tradition\w*|culture|religion|clean|pure|ceremony|become a woman|like (?:mum|nan|my (?:mum|nan)"
    r"|(?:they|she) did)|aunt\w*|nan|gran\w*|elders?|woman who)\b)"
)
_HARD_DRUGS = r"(?:drugs|weed|coke|cocaine|crack|heroin|ket|ketamine|spice|mdma|meth|cannabis|xanax)"
_USES = (
    r"(?:takes?|taking|took|does|do|doing|uses?|using|smokes?|smoking|sniffs?|sniffing|snorts?|snorting|injects?|on"
    r"|addicted to|hooked on|tried|vape)"
)
_PARENT_USES = (
    rf"\b{_PARENT} (?:\w+ ){{0,5}}?{_USES} (?:\w+ ){{0,2}}?{_HARD_DRUGS}\b"
    rf"|\b{_PARENT} (?:is |was )?(?:a |an )?(?:\w+ )?(?:junkie|crackhead|smackhead|drug addict|addict)\b"
)
_DENIED = r"(?:not\b(?! stop)|never\b|no\b)"
_USES_ONESELF = rf"\bi (?:(?!{_DENIED})\w+ ){{0,3}}?{_USES} (?:(?!{_DENIED})\w+ ){{0,2}}?{_HARD_DRUGS}\b"
_SIGNS: dict[Worry, str] = {
    # No grown-up is there: gone for a night or longer, or with a little one to look after.
    Worry.ALONE: rf"\b{_PARENT} (?:\w+ ){{0,4}}?(?:gone|out|left|away|not (?:\w+ )?(?:back|home|been home))\b.{{0,40}}"
    r"\b(?:since|all (?:day|night|weekend)|for (?:\d+|two|three|a few|days?)|yesterday|last night|days)\b"
    rf"|\b{_PARENT} (?:has |have )?(?:not (?:been|come)) (?:back|home)\b"
    r"|\b(?:there is )?(?:no ?body|no one|no grown ?ups?|no adults?) (?:is )?(?:here|at home|in|with (?:me|us))\b"
    r"(?! (?:talks?|cares?|listens?|knows?|understands?|believes?|likes?|loves?|wants?|asks?|notices?|will|can|does))"
    rf"|\b(?:just|only) me and my {_LITTLE}\b|\bleft (?:me|us) (?:\w+ )?(?:alone|on (?:my|our) own)\b"
    rf"|\bi am \w+ and my {_LITTLE} (?:is )?(?:\d|one|two|three|four|five|six)\b"
    rf"|\b(?<!when )we are (?:\w+ )?(?:home )?alone\b",
    Worry.MARRIAGE: r"\bmarr(?:y|ied|iage)\b|\bwedding\b|\bengaged to\b",
    Worry.CUTTING: r"\bfgm\b|circumcis\w+|\bsunna\b|\bthe cutting\b|\bcut (?:me|her) down there\b|\bcut (?:us|girls)\b"
    rf"|\b(?:tak|send|sent|took|fly|flown|br[io]ng)\w*\b(?:\W+\w+){{0,8}}?\W+(?:be|get|gets|being|getting) {_CUT}"
    rf"|^{_FOR_CUTTING}.*(?:\b{_A_GIRL}\W+(?:\w+ ){{0,5}}?(?:be|get|gets|being|getting) {_CUT}"
    rf"|\b(?:will|to|gonna|going to|wants? to) cut {_A_GIRL}\b(?! (?:hair|nails|off|out|up|some|hours|with|face|arms?"
    rf"|hand)))",
    Worry.DID_HARM: rf"\bi (?:have |think i |might have )?(?:touched|touch|hurt|hit|abused|did (?:something|stuff"
    rf"|things|it)"
    rf"|done (?:something|stuff|things|it)|made|kissed|raped) (?:\w+ ){{0,2}}?(?:my |a |another |this |the )(?:\w+ )?"
    rf"(?:{_LITTLE}|cousin|kid|child|girl|boy|neighbour)\b"
    r"|\bi (?:feel like|want to|am scared i will|think about) (?:hurt|hurting|hit|hitting) (?:my|a|other|little)\b",
    # Nothing was done: they think of younger children, and mostly hate it.
    Worry.MAY_HARM: rf"\b(?:i|and|i am) (?:\w+ )?(?:have|having|get|getting|had) (?:\w+ ){{0,2}}?(?:thoughts?|feelings?"
    rf"|urges?|fantas\w+|dreams?) (?:about|of|for|towards?|around) {_YOUNGER}"
    rf"|\bi (?:keep )?(?:think|thinking|fantasi\w+) about (?:{_YOUNGER}|touching)"
    rf"|\bi (?:am |feel |get |might be |think i am )?(?:attracted to|turned on by|aroused by|fancy"
    rf"|(?:like|look at)(?= (?:little|young))) {_YOUNGER}"
    r"|\bi (?:feel like|want to|am scared i will|might) (?:touch|touching) (?:my|a|other|little)\b"
    r"|\b(?:am i|i am|i might be|think i am) (?:\w+ )?a (?:paedo\w*|pedo\w*|nonce)\b",
    Worry.RAPED: r"\brap(?:e|ed|es|ing)\b|\b(?:not|never) stop when i\b|\bi said (?:no|stop)\b|\bsexually assault\w*"
    r"|\b(?:forced|made) me (?:to )?(?:have sex|do (?:stuff|things|it)|sleep with)\b|\b(?:if i love|make me"
    r"|making me|want me"
    r" to|wants me to|have to) (?:\w+ ){0,3}?(?:have )?sex\b|\bi will have sex\b",
    Worry.IMAGES_PAST: rf"^(?=.*{_IMAGES})(?=.*{_LONG_AGO})",
    Worry.IMAGES: rf"{_IMAGES}|\b(?:get|take|taken) (?:them|it) (?:taken )?(?:down|off)\b|\bblackmail\w*|\bsextort\w+"
    r"|\b(?:send|show|post|share|leak) (?:it|them) (?:to|on|round|around)\b|\bif i do not pay\b|\bwants money\b"
    r"|\b(?:film|video|record)\w* (?:me|us)\b.{0,80}\b(?:chat|snap\w*|insta\w*|tik ?tok|story|online|post\w*|shar\w*"
    r"|send\w*|sent|show\w*|every(?:one|body))\b",
    Worry.MEETING: r"\b(?:wants?|asked|asks|going|supposed|arranged"
    r"|said) (?:me )?to (?:come )?meet(?: up)?\b(?! (?:my|a|the)"
    r" (?:social|teacher))|\b(?:i am|we are) (?:going to meet|meeting)(?: up)?\b"
    r"|\b(?:told|gave|sent) (?:him|her|them|someone|somebody) my address\b"
    r"|\basked (?:me )?(?:for )?my address\b"
    r"|\bmeet (?:him|her|them|up) (?:\w+ ){0,3}?(?:tomorrow|tonight|today|after school|at the|in the|in real life"
    r"|irl)\b",
    Worry.GANGS: r"\b(?:older (?:lads?|boys?|guys?|men|man) (?:\w+ )?(?:bought|buys?|gave|gives?|got)|stabbed|gangs?"
    r"|olders|elders|trap|trapping|traphouse|bando|county lines?|cunch|shotting|shott?er"
    r"|plug|(?:a |the )?deal(?:er|ers|ing)|in debt|owe (?:\w+ )?(?:money|£ ?\d+|\d+|them|him)|do a line"
    rf"|(?:sell|sold|selling|carry\w*|hold\w*|mov\w+|drop\w*|deliver\w*|stash\w*|hid\w*) (?:\w+ ){{0,3}}?"
    rf"{_HARD_DRUGS}|{_HARD_DRUGS} (?:\w+ ){{0,2}}?to (?:sell|hold|carry|drop|deliver|hide|look after)"
    r"|a gun"
    r"|(?:a|my|the|got) (?:knife|blade|shank)|(?:hold|carry|stash|hide|drop|deliver|look after) (?:something"
    r"|a (?:package|parcel|bag)"
    r"|bags?|packages?|parcels?|drugs|(?:it|stuff|things) (?:for|off|to|in my))"
    r"|\d+ (?:bags|wraps)|a snitch|snitch)\b"
    # Who takes them is another worry, at home or their own.
    rf"|^(?!.*(?:{_PARENT_USES}|{_USES_ONESELF})).*\b(?:weed|coke|crack|drugs)\b",
    Worry.TOUCHED: r"\b(?:touch(?:es|ed|ing|y)? (?:\w+ ){0,2}?(?:me|us|my)|used to touch|molest\w*|(?:sexual|sexually)"
    r"|groom(?:ed|ing)|groped?|groping|feel\w* me up|kiss\w* me|(?:comes?|came|gets?|got|coming) (?:in|into|in to)"
    r" (?:my|with me)|in my (?:bed|bedroom|room)|hand up my|undress\w*|(?:watch|look|star|film)\w* (?:at )?(?:me|us)"
    r"|(?:rub|strok|massag)\w* (?:my|me)|keeps? (?:hugging|tickling|kissing|cuddling) me"
    r"|in the (?:shower|bath)|private parts?|down there"
    r"|tickl(?:es?|ing) (?:game|me)"
    r"|(?<!i )(?<!already )(?<!how to )(?:does|do|did|doing|done|makes me do|made me do) (?:\w+ )?(?:it|stuff"
    r"|things|that)(?: to me| with me)?"
    r"|perv\w*|creepy|feel (?:weird|funny|uncomfortable)|special secret|keep (?:it |this )?a secret|our secret)\b"
    r"|\bmy teacher\b.{0,40}\b(?:insta|snap|pretty|likes me|messag\w*|texts?)\b|\b(?:abus(?:ed|es|ing)) me\b"
    r"|\bi (?:was|am being|got) (?:abused|touched)\b",
    # Somebody else of their age is in trouble.
    Worry.FRIEND: rf"\bmy (?:\w+ ){{0,2}}?{_ANOTHER} (?:\w+ ){{0,4}}?(?:cuts|cutting|self harms?|told me|said (?:she"
    rf"|he)"
    r"|says (?:she|he)|is being (?:hurt|hit|bullied|abused|groomed)|wants to (?:die|kill)|took|drank|is (?:sad"
    r"|depressed"
    r"|starving|not eating|pregnant|missing|selling|carrying)|(?:has|got) (?:bruises|a (?:knife|older|\d+)))\b"
    r"|\bmy (?:\w+ )?(?:friend|mate|bestie)s (?:\w+ )?(?:mum|dad|step ?dad|step ?mum|uncle|brother|boyfriend)\b"
    rf"|\bmy (?:\w+ ){{0,2}}?{_ANOTHER} (?:\w+ ){{0,4}}?(?:(?:makes|making) (?:her|him|them)sel(?:f|ves) (?:sick"
    rf"|throw up)|(?:is not|never|hardly) eat(?:s|ing)?|gets hit)\b"
    r"|^(?:hi |hey |so |and |but )*(?:it is |this is )?(?:about|for) (?:a|my) (?:\w+ )?(?:friend|mate)\b",
    Worry.SELF_HARM: r"\b(?:cut(?:s|ting)? (?:my|myself|again)|been cutting|i cut|self ?harm\w*|(?:burn|hurt"
    r"|scratch)(?:ing)?"
    r" myself|suicid\w*|want to die|not want to (?:be here|live|be alive|wake up)|hate my life|disappear|kill (?:my"
    r"|your)self"
    r"|kys|overdos\w+|like dead|end it|ending it|(?:can not|not) live (?:with this|like this|anymore)"
    r"|better off (?:dead|without me)"
    r"|i (?:have |just )*(?:took|taken|swallowed) (?:\w+ ){0,3}(?:tablets?|pills?|paracetamol))\b",
    Worry.EATING: r"\bstarv\w+ myself\b|\b(?:making|make|made) myself (?:sick|throw up)\b|\banorexi\w+|\bbulimi\w+"
    r"|\bi (?:do not|can not|hardly|barely|never|stopped|have stopped|am not) (?:eat|eating)\b|\bbing(?:e|ing)\b"
    r"|\b(?:lose|losing) weight\b|\btoo fat to eat\b",
    Worry.DRUGS: _USES_ONESELF,
    Worry.PREGNANT: r"\bpregnan\w+|\bmissed my period|\b(?:my )?period is (?:\w+ )?late\b|\b(?:the"
    r"|morning after) pill\b"
    r"|\bcontracepti\w+|\bcondoms?\b|\babortion\b|\b(?:and|now) (?:now )?i am late\b(?! (?:for|to|home|back|with))",
    Worry.RUN_AWAY: r"\b(?:run(?:ning)? away|ran away|leave home|left home|leav(?:e|ing) home|moving? out"
    r"|(?:kick|chuck|boot)(?:ed|ing|s)? (?:me |us )?out|(?:threw|thrown|throw|throwing|throws|locked) (?:me |us )?out"
    r"|nowhere to (?:go|sleep|stay)|(?:got|have|had|with) no ?where|where can i (?:sleep|go|stay)|homeless"
    r"|sleep(?:ing)? (?:rough|outside"
    r"|on the street)"
    r"|sofa surf\w*|leg(?:ging)? it|not go home"
    r"|(?:scared|do not want|afraid|frightened) to go home|not want to go (?:back )?home"
    r"|packed my bag)\b",
    Worry.SENT_AWAY: r"\b(?:send|sending|sent|take|taking|taken|going|put) (?:me )?(?:away |back )?(?:to"
    r"|on) (?:a plane|another"
    r" country|somalia|pakistan|india|bangladesh|nigeria|ghana|kenya|turkey|afghanistan|iraq|romania|albania|gambia"
    r"|back home|a place to fix|a camp)\b|\bconversion\b|\bfix me\b|\bmake me straight\b",
    Worry.ONLINE: r"\b(?:online|snapchat|snap|insta\w*|tik ?tok|discord|roblox|xbox|playstation|fortnite|whatsapp|dms"
    r"|(?:on|in) (?:a|the|my) game|(?:messages?|msgs?|texts?|dms?) me|met (?:him|her) on|in love|love each ?other)\b",
    Worry.BULLIED: r"\b(?:bull(?:y|ied|ying|ies)|pick(?:s|ing|ed)? on|left out|no friends"
    r"|names at school"
    r"|group chat|slurs?|lunch money|(?:took|take|stole|nicked) my (?:bag|lunch|money|stuff|trainers)"
    r"|(?:at|from|in) (?:my )?(?:school|class|year) (?:hates?|laugh\w*|call\w*|push\w*|kick\w*|hit\w*|punch\w*)"
    r"|(?:beat(?:en)? up|jumped|kicked|punched|battered) (?:\w+ )?by (?:\w+ ){0,3}?(?:year \d+s?|kids|girls|boys|lads)"
    r"(?: \w+){0,2} (?:(?:at|from|outside|in) (?:my )?(?:school|class|year)))\b"
    # Of a grown-up at home it is unkind, or worse.
    rf"|^(?!.*\b(?:{_PARENT}(?: \w+){{0,6}}? calls|(?:parents|staff|carers) (?:\w+ )?call) me names)"
    r".*\bcall\w* me names\b",
    Worry.BELIEF: r"^(?!.*\b(?:school|class|halloween|games?|films?|costume|plays?|played|playing|drama|books?)\b)"
    r".*(?:\b(?:witch(?:craft)?|possessed|exorcis\w+|kindoki|djinns?|jinns?|juju|bewitched|evil eye)\b"
    r"|\bi (?:have|am) (?:got )?(?:a |an |the )?(?:evil |bad )?(?:demons?|spirits?)\b"
    r"|\b(?:spirits?|demons?|devil|evil) (?:\w+ ){0,2}?(?:in|inside|out of|from) (?:of )?(?:me|us)\b)",
    Worry.HIT: r"\b(?:(?<!never )(?<!not )hit\w*|slap\w*|beat\w*|punch\w*|kick(?!ed out)(?!ed me out)\w*|belt"
    r"|smack\w*|hurt(?:s|ing)? (?:me|us)"
    r"|bruis\w*|throws?|threw|chok\w*|push\w*|burn\w*|strangl\w*|whip\w*|leathers?|batter\w*|hurt me"
    r"|(?<!tummy )(?<!belly )(?<!stomach )(?<!head )hurts)\b",
    Worry.GRIEF: r"\b(?:(?<!phone )(?<!battery )(?<!laptop )(?<!if i )(?<!when i )died|(?:is|are) dead"
    r"|(?:mum|dad|nan|gran|grandad|brother|sister|friend|dog|cat)s dead"
    r"|passed away|funeral|is (?:dying|going to die)|lost my (?:mum|dad|nan"
    r"|grandad"
    r"|brother|sister|friend|dog|cat))\b",
    Worry.CARER: rf"\b(?:look(?:ing)? after|car(?:e|ing) for) (?:my |our )?(?:\w+ )?(?:mum|dad|nan|grandad|brothers?"
    rf"|sisters?"
    rf"|siblings|family|her|him|them|twins)\b|\byoung carer\b|\bdo everything\b"
    rf"|\b(?:get\w*|tak(?:e|ing)|drop\w*|put\w*|feed\w*|bath\w*|dress\w*) my {_LITTLE}"
    r" (?:(?:up |ready |off )?(?:to|from|for|in) (?:bed|school|nursery|preschool)|and (?:put|get|make|do))\b"
    r"|\bi (?:am |have to |always )?(?:do|doing|make|making|cook|cooking) (?:all )?(?:the )?(?:tea|dinners?|cooking"
    r"|cleaning|washing|shopping|housework)\b"
    rf"|\b{_PARENT} (?:\w+ ){{0,3}}?(?:in bed|will not get (?:up|out of bed))\b(?! with)"
    rf"|\b{_PARENT} (?:has |is |got |have )(?:\w+ )?(?:ms|bipolar|cancer|depress\w*|schizo\w*|ill|poorly|sick|disabled"
    r"|dementia|stopped taking)\b|\bthinks the (?:tv|telly|neighbours)\b|\bhears? voices\b",
    Worry.DRINKING: rf"\b{_PARENT} (?:\w+ ){{0,3}}?(?:drinks?|drinking|is drunk|gets drunk|drunk)\b"
    r"(?! (?:tea|coffee|water|milk|squash|juice))"
    r"|\bdrinks (?:a ?lot|too much|all (?:day|the time))\b",
    Worry.DRUGS_AT_HOME: _PARENT_USES,
    Worry.PRISON: rf"\b{_PARENT} (?:\w+ ){{0,3}}?(?:in|to|from|out of) (?:prison|jail)\b|\b{_PARENT} (?:is |got |has"
    r" been )?(?:locked up|inside|banged up|sent down)\b",
    Worry.IN_CARE: rf"\b(?:my|our|the) {_CARER}\b|\bfoster (?:carers?|mum|dad|parents?)\b"
    r"|\bi (?:am|live) (?:\w+ )?(?:in care|with foster \w+"
    r"|in a (?:childrens|kids|care) home)\b|\b(?:my|this|the|a new|another) placement\b"
    r"|\bmov\w+ me (?:\w+ )?(?:again|placement|to (?:a |another |new |different )*(?:home|carers?|famil\w+))\b"
    r"|\b(?:different|new|change|another) (?:my )?social worker\b|\bmy (?:social worker|sw) (?:never|does|do|will|is"
    r"|keeps|has|not)\b|\b(?:adopted|adoption|adopters|adoptive)\b|\bcontact (?:with|centre|time|visits?|sessions?)\b",
    Worry.FIGHTS_AT_HOME: r"\b(?:fight\w*|argu\w*|scream\w*|shout\w*|smash\w*|hurts? (?:my )?mum"
    r"|scared of (?:my )?(?:dad|mum|stepdad)|drunk|drink\w*)\b",
    Worry.NEGLECT: r"\b(?:hungry|no food|any food|not allowed (?:food|to eat)|never (?:buys|any|cooks|home|there)"
    r"|nothing to eat"
    r"|(?:not|never|stopped) (?:\w+ )?(?:let(?:s|ting)? (?:me|us) (?:eat|have (?:\w+ )?(?:food|tea|dinner|lunch"
    r"|breakfast))|feed(?:s|ing)? (?:me|us)|giv(?:e|es|ing) (?:me|us) (?:\w+ )?(?:food|tea|dinner|lunch|breakfast))"
    r"|only (?:feeds? (?:me|us)|(?:gives?|lets?) (?:me|us) (?:have )?(?:\w+ )?(?:food|tea|dinner|lunch|eat))"
    r"|get (?:\w+ )?(?:food|fed|to eat|tea|dinner) (?:only )?(?:if|when|unless)"
    r"|dirty|(?:house|room|home|always|so|it is|its|it is) (?:so |really |always )?(?:cold|freezing)"
    r"|on (?:my|our) own|home alone|left (?:me|us)|smell\w*|no (?:heating|electric|clothes|bed|money)|gas is off"
    r"|(?:locks?|locked|hides) (?:up )?(?:all )?the (?:fridge|food|cupboards?)|sleeps all day)\b",
    Worry.SEXUALITY: r"\b(?:gay|lesbian|bi|bisexual|trans|transgender|non ?binary|non binary|queer|like girls"
    r"|like boys)\b",
    Worry.UNKIND: r"\b(?:fat|thick|stupid|ugly|useless|worthless|hates? me|nobody wants|no one wants|wish\w* i"
    r"|calls? me"
    r"|feel like (?:nothing|rubbish|dirt)|horrible to me|ignor\w* me|my fault|never good)\b",
    Worry.TAKEN_AWAY: r"\b(?:take\w* (?:me|us|my \w+|him|her|them) (?:away|off)|(?:in|into) care|foster\w*"
    r"|social (?:worker|services)|split (?:us )?up)\b",
    Worry.THREATENED: r"\b(?:says?|said|told me|threatens?) (?:\w+ ){0,8}?if (?:i|we) (?:tell|say|told|snitch)\b"
    r"|\bif (?:i|we) (?:tell|say no|say|told|snitch) (?:\w+ )?(?:he|she|they|dad|mum) (?:\w+ )?(?:will|would|said"
    r"|gets?)\b|\bdeport\w*|\b(?:go|goes|going) to prison\b"
    r"|\b(?:he|she|they|dad|mum) (?:said|says|told me) (?:\w+ ){0,6}?(?:take me away|kill me|hurt (?:my|me)"
    r"|not to tell)\b",
    Worry.UNSAFE: r"\bnot (?:feel )?safe\b|\b(?:feel|am|is) (?:\w+ )?unsafe\b"
    r"|\b(?:tummy|belly|stomach) (?:hurts?|aches?) (?:\w+ )?(?:when|before|every)\b"
    rf"|\b(?:scared|frightened|afraid) (?:at|when|in|to be|of (?:him|her|them|when|what|(?:my )?(?:{_PARENT}|uncle"
    rf"|brother)))\b"
    r"|\b(?:hate|not like|not want to|have to) (?:go|going|being|be|staying|stay) (?:to|at|round|with) (?:my )?(?:mum"
    r"|dad|nan|gran|grandad|uncle|aunt|auntie|cousin|stepdad|stepmum)s?\b",
    Worry.SAD: r"\b(?:sad|lonely|unhappy|miserable|depress\w+|worthless|cry|crying|low|tired|numb|no ?(?:body"
    r"|one) (?:cares?"
    r"|listens?|likes me|wants me|loves me))\b",
    # Broken off: who it is, and no more.
    Worry.CRY: rf"^(?:(?:please|help|someone|somebody|anyone|anybody|quick|quickly|omg|it is|its|hello|hi|just|because"
    rf"|me|i|need|and|so|no) |[.,!?] )*(?:my |the )?(?:{_PARENT}|uncle|brother|mums boyfriend)"
    rf"(?: (?:please|help|again|now|he|she|is|just|and|hurry|[.,!?…]))*$",
}  # fmt: skip
_PATTERNS = {worry: re.compile(signs) for worry, signs in _SIGNS.items()}
# A word that may stand beside any worry does not put another in the place of what was told before.
_FAINT = frozenset(
    {
        *(Worry.ONLINE, Worry.UNKIND, Worry.THREATENED, Worry.SAD, Worry.FIGHTS_AT_HOME, Worry.TAKEN_AWAY),
        *(Worry.NEGLECT, Worry.IN_CARE, Worry.UNSAFE, Worry.CRY),
    }
)
# It befalls a friend, a brother or a sister: one of them is told of, and what is done or felt is hers or his ...
_ANOTHER_IS_TOLD_OF = re.compile(
    rf"\b(?:my (?:\w+ ){{0,3}}?{_ANOTHER}"
    r"|a (?:girl|boy|lad|kid) (?:in|at|from) my (?:\w+ )?(?:class|year|school|team))\b"
)
_DONE = (
    r"(?:touch\w*|hit\w*|hurt\w*|beat\w*|kick\w*|slap\w*|punch\w*|rap(?:es|ed|ing)|forc\w+|mak(?:es|ing)|made"
    r"|giv(?:es|ing)|gave|buys?|bought|messag\w+|text\w*|groom\w*|threaten\w*|lock\w*|starv\w*|shout\w* at|to|with)"
)
_STATE = (
    r"(?:(?:is|has|has been|keeps|was|will|does|says (?:she|he) (?:is|has)|she|he) (?:\w+ ){0,2}?(?:not (?:eat\w*|ate)"
    r"|stopped eating|starv\w*|cut(?:s|ting)?|self harm\w*|pregnant|sad|depressed|being (?:hurt|hit|abused|bullied"
    r"|groomed|touched)|making (?:her|him)self sick|talking to (?:a|some|this)|seeing (?:a|an|some|this)"
    r"|run(?:ning)? away))"
)
_BEFALLS_THEM = re.compile(
    rf"\b(?:{_DONE} (?:her|him|them)\b|(?:her|his|their) (?:\w+ )?(?:{_PARENT}|uncle|auntie?|boyfriend"
    rf"|girlfriend|cousin|coach)\b|{_STATE})"
)
# ... and nothing is the writer's own but to have heard of it.
_HEARD_OF_IT = re.compile(
    r"\b(?:told|tells?|telling|shows?|showed|hates?|trusts?|says? to|said to|begged|asked (?=me not))\b(?: \w+)? me\b"
    r"|\b(?:made|makes|making|asked) me (?:to )?(?:swear|promise|not)\b|\b(?:between us|with us)\b"
)
_OF_ONESELF = re.compile(
    r"\b(?:me|us|myself)\b|\bmy (?:body|bed|room|arms?|legs?|life|nudes?|pics?|own)\b"
    r"|\bi (?:\w+ )?(?:touch\w*|hurt|hit|cut|cutting|sent|hold|carry|carried|deliver\w*|sell|sold"
    r"|took|swallowed|starv\w*)\b"
    r"|\bi (?:want to|am going to|wish i) (?:die|disappear|kill|was dead|run)\b"
)
# What has its own law, helpline or loss is named as it is, whoever it befalls; so is what the writer does or lacks.
_WHOEVERS = frozenset(
    {
        *(Worry.ALONE, Worry.MARRIAGE, Worry.CUTTING, Worry.DID_HARM, Worry.IMAGES_PAST, Worry.IMAGES, Worry.MEETING),
        *(Worry.MAY_HARM, Worry.DRUGS, Worry.DRUGS_AT_HOME),
        *(Worry.PREGNANT, Worry.SENT_AWAY, Worry.GRIEF, Worry.CARER, Worry.IN_CARE, Worry.TAKEN_AWAY),
    }
)
# After a picture was asked for: "i did send it", "i already paid 50".
_SENT = re.compile(
    r"\bi (?:\w+ ){0,2}?(?:send|sent|posted) (?:\w+ )?(?:it|them|one|some|two|a few|loads)\b"
    r"|\bi (?:\w+ ){0,2}?(?:pay|paid|payed|gave|sent) (?:\w+ ){0,2}?(?:£ ?\d+|\d+|money|it|them|him|her|vouchers?|gift"
    r" cards?)\b|\bi (?:have |already |just )*(?:paid|payed)\b"
)
# Who it was, when, and that nobody is to know.
_WHO_OR_WHEN = re.compile(
    r"\b(?:last (?:night|week|weekend)|yesterday|today|tonight|this (?:morning|week|afternoon|evening)"
    r"|\d+ (?:hours?|days?|weeks?) ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:it|he|she) (?:was|is) (?:my|a|the) \w+|secrets?|tickl\w*|promise\w*|not to tell|at bedtime)\b"
)
_TOLD_FURTHER = {
    Worry.IMAGES: _SENT,
    Worry.IMAGES_PAST: _SENT,
    Worry.RAPED: _WHO_OR_WHEN,
    Worry.TOUCHED: _WHO_OR_WHEN,
}

# Whom the directory may hold for it besides Childline, the best first.
HELPLINES: dict[Worry, tuple[str, ...]] = {
    Worry.MARRIAGE: ("forced-marriage-unit", "karma-nirvana"),
    Worry.CUTTING: ("nspcc-fgm",),
    Worry.IMAGES: ("report-remove", "ceop"),
    Worry.IMAGES_PAST: ("report-remove", "ceop"),
    Worry.ONLINE: ("ceop",),
    Worry.MEETING: ("ceop",),
    Worry.DID_HARM: ("stop-it-now",),
    Worry.MAY_HARM: ("stop-it-now",),
    Worry.RAPED: ("nhs-111",),
    Worry.DRUGS: ("frank",),
    Worry.DRUGS_AT_HOME: ("frank",),
    Worry.EATING: ("beat",),
    Worry.PREGNANT: ("nhs-111",),
    Worry.GRIEF: ("winstons-wish", "child-bereavement-uk"),
    Worry.DRINKING: ("nacoa",),
    Worry.SENT_AWAY: ("forced-marriage-unit",),
    Worry.RUN_AWAY: ("runaway-helpline",),
    Worry.SELF_HARM: ("papyrus", "shout"),
    Worry.SAD: ("shout",),
    Worry.GANGS: ("fearless", "crimestoppers"),
}


# Whom somebody rings who turns out to be grown-up: the line that the directory may hold for it.
FOR_ADULTS: dict[Worry, str] = {
    Worry.RAPED: "rape-crisis",
    Worry.TOUCHED: "rape-crisis",
    Worry.IMAGES: "revenge-porn-helpline",
    Worry.HIT: "domestic-abuse-helpline",
    Worry.BELIEF: "domestic-abuse-helpline",
    Worry.NEGLECT: "domestic-abuse-helpline",
    Worry.FIGHTS_AT_HOME: "domestic-abuse-helpline",
}
FOR_ANY_ADULT = "samaritans"


def worry(text: str, before: Worry | None = None) -> Worry:
    """Name the worry that a child's words tell of; what was told `before` holds until something else is told."""
    words = plain(text)
    found = next((each for each, signs in _PATTERNS.items() if signs.search(words)), Worry.SOMETHING)
    if found not in _WHOEVERS and _befalls_another(words):
        found = Worry.FRIEND
    if before is None or before is Worry.SOMETHING:
        return found
    return before if found is Worry.SOMETHING or found in _FAINT else found


def is_told_further(kind: Worry, text: str) -> bool:
    """Whether words that name no worry go on with this one, so that what helps with it is said again."""
    return kind in _TOLD_FURTHER and bool(_TOLD_FURTHER[kind].search(plain(text)))


def _befalls_another(words: str) -> bool:
    """Whether it is told of somebody of the writer's age, and nothing of the writer. Takes text from `plain`."""
    another = _ANOTHER_IS_TOLD_OF.search(words)
    if another is None or not _BEFALLS_THEM.search(words, another.end()):
        return False
    return not _OF_ONESELF.search(_HEARD_OF_IT.sub("", words))
