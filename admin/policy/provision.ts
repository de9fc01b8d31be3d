import { plainText } from "../../schema/policy/blocks/blocks.screen.ts";
import { isDivision } from "../../schema/policy/division.screen.ts";
import { shortenText } from "../../schema/shared/cut-text.screen.ts";
import type { words } from "../../schema/shared/words.screen.ts";

export type ProvisionKind = keyof (typeof words)["ProvisionKind"];

/** A provision, as far as reading needs it. */
export interface ReadProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly label: string;
  /** The label's number in plain figures, e.g. "12" or "12-1". */
  readonly number: string | null;
  /** The same in all revisions. */
  readonly identity: string;
  readonly heading: string;
  readonly text: string;
  readonly depth: number;
}

/** What reading selects of a provision. */
export const provisionFields = "id kind label number identity heading text depth";

export { isDivision };

/** How people call it: its label and heading. */
export const provisionName = ({ kind, label, heading, text }: Pick<ReadProvision, "kind" | "label" | "heading" | "text">) =>
  [label, heading].filter(Boolean).join("　") || shortenText(plainText({ kind, text }), 24);

/** What keeps a label from running into the one above it: “Article 1 1.”, but 第三条（一） and “Article 1(a)”. */
export const labelGap = (above: string, label: string): string => (/[\da-z]$/i.test(above) && /^[\da-z]/i.test(label) ? " " : "");

/** Labels one within the other. */
export const joinLabels = (labels: readonly string[]): string =>
  labels.reduce((above, label) => above + labelGap(above, label) + label, "");

/** How people cite it within its text: from the article down, e.g. 第三条（一）. `provisions` is the text in order. */
export function citationOf(provisions: readonly ReadProvision[], provision: ReadProvision): string {
  const names = [provision.label || provisionName(provision)];
  if (isDivision(provision)) return joinLabels(names);
  let { depth } = provision;
  const place = provisions.findIndex(({ id }) => id === provision.id);
  for (const above of provisions.slice(0, Math.max(0, place)).toReversed()) {
    if (above.depth >= depth) continue;
    if (isDivision(above)) break;
    ({ depth } = above);
    names.unshift(above.label);
  }
  return joinLabels(names);
}

/** Where the contents and addresses lead on the page. */
export const anchorOf = (provision: Pick<ReadProvision, "id">) => `provision-${provision.id}`;
