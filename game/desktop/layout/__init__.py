"""Where everything stands: pages of nodes become scenes of boxes. Knows sizes of letters, draws nothing."""
