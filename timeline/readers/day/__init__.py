"""The day that a document speaks from: who says it, and who goes before whom."""
