"""What people of the partnership record: accounts, scores, corrections, taught questions, edits. One database."""
