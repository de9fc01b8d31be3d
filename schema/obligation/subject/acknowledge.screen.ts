import { both, one } from "../../shared/field.screen.ts";
import type { SubjectScreen } from "./subject.screen.ts";

/** To acknowledge a text (签收确认). */
export const acknowledge: SubjectScreen = {
  name: both("签收确认", "Acknowledge"),
  asks: both("请签收《%{title}》", "Please acknowledge “%{title}”"),
  act: both("去阅读", "Read"),
  field: one("revisions", "待签收版本", "Text to acknowledge"),
  beyond: { "revision.document": one("policyDocuments", "制度", "Policy document") },
  filtered: false,
  chosen: false,
  page: "/reading/",
  offered: false,
  onBehalf: true,
  evidence: {
    resource: "acknowledgements",
    field: one("acknowledgements", "签收回执", "Acknowledgement"),
    page: "/acknowledgements/%{id}/show",
    seenAt: "subject",
  },
};
