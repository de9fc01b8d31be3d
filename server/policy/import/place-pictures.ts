import type { Inline } from "../../../schema/policy/blocks/block.screen.ts";
import { withWords } from "../../../schema/policy/blocks/pictures.screen.ts";
import { SIGNS, type SourcePictures } from "../../pictures/source-pictures.ts";
import type { ParsedProvision, ParsedRegulation } from "./parsed-regulation.ts";

const joined = (...lines: readonly string[]): string => lines.filter((line) => line !== "").join("\n");

/** Puts the pictures of one source into the texts that hold their signs. */
class PicturePlacing {
  readonly #pictures: SourcePictures;

  constructor(pictures: SourcePictures) {
    this.#pictures = pictures;
  }

  /** The words and the signs of a text, each together. */
  parted(text: string): { readonly words: string; readonly signs: string } {
    const pieces = this.#pictures.cut(text);
    const words = pieces.filter((piece) => typeof piece === "string").join("");
    return words === text ? { words, signs: "" } : { words: words.trim(), signs: (text.match(SIGNS) ?? []).join("") };
  }

  /** Headings are words alone: their pictures stand before the text below them. */
  lowered(provision: ParsedProvision): ParsedProvision {
    const [label, heading] = [this.parted(provision.label), this.parted(provision.heading)];
    const text = joined(label.signs + heading.signs, provision.text);
    return { ...provision, label: label.words, heading: heading.words, text };
  }

  placed(provision: ParsedProvision): ParsedProvision {
    if (this.parted(provision.text).signs === "") return provision;
    return { ...provision, text: withWords(provision, (words) => words.flatMap((inline) => this.#inlines(inline))) };
  }

  #inlines(inline: Inline): readonly Inline[] {
    if (inline.kind === "image") return [inline];
    return this.#pictures
      .cut(inline.text)
      .map((piece) =>
        typeof piece === "string" ? { ...inline, text: piece } : { kind: "image", text: piece.shows, attachment: piece.place },
      );
  }
}

/** A picture that stands alone is no paragraph (款), which would be counted: it belongs to what stands before it. */
function withoutAlone(provisions: readonly ParsedProvision[], isAlone: (provision: ParsedProvision) => boolean): ParsedProvision[] {
  const kept: ParsedProvision[] = [];
  const places = new Map<number, number>();
  provisions.forEach((provision, index) => {
    const last = kept.at(-1);
    if (last && isAlone(provision)) kept[kept.length - 1] = { ...last, text: joined(last.text, provision.text) };
    else kept.push({ ...provision, parent: provision.parent === null ? null : (places.get(provision.parent) ?? null) });
    places.set(index, kept.length - 1);
  });
  return kept;
}

/** A letterhead with a sign stands before everything. */
const letterhead = (text: string): ParsedProvision => ({
  ...{ kind: "preamble", label: "", number: null, heading: "", text, parent: null, depth: 0, line: 1 },
});

/** Puts the pictures of a source where their signs stand. */
export function placePictures(parsed: ParsedRegulation, pictures: SourcePictures): ParsedRegulation {
  if (pictures.all.length === 0) return parsed;
  const placing = new PicturePlacing(pictures);
  const title = placing.parted(parsed.title ?? "");
  const lowered = parsed.provisions.map((provision) => placing.lowered(provision));
  const below = title.signs === "" ? 0 : 1;
  const shifted = lowered.map((provision) => ({ ...provision, parent: provision.parent === null ? null : provision.parent + below }));
  const all = below === 0 ? shifted : [letterhead(title.signs), ...shifted];
  const single = withoutAlone(
    all,
    ({ kind, label, text }) => kind === "paragraph" && label === "" && placing.parted(text).words === "" && text !== "",
  );
  return {
    ...parsed,
    title: title.words || null,
    provisions: single.map((provision) => placing.placed(provision)),
    furniture: parsed.furniture.map((text) => placing.parted(text).words),
    warnings: parsed.warnings.map((warning) => ({ ...warning, excerpt: placing.parted(warning.excerpt).words })),
  };
}
