"""Common nouns of one article -> the named thing they describe, or a concept."""
