"""One matcher over some forms and some documents, measured in a process of its own.

    python -m tests.bench.peers ENGINE FORMS PATH_OF_FORMS [TEXTS.jsonl]

Prints a JSON object. The peers scan bare: they are given text in small letters, without ё, and
say where a form stands; whether it is a word of its own, in what case, whose name, how sure and
why is left out. Ours does all of it, from the text as it was written.
"""

from __future__ import annotations

import gc
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.bench.forms_made import documents, read_forms
from tests.bench.measure import PASSES

Scan = Callable[[Any], object]


def flashtext2(forms: Iterable[str]) -> Scan:
    processor = import_module("flashtext2").KeywordProcessor(case_sensitive=True)
    for form in forms:
        processor.add_keyword(form)
    return processor.extract_keywords_with_span


def ahocorasick_rs(forms: Iterable[str]) -> Scan:
    library = import_module("ahocorasick_rs")
    kind = library.Implementation.ContiguousNFA
    automaton = library.AhoCorasick(forms, implementation=kind, store_patterns=False)
    return lambda text: automaton.find_matches_as_indexes(text, overlapping=True)


def pyahocorasick(forms: Iterable[str]) -> Scan:
    automaton = import_module("ahocorasick").Automaton()
    for number, form in enumerate(forms):
        automaton.add_word(form, number)
    automaton.make_automaton()
    return lambda text: [*automaton.iter(text)]


def daachorse(forms: Iterable[str]) -> Scan:
    automaton = import_module("daachorse").CharwiseDoubleArrayAhoCorasick
    search: Scan = automaton([*dict.fromkeys(forms)]).find_overlapping
    return search


def spacy(forms: Iterable[str]) -> Scan:
    """Its scan alone: the documents are cut into tokens before."""
    matcher: Scan = import_module("spacy.matcher").PhraseMatcher(_language().vocab, attr="LOWER")
    for form in forms:
        matcher.add("form", [_language().make_doc(form)])  # type: ignore[attr-defined]
    return matcher


@cache
def _language() -> Any:
    return import_module("spacy").blank("ru")


PEERS: dict[str, Callable[[Iterable[str]], Scan]] = {
    each.__name__: each for each in (flashtext2, ahocorasick_rs, pyahocorasick, daachorse, spacy)
}


def measured(engine: str, size: int, forms: Path, texts: str) -> dict[str, Any]:
    """Microseconds a document, seconds to build, megabytes when built and at the worst moment."""
    given: list[Any] = [text.lower().replace("ё", "е") for text in documents(texts)]
    if engine == "spacy":
        given = [*map(_language().make_doc, given)]
    PEERS[engine](["нечто"])  # its library is loaded, and not weighed
    before = memory()
    begun = time.process_time()
    scan = PEERS[engine](_strings(forms, size))
    building = time.process_time() - begun
    gc.collect()
    grown = memory() - before
    scanning = micro(scan, given)
    return {"us": scanning, "build_s": building, "mb": grown, "peak_mb": peak() - before}


def _strings(forms: Path, size: int) -> Iterator[str]:
    for _, some in read_forms(forms, size):
        for form in some:
            yield " ".join(form.keys)


def micro(work: Scan, given: Iterable[Any], passes: int = PASSES) -> float:
    """Microseconds of processor for one of what is given: the median of some passes."""
    given = [*given]

    def once() -> float:
        begun = time.process_time()
        for each in given:
            work(each)
        return (time.process_time() - begun) / len(given) * 1e6

    return statistics.median(once() for _ in range(passes))


def memory() -> float:
    """Megabytes that this process holds now; the most it ever held where that is not told."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20
    except OSError:
        return peak()


def peak() -> float:
    """Megabytes that this process held at the worst moment."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    _, engine, size, path, *texts = sys.argv
    print(json.dumps(measured(engine, int(size), Path(path), "".join(texts))))
