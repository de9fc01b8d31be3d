import { Box, Chip, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { type PackGroup, packGroups } from "../../../schema/register/definition/pack.screen.ts";
import { fold } from "../../../schema/shared/fold.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Answered } from "../../shared/Answered.tsx";
import { type PackOffer, Packs } from "./operations.ts";
import { PackCard } from "./PackCard.tsx";
import { newRegisterWords, packGroupNames } from "./words.ts";

/** Templates in words, by what they are about; one is opened to be used. */
export function FromPack({ owner }: { readonly owner: string }) {
  return <Answered query={useAnswer(Packs)}>{({ packs }) => <Shelf packs={packs} owner={owner} />}</Answered>;
}

const wordsOf = ({ slug, titles, says }: PackOffer) =>
  fold([slug, ...[titles.singular, titles.plural, says].flatMap(({ zh, en }) => [zh, en])].join(" "));

function Shelf({ packs, owner }: { readonly packs: readonly PackOffer[]; readonly owner: string }) {
  const say = useSay();
  const [text, setText] = useState("");
  const [group, setGroup] = useState<PackGroup | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const sought = fold(text);
  const found = packs.filter((pack) => (group === null || pack.group === group) && (sought === "" || wordsOf(pack).includes(sought)));
  const chip = (value: PackGroup | null, label: string) => (
    <Chip
      key={value ?? "all"}
      label={label}
      color={group === value ? "primary" : "default"}
      variant={group === value ? "filled" : "outlined"}
      aria-pressed={group === value}
      onClick={() => setGroup(value)}
    />
  );
  return (
    <Stack spacing={2}>
      <TextField label={say(newRegisterWords.searchPacks)} value={text} onChange={(event) => setText(event.target.value)} type="search" />
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {chip(null, say(newRegisterWords.all))}
        {packGroups.map((one) => chip(one, say(packGroupNames[one])))}
      </Box>
      {found.length === 0 && <Typography color="textSecondary">{say(newRegisterWords.noPacks)}</Typography>}
      {packGroups.map((one) => {
        const here = found.filter((pack) => pack.group === one);
        return here.length === 0 ? null : (
          <Box component="section" key={one}>
            <Typography variant="h2" sx={{ mb: 1 }}>
              {say(packGroupNames[one])}
            </Typography>
            <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 1fr))" } }}>
              {here.map((pack) => (
                <PackCard
                  key={pack.slug}
                  pack={pack}
                  packs={packs}
                  owner={owner}
                  open={open === pack.slug}
                  onOpen={() => setOpen(open === pack.slug ? null : pack.slug)}
                />
              ))}
            </Box>
          </Box>
        );
      })}
    </Stack>
  );
}
