import type { initGraphQLTada, ResultOf, VariablesOf } from "gql.tada";
import type { Api } from "../../schema/generated/api.ts";
import type { RelativeDay } from "../../schema/screen/relative-day.screen.ts";
import { type Document, document } from "./document.ts";

/** How the panel gets what the API calls by these names. */
interface Scalars {
  readonly Date: string;
  readonly DateTime: string;
  readonly CountedDate: string | RelativeDay;
  readonly CountedDateTime: string | RelativeDay;
  readonly ID: string;
  readonly JSON: object | string | number | boolean;
}

declare const api: initGraphQLTada<{ introspection: Api; scalars: Scalars; disableMasking: true }>;

/** Never called: the types of an operation are those of what it would answer. */
const check = <const Text extends string>(text: Text) => api(text);

type Checked<Text extends string> = ReturnType<typeof check<Text>>;

/** Whether the answer has a field that the API does not know. */
type HasUnknown<Data> = unknown extends Data
  ? true
  : Data extends readonly (infer Item)[]
    ? HasUnknown<Item>
    : Data extends object
      ? { [Name in keyof Data]-?: HasUnknown<Data[Name]> }[keyof Data]
      : false;

type Known<Text extends string> = true extends HasUnknown<ResultOf<Checked<Text>>> ? "The API does not know what this asks for." : Text;

/** Variables as they may be given: nobody changes them. */
type Given<Variables> = Variables extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : Variables extends object
    ? { readonly [Name in keyof Variables]: Given<Variables[Name]> }
    : Variables;

type Operation<Text extends string, Shapes> = Document<
  Omit<ResultOf<Checked<Text>>, keyof Shapes> & Shapes,
  Given<VariablesOf<Checked<Text>>>
>;

/** What an operation answers, as `AnswerOf<typeof MyOperation>`. */
export type AnswerOf<Of> = Of extends Document<infer Data, never> ? Data : never;

/** What an operation is asked with, as `AskedOf<typeof MyOperation>`. */
export type AskedOf<Of> = Of extends Document<unknown, infer Variables> ? Variables : never;

/**
 * Declares an operation of the API, typed by its own text: what the API does not know in it does not compile. The text is written out where
 * it stands, or put together from constants.
 */
export const operation = <const Text extends string>(text: Text & Known<Text>): Operation<Text, object> => document(text);

/** The same where a shape is known better than the API tells it, such as that of JSON: ``shapedOperation<{ history: readonly Entry[] }>()(`query { … }`)``. */
export const shapedOperation =
  <Shapes extends object>() =>
  <const Text extends string>(text: Text & Known<Text>): Operation<Text, Shapes> =>
    document(text);
