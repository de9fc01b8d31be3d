import { Alert, Box, Typography } from "@mui/material";
import { useMemo } from "react";
import { Form } from "react-admin";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { commandOf } from "../../providers/commands.ts";
import { useMe } from "../../providers/me.ts";
import { screenOf } from "../../records/book.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { askedFields, beginning } from "../form/asked-fields.ts";
import { FormSections } from "../form/FormSections.tsx";
import { useScreen } from "../use-screen.ts";
import { screenPageWords } from "../words.ts";

interface FormLookProps {
  readonly resource: ResourceName;
  readonly heading: "h1" | "h2";
}

/** The form as it is for those who may fill it in: what is read-only here by the rights of whoever configures it is not for them. */
function writable(screen: EffectiveScreen): EffectiveScreen {
  const fixed = screenOf(screen.resource)
    .form.fields.filter(({ readOnly }) => readOnly)
    .map(({ field }) => field);
  const fields = screen.fields.map((field) => ({
    ...field,
    readOnly: fixed.includes(field.field) || field.sources.readOnly !== undefined,
  }));
  return { ...screen, fields };
}

/** The form of a resource as it is being configured: to be tried out by whoever configures it, also where they may not fill it in. */
export default function FormLook({ resource, heading }: FormLookProps) {
  const { screen } = useScreen(resource, "form");
  const { today } = useMe();
  const say = useSay();
  const kind = commandOf(resource, "create") ? "create" : "update";
  const command = commandOf(resource, kind);
  const fields = screen && command ? askedFields(writable(screen), resource, command, kind) : [];
  const begun = JSON.stringify(beginning(fields, today));
  const values = useMemo<Record<string, unknown>>(() => JSON.parse(begun), [begun]);
  if (!screen) return <ContentSkeleton />;
  return (
    <Box component="section" sx={{ maxWidth: 680, mb: 4 }}>
      <Typography variant="h2" component={heading} sx={{ mb: 1.5 }}>
        {say(screenPageWords.formLook, { name: say(screen.title.singular) })}
      </Typography>
      <Alert severity="info" sx={{ mb: 2 }}>
        {say(screenPageWords.formLookText)}
      </Alert>
      <Form key={begun} defaultValues={values} noValidate disableInvalidFormNotification onSubmit={() => undefined}>
        <FormSections screen={screen} fields={fields} />
      </Form>
    </Box>
  );
}
