import { both } from "../shared/field.screen.ts";

/** What leaves an entry in the audit trail although nobody gives it as a command. */
export const auditEvents = {
  verifyEvidence: { name: both("核验留痕", "Verify the evidence"), did: both("核验留痕", "verified the evidence") },
  loadDemo: { name: both("建立演示数据", "Make the demo records"), did: both("建立演示数据", "made the demo records") },
  makeOperatorLink: {
    name: both("生成运维确认链接", "Make an operator's link"),
    did: both("在服务器上生成确认链接：%{label}", "made a link at the server by which to decide: %{label}"),
    nobody: both("服务器运维人员", "Whoever runs the server"),
  },
  dailyWork: { name: both("每日例行处理", "Daily work"), did: both("完成每日例行处理", "did the daily work") },
};
