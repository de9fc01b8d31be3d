import { Index, Entity as Table } from "@mikro-orm/decorators/legacy";
import { ObjectType } from "type-graphql";
import { ClassificationLevel } from "../confidentiality/ClassificationLevel.ts";
import { Department } from "../organisation/Department.ts";
import { Person } from "../organisation/Person.ts";
import { Day, Derived, DerivedOne, Flag, Many, One, Text, Whole, type WordOf, words } from "../shared/fields.ts";
import { askedIds } from "./approval.sql.ts";
import { Category } from "./Category.ts";
import { DocumentPeriods } from "./DocumentPeriods.ts";
import { PolicyReview } from "./PolicyReview.ts";
import { Revision } from "./Revision.ts";
import { documentState, lastReview, onDay, reviewDue, revisionInForce } from "./revision.sql.ts";

/** Where a document stands today; follows from its revisions' dates. */
export const DocumentState = words("DocumentState", "Where a document stands today.", [
  "draft",
  "scheduled",
  "inForce",
  "trial",
  "expired",
  "withdrawn",
  "repealed",
]);

/** A regulation (制度): a number that stays while its revisions change. */
@Index({
  name: "policy_document_number_folded",
  expression: 'create unique index "policy_document_number_folded" on "policy_document" (folded("number"))',
})
@Index({
  name: "policy_document_words",
  expression: 'create index "policy_document_words" on "policy_document" using gin (folded("number") gin_trgm_ops)',
})
@Table()
@Index({ properties: ["category", "number"] })
@Index({ properties: ["owningDepartment", "number"] })
@ObjectType({ description: "A regulation (制度): a number that stays while its revisions change." })
export class PolicyDocument extends DocumentPeriods {
  @Text("Document number (制度编号), unique in the organisation, e.g. KF-2026-003.", { length: 60, unique: true, searchable: true })
  number!: string;

  @One(() => Category, "Kind of regulation.", { index: false })
  category!: Category;

  @One(() => Department, "Department that answers for it (归口部门).", { index: false })
  owningDepartment!: Department;

  @Whole("Months after which it is to be reviewed; empty without periodic review.", { nullable: true })
  reviewIntervalMonths?: number;

  @Derived("day", "When it was last reviewed without a change; empty when it never was.", lastReview("reviewed_on"))
  readonly reviewedOn?: string;

  @DerivedOne(() => Person, "Who reviewed it last.", lastReview("reviewed_by_id"))
  readonly reviewedBy?: Person;

  @Derived("text", "What the last review found.", lastReview("note"))
  readonly reviewNote?: string;

  @Day("First day on which it no longer holds.", { nullable: true })
  repealedOn?: string;

  @Text("Why it was repealed.", { nullable: true })
  repealReason?: string;

  @One(() => PolicyDocument, "The document that replaces it once it is repealed.", { nullable: true })
  replacedBy?: PolicyDocument;

  @Derived(
    "text",
    "Title of the revision in force, else of the latest published one, else of the draft.",
    (d) => onDay(d, "period_titles"),
    {
      searchable: true,
      pinyin: (d) => onDay(d, "period_titles_pinyin"),
      source: { target: () => Revision, field: "title", inverse: "document" },
    },
  )
  readonly title?: string;

  @Derived(DocumentState, "Where it stands today.", documentState)
  readonly state?: WordOf<typeof DocumentState>;

  @Derived("day", "Since when the revision holds that stands for the document.", (d) => onDay(d, "effective_dates"))
  readonly effectiveFrom?: string;

  @Derived(
    "day",
    "When it is to be reviewed next: as the last review said, else an interval after the text took effect, or after the last review.",
    reviewDue,
  )
  readonly reviewDue?: string;

  @Flag("Whether any revision was ever published; kept by a trigger.", { default: false })
  readonly published: boolean = false;

  @DerivedOne(
    () => ClassificationLevel,
    "Level of the revision in force, else of the latest published one, else of the draft.",
    (d) => onDay(d, "period_levels"),
  )
  readonly level?: ClassificationLevel;

  @DerivedOne(() => Revision, "The revision in force today.", revisionInForce)
  readonly inForce?: Revision;

  @DerivedOne(
    () => Revision,
    "The revision being drafted, at most one.",
    (d) => `(select r."id" from "revision" r where r."document_id" = ${d}."id" and r."published_at" is null and r."withdrawn_at" is null)`,
  )
  readonly openDraft?: Revision;

  @Derived(
    "ids",
    "People asked to approve one of its drafts.",
    (d) =>
      `(select coalesce(array_agg(a."approver_id"::text), '{}') from "approval" a join "revision" r on r."id" = a."revision_id" where r."document_id" = ${d}."id")`,
  )
  readonly approverIds?: string[];

  @Many(() => PolicyDocument, "replacedBy", "What it replaces, once that is repealed.", ["number"])
  readonly replaces?: PolicyDocument[];

  @Many(() => PolicyReview, "document", "Its reviews that found nothing to change, the newest first.", ["-reviewedOn", "-id"])
  readonly reviews?: PolicyReview[];
  @Derived("ids", "People whom a route asks about one of its drafts, as far as that still counts.", (d) =>
    askedIds(`r."document_id" = ${d}."id"`),
  )
  readonly askedIds?: string[];

  @Many(() => Revision, "document", "All revisions, the newest first.", ["-ordinal"])
  readonly revisions?: Revision[];
}
