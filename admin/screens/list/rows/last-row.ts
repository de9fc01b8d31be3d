import type { ResourceName } from "../../../records/resource-name.ts";

const rows = new Map<ResourceName, string>();

/** The row of each list on which somebody was, so that coming back they are there again. */
export const lastRow = {
  keep: (resource: ResourceName, id: string): void => void rows.set(resource, id),
  take: (resource: ResourceName): string | undefined => rows.get(resource),
};
