import { operation } from "../../../graphql/operation.ts";
import { comparedChangeFields, comparisonSummaryFields } from "../../comparison/comparison.ts";
import type { ProvisionKind } from "../../provision.ts";

/** Something about which the importer is not sure. */
export interface Doubt {
  readonly code: string;
  readonly line: number;
  readonly excerpt: string;
  readonly message: string;
}

/** A text as the importer understands it. */
export interface ImportPreview {
  readonly title: string | null;
  readonly encoding: string;
  readonly provisions: readonly {
    readonly kind: ProvisionKind;
    readonly label: string;
    readonly number: string | null;
    readonly heading: string;
    readonly text: string;
    readonly depth: number;
    readonly line: number;
  }[];
  readonly warnings: readonly Doubt[];
  readonly furniture: readonly string[];
  readonly furnitureLines: readonly number[];
  /** The source as it was read. */
  readonly source: readonly { readonly line: number; readonly text: string }[];
  /** Those that stand in the source one after the other. */
  readonly regulations: readonly {
    readonly title: string | null;
    readonly from: number;
    readonly to: number;
    readonly provisionCount: number;
  }[];
  readonly pictures: readonly { readonly place: string; readonly address: string }[];
  readonly lost: number;
  readonly invisible: number;
}

/** Where a text comes from: a file or the clipboard, and which of the regulations in it is meant. */
export type ImportSource = (
  | { readonly fileName: string; readonly base64: string }
  | { readonly text: string }
  | { readonly html: string }
) & {
  readonly part?: number | null;
};

export const PreviewImport = operation(
  `query PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      title encoding furniture furnitureLines lost invisible source { line text } pictures { place address }
      regulations { title from to provisionCount }
      provisions { kind label number heading text depth line } warnings { code line excerpt message }
    }
  }`,
);

export const CompareImport = operation(
  `query CompareImport($input: CompareImportInput!) {
    compareImport(input: $input) { changes { ${comparedChangeFields} } summary { ${comparisonSummaryFields} } }
  }`,
);
