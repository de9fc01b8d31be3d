import { IconButton, type IconButtonProps, Tooltip } from "@mui/material";

interface ToolButtonProps extends Omit<IconButtonProps, "aria-label"> {
  readonly label: string;
}

/** A tool of the editor; pressing it leaves the caret where it is. */
export function ToolButton({ label, children, ...rest }: ToolButtonProps) {
  return (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} onMouseDown={(event) => event.preventDefault()} {...rest}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
