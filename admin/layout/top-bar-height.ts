/** Height of the bar at the top of the panel, in pixels: what stays in sight while scrolling begins below it. */
export const topBarHeight = 52;
