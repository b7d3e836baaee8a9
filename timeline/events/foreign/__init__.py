"""Events in languages that the model of syntax does not know: the sentence as it stands."""
