import type { DemoLanguage } from "../../seeds/seed-types.ts";

/** How the panel is looked at. */
export interface View {
  /** Also the folder of its pictures. */
  readonly name: string;
  /** Of the panel and of the company in it, so that whatever stands there in the other language was forgotten. */
  readonly language: DemoLanguage;
  readonly theme: "light" | "dark";
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether times are taken. */
  readonly timed: boolean;
}

const view = (language: DemoLanguage, theme: View["theme"], width: number, height: number, timed = false): View => ({
  name: `${language}-${theme}-${width}`,
  language,
  theme,
  width,
  height,
  timed,
});

const desktop = [1280, 800] as const;
const phone = [390, 844] as const;
/** A window of 1280 × 800 at 200 %. */
const zoomed = [640, 400] as const;

/** Both widths, languages and themes, and a window at 200 %. */
export const allViews: readonly View[] = [
  view("zh", "light", ...desktop, true),
  view("zh", "light", ...phone, true),
  view("zh", "dark", ...desktop),
  view("zh", "dark", ...phone),
  view("zh", "light", ...zoomed),
  view("en", "light", ...desktop),
  view("en", "light", ...phone),
  view("en", "dark", ...desktop),
  view("en", "dark", ...phone),
];

/** What differs most. */
export const quickViews: readonly View[] = [view("zh", "light", ...desktop, true), view("en", "dark", ...phone)];
