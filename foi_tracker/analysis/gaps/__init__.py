"""What was asked and is not seen in an answer."""
