import { durationText } from "../../../schema/register/value/duration.screen.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useDates } from "../../providers/use-dates.ts";
import { useNow } from "../../shared/use-now.ts";
import { fieldWords } from "./words.ts";

/** A limit that has less than this left is soon over: minutes. */
const SOON = 4 * 60;

interface DueValueProps {
  /** The last instant of the nearest limit that runs. */
  readonly at: string;
  /** In a table or card. */
  readonly brief: boolean;
}

/** How long the nearest limit of a record still runs, or for how long it is over, counted on while one looks. */
export default function DueValue({ at, brief }: DueValueProps) {
  const say = useSay();
  const language = useLanguage();
  const dates = useDates();
  const minutes = Math.floor((Date.parse(at) - Date.parse(useNow())) / 60_000);
  const length = durationText(roughly(Math.abs(minutes)), language);
  const moment = dates.moment(at);
  const tone = minutes < 0 ? "overdue" : minutes < SOON ? "dueSoon" : "scheduled";
  return (
    <span title={moment} style={{ whiteSpace: "nowrap" }}>
      <ToneMark tone={tone} label={say(minutes < 0 ? fieldWords.over : fieldWords.left, { length })} />
      {!brief && ` ${moment}`}
    </span>
  );
}

/** Of what takes hours nobody counts the minutes, and of what takes days not the hours. */
const roughly = (minutes: number): number => {
  const step = minutes >= 3 * 1440 ? 1440 : minutes >= 3 * 60 ? 60 : 1;
  return Math.floor(minutes / step) * step;
};
