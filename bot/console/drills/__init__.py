"""Drills of training sessions: prepared, shown on a projector, joined by phone, printed."""
