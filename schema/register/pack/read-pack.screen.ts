import { both } from "../../shared/field.screen.ts";
import { isObject } from "../../shared/values.screen.ts";
import { type Finding, Findings } from "../check/finding.screen.ts";
import { checkShape } from "../check/shape.screen.ts";
import { anything, list, object, oneOf, words } from "../check/shape-parts.screen.ts";
import { packGroups, type RegisterPack } from "../definition/pack.screen.ts";

const text = object({ zh: words(2_000), en: words(4_000) });
const shape = object(
  {
    ...{ format: oneOf(1), slug: words(60), says: text, definition: anything },
    parameters: list(
      object(
        { key: words(40), label: text, of: oneOf("department", "position", "person", "people", "level") },
        { suggests: list(words(200), 1_000) },
      ),
      200,
    ),
  },
  { group: oneOf(...packGroups), needs: list(words(60), 50) },
);

const parameterKey = /^[a-z][a-z0-9_]{0,39}$/;

/** What a file says, or all that keeps it from being one of a register: each with its place. */
export type ReadPack = { readonly pack: RegisterPack } | { readonly findings: readonly Finding[] };

const isPack = (value: unknown, findings: Findings): value is RegisterPack => shape(value, "", findings);

function checkParameters({ parameters }: RegisterPack, findings: Findings): void {
  const seen = new Set(["owner"]);
  for (const [place, { key }] of parameters.entries()) {
    const at = `parameters.${place}.key`;
    if (!parameterKey.test(key)) findings.error(at, "badKey", { name: key });
    else if (seen.has(key)) findings.error(at, "sameKey", { name: key });
    seen.add(key);
  }
}

/** Reads what somebody hands in as the file of a register. What its definition means is looked at where it is to be used. */
export function readPack(value: unknown): ReadPack {
  const findings = new Findings();
  if (!isObject(value) || !("definition" in value)) {
    findings.error("", "notAPack");
    return { findings: findings.all };
  }
  if (typeof value.format === "number" && value.format > 1) {
    findings.error("format", "newerFormat");
    return { findings: findings.all };
  }
  const isWhole = isPack(value, findings);
  if (isWhole) checkParameters(value, findings);
  const within = new Findings();
  checkShape(value.definition, within);
  const all = [...findings.all, ...within.all.map((finding) => ({ ...finding, at: `definition.${finding.at}`.replace(/\.$/u, "") }))];
  return isWhole && all.length === 0 ? { pack: value } : { findings: all };
}

/** Where a text stops being JSON: the first character that cannot stand there. */
function brokenAt(content: string): number {
  const isBegun = (length: number): boolean => {
    const part = content.slice(0, length);
    try {
      JSON.parse(part);
      return true;
    } catch (error) {
      const { message } = error instanceof Error ? error : { message: "" };
      const place = /position (\d+)/u.exec(message)?.[1];
      return message.startsWith("Unexpected end") || (place !== undefined && Number(place) >= length);
    }
  };
  let [good, bad] = [0, content.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isBegun(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The JSON of a file, or in which line and column it is broken. */
export function readPackText(content: string): { readonly value: unknown } | { readonly findings: readonly Finding[] } {
  const plain = content.replace(/^\uFEFF/u, "");
  try {
    return { value: JSON.parse(plain) };
  } catch {
    const before = plain.slice(0, brokenAt(plain)).split("\n");
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    const message = both(
      `文件不是有效的 JSON（${line}:${column}），请改正该处或重新导出。`,
      `The file is no JSON from line ${line}, character ${column} on: correct it, or export it again.`,
    );
    return { findings: [{ at: "", key: "brokenFile", severity: "error", message }] };
  }
}
