import type { ResourceName } from "../../records/resource-name.ts";
import { type ListParams, searchOf } from "./list-params.ts";

/** The list as its address narrows it, under which is kept how far it was scrolled. */
export const placeOf = (resource: ResourceName, params: ListParams): string => `${resource}?${searchOf(params)}`;

/** What of it one turns the pages of. */
export const pageOf = (resource: ResourceName, { view, page }: ListParams): string => `${resource} ${view ?? ""} ${page}`;
