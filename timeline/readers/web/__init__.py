"""Web pages: their main text, without what stands around it."""
