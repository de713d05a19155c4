"""What each number of a text counts, in which role and scope, and the frames of words that bind numbers."""
