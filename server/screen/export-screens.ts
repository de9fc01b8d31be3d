import type { Context } from "../context.ts";
import { forbidden, invalid, unauthenticated } from "../errors.ts";
import { isRow, type Row, type Selection, type WhereInput } from "../reading/request.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { SelectionBuilder } from "../reading/selection-builder.ts";
import { configures } from "./effective/may-configure.ts";
import { FILE_FORMAT, FILE_VERSION, type FileScreen, type FileView, LONGEST_FILE, MOST_ENTRIES, type ScreenFile } from "./screen-file.ts";

const BATCH = 200;

const selectionOf = (...paths: string[]): Selection =>
  paths.reduce((selection, path) => selection.add(path.split(".")), new SelectionBuilder());

/**
 * The published screens and shared views that the actor may configure, as a file that can be brought in: of a department with all below it, or of everything.
 * Drafts and personal ones stay at home.
 */
export async function exportScreens(
  context: Context,
  departmentId: string | null,
  resources: readonly string[] | null,
): Promise<ScreenFile> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  const named = resources?.map((name, index) => modelNamed(actor, name, `resources.${index}`).resource);
  const configuring = configures(actor);
  if (departmentId === null && !configuring.everywhere && configuring.departmentIds.length === 0) throw forbidden();
  const below = await database.rows<[string]>(`select b."id" from "department" b where $1::uuid = any(b."path")`, [departmentId]);
  if (departmentId !== null && below.length === 0) throw invalid("departmentId", "referenceMissing");
  if (departmentId !== null && !configuring.level(departmentId)) throw forbidden();

  const where: WhereInput = {
    person: { isNull: true },
    ...(named ? { resource: { in: named } } : {}),
    ...(departmentId === null ? {} : { department: { id: { in: below.map(([id]) => id) } } }),
  };
  const reader = context.readerOf(actor);
  const rows = async (resource: "screens" | "savedViews", selection: Selection, more: WhereInput): Promise<Row[]> => {
    const found: Row[] = [];
    const request = { resource, selection, where: { ...where, ...more }, orderBy: [] };
    for await (const batch of reader.batches(request, BATCH, Number.POSITIVE_INFINITY)) {
      found.push(...batch.filter((row) => configuring.level(idOf(row.department))));
      if (found.length > MOST_ENTRIES) throw tooBig();
    }
    return found;
  };
  const screens = await rows(
    "screens",
    selectionOf("resource", "kind", "role", "department.id", "department.code", "published.operations", "published.note"),
    { published: { isNull: false } },
  );
  const views = await rows("savedViews", selectionOf("resource", "name", "place", "operations", "department.id", "department.code"), {
    archivedOn: { isNull: true },
  });
  const file: ScreenFile = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    screens: screens.map(fileScreen).toSorted(inOrder),
    views: views.map(fileView).toSorted(inOrder),
  };
  if (JSON.stringify(file).length > LONGEST_FILE) throw tooBig();
  return file;
}

/** A file that could not be brought in anywhere is not written. */
const tooBig = () => invalid("departmentId", "screenFileTooBig", { max: MOST_ENTRIES, megabytes: LONGEST_FILE / 1024 ** 2 });

const idOf = (value: unknown): string | null => (isRow(value) && typeof value.id === "string" ? value.id : null);
const textIn = (value: unknown): string | null => (typeof value === "string" ? value : null);
const codeOf = (department: unknown): string | null => (isRow(department) ? textIn(department.code) : null);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function fileScreen({ resource, kind, role, department, published }: Row): FileScreen {
  const { operations, note } = isRow(published) ? published : {};
  return {
    resource: textIn(resource) ?? "",
    kind: kind === "form" ? "form" : "list",
    department: codeOf(department),
    role: textIn(role),
    operations: listOf(operations),
    note: textIn(note),
  };
}

const fileView = ({ resource, name, department, operations, place }: Row): FileView => ({
  resource: textIn(resource) ?? "",
  name: textIn(name) ?? "",
  department: codeOf(department),
  operations: listOf(operations),
  place: typeof place === "number" ? place : 1,
});

/** The same order each time, so that two files can be compared: what is for all first, views as they stand in their menu. */
function inOrder<E extends FileScreen | FileView>(a: E, b: E): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf(entry: FileScreen | FileView): string {
  const own = "kind" in entry ? [entry.kind, entry.role ?? ""] : [String(entry.place).padStart(6, "0"), entry.name];
  return [entry.department ?? "", entry.resource, ...own].join("\u0000");
}
