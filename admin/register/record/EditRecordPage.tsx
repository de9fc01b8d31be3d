import { Alert } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { EditBase, type RaRecord, useEditContext, useNotify, useRedirect, useResourceContext } from "react-admin";
import { useParams } from "react-router";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { useRecordTitle } from "../../names/record-title.ts";
import { dataProvider } from "../../providers/data-provider.ts";
import { registerOf, useBook } from "../../records/book.ts";
import { type KnownRegister, resourceOfRegister } from "../../records/known-register.ts";
import { FormPage } from "../../screens/form/FormPage.tsx";
import { ListError } from "../../screens/ListError.tsx";
import { useScreen } from "../../screens/use-screen.ts";
import { FieldSurroundingsContext } from "../field/FieldSurroundings.ts";
import { askedFields } from "./asked-fields.ts";
import { SaveRecord } from "./operations.ts";
import { ownPaths, ownValues } from "./own-values.ts";
import { atFields, changedData, currentFields, dataOf } from "./record-data.ts";
import { useRecordQuery } from "./record-query.ts";
import { useLevelLogged } from "./use-level-logged.ts";
import { useRecordRules } from "./use-rules.ts";
import { recordWords } from "./words.ts";

/** Changing a record, by the version under which it goes: only what was changed is sent. */
export default function EditRecordPage() {
  const resource = useResourceContext() ?? "";
  const { id = "" } = useParams();
  useBook();
  const register = registerOf(resource);
  const { screen, error } = useScreen(register ? resourceOfRegister(register) : "registers", "form");
  const about = useRecordQuery(id);
  const logged = useLevelLogged(register?.id ?? "");
  if (!register) return <NotFoundPage />;
  const problem = error ?? about.error;
  if (problem) return <ListError error={problem} />;
  const definition = about.data?.registerRecord?.registerVersion?.definition;
  const acts = about.data?.recordActs;
  if (!screen || !definition || !acts || logged === undefined) return <ContentSkeleton />;
  const fields = currentFields(definition).map(({ key }) => key);
  return (
    <EditBase
      key={id}
      resource={resource}
      id={id}
      mutationMode="pessimistic"
      queryOptions={{ meta: { fields: [...fields, ...ownPaths] }, onError: () => undefined }}
      redirect={false}
    >
      <EditForm register={register} definition={definition} screen={screen} frozen={acts.mayChange ? acts.frozen : "all"} logged={logged} />
    </EditBase>
  );
}

interface EditFormProps {
  readonly register: KnownRegister;
  readonly definition: RegisterDefinition;
  readonly screen: EffectiveScreen;
  readonly frozen: "all" | readonly string[];
  readonly logged: boolean;
}

function EditForm(props: EditFormProps) {
  const { record, error, isPending } = useEditContext();
  // The version that the form was opened with: what others save meanwhile must be a conflict, not overwritten.
  const [opened, setOpened] = useState(record);
  if (!opened && record) setOpened(record);
  if (error && !record) return <ListError error={error} />;
  if (isPending || !opened) return <ContentSkeleton />;
  return <OpenedForm {...props} opened={opened} />;
}

function OpenedForm({ register, definition, screen, frozen, logged, opened }: EditFormProps & { readonly opened: RaRecord }) {
  const resource = resourceOfRegister(register);
  const say = useSay();
  const notify = useNotify();
  const redirect = useRedirect();
  const client = useQueryClient();
  const title = useRecordTitle();
  const own = useMemo(() => ownValues(opened), [opened]);
  const rules = useRecordRules(definition, register.slug, own);
  if (frozen === "all") return <Alert severity="info">{say(recordWords.frozen)}</Alert>;
  const fields = askedFields(screen, definition, "update", frozen);
  const meta = { fields: [...currentFields(definition).map(({ key }) => key), ...ownPaths] };
  return (
    <FieldSurroundingsContext value={rules}>
      <FormPage
        title={title(resource, opened)}
        screen={screen}
        fields={fields}
        back={`/${resource}/${opened.id}/show`}
        record={opened}
        drafts={logged ? null : localStorage}
        save={async (values) => {
          try {
            const data = changedData(dataOf(definition, opened), dataOf(definition, values));
            const input = { recordId: String(opened.id), expectedVersion: Number(values.version), data };
            const { saveRecord } = await give(SaveRecord, { input });
            void client.invalidateQueries();
            return saveRecord ?? { id: opened.id };
          } catch (problem) {
            throw atFields(problem);
          }
        }}
        readAgain={async () => (await dataProvider.getOne(resource, { id: opened.id, meta })).data}
        onSaved={({ id, number }) => {
          notify(say(recordWords.saved, { number: String(number ?? "") }), { type: "success" });
          redirect("show", resource, id);
        }}
      />
    </FieldSurroundingsContext>
  );
}
