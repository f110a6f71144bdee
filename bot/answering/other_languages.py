"""Whether a message is in another language than English: then it is told who answers in any, and nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

# Small words that hardly any English sentence goes without, in the spelling of a hurry too.
_ENGLISH: Final = (
    "the a an is are was were be am i im my me you u your he she his her they we our it its this that what whats how"
    " who whos where when why which do does did can could should would will has have had not dont of to in for on at"
    " with and or if about from by need help please pls any there child kid baby school number"
)
# The same of the languages that are spoken most in England after English (Census 2021), in Latin letters.
_OTHERS: Final[Mapping[str, str]] = {
    "Polish": "gdzie nie jest mam mnie sie się co jak dziecko dziecka dzieci boje boję boi bije bija biją mój moja moj"
    " moje czy dla kto przed tata pomocy pomoc maz mąż męża meza zona żona prosze proszę syn syna corka córka córkę",
    "Romanian": "este sunt copil copilul copii unde ce cine mea meu imi îmi frica tata bate nu pentru ajutor",
    "Portuguese": "não nao meu minha filho filha onde quem tenho medo bate criança crianca ajuda está",
    "Spanish": "tengo miedo mi hijo hija padre madre dónde donde quién quien qué niño nino niña pega ayuda por los las",
    "Italian": "ho paura mio mia padre madre dove chi bambino bambina aiuto il che",
    "French": "mon ma mes père mère où qui enfant peur les des est une aidez",
    "Lithuanian": "vaikas vaiko kur kas yra mano bijau",
    "Turkish": "çocuk cocuk nerede kim benim korkuyorum yardım yardim",
    "Panjabi, Urdu": "hai hain mera meri mujhe kya kahan kaun bacha bachcha baccha nahi madad mainu menu kithe",
    "Bengali, Gujarati": "ami amar amake kothay shaahajjo chhe mane maru kyan kon",
    "Arabic, Somali": "ana ibni ibnati wayn waladi musaada ilmaha waan aabo hooyo caawi",
}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ALSO_ELSEWHERE: Final = "i a u to on in am me"  # Polish "i", "a", "on", "to"; Romanian "am"; Spanish "me"
_OF_ENGLISH: Final = frozenset(_ENGLISH.split()) - frozenset(_ALSO_ELSEWHERE.split())
_OF_OTHERS: Final = frozenset(word for words in _OTHERS.values() for word in words.split())
_LEAST_WORDS: Final = 3
_LEAST_FOREIGN: Final = 2


def is_another_language(text: str) -> bool:
    """Whether no small word of English alone and at least two of another language stand in it."""
    words = [re.sub("['’]", "", word).lower() for word in _WORD.findall(text)]
    if len(words) < _LEAST_WORDS or not _OF_ENGLISH.isdisjoint(words):
        return False
    return sum(word in _OF_OTHERS for word in words) >= _LEAST_FOREIGN
