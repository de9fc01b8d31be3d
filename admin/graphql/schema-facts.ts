/** How a resource is called in the API beside its plural. */
export interface ResourceFacts {
  /** Its GraphQL type, which is also the subject of permissions, e.g. "PolicyDocument". */
  readonly type: string;
  /** The query for one of them, e.g. "policyDocument". */
  readonly single: string;
}

/** One field of a command's input. */
export interface InputFacts {
  readonly name: string;
  /** Name of the GraphQL type without list and non-null marks. */
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
}

/** What a command takes as `input`, and the type that it answers with. */
export interface CommandFacts {
  readonly inputType: string;
  readonly answer: string;
  readonly fields: readonly InputFacts[];
  /** Whether it takes an idempotency key. */
  readonly keyed: boolean;
}

/** A command that fills in the form of a resource. */
export interface FormFacts {
  readonly command: string;
  readonly resource: string;
  readonly occasion: "create" | "update";
  /** What the rules call it, where not as the occasion is called. */
  readonly action?: string;
  /** Which field of the form a value of the input fills that is called otherwise. */
  readonly fields?: Readonly<Record<string, string | undefined>>;
  /** What making a record is called where it is called otherwise. */
  readonly called?: { readonly zh: string; readonly en: string };
}

/** What the panel knows of resources and commands, said shortly: a first page carries it, and unfolds it with `readFacts`. */
export interface WrittenFacts {
  /** Type of each resource, e.g. `{ people: "Person" }`. */
  readonly resources: Readonly<Record<string, string>>;
  /** Input, answer and fields of each command, e.g. `{ endMembership: " Membership!,id !,until Date,places [!" }`. */
  readonly commands: Readonly<Record<string, string>>;
  readonly forms: readonly FormFacts[];
  /** The command that archives a record of the resource. */
  readonly archiving: Readonly<Record<string, string>>;
}

/** The type of most fields is left out. */
const USUAL = "ID";

/** "Date!" of a field that has to be given, "[Date" of a list. */
export const writeInput = ({ name, type, list, required }: InputFacts) =>
  `${name} ${list ? "[" : ""}${type === USUAL ? "" : type}${required ? "!" : ""}`;

/** What most inputs are called; such a name is left out as well. */
const usualInput = (command: string) => `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;

export const writeCommand = (command: string, { inputType, answer, keyed, fields }: CommandFacts) =>
  [`${inputType === usualInput(command) ? "" : inputType} ${answer}${keyed ? "!" : ""}`, ...fields.map(writeInput)].join();

const pairOf = (text: string): [string, string] => {
  const [first = "", second = ""] = text.split(" ");
  return [first, second];
};

function readInput(text: string): InputFacts {
  const [name, said] = pairOf(text);
  return { name, type: said.replaceAll(/[[!]/g, "") || USUAL, list: said.startsWith("["), required: said.endsWith("!") };
}

function readCommand(text: string, command: string): CommandFacts {
  const [head = "", ...fields] = text.split(",");
  const [inputType, said] = pairOf(head);
  return {
    inputType: inputType || usualInput(command),
    answer: said.replace("!", ""),
    keyed: said.endsWith("!"),
    fields: fields.map(readInput),
  };
}

const mapped = <From, To>(record: Readonly<Record<string, From>>, to: (one: From, name: string) => To): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, to(one, name)]));

/** The facts as they are asked. */
export const readFacts = ({ resources, commands, forms, archiving }: WrittenFacts) => ({
  forms,
  archiving,
  resources: mapped(resources, (type): ResourceFacts => ({ type, single: type.charAt(0).toLowerCase() + type.slice(1) })),
  commands: mapped(commands, readCommand),
});
