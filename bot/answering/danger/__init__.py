"""Is somebody in danger now? Begin at `triage.py`; a new wording goes into `classes.py` or the rules of its kind."""
