import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";

interface NoticeProps {
  readonly title: string;
  /** Whether it stands for the whole page, so that its title is the page's. */
  readonly page?: boolean;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** What stands in the place of content: what this is, why it is empty, and the next step. */
export function Notice({ title, page = false, icon, action, children }: NoticeProps) {
  return (
    <Box sx={{ maxWidth: 520, mx: "auto", my: { xs: 5, md: 8 }, px: 2, textAlign: "center" }}>
      {icon && <Box sx={{ color: "text.secondary", mb: 1.5, "& svg": { fontSize: 36 } }}>{icon}</Box>}
      <Typography variant="h2" component={page ? "h1" : "p"}>
        {title}
      </Typography>
      {children && (
        <Typography component="div" sx={{ color: "text.secondary", mt: 1 }}>
          {children}
        </Typography>
      )}
      {action && <Box sx={{ mt: 2.5, display: "flex", justifyContent: "center", gap: 1 }}>{action}</Box>}
    </Box>
  );
}
