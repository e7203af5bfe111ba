"""What delegations want, think, know and say: facts, conditions, the room, and texts on the table. Pure."""
