"""Corrections in the console: passages taught, answers written and approved, wrong replies recalled."""
