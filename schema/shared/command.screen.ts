import type { ResourceName } from "../registry.ts";
import type { Bilingual, FieldCondition } from "../screen/operations.ts";
import type { Action } from "./access.ts";
import type { InputDefinition, InputFields, ValuesOf } from "./input.screen.ts";

/** The form that a command fills in: of what, when, and which of its fields each value of the input fills. */
export interface CommandForm<Name extends string> {
  readonly resource: ResourceName;
  /** Whether the record is made or changed. */
  readonly occasion: "create" | "update";
  readonly fields: Readonly<Partial<Record<Name, string>>>;
}

/** The forms that a command fills in, one for each value of a list that it takes. */
export interface CommandForms {
  readonly resource: ResourceName;
  /** The list. */
  readonly list: string;
  /** Which of each one's values says what is done, and for what of it the record is made or changed; for anything else there is no form. */
  readonly by: string;
  readonly occasions: Readonly<Record<string, CommandForm<string>["occasion"]>>;
  /** Which field each of its values fills. */
  readonly fields: CommandForm<string>["fields"];
}

/** What a command's button and dialogue say. */
interface CommandOffer {
  readonly label: Bilingual;
  /** What happens, said before it is done. */
  readonly explain?: Bilingual;
  /** Whether it makes evidence, or takes something away from people at once: seal red. */
  readonly seal?: boolean;
}

/** How the panel offers the command at the page of a record. */
interface RecordOffer extends CommandOffer {
  /** For which records it makes sense. */
  readonly when?: readonly FieldCondition[];
}

/** How the panel offers the command for all selected records. */
interface BulkOffer<Name extends string> extends CommandOffer {
  /** The value that is asked for beside them. */
  readonly asks?: Name;
  /** Whether that may be left empty. */
  readonly optional?: boolean;
  /** What the API says of that value. */
  readonly description?: string;
}

/** What people read of a command. */
export interface CommandWords {
  /** What it is called, e.g. "Waive an obligation". */
  readonly name: Bilingual;
  /** What it did, to read after the name of who did it; `%{label}` is what people call the record. */
  readonly did: Bilingual;
  /** What it came to, said in place of that where the event notes one of these values for the field. */
  readonly came?: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
  /** Who did it, where that is not known; the system itself unless said otherwise. */
  readonly nobody?: Bilingual;
  /** What stands for the record where there is none. */
  readonly unlabelled?: Bilingual;
}

/**
 * The pure half of a command: all that is said of it, for server and panel alike. Its work stands in server/, and is bound to it by its name
 * in the module's `commands.ts`.
 */
export interface CommandDefinition<Fields extends InputFields = InputFields> {
  /** What the API says of it. */
  readonly description: string;
  /** Of what it is given. */
  readonly about: ResourceName;
  /** What the rules call it. */
  readonly action: Action;
  /** The record that it answers, as far as the actor may read it; otherwise its work's binding says the type. */
  readonly answers?: ResourceName;
  readonly input: InputDefinition<Fields>;
  /** Whether it takes an idempotency key; it does unless said otherwise: what answers a secret link is not kept to be answered again. */
  readonly keyed?: false;
  /** What the API says of its idempotency key. */
  readonly keyDescription?: string;
  readonly form?: CommandForm<keyof Fields & string>;
  readonly forms?: CommandForms;
  readonly words: CommandWords;
  readonly offer?: RecordOffer;
  readonly bulk?: readonly BulkOffer<keyof Fields & string>[];
}

/** Declares a command; it gets its name from the list in which it stands. */
export const command = <const Fields extends InputFields>(definition: CommandDefinition<Fields>): CommandDefinition<Fields> => definition;

/**
 * The pure half of what somebody does outside of the frame of commands, e.g. signing in: it takes plain arguments and no idempotency key, and
 * its work keeps the trail by itself.
 */
export interface ProcedureDefinition<Fields extends InputFields = InputFields> {
  /** What the API says of it. */
  readonly description: string;
  readonly arguments: Fields;
  readonly words: CommandWords;
}

/** Declares a procedure; it gets its name from the list in which it stands. */
export const procedure = <const Fields extends InputFields>(definition: ProcedureDefinition<Fields>): ProcedureDefinition<Fields> =>
  definition;

/** What the work of a procedure with this definition gets. */
export type ArgumentsOfDefinition<Definition> = Definition extends ProcedureDefinition<infer Fields> ? ValuesOf<Fields> : never;

/** What the work of a command with this definition gets. */
export type InputOfDefinition<Definition> = Definition extends CommandDefinition<infer Fields> ? ValuesOf<Fields> : never;

/** Fields of a form that are called as the input calls them: `fields: { ...same("code", "name"), parentId: "parent" }`. */
export const same = <const Name extends string>(...names: readonly Name[]): { readonly [N in Name]: N } =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };

/** Which field of the form each value of the input fills, as pairs of their names. */
export const filledFields = ({ fields }: Pick<CommandForm<string>, "fields">): readonly (readonly [input: string, field: string])[] =>
  Object.entries(fields).flatMap(([input, field]) => (field === undefined ? [] : [[input, field]]));
