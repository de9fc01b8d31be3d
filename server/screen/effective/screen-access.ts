import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { AnyResource } from "../../../schema/registry.ts";
import type { Action } from "../../../schema/shared/access.ts";
import { mayPerhaps } from "../../access/ability.ts";
import type { Actor } from "../../access/actor.ts";
import { fillsIn } from "../../access/known-kinds.ts";
import { readableField } from "../../access/readable.ts";
import { targetOf } from "../../model/model.ts";
import { Parameters } from "../../model/parameters.ts";
import { type PathStep, pathSteps } from "./resolve-path.ts";
import type { FieldAccess } from "./resolve-screen.ts";

/** What a person does with a form: the words of the commands behind it. */
const formActions: readonly Action[] = ["create", "update", "grant", "answer"];

/** Resources whose records are made by a command that asks for leave on another kind of record: assigning asks the course. */
const writtenThrough: Partial<Record<AnyResource, readonly (readonly [AnyResource, Action])[]>> = {
  assignments: [
    ["courses", "assign"],
    ["revisions", "publish"],
    ["agreements", "publish"],
  ],
};

/** The actions, and on what, by which somebody fills in the form of a resource. */
export const writingWays = (resource: AnyResource): readonly (readonly [AnyResource, readonly Action[]])[] => [
  [resource, formActions],
  ...(writtenThrough[resource] ?? []).map(([through, action]) => [through, [action]] as const),
];

function readingOf({ model, field }: PathStep, actor: Actor): "always" | "never" | "sometimes" {
  if (!model.description.fields.has(field)) return "never";
  const reading = readableField({ model, alias: "x" }, field, actor, new Parameters());
  return typeof reading === "string" ? reading : "sometimes";
}

/** What the actor may do with the fields of a resource, worked out from the rules and never from a screen. */
export function screenAccess(resource: AnyResource, actor: Actor): FieldAccess {
  const writes = writingWays(resource).some(([through, actions]) => actions.some((action) => mayPerhaps(actor, action, through)));
  const model = actor.models.of(resource);
  const steps = (path: string) => pathSteps(model, path) ?? [];
  const every = (path: string, is: (step: PathStep) => boolean) => {
    const all = steps(path);
    return all.length > 0 && all.every(is);
  };
  return {
    readable: (path) => every(path, (step) => readingOf(step, actor) !== "never"),
    comparable: (path) => every(path, (step) => readingOf(step, actor) === "always"),
    writable: (path) => {
      const own = ownPartsOf(path);
      const relation = own && model.description.fields.get(own.relation);
      return relation?.kind === "one" ? fillsIn(targetOf(model, relation), actor) : writes;
    },
  };
}
