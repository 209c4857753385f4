"""Writes French articles of testdata as JSON Lines, over and over until there are enough.

usage: articles.py COUNT FOLDER... > articles.jsonl
"""

import json
import pathlib
import sys

# Files of other languages have their code at the head of their names.
OTHERS = ("de-", "en-", "es-", "ru-")


def articles(folders):
    """The articles of folders, in the order of names."""
    for folder in folders:
        for path in sorted(pathlib.Path(folder).iterdir()):
            if path.name.startswith(OTHERS) or path.suffix not in (".txt", ".json", ".jsonl"):
                continue
            written = path.read_text(encoding="utf-8")
            if path.suffix == ".txt":
                yield {"text": written}
            elif path.suffix == ".json":
                yield json.loads(written)
            else:
                yield from map(json.loads, written.splitlines())


def main():
    french = [a for a in articles(sys.argv[2:]) if a.get("lang", "fr") == "fr"]
    for n in range(int(sys.argv[1])):
        print(json.dumps(french[n % len(french)], ensure_ascii=False))


main()
