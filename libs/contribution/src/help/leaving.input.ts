import { AGREEMENTS, PERIODS, REASONS, UNITS } from '@chronology/domain';
import type * as Schema from '@chronology/schema';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNumber, IsOptional, IsString, ValidateNested } from 'class-validator';

const OneOf = (values: readonly string[]) => IsIn(values, { message: `use one of ${values.join(', ')}` });

/** Only the shape is checked in these classes: what may stand in a field is said by the stored shapes and the rules. */
export class IntensityInput implements Schema.IntensityInput {
  @IsNumber() amount: number;
  @OneOf(UNITS) unit: Schema.HelpUnit;
  @OneOf(PERIODS) per: Schema.HelpPeriod;
}

export class RouteBackInput implements Schema.RouteBackInput {
  @IsString() who: string;
  @IsOptional() @IsString() how?: string;
  @IsOptional() @IsString() until?: string;
  @IsOptional() @IsBoolean() staysOpen?: boolean;
}

export class EndingSafeguardsInput implements Schema.EndingSafeguardsInput {
  @IsOptional() @IsString() childViewRef?: string;
  @IsOptional() @IsString() childAnsweredRef?: string;
  @IsOptional() @OneOf(AGREEMENTS) agreement?: Schema.EndingAgreement;
  @IsOptional() @ValidateNested() @Type(() => RouteBackInput) routeBack?: RouteBackInput;
}

export class FamilyFollowUpInput implements Schema.FamilyFollowUpInput {
  @IsOptional() @IsString() on?: string;
  @IsString() how: string;
  @IsOptional() @IsString() heard?: string;
}

export class EndingChoiceInput implements Schema.EndingChoiceInput {
  @OneOf(['child', 'family', 'worker']) who: Schema.ChoiceOf;
  @IsOptional() @IsString() viewRef?: string;
}

/** Why help goes, and what was done to make its going safe. */
export class LeavingInput {
  @IsOptional() @IsString() decidedOn?: string;
  @IsOptional() @OneOf(REASONS) reason?: Schema.EndingReason;
  @IsOptional() @IsString() reasonCode?: string;
  @IsOptional() @IsString() reasonText?: string;
  @IsOptional() @ValidateNested() @Type(() => EndingSafeguardsInput) safeguards?: EndingSafeguardsInput;
  @IsOptional() @IsString() toldOn?: string;
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => FamilyFollowUpInput)
  followUps?: FamilyFollowUpInput[];
  @IsOptional() @ValidateNested() @Type(() => EndingChoiceInput) chosenBy?: EndingChoiceInput;
  @IsOptional() @IsBoolean() childObjected?: boolean;
}

export class LessThanBeforeInput extends LeavingInput implements Schema.LessThanBeforeInput {
  @IsOptional() @IsString() taperPlanRef?: string;
  @IsOptional() @IsString({ each: true }) replacement?: string[];
}

export class ReduceHelpInput extends LessThanBeforeInput implements Schema.ReduceHelpInput {
  @IsString() involvementId: string;
  @IsOptional() @IsString() effectiveOn?: string;
  @IsOptional() @ValidateNested() @Type(() => IntensityInput) fromIntensity?: IntensityInput;
  @IsOptional() @ValidateNested() @Type(() => IntensityInput) toIntensity?: IntensityInput;
}

export class PauseHelpInput extends LeavingInput implements Schema.PauseHelpInput {
  @IsString() involvementId: string;
  @IsOptional() @IsString() effectiveOn?: string;
  @IsOptional() @ValidateNested() @Type(() => IntensityInput) intensity?: IntensityInput;
  @IsOptional() @IsString() resumeBy?: string;
}

export class CorrectedEndingInput extends LeavingInput implements Schema.CorrectedEndingInput {
  @IsOptional() @IsString() effectiveOn?: string;
  @IsOptional() @IsString() decidedBy?: string;
  @IsOptional() @IsString() forum?: string;
  @IsOptional() @IsString({ each: true }) replacement?: string[];
  @IsOptional()
  @OneOf(['yes', 'partly', 'no', 'not_known'])
  expectedDifferenceReached?: Schema.DifferenceReached;
}

export class EndHelpInput extends CorrectedEndingInput implements Schema.EndHelpInput {
  @IsString() involvementId: string;
}
