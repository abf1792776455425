"""Names: which words are the family's, what is a title, what a damaged source left over."""
import difflib
import re

from shared import fold

FAMILY_FIRST = {"CHN", "KOR", "PRK", "TWN", "VNM", "KHM", "HKG", "MAC"}
PARTICLES = {"van", "von", "de", "da", "di", "del", "della", "dos", "du", "la", "le", "el", "al",
             "bin", "ben", "ibn", "der", "den", "ter", "ten", "zu", "bou", "abu", "ould", "st",
             "van't", "o", "dos", "das", "abd", "abdul", "haji", "san", "santa"}
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
HONORIFICS = {"archbishop", "cardinal", "monsignor", "sayyid", "shaikh", "sheikh", "sheikha",
              "tuanku", "dato", "datuk", "sir", "dame", "dr", "sheik", "general", "lieutenant"}
GIVEN_SHEIKH = {"BGD", "PAK", "SOM", "SDN", "GMB", "MUS"}  # where it is a part of the name
REGNAL = {"i", "ii", "iii", "iv", "v", "vi", "vii", "x", "xiv", "xvi"}
JOINED = re.compile(r"(al|el|as|ash|ad|an|ar|at|az|de|d)[-'’]")
LINKS = PARTICLES | {"y", "e", "i", "of", "the", "wa", "arap", "bint", "ibni", "uulu", "á", "do", "ag"}


def without_honorifics(name, state):
    """`Archbishop Paul Gallagher` is Paul Gallagher, Sheikh Hasina keeps hers."""
    words = name.lstrip("- ").split()
    while len(words) > 2 and fold(words[0]) in HONORIFICS and not (
            state in GIVEN_SHEIKH and fold(words[0]).startswith("sh")):
        words = words[1:]
    return " ".join(words)


def share_of_words(a, b, likeness=0.75):
    """How much of the shorter name's words the longer one has in some spelling."""
    a, b = ([w for w in fold(n).split() if w not in PARTICLES] or fold(n).split() for n in (a, b))
    short, long = sorted((a, b), key=len)
    return sum(max(alike(w, o) for o in long) >= likeness for w in short) / max(len(short), 1)


def split_name(name, state):
    """The family part of a name as words of it."""
    words = name.split()
    while len(words) > 2 and fold(words[-1]) in SUFFIXES:
        words = words[:-1]
    words = [w.rstrip(",") for w in words]
    if len(words) == 1 or (fold(words[-1]) in REGNAL and len(words) == 2):
        return words
    if " of " in name:
        return words[:words.index("of")] if "of" in words else words
    if state in FAMILY_FIRST:
        return words[:1]
    for i, w in enumerate(words[1:], 1):
        if fold(w) in ("bin", "bint", "ibn"):
            return words[i - 1:i] if i == 1 else words[i:]
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    return words[start:]


def alike(a, b):
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def order_of(state, name="", family=""):
    """Which part of a name comes first: in Singapore and Brunei some families have it so."""
    chinese = state in ("SGP", "BRN", "MYS") and family and name.startswith(family + " ")
    return "family-first" if state in FAMILY_FIRST or chinese else "given-first"


def sound(name):
    """Whether no word of a name is a fragment that a lost letter left over."""
    for word in name.split():
        if word in LINKS or JOINED.match(word):
            continue
        if word[0].islower() or not any(c.isalpha() for c in word) or '"' in word or "(" in word:
            return False
        if len(word) == 1 and fold(word) not in REGNAL | {"o", "a", "u", "y", "e"}:
            return False
    return True


def fitting_family(family, name):
    """The family part in the spelling of the name that is shown."""
    words = [word.rstrip(",") for word in name.split()]
    fitted = [next((w for w in words if fold(w) == fold(part)), None) for part in family]
    if None not in fitted:
        return fitted
    whole = fold(" ".join(family)).replace(" ", "")
    return [w for w in words if whole and fold(w).replace(" ", "").startswith(whole)][:1] or family
