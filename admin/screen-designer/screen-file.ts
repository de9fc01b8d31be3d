import type { ScreenOperation } from "../../schema/registry.screen.ts";
import { shapedOperation } from "../graphql/operation.ts";

/** Screens and views as a file holds them; the server reads and writes it. */
interface ScreenFile {
  readonly screens: readonly unknown[];
  readonly views: readonly unknown[];
}

/** Whose screen or view an entry of a file is. */
interface FileEntry {
  readonly resource: string;
  readonly kind: "list" | "form";
  /** Code of the department; null for the organisation. */
  readonly department: string | null;
  readonly role: string | null;
  /** Name of the view; null for a screen. */
  readonly view: string | null;
}

/** What becomes of one entry of a file. */
export interface FileChange extends FileEntry {
  readonly state: "created" | "changed" | "same";
  readonly added: readonly ScreenOperation[];
  readonly removed: readonly ScreenOperation[];
}

/** What of a file does not fit here; the server says it in words, with fields by their names in the API. */
export interface FileWarning extends FileEntry {
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly changes: readonly FileChange[];
  readonly warnings: readonly FileWarning[];
}

export const ExportScreens = shapedOperation<{ exportScreens: ScreenFile }>()(
  "query ExportScreens($departmentId: ID) { exportScreens(departmentId: $departmentId) }",
);

export const ImportScreens = shapedOperation<{ importScreens: ImportReport }>()(
  "mutation ImportScreens($input: ImportScreensInput!) { importScreens(input: $input) }",
);
