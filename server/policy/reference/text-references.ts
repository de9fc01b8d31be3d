import { plainText, plainTextOfCells } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { Provision } from "../../../schema/policy/Provision.ts";
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
}

/** The references of one provision. */
export function referencesIn(provision: CitingProvision, place: number): PlacedReference[] {
  const plain = plainText(provision);
  return recogniseReferences(plainTextOfCells(provision)).map((reference) => ({ provision, place, plain, reference }));
}

/** All references of a text, in order. */
export const referencesOf = ({ provisions }: CitedText): PlacedReference[] => provisions.flatMap(referencesIn);
