import { Link } from "@mui/material";
import type { MouseEvent, ReactNode } from "react";

interface ProblemLinkProps {
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly children: ReactNode;
}

/** What is wrong with a field, on top of its form; leads to the field. */
export function ProblemLink({ onClick, children }: ProblemLinkProps) {
  return (
    <Link component="button" type="button" color="inherit" underline="always" sx={{ textAlign: "start" }} onClick={onClick}>
      {children}
    </Link>
  );
}
