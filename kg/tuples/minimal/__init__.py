"""The smallest true statements of a sentence: phrases cut short, and paths from verbs to nouns."""
