"""Implementations of the ports that need the outside world."""
