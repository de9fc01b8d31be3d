import type { FormEvent } from "react";
import { CommandFrame, type CommandFrameProps } from "./CommandFrame.tsx";
import { leadToWrong } from "./lead-to-wrong.ts";

type CommandDialogProps = Omit<CommandFrameProps, "form"> & { readonly onSubmit: () => void };

/** Asks for what a command needs, shows what the server says about it, and stays open until it is done. */
export function CommandDialog({ onSubmit, ...frame }: CommandDialogProps) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (!leadToWrong(event.currentTarget)) onSubmit();
  };
  return (
    <CommandFrame
      {...frame}
      form={(content) => (
        <form onSubmit={send} noValidate>
          {content}
        </form>
      )}
    />
  );
}
