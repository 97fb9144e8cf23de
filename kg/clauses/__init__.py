"""A parse -> clauses: predicates with their arguments, one module a construction."""
