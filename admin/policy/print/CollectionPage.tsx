import { Box, Button, FormControlLabel, Stack, Switch, Typography } from "@mui/material";
import { useState } from "react";
import { request } from "../../graphql/request.ts";
import { useSay } from "../../i18n/say.ts";
import { PageHead } from "../../layout/PageHead.tsx";
import { useMe } from "../../providers/me.ts";
import { DayField } from "../../shared/DayField.tsx";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useAddressValues } from "../../shared/use-address-values.ts";
import { useChosen } from "../../shared/use-choices.ts";
import { printWords } from "./print-words.ts";
import { ExportCollection, type PrintFormat, useTakeAlong } from "./take-along.ts";

const formats: readonly PrintFormat[] = ["pdf", "docx"];

/** All regulations of a department that held on a day, with contents, as one file. */
export default function CollectionPage() {
  const say = useSay();
  const { today } = useMe();
  const { values, set } = useAddressValues(["department", "category", "on", "alone"]);
  const department = useChosen("departments", values.department);
  const category = useChosen("categories", values.category);
  const [noDay, setNoDay] = useState(false);
  const { take, busy } = useTakeAlong();
  const [making, setMaking] = useState<PrintFormat>("pdf");
  const on = values.on || today;
  const get = (format: PrintFormat) => {
    setMaking(format);
    const range = { departmentId: values.department || null, categoryId: values.category || null, subtree: values.alone === "" };
    void take(() => request(ExportCollection, { ...range, on, format }));
  };
  return (
    <>
      <PageHead title={say(printWords.collection)} />
      <Sheet sx={{ maxWidth: 560 }}>
        <Stack spacing={2}>
          <Typography color="textSecondary">{say(printWords.collectionHelp)}</Typography>
          <RecordPicker
            kind="departments"
            label={say(printWords.department)}
            placeholder={say(printWords.allDepartments)}
            value={department}
            onChange={(choice) => set({ department: choice?.id ?? "" })}
          />
          {values.department !== "" && (
            <FormControlLabel
              control={<Switch checked={values.alone === ""} onChange={(_event, below) => set({ alone: below ? "" : "1" })} />}
              label={say(printWords.subtree)}
              sx={{ width: "fit-content" }}
            />
          )}
          <RecordPicker
            kind="categories"
            label={say(printWords.category)}
            placeholder={say(printWords.allCategories)}
            value={category}
            onChange={(choice) => set({ category: choice?.id ?? "" })}
          />
          <DayField
            label={say(printWords.on)}
            value={on}
            onChange={(day, text) => {
              setNoDay(day === "" && text !== "");
              set({ on: day === today ? "" : day });
            }}
          />
          <Box sx={{ display: "flex", gap: 1.5 }}>
            {formats.map((format) => (
              <Button
                key={format}
                variant={format === "pdf" ? "contained" : "outlined"}
                loading={busy && making === format}
                disabled={busy || noDay}
                onClick={() => get(format)}
              >
                {say(printWords[format === "pdf" ? "pdf" : "word"])}
              </Button>
            ))}
          </Box>
        </Stack>
      </Sheet>
    </>
  );
}
