import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ApiError } from "../../../graphql/api-error.ts";
import { type AnswerOf, type AskedOf, operation } from "../../../graphql/operation.ts";
import { request } from "../../../graphql/request.ts";
import { useSessionEnd } from "../../../graphql/use-session-end.ts";
import type { Selected } from "../../../providers/selected-records.ts";

/** A record as the person saw it. */
export interface BulkRow {
  readonly id: string;
  readonly expectedVersion: number;
}

const Preview = operation(
  `query PreviewBulk($command: BulkCommand!, $rows: [BulkRow!]!, $values: BulkValues) {
    outcomes: previewBulk(command: $command, rows: $rows, values: $values) { id done message } }`,
);

const Run = operation(
  `mutation RunBulk($command: BulkCommand!, $rows: [BulkRow!]!, $values: BulkValues, $idempotencyKey: String!) {
    outcomes: runBulk(command: $command, rows: $rows, values: $values, idempotencyKey: $idempotencyKey) { id done message } }`,
);

/** A command that can be given for many records. */
export type BulkCommand = AskedOf<typeof Preview>["command"];

/** What it is told beside the records. */
export type BulkValues = NonNullable<AskedOf<typeof Preview>["values"]>;

/** What became, or would become, of one record. */
export type BulkOutcome = AnswerOf<typeof Preview>["outcomes"][number];

/** How something is tried out, and then done, for a portion of the records. */
export interface BulkWork<Values> {
  readonly preview: (rows: readonly BulkRow[], values: Values, signal: AbortSignal) => Promise<readonly BulkOutcome[]>;
  /** Under the key each record's part happens once, however often it is sent. */
  readonly run: (rows: readonly BulkRow[], values: Values, key: string) => Promise<readonly BulkOutcome[]>;
}

/** Records of one request: few enough to show that it goes on. */
const portion = 25;

/** Where a command for many records is. */
export type BulkPhase = "asking" | "checking" | "checked" | "running" | "interrupted" | "finished";

interface Progress {
  readonly phase: BulkPhase;
  readonly checked: readonly BulkOutcome[];
  readonly ran: readonly BulkOutcome[];
  readonly error: ApiError | null;
}

const beginning: Progress = { phase: "asking", checked: [], ran: [], error: null };

/** A key under which a repetition of the same order is known. */
const newKey = () => crypto.randomUUID();

/** The same for a command whose definition offers it for many records. */
export function useBulk(command: BulkCommand, selected: Selected) {
  const work = useMemo<BulkWork<BulkValues>>(
    () => ({
      preview: async (rows, values, signal) => (await request(Preview, { command, rows, values }, signal)).outcomes,
      run: async (rows, values, idempotencyKey) => (await request(Run, { command, rows, values, idempotencyKey })).outcomes,
    }),
    [command],
  );
  return useBulkWork(work, selected, {});
}

export type Bulk<Values> = ReturnType<typeof useBulkWork<Values>>;

/**
 * Tries something out for many records and then does it, portion by portion. An interruption loses nothing: what was done is known by its
 * key and is not done again.
 */
export function useBulkWork<Values>(work: BulkWork<Values>, selected: Selected, nothing: Values) {
  const client = useQueryClient();
  const [progress, setProgress] = useState(beginning);
  const [rows] = useState(() => [...selected].map(([id, version]): BulkRow => ({ id, expectedVersion: version ?? 0 })));
  const values = useRef(nothing);
  const key = useRef(newKey());
  const stopped = useRef<AbortController | null>(null);
  useEffect(() => () => stopped.current?.abort(), []);
  useSessionEnd(progress.error);

  const portions = useCallback(
    async (
      all: readonly BulkRow[],
      ask: (part: readonly BulkRow[], signal: AbortSignal) => Promise<readonly BulkOutcome[]>,
      each: (outcomes: readonly BulkOutcome[]) => void,
    ) => {
      const control = new AbortController();
      stopped.current = control;
      for (let from = 0; from < all.length; from += portion) {
        if (control.signal.aborted) return false;
        const outcomes = await ask(all.slice(from, from + portion), control.signal);
        if (control.signal.aborted) return false;
        each(outcomes);
      }
      return true;
    },
    [],
  );

  /** Finds out what can be done; answers what was refused of that which was asked beside the records. */
  const check = useCallback(
    async (given: Values): Promise<ApiError | null> => {
      values.current = given;
      key.current = newKey();
      setProgress({ ...beginning, phase: "checking" });
      try {
        const complete = await portions(
          rows,
          (part, signal) => work.preview(part, given, signal),
          (outcomes) => setProgress((before) => ({ ...before, checked: [...before.checked, ...outcomes] })),
        );
        if (complete) setProgress((before) => ({ ...before, phase: "checked" }));
        return null;
      } catch (error) {
        if (error instanceof ApiError) {
          setProgress({ ...beginning, error });
          return error;
        }
        if (!stopped.current?.signal.aborted) throw error;
        return null;
      }
    },
    [work, rows, portions],
  );

  /** Does what can be done, or goes on with it after an interruption. */
  const run = useCallback(async () => {
    const { checked, ran } = progress;
    const can = new Set(checked.filter(({ done }) => done).map(({ id }) => id));
    const known = new Set(ran.map(({ id }) => id));
    const left = rows.filter(({ id }) => can.has(id) && !known.has(id));
    setProgress((before) => ({ ...before, phase: "running", error: null }));
    try {
      const complete = await portions(
        left,
        // What has been sent is done in any case; only what was not sent yet can still be stopped.
        (part) => work.run(part, values.current, key.current),
        (outcomes) => setProgress((before) => ({ ...before, ran: [...before.ran, ...outcomes] })),
      );
      setProgress((before) => ({ ...before, phase: complete ? "finished" : "interrupted" }));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProgress((before) => ({ ...before, phase: "interrupted", error }));
    } finally {
      void client.invalidateQueries();
    }
  }, [progress, rows, work, portions, client]);

  /** Begins no further portion. */
  const stop = useCallback(() => stopped.current?.abort(), []);
  const back = useCallback(() => {
    stopped.current?.abort();
    setProgress(beginning);
  }, []);
  return { ...progress, total: rows.length, check, run, stop, back };
}
