import { recordTitle } from "../../../schema/record-title.screen.ts";
import { eventName } from "../../../schema/registry.commands.screen.ts";
import type { Context } from "../../context.ts";

/** A document as far as it names files. */
interface Named {
  readonly number: string | null;
  readonly title: string;
}

/** What a file of a document is called: as people call the document, and what of it the file holds. */
export function fileTitle({ language, config }: Context, document: Named, what?: string): string {
  const values = new Map<string, string | null>(Object.entries(document));
  const title = recordTitle("policyDocuments", (path) => values.get(path), { language, timeZone: config.timeZone, eventName });
  return what === undefined ? title : `${title} ${what}`;
}
