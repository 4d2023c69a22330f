"""Particulars of a letter: its kind, dates, references, who answers, the sums of a cost refusal."""
