"""MUC, B³ and CEAF-e for chains of mentions, as the CoNLL-2012 shared task defines them.

Chains are sets of mentions. A mention that the other side lacks stands alone there: it breaks
links in MUC, is never right in B³ and lowers its chain's similarity in CEAF-e.
"""
from __future__ import annotations

import collections

Chains = list[set]
Figures = tuple[float, float, float]


def figures(right_precision: float, answered: float, right_recall: float, asked: float) -> Figures:
    precision = 100 * right_precision / answered if answered else 0.0
    recall = 100 * right_recall / asked if asked else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def owners(chains: Chains) -> dict:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


def muc(gold: Chains, answer: Chains) -> Figures:
    """Links: a chain of n mentions that the other side has in p parts keeps n - p of n - 1."""
    def kept(chains: Chains, others: Chains) -> tuple[int, int]:
        owner, right, links = owners(others), 0, 0
        for chain in chains:
            parts = {owner.get(mention, ("alone", mention)) for mention in chain}
            right += len(chain) - len(parts)
            links += len(chain) - 1
        return right, links
    return figures(*kept(answer, gold), *kept(gold, answer))


def b_cubed(gold: Chains, answer: Chains) -> Figures:
    """By mention: the share of its chain that the other side's chain of it has."""
    def kept(chains: Chains, others: Chains) -> tuple[float, int]:
        owner, right = owners(others), 0.0
        for chain in chains:
            shared = collections.Counter(owner[mention] for mention in chain if mention in owner)
            right += sum(number * number for number in shared.values()) / len(chain)
        return right, sum(map(len, chains))
    return figures(*kept(answer, gold), *kept(gold, answer))


def similarity(one: set, other: set) -> float:
    """Phi 4."""
    return 2 * len(one & other) / (len(one) + len(other))


def ceaf_e(gold: Chains, answer: Chains) -> Figures:
    """The best one-to-one alignment of chains under phi 4."""
    pairs = alignment(gold, answer)
    total = sum(similarity(gold[i], answer[j]) for i, j in pairs)
    return figures(total, len(answer), total, len(gold))


def alignment(gold: Chains, answer: Chains) -> list[tuple[int, int]]:
    """Pairs of chains that share mentions, one to one, of the largest sum of phi 4.

    Chains that share mentions, directly or through others, are solved together: a document's
    chains never meet another's.
    """
    owner = owners(answer)
    meets = [sorted({owner[mention] for mention in chain if mention in owner}) for chain in gold]
    met_by = collections.defaultdict(list)
    for i, row in enumerate(meets):
        for j in row:
            met_by[j].append(i)
    found, seen = [], set()
    for first in range(len(gold)):
        if first in seen:
            continue
        seen.add(first)
        rows, waiting = [], [first]
        while waiting:
            i = waiting.pop()
            rows.append(i)
            fresh = {k for j in meets[i] for k in met_by[j]} - seen
            seen |= fresh
            waiting += sorted(fresh)
        columns = sorted({j for i in rows for j in meets[i]})
        if columns:
            weights = [[similarity(gold[i], answer[j]) for j in columns] for i in rows]
            found += [(rows[a], columns[b]) for a, b in assignment(weights) if weights[a][b] > 0]
    return found


def assignment(weights: list[list[float]]) -> list[tuple[int, int]]:
    """The pairs (row, column), each used at most once, of the largest sum of weights.

    The Hungarian method by shortest augmenting paths, O(n³); rows are added one by one.
    """
    if len(weights) > len(weights[0]):
        return [(a, b) for b, a in assignment([list(column) for column in zip(*weights)])]
    height, width = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (height + 1), [0.0] * (width + 1)
    row_of = [0] * (width + 1)  # 1-based; 0 is free
    for row in range(1, height + 1):
        row_of[0], column = row, 0
        slack, before, done = [float("inf")] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while row_of[column]:
            done[column], current, best, following = True, row_of[column], float("inf"), 0
            for j in range(1, width + 1):
                if done[j]:
                    continue
                cost = -weights[current - 1][j - 1] - row_price[current] - column_price[j]
                if cost < slack[j]:
                    slack[j], before[j] = cost, column
                if slack[j] < best:
                    best, following = slack[j], j
            for j in range(width + 1):
                if done[j]:
                    row_price[row_of[j]] += best
                    column_price[j] -= best
                else:
                    slack[j] -= best
            column = following
        while column:
            row_of[column], column = row_of[before[column]], before[column]
    return [(row_of[j] - 1, j - 1) for j in range(1, width + 1) if row_of[j]]


def conll(gold: Chains, answer: Chains) -> dict[str, Figures]:
    """The three measures and, as `conll`, the means of their figures."""
    found = {"muc": muc(gold, answer), "b3": b_cubed(gold, answer), "ceafe": ceaf_e(gold, answer)}
    means = tuple(sum(one[place] for one in found.values()) / 3 for place in range(3))
    return {**found, "conll": means}
