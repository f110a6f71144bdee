"""Where questions come from and replies go to."""
