import type { RaRecord } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";
import { request } from "../../graphql/request.ts";
import { dataProvider } from "../../providers/data-provider.ts";
import { valueAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { ownPaths, ownValues } from "../record/own-values.ts";
import { currentFields, dataOf } from "../record/record-data.ts";
import { type GridRow, mostRows } from "./grid-state.ts";

const pageLimit = 100;

const Editable = shapedOperation<{
  editableRecords: readonly { readonly id: string; readonly version: number; readonly frozen: "all" | readonly string[] }[];
}>()("query EditableRecords($ids: [ID!]!) { editableRecords(recordIds: $ids) }");

interface Asked {
  readonly filter: object;
  readonly sort: { readonly field: string; readonly order: "ASC" | "DESC" };
}

/** The records of a register as rows of a sheet, the first ones, with what may be changed of each; also as they were read, for what they name. */
export async function readRows(
  resource: ResourceName,
  definition: RegisterDefinition,
  { filter, sort }: Asked,
  signal?: AbortSignal,
): Promise<{ readonly rows: readonly GridRow[]; readonly records: readonly RaRecord[]; readonly more: boolean }> {
  const fields = [...currentFields(definition).map(({ key }) => key), ...ownPaths];
  const records: RaRecord[] = [];
  let more = true;
  for (let page = 1; more && records.length < mostRows; page += 1) {
    const params = { pagination: { page, perPage: pageLimit }, sort, filter, meta: { fields }, ...(signal ? { signal } : {}) };
    const { data, pageInfo } = await dataProvider.getList(resource, params);
    records.push(...data);
    more = pageInfo?.hasNextPage === true;
  }
  const ids = records.map(({ id }) => String(id));
  const editable = ids.length > 0 ? (await request(Editable, { ids }, signal)).editableRecords : [];
  const frozen = new Map(editable.map((one) => [one.id, one]));
  const rows = records.map((record): GridRow => {
    const known = frozen.get(String(record.id));
    const worked = currentFields(definition).flatMap(({ key, of }) =>
      of.kind === "computed" ? [[key, valueAt(record, key)] as const] : [],
    );
    return {
      ...{ id: String(record.id), isNew: false, number: String(record.number ?? ""), typed: {}, refused: {}, theirs: null },
      // What was read before somebody else changed it must be a conflict.
      ...{ version: Math.min(Number(record.version), known?.version ?? Number(record.version)), frozen: known?.frozen ?? "all" },
      ...{ held: { ...dataOf(definition, record), ...Object.fromEntries(worked) }, own: ownValues(record) },
    };
  });
  return { rows, records, more };
}
