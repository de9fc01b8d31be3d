import { both, entryFields, field, mainSection, one, state, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { AuditEvent } from "./AuditEvent.ts";

export const auditEventScreen: ScreenDefault<Omit<AuditEvent, "held" | "parts">> = {
  resource: "auditEvents",
  title: titles("审计日志", "Audit event", "Audit trail"),
  recordTitle: ["sequence", "command"],
  fields: {
    ...entryFields,
    command: field("command", "操作", "Command"),
    subjectLabel: field("text", "对象", "Record"),
    subjectType: field("recordType", "对象类型", "Kind of record"),
    subjectId: field("hash", "对象标识", "Record's id"),
    actor: one("people", "操作人", "Done by", both("留空表示系统自动执行", "Empty for the system itself")),
    "actor.department": one("departments", "操作人部门", "Their department"),
    at: field("moment", "时间", "Time"),
    sequence: field("number", "序号", "Sequence"),
    changes: field("data", "变更内容", "Changes"),
    signInOutcome: state("SignInOutcome", "登录结果", "Sign-in outcome"),
    revision: one("revisions", "涉及版本", "Revision"),
    register: one("registers", "涉及登记簿", "Register"),
    requestId: field("hash", "请求编号", "Request id"),
    previousHash: field("hash", "前一条校验值", "Hash of the entry before"),
    hash: field("hash", "本条校验值", "Hash of this entry"),
  },
  list: {
    columns: [
      { field: "command", width: 180 },
      { field: "subjectLabel", width: 280 },
      { field: "subjectType", width: 140 },
      { field: "actor", width: 150 },
      { field: "at", width: 160 },
      { field: "sequence", width: 90 },
    ],
    sort: [{ field: "sequence", descending: true }],
    filters: ["command", "signInOutcome", "subjectType", "actor", "at"],
  },
  form: {
    sections: [mainSection, { key: "chain", title: both("防篡改链", "Chain") }],
    fields: [
      { field: "command", section: "main", readOnly: true },
      { field: "signInOutcome", section: "main", readOnly: true },
      { field: "subjectType", section: "main", readOnly: true },
      { field: "subjectLabel", section: "main", readOnly: true },
      { field: "actor", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "changes", section: "main", readOnly: true },
      { field: "sequence", section: "chain", readOnly: true },
      { field: "previousHash", section: "chain", readOnly: true },
      { field: "hash", section: "chain", readOnly: true },
      { field: "requestId", section: "chain", readOnly: true },
    ],
  },
};
