import { dashboardRoles } from "./dashboard/roles.ts";
import type { Page } from "./layout/PagesContext.ts";
import { may } from "./providers/may.ts";
import { onDemand } from "./shared/on-demand.tsx";

const everybody = () => true;

/** All pages made by hand: one line each. They load when they are opened. */
export const pages: readonly Page[] = [
  {
    path: "/",
    component: onDemand(() => import("./obligation/MyWork.tsx")),
    label: { zh: "我的待办", en: "My work" },
    group: "work",
    may: everybody,
  },
  {
    path: "/dashboard",
    component: onDemand(() => import("./dashboard/DashboardPage.tsx")),
    label: { zh: "概览", en: "Dashboard" },
    group: "work",
    may: (me) => me.has(...dashboardRoles),
  },
  {
    path: "/reading/:revisionId",
    component: onDemand(() => import("./policy/reading/ReadingPage.tsx")),
    label: { zh: "阅读", en: "Reading" },
    may: everybody,
  },
  {
    path: "/documents/:number",
    component: onDemand(() => import("./policy/reading/DocumentAddress.tsx")),
    label: { zh: "现行文本", en: "Text in force" },
    may: everybody,
  },
  {
    path: "/in-force",
    component: onDemand(() => import("./policy/validity/InForcePage.tsx")),
    label: { zh: "某日现行制度", en: "In force on a day" },
    group: "rules",
    may: everybody,
  },
  {
    path: "/compare/:from/:to",
    component: onDemand(() => import("./policy/comparison/ComparePage.tsx")),
    label: { zh: "新旧条款对照", en: "Comparison" },
    may: everybody,
  },
  {
    path: "/collections",
    component: onDemand(() => import("./policy/print/CollectionPage.tsx")),
    label: { zh: "制度汇编", en: "Collection" },
    may: everybody,
  },
  {
    path: "/poster/:number",
    component: onDemand(() => import("./policy/print/PosterPage.tsx")),
    label: { zh: "张贴页", en: "Poster" },
    may: everybody,
  },
  {
    path: "/drafts/:revisionId",
    component: onDemand(() => import("./policy/draft/DraftPage.tsx")),
    label: { zh: "起草", en: "Draft" },
    may: everybody,
  },
  {
    path: "/drafts/:revisionId/history",
    component: onDemand(() => import("./policy/draft-history/DraftHistoryPage.tsx")),
    label: { zh: "草稿的修改记录", en: "History of the draft" },
    may: everybody,
  },
  {
    path: "/registers/:slug/reports",
    component: onDemand(() => import("./register/report/ReportsPage.tsx")),
    label: { zh: "登记簿报表", en: "Reports of a register" },
    may: everybody,
  },
  {
    path: "/registers/new",
    component: onDemand(() => import("./register/new/NewRegisterPage.tsx")),
    label: { zh: "新建登记簿", en: "New register" },
    group: "work",
    may: (me) => may(me, "create", "registers"),
  },
  {
    path: "/registers/:slug/design",
    component: onDemand(() => import("./register/designer/DesignerPage.tsx")),
    label: { zh: "设计登记簿", en: "Design a register" },
    may: everybody,
  },
  {
    path: "/search/provisions",
    component: onDemand(() => import("./search/ProvisionSearchPage.tsx")),
    label: { zh: "搜索条文", en: "Search in provisions" },
    group: "rules",
    may: everybody,
  },
  {
    path: "/commenting/:revisionId",
    component: onDemand(() => import("./policy/comment/CommentingPage.tsx")),
    label: { zh: "征求意见", en: "Comments" },
    may: everybody,
  },
  {
    path: "/references/:revisionId",
    component: onDemand(() => import("./policy/reference/ReferencesPage.tsx")),
    label: { zh: "条文引用", en: "References" },
    may: everybody,
  },
  { path: "/search", component: onDemand(() => import("./search/SearchPage.tsx")), label: { zh: "搜索", en: "Search" }, may: everybody },
  { path: "/me", component: onDemand(() => import("./identity/MyAccountPage.tsx")), label: { zh: "我", en: "Me" }, may: everybody },
  {
    path: "/change-password",
    component: onDemand(() => import("./identity/ChangePasswordPage.tsx")),
    label: { zh: "修改密码", en: "Change password" },
    may: everybody,
  },
  {
    path: "/progress",
    component: onDemand(() => import("./obligation/ProgressPage.tsx")),
    label: { zh: "部门进度", en: "Progress" },
    group: "work",
    may: (me) => me.has("head", "trainingManager"),
  },
  {
    path: "/progress/:subject/:id",
    component: onDemand(() => import("./obligation/SubjectProgressPage.tsx")),
    label: { zh: "进度", en: "Progress" },
    may: everybody,
  },
  {
    path: "/learn/:courseId",
    component: onDemand(() => import("./training/LearnPage.tsx")),
    label: { zh: "学习", en: "Learning" },
    may: everybody,
  },
  {
    path: "/quiz/:attemptId",
    component: onDemand(() => import("./training/QuizPage.tsx")),
    label: { zh: "考核", en: "Quiz" },
    may: everybody,
  },
  {
    path: "/results/:id",
    component: onDemand(() => import("./training/ResultPage.tsx")),
    label: { zh: "考核结果", en: "Result" },
    may: everybody,
  },
  {
    path: "/organisation",
    component: onDemand(() => import("./organisation/OrganisationPage.tsx")),
    label: { zh: "组织架构", en: "Organisation" },
    group: "people",
    may: (me) => may(me, "read", "departments"),
  },
  {
    path: "/import-people",
    component: onDemand(() => import("./organisation/ImportPeoplePage.tsx")),
    label: { zh: "导入人员", en: "Import people" },
    may: (me) => me.has("administrator"),
  },
  {
    path: "/invite",
    component: onDemand(() => import("./identity/InvitePage.tsx")),
    label: { zh: "开通账号", en: "Invite people" },
    may: (me) => may(me, "create", "accounts"),
  },
  {
    path: "/import-screens",
    component: onDemand(() => import("./screen-designer/ImportScreensPage.tsx")),
    label: { zh: "导入界面", en: "Import screens" },
    may: (me) => me.has("head", "administrator"),
  },
  {
    path: "/sign/:agreementId",
    component: onDemand(() => import("./confidentiality/SignPage.tsx")),
    label: { zh: "签署", en: "Signing" },
    may: everybody,
  },
  {
    path: "/confidentiality",
    component: onDemand(() => import("./confidentiality/EndingsPage.tsx")),
    label: { zh: "到期与缺签", en: "Running out and missing" },
    group: "confidentiality",
    may: (me) => me.has("confidentialityOfficer", "auditor"),
  },
  {
    path: "/who-reads",
    component: onDemand(() => import("./confidentiality/WhoReadsPage.tsx")),
    label: { zh: "谁可查阅什么", en: "Who may read what" },
    group: "confidentiality",
    may: (me) => me.has("confidentialityOfficer", "auditor"),
  },
  {
    path: "/calendar",
    component: onDemand(() => import("./calendar/CalendarPage.tsx")),
    label: { zh: "工作日历", en: "Working calendar" },
    group: "people",
    may: (me) => may(me, "read", "workingCalendars"),
  },
  {
    path: "/verify",
    component: onDemand(() => import("./evidence/VerifyPage.tsx")),
    label: { zh: "核验留痕", en: "Verify the evidence" },
    group: "settings",
    may: (me) => me.has("auditor"),
  },
];
