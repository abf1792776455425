"""The texts that benchmarks read: news whose vocabulary does not repeat by construction."""
import pathlib, re


def texts(data):
    """PolNeAR's news and the texts of ECB+ and MEANTIME, each once, in the order of their paths."""
    found = [path.read_text("utf8", "replace") for path in sorted((data / "quotes/polnear").rglob("text/**/*.txt"))]
    for path in sorted((data / "linking").rglob("*.xml")):
        found.append(re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", path.read_text("utf8", "replace"))).strip())
    return [text for text in dict.fromkeys(found) if text]
