import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
} from "graphql";
import type { ScalarKind } from "../../schema/shared/description.ts";
import { CountedDateScalar, CountedDateTimeScalar, DateScalar, DateTimeScalar, JsonScalar } from "../../schema/shared/scalars.ts";
import { type Model, targetOf } from "../model/model.ts";
import { comparisonsOf } from "../reading/comparison.ts";

/** Which way a list is ordered; empty values always come last. */
const direction = new GraphQLEnumType({
  name: "Direction",
  description: "Ascending or descending; empty values always come last.",
  values: { ASC: {}, DESC: {} },
});

/** Makes the filter and order types of every list, each once. */
export class InputTypes {
  private readonly wheres = new Map<Model, GraphQLInputObjectType>();
  private readonly orders = new Map<Model, GraphQLInputObjectType>();
  private readonly filters = new Map<string, GraphQLInputObjectType>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** The filter of a list: a comparison per field, relations nested, and and/or/not/q. */
  where(model: Model): GraphQLInputObjectType {
    const known = this.wheres.get(model);
    if (known) return known;
    const { name } = model.description;
    const type: GraphQLInputObjectType = new GraphQLInputObjectType({
      name: `${name}Where`,
      description: `Which records of ${model.resource} to answer; all conditions must hold.`,
      fields: () => ({
        and: { type: new GraphQLList(new GraphQLNonNull(type)), description: "All of these." },
        or: { type: new GraphQLList(new GraphQLNonNull(type)), description: "Any of these." },
        not: { type, description: "Not this." },
        q: {
          type: GraphQLString,
          description:
            "Words that must all stand somewhere in the record, or in the names of the people, departments, documents … that it refers to.",
        },
        ownWords: { type: GraphQLString, description: "Words that must all stand somewhere in the record itself." },
        ...Object.fromEntries([...this.whereFields(model)]),
      }),
    });
    this.wheres.set(model, type);
    return type;
  }

  /** The order of a list: a direction per field, relations to one nested. */
  order(model: Model): GraphQLInputObjectType {
    const known = this.orders.get(model);
    if (known) return known;
    const type = new GraphQLInputObjectType({
      name: `${model.description.name}Order`,
      description: `By what to order ${model.resource}.`,
      fields: () => Object.fromEntries([...this.orderFields(model)]),
    });
    this.orders.set(model, type);
    return type;
  }

  private *whereFields(model: Model): Generator<[string, { type: GraphQLInputType; description: string }]> {
    for (const field of model.description.fields.values()) {
      if (field.kind === "scalar") {
        const type = this.filter(field.type);
        if (type) yield [field.name, { type, description: field.description }];
      } else {
        const target = targetOf(model, field);
        yield [
          field.name,
          { type: field.kind === "one" ? this.oneFilter(target) : this.manyFilter(target), description: field.description },
        ];
      }
    }
  }

  private *orderFields(model: Model): Generator<[string, { type: GraphQLInputType; description: string }]> {
    for (const field of model.description.fields.values()) {
      if (field.kind === "one") yield [field.name, { type: this.order(targetOf(model, field)), description: field.description }];
      else if (field.kind === "scalar" && field.type !== "json" && field.type !== "ids") {
        yield [field.name, { type: direction, description: field.description }];
      }
    }
  }

  private oneFilter(target: Model): GraphQLInputObjectType {
    return this.once(`${target.description.name}OneFilter`, () => ({
      name: `${target.description.name}OneFilter`,
      description: "Whether there is one that you may read, or what it must be like.",
      fields: () => ({ ...this.where(target).toConfig().fields, isNull: { type: GraphQLBoolean, description: "Whether there is none." } }),
    }));
  }

  private manyFilter(target: Model): GraphQLInputObjectType {
    return this.once(`${target.description.name}ManyFilter`, () => ({
      name: `${target.description.name}ManyFilter`,
      description: "Whether some or none of those that you may read are like this.",
      fields: () => ({ some: { type: this.where(target) }, none: { type: this.where(target) } }),
    }));
  }

  private filter(type: ScalarKind): GraphQLInputObjectType | null {
    const comparisons = comparisonsOf(type);
    if (comparisons.length === 0) return null;
    const name = typeof type === "object" ? `${type.name}Filter` : `${type.charAt(0).toUpperCase()}${type.slice(1)}Filter`;
    return this.once(name, () => {
      const value = this.valueType(type);
      return {
        name,
        description: "How the value must compare; all comparisons must hold.",
        fields: Object.fromEntries(
          comparisons.map((word) => {
            if (word === "isNull") return [word, { type: GraphQLBoolean }];
            if (word === "in" || word === "notIn") return [word, { type: new GraphQLList(new GraphQLNonNull(value)) }];
            return [word, { type: type === "day" ? CountedDateScalar : type === "moment" ? CountedDateTimeScalar : value }];
          }),
        ),
      };
    });
  }

  private once(name: string, config: () => ConstructorParameters<typeof GraphQLInputObjectType>[0]): GraphQLInputObjectType {
    const known = this.filters.get(name);
    if (known) return known;
    const type = new GraphQLInputObjectType(config());
    this.filters.set(name, type);
    return type;
  }

  private valueType(type: ScalarKind): GraphQLInputType {
    if (typeof type === "object") {
      const known = this.schema.getType(type.name);
      if (!(known instanceof GraphQLEnumType)) throw new Error(`${type.name} is not in the schema.`);
      return known;
    }
    switch (type) {
      case "id":
      case "ids":
        return GraphQLID;
      case "int":
        return GraphQLInt;
      case "number":
        return GraphQLFloat;
      case "flag":
        return GraphQLBoolean;
      case "day":
        return DateScalar;
      case "moment":
        return DateTimeScalar;
      case "json":
        return JsonScalar;
      case "decimal":
      case "text":
        return GraphQLString;
    }
  }
}
