"""Names of one article -> the full names, bodies, states and places that they stand for."""
