"""Parts, their wholes and the shares that they make."""
