import { MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useCommand } from "../../../graphql/use-api.ts";
import { useSay } from "../../../i18n/say.ts";
import { CommandDialog } from "../../../shared/CommandDialog.tsx";
import { useList } from "../ListContext.ts";
import { firstPage } from "../list-params.ts";
import { viewOperations } from "../screen-changes.ts";
import { setViewDraft } from "../use-personal-screen.ts";
import { ViewNameField } from "./ViewNameField.tsx";
import { CreateView } from "./view-commands.ts";
import { viewWords } from "./view-words.ts";

const mine = "mine";
const everybody = "everybody";

/** Keeps the list as it stands before the person as a view, for themselves or for those whose lists they configure. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  const { resource, screen, answer, filter, sort, params, change } = useList();
  const [name, setName] = useState("");
  const [level, setLevel] = useState(mine);
  const levels = answer?.mayConfigure ?? [];
  const say = useSay();
  const notify = useNotify();
  const { mutate, isPending, error } = useCommand(CreateView, ({ view }) => {
    notify(say(viewWords.saved, { name: name.trim() }), { type: "success" });
    if (params.view) setViewDraft(params.view, []);
    change({ ...firstPage, view: view?.id ?? null });
    onClose();
  });
  const save = () =>
    mutate({
      input: {
        ...{ resource, name: name.trim(), personal: level === mine },
        departmentId: level === mine || level === everybody ? null : level,
        operations: viewOperations(screen, filter, sort),
      },
    });
  return (
    <CommandDialog
      open
      title={say(viewWords.saveAs)}
      text={say(viewWords.saveHelp)}
      submit={say(viewWords.save)}
      pending={isPending}
      disabled={name.trim() === ""}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <ViewNameField value={name} onChange={setName} error={error} />
      {levels.length > 0 && (
        <TextField select label={say(viewWords.forWhom)} value={level} onChange={(event) => setLevel(event.target.value)}>
          <MenuItem value={mine}>{say(viewWords.forMe)}</MenuItem>
          {levels.map(({ departmentId, name: department }) => (
            <MenuItem key={departmentId ?? everybody} value={departmentId ?? everybody}>
              {departmentId ? say(viewWords.forDepartment, { name: department }) : say(viewWords.forAll)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {filter.q !== undefined && <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{say(viewWords.searchLeftOut)}</Typography>}
    </CommandDialog>
  );
}
