"""Hands on a neck, and weapons."""

from __future__ import annotations

from bot.answering.danger.kinds import Danger
from bot.answering.danger.others import FLASHES, THOUGHT_OF
from bot.answering.danger.rule import Rule, rule
from bot.answering.danger.tame import TAME

_ARM = (
    r"gun|handgun|shotgun|pistol|revolver|firearm|rifle|knife|blade|machete|shank|sword|zombie knife|weapon|strap"
    r"|bullets|acid"
)
_KEEP = r"hold|keep|hide|stash|carry|look after|mind|bury|store|take|deliver|move"

WEAPONS: tuple[Rule, ...] = (
    # Hands on the neck
    rule(
        Danger.STRANGLED,
        r"strangl\w+|(?:disclos\w*|reports|reported|reporting|attempted|describ\w*|been|experienced|survived"
        r"|subject(?:ed)? to) (?:\w+ ){0,5}?strangulation|strangulation (?:incident )?(?:{lately})"
        r"|(?:{lately}) (?:[^ .!?;]+ ){0,3}?strangulation|throttl\w+|head ?lock|chok(?:e|ing) ?(?:hold|game"
        r"|challenge)|pass out (?:thing|game|challenge)|hands (?:round"
        r"|around) (?:\w+ ){1,3}?(?:neck|throat)|sleeper hold|by (?:the|her|his|my|their) (?:throat|neck"
        r"|windpipe)|(?:hands?|arms?|fingers|fist|grip|knee|foot|belt|scarf|cord) (?:\w+ ){0,3}?(?:round|around|on"
        r"|over|to|across|against) (?:\w+ )?(?:{own}|mums?|dads?|{kin}s?|the \w+) (?:throat|neck|windpipe)"
        r"|squeez\w+ (?:\w+ ){0,3}?(?:neck|throat|windpipe)|(?:choked|choking|chokes|smothered|smothering|suffocated"
        r"|suffocating|garrott\w+) (?:{victim})|(?:pillow|cushion|blanket|hand|bag|cloth|duvet"
        r"|plastic bag) (?:\w+ ){0,3}?over (?:\w+ ){0,2}?(?:face|mouth|head|nose)"
        r"|(?:pillow|cushion) (?:\w+ )?(?:on|onto|into|against) (?:\w+ ){0,2}?(?:face|mouth|nose)"
        r"|(?:pillow|cushion) (?:\w+ )?over (?:him|them|me|her(?! (?:knees?|lap|legs?|bump|tummy|feet|ears))"
        r"|(?:the |my |our |her |his )?{infant}(?! monitor))"
        r"|grabbed (?:\w+ ){0,3}?(?:neck|throat)|(?:neck|throat) ~(?:finger marks|squeez\w+|till|until)"
        r"|(?:finger ?marks|bruis\w+|hand ?prints|marks? (?:\w+ )?(?:round|around)) (?:\w+ ){0,3}?(?:neck|throat)",
        unless=THOUGHT_OF
        + "|"
        + FLASHES
        + r".*|strang(?:l|ul)\w+ (?:\w+ )?(?:offence|law|policy|legislation|training|course|webinar|clinic|stats"
        r"|statistics|figures|question|risk)"
        r"|(?:training|course|webinar|conference|module|lecture|talk|slides|session) (?:[^ .!?;]+ ){0,4}?strangulation"
        r"|non fatal strangulation (?:is|an|as|now|offence|training|law)|red tape|strangling (?:innovation|us with)"
        # a child who hides
        r"|(?:child|pupil|student|teen\w*|boy|girl|lad|son|daughter) (?:\w+ )?(?:put|puts|pulls|pulled|had|has|with)"
        r" (?:a|the|his|her) (?:\w+ )?over (?:his|her) (?:own )?(?:head|face)"
        r"|so (?:he|she|they|i) (?:can|could|do|does|did) not hear|scream(?:s|ed|ing)? into"
        r"|under the blanket|bag over (?:his|her) shoulder|hand over (?:the|a|my)",
        however_well=True,
    ),
    rule(  # the small bleeds that it leaves
        Danger.STRANGLED,
        r"(?:red |tiny |little |pinprick |purple )+(?:dots|spots|speckles|pinpricks|marks) (?:all )?(?:round|around"
        r"|in|on|under|over) (?:\w+ )?(?:eyes?|eyelids?|face|eyeballs?)|petechia\w*|blood ?shot eyes?|eyes? (?:is "
        r"|are )?(?:all )?blood ?shot",
        r"neck|throat|squeez\w*|gripp\w*|head ?lock|chok\w+|strang\w+|pressed|sat on|knelt on|kneeling on|held (?:\w+ "
        r"){0,2}?down|could not breathe|passed out(?! drunk)|blacked out|pillow",
        unless=r"cough\w*|vomit\w*|sick|constipat\w*|born|birth|delivery|glass|eczema|measles|chicken ?pox|acne"
        r"|hay ?fever|conjunctivitis|choked on|training|policy|leaflet",
        however_well=True,
    ),
    # Weapons
    rule(
        Danger.WEAPON,
        r"{weapon}(?! (?:crime|policy|bins?|arch|campaign|amnesty|awareness|lessons?|skills|search|guidance|carrying"
        r"|training|hoax|ban|law|strategy|education|and fork|offence|offences|attacks?|in the strategy|team|match"
        r"|club|practice|coach|assault|disposal|squad|and ball|cream|rain|test|a deal|edge|drill|toast|talk|arches"
        r"|wand|wands))",
        r"(?:has|have|had|got|with|waving|holding|pulled|pulling|pulls|pointing|pointed|brought|brings|bringing"
        r"|taking|took|swinging|grabbed|carrying|armed|threatening|threatened|showing|showed|showed off|hiding"
        r"|hidden|found|there is|produced|wielding|brandishing|running|running about|walking round|walking about"
        r"|coming at|chasing|chased|outside|in (?:his|her|their|my|the|a) (?:\w+ )?(?:bag|rucksack|coat|"
        r"pocket|locker|hand|sock|waistband|trousers|blazer|jacket|glove box|hoodie|backpack|sleeve|pencil case"
        r"|back seat)|sticking out|to (?:his|her|my|their) (?:throat|neck|head|face|stomach|back)|corridor|at (?:me"
        r"|us|him|her|them|kids|people)|against|lunging|slashing|smashing|going at|stashed|loaded|says he has|tucked"
        r"|flashing|flashed|flashes|out|using|after|down (?:his|her) (?:trousers|sock|joggers)|concealed|got hold of"
        r"|getting|fetch\w*|picked up|gone (?:to get|for)|stood there)",
        unless=TAME
        + r"|(?:brought|left|had|packed|took) (?:[^ .!?;]+ ){0,6}?(?:by (?:mistake|accident)|accidentally)|toy"
        r"|water (?:pistol|gun)s?|plastic|nerf|pretend\w*|drew|draws|drawing|drawn|drawings|lego"
        r"|picture of|butter knife|palette|craft|cookery|cooking|cutlery|reflux|cricket|baseball team|rounders"
        r"|table tennis|play fight|stick gun|nail gun|glue gun|staple gun|kirpan|replica policy|knife edge"
        r"|jump the gun|under the gun|top gun|gun to my head|axe(?:d|s|ing)? (?:the|our|funding|jobs|of|my)"
        r"|the axe (?:is|has|on)|(?:face|getting|given|faces|for) the axe|bat an|off (?:his|her|my|your|their) own bat"
        r"|right off the bat|hammer(?:ed)? (?:home|it)|bullet|knife and fork|bomb(?:ed)? (?:in|the exam)|handed (?:it "
        r"|in )?to (?:the )?police|school play|photo(?:s)? (?:of|from) (?:his|the) (?:cadets|airsoft)|airsoft|fortnite"
        r"|minecraft|call of duty|game|museum|dt |design and technology|woodwork|scouts?|forest school"
        r"|^(?!.*\b(?:threat\w*|get|gets|getting|got|grab\w*|fetch\w*|took|taken|gone|going|kill\w*|stab\w*|cut\w*"
        r"|hurt\w*|point\w*|wav\w*|hand)\b).*\b(?:in (?:the|a|her|his|their|our|my) (?:kitchen|cutlery) (?:drawer"
        r"|cupboard)|knife (?:block|rack)|like every(?:one|body)(?: else)?|for (?:cooking|chopping|dinner|veg"
        r"|bread))\b|nine (?:to|o|am|pm|and|times|of|months|weeks|years|days|hours|hundred|thousand|pupils|children"
        r"|kids|people|year|out|is|in|with)|(?:at|is|by|since"
        r"|year|aged|before|after|about|all|the|are|am|was|age|of|has|for|only) nine|strap line|metal detector|amnesty",
    ),
    rule(  # kept or carried for somebody else
        Danger.WEAPON,
        rf"(?:want|wants|wanted|made|makes|making|make|told|telling|tell|asked|asking|gave|given|giving|forc\w+|got"
        rf"|getting) (?:me|him|her|us|my \w+) (?:[^ .!?;]+ ){{0,2}}?(?:to )?(?:{_KEEP}) (?:\w+ ){{0,5}}?(?:{_ARM})"
        rf"|(?:gave|given|give) (?:me|him|her|us|my (?:\w+ )?\w+) (?:a|the|this|some|his|her|their) (?:\w+ )?(?:{_ARM})"
        rf"|(?:{_KEEP}ing|holding|keeping|hiding|stashing|carrying|storing|minding) (?:a|an|the|some|this|his"
        rf"|their) (?:\w+ )?(?:{_ARM})s? (?:\w+ )?for (?:\w+ )?(?:someone|somebody|him|them|her|mates?|friends?"
        rf"|brothers?|olders?|elders?|gang"
        r"|boyfriend|dad|lads?|people)"
        rf"|(?:{_KEEP}) (?:something|summat|a (?:bag|package|parcel|box)|it) (?:[^ ]+ ){{0,8}}?(?:{_ARM})|^(?:i think "
        rf"|yes |yeah |no |omg |and |so |[.,!] )*(?:it|they|there) (?:is|are) (?:a |an |the |like )*(?:real |loaded "
        rf"|hand |kitchen )?(?:{_ARM})s?(?: (?:i think|real|loaded|in (?:there|it|the \w+|my \w+)|and bullets"
        rf"|[.,!]))*$",
        unless=r"toy|nerf|water (?:pistol|gun)|plastic|pretend\w*|game|fortnite|minecraft|drama|props?|play|drawing"
        r"|lego|cook\w*|kitchen knife for|scouts?|fishing|craft|museum|airsoft|glue|nail|staple|photo|cake|butter"
        r"|training|policy|lesson|assembly|handed (?:it )?(?:in|over)|police (?:have|took)|last (?:year|month|term)",
        certain=True,
    ),
    rule(
        Danger.WEAPON,
        r"tooled up|shoot(?:ing)? up (?:the|my|our|a|his|her) (?:school|college|mosque|church|class|place)|(?:armed"
        r"|masked) (?:man|men|gang|person|intruder|lads|robbers)|(?:gunman|knifeman|active shooter|gunshots?"
        r"|shots fired|heard (?:a )?(?:shot|shots|gunfire))|bomb (?:in|at|under|on|is going|going off)"
        r"|shoot(?:ing)? (?:everyone|people|them|him|her|me|kids|us)"
        r"|(?:acid|ammonia|boiling water|bleach) (?:in|on|over|at) (?:his|her|my|the|their|a"
        r"|someones) ?(?:\w+ )?(?:face|eyes|kid|child|lad|girl)|going to (?:wet|shank|shoot|stab|cheff|ching|splash"
        r"|poke|dip) (?:\w+ )?(?:him|her|them|me|someone|up|that|a)?|gone (?:home )?(?:to get"
        r"|for) (?:\w+ ){0,2}?(?:blade|knife|strap|tool|bat)",
        unless=r"toy|game|fortnite|photo|basket|hoops|drill|exercise|shoot me (?:an?|your|over)|shoot (?:him|her"
        r"|them|me|us) (?:an?|your|over)|pretend\w*|film(?:ing)? shoot",
    ),
)
