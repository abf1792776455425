"""What all builders share: folding of names, TSV in and out, countries by name and code."""
import csv
import re
import unicodedata

LETTERS = str.maketrans({
    "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
    "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "ß": "ss", "ə": "a", "Ə": "A",
    "’": "'", "ʻ": "'", "ʿ": "'", "ʼ": "'", "`": "'", "‘": "'"})


def fold(text):
    """Lower-case ASCII words, hyphens as spaces, apostrophes gone."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.replace("'", "").lower()
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def write(path, header, rows):
    lines = sorted({"\t".join(row) for row in rows})
    for line in lines:
        assert "\n" not in line and '"""' not in line, line
    path.write_text(header + "".join(line + "\n" for line in lines), encoding="utf-8")
    print(f"{path.name}: {len(lines)} lines")


def table(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file
                if line.strip() and not line.startswith("#")]


def csv_rows(path, delimiter=","):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def states(tables):
    """id -> row of states.tsv."""
    return {row[0]: row for row in table(tables / "states.tsv")}


def state_names(tables):
    """Folded name of a state -> its id."""
    names = {}
    for row in states(tables).values():
        for name in [row[5], *row[6].split(";"), *row[7].split(";")]:
            if name:
                names.setdefault(fold(name.rstrip("?")), row[0])
    names.update({"congo kinshasa": "COD", "china": "CHN", "taiwan": "TWN", "georgia": "GEO",
                  "peoples republic of china": "CHN", "the gambia": "GMB", "korea": "KOR"})
    return names


def territory_files(knowledge, dependencies=False):
    """(iso2, iso3, qid) of rigour's countries, on demand with their dependencies; alpha3 `xkx` is
    our KOS."""
    found = []
    folder = knowledge / "rigour_territories_MIT" / "resources" / "territories"
    for path in sorted(folder.glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        if "is_country: true" not in text and not (dependencies and len(path.stem) == 2):
            continue
        alpha3 = re.search(r"^alpha3: (\w+)", text, re.M)
        qid = re.search(r"^qid: (Q\d+)", text, re.M)
        if alpha3 and qid:
            iso3 = {"xkx": "KOS"}.get(alpha3[1], alpha3[1].upper())
            iso2 = path.stem.upper() if len(path.stem) == 2 else ""
            found.append((iso2, iso3, qid[1]))
    return found


def iso3_of_iso2(knowledge, dependencies=False):
    return {iso2: iso3 for iso2, iso3, _ in territory_files(knowledge, dependencies) if iso2}
