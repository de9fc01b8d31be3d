import type { words } from "../shared/words.screen.ts";

/** A subject of 劳动合同法 §4. */
export type Subject = keyof (typeof words)["RegulatedSubject"];

/** Words by which a text tells that it touches a subject; a hint, for somebody to decide about. */
const signs: Readonly<Record<Subject, readonly string[]>> = {
  pay: ["劳动报酬", "工资", "薪酬", "奖金", "津贴", "提成", "加班费", "salary", "wage", "bonus", "pay rise"],
  hours: ["工作时间", "工时", "加班", "排班", "上下班", "考勤", "working hours", "overtime", "shift"],
  rest: ["休息休假", "年休假", "休假", "请假", "病假", "事假", "annual leave", "sick leave", "day off", "days off"],
  safety: ["劳动安全", "安全生产", "劳动防护", "职业病", "职业健康", "工伤", "occupational safety", "protective equipment"],
  welfare: ["社会保险", "公积金", "保险福利", "福利", "社保", "social insurance", "welfare", "benefits"],
  training: ["职工培训", "培训服务期", "岗前培训", "培训协议", "培训考核", "staff training", "training agreement"],
  discipline: ["劳动纪律", "违纪", "处分", "记过", "警告处分", "解除劳动合同", "扣罚", "disciplinary", "dismissal", "written warning"],
  quotas: ["劳动定额", "定额管理", "计件", "产量定额", "work quota", "piece rate"],
};

/** The subjects that the words of a text suggest, in the order of the law. */
export function suggestedSubjects(texts: Iterable<string>): readonly Subject[] {
  const text = [...texts].join("\n").toLowerCase();
  return (Object.keys(signs) as Subject[]).filter((subject) => signs[subject].some((sign) => text.includes(sign)));
}
