import { resources } from "virtual:schema-facts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { both } from "../../i18n/say.ts";
import { definedCommands } from "../../providers/commands.ts";
import { may } from "../../providers/may.ts";
import type { Me } from "../../providers/me.ts";
import type { ResourceName } from "../resource-name.ts";
import { screenPageWords } from "../words.ts";

/** What a command for many records is told beside them. */
export type BulkValue = "until" | "reason" | "message" | "owningDepartmentId" | "categoryId";

/** Something that can be done to all selected records. */
export interface BulkAction {
  /** A word of the API's BulkCommand. */
  readonly command: string;
  readonly label: Bilingual;
  /** What the rules call it. */
  readonly action: string;
  /** What happens, said before it is done. */
  readonly help?: Bilingual;
  readonly asks?: BulkValue;
  /** Whether that may be left empty. */
  readonly optional?: boolean;
  /** Whether it takes something away from people at once: seal red. */
  readonly seal?: boolean;
}

const archive = (command: string): BulkAction => ({
  ...{ command, label: screenPageWords.archive, action: "archive" },
  help: screenPageWords.archiveHelp,
});

const atOnce = both("立即生效：下一次打开就不再可见。", "Takes effect at once: with the next click.");

const actionsOf: Partial<Record<ResourceName, readonly BulkAction[]>> = {
  departments: [archive("archiveDepartment")],
  categories: [archive("archiveCategory")],
  memberships: [
    {
      ...{ command: "endMembership", label: both("结束任职", "End these posts"), action: "update", asks: "until" },
      help: both("到期后，只因此任职而来的待办自动取消。", "What is asked because of these posts is no longer asked afterwards."),
    },
  ],
  roleGrants: [{ command: "revokeRole", label: both("收回角色", "Revoke the roles"), action: "revoke", seal: true, help: atOnce }],
  policyDocuments: [
    {
      ...{ command: "updatePolicyDocument", label: both("更改归口部门", "Change the owning department"), action: "update" },
      asks: "owningDepartmentId",
    },
    { command: "updatePolicyDocument", label: both("更改制度类别", "Change the category"), action: "update", asks: "categoryId" },
  ],
  accounts: [
    {
      ...{ command: "disableAccount", label: both("停用账号", "Disable the accounts"), action: "update", seal: true },
      help: both("这些人立即被退出，且不能再登录。", "These people are signed out at once and cannot sign in any more."),
    },
    { command: "enableAccount", label: both("启用账号", "Enable the accounts"), action: "update" },
  ],
};

/** The commands that say of themselves how they are offered for many records. */
const offered = (resource: ResourceName): readonly BulkAction[] =>
  definedCommands.flatMap(({ name, about, action, bulk = [] }) =>
    about === resource
      ? bulk.map(({ label, explain, seal = false, asks, optional = false }) => ({
          ...{ command: name, label, action, seal },
          ...(explain ? { help: explain } : {}),
          ...(asks ? { asks: asks as BulkValue, optional } : {}),
        }))
      : [],
  );

/** What this person can do to selected records of the resource; the server decides for each of them. */
export const bulkActions = (me: Me, resource: ResourceName): readonly BulkAction[] =>
  resources[resource] ? [...(actionsOf[resource] ?? []), ...offered(resource)].filter(({ action }) => may(me, action, resource)) : [];
