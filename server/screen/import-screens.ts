import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { type ResourceName, resourceNames } from "../../schema/registry.ts";
import type { ScreenOperation } from "../../schema/screen/operations.ts";
import { SavedView } from "../../schema/screen/SavedView.ts";
import { Screen } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import { type Role, roles } from "../../schema/shared/access.ts";
import { cutText } from "../../schema/shared/cut-text.screen.ts";
import { runCommand } from "../commands/command.ts";
import { contentText, DryRunEnd, orDryRun } from "../commands/dry-run.ts";
import type { Transaction } from "../commands/transaction.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid, type MessageValues } from "../errors.ts";
import { configures } from "./effective/may-configure.ts";
import { levelLayers } from "./effective/screen-layers.ts";
import { screenFrom } from "./effective/standing-fields.ts";
import { checkOperation } from "./effective/validate-operations.ts";
import { KnownRecords } from "./import-references.ts";
import { type ImportReport, ReportBuilder } from "./import-report.ts";
import { unusableOperations } from "./level-operations.ts";
import { LARGEST_PLACE, MOST_VIEWS, neighbours } from "./saved-view.ts";
import { type FileScreen, type FileView, LONGEST_FILE, readScreenFile } from "./screen-file.ts";
import { newScreen, screenOf } from "./screen-of-level.ts";
import { nextOrdinal } from "./screen-version.ts";

/** An entry of the file that has a place here, with those of its operations that can be used. */
interface Placed<E> {
  readonly entry: E;
  readonly resource: ResourceName;
  readonly department: Department | null;
  readonly role: Role | null;
  /** With their places in the file. */
  readonly operations: readonly (readonly [index: number, operation: ScreenOperation])[];
}

class Import {
  readonly report: ReportBuilder;

  constructor(
    private readonly tx: Transaction,
    private readonly note: string | undefined,
  ) {
    this.report = new ReportBuilder(tx.context.language);
  }

  /** Finds the places of the entries; those that have none are warned of and left out. From the top down, so that locks bind below. */
  async place<E extends FileScreen | FileView>(entries: readonly E[]): Promise<readonly Placed<E>[]> {
    const { tx, report } = this;
    const codes = [...new Set(entries.flatMap(({ department }) => department ?? []))];
    const departments = new Map(
      (await tx.em.find(Department, { code: { $in: codes }, archivedOn: null }, { populate: ["path"] })).map((one) => [one.code, one]),
    );
    const configuring = configures(tx.actor);
    const seen = new Set<string>();
    const placed: Placed<E>[] = [];
    for (const entry of entries) {
      const resource = resourceNames.find((name) => name === entry.resource);
      const department = entry.department === null ? null : departments.get(entry.department);
      const named = "role" in entry ? entry.role : null;
      const role = named === null ? null : roles.find((known) => known === named);
      const key = JSON.stringify([entry.resource, entry.department, named, "kind" in entry ? entry.kind : entry.name]);
      if (!resource) report.warn(entry, "fileUnknownResource", { resource: entry.resource });
      else if (department === undefined) report.warn(entry, "fileUnknownDepartment", { department: entry.department ?? "" });
      else if (role === undefined) report.warn(entry, "fileUnknownRole", { role: named ?? "" });
      else if (!configuring.level(department?.id ?? null)) report.warn(entry, "notYours");
      else if (seen.has(key)) report.warn(entry, "fileTwice");
      else {
        seen.add(key);
        placed.push({ entry, resource, department, role, operations: await this.usable(entry, resource, department?.id ?? null) });
      }
    }
    const depth = ({ department, role }: Placed<E>) => (department?.path.length ?? 0) + (role ? 0.5 : 0);
    return placed.toSorted((a, b) => depth(a) - depth(b));
  }

  private async usable(
    entry: FileScreen | FileView,
    resource: ResourceName,
    departmentId: string | null,
  ): Promise<readonly (readonly [number, ScreenOperation])[]> {
    const { sql, actor } = this.tx;
    const isScreen = "kind" in entry;
    const context = {
      defaults: await screenFrom(sql, resource, { actor, departmentId, ofAll: true }),
      kind: isScreen ? entry.kind : "list",
      level: isScreen ? "department" : "view",
    } as const;
    return entry.operations.flatMap((value, index) => {
      const operation = checkOperation(value, context, "", (_path, code, params) => {
        this.report.warn(entry, code, { ...namedIn(value), ...params }, index);
      });
      return operation ? [[index, operation] as const] : [];
    });
  }

  /** Leaves out comparisons with records that are not here. */
  async fit<E extends FileScreen | FileView>(placed: readonly Placed<E>[]): Promise<readonly Placed<E>[]> {
    const said = placed.flatMap(({ resource, operations }) =>
      operations.map(([, operation]) => [this.tx.actor.models.of(resource), operation] as const),
    );
    const known = await KnownRecords.of(this.tx.context.readerOf(this.tx.actor), said);
    return placed.map((one) => ({
      ...one,
      operations: one.operations.flatMap(([index, operation]) => {
        const warn = (field: string) => this.report.warn(one.entry, "fileUnknownRecord", { field }, index);
        const fitting = known.fitting(this.tx.actor.models.of(one.resource), operation, warn);
        return fitting ? [[index, fitting] as const] : [];
      }),
    }));
  }

  async screen({ entry, resource, department, role, operations: said }: Placed<FileScreen>): Promise<void> {
    const { tx, report } = this;
    const owner = { resource, kind: entry.kind, role, department, person: null };
    const level = { ...owner, departmentId: department?.id ?? null };
    await tx.em.flush();
    const layers = await levelLayers(tx.sql, level);
    const all = said.map(([, operation]) => operation);
    const defaults = await screenFrom(tx.sql, resource, { actor: tx.actor, departmentId: level.departmentId, ofAll: true });
    const unusable = unusableOperations(level, defaults, layers, all, tx.actor);
    for (const { operation, field, code } of unusable)
      report.warn(entry, code, field === null ? {} : { field }, said[operation]?.[0] ?? null);
    const operations = all.filter((_, index) => !unusable.some(({ operation }) => operation === index));
    const known = await screenOf(tx, owner, "publish");
    const before = known?.published ? await tx.em.findOneOrFail(ScreenVersion, { id: known.published.id }) : null;
    if (!report.change(entry, before?.operations ?? null, operations)) return;
    const screen = known ?? newScreen(owner);
    const note = this.note ?? entry.note ?? undefined;
    const version = Object.assign(new ScreenVersion(), {
      ...{ screen, ordinal: known ? await nextOrdinal(tx, known) : 1, operations, author: tx.person, publishedAt: tx.now },
      ...(note ? { note } : {}),
    });
    tx.em.persist([screen, version]);
    await tx.em.flush();
    Object.assign(screen, { published: version, updatedAt: tx.now });
    tx.audit(screen);
    if (!known) await tx.requireStill("create", Screen, screen.id);
    await tx.requireStill("publish", Screen, screen.id);
  }

  async view({ entry, resource, department, operations: said }: Placed<FileView>): Promise<void> {
    const { tx, report } = this;
    const operations = said.map(([, operation]) => operation);
    const { name } = entry;
    const known = await tx.em.findOne(SavedView, { resource, name, department, person: null, archivedOn: null });
    if (known) {
      await tx.load(SavedView, known.id, "update");
      if (!report.change(entry, known.operations, operations)) return;
      known.operations = operations;
      tx.audit(known);
      await tx.requireStill("update", SavedView, known.id);
      return;
    }
    const view = Object.assign(new SavedView(), { resource, name, operations, ...(department ? { department } : {}) });
    await tx.em.flush();
    await tx.requireBeforehand("create", view);
    const [count, place] = await neighbours(tx, view);
    if (count >= MOST_VIEWS) return report.warn(entry, "tooManyViews", { max: MOST_VIEWS });
    view.place = Math.min(place, LARGEST_PLACE);
    report.change(entry, null, operations);
    tx.em.persist(view);
    tx.audit(view);
    await tx.requireStill("create", SavedView, view.id);
  }
}

/** The field of an operation that may be anything. */
const namedIn = (value: unknown): MessageValues =>
  typeof value === "object" && value !== null && "field" in value && typeof value.field === "string"
    ? { field: cutText(value.field, 80) }
    : {};

function contentOf(text: string): unknown {
  if (text.length > LONGEST_FILE) throw invalid("input.content", "tooLong", { max: LONGEST_FILE });
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("input.content", "notAScreenFile");
  }
}

/** Does what a file says; a dry run is ended by an error that carries its report, so that nothing of it stays. */
export async function importFile(tx: Transaction, { content, dryRun, note }: InputOf<"importScreens">): Promise<ImportReport> {
  const configuring = configures(tx.actor);
  if (!configuring.everywhere && configuring.departmentIds.length === 0) throw forbidden();
  const file = readScreenFile(contentOf(String(content)));
  const work = new Import(tx, note ?? undefined);
  for (const screen of await work.fit(await work.place(file.screens))) await work.screen(screen);
  for (const view of await work.fit(await work.place(file.views))) await work.view(view);
  const { changes, warnings } = work.report;
  const report: ImportReport = { dryRun, changes, warnings };
  // Done and undone, so that it tells just what would happen: what is locked above may come out of the same file.
  if (dryRun) throw new DryRunEnd(report);
  return report;
}

/**
 * Brings in screens and views from a file: screens as published versions, on top of what was there; drafts stay. What does not fit here
 * makes a warning and is left out, the rest counts.
 */
export async function importScreens(
  context: Context,
  input: InputOf<"importScreens">,
  idempotencyKey: string | null,
): Promise<ImportReport> {
  const call = {
    name: "importScreens",
    input: { ...input, content: contentText(input.content, "notAScreenFile") },
    idempotencyKey: input.dryRun ? null : idempotencyKey,
  };
  return orDryRun(() => runCommand(context, call, importFile));
}
