/** Whether a value of unknown origin is an object with members, and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether nothing stands in a field. */
export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";
