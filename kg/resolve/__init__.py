"""Mentions -> entities: first inside an article, then across articles."""
