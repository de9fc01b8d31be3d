import { Box, Button } from "@mui/material";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { Form, type RaRecord, SaveButton, useNotify, useRedirect } from "react-admin";
import { useFormContext } from "react-hook-form";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { isSessionOpen } from "../../graphql/session.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { type FormDraft, forgetDraft } from "../../providers/form-draft.ts";
import { formErrors } from "../../providers/form-errors.ts";
import { useMe } from "../../providers/me.ts";
import { valueAt } from "../../records/field-path.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { useSaveKeys } from "../../shared/use-save-keys.ts";
import { staticWhereLow } from "../../theme/low.ts";
import { useConfigureAction } from "../screen-design.tsx";
import { screenPageWords } from "../words.ts";
import { type Conflict, ConflictDialog } from "./ConflictDialog.tsx";
import { DraftKeeper } from "./DraftKeeper.tsx";
import { FormProblems } from "./FormProblems.tsx";
import { FormSections } from "./FormSections.tsx";
import { LeaveGuard } from "./LeaveGuard.tsx";
import { sameValue } from "./merge-conflict.ts";

type Values = Record<string, unknown>;

export interface FormPageProps {
  readonly title: string;
  readonly screen: EffectiveScreen;
  readonly fields: readonly EffectiveField[];
  /** Where one goes without saving. */
  readonly back: string;
  /** What is changed; left out for a new record. */
  readonly record?: RaRecord;
  readonly defaults?: Values;
  /** @throws {ApiError} what the server says about it */
  readonly save: (values: Values) => Promise<RaRecord>;
  readonly onSaved: (record: RaRecord) => void;
  /** The record as it is now, when somebody else saved it meanwhile. */
  readonly readAgain?: () => Promise<RaRecord>;
  /** Said before the fields. */
  readonly note?: ReactNode;
  /** What would follow from what is filled in, told below the fields. */
  readonly consequences?: ReactNode;
  /** Where what is typed is kept until it is saved: this tab's storage unless said; nowhere if null. */
  readonly drafts?: Storage | null;
  /** On the button that saves. */
  readonly submit?: string;
}

/** A form as a page: its sections, what is wrong on top, saving always at hand, and nothing typed is lost. */
export function FormPage(props: FormPageProps) {
  const {
    title,
    screen,
    fields,
    back,
    record,
    defaults,
    save,
    onSaved,
    readAgain,
    note,
    consequences,
    drafts = sessionStorage,
    submit: submitWord,
  } = props;
  const configure = useConfigureAction(screen.resource, "form");
  const { personId } = useMe();
  const notify = useNotify();
  const redirect = useRedirect();
  const saveKeys = useSaveKeys();
  const around = useRef<HTMLDivElement>(null);
  const form = `${screen.resource}.${record?.id ?? "new"}`;
  const [opened] = useState<Values>(() => record ?? defaults ?? {});
  const [base, setBase] = useState<Values | null>(record ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const done = useRef(false);
  const isTyped = useCallback(
    (values: object) => !done.current && fields.some(({ field }) => !sameValue(valueAt(values, field), valueAt(opened, field))),
    [fields, opened],
  );
  const forget = () => drafts && forgetDraft(personId, form, drafts);
  const submit = async (values: Values): Promise<Values | undefined> => {
    setProblem(null);
    try {
      const saved = await save(values);
      done.current = true;
      forget();
      onSaved(saved);
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "WAITING") {
        // It was noted, and a second person confirms it: there is nothing to correct here.
        done.current = true;
        forget();
        notify(error.message, { type: "info", autoHideDuration: 12_000 });
        redirect("list", "confirmations");
        return undefined;
      }
      const theirs = error.code === "CONFLICT" && base ? await readAgain?.().catch(() => null) : null;
      if (base && theirs && theirs.version !== values.version) {
        setConflict({ base, mine: values, theirs });
        return {};
      }
      const errors = Object.entries(formErrors(screen.resource, error)).filter(([name]) => fields.some(({ field }) => field === name));
      if (errors.length === 0) setProblem(error.message);
      return Object.fromEntries(errors);
    }
  };
  const send = () => setTimeout(() => around.current?.querySelector("form")?.requestSubmit());
  return (
    <Box sx={{ maxWidth: 680 }} ref={saveKeys}>
      <PageHead title={title} actions={configure} />
      {note}
      <Box ref={around}>
        <Form
          noValidate
          shouldFocusError={false}
          disableInvalidFormNotification
          onSubmit={submit}
          {...(record ? { record } : {})}
          {...(defaults ? { defaultValues: defaults } : {})}
        >
          <FormProblems fields={fields} problem={problem} />
          <WithValues>
            {({ getValues, reset }) => {
              const take = (values: Values, on: FormDraft["base"]) => {
                setBase(on);
                reset(values, { keepDefaultValues: true });
              };
              return (
                <>
                  <LeaveGuard
                    // Of a session that has ended the draft is kept; there is nobody to ask.
                    isUnsaved={() => isSessionOpen() && isTyped(getValues())}
                    onSave={send}
                    onLeave={() => {
                      done.current = true;
                      forget();
                    }}
                  />
                  {drafts && (
                    <DraftKeeper
                      form={form}
                      base={base}
                      isTyped={isTyped}
                      onTake={(draft) => take(draft.values, draft.base)}
                      storage={drafts}
                    />
                  )}
                  {conflict && (
                    <ConflictDialog
                      resource={screen.resource}
                      fields={fields}
                      conflict={conflict}
                      onClose={() => setConflict(null)}
                      onSave={(values, theirs) => {
                        setConflict(null);
                        take(values, theirs);
                        send();
                      }}
                    />
                  )}
                </>
              );
            }}
          </WithValues>
          <FormSections screen={screen} fields={fields} />
          {consequences}
          <SaveBar back={back} label={submitWord} />
        </Form>
      </Box>
    </Box>
  );
}

/** What is in the form around, for those who ask for it when it is needed. */
function WithValues({ children }: { readonly children: (form: ReturnType<typeof useFormContext<Values>>) => ReactNode }) {
  return children(useFormContext<Values>());
}

function SaveBar({ back, label }: { readonly back: string; readonly label: string | undefined }) {
  const say = useSay();
  return (
    <Box
      sx={{
        position: "sticky",
        bottom: { xs: 56, md: 0 },
        ...staticWhereLow,
        zIndex: 2,
        display: "flex",
        gap: 1,
        py: 1.5,
        mt: 1,
        bgcolor: "background.default",
      }}
    >
      <SaveButton label={label ?? say(screenPageWords.save)} alwaysEnable />
      <Button component={PanelLink} to={back}>
        {say(screenPageWords.cancel)}
      </Button>
    </Box>
  );
}
