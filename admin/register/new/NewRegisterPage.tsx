import { Box, ButtonBase, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { useMe } from "../../providers/me.ts";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { registerFileWords } from "../file/words.ts";
import { FromFile } from "./FromFile.tsx";
import { FromNothing } from "./FromNothing.tsx";
import { FromPack } from "./FromPack.tsx";
import { FromSheet } from "./FromSheet.tsx";
import { newRegisterWords } from "./words.ts";

type Way = "pack" | "sheet" | "file" | "nothing";

const ways: Readonly<Record<Way, { readonly label: Bilingual; readonly says: Bilingual }>> = {
  sheet: { label: newRegisterWords.fromSheet, says: newRegisterWords.fromSheetSays },
  pack: { label: newRegisterWords.fromPack, says: newRegisterWords.fromPackSays },
  file: { label: registerFileWords.fromFile, says: registerFileWords.fromFileSays },
  nothing: { label: newRegisterWords.fromNothing, says: newRegisterWords.fromNothingSays },
};

/** Makes a register: from a spreadsheet that is there, from a template, or from nothing. */
export default function NewRegisterPage() {
  const say = useSay();
  const { person } = useMe();
  const own = person?.department ?? null;
  const [owner, setOwner] = useState<Choice | null>(own && { id: own.id, name: own.name });
  const [way, setWay] = useState<Way>("sheet");
  const ownerId = owner?.id ?? "";
  return (
    <>
      <PageHead title={say(newRegisterWords.title)} />
      <Stack spacing={2.5} sx={{ maxWidth: 1040 }}>
        <Box
          role="group"
          aria-label={say(newRegisterWords.ways)}
          sx={{
            display: "grid",
            gap: 1.5,
            gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))", md: "repeat(4, minmax(0, 1fr))" },
          }}
        >
          {(Object.keys(ways) as Way[]).map((one) => (
            <ButtonBase
              key={one}
              aria-pressed={way === one}
              onClick={() => setWay(one)}
              sx={{
                ...{ display: "block", textAlign: "start", p: 2, borderRadius: 1.5, bgcolor: "roles.sheet" },
                ...{ border: 2, borderColor: way === one ? "primary.main" : "roles.hairline" },
              }}
            >
              <Typography variant="h3" component="span" sx={{ display: "block", mb: 0.5 }}>
                {say(ways[one].label)}
              </Typography>
              <Typography variant="body2" component="span" color="textSecondary">
                {say(ways[one].says)}
              </Typography>
            </ButtonBase>
          ))}
        </Box>
        <Box sx={{ maxWidth: 520 }}>
          <RecordPicker
            kind="departments"
            label={say(newRegisterWords.owner)}
            help={say(newRegisterWords.ownerHelp)}
            required
            value={owner}
            onChange={setOwner}
          />
        </Box>
        {way === "pack" && <FromPack owner={ownerId} />}
        {way === "sheet" && <FromSheet owner={ownerId} />}
        {way === "file" && <FromFile owner={ownerId} into={null} />}
        {way === "nothing" && <FromNothing owner={ownerId} />}
      </Stack>
    </>
  );
}
