import { both } from "../i18n/say.ts";

/** What is asked for, as a whole sentence, and what follows when it is confirmed. */
export const confirmationAsks = {
  officerRole: both(
    "%{asker}申请任命%{name}（%{number}）为保密专员。",
    "%{asker} asks to make %{name} (%{number}) a confidentiality officer.",
  ),
  newAccount: both(
    "%{asker}申请为%{name}（%{number}）新建账号，登录名 %{value}。",
    "%{asker} asks for an account for %{name} (%{number}), login %{value}.",
  ),
  newPassword: both("%{asker}申请为%{name}（%{number}）重置密码。", "%{asker} asks for a new password for %{name} (%{number})."),
  enabledAccount: both("%{asker}申请恢复%{name}（%{number}）的账号。", "%{asker} asks to enable the account of %{name} (%{number})."),
  employeeNumber: both(
    "%{asker}申请把%{name}的工号由 %{number} 改为 %{value}。",
    "%{asker} asks to change the employee number of %{name} from %{number} to %{value}.",
  ),
};

export const confirmationWords = {
  confirm: both("确认", "Confirm"),
  decline: both("不同意", "Decline"),
  withdraw: both("撤回申请", "Withdraw"),
  atOnce: both("确认后立即生效。", "It takes effect once you confirm."),
  withLink: both(
    "确认后您会得到一个一次性链接，请当面交给本人。申请人看不到该链接。",
    "You then get a one-time link to hand to that person yourself. Whoever asked does not see it.",
  ),
  sure: both(
    "请先与申请人和当事人本人核实，再确认。",
    "Confirm only what you have checked with the person who asks and with the one whom it is about.",
  ),
  declineText: both("申请人会看到您的理由。", "Whoever asked sees your reason."),
  withdrawText: both("撤回后需要时可以重新申请。", "It can be asked for again later."),
  reason: both("理由", "Reason"),
  done: both("已确认并生效。", "Confirmed; it takes effect now."),
  declined: both("已记录：不同意。", "Declined."),
  waitsFor_officer: both("等待另一位保密专员确认。", "Waits for another confidentiality officer."),
  waitsFor_administrator: both("等待第二位系统管理员确认。", "Waits for a second administrator."),
  waitsFor_operator: both(
    "等待服务器运维人员确认：在服务器上运行 npm run confirm，打开所得链接。",
    "Waits for whoever runs the server: `npm run confirm` at the machine prints a link.",
  ),
  note_officer: both(
    "双人确认：提交后不会立即生效，须由另一位保密专员确认。",
    "Two people: what you ask for takes effect when another confidentiality officer confirms it.",
  ),
  note_administrator: both(
    "双人确认：目前没有其他可登录的保密专员。提交后须由第二位系统管理员确认才生效；该管理员的账号和角色不能是您开通的。",
    "Two people: no other confidentiality officer can sign in, so it takes effect when a second administrator confirms it, one whom you did not let in.",
  ),
  note_operator: both(
    "双人确认：目前没有可以确认的第二人。提交后请服务器运维人员在服务器上运行 npm run confirm，打开所得链接确认后生效。",
    "Two people: nobody else here can confirm it. Afterwards whoever runs the server runs `npm run confirm` at the machine and opens the link.",
  ),
  byLinkTitle: both("双人确认", "Second confirmation"),
  byLinkHelp: both("此链接由服务器打印，只能使用一次。", "The server printed this link; it works once."),
  asker: both("%{name}（%{number}）", "%{name} (%{number})"),
  askedAt: both("申请时间：%{at}", "Asked for at %{at}"),
  roleFrom: both("角色开始日期：%{day}", "Role from %{day}"),
  roleUntil: both("角色结束日期：%{day}", "Role until %{day}"),
  linkOver: both("链接已使用或已过期，或者该事项已处理。", "This link was used or is too old, or the matter was decided already."),
  toStart: both("回到首页", "To the first page"),
};
