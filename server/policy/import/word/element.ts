import { readXml } from "../../../office/xml.ts";
import { WordProblem } from "./word-problem.ts";

/** An element of a part of a Word file. Names of elements and attributes are without their prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** What is written in it, in elements that hold text. */
  text: string;
}

/** Elements within elements; a table within a table within a table takes 15. */
const DEEPEST = 200;
/** White space between other elements is for those who read the file itself. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(["t", "instrText"]);
/** How something was before somebody changed it. */
const isFormer = (name: string): boolean => name.endsWith("Change") || name === "numberingChange";

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function element(name: string, attributes: Readonly<Record<string, string>>): Element {
  const own: Record<string, string> = {};
  for (const key in attributes) own[local(key)] = attributes[key] ?? "";
  return { name, attributes: own, children: [], text: "" };
}

/**
 * Hands on the elements right below `parent` one by one, each when it is complete, so that a long part is never in memory as a whole.
 * @throws WordProblem when elements lie in elements deeper than any program writes them
 */
export function eachChild(xml: string, parent: string, take: (child: Element) => void): void {
  const open: Element[] = [];
  let depth = 0;
  let inside = false;
  let skipped = 0;
  readXml(xml, {
    open: ({ name, attributes }) => {
      depth += 1;
      if (depth > DEEPEST) throw new WordProblem("wordDeep");
      if (skipped > 0 || (inside && isFormer(name))) skipped += 1;
      else if (inside) {
        const child = element(name, attributes);
        open.at(-1)?.children.push(child);
        open.push(child);
      } else inside = name === parent;
    },
    close: (name) => {
      depth -= 1;
      if (skipped > 0) skipped -= 1;
      else if (open.length > 0) {
        const complete = open.pop();
        if (complete && open.length === 0) take(complete);
      } else if (name === parent) inside = false;
    },
    text: (text) => {
      const holder = skipped > 0 ? undefined : open.at(-1);
      if (holder && HOLDS_TEXT.has(holder.name)) holder.text += text;
    },
  });
}

export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent?.children.find((element) => element.name === name);

/** What prints something. */
const SAYS: ReadonlySet<string> = new Set([
  "t",
  "sym",
  "tab",
  "br",
  "blip",
  "imagedata",
  "textpath",
  "chart",
  "relIds",
  "oMath",
  "fldChar",
  "tbl",
]);
const says = ({ name, children }: Element): boolean => SAYS.has(name) || children.some(says);

/** Of what is written in several ways, the first that says something: others are for programs that know more than this one. */
export function shownAlternative({ children }: Element): Element | undefined {
  const ways = children.filter(({ name }) => name === "Choice" || name === "Fallback");
  return ways.find(says) ?? ways[0];
}

/** The setting that a child holds (its `w:val`), undefined where there is no such child. */
export const settingOf = (parent: Element | undefined, name: string): string | undefined => child(parent, name)?.attributes.val;

/** A number as it is written in an attribute. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}

/** Whether a switch (`<w:vanish/>`, `w:val="0"`) is on. */
export function isOn(parent: Element | undefined, name: string): boolean {
  const found = child(parent, name);
  return found !== undefined && !["0", "false", "off", "none"].includes(found.attributes.val ?? "1");
}
