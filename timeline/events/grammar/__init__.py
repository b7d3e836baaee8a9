"""What the tree of a sentence tells: what a date hangs on, and the words that tell it."""
