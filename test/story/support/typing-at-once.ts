import type { CDPSession, Locator } from "playwright-core";

const virtualKeys: Readonly<Record<string, number>> = { Tab: 9, Enter: 13, Escape: 27 };

/**
 * Presses something and types at once, as quick fingers do: nothing is waited for between the two, the browser has all of it before the page
 * has answered the first.
 */
export async function typingAtOnce(input: CDPSession, pressed: Locator | "Escape" | "Enter", words: string): Promise<void> {
  const key = (name: string, text = name.length === 1 ? name : "") => {
    const named = { key: name, windowsVirtualKeyCode: virtualKeys[name] ?? 0 };
    return [
      input.send("Input.dispatchKeyEvent", {
        type: text ? "keyDown" : "rawKeyDown",
        ...named,
        ...(text && { text, unmodifiedText: text }),
      }),
      input.send("Input.dispatchKeyEvent", { type: "keyUp", ...named }),
    ];
  };
  const sent: Promise<unknown>[] = [];
  if (typeof pressed === "string") sent.push(...key(pressed, pressed === "Enter" ? "\r" : ""));
  else {
    // Where it stands is known once it moves no more.
    await pressed.click({ trial: true });
    const box = await pressed.boundingBox();
    if (!box) throw new Error("What is to be pressed is not on the page.");
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2, button: "left", clickCount: 1 } as const;
    for (const type of ["mouseMoved", "mousePressed", "mouseReleased"] as const)
      sent.push(input.send("Input.dispatchMouseEvent", { type, ...place }));
  }
  for (const letter of words) sent.push(...key(letter));
  await Promise.all(sent);
}
