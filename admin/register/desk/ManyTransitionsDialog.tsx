import { useMemo } from "react";
import { Form, TextInput } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { type AnswerOf, operation } from "../../graphql/operation.ts";
import { request } from "../../graphql/request.ts";
import { useSay } from "../../i18n/say.ts";
import { formErrors } from "../../providers/form-errors.ts";
import { FieldInput } from "../../screens/input/FieldInput.tsx";
import { type BulkForm, BulkFrame } from "../../screens/list/bulk/BulkFrame.tsx";
import { type BulkRow, type BulkWork, useBulkWork } from "../../screens/list/bulk/use-bulk.ts";
import { useList } from "../../screens/list/ListContext.ts";
import { dataFields } from "../record/data-fields.ts";
import { atFields, dataOf } from "../record/record-data.ts";
import { recordWords } from "../record/words.ts";
import { deskWords } from "./words.ts";

const TransitionMany = operation(
  `mutation TransitionMany($rows: [BulkRow!]!, $transition: String!, $data: JSON, $reason: String, $dryRun: Boolean!, $idempotencyKey: String) {
    outcomes: transitionMany(rows: $rows, transition: $transition, data: $data, reason: $reason, dryRun: $dryRun, idempotencyKey: $idempotencyKey) {
      id done message state decided } }`,
);

/** What the transition takes along; the same for all records. */
interface Values {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

const nothing: Values = { data: null, reason: null };

interface ManyTransitionsDialogProps {
  readonly way: RegisterTransition;
  readonly definition: RegisterDefinition;
  readonly onClose: () => void;
}

/** One transition for all selected records: what it asks, what would become of each, and what came of it. */
export function ManyTransitionsDialog({ way, definition, onClose }: ManyTransitionsDialogProps) {
  const { resource, screen, selection } = useList();
  const say = useSay();
  const work = useMemo<BulkWork<Values>>(() => {
    const told = ({ id, done, message, state, decided }: AnswerOf<typeof TransitionMany>["outcomes"][number]) => {
      const at = definition.states.find(({ key }) => key === state);
      const becomes = decided && at ? say(deskWords.becomes, { state: say(inBoth(at.label)) }) : say(deskWords.counts);
      return { id, done, message: done ? becomes : (message ?? null) };
    };
    const give = async (rows: readonly BulkRow[], { data, reason }: Values, key: string | null, signal?: AbortSignal) => {
      const asked = { rows, transition: way.key, data, reason, dryRun: key === null, idempotencyKey: key };
      return (await request(TransitionMany, asked, signal)).outcomes.map(told);
    };
    return {
      preview: (rows, values, signal) => give(rows, values, null, signal),
      run: (rows, values, key) => give(rows, values, key),
    };
  }, [definition, way.key, say]);
  const bulk = useBulkWork(work, selection.selected, nothing);
  const asked = way.fields ?? [];
  const fields = dataFields(
    screen,
    definition,
    resource.slice("r/".length),
    asked.map(({ field }) => field),
  ).map((field) => ({ ...field, required: asked.some((one) => one.field === field.field && one.required === true) }));
  const asks = fields.length > 0 || way.reason !== undefined;
  const question = ({ id, filled, onAnswer }: BulkForm<Values>) => (
    <Form
      id={id}
      record={filled ?? {}}
      noValidate
      disableInvalidFormNotification
      onSubmit={async (form: Readonly<Record<string, unknown>>) => {
        const whole = dataOf(definition, form);
        // What is left empty stays as each record has it.
        const data = Object.fromEntries(fields.flatMap(({ field }) => ((whole[field] ?? null) === null ? [] : [[field, whole[field]]])));
        const reason = typeof form.reason === "string" && form.reason.trim() !== "" ? form.reason.trim() : null;
        const error = await onAnswer(form, { data: Object.keys(data).length > 0 ? data : null, reason });
        return error ? formErrors("registerRecords", atFields(error) as typeof error) : undefined;
      }}
    >
      {fields.map((field) => (
        <FieldInput key={field.field} field={field} />
      ))}
      {way.reason && (
        <TextInput
          source="reason"
          label={say(recordWords.reason)}
          isRequired={way.reason === "required"}
          multiline
          minRows={2}
          helperText={false}
          margin="none"
        />
      )}
    </Form>
  );
  return (
    <BulkFrame
      label={inBoth(way.label)}
      help={way.explain && inBoth(way.explain)}
      seal={way.seal ?? false}
      {...{ bulk, nothing, onClose }}
      question={asks ? question : null}
    />
  );
}
