#!/usr/bin/env python3
"""Compares a YAML-lite parser with PyYAML over random documents.

    Tests/Differential/yaml_against_pyyaml.py [--documents 12000] [--seed 1] COMMAND [ARGUMENT...]

COMMAND is given many files. It prints the tree of each as a line of JSON, and what is wrong to standard error, as
`... -- folio parse` does. Needs PyYAML (`pip install pyyaml`).

Half of the documents are dumped by PyYAML in all its styles. The other half are written by the emitter below, which
knows all that YAML-lite keeps: blocks, brackets over several lines, quoted keys, block scalars, comments. It avoids
what PyYAML does not read: tabs between tokens, and `?` in plain scalars inside of brackets. The documents of PyYAML
that YAML-lite refuses by name (a scalar over several lines, say) are counted and not compared.
"""

import argparse
import collections
import json
import math
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

import yaml


class CoreLoader(yaml.SafeLoader):
    """Resolves plain scalars by the core schema of YAML 1.2 instead of by YAML 1.1."""

    yaml_implicit_resolvers = {}


CORE = [
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN",
        list("-+.0123456789"),
    ),
]
for tag, pattern, starts in CORE:
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(rf"^(?:{pattern})$"), starts)


def construct_integer(loader, node):
    text = node.value
    radix = {"0o": 8, "0x": 16}.get(text[:2])
    value = int(text[2:], radix) if radix else int(text)
    return value if -(2**63) <= value < 2**63 else float(value)


def construct_float(loader, node):
    text = node.value.lower()
    return float(text.replace(".inf", "inf").replace(".nan", "nan"))


def construct_mapping(loader, node):
    # Keys are texts to YAML-lite.
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


CoreLoader.add_constructor("tag:yaml.org,2002:int", construct_integer)
CoreLoader.add_constructor("tag:yaml.org,2002:float", construct_float)
CoreLoader.add_constructor("tag:yaml.org,2002:map", construct_mapping)


class CoreDumper(yaml.SafeDumper):
    """Quotes what the core schema would read as something else, writes shared values twice, and no aliases."""

    yaml_implicit_resolvers = CoreLoader.yaml_implicit_resolvers

    def ignore_aliases(self, data):
        return True


# MARK: Values

WORDS = """layout graph as-of sweep Kansas 1.10 yes no off NO null ~ true False 0x1F 0o17 0b1 1_000 12 -3 +4 1e3 .5 5. .inf
-.INF .nan 1e400 99999999999999999999 - ? : # key: value #hash a#b a:b http://x.y/z?q=1&r :x -x ?x x: 'it''s "quoted"
back\\slash %percent @at `tick` &and *star !bang |pipe >more [bracket] {brace} , ; é ü 漢字 🙂 e\u0301 << = 2020-06-24 12:30""".split()
WHITE = [" ", "  ", "\n", "\n\n", "\n ", "\t", "\u00a0", "\u2028", "\u0085", "\x07", "\x1b", "\r", "\ufeff"]


def random_text(source):
    kind = source.random()
    if kind < 0.5:
        return source.choice(WORDS)
    parts = []
    for _ in range(source.randint(0, 6)):
        parts.append(source.choice(WORDS))
        if source.random() < 0.9:
            parts.append(source.choice(WHITE[: 4 if source.random() < 0.8 else None]) if source.random() < 0.4 else " ")
    return "".join(parts)


def random_scalar(source):
    return source.choice(
        [
            lambda: random_text(source),
            lambda: random_text(source),
            lambda: random_text(source),
            lambda: source.randint(-(10**6), 10**6),
            lambda: source.randint(-(2**63), 2**63 - 1),
            lambda: source.uniform(-1, 1) * 10.0 ** source.randint(-300, 300),
            lambda: float(source.randint(-5, 5)),
            lambda: source.choice([True, False, None]),
            lambda: source.choice([math.inf, -math.inf, math.nan]),
        ]
    )()


def random_value(source, depth):
    if depth == 0 or source.random() < 0.35:
        return random_scalar(source)
    count = source.choice([0, 1, 1, 2, 3, 4])
    if source.random() < 0.5:
        return [random_value(source, depth - 1) for _ in range(count)]
    # Keys that look alike are equal to YAML-lite.
    keys = {unicodedata.normalize("NFC", key): key for key in (random_text(source) for _ in range(count))}
    return {key: random_value(source, depth - 1) for key in keys.values()}


# MARK: An emitter of YAML-lite


class Emitter:
    """Writes a value in a style that is drawn anew at each node."""

    def __init__(self, source):
        self.source = source
        self.lines = [""]

    def document(self, value):
        if self.chance(0.3):
            self.write("---")
            self.end_line()
        self.block(value, 0)
        text = "\n".join(self.lines)
        if self.chance(0.9) and not text.endswith("\n"):
            text += "\n"
        return text.replace("\n", "\r\n") if self.chance(0.1) else text

    def chance(self, probability):
        return self.source.random() < probability

    def write(self, text):
        self.lines[-1] += text

    def end_line(self):
        if self.lines[-1]:
            if self.chance(0.15):
                self.write(self.source.choice([" # comment: [x", "   #", "  # - 'q"]))
            elif self.chance(0.1):
                self.write(self.source.choice([" ", "   "]))
        self.lines.append("")
        while self.chance(0.1):
            self.lines[-1] = self.source.choice(["", "   ", "# a comment", "      # deeper: comment"])
            self.lines.append("")

    # Blocks. Each ends with an empty line begun.

    def block(self, value, indent):
        """Writes a node on lines of its own."""
        if isinstance(value, dict) and value and self.chance(0.75):
            self.mapping(value, indent)
        elif isinstance(value, list) and value and self.chance(0.75):
            self.sequence(value, indent)
        else:
            self.write(" " * indent)
            self.inline(value, indent - 1)

    def mapping(self, value, indent, is_compact=False):
        for position, (key, child) in enumerate(value.items()):
            if position > 0 or not is_compact:
                self.write(" " * indent)
            self.write(self.key(key) + self.source.choice(["", "", "", " "]) + ":")
            self.below(child, indent, is_key=True)

    def sequence(self, value, indent, is_compact=False):
        for position, child in enumerate(value):
            if position > 0 or not is_compact:
                self.write(" " * indent)
            self.write("-")
            self.below(child, indent, is_key=False)

    def below(self, value, indent, is_key):
        """Writes the node behind an indicator."""
        is_collection = isinstance(value, (dict, list)) and value
        if is_collection and self.chance(0.8):
            step = self.source.randint(1, 4)
            deeper = indent + step
            if not is_key and self.chance(0.5):
                self.write(" " * step)
                (self.mapping if isinstance(value, dict) else self.sequence)(value, deeper + 1, is_compact=True)
                return
            if is_key and isinstance(value, list) and self.chance(0.5):
                deeper = indent
            self.end_line()
            (self.mapping if isinstance(value, dict) else self.sequence)(value, deeper)
        elif value is None and self.chance(0.5):
            self.end_line()
        elif self.chance(0.1):
            self.end_line()
            self.write(" " * (indent + self.source.randint(1, 3)))
            self.inline(value, indent)
        else:
            self.write(self.source.choice([" ", " ", "  "]))
            self.inline(value, indent)

    def inline(self, value, parent):
        """Writes a scalar or brackets behind what the line has, and ends the line."""
        if isinstance(value, str) and self.chance(0.4) and self.block_scalar(value, parent):
            return
        self.write(self.flow(value, parent, in_flow=False))
        self.end_line()

    def block_scalar(self, text, parent):
        """Writes a text under `|` or `>`; false if it cannot be."""
        if not all(c in "\n\t" or c.isprintable() and c not in "\u0085\u2028\u2029\ufeff" for c in text) or not text.strip(" \n"):
            return False
        body = text.rstrip("\n")
        ends = len(text) - len(body)
        chomping = "-" if ends == 0 else "+" if ends > 1 or self.chance(0.2) else ""
        lines = body.split("\n")
        # No line may start with a tab: that is a tab in the indentation.
        if any(line.lstrip(" ").startswith("\t") or line.isspace() for line in lines):
            return False
        is_folded = self.chance(0.5)
        if is_folded:
            lines = self.unfold(lines)
        step = self.source.randint(1, 4)
        needs_digit = next((line for line in lines if line), "").startswith(" ") or lines[0] == ""
        digit = str(step) if needs_digit or self.chance(0.2) else ""
        header = (">" if is_folded else "|") + (digit + chomping if self.chance(0.5) else chomping + digit)
        self.write(header)
        self.lines[-1] += self.source.choice(["", "", " # comment", " "])
        margin = " " * (max(parent, 0) + step)
        self.lines += [margin + line if line else "" for line in lines]
        self.lines += [""] * (ends - 1 if chomping == "+" else 0)
        self.lines.append("")
        return True

    def unfold(self, lines):
        """The lines of a folded scalar that are folded to the given ones."""
        folded = []
        for position, line in enumerate(lines):
            if position > 0:
                above = lines[position - 1]
                if above and not above.startswith(" ") and not line.startswith(" "):
                    # A line end between two lines at the margin needs a second one; so do those around blank lines.
                    nearest = next((later for later in lines[position:] if later), None)
                    if nearest is not None and not nearest.startswith(" "):
                        folded.append("")
            words = line.split(" ")
            if not line.startswith(" ") and len(words) > 2 and all(words) and self.chance(0.5):
                cut = self.source.randint(1, len(words) - 1)
                if not line.endswith(" "):
                    folded += [" ".join(words[:cut]), " ".join(words[cut:])]
                    continue
            folded.append(line)
        return folded

    # Brackets and scalars

    def flow(self, value, parent, in_flow):
        if isinstance(value, dict):
            entries = []
            for key, child in value.items():
                name = self.key(key, in_flow=True)
                if child is None and self.chance(0.3) and name[0] not in "'\"":
                    entries.append(name + self.source.choice(["", ":", " :"]))
                else:
                    colon = self.source.choice([":", ": "]) if name[0] in "'\"" else ": "
                    text = self.flow(child, parent, in_flow=True)
                    entries.append(name + (colon if text[0] != ":" else ": ") + text)
            return self.brackets("{", entries, "}", parent)
        if isinstance(value, list):
            return self.brackets("[", [self.flow(child, parent, in_flow=True) for child in value], "]", parent)
        return self.scalar(value, in_flow)

    def brackets(self, opening, entries, closing, parent):
        def gap():
            if self.chance(0.15):
                comment = self.source.choice(["", "", " # comment, ]"])
                return comment + "\n" + " " * (max(parent, 0) + self.source.randint(1, 6))
            return self.source.choice(["", " "])

        if not entries:
            return opening + gap() + closing
        text = opening + gap()
        for position, entry in enumerate(entries):
            is_last = position == len(entries) - 1
            text += entry
            if not is_last or self.chance(0.1):
                text += gap() + ","
                text += gap() or " "
        return text + gap() + closing

    def key(self, text, in_flow=False):
        return self.string(text, in_flow, is_key=True)

    def scalar(self, value, in_flow):
        if value is None:
            return self.source.choice(["null", "~", "Null", "NULL"])
        if value is True or value is False:
            return self.source.choice([str(value), str(value).lower(), str(value).upper()])
        if isinstance(value, str):
            return self.string(value, in_flow)
        if isinstance(value, int):
            if value >= 0 and self.chance(0.2):
                return self.source.choice([hex(value), oct(value), "+" + str(value)])
            return str(value)
        if math.isnan(value):
            return self.source.choice([".nan", ".NaN", ".NAN"])
        if math.isinf(value):
            return ("-" if value < 0 else "") + self.source.choice([".inf", ".Inf", ".INF"])
        return repr(value)

    PLAIN = re.compile(r"(?:[\w/()=;.+~$^\\é🙂]|[-?:](?=[\w/.é-]))(?:[\w/()=;.+~$^\\é🙂 !@%&*|<>'\"`?-]|:(?=[\w/])|(?<=\w)#)*")

    def string(self, text, in_flow, is_key=False):
        is_plain = (
            self.PLAIN.fullmatch(text)
            and text == text.strip()
            and (is_key or isinstance(self.core(text), str))
            and not text.startswith(("---", "...", "<<"))
            and not (in_flow and (text[0] in "-:" or "?" in text))
        )
        if is_plain and self.chance(0.6):
            return text
        if all(c.isprintable() and c not in "\ufeff" for c in text) and self.chance(0.5):
            return "'" + text.replace("'", "''") + "'"
        return self.double_quoted(text)

    def core(self, text):
        return yaml.load(text, CoreLoader) if not text.startswith(("-", "?", ":")) or len(text) > 1 else text

    ESCAPES = {"\0": "0", "\a": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", "\x1b": "e", '"': '"',
               "\\": "\\", "\x85": "N", "\xa0": "_", "\u2028": "L", "\u2029": "P"}

    def double_quoted(self, text):
        escaped = ""
        for character in text:
            code = ord(character)
            if character in self.ESCAPES:
                escaped += "\\" + self.ESCAPES[character]
            elif not character.isprintable() or character == "\ufeff" or self.chance(0.05):
                widths = [(2, "x"), (4, "u"), (8, "U")]
                width, letter = self.source.choice([w for w in widths if code < 16 ** w[0]])
                escaped += "\\" + letter + format(code, self.source.choice(["0%dx", "0%dX"]) % width)
            else:
                escaped += character
        return '"' + escaped + '"'


def with_texts_only(value):
    if isinstance(value, dict):
        return {key: with_texts_only(child) for key, child in value.items()}
    if isinstance(value, list):
        return [with_texts_only(child) for child in value]
    return value if isinstance(value, str) else str(value)


def dumped(value, source):
    style = source.choice([None, None, "'", '"', "|", ">"])
    text = yaml.dump(
        # In a style of its own, PyYAML writes a tag before each scalar that is no text.
        value if style is None else with_texts_only(value),
        Dumper=CoreDumper,
        default_style=style,
        default_flow_style=source.choice([None, False, True]),
        indent=source.choice([2, 3, 4, 8]),
        width=source.choice([80, 10**6, 10**6, 10**6]),
        # To YAML 1.1, and so to PyYAML, these three end a line.
        allow_unicode=source.choice([True, False]) and not re.search(r"\\x85|\\u202[89]", repr(value)),
        explicit_start=source.choice([True, False]),
        line_break=source.choice(["\n", "\n", "\r\n"]),
        sort_keys=False,
    )
    return re.sub(r"\.\.\.\r?\n$", "", text)


# MARK: Comparison

REFUSED = {"multi-line-scalar", "tag", "explicit-key", "document-end", "tab-indentation", "merge-key", "too-deep",
           "control-character", "duplicate-key"}


def is_same(ours, theirs):
    if isinstance(theirs, dict):
        return isinstance(ours, dict) and list(ours) == list(theirs) and all(is_same(ours[k], theirs[k]) for k in theirs)
    if isinstance(theirs, list):
        return isinstance(ours, list) and len(ours) == len(theirs) and all(map(is_same, ours, theirs))
    if isinstance(theirs, float) and not math.isfinite(theirs):
        return ours == (".nan" if math.isnan(theirs) else ".inf" if theirs > 0 else "-.inf")
    return type(ours) is type(theirs) and ours == theirs


def parse(command, paths):
    """The tree of each path as a line of JSON, or the code of its first diagnostic behind an `!`."""
    result = subprocess.run(command + paths, capture_output=True, text=True)
    codes = {}
    for path, code in re.findall(r"^(.+?):\d+:\d+: error\[([a-z-]+)\]", result.stderr, re.MULTILINE):
        codes.setdefault(path, "!" + code)
    trees = result.stdout.removesuffix("\n").split("\n") if result.stdout else []
    if len(trees) + len(codes) != len(paths):
        sys.exit(f"{len(paths)} documents, {len(trees)} trees and {len(codes)} refused: {result.stderr[:2000]}")
    remaining = iter(trees)
    return [codes.get(path) or next(remaining) for path in paths]


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--documents", type=int, default=12_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("command", nargs="+")
    options = options.parse_args()
    source = random.Random(options.seed)
    compared = 0
    refused = collections.Counter()
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, options.documents, 500):
            batch = []
            for number in range(start, min(start + 500, options.documents)):
                value = random_value(source, source.randint(0, 5))
                is_ours = number % 2 == 0
                text = Emitter(source).document(value) if is_ours else dumped(value, source)
                path = Path(folder) / f"{number}.yaml"
                path.write_bytes(text.encode())
                batch.append((path, text, is_ours))
            answers = parse(options.command, [str(path) for path, _, _ in batch])
            for (path, text, is_ours), line in zip(batch, answers):
                is_error = line.startswith("!")
                ours = None if is_error else json.loads(line)
                if is_error and not is_ours and line[1:] in REFUSED:
                    refused[line[1:]] += 1
                    continue
                try:
                    theirs = yaml.load(text, CoreLoader)
                except yaml.YAMLError as error:
                    theirs = error
                compared += 1
                if is_error or not is_same(ours, theirs):
                    failures.append((path.name, text, line, theirs))
    for name, text, line, theirs in failures[:10]:
        print(f"--- {name}\n{text}\nours:   {line}\ntheirs: {theirs!r}\n")
    names = ", ".join(f"{code} {count}" for code, count in refused.most_common())
    print(f"{compared} documents compared, {refused.total()} refused by name ({names}), {len(failures)} differ")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
