import { t } from "@mikro-orm/core";
import { Check, Index, Property, Entity as Table, Unique } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { ClassificationLevel } from "../confidentiality/ClassificationLevel.ts";
import { Attachment } from "../evidence/Attachment.ts";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, Flag, Json, Many, Moment, One, Text, Whole, type WordOf, words } from "../shared/fields.ts";
import { Entity } from "../shared/record.ts";
import { Approval } from "./Approval.ts";
import { ApprovalRouteVersion } from "./ApprovalRouteVersion.ts";
import { askedIds } from "./approval.sql.ts";
import { ChangeDecision } from "./ChangeDecision.ts";
import { Comment } from "./comment/Comment.ts";
import { PolicyDocument } from "./PolicyDocument.ts";
import { ProcedureRecord, type RegulatedSubject } from "./ProcedureRecord.ts";
import { Provision } from "./Provision.ts";
import { ProvisionReference } from "./ProvisionReference.ts";
import { revisionState, withoutSuccessor } from "./revision.sql.ts";

/** Where a revision stands today; follows from its dates. */
export const RevisionState = words("RevisionState", "Where a revision stands today.", [
  "draft",
  "submitted",
  "approved",
  "scheduled",
  "inForce",
  "trial",
  "expired",
  "superseded",
  "withdrawn",
  "repealed",
]);

/** One revision of a document's text. Published text, title and checksum never change again (trigger `revision_frozen`). */
@Table()
@ObjectType({ description: "One revision of a document's text; once published its text, title and checksum never change." })
@Unique({ properties: ["document", "ordinal"] })
@Index({
  name: "revision_one_open_draft",
  expression:
    'create unique index "revision_one_open_draft" on "revision" ("document_id") where "published_at" is null and "withdrawn_at" is null',
})
@Index({
  name: "revision_open_by_drafter",
  expression:
    'create index "revision_open_by_drafter" on "revision" ("drafter_id") where "published_at" is null and "withdrawn_at" is null',
})
@Index({
  name: "revision_effective_from",
  expression:
    'create unique index "revision_effective_from" on "revision" ("document_id", "effective_from") where "published_at" is not null and "withdrawn_at" is null',
})
@Index({ name: "revision_words", expression: 'create index "revision_words" on "revision" using gin (folded("title") gin_trgm_ops)' })
@Index({ name: "revision_pairs", expression: 'create index "revision_pairs" on "revision" using gin (word_pairs(folded("title")))' })
@Check({ expression: '"published_at" is null or ("effective_from" is not null and "checksum" is not null and "material" is not null)' })
export class Revision extends Entity {
  @One(() => PolicyDocument, "The document.", { index: false })
  document!: PolicyDocument;

  @Whole("1 for the first text, then counting on.")
  ordinal!: number;

  @Text("Title as printed.", { length: 300, searchable: true, pinyin: "text", pairs: true })
  title!: string;

  @One(() => ClassificationLevel, "How secret this text is (密级).")
  level!: ClassificationLevel;

  @Text("What changed against the previous text, for the readers (修订说明).", { nullable: true })
  changeSummary?: string;

  @Flag("Whether the change is material, so that people must acknowledge anew; decided at publication.", { nullable: true })
  material?: boolean;

  @Text("Why it is material or not.", { nullable: true })
  materialReason?: string;

  @One(() => Person, "Who decided whether it is material.", { nullable: true, index: false })
  materialDecidedBy?: Person;

  @Text(
    "SHA-256 over the text in order, hexadecimal, behind the version of what is hashed, e.g. 2:…; without one it is the first. Set at publication.",
    {
      nullable: true,
      length: 70,
    },
  )
  checksum?: string;

  @One(() => Person, "Who drafts it.", { index: false })
  drafter!: Person;

  @Moment("When it was handed in for approval.", { nullable: true })
  submittedAt?: Date;

  @Moment("When the last approver agreed.", { nullable: true })
  approvedAt?: Date;

  @One(() => ApprovalRouteVersion, "By which way it was handed in last; empty without a route.", { nullable: true, index: false })
  route?: ApprovalRouteVersion;

  /** Ids of the approvers whom the drafter chose when it was handed in last, for the step of the way that leaves that open. */
  @Property({ type: t.array, columnType: "text[]", defaultRaw: "'{}'", hidden: true })
  chosenApprovers: string[] = [];

  @Whole("Which step of the way decides now, or decided last; 1 first.", { nullable: true })
  step?: number;

  @Flag("Whether it was handed in as a small change.", { nullable: true })
  smallChange?: boolean;

  @Whole("Provisions that were changed against the text before when it was handed in as a small change.", { nullable: true })
  changedProvisions?: number;

  @Whole("Characters that were changed then.", { nullable: true })
  changedCharacters?: number;

  @Text("Why it needed no approval; taken from the category.", { nullable: true })
  noApprovalReason?: string;

  @Json("Subjects of article 4 of the Labour Contract Law that it touches, words of RegulatedSubject.", { defaultRaw: "'[]'" })
  subjects: readonly WordOf<typeof RegulatedSubject>[] = [];

  @Text("Why it was published without what has to be held before; empty where nothing was missing.", { nullable: true })
  procedureWaiver?: string;

  @Moment("When it was published.", { nullable: true })
  publishedAt?: Date;

  @One(() => Person, "Who published it.", { nullable: true, index: false })
  publishedBy?: Person;

  @Day("First day on which it holds.", { nullable: true })
  effectiveFrom?: string;

  @Day("Last day of its trial, inclusive; empty for a text that holds for good.", { nullable: true })
  trialUntil?: string;

  @Moment("When it was taken back.", { nullable: true })
  withdrawnAt?: Date;

  @Text("Why it was taken back.", { nullable: true })
  withdrawReason?: string;

  @Derived(RevisionState, "Where it stands today.", revisionState)
  readonly state?: WordOf<typeof RevisionState>;

  @Derived("flag", "Whether it is or was on trial and nothing follows: neither another text nor a repeal is set.", withoutSuccessor)
  readonly withoutSuccessor?: boolean;

  @Derived("flag", "Whether it was published.", (r) => `(${r}."published_at" is not null)`)
  readonly published?: boolean;

  @Derived(
    "ids",
    "People asked to approve it.",
    (r) => `(select coalesce(array_agg(a."approver_id"::text), '{}') from "approval" a where a."revision_id" = ${r}."id")`,
  )
  readonly approverIds?: string[];

  @Derived("ids", "People whom a route asks about it, as far as that still counts.", (r) => askedIds(`r."id" = ${r}."id"`))
  readonly askedIds?: string[];

  @Many(() => Provision, "revision", "The text, in order.", ["place"], { decides: true })
  readonly provisions?: Provision[];

  @Many(() => ProvisionReference, "revision", "The references in its text.", ["from"])
  readonly references?: ProvisionReference[];

  /** Whether its references are worked out; those of texts from before there were any are read in the background. */
  @Property({ type: t.boolean, default: false, hidden: true, lazy: true })
  readonly referencesRead!: boolean;

  @Many(() => Approval, "revision", "Who was asked to approve, and what they said.", ["createdAt"])
  readonly approvals?: Approval[];

  @Many(() => ChangeDecision, "revision", "Of each provision that it changed, whether that is material.", ["id"])
  readonly changeDecisions?: ChangeDecision[];

  @Many(() => ProcedureRecord, "revision", "What was held about it before publication.", ["heldOn", "id"])
  readonly procedureRecords?: ProcedureRecord[];

  @Many(() => Comment, "revision", "What was said of it before its publication.", ["createdAt"])
  readonly comments?: Comment[];

  @Many(() => Attachment, "revision", "Files kept with it, the imported one included.", ["createdAt"])
  readonly attachments?: Attachment[];
}
