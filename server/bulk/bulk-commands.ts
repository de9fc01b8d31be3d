import { commandOfName, commands as definitions } from "../../schema/registry.commands.screen.ts";
import type { CommandDefinition } from "../../schema/shared/command.screen.ts";
import { words } from "../../schema/shared/fields.ts";
import type { Work } from "../commands/command.ts";
import { disableAccount } from "../identity/disable-account.ts";
import { enableAccount } from "../identity/enable-account.ts";
import { archiveDepartment } from "../organisation/archive-department.ts";
import { endMembership } from "../organisation/end-membership.ts";
import { revokeRole } from "../organisation/revoke-role.ts";
import { archiveCategory } from "../policy/archive-category.ts";
import { updatePolicyDocument } from "../policy/update-policy-document.ts";
import { workOf } from "../works.ts";
import type { BulkRow, BulkValues } from "./bulk-types.ts";

/** Gives one command for one record; what fails is thrown. */
export type GiveCommand = <Input extends object>(input: Input, work: Work<Input, unknown>) => Promise<void>;

/** A command that can be given for many records. */
interface BulkCommandParts {
  /** Values without which it means nothing. */
  readonly needs: readonly (keyof BulkValues)[];
  /** In which order the records must come, as SQL of ids and a figure that counts upwards; left out where none keeps another from it. */
  readonly order?: string;
  readonly give: (row: BulkRow, values: BulkValues, command: GiveCommand) => Promise<void>;
}

/** The command with the input that it takes of its own; what nobody said is left out, so that it stays as it is. */
const of =
  <Input extends object>(work: Work<Input, unknown>, inputOf: (row: BulkRow, values: BulkValues) => Input): BulkCommandParts["give"] =>
  (row, values, command) =>
    command(inputOf(row, values), work);

/** A command that wants to know nothing beside the record. */
const plain = (work: Work<BulkRow, unknown>): BulkCommandParts => ({
  needs: [],
  give: of(work, ({ id, expectedVersion }) => ({ id, expectedVersion })),
});

const commands = {
  // What lies below comes first: a department above living ones cannot be archived.
  archiveDepartment: { ...plain(archiveDepartment), order: `select d."id"::text, -cardinality(d."path") from "department" d` },
  archiveCategory: plain(archiveCategory),
  revokeRole: plain(revokeRole),
  disableAccount: plain(disableAccount),
  enableAccount: plain(enableAccount),
  endMembership: { needs: ["until"], give: of(endMembership, (row, { until }) => ({ ...row, until: until ?? "" })) },
  updatePolicyDocument: {
    needs: [],
    give: of(updatePolicyDocument, (row, { owningDepartmentId, categoryId }) => ({
      ...row,
      ...(owningDepartmentId ? { owningDepartmentId } : {}),
      ...(categoryId ? { categoryId } : {}),
    })),
  },
} as const satisfies Record<string, BulkCommandParts>;

/** The commands whose definitions say that they can be given for many. */
const defined = Object.entries(definitions).filter(([, { bulk }]) => bulk);

/** The command as its definition and its work say. */
function definedCommand(name: string, definition: CommandDefinition): BulkCommandParts {
  const bound = workOf(name);
  const work: Work<never, unknown> = bound.each ?? bound.work;
  const fields = Object.entries(definition.input.fields);
  const asked = new Set(definition.bulk?.flatMap(({ asks }) => asks ?? []));
  return {
    needs: fields.flatMap(([field, { optional }]) => (asked.has(field) && !optional ? [field as keyof BulkValues] : [])),
    ...(bound.order ? { order: bound.order } : {}),
    give: ({ id, expectedVersion }, values, command) => {
      const given = Object.entries(values).filter(([field, value]) => asked.has(field) && value !== null && value !== undefined);
      // What the input takes is known to the definition, which says by what names it is asked.
      return command({ id, expectedVersion, ...Object.fromEntries(given) } as never, work);
    },
  };
}

/** The commands that can be given for many records at once. */
export const BulkCommand = words("BulkCommand", "Commands that can be given for many records at once.", [
  ...Object.keys(commands),
  ...defined.map(([name]) => name),
]);

/** What giving the command for many records takes. */
export function bulkCommand(name: string): BulkCommandParts {
  const definition = commandOfName(name);
  if (definition?.bulk) return definedCommand(name, definition);
  const own: BulkCommandParts | undefined = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!own) throw new Error(`${name} cannot be given for many records.`);
  return own;
}
