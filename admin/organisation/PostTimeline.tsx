import { Box, Typography } from "@mui/material";
import { daysBetween } from "../../schema/shared/days.screen.ts";
import { useMe } from "../providers/me.ts";
import type { Post } from "./posts.ts";

/** Shares of the axis, in percent. */
interface Bar {
  readonly left: number;
  readonly width: number;
}

/** The axis from the first day of any post to today, or to the last planned day. */
function axisOf(posts: readonly Pick<Post, "from" | "until">[], today: string): { readonly from: string; readonly to: string } | null {
  const days = posts.flatMap(({ from, until }) => [from, until]).filter((day): day is string => day !== null);
  const from = posts.flatMap(({ from: day }) => day ?? []).sort()[0];
  return from === undefined ? null : { from, to: [...days, today].sort().at(-1) ?? today };
}

/** Where a post lies on the axis; thin ones keep a pixel or two. */
export function barOf({ from, until }: Pick<Post, "from" | "until">, axis: { readonly from: string; readonly to: string }): Bar {
  const whole = daysBetween(axis.from, axis.to) + 1;
  const share = (days: number) => (days / whole) * 100;
  const left = share(daysBetween(axis.from, from ?? axis.from));
  const end = share(daysBetween(axis.from, until ?? axis.to) + 1);
  return { left, width: Math.max(1, end - left) };
}

/** When a post was held beside the others: a line on an axis that all posts of the person share. */
export function PostBar({ post, posts }: { readonly post: Post; readonly posts: readonly Post[] }) {
  const { today } = useMe();
  const axis = axisOf(posts, today);
  if (!axis || post.from === null) return null;
  const { left, width } = barOf(post, axis);
  const coming = post.from > today;
  return (
    <Box aria-hidden sx={{ position: "relative", height: 6, borderRadius: 3, bgcolor: "roles.hover", flexBasis: "100%" }}>
      <Box
        sx={{
          position: "absolute",
          insetBlock: 0,
          left: `${left}%`,
          width: `${Math.min(width, 100 - left)}%`,
          borderRadius: 3,
          border: coming ? "1px dashed" : "none",
          borderColor: "roles.indigo",
          bgcolor: coming ? "transparent" : post.current ? "roles.indigo" : "text.disabled",
        }}
      />
    </Box>
  );
}

/** The ends of the axis. */
export function PostAxis({ posts }: { readonly posts: readonly Post[] }) {
  const { today } = useMe();
  const axis = axisOf(posts, today);
  if (!axis) return null;
  return (
    <Box aria-hidden sx={{ display: "flex", justifyContent: "space-between" }}>
      <Typography variant="caption" color="textSecondary">
        {axis.from}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {axis.to}
      </Typography>
    </Box>
  );
}
