import { child, type Element, isOn } from "./element.ts";
import type { Styles } from "./styles.ts";

/** How a run is printed, as far as it says what is printed. */
export interface RunLook {
  readonly font: string;
  readonly vanishes: boolean;
  readonly struck: boolean;
  /** Above or below the line. */
  readonly placed: "sup" | "sub" | null;
}

export const plainLook: RunLook = { font: "", vanishes: false, struck: false, placed: null };

/**
 * What a run says itself goes before what its style says, and that before the style of the paragraph.
 * @param around how that is printed in which it lies
 */
export function lookOf(run: Element, paragraphStyle: string | undefined, styles: Styles, around: RunLook): RunLook {
  const own = child(run, "rPr");
  const saying = (name: string): Element | undefined =>
    child(own, name) ? own : styles.runSaying(child(own, "rStyle")?.attributes.val, paragraphStyle, name);
  const is = (name: string): boolean => isOn(saying(name), name);
  const fonts = child(saying("rFonts"), "rFonts")?.attributes ?? {};
  const align = child(saying("vertAlign"), "vertAlign")?.attributes.val;
  return {
    font: fonts.ascii ?? fonts.hAnsi ?? "",
    vanishes: around.vanishes || is("vanish"),
    struck: is("strike") || is("dstrike"),
    placed: align === "superscript" ? "sup" : align === "subscript" ? "sub" : null,
  };
}
