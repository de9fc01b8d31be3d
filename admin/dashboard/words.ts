import { both } from "../i18n/say.ts";

/** Words of the dashboards. Each title is the question that its chart answers. */
export const dashboardWords = {
  title: both("概览", "Dashboard"),
  as: both("以哪个角色查看", "As which role"),
  person: both("人员", "Person"),
  department: both("部门", "Department"),
  open: both("待办", "To do"),
  overdue: both("逾期", "Overdue"),
  done: both("已完成", "Done"),
  late: both("逾期完成", "Late"),
  month: both("月份", "Month"),
  day: both("日期", "Day"),
  week: both("期间", "Days"),
  count: both("件数", "Number"),
  noPost: both("没有任职", "No post"),
  nobody: both("无权查看", "Not for you to see"),
  firstOf: both("图中为前 %{count} 位。", "The chart shows the first %{count}."),

  whoIsLate: both("谁逾期了？", "Who is late?"),
  lateAnswer: both("%{people} 人逾期，共 %{smart_count} 项。", "%{people} people are late with %{smart_count} things."),
  nobodyLate: both("没有人逾期。", "Nobody is late."),
  whichLate: both("哪些部门逾期？", "Which departments are late?"),
  whichLateAnswer: both(
    "%{departments} 个部门有逾期，共 %{smart_count} 项。",
    "%{departments} departments are late with %{smart_count} things.",
  ),

  faster: both("完成得更快了吗？", "Are we getting faster?"),
  fasterYes: both(
    "更快了：%{month} 半数事项在 %{now} 天内完成，%{earlier} 为 %{before} 天。",
    "Yes: in %{month} half were done within %{now} days, in %{earlier} within %{before}.",
  ),
  fasterNo: both(
    "更慢了：%{month} 半数事项在 %{now} 天内完成，%{earlier} 为 %{before} 天。",
    "No: in %{month} half were done within %{now} days, in %{earlier} within %{before}.",
  ),
  fasterSame: both(
    "没有变化：%{month} 与 %{earlier} 都是半数事项在 %{now} 天内完成。",
    "No change: in %{month} as in %{earlier} half were done within %{now} days.",
  ),
  fasterUnknown: both("完成的事项还太少，无法比较。", "Too little was done to compare yet."),
  medianDays: both("半数用时（天）", "Half done within (days)"),
  fasterHow: both("从下达到完成的天数，取中位数。", "Days from being asked to being done; the median."),

  dueSoon: both("未来四周有哪些到期？", "What is due in the next four weeks?"),
  dueSoonAnswer: both(
    "未来四周内有 %{smart_count} 项到期。",
    "One thing is due in the next four weeks. |||| %{smart_count} things are due in the next four weeks.",
  ),
  nothingDue: both("未来四周没有到期的事项。", "Nothing is due in the next four weeks."),

  reviews: both("未来 90 天有哪些制度待评审？", "Which rules are due for review in the next 90 days?"),
  reviewsAnswer: both(
    "%{smart_count} 项制度待评审，其中 %{overdue} 项已过期。",
    "One rule is due for review, %{overdue} overdue. |||| %{smart_count} rules are due for review, %{overdue} of them overdue.",
  ),
  noReviews: both("未来 90 天没有待评审的制度。", "No rule is due for review in the next 90 days."),
  rule: both("制度", "Rule"),
  reviewDue: both("应评审日期", "Review due"),
  pastDue: both("已过期", "Overdue"),

  drafts: both("哪些草稿在等待？", "Which drafts are waiting?"),
  draftsAnswer: both(
    "%{smart_count} 份草稿：起草中 %{draft}，审批中 %{submitted}，待发布 %{approved}。",
    "%{smart_count} drafts: %{draft} being written, %{submitted} waiting for approval, %{approved} ready to publish.",
  ),
  noDrafts: both("没有草稿在等待。", "No draft is waiting."),
  draft: both("草稿", "Draft"),
  state: both("状态", "State"),
  since: both("自", "Since"),
  drafter: both("起草人", "Drafter"),

  posts: both("哪些任职开始或结束？", "Which posts begin and end?"),
  postsAnswer: both("本月有 %{begin} 个任职开始，%{end} 个结束。", "Posts that begin this month: %{begin}; that end: %{end}."),
  begin: both("开始", "Begin"),
  end: both("结束", "End"),

  reading: both("本周有异常查阅吗？", "Unusual reading this week?"),
  readingYes: both("有：%{names}的查阅量异常。", "Yes: %{names} read far more than usual."),
  readingNo: both("没有。本周每个人的查阅量都与平时相近。", "No. Everybody read about as much as they usually do."),
  readingHow: both(
    "一天内打开涉密文本至少 10 次，并且超过本人平时的 3 倍，即为异常。平时：此前 30 天内有查阅的各日的中位数。",
    "A day is unusual with at least 10 openings of classified texts that are more than 3 times what is usual for that person: the median of their reading days in the 30 days before.",
  ),
  openings: both("查阅次数", "Openings"),
  thirtyDays: both("近 30 天", "Last 30 days"),
  usual: both("平时", "Usual"),
  most: both("最多的一天", "Most on a day"),
  mostOn: both("%{openings} 次（%{day}）", "%{openings} (%{day})"),
  unusual: both("异常", "Unusual"),
  asUsual: both("正常", "As usual"),

  clearances: both("谁的查阅密级即将到期？", "Whose clearance runs out?"),
  clearancesAnswer: both(
    "未来 90 天内有 %{smart_count} 人的查阅密级到期。",
    "One clearance runs out in the next 90 days. |||| %{smart_count} clearances run out in the next 90 days.",
  ),
  noClearances: both("未来 90 天没有查阅密级到期。", "No clearance runs out in the next 90 days."),
  level: both("密级", "Level"),
  lastDay: both("最后一天", "Last day"),

  agreements: both("哪些协议还没有全部签署？", "Which signatures are missing?"),
  agreementsAnswer: both(
    "还有 %{smart_count} 人次未签署，其中 %{overdue} 人次逾期。",
    "One signature is missing, %{overdue} overdue. |||| %{smart_count} signatures are missing, %{overdue} of them overdue.",
  ),
  allSigned: both("要求签署的都已签署。", "All that was asked is signed."),
  agreement: both("协议", "Agreement"),
  signed: both("已签", "Signed"),

  intact: both("留痕完好吗？", "Is the evidence intact?"),
  intactYes: both("完好", "Intact"),
  intactNo: both("有问题", "Not intact"),
  verified: both(
    "已核验 %{events} 条留痕和 %{checksums} 个校验值，未发现改动。",
    "%{events} events and %{checksums} checksums verified; nothing has been altered.",
  ),
  altered: both("发现 %{smart_count} 处问题。", "One problem was found. |||| %{smart_count} problems were found."),
  intactUnknown: both("共 %{events} 条留痕，核验需要一些时间。", "There are %{events} events; verifying takes a while."),
  verifying: both("正在核验…", "Verifying …"),
  verifyNow: both("立即核验", "Verify now"),
  details: both("查看详情", "See details"),
  events: both("留痕条数", "Events"),
};
