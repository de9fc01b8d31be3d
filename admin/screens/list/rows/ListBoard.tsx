import { Box, Button, Skeleton, Typography } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ComponentType, type ReactNode, useState } from "react";
import type { RaRecord } from "react-admin";
import { choicesOf, hasChoices } from "../../../../schema/shared/choices.screen.ts";
import type { ApiError } from "../../../graphql/api-error.ts";
import { request } from "../../../graphql/request.ts";
import { useSessionEnd } from "../../../graphql/use-session-end.ts";
import { useSay } from "../../../i18n/say.ts";
import { ChoiceMark } from "../../../marks/StateMark.tsx";
import { countText } from "../../../names/in-sentence.ts";
import type { RowsAnswer } from "../../../providers/rows.ts";
import { ListError } from "../../ListError.tsx";
import { visibleFields } from "../../use-screen.ts";
import { useList } from "../ListContext.ts";
import { usePersonalScreen } from "../use-personal-screen.ts";
import { listWords } from "../words.ts";
import { boardColumns, boardQuery, columnCards, mostColumnCards } from "./board-query.ts";
import { RecordCard } from "./RecordCard.tsx";

/** What stands around columns and cards of a board where cards can be moved. */
export interface BoardFrames {
  readonly column: ComponentType<{ readonly word: string; readonly children: ReactNode }>;
  readonly card: ComponentType<{ readonly record: RaRecord; readonly word: string; readonly children: ReactNode }>;
}

const still: BoardFrames = { column: ({ children }) => children, card: ({ children }) => children };

interface ListBoardProps {
  readonly by: string;
  readonly frames?: BoardFrames;
}

/** The list as a board: a column for each word of a field, with how many stand there. */
export function ListBoard({ by, frames = still }: ListBoardProps) {
  const { resource, screen, filter, sort } = useList();
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const field = screen.fields.find((candidate) => candidate.field === by);
  const words = field ? choicesOf(field).map(([value]) => value) : [];
  const columns = boardColumns(words, filter[by]);
  const { [by]: _, ...others } = filter;
  const { operation, variables } = boardQuery(resource, {
    fields: visibleFields(screen).map((shown) => shown.field),
    ...{ by, columns, filter: others, sort, limits },
  });
  const { data, error, refetch, isPlaceholderData } = useQuery<Readonly<Record<string, RowsAnswer>>, ApiError>({
    // Beside the lists of the resource, so that whatever makes those be read again does it with the board.
    queryKey: [resource, "getList", "board", operation.text, variables],
    queryFn: ({ signal }) => request(operation, variables, signal),
    placeholderData: keepPreviousData,
  });
  useSessionEnd(error);
  if (error) return <ListError error={error} onRetry={() => void refetch()} />;
  if (!field || !hasChoices(field)) return null;
  return (
    <Box
      role="group"
      aria-busy={data === undefined || isPlaceholderData}
      sx={{
        display: "flex",
        // On a phone one group below the other.
        flexDirection: { xs: "column", sm: "row" },
        alignItems: "stretch",
        gap: 1.5,
        overflowX: { sm: "auto" },
        pb: 1,
      }}
    >
      {columns.map((word, place) => (
        <Column
          key={word}
          answer={data?.[`c${place}`]}
          by={by}
          frames={frames}
          word={word}
          heading={<ChoiceMark field={field} value={word} />}
          onMore={() => setLimits({ ...limits, [word]: mostColumnCards })}
          full={(limits[word] ?? columnCards) >= mostColumnCards}
        />
      ))}
    </Box>
  );
}

interface ColumnProps {
  readonly answer: RowsAnswer | undefined;
  readonly by: string;
  readonly frames: BoardFrames;
  readonly word: string;
  readonly heading: ReactNode;
  readonly onMore: () => void;
  /** Whether it shows as many as a column can. */
  readonly full: boolean;
}

function Column({ answer, by, frames: { column: Around, card: Card }, word, heading, onMore, full }: ColumnProps) {
  const { filter, change } = useList();
  const { change: arrange } = usePersonalScreen();
  const say = useSay();
  const total = answer?.total ?? 0;
  const more = answer ? total - answer.items.length : 0;
  const empty = answer !== undefined && total === 0;
  const openTable = () => {
    arrange([{ op: "layout", value: "table", by: null }]);
    change({ filter: { ...filter, [by]: { in: [word] } } });
  };
  return (
    <Box
      component="section"
      sx={{
        ...{ display: "flex", flexDirection: "column", maxWidth: { sm: 380 }, minWidth: 0 },
        flex: { xs: "none", sm: empty ? "0 0 132px" : "1 0 240px" },
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, height: 40, px: 0.5, borderBottom: 2, borderColor: "divider", mb: 1 }}>
        <Typography component="h2" sx={{ fontSize: 14, fontWeight: 600 }}>
          {heading}
        </Typography>
        <Typography component="span" sx={{ fontSize: 13.5, color: "text.secondary", ml: "auto" }}>
          {answer ? countText(total, answer.totalCapped === true) : "\u00a0"}
        </Typography>
      </Box>
      <Around word={word}>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", display: "grid", gap: 1 }}>
          {answer
            ? answer.items.map((record) => (
                <li key={record.id}>
                  <Card record={record} word={word}>
                    <RecordCard record={record} without={by} />
                  </Card>
                </li>
              ))
            : [0, 1, 2].map((place) => (
                <li key={place}>
                  <Skeleton variant="rounded" height={92} />
                </li>
              ))}
        </Box>
        {empty && (
          <Typography sx={{ display: { xs: "none", sm: "block" }, px: 0.5, py: 1, fontSize: 13.5, color: "text.secondary" }}>
            {say(listWords.noneHere)}
          </Typography>
        )}
        {more > 0 && (
          <Button size="small" sx={{ mt: 1 }} onClick={full ? openTable : onMore}>
            {say(full ? listWords.moreInTable : listWords.moreCards, { smart_count: more })}
          </Button>
        )}
      </Around>
    </Box>
  );
}
