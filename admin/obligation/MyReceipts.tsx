import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { subjectScreens } from "../../schema/obligation/subject/subjects.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { both, useSay } from "../i18n/say.ts";
import { useTitleReader } from "../names/record-title.ts";
import { useMe } from "../providers/me.ts";
import { useDates } from "../providers/use-dates.ts";
import { screenOf } from "../records/book.ts";
import { Answered } from "../shared/Answered.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { MOST_RECEIPTS, MyReceiptsQuery, newestReceipts, RECEIPTS, type Receipt } from "./my-receipts.ts";
import { obligationWords } from "./words.ts";

const receiptWords = {
  heading: both("我的回执", "My receipts"),
  none: both(
    "还没有回执。签收制度、完成考核或签署协议后，回执列在这里。",
    "No receipts yet. Once you acknowledge a text, take a quiz or sign an agreement, its receipt is here.",
  ),
  more: both("显示更多（共 %{total} 份）", "Show more of %{total}"),
  score: both("成绩 %{score}%", "Score %{score}%"),
};

/** What this person has acknowledged, passed and signed, the newest first, each with its receipt. */
export function MyReceipts() {
  const say = useSay();
  const { personId } = useMe();
  const reader = useTitleReader();
  const [limit, setLimit] = useState(RECEIPTS);
  const query = useAnswer(MyReceiptsQuery, { personId, limit }, { keepPrevious: true });
  return (
    <Sheet heading={say(receiptWords.heading)}>
      <Answered query={query}>
        {(answer) => {
          const { receipts, total } = newestReceipts(answer, limit, reader);
          if (receipts.length === 0) return <Typography color="textSecondary">{say(receiptWords.none)}</Typography>;
          return (
            <>
              <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
                {receipts.map((receipt) => (
                  <ReceiptLine key={receipt.to} receipt={receipt} />
                ))}
              </Box>
              {total > limit && limit < MOST_RECEIPTS && (
                <Button size="small" sx={{ mt: 0.5 }} onClick={() => setLimit(Math.min(limit * 3, MOST_RECEIPTS))}>
                  {say(receiptWords.more, { total })}
                </Button>
              )}
              {total > limit && limit >= MOST_RECEIPTS && <WholeLists />}
            </>
          );
        }}
      </Answered>
    </Sheet>
  );
}

function ReceiptLine({ receipt }: { readonly receipt: Receipt }) {
  const say = useSay();
  const { moment } = useDates();
  const { kind, title, at, number, to, score, onBehalf } = receipt;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: "roles.hairline", fontSize: 14 }}>
      <Box sx={{ overflowWrap: "anywhere" }}>{title || say(screenOf(subjectScreens[kind].evidence.resource).title.singular)}</Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.25, color: "text.secondary", fontSize: 13 }}>
        <span>{say(screenOf(subjectScreens[kind].evidence.resource).title.singular)}</span>
        {onBehalf && <span>{say(words.ConfirmationWay.onBehalf)}</span>}
        {score !== null && <span>{say(receiptWords.score, { score })}</span>}
        <span>{moment(at)}</span>
        <PanelLink to={to}>{say(obligationWords.receiptNumber, { number })}</PanelLink>
      </Box>
    </Box>
  );
}

/** Where the rest is, when there are more than fit on a page. */
function WholeLists() {
  const say = useSay();
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, pt: 1 }}>
      {Object.values(subjectScreens).map(({ evidence: { resource } }) => (
        <PanelLink key={resource} to={`/${resource}`}>
          {say(screenOf(resource).title.plural)}
        </PanelLink>
      ))}
    </Box>
  );
}
