import { useDeferredValue, useState } from "react";
import type { ApiError } from "../../graphql/api-error.ts";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { type Choice, personChoice } from "../../shared/pick-queries.ts";
import { ChoicesPicker } from "../../shared/RecordsPicker.tsx";
import { policyWords } from "../words.ts";

const PossibleApprovers = operation(
  `query PossibleApprovers($revisionId: ID!, $approvalId: ID, $q: String) {
    possibleApprovers(revisionId: $revisionId, approvalId: $approvalId, q: $q, limit: 30) { id name number department { name } }
  }`,
);

interface ApproversPickerProps {
  readonly revisionId: string;
  /** In whose place. */
  readonly approvalId?: string;
  readonly value: readonly Choice[];
  readonly onChange: (approvers: Choice[]) => void;
  readonly error: ApiError | null;
  /** The field of the command that the choice fills. */
  readonly field?: string;
}

/** Offers those who may be asked to approve the draft, and nobody else. */
export function ApproversPicker({ revisionId, approvalId, value, onChange, error, field = "approverIds" }: ApproversPickerProps) {
  const say = useSay();
  const [text, setText] = useState("");
  const q = useDeferredValue(text.trim());
  const answer = useAnswer(PossibleApprovers, { revisionId, approvalId: approvalId ?? null, q: q || null }, { keepPrevious: true });
  return (
    <ChoicesPicker
      kind="people"
      label={say(policyWords.approvers)}
      value={value}
      onChange={onChange}
      choices={(answer.data?.possibleApprovers ?? []).map(personChoice)}
      loading={answer.isFetching}
      text={text}
      onText={setText}
      error={error}
      field={field}
    />
  );
}
