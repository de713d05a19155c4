"""Tables as rows of numbers, and figures that the text takes from them."""
