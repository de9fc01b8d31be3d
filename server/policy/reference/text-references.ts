import { plainText, plainTextOfCells } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { Provision } from "../../../schema/policy/Provision.ts";
import { type MadeReference, madeReferences } from "../../../schema/policy/references/made.screen.ts";
import { TextPlaces } from "../../../schema/policy/references/places.screen.ts";
import { recogniseReferences } from "../../../schema/policy/references/recognise.screen.ts";
import type { Reference } from "../../../schema/policy/references/reference.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A provision of a text as far as references go. */
export interface CitingProvision extends Pick<Provision, "identity" | "kind" | "label" | "depth" | "heading" | "text"> {
  readonly id: string;
}

/** A text with the places of its provisions. */
export interface CitedText {
  readonly revisionId: string;
  readonly provisions: readonly CitingProvision[];
  readonly places: TextPlaces;
}

type ProvisionRow = [string, string, Provision["kind"], string, number, string, string];

/** A revision's text, in order. */
export async function citedText(sql: SqlExecutor, revisionId: string): Promise<CitedText> {
  const rows = await sql.rows<ProvisionRow>(
    `select "id"::text, "identity", "kind", "label", "depth", "heading", "text" from "provision" where "revision_id" = $1 order by "place"`,
    [revisionId],
  );
  const provisions = rows.map(([id, identity, kind, label, depth, heading, text]) => ({ id, identity, kind, label, depth, heading, text }));
  return { revisionId, provisions, places: new TextPlaces(provisions) };
}

/** The same text as if its provisions had these labels, by their ids. */
export function withLabels(text: CitedText, labels: ReadonlyMap<string, string>): CitedText {
  const provisions = text.provisions.map((one) => ({ ...one, label: labels.get(one.id) ?? one.label }));
  return { ...text, provisions, places: new TextPlaces(provisions) };
}

/** A reference where it stands. */
export interface PlacedReference {
  readonly provision: CitingProvision;
  /** Place of the provision in its text. */
  readonly place: number;
  /** What the provision says, without marks. */
  readonly plain: string;
  readonly reference: Reference;
  /** What somebody said by hand that it means; null for one that its words alone make. */
  readonly made: MadeReference | null;
}

/** What is put in by hand where its words cite nothing that is told by itself, or with what they cite. */
function asReference(made: MadeReference, plain: string, cited: Reference | undefined): Reference {
  const [from, to] = [Math.min(made.from, cited?.from ?? made.from), Math.max(made.to, cited?.to ?? made.to)];
  return { names: null, whole: false, first: null, last: null, ...cited, from, to, words: plain.slice(from, to) };
}

/** The references of one provision: those that its words make, and those put in by hand, which count where both are. */
export function referencesIn(provision: CitingProvision, place: number): PlacedReference[] {
  const plain = plainText(provision);
  const recognised = recogniseReferences(plainTextOfCells(provision));
  const made = madeReferences(provision);
  const overlaps = (one: MadeReference, { from, to }: Reference) => from < one.to && to > one.from;
  const alone = recognised.filter((reference) => !made.some((one) => overlaps(one, reference)));
  const all = [
    ...alone.map((reference) => ({ reference, made: null })),
    ...made.map((one) => ({
      reference: asReference(
        one,
        plain,
        recognised.find((reference) => overlaps(one, reference)),
      ),
      made: one,
    })),
  ];
  return all
    .toSorted((one, other) => one.reference.from - other.reference.from)
    .filter(({ reference }, at, sorted) => at === 0 || reference.from >= (sorted[at - 1]?.reference.to ?? 0))
    .map((one) => ({ provision, place, plain, ...one }));
}

/** All references of a text, in order. */
export const referencesOf = ({ provisions }: CitedText): PlacedReference[] => provisions.flatMap(referencesIn);
