#!/usr/bin/env python3
"""Coreference in whole documents: CoNLL F1 against coreference.tsv.

The answer's chains are the mentions with equal `entity`. Exact ranges after trimming articles,
possessives and titles before names. As in OntoNotes there are no chains of one mention: they are
left out of the answer. Chains of places, treaties and meetings are not asked, nor are those that
never say a name and share no mention with the annotation. Documents are seen and held out by turns.
"""
from __future__ import annotations

import collections
import re
import sys
from dataclasses import dataclass, field

import chains
import corpora
import program

HALVES = ("seen", "held_out")
KINDS = {"person", "office", "state", "organization", "grouping", "force"}
TITLES = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Adm|Lt|Col|Prof)\.?|Sir|Dame|Lord|Lady|King|Queen|Prince"
    r"|Princess|Pope|(?:Vice )?President(?: - elect|-elect)?|(?:Deputy )?Prime Minister"
    r"|Chancellor"
    r"|(?:Foreign|Defen[cs]e|Finance|Interior) (?:Minister|Secretary)"
    r"|Secretary of (?:State|Defense)"
    r"|Secretary(?:-| - )General|Senator|General|Admiral|Ambassador|Chairman)\s+(?=[A-Z])")


@dataclass
class Document:
    name: str
    half: str
    sha: str
    chains: dict[str, set] = field(default_factory=lambda: collections.defaultdict(set))
    optional: set = field(default_factory=set)


def load() -> list[Document]:
    found: dict[str, Document] = {}
    for row in program.rows(program.HERE / "coreference.tsv"):
        name, start, end, chain, kind, actor = (row + [""] * 6)[:6]
        if kind == "checksum":
            found[name] = Document(name, HALVES[len(found) % 2], actor)
        elif kind == "optional":
            found[name].optional.add((int(start), int(end)))
        else:
            found[name].chains[chain].add((int(start), int(end)))
    return list(found.values())


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = program.trimmed(text, start, end)
    title = TITLES.match(text[start:end])
    return (start + title.end() if title else start), end


def response(text: str, mentions: list[dict], asked: set, optional: set) -> list[set]:
    """The answer's chains of one document that count."""
    grouped, kinds = collections.defaultdict(set), collections.defaultdict(set)
    taken = set(optional)
    for one in mentions:
        if not isinstance(one.get("entity"), int):
            program.fail("the program's mentions have no field `entity` (an integer, equal where "
                         "two mentions of a document refer to the same); nothing to score")
        span = trimmed(text, one["start"], one["end"])
        kinds[one["entity"]].add(one["kind"])
        if span not in taken:
            taken.add(span)
            grouped[one["entity"]].add(span)
    return [spans for entity, spans in sorted(grouped.items())
            if len(spans) > 1 and kinds[entity] & KINDS
            and (spans & asked or any(is_name(text[a:b]) for a, b in spans))]


def is_name(words: str) -> bool:
    """Whether the words hold a name: two capitals, or one capitalised word that is no pronoun."""
    return len(re.findall(r"\b[A-Z]", words)) > 1 or (
        words[:1].isupper() and words.lower() not in PRONOUNS and " " not in words)


PRONOUNS = {"i", "he", "she", "it", "we", "they", "his", "her", "its", "our", "their", "my", "me",
            "him", "us", "them", "who", "whose", "this", "that", "these", "those", "both", "you",
            "your", "himself", "herself", "itself", "themselves", "ourselves", "myself"}


def errors(document: Document, text: str, gold: list[set], answer: list[set]) -> list[str]:
    """What the best alignment of chains leaves over on either side."""
    aligned = dict(chains.alignment(gold, answer))
    back = {j: i for i, j in aligned.items()}
    owner, lines = chains.owners(answer), []

    def label(chain: set) -> str:
        return max((" ".join(text[a:b].split()) for a, b in chain), key=lambda s: (is_name(s), s))

    for i, chain in enumerate(gold):
        for span in chain:
            if owner.get(span) is None or owner[span] != aligned.get(i):
                got = f"in chain of {label(answer[owner[span]])}" if span in owner else "missed"
                lines.append((span, f"{label(chain)}: {got}"))
    known = {span for chain in gold for span in chain}
    for j, chain in enumerate(answer):
        aim = label(gold[back[j]]) if j in back else f"chain of none, {label(chain)}"
        lines += [(span, f"spurious in {aim}") for span in chain - known]
    return [f"{document.name} {what} | {program.around(text, *span, 40)}"
            for span, what in sorted(lines)]


def sort_of(words: str) -> str:
    if words.lower() in PRONOUNS:
        return "pronouns"
    small = set(re.findall(r"\b[a-z]\w*", words)) - {"of", "for", "and", "bin", "al", "el", "s"}
    return "descriptions" if small or not re.search("[A-Z]", words) else "names"


def by_sort(gold: list[set], answer: list[set], inputs: dict[str, dict]) -> str:
    """How many mentions of each sort stand in the chain that is aligned with theirs."""
    aligned, owner = dict(chains.alignment(gold, answer)), chains.owners(answer)
    right, asked = collections.Counter(), collections.Counter()
    for i, chain in enumerate(gold):
        for mention in chain:
            name, start, end = mention
            sort = sort_of(inputs[name]["text"][start:end])
            asked[sort] += 1
            right[sort] += mention in owner and owner[mention] == aligned.get(i)
    return ", ".join(f"{right[sort]} of {asked[sort]} {sort}" for sort in sorted(asked))


def report(half: str, gold: list[set], answer: list[set], inputs: dict[str, dict]) -> float:
    asked, answered = (set().union(*some) if some else set() for some in (gold, answer))
    right = len(asked & answered)
    found = {"mentions": chains.figures(right, len(answered), right, len(asked)),
             **chains.conll(gold, answer)}
    print(f"{half.replace('_', '-'):<12}{'P':>8}{'R':>8}{'F1':>8}   "
          f"{len(asked)} mentions in {len(gold)} chains; answered {len(answered)} in {len(answer)}")
    for name, (precision, recall, f1) in found.items():
        print(f"  {name:<10}{precision:>8.1f}{recall:>8.1f}{f1:>8.1f}")
    print(f"  in their chain: {by_sort(gold, answer, inputs)}")
    return found["conll"][2]


def main() -> None:
    given = program.options(__doc__.split("\n")[0]).parse_args()
    documents = load()
    inputs = program.documents(given.data, [one.name for one in documents])
    for one in documents:
        if corpora.checksum(inputs[one.name]["text"]) != one.sha:
            program.fail(f"{one.name}: not the text that was annotated")
    answers = program.answers(given, inputs)
    sides = {half: ([], []) for half in (*HALVES, "all")}
    listed = []
    for one in documents:
        text = inputs[one.name]["text"]
        gold = [{trimmed(text, *span) for span in chain} for chain in one.chains.values()]
        optional = {trimmed(text, *span) for span in one.optional}
        answer = response(text, answers[one.name], set().union(*gold), optional)
        for half in (one.half, "all"):
            for side, some in zip(sides[half], (gold, answer)):
                side += [{(one.name, *span) for span in chain} for chain in some]
        if (one.half == "seen" and given.errors) or (one.half != "seen" and given.held_out_errors):
            listed += errors(one, text, gold, answer)
    seen, held_out, overall = (
        report(half, *sides[half], inputs) for half in (*HALVES, "all"))
    print("".join(f"- {line}\n" for line in listed), end="")
    print(f"coreference conll_f1={overall:.2f} seen_f1={seen:.2f} held_out_f1={held_out:.2f}")
    if given.floor is not None and overall < given.floor:
        print(f"quality: coreference below the floor of {given.floor}", file=sys.stderr)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
