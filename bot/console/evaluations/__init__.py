"""Evaluations in the console: run, watched, listed, compared and drawn over time."""
