import { resources } from "virtual:schema-facts";
import type { CommandName } from "../../../../schema/registry.commands.screen.ts";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { may } from "../../../providers/may.ts";
import type { Me } from "../../../providers/me.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import { definedCommands } from "../../command/defined-commands.ts";

/** Something that can be done to all selected records. */
export interface BulkAction {
  readonly command: CommandName;
  readonly label: Bilingual;
  /** What the rules call it. */
  readonly action: string;
  /** What happens, said before it is done. */
  readonly help?: Bilingual;
  /** Which value of the command's input is asked for beside the records. */
  readonly asks?: string;
  /** Whether that may be left empty. */
  readonly optional?: boolean;
  /** Whether it takes something away from people at once: seal red. */
  readonly seal?: boolean;
}

/** The commands that say of themselves how they are offered for many records. */
const offered = (resource: ResourceName): readonly BulkAction[] =>
  definedCommands.flatMap(({ name, about, action, bulk = [] }) =>
    about === resource
      ? bulk.map(({ label, explain, seal = false, asks, optional = false }) => ({
          ...{ command: name, label, action, seal },
          ...(explain ? { help: explain } : {}),
          ...(asks ? { asks, optional } : {}),
        }))
      : [],
  );

/** What this person can do to selected records of the resource; the server decides for each of them. */
export const bulkActions = (me: Me, resource: ResourceName): readonly BulkAction[] =>
  resources[resource] ? offered(resource).filter(({ action }) => may(me, action, resource)) : [];
