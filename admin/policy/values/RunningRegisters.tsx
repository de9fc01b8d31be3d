import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId } from "react";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { type AnswerOf, operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useDates } from "../../providers/use-dates.ts";
import { Answered } from "../../shared/Answered.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { sharedWords } from "../../shared/words.ts";
import type { ExceptionsQuery } from "../exception/exceptions.ts";
import { valueWords as words } from "./words.ts";

/** Days over which it is said how well limits are met. */
const DAYS = 90;

const Standing = operation(
  `query StandingOfRegister($id: ID!, $met: RecordLimitWhere!, $all: RecordLimitWhere!) {
    met: recordLimits(where: $met, page: { limit: 1 }) { total }
    all: recordLimits(where: $all, page: { limit: 1 }) { total }
    registerRecords(where: { register: { id: { eq: $id } } }, orderBy: [{ openedAt: DESC }], page: { limit: 1 }) { items { openedAt } }
  }`,
);

type Binding = AnswerOf<typeof ExceptionsQuery>["registerBindings"]["items"][number];

/** Which registers run a provision, and how well: as far as the person reads their records. */
export default function RunningRegisters({ bindings, onClose }: { readonly bindings: readonly Binding[]; readonly onClose: () => void }) {
  const say = useSay();
  const title = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={title} maxWidth="sm" fullWidth>
      <DialogTitle id={title}>{say(words.runTitle)}</DialogTitle>
      <DialogContent>
        <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {bindings.map((binding) => binding.register && <Running key={binding.id} binding={binding} id={binding.register.id} />)}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say(sharedWords.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Running({ binding: { at, figure, register }, id }: { readonly binding: Binding; readonly id: string }) {
  const say = useSay();
  const { today, moment } = useDates();
  const [list, key = ""] = (at ?? "").split(".");
  const since = `${dayAfter(today, -DAYS)}T00:00:00Z`;
  const ended = { record: { register: { id: { eq: id } } }, key: { eq: list === "limits" ? key : "" }, endedAt: { gte: since } };
  const query = useAnswer(Standing, { id, met: { ...ended, met: { eq: true } }, all: { ...ended, met: { isNull: false } } });
  return (
    <Box component="li" sx={{ py: 1.25, "& + &": { borderTop: 1, borderColor: "roles.hairline" } }}>
      <PanelLink to={`/r/${register?.slug}`}>{register?.name}</PanelLink>
      <Typography variant="body2">{say(inBoth(figure as Bilingual))}</Typography>
      <Answered query={query} lines={1}>
        {({ met, all, registerRecords }) => {
          const total = all.total ?? 0;
          const last = registerRecords.items[0]?.openedAt;
          const share = total > 0 ? Math.round(((met.total ?? 0) / total) * 100) : 0;
          return (
            <Typography variant="body2" color="textSecondary">
              {[
                ...(list === "limits"
                  ? [total > 0 ? say(words.onTime, { share, met: met.total ?? 0, all: total }) : say(words.noneEnded)]
                  : []),
                last ? say(words.last, { day: moment(last) }) : say(words.noRecords),
              ].join(" · ")}
            </Typography>
          );
        }}
      </Answered>
    </Box>
  );
}
