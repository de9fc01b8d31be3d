import { revisionInForce } from "../../../schema/policy/revision.sql.ts";
import { revisionEnd } from "./subject-end.ts";
import type { SubjectRules } from "./subject-rules.ts";

/**
 * A text asks whoever is cleared for it, until another one of its document leads or it is withdrawn or repealed; what was still owed then
 * is owed of the text that follows.
 */
export const acknowledge: SubjectRules = {
  statement: {
    zh: "本人已阅读并理解本制度全文，知悉其中与本人有关的要求，并将遵照执行。",
    en: "I have read and understood this regulation in full, know what it asks of me, and will follow it.",
  },
  joins: (row) => `left join "revision" v on v."id" = ${row}."revision_id" left join "policy_document" w on w."id" = v."document_id"`,
  end: revisionEnd("v", "w"),
  text: (row) => `${row}."revision_id"`,
  succession: {
    line: 'v."document_id"',
    since: 'v."effective_from"',
    leading: (from) => `select ${revisionInForce("d")} from ${from} join "policy_document" d on d."id" = "line_id"`,
    assignedBy: (record) => `${record}."published_by_id"`,
  },
  evidence: {
    table: "acknowledgement",
    when: 'k."revision_id" = o."revision_id" and k."person_id" = o."person_id"',
    receipt: ["A", "acknowledgement_receipt"],
  },
};
