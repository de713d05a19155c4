"""A numeric consistency auditor: it reads a text, ties its numbers together and checks them against each other."""
