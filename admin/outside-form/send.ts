import { Refused, sendForm } from "./api.ts";
import { say } from "./base/say.ts";
import { words } from "./base/words.ts";

/** Milliseconds after which a form is sent again that got no answer. */
const PAUSES = [1_000, 3_000, 8_000] as const;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether it may well go through in a moment: the server is not there, or has too much to do. */
const passes = (error: unknown): boolean => !(error instanceof Refused) || error.code === "UNAVAILABLE";

/**
 * Sends a form in; without an answer it is sent again under the same key, so that it is counted once. What came in before under the key, and was
 * changed since, is told by its receipt.
 * @throws what the last try was refused with
 */
export async function send(token: string, key: string, answers: object, tell: (message: string) => void): Promise<string> {
  for (const wait of PAUSES) {
    try {
      return await sendForm(token, key, answers);
    } catch (error) {
      if (!passes(error)) throw error;
      tell(say(words.away));
      await pause(error instanceof Refused && error.wait > 0 ? error.wait * 1_000 : wait);
    }
  }
  return sendForm(token, key, answers);
}
