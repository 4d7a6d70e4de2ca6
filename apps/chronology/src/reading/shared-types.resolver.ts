import type { Intensity } from '@chronology/going-well';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { amountInWords } from './amount-in-words';

/** Every amount of help says itself in words. */
@Resolver('Amount')
export class AmountResolver {
  @ResolveField()
  inWords(@Parent() amount: Intensity): string {
    return amountInWords(amount);
  }
}
