import { registerOf } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { commandOf, creatingAction } from "./commands.ts";
import { may } from "./may.ts";
import type { Me } from "./me.ts";

/** Whether to offer making a record of the kind: by its command, or in a register where its rights let one. */
export function mayMake(me: Me, resource: ResourceName): boolean {
  const register = registerOf(resource);
  if (register) return register.may.create;
  return may(me, creatingAction(resource), resource) && commandOf(resource, "create") !== undefined;
}
