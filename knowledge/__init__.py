"""What is known: documents, passages, contacts, areas, words and how to search them. Imports nothing of ours."""
