import { MenuItem, Stack, TextField } from "@mui/material";
import { words } from "../../../schema/shared/words.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { fieldState, useValues } from "../../shared/use-values.ts";
import { CreateProvision, RemoveProvision, UpdateProvision } from "../commands.ts";
import type { Draft, DraftProvision } from "../draft-page.ts";
import { type ProvisionKind, provisionName } from "../provision.ts";
import { policyWords } from "../words.ts";

/** What is being done with the provisions of a draft. */
export type ProvisionEdit =
  | { readonly kind: "change" | "remove"; readonly provision: DraftProvision }
  /** Adds one below `parent`, before `before`, or after `after`, else last. */
  | { readonly kind: "add"; readonly parent: string | null; readonly before: string | null; readonly after?: string };

interface ProvisionDialogProps {
  readonly draft: Draft;
  readonly provisions: readonly DraftProvision[];
  readonly edit: ProvisionEdit;
  readonly onClose: () => void;
}

/** Changes, adds or removes one provision. */
export function ProvisionDialog(props: ProvisionDialogProps) {
  const { edit } = props;
  return edit.kind === "remove" ? (
    <RemoveDialog provision={edit.provision} onClose={props.onClose} />
  ) : (
    <TextDialog {...props} edit={edit} />
  );
}

function RemoveDialog({ provision, onClose }: { readonly provision: DraftProvision; readonly onClose: () => void }) {
  const say = useSay();
  const command = useCommand(RemoveProvision, onClose);
  return (
    <CommandDialog
      open
      title={say(policyWords.removeProvision)}
      text={say(policyWords.removeConfirm, { label: provisionName(provision) })}
      submit={say(policyWords.removeProvision)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id: provision.id, expectedVersion: provision.version, withChildren: true } })}
    />
  );
}

/** The sister that follows a provision, before which a new one stands; none when it is the last. */
function followingSister(provisions: readonly DraftProvision[], id: string): string | null {
  const place = provisions.findIndex((provision) => provision.id === id);
  const parent = provisions[place]?.parent?.id ?? null;
  return provisions.slice(place + 1).find((provision) => (provision.parent?.id ?? null) === parent)?.id ?? null;
}

type TextDialogProps = Omit<ProvisionDialogProps, "edit"> & { readonly edit: Exclude<ProvisionEdit, { kind: "remove" }> };

function useSave({ draft, provisions, edit, onClose }: TextDialogProps) {
  const create = useCommand(CreateProvision, onClose);
  const update = useCommand(UpdateProvision, onClose);
  const save = (content: object) => {
    if (edit.kind === "add") {
      const beforeId = edit.after ? followingSister(provisions, edit.after) : edit.before;
      create.mutate({ input: { revisionId: draft.id, expectedVersion: draft.version, parentId: edit.parent, beforeId, ...content } });
    } else update.mutate({ input: { id: edit.provision.id, expectedVersion: edit.provision.version, ...content } });
  };
  const command = edit.kind === "add" ? create : update;
  return { save, error: command.error, pending: command.isPending };
}

function TextDialog(props: TextDialogProps) {
  const { edit, provisions, onClose } = props;
  const say = useSay();
  const { save, error, pending } = useSave(props);
  const like = edit.kind === "change" ? edit.provision : provisions.find(({ id }) => "after" in edit && id === edit.after);
  const { values, set } = useValues({
    kind: (like?.kind ?? "article") as ProvisionKind,
    label: edit.kind === "change" ? edit.provision.label : "",
    heading: edit.kind === "change" ? edit.provision.heading : "",
    text: edit.kind === "change" ? edit.provision.text : "",
  });
  return (
    <CommandDialog
      open
      wide
      title={say(edit.kind === "add" ? policyWords.addProvision : policyWords.editProvision)}
      submit={say(policyWords.saveDetails)}
      pending={pending}
      error={error}
      onClose={onClose}
      onSubmit={() => save(values)}
    >
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <TextField
          select
          label={say(policyWords.kind)}
          value={values.kind}
          onChange={(event) => set({ kind: event.target.value as ProvisionKind })}
          {...fieldState(error, "kind")}
        >
          {Object.entries(words.ProvisionKind).map(([kind, label]) => (
            <MenuItem key={kind} value={kind}>
              {say(label)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={say(policyWords.label)}
          value={values.label}
          onChange={(event) => set({ label: event.target.value })}
          {...fieldState(error, "label")}
        />
      </Stack>
      <TextField
        label={say(policyWords.heading)}
        value={values.heading}
        onChange={(event) => set({ heading: event.target.value })}
        {...fieldState(error, "heading")}
      />
      <TextField
        label={say(policyWords.provisionText)}
        multiline
        minRows={5}
        autoFocus
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
        {...fieldState(error, "text")}
      />
    </CommandDialog>
  );
}
