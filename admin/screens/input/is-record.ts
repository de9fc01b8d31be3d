/** Whether the value of a form is a record. */
export const isRecord = (value: unknown): value is { readonly id: string } => typeof value === "object" && value !== null && "id" in value;
