"""The law: citations as constants, and the paraphrases and sources that explain them."""
