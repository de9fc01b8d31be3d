import { Alert, Button } from "@mui/material";
import { Suspense } from "react";
import { useSay } from "../../../i18n/say.ts";
import { onDemand } from "../../../shared/on-demand.tsx";
import { useResourceParts } from "../../ResourcePartsContext.ts";
import { useList } from "../ListContext.ts";
import { perPage } from "../list-asked.ts";
import { listWords } from "../words.ts";
import { ListBoard } from "./ListBoard.tsx";
import { ListCards } from "./ListCards.tsx";
import { ListEmpty } from "./ListEmpty.tsx";
import { ListPages } from "./ListPages.tsx";
import { ListTable } from "./ListTable.tsx";

const ListCalendar = onDemand(() => import("../days/ListCalendar.tsx"));

interface ListBodyProps {
  readonly phone: boolean;
  /** Whether the person may make such records. */
  readonly creates: boolean;
}

/** The rows in the shape that the screen wants; on a phone a table becomes cards. */
export function ListBody({ phone, creates }: ListBodyProps) {
  const { resource, look, rows, total, params, change } = useList();
  const say = useSay();
  const { board: Board = ListBoard, calendar: Calendar = ListCalendar } = useResourceParts(resource);
  if (look.by) {
    const Shown = look.as === "board" ? Board : Calendar;
    return (
      <Suspense fallback={null}>
        <Shown by={look.by} />
      </Suspense>
    );
  }
  if (rows?.length === 0 && params.page > 1 && total !== undefined && total > 0) {
    const pages = Math.ceil(total / perPage);
    return (
      <Alert
        severity="info"
        variant="outlined"
        action={
          <Button size="small" onClick={() => change({ page: 1 }, { quietly: true })}>
            {say(listWords.toFirstPage)}
          </Button>
        }
      >
        {say(listWords.noSuchPage, { page: params.page })} {say(listWords.noSuchPageHelp, { total, smart_count: pages, pages })}
      </Alert>
    );
  }
  if (rows?.length === 0) return <ListEmpty creates={creates} />;
  return (
    <>
      {phone || look.as === "cards" ? <ListCards /> : <ListTable />}
      <ListPages />
    </>
  );
}
