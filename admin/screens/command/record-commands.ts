import type { CommandName } from "../../../schema/registry.commands.screen.ts";
import { type Bilingual } from "../../../schema/registry.screen.ts";
import { conditionHolds } from "../../../schema/screen/condition.screen.ts";
import { may } from "../../providers/may.ts";
import { type Me, useMe } from "../../providers/me.ts";
import { valueAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { definedCommands } from "./defined-commands.ts";

/** Something to do to a record beside editing it: a command that takes the record and perhaps a few answers. */
export interface RecordCommand {
  /** The command's name in the API. */
  readonly name: CommandName;
  readonly label: Bilingual;
  /** What the rules call it. */
  readonly action: string;
  /** What happens, said before it is done. */
  readonly help?: Bilingual;
  /** Whether it makes sense for this record. */
  readonly fits: (record: object) => boolean;
  /** Whether it takes something away from people at once: seal red. */
  readonly seal?: boolean;
}

/** The commands that say of themselves how they are offered at a record. */
const offered = (resource: ResourceName): readonly RecordCommand[] =>
  definedCommands.flatMap(({ name, about, action, offer }) => {
    if (!offer || about !== resource) return [];
    const { label, explain, seal = false, when = [] } = offer;
    return [
      {
        ...{ name, label, action, seal },
        ...(explain ? { help: explain } : {}),
        fits: (record) => when.every((condition) => conditionHolds(condition, valueAt(record, condition.field))),
      },
    ];
  });

/** What this person can do to the record now. */
function recordCommands(me: Me, resource: ResourceName, record: object | undefined): readonly RecordCommand[] {
  if (!record) return [];
  return offered(resource).filter(({ action, fits }) => fits(record) && may(me, action, resource, record));
}

export const useRecordCommands = (resource: ResourceName, record: object | undefined) => recordCommands(useMe(), resource, record);
