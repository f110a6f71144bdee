"""The history of the tables of questions that came in by chat."""
