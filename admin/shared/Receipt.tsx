import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../i18n/use-dates.ts";
import { sharedWords } from "./words.ts";

interface ReceiptProps {
  readonly number: string | null;
  readonly at: string | null;
  readonly title: string;
  readonly children?: ReactNode;
}

/** What remains of an acknowledgement, a signature or a result: number, time and seal. */
export function Receipt({ number, at, title, children }: ReceiptProps) {
  const say = useSay();
  const { moment } = useDates();
  return (
    <Box
      component="section"
      aria-label={say(sharedWords.receipt)}
      sx={{
        position: "relative",
        border: 1,
        borderColor: "roles.seal",
        borderRadius: 1.5,
        bgcolor: "roles.sheet",
        p: { xs: 2, sm: 3 },
        pr: { xs: 12, sm: 16 },
      }}
    >
      <Typography variant="caption" color="textSecondary">
        {say(sharedWords.receipt)}
      </Typography>
      <Typography variant="h2" component="p" sx={{ fontVariantNumeric: "tabular-nums" }} data-receipt={number ?? ""}>
        {number ?? "—"}
      </Typography>
      <Typography variant="body2">{title}</Typography>
      {at && (
        <Typography variant="body2" color="textSecondary">
          {say(sharedWords.receiptAt, { at: moment(at) })}
        </Typography>
      )}
      {children}
      <Box
        aria-hidden
        sx={{
          position: "absolute",
          right: { xs: 16, sm: 28 },
          top: "50%",
          transform: "translateY(-50%) rotate(-8deg)",
          width: 72,
          height: 72,
          borderRadius: "50%",
          border: "3px double",
          borderColor: "roles.seal",
          color: "roles.seal",
          display: "grid",
          placeItems: "center",
          fontSize: 18,
          fontWeight: 700,
          letterSpacing: "0.1em",
        }}
      >
        {say(sharedWords.seal)}
      </Box>
    </Box>
  );
}
