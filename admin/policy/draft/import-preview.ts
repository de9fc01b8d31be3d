import { operation } from "../../graphql/operation.ts";
import type { ProvisionKind } from "../provision.ts";

/** A text as the importer understands it. */
export interface ImportPreview {
  readonly title: string | null;
  readonly encoding: string;
  readonly provisions: readonly {
    readonly kind: ProvisionKind;
    readonly label: string;
    readonly heading: string;
    readonly text: string;
    readonly depth: number;
    readonly line: number;
  }[];
  readonly warnings: readonly { readonly code: string; readonly line: number; readonly excerpt: string; readonly message: string }[];
  readonly furniture: readonly string[];
  readonly lost: number;
  readonly invisible: number;
}

/** Where a text comes from: a file or the clipboard. */
export type ImportSource = { readonly fileName: string; readonly base64: string } | { readonly text: string };

export const PreviewImport = operation(
  `query PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      title encoding furniture lost invisible provisions { kind label heading text depth line } warnings { code line excerpt message }
    }
  }`,
);
