"""The stages of an answer: triage, privacy, areas, retrieve, decide, extract, verify, present."""
