import { invalid } from "../errors.ts";
import { isUuid } from "../reading/uuid.ts";

const idName = /^(id|.+Id)$/;
const idsName = /^(ids|.+Ids)$/;

/** No command takes anything nested deeper; what walks over an input must come to an end. */
const DEEPEST = 60;

/** Refuses malformed identities anywhere in a command's input, before they reach the database. */
export function checkIds(value: unknown, path: string, name = "", depth = 0): void {
  if (value === null || value === undefined) return;
  if (depth > DEEPEST) throw invalid(path, "tooDeep", { max: DEEPEST });
  if (Array.isArray(value)) {
    const inner = idsName.test(name) ? "id" : "";
    value.forEach((item, index) => {
      checkIds(item, `${path}.${index}`, inner, depth + 1);
    });
  } else if (typeof value === "object") {
    for (const [key, item] of Object.entries(value)) checkIds(item, `${path}.${key}`, key, depth + 1);
  } else if (idName.test(name) && !isUuid(value)) throw invalid(path, "malformedId");
}
