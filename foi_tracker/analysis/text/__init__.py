"""The words of a letter: pieces, sentences, patterns, who speaks, likeness, periods."""
