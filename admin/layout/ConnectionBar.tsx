import CloudOffIcon from "@mui/icons-material/CloudOffOutlined";
import HourglassIcon from "@mui/icons-material/HourglassEmptyOutlined";
import { Box, Button } from "@mui/material";
import { type ReactNode, useEffect } from "react";
import { followBrowser, stopWaiting, tryConnection, useConnection } from "../graphql/connection.ts";
import { useSay } from "../i18n/say.ts";
import { useLateParts } from "../shared/late-part.ts";
import { layoutWords } from "./words.ts";

/**
 * Says calmly, above everything else, that the server cannot be reached or has too much to do, or that a part of the page has not come, until
 * that is over; nothing else has to be done.
 */
export function ConnectionBar() {
  const { reachable, waiting, putOff } = useConnection();
  const late = useLateParts();
  const say = useSay();
  useEffect(followBrowser, []);
  return (
    <Box
      role="status"
      sx={{ position: "fixed", insetInline: 0, top: 8, zIndex: 1500, display: "flex", justifyContent: "center", pointerEvents: "none" }}
    >
      {!reachable && (
        <Bar says={say(waiting > 0 ? layoutWords.waiting : layoutWords.unreachable)}>
          <Button size="small" onClick={() => void tryConnection()}>
            {say(layoutWords.tryNow)}
          </Button>
          {waiting > 0 && (
            <Button size="small" onClick={stopWaiting}>
              {say(layoutWords.stopWaiting)}
            </Button>
          )}
        </Bar>
      )}
      {reachable && putOff > 0 && <Bar says={say(layoutWords.busy)} icon={HourglassIcon} />}
      {reachable && putOff === 0 && late !== "none" && (
        <Bar says={say(late === "replaced" ? layoutWords.newVersion : layoutWords.partMissing)}>
          <Button size="small" onClick={() => window.location.reload()}>
            {say(layoutWords.reload)}
          </Button>
        </Bar>
      )}
    </Box>
  );
}

interface BarProps {
  readonly says: string;
  readonly icon?: typeof CloudOffIcon;
  readonly children?: ReactNode;
}

function Bar({ says, icon: Icon = CloudOffIcon, children }: BarProps) {
  return (
    <Box
      sx={{
        pointerEvents: "auto",
        display: "flex",
        alignItems: "center",
        flexWrap: "wrap",
        columnGap: 1,
        mx: 1,
        px: 1.5,
        py: 0.5,
        fontSize: 14,
        bgcolor: "background.paper",
        border: 1,
        borderColor: "roles.amber",
        borderRadius: 1.5,
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
        <Icon aria-hidden sx={{ fontSize: 18, color: "roles.amber" }} />
        <span>{says}</span>
      </Box>
      {children}
    </Box>
  );
}
