"""What governs a claim -> how it stands to the world: the composition of factualities.

`embed` is the one rule: an embedded claim is as strong as the weakest of what it says itself,
what the word that governs it makes of it (its signature, from the ontology), and how that word
stands itself.  After Saurí and Pustejovsky, "FactBank" (2009), with five values.
"""

from kg.model import Factuality

STRENGTH = {
    Factuality.POSSIBLE: 1,
    Factuality.REQUESTED: 2,
    Factuality.PLANNED: 3,
    Factuality.ACTUAL: 4,
}


def embed(
    inner: Factuality, signature: Factuality, outer: Factuality, *, speech: bool = False
) -> Factuality:
    """Compose an embedded claim with what governs it.

    Parameters
    ----------
    inner
        What the embedded clause says of itself.
    signature
        What the governing word makes of its complement: *deny* -> Denied, *plan* -> Planned.
    outer
        The factuality of the governing clause.
    speech
        Whether the governing word reports speech: who did not say a thing did not deny it.

    Examples
    --------
    >>> embed(Factuality.ACTUAL, Factuality.PLANNED, Factuality.ACTUAL)  # plans to raise
    <Factuality.PLANNED: 'Planned'>
    >>> embed(Factuality.ACTUAL, Factuality.DENIED, Factuality.DENIED)  # did not deny
    <Factuality.POSSIBLE: 'Possible'>
    """
    if signature is Factuality.DENIED:
        return Factuality.POSSIBLE if outer is Factuality.DENIED else _negate(inner, outer)
    if outer is Factuality.DENIED:
        committed = signature in (Factuality.ACTUAL, Factuality.PLANNED) and not speech
        return Factuality.DENIED if committed else Factuality.POSSIBLE
    if inner is Factuality.DENIED:
        return inner if outer in (Factuality.ACTUAL, Factuality.PLANNED) else Factuality.POSSIBLE
    return weakest(inner, signature, outer)


def _negate(inner: Factuality, outer: Factuality) -> Factuality:
    """Deny a claim: who may refuse has not refused, who denies a denial leaves it open."""
    if inner is Factuality.DENIED or outer is Factuality.POSSIBLE:
        return Factuality.POSSIBLE
    return Factuality.DENIED


def weakest(*values: Factuality) -> Factuality:
    """Return the weakest of some values; a denial among them wins."""
    if Factuality.DENIED in values:
        return Factuality.DENIED
    return min(values, key=STRENGTH.__getitem__)
