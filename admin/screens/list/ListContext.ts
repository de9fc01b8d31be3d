import { createContext, useContext } from "react";
import type { RaRecord } from "react-admin";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import type { Selection } from "../../providers/selected-records.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import type { ScreenAnswer } from "../use-screen.ts";
import type { ListLook } from "./list-look.ts";
import type { Filters, ListParams, Sort } from "./list-params.ts";
import type { ChangeParams } from "./use-list-params.ts";

/** A list as a person has it before them. */
export interface ListView {
  readonly resource: ResourceName;
  readonly screen: EffectiveScreen;
  /** What the server told of the screen; undefined while it is not known. */
  readonly answer: ScreenAnswer | undefined;
  readonly look: ListLook;
  /** Where the person is, as the address says it. */
  readonly params: ListParams;
  /** What counts: the person's own filter and order, or else the screen's. */
  readonly filter: Filters;
  readonly sort: Sort | null;
  readonly change: ChangeParams;
  /** Rows of the page; undefined before the first answer. */
  readonly rows: readonly RaRecord[] | undefined;
  /** Whether the rows are still those of the page before. */
  readonly stale: boolean;
  readonly total: number | undefined;
  readonly totalCapped: boolean;
  readonly hasNext: boolean;
  readonly selection: Selection;
  /** Whether the list is being configured beside the page: it then leaves the address alone. */
  readonly configured: boolean;
}

const Context = createContext<ListView | null>(null);

export const ListProvider = Context;

/** The list around. */
export function useList(): ListView {
  const list = useContext(Context);
  if (!list) throw new Error("There is no list around.");
  return list;
}
