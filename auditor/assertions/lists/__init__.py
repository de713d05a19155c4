"""Items: how many a sentence, a run of paragraphs or a text names."""
