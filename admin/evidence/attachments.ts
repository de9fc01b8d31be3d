import { operation } from "../graphql/operation.ts";

/** A file kept with a record. */
export interface ShownAttachment {
  readonly id: string;
  readonly fileName: string | null;
  readonly size: number | null;
  /** Whether the text was taken from it. */
  readonly imported: boolean | null;
}

/** What pages select of a file. */
export const attachmentFields = "id fileName size imported";

/** What may have files. */
export type FileOwner =
  | { readonly revisionId: string }
  | { readonly courseId: string }
  | { readonly agreementId: string }
  | { readonly procedureRecordId: string };

/** Largest file that the server keeps, in bytes; said before a large one is sent in vain. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export const AttachFile = operation("mutation AttachFile($input: AttachFileInput!) { attachFile(input: $input) { id } }");
