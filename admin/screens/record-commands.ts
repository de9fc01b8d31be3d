import type { ComponentType } from "react";
import { type CommandName, commandOfName } from "../../schema/registry.commands.screen.ts";
import { type Bilingual } from "../../schema/registry.screen.ts";
import { conditionHolds } from "../../schema/screen/condition.screen.ts";
import { both } from "../i18n/say.ts";
import { commandNamed, commandOf, definedCommands } from "../providers/commands.ts";
import { may } from "../providers/may.ts";
import { type Me, useMe } from "../providers/me.ts";
import { latePart } from "../shared/late-part.ts";
import { valueAt } from "./field-path.ts";
import type { ResourceName } from "./resource-name.ts";
import { screenPageWords } from "./words.ts";

/** Something to do to a record beside editing it: a command that takes the record and perhaps a few answers. */
export interface RecordCommand {
  /** The command's name in the API. */
  readonly name: string;
  readonly label: Bilingual;
  /** What the rules call it. */
  readonly action: string;
  /** What happens, said before it is done. */
  readonly help?: Bilingual;
  /** What would follow for this very record, shown above what is asked. */
  readonly consequences?: ComponentType<{ readonly resource: ResourceName; readonly id: string }>;
  /** Whether it makes sense for this record. */
  readonly fits?: (record: object) => boolean;
  /** Whether it takes something away from people at once: seal red. */
  readonly seal?: boolean;
}

const revocation = latePart(() => import("../confidentiality/RevocationConsequences.tsx"));

const commandsOf: Partial<Record<ResourceName, readonly RecordCommand[]>> = {
  memberships: [
    {
      name: "endMembership",
      label: both("结束任职", "End this post"),
      action: "update",
      help: both("到期后，只因此任职而来的待办自动取消。", "What is asked because of this post is no longer asked afterwards."),
    },
  ],
  roleGrants: [{ name: "revokeRole", label: both("收回角色", "Revoke the role"), action: "revoke" }],
  accounts: [
    {
      name: "disableAccount",
      label: both("停用账号", "Disable the account"),
      action: "update",
      help: both("此人立即被退出，且不能再登录。", "The person is signed out at once and cannot sign in any more."),
      fits: (record) => !valueAt(record, "disabledAt"),
    },
    {
      name: "enableAccount",
      label: both("启用账号", "Enable the account"),
      action: "update",
      fits: (record) => Boolean(valueAt(record, "disabledAt")),
    },
  ],
  inquiries: [
    {
      name: "answerInquiry",
      label: both("答复", "Answer"),
      action: "answer",
      help: both("提出人会看到答复。", "Whoever asked reads the answer."),
      fits: (record) => !valueAt(record, "answeredAt"),
    },
  ],
};

/** What a page shows above what these commands ask. */
const consequencesOf: Readonly<Partial<Record<CommandName, RecordCommand["consequences"]>>> = {
  revokeClearance: revocation,
  revokeAccess: revocation,
};

/** The commands that say of themselves how they are offered at a record. */
const offered = (resource: ResourceName): readonly RecordCommand[] =>
  definedCommands.flatMap(({ name, about, action, offer }) => {
    if (!offer || about !== resource) return [];
    const { label, explain, seal = false, when = [] } = offer;
    const consequences = consequencesOf[name];
    return [
      {
        ...{ name, label, action, seal },
        ...(explain ? { help: explain } : {}),
        ...(consequences ? { consequences } : {}),
        fits: (record) => when.every((condition) => conditionHolds(condition, valueAt(record, condition.field))),
      },
    ];
  });

function archiving(resource: ResourceName): readonly RecordCommand[] {
  const command = commandOf(resource, "archive");
  if (!command || commandOfName(command.name)) return [];
  return [
    {
      name: command.name,
      label: screenPageWords.archive,
      action: "archive",
      help: screenPageWords.archiveHelp,
      fits: (record) => !valueAt(record, "archivedOn"),
    },
  ];
}

/** What this person can do to the record now. */
export function recordCommands(me: Me, resource: ResourceName, record: object | undefined): readonly RecordCommand[] {
  if (!record) return [];
  return [...(commandsOf[resource] ?? []), ...offered(resource), ...archiving(resource)].filter(
    ({ name, action, fits }) => commandNamed(name) !== undefined && (fits?.(record) ?? true) && may(me, action, resource, record),
  );
}

export const useRecordCommands = (resource: ResourceName, record: object | undefined) => recordCommands(useMe(), resource, record);
