import { MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { operation } from "../../../graphql/operation.ts";
import { useSay } from "../../../i18n/say.ts";
import { CommandFormDialog } from "../../command/CommandFormDialog.tsx";
import { useList } from "../ListContext.ts";
import { firstPage } from "../list-params.ts";
import { viewOperations } from "../screen-changes.ts";
import { setViewDraft } from "../use-personal-screen.ts";
import { viewWords } from "./view-words.ts";

const CreateView = operation("mutation CreateSavedView($input: CreateSavedViewInput!) { createSavedView(input: $input) { id name } }");

const mine = "mine";
const everybody = "everybody";

/** Keeps the list as it stands before the person as a view, for themselves or for those whose lists they configure. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  const { resource, screen, answer, filter, sort, params, change } = useList();
  const [level, setLevel] = useState(mine);
  const levels = answer?.mayConfigure ?? [];
  const say = useSay();
  const notify = useNotify();
  return (
    <CommandFormDialog
      name="createSavedView"
      resource="savedViews"
      given={{
        resource,
        personal: level === mine,
        departmentId: level === mine || level === everybody ? null : level,
        operations: viewOperations(screen, filter, sort),
      }}
      title={say(viewWords.saveAs)}
      subject={say(screen.title.plural)}
      text={say(viewWords.saveHelp)}
      submit={say(viewWords.save)}
      operation={CreateView}
      onDone={({ createSavedView: view }) => {
        notify(say(viewWords.saved, { name: view?.name ?? "" }), { type: "success" });
        if (params.view) setViewDraft(params.view, []);
        change({ ...firstPage, view: view?.id ?? null });
      }}
      below={
        <>
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
          {filter.q !== undefined && (
            <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{say(viewWords.searchLeftOut)}</Typography>
          )}
        </>
      }
      onClose={onClose}
    />
  );
}
