"""Who works or volunteers with children: one list for whoever reads of somebody who did a child harm in that work."""

from __future__ import annotations

from typing import Final

# Of whom the officer for allegations is told (Working Together 2023, chapter 2: paid or not, of whatever agency).
WITH_CHILDREN: Final = (
    r"(?:coach\w*|teachers?|ta|teaching assistant|tutor|instructor|scout ?leader|guide leader|leader|youth worker"
    r"|volunteer|childminder\w*|nanny|au pair|babysitter|nursery (?:worker|nurse|staff)|care ?worker"
    r"|foster (?:carer|mum|dad)|dinner lady|lunch(?:time)? (?:supervisor|lady)|caretaker|sensei|priest|vicar|imam|rabbi"
    r"|pastor|youth pastor|minister|music teacher|(?:bus|taxi|minibus) driver|escort|key ?worker|head ?teacher"
    r"|(?:assistant|deputy|vice|acting) (?:head|principal)|head of (?:year|sixth form|department)|principal|lecturer"
    r"|mentor|governor|trustee|chaperone|lifeguard|receptionist|site manager|technician|cover supervisor"
    r"|(?:one of )?(?:the|our|my) helpers|(?:parent |play |church )?helper|members? of (?:my |our |the )?(?:staff|team)"
    r"|one of (?:my|our|the) (?:staff|team|leaders|coaches|teachers|volunteers)|staff member|colleague|supply teacher"
    r"|(?:school |student |practice |community )?nurse|doctor|gp|social worker|support worker"
    r"|police ?(?:officer|man|woman)|pcso|paramedic|dentist|physio\w*|counsellor|therapist|lsa)"
)
