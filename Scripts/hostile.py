"""Text that is hard on a tokenizer and on everything behind it, from a seeded generator."""
import random

PREFIXES = ["", "(", "\"", "“", "'", "[", "$", "US$", "#", "@", "…", "..", "-", "—", "«", "+", "<", "*"]
SUFFIXES = ["", ")", "\"", "”", "'", "]", ".", ",", "...", "!", "?!", "'s", "’s", "%", ";", "—", "»", "km", "+", ">"]
INFIXES = ["-", "--", "/", "—", "…", "..", ":", "=", "<", ",", ".", "~", "+", "*", "^", "'", "’", "|"]
SPACES = [" ", " ", " ", " ", "  ", "\n", "\n\n", "\t", " \n ", "\u00a0", "\u3000", "\u2028", "\r\n", "\u200b", "\u0085", "\x1c", "\u202f", "\ufeff"]
WORDS = """the a of to in minister talks summit NATO EU U.S. Ms. Jan. 10am 3pm 1990s 27th 4.5 1,000 $5bn €20m 12km 5kg
can't won't I'll they've y'all gonna gotta cannot dunno 'em o'clock ma'am e.g. i.e. a.m. vs. Dr. Inc. Korea-Japan state-of-the-art
Zelenskyy Kishida naïve café Łódź Straße ΟΔΟΣ İstanbul ǅungla Москва встреча Київ 北京 東京サミット 서울 القمة טוקיו दिल्ली ไทย 10°C. 5°F
x² ½ ² ٣ ④ Ⅻ µg Ω K™ © ® ° § ¶ • · … – — ‑ ª º ß ſ ﬁ e\u0301 é ñ n\u0303 ａｂｃ １２３ ＡＢＣ
:) :-( ;) <3 ^_^ (^_^) o_O \\o/ ¯\\(ツ)/¯ xD :'( >.< 8-) 😀 👍🏽 👨‍👩‍👧 🇯🇵 🇺🇦 ☮ ❤️
http://example.org https://www.example.com/a/b?c=d#e www.example.co.uk example.com/path ftp://x.yz user@example.org 192.168.0.1
8.8.8.8:53 a.b example.invalid1 mailto:press@example.int http://例え.jp/道 //cdn.example.net C:\\path\\file.txt ../up ~/home
<b>bold</b> &amp; &nbsp; {x} [1] [[link]] `code` ``quoted'' ''end'' #hashtag @handle key=value a/b and/or 50/50 24/7 w/o
U.S.-Japan G-7 COVID-19 F-35s Il-76 2+2 AUKUS's members' 2022-06-29 29/06/2022 12:30 12.30 3-4 10–12 1.5-2 +46 +a -5 --x x-- a--b
A.B.C. J.F.K. a.B aB. AB. Ab. 1st. 2nd, Q&A R&D AT&T rock'n'roll d'Affaires l'Union O'Brien ’cause 'Cause 'tis 'twas
conj nsubj ORG GPE POS NORM X x _ . , ROOT dep VERB Foreign foreign""".split()

# Blocks of Unicode that random words are drawn from, with weights: mostly assigned scalars.
BLOCKS = [(0x20, 0x7E, 6), (0xA0, 0x24F, 4), (0x250, 0x52F, 2), (0x530, 0x6FF, 2), (0x900, 0xDFF, 1), (0xE00, 0x11FF, 1),
          (0x1E00, 0x20CF, 2), (0x2100, 0x2BFF, 2), (0x2E80, 0x30FF, 1), (0x4E00, 0x9FFF, 1), (0xA000, 0xABFF, 1),
          (0xAC00, 0xD7A3, 1), (0xF900, 0xFFFD, 1), (0x10000, 0x1FFFF, 2), (0x20000, 0x2FA1F, 1), (0xE000, 0xF8FF, 1)]


def scalar(rng):
    low, high, _ = rng.choices(BLOCKS, weights=[b[2] for b in BLOCKS])[0]
    return chr(rng.randint(low, high))


def affixed(rng, word):
    return rng.choice(PREFIXES) + rng.choice(PREFIXES + [""] * 20) + word + rng.choice(SUFFIXES) + rng.choice(SUFFIXES + [""] * 20)


def texts(exceptions, seed=20220629):
    """Lists of (group, text)."""
    rng = random.Random(seed)
    out = []
    # Every exception bare, then with affixes, then glued to words, in short texts.
    forms = sorted(exceptions)
    for make in (lambda e: e, lambda e: affixed(rng, e), lambda e: affixed(rng, e),
                 lambda e: e + rng.choice(INFIXES) + rng.choice(WORDS), lambda e: rng.choice(WORDS) + rng.choice(INFIXES) + e):
        for start in range(0, len(forms), 40):
            words = []
            for form in forms[start:start + 40]:
                words += [make(form), rng.choice(WORDS)]
            out.append(("exceptions", " ".join(words)))
    # Words glued, affixed and spaced at random.
    for _ in range(250):
        parts = []
        for _ in range(rng.randint(1, 60)):
            word = rng.choice(WORDS)
            while rng.random() < 0.3:
                word += rng.choice(INFIXES) + rng.choice(WORDS)
            parts += [affixed(rng, word) if rng.random() < 0.6 else word, rng.choice(SPACES)]
        out.append(("affixes", rng.choice(["", " ", "\n", "  "]) + "".join(parts)))
    # Random scalars.
    for _ in range(250):
        parts = []
        for _ in range(rng.randint(1, 40)):
            parts += ["".join(scalar(rng) for _ in range(rng.randint(1, 12))), rng.choice(SPACES)]
        out.append(("scalars", "".join(parts)))
    # Texts of a word or none, and of nothing but white space or punctuation.
    for text in ["", " ", "  ", "\n", "\n\n", " a", "a ", "a  ", " a b ", "\t\ta", "a\u00a0b", ".", "..", "...", "....", "?!",
                 "a" * 99, "a" * 100, "x" * 1000, "-" * 50, "'" * 9, "\"\"\"", "((((a))))", "\u0000", "a\u0000b", "\ufeffa", "\u200ba"]:
        out.append(("edges", text))
    for word in WORDS:
        out.append(("edges", word))
    return out
