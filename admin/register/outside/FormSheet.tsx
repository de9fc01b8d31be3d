import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { OutsideFormDefinition } from "../../../schema/register/definition/report.screen.ts";
import { type OutsideState, outsideStateOf, USUAL_AN_HOUR } from "../../../schema/register/outside/outside-state.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Tone } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import { type KnownRegister, resourceOfRegister } from "../../records/known-register.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { listAddress } from "../../shared/list-address.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { sharedWords } from "../../shared/words.ts";
import { type FormRow, IssueTickets, MakeAddress } from "./form-queries.ts";
import { outsideWords } from "./words.ts";

interface FormSheetProps {
  readonly register: KnownRegister;
  readonly form: OutsideFormDefinition;
  readonly row: FormRow;
  /** Told of addresses that were made right now. */
  readonly onMade: (addresses: readonly string[]) => void;
}

const tones: Readonly<Record<OutsideState, Tone>> = {
  ...{ open: "done", notYet: "scheduled", over: "neutral", closed: "neutral", full: "neutral", fullToday: "dueSoon", used: "neutral" },
};

type Doing = "address" | "issue" | "close" | "open";

/** One form: how it stands, what came in, and the ways to its address or links. */
export function FormSheet({ register, form, row, onMade }: FormSheetProps) {
  const say = useSay();
  const { today } = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { byTickets, addressMadeAt, closedAt, received } = row;
  const closed = closedAt !== null || register.archivedOn !== null;
  // How many came today is counted by the server alone.
  const state = outsideStateOf(form, { closed, today, received, receivedToday: 0 });
  const name = say(inBoth(form.label));
  const day = (state === "notYet" ? form.opensOn : form.closesOn) ?? "";
  const reachable = byTickets ? row.ticketsIssued > row.ticketsUsed : addressMadeAt !== null;
  return (
    <Sheet
      heading={name}
      action={
        <>
          {!reachable && <ToneMark tone="draft" label={say(outsideWords.noAddress)} />}
          <ToneMark tone={tones[state]} label={say(outsideWords.states[state], { day })} />
        </>
      }
    >
      <Facts register={register} form={form} row={row} />
      {register.may.configure && (
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 2 }}>
          <Button variant={reachable ? "outlined" : "contained"} onClick={() => setDoing(byTickets ? "issue" : "address")}>
            {say(byTickets ? outsideWords.issue : addressMadeAt ? outsideWords.makeAnew : outsideWords.makeAddress)}
          </Button>
          <Closing isClosed={closedAt !== null} onAsk={setDoing} />
        </Box>
      )}
      {doing && <Dialogue doing={doing} name={name} row={row} onMade={onMade} onClose={() => setDoing(null)} />}
    </Sheet>
  );
}

function Closing({ isClosed, onAsk }: { readonly isClosed: boolean; readonly onAsk: (doing: Doing) => void }) {
  const say = useSay();
  const doing = isClosed ? "open" : "close";
  return <Button onClick={() => onAsk(doing)}>{say(outsideWords[doing])}</Button>;
}

function Facts({ register, form, row }: Omit<FormSheetProps, "onMade">) {
  const say = useSay();
  const dates = useDates();
  const { received, lastReceivedAt, byTickets, addressMadeAt, ticketsIssued, ticketsUsed } = row;
  const labels = new Map(register.definition?.fields.map(({ key, label }) => [key, say(inBoth(label))]));
  const limits = [
    say(outsideWords.limits, { day: form.mostADay, hour: form.mostAnHour ?? USUAL_AN_HOUR }),
    form.mostInAll ? say(outsideWords.inAll, { all: form.mostInAll }) : "",
    form.closesOn ? say(outsideWords.until, { day: form.closesOn }) : "",
  ].join("");
  return (
    <Box sx={{ display: "grid", gap: 0.5, fontSize: 15 }}>
      <div>
        {received === 0 && say(outsideWords.noneReceived)}
        {received > 0 &&
          (register.may.read ? (
            <PanelLink to={listAddress(resourceOfRegister(register), { outsideReceipt: { isNull: false } })}>
              {say(outsideWords.received, { smart_count: received })}
            </PanelLink>
          ) : (
            say(outsideWords.received, { smart_count: received })
          ))}
        {lastReceivedAt && (
          <Typography component="span" color="textSecondary" sx={{ fontSize: 15 }}>
            {" · "}
            {say(outsideWords.last, { at: dates.moment(lastReceivedAt) })}
          </Typography>
        )}
      </div>
      <Typography variant="body2" color="textSecondary">
        {say(outsideWords.asks, { fields: form.fields.map((key) => labels.get(key) ?? key).join(say(sharedWords.comma)) })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {limits}
      </Typography>
      {byTickets && (
        <Typography variant="body2" color="textSecondary">
          {say(outsideWords.tickets, { issued: ticketsIssued, used: ticketsUsed })}
        </Typography>
      )}
      {!byTickets && addressMadeAt && (
        <Typography variant="body2" color="textSecondary">
          {say(outsideWords.madeOn, { at: dates.moment(addressMadeAt) })}
        </Typography>
      )}
    </Box>
  );
}

interface DialogueProps extends Pick<FormSheetProps, "row" | "onMade"> {
  readonly doing: Doing;
  readonly name: string;
  readonly onClose: () => void;
}

function Dialogue({ doing, name, row, onMade, onClose }: DialogueProps) {
  const say = useSay();
  const given = { id: row.id, expectedVersion: row.version };
  const about = { resource: "outsideForms", given, subject: name, onClose } as const;
  if (doing === "close") return <CommandFormDialog name="closeOutsideForm" {...about} needs={[]} />;
  if (doing === "open") return <CommandFormDialog name="openOutsideForm" {...about} needs={[]} />;
  if (doing === "issue")
    return (
      <CommandFormDialog
        name="issueOutsideTickets"
        {...about}
        title={say(outsideWords.issue)}
        text={say(outsideWords.issueText)}
        needs={["count"]}
        offers={["endEarlier"]}
        begin={{ count: 20, endEarlier: false }}
        operation={IssueTickets}
        onDone={({ issueOutsideTickets }) => onMade(issueOutsideTickets.addresses)}
      />
    );
  return (
    <CommandFormDialog
      name="makeOutsideAddress"
      {...about}
      title={say(row.addressMadeAt ? outsideWords.makeAnew : outsideWords.makeAddress)}
      text={say(row.addressMadeAt ? outsideWords.anewText : outsideWords.makeText)}
      seal={row.addressMadeAt !== null}
      needs={[]}
      operation={MakeAddress}
      onDone={({ makeOutsideAddress }) => onMade([makeOutsideAddress.address])}
    />
  );
}
