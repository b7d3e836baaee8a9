"""From candidates to the headline: shortened, tidied, made finite, and the best one taken."""
