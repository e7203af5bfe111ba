"""The text twin: every screen as a tree of labelled nodes, and what each intent does. Faces draw what stands here."""
