"""More than one text: two versions of one, or several documents that tell the same facts."""
