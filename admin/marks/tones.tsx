import type { SvgIconComponent } from "@mui/icons-material";
import CheckCircleIcon from "@mui/icons-material/CheckCircleOutlined";
import CancelOutlinedIcon from "@mui/icons-material/DoNotDisturbOnOutlined";
import EditNoteIcon from "@mui/icons-material/EditOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import EventIcon from "@mui/icons-material/EventOutlined";
import ScheduleIcon from "@mui/icons-material/ScheduleOutlined";
import type { Tone } from "../../schema/registry.screen.ts";
import type { Colours } from "../theme/colours.ts";

/** How a state looks: an icon, a colour, and for some an outline or a ground. */
export interface ToneLook {
  readonly icon: SvgIconComponent;
  readonly colour: keyof Colours;
  readonly outline?: keyof Colours;
  readonly ground?: keyof Colours;
}

export const toneLooks: Readonly<Record<Tone, ToneLook>> = {
  done: { icon: CheckCircleIcon, colour: "pine" },
  dueSoon: { icon: ScheduleIcon, colour: "amber" },
  overdue: { icon: ErrorIcon, colour: "overdue", ground: "overdueBack" },
  draft: { icon: EditNoteIcon, colour: "quiet", outline: "border" },
  scheduled: { icon: EventIcon, colour: "indigo", outline: "indigo" },
  neutral: { icon: CancelOutlinedIcon, colour: "quiet" },
};
