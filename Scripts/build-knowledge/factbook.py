"""Leaders of the Factbook: name with its family part in capitals, title, class, days seen."""
import re
from dataclasses import dataclass

import lost_letters
from shared import csv_rows, fold, iso3_of_iso2

FOLDER = "cia_factbook_leaders_PD_1990_2025"
SOVEREIGN = ("sovereign", "disputed", "dissolved", "freely_associated")
TITLE_WORDS = set("""president prime minister vice deputy premier first second third acting interim
    king queen emperor empress sultan amir emir prince princess grand duke pope taoiseach
    chancellor chairman chairperson chairwoman chair council state of the government and head
    executive general gen. gen lt. lt maj. maj major col. col colonel lieutenant brig. brigadier
    capt. captain cdr. commander commodore adm. admiral rear marshal marshall field air chief dr.
    dr sir dame mr. mr mrs. ms. sheikh shaykh ayatollah archbishop co-prince coprince national
    republic assembly transitional transition provisional military ruling supreme leader people's
    caretaker minister-president governor-general commissioner high lord his her excellency majesty
    holiness paramount ruler yang di-pertuan agong islamic revolution presidency swiss
    confederation federal ministers cabinet affairs defense foreign for in designate president-elect
    administrator foreign hrh crown ratu tui ato haji datuk tun hajji (ret.) ret. regent captains
    captain-regent co-president committee commission forces armed presidential secretary honorable
    hon. rev. reverend father bishop judge justice engineer eng. prof. professor ing.""".split())
CAPITALS = re.compile(r"[A-ZÀ-ÞŁŠŽ][A-ZÀ-ÞŁŠŽ'’.-]*[A-ZÀ-ÞŁŠŽ]")
ROMAN = re.compile(r"[IVX]+$")
FIPS = {"KV": "KOS", "TW": "TWN", "RI": "SRB", "RB": "SRB", "MJ": "MNE", "WE": "PSE", "GZ": "PSE"}
# Pages that the archive files under a neighbour of the alphabet, and Andorra's French co-princes.
MISFILED = {("AFG", "MEKSI"), ("CAN", "VEIGA"), ("CAN", "MASCARENHAS"), ("CAN", "PIRES"),
            ("COD", "COLLINET"), ("COD", "MAKOSSO"), ("ROU", "BOLOJAN"), ("SRB", "SEJDIU"),
            ("SVK", "HAVEL"), ("SVK", "CALFA"), ("AND", "MACRON"),
            ("AND", "HOLLANDE"), ("AND", "MITTERRAND"), ("AND", "SARKOZY"), ("AND", "CHIRAC")}
DISSOLVED = {"Soviet Union": "SUN", "Yugoslavia": "YUG", "Serbia and Montenegro": "SCG",
             "Czechoslovakia": "CSK", "Zaire": "COD"}
# Andorra's Executive Council President heads its government; Iceland's page once named its president.
FIXED = {("AND", ("hos", "president")): ("hog", "head of government")}


@dataclass
class Leader:
    at: str
    kind: str
    title: str
    given: list
    family: list
    tail: list
    others: list
    start: str
    first: str
    last: str
    acting: bool

    def key(self):
        return fold(" ".join(self.given + self.family + self.tail))


def is_family(word):
    bare = re.sub(r"[^\wÀ-ÿ'’-]", "", word)
    match = CAPITALS.search(bare)
    if not match or ROMAN.match(bare) or bare in ("UK", "US", "UAE", "JR", "SR", "HRH"):
        return False
    letters = [c for c in match[0] if c.isalpha()]
    return len(letters) >= 2 and len(letters) * 2 > len([c for c in bare if c.isalpha()]) - 4


def class_of(title, role):
    """(class, plain title) of a Factbook title, None for what is not kept."""
    t = title.lower()
    if "represented" in t or "deputy" in t or "vice prem" in t or "first minister" in t:
        return None
    if "vice president" in t:
        return "vp", "vice president"
    if "governor" in t or "commissioner" in t or "administrator" in t or "-elect" in t:
        return None
    for word in ("king", "queen", "emperor", "sultan", "pope", "prince", "grand duke"):
        if re.search(rf"\b{word}\b", t) and "minister" not in t:
            return "hos", word
    if re.search(r"\b[ae]mir\b", t):
        return "hos", "emir"
    if "paramount ruler" in t or "yang di-pertuan" in t or "king " in t:
        return "hos", "king"
    if "taoiseach" in t:
        return "hog", "prime minister"
    if "prime minister" in t and "president" not in t and "sultan" not in t:
        return "hog", "prime minister"
    if "chancellor" in t:
        return "hog", "chancellor"
    if re.search(r"\bpremier\b", t):
        return "hog", "premier"
    if "minister of state" in t or "president of the government" in t or \
            "council of ministers" in t or "minister-president" in t:
        return "hog", "prime minister"
    if "supreme leader" in t or "leader of the islamic revolution" in t:
        return "hos", "supreme leader"
    if "president" in t:
        return "hos", "president"
    if "chair" in t and role in ("HOS", "HOG"):
        return ("hos", "chairman") if role == "HOS" else None
    return None


def parse(text):
    """(title, given, family, tail, other spellings) of a title and name, None where unclear."""
    text = re.sub(r"^\W*(note\s*-|and |head of government:|\| head of government:|\|)\s*", "", text)
    others = [o for o in re.findall(r"\(([^)]*)\)", text) if CAPITALS.search(o)]
    nick = re.findall(r"\(([A-Z][a-z]+)\)", text) + re.findall(r'"([^"]+)"', text)
    text = re.sub(r'\([^)]*\)|"[^"]*"', " ", text)
    text = re.split(r",\s*(?:Jr|Sr|Dr|Gen|Lt|Maj|Col|Adm|Brig|Ret|Capt|Rtd|II|III)\b", text)[0]
    text = re.split(r"\b(?:of the UK|since|until|serving as|serves as)\b", text)[0]
    words = [w for w in text.replace(",", " , ").split()]
    places = [i for i, w in enumerate(words) if is_family(w)]
    if not places:
        return None
    first = places[0]
    last = first
    while last + 1 < len(words) and is_family(words[last + 1]):
        last += 1
    titled = -1
    for i in range(first):
        if words[i].lower() in TITLE_WORDS or words[i] == ",":
            titled = i
    given = words[titled + 1:first]
    tail = []
    for word in words[last + 1:]:
        if word in (",", "and", "-", "|", ";") or word.lower() in ("jr.", "sr."):
            break
        tail.append(word)
    title = " ".join(words[:titled + 1])
    return title, given, words[first:last + 1], tail, nick + others


def plain_case(word):
    """KISHIDA -> Kishida, al-SISI -> al-Sisi, O'NEILL -> O'Neill."""
    if ROMAN.match(word.strip(",")):
        return word.strip(",")

    def lower(match):
        part = match[0]
        return part[0] + part[1:].lower()
    return re.sub(r"[A-ZÀ-ÞŁŠŽ]{2,}", lower, word)


def iso3(row, iso2_map):
    if row["country"] in DISSOLVED:
        return DISSOLVED[row["country"]]
    if row["country"] == "Kosovo":
        return "KOS"
    return iso2_map.get(row["iso2"])


def leaders(knowledge):
    iso2_map = iso3_of_iso2(knowledge)
    fips = dict(FIPS)
    found = {}
    archive = csv_rows(knowledge / FOLDER / "leaders_from_archive.tsv", "\t")
    for row in archive:
        code = iso3(row, iso2_map)
        if code and row["type"] in SOVEREIGN:
            fips.setdefault(row["fips"], code)
    monthly = csv_rows(
        knowledge / FOLDER / "leaders_from_factbook_json_monthly_2014_2026.tsv", "\t")
    rows = [(fips.get(r["fips"].upper()), r["role"], r["title_name"], r["start"],
             r["first_seen"], r["last_seen"]) for r in monthly]
    whole = lost_letters.whole_words((row[0], row[2]) for row in rows)
    for r in archive:
        if r["type"] in SOVEREIGN:
            at, text = iso3(r, iso2_map), r["title_name"]
            if int(r["last_edition"]) >= lost_letters.FIRST_EDITION:
                text = lost_letters.mend(text, whole.get(at, {}))
            rows.append((at, r["role"], text, r["start"], r["first_edition"] + "-01-01",
                         r["last_edition"] + "-12-31"))
    for at, role, text, start, first, last in rows:
        parsed = parse(text) if at else None
        if not parsed or len(start) < 4:
            continue
        title, given, family, tail, others = parsed
        kind = class_of(title, role)
        if (at, family[0]) in MISFILED:
            continue
        kind = FIXED.get((at, kind), kind)
        if not kind or (kind[0] == "hos" and kind[1] in ("queen", "king") and at != "GBR"
                        and family[0] in ("ELIZABETH", "CHARLES")):
            continue
        leader = Leader(at, *kind, given, family, tail, others, start, first, last,
                        bool(re.search(r"acting|interim|caretaker", title, re.I)))
        key = (at, kind, leader.key(), start)
        if key in found:
            found[key].first = min(found[key].first, first)
            found[key].last = max(found[key].last, last)
        else:
            found[key] = leader
    return [found[key] for key in sorted(found)]
