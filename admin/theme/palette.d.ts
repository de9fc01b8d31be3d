import type { Colours } from "./colours.ts";

declare module "@mui/material/styles" {
  interface Palette {
    /** The colours of the panel by their role. */
    roles: Colours;
  }
  interface PaletteOptions {
    roles?: Colours;
  }
}
