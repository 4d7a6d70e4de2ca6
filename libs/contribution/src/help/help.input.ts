import { TIERS } from '@chronology/domain';
import type * as Schema from '@chronology/schema';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsOptional, IsString, ValidateNested } from 'class-validator';
import { CorrectedEndingInput, IntensityInput, LessThanBeforeInput } from './leaving.input';

export class StartHelpInput implements Schema.StartHelpInput {
  @IsString() name: string;
  @IsOptional() @IsString() provider?: string;
  @IsOptional() @IsIn(TIERS) tier?: Schema.HelpTier;
  @IsOptional() @IsString({ each: true }) needRefs?: string[];
  @IsOptional() @ValidateNested() @Type(() => IntensityInput) intensity?: IntensityInput;
  @IsOptional() @IsString() plannedEnd?: string;
  @IsOptional() @IsString() expectedDifference?: string;
  @IsOptional() @IsString() receivedFrom?: string;
  @IsOptional() @IsBoolean() termTimeOnly?: boolean;
  @IsOptional() @IsString() again?: string;
  @IsOptional() @IsString() serviceId?: string;
}

export class ChangeHelpInput implements Schema.ChangeHelpInput {
  @IsString() involvementId: string;
  @IsIn(['worker', 'place', 'method', 'other']) change: Schema.HelpChangeKind;
  @IsOptional() @IsString() text?: string;
  @IsOptional() @IsBoolean() askedChild?: boolean;
}

export class IncreaseHelpInput implements Schema.IncreaseHelpInput {
  @IsString() involvementId: string;
  @IsOptional() @IsString() decidedOn?: string;
  @IsOptional() @IsString() effectiveOn?: string;
  @IsOptional() @ValidateNested() @Type(() => IntensityInput) fromIntensity?: IntensityInput;
  @ValidateNested() @Type(() => IntensityInput) toIntensity: IntensityInput;
  @IsOptional() @IsString() why?: string;
}

export class ResumeHelpInput implements Schema.ResumeHelpInput {
  @IsString() involvementId: string;
  @IsString() resumedOn: string;
  @IsOptional() @ValidateNested() @Type(() => IntensityInput) intensity?: IntensityInput;
  @IsOptional() @ValidateNested() @Type(() => LessThanBeforeInput) less?: LessThanBeforeInput;
}

export class TakeBackEndingInput implements Schema.TakeBackEndingInput {
  @IsString() involvementId: string;
  @IsString() endingRef: string;
  @IsString() why: string;
  @IsOptional() @IsString() askedBy?: string;
}

export class CorrectEndingInput implements Schema.CorrectEndingInput {
  @IsString() involvementId: string;
  @IsString() endingRef: string;
  @ValidateNested() @Type(() => CorrectedEndingInput) corrected: CorrectedEndingInput;
  @IsString() why: string;
}

export class UseRouteBackInput implements Schema.UseRouteBackInput {
  @IsString() involvementId: string;
  @IsString() byWhom: string;
  @IsOptional() @IsNumber() answeredInDays?: number;
  @IsOptional() @IsString() whatHappened?: string;
}
