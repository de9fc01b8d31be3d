import type { SqlExecutor } from "../../database/executor.ts";
import { fieldsOfForm } from "./asked-form.ts";
import { foundForm } from "./found-form.ts";

/** The open form behind an address, where it asks for files; null for any other. */
export async function formThatTakesFiles(sql: SqlExecutor, token: string): Promise<string | null> {
  const found = await foundForm(sql, token);
  if (found?.state !== "open") return null;
  return fieldsOfForm(found).some(({ of }) => of.kind === "file" || of.kind === "signature") ? found.id : null;
}
