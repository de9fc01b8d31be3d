import type { DataProvider, GetListParams, GetListResult, Identifier, QueryFunctionContext, RaRecord } from "react-admin";
import { ownPartsOf } from "../../schema/register/own/own-paths.screen.ts";
import { ApiError } from "../graphql/api-error.ts";
import { document } from "../graphql/document.ts";
import { give } from "../graphql/give.ts";
import { queryClient } from "../graphql/query-client.ts";
import { request } from "../graphql/request.ts";
import { saying } from "../i18n/say.ts";
import { isResourceName } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { type Command, commandOf, inputOf } from "./commands.ts";
import { withFormErrors } from "./form-errors.ts";
import { CountedRows, OneRecord, Rows, type RowsAnswer } from "./rows.ts";
import { askedOf, selectionOf } from "./selection.ts";
import { type ListFilter, orderOf, whereOf } from "./where.ts";
import { providerWords } from "./words.ts";

/** What a page tells the provider beside React-Admin's own parameters. */
export interface Meta {
  /** Fields that the page shows; what the record is called comes along by itself. */
  readonly fields?: readonly string[];
}

/** The most rows that the server answers at once. */
const pageLimit = 100;

const fieldsOf = (meta: Meta | undefined) => meta?.fields ?? [];

function known(resource: string): ResourceName {
  if (isResourceName(resource)) return resource;
  throw new ApiError("NOT_FOUND", saying(providerWords.noSuchRecord));
}

async function readList(name: string, params: Partial<GetListParams> & QueryFunctionContext, counted = true): Promise<RowsAnswer> {
  const resource = known(name);
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const asked = {
    resource,
    fields: askedOf(resource, fieldsOf(params.meta)),
    where: whereOf(resource, (params.filter ?? {}) as ListFilter),
    orderBy: params.sort?.field ? orderOf(resource, params.sort) : null,
    page: { offset: (page - 1) * perPage, limit: perPage },
  };
  return (await request(counted ? CountedRows : Rows, asked, params.signal)).rows;
}

async function readMany(name: string, ids: readonly Identifier[], params: { meta?: Meta } & QueryFunctionContext): Promise<RaRecord[]> {
  const pages: RaRecord[][] = [];
  for (let from = 0; from < ids.length; from += pageLimit) {
    const filter = { id: { in: ids.slice(from, from + pageLimit) } };
    const { items } = await readList(name, { ...params, filter, pagination: { page: 1, perPage: pageLimit } }, false);
    pages.push(items);
  }
  return pages.flat();
}

/** Gives a command of a resource's form and answers the record with the fields asked for; without it when it may not be read any more. */
async function giveFor(
  resource: ResourceName,
  command: Command | undefined,
  input: object,
  meta: Meta | undefined,
): Promise<RaRecord | null> {
  if (!command) throw new ApiError("NOT_FOUND", saying(providerWords.noSuchCommand));
  // The API's types know no own fields.
  const answered = fieldsOf(meta).filter((field) => ownPartsOf(field) === null);
  const operation = document<{ record: RaRecord | null }, { input: object }>(
    `mutation ${command.name}($input: ${command.inputType}!) { record: ${command.name}(input: $input) { ${selectionOf(resource, answered)} } }`,
  );
  try {
    const { record } = await give(operation, { input });
    // A command changes more than its own record: counts, states, what is asked of people.
    void queryClient.invalidateQueries();
    return record;
  } catch (error) {
    throw withFormErrors(resource, error);
  }
}

async function listResult(name: string, params: GetListParams & QueryFunctionContext): Promise<GetListResult<RaRecord>> {
  const { items, total = 0, totalCapped, hasNext } = await readList(name, params);
  const page = params.pagination?.page ?? 1;
  return { data: items, total, pageInfo: { hasNextPage: hasNext, hasPreviousPage: page > 1 }, meta: { totalCapped } };
}

/** React-Admin's view of our API: one request a page, for just the fields that it shows. */
const provider = {
  supportAbortSignal: true,
  getList: listResult,
  async getOne(name: string, { id, meta, signal }: { id: Identifier; meta?: Meta; signal?: AbortSignal }) {
    const resource = known(name);
    const { record } = await request(OneRecord, { resource, id: String(id), fields: askedOf(resource, fieldsOf(meta)) }, signal);
    if (!record) throw new ApiError("NOT_FOUND", saying(providerWords.noSuchRecord));
    return { data: record };
  },
  async getMany(name: string, params: { ids: Identifier[]; meta?: Meta } & QueryFunctionContext) {
    return { data: await readMany(name, params.ids, params) };
  },
  async getManyReference(name: string, params: GetListParams & { target: string; id: Identifier } & QueryFunctionContext) {
    return listResult(name, { ...params, filter: { ...params.filter, [params.target]: { eq: params.id } } });
  },
  async create(name: string, { data, meta }: { data: object; meta?: Meta }) {
    const resource = known(name);
    const command = commandOf(resource, "create");
    const record = await giveFor(resource, command, command ? inputOf(resource, command, data) : {}, meta);
    return { data: record ?? { id: "" } };
  },
  async update(name: string, params: { id: Identifier; data: object; previousData: object; meta?: Meta }) {
    const resource = known(name);
    const command = commandOf(resource, "update");
    const input = command ? inputOf(resource, command, { ...params.data, id: params.id }, params.previousData) : {};
    const record = await giveFor(resource, command, input, params.meta);
    return { data: record ?? { ...params.previousData, ...params.data, id: params.id } };
  },
  async updateMany(name: string) {
    throw new ApiError("NOT_FOUND", `${saying(providerWords.noSuchCommand)} (${name})`);
  },
  async delete(name: string, { id, previousData, meta }: { id: Identifier; previousData?: object; meta?: Meta }) {
    const resource = known(name);
    const command = commandOf(resource, "archive");
    const record = await giveFor(resource, command, command ? inputOf(resource, command, { ...previousData, id }) : {}, meta);
    return { data: record ?? { id } };
  },
  async deleteMany(name: string) {
    throw new ApiError("NOT_FOUND", `${saying(providerWords.noSuchCommand)} (${name})`);
  },
};

export const dataProvider = provider as DataProvider;
