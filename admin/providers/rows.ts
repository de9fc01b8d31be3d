import type { RaRecord } from "react-admin";
import { type Document, document } from "../graphql/document.ts";
import { shapedOperation } from "../graphql/operation.ts";
import type { ResourceName } from "../records/resource-name.ts";
import type { AskedField } from "./selection.ts";

/** A page of records of any kind, as far as the person may read them. */
export interface RowsAnswer {
  readonly items: RaRecord<string>[];
  readonly hasNext: boolean;
  /** Of a question that counts. */
  readonly total?: number;
  readonly totalCapped?: boolean;
}

/** What is asked of a kind of records. */
export interface RowsAsked {
  readonly resource: ResourceName;
  readonly fields: readonly AskedField[];
  /** Filter and order of the API. */
  readonly where?: object | null;
  readonly orderBy?: readonly object[] | null;
  readonly page: { readonly offset?: number; readonly limit: number };
}

const asking = `query Rows($resource: String!, $fields: [JSON!]!, $where: JSON, $orderBy: [JSON!], $page: Page) {
  rows(resource: $resource, fields: $fields, where: $where, orderBy: $orderBy, page: $page)`;

/** A page of records, without how many there are. */
export const Rows = shapedOperation<{ rows: RowsAnswer }>()(`${asking} { items hasNext } }`);

/** A page of records, and how many there are on all pages. */
export const CountedRows = shapedOperation<{ rows: RowsAnswer }>()(`${asking} { items hasNext total totalCapped } }`);

/** One record of any kind; null when it does not exist or is not for the person. */
export const OneRecord = shapedOperation<{ record: RaRecord | null }>()(
  "query OneRecord($resource: String!, $id: ID!, $fields: [JSON!]!) { record(resource: $resource, id: $id, fields: $fields) }",
);

/** Several pages of records in one request, each answered under its name: `{ c0: { items, … } }`. */
export function rowsTogether(parts: Readonly<Record<string, RowsAsked & { readonly counted?: boolean }>>): {
  readonly operation: Document<Readonly<Record<string, RowsAnswer>>, object>;
  readonly variables: object;
} {
  const names = Object.entries(parts);
  const declared = names.map(([name]) => `$${name}R: String!, $${name}F: [JSON!]!, $${name}W: JSON, $${name}O: [JSON!], $${name}P: Page`);
  const asked = names.map(
    ([name, { counted }]) =>
      `${name}: rows(resource: $${name}R, fields: $${name}F, where: $${name}W, orderBy: $${name}O, page: $${name}P) { items hasNext ${counted ? "total totalCapped" : ""} }`,
  );
  const variables = names.flatMap(([name, { resource, fields, where = null, orderBy = null, page }]) =>
    Object.entries({ R: resource, F: fields, W: where, O: orderBy, P: page }).map(([end, value]) => [name + end, value] as const),
  );
  return { operation: document(`query Rows(${declared.join(", ")}) { ${asked.join(" ")} }`), variables: Object.fromEntries(variables) };
}
