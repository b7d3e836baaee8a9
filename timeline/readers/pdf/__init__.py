"""PDF files: print on pages → text in the order in which it is read."""
