import { both, one } from "../../shared/field.screen.ts";
import type { SubjectScreen } from "./subject.screen.ts";

/** To sign an agreement (签署协议). */
export const sign: SubjectScreen = {
  name: both("签署协议", "Sign"),
  asks: both("请签署《%{title}》", "Please sign “%{title}”"),
  act: both("去签署", "Sign"),
  field: one("agreements", "待签署协议", "Agreement to sign"),
  filtered: true,
  chosen: false,
  page: "/sign/",
  offered: false,
  onBehalf: false,
  evidence: {
    resource: "agreementSignatures",
    field: one("agreementSignatures", "签署回执", "Signature"),
    page: "/agreementSignatures/%{id}/show",
    seenAt: "subject",
  },
};
