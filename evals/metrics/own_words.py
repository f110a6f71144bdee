"""Takes a reply apart: which words are ours, and which are a document's, quoted exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from evals.in_force import InForce
from evals.matching import plain

_MARKS = re.compile(r" ?\[\d+\]")
_QUOTED = re.compile(r"“([^”]*)”")


def quotations_shown(reply: Mapping[str, Any]) -> list[dict[str, Any]]:
    """List the citations whose words stand in the text of the reply."""
    text = plain(reply["text"])
    return [each for each in reply.get("citations", []) if each["quotation"] and plain(each["quotation"]) in text]


def is_exact(citation: Mapping[str, Any], held: InForce) -> bool:
    """Whether a quotation stands word for word in the document that it is said to be from."""
    return plain(citation["quotation"]) in held.whole_texts.get(citation["document"], "")


def misquoted(reply: Mapping[str, Any], held: InForce) -> list[str]:
    """List what stands in quotation marks, or is cited, and is in no source word for word."""
    text = re.sub(_MARKS, "", reply["text"])
    cited = [plain(each["quotation"]) for each in reply.get("citations", [])]
    loose = [words for words in _QUOTED.findall(text) if not any(plain(words) in each for each in cited)]
    return [*loose, *(each["quotation"] for each in reply.get("citations", []) if not is_exact(each, held))]


def own_words(reply: Mapping[str, Any], held: InForce) -> str:
    """Give the text without its exact quotations and citation marks, notices included where they are not in it."""
    text = _MARKS.sub("", reply["text"])
    for each in sorted(quotations_shown(reply), key=lambda citation: -len(citation["quotation"])):
        if is_exact(each, held):
            text = text.replace(f"“{each['quotation']}”", " ")
    notices: Sequence[Mapping[str, Any]] = reply.get("notices", [])
    return "\n".join([text, *(each["text"] for each in notices if each["text"] not in text)])
