"""Reading age by the Flesch-Kincaid grade: US school grade plus five years.

Plain code: textstat fetches a dictionary from the network when it is first used, and Signpost runs without one.
"""

from __future__ import annotations

import re

FEWEST_WORDS = 8  # of fewer words a reading age says nothing


def reading_age(text: str) -> float | None:
    """Give the age in years at which a text reads with ease; None where it is too short to say.

    A heading or list item without a stop counts as a sentence.
    """
    sentences = [one for one in re.split(r"[.!?:;]+(?:\s|$)|\n+", text) if re.search(r"[A-Za-z]{2}", one)]
    words = re.findall(r"[A-Za-z]+(?:['’][A-Za-z]+)?", " ".join(sentences))
    if len(words) < FEWEST_WORDS:
        return None
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59
    return round(grade + 5, 2)


def _syllables(word: str) -> int:
    """Count groups of vowels, without a silent final e: near enough over a whole text."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", plain))
    is_silent = plain.endswith(("e", "es", "ed")) and not plain.endswith(("le", "ted", "ded", "ses", "ces", "ges"))
    return max(1, groups - is_silent)
