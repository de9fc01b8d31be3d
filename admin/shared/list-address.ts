import type { ResourceName } from "../records/resource-name.ts";

/** The address of a list under a filter, as its chips set it. */
export const listAddress = (resource: ResourceName, filter: object): string =>
  `/${resource}?${new URLSearchParams({ filter: JSON.stringify(filter), page: "1" })}`;
