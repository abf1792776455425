"""Objects of diplomacy as our annotations write them, held against those of the program.

An annotation is a kind and fields `key=value`; Tests/CodingTests/Golden/*-cases.tsv say in their heads
what the keys mean. `a|b` takes either, `?` anything, `-` none; a part of a list after `~` counts
neither way.
"""
from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LAYERS = {"meeting": "meetings", "instrument": "instruments", "commitment": "commitments",
          "relation": "relations", "office": "relations", "measure": "measures",
          "figure": "figures", "stance": "stances"}
SYMMETRIC = ("partnership", "alliance", "dispute", "exercise")
# Words of the text, of which the annotation states some.
WORDS = ("action", "condition", "object", "issue", "what", "unit", "parent", "succeeds")
DATES = ("from", "to", "due", "date")
NUMBERS = ("amount", "count", "value")
LISTS = ("attendance", "parties", "stages", "areas", "first", "topics")
WORD_LISTS = ("areas", "topics")
# What is not said to hold; such stances are not asked.
OPEN = ("denied", "possible", "conditional", "proposed", "called-for")
# Steps of which the program may say that they are proposed.
EARLY = ("mooted", "negotiating")
MAGNITUDES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "bn": 1e9,
              "trillion": 1e12}


@dataclass
class Expected:
    kind: str
    fields: dict[str, str]


def expected(cells: list[str]) -> Expected:
    """An annotation from its cells: the kind, then `key=value`."""
    return Expected(cells[0], dict(cell.split("=", 1) for cell in cells[1:] if cell))


def plain(words: str) -> str:
    """Words without case, accents, apostrophes, hyphens and a leading article."""
    bare = unicodedata.normalize("NFD", str(words)).casefold()
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    bare = " ".join(re.sub(r"[’'\"“”]", "", bare).replace("-", " ").split())
    return bare.removeprefix("the ")


def number(words: str) -> float | None:
    """The number in words such as `$1.5 billion`, with its magnitude."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", str(words))
    if not found:
        return None
    value = float(found[0].replace(",", ""))
    for word in re.findall(r"[a-z]+", str(words).lower()):
        value *= MAGNITUDES.get(word, 1)
    return value


def objects(kind: str, answer: dict, text: str) -> list[dict[str, object]]:
    """The objects of one kind that count, each as plain values by key."""
    found = [flat(kind, one, text) for one in answer[LAYERS[kind]]]
    if kind in ("relation", "office"):
        found = [one for one in found if (one["kind"] == "office") == (kind == "office")]
    if kind == "stance":
        found = [one for one in found if one["status"] not in OPEN]
    return found


def flat(kind: str, one: dict, text: str) -> dict[str, object]:
    def actor(value: object) -> object:
        return (value.get("actor") or value.get("name")) if isinstance(value, dict) else value

    def words(value: object) -> object:
        return text[value[0]:value[1]] if isinstance(value, list) else value

    if kind == "meeting":
        place = one.get("place") or {}
        return one | {"place": place.get("name"), "country": place.get("country"),
                      "host": actor(one.get("host")),
                      "first": [actor(part) for part in one["attendance"] if part.get("first")],
                      "topics": [words(part) for part in one.get("topics") or []]}
    if kind == "commitment":
        by, amount = one["by"], one.get("amount")
        said = f"{amount['value']} {amount.get('unit') or ''}" if amount else None
        return one | {"by": actor(by), "delegate": by.get("delegate"),
                      "to": actor(one.get("to")), "action": words(one["action"]),
                      "condition": words(one.get("condition")), "amount": said}
    if kind == "measure":
        count = one.get("count") or {}
        return one | {"object": words(one.get("object")), "count": count.get("value"),
                      "approximate": count.get("approximate")}
    if kind == "figure":
        return one | {"value": f"{one['value']} {one.get('unit') or ''}"}
    if kind in ("stance", "relation", "office"):
        return one | {"issue": words(one.get("issue"))}
    return one


def agrees(key: str, wanted: str, found: dict[str, object]) -> bool:
    """Whether an object's field is what the annotation says."""
    value = found.get(key)
    if key == "attendance":
        return attended(wanted, found)
    if key == "stages":
        return staged(wanted, found["stages"])
    if key in LISTS:
        return listed(wanted, [[str(one)] for one in value or []],
                      lambda part, one: any(plain(choice) in plain(one[0]) if key in WORD_LISTS
                                            else choice == one[0] for choice in part.split("|")),
                      lambda one: key == "topics")
    return any(is_value(key, choice, value) for choice in wanted.split("|"))


def is_value(key: str, wanted: str, value: object) -> bool:
    if wanted in ("?", "-"):
        return wanted == "?" or value is None
    if value is None:
        return False
    if key in DATES and re.match(r"\d", wanted):
        day = value.get("value") if isinstance(value, dict) else value
        return str(day).startswith(wanted)
    if key in NUMBERS:
        return number(value) is not None and abs(number(value) - number(wanted)) < 1e-6 * max(
            1, number(wanted))
    if key in WORDS:
        return plain(wanted) in plain(value)
    return plain(wanted) == plain(value)


def listed(wanted: str, found: list, matches: callable, ignored: callable = lambda one: False
           ) -> bool:
    """Whether each part is found once and nothing else is, but for parts after `~`."""
    parts = [part for part in wanted.split(";") if part not in ("", "-")]
    left = list(found)
    for part in [part for part in parts if not part.startswith("~")]:
        hit = next((one for one in left if matches(part, one)), None)
        if hit is None:
            return False
        left.remove(hit)
    optional = [part[1:] for part in parts if part.startswith("~")]
    return all(ignored(one) or any(matches(part, one) for part in optional) for one in left)


def attended(wanted: str, found: dict[str, object]) -> bool:
    def matches(part: str, one: dict) -> bool:
        values = (one.get("actor") or one.get("name"), one.get("standing"), one.get("status"),
                  one.get("delegate"))
        return all(any(choice == "?" or choice == value for choice in asked.split("|"))
                   for asked, value in zip(part.split(":"), values))

    def is_host(one: dict) -> bool:
        return one.get("standing") == "host" or (
            one.get("actor") is not None and one.get("actor") == found.get("host"))

    return listed(wanted, found["attendance"], matches, is_host)


def staged(wanted: str, found: list[dict]) -> bool:
    def is_said(one: dict) -> bool:
        return one.get("status", "happened") in ("happened", "ongoing")

    def matches(part: str, one: dict) -> bool:
        for choice in part.split("|"):
            step, _, date = choice.partition("@")
            stage, _, status = step.partition("/")
            right = one.get("status") == status if status else (
                is_said(one) or one["stage"] in EARLY)
            if stage == one["stage"] and right and str(one.get("date") or "").startswith(date):
                return True
        return False

    return listed(wanted, found, matches, lambda one: not is_said(one))


def is_object(asked: Expected, found: dict[str, object]) -> bool:
    """Whether an object has every field that the annotation states."""
    if all(agrees(key, value, found) for key, value in asked.fields.items()):
        return True
    if found.get("kind") in SYMMETRIC and asked.kind == "relation":
        swapped = found | {"a": found.get("b"), "b": found.get("a")}
        return all(agrees(key, value, swapped) for key, value in asked.fields.items())
    return False


def is_whole(asked: list[Expected], found: list[dict[str, object]]) -> bool:
    """Whether the objects found are just those asked, in some order."""
    if not asked or not found:
        return not asked and not found
    first, *rest = asked
    return len(asked) == len(found) and any(
        is_object(first, one) and is_whole(rest, found[:place] + found[place + 1:])
        for place, one in enumerate(found))
