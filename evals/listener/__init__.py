"""Teaches the listener, the model that hears danger."""
