import { BASES } from '@chronology/domain';
import type * as Schema from '@chronology/schema';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OccurredInput } from '../statement/entry.input';

const LONG = { message: 'keep it to 600 characters' };

/** An entry put right. Only the shape is checked here; its content is checked against the entry’s own kind. */
export class CorrectionInput implements Schema.CorrectionInput {
  @ValidateNested() @Type(() => OccurredInput) occurred: OccurredInput;
  @IsOptional() @IsString() @MaxLength(600, LONG) what?: string;
  /** Taken as it came: turned into an object of a class it would lose fields named like an object’s own, such as `toString`. */
  @IsObject() @Transform(({ obj }) => (obj as CorrectionInput).content) content: Record<string, unknown>;
  @IsString() @MaxLength(600, LONG) why: string;
  @IsIn(BASES) basis: Schema.Basis;
  @IsOptional() @IsString() knownToSourceAt?: string;
  @IsOptional() @IsString() @MaxLength(200) supersedes?: string;
}

/** What is asked where an entry, or one correction of it, is taken back. */
export class WithdrawalInput {
  @IsString() childId: string;
  @IsString() commandId: string;
  @IsString() entryRef: string;
  @IsOptional() @IsString() correction?: string;
  @IsString() @MaxLength(600, LONG) why: string;
}
