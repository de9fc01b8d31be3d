import { Alert } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { CreateBase, useNotify, useRedirect, useResourceContext } from "react-admin";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { useMe } from "../../providers/me.ts";
import { registerOf, useBook } from "../../records/book.ts";
import { type KnownRegister, resourceOfRegister } from "../../records/known-register.ts";
import { FormPage } from "../../screens/form/FormPage.tsx";
import { ListError } from "../../screens/ListError.tsx";
import { useScreen } from "../../screens/use-screen.ts";
import { FieldSurroundingsContext } from "../field/FieldSurroundings.ts";
import { askedFields } from "./asked-fields.ts";
import { OpenRecord } from "./operations.ts";
import { atFields, dataOf } from "./record-data.ts";
import { useLevelLogged } from "./use-level-logged.ts";
import { useRecordRules } from "./use-rules.ts";
import { recordWords } from "./words.ts";

/** Opening a record of a register: its form as the definition says it, nothing typed is lost, sent once. */
export default function OpenRecordPage() {
  const resource = useResourceContext() ?? "";
  useBook();
  const register = registerOf(resource);
  const say = useSay();
  if (!register) return <NotFoundPage />;
  if (!register.definition || !register.may.create || register.archivedOn !== null)
    return <Alert severity="info">{say(recordWords.noRight)}</Alert>;
  return <OpenForm key={register.slug} register={register} definition={register.definition} />;
}

interface OpenFormProps {
  readonly register: KnownRegister;
  readonly definition: NonNullable<KnownRegister["definition"]>;
}

function OpenForm({ register, definition }: OpenFormProps) {
  const resource = resourceOfRegister(register);
  const { screen, error } = useScreen(resource, "form");
  const me = useMe();
  const say = useSay();
  const notify = useNotify();
  const redirect = useRedirect();
  const client = useQueryClient();
  const own = useMemo(
    () => ({
      ...{ state: definition.states[0]?.key ?? null, creator: me.personId, handler: null, number: null },
      ...{ department: me.person?.department?.id ?? null, openedAt: new Date().toISOString(), dueAt: null, closedAt: null },
    }),
    [definition, me],
  );
  const rules = useRecordRules(definition, register.slug, own);
  const logged = useLevelLogged(register.id);
  const defaults = useMemo(() => ({ department: me.person?.department ?? null, ...rules.beginning() }), [rules, me]);
  if (error) return <ListError error={error} />;
  if (!screen || logged === undefined) return <ContentSkeleton />;
  const drafts = logged ? null : localStorage;
  return (
    <CreateBase resource={resource} redirect={false}>
      <FieldSurroundingsContext value={rules}>
        <FormPage
          title={say(recordWords.openTitle, { name: say(inBoth(definition.titles.singular)) })}
          screen={screen}
          fields={askedFields(screen, definition, "create")}
          back={`/${resource}`}
          defaults={defaults}
          drafts={drafts}
          submit={say(recordWords.send)}
          note={logged && <Alert severity="info">{say(recordWords.neverKept)}</Alert>}
          save={async (values) => {
            try {
              const { id: departmentId } = (values.department ?? {}) as { id?: string };
              const input = { register: register.slug, data: dataOf(definition, values), ...(departmentId ? { departmentId } : {}) };
              const { openRecord } = await give(OpenRecord, { input }, drafts ?? sessionStorage);
              void client.invalidateQueries();
              return openRecord ?? { id: "" };
            } catch (problem) {
              throw atFields(problem);
            }
          }}
          onSaved={({ id, number }) => {
            notify(say(recordWords.opened, { number: String(number ?? "") }), { type: "success" });
            // Who may open a record but not read it goes back to what they came from.
            redirect(id ? "show" : "list", id ? resource : "registers", id);
          }}
        />
      </FieldSurroundingsContext>
    </CreateBase>
  );
}
