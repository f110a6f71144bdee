"""What the pages of contacts call roles, hours and states."""

from __future__ import annotations

from knowledge.contact_reviews import Due
from knowledge.contacts import Role
from knowledge.model import Audience, ChannelKind, Opening

ROLES = {
    Role.FRONT_DOOR: "Children's social care, takes referrals (front door)",
    Role.OUT_OF_HOURS: "Out-of-hours team of social care",
    Role.FIND_COUNCIL: "Finds the right council",
    Role.POLICE_EMERGENCY: "Police, emergency",
    Role.POLICE: "Police, not an emergency",
    Role.HEALTH_EMERGENCY: "Ambulance, emergency",
    Role.HEALTH_ADVICE: "Health advice",
    Role.LADO: "Allegations against staff (LADO)",
    Role.EARLY_HELP: "Early help",
    Role.PARTNERSHIP: "The partnership's own office",
    Role.HELPLINE_CHILD: "Helpline for children",
    Role.HELPLINE_ADULT: "Helpline for worried adults",
    Role.MENTAL_HEALTH_CRISIS: "Mental health crisis",
    Role.DOMESTIC_ABUSE: "Domestic abuse",
    Role.EXPLOITATION: "Exploitation",
    Role.ONLINE_ABUSE: "Abuse online",
    Role.SEXUAL_ABUSE: "Sexual abuse",
    Role.FGM: "Female genital mutilation",
    Role.RADICALISATION: "Radicalisation",
    Role.WHISTLEBLOWING: "Whistleblowing",
    Role.MISSING: "Missing children",
    Role.TRAFFICKING: "Trafficking and modern slavery",
    Role.FORCED_MARRIAGE: "Forced marriage",
    Role.BEREAVEMENT: "Bereavement",
    Role.CRIME_ANONYMOUS: "Telling of a crime without a name",
    Role.ADDICTION: "Drugs and alcohol",
    Role.FAMILY_ADVICE: "Advice for families",
    Role.CHILD_HEALTH: "Health visitors and school nurses",
    Role.CAMHS: "Mental health of children (CAMHS)",
    Role.ADULT_SOCIAL_CARE: "Social care for adults",
}
KINDS = {
    ChannelKind.PHONE: "Telephone",
    ChannelKind.TEXT: "Text message",
    ChannelKind.EMAIL: "E-mail",
    ChannelKind.WEB: "Web page",
}
OPENINGS = {
    Opening.ALWAYS: "Day and night",
    Opening.OFFICE_HOURS: "Office hours",
    Opening.OUT_OF_HOURS: "Whenever the office is closed",
    Opening.UNKNOWN: "Not known: the source prints no hours",
}
AUDIENCES = {Audience.PRACTITIONER: "People who work with children", Audience.PUBLIC: "The public"}
STATES = {
    Due.OVERDUE: "Overdue",
    Due.UNCHECKED: "Not checked",
    Due.SOON: "Due within 30 days",
    Due.GOOD: "Checked",
}
FIELDS = {
    "name": "Name",
    "purpose": "What it is for",
    "area": "Area",
    "roles": "What people need it for",
    "channels": "How to reach it",
    "hours": "When it answers",
    "audience": "Who may be given it",
    "source": "Where it was read",
    "as_of": "Date of that source",
    "checked_on": "Checked on",
    "review_by": "To be checked again by",
}
DID = {
    "added": "added it",
    "changed": "changed it",
    "checked": "checked it: all right",
    "retired": "retired it",
    "restored": "brought it back",
    "returned": "went back to the library's record",
}
