"""What tables of all kinds of file share, and those of saved pages."""
