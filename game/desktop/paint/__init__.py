"""How everything looks: scenes of boxes become pixels."""
