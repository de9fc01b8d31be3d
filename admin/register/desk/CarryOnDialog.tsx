import { Button, Dialog, DialogActions, DialogContent, DialogTitle, List, ListItemButton, ListItemText } from "@mui/material";
import { useId, useState } from "react";
import { useGetOne } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { type Say, useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { useScreen } from "../../screens/use-screen.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { sharedWords } from "../../shared/words.ts";
import { ownPaths } from "../record/own-values.ts";
import { useRecordQuery } from "../record/record-query.ts";
import { TransitionDialog } from "../record/TransitionDialog.tsx";
import { deskWords } from "./words.ts";

interface CarryOnDialogProps {
  readonly resource: ResourceName;
  readonly id: string;
  /** The state to which somebody wants to bring the record. */
  readonly to: string;
  readonly onClose: () => void;
}

/** Brings a record to a state by the transition that leads there, with all that it asks; where none does, says why. */
export function CarryOnDialog({ resource, id, to, onClose }: CarryOnDialogProps) {
  const say = useSay();
  const title = useRecordTitle();
  const heading = useId();
  const [chosen, setChosen] = useState<RegisterTransition | null>(null);
  const { screen } = useScreen(resource, "form");
  const about = useRecordQuery(id);
  const version = about.data?.registerRecord?.registerVersion;
  const fields = version?.definition.fields.map(({ key }) => key) ?? [];
  const { data: record, error } = useGetOne(
    resource,
    { id, meta: { fields: [...fields, ...ownPaths, "updatedAt"] } },
    { enabled: version !== undefined && version !== null },
  );
  const problem = about.error ?? error;
  if (!problem && (!screen || !record || !about.data?.registerRecord || !version)) return null;
  const name = record ? title(resource, record) : "";
  const { definition } = version ?? {};
  const offered = about.data?.recordActs.transitions ?? [];
  const ways = (definition?.transitions ?? []).filter(
    ({ key, to: leads }) => leads === to && offered.some(({ transition }) => transition === key),
  );
  const way = chosen ?? (ways.length === 1 ? ways[0] : undefined);
  const offer = offered.find(({ transition }) => transition === way?.key);
  if (way && offer && screen && record && definition && about.data?.registerRecord)
    return (
      <TransitionDialog
        {...{ way, offered: offer, definition, screen, record, about: about.data.registerRecord, onClose }}
        slug={resource.slice("r/".length)}
        subject={name}
      />
    );
  const state = stateName(definition, to, say);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={heading}>
      <DialogTitle id={heading}>{say(sharedWords.about, { what: say(deskWords.carryTo, { state }), subject: name })}</DialogTitle>
      <DialogContent>
        {ways.length > 1 ? (
          <List aria-label={say(deskWords.chooseWay, { state })} disablePadding>
            {ways.map((one) => (
              <ListItemButton key={one.key} onClick={() => setChosen(one)}>
                <ListItemText primary={say(inBoth(one.label))} {...(one.explain ? { secondary: say(inBoth(one.explain)) } : {})} />
              </ListItemButton>
            ))}
          </List>
        ) : (
          (problem?.message ?? (definition && whyNot(definition, about.data?.registerRecord?.state ?? "", to, say)))
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button component={PanelLink} to={`/${resource}/${id}/show`}>
          {say(deskWords.openRecord)}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {say(deskWords.close)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function stateName(definition: RegisterDefinition | undefined, key: string, say: Say): string {
  const state = definition?.states.find((one) => one.key === key);
  return state ? say(inBoth(state.label)) : "";
}

/** Why nobody, or not whoever asks, may bring a record from one state to the other. */
function whyNot(definition: RegisterDefinition, from: string, to: string, say: Say): string {
  const ways = definition.transitions.filter((way) => way.from.includes(from) && way.to === to);
  const names = { from: stateName(definition, from, say), to: stateName(definition, to, say) };
  if (ways.length === 0) return say(deskWords.noWay, names);
  const { handover } = definition;
  if (handover && ways.every(({ key }) => key === handover.signed || key === handover.refused))
    return say(deskWords.byHandover, { state: names.to });
  return say(deskWords.notYours, { ...names, ways: ways.map(({ label }) => say(inBoth(label))).join(say(sharedWords.comma)) });
}
