"""The `dozor` command. Each verb imports what it needs when it is called, so all start at once."""

from __future__ import annotations

import argparse
import importlib
import sys

VERBS = {
    "run": "start the bot; without a token, the playground with it",
    "worker": "read and match beside a bot that runs elsewhere on the same database",
    "migrate": "bring the database's tables up to date",
    "seed": "load seeds/entities.toml and seeds/sources.toml; safe to run twice",
    "check": "test token, database, sources, clock and optional parts, and say what is wrong",
    "playground": "a local Telegram by itself, for any bot",
    "demo": "the whole way once, without a browser: samples in, alerts out",
    "ingest": "take files or addresses the whole way, into the outbox",
    "parse": "show what a parser makes of a file",
    "match": "show what is found in documents",
    "duplicates": "show which documents repeat an earlier one",
    "group": "show which documents tell of one happening",
    "summarise": "sum up documents in their own sentences",
    "fetch": "show what the fetcher gets at addresses",
}


def _parser(chosen: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dozor", description="A watch on news sites and Telegram channels.")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb, says in VERBS.items():
        sub = verbs.add_parser(verb, help=says, description=f"{says[0].upper()}{says[1:]}.")
        if verb == chosen:
            module = importlib.import_module(f"bot.terminal.{verb}")
            module.configure(sub)
            sub.set_defaults(act=module.run)
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run one verb. 0 well, 1 the work failed, 2 a word or a setting is wrong."""
    from bot.errors import ConfigError, DozorError

    words = sys.argv[1:] if argv is None else argv
    chosen = next((word for word in words if word in VERBS), "")
    try:
        args = _parser(chosen).parse_args(words)
        return int(args.act(args))
    except ConfigError as error:
        print(f"dozor: {error}", file=sys.stderr)
        return 2
    except DozorError as error:
        print(f"dozor: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our lines has seen enough
        sys.stderr.close()
        return 0


if __name__ == "__main__":
    sys.exit(main())
