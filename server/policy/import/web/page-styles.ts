import { attribute, isElement, type PageElement, type PageNode, wordsIn } from "./page-tree.ts";

/** What a style says, by the name of the property. */
type Declarations = ReadonlyMap<string, string>;

const DECLARATION = /([\w-]{1,40})\s{0,9}:\s{0,9}("[^"\n]{0,100}"|'[^'\n]{0,100}'|[^;"']{1,200})/g;
/** A rule whose selector is nothing but classes and names of elements. */
const RULE = /([^{}@]{1,500})\{([^{}]{0,2000})\}/g;
const PLAIN_SELECTOR = /^([a-z0-9]{1,10})?(?:\.([\w-]{1,100}))?$/i;
const LONGEST_SHEET = 200_000;

function declarations(style: string): Declarations {
  const found = new Map<string, string>();
  for (const [, name = "", value = ""] of style.matchAll(DECLARATION)) {
    const plain = value.replace(/!\s{0,3}important\s{0,9}$/i, "").trim();
    found.set(name.toLowerCase(), /^["']/.test(plain) ? plain : plain.toLowerCase());
  }
  return found;
}

/** The styles of a page, as far as they say what is printed. */
export class PageStyles {
  readonly #rules = new Map<string, Declarations>();

  /** @param sheets the texts of its style elements */
  constructor(sheets: readonly string[]) {
    for (const sheet of sheets)
      for (const [, selectors = "", inside = ""] of sheet.slice(0, LONGEST_SHEET).matchAll(RULE))
        for (const selector of selectors.split(",")) this.#add(selector.trim(), declarations(inside));
  }

  #add(selector: string, said: Declarations): void {
    if (selector === "" || !PLAIN_SELECTOR.test(selector)) return;
    const known = this.#rules.get(selector.toLowerCase());
    this.#rules.set(selector.toLowerCase(), known ? new Map([...known, ...said]) : said);
  }

  /** The value of a property, the element's own before that of its classes and of its kind; undefined where nothing is said. */
  value(element: PageElement, property: string): string | undefined {
    const own = attribute(element, "style");
    const said = own?.toLowerCase().includes(property) ? declarations(own).get(property) : undefined;
    return said ?? this.#ofRules(element, property);
  }

  #ofRules(element: PageElement, property: string): string | undefined {
    if (this.#rules.size === 0) return undefined;
    const name = element.tagName;
    const classes = (attribute(element, "class") ?? "")
      .toLowerCase()
      .split(/\s+/)
      .filter((one) => one !== "");
    const selectors = [...classes.map((one) => `${name}.${one}`), ...classes.map((one) => `.${one}`), name];
    for (const selector of selectors) {
      const said = this.#rules.get(selector)?.get(property);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  hides(element: PageElement): boolean {
    if (attribute(element, "hidden") !== undefined) return true;
    const display = this.value(element, "display");
    if (display === "none" || this.value(element, "visibility") === "hidden") return true;
    return this.value(element, "mso-hide") === "all";
  }
}

/** The style sheets in a page. */
export function sheetsIn(node: PageNode | { readonly childNodes: readonly PageNode[] }): string[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((one) => (isElement(one) && one.tagName === "style" ? [wordsIn(one)] : sheetsIn(one)));
}
