import { Check, Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { Day, Flag, Json, One, Text, Word, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { ApprovalRouteVersion } from "./ApprovalRouteVersion.ts";
import type { RegulatedSubject } from "./ProcedureRecord.ts";

/** How a revision of this category comes to be approved. */
export const ApprovalRoute = words("ApprovalRoute", "How a revision comes to be approved.", ["approval", "noApproval"]);

/** A kind of regulation; it decides the way to approval. */
@Index({ name: "category_code_folded", expression: 'create unique index "category_code_folded" on "category" (folded("code"))' })
@Table()
@ObjectType({ description: "A kind of regulation; it decides the way to approval." })
@Check({ expression: `"approval_route" = 'approval' or "no_approval_reason" is not null` })
export class Category extends Entity {
  @Text("Short code, unique in the organisation.", { length: 40, unique: true, searchable: true })
  code!: string;

  @Text("Name as people say it.", { length: 120, searchable: true, pinyin: "text" })
  name!: string;

  @Word(ApprovalRoute, "Whether an approver must agree before publication.", { default: "approval" })
  approvalRoute!: WordOf<typeof ApprovalRoute>;

  @One(() => ApprovalRouteVersion, "Its way to approval; without one the drafter chooses the approvers, and all must agree.", {
    nullable: true,
    index: false,
  })
  route?: ApprovalRouteVersion;

  @Text("Why this category needs no approval; shown on each revision published so.", { nullable: true })
  noApprovalReason?: string;

  @Json("Subjects of article 4 of the Labour Contract Law that its documents touch as a rule, words of RegulatedSubject.", {
    defaultRaw: "'[]'",
  })
  subjects: readonly WordOf<typeof RegulatedSubject>[] = [];

  @Flag("Whether its texts are published after a legal review only (合法性审查).", { default: false })
  legalReviewNeeded: boolean = false;

  @Day("Since when no new document takes it; empty while it lives.", { nullable: true })
  archivedOn?: string;
}
