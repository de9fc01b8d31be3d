/** A GraphQL operation with the types of its answer and variables. */
export interface Document<Data, Variables> {
  readonly text: string;
  /** Carries the types only; never called. */
  readonly types?: (variables: Variables) => Data;
}

/** Declares an operation: ``document<{ me: Me }>(`query { me { name } }`)``. */
export const document = <Data, Variables extends object = Record<string, never>>(text: string): Document<Data, Variables> => ({ text });

/** The same command, given with what a form has collected: of that no type is known. */
export const withInput = <Data>({ text }: Document<Data, never>): Document<Data, { input: object }> => ({ text });
