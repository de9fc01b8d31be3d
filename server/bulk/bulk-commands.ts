import { words } from "../../schema/shared/fields.ts";
import type { Work } from "../commands/command.ts";
import { revokeAccess } from "../confidentiality/revoke-access.ts";
import { revokeClearance } from "../confidentiality/revoke-clearance.ts";
import { disableAccount } from "../identity/disable-account.ts";
import { enableAccount } from "../identity/enable-account.ts";
import { waiveObligation } from "../obligation/waive-obligation.ts";
import { archiveDepartment } from "../organisation/archive-department.ts";
import { archivePosition } from "../organisation/archive-position.ts";
import { endMembership } from "../organisation/end-membership.ts";
import { revokeRole } from "../organisation/revoke-role.ts";
import { archiveCategory } from "../policy/archive-category.ts";
import { updatePolicyDocument } from "../policy/update-policy-document.ts";
import { archiveCourse } from "../training/course.ts";
import type { BulkRow, BulkValues } from "./bulk-types.ts";
import { remindOne } from "./remind-one.ts";

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
  archivePosition: plain(archivePosition),
  archiveCategory: plain(archiveCategory),
  archiveCourse: plain(archiveCourse),
  revokeRole: plain(revokeRole),
  revokeClearance: plain(revokeClearance),
  revokeAccess: plain(revokeAccess),
  disableAccount: plain(disableAccount),
  enableAccount: plain(enableAccount),
  endMembership: { needs: ["until"], give: of(endMembership, (row, { until }) => ({ ...row, until: until ?? "" })) },
  waiveObligation: { needs: ["reason"], give: of(waiveObligation, (row, { reason }) => ({ ...row, reason: reason ?? "" })) },
  remindObligations: { needs: [], give: of(remindOne, ({ id }, { message }) => ({ id, message: message ?? null })) },
  updatePolicyDocument: {
    needs: [],
    give: of(updatePolicyDocument, (row, { owningDepartmentId, categoryId }) => ({
      ...row,
      ...(owningDepartmentId ? { owningDepartmentId } : {}),
      ...(categoryId ? { categoryId } : {}),
    })),
  },
} as const satisfies Record<string, BulkCommandParts>;

export type BulkCommandName = keyof typeof commands;

/** The commands that can be given for many records at once. */
export const BulkCommand = words(
  "BulkCommand",
  "Commands that can be given for many records at once.",
  Object.keys(commands) as [BulkCommandName],
);

export const bulkCommand = (name: BulkCommandName): BulkCommandParts => commands[name];
