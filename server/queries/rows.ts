import {
  GraphQLBoolean,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLFieldConfigMap,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from "graphql";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import { jsonWriter } from "../reading/as-json.ts";
import { selectionOfPaths } from "../reading/asked-paths.ts";
import { filterOf, orderOf } from "../reading/json-filter.ts";
import type { Total } from "../reading/reader.ts";
import type { Page, Row } from "../reading/request.ts";
import { modelNamed } from "../reading/resource-name.ts";

/** What the fields of `Rows` are resolved from; the total is counted once, when it is asked for. */
interface RowsAnswer {
  readonly items: readonly Row[];
  readonly hasNext: boolean;
  readonly total: () => Promise<Total>;
}

const required = (type: GraphQLInputType) => new GraphQLNonNull(type);
const jsonList = new GraphQLList(new GraphQLNonNull(JsonScalar));

const resourceArgument = { type: required(GraphQLString), description: "The kind of record, by its plural name, e.g. policyDocuments." };
const fieldsArgument = {
  type: required(jsonList),
  description:
    'What to answer, by path: "person.department.name" is a value, "person" a record\'s identity, { path, fields, where, orderBy, limit, as } a relation to many. Every record comes with its id.',
};

const rowsType = new GraphQLObjectType<RowsAnswer, Context>({
  name: "Rows",
  description: "A page of records of any kind, as far as you may read them.",
  fields: {
    items: {
      type: new GraphQLNonNull(jsonList),
      description: "The rows of this page, nested as the fields were asked for; moments and days are written as elsewhere in the API.",
    },
    hasNext: { type: new GraphQLNonNull(GraphQLBoolean), description: "Whether more rows follow." },
    total: {
      type: GraphQLInt,
      description: "How many rows there are on all pages; counted only when selected, and up to 10,000 unless asked for exactly.",
      resolve: async ({ total }) => (await total()).count,
    },
    totalCapped: {
      type: GraphQLBoolean,
      description: "Whether there are more than the 10,000 that an inexact total counts to.",
      resolve: async ({ total }) => (await total()).capped,
    },
  },
});

async function rows(context: Context, asked: Readonly<Record<string, unknown>>, page: Page): Promise<RowsAnswer> {
  const { reader } = context;
  if (!context.actor) throw unauthenticated();
  const model = modelNamed(context.actor, String(asked.resource));
  const { resource } = model;
  const selection = selectionOfPaths(model, asked.fields);
  const [where, orderBy] = [filterOf(asked.where), orderOf(asked.orderBy)];
  const { items, hasNext } = await reader.list({ resource, selection, where, orderBy, page });
  items.forEach(jsonWriter(model, selection));
  let counted: Promise<Total> | undefined;
  const total = () => {
    counted ??= reader.total(resource, where, asked.exactTotal === true);
    return counted;
  };
  return { items, hasNext, total };
}

async function record(context: Context, asked: Readonly<Record<string, unknown>>): Promise<Row | null> {
  const id = String(asked.id);
  if (!isUuid(id)) throw invalid("id", "malformedId");
  if (!context.actor) throw unauthenticated();
  const model = modelNamed(context.actor, String(asked.resource));
  const { resource } = model;
  const selection = selectionOfPaths(model, asked.fields);
  const row = await context.reader.single(resource, id, selection);
  if (row) jsonWriter(model, selection)(row);
  return row;
}

/**
 * Reading of records by what they are called in a request, not by a type of their own: the same reader as that of the typed lists, with
 * their rules, limits and errors, and no resolver for each value.
 * @param pages the argument of a page, and what it comes to
 */
export function rowsFields(
  pages: GraphQLFieldConfigArgumentMap[string],
  pageOf: (input: Partial<Page> | null | undefined) => Page,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLFieldConfigMap<unknown, Context> {
  return {
    rows: {
      type: new GraphQLNonNull(rowsType),
      description: "A page of records of any kind, by paths: what the list of that kind answers, as JSON.",
      extensions,
      args: {
        resource: resourceArgument,
        fields: fieldsArgument,
        where: { type: JsonScalar, description: "Which records, as the list of that kind takes it." },
        orderBy: { type: jsonList, description: 'In which order, as the list of that kind takes it, e.g. [{ dueOn: "ASC" }].' },
        page: pages,
        exactTotal: { type: GraphQLBoolean, defaultValue: false, description: "Whether to count all of more than 10,000." },
      },
      resolve: (_source, asked, context) => rows(context, asked, pageOf(asked.page)),
    },
    record: {
      type: JsonScalar,
      description: "One record of any kind, by paths; null when it does not exist or is not for you.",
      extensions,
      args: { resource: resourceArgument, id: { type: required(GraphQLID) }, fields: fieldsArgument },
      resolve: (_source, asked, context) => record(context, asked),
    },
  };
}
