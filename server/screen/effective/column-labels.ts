import type { AnyResource } from "../../../schema/registry.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import type { Context } from "../../context.ts";
import { invalid } from "../../errors.ts";
import type { Language } from "../../messages/message.ts";
import { effectiveScreen } from "./effective-screen.ts";

/** What the columns are called on the actor's list; a path that no screen offers is an error at its place in `fields`. */
export async function columnLabels(
  context: Context,
  resource: AnyResource,
  paths: readonly string[],
  language: Language,
): Promise<readonly string[]> {
  const { screen } = await effectiveScreen(context, { resource, kind: "list" });
  const labels = new Map(screen.fields.map(({ field, label }) => [field, label[language]]));
  return paths.map((path, index) => {
    const own = context.models.of(resource).screen.fields;
    const label = labels.get(path) ?? (Object.hasOwn(own, path) ? own[path]?.label[language] : undefined);
    if (label === undefined) throw invalid(`fields.${index}`, "unknownField", { field: cutText(path, 80) });
    return label;
  });
}
