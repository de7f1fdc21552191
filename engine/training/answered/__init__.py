"""Makes answered calls: what the called side sends from the moment of answer, with the truth beside it."""
