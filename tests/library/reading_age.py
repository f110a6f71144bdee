"""The reading age of plain text by the Flesch-Kincaid grade: US school grade plus five years."""

import re


def reading_age(text):
    """Age in years at which the text is read with ease. A heading or list item without a stop counts as a sentence."""
    sentences = [one for one in re.split(r"[.!?:;]+(?:\s|$)|\n+", text) if re.search(r"[A-Za-z]{2}", one)]
    words = re.findall(r"[A-Za-z]+(?:['’][A-Za-z]+)?", " ".join(sentences))
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59 + 5


def _syllables(word):
    """Groups of vowels, without a silent final e: near enough over a whole text."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", plain))
    is_silent = plain.endswith(("e", "es", "ed")) and not plain.endswith(("le", "ted", "ded", "ses", "ces", "ges"))
    return max(1, groups - is_silent)
