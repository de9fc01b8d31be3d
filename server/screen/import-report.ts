import { canonical } from "../audit/canonical.ts";
import type { MessageValues } from "../errors.ts";
import { type Language, type MessageCode, message } from "../messages/message.ts";
import type { FileScreen, FileView } from "./screen-file.ts";

/** What becomes of one entry of a file. */
export interface ImportChange {
  readonly resource: string;
  readonly kind: "list" | "form";
  readonly department: string | null;
  readonly role: string | null;
  /** Name of the view; null for a screen. */
  readonly view: string | null;
  readonly state: "created" | "changed" | "same";
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
}

/** What of a file does not fit here, and what to do; the rest of it is imported. */
export interface ImportWarning extends Pick<ImportChange, "resource" | "kind" | "department" | "role" | "view"> {
  /** Place of the operation in its entry; null for the whole entry. */
  readonly operation: number | null;
  readonly field: string | null;
  readonly code: MessageCode;
  readonly message: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly changes: readonly ImportChange[];
  readonly warnings: readonly ImportWarning[];
}

type Entry = FileScreen | FileView;

/** Gathers the report while a file is being worked through. */
export class ReportBuilder {
  readonly changes: ImportChange[] = [];
  readonly warnings: ImportWarning[] = [];

  constructor(private readonly language: Language) {}

  warn(entry: Entry, code: MessageCode, values: MessageValues = {}, operation: number | null = null): undefined {
    const field = typeof values.field === "string" ? values.field : null;
    this.warnings.push({ ...nameOf(entry), operation, field, code, message: message(code, this.language, values) });
  }

  /** Notes what becomes of an entry; `before` is null when there was nothing. Answers whether anything does. */
  change(entry: Entry, before: readonly unknown[] | null, after: readonly unknown[]): boolean {
    const [old, now] = [(before ?? []).map(canonical), after.map(canonical)];
    const isSame = before !== null && old.length === now.length && old.every((text, index) => text === now[index]);
    this.changes.push({
      ...nameOf(entry),
      state: isSame ? "same" : before ? "changed" : "created",
      added: after.filter((_, index) => !old.includes(now[index] ?? "")),
      removed: (before ?? []).filter((_, index) => !now.includes(old[index] ?? "")),
    });
    return !isSame;
  }
}

function nameOf(entry: Entry) {
  const { resource, department } = entry;
  return "kind" in entry
    ? { resource, kind: entry.kind, department, role: entry.role, view: null }
    : { resource, kind: "list" as const, department, role: null, view: entry.name };
}
