"""What the tables and figures of a letter count, and tables side by side."""
