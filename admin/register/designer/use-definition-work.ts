import { useReducer } from "react";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Data } from "./entry/data.ts";

/** Steps that can be taken back. */
const mostSteps = 200;

interface Work {
  readonly past: readonly RegisterDefinition[];
  readonly now: RegisterDefinition;
  readonly future: readonly RegisterDefinition[];
  /** As it was saved last. */
  readonly saved: RegisterDefinition;
}

type Step =
  | { readonly do: "change"; readonly change: Data }
  | { readonly do: "undo" | "redo" }
  | { readonly do: "saved"; readonly definition: RegisterDefinition };

/** A definition with other values; what becomes undefined is left out. */
function withoutGone(definition: RegisterDefinition, change: Data): RegisterDefinition {
  const next = { ...definition, ...change };
  const kept = Object.entries(next).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as typeof next;
}

function step(work: Work, done: Step): Work {
  const { past, now, future } = work;
  switch (done.do) {
    case "change":
      return { ...work, past: [...past, now].slice(-mostSteps), now: withoutGone(now, done.change), future: [] };
    case "undo": {
      const last = past.at(-1);
      return last ? { ...work, past: past.slice(0, -1), now: last, future: [now, ...future] } : work;
    }
    case "redo": {
      const [next, ...rest] = future;
      return next ? { ...work, past: [...past, now], now: next, future: rest } : work;
    }
    case "saved":
      return { ...work, saved: done.definition };
  }
}

/** A definition under the hands of somebody who designs, with every step to take back. */
export function useDefinitionWork(began: RegisterDefinition) {
  const [{ past, now, future, saved }, tell] = useReducer(step, { past: [], now: began, future: [], saved: began });
  return {
    definition: now,
    unsaved: now !== saved,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change: (change: Data) => tell({ do: "change", change }),
    undo: () => tell({ do: "undo" }),
    redo: () => tell({ do: "redo" }),
    /** Notes that this is saved. */
    keep: (definition: RegisterDefinition) => tell({ do: "saved", definition }),
    /** Gives up what is not saved. */
    forget: () => tell({ do: "saved", definition: now }),
  };
}

export type DefinitionWork = ReturnType<typeof useDefinitionWork>;
