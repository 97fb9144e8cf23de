"""The systems of the throughput comparison, each in the interpreter that has it installed.

    PYTHON contestants.py MODEL FILE

Enters: a file of tokenised sentences; then, on standard input, one JSON object a line: a system's
name and which sentences to read (`first`, `step`, `count`).  Leaves, on standard output, one JSON
object for each: processor seconds, sentences read and results found; or why a system is absent.
Nothing is imported before it is asked for, so that an interpreter needs its own systems alone.
"""

import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import chdir, redirect_stdout
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

BATCH = 256  # as `kg.parse.parse_tokens` has it
WARM = 64  # sentences: a process that waited while others ran is some hundredths slower at first

Run = Callable[[list[str]], int]


@cache
def load(model: str) -> Any:
    """Load a pipeline, once for all systems of this process that leave it as it is."""
    return import_module("spacy").load(model)


def parsed(nlp: Any, sentences: list[str]) -> Iterator[Any]:
    """Parse sentences as kg has them parsed, and do nothing else with them."""
    doc = import_module("spacy.tokens").Doc
    docs = (
        doc(nlp.vocab, words=words, sent_starts=[at == 0 for at in range(len(words))])
        for words in map(str.split, sentences)
    )
    found: Iterator[Any] = nlp.pipe(docs, batch_size=BATCH)
    return found


def bare(model: str) -> Run:
    """Parse and do no more: what the others are measured against."""
    nlp = load(model)
    return lambda sentences: sum(1 for _ in parsed(nlp, sentences))


def kg(model: str, *, compact: bool = False) -> Run:
    """Draw the open extractions of `kg extract --tokenized`."""
    pipeline = import_module("kg.pipeline")
    extractor = pipeline.Extractor(model=model, nlp=load(model))
    return lambda sentences: sum(
        1 for _ in pipeline.open_tuples(sentences, compact=compact, extractor=extractor)
    )


def textacy(model: str) -> Run:
    """Parse, and draw subject, verb and object."""
    nlp, triples = load(model), import_module("textacy.extract").subject_verb_object_triples
    return lambda sentences: sum(1 for doc in parsed(nlp, sentences) for _ in triples(doc))


def triplet_extract(model: str) -> Run:
    """Extract with triplet-extract as it comes; it takes text alone, and parses by itself."""
    made = import_module("triplet_extract").OpenIEExtractor
    # It changes the pipeline it is given, and loads another by the name of en_core_web_sm.
    nlp = import_module("spacy").load(model)
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        nlp.to_disk(Path(folder) / "en_core_web_sm")
        extractor = made(nlp=nlp)
    return lambda sentences: sum(map(len, extractor.extract_batch(sentences, progress=False)))


SYSTEMS: dict[str, tuple[str, Callable[[str], Run]]] = {  # name -> distribution, preparation
    "bare": ("spacy", bare),
    "kg": ("newskg", kg),
    "kg --compact": ("newskg", lambda model: kg(model, compact=True)),
    "textacy": ("textacy", textacy),
    "triplet-extract": ("triplet-extract", triplet_extract),
}


def measure(run: Run, sentences: list[str]) -> dict[str, float]:
    """Measure the processor time of this process over some sentences."""
    gc.collect()
    start = time.process_time()
    results = run(sentences)
    seconds = time.process_time() - start
    return {"seconds": seconds, "sentences": len(sentences), "results": results}


def main() -> None:
    """Answer each line of standard input."""
    model, file = sys.argv[1:]
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    answers, ready = sys.stdout, dict[str, Run]()
    for line in sys.stdin:
        asked = json.loads(line)
        distribution, prepare = SYSTEMS[asked["system"]]
        answer: dict[str, float | str]
        with redirect_stdout(sys.stderr):  # what a system prints is no answer
            try:
                run = ready.get(asked["system"]) or prepare(model)
                ready[asked["system"]] = run
                run(lines[: WARM // asked["step"]])
                chosen = lines[asked["first"] :: asked["step"]][: asked["count"]]
                answer = {**measure(run, chosen), "version": version(distribution)}
            except (ImportError, OSError) as error:
                answer = {"absent": str(error).splitlines()[0]}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
