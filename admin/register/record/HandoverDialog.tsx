import { Box, Checkbox, FormControlLabel, Typography } from "@mui/material";
import { useState } from "react";
import { Form, TextInput } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { HandoverDefinition } from "../../../schema/register/definition/flow.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { operation } from "../../graphql/operation.ts";
import { useSay } from "../../i18n/say.ts";
import { FieldValue } from "../../screens/display/FieldValue.tsx";
import { CommandFrame } from "../../shared/CommandFrame.tsx";
import { dataFields } from "./data-fields.ts";
import type { RecordAnswer } from "./record-query.ts";
import { SigningFields } from "./SigningFields.tsx";
import { useRecordCommand } from "./use-record-command.ts";
import { recordWords } from "./words.ts";

const SignHandover = operation("mutation SignHandover($input: SignHandoverInput!) { signHandover(input: $input) { id } }");

interface HandoverDialogProps {
  readonly refuses: boolean;
  readonly handover: HandoverDefinition;
  readonly definition: RegisterDefinition;
  readonly screen: EffectiveScreen;
  readonly record: Readonly<Record<string, unknown>>;
  readonly about: NonNullable<RecordAnswer["registerRecord"]>;
  readonly subject: string;
  readonly onClose: () => void;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** One party's side of a handover: each list of items is looked at and confirmed, or it is refused with a reason. */
export function HandoverDialog(props: HandoverDialogProps) {
  const { refuses, handover, definition, screen, record, about, subject, onClose } = props;
  const say = useSay();
  const label = say(refuses ? recordWords.refuse : recordWords.sign);
  const { send, busy, error } = useRecordCommand(SignHandover, label, onClose);
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const items = dataFields(screen, definition, about.id, handover.items);
  const signs = !refuses && definition.transitions.find(({ key }) => key === handover.signed)?.signature === true;
  const submit = (values: Record<string, unknown>) =>
    send({
      ...{ recordId: about.id, expectedVersion: about.version, refuses, confirmed },
      ...(typeof values.reason === "string" && values.reason.trim() !== "" ? { reason: values.reason.trim() } : {}),
      ...(signs && values.signature ? { signature: values.signature as object } : {}),
      ...(signs ? { password: String(values.password ?? "") } : {}),
    });
  return (
    <CommandFrame
      open
      title={label}
      subject={subject}
      seal
      submit={label}
      pending={busy}
      disabled={!refuses && items.some(({ field }) => !confirmed.includes(field))}
      error={error}
      onClose={onClose}
      form={(content) => (
        <Form onSubmit={submit} record={{ reason: "", password: "", signature: null }} noValidate disableInvalidFormNotification>
          {content}
        </Form>
      )}
    >
      {!refuses &&
        items.map((field) => (
          <Box key={field.field}>
            <Typography component="h3" sx={{ fontWeight: 600 }}>
              {say(field.label)}
            </Typography>
            <Box sx={{ overflowX: "auto" }}>
              {isEmpty(record[field.field]) ? (
                <Typography color="textSecondary">{say(recordWords.nothing)}</Typography>
              ) : (
                <FieldValue field={field} value={record[field.field]} record={record} />
              )}
            </Box>
            <FormControlLabel
              control={
                <Checkbox
                  checked={confirmed.includes(field.field)}
                  onChange={(_, on) => setConfirmed(on ? [...confirmed, field.field] : confirmed.filter((key) => key !== field.field))}
                />
              }
              label={say(recordWords.confirmItem, { name: say(field.label) })}
              sx={{ minHeight: 44 }}
            />
          </Box>
        ))}
      {refuses && (
        <TextInput source="reason" label={say(recordWords.reason)} isRequired multiline minRows={2} helperText={false} margin="none" />
      )}
      {signs && <SigningFields />}
    </CommandFrame>
  );
}
