"""Sentences → words, tags and trees, by a small model of our own run in numpy."""
