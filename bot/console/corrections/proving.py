"""Says to a trainer why a sentence of an approved answer cannot be used, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

_KEEP = "Keep to the passage's own words and order; you may leave out the end where a clause ends."
_WORDS: Mapping[str, str] = {
    "no sentence of its passages carries it": f"none of the ticked passages says this in these words. {_KEEP}",
    "it cites a passage that was not given": "a ticked passage is no longer in the library. Choose another.",
    "it is no sentence that can be read": "write one whole sentence with a full stop, at most 45 words.",
    "it gives a number or address that is not a contact's": (
        "it gives a number or address that is not in the contact directory. Take it out, or have it added there first."
    ),
    "it holds mark-up or characters that are not plain English": "use plain letters and punctuation.",
    "it could be read as a decision on a level": "it could be read as putting a child on a level. Nobody may do that.",
    "it speaks of a particular child": "it speaks of a particular child. Say it of children in general.",
    "it could be read as reassurance": "it could be read as saying that nobody need do anything.",
    "a quotation does not stand in its passage": "what is in quotation marks is not in the passage, word for word.",
    "a quotation is not closed": "a quotation mark has no partner.",
}


def in_words(fault: str) -> str:
    """Put a fault that the proof found into words for a trainer."""
    return _WORDS.get(fault, f"{fault}.")
