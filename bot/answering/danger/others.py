"""Killing, as it is told; who means to die and to take others along: a threat to them, and for the police."""

from __future__ import annotations

from typing import Final

KILL: Final = (
    r"(?:kill(?:ing|s)?|murder(?:ing|s)?|stab(?:bing|s)?|shoot(?:ing|s)?|drown(?:ing|s)?|smother(?:ing|s)?"
    r"|suffocat(?:e|ing|es)|strangl(?:e|ing|es)|burn(?:ing|s)?|poison(?:ing|s)?|gas(?:sing)?|behead(?:ing)?)"
)
# The same with a pillow, told without the word.
_HOLDS: Final = r"(?:put|puts|putting|hold|holds|holding|press|presses|pressing) "
_THE: Final = r"(?:a |the |that |this |his |her |my )?"
SMOTHERS: Final = (
    rf"(?:(?:{_HOLDS})?{_THE}(?:pillow|cushion)s? (?:\w+ )?over|{_HOLDS}{_THE}(?:hand|blanket|duvet)s? (?:\w+ )?over)"
)
# Only thought of: a threat to a life, and no hand on a neck or a child as yet.
THOUGHT_OF: Final = (
    rf"(?:think\w*|thoughts?|dream\w*|imagin\w*|fantas\w*|urges?|consider\w*) (?:about |of "
    rf"|to )?(?:\w+ ){{0,2}}?(?:{KILL}|chok(?:e|ing)|{SMOTHERS})"
)
# Frightening thoughts of harming a child, which horrify whoever has them: nobody is threatened, no voice commands it.
FLASHES: Final = (
    r"^(?=.*\b(?:flashes of|intrusive|unwanted|images? (?:of|in)|pictures? (?:\w+ ){0,3}?(?:her|my|his) head"
    r"|thoughts? (?:of|about)|(?:horrible|scary|awful|bad|dark|horrid|weird|frightening) thoughts?"
    r"|(?:keeps?|can not stop) (?:seeing|picturing|imagining|thinking (?:of|about)))\b)"
    r"(?=.*\b(?:never|could not do it|horrified|terrified (?:of|by)|ashamed|sobbing|disgust\w*|hates? (?:it|them"
    r"|myself)|(?:feel|makes? \w+|physically) (?:\w+ )?sick|scared (?:of|by) (?:them|it|the thoughts))\b)"
    r"(?!.*\b(?:voices?|plan|plans|(?<!not )going to|wants? to(?! (?:cry|be sick|throw up))|tonight"
    r"|god|possessed|devil|threat\w*|holding|in (?:her|his|my) hands?|waving|shook|threw|dropped|might|urges?"
    r"|do not trust|(?:scared|afraid|worried|frightened|terrified) (?:that )?(?:i|she|he) (?:will|might|may|could)"
    r"|about to|nearly|almost|again|hit|hurt (?:him|her|them) (?:last|yesterday|today))\b)"
)
_DOES: Final = rf"(?:{KILL}|tak(?:e|ing)|hang(?:ing)?|hurt(?:ing)?|finish(?:ing)?|top(?:ping)?)"
_WHOSE: Final = r"(?:the |my |our |her |his |their |both |all |of |these |two |three )*"
_FAMILY: Final = r"(?:{kid}s?|kids|children|family|wife|husband|partner|me|us|them|her|him|boys|girls|twins)"
# A new statement, in which the others do something: "and her mum found her".
_DO: Final = (
    r"(?! (?:is|are|was|were|has|have|had|did|found|find|said|says|told|came|does|do|can|will|would|went|just|saw|rang"
    r"|now|not|knows?|mum|dad|wants?|thinks?|took|got))"
)

TAKES_OTHERS: Final = "|".join(
    (
        rf"{_DOES} {{self}} (?:and|then|with|plus) (?:then )?{_WHOSE}(?:\w+ )?{_FAMILY}{_DO}",
        rf"{_DOES} (?:me|us|her|them|everyone|both|all of us|the \w+|my \w+|our \w+|his \w+|her \w+)(?: \w+){{0,3}}?"
        rf" (?:and|then|or|before)(?: then| also| maybe)? (?:(?:kill(?:ing)?|shoot(?:ing)?|hang(?:ing)?|drown(?:ing)?)"
        r" )?{self}",
        rf"end(?:ing|s)? (?:it|it all|things) with {_WHOSE}(?:\w+ )?(?:kids|children|baby|boys|girls|twins|son"
        rf"|daughter)",
        # not said as killing: "end it for all of us"
        r"end(?:ing|s)? (?:it|it all|things|everything|all (?:their|our) lives) for (?:(?:all|both) of (?:them|us)"
        r"|us (?:all|both)|them (?:all|both)|the whole family|every(?:one|body)"
        rf"|(?:her|him|me|my|them)(?:self|selves)? and {_WHOSE}(?:\w+ )?{_FAMILY}|{_WHOSE}{_FAMILY} and {{self}})",
        r"(?:kids?|children|twins|babies|baby|boys|girls|son|daughter|family|we|all of (?:them|us)) (?:would|will|might"
        r"|are|is) (?:all |both |only )?(?:be )?(?:better off|happier|safer) (?:if (?:they|we|he|she) (?:were|was|are)"
        r" )?(?:all |both )?(?:dead|not alive|in heaven|with god)",
        rf"(?:die|dying|dead|kill(?:ing)? {{self}}|suicide|end(?:ing)? it|jump(?:ing)?|heaven) ~tak(?:e|ing) {_WHOSE}"
        r"(?:\w+ )?(?:{kid}s?|kids|children|them|twins|boys|girls) (?:\w+ )?with",
        rf"tak(?:e|ing) {_WHOSE}(?:\w+ )?(?:{{kid}}s?|kids|children|them|twins|boys|girls) with (?:her|him|me) (?:when"
        rf"|if|as|and)"
        r" (?:\w+ ){0,3}?(?:die|dies|dying|kill\w*|suicide|jumps?)",
    )
)
