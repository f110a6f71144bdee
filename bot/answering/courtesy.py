"""Small talk: thanks, greetings, and questions about the bot itself. Nothing else may stand in the message."""

from __future__ import annotations

import re
from enum import StrEnum

from bot.answering.danger.normalise import plain


class Courtesy(StrEnum):
    """What was said, by the name of its wording in `prompts/replies.yaml`. What asks for most stands last."""

    GOODBYE = "goodbye"
    HELLO = "hello"
    THANKS = "thanks"
    COMPLAINT = "complaint"
    ABILITIES = "abilities"
    MAKER = "maker"
    PLAY = "play"
    SHARING = "sharing"
    PERSON = "person"
    RINGING = "ringing"
    RECORDING = "recording"
    CONFIDENTIAL = "confidential"
    NO_TRACE = "no-trace"


_FILLER = (
    r"(?:ok|okay|k|great|brilliant|perfect|lovely|cool|nice|right|so|oh|ah|wow|fab|fantastic|excellent|super"
    r"|awesome|x+|mate|love|again|please|really|very|much|many|a lot|loads|a million|for now|then|there|all|everyone"
    r"|bot|signpost|just|but|and|well|sorry|excuse me|quick question|um|erm|actually|yes|yeah|no|good|sir|miss|buddy"
    r"|pal|today|bye|you|that|at all|legend|star|lifesaver|hun|lol|haha|tomorrow)"
)
_BOT = r"(?:bot|chat ?bots?|robot|ai|a i|machine|computer|program|automated|automatic|chatgpt|gpt|algorithm|software)"
_HUMAN = (
    r"(?:(?:member of )?staff|person|human(?: being)?|real(?: (?:person|human|one))?|someone real|somebody real"
    r"|real life|alive|man|woman)"
)
_HERE = r"(?:this|it|you|here|the (?:chat|bot|site|page|service|app|line))"
_MINE = (
    r"(?:this|me|us|it|these|everything|anything|any of (?:this|it)|data|cookies|(?:our|my|the|this|these|all my|any)"
    r" (?:\w+ )?(?:chats?|conversations?|data|messages?|questions?|details|words|name|ip(?: address)?|information"
    r"|info|location)|(?:what(?:ever)?|anything|everything|things|stuff) (?:i|we|you) (?:say|said|type|typed|write"
    r"|wrote|ask|asked|put|tell(?: you)?|told you|am (?:saying|typing))(?: in| here)*"
    r"|who i am|where i am)"
)
_WHO = (
    r"(?:anyone(?: else)?|someone(?: else)?|anybody(?: else)?|somebody|people|others?|other people|the (?:council"
    r"|police|school)|police|my \w+(?: \w+)?|they|social services)"
)
_KEPT = (
    r"(?:record(?:ed|ing|s)?|sav(?:e|ed|ing|es)|stor(?:e|ed|ing|es)|kept|keep(?:ing|s)?|log(?:ged|ging|s)?"
    r"|remember(?:ed|ing)?|monitor(?:ed|ing)?|track(?:ed|ing)?|collect(?:ed|ing)?)"
)
_UNDO = r"(?:delete|clear|hide|erase|remove|wipe|get rid of|cover(?: up)?|close|undo)"
_HERE_WRITTEN = (
    r"(?:this|it|all this|(?:this|the|my|our|these) (?:\w+ )?(?:chats?|page|site|website|conversation|history"
    r"|search(?:es)?|messages?|browser|tabs?|tracks))"
)
_FROM = r"(?:(?:off|from|on|in|so|before|after|afterwards|when|without|quickly|fast|straight away|in case)\b.{0,60})"
_THING = r"(?:numbers?|things?|answers?|stuff|lines?|advice|words?|links?|one)"
_AGAIN = r"(?: (?:again|already|as before|before|every time|each time|all the time|over and over))*"
_SAME = rf"(?: (?:the|that|this|same|exact))+(?: {_THING})?{_AGAIN}"
_INSULT = (
    r"(?:useless|stupid|dumb|rubbish|pathetic|thick|crap|shit|idiot|moron|waste of space|piece of (?:shit|crap|junk)"
    r"|fuck (?:you|off|this)|shut up|i hate (?:you|this (?:bot|thing))|you suck)"
)
_IN_ANGER = (
    r"(?:you|your|are|a|an|so|just|such|absolute|absolutely|fucking|bloody|and|robot|bot|computer|machine|thing)"
)
# What was written here, and no case: "can i share this with her mum" is asked of what a child told.
_WRITTEN = (
    r"(?:your (?:\w+ )?(?:answers?|reply|replies|response|advice|page|words)|(?:this|that|these) (?:\w+ )?(?:answers?"
    r"|reply|replies|response|page|advice)|the answers?|what you (?:\w+ )?(?:said|say|wrote|told me))"
)
_USE = (
    r"(?:copy|save|download|screenshot|share|forward|e ?mail|send|quote|use|show|paste|read|hand|put|display|keep|pass"
    r"|give|cut|repeat|turn|post|print|laminate)(?: (?:out|on|off|up|and \w+|round))*"
)
_OTHERS = (
    r"(?:(?:the |an? |my |our |her |his |their |some )(?:(?!for|about|at|on|by|if|when|or)\w+ ?){1,2}|them|him|her|help"
    r"|someone|somebody|anyone|police|999|social (?:services|care)|child ?line|nspcc|samaritans|101|111|mash|lado"
    r"|ofsted|cps)"
)
_SAID: dict[Courtesy, tuple[str, ...]] = {
    Courtesy.GOODBYE: (r"(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: later| soon)?|that is (?:all|it"
    r"|everything)(?: for now)?|i am (?:done|finished)|good ?night|ttyl|later)",),
    Courtesy.HELLO: (
        r"(?:hi+|year old|hello+|hey+|hiya|heya|yo|hallo|helo|hullo|good (?:morning|afternoon|evening|day)|morning"
        r"|afternoon|evening|greetings|howdy)",
        r"(?:is )?any ?(?:one|body) (?:there|here|home)|are you (?:there|awake|working|on|online|up|alive)"
        r"|test(?:ing)?(?: (?:\d+|test))*",
        r"(?:is )?(?:this|it) (?:working|on)|can you hear me|how (?:are|is) (?:you|it|things)(?: (?:doing"
        r"|going))?(?: today)?|you (?:ok|alright|all right)|what is up|sup|nice to meet you",
    ),
    Courtesy.THANKS: (
        r"(?:thanks?|thank you|thank ?you|thx|thnx|tnx|ty|tysm|tyvm|cheers|ta|much appreciated|i will (?:try|do"
        r"|use|ring|call) (?:that|it|them|this|so)|will (?:try|do|use|ring|call) (?:that|it|them|this|so)"
        r"|(?:i )?(?:really )?appreciate (?:it|that|this|your help)|nice one)(?: (?:so much|very much|a lot"
        r"|a million|again|a bunch))*(?: for .{1,40})?",
        r"(?:that|this|it|you)(?: (?:is|was|has|have|are|been|so|very|really|such|a|an|of|quite|great"
        r"|big))* (?:helped|helpful|useful|great|help|good|perfect|lovely|brilliant|clear|quick|fast|amazing"
        r"|everything|star|kind|legend|lifesaver)(?: (?:me|us|a lot|thanks|so much))*",
        r"(?:thanks?|thank you|cheers|ta) you (?:\w+ )?(?:helped|are (?:\w+ )?(?:helpful|kind|great))(?: me| a lot)*",
        r"(?:got it|understood|that makes sense|will do|ok will do|noted|great stuff)",
    ),
    Courtesy.COMPLAINT: (
        r"(?:you|this|that|it|what|this (?:bot|thing|site|service)|that answer|your answer)(?: (?:is|are|was|were"
        r"|a|an|so|really|completely|just|totally|all|bit|very))*"
        r" (?:useless|rubbish|wrong|stupid|no use|no help|no good|not (?:very |really |so )?(?:helpful|helping"
        r"|right|good|useful|any help)|terrible|crap|shit|awful|dumb|annoying|pointless|waste of time|incorrect"
        r"|joke)",
        r"(?:that|this|it|you) (?:did|does|do|has|have|are) not (?:answer\w*|help\w*|work\w*|understand\w*"
        r"|listen\w*|make sense)(?: (?:my question|me|it|at all|what i asked))*",
        rf"(?:{_IN_ANGER} )*{_INSULT}(?: (?:{_IN_ANGER}|{_INSULT}))*",
        # The same again.
        rf"why (?:do|are|does|is) (?:you|it|this) (?:(?:always|just|only|still|keep) )*(?:giv|tell|say|send|show"
        rf"|repeat)\w*(?: (?:me|us))?{_SAME}",
        rf"(?:you|it) (?:(?:have|just|already|only|always|keep|keeps|on) )*(?:said|saying|told me|telling me|gave me"
        rf"|giving me|repeating){_SAME}",
        rf"(?:(?:it|that) is )?(?:the )?same (?:\w+ )?{_THING}{_AGAIN}",
        r"(?:rubbish|wrong|bad|useless|terrible|stupid)(?: (?:answer|bot|reply|one))?|i did not ask (?:that"
        r"|for that)|(?:that is |this is )?not what i (?:asked|meant|wanted|said)(?: for)?|(?:you|it) (?:got"
        r"|have got|has got) (?:that|it|this) wrong|(?:this|that) (?:makes|made) no sense",
    ),
    Courtesy.ABILITIES: (
        r"what (?:can|do|could|will|are) you (?:actually |even |able to )*(?:do|know|help(?: me| us)?(?: with)?"
        r"|answer|cover|offer|able to do)(?: about)?|what (?:can|could|should|may) (?:i|we) (?:ask|say|type"
        r"|use)(?: (?:you|this|here|it))*(?: for)?",
        rf"how (?:can|do|could|would) you (?:help|work)(?: (?:me|us|out))*|how (?:does|do) {_HERE}(?: (?:thing|bot"
        rf"|chat|service))? work|what is {_HERE}(?: (?:thing|bot|site|chat|chat ?bot|service|page|app"
        rf"|place))*(?: (?:for|about|called))?",
        r"what are you(?: (?:for|about))?|please(?: please)*(?: help(?: me| us)?)?|(?:some|any) help(?: here)?|help"
        r"|help me|i need help|who are you|what is signpost|what (?:topics"
        r"|questions|things|areas|kind of (?:thing|question)s?) (?:can|do) (?:you|i) (?:cover|answer|know|ask)"
        r"|how do (?:i|we) use (?:this|you|it)|what (?:sorts?|kinds?|types?) of (?:things?|questions?|stuff"
        r"|help) (?:can|do|should|could) (?:i|we|you) (?:ask|answer|help with|give|offer|do)(?: you)?"
        r"|tell me what you (?:can )?do|can you help(?: me| us)?|tell me about yourself|what do i do here",
    ),
    Courtesy.MAKER: (
        r"(?:who|what|which (?:company|firm|organisation|council)|what (?:company|organisation)) (?:made|built"
        r"|builds|runs|created|owns|designed|programmed|is behind|pays for|is responsible for|operates|wrote"
        r"|trained|set up|is in charge of|provides)"
        rf" {_HERE}(?: (?:chat)?(?:bot|thing|service|site|app|up))*(?: and why)?",
        rf"(?:are|is) {_HERE} (?:from|run by|part of|owned by|made by|with|linked to|connected to"
        rf"|the) (?:the )?(?:\w+ )?(?:council|police|government|nhs|nspcc|social services|school|partnership|state"
        rf"|local authority|childline)",
        r"who do you work for|(?:what|which) (?:organisation|company|council|place|team) (?:are|is) (?:you"
        r"|this)(?: from| with| for)?|do you work (?:for|with) (?:the )?(?:\w+ )?(?:council|police|government|nhs"
        r"|nspcc|social services|school|local authority)|where are you from|how old are you"
        r"|who (?:is )?your (?:boss|maker|owner|creator)(?: is)?",
    ),
    Courtesy.PLAY: (
        r"(?:(?:can|could|will|would) you )?(?:tell|give|sing|write|make|say|read)(?: (?:me|us))?"
        r" (?:an? |another |some |the )?(?:\w+ ){0,2}?(?:jokes?|funny story|bedtime story|poem|song|riddle|rap"
        r"|fun fact)(?: about \w+)?",
        r"do you (?:know|have|like|tell) (?:any |some )?(?:\w+ )?(?:jokes?|songs?|riddles?|stories|games?)",
        r"make (?:me|us) laugh|(?:sing|rap|dance)(?: (?:for|to) (?:me|us))?|(?:can|shall|do) (?:we|you)"
        r" (?:want to )?play(?: (?:an? )?(?:\w+ )?games?)?(?: with me)?",
    ),
    Courtesy.SHARING: (
        r"(?:(?:can|could|may|am|are|should|shall) (?:i|we)(?: (?:be )?(?:allowed|able) to)?"
        r"|how (?:do|can|could) (?:i|we)|is it (?:ok|okay|alright|fine|allowed)(?: for me)? to)"
        rf" (?:please |just |also )?{_USE} {_WRITTEN}(?: (?:out|on|off|aloud|up))*(?: (?:to|with|for|in|at|on|into"
        rf"|from|as|up) .{{1,60}})?",
        r"(?:(?:can|could|may) (?:i|we)|how (?:do|can) (?:i|we)) (?:please |just )?(?:print|copy|screenshot|download"
        r"|copy and paste|cut and paste|laminate) (?:this|it|that|these|them)(?: (?:out|off))?"
        r"(?: (?:for|to|in|at|on|into) .{1,60})?",
        rf"(?:can|could|will|would) you (?:please )?(?:print|e ?mail|send|text|forward)(?: (?:me|us))?"
        rf" (?:{_WRITTEN}|this|it|that|a copy)(?: (?:out|off))?(?: (?:to|for) .{{1,40}})?",
        r"(?:is there|do you have|have you got) (?:an? )?(?:printable|print|pdf|paper|word)(?: (?:version|copy|sheet))?"
        r"(?: of (?:this|it|that|your \w+))?",
    ),
    Courtesy.RINGING: (
        r"(?:(?:can|could|will|would|are|do) you (?:able to |please |just )*)?(?:ring|call|phone|dial|contact|text"
        r"|e ?mail|message|alert|speak to|talk to|get hold of|get|write to)"
        rf" {_OTHERS} ?(?:for|on behalf of) (?:me|us|him|her|them)(?: (?:now|right now|tonight|today|to come|please))*",
        # "Can you text Childline" and "can you ring the parents" ask whether one can, and whether one may.
        r"(?:can|could|will) you (?:please |just |actually )*(?:ring|call|phone|dial|contact|text|e ?mail|message"
        r"|alert) (?:(?:the )?police|999|someone|somebody|anyone|my \w+(?: \w+)?|the council|(?:an? "
        r"|the )?social \w+)",
        r"(?:can|could|will|would) you (?:please |just )*(?:report|refer|send|pass|make|do|fill in|submit|log)"
        r" (?:it|this|that|him|her|them|us|me|(?:the|an?|my|our) (?:\w+ )?(?:referral|report|form|concern|worry))"
        r"(?: (?:on|in|off|over))?(?: (?:to|with) .{1,40}?)?(?: for (?:me|us|him|her|them))",
    ),
    Courtesy.PERSON: (
        rf"(?:so )?(?:your|you are|you|this is|it is|just|only)(?: (?:just|only|nothing but|all|still|probably"
        rf"|obviously))* (?:a |an |some )?(?:\w+ )?{_BOT}",
        rf"(?:are you|am i|is this|is it|you are|is there|so are you|you|is)(?: (?:talking|speaking|chatting"
        rf"|typing|writing|messaging))?(?: (?:to|with))?(?: (?:a|an|the|just|really|actually|some|only|any|not"
        rf"|like))* (?:{_BOT}|{_HUMAN})(?: (?:or|and)(?: (?:a|an|just|is this|am i|are you))* (?:{_BOT}|{_HUMAN}|real"
        rf"|not|what))?(?: (?:talking|speaking|reading|here|there|answering|typing|writing|on the other end"
        rf"|behind (?:this|it|you))(?: (?:this|to me|back|these))*)?",
        rf"(?:do|can|could|may|will) (?:i|we) (?:get to |please )?(?:speak|talk|chat) (?:to|with) (?:a |an |some"
        rf"|actual |somebody |someone )*(?:{_HUMAN}|real|actual (?:person|human)|one)(?: (?:instead|please|here))*",
        rf"(?:who|what) (?:am i|are we) (?:talking|speaking|chatting|writing|typing) (?:to|with)|what is your name"
        rf"|do you have (?:a name|feelings|a brain)|is (?:a|any|some) ?(?:real )?(?:one|person|human"
        rf"|body) (?:reading|answering|writing|typing|there)(?: (?:{_MINE}|(?:these|the|my|this|your) (?:answers?"
        rf"|replies|messages?|questions?)))?|do(?:es)? (?:a |any )?(?:real )?(?:people|person|humans?|staff"
        rf"|anyone) (?:answer|write|type|reply to|run) (?:this|these|it|here|my \w+)",
    ),
    Courtesy.RECORDING: (
        rf"(?:are|is|do|does|will|can|did|have) (?:you|{_HERE}|they|i being|anyone|someone) (?:being |going to "
        rf"|get |be |always |still |all )?{_KEPT}(?: (?:{_MINE}|a? ?(?:log|record|copy|history|notes?|transcript"
        rf"|list) of (?:{_MINE}|me|what (?:people|we|users) (?:ask|say|type))|secrets?))?(?: (?:anywhere|somewhere"
        rf"|down|for long|here|too|now))*",
        rf"(?:is|are|will|am i|was) (?:{_MINE})?(?: ?(?:conversation|chat|being|be|get"
        rf"|all))* ?{_KEPT}(?: (?:anywhere|somewhere|by (?:you|anyone)|for long|here))*",
        rf"(?:how long|where|why|what) (?:do|will|does|are|is) (?:you|{_HERE}|they) (?:keep|kept|store|stored|save"
        rf"|saved|hold|record|collect|know)(?: {_MINE})?(?: for| about me| on me)*|what happens to {_MINE}"
        rf"|where (?:does|do|will|is|are) {_MINE} (?:go|end up|get sent|sent|held|kept|stored)",
        rf"(?:do|can|will) you (?:delete|forget|erase) {_MINE}|can (?:i|you) (?:delete|erase) {_MINE}"
        rf"|do you use cookies",
    ),
    Courtesy.CONFIDENTIAL: (
        rf"(?:is|are|will|does) {_MINE}(?: (?:chat|conversation|line|page|site|stay|stays|be|all|really|completely"
        rf"|totally|here|kept))* (?:confidential|private|anonymous|secret|safe|secure|between us|watched|read"
        rf"|public|shared|leaked|passed on)(?: (?:to use|here|or not|from my \w+))*",
        rf"(?:will|can|does|could|do|would) {_WHO} (?:be able to |get to |ever )?(?:see|read|find out"
        rf"|find out about|know|know about|look at|access|hear|get) (?:{_MINE}|i (?:am|was) (?:here|on here"
        rf"|asking)|about (?:this|it))",
        rf"who (?:can |will |could |else can |gets to |else )?(?:see|read|sees|reads|access|look at) {_MINE}"
        rf"|(?:will|do|would|are|can|could) you (?:going to |gonna |ever |have to )?(?:tell|report|grass|rat"
        rf"|snitch|inform|dob|share|pass)(?: on)? (?:{_WHO}|{_MINE}|on me|me)(?: (?:on|to|with|that|about) (?:{_WHO}"
        rf"|{_MINE}|this|me))?(?: {_MINE})?",
        r"is it (?:safe|ok|okay|alright|confidential|private)(?: for me)? (?:to (?:tell you|talk|type|write|say"
        r"|chat|use|be honest)(?: (?:things|here|to you|this|about it|stuff))*|if i (?:tell|type|talk) .{1,20})",
        r"can i trust you|am i anonymous|can you keep a secret|do you (?:know|see) (?:who|where) i am"
        r"|can you (?:see|tell|find out) (?:who i am|my name|where i (?:am|live)|my (?:ip|location))"
        r"|do you know my name"
        # "Do I have to give my name" is asked of a report; who asks it of this tool says so.
        rf"|do i (?:have|need) to (?:say who i am|tell you (?:my name|who i am)|give you my name"
        rf"|(?:give|say|type|put) my name(?: (?:in|on|to|for))?(?: use| ask)? (?:{_HERE}|{_HERE_WRITTEN}))"
        r"|(?:if i .{1,30} )?(?:does|will|would|could) (?:it|this) (?:get back|go back|go|be passed on|be shared"
        r"|get passed) (?:to|with) " rf"{_WHO}",
    ),
    # Who is watched asks how to hide what is written here; it is no wish to hide harm.
    Courtesy.NO_TRACE: (
        rf"(?:how|where) (?:do|can|could|would|should|shall) (?:i|we) (?:{_UNDO})(?: {_HERE_WRITTEN})(?: {_FROM})?",
        rf"(?:i|we) (?:need|want|have|got|must)(?: got)? to (?:{_UNDO})(?: {_HERE_WRITTEN})(?: {_FROM})?",
        rf"(?:can|could) (?:i|you|we) (?:hide|clear|close)(?: {_HERE_WRITTEN})(?: {_FROM})?",
        r"(?:how|where) (?:do|can|could|should) (?:i|we) (?:look for help|get help|find help|use this|use you|search"
        r"|come (?:on|back) here|read this|ask (?:you|this|here)) (?:without|so(?: that)?) (?:\w+ ){1,6}?(?:know\w*"
        r"|see\w*|find\w*|show\w*|com(?:e|es|ing) up"
        r"|notic\w*|trac\w*|history)\b.{0,40}",
        r"(?:how|where) (?:do|can|could) (?:i|we) (?:leave|get off|close|exit)(?: (?:this|the|here))?"
        r"(?: (?:page|site|chat|app))?(?: (?:quickly|quick|fast|in a hurry|straight away))?",
        r"(?:will|does|would|can) (?:this|it|the (?:chat|page|site)) (?:show|come|stay|be)(?: up| seen)? (?:in|on)"
        r" (?:my|our|the) (?:\w+ )?(?:history|phone|ipad|tablet|laptop|computer|browser|search(?:es)?|bill)",
    ),
}  # fmt: skip
_AGED = r"(?:i am (?:only |nearly )?(?:\d+|a (?:kid|child|teenager|girl|boy))(?: years?(?: old)?)? (?:and |so |but )?)?"
_PATTERNS = {
    kind: re.compile(
        rf"{_AGED}(?:{_FILLER} )*(?:{'|'.join(said)})(?: {_FILLER})*(?: (?:{'|'.join(said)}))?(?:"
        rf" {_FILLER})*"
    )
    for kind, said in _SAID.items()
}
_ONLY_FILLER = re.compile(rf"(?:{_FILLER} ?)+")
_PIECES = re.compile(r"[.!?,;:]| and (?=are|is|do|who|what|can)")
_MOST_WORDS = 24


_THANKS_AND_TELLS = re.compile(
    r"^\W*(?:(?:ok|okay|oh|no|yes|right|aw)\W+)?(?:thanks?|thank you|thx|cheers|ta)\b[^.,;!?]{0,40}[.,;!] ?"
    r"(?:i|it|that|this|you|nobody|no one|he|she|they|we|my)\b(?!.*\?)"
)


def thanks_and_tells(text: str) -> bool:
    """Whether somebody gives thanks and then says something, without a question: "thank you. I never told anyone"."""
    return _THANKS_AND_TELLS.search(plain(text)) is not None


def courtesy(text: str) -> Courtesy | None:
    """Say which small talk a message is; None where anything else stands in it."""
    words = plain(text)
    if len(words.split()) > _MOST_WORDS:
        return None
    found: set[Courtesy] = set()
    for piece in filter(None, (each.strip(" '\"()-") for each in _PIECES.split(words))):
        kind = next((kind for kind, pattern in reversed(_PATTERNS.items()) if pattern.fullmatch(piece)), None)
        if kind is None and not _ONLY_FILLER.fullmatch(piece):
            return None
        found |= {kind} if kind else set()
    return max(found, key=list(Courtesy).index, default=None)
