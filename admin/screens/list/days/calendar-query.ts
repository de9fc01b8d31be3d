import type { RaRecord } from "react-admin";
import { dayAfter } from "../../../../schema/shared/days.screen.ts";
import { request } from "../../../graphql/request.ts";
import { Rows } from "../../../providers/rows.ts";
import { askedOf } from "../../../providers/selection.ts";
import { orderOf, whereOf } from "../../../providers/where.ts";
import { fieldAt } from "../../../records/field-path.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import type { Filters } from "../list-params.ts";

/** Records that a calendar shows at once. */
export const mostEntries = 500;

/** The most that the server answers at once. */
const pageLimit = 100;

interface Asked {
  readonly fields: readonly string[];
  readonly by: string;
  /** The first day, and the one after the last. */
  readonly from: string;
  readonly until: string;
  readonly filter: Filters;
}

/** The records whose day, or moment, lies among these days. Of moments a day more on both sides is asked for: where a day begins hangs on the zone. */
export async function entriesBetween(
  resource: ResourceName,
  { fields, by, from, until, filter }: Asked,
  signal: AbortSignal,
): Promise<{ readonly records: readonly RaRecord[]; readonly more: boolean }> {
  const isMoment = fieldAt(resource, by)?.kind === "moment";
  const range = isMoment ? { gte: `${dayAfter(from, -1)}T00:00:00Z`, lt: `${dayAfter(until, 1)}T00:00:00Z` } : { gte: from, lt: until };
  const where = { and: [whereOf(resource, filter), whereOf(resource, { [by]: range })] };
  const records: RaRecord[] = [];
  for (;;) {
    const page = { offset: records.length, limit: pageLimit };
    const asked = {
      resource,
      fields: askedOf(resource, [...fields, by]),
      where,
      orderBy: orderOf(resource, { field: by, order: "ASC" }),
      page,
    };
    const { items, hasNext } = (await request(Rows, asked, signal)).rows;
    records.push(...items);
    if (!hasNext || records.length >= mostEntries) return { records, more: hasNext };
  }
}
