"""How the model is made; not part of what is installed."""
