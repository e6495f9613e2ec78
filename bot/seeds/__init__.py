"""Reads `seeds/`: entities and sources to begin with, and the samples of the playground.

Everything wrong in those files is a ConfigError that names the file, the entry and the mend.
Nothing is written anywhere: `bot.seeding` is the verb that puts entities and sources into storage.
"""

from __future__ import annotations

from bot.seeds.entity_file import entities
from bot.seeds.reading import home
from bot.seeds.sample_files import articles, outlets
from bot.seeds.samples import Edit, Layout, Outlet, OutletKind, Sample, SampleKind
from bot.seeds.source_file import sources

__all__ = [
    "Edit",
    "Layout",
    "Outlet",
    "OutletKind",
    "Sample",
    "SampleKind",
    "articles",
    "entities",
    "home",
    "outlets",
    "sources",
]
