import type { SvgIconComponent } from "@mui/icons-material";
import AssignmentIcon from "@mui/icons-material/AssignmentOutlined";
import CampaignIcon from "@mui/icons-material/CampaignOutlined";
import StopIcon from "@mui/icons-material/DoNotDisturbOnOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import ForumIcon from "@mui/icons-material/ForumOutlined";
import GavelIcon from "@mui/icons-material/GavelOutlined";
import PeopleIcon from "@mui/icons-material/HowToRegOutlined";
import KeyIcon from "@mui/icons-material/KeyOutlined";
import MenuBookIcon from "@mui/icons-material/MenuBookOutlined";
import ScheduleIcon from "@mui/icons-material/ScheduleOutlined";
import type { ToldSign, ToldTone } from "../../schema/told/told-kind.screen.ts";
import type { Colours } from "../theme/colours.ts";

/** The pictures of the signs that kinds name. */
export const toldIcons: Readonly<Record<ToldSign, SvgIconComponent>> = {
  task: AssignmentIcon,
  clock: ScheduleIcon,
  alarm: ErrorIcon,
  call: CampaignIcon,
  gavel: GavelIcon,
  book: MenuBookIcon,
  talk: ForumIcon,
  key: KeyIcon,
  people: PeopleIcon,
  stop: StopIcon,
};

/** The colours of how much it presses. */
export const toldColours: Readonly<Record<ToldTone, keyof Colours>> = {
  decision: "seal",
  news: "indigo",
  soon: "amber",
  late: "overdue",
  quiet: "quiet",
};
