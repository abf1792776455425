"""Holders of heads of state's, heads of government's, foreign and defence ministers' offices
since 2001 from holders21 (facts of Wikidata, CC0)."""
import re

from shared import csv_rows, fold

FOLDER = "every_politician_holders21_wikidata_nolicencefile_2022"
WORLD = "world_foreign_ministers_2022_wikidata/world.foreign_ministers_2022.csv"
SNAPSHOT = "2022-07-01"
FILES = {  # file names that are not a state's short name
    "uae": "ARE", "us": "USA", "swiss-federal": "CHE", "north-korea": "PRK", "south-korea": "KOR",
    "congo-kinshasa": "COD", "bosnia-herzegovina": "BIH", "czech": "CZE", "saudi": "SAU",
    "solomons": "SLB", "turkey": "TUR", "north-macedonia": "MKD", "united-kingdom": "GBR"}
HOS = {"president": "president", "king": "king", "queen": "queen", "monarch": "monarch",
       "emperor": "emperor", "emir": "emir", "sultan": "sultan", "grand duke": "grand duke",
       "prince": "prince", "supreme leader": "supreme leader",
       "chairman of the presidency": "president", "ruler": "emir",
       "general secretary of the communist party": "general secretary"}
HOG = {"prime minister": "prime minister", "premier": "premier", "chancellor": "chancellor",
       "federal chancellor": "chancellor", "taoiseach": "prime minister",
       "chairman of the cabinet of ministers (prime minister)": "prime minister",
       "chairman of the council of ministers": "prime minister",
       "president of the government": "prime minister"}
FOREIGN = re.compile(
    r"(federal )?(minister|secretary) (of|for) (foreign|external)( and european)? (affairs|relations)"
    r"(,? and (trade|cooperation|worship|expatriates|emigrants|international (development )?co-?operation"
    r"|international development cooperation|european integration|european union|integration"
    r"|international relations|immigration|tourism|diaspora|regional integration))?$"
    r"|minister (of|for) (foreign affairs, .*|europe and foreign affairs|foreign and european affairs"
    r"|european and international affairs|international relations and cooperation)$"
    r"|^secretary of state for foreign(, commonwealth)?( and commonwealth)?( and development)? affairs$"
    r"|^head of the federal department of foreign affairs$", re.I)
DEFENCE = re.compile(
    r"^(federal )?(minister|secretary|secretary of state) (of|for)( the)?( national)? defen[cs]e"
    r"( and (armed forces logistics|military veterans|veterans affairs))?$"
    r"|^minister (of|for) (the )?(revolutionary )?armed forces$", re.I)


def class_of(position, at):
    p = position.lower().strip()
    if p == "secretary of state":  # elsewhere a junior minister
        return ("fm", p) if at == "USA" else None
    if at == "IND" and p == "minister of foreign affairs":  # its label for foreign secretaries
        return None
    if p in HOS:
        return "hos", HOS[p]
    if p in HOG:
        return "hog", HOG[p]
    if p == "vice president":
        return "vp", "vice president"
    if p == "crown prince":
        return "crown-prince", "crown prince"
    if p == "deputy prime minister":
        return "dhog", "deputy prime minister"
    if re.match(r"(deputy|vice|assistant|state secretary)\b", p):
        return None
    if FOREIGN.search(p):
        return "fm", p.replace("federal ", "")
    if DEFENCE.search(p):
        return "dm", p.replace("federal ", "")
    return None


def state_of(stem, names):
    stem = re.sub(r"-(cabinet|ministers|council)$", "", stem)
    return FILES.get(stem) or names.get(fold(stem))


def spells(knowledge, names):
    """(at, class, title, person, qid, gender, start, end, other name) rows."""
    found = []
    for path in sorted((knowledge / FOLDER).glob("*.holders21.csv")):
        at = state_of(path.name.split(".")[0], names)
        if not at:
            continue
        for row in csv_rows(path):
            kind = class_of(row["position"], at)
            if not kind or not fold(row["person"]) or re.match(r"Q\d+$", row["person"]):
                continue
            found.append((at, *kind, row["person"], row["personID"], row.get("gender") or "",
                          row["start"] or "", row["end"] or "", row.get("enwiki") or ""))
    seen = {(row[0], row[4]) for row in found if row[1] == "fm"}
    for row in csv_rows(knowledge / WORLD):
        at = names.get(fold(row["countryLabel"]))
        if at and row["name"] and row["start"] and (at, row["person"]) not in seen:
            found.append((at, "fm", "minister of foreign affairs", row["name"], row["person"], "",
                          row["start"], "", ""))
    return found
