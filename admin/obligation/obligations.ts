import { askedKinds } from "../../schema/to-do/asked-kinds.screen.ts";
import { operation } from "../graphql/operation.ts";

export type ObligationKind = "acknowledge" | "train" | "sign";

/** Something asked of a person, as lists show it. */
export interface ShownObligation {
  readonly id: string;
  readonly version: number | null;
  readonly kind: ObligationKind | null;
  readonly title: string | null;
  readonly state: string | null;
  readonly dueOn: string | null;
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
  readonly course: { readonly id: string } | null;
  readonly agreement: { readonly id: string; readonly ordinal: number | null } | null;
  readonly assignment: {
    readonly id: string;
    readonly reason: string | null;
    readonly mandatory: boolean | null;
    readonly assignedBy: { readonly name: string | null } | null;
  } | null;
  readonly acknowledgement: { readonly id: string; readonly receiptNumber: string | null } | null;
  readonly trainingResult: { readonly id: string; readonly receiptNumber: string | null } | null;
  readonly signature: { readonly id: string; readonly receiptNumber: string | null } | null;
}

export const obligationFields = `id version kind title state dueOn fulfilledAt waiveReason
  person { id name departmentIds department { name } }
  revision { id ordinal effectiveFrom checksum document { number } } course { id } agreement { id ordinal }
  assignment { id reason mandatory assignedBy { name } }
  acknowledgement { id receiptNumber } trainingResult { id receiptNumber } signature { id receiptNumber }`;

export const ObligationsQuery = operation(
  `query Obligations($where: ObligationWhere, $orderBy: [ObligationOrder!], $limit: Int, $offset: Int) {
    obligations(where: $where, orderBy: $orderBy, page: { limit: $limit, offset: $offset }) { items { ${obligationFields} } total }
  }`,
);

interface Identified {
  readonly id: string;
}

/** What is asked, as far as its place follows from it. */
interface Asked {
  readonly kind: ObligationKind | null;
  readonly revision: Identified | null;
  readonly course: Identified | null;
  readonly agreement: Identified | null;
}

/** Where a person does what is asked. */
export function placeOf({ kind, ...subjects }: Asked): string | null {
  const asked = kind && askedKinds[kind];
  const subject = asked && subjects[asked.subject];
  return subject ? asked.page + subject.id : null;
}

/** Whether its day still counts: what was waived, cancelled or suspended is never late. */
export const isAsked = (state: string | null): boolean => state === "open" || state === "overdue";

/** Where the receipt is seen, and its number. */
export function receiptOf(obligation: ShownObligation): { readonly number: string; readonly to: string | null } | null {
  const { acknowledgement, trainingResult, signature } = obligation;
  const number = (acknowledgement ?? trainingResult ?? signature)?.receiptNumber;
  if (!number) return null;
  return { number, to: trainingResult ? `/results/${trainingResult.id}` : placeOf(obligation) };
}

/** The evidence that fulfils it: its receipt's number, and where it is seen by whoever may read it. */
export function evidenceOf(obligation: ShownObligation): { readonly number: string; readonly to: string } | null {
  const { acknowledgement, trainingResult, signature } = obligation;
  if (acknowledgement?.receiptNumber) return { number: acknowledgement.receiptNumber, to: `/acknowledgements/${acknowledgement.id}/show` };
  if (trainingResult?.receiptNumber) return { number: trainingResult.receiptNumber, to: `/results/${trainingResult.id}` };
  if (signature?.receiptNumber) return { number: signature.receiptNumber, to: `/agreementSignatures/${signature.id}/show` };
  return null;
}

/** People with a post in the department or below it, as a filter of people. */
export const inDepartment = (departmentId: string) => ({
  memberships: { some: { current: { eq: true }, department: { pathIds: { contains: departmentId } } } },
});
