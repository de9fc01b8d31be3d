import { Box, type BoxProps, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { headingInFocus } from "../theme/heading-in-focus.ts";

type SheetProps = BoxProps & { readonly heading?: string; readonly action?: ReactNode };

/** A white sheet on the desk, with a short heading. */
export function Sheet({ heading, action, children, sx, ...rest }: SheetProps) {
  return (
    <Box
      component="section"
      {...rest}
      sx={[
        { bgcolor: "roles.sheet", border: 1, borderColor: "roles.hairline", borderRadius: 1.5, p: { xs: 2, sm: 2.5 } },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {(heading || action) && (
        <Box sx={{ display: "flex", alignItems: "center", gap: 1, mb: 1.5, flexWrap: "wrap" }}>
          {heading && (
            <Box sx={{ flex: 1 }}>
              <Typography variant="h2" tabIndex={-1} sx={{ width: "fit-content", ...headingInFocus }}>
                {heading}
              </Typography>
            </Box>
          )}
          {action}
        </Box>
      )}
      {children}
    </Box>
  );
}
