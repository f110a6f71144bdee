"""Names of public office holders, as documents print them beside their office: they may be asked about by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.model import Passage

_NAME = r"(?P<name>[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][A-Za-z'’-]+)"
_OFFICE = (
    r"(?:Director|Chief|Assistant Chief|Deputy|Commissioner|Police and Crime|Independent|Chair|Scrutineer|Inspector|"
    r"National|Lead Inspector|Her Majesty|His Majesty|HMI|Head of|Designated|Councillor|Portfolio)"
)
# "Jo Bright, Director of ..." and "Independent Chair Professor Jo Bright"
_BESIDE = re.compile(
    rf"{_NAME}(?: CBE| OBE| MBE| QPM)?,\s+(?:the\s+)?{_OFFICE}\b"
    rf"|\b{_OFFICE}(?: [A-Za-z]+){{0,4}}?[,:]? (?:Professor |Dr |Sir |Dame )(?P<named>[A-Z][a-z]+ [A-Z][A-Za-z'’-]+)"
)


def office_holders(passages: Iterable[Passage]) -> frozenset[str]:
    """List the names, in lower case. A name that stands alone, as in a case study, is nobody's office and stays out."""
    return frozenset(
        (found["name"] or found["named"]).lower() for passage in passages for found in _BESIDE.finditer(passage.text)
    )
