import { Alert, Box, Button, Typography } from "@mui/material";
import type { OutsideFormDefinition } from "../../../schema/register/definition/report.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { POSTER_IN_PRINT, printOnly, TEXT_IN_PRINT } from "../../shared/print.ts";
import { QrCode } from "../../shared/QrCode.tsx";
import { useCopy } from "../../shared/use-copy.ts";
import { textFont } from "../../theme/fonts.ts";
import { outsideWords } from "./words.ts";

/** Addresses that were made right now, and the form to which they lead. */
export interface Made {
  readonly form: OutsideFormDefinition;
  /** Whole addresses: that of the form, or a link for each answer. */
  readonly addresses: readonly string[];
}

/** Addresses that are shown now and never again, to be printed and copied: as a poster, or as slips to be cut. Nothing else is on their paper. */
export function MadeAddresses({ form, addresses, onClose }: Made & { readonly onClose: () => void }) {
  const say = useSay();
  const copy = useCopy();
  const [first = ""] = addresses;
  const one = !form.oncePerTicket;
  const name = say(inBoth(form.label));
  return (
    <>
      <Box data-no-print>
        <Typography variant="h2">
          {say(one ? outsideWords.newAddress : outsideWords.newLinks, { name, smart_count: addresses.length })}
        </Typography>
        <Alert severity="info" sx={{ my: 1 }}>
          {say(outsideWords.shownOnce)}
        </Alert>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mb: 2 }}>
          <Button variant="contained" onClick={() => printOnly("text")}>
            {say(one ? outsideWords.printPoster : outsideWords.printLinks)}
          </Button>
          <Button variant="outlined" onClick={() => void copy(addresses.join("\n"), say(outsideWords.copied))}>
            {say(one ? outsideWords.copy : outsideWords.copyAll)}
          </Button>
          {one && (
            <Button component="a" href={first} target="_blank" rel="noopener">
              {say(outsideWords.openForm)}
            </Button>
          )}
          <Button onClick={onClose}>{say(outsideWords.done)}</Button>
        </Box>
      </Box>
      {one ? <Poster name={name} form={form} address={first} /> : <Slips name={name} addresses={addresses} />}
    </>
  );
}

/** A page for the wall or the counter; strangers read it, so it says in both languages what to do. */
function Poster({ name, form, address }: { readonly name: string; readonly form: OutsideFormDefinition; readonly address: string }) {
  const say = useSay();
  const { organisation } = useMe();
  const { zh, en } = form.label;
  return (
    <div className={`${TEXT_IN_PRINT} ${POSTER_IN_PRINT}`}>
      <Box
        sx={{
          maxWidth: 560,
          textAlign: "center",
          fontFamily: textFont,
          bgcolor: "roles.sheet",
          border: 1,
          borderColor: "roles.hairline",
          px: 3,
          py: 4,
        }}
      >
        <Typography color="textSecondary">{organisation.name}</Typography>
        {[zh, en].filter(Boolean).map((title) => (
          <Typography
            key={title}
            component="p"
            sx={{ fontFamily: textFont, fontSize: { xs: 24, sm: 30 }, fontWeight: 700, textWrap: "balance", mt: 1 }}
          >
            {title}
          </Typography>
        ))}
        {form.introduction && <Typography sx={{ mt: 1, whiteSpace: "pre-line" }}>{say(inBoth(form.introduction))}</Typography>}
        <QrCode
          text={address}
          label={say(outsideWords.code, { name })}
          correction="Q"
          sx={{ width: "min(100%, 90mm)", mx: "auto", my: 2 }}
        />
        <Typography sx={{ fontSize: 20, fontWeight: 600 }}>{outsideWords.scan.zh}</Typography>
        <Typography>{outsideWords.scan.en}</Typography>
        <Typography sx={{ overflowWrap: "anywhere", mt: 0.5, fontSize: 13 }}>{address}</Typography>
      </Box>
    </div>
  );
}

function Slips({ name, addresses }: { readonly name: string; readonly addresses: readonly string[] }) {
  const say = useSay();
  return (
    <Box
      className={`${TEXT_IN_PRINT} ${POSTER_IN_PRINT}`}
      sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fill, minmax(150px, 1fr))" }}
    >
      {addresses.map((address, place) => (
        <Box key={address} sx={{ border: "1px dashed", borderColor: "divider", p: 1, textAlign: "center", breakInside: "avoid" }}>
          <Typography sx={{ fontSize: 13, fontWeight: 600 }}>{name}</Typography>
          <QrCode text={address} label={`${say(outsideWords.code, { name })} ${place + 1}`} sx={{ width: 120, mx: "auto" }} />
          <Typography sx={{ fontSize: 10, overflowWrap: "anywhere" }}>{address}</Typography>
        </Box>
      ))}
    </Box>
  );
}
