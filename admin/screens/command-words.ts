import { resources } from "virtual:schema-facts";
import { commandOfName } from "../../schema/registry.commands.screen.ts";
import { type Bilingual, screens } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import { type ResourceName, resourceNames } from "./resource-name.ts";

/** What people call the commands, as the audit trail tells what was done. */
const commandWords: Readonly<Record<string, Bilingual>> = {
  answerInquiry: both("答复疑议", "Answer an inquiry"),
  changePassword: both("修改密码", "Change the password"),
  createAccount: both("建立账号", "Make an account"),
  decideRevision: both("审批", "Decide on a revision"),
  disableAccount: both("停用账号", "Disable an account"),
  enableAccount: both("启用账号", "Enable an account"),
  discardDraft: both("放弃草稿", "Discard a draft"),
  endMembership: both("结束任职", "End a post"),
  exportReading: both("导出查阅范围", "Export who may read what"),
  exportRows: both("导出列表", "Export a list"),
  exportTable: both("导出表格", "Export a table"),
  grantRole: both("授予角色", "Grant a role"),
  importPeople: both("导入人员", "Import people"),
  importRevision: both("导入文本", "Import a text"),
  loadDemo: both("建立演示数据", "Make the demo records"),
  moveMembership: both("调动", "Move a person"),
  publishRevision: both("发布版本", "Publish a revision"),
  removeProvision: both("删除条文", "Remove a provision"),
  replaceApprover: both("更换审批人", "Replace an approver"),
  repealPolicyDocument: both("废止制度", "Repeal a document"),
  resetPassword: both("重置密码", "Reset a password"),
  revokeRole: both("收回角色", "Revoke a role"),
  setLanguage: both("设置语言", "Set the language"),
  setUp: both("首次设置", "First set-up"),
  signIn: both("登录", "Sign in"),
  signOut: both("退出登录", "Sign out"),
  startMembership: both("开始任职", "Start a post"),
  startRevision: both("开始修订", "Start a revision"),
  submitRevision: both("提交审批", "Submit a revision"),
  takeOverDraft: both("接手起草", "Take over a draft"),
  useOneTimeLink: both("用链接设置密码", "Set a password by link"),
  withdrawRevision: both("撤回版本", "Withdraw a revision"),
  withdrawSubmission: both("撤回送审", "Withdraw a submission"),
};

const verbs: Readonly<Record<string, Bilingual>> = {
  create: both("新建%{name}", "Make: %{name}"),
  update: both("修改%{name}", "Change: %{name}"),
  archive: both("归档%{name}", "Archive: %{name}"),
};

/** The resource of a type of the API. */
export const resourceOfType = (type: string): ResourceName | undefined => resourceNames.find((name) => resources[name]?.type === type);

/** What people call a kind of record, by its type in the API, e.g. "PolicyDocument". */
export function typeWord(type: string): Bilingual {
  const resource = resourceOfType(type);
  return resource ? screens[resource].title.singular : both(type, type);
}

/** What people call a command; the names of the plain ones follow from what they change. */
export function commandWord(command: string): Bilingual {
  const own = commandOfName(command)?.words.name ?? commandWords[command];
  if (own) return own;
  const [, verb = "", type = ""] = /^([a-z]+)(.*)/s.exec(command) ?? [];
  const text = verbs[verb];
  if (!text) return both(command, command);
  const name = typeWord(type);
  return both(text.zh.replace("%{name}", name.zh), text.en.replace("%{name}", name.en.toLowerCase()));
}
