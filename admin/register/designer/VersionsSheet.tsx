import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { versionWord } from "../../../schema/register/version-word.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { designerPageWords as words } from "./page-words.ts";
import type { DesignedRegister, DesignVersion } from "./register-design.ts";

interface VersionsSheetProps {
  readonly register: DesignedRegister;
  readonly name: string;
  /** The version of the register that was seen last. */
  readonly expectedVersion: number;
}

/** All published versions with who, when and why; an earlier one can be made to count again. */
export function VersionsSheet({ register, name, expectedVersion }: VersionsSheetProps) {
  const say = useSay();
  const notify = useNotify();
  const { moment } = useDates();
  const [back, setBack] = useState<DesignVersion | null>(null);
  const published = (register.versions ?? []).filter(({ state }) => state !== "draft");
  if (published.length === 0) return null;
  return (
    <Sheet heading={say(words.versions)} sx={{ mt: 2 }}>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {published.map((version) => (
          <Box key={version.id} component="li" sx={{ display: "flex", alignItems: "center", gap: 1.5, py: 0.75, flexWrap: "wrap" }}>
            <Box sx={{ flex: "1 1 240px", minWidth: 0 }}>
              <Typography sx={{ fontSize: 15 }}>
                {say(versionWord, { ordinal: version.ordinal ?? 0 })}
                {version.state === "published" && (
                  <Box component="span" sx={{ color: "roles.done", ml: 1, fontSize: 13 }}>
                    {say(words.counts)}
                  </Box>
                )}
              </Typography>
              <Typography sx={{ fontSize: 13, color: "text.secondary", overflowWrap: "anywhere" }}>
                {[version.publishedAt ? moment(version.publishedAt) : "", version.publishedBy?.name ?? "", version.note ?? ""]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </Typography>
            </Box>
            {version.state === "replaced" && (
              <Button size="small" onClick={() => setBack(version)}>
                {say(words.rollBack)}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {back && (
        <CommandFormDialog
          name="rollBackRegister"
          resource="registers"
          given={{ registerId: register.id, expectedVersion, ordinal: back.ordinal }}
          seal
          title={say(words.rollBackTitle, { ordinal: back.ordinal ?? 0 })}
          subject={name}
          text={say(words.rollBackText)}
          submit={say(words.rollBack)}
          onDone={() => notify(say(words.published), { type: "success" })}
          onClose={() => setBack(null)}
        />
      )}
    </Sheet>
  );
}
