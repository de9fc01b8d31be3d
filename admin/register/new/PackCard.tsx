import { Box, Button, Typography } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import type { PackOffer } from "./operations.ts";
import { PackForm } from "./PackForm.tsx";
import { newRegisterWords } from "./words.ts";

interface PackCardProps {
  readonly pack: PackOffer;
  readonly packs: readonly PackOffer[];
  readonly owner: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** A template: what it does, what it is made of, what it needs; opened, what it asks before it is used. */
export function PackCard({ pack, packs, owner, open, onOpen }: PackCardProps) {
  const say = useSay();
  const needed = packs.filter(({ slug }) => pack.needs.includes(slug));
  const names = (list: readonly PackOffer[]) => list.map(({ titles }) => say(titles.plural)).join(say({ zh: "、", en: ", " }));
  const missing = needed.filter(({ installedId }) => installedId === null);
  const there = needed.filter(({ installedId }) => installedId !== null);
  const notes = [
    pack.installedId !== null && say(newRegisterWords.installed),
    pack.sealed && say(newRegisterWords.sealed),
    missing.length > 0 && say(newRegisterWords.needs, { names: names(missing) }),
    there.length > 0 && say(newRegisterWords.needsThere, { names: names(there) }),
  ].filter((note) => note !== false);
  return (
    <Sheet sx={{ display: "flex", flexDirection: "column", gap: 1, ...(open ? { gridColumn: "1 / -1" } : {}) }}>
      <Typography variant="h3">{say(pack.titles.plural)}</Typography>
      <Typography variant="body2">{say(pack.says)}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say(newRegisterWords.madeOf, pack.counts)}
      </Typography>
      {notes.map((note) => (
        <Typography key={note} variant="body2" color="textSecondary">
          {note}
        </Typography>
      ))}
      {open ? (
        <>
          {pack.figures.length > 0 && (
            <div>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {say(newRegisterWords.figures)}
              </Typography>
              <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 14 }}>
                {pack.figures.map((figure) => (
                  <li key={figure.zh}>{say(figure)}</li>
                ))}
              </Box>
            </div>
          )}
          <PackForm pack={pack} needed={missing} owner={owner} />
        </>
      ) : (
        <Box sx={{ mt: "auto" }}>
          <Button variant="outlined" onClick={onOpen} aria-label={`${say(newRegisterWords.use)}: ${say(pack.titles.plural)}`}>
            {say(newRegisterWords.use)}
          </Button>
        </Box>
      )}
    </Sheet>
  );
}
