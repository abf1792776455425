"""Foreign ministers by hand: reads the table, joins its persons with those of holders21 and lets
its lines win over what holders21 says of the same state and days."""
import difflib
from dataclasses import dataclass

from shared import fold, table

TABLE = "foreign-ministers-by-hand.tsv"
OPEN_END = "2026-06-30"
ARTICLES = {"al", "el", "bin", "bint", "ibn", "de", "da", "del", "van", "von"}
SUCCESSORS = [{"YUG", "SCG", "SRB", "MNE"}, {"CSK", "CZE", "SVK"}]  # states that shared persons


@dataclass
class Line:
    """One line of the table; `until` is the end or, with `is_open`, the month last heard of."""
    at: str
    title: str
    names: list
    start: str
    until: str
    is_open: bool
    checked: str
    mark: str

    def last(self):
        return full(self.until, True) if self.until else OPEN_END


def full(text, last=False):
    """A day for a year, a month or a day."""
    if len(text) == 10:
        return text
    tail = {4: "-12-31" if last else "-01-01", 7: "-28" if last else "-01"}
    return text + tail[len(text)]


def lines(folder):
    found = []
    for at, kind, title, name, start, end, checked, *mark in table(folder / TABLE):
        assert kind == "fm" and full(start) <= full(end.rstrip("?"), True), (at, name, start, end)
        found.append(Line(at, title, name.split(";"), start, end.rstrip("?"), end.endswith("?"),
                          checked, "".join(mark)))
    return closed(found)


def closed(found):
    """Lines of which a later one of the state tells that they ended: the last month heard of counts."""
    for line in found:
        if line.is_open and any(other.at == line.at and other.start > line.until for other in found):
            line.is_open = False
    return found


def words_alike(a, b):
    if a == b:
        return True
    return min(len(a), len(b)) >= 4 and difflib.SequenceMatcher(None, a, b, False).ratio() >= 0.75


def names_alike(a, b):
    """Whether two names may be one person's: two words in common, or all of the shorter one's."""
    short, long = sorted((sorted(set(fold(name).split()) - ARTICLES) for name in (a, b)), key=len)
    common = sum(any(words_alike(word, other) for other in long) for word in short)
    return common >= min(2, len(short)) and common * 2 >= len(short)


def overlap(start, end, other_start, other_end):
    """Whether two stretches have a day in common that is not just the day of change."""
    return max(start, other_start) < min(end, other_end)


def person_of(line, directory, known, states):
    """The person of holders21 who held the office then, or one of that very name in the state or
    in an organisation."""
    for name in line.names:
        for spell in known.get(line.at, []):
            if overlap(full(line.start), line.last(), full(spell.start),
                       full(spell.end, True) if spell.end else OPEN_END) \
                    and any(names_alike(name, n) for n in spellings(spell.person)):
                return spell.person
    for name in line.names:
        person = directory.named(name, line.at)
        if person and (person.state in ("", line.at) or person.state not in states or any(
                {person.state, line.at} <= group for group in SUCCESSORS)):
            return person
    return None


def spellings(person):
    return sorted({person.name, *person.others})


def yields(spell, ours):
    """Whether a spell of holders21 gives way: most of its days are covered by hand, or its years
    only are known and some of them are."""
    start, end = full(spell.start), full(spell.end or spell.asof, True)
    touching = [s for s in ours if overlap(start, end, full(s.start), s.last())]
    if not touching:
        return False
    if 4 in (len(spell.start), len(spell.end)):
        return True
    same = any(names_alike(n, spell.person.name) for s in touching for n in s.names)
    days = sum(number(min(end, s.last())) - number(max(start, full(s.start))) for s in touching)
    return same or days * 2 > number(end) - number(start)


def number(day):
    year, month, date = map(int, day.split("-"))
    return year * 372 + month * 31 + date


def join(folder, directory, better, new_person, new_spell):
    """(spells by hand, what remains of holders21)."""
    ours, known, spells = {}, {}, []
    states = {line.at for line in lines(folder)} | {s.at for s in better}
    for spell in better:
        if spell.kind == "fm":
            known.setdefault(spell.at, []).append(spell)
    for line in lines(folder):
        ours.setdefault(line.at, []).append(line)
        person = person_of(line, directory, known, states) or directory.add(
            new_person(line.names[0], line.at))
        for name in line.names:
            directory.note(person, name)
        verified = line.checked != "unverified" and not line.is_open
        spells.append(new_spell(person, "fm", line.title, line.at, line.start,
                                "" if line.is_open else line.until,
                                full(line.until, True) if line.is_open else "2026-04-01",
                                "hand" if verified else "unverified", line.mark))
    kept = [s for s in better if s.kind != "fm" or not yields(s, ours.get(s.at, []))]
    return spells, kept
