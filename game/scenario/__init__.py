"""Scenarios: from a YAML file to checked objects, with every slip told in a teacher's words."""
