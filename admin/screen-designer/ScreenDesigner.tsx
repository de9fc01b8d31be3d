import { Drawer } from "@mui/material";
import type { DesignTarget } from "../screens/screen-design.tsx";

/** Changes a list or form of a level beside the page that shows it. */
export default function ScreenDesigner({ resource, kind }: DesignTarget) {
  return (
    <Drawer variant="persistent" anchor="right" open>
      {resource} {kind}
    </Drawer>
  );
}
