import type { GraphQLResolveInfo } from "graphql";
import type { CommandName, InputOf } from "../../schema/registry.commands.screen.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import type { Context } from "../context.ts";
import { answerCommand, type Call, runCommand, type Work } from "./command.ts";

/** What a command's work answers where its mutation answers the record. */
interface Named {
  readonly id: string;
}

/** A command's work, with what the server alone has to know of it. */
export interface BoundWork<Input> {
  readonly work: Work<Input, unknown>;
  /** Gives the command and answers its mutation; `entity` is the record that the definition says is answered. */
  readonly give: (context: Context, call: Call<Input>, info: GraphQLResolveInfo, entity: () => EntityClass) => Promise<unknown>;
  /** What it answers instead of a record, as TypeGraphQL takes types. */
  readonly answer?: { readonly type: () => object; readonly nullable: boolean };
  /** In which order records must come when it is given for many: SQL of ids and a figure that counts upwards. */
  readonly order?: string;
  /** What is done for each record when it is given for many, where that is not the work itself. */
  readonly each?: Work<EachInput, unknown>;
}

/** One of many records, with what was asked beside them. */
export type EachInput = { readonly id: string; readonly expectedVersion: number } & Readonly<Record<string, unknown>>;

/** The work of some command; what it takes is known to its definition alone. */
export type AnyWork = Work<never, Named> | BoundWork<never>;

type WorkOf<Name extends CommandName> = Work<InputOf<Name>, Named> | BoundWork<InputOf<Name>>;

/** The works of a module by the names of their commands, one line each. */
export type Works = { readonly [Name in CommandName]?: WorkOf<Name> };

/** The work of a command that answers the record which its work names. */
export function answeringRecord<Input>(work: Work<Input, Named>, options: Pick<BoundWork<Input>, "order" | "each"> = {}): BoundWork<Input> {
  return { work, give: (context, call, info, entity) => answerCommand(context, info, entity(), call, work), ...options };
}

/** The work of a command that answers no record: what the work did, or what `finish` makes of it outside of the transaction. */
export function answering<Input, Done>(
  work: Work<Input, Done>,
  type: () => object,
  options: Pick<BoundWork<Input>, "each"> & {
    readonly nullable?: boolean;
    readonly finish?: (context: Context, done: Done, info: GraphQLResolveInfo) => Promise<unknown>;
  } = {},
): BoundWork<Input> {
  const { nullable = false, finish, ...others } = options;
  return {
    work,
    answer: { type, nullable },
    give: async (context, call, info) => {
      const done = await runCommand(context, call, work);
      return finish ? finish(context, done, info) : done;
    },
    ...others,
  };
}

/** The work as it is bound. */
export const boundWork = (work: AnyWork): BoundWork<never> => (typeof work === "function" ? answeringRecord(work) : work);
