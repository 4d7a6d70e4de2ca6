import { badInput } from '@chronology/domain';
import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { validate } from 'class-validator';

class WrongShape extends Error {
  constructor(
    readonly path: readonly string[],
    readonly whatIsRight: string,
  ) {
    super('An input has the wrong shape.');
  }
}

const deepest = (error: ValidationError, path: readonly string[] = []): WrongShape => {
  const here = [...path, error.property];
  const inner = error.children?.[0];
  if (inner) return deepest(inner, here);
  return new WrongShape(here, Object.values(error.constraints ?? {})[0] ?? 'is not as it should be');
};

/** Without its list of rules Nest looks for no bytes in every nested value: in JSON there are none. */
const validatorOfJson = { validate };

class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      validatorPackage: validatorOfJson,
      exceptionFactory: ([error]) => (error ? deepest(error) : new WrongShape([], 'is not as it should be')),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof WrongShape)) throw error;
      const field = [metadata.data, ...error.path].filter((part) => part !== undefined).join('.');
      throw badInput(field || 'input', error.whatIsRight);
    }
  }
}

/** Checks the shape of every input class at the door; what is wrong is refused by the name of its field, such as `entry.what`. */
export const inputPipe = (): ValidationPipe => new InputPipe();
