import type { CalendarDayKind } from "../calendar/CalendarDay.ts";
import type { AccessWay } from "../confidentiality/AccessLog.ts";
import type { AgreementState } from "../confidentiality/Agreement.ts";
import type { ClearanceBasis, NeedToKnowBasis } from "../confidentiality/ReadingBasis.ts";
import type { ConfirmationWay } from "../evidence/Acknowledgement.ts";
import type { SignInOutcome } from "../evidence/AuditEvent.ts";
import type { Language } from "../identity/Account.ts";
import type { ConfirmationKind, ConfirmationState, ConfirmingParty } from "../identity/Confirmation.ts";
import type { JobKind, JobState } from "../job/Job.ts";
import type { JobOutcome } from "../job/job-outcome.ts";
import { jobDefinitions, jobNames } from "../job/list.screen.ts";
import type { NotificationKind } from "../notification/Notification.ts";
import type { CancelReason, ObligationState } from "../obligation/Obligation.ts";
import { subjectNames } from "../obligation/subject/subject-fields.screen.ts";
import type { EmploymentState } from "../organisation/Person.ts";
import type { GrantedRole } from "../organisation/RoleGrant.ts";
import type { ApprovalBasis, ApprovalDecision, ApprovalVoid } from "../policy/Approval.ts";
import type { ApprovalRoute } from "../policy/Category.ts";
import type { CommentKind, CommentOutcome, CommentState } from "../policy/comment/Comment.ts";
import type { CommentRoundState } from "../policy/comment/CommentRound.ts";
import type { InviteeAnswer } from "../policy/comment/Invitee.ts";
import type { InquiryKind, InquiryOutcome } from "../policy/Inquiry.ts";
import type { DocumentState } from "../policy/PolicyDocument.ts";
import type { ProcedureKind, ProcedureOutcome, RegulatedSubject } from "../policy/ProcedureRecord.ts";
import type { ProvisionKind } from "../policy/Provision.ts";
import type { ExceptionState } from "../policy/ProvisionException.ts";
import type { ReferenceState } from "../policy/ProvisionReference.ts";
import type { RevisionState } from "../policy/Revision.ts";
import type { StepAsking } from "../policy/route-step.screen.ts";
import type { DutyTimeState } from "../register/RegisterDutyTime.ts";
import { registerWords } from "../register/register-words.screen.ts";
import type { Role, ScreenKind } from "../screen/Screen.ts";
import { toldKindNames, toldKinds } from "../told/kinds.screen.ts";
import type { AnswersShown } from "../training/Course.ts";
import type { QuestionKind } from "../training/QuizQuestion.ts";
import type { Tone, WordLabel } from "./screen.ts";

interface ClosedList {
  readonly values: readonly string[];
}
type LabelsOf<E extends ClosedList> = Readonly<Record<E["values"][number], WordLabel>>;

const word = (zh: string, en: string): WordLabel => ({ zh, en });
const state = (zh: string, en: string, tone: Tone): WordLabel => ({ zh, en, tone });

const grantedRole: LabelsOf<typeof GrantedRole> = {
  administrator: word("系统管理员", "Administrator"),
  policyEditor: word("制度编辑", "Policy editor"),
  approver: word("审批人", "Approver"),
  trainingManager: word("培训管理员", "Training manager"),
  confidentialityOfficer: word("保密专员", "Confidentiality officer"),
  auditor: word("审计员", "Auditor"),
};

const role: LabelsOf<typeof Role> = {
  ...grantedRole,
  anyone: word("所有登录人员", "Everyone signed in"),
  staff: word("员工", "Staff"),
  head: word("部门负责人", "Department head"),
};

const calendarDayKind: LabelsOf<typeof CalendarDayKind> = {
  holiday: word("节假日", "Public holiday"),
  makeUpDay: word("调休上班", "Make-up day"),
  dayOff: word("本单位休息日", "Day off"),
  workingDay: word("本单位工作日", "Extra working day"),
  ordinary: word("平日", "As its weekday says"),
};

const regulatedSubject: LabelsOf<typeof RegulatedSubject> = {
  pay: word("劳动报酬", "Pay"),
  hours: word("工作时间", "Working hours"),
  rest: word("休息休假", "Rest and leave"),
  safety: word("劳动安全卫生", "Safety and health"),
  welfare: word("保险福利", "Insurance and welfare"),
  training: word("职工培训", "Training of employees"),
  discipline: word("劳动纪律", "Discipline"),
  quotas: word("劳动定额管理", "Work quotas"),
};

const exceptionState: LabelsOf<typeof ExceptionState> = {
  asked: state("待批准", "Asked for", "dueSoon"),
  scheduled: state("待生效", "Scheduled", "scheduled"),
  current: state("有效", "Current", "done"),
  expired: state("已到期", "Run out", "neutral"),
  ended: state("已终止", "Ended", "neutral"),
};

const procedureKind: LabelsOf<typeof ProcedureKind> = {
  congress: word("职工代表大会讨论", "Discussed by the employees’ congress"),
  allStaff: word("全体职工讨论", "Discussed by all employees"),
  consultation: word("与工会或职工代表平等协商", "Talks with the union or elected employees"),
  publicity: word("公示", "Made public"),
  legalReview: word("合法性审查", "Legal review"),
};

const procedureOutcome: LabelsOf<typeof ProcedureOutcome> = {
  agreed: word("通过", "Agreed"),
  remarks: word("有修改意见", "Agreed with remarks"),
  objected: word("不同意", "Objected"),
};

const employmentState: LabelsOf<typeof EmploymentState> = {
  active: state("在职", "Active", "done"),
  joining: state("待入职", "Joining", "scheduled"),
  left: state("不在职", "Not employed", "neutral"),
};

const approvalDecision: LabelsOf<typeof ApprovalDecision> = {
  pending: state("待审批", "Pending", "dueSoon"),
  approved: state("已通过", "Approved", "done"),
  rejected: state("已驳回", "Rejected", "overdue"),
  closed: state("已关闭", "Closed", "neutral"),
};

const approvalBasis: LabelsOf<typeof ApprovalBasis> = {
  chosen: word("起草人选定", "Chosen by the drafter"),
  named: word("流程指定", "Named by the route"),
  head: word("部门负责人", "Department head"),
  position: word("岗位人员", "By position"),
  approvers: word("归口部门审批人", "Approver of the owning department"),
  standIn: word("代办", "Stand-in"),
  passedOn: word("逾期转办", "Passed on when late"),
};

const approvalVoid: LabelsOf<typeof ApprovalVoid> = {
  takenBack: word("送审已撤回", "Taken back"),
  rejected: word("送审被驳回", "Sent back"),
};

const stepAsking: Readonly<Record<StepAsking, WordLabel>> = {
  people: word("指定人员", "Named people"),
  head: word("部门负责人", "Head of a department"),
  position: word("岗位", "Holders of a position"),
  approvers: word("归口部门的审批人", "Approvers of the owning department"),
  chosen: word("提交时选定", "Whom the drafter chooses"),
};

const approvalRoute: LabelsOf<typeof ApprovalRoute> = {
  approval: word("需要审批", "Approval needed"),
  noApproval: word("免审批", "No approval"),
};

const inquiryKind: LabelsOf<typeof InquiryKind> = {
  question: word("疑议", "Question"),
  suggestion: word("建议", "Suggestion"),
};

const inquiryOutcome: LabelsOf<typeof InquiryOutcome> = {
  changed: word("已修改条文", "The text was changed"),
  unchanged: word("不作修改", "The text stays"),
};

const commentKind: LabelsOf<typeof CommentKind> = {
  comment: word("意见", "Comment"),
  proposal: word("修改建议", "Proposal"),
};

const commentOutcome: LabelsOf<typeof CommentOutcome> = {
  accepted: word("采纳", "Accepted"),
  partly: word("部分采纳", "Accepted in part"),
  rejected: word("未采纳", "Not accepted"),
};

const commentState: LabelsOf<typeof CommentState> = {
  open: state("待答复", "Open", "dueSoon"),
  accepted: state("已采纳", "Accepted", "done"),
  partly: state("部分采纳", "Accepted in part", "done"),
  rejected: state("未采纳", "Not accepted", "neutral"),
  withdrawn: state("已撤回", "Withdrawn", "neutral"),
};

const commentRoundState: LabelsOf<typeof CommentRoundState> = {
  open: state("征求中", "Open", "scheduled"),
  ended: state("已结束", "Ended", "neutral"),
};

const inviteeAnswer: LabelsOf<typeof InviteeAnswer> = {
  commented: state("已提意见", "Commented", "done"),
  noComment: state("无意见", "No comment", "done"),
};

const documentState: LabelsOf<typeof DocumentState> = {
  draft: state("草稿", "Draft", "draft"),
  scheduled: state("待生效", "Scheduled", "scheduled"),
  inForce: state("现行有效", "In force", "done"),
  trial: state("试行", "On trial", "dueSoon"),
  expired: state("试行期满", "Trial ended", "overdue"),
  withdrawn: state("已撤回", "Withdrawn", "neutral"),
  repealed: state("已废止", "Repealed", "neutral"),
};

const revisionState: LabelsOf<typeof RevisionState> = {
  ...documentState,
  submitted: state("审批中", "Awaiting approval", "dueSoon"),
  approved: state("已审批待发布", "Approved", "scheduled"),
  superseded: state("已被替代", "Superseded", "neutral"),
};

const referenceState: LabelsOf<typeof ReferenceState> = {
  resolved: state("正确", "To the right place", "done"),
  elsewhere: state("已指向别处", "Elsewhere by now", "dueSoon"),
  missing: state("找不到", "Nowhere", "overdue"),
};

const provisionKind: LabelsOf<typeof ProvisionKind> = {
  preamble: word("序言", "Preamble"),
  part: word("编", "Part"),
  subpart: word("分编", "Subpart"),
  chapter: word("章", "Chapter"),
  section: word("节", "Section"),
  article: word("条", "Article"),
  clause: word("条目", "Clause"),
  paragraph: word("款", "Paragraph"),
  item: word("项", "Item"),
  subitem: word("目", "Subitem"),
  table: word("表格", "Table"),
  annex: word("附件", "Annex"),
  signature: word("落款", "Signature"),
};

const obligationState: LabelsOf<typeof ObligationState> = {
  open: state("待办", "To do", "dueSoon"),
  overdue: state("逾期", "Overdue", "overdue"),
  done: state("已完成", "Done", "done"),
  waived: state("已豁免", "Waived", "neutral"),
  cancelled: state("已取消", "Cancelled", "neutral"),
  suspended: state("中止", "Suspended", "neutral"),
};

const dutyTimeState: LabelsOf<typeof DutyTimeState> = {
  ahead: state("未到时间", "Ahead", "neutral"),
  open: state("待完成", "To do", "dueSoon"),
  fulfilled: state("已完成", "Fulfilled", "done"),
  late: state("逾期完成", "Fulfilled late", "done"),
  missed: state("未完成", "Missed", "overdue"),
  skipped: state("已跳过", "Skipped", "neutral"),
};

const cancelReason: LabelsOf<typeof CancelReason> = {
  leftAudience: word("不再属于适用范围", "No longer in the audience"),
  superseded: word("版本已被替代", "Revision superseded"),
  withdrawn: word("版本已撤回", "Revision withdrawn"),
  repealed: word("制度已废止", "Document repealed"),
  mistaken: word("指派有误，已撤销", "Assigned by mistake"),
  doneByOther: word("已由他人完成", "Done by somebody else"),
  missed: word("未按期完成", "Missed"),
  dutyEnded: word("定期任务已停用", "No duty any more"),
};

const answersShown: LabelsOf<typeof AnswersShown> = {
  afterPassing: word("通过后或次数用完后", "After passing or the last attempt"),
  afterEachAttempt: word("每次交卷后", "After each attempt"),
  never: word("不显示", "Never"),
};

const questionKind: LabelsOf<typeof QuestionKind> = {
  single: word("单选", "Single choice"),
  multiple: word("多选", "Multiple choice"),
};

const accessWay: LabelsOf<typeof AccessWay> = {
  read: word("阅读", "Read"),
  export: word("导出", "Export"),
  download: word("下载", "Download"),
  history: word("查看历史", "History"),
  compare: word("对照", "Comparison"),
  search: word("检索", "Search"),
};

const notificationKind = Object.fromEntries(toldKindNames.map((kind) => [kind, toldKinds[kind].name])) as LabelsOf<typeof NotificationKind>;

const jobKind = Object.fromEntries(jobNames.map((name) => [name, jobDefinitions[name].name])) as LabelsOf<typeof JobKind>;

const jobState: LabelsOf<typeof JobState> = {
  running: state("运行中", "Running", "dueSoon"),
  asked: state("等待运行", "About to run", "dueSoon"),
  off: state("已停用", "Switched off", "neutral"),
  overdue: state("逾期未运行", "Overdue", "overdue"),
  retried: state("失败，将重试", "Failed, will be tried again", "overdue"),
  failed: state("失败，已放弃重试", "Failed, given up", "overdue"),
  never: state("从未运行", "Has never run", "neutral"),
  ready: state("正常", "As planned", "done"),
};

const jobOutcome: LabelsOf<typeof JobOutcome> = {
  done: state("完成", "Done", "done"),
  failed: state("失败", "Failed", "overdue"),
  lost: state("中断", "Interrupted", "overdue"),
  gaveUp: state("失败，已放弃", "Given up", "overdue"),
};

const clearanceBasis: LabelsOf<typeof ClearanceBasis> = {
  open: word("无需密级", "No clearance needed"),
  employed: word("在职人员均可查阅", "Everybody employed"),
  granted: word("已授予查阅密级", "Clearance granted"),
};

const needToKnowBasis: LabelsOf<typeof NeedToKnowBasis> = {
  notNeeded: word("不限", "Not needed"),
  granted: word("已获访问授权", "Access granted"),
  drafting: word("起草人", "Drafts it"),
  approving: word("审批人", "Approves it"),
};

const agreementState: LabelsOf<typeof AgreementState> = {
  draft: state("草稿", "Draft", "draft"),
  published: state("已发布", "Published", "done"),
};

const confirmationWay: LabelsOf<typeof ConfirmationWay> = {
  button: word("点击确认", "Button"),
  typedName: word("输入姓名", "Typed name"),
  onBehalf: word("代签收", "On behalf"),
};

const confirmationKind: LabelsOf<typeof ConfirmationKind> = {
  officerRole: word("授予保密专员角色", "Role of confidentiality officer"),
  newAccount: word("新建账号", "New account"),
  newPassword: word("重置密码", "New password"),
  enabledAccount: word("恢复账号", "Enabling an account"),
  employeeNumber: word("变更工号", "Another employee number"),
};

const signInOutcome: LabelsOf<typeof SignInOutcome> = {
  signedIn: state("登录成功", "Signed in", "done"),
  refused: state("登录失败", "Sign-in failed", "overdue"),
  tooManyAttempts: state("尝试次数过多", "Too many attempts", "overdue"),
};

const confirmationState: LabelsOf<typeof ConfirmationState> = {
  waiting: state("待确认", "Waiting", "dueSoon"),
  confirmed: state("已确认", "Confirmed", "done"),
  declined: state("未同意", "Declined", "overdue"),
  withdrawn: state("已撤回", "Withdrawn", "neutral"),
};

const confirmingParty: LabelsOf<typeof ConfirmingParty> = {
  officer: word("其他保密专员", "Another officer"),
  administrator: word("第二位管理员", "A second administrator"),
  operator: word("服务器运维人员", "Whoever runs the server"),
};

const language: LabelsOf<typeof Language> = {
  zh: word("中文", "Chinese"),
  en: word("英文", "English"),
};

const screenKind: LabelsOf<typeof ScreenKind> = {
  list: word("列表", "List"),
  form: word("表单", "Form"),
};

/** What people read in place of the words of each closed list, by the list's name in the API. */
export const words = {
  CalendarDayKind: calendarDayKind,
  Role: role,
  GrantedRole: grantedRole,
  EmploymentState: employmentState,
  ApprovalDecision: approvalDecision,
  ApprovalBasis: approvalBasis,
  ApprovalVoid: approvalVoid,
  StepAsking: stepAsking,
  ApprovalRoute: approvalRoute,
  InquiryKind: inquiryKind,
  InquiryOutcome: inquiryOutcome,
  ...registerWords,
  CommentKind: commentKind,
  CommentOutcome: commentOutcome,
  CommentState: commentState,
  CommentRoundState: commentRoundState,
  InviteeAnswer: inviteeAnswer,
  DocumentState: documentState,
  RevisionState: revisionState,
  RegulatedSubject: regulatedSubject,
  ExceptionState: exceptionState,
  ProcedureKind: procedureKind,
  ProcedureOutcome: procedureOutcome,
  ProvisionKind: provisionKind,
  ReferenceState: referenceState,
  AssignmentKind: subjectNames,
  ObligationState: obligationState,
  CancelReason: cancelReason,
  DutyTimeState: dutyTimeState,
  AnswersShown: answersShown,
  QuestionKind: questionKind,
  AccessWay: accessWay,
  AgreementState: agreementState,
  NotificationKind: notificationKind,
  JobKind: jobKind,
  JobState: jobState,
  JobOutcome: jobOutcome,
  ClearanceBasis: clearanceBasis,
  NeedToKnowBasis: needToKnowBasis,
  ConfirmationWay: confirmationWay,
  ConfirmationKind: confirmationKind,
  ConfirmationState: confirmationState,
  SignInOutcome: signInOutcome,
  ConfirmingParty: confirmingParty,
  Language: language,
  ScreenKind: screenKind,
} as const;
