"""Terms of office: what a source of more trust says already, where a term ends, what joins."""
import datetime
from dataclasses import dataclass

OPEN = "2025-11-01"  # a Factbook of this day or later vouches for an open end
FACTBOOK_END = "2026-02-04"  # the last text of the Factbook; later copies repeat it
GRACE = 183  # days after its last word for which a source is believed, as in OfficeSpell.swift
SEVERAL = ("vp", "dhog")  # classes that several persons may hold at once
HANDOVER = 75  # days by which sources make two terms overlap: elected, appointed, sworn in


@dataclass
class Spell:
    person: object
    kind: str
    title: str
    at: str
    start: str
    end: str
    asof: str
    source: str
    mark: str = ""  # acting, disputed or shared: yields to a holder without a mark

    def by_hand(self):
        return self.source in ("hand", "unverified")


def day(text, last=False):
    if len(text) == 4:
        return text + ("-12-31" if last else "-01-01")
    if len(text) == 7:
        return text + ("-28" if last else "-01")
    return text[:10]


def ordinal(text):
    y, m, d = map(int, day(text).split("-"))
    return y * 372 + m * 31 + d


def overlap(a, b):
    """Days that two spells share, and the days of the second."""
    end_a, end_b = ordinal(day(a.end or "2026-06-30", True)), ordinal(day(b.end or b.asof or "2026-06-30", True))
    return min(end_a, end_b) - max(ordinal(a.start), ordinal(b.start)), end_b - ordinal(b.start)


def close_open_ends(spells):
    """An open end stops where another holder of the same office begins."""
    offices = {}
    for spell in spells:
        offices.setdefault((spell.at, spell.kind, title_group(spell)), []).append(spell)
    for group in offices.values():
        group.sort(key=lambda s: (day(s.start), s.person.name))
        for i, spell in enumerate(group):
            following = [s for s in group[i + 1:] if s.person is not spell.person
                         and day(s.start) > day(spell.start) and s.mark == spell.mark]
            later = day(following[0].start) if following else ""
            if spell.kind in SEVERAL:
                later = ""
            if not spell.end and later and spell.source == "factbook":
                spell.end = later
            elif not spell.end and later and spell.kind in ("hos", "hog"):
                spell.end = later
            if not spell.end and spell.source == "factbook" and spell.asof < OPEN:
                spell.end = spell.asof
            if not spell.end and spell.kind in ("hos", "hog") and spell.source == "holders21":
                vouched = [s for s in group if s.person is spell.person and s.asof >= OPEN]
                spell.asof = FACTBOOK_END if vouched else spell.asof


def join_terms(spells):
    """Several terms of one holder without a break are one spell."""
    groups, starts = {}, {}
    for spell in spells:
        key = spell.at, spell.kind, spell.title, id(spell.person), spell.mark
        groups.setdefault(key, []).append(spell)
        starts.setdefault((spell.at, spell.kind), []).append((day(spell.start), id(spell.person)))
    joined = []
    for group in groups.values():
        group.sort(key=lambda s: (day(s.start), s.end or "9999"))
        kept = group[:1]
        for spell in group[1:]:
            last = kept[-1]
            if is_one_term(last, spell, starts[spell.at, spell.kind]):
                last.end = "" if not last.end or not spell.end else max(last.end, spell.end)
                last.asof = max(last.asof, spell.asof)
            else:
                kept.append(spell)
        joined += kept
    return joined


def is_one_term(last, spell, starts):
    """Whether a spell goes on where the last one of its holder ended, with nobody between them."""
    if not last.end:
        return True
    until, start = day(last.end, True), day(spell.start)
    return ordinal(start) <= ordinal(until) + 31 and (start <= until or not any(
        until <= other < start and who != id(spell.person) for other, who in starts))


def title_group(spell):
    return "leader" if spell.title == "supreme leader" else spell.kind


def merge(hand, better, factbook_spells):
    """Drops what a source of more trust says already."""
    kept = list(hand)
    covered = {(s.at, s.kind) for s in hand}
    for spell in better:
        rivals = [h for h in hand if (h.at, h.kind) == (spell.at, spell.kind)]
        if (spell.at, spell.kind) in covered and any(
                shares(h, spell) or (h.person is spell.person and abs(ordinal(h.start) - ordinal(spell.start)) < 400)
                for h in rivals):
            continue
        kept.append(spell)
    for spell in factbook_spells:
        rivals = [k for k in kept if (k.at, k.kind) == (spell.at, spell.kind) and k.source != "factbook"]
        same = [k for k in rivals if k.person is spell.person
                and ordinal(k.start) - 120 <= ordinal(spell.start)
                <= ordinal(day(k.end or "2026-06-30", True)) + 31]
        for k in same:
            k.asof = max(k.asof, spell.asof) if not k.end else k.asof
        if same or any(shares(k, spell) for k in rivals if k.end or k.by_hand()):
            continue
        twin = same_beginning(spell, kept)
        if twin:
            twin.asof = twin.asof and max(twin.asof, spell.asof)
            continue
        kept.append(spell)
    return kept


def same_beginning(spell, kept):
    """A spell of the same single-holder office from the same month: one holder in two spellings."""
    if spell.kind in SEVERAL:
        return None
    return next((k for k in kept if (k.at, k.kind, title_group(k)) == (
        spell.at, spell.kind, title_group(spell)) and abs(ordinal(k.start) - ordinal(spell.start)) <= 31
        and not (k.end and ordinal(day(k.end, True)) - ordinal(k.start) < 62)), None)


def shares(strong, weak):
    common, length = overlap(strong, weak)
    return common > 0 and common * 2 > length and length > 0


def trim(spells):
    """Cuts a spell of the sources where a hand-made one of another person says otherwise."""
    hand = {}
    for spell in spells:
        if spell.by_hand() and not spell.mark and spell.kind not in SEVERAL:
            hand.setdefault((spell.at, spell.kind, title_group(spell)), []).append(spell)
    kept = []
    for spell in spells:
        rivals = hand.get((spell.at, spell.kind, title_group(spell)), [])
        if spell.by_hand() or not rivals:
            kept.append(spell)
        elif outside(spell, [r for r in rivals if r.person is not spell.person]):
            kept.append(spell)
    return kept


def outside(spell, rivals):
    """Cuts the spell to what the rivals leave of it; false where nothing is left."""
    for rival in sorted(rivals, key=lambda r: r.start):
        start, end = day(spell.start), day(spell.end, True) if spell.end else "9999-12-31"
        first, last = day(rival.start), day(rival.end, True) if rival.end else "9999-12-31"
        if last <= start or end <= first:
            continue
        if not spell.end and spell.asof and ordinal(first) - ordinal(spell.asof) > 190:
            continue  # the source does not vouch for the time up to then
        if first <= start:
            spell.start = last
        else:
            spell.end = first
        if day(spell.start) >= (day(spell.end, True) if spell.end else "9999-12-31"):
            return False
    return True


def hand_over(spells, firsts):
    """Ends a term where the next one of a single-holder office begins.

    `firsts` are the first days that the Factbook gives, by state, class and person: they tell an
    election from an inauguration. A stopgap inside a longer term is marked as acting.
    """
    offices = {}
    for spell in spells:
        if spell.kind not in SEVERAL and not spell.mark:
            offices.setdefault((spell.at, spell.kind, title_group(spell)), []).append(spell)
    for group in offices.values():
        group.sort(key=lambda s: (day(s.start), day(s.end, True) if s.end else "9999"))
        for i, spell in enumerate(group):
            for later in group[i + 1:]:
                if later.person is not spell.person and not later.mark:
                    settle(spell, later, firsts)


def settle(spell, later, firsts):
    """Ends a term at the next one, by the more exact of the two days."""
    end = day(spell.end, True) if spell.end else vouched_until(spell)
    if day(later.start) >= end or spell.mark:
        return
    if len(spell.end) in (4, 7) and later.start.startswith(spell.end[:4]):
        spell.end = day(later.start)
    elif len(later.start) in (4, 7) and end.startswith(later.start) and len(spell.end) == 10:
        later.start = end
    elif later.by_hand() and spell.by_hand():
        return
    elif later.end and day(later.end, True) < end and not later.by_hand():
        later.mark = "acting"
    elif ordinal(end) - ordinal(later.start) <= HANDOVER:
        first = firsts.get((later.at, later.kind, id(later.person)), set())
        sworn = [d for d in first if day(later.start) < d <= end]
        if sworn and day(later.start) not in first and not later.by_hand():
            later.start = min(sworn)
        spell.end = day(later.start)
    elif not spell.by_hand() and spell.kind not in ("hos", "hog"):
        spell.mark = "disputed"  # the source has two holders for months: it cannot be believed


def vouched_until(spell):
    """The last day for which an open end is believed: heads' always, others' as far as vouched."""
    if spell.by_hand() or spell.kind in ("hos", "hog") or not spell.asof:
        return "9999-12-31"
    return (datetime.date.fromisoformat(day(spell.asof)) + datetime.timedelta(GRACE)).isoformat()
