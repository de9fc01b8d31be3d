import type { Archive } from "./archive.ts";
import { readXml } from "./xml.ts";

/** What a part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of the kind's name, as in `styles`. */
  readonly type: string;
  /** The path of the other part; an address when it lies outside of the file, which is never followed. */
  readonly target: string;
  readonly outside: boolean;
}

/** A path as a part names it: from the top, or beside the part that names it. */
function resolved(target: string, beside: string): string {
  const steps = target.startsWith("/") ? [] : beside.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What a part refers to, "" for the whole file. */
export function relationsOf(archive: Archive, path: string): readonly Relation[] {
  const steps = path.split("/");
  const file = steps.pop() ?? "";
  const xml = archive.part([...steps, "_rels", `${file}.rels`].join("/"));
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  readXml(xml, {
    open: ({ name, attributes: { Id: id, Type: type, Target: target, TargetMode: mode } }) => {
      if (name !== "Relationship" || !id || !type || !target) return;
      const outside = mode === "External";
      relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: outside ? target : resolved(target, path), outside });
    },
  });
  return relations;
}
