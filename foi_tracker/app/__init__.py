"""The entry point: wires the rooms together."""
