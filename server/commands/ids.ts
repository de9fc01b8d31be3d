import { invalid } from "../errors.ts";
import { isUuid } from "../reading/uuid.ts";

const idName = /^(id|.+Id)$/;
const idsName = /^(ids|.+Ids)$/;

/** Refuses malformed identities anywhere in a command's input, before they reach the database. */
export function checkIds(value: unknown, path: string, name = ""): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    const inner = idsName.test(name) ? "id" : "";
    value.forEach((item, index) => {
      checkIds(item, `${path}.${index}`, inner);
    });
  } else if (typeof value === "object") {
    for (const [key, item] of Object.entries(value)) checkIds(item, `${path}.${key}`, key);
  } else if (idName.test(name) && !isUuid(value)) throw invalid(path, "malformedId");
}
