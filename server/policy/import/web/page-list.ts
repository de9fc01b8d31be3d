import type { ListLabel } from "../word/list-labels.ts";
import { listMark, styleOfType } from "./list-marks.ts";
import type { PageStyles } from "./page-styles.ts";
import { attribute, elementsIn, type PageElement } from "./page-tree.ts";

/** A whole number as attributes hold it. */
function wholeOf(value: string | undefined): number | undefined {
  const digits = /^\s{0,5}(-?\d{1,6})/.exec(value ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const plainStyle = (list: PageElement, level: number): string =>
  list.tagName === "ol" ? "decimal" : (["disc", "circle", "square"][level] ?? "square");

/** `list-style` names the style among other words. */
function styleOf(element: PageElement, styles: PageStyles): string | undefined {
  const type = styles.value(element, "list-style-type");
  if (type !== undefined) return type;
  const short = styles.value(element, "list-style");
  return short === undefined
    ? undefined
    : /^["']/.test(short)
      ? short
      : short.split(" ").find((word) => !/^(?:inside|outside|url\()/.test(word));
}

/** What stands in a list, each item with what a browser prints before it; lists that lie beside items have none. */
export function itemsOf(
  list: PageElement,
  level: number,
  styles: PageStyles,
): { readonly item: PageElement; readonly mark: ListLabel | null }[] {
  const inside = elementsIn(list);
  const reversed = list.tagName === "ol" && attribute(list, "reversed") !== undefined;
  const step = reversed ? -1 : 1;
  let number = (wholeOf(attribute(list, "start")) ?? (reversed ? elementsIn(list, "li").length : 1)) - step;
  const ofList = styleOf(list, styles) ?? styleOfType(attribute(list, "type")) ?? plainStyle(list, level);
  return inside.map((item) => {
    if (item.tagName !== "li") return { item, mark: null };
    number = wholeOf(attribute(item, "value")) ?? number + step;
    const style = styleOf(item, styles) ?? styleOfType(attribute(item, "type")) ?? ofList;
    return { item, mark: listMark(number, style, level) };
  });
}
