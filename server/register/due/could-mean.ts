import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import type { Actor } from "../../access/actor.ts";

/** A record as far as it matters for who could be meant. */
export interface WaitingRecord {
  readonly creatorId: string | null;
  readonly handlerId: string | null;
  readonly data: RecordData;
}

/**
 * Whether the actor could be meant, told without asking the database: where it says no, they are not. Of what all staff may do nobody is waited
 * for.
 */
export function couldMean(who: Who, { creatorId, handlerId, data }: WaitingRecord, definition: RegisterDefinition, actor: Actor): boolean {
  const me = actor.personId;
  const names = (key: string) => [data[key]].flat().includes(me);
  switch (who.kind) {
    case "creator":
      return creatorId === me;
    case "handler":
      return handlerId === me;
    case "people":
      return who.people.includes(me);
    case "field":
      return (
        names(who.field) || (actor.roles.has("head") && definition.fields.find(({ key }) => key === who.field)?.of.kind === "department")
      );
    case "head":
      return actor.roles.has("head");
    case "members":
      return actor.posts.length > 0;
    case "position":
      return actor.posts.some(({ position }) => position === who.position);
    case "role":
      return actor.roles.has(who.role);
    case "otherParty":
      return definition.handover !== undefined && (names(definition.handover.from) || names(definition.handover.to));
    case "onDuty":
      return true;
    case "staff":
      return false;
  }
}
