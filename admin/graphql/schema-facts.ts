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
