"""What a house decided: the keys, the files that hold them, and the record that they make."""
