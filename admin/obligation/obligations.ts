import {
  type EvidenceRelation,
  type SubjectKind,
  type SubjectRelation,
  subjectPaths,
} from "../../schema/obligation/subject/subject-paths.screen.ts";
import { subjectScreens } from "../../schema/obligation/subject/subjects.screen.ts";
import { operation } from "../graphql/operation.ts";

interface Identified {
  readonly id: string;
}

/** What is asked, as far as its place follows from it. */
type Asked = { readonly kind: SubjectKind | null } & { readonly [Relation in SubjectRelation]: Identified | null };

type Done = { readonly [Relation in EvidenceRelation]: (Identified & { readonly receiptNumber?: string | null }) | null };

/** Something asked of a person, as lists show it. */
export interface ShownObligation extends Asked, Done {
  readonly id: string;
  readonly version: number | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** A year whose holidays are not known yet, across which the due day was counted: it may move. */
  readonly unannouncedYear?: number | null;
  readonly fulfilledAt: string | null;
  readonly waiveReason: string | null;
  readonly person: {
    readonly id: string;
    readonly name: string | null;
    readonly departmentIds: readonly string[] | null;
    readonly department: { readonly name: string | null } | null;
  } | null;
  readonly revision: {
    readonly id: string;
    readonly ordinal: number | null;
    readonly effectiveFrom: string | null;
    readonly checksum: string | null;
    readonly document: { readonly number: string | null } | null;
  } | null;
  readonly agreement: { readonly id: string; readonly ordinal: number | null } | null;
  readonly assignment: {
    readonly id: string;
    readonly reason: string | null;
    readonly mandatory: boolean | null;
    readonly assignedBy: { readonly name: string | null } | null;
  } | null;
}

export const obligationFields = `id version kind title state dueOn dueAt unannouncedYear fulfilledAt waiveReason
  person { id name departmentIds department { name } }
  revision { id ordinal effectiveFrom checksum document { number } } course { id } agreement { id ordinal }
  assignment { id reason mandatory assignedBy { name } }
  acknowledgement { id receiptNumber } trainingResult { id receiptNumber } signature { id receiptNumber }
  duty { id } record { id }`;

export const ObligationsQuery = operation(
  `query Obligations($where: ObligationWhere, $orderBy: [ObligationOrder!], $limit: Int, $offset: Int) {
    obligations(where: $where, orderBy: $orderBy, page: { limit: $limit, offset: $offset }) { items { ${obligationFields} } total }
  }`,
);

/** Where a person does what is asked. */
export function placeOf({ kind, ...subjects }: Asked): string | null {
  const subject = kind && subjects[subjectPaths[kind].about];
  return subject ? subjectScreens[kind].page + subject.id : null;
}

/** Whether its day still counts: what was waived, cancelled or suspended is never late. */
export const isAsked = (state: string | null): boolean => state === "open" || state === "overdue";

interface SeenEvidence {
  readonly number: string;
  readonly to: string;
}

/** The evidence that fulfils it: its receipt's number, and where it is seen by whoever may read it. */
export function evidenceOf({ kind, ...relations }: ShownObligation): SeenEvidence | null {
  const evidence = kind ? relations[subjectPaths[kind].evidence] : null;
  if (!kind || !evidence?.receiptNumber) return null;
  return { number: evidence.receiptNumber, to: subjectScreens[kind].evidence.page.replace("%{id}", evidence.id) };
}

/** Where its person sees the receipt, and its number. */
export function receiptOf(obligation: ShownObligation): { readonly number: string; readonly to: string | null } | null {
  const evidence = evidenceOf(obligation);
  if (!evidence || !obligation.kind || subjectScreens[obligation.kind].evidence.seenAt === "evidence") return evidence;
  return { number: evidence.number, to: placeOf(obligation) };
}

/** People with a post in the department or below it, as a filter of people. */
export const inDepartment = (departmentId: string) => ({
  memberships: { some: { current: { eq: true }, department: { pathIds: { contains: departmentId } } } },
});
