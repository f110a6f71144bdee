"""The words that requests are made of, and how a rule is put together from them.

A rule is read on text from `normalise.plain`: small words, one space apart, sentence marks standing alone. In a rule
`{name}` is a class of words, `~` up to six words of one sentence, `~~` up to thirty tokens whatever they are. Gaps are
bounded, so that every search is linear.
"""

from __future__ import annotations

import re

_CLASSES = {
    # Who is meant.
    "child": r"(?:\w+ )?(?:child|children|childs|kids?|boys?|girls?|lads?|lass|pupils?|minors?|teens?|teenagers?"
    r"|toddlers?|baby|babies|daughters?|sons?|stepdaughters?|stepsons?|nieces?|nephews?|little (?:one|girl|boy)s?"
    r"|young (?:girl|boy|person|people)s?|year olds?|year \d+s?|schoolgirls?|schoolboys?|preteens?|tweens?)",
    "young": r"(?:\d+ year (?:olds?|girls?|boys?)|\d+ (?:to|or) \d+ year olds?|\d{1,2}s|(?:year|y) (?:\d"
    r"|1[01])s?(?: girls?| boys?| kids| pupils?)?|under ?age\w* ?\w*|under 1[0-8]s?|little (?:girls?|boys?|kids|ones)"
    r"|young (?:girls?|boys?|teens?)|school ?(?:kids|children|girls?|boys?)|kids|children|minors?|teens"
    r"|teenage (?:girls?|boys?)|a (?:girl|boy|kid|child)|the (?:girl|boy)|preteens?|pupils?)",
    "official": r"(?:schools?|nursery|nurserys|teachers?|head(?:teacher)?|social (?:workers?|services|care|work)"
    r"|police|doctors?|nurses?|health visitors?|midwife|court|judge|gp|authorities|mash|hospital|a and e|safeguarding"
    r"|ofsted|cafcass|lado|council|dsl|guardian|contact (?:worker|supervisor)|conference|inspectors?|immigration"
    r"|border|airport|the officer)",
    "watcher": r"(?:the |my |her |his |their |our |any )?(?:{official}|parents?|mums?|dads?|mother|father|anyone"
    r"|anybody|nobody"
    r"|no one|people|they|them|he|she|her|him|others|someone|staff|carers?|family|partner|ex|boss|manager)",
    # What must not come to light: injuries, deeds, and ways of life.
    "hurt": r"(?:bruis\w+|marks?|injur\w+|burns?|scars?|black eye|slaps?|slap mark|welts?|cuts?|fractur\w+|ribs?"
    r"|torn \w+|broke\w*|hand ?print|abuse|beating|hidings?|assault|what (?:i|we|he|she|they) did|what happened)",
    "vice": r"(?:drink\w*|drunk|drugs?|using|weed|cocaine|heroin|smok\w+|relapse\w*|boyfriend|living here"
    r"|moved back|conviction\w*|caution\w*|past|record)",
    # How it is asked: to do it oneself, or to have it done.
    "how": r"(?:how (?:do|can|could|would|should|might|am|are|to)(?: i| we| you| one| someone| a \w+(?: \w+)?)?"
    r"|(?:best |good |easy |easiest |any |other |quickest |sneaky )?ways? (?:to|of|round|around|past)|(?:tips?|tricks?"
    r"|hacks?|ideas|advice|lines|lies|excuses?|story|stories|script|apps?|drugs?) (?:to|for|on|that|about|work|are)"
    r"|help me(?: to)?|teach me|show me|tell me how|give me|(?:i|we) (?:want|need|have|am trying|are trying|plan) to"
    r"|can (?:i|we|you)|could (?:i|we|you)|what (?:can|should|do|could|would|shall|must) (?:i|we)|is there (?:a"
    r"|any) way|what (?:is|are) the (?:best|easiest)|what lies|which (?:lies|apps?|drugs?|tablets?|punishments?"
    r"|excuses?|countries|country)|where (?:can|do|could) (?:i|we|you|people)|who can|rehearse|need an?|need some"
    r"|will you|any (?:advice|ideas|tips)|(?:best|good|easiest) (?:excuse|story|lie|place|time|way|thing|makeup|cream)"
    r"|what (?:make ?up|cream|excuse|tablets?|medicine|threats?|story|lies?|words?|line))",
    "conceal": r"(?:hid\w*|cover\w*|conceal\w*|disguis\w+|mask\w*|explain away|make up|get rid of|keep (?:quiet"
    r"|secret|hidden|it from)|pass off|put on|use on|bury|play down|lie about|deny)",
    "see": r"(?:see|sees|seeing|saw|notic\w+|spots?|spotting|know|knows|knowing|finds? out|finding(?: out)?|find"
    r"|suspect\w*|asks?|asking|question\w*|realis\w+|catch\w*|caught|telling|tells?|check\w*|stop\w*|pick\w* up|get\w*"
    r"|hear\w*|clock\w*|trace|work it out|twig)",
    "unseen": r"(?:(?:so|that|which|without|do not want|not want|before|in case"
    r"|cannot have) (?:that )?{watcher}(?: \w+)? (?:will not |do not |does not "
    r"|can not |never |not |will never |or {watcher} )?(?:\w+ )?{see}|without (?:being|getting) \w+|without {see}"
    # "So they believe me" hides nothing.
    r"|(?:so|that|which) (?:that )?(?:nobody|no one|{watcher}(?: \w+)? (?:will not|do not|does not|can not|never))"
    r" (?:\w+ )?(?:think|believe|prove)s?"
    r"|without (?:leaving )?(?:a |any )?(?:marks?|trace|evidence|bruis\w+)|no (?:trace|marks?|evidence|proof)"
    r"|(?:do|does|will|would) not (?:show|leave|come up|question|mark)|behind (?:\w+ ){1,3}back|not (?:get"
    r"|be) (?:found out|caught|seen)|get away with (?:it|this)|on the quiet|in secret|secretly|(?:not|less"
    r"|is not|looks? not|not look) (?:suspicious|obvious|noticeable|suspected)|where (?:no one|nobody|they"
    r"|{watcher}) (?:will |would |can )?(?:not )?(?:looks?|sees?|checks?|notices?)|can not be (?:tasted|traced"
    r"|detected|seen|proved|noticed)|delete (?:it|them|this) after|(?:wont|will not|do not want) ~ involved"
    r"|not want ~ (?:involved|knowing)|one they (?:will|can) not)",
    "fool": r"(?:avoid\w*|dodg\w+|trick\w*|fool\w*|deceiv\w+|mislead\w*|evad\w+|get (?:round|around|past|out of"
    r"|away from)|outwit|lie|lies|lying|fob off|throw off|con|hoodwink|blag|game|cheat|fake)",
}  # fmt: skip


def pattern(rule: str) -> str:
    """Write a rule's classes and gaps out."""
    for _ in range(4):  # a class may name another
        rule = re.sub(r"\{([a-z_]+)\}", lambda found: f"(?:{_CLASSES[found[1]]})", rule)
    rule = rule.replace(" ~~ ", r" (?:\S+ ){0,30}?")
    return rule.replace(" ~ ", r" (?:[^ .!?;]+ ){0,6}?")


def any_of(*rules: str) -> re.Pattern[str]:
    """Compile rules into one search for whole words."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(pattern, rules))})(?:(?<=\s)|(?!\S))")
