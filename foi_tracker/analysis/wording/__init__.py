"""What sentences do, by classes of words."""
