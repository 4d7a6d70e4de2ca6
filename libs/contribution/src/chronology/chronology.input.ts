import type * as Schema from '@chronology/schema';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { OccurredInput } from '../statement/entry.input';

const Short = () => MaxLength(200, { message: 'keep it to 200 characters' });

export class NameInput implements Schema.NameInput {
  @IsString({ each: true }) @MaxLength(200, { each: true }) given: string[];
  @IsOptional() @IsString() @Short() family?: string;
}

export class ChildDescribedInput implements Schema.ChildDescribedInput {
  @IsOptional() @IsString() @Short() knownAs?: string;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => NameInput) names: NameInput[];
  @IsOptional() @ValidateNested() @Type(() => OccurredInput) birthDate?: OccurredInput;
  @IsOptional() @IsString() @Short() spokenOfAs?: string;
}

export class ChronologyOpenedInput implements Schema.ChronologyOpenedInput {
  @IsString() reason: Schema.OpenedBecause;
  @IsOptional() @IsString() @Short() agreedBy?: string;
  @IsOptional() @IsString() @Short() planRef?: string;
  @ValidateNested() @Type(() => OccurredInput) occurred: OccurredInput;
}

export class ChronologyClosedInput implements Schema.ChronologyClosedInput {
  @IsString() reason: Schema.ClosedBecause;
  @IsOptional() @IsString() @Short() agreedBy?: string;
  @ValidateNested() @Type(() => OccurredInput) occurred: OccurredInput;
}

/** What is asked where a chronology is opened. */
export class OpeningInput {
  @IsString() commandId: string;
  @IsOptional() @IsString() childId?: string;
  @ValidateNested() @Type(() => ChronologyOpenedInput) opening: ChronologyOpenedInput;
  @ValidateNested() @Type(() => ChildDescribedInput) child: ChildDescribedInput;
}
