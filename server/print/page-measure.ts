/** Margins of a page in millimetres. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How a language is set: lengths in millimetres, type in points. */
export interface PageMeasure {
  readonly margins: Margins;
  /** Size of the text. */
  readonly size: number;
  /** From one line to the next. */
  readonly line: number;
  /** What is added behind each character, so that a line holds as many as it should. */
  readonly tracking: number;
  /** Room between two paragraphs beyond that of two lines. */
  readonly between: number;
  readonly title: number;
  readonly small: number;
}

export const PAPER = { width: 210, height: 297 } as const;

const POINTS = 72 / 25.4;
export const points = (millimetres: number): number => millimetres * POINTS;

/**
 * GB/T 9704-2012 §5.2: top 37 mm, left 28 mm, a type area of 156 by 225 mm with 22 lines of 28 characters of size 3 (16 pt). The characters are
 * set a little closer than they are wide, as 28 of 16 pt are 158 mm.
 */
const chinese: PageMeasure = {
  margins: { top: 37, left: 28, right: 26, bottom: 35 },
  size: 16,
  line: 28.95,
  tracking: -0.21,
  between: 0,
  title: 22,
  small: 12,
};

/** Latin letters are narrower: some 80 of them to a line that is as easily read. */
const english: PageMeasure = {
  margins: { top: 32, left: 32, right: 32, bottom: 32 },
  size: 12.5,
  line: 17.5,
  tracking: 0,
  between: 5,
  title: 20,
  small: 10,
};

export const measures = { zh: chinese, en: english } as const;

/** The margins of a page as it lies: turned, the side that was the left one is at the top. */
export function marginsOf({ language, landscape }: { readonly language: "zh" | "en"; readonly landscape: boolean }): Margins {
  const { margins } = measures[language];
  return landscape ? { top: margins.left, bottom: margins.right, left: margins.bottom, right: margins.top } : margins;
}
