import { Field, ObjectType } from "type-graphql";

/** A file as it is answered. */
@ObjectType()
export abstract class AnsweredFile {
  @Field(() => String, { description: "Name for the file." })
  fileName!: string;

  @Field(() => String, { description: "Media type." })
  contentType!: string;

  @Field(() => String, { description: "The bytes in base64." })
  base64!: string;
}
