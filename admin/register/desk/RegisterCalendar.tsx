import { useQueryClient } from "@tanstack/react-query";
import { useNotify } from "react-admin";
import { ApiError } from "../../graphql/api-error.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { useMe } from "../../providers/me.ts";
import { registerOf } from "../../records/book.ts";
import { valueAt } from "../../records/field-path.ts";
import ListCalendar, { type MoveToDay } from "../../screens/list/days/ListCalendar.tsx";
import { useList } from "../../screens/list/ListContext.ts";
import { momentAt, wallTime } from "../../shared/when.ts";
import { SaveRecord } from "../record/operations.ts";
import { deskWords } from "./words.ts";

/** The calendar of a register: dragging a record to another day changes the field, where one may. */
export default function RegisterCalendar({ by }: { readonly by: string }) {
  const { resource } = useList();
  const register = registerOf(resource);
  const { timeZone } = useMe().organisation;
  const client = useQueryClient();
  const notify = useNotify();
  const say = useSay();
  const title = useRecordTitle();
  const kind = register?.definition?.fields.find(({ key }) => key === by)?.of.kind;
  const moves = register?.may.act === true && register.archivedOn === null && (kind === "day" || kind === "moment");
  const move: MoveToDay = async (record, day) => {
    const name = title(resource, record);
    const before = String(valueAt(record, by) ?? "");
    const value = kind === "moment" ? momentAt({ day, time: wallTime(before, timeZone).time }, timeZone) : day;
    try {
      await give(SaveRecord, { input: { recordId: String(record.id), expectedVersion: Number(record.version), data: { [by]: value } } });
      notify(say(deskWords.movedTo, { title: name, day }), { type: "success" });
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(say(deskWords.notMoved, { title: name, why: error.fields[0]?.message ?? error.message }), { type: "warning" });
      return false;
    } finally {
      // Also after a refusal: perhaps somebody else changed the record.
      void client.invalidateQueries();
    }
  };
  return <ListCalendar by={by} {...(moves ? { onMove: move } : {})} />;
}
