"""What the letter relies on: what it does with each provision that it names."""
