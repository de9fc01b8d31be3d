import { resources } from "virtual:schema-facts";
import { subject } from "@casl/ability";
import { type Me, useMe } from "./me.ts";

/** Whether the server would probably allow it; it decides by itself. Without a record: to some record of the kind. */
export function may(me: Me, action: string, resource: string, record?: object | null): boolean {
  const type = resources[resource]?.type ?? resource;
  // CASL marks the object that it is given, and records from the cache may be frozen or shared.
  return me.ability.can(action, record ? subject(type, { ...record }) : type);
}

/** `useMay("publish", "revisions", revision)`: whether to offer it. */
export function useMay(action: string, resource: string, record?: object | null): boolean {
  return may(useMe(), action, resource, record);
}

/** Of these an employee reads what something asked of them brings along, which only the server can tell. */
const broughtAlong: readonly string[] = ["courses", "trainingSessions", "quizQuestions", "agreements", "assignments", "attachments"];

/** Whether there may be records of the kind for the person to read. */
export const mayReadSome = (me: Me, resource: string): boolean =>
  may(me, "read", resource) || (me.has("staff") && broughtAlong.includes(resource));
