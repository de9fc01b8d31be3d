import { Alert } from "@mui/material";
import { useMemo } from "react";
import { Form, RadioButtonGroupInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import type { OfferedTransition } from "../../../schema/register/answer/record-acts.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { operation } from "../../graphql/operation.ts";
import { useSay } from "../../i18n/say.ts";
import { FieldInput } from "../../screens/input/FieldInput.tsx";
import { CommandFrame } from "../../shared/CommandFrame.tsx";
import { FieldSurroundingsContext } from "../field/FieldSurroundings.ts";
import { dataFields } from "./data-fields.ts";
import { ownValues } from "./own-values.ts";
import { dataOf } from "./record-data.ts";
import type { RecordAnswer } from "./record-query.ts";
import { SigningFields } from "./SigningFields.tsx";
import { unmetForGood } from "./unmet-for-good.ts";
import { useRecordCommand } from "./use-record-command.ts";
import { useRecordRules } from "./use-rules.ts";
import { recordWords } from "./words.ts";

const Transition = operation("mutation Transition($input: TransitionInput!) { transition(input: $input) { id } }");

interface TransitionDialogProps {
  readonly way: RegisterTransition;
  readonly offered: OfferedTransition;
  readonly slug: string;
  readonly definition: RegisterDefinition;
  readonly screen: EffectiveScreen;
  readonly record: Readonly<Record<string, unknown>>;
  readonly about: NonNullable<RecordAnswer["registerRecord"]>;
  readonly subject: string;
  readonly onClose: () => void;
}

/** Asks for what a transition takes along: fields to fill in, a decision where several decide, reason, signature. */
export function TransitionDialog(props: TransitionDialogProps) {
  const { way, offered, slug, definition, screen, record, about, subject, onClose } = props;
  const say = useSay();
  const label = say(inBoth(way.label));
  const { send, busy, error } = useRecordCommand(Transition, label, onClose);
  const own = useMemo(() => ownValues(record), [record]);
  const rules = useRecordRules(definition, slug, own);
  const asked = way.fields ?? [];
  const fields = dataFields(
    screen,
    definition,
    slug,
    asked.map(({ field }) => field),
  ).map((field) => ({
    ...field,
    required: asked.some((one) => one.field === field.field && one.required === true),
  }));
  const decides = offered.steps > 1 || (way.quorum !== undefined && way.quorum.needs !== "any");
  const unmet = unmetForGood(way, offered.unmet, definition);
  const blocked = unmet.length > 0;
  const [begins] = useMemo(() => [{ ...record, agrees: "yes", reason: "", password: "", signature: null }], [record]);
  const submit = (values: Record<string, unknown>) => {
    const whole = dataOf(definition, values);
    const data = Object.fromEntries(fields.flatMap(({ field }) => (field in whole ? [[field, whole[field]]] : [])));
    return send({
      ...{ recordId: about.id, expectedVersion: about.version, transition: way.key, agrees: !decides || values.agrees !== "no" },
      ...(fields.length > 0 ? { data } : {}),
      ...(typeof values.reason === "string" && values.reason.trim() !== "" ? { reason: values.reason.trim() } : {}),
      ...(way.signature && values.signature ? { signature: values.signature as object } : {}),
      ...(way.signature ? { password: String(values.password ?? "") } : {}),
    });
  };
  return (
    <FieldSurroundingsContext value={rules}>
      <CommandFrame
        open
        title={label}
        subject={subject}
        {...(way.explain ? { text: say(inBoth(way.explain)) } : {})}
        seal={way.seal ?? false}
        submit={label}
        pending={busy}
        disabled={blocked && !decides}
        error={error}
        onClose={onClose}
        form={(content) => (
          <Form onSubmit={submit} record={begins} noValidate disableInvalidFormNotification>
            {content}
          </Form>
        )}
      >
        {blocked && (
          <Alert severity="warning">
            {say(recordWords.unmet)}
            <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
              {unmet.map((text) => (
                <li key={text.zh}>{say(inBoth(text))}</li>
              ))}
            </ul>
          </Alert>
        )}
        {decides && <Decision offered={offered} />}
        {fields.map((field) => (
          <FieldInput key={field.field} field={field} />
        ))}
        <Reason required={way.reason === "required"} asked={way.reason !== undefined} decides={decides} />
        {way.signature && <SigningFields />}
      </CommandFrame>
    </FieldSurroundingsContext>
  );
}

/** Whether whoever is asked agrees; how far it has come. */
function Decision({ offered: { step, steps, agreed } }: Pick<TransitionDialogProps, "offered">) {
  const say = useSay();
  const far = [
    steps > 1 && say(recordWords.stepOf, { step, steps }),
    agreed > 0 && say(recordWords.agreedSoFar, { smart_count: agreed }),
  ].filter(Boolean);
  return (
    <RadioButtonGroupInput
      source="agrees"
      label={say(recordWords.decision)}
      choices={[
        { id: "yes", name: say(recordWords.agree) },
        { id: "no", name: say(recordWords.disagree) },
      ]}
      translateChoice={false}
      helperText={far.length > 0 ? far.join(" · ") : false}
      margin="none"
    />
  );
}

interface ReasonProps {
  readonly required: boolean;
  readonly asked: boolean;
  readonly decides: boolean;
}

/** Why: where the transition asks for it, and always of whoever disagrees. */
function Reason({ required, asked, decides }: ReasonProps) {
  const say = useSay();
  const agrees: unknown = useWatch({ name: "agrees" });
  const disagrees = decides && agrees === "no";
  if (!asked && !decides) return null;
  return (
    <TextInput
      source="reason"
      label={say(recordWords.reason)}
      isRequired={required || disagrees}
      multiline
      minRows={2}
      helperText={false}
      margin="none"
    />
  );
}
