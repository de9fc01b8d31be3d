import { Box, Button, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import { useNotify } from "react-admin";
import { editionWord } from "../../schema/shared/edition-word.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { useDates } from "../providers/use-dates.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { ChangeWords } from "./ChangeWords.tsx";
import type { LevelVersion } from "./screens-api.ts";
import type { LevelWork } from "./use-level-work.ts";
import { useSpeech } from "./use-speech.ts";
import { designerWords } from "./words.ts";

interface VersionHistoryProps {
  readonly resource: ResourceName;
  readonly work: LevelWork;
  /** Own settings count at once, and nobody else asks for their history. */
  readonly mayRollBack: boolean;
}

/** What was published at a level, the latest first, with the differences in words, and a way back. */
export function VersionHistory({ resource, work, mayRollBack }: VersionHistoryProps) {
  const say = useSay();
  const dates = useDates();
  const notify = useNotify();
  const nameOf = useRecordTitle();
  const [back, setBack] = useState<LevelVersion | null>(null);
  const versions = useMemo(
    () => (work.level?.versions ?? []).toSorted((one, other) => other.ordinal - one.ordinal),
    [work.level?.versions],
  );
  const all = useMemo(() => versions.flatMap(({ operations }) => operations), [versions]);
  const speech = useSpeech(resource, work.base?.fields ?? [], all);
  const current = work.level?.published?.ordinal;
  if (versions.length === 0)
    return <Typography sx={{ px: 2, py: 2, fontSize: 14, color: "text.secondary" }}>{say(designerWords.noHistory)}</Typography>;
  return (
    <Box component="ol" reversed sx={{ m: 0, px: 2, py: 1, listStyle: "none" }}>
      {versions.map((version, place) => (
        <Box component="li" key={version.ordinal} sx={{ py: 1.5, borderBottom: 1, borderColor: "divider" }}>
          <Box sx={{ display: "flex", alignItems: "center", gap: 1, flexWrap: "wrap" }}>
            <Typography component="h3" sx={{ fontSize: 14.5, fontWeight: 600 }}>
              {say(editionWord, { ordinal: version.ordinal })}
            </Typography>
            <Typography sx={{ fontSize: 13, color: "text.secondary", flex: 1 }}>
              {[version.author, dates.moment(version.at)].filter(Boolean).join(" · ")}
            </Typography>
            {version.ordinal === current ? (
              <Typography sx={{ fontSize: 13, color: "roles.pine" }}>{say(designerWords.current)}</Typography>
            ) : (
              mayRollBack && (
                <Button size="small" onClick={() => setBack(version)}>
                  {say(designerWords.rollBack)}
                </Button>
              )
            )}
          </Box>
          <Typography sx={{ fontSize: 14, my: 0.5, overflowWrap: "anywhere", color: version.note ? "text.primary" : "text.secondary" }}>
            {version.note ?? say(designerWords.noNote)}
          </Typography>
          {work.base && (
            <ChangeWords base={work.base} before={versions[place + 1]?.operations ?? []} after={version.operations} speech={speech} />
          )}
        </Box>
      ))}
      {back && work.screen && (
        <CommandFormDialog
          name="rollBackScreen"
          resource="screens"
          given={{ screenId: work.screen.id, expectedVersion: work.screen.version, ordinal: back.ordinal }}
          seal
          title={say(designerWords.rollBack)}
          subject={nameOf("screenVersions", { screen: { resource }, ordinal: back.ordinal })}
          text={say(designerWords.rollBackText, { ordinal: back.ordinal })}
          onDone={() => notify(say(designerWords.rolledBack, { ordinal: back.ordinal }), { type: "success" })}
          onClose={() => {
            setBack(null);
            work.readAgain();
          }}
        />
      )}
    </Box>
  );
}
