"""What the wording of a sentence makes of each of its numbers."""
