"""Mends names of the Factbook archive that lost their accented letters (`BRICE O`, `Ver nica`).

Editions from 2020 on show a space where a letter beyond ASCII stood. Another row of the same state
that still has the word (`BRICEÑO`) tells what is missing.
"""
import re

FIRST_EDITION = 2020


def skeleton(word):
    """The word as a damaged edition shows it."""
    return re.sub(r"[^\x00-\x7f’]", " ", word).strip()


def whole_words(rows):
    """State -> skeleton -> word, of the words with letters beyond ASCII in (state, text) rows."""
    found = {}
    for at, text in rows:
        for word in re.findall(r"[\w'’-]+", text):
            bare = skeleton(word)
            if bare != word and len(bare) > 2:
                found.setdefault(at, {}).setdefault(bare, word)
    return found


def mend(text, words):
    """The text with its damaged words as other rows of the state have them."""
    for bare in sorted(words, key=lambda b: (-len(b), b)):
        text = re.sub(rf"(?<![\w'’.-]){re.escape(bare)}(?![\w'’.-])", words[bare], text)
    return re.sub(r"(?<=[\wÀ-ÿ]) {2,}", " ", text)
