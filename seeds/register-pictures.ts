import sharp from "sharp";
import { chance } from "./chance.ts";

/** A file as commands take it beside a value. */
export interface DrawnFile {
  readonly fileName: string;
  readonly base64: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const known = new Map<string, Promise<DrawnFile>>();

/** Draws it once: whoever signs twice signs the same way, and drawing takes its time. */
function once(name: string, svg: () => string, format: "png" | "jpeg"): Promise<DrawnFile> {
  const draw = async () => {
    const { data, info } = await sharp(Buffer.from(svg()))[format]().toBuffer({ resolveWithObject: true });
    const fileName = `${name}.${format === "png" ? "png" : "jpg"}`;
    return { fileName, base64: data.toString("base64"), width: info.width, height: info.height };
  };
  const file = known.get(name) ?? draw();
  known.set(name, file);
  return file;
}

/** A stroke that looks as if somebody had written their name. */
function strokes(person: string): string {
  const points = Array.from({ length: 9 }, (_, place) => {
    const y = 50 + (chance("signs", person, place) - 0.5) * 70;
    return `${20 + place * 32} ${y.toFixed(0)}`;
  });
  const [first, ...rest] = points;
  return `M${first} ${rest.map((point, place) => (place % 2 === 0 ? `Q${point}` : ` ${point} `)).join("")}`.replace(/Q[^Q]*$/, (end) =>
    end.trim().split(" ").length > 3 ? end : "",
  );
}

/** The signature that a person draws. */
export const signatureOf = (person: string): Promise<DrawnFile> =>
  once(
    `signature-${person}`,
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="100"><rect width="320" height="100" fill="#fff"/><path d="${strokes(person)}" fill="none" stroke="#1c2733" stroke-width="3" stroke-linecap="round"/></svg>`,
    "png",
  );

/** A picture that somebody took, which the words name. It shows no more than shapes: nobody has photographed what is invented. */
export function pictureOf(words: string): Promise<DrawnFile> {
  const hue = (what: string) => Math.round(chance("hue", what, words) * 360);
  const shapes = Array.from({ length: 5 }, (_, place) => {
    const [x, y, size] = ["x", "y", "size"].map((what) => chance(what, words, place)) as [number, number, number];
    return `<rect x="${(x * 560).toFixed(0)}" y="${(y * 400).toFixed(0)}" width="${(60 + size * 220).toFixed(0)}" height="${(40 + size * 160).toFixed(0)}" rx="8" fill="hsl(${hue(String(place))} 18% ${Math.round(25 + size * 50)}%)"/>`;
  });
  return once(
    words.slice(0, 60),
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="hsl(${hue("ground")} 14% 62%)"/>${shapes.join("")}</svg>`,
    "jpeg",
  );
}
