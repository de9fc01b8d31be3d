import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Button, Typography } from "@mui/material";
import { type ReactNode, useEffect, useRef } from "react";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { headingInFocus } from "../theme/heading-in-focus.ts";
import { PanelLink } from "./PanelLink.tsx";
import { printOnly, RECEIPT_IN_PRINT } from "./print.ts";
import { sharedWords } from "./words.ts";

interface ReceiptProps {
  readonly number: string | null;
  readonly at: string | null;
  readonly title: string;
  /** Who did what, for whoever is handed the paper. */
  readonly of: string;
  /** Whether it is of whoever looks at it, who then goes on with their work. */
  readonly own?: boolean;
  /** Whether it has just been made here, so that the focus goes on to it. */
  readonly fresh?: boolean;
  /** What the seal says; that it is signed. */
  readonly seal?: string;
  readonly children?: ReactNode;
}

/** What remains of an acknowledgement, a signature or a result: number, time and seal; can be printed by itself. */
export function Receipt({ number, at, title, of, own = true, fresh = false, seal, children }: ReceiptProps) {
  const say = useSay();
  const { moment } = useDates();
  const { organisation } = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) heading.current?.focus();
  }, [fresh]);
  return (
    <div className={RECEIPT_IN_PRINT}>
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
        <Typography className="print-only" sx={{ mb: 2 }}>
          {organisation.name}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {say(sharedWords.receipt)}
        </Typography>
        <Typography variant="h2" component="p" sx={{ fontVariantNumeric: "tabular-nums" }} data-receipt={number ?? ""}>
          {number ?? "—"}
        </Typography>
        <Typography
          ref={heading}
          tabIndex={-1}
          variant="body2"
          component="h2"
          sx={{ width: "fit-content", m: 0, ...headingInFocus, "&:focus": { ...headingInFocus["&:focus"], outlineOffset: 1 } }}
        >
          {title}
        </Typography>
        {at && (
          <Typography variant="body2" color="textSecondary">
            {say(sharedWords.receiptAt, { at: moment(at) })}
          </Typography>
        )}
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {of}
        </Typography>
        {children}
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1, ml: -0.5 }} data-no-print>
          <Button size="small" startIcon={<PrintIcon />} onClick={() => printOnly("receipt")}>
            {say(sharedWords.printReceipt)}
          </Button>
          {own && (
            <Button size="small" component={PanelLink} to="/">
              {say(sharedWords.toMyWork)}
            </Button>
          )}
        </Box>
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
          {seal ?? say(sharedWords.seal)}
        </Box>
      </Box>
    </div>
  );
}
