import { Box, Button, Link as MuiLink, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { RegisterField } from "../../schema/register/definition/field.screen.ts";
import { ownPartsOf } from "../../schema/register/own/own-paths.screen.ts";
import { inBoth } from "../../schema/register/said.screen.ts";
import { operation } from "../graphql/operation.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { loadBook } from "../providers/load-book.ts";
import { registerOf, useBook } from "../records/book.ts";
import type { KnownRegister } from "../records/known-register.ts";
import { EntryEditor } from "../register/designer/editor/EntryEditor.tsx";
import type { Data } from "../register/designer/entry/data.ts";
import { fieldEntry } from "../register/designer/entry/field.ts";
import { freshOf } from "../register/designer/fresh-kind.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { useOpen } from "../shared/use-open.ts";
import { SaveOwnField } from "./AddOwnField.tsx";
import { designerWords } from "./words.ts";

const RetireOwnField = operation("mutation RetireOwnField($input: RetireOwnFieldInput!) { retireOwnField(input: $input) }");

/** What is decided once and for all, or makes no sense of a field beside those of the code. */
const left: ReadonlySet<string> = new Set(["of.kind", "section", "personal.monthsKept", "indexed"]);
const ownEntry = { ...fieldEntry, properties: fieldEntry.properties.filter(({ at }) => !left.has(at)) };

interface OwnFieldSettingsProps {
  /** Path of the field. */
  readonly field: string;
  readonly onGone: () => void;
}

/** What a department's own field is, for those who may change it. Whoever may not sees only how the list or form shows it. */
export default function OwnFieldSettings({ field, onGone }: OwnFieldSettingsProps) {
  useBook();
  const own = ownPartsOf(field);
  const register = own ? registerOf(`r/${own.slug}`) : undefined;
  const defined = register?.definition?.fields.find(({ key }) => key === own?.key);
  if (!register?.may.configure || !defined) return null;
  return <Settings key={`${field} ${register.version}`} register={register} field={defined} onGone={onGone} />;
}

interface SettingsProps {
  readonly register: KnownRegister;
  readonly field: RegisterField;
  readonly onGone: () => void;
}

function Settings({ register, field, onGone }: SettingsProps) {
  const say = useSay();
  const notify = useNotify();
  const retiring = useOpen();
  const { key, ...said } = field;
  const before: Data = said;
  const [entry, setEntry] = useState(before);
  const again = (done: () => void) => void loadBook({ anew: true }).then(done);
  const save = useCommand(SaveOwnField, () => again(() => notify(say(designerWords.ownSaved), { type: "success" })));
  const retire = useCommand(RetireOwnField, () => {
    retiring.hide();
    again(onGone);
  });
  const seen = { register: register.slug, key, expectedVersion: register.version };
  const { definition } = register;
  if (!definition) return null;
  const changed = JSON.stringify(entry) !== JSON.stringify(before);
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1.5, p: 1.5, mb: 1.5, display: "grid", gap: 1.5 }}>
      <Typography component="h4" sx={{ fontSize: 14, fontWeight: 600 }}>
        {say(designerWords.ownField)}
      </Typography>
      <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{say(designerWords.ownFieldText)}</Typography>
      <ProblemSummary error={save.error} />
      <EntryEditor of={ownEntry} entry={entry} definition={definition} onChange={(next) => setEntry(freshOf(entry, next))} />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        <Button
          variant="contained"
          size="small"
          disabled={!changed}
          loading={save.isPending}
          onClick={() => save.mutate({ input: { ...seen, field: entry } })}
        >
          {say(designerWords.ownSave)}
        </Button>
        <Button color="error" size="small" onClick={retiring.show}>
          {say(designerWords.ownRetire)}
        </Button>
        <MuiLink component={PanelLink} to={`/registers/${register.slug}/design`} sx={{ fontSize: 13.5, ml: "auto" }}>
          {say(designerWords.ownDesign)}
        </MuiLink>
      </Box>
      {retiring.open && (
        <CommandDialog
          open
          title={say(designerWords.ownRetire)}
          subject={say(inBoth(field.label))}
          text={say(designerWords.ownRetireText, { name: say(inBoth(field.label)) })}
          submit={say(designerWords.ownRetire)}
          pending={retire.isPending}
          error={retire.error}
          onSubmit={() => retire.mutate({ input: seen })}
          onClose={retiring.hide}
        />
      )}
    </Box>
  );
}
