"""Question sets in the console: browsed, changed, taken in and given out."""
