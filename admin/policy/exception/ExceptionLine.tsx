import { Box, Button, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../../i18n/say.ts";
import { StateOf } from "../../marks/marks.tsx";
import { useMay } from "../../providers/may.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { useOpen } from "../../shared/use-open.ts";
import { exceptionWords } from "./exception-words.ts";
import type { ShownException } from "./exceptions.ts";

/** One exception: what of, for whom, why and until when as far as that is told, and what may be done about it. */
export function ExceptionLine({ item, name }: { readonly item: ShownException; readonly name: ReactNode }) {
  const say = useSay();
  const { personId } = useMe();
  const deciding = useOpen();
  const ending = useOpen();
  const mayEnd = useMay("revoke", "provisionExceptions", item);
  const mayDecide = item.approver?.id === personId && item.state === "asked";
  const { label, from, until, reason, approver } = item;
  const isMine = item.coveredIds?.includes(personId ?? "") ?? false;
  const whom = item.person?.name ?? item.department?.name ?? item.position?.name;
  const facts = whom
    ? [
        isMine ? say(exceptionWords.forYou, { whom }) : whom,
        from && until ? say(exceptionWords.until, { from, until }) : null,
        reason ? say(exceptionWords.because, { reason }) : null,
        approver?.name ? say(exceptionWords.approvedBy, { name: approver.name }) : null,
      ].filter(Boolean)
    : [say(exceptionWords.only)];
  return (
    <Box component="li">
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        {name}
        <StateOf list="ExceptionState" value={item.state} />
        {mayDecide && (
          <Button size="small" variant="contained" color="secondary" onClick={deciding.show}>
            {say(exceptionWords.decide)}
          </Button>
        )}
        {mayEnd && (
          <Button size="small" onClick={ending.show}>
            {say(exceptionWords.end)}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
        {facts.join("\u00A0· ")}
      </Typography>
      {deciding.open && (
        <CommandFormDialog
          name="decideException"
          resource="provisionExceptions"
          given={{ id: item.id, expectedVersion: item.version }}
          subject={label ?? ""}
          onClose={deciding.hide}
        />
      )}
      {ending.open && (
        <CommandFormDialog
          name="endException"
          resource="provisionExceptions"
          given={{ id: item.id, expectedVersion: item.version }}
          subject={label ?? ""}
          onClose={ending.hide}
        />
      )}
    </Box>
  );
}
