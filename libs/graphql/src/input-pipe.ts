import { Refused } from '@chronology/domain';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

const deepest = (error: ValidationError, path: readonly string[] = []): readonly [string, string] => {
  const here = [...path, error.property];
  const inner = error.children?.[0];
  if (inner) return deepest(inner, here);
  return [here.join('.'), Object.values(error.constraints ?? {})[0] ?? 'is not as it should be'];
};

/** Checks the shape of every input class at the door; what is wrong is refused by the name of its field. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => {
      const [field, message] = errors[0] ? deepest(errors[0]) : ['input', 'is not as it should be'];
      return new Refused('bad-input', `Please look at ${field}: ${message}.`, field);
    },
  });
