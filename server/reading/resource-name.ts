import { cutText } from "../../schema/shared/cut-text.screen.ts";
import { invalid } from "../errors.ts";
import type { Model, Models } from "../model/model.ts";

/** The kind of record that an untrusted request names; INVALID at `path` for any other word. */
export function modelNamed(models: Models, name: string, path = "resource"): Model {
  const known = models.find(name);
  if (!known) throw invalid(path, "unknownResource", { resource: cutText(name, 60) });
  return known;
}
