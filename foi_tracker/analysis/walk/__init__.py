"""The walk through a letter that divides it into questions and the passages that answer them."""
