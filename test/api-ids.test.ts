import {
  GraphQLID,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField as RootField,
} from "graphql";
import { describe, expect, it } from "vitest";
import { publicErrorOf } from "../server/errors.ts";
import { buildApi } from "../server/graphql/schema.ts";
import { codeModels } from "../server/model/model.ts";

const none = ["", " ", "x", "7", "null", "00000000-0000-0000-0000-00000000000", " 00000000-0000-0000-0000-000000000000"];

/** An identity somewhere in what an operation is asked, as the path to it and the arguments that hold nothing else. */
interface IdPlace {
  readonly path: string;
  readonly optional: boolean;
  readonly holding: (id: string | null) => unknown;
}

/** Every place for an identity below a type. Input types of the API hold no input of their own type. */
function idPlaces(type: GraphQLInputType, path: string): readonly IdPlace[] {
  const nullable = getNullableType(type);
  if (nullable === GraphQLID) return [{ path, optional: !isNonNullType(type), holding: (id) => id }];
  if (isListType(nullable)) {
    const places = idPlaces(nullable.ofType, `${path}.0`);
    return places.map(({ holding, ...place }) => ({ ...place, holding: (id) => [holding(id)] }));
  }
  if (!isInputObjectType(nullable)) return [];
  return Object.values(nullable.getFields()).flatMap(({ name, type: below }) =>
    idPlaces(below, `${path}.${name}`).map(({ holding, ...place }) => ({ ...place, holding: (id) => ({ [name]: holding(id) }) })),
  );
}

const api = buildApi();
/** Lists and single records are asked of the reader, which holds filters and identities to the same rule. */
const isRead = (field: RootField<unknown, unknown>) =>
  codeModels.all.some(({ resource, single }) => [resource, single].includes(field.name));

const places = [api.getQueryType(), api.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {}).flatMap((field) =>
    isRead(field)
      ? []
      : field.args.flatMap(({ name, type }) =>
          idPlaces(type, name).map((place) => [`${field.name} ${place.path}`, field, name, place] as const),
        ),
  ),
);

/** What the operation says to these arguments, asked by nobody. */
async function refusal(field: RootField<unknown, unknown>, args: object) {
  try {
    await field.resolve?.(undefined, args as never, {}, {} as never);
  } catch (error) {
    return publicErrorOf(error);
  }
  return null;
}

describe("an identity is one, or is not given", () => {
  it("in as many places as there are", () => expect(places.length).toBeGreaterThan(150));

  it.each(places)("%s", async (_, field, argument, { path, optional, holding }) => {
    for (const id of none) {
      const error = await refusal(field, { [argument]: holding(id) });
      expect(error?.code, JSON.stringify(id)).toBe("INVALID");
      expect(error?.problems, JSON.stringify(id)).toEqual([{ path, code: "malformedId" }]);
    }
    const given = await refusal(field, { [argument]: holding("00000000-0000-4000-8000-00000000000A") });
    expect(given?.messageCode).not.toBe("malformedId");
    if (optional) expect((await refusal(field, { [argument]: holding(null) }))?.messageCode).not.toBe("malformedId");
  });
});
