import { Box, Button, Typography } from "@mui/material";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { isInUse, type KnownRegister, resourceOfRegister } from "../../records/known-register.ts";
import { listAddress } from "../../shared/list-address.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import type { RegisterNumbers } from "./use-numbers-by-register.ts";
import { registerListWords } from "./words.ts";

interface RegisterLineProps {
  readonly register: KnownRegister;
  /** Left out while they are counted, and where nothing is open. */
  readonly numbers: RegisterNumbers | undefined;
}

/** A register: what it is for, what waits in it, and the way to open a record. */
export function RegisterLine({ register, numbers }: RegisterLineProps) {
  const say = useSay();
  const { slug, titles, about, definition, may } = register;
  const resource = resourceOfRegister(register);
  const name = say(inBoth(titles.plural));
  const used = isInUse(register);
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 1fr) auto" },
        columnGap: 2,
        rowGap: 1,
        alignItems: "center",
        py: 1.5,
        "& + &": { borderTop: 1, borderColor: "roles.hairline" },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.25, alignItems: "baseline" }}>
          <Typography component="h3" sx={{ fontSize: 16, fontWeight: 600, overflowWrap: "anywhere" }}>
            {used && may.read ? <PanelLink to={`/${resource}`}>{name}</PanelLink> : name}
          </Typography>
          <Marks register={register} />
        </Box>
        {about && (
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
            {say(inBoth(about))}
          </Typography>
        )}
        {used && may.read && definition && definition.states.length > 0 && <Numbers resource={resource} numbers={numbers} />}
      </Box>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        {may.configure && (
          <Button
            component={PanelLink}
            to={`/registers/${slug}/design`}
            aria-label={say(registerListWords.designOf, { name })}
            sx={{ minHeight: 40 }}
          >
            {say(registerListWords.design)}
          </Button>
        )}
        {used && may.create && (
          <Button
            variant="outlined"
            component={PanelLink}
            to={`/${resource}/create`}
            aria-label={say(registerListWords.recordIn, { name })}
            sx={{ minHeight: 40 }}
          >
            {say(registerListWords.record)}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function Marks({ register: { sealed, hasDraft, definition, archivedOn } }: Pick<RegisterLineProps, "register">) {
  const say = useSay();
  return (
    <>
      {sealed && <ToneMark tone="neutral" label={say(registerListWords.sealed)} />}
      {archivedOn && <ToneMark tone="neutral" label={say(registerListWords.archived)} />}
      {!definition && <ToneMark tone="draft" label={say(registerListWords.unpublished)} />}
      {definition && hasDraft && <ToneMark tone="draft" label={say(registerListWords.draft)} />}
    </>
  );
}

function Numbers({ resource, numbers }: Pick<RegisterLineProps, "numbers"> & { readonly resource: ReturnType<typeof resourceOfRegister> }) {
  const say = useSay();
  const open = numbers?.open ?? 0;
  const late = numbers?.late ?? 0;
  return (
    <Box sx={{ display: "flex", gap: 1.5, fontSize: 14, mt: 0.25, alignItems: "baseline" }}>
      {open === 0 && (
        <Typography variant="body2" component="span" color="textSecondary">
          {say(registerListWords.noneOpen)}
        </Typography>
      )}
      {open > 0 && (
        <PanelLink to={listAddress(resource, { closedAt: { isNull: true } })}>
          {say(registerListWords.open, { smart_count: open })}
        </PanelLink>
      )}
      {late > 0 && (
        <PanelLink to={listAddress(resource, { closedAt: { isNull: true }, dueAt: { lt: { today: 0 } } })}>
          <ToneMark tone="overdue" label={say(registerListWords.late, { smart_count: late })} />
        </PanelLink>
      )}
    </Box>
  );
}
