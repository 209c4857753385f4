"""Finds the names in articles with spaCy's small French model, its other parts left out.

usage: ner.py articles.jsonl
Prints the seconds of the processor that the import and the model took, and those that the articles took once
they were in memory.
"""

import json
import sys
import time

start = time.process_time()

import spacy  # noqa: E402  its import is a part of what is measured

OTHERS = ["morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"]


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    nlp = spacy.load("fr_core_news_sm", exclude=OTHERS)
    loaded = time.process_time()
    names = sum(len(d.ents) for d in nlp.pipe(a.get("title", "") + "\n" + a["text"] for a in articles))
    done = time.process_time()
    print(f"{loaded - start:.3f} {done - loaded:.3f}")
    print(f"{', '.join(nlp.pipe_names)}: {names} names in {len(articles)} articles", file=sys.stderr)


main()
