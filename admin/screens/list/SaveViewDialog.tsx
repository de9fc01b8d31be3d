import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { fieldState } from "../../shared/use-values.ts";
import type { ScreenAnswer } from "../use-screen.ts";
import { useList } from "./ListContext.ts";
import { firstPage } from "./list-params.ts";
import { viewOperations } from "./screen-changes.ts";
import { setViewDraft } from "./use-personal-screen.ts";
import { CreateView } from "./view-commands.ts";
import { viewWords } from "./view-words.ts";

const mine = "mine";
const everybody = "everybody";

/** Keeps the list as it stands before the person as a view, for themselves or for those whose lists they configure. */
export function SaveViewDialog({ answer, onClose }: { readonly answer: ScreenAnswer; readonly onClose: () => void }) {
  const { resource, screen, filter, sort, params, change } = useList();
  const [name, setName] = useState("");
  const [level, setLevel] = useState(mine);
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
      <TextField
        label={say(viewWords.name)}
        required
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 60 } }}
        {...fieldState(error, "name", say(viewWords.nameHelp))}
      />
      {answer.mayConfigure.length > 0 && (
        <FormControl>
          <FormLabel id="view-level">{say(viewWords.forWhom)}</FormLabel>
          <RadioGroup aria-labelledby="view-level" value={level} onChange={(_, next) => setLevel(next)}>
            <FormControlLabel value={mine} control={<Radio size="small" />} label={say(viewWords.forMe)} />
            {answer.mayConfigure.map(({ departmentId, name: department }) => (
              <FormControlLabel
                key={departmentId ?? everybody}
                value={departmentId ?? everybody}
                control={<Radio size="small" />}
                label={departmentId ? say(viewWords.forDepartment, { name: department }) : say(viewWords.forAll)}
              />
            ))}
          </RadioGroup>
        </FormControl>
      )}
      {filter.q !== undefined && <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{say(viewWords.searchLeftOut)}</Typography>}
    </CommandDialog>
  );
}
