import { type ReactNode, Suspense, useState } from "react";
import { CreateBase, EditBase, type RaRecord, useEditContext, useNotify, useRedirect } from "react-admin";
import { useParams } from "react-router";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { creatingWord } from "../../names/creating-word.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { commandOf, fieldsOfCommand } from "../../providers/commands.ts";
import { dataProvider } from "../../providers/data-provider.ts";
import { useMe } from "../../providers/me.ts";
import { ownVersions } from "../../providers/own-input.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { askedFields, beginning } from "../form/asked-fields.ts";
import { FormPage } from "../form/FormPage.tsx";
import { ListError } from "../ListError.tsx";
import { useResourceParts } from "../ResourcePartsContext.ts";
import { useScreen } from "../use-screen.ts";
import { conditionNames } from "../use-visible-fields.ts";
import { screenPageWords } from "../words.ts";

interface ScreenCreateProps {
  readonly resource: ResourceName;
  /** Where making it is more than keeping a record: makes it, and goes on by itself. */
  readonly make?: (values: object) => Promise<void>;
  /** Said before its fields. */
  readonly note?: ReactNode;
}

/** Making a record, drawn from the effective form. */
export function ScreenCreate({ resource, make, note }: ScreenCreateProps) {
  const { screen, error } = useScreen(resource, "form");
  const command = commandOf(resource, "create");
  const notify = useNotify();
  const redirect = useRedirect();
  const say = useSay();
  const title = useRecordTitle();
  const { today } = useMe();
  const { createConsequences: Consequences } = useResourceParts(resource);
  if (error) return <ListError error={error} />;
  if (!screen) return <ContentSkeleton />;
  if (!command) return <NotFoundPage />;
  const fields = askedFields(screen, resource, command, "create");
  const done = (record: RaRecord) => {
    notify(say(screenPageWords.created, { title: title(resource, record) }), { type: "success" });
    redirect(record.id ? "show" : "list", resource, record.id);
  };
  const defaults = beginning(fields, today);
  return (
    <CreateBase resource={resource} redirect={false}>
      <FormPage
        title={say(creatingWord(resource))}
        screen={screen}
        fields={fields}
        back={`/${resource}`}
        defaults={defaults}
        note={note}
        consequences={
          Consequences && (
            <Suspense fallback={null}>
              <Consequences resource={resource} />
            </Suspense>
          )
        }
        save={async (data) => {
          if (!make) return (await dataProvider.create(resource, { data })).data;
          await make(data);
          return { id: "" };
        }}
        onSaved={(record) => !make && done(record)}
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
  const asked = fields.map(({ field }) => field);
  const read = [...new Set([...asked, ...ownVersions(asked), ...conditionNames(screen), ...fieldsOfCommand(resource, command)])];
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
      queryOptions={{ meta: { fields: read }, onError: () => undefined }}
      mutationOptions={{ meta: { fields: read } }}
      redirect={false}
    >
      <EditPage resource={resource} screen={screen} fields={fields} read={read} onSaved={done} />
    </EditBase>
  );
}

interface EditPageProps {
  readonly resource: ResourceName;
  readonly screen: EffectiveScreen;
  readonly fields: readonly EffectiveField[];
  /** What is read of the record. */
  readonly read: readonly string[];
  readonly onSaved: (record: RaRecord) => void;
}

function EditPage({ resource, screen, fields, read, onSaved }: EditPageProps) {
  const { record, error, isPending } = useEditContext();
  // The version that the form was opened with: what others save meanwhile must be a conflict, not overwritten.
  const [opened, setOpened] = useState(record);
  const title = useRecordTitle();
  if (!opened && record) setOpened(record);
  if (error && !record) return <ListError error={error} />;
  if (isPending || !opened) return <ContentSkeleton />;
  const { id } = opened;
  const meta = { fields: read };
  return (
    <FormPage
      title={title(resource, opened)}
      screen={screen}
      fields={fields}
      back={`/${resource}/${id}/show`}
      record={opened}
      save={async (data) => (await dataProvider.update(resource, { id, data, previousData: opened, meta })).data}
      readAgain={async () => (await dataProvider.getOne(resource, { id, meta })).data}
      onSaved={onSaved}
    />
  );
}
