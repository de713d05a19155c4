"""The years of a text, and those that stand where none can."""
