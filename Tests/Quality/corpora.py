"""The texts of the data sets as documents for `entente code`, by their path below the data folder.

One function a data set; each gives (text, publication date or None). A document inside a file that
holds many is named `path#document`. Offsets are code points into these texts.
"""
from __future__ import annotations

import collections
import functools
import hashlib
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Maj|Capt|Adm|Rev|St|Jr|Sr|No|vs|Inc|Co"
    r"|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|U\.S|U\.N|U\.K|a\.m|p\.m|etc|Prof))\.$")
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]*[A-Z0-9])|\n\s*\n|\n(?=\s{2,}\S)")


class DataError(Exception):
    """The data folder or a file of it is missing or is not what it was."""


def checksum(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def read(path: Path) -> str:
    """A file's text with its line ends as they are, so that offsets stay right."""
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            return stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: {error}") from error


def joined(sentences: list[list[str]]) -> str:
    """Tokens joined by single spaces, one sentence a line."""
    return "\n".join(" ".join(sentence) for sentence in sentences)


def ner(path: Path, _part: str) -> tuple[str, str | None]:
    """Token<TAB>tag lines, a blank line between sentences, the address in the first one."""
    sentences, current = [], []
    for line in [*read(path).split("\n"), ""]:
        columns = line.rstrip("\r").split("\t")
        if len(columns) >= 2 and columns[0].strip():
            current.append(columns[0])
        elif current:
            sentences.append(current)
            current = []
    if sentences and len(sentences[0]) == 1 and sentences[0][0].startswith("http"):
        sentences.pop(0)
    return joined(sentences), None


def polnear(path: Path, _part: str) -> tuple[str, str | None]:
    """The text file as it stands; the day stands in its name."""
    day = re.search(r"_(\d{4}-\d\d-\d\d)_", path.name)
    return read(path), day[1] if day else None


def timed(path: Path, _part: str) -> tuple[str, str | None]:
    """TimeML and TIMEX2: the characters of the TEXT element; the creation time as date."""
    try:
        root = ElementTree.fromstring(read(path).encode("utf-8"))
    except ElementTree.ParseError as error:
        raise DataError(f"{path}: {error}") from error
    body = root.find(".//TEXT")
    if body is None:
        raise DataError(f"{path}: no TEXT element")
    if root.tag == "TimeML":
        created = root.find(".//DCT/TIMEX3")
        date = created.get("value", "") if created is not None else ""
    else:
        stated = root.find(".//DATETIME")
        date = "".join(stated.itertext()).strip() if stated is not None else ""
    return "".join(body.itertext()), date[:10] if re.match(r"\d{4}-\d\d-\d\d", date) else None


def ecb(path: Path, _part: str) -> tuple[str, str | None]:
    """ECB+ XML: the tokens by sentence, without the sentence that is the page's address."""
    try:
        root = ElementTree.fromstring(read(path).encode("utf-8"))
    except ElementTree.ParseError as error:
        raise DataError(f"{path}: {error}") from error
    sentences = collections.defaultdict(list)
    for token in root.findall("token"):
        sentences[int(token.get("sentence", "0"))].append(token.text or "")
    if any(token.startswith("http") for token in sentences.get(0, [])):
        del sentences[0]
    return joined([sentences[number] for number in sorted(sentences)]), None


@functools.cache
def conll(path: Path) -> dict[str, str]:
    """Document, sentence, number, token, chains: the texts of all documents of one file."""
    documents = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in read(path).splitlines():
        columns = line.split("\t")
        if len(columns) >= 5 and not line.startswith("#begin document"):
            documents[columns[0]][int(columns[1])].append(columns[3])
    return {name: joined([sentences[number] for number in sorted(sentences)])
            for name, sentences in documents.items()}


def meantime(path: Path, part: str) -> tuple[str, str | None]:
    if part not in conll(path):
        raise DataError(f"{path}: no document {part}")
    return conll(path)[part], None


READERS = {
    "ner/worldwide/": ner, "quotes/polnear/": polnear, "time/": timed,
    "linking/ecbplus/": ecb, "linking/meantime/": meantime,
}


def document(data: Path, name: str) -> dict:
    """The input of `entente code` for one document, its name as id."""
    path, _, part = name.partition("#")
    for prefix, reader in READERS.items():
        if name.startswith(prefix):
            text, date = reader(data / path, part)
            return {"id": name, "text": text} | ({"published": date} if date else {})
    raise DataError(f"{name}: of no known data set")


def names(data: Path, prefix: str) -> list[str]:
    """The documents of one data set, or of one folder of it, sorted."""
    pattern = {"n": "*.tsv", "q": "text/*.txt", "t": None, "l": None}[prefix[0]]
    folder = data / prefix
    if prefix.startswith("linking/meantime"):
        path = folder / "en" / "meantime.conll"
        return [f"linking/meantime/en/meantime.conll#{name}" for name in sorted(conll(path))]
    if prefix.startswith("linking/ecbplus"):
        files = [file for topic in range(1, 36) for file in (folder / str(topic)).glob("*.xml")]
    elif prefix.startswith("time/"):
        files = list(folder.rglob("[!.]*.tml")) or list(folder.rglob("[!.]*.key.xml"))
    else:
        files = list(folder.glob(pattern or "*"))
    return sorted(str(file.relative_to(data)) for file in files)


def sentences(name: str, text: str) -> list[tuple[int, int]]:
    """The sentences' ranges: by line where the data set has it so, else by punctuation."""
    if name.startswith(("ner/", "linking/")):
        cuts = [match.end() for match in re.finditer("\n", text)]
    else:
        cuts = [match.end() for match in SENTENCE_END.finditer(text)
                if not ABBREVIATION.search(text[max(0, match.end() - 12):match.end()])]
    found, start = [], 0
    for cut in [*cuts, len(text)]:
        piece = text[start:cut]
        inner = start + len(piece) - len(piece.lstrip())
        if piece.strip():
            found.append((inner, inner + len(piece.strip())))
        start = cut
    return found


def require(data: Path) -> None:
    """Ends the program with status 2 where the data is not there."""
    if not data.is_dir():
        print(f"quality: no folder {data}; the texts are not part of the repository: "
              "give theirs with DATA=FOLDER (--data FOLDER)", file=sys.stderr)
        raise SystemExit(2)
