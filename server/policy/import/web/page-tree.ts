import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";
import { WordProblem } from "../word/word-problem.ts";

export type PageNode = DefaultTreeAdapterMap["childNode"];
export type PageElement = DefaultTreeAdapterMap["element"];
type Page = DefaultTreeAdapterMap["document"];

/** Elements within elements; browsers go on to 512. */
const DEEPEST = 400;
/** The longest code of law has a tenth, each character in an element of its own aside. */
const MOST_NODES = 600_000;

/** Keeps a page from becoming a tree that takes all memory, as elements that are never closed do. */
function limited(): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  let depth = 0;
  const one = (): void => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new WordProblem("pageTooLong");
  };
  return {
    ...defaultTreeAdapter,
    createElement: (...words) => {
      one();
      return defaultTreeAdapter.createElement(...words);
    },
    insertText: (...words) => {
      one();
      defaultTreeAdapter.insertText(...words);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new WordProblem("wordDeep");
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/**
 * The tree that a browser makes of a page, whatever is left open or out in it. Nothing is run, nothing is fetched.
 * @throws WordProblem for pages with more elements, or elements deeper in one another, than any regulation has
 */
export const pageTree = (html: string): Page => parse(html, { treeAdapter: limited(), scriptingEnabled: false });

export const isElement = (node: PageNode): node is PageElement => "tagName" in node;
export const textOf = (node: PageNode): string | null => (node.nodeName === "#text" && "value" in node ? node.value : null);

export const attribute = (element: PageElement, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

/** All words in an element, those that nobody sees as well. */
export function wordsIn(node: PageNode): string {
  const own = textOf(node);
  if (own !== null) return own;
  return "childNodes" in node ? node.childNodes.map(wordsIn).join("") : "";
}

/** The elements right below, those of a kind alone. */
export const elementsIn = ({ childNodes }: PageElement, ...names: readonly string[]): PageElement[] =>
  childNodes.filter(isElement).filter(({ tagName }) => names.length === 0 || names.includes(tagName));
