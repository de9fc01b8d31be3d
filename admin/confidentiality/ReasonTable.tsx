import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography, useMediaQuery, useTheme } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { ClearanceReason, NeedToKnowReason, RoleReason } from "./ReasonText.tsx";
import type { Reason } from "./who-reads.ts";
import { confidentialityWords } from "./words.ts";

interface ReasonTableProps {
  /** What the first column holds. */
  readonly heading: string;
  readonly lines: readonly { readonly key: string; readonly subject: ReactNode; readonly reason: Reason }[];
}

/** Who or what, and why: by which role, which clearance, and which need to know. On phones each line is a card. */
export function ReasonTable({ heading, lines }: ReasonTableProps) {
  const say = useSay();
  const phone = useMediaQuery(useTheme().breakpoints.down("md"));
  const heads = [
    heading,
    say(confidentialityWords.byRole),
    say(confidentialityWords.byClearance),
    say(confidentialityWords.byNeedToKnow),
  ] as const;
  if (phone) {
    return (
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {lines.map(({ key, subject, reason }) => (
          <Box component="li" key={key} sx={{ py: 1.25, borderTop: 1, borderColor: "roles.hairline", "&:first-of-type": { borderTop: 0 } }}>
            <Box sx={{ mb: 0.5 }}>{subject}</Box>
            {[
              [heads[1], <RoleReason key="role" {...reason} />] as const,
              [heads[2], <ClearanceReason key="clearance" {...reason} />] as const,
              [heads[3], <NeedToKnowReason key="know" {...reason} />] as const,
            ].map(([label, value]) => (
              <Typography key={label} variant="body2">
                <Box component="span" sx={{ color: "text.secondary", mr: 1 }}>
                  {label}
                </Box>
                {value}
              </Typography>
            ))}
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <TableContainer>
      <Table size="small">
        <TableHead>
          <TableRow>
            {heads.map((head) => (
              <TableCell key={head}>{head}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ key, subject, reason }) => (
            <TableRow key={key} hover>
              <TableCell sx={{ minWidth: 220 }}>{subject}</TableCell>
              <TableCell>
                <RoleReason {...reason} />
              </TableCell>
              <TableCell>
                <ClearanceReason {...reason} />
              </TableCell>
              <TableCell>
                <NeedToKnowReason {...reason} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
