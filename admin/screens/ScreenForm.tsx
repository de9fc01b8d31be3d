import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { CreateBase, EditBase, Form, type RaRecord, SaveButton, useEditContext, useNotify, useRedirect } from "react-admin";
import { Link, useParams } from "react-router";
import type { EffectiveField, EffectiveScreen } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { ContentSkeleton } from "../layout/ContentSkeleton.tsx";
import { NotFoundPage } from "../layout/NotFoundPage.tsx";
import { PageHead } from "../layout/PageHead.tsx";
import { type Command, commandOf, fieldsOfCommand } from "../providers/commands.ts";
import { useMe } from "../providers/me.ts";
import { nest } from "./field-path.ts";
import { FieldInput } from "./input/FieldInput.tsx";
import { ListError } from "./ListError.tsx";
import { nameInside } from "./names.ts";
import { useRecordTitle } from "./record-title.ts";
import type { ResourceName } from "./resource-name.ts";
import { useConfigureAction } from "./screen-design.tsx";
import { useScreen } from "./use-screen.ts";
import { conditionNames, useVisibleFields } from "./use-visible-fields.ts";
import { screenPageWords } from "./words.ts";

/** The fields that the form of a command asks for, in the screen's order. What the command insists on is there in any case. */
function askedFields(
  screen: EffectiveScreen,
  resource: ResourceName,
  command: Command,
  kind: "create" | "update",
): readonly EffectiveField[] {
  const taken = new Set(fieldsOfCommand(resource, command));
  const needed = new Set(fieldsOfCommand(resource, { ...command, fields: command.fields.filter(({ required }) => required) }));
  return screen.fields
    .filter((field) => taken.has(field.field) && !field.readOnly && (field.visible || (kind === "create" && needed.has(field.field))))
    .filter((field) => kind === "create" || !field.createOnly)
    .map((field) => ({ ...field, required: field.required || (needed.has(field.field) && field.kind !== "flag") }));
}

/** Making a record, drawn from the effective form. */
export function ScreenCreate({ resource }: { readonly resource: ResourceName }) {
  const { screen, error } = useScreen(resource, "form");
  const command = commandOf(resource, "create");
  const notify = useNotify();
  const redirect = useRedirect();
  const say = useSay();
  const title = useRecordTitle();
  const { today } = useMe();
  if (error) return <ListError error={error} />;
  if (!screen) return <ContentSkeleton />;
  if (!command) return <NotFoundPage />;
  const fields = askedFields(screen, resource, command, "create");
  const done = (record: RaRecord) => {
    notify(say(screenPageWords.created, { title: title(resource, record) }), { type: "success" });
    redirect(record.id ? "show" : "list", resource, record.id);
  };
  const defaults: Record<string, unknown> = {};
  for (const field of fields) {
    // What must have a day mostly begins today.
    const value = field.default ?? (field.kind === "day" && field.required ? today : null);
    if (value !== null) Object.assign(defaults, nest(field.field, value));
  }
  return (
    <CreateBase resource={resource} mutationOptions={{ onSuccess: done }} redirect={false}>
      <FormPage
        title={say(screenPageWords.create, { name: nameInside(say(screen.title.singular)) })}
        screen={screen}
        fields={fields}
        back={`/${resource}`}
        defaults={defaults}
      />
    </CreateBase>
  );
}

/** Changing a record, drawn from the effective form. */
export function ScreenEdit({ resource }: { readonly resource: ResourceName }) {
  const { screen, error } = useScreen(resource, "form");
  const command = commandOf(resource, "update");
  const { id = "" } = useParams();
  const notify = useNotify();
  const redirect = useRedirect();
  const say = useSay();
  const title = useRecordTitle();
  if (error) return <ListError error={error} />;
  if (!screen) return <ContentSkeleton />;
  if (!command) return <NotFoundPage />;
  const fields = askedFields(screen, resource, command, "update");
  const read = [...new Set([...fields.map(({ field }) => field), ...conditionNames(screen), ...fieldsOfCommand(resource, command)])];
  const done = (record: RaRecord) => {
    notify(say(screenPageWords.saved, { title: title(resource, record) }), { type: "success" });
    redirect("show", resource, record.id);
  };
  return (
    <EditBase
      key={id}
      resource={resource}
      id={decodeURIComponent(id)}
      mutationMode="pessimistic"
      mutationOptions={{ onSuccess: done, meta: { fields: read } }}
      queryOptions={{ meta: { fields: read }, onError: () => undefined }}
      redirect={false}
    >
      <EditPage resource={resource} screen={screen} fields={fields} />
    </EditBase>
  );
}

function EditPage({
  resource,
  screen,
  fields,
}: {
  readonly resource: ResourceName;
  readonly screen: EffectiveScreen;
  readonly fields: readonly EffectiveField[];
}) {
  const { record, error, isPending } = useEditContext();
  // The version that the form was opened with: what others save meanwhile must be a conflict, not overwritten.
  const [opened, setOpened] = useState(record);
  const title = useRecordTitle();
  if (!opened && record) setOpened(record);
  if (error && !record) return <ListError error={error} />;
  if (isPending || !opened) return <ContentSkeleton />;
  return (
    <FormPage title={title(resource, opened)} screen={screen} fields={fields} back={`/${resource}/${opened.id}/show`} record={opened} />
  );
}

interface FormPageProps {
  readonly title: string;
  readonly screen: EffectiveScreen;
  readonly fields: readonly EffectiveField[];
  /** Where one goes without saving. */
  readonly back: string;
  readonly record?: RaRecord;
  readonly defaults?: object;
}

function FormPage({ title, screen, fields, back, record, defaults }: FormPageProps) {
  const say = useSay();
  const configure = useConfigureAction(screen.resource, "form");
  const sections = screen.sections.filter((section) => fields.some((field) => field.section === section.key));
  const loose = fields.filter((field) => !sections.some((section) => section.key === field.section));
  return (
    <Box sx={{ maxWidth: 680 }}>
      <PageHead title={title} actions={configure} />
      <Form noValidate warnWhenUnsavedChanges {...(record ? { record } : {})} {...(defaults ? { defaultValues: defaults } : {})}>
        <Box sx={{ display: "grid", gap: 2 }}>
          <FormSection screen={screen} fields={loose} />
          {sections.map((section) => (
            <FormSection
              key={section.key}
              screen={screen}
              title={say(section.title)}
              fields={fields.filter((field) => field.section === section.key)}
            />
          ))}
        </Box>
        <Box
          sx={{
            position: "sticky",
            bottom: { xs: 56, md: 0 },
            zIndex: 2,
            display: "flex",
            gap: 1,
            py: 1.5,
            mt: 1,
            bgcolor: "background.default",
          }}
        >
          <SaveButton label={say(screenPageWords.save)} alwaysEnable />
          <Button component={Link} to={back}>
            {say(screenPageWords.cancel)}
          </Button>
        </Box>
      </Form>
    </Box>
  );
}

interface FormSectionProps {
  readonly screen: EffectiveScreen;
  readonly title?: string;
  readonly fields: readonly EffectiveField[];
}

function FormSection({ screen, title, fields }: FormSectionProps) {
  const visible = useVisibleFields(screen, fields);
  if (visible.length === 0) return null;
  return (
    <Box
      component="section"
      sx={{ bgcolor: "background.paper", border: 1, borderColor: "divider", borderRadius: 1.5, p: { xs: 2, md: 2.5 } }}
    >
      {title && (
        <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
          {title}
        </Typography>
      )}
      <Box sx={{ display: "grid", gap: 2 }}>
        {visible.map((field) => (
          <FieldInput key={field.field} field={field} />
        ))}
      </Box>
    </Box>
  );
}
