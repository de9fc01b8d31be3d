import { both } from "../i18n/say.ts";

export const invitationWords = {
  title: both("开通账号", "Invite people"),
  help: both(
    "每人以小写工号为登录名，用邀请单上的链接或二维码自己设置密码。已有账号的人不受影响；尚未设置密码的会得到新的链接，旧链接作废。",
    "Each signs in with the employee number in small letters and sets a password with the link or code of the slip. Who has an account keeps it; who has not set a password yet gets a new link instead of the old one.",
  ),
  secondPerson: both(
    "保密专员和查阅范围比您大的人员：提交后须由第二人确认，链接交给确认人。",
    "For confidentiality officers, and people who read more than you do, a second person confirms it and gets the link.",
  ),
  people: both("人员", "People"),
  everybody: both("选择全部在职人员", "Choose everybody employed"),
  chosen: both("已选 %{smart_count} 人", "%{smart_count} person chosen |||| %{smart_count} people chosen"),
  chosenPeople: both("已选人员", "Who is chosen"),
  moreChosen: both("另有 %{smart_count} 人", "and %{smart_count} more"),
  most: both("一次最多 %{most} 人，其余请分批开通。", "At most %{most} at once; invite the others afterwards."),
  days: both("链接有效期", "How long the links hold"),
  daysOf: both("%{smart_count} 天", "%{smart_count} day |||| %{smart_count} days"),
  submit: both("开通并生成邀请单", "Make accounts and slips"),
  print: both("打印邀请单", "Print the slips"),
  file: both("保存为文件", "Save as a file"),
  fileName: both("邀请单", "invitations"),
  once: both(
    "链接只在这里显示一次，请现在打印或保存，并妥善保管。",
    "The links are shown only here and now: print or save them, and keep them safe.",
  ),
  invited: both("已开通", "Invited"),
  invitedAgain: both("已重新邀请", "Invited again"),
  waiting: both("待双人确认", "Waits for a second person"),
  hasAccount: both("已有账号，未改动", "Has an account already"),
  loginTaken: both("登录名已被他人使用，请单独新建", "The login is somebody else's; make this account by itself"),
  columns: [both("工号", "Number"), both("姓名", "Name"), both("部门", "Department"), both("登录名", "Login"), both("链接", "Link")],
  code: both("%{name}的二维码", "QR code for %{name}"),
  login: both("登录名：%{login}", "Login: %{login}"),
  how: both("扫描二维码或打开链接，设置您的密码。", "Scan the code or open the link, and set your password."),
  until: both("%{at} 前有效，只能使用一次。", "Works once, until %{at}."),
};
