/** The colours of one theme by their role. Seal red is only for what counts as evidence or asks for a decision. */
export interface Colours {
  readonly paper: string;
  readonly sheet: string;
  readonly ink: string;
  readonly quiet: string;
  readonly hairline: string;
  readonly border: string;
  readonly seal: string;
  readonly onSeal: string;
  readonly indigo: string;
  readonly onIndigo: string;
  readonly pine: string;
  readonly amber: string;
  readonly overdue: string;
  readonly overdueBack: string;
  readonly hover: string;
  readonly selected: string;
}

export const lightColours: Colours = {
  paper: "#FAF9F6",
  sheet: "#FFFFFF",
  ink: "#1D2127",
  quiet: "#5B616A",
  hairline: "#E4E1DA",
  border: "#8A8478",
  seal: "#B23A2E",
  onSeal: "#FFFFFF",
  indigo: "#2F4B7C",
  onIndigo: "#FFFFFF",
  pine: "#2E6B4F",
  amber: "#9A6700",
  overdue: "#8C1D18",
  overdueBack: "#FBE9E7",
  hover: "#F5F3EE",
  selected: "#EAEEF6",
};

export const darkColours: Colours = {
  paper: "#16181B",
  sheet: "#1E2125",
  ink: "#E6E3DC",
  quiet: "#A4A9B0",
  hairline: "#33373D",
  border: "#7A818A",
  seal: "#F08A7E",
  onSeal: "#2A0F0C",
  indigo: "#9DB7EA",
  onIndigo: "#10203C",
  pine: "#7CC4A0",
  amber: "#E0B050",
  overdue: "#F2A29A",
  overdueBack: "#3A211F",
  hover: "#262A2F",
  selected: "#263042",
};
