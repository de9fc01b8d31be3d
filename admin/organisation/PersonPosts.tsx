import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { type Acting, PostLine } from "./PostLine.tsx";
import { PostAxis } from "./PostTimeline.tsx";
import type { Post } from "./posts.ts";
import { StartPostDialog } from "./StartPostDialog.tsx";
import { WhatEnds } from "./WhatEnds.tsx";
import { organisationWords } from "./words.ts";

interface PersonPostsProps {
  readonly personId: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly administers: boolean;
}

/** The posts of a person over time, past and coming ones included, with what an administrator does about them. */
export function PersonPosts({ personId, name, posts, administers }: PersonPostsProps) {
  const say = useSay();
  const [acting, setActing] = useState<Acting | null>(null);
  const close = () => setActing(null);
  return (
    <Sheet
      heading={say(organisationWords.posts)}
      action={administers && <Button onClick={() => setActing({ kind: "start" })}>{say(organisationWords.startPost)}</Button>}
    >
      {posts.length === 0 && <Typography color="textSecondary">{say(organisationWords.noPosts)}</Typography>}
      {posts.map((post) => (
        <PostLine key={post.id} post={post} posts={posts} onAct={administers ? setActing : null} />
      ))}
      <PostAxis posts={posts} />
      {acting?.kind === "start" && <StartPostDialog personId={personId} name={name} replaced={null} onClose={close} />}
      {acting?.kind === "move" && <StartPostDialog personId={personId} name={name} replaced={acting.post} onClose={close} />}
      {acting?.kind === "end" && (
        <CommandFormDialog
          name="endMembership"
          resource="memberships"
          given={{ id: acting.post.id, expectedVersion: acting.post.version }}
          title={say(organisationWords.endPost)}
          subject={name}
          text={null}
          onClose={close}
        >
          <WhatEnds postId={acting.post.id} name={name} />
        </CommandFormDialog>
      )}
    </Sheet>
  );
}
