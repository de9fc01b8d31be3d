/**
 * A formula in CEL over one record: fields by their keys, beside them `state`, `number`, `openedAt`, `department`, `creator`,
 * `handler`, `today`, `now`, `me`. It is checked for its
 * type when a version is saved, and knows nothing outside of its record.
 */
export type Expression = string;

/** A condition that refuses with words of its own: shown to whoever may read what it looks at. */
export interface Guard<Text> {
  readonly holds: Expression;
  readonly message: Text;
}
