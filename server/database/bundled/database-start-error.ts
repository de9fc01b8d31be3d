/** The database cannot be used; the message tells an operator in full what is wrong and what to do, so no stack is needed. */
export class DatabaseStartError extends Error {
  override readonly name = "DatabaseStartError";
}
