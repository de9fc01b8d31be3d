import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { OpenRecord, SaveRecord } from "../record/operations.ts";
import type { GridColumn } from "./grid-column.ts";
import { type GridRow, isTyped, sentOf, withSaved, withTheirs } from "./grid-state.ts";
import { readRows } from "./read-rows.ts";
import type { RowView } from "./row-view.ts";
import type { Sheet } from "./use-sheet.ts";
import { gridWords } from "./words.ts";

/** How far saving has come, and what came of it. */
export interface Saving {
  readonly running: boolean;
  readonly done: number;
  readonly of: number;
  readonly saved: number;
  readonly wrong: number;
}

/** What ends saving: the rows that were not sent stay as they are. */
const ends: ReadonlySet<ApiError["code"]> = new Set(["NETWORK", "UNAUTHENTICATED", "UNAVAILABLE"] as const);

interface Saved {
  readonly resource: ResourceName;
  readonly slug: string;
  readonly definition: RegisterDefinition;
  readonly columns: readonly GridColumn[];
  readonly sheet: Sheet;
  readonly viewOf: (row: GridRow) => RowView;
  /** Where the keys of commands are kept until they are answered. */
  readonly storage: Storage;
}

/** Saves what was typed, row after row, each a command of its own: what is wrong keeps nothing else from being saved. */
export function useSaveRows({ resource, slug, definition, columns, sheet, viewOf, storage }: Saved) {
  const client = useQueryClient();
  const say = useSay();
  const [saving, setSaving] = useState<Saving | null>(null);
  const stopped = useRef(false);
  const { now, settle } = sheet;
  const replace = (id: string, change: (row: GridRow) => GridRow) =>
    settle((rows) => rows.map((row) => (row.id === id ? change(row) : row)));
  const read = (ids: readonly string[]) =>
    readRows(resource, definition, { filter: { id: { in: ids } }, sort: { field: "id", order: "ASC" } });

  const send = async (row: GridRow): Promise<boolean> => {
    const data = sentOf(row);
    try {
      if (row.isNew) {
        const { openRecord: opened } = await give(OpenRecord, { input: { register: slug, data } }, storage);
        // Whoever may open a record but not read it sees no more of it.
        if (opened)
          replace(row.id, (at) => withSaved(at, data, { id: opened.id, version: opened.version ?? 1, number: opened.number ?? "" }));
        else settle((rows) => rows.filter(({ id }) => id !== row.id));
      } else {
        const { saveRecord: saved } = await give(SaveRecord, { input: { recordId: row.id, expectedVersion: row.version, data } }, storage);
        replace(row.id, (at) => withSaved(at, data, { ...at, version: saved?.version ?? at.version }));
      }
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || ends.has(error.code)) throw error;
      return error.code === "CONFLICT" ? takeIn(row, error) : refuse(row, error);
    }
  };

  /** Somebody was faster: what they saved is taken in, and where both typed, both are shown. */
  const takeIn = async (row: GridRow, error: ApiError): Promise<boolean> => {
    const [theirs] = (await read([row.id])).rows;
    if (!theirs) {
      replace(row.id, (at) => ({ ...at, frozen: "all", refused: { "": say(gridWords.gone) } }));
      return false;
    }
    replace(row.id, (at) => withTheirs(at, theirs, error.message));
    const after = now.current.find(({ id }) => id === row.id);
    if (!after || after.theirs || !isTyped(after)) return after !== undefined && !after.theirs;
    // They changed other fields alone: nothing is to be decided.
    return send(after);
  };

  const refuse = (row: GridRow, error: ApiError): boolean => {
    // What is said of a field that has no column stands at the row.
    const refused: Record<string, string> = {};
    for (const { path, message } of error.fields) {
      const [, key = ""] = /^input\.data\.([^.]+)/.exec(path) ?? [];
      const field = definition.fields.find((one) => one.key === key);
      if (columns.some((column) => column.key === key)) refused[key] ??= message;
      else refused[""] ??= field ? `${say(inBoth(field.label))} · ${message}` : message;
    }
    replace(row.id, (at) => ({ ...at, refused: Object.keys(refused).length > 0 ? refused : { "": error.message } }));
    return false;
  };

  const save = async () => {
    const wanted = now.current.filter(isTyped);
    if (saving?.running || wanted.length === 0) return;
    stopped.current = false;
    let told: Saving = { running: true, done: 0, of: wanted.length, saved: 0, wrong: 0 };
    setSaving(told);
    const kept: string[] = [];
    try {
      for (const { id } of wanted) {
        if (stopped.current) break;
        const place = now.current.findIndex((row) => row.id === id);
        const row = now.current[place];
        if (!row) continue;
        const right = !row.theirs && Object.keys(viewOf({ ...row, refused: {} }).problems).length === 0;
        const done = right && (await send(row));
        const after = now.current[place];
        if (done && after) kept.push(after.id);
        told = { ...told, done: told.done + 1, saved: told.saved + (done ? 1 : 0), wrong: told.wrong + (done ? 0 : 1) };
        setSaving(told);
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      told = { ...told, wrong: told.of - told.saved };
    } finally {
      setSaving({ ...told, running: false });
      void client.invalidateQueries();
      await readAgain(kept);
    }
  };

  /** What the server worked out, numbers among it, and what can be changed now. */
  const readAgain = async (ids: readonly string[]) => {
    if (ids.length === 0) return;
    const { rows: fresh } = await read(ids).catch(() => ({ rows: [] as readonly GridRow[] }));
    const known = new Map(fresh.map((row) => [row.id, row]));
    settle((rows) =>
      rows.map((row) => {
        const read = known.get(row.id);
        return read && !row.theirs ? { ...read, typed: row.typed, refused: row.refused } : row;
      }),
    );
  };
  return {
    saving,
    save,
    stop: () => {
      stopped.current = true;
    },
  };
}
