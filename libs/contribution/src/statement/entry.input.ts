import { AGENCIES, BASES, DIRECTIONS, WELLBEING } from '@chronology/domain';
import type * as Schema from '@chronology/schema';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

const SUMMARY = 'keep it to 600 characters: a chronology is a summary, and the rest stays in your own file';
const MANY = 50;

/** Words, as short as a summary is. */
const Text = () => MaxLength(600, { message: SUMMARY });
/** A few words. */
const Short = () => MaxLength(200, { message: 'keep it to 200 characters' });
const Some = () => MinLength(1, { message: 'say it in a few words, or leave it out' });
const AtMost = (count: number) => ArrayMaxSize(count, { message: `name at most ${count}` });
const OneOf = (values: readonly string[]) => IsIn(values, { message: `use one of ${values.join(', ')}` });
const Each = (values: readonly string[]) => IsIn(values, { each: true });

export class OccurredInput implements Schema.OccurredInput {
  @IsOptional() @IsString() from?: string;
  @IsOptional() @IsString() to?: string;
  @IsString() precision: Schema.Precision;
}

export class ImpactOnChildInput implements Schema.ImpactOnChildInput {
  @IsString() @Some() @Text() text: string;
  @OneOf(DIRECTIONS) direction: Schema.Direction;
  @IsOptional() @IsString() @Short() saidBy?: string;
}

export class ActionTakenInput implements Schema.ActionTakenInput {
  @IsString() @Some() @Text() text: string;
  @IsOptional() @IsString() @Short() by?: string;
  @IsOptional() @IsString() on?: string;
}

export class OutcomeInput implements Schema.OutcomeInput {
  @OneOf(['known', 'not_yet_known']) status: Schema.OutcomeStatus;
  @IsOptional() @IsString() @Text() text?: string;
  @IsOptional() @IsString() on?: string;
}

export class SignificanceInput implements Schema.SignificanceInput {
  @IsBoolean() inChronology: boolean;
  @IsString() @Some() @Short() why: string;
}

export class AudienceInput implements Schema.AudienceInput {
  @OneOf(['team', 'named', 'sealed']) level: Schema.AudienceLevel;
  @IsOptional() @AtMost(MANY) @IsString({ each: true }) roles?: string[];
  @IsOptional() @IsString() until?: string;
}

export class OnBehalfOfInput implements Schema.OnBehalfOfInput {
  @OneOf(AGENCIES) agency: Schema.Agency;
  @IsString() @Some() @Short() organisationId: string;
  @IsOptional() @IsString() @Short() role?: string;
}

export class SharingInput implements Schema.SharingInput {
  @IsString() lawfulBasis: Schema.LawfulBasis;
  @IsOptional() @IsString() @Short() article9Condition?: string;
  @IsOptional() @IsBoolean() offenceData?: boolean;
  @IsString() @Some() @Short() purpose: string;
  @IsString() @Some() @Short() necessity: string;
  @IsOptional() @AtMost(MANY) @IsString({ each: true }) explainedTo?: string[];
  @IsOptional() @IsString() @Text() viewsExpressed?: string;
  @IsOptional() @IsString() @Text() notToldReason?: string;
}

export class ThirdPartyInput implements Schema.ThirdPartyInput {
  @IsString() @Some() @Short() ref: string;
  @IsString() @Some() @Short() relation: string;
  @OneOf(['yes', 'initials', 'hide']) show: Schema.ThirdPartyShown;
}

/** What every entry says, whatever it is about. Only the shape is checked here: lengths, counts and forms. */
export class EntryInput implements Schema.EntryInput {
  @ValidateNested() @Type(() => OccurredInput) occurred: OccurredInput;
  @IsOptional() @IsString() knownToSourceAt?: string;
  @OneOf(BASES) basis: Schema.Basis;
  @IsOptional() @IsString() @Text() what?: string;
  @IsOptional() @AtMost(WELLBEING.length) @Each(WELLBEING) wellbeing?: Schema.Wellbeing[];
  @IsOptional() @ValidateNested() @Type(() => ImpactOnChildInput) impactOnChild?: ImpactOnChildInput;
  @IsOptional()
  @AtMost(MANY)
  @ValidateNested({ each: true })
  @Type(() => ActionTakenInput)
  actionTaken?: ActionTakenInput[];
  @IsOptional() @ValidateNested() @Type(() => OutcomeInput) outcome?: OutcomeInput;
  @IsOptional() @ValidateNested() @Type(() => SignificanceInput) significance?: SignificanceInput;
  @IsOptional() @AtMost(MANY) @IsString({ each: true }) needRefs?: string[];
  @IsOptional() @AtMost(MANY) @IsString({ each: true }) planActionRefs?: string[];
  @IsOptional() @IsString() @Short() involvementRef?: string;
  @IsOptional() @ValidateNested() @Type(() => AudienceInput) audience?: AudienceInput;
  @IsOptional() @ValidateNested() @Type(() => OnBehalfOfInput) onBehalfOf?: OnBehalfOfInput;
  @IsOptional() @ValidateNested() @Type(() => SharingInput) sharing?: SharingInput;
  @IsOptional()
  @AtMost(MANY)
  @ValidateNested({ each: true })
  @Type(() => ThirdPartyInput)
  thirdParties?: ThirdPartyInput[];
}
