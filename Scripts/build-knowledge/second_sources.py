"""What other sources say of an office: (state or organisation, class) -> witnesses of a holder.

A witness names a person and the days between which it vouches for him; `exact` where its first day
is the first day in office, else it only saw the holder on those days.
"""
import re
from dataclasses import dataclass

import factbook
import holders21
from shared import csv_rows, fold

WORLD_POSTS = {"Secretary-General of the United Nations": ("UNO", "sg"),
               "Director-General of the World Trade Organization": ("WTO", "dg"),
               "President of the United Nations General Assembly": ("UNO", "ga-president")}
PHOENIX = {"IGOUNO": "UNO", "IGONAT": "NATO", "IGOEEC": "EU"}
SPEAKERS = ((re.compile(r"president of the (government|council)|prime minister|premier|chancellor|"
                        r"head of gover", re.I), "hog"),
            (re.compile(r"president|king|queen|emir|sultan|emperor|head of state", re.I), "hos"),
            (re.compile(r"(foreign|external) (affairs|relations)|secretary of state", re.I), "fm"))
NOT_SPEAKERS = re.compile(r"\b(vice|deputy|crown)\b|representative|delegation", re.I)


@dataclass
class Witness:
    source: str
    name: str
    first: str
    last: str
    exact: bool


def add(found, key, *facts):
    found.setdefault(key, []).append(Witness(*facts))


def of_factbook(knowledge, found):
    for leader in factbook.leaders(knowledge):
        name = " ".join(leader.given + leader.family + leader.tail)
        add(found, (leader.at, leader.kind), "factbook", name, leader.start, leader.last, True)


def of_holders21(knowledge, names, found):
    for at, kind, _, name, _, _, start, end, other in holders21.spells(knowledge, names):
        for known in {name, other} - {""}:
            add(found, (at, kind), "holders21", known, start, end or holders21.SNAPSHOT, True)
    path = knowledge / holders21.FOLDER / "world.holders21.csv"
    for row in csv_rows(path):
        if row["position"] in WORLD_POSTS:
            add(found, WORLD_POSTS[row["position"]], "holders21", row["person"], row["start"],
                row["end"] or holders21.SNAPSHOT, True)


def century(text):
    return ("19" if text[:2] > "30" else "20") + f"{text[:2]}-{text[2:4]}-{text[4:6]}"


def of_phoenix(knowledge, found):
    """Dated government codes; the ministry is not told, so any office of the state will do."""
    for path in sorted((knowledge / "phoenix_cameo_MIT_2014").glob("Phoenix.*.actors.txt")):
        name = ""
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            head = re.match(r"([A-Z][\w.'-]+?)_?\s*(;|$)", line)
            if head and not line.startswith("+"):
                name = head[1].replace("_", " ")
            code = re.match(r"\s*\[(\w+) (\d{6})-(\d{6})\]", line)
            if code and name and (code[1][3:6] == "GOV" or code[1] in PHOENIX):
                at = PHOENIX.get(code[1], code[1][:3])
                add(found, (at, "any"), "phoenix", name, century(code[2]), century(code[3]), False)


def of_speakers(data, found):
    """Who spoke for a state at the UN's General Debate, each September."""
    for row in csv_rows(data / "roles" / "ungdc-speakers.csv"):
        row = {k.lstrip("\ufeff"): v for k, v in row.items()}
        kind = next((k for pattern, k in SPEAKERS if pattern.search(row["Post"])), None)
        if kind and not NOT_SPEAKERS.search(row["Post"]):
            day = row["Year"] + "-09-25"
            add(found, (row["ISO Code"], kind), "ungdc", row["Name of Person Speaking"], day, day,
                False)


def texts(data):
    """All words of the news texts at hand, folded, as one string a corpus."""
    parts = []
    for folder in ("quotes", "ner", "linking", "time", "plover"):
        for path in sorted((data / folder).rglob("*")):
            if path.suffix in (".txt", ".tsv", ".xml", ".tml", ".sgm"):
                plain = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8", errors="replace"))
                lines = [re.sub(r"\t.*", "", line) for line in plain.splitlines()] \
                    if path.suffix == ".tsv" and folder == "ner" else plain.splitlines()
                parts.append(" ".join(lines))
    return fold(" ".join(parts))


def all_of(shared, names):
    knowledge, data, found = shared / "knowledge", shared / "data", {}
    of_factbook(knowledge, found)
    of_holders21(knowledge, names, found)
    of_phoenix(knowledge, found)
    of_speakers(data, found)
    return found
