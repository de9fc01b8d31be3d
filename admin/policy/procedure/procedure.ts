import { attachmentFields, type ShownAttachment } from "../../evidence/attachments.ts";
import { shapedOperation } from "../../graphql/operation.ts";

/** Something that was held before publication. */
export interface ShownProcedure {
  readonly id: string;
  readonly version: number | null;
  readonly kind: string | null;
  readonly heldOn: string | null;
  readonly until: string | null;
  readonly withWhom: string | null;
  readonly headcount: number | null;
  readonly place: string | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly recordedBy: { readonly name: string | null } | null;
  readonly attachments: readonly ShownAttachment[] | null;
}

/** A text with what was held before it is published, and what the rules ask about it. */
export interface ProcedureOfText {
  readonly id: string;
  readonly version: number | null;
  readonly title: string | null;
  readonly ordinal: number | null;
  readonly subjects: readonly string[] | null;
  readonly procedureWaiver: string | null;
  readonly procedureRecords: readonly ShownProcedure[] | null;
  readonly document: {
    readonly category: { readonly legalReviewNeeded: boolean | null } | null;
  } | null;
}

export const ProcedureQuery = shapedOperation<{ revision: ProcedureOfText | null }>()(
  `query ProcedureOfText($id: ID!) {
    revision(id: $id) {
      id version title ordinal state published publishedAt withdrawnAt subjects procedureWaiver approverIds level { id }
      document { id published approverIds level { id } owningDepartment { id } category { legalReviewNeeded } }
      procedureRecords { id version kind heldOn until withWhom headcount place outcome note recordedBy { name } attachments { ${attachmentFields} } }
    }
  }`,
);

/** Whether employees were heard, in one of the ways that the law names. */
export const wereHeard = (records: readonly Pick<ShownProcedure, "kind">[]): boolean =>
  records.some(({ kind }) => kind === "congress" || kind === "allStaff" || kind === "consultation");

/** Whether a text seems to lack something that has to be held before it is published; the server decides. */
export const seemsToLack = ({ subjects, procedureRecords, document }: ProcedureOfText): boolean => {
  const records = procedureRecords ?? [];
  const unheard = (subjects ?? []).length > 0 && !wereHeard(records);
  return unheard || (document?.category?.legalReviewNeeded === true && !records.some(({ kind }) => kind === "legalReview"));
};
