import fc from "fast-check";

const prototypes = [
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "__defineGetter__",
  "process",
  "globalThis",
];
const calls = [
  "matches",
  "eval",
  "require",
  "Function",
  "cel.bind",
  "bytes",
  "dyn",
  "type",
  "timestamp",
  "duration",
  "sum",
  "join",
  "text",
  "size",
];
const patterns = ["(a+)+$", "(a|a)*b", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$"];

const repeated = (text: string, least: number, most: number) => fc.integer({ min: least, max: most }).map((count) => text.repeat(count));

/** Formulas that somebody writes who wants to stop, slow or leave the program: deep, long, doubling, nested, or about what is not theirs. */
export function hostileExpression(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constantFrom(...prototypes) });
  const leaf = fc.oneof(
    name,
    fc.constantFrom("1", "0", "9223372036854775807", "1e308", "-1", "'a'", "''", "true", "null", "now", "today", "me", "state"),
    fc.integer({ min: 0, max: 500 }).map((length) => `'${"a".repeat(length)}'`),
    fc.constantFrom(...patterns).map((pattern) => `note.matches('${pattern}')`),
    fc.tuple(name, fc.constantFrom(...prototypes)).map(([of, part]) => `${of}.${part}`),
    fc.tuple(name, fc.constantFrom(...prototypes)).map(([of, part]) => `${of}["${part}"]`),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: "large" },
      leaf,
      fc
        .tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/", "%", "==", "!=", "<", ">=", "&&", "||", "in"), tie("tree"))
        .map((parts) => `(${parts.join(" ")})`),
      fc.tuple(tie("tree"), tie("tree"), tie("tree")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc
        .tuple(
          fc.constantFrom("lines", "helpers", "tags", "[1, 2]", "lines.map(w, w.qty)"),
          fc.constantFrom("all", "exists", "map", "filter"),
          fc.constantFrom("x", "y", "z"),
          tie("tree"),
        )
        .map(([list, how, own, inner]) => `${list}.${how}(${own}, ${inner})`),
      fc.tuple(fc.constantFrom(...calls), fc.array(tie("tree"), { maxLength: 3 })).map(([call, args]) => `${call}(${args.join(", ")})`),
    ),
  }));
  const doubling = fc.integer({ min: 1, max: 150 });
  return fc.oneof(
    { weight: 5, arbitrary: tree },
    repeated("(", 1, 3000).map((open) => `${open}1${")".repeat(open.length)}`),
    repeated("!", 1, 2500).map((nots) => `${nots}ok`),
    repeated("n + ", 1, 800).map((sum) => `${sum}n`),
    repeated("ok ? n : ", 1, 300).map((chain) => `${chain}n`),
    repeated("[", 1, 1500),
    repeated("note + ", 1, 280).map((text) => `size(${text}note)`),
    repeated("story + ", 1, 240).map((text) => `size(${text}story)`),
    doubling.map((count) => `['${"a".repeat(20)}']${".map(x, x + x)".repeat(count)}.exists(x, x == '')`),
    doubling.map((count) => `sum([9999999999]${".map(x, x * x)".repeat(count)})`),
    doubling.map((count) => `sum(lines${".map(x, x)".repeat(count)}.map(x, x.qty / x.price))`),
    doubling.map((count) => `${"lines.all(x, ".repeat(count)}true${")".repeat(count)}`),
    doubling.map((count) => `${Array.from({ length: count }, (_, at) => `lines.all(x${at}, `).join("")}true${")".repeat(count)}`),
    doubling.map((count) => `join(lines.map(x, story), '${"b".repeat(count)}')`),
    fc.integer({ min: 1, max: 900 }).map((count) => `n in [${"1,".repeat(count)}1]`),
    fc.string({ maxLength: 2500 }),
    fc.string({ maxLength: 60, unit: fc.constantFrom(..."()[]{}.,?:\"'\\+-*/%<>=!&| \nabn01_") }),
  );
}
