import type { GrantedRole } from "../schema/organisation/RoleGrant.ts";
import type { CommentKind, CommentOutcome } from "../schema/policy/comment/Comment.ts";
import type { InquiryKind } from "../schema/policy/Inquiry.ts";
import type { ProcedureKind, ProcedureOutcome } from "../schema/policy/ProcedureRecord.ts";
import type { Subject } from "../schema/policy/subjects.screen.ts";
import type { Bilingual } from "../schema/screen/operations.ts";
import type { Role, ScreenKind } from "../schema/screen/Screen.ts";
import type { WordOf } from "../schema/shared/fields.ts";
import type { QuestionKind, QuizOption } from "../schema/training/QuizQuestion.ts";
import type { SeedRegister } from "./register-seed-types.ts";

/** Languages in which there is a demo company. */
export type DemoLanguage = "zh" | "en";

/** A day, or days from today. */
export type SeedDay = string | { readonly days: number };

interface SeedPeriod {
  readonly from: SeedDay;
  readonly until: SeedDay | null;
}

interface SeedSelection {
  readonly departments: readonly { readonly code: string; readonly subtree: boolean }[];
  readonly positions: readonly string[];
  readonly people: readonly string[];
}

/** Whom something is asked of, by codes and employee numbers. */
export interface SeedAudience extends SeedSelection {
  readonly everyone: boolean;
  readonly except: SeedSelection;
}

/** Everybody reached, a share of them, or these employee numbers. */
export type SeedShare = "all" | number | readonly string[];

export interface SeedWaiver {
  readonly person: string;
  readonly by: string;
  readonly reason: string;
}

export interface SeedDepartment {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly head: string | null;
  readonly deputies: readonly (SeedPeriod & { readonly person: string })[];
  readonly sortOrder: number;
}

export interface SeedPosition {
  readonly code: string;
  readonly name: string;
  readonly duties: string;
}

export interface SeedPerson {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly supervisor: string | null;
  readonly memberships: readonly (SeedPeriod & { readonly department: string; readonly position: string; readonly primary: boolean })[];
}

export interface SeedAccount {
  readonly login: string;
  readonly password: string;
  readonly person: string;
  readonly roles: readonly (SeedPeriod & { readonly role: WordOf<typeof GrantedRole>; readonly department: string | null })[];
  readonly shows: Bilingual;
}

export interface SeedCategory {
  readonly code: string;
  readonly name: Bilingual;
  readonly approval: "required" | "none";
  readonly approvalReason: Bilingual | null;
  /** Its way to approval; without one whoever hands a draft in chooses the approvers. */
  readonly route?: SeedRoute;
}

/** A way to approval as it is saved on a day, with codes in the place of ids. */
export interface SeedRoute {
  readonly savedOn: SeedDay;
  readonly savedBy: string;
  readonly steps: readonly {
    readonly name: string;
    readonly asks: "head" | "position" | "approvers";
    readonly position?: string;
    readonly quorum?: number;
    readonly workingDays?: number;
    readonly small: boolean;
  }[];
  readonly smallProvisions: number | null;
  readonly smallCharacters: number | null;
}

export interface SeedLevel {
  readonly code: string;
  readonly rank: number;
  readonly name: Bilingual;
  readonly basic: boolean;
  readonly needToKnow: boolean;
  readonly logged: boolean;
  readonly watermark: boolean;
  readonly colour: string;
  readonly handling: Bilingual;
}

export interface SeedRevision {
  readonly file: string;
  readonly title: string;
  readonly level: string;
  readonly state: "published" | "scheduled" | "withdrawn" | "submitted" | "draft";
  readonly changeSummary: string;
  readonly material: boolean;
  readonly materialReason: string;
  readonly drafter: string;
  readonly approvers: readonly string[];
  readonly publisher: string | null;
  readonly drafted: SeedDay;
  readonly submitted: SeedDay | null;
  /** Who has agreed of those whom the route of its category asks, in order. */
  readonly agreed?: readonly { readonly by: string; readonly on: SeedDay }[];
  readonly approved: SeedDay | null;
  readonly published: SeedDay | null;
  readonly effectiveFrom: SeedDay | null;
  readonly trialUntil: SeedDay | null;
  readonly withdrawn: SeedDay | null;
  readonly withdrawReason: string | null;
  readonly audience: SeedAudience | null;
  readonly due: number | null;
  readonly acknowledged: SeedShare | null;
  readonly waived: readonly SeedWaiver[];
  readonly notYet: readonly string[];
}

export interface SeedDocument {
  readonly number: string;
  readonly category: string;
  readonly owningDepartment: string;
  readonly reviewIntervalMonths: number | null;
  readonly repealedOn: SeedDay | null;
  readonly repealReason: string | null;
  readonly revisions: readonly SeedRevision[];
}

export interface SeedQuestion {
  readonly kind: WordOf<typeof QuestionKind>;
  readonly text: string;
  readonly options: readonly QuizOption[];
  readonly right: readonly string[];
  readonly explanation: string;
  readonly source: { readonly document: string; readonly revision: number; readonly provision: readonly string[] };
}

export interface SeedCourse {
  readonly code: string;
  readonly title: string;
  readonly owningDepartment: string;
  readonly text: string;
  readonly minutes: number;
  readonly passingScore: number;
  readonly questions: readonly SeedQuestion[];
}

/** A course held in a room, by whoever keeps the course. */
export interface SeedSession {
  readonly course: string;
  readonly by: string;
  readonly planned: SeedDay;
  /** Moves to the next Monday from a weekend. */
  readonly on: SeedDay;
  /** Time of day, e.g. "14:00". */
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly trainer: string | null;
  readonly present: readonly string[];
  /** Who was recorded by mistake: told on the next working day. */
  readonly corrected: readonly { readonly person: string; readonly reason: string }[];
  readonly cancelled: { readonly on: SeedDay; readonly reason: string } | null;
}

export interface SeedAssignment {
  readonly code: string;
  readonly course: string;
  readonly assignedBy: string;
  readonly assigned: SeedDay;
  readonly due: number;
  readonly mandatory: boolean;
  readonly reason: string;
  readonly audience: SeedAudience;
  readonly results: {
    readonly passed: SeedShare;
    readonly failed: readonly string[];
    readonly inProgress: readonly string[];
    readonly waived: readonly SeedWaiver[];
    readonly notYet: readonly string[];
  };
}

export interface SeedAgreementRevision {
  readonly file: string;
  readonly published: SeedDay;
  readonly publishedBy: string;
  readonly due: number;
  readonly audience: SeedAudience;
  readonly signed: SeedShare;
  readonly notYet: readonly string[];
}

export interface SeedAgreement {
  readonly code: string;
  readonly title: Bilingual;
  readonly revisions: readonly SeedAgreementRevision[];
}

export interface SeedClearance extends SeedPeriod {
  readonly person: string;
  readonly level: string;
  readonly grantedBy: string;
  readonly reason: string;
  readonly revoked: { readonly on: SeedDay; readonly by: string } | null;
}

export interface SeedAccessGrant extends SeedPeriod {
  readonly document: string;
  readonly person: string;
  readonly grantedBy: string;
  readonly reason: string;
}

/** Somebody who opens classified texts. */
export interface SeedReader {
  readonly person: string;
  /** Revisions such as "DK-2026-001 1", read in turn. */
  readonly texts: readonly string[];
  readonly from: SeedDay;
  /** On so many of the five working days, on average. */
  readonly daysPerWeek: number;
  /** Days on which they open far more than usual. */
  readonly unusual: readonly { readonly day: SeedDay; readonly openings: number }[];
}

/** A head who reminded their people of everything that is still to do. */
export interface SeedReminder {
  readonly by: string;
  readonly department: string;
  readonly on: SeedDay;
  readonly message: string;
}

/** What somebody says of a draft, of a provision by its labels from the outermost on, and words of it. */
export interface SeedComment {
  readonly by: string;
  readonly on: SeedDay;
  readonly provision: readonly string[] | null;
  readonly quote: string | null;
  readonly kind: WordOf<typeof CommentKind>;
  readonly text: string;
  readonly proposed: string | null;
  readonly answer: {
    readonly by: string;
    readonly on: SeedDay;
    readonly outcome: WordOf<typeof CommentOutcome>;
    readonly text: string;
  } | null;
}

/** A comment round on a draft such as "RL-2025-001 2". */
export interface SeedRound {
  readonly revision: string;
  readonly by: string;
  readonly opened: SeedDay;
  readonly until: SeedDay;
  readonly introduction: string;
  readonly audience: SeedAudience;
  readonly comments: readonly SeedComment[];
  readonly noComment: readonly { readonly person: string; readonly on: SeedDay }[];
}

/** A question or suggestion about a published text. */
export interface SeedInquiry {
  readonly revision: string;
  readonly provision: readonly string[] | null;
  readonly quote: string | null;
  readonly kind: WordOf<typeof InquiryKind>;
  readonly by: string;
  readonly on: SeedDay;
  readonly text: string;
  readonly answer: { readonly by: string; readonly on: SeedDay; readonly text: string } | null;
}

/** How a department, or with `null` the organisation, has its list or form; of a role, only for those who hold it there. */
export interface SeedScreen {
  readonly department: string | null;
  readonly role?: WordOf<typeof Role>;
  readonly resource: string;
  readonly kind: WordOf<typeof ScreenKind>;
  readonly author: string;
  readonly published: SeedDay;
  readonly note: Bilingual;
  readonly operations: readonly unknown[];
}

/** A list that somebody keeps under a name: of a department, or with `null` for themselves. */
export interface SeedView {
  readonly department: string | null;
  readonly resource: string;
  readonly author: string;
  readonly kept: SeedDay;
  readonly name: string;
  readonly operations: readonly unknown[];
}

/** A file kept with a revision, such as "KF-2025-003 1", from its draft on, or with a course. */
export interface SeedAttachment {
  readonly revision: string | null;
  readonly course: string | null;
  readonly file: string;
}

/** Something that was held before a revision such as "KF-2025-003 2" was published. */
export interface SeedProcedure {
  readonly revision: string;
  readonly subjects: readonly Subject[];
  readonly by: string;
  readonly on: SeedDay;
  readonly kind: WordOf<typeof ProcedureKind>;
  readonly withWhom: string;
  readonly headcount: number | null;
  readonly place: string | null;
  readonly until: SeedDay | null;
  readonly outcome: WordOf<typeof ProcedureOutcome>;
  readonly note: string;
}

/** An exception to a provision, named by its printed label, of the text in force. */
export interface SeedException {
  readonly document: string;
  readonly provision: string;
  readonly person: string;
  readonly by: string;
  readonly granted: SeedDay;
  readonly until: SeedDay;
  readonly reason: string;
}

/** What goes with publications and after. */
export interface SeedPublication {
  readonly procedures: readonly SeedProcedure[];
  readonly exceptions: readonly SeedException[];
  readonly replacements: readonly { readonly document: string; readonly replacedBy: string }[];
}

/** Opening hours of a department, or of the company; days of the week such as "1-5" with spans such as "08:30-12:00". */
export interface SeedHours {
  readonly department: string | null;
  readonly week: Readonly<Record<string, readonly string[]>>;
  readonly openOnHolidays: boolean;
}

/** The working calendar: years of China's holidays, further years that are known, the company's own days, and hours. */
interface SeedCalendar {
  readonly china: readonly number[];
  readonly announced: readonly number[];
  readonly days: readonly { readonly day: string; readonly kind: "dayOff" | "workingDay"; readonly name: string }[];
  readonly hours: readonly SeedHours[];
}

/** A demo company as its files describe it: see seeds/README.md. */
export interface SeedFiles {
  readonly language: DemoLanguage;
  readonly company: { readonly name: Bilingual };
  readonly departments: readonly SeedDepartment[];
  readonly positions: readonly SeedPosition[];
  readonly calendar: SeedCalendar;
  readonly people: readonly SeedPerson[];
  readonly accounts: readonly SeedAccount[];
  readonly categories: readonly SeedCategory[];
  readonly levels: readonly SeedLevel[];
  readonly documents: readonly SeedDocument[];
  readonly courses: readonly SeedCourse[];
  readonly sessions: readonly SeedSession[];
  readonly assignments: readonly SeedAssignment[];
  readonly agreements: readonly SeedAgreement[];
  readonly attachments: readonly SeedAttachment[];
  readonly clearances: readonly SeedClearance[];
  readonly accessGrants: readonly SeedAccessGrant[];
  readonly publication: SeedPublication;
  readonly readers: readonly SeedReader[];
  readonly reminders: readonly SeedReminder[];
  readonly comments: readonly SeedRound[];
  readonly inquiries: readonly SeedInquiry[];
  readonly screens: readonly SeedScreen[];
  readonly views: readonly SeedView[];
  readonly registers: readonly SeedRegister[];
  /** The text of a file of the company, e.g. "regulations/KF-2025-001/1.md". */
  text(path: string): string;
}
