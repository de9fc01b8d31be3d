import { both, entryFields, field, mainSection, one, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Notification } from "./Notification.ts";

export const notificationScreen: ScreenDefault<Notification> = {
  resource: "notifications",
  title: titles("通知", "Notification", "Notifications"),
  recordTitle: ["kind", "obligation.title"],
  fields: {
    ...entryFields,
    recipient: one("people", "接收人", "Recipient"),
    kind: word("NotificationKind", "通知类型", "Kind"),
    day: field("day", "日期", "Day"),
    obligation: one("obligations", "待办事项", "Obligation"),
    "obligation.title": field("text", "事项", "What is asked"),
    "obligation.dueOn": field("day", "截止日期", "Due on"),
    revision: one("revisions", "版本", "Revision"),
    approval: one("approvals", "审批", "Approval"),
    inquiry: one("inquiries", "疑议与建议", "Inquiry"),
    clearance: one("clearances", "查阅密级", "Clearance"),
    confirmation: one("confirmations", "双人确认", "Second confirmation"),
    sender: one("people", "发起人", "From"),
    message: field("longText", "留言", "Message"),
    createdAt: field("moment", "时间", "Time"),
    readAt: field("moment", "阅知时间", "Read"),
    about: one("revisions", "相关版本", "Text it is about"),
    unread: field("flag", "未读", "Unread"),
    groupKey: field("text", "分组", "Group", both("同组通知合并显示", "Told in one line")),
  },
  list: {
    columns: [
      { field: "kind", width: 150 },
      { field: "obligation.title", width: 300 },
      { field: "sender", width: 150 },
      { field: "message", width: 260 },
      { field: "createdAt", width: 160 },
      { field: "readAt", width: 160 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["kind", "unread", "createdAt"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "kind", section: "main", readOnly: true },
      { field: "obligation", section: "main", readOnly: true },
      { field: "revision", section: "main", readOnly: true },
      { field: "approval", section: "main", readOnly: true },
      { field: "inquiry", section: "main", readOnly: true },
      { field: "clearance", section: "main", readOnly: true },
      { field: "confirmation", section: "main", readOnly: true },
      { field: "sender", section: "main", readOnly: true },
      { field: "message", section: "main", readOnly: true },
      { field: "createdAt", section: "main", readOnly: true },
      { field: "readAt", section: "main", readOnly: true },
    ],
  },
};
