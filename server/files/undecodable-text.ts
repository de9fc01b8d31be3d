/** The bytes are no text: a picture, an archive, an office document, or a damaged file. */
export class UndecodableText extends Error {
  override readonly name = "UndecodableText";
}
