import AddIcon from "@mui/icons-material/Add";
import { Box, Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { may } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { useBook } from "../../records/book.ts";
import { isInUse, type KnownRegister } from "../../records/known-register.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { RegisterLine } from "./RegisterLine.tsx";
import { useNumbersByRegister } from "./use-numbers-by-register.ts";
import { registerListWords } from "./words.ts";

/** Of more than these one looks for words. */
const FEW = 6;

const has = (register: KnownRegister, sought: string): boolean => {
  const { titles, about, slug } = register;
  const texts = [titles.plural, titles.singular, ...(about ? [about] : [])].flatMap(({ zh, en }) => [zh, en]);
  return [...texts, slug].some((text) => text.toLowerCase().includes(sought));
};

/** All registers that the person may use, with how many records wait there; those that are not in use only for whoever configures them. */
export default function RegistersPage() {
  const say = useSay();
  const me = useMe();
  const { known } = useBook();
  const [text, setText] = useState("");
  const numbers = useNumbersByRegister();
  const sought = text.trim().toLowerCase();
  // Own fields of what is there are configured where they stand.
  const found = known.filter((register) => !register.definition?.extends && (sought === "" || has(register, sought)));
  const used = found.filter(isInUse);
  const others = found.filter((register) => !isInUse(register) && register.may.configure);
  const makes = may(me, "create", "registers");
  const lines = (registers: readonly KnownRegister[]) => (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {registers.map((register) => (
        <RegisterLine key={register.id} register={register} numbers={numbers.get(register.id)} />
      ))}
    </Box>
  );
  return (
    <Box sx={{ maxWidth: 960 }}>
      <PageHead
        title={say(registerListWords.title)}
        state={say(registerListWords.count, { smart_count: known.filter(isInUse).length })}
        primary={
          makes && (
            <Button variant="contained" component={PanelLink} to="/registers/new" startIcon={<AddIcon />}>
              {say(registerListWords.make)}
            </Button>
          )
        }
      />
      {known.length > FEW && (
        <TextField
          value={text}
          onChange={({ target }) => setText(target.value)}
          label={say(registerListWords.find)}
          type="search"
          size="small"
          sx={{ mb: 2, width: { xs: "100%", sm: 360 } }}
        />
      )}
      {known.length === 0 && <Typography color="textSecondary">{say(registerListWords.none)}</Typography>}
      {known.length > 0 && found.length === 0 && <Typography color="textSecondary">{say(registerListWords.nothingFound)}</Typography>}
      {used.length > 0 && <Sheet>{lines(used)}</Sheet>}
      {others.length > 0 && (
        <Sheet heading={say(registerListWords.others)} sx={{ mt: 2 }}>
          {lines(others)}
        </Sheet>
      )}
    </Box>
  );
}
