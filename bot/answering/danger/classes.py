"""Classes of words that the rules are made of: who, what is done, with what, where, and how near in time.

To teach a new wording, first look whether a word is missing here: then every rule that uses the class learns it.
"""

from __future__ import annotations

_PEOPLE = {
    "kin": "mum|dad|stepdad|stepmum|stepbrother|stepsister|uncle|aunt|aunty|auntie|nan|nana|nanny|gran|granny|grandma"
    "|grandad|granddad|grandpa|father|mother|brother|sister|cousin|boyfriend|girlfriend|partner|husband|wife|ex|family"
    "|foster dad|foster mum|foster carer|fella|missus|sis|bro|parents?|hubby|son in law|daughter in law|in laws?"
    "|flatmate|lodger|step ?dad|daddy|mummy|papa|baba|old man",
    "kid": r"child|children|kid|kids|kiddie|boy|girl|lad|lass|baby|toddler|infant|newborn|pupil|student|teen|teenager"
    r"|youngster|son|daughter|nephew|niece|grandson|granddaughter|grandchild|grandchildren|young person|young people"
    r"|young woman|young man|young lad|young girl|schoolgirl|schoolboy|twin|little one|little lad|little girl"
    r"|little boy|little brother|little sister|tot|tiny tot|kiddy|kiddies|bairn|wean|babby|placement|resident|friend"
    r"|mate|classmate|\d+ (?:year|month|week|day)s? old|year \d+|y(?:r )?\d+|reception kid|sixth former|bubba|bub"
    r"|little un|baby brother|baby sister|one of (?:my|our|the|mine) (?:\w+ )?\w+|babies",
    "other": "man|men|woman|bloke|guy|parent|carer|neighbour|someone|somebody|coach|tutor|teacher|gang|lads|client"
    "|caller|worker|staff|colleague|manager|visitor|person|people|officer|group|fella|geezer|stranger|fellow|chap|lady"
    "|couple|girls|boys|youths|caretaker|ta|receptionist|nurse|doctor|paramedic|dealer|landlord|driver|older lads?"
    "|mob|crowd|him|her",
    "person": "he|she|they|it|we|{kin}s?|{kid}s?|{other}s?|who",
    "adult": "he|she|they|{kin}s?|{other}s?",
    "victim": "me|one of (?:ours|mine|our \\w+|them)|ours|him|her|them|us|each other|one another|(?:(?:my|the|his|her"
    "|our|their|a|an|this|that|some|another"
    r"|one of the) )?(?:(?:little|older|younger|young|big|baby|small|wee|own|other|two|poor|\d+ year old) ){0,2}"
    "(?:{kin}|{kid}|{other})s?",
    "own": "my|his|her|their|our|your",
    "self": "myself|himself|herself|themselves|themself|themselve",
    "staff": "me|us|receptionist|staff|my (?:colleague|manager|ta|student|mate)|(?:our|the|my|a) (?:\\w+ )?(?:staff"
    "|worker|social worker"
    "|teacher|ta|head|receptionist|lady|colleague|nurse|health visitor|midwife|officer|manager|deputy|admin lady)",
}
# Acts of violence by their forms. Grave ones need nothing beside them; rough ones need an adult or the moment.
_ACTS = {
    "grave_ing": "stabbing|knifing|slashing|shooting|strangling|throttling|choking|suffocating|smothering|drowning"
    "|raping|molesting|battering|beating|punching|pummelling|pummeling|thumping|walloping|whipping|belting|leathering"
    "|lamping|bashing|thrashing|stamping on|stomping on|booting|kicking|hitting|slapping|smacking|burning|scalding"
    "|torturing|attacking|assaulting|abusing|laying into|piling into|going for|going at|setting about|headbutting"
    "|head butting|biting|dragging|touching up|fingering|groping|forcing himself on|killing|murdering|hurting|harming"
    "|whacking|clobbering|knocking|smashing|pushing|shoving|shaking|throwing|swinging|hammering|starving|poisoning"
    "|pinning|holding down|sitting on|kneeling on|jumping|mugging|robbing|filling in|doing over|going to town on"
    "|banging into|decking|clouting|caning|flogging|braying|twatting|sparking|welting|lashing|lynching|tying up"
    "|restraining|squeezing|gripping|bullying|tasering|spraying|glassing|bottling|kicking off at|swinging for",
    "grave_ed": "stabbed|knifed|slashed|shot|strangled|throttled|choked|suffocated|smothered|raped|molested|battered"
    "|beaten|beat up|beaten up|punched|pummelled|thumped|walloped|whipped|leathered|lamped|bashed|thrashed"
    "|stamped on|booted|kicked|slapped|burned|burnt|scalded|attacked|assaulted"
    "|gone for(?! (?:a|an|good|now|so|hours|days|weeks|ages|ever|\\d+|the (?:day|week|weekend|night))\\b)"
    "|set about|laid into"
    "|headbutted|dragged|groped|jumped|mugged|knocked out|glassed|bottled|set upon|kicked in|smacked|hit|bitten"
    "|clouted|decked|belted|beat|tortured|grabbed|thrown|threw|slammed|shoved|pushed|run at|lunged at|swung at"
    "|flown at"
    "|turned on(?! by (?:\\w+ )?(?:kids?|children|little|girls?|boys?|young|them|toddlers?)\\b)"
    "|sexually assaulted|forced himself on|touched up|touched|abused|jumped on|pinned",
    "grave_s": "stabs|strangles|throttles|chokes|rapes|molests|batters|beats|punches|whips|belts|leathers|burns|kicks"
    "|hits|slaps|smacks|hurts|attacks|abuses|touches|fingers|gropes|locks|starves|canes|pins|harms|bites|thumps"
    "|clouts|thrashes|wallops|shakes|throws|drags|whacks|lashes|bashes",
    "kill": "kill|murder|stab|shoot|rape|batter|strangle|torture|drown|smother|burn|hurt|harm|attack|beat|hit|slap"
    "|punch|smash|bash|snap|do|finish|end|cut|slit|slice|throw|break|get|jump|snatch|drag|grab|kidnap|force|top"
    "|do in|do over|bury|blow|poison|behead|suffocate|choke|throttle|kick|leather|belt|wring|swing for|shank|wet",
    "going": "going to|will|would|about to|wants? to|wanna|threatening to|threatened to|threatens to|planning to"
    "|plans? to|trying to|tried to|tries to|ready to|keeps trying to|intends to|set to|swears? (?:he|she) will"
    "|coming to"
    "|came to|on (?:his|her|their) way to|looking to|out to|vowed to|promised to|fixing to|means to|due to"
    "|waiting (?:\\w+ ){0,4}?to|here to|round to|back to|try to|try and|trying and|said to|told (?:me|her|him|us) to",
}
_BODY = {
    "infant": r"(?:baby|babies|bub|newborn|infant|neonate|toddler|bubba|preemie|babby|bairn|little un|twin"
    r"|\d+ (?:weeks?|months?|days?) olds?|(?:one|two|three|four|five|six|eight|nine|ten) (?:week|month|day)s? old)s?",
    "toxin": "bleach|antifreeze|weedkiller|weed killer|(?:slug|rat|ant|mouse|weed) (?:pellets|stuff|bait)|rat poison"
    "|button cells?|coin cells?|poison|(?:button )?batter(?:y|ies)"
    "|magnets?|caustic soda|petrol|white spirit|caustic stuff|caustic|stuff from the dishwasher"
    "|dishwasher (?:tablets?|pods?|capsules?)|(?:washing|laundry|wash)"
    r" (?:\w+ )?(?:pods?|liquid|capsules?|tablets?|powder)|liquitabs?|pods?|detergent|drain cleaner|oven cleaner|acid"
    "|(?:toilet|air|loo) (?:\\w+ )?(?:freshener|rim|gel)s?|mop bucket|cleaners (?:bucket|bottle|trolley)"
    "|toilet (?:cleaner|block|duck)|cleaning (?:stuff|fluid|products?|spray|liquid)|cleaner|disinfectant|dettol"
    "|(?:vape|vaping|e cig) (?:liquid|juice|refill|oil|fluid|bottle|cartridge)|e liquid|nicotine|hand (?:gel|rub|wash)"
    "|alcohol (?:gel|rub|wipes)|antibac(?:terial)?(?: (?:gel|spray|wipes))?|descaler|limescale remover|rust remover"
    "|zoflora|fabric (?:softener|conditioner)|oven spray|meths|methylated spirits?|ant (?:powder|killer|bait)"
    "|mouse (?:poison|bait)|rat bait|plant food|super ?glue|diffuser oil|reed diffuser|essential oils?|olbas oil"
    "|eucalyptus oil|firelighters?|surgical spirit|mouthwash|razor blades?|screenwash|screen wash|hand sanitiser"
    "|sanitiser|turps"
    "|paint stripper|paint thinner|thinners|paraffin|lighter (?:fluid|fuel)|lamp oil|liniment|nail varnish remover"
    "|hair dye|perfume|aftershave|mothballs|chemicals?|berries|mushrooms?|toadstools?|glass|pins?|needle|coins?"
    "|screws?"
    "|something under the sink|stuff (?:from )?under the sink",
    "pills": "paracetamol|ibuprofen|tablets?|tabs|tabbies|concerta|ritalin|methylphenidate|elvanse|risperidone"
    "|quetiapine|olanzapine|lorazepam|temazepam|amitriptyline|epilim|keppra|lithium|melatonin|warfarin|statins?|digoxin"
    "|blood thinners|water tablets|hrt|thyroxine|pills?|meds|medication|medicines?|syrup|methadone"
    "|everything in the cabinet|antidepressants?|anti depressants"
    "|painkillers?|sleeping (?:pills|tablets)|insulin|morphine|codeine|aspirin|nurofen|calpol|diazepam|xanax|drugs"
    "|ketamine|mdma|heroin|capsules|sertraline|fluoxetine|citalopram|mirtazapine|prozac|propranolol|zopiclone"
    "|co codamol|cocodamol|tramadol|sleepers|xanny|xans|benzos|iron tablets|heart pills|blood pressure|metformin"
    "|oramorph|pregabalin|gabapentin|adhd|beta blockers|fentanyl|oxy|oxycodone|panadol|piriton|anadin|vallies|valium",
    "drug": "cannabis(?: \\w+)?|hash|pot brownies?|space cakes?|thc|nicotine pouch(?:es)?|ket|spice|ecstasy|mdma"
    "|mandy|pills?|a pill|acid|coke|cocaine|heroin|lsd|m cat|fentanyl|valium|edibles?"
    "|gummies|gummy|balloons?|nos|laughing gas|vape|weed|skunk|solvents?|glue|gas canister|aerosols?|deodorant|poppers"
    "|crack|meth|crystal|ghb|xans?|shrooms|drugs|something dodgy|something|vodka|gin|rum|whisky|spirits|alcohol"
    "|shots|pints|beers?|wine|cider|drinks",
    "took": "swallows?|drinks?|eats?|takes?|swallowed|swallowing|swallow|drunk|drank|drinking|ate|eaten|eating"
    "|licked|taken|took|taking|necked|necking"
    "|downed|downing|swigged|swig|chewed|chewing|sucked|popped|popping|munched|gulped|had|given|got into"
    "|got hold of|put ~in (?:his|her|their|its) mouth|overdosed on|overdosing on|sniffed|smoked|vaped|inhaled"
    "|injected|snorted|dropped|gobbled|sipped|polished off|bitten into",
    "unwell": "collaps\\w+|fitting|unresponsive|unconscious|out of it|shaking|twitching|drowsy|slurring|slurred"
    "|hallucinat\\w+|seeing things|throwing up|being sick|vomiting|sick|passed out|passing out|not (?:responding"
    "|waking"
    "|moving|making (?:any )?sense|answering|talking|right|with it)|grey|blue|freezing|sweating|burning up|boiling"
    "|(?:can|will) not"
    " (?:stand|wake|walk|talk|speak|stay awake|keep (?:his|her|their) eyes open|focus)|heart (?:is )?(?:racing"
    "|pounding"
    "|going)|limp|floppy|sleepy|confused|wobbly|staggering|foaming|drooling|dribbling|breathing|gasping|clammy"
    "|(?:going|gone|goes|went|looks|looking) (?:\\w+ )?(?:blank|pale|white|vacant|spaced|glassy)"
    "|lips? (?:\\w+ ){0,2}?pale"
    "|zon(?:ed|ing) out|spaced out|glazed|dazed|dozing|nodding off|giggl\\w+|eyes (?:will not focus|roll\\w+|rolling"
    "|are rolling|like saucers)"
    "|paranoid|screaming|scratching|gone all \\w+"
    "|all heavy|does not know who (?:i am|he is|she is)|wired|unwell|poorly|bad way"
    "|stupid|wat happens",
}
_THINGS = {
    "weapon": "knife|knives|scissors|kni(?:fe|ves)|guns?|handguns?|shotguns?|air ?rifle|bb gun|blades?|machetes?"
    "|zombie knife"
    "|weapons?|axes?|axe|swords?|samurai sword|hammers?|claw hammer|firearms?|bombs?|daggers?|crossbow|cleaver|pistol"
    "|revolver|rifle|screwdriver|baseball bat|bat|hatchet|penknife|flick knife|stanley|stanley blade|box cutter"
    "|razor blade|acid(?! reflux)|ammonia|petrol can|petrol bomb|lighter fuel|grenade|crowbar|iron bar|metal bar"
    "|scaffold\\w* pole|knuckle ?duster|shank|rambo|bottle of acid|chainsaw|tyre iron|golf club|taser|catapult"
    "|broken (?:bottle|glass|mirror)|shard|shiv|spanner|carving knife|kitchen knife|bread knife|strap|burner|nine",
    "drunk": "drunk|hammered|legless|trollied|sloshed|bladdered|blotto|mashed|wrecked|tipsy|pissed|plastered|steaming"
    "|leathered|smashed|merry|worse for wear|rat arsed|arseholed|wasted|stoned|intoxicated|paralytic|off (?:his|her"
    "|their|its) (?:face|head|nut|trolley|box|tits)|out of (?:his|her|their) (?:head|tree|skull|face|mind on)"
    "|slurring|slurred|staggering|stumbling|swaying|unsteady|wobbling|can not (?:stand|walk straight|stand up)"
    "|(?:barely|hardly) (?:able to )?(?:stand|walk)|under the influence|over the limit|on something|off it(?! is\\b)"
    "|high as a kite|high on|high (?:and|behind"
    "|again)|on drugs|skinful"
    "|been drinking|been on the (?:drink|beer|wine|vodka|sauce|lash|pop)|been at the (?:wine|vodka|gin|drink|bottle)"
    "|(?:stinks?|smells?|smelling|smelt|reeks?|stinking|reeking|stench|breath|fumes) ~(?:alcohol|drink|booze"
    "|weed|beer|vodka|wine|cannabis|gin|lager|spirits|whisky)|(?:bottles?|pints|cans|litre|glasses|boxes) of (?:wine"
    "|vodka|gin|beer|lager|whisky|cider|prosecco|stella)|(?:had|drunk|drank|downed|sunk|after|on (?:his|her)) (?:\\d+"
    "|a few|several|too many|loads|two|three|four|five|six|eight|ten) ?(?:too many|pints?|drinks|beers|cans|glasses"
    "|shots|vodkas|wines|jars)?|coked up|out of it|smoking (?:weed|a joint|a spliff|crack)|snorting|swigging"
    r"|necking|nodding off|eyes (?:like pinpricks|rolling)|glazed|pin ?prick\w*|pupils (?:are )?(?:pinned|like pins"
    "|massive|tiny)|on (?:coke|crack|ket|heroin|spice)|drink driving"
    "|could not keep (?:his|her) eyes open|keep (?:his|her) eyes open|has had a drink|had a drink|half cut|tanked up",
    "drive": "driv(?:e|es|ing|er|en)|drove|engine|ignition|behind the wheel|the wheel|car keys?|the keys|keys"
    "|reversing"
    "|in the (?:car|van|motor|front seat|back seat|passenger seat)|into (?:the|her|his|their) (?:car|van|motor"
    "|people carrier)"
    "|(?:her|his|their|the|a) (?:car|van|motor|astra|corsa|fiesta|golf|range rover|bmw|audi|jeep|truck|minibus|taxi"
    "|bus"
    "|moped|motorbike|scooter|people carrier|transit)|car seats?|seat ?belts?|strapp\\w+|school run|(?:down|up|on"
    "|onto) the"
    " (?:motorway|m\\d+|a\\d+|dual carriageway)|m\\d+|minibus|pulling (?:away|off|out)|setting off|set off"
    "|taken the car",
    "high": "roof|rooftop|bridge|footbridge|flyover|overpass|ledge|(?:train |railway )?tracks?|railway|train line"
    "|rail line"
    "|line side|edge|multi ?storey|rails?|live rail|top level|multi-storey|car park|balcony|cliff|cliffs|platform"
    "|window ?sill|window ledge"
    "|viaduct|parapet"
    "|railings?|scaffold\\w*|crane|quarry|barrier|pylon|level crossing|top floor|tower|weir|fire escape|top deck",
    # shut in a room by a school that holds it to be a measure: to be complained of, not for 999
    "secluded": "(?:calm|calming|quiet|sensory|isolation|seclusion|reflection|time ?out) (?:room|booth|space)"
    r"|gets? (?:locked|shut|put) (?:\w+ ){1,4}?(?:at|in|by) (?:his |her |their |the )?(?:\w+ )?school"
    r"|school (?:\w+ )?(?:keeps?|locks?|shuts?) (?!(?:\w+ )?(?:down|early))",
    "doc": "report|review|policy|guidance|procedure|book|film|documentary|news|paper|article|story|play|scenario|quiz",
}
_TIME = {
    "soon": r"today|tonight|tomorrow|this (?:weekend|week|morning|afternoon|evening|friday|saturday|sunday)|right now"
    r"|now|in (?:\d+|a few|a couple of|ten|five|twenty|thirty|half an|an|a|two|three) (?:minutes?|hours?|days?|quarter"
    r" of an hour)|a quarter of an hour|about to|at the airport|on a plane|in the next|on (?:the|his|her|their|my) way"
    r"|boarding|leaving|any (?:minute|second|moment)|later|home ?time|at \d+(?: \d+)?(?: ?(?:pm|am))?|bell|half"
    r" (?:past|\d|two|three|four)|after school|end of (?:the )?day|here|waiting|outside|soon|at noon|lunchtime"
    r"|minutes?|shortly|by \d|last lesson|next period|on friday|on saturday|on sunday|when (?:he|she|they) (?:gets?"
    r"|comes?)",
    "at_hand": r"every night|right now|now|tonight|today|tomorrow|just|(?:\d+|a few|a|ten|five|two|couple of"
    "|half an) (?:minutes?"
    r"|seconds?|hours?|sec) (?:ago|late)|outside|(?:at|by|through|behind) (?:my|the|our|her) (?:\w+ )?(?:door|gates?"
    r"|window)|on the (?:\w+ )?(?:floor|street|road|phone|ground|stairs|line)|in the (?:\w+ )?(?:street|road|corridor"
    r"|playground|toilets?|next room|garden|car|waiting room|reception|park|hall|kitchen|shop|foyer|lobby|bathroom"
    r"|house|field|alley|loos|classroom|office|lane|flat)|here|can (?:\w+ )?hear|please|again|help|coming|quick"
    r"|quickly|with (?:me|us)|since (?:lunch|break|this morning|last night|\d+)|dark|upstairs|downstairs|urgent(?:ly)?"
    r"|asap|still|waiting|last night|turned up|scared|any minute|next door|this (?:morning|afternoon|evening|weekend)"
    r"|as i type|at it|is|are|am|has|have|hurry|going on|kicking off|over the road|across the (?:road|street)|above us"
    r"|below us|watching|crying|screaming",
    # within days, so that a squeezed neck needs a doctor
    "lately": r"last (?:week|weekend|night)|yesterday|today|tonight|this (?:week|weekend|morning|afternoon|evening)"
    r"|at the weekend|(?:on |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:\d|a few|a couple of|two|three|four|five|six) (?:days?|hours?) ago",
    # what a child fears of a journey
    "fears": r"scared|afraid|worried|frightened|terrified|thinks?|fears?|dread\w*|convinced",
    "no_return": r"(?:will|might|may|is|are|am) not (?:\w+ )?(?:com(?:e|ing)|be (?:let|allowed|brought)|get|return)"
    r"(?: \w+)? (?:back|home)",
    "collect": "collect(?:ing|s|ed)?|pick(?:s|ed|ing)? (?:\\w+ ){0,2}?up|fetch(?:ing|es)?|get(?:ting)? (?:him|her"
    "|them|me)"
    "|home|taking (?:him|her|them|me) back|take (?:him|her|them|me) back|pick ?up|bus|due back|going back|go back"
    "|sent back|send (?:him|her|them|me) back|return(?:ing|s)?|sleepover|staying (?:over|at)|babysit\\w*|contact"
    "|collects|weekend with|drop(?:ping|ped)? (?:him|her|them) (?:off|back)",
}
CLASSES: dict[str, str] = {**_PEOPLE, **_ACTS, **_BODY, **_THINGS, **_TIME}
