import { Alert } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLocation, useParams } from "react-router";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { registerOf, useBook } from "../../records/book.ts";
import { type KnownRegister, resourceOfRegister } from "../../records/known-register.ts";
import { ListError } from "../../screens/ListError.tsx";
import { paramsOf } from "../../screens/list/list-params.ts";
import { settle } from "../../screens/list/settle.ts";
import { useScreen } from "../../screens/use-screen.ts";
import { useLevelLogged } from "../record/use-level-logged.ts";
import { gridColumns } from "./grid-column.ts";
import { readRows } from "./read-rows.ts";
import { SheetDesk } from "./SheetDesk.tsx";
import { gridWords } from "./words.ts";

/** The records of a register side by side, to be filled in like a sheet: those of the list as its address narrows it. */
export default function GridPage() {
  const { slug = "" } = useParams();
  useBook();
  const register = registerOf(`r/${slug}`);
  if (!register?.definition) return <NotFoundPage />;
  return <Read key={slug} register={register} definition={register.definition} />;
}

interface ReadProps {
  readonly register: KnownRegister;
  readonly definition: NonNullable<KnownRegister["definition"]>;
}

function Read({ register, definition }: ReadProps) {
  const resource = resourceOfRegister(register);
  const { search } = useLocation();
  const say = useSay();
  const form = useScreen(resource, "form");
  const list = useScreen(resource, "list");
  const logged = useLevelLogged(register.id);
  const asked = useMemo(() => list.screen && settle(paramsOf(search), list.screen), [search, list.screen]);
  const sort = asked?.sort ?? { field: "openedAt", descending: true };
  const { data, error } = useQuery({
    queryKey: ["sheet", resource, asked?.filter, asked?.sort],
    queryFn: ({ signal }) =>
      readRows(
        resource,
        definition,
        { filter: asked?.filter ?? {}, sort: { field: sort.field, order: sort.descending ? "DESC" : "ASC" } },
        signal,
      ),
    enabled: asked !== undefined,
    // What is being typed lies over what was read first.
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false },
  });
  const columns = useMemo(
    () => form.screen && gridColumns(definition, form.screen, register.slug),
    [definition, form.screen, register.slug],
  );
  const problem = form.error ?? list.error ?? error;
  if (problem) return <ListError error={problem} />;
  if (!columns || !data || logged === undefined) return <ContentSkeleton />;
  const creates = register.may.create && register.archivedOn === null;
  if (columns.every(({ worked }) => worked) || (!creates && !register.may.act))
    return <Alert severity="info">{say(gridWords.noSheet)}</Alert>;
  return (
    <SheetDesk
      register={register}
      definition={definition}
      columns={columns}
      read={data}
      creates={creates}
      logged={logged}
      search={search}
    />
  );
}
