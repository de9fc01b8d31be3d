import { useCallback, useState } from "react";
import type { ApiError } from "../graphql/api-error.ts";

/** The values of a small form: `const { values, set, reset } = useValues({ reason: "" })`. */
export function useValues<Values extends object>(initial: Values) {
  const [values, setValues] = useState(initial);
  const set = useCallback((patch: Partial<Values>) => setValues((before) => ({ ...before, ...patch })), []);
  const [first] = useState(initial);
  const reset = useCallback(() => setValues(first), [first]);
  return { values, set, reset };
}

/** What a text field shows about its value: the server's message, else the help. */
export function fieldState(error: ApiError | null | undefined, field: string, help?: string) {
  const problem = error?.at?.(field);
  return { error: problem !== undefined, helperText: problem ?? help };
}
