import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
} from "graphql";
import type { Context } from "../context.ts";
import { codeModels, type Model, targetOf } from "../model/model.ts";
import { DEFAULT_PAGE, type ManySelection, type Page, RELATED_IN_LIST, type Row } from "../reading/request.ts";
import { selectionFor } from "../reading/selection.ts";
import { InputTypes } from "./graphql-inputs.ts";
import { rowsFields } from "./rows.ts";

type ReadField = GraphQLFieldConfig<unknown, Context>;

/** Extension of a field that begins with a statement of the reader, so that it makes sure of an actor who was only assumed. */
export const MAKES_SURE = "makesSure";

/** What the fields of a list are resolved from: items are read with the list, totals when they are asked for. */
interface ListAnswer {
  readonly model: Model;
  readonly where: ManySelection["where"];
  readonly items: readonly Row[];
  readonly hasNext: boolean;
}

const pageType = new GraphQLInputObjectType({
  name: "Page",
  description: "Which rows of a list: how many to pass over, and how many to answer (1 to 100).",
  fields: { offset: { type: GraphQLInt, defaultValue: 0 }, limit: { type: GraphQLInt, defaultValue: DEFAULT_PAGE.limit } },
});

function listType(model: Model, item: GraphQLObjectType): GraphQLObjectType<ListAnswer, Context> {
  const total = (answer: ListAnswer, exact: boolean, context: Context) => context.reader.total(answer.model.resource, answer.where, exact);
  return new GraphQLObjectType<ListAnswer, Context>({
    name: `${model.description.name}List`,
    description: `A page of ${model.resource}, as far as you may read them.`,
    fields: {
      items: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(item))), description: "The rows of this page." },
      hasNext: { type: new GraphQLNonNull(GraphQLBoolean), description: "Whether more rows follow." },
      total: {
        type: new GraphQLNonNull(GraphQLInt),
        description: "How many rows there are on all pages; counted only when selected, and up to 10,000 unless asked for exactly.",
        args: { exact: { type: GraphQLBoolean, defaultValue: false } },
        resolve: async (answer, { exact }, context) => (await total(answer, exact === true, context)).count,
      },
      totalCapped: {
        type: new GraphQLNonNull(GraphQLBoolean),
        description: "Whether there are more than the 10,000 that an inexact total counts to.",
        resolve: async (answer, _args, context) => (await total(answer, false, context)).capped,
      },
    },
  });
}

function pageOf(input: Partial<Page> | null | undefined): Page {
  return { offset: input?.offset ?? DEFAULT_PAGE.offset, limit: input?.limit ?? DEFAULT_PAGE.limit };
}

function listField(model: Model, type: GraphQLObjectType, inputs: InputTypes): ReadField {
  return {
    type: new GraphQLNonNull(type),
    description: `A page of ${model.resource}, as far as you may read them.`,
    extensions: { [MAKES_SURE]: true },
    args: {
      where: { type: inputs.where(model) },
      orderBy: { type: new GraphQLList(new GraphQLNonNull(inputs.order(model))) },
      page: { type: pageType },
    },
    resolve: async (_source, args, context, info): Promise<ListAnswer> => {
      const where = args.where ?? null;
      const selection = selectionFor(info, model, "items");
      const page = await context.reader.list({
        resource: model.resource,
        selection,
        where,
        orderBy: args.orderBy ?? [],
        page: pageOf(args.page),
      });
      return { model, where, ...page };
    },
  };
}

function singleField(model: Model, type: GraphQLObjectType): ReadField {
  return {
    type,
    extensions: { [MAKES_SURE]: true },
    description: `One of ${model.resource}; null when it does not exist or is not for you.`,
    args: { id: { type: new GraphQLNonNull(GraphQLID) } },
    resolve: (_source, { id }, context, info) => context.reader.single(model.resource, String(id), selectionFor(info, model)),
  };
}

/** A to-many relation is kept under its response key: the same relation may be asked for twice, with other arguments. */
function openManyFields(model: Model, type: GraphQLObjectType, inputs: InputTypes): void {
  const fields = type.getFields();
  for (const description of model.description.fields.values()) {
    const field = fields[description.name];
    if (description.kind !== "many" || !field) continue;
    const target = targetOf(model, description);
    const argument = (name: string, argumentType: GraphQLInputType, defaultValue?: unknown) => ({
      name,
      description: undefined,
      type: argumentType,
      defaultValue,
      deprecationReason: undefined,
      extensions: {},
      astNode: undefined,
    });
    field.args = [
      argument("where", inputs.where(target)),
      argument("orderBy", new GraphQLList(new GraphQLNonNull(inputs.order(target)))),
      argument("limit", GraphQLInt, RELATED_IN_LIST),
    ];
    field.resolve = (source: Row, _args, _context, info) => source[info.path.key] ?? null;
  }
}

/** Adds to the schema, for every resource, its list and its single record, and both for any resource by paths, all answered by the reader. */
export function withReading(schema: GraphQLSchema): GraphQLSchema {
  const inputs = new InputTypes(schema);
  const config = schema.toConfig();
  const query = config.query?.toConfig();
  if (!query) throw new Error("The schema has no queries.");
  const fields: Record<string, ReadField> = { ...rowsFields({ type: pageType }, pageOf, { [MAKES_SURE]: true }) };
  for (const model of codeModels.all) {
    const type = schema.getType(model.description.name);
    if (!(type instanceof GraphQLObjectType)) throw new Error(`${model.description.name} is not in the schema.`);
    openManyFields(model, type, inputs);
    fields[model.resource] = listField(model, listType(model, type), inputs);
    fields[model.single] = singleField(model, type);
  }
  const types = config.types.filter((type) => type !== config.query);
  return new GraphQLSchema({ ...config, types, query: new GraphQLObjectType({ ...query, fields: { ...query.fields, ...fields } }) });
}
