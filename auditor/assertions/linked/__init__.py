"""What is tied over the border of a sentence."""
