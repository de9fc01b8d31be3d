import { Box } from "@mui/material";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { MyPointsQuery, scoreWords } from "./my-points.ts";

/** The person's own points now, of each register in which some were entered lately; nothing where there are none. */
export default function MyPointsSheet() {
  const say = useSay();
  const { data } = useAnswer(MyPointsQuery);
  if (!data || data.myPoints.length === 0) return null;
  return (
    <Sheet heading={say(scoreWords.mine)}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1 }}>
        {data.myPoints.map(({ slug, titles, account, label, now }) => (
          <Box component="li" key={`${slug} ${account}`} sx={{ display: "flex", gap: 1.25, flexWrap: "wrap", alignItems: "baseline" }}>
            <PanelLink to={`/registers/${slug}/points?${new URLSearchParams({ account })}`}>
              {say(inBoth(titles.plural))} · {say(inBoth(label))}
            </PanelLink>
            <span>{now.score === null ? say(scoreWords.hidden) : say(scoreWords.now, { period: now.period, score: now.score })}</span>
            {now.band && <span>{say(inBoth(now.band.label))}</span>}
            {now.disputed > 0 && <ToneMark tone="dueSoon" label={say(scoreWords.disputes, { smart_count: now.disputed })} />}
          </Box>
        ))}
      </Box>
    </Sheet>
  );
}
