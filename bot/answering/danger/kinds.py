"""The kinds of present danger. Each has its first words in `prompts/replies.yaml`."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Danger(StrEnum):
    """A kind of present danger; where several fit, the first in this order is named."""

    FIRE = "fire"  # also gas and explosions
    HEIGHT = "at-a-height"  # on a bridge, a roof, a railway line
    OVERDOSE = "overdose"
    STRANGLED = "strangled"
    SUICIDE = "suicide-or-self-harm"
    BABY = "baby-shaken-or-not-breathing"
    INJURY = "injury"  # hurt, poisoned, in labour, not waking
    MAY_HURT = "may-hurt-a-child"  # whoever fears to hurt a child soon; nobody is hurt yet
    STAFF = "staff-in-danger"
    INTOXICATED_DRIVER = "intoxicated-driver"
    DISCLOSURE = "child-disclosing"
    WEAPON = "weapon"
    ABDUCTION = "abduction"  # also held, taken abroad, forced marriage or FGM soon
    MISSING = "missing"  # a child missing or alone now
    VIOLENCE = "violence-now"  # also abuse that is happening at this moment
    UNNAMED = "unnamed"  # by the second net, which does not tell kinds apart; also shut out in the cold
    QUIET = "quiet"  # a bare cry for help, often from someone who cannot talk


# A body may be failing, or fail hours later: nobody's knowing of it and no later date puts help off.
OF_THE_BODY: Final = frozenset({Danger.OVERDOSE, Danger.STRANGLED, Danger.BABY, Danger.INJURY})
