import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Form, useNotify } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { give } from "../../graphql/give.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { formErrors } from "../../providers/form-errors.ts";
import { OneRecord } from "../../providers/rows.ts";
import { askedOf } from "../../providers/selection.ts";
import { resourceOfRegister } from "../../records/known-register.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { FieldInput } from "../../screens/input/FieldInput.tsx";
import { useByRules } from "../../screens/use-visible-fields.ts";
import { CommandFrame } from "../../shared/CommandFrame.tsx";
import { FieldSurroundingsContext } from "../field/FieldSurroundings.ts";
import { atFields, changedData, dataOf } from "../record/record-data.ts";
import { useRecordRules } from "../record/use-rules.ts";
import { SaveOwnFields } from "./operations.ts";
import { type OwnGroup, ownAsked } from "./own-groups.ts";
import { ownWords } from "./words.ts";

interface OwnFieldsDialogProps {
  readonly resource: ResourceName;
  readonly id: string;
  /** What the record is called. */
  readonly subject: string;
  readonly group: OwnGroup;
  readonly onClose: () => void;
}

/** Fills in a department's own fields of a record, whoever may change the record itself. */
export default function OwnFieldsDialog(props: OwnFieldsDialogProps) {
  const { resource, id, group } = props;
  const { data } = useAnswer(OneRecord, { resource, id, fields: askedOf(resource, ownAsked([group])) });
  const { definition } = group.register;
  if (!data || !definition) return null;
  const own: unknown = data.record?.[group.relation];
  return <Filling {...props} definition={definition} own={isObject(own) ? own : null} />;
}

interface FillingProps extends OwnFieldsDialogProps {
  readonly definition: RegisterDefinition;
  readonly own: Readonly<Record<string, unknown>> | null;
}

/** As the extension itself calls its fields, by which its rules go. */
const byKey = ({ relation }: OwnGroup, field: EffectiveField): EffectiveField => ({
  ...field,
  field: field.field.slice(relation.length + 1),
  section: relation,
  when: null,
});

const nothing: Readonly<Record<string, unknown>> = {};

function Filling({ id, subject, group, definition, own: now, onClose }: FillingProps) {
  const { register } = group;
  const say = useSay();
  const notify = useNotify();
  const client = useQueryClient();
  const [own] = useState(now);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const rules = useRecordRules(definition, register.slug, nothing);
  const begun = useMemo(() => own ?? rules.beginning(), [own, rules]);
  const fields = group.fields.filter(({ of }) => of?.kind !== "computed").map((field) => byKey(group, field));
  const resource = resourceOfRegister(register);
  const send = async (values: object) => {
    setBusy(true);
    setProblem(null);
    try {
      const data = changedData(own ? dataOf(definition, own) : {}, dataOf(definition, { ...values }));
      const expectedVersion = own ? Number(own.version) : null;
      if (Object.keys(data).length > 0)
        await give(SaveOwnFields, { input: { register: register.slug, recordId: id, expectedVersion, data } });
      void client.invalidateQueries();
      notify(say(ownWords.filled, { title: subject }), { type: "success" });
      onClose();
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const told = atFields(error);
      setProblem(error);
      return formErrors(resource, told instanceof ApiError ? told : error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <FieldSurroundingsContext value={rules}>
      <CommandFrame
        open
        title={say(ownWords.fill)}
        subject={subject}
        submit={say(ownWords.save)}
        pending={busy}
        error={problem}
        onClose={onClose}
        form={(content) => (
          <Form onSubmit={send} record={begun} noValidate disableInvalidFormNotification>
            {content}
          </Form>
        )}
      >
        <OwnInputs fields={fields} />
      </CommandFrame>
    </FieldSurroundingsContext>
  );
}

/** The fields that show with what has been filled in so far. */
const OwnInputs = ({ fields }: { readonly fields: readonly EffectiveField[] }) =>
  useByRules(fields).map((field) => <FieldInput key={field.field} field={field} />);
