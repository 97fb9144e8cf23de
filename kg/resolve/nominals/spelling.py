"""British spellings of English words -> the American ones, so that one word has one spelling.

Enters: a word in lower case.  Leaves: the same word, or its American spelling.  Names are not to
be asked about: the Labour Party is no Labor Party.
"""

import re
from functools import lru_cache

# "-our" that is no British "-or": the stem before it decides.
_OUR = re.compile(
    r"^(arm|behavi|cand|clam|col|enam|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl"
    r"|ranc|rig|rum|sav|splend|succ|tum|val|vap|vig)our(?=(s|ed|er|ers|ing|able|ite|ites|ful"
    r"|less|hood|hoods|ist)?$)"
)
_RE = re.compile(r"(cent|theat|met|lit|fib|calib|sab|spect|lust|somb|meag|manoeuv)re(?=s?$)")
_ENCE = re.compile(r"^(def|off|pret)ence(?=s?(less)?$)")
_ISATION = re.compile(r"(?<=..)isation(?=s?(al)?$)")
_YSE = re.compile(r"(?<=[aeiou]l)ys(?=(e|ed|es|ing|er|ers)$)")
_ISE = re.compile(r"(?<=..)is(?=(ed|ing|er|ers)$)")
_DOUBLED = re.compile(
    r"(travel|cancel|counsel|signal|channel|quarrel|jewel|label|model|fuel|tunnel|marshal)l"
    r"(?=(ed|er|ers|ing|or|ors)$)"
)
# Stems in "-is" that are so spelt everywhere: "revised", "surprised"; and the short ones.
_KEPT = (
    *("advis", "revis", "supervis", "improvis", "televis", "devis", "rais", "prais", "brais"),
    *("bruis", "cruis", "promis", "premis", "surmis", "demis", "exercis", "excis", "incis"),
    *("circumcis", "precis", "advertis", "practis", "franchis", "merchandis", "pris", "nois"),
    *("pois", "despis", "guis", "chastis", "upris", "treatis", "chois"),
)
_SHORT = frozenset({"aris", "ris", "wis", "vis", "mis", "dis", "lis"})
_WORDS = {
    "licence": "license",
    "licences": "licenses",
    "programme": "program",
    "programmes": "programs",
    "aeroplane": "airplane",
    "aeroplanes": "airplanes",
    "aluminium": "aluminum",
    "catalogue": "catalog",
    "catalogues": "catalogs",
    "jewellery": "jewelry",
    "grey": "gray",
    "plough": "plow",
    "tyre": "tire",
    "tyres": "tires",
    "cheque": "check",
    "cheques": "checks",
    "sulphur": "sulfur",
    "paediatric": "pediatric",
    "anaesthetic": "anesthetic",
    "haemorrhage": "hemorrhage",
    "orthopaedic": "orthopedic",
    "oestrogen": "estrogen",
    "diarrhoea": "diarrhea",
    "foetus": "fetus",
    "encyclopaedia": "encyclopedia",
    "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers",
    "sceptic": "skeptic",
    "sceptics": "skeptics",
    "sceptical": "skeptical",
    "scepticism": "skepticism",
    "storey": "story",
    "enrolment": "enrollment",
    "fulfilment": "fulfillment",
    "instalment": "installment",
    "instalments": "installments",
    "judgement": "judgment",
    "ageing": "aging",
    "mould": "mold",
    "kerb": "curb",
}


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """Spell a word as Americans do.

    >>> american("defence"), american("labour"), american("privatisation"), american("hour")
    ('defense', 'labor', 'privatization', 'hour')
    >>> american("iodised"), american("raised"), american("centre"), american("premise")
    ('iodized', 'raised', 'center', 'premise')
    """
    if len(word) < 4:
        return word
    if word in _WORDS:
        return _WORDS[word]
    word = _OUR.sub(r"\1or", word)
    word = _RE.sub(r"\1er", word)
    word = _ENCE.sub(r"\1ense", word)
    word = _ISATION.sub("ization", word)
    word = _YSE.sub("yz", word)
    word = _DOUBLED.sub(r"\1", word)
    found = _ISE.search(word)
    stem = word[: found.end()] if found else ""
    if found and stem not in _SHORT and not stem.endswith(_KEPT):
        word = f"{stem[:-1]}z{word[found.end() :]}"
    return word
