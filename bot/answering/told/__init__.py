"""What people tell of themselves or of a child, and who is there for it: begin at `told_of.py`."""
