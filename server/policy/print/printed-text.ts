import type { Provision } from "../../../schema/policy/Provision.ts";
import type { PrintPicture } from "../../print/print-document.ts";

/** A provision as it is printed. */
export type PrintedProvision = Pick<Provision, "kind" | "depth" | "label" | "heading" | "text">;

/** A text as it is read for being printed. */
export interface PrintedText {
  readonly title: string;
  /** Null for whoever may not see the document any more. */
  readonly number: string | null;
  readonly ordinal: number;
  readonly state: string;
  readonly published: boolean;
  readonly effectiveFrom: string | null;
  readonly trialUntil: string | null;
  readonly level: { readonly name: string; readonly rank: number; readonly watermark: boolean } | null;
  readonly provisions: readonly PrintedProvision[];
  /** Pictures of the text by the identity of their files. */
  readonly pictures: ReadonlyMap<string, PrintPicture>;
}

const HAN = /\p{Script=Han}/u;

/** The language in which a text is set. */
export const languageOf = ({ provisions, title }: Pick<PrintedText, "provisions" | "title">): "zh" | "en" =>
  HAN.test(title) || provisions.some(({ text, heading }) => HAN.test(text + heading)) ? "zh" : "en";
